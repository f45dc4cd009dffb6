//! What the plan says of each child.

use super::{ChildLine, ChildOffer, Near, fit::fit, plan::Context, rank::nearness};
use crate::domain::{AgeFit, AgeRange, Audience, Role, Service, ServiceKind, Status, order};

/// A line for each child whose age was told, where one of the chosen topics is about children: a group that takes the
/// age, else whom to ask instead. A child that asks for itself gets none: it is told what to show to an adult.
pub(super) fn children<'a>(context: &Context<'a, '_>) -> Vec<ChildLine<'a>> {
    let answers = context.answers;
    let asks_for_children =
        matches!(answers.role, None | Some(Role::Veteran | Role::Partner | Role::Professional | Role::Friend));
    if !asks_for_children {
        return Vec::new();
    }
    let mut lines: Vec<ChildLine<'a>> = Vec::new();
    for told in &answers.child_ages {
        if !lines.iter().any(|line| line.told == *told) {
            lines.push(ChildLine { told: *told, offer: offer(context, *told) });
        }
    }
    lines
}

fn offer<'a>(context: &Context<'a, '_>, told: AgeRange) -> ChildOffer<'a> {
    let groups = groups(context, told);
    if !groups.is_empty() {
        return ChildOffer::Groups(groups);
    }
    unit(context, told).map_or(ChildOffer::Nothing, ChildOffer::Instead)
}

/// Groups made for children in veteran families that take the age, the nearest first.
pub(super) fn groups<'a>(context: &Context<'a, '_>, told: AgeRange) -> Vec<&'a Service> {
    let takes = |service: &Service| {
        service.kind == ServiceKind::Group
            && service.dedicated
            && service.status != Status::Historical
            && service.audience.contains(&Audience::Child)
            && suits(context, service, told)
    };
    let near = |service: &Service| nearness(context.directory, service, context.place).0;
    let found: Vec<&'a Service> =
        context.directory.services.iter().filter(|service| takes(service) && near(service) != Near::Far).collect();
    order::by(found, |service: &&'a Service| (near(service), service.id.as_str()))
}

/// The unit that a chosen topic names as its first door, if it takes the age: it helps children one by one.
pub(super) fn unit<'a>(context: &Context<'a, '_>, told: AgeRange) -> Option<&'a Service> {
    let directory = context.directory;
    let doors = directory.topics.iter().filter_map(|topic| topic.first_door.service.as_deref());
    let mut units = doors.filter_map(|id| directory.service(id));
    units.find(|unit| unit.audience.contains(&Audience::Child) && takes_age(unit, told))
}

/// Whether a child of this age can join: nothing that was answered speaks against it.
fn suits(context: &Context<'_, '_>, service: &Service, told: AgeRange) -> bool {
    let mut answers = context.answers.clone();
    answers.child_ages = vec![told];
    takes_age(service, told) && fit(service, &answers, context.place).blocking().next().is_none()
}

fn takes_age(service: &Service, told: AgeRange) -> bool {
    let ranges = service.age_ranges();
    ranges.is_empty() || ranges.iter().any(|range| matches!(range.fit(told), AgeFit::Fits | AgeFit::Depends))
}
