//! What the plan says of each child.

use super::{
    Answers, ChildLine, ChildOffer, Item, Near, Reason, Subject,
    build::item_for,
    context::Context,
    fit::fit,
    near::nearness,
    way::{Way, way, way_of},
};
use crate::domain::{AgeFit, AgeRange, Audience, Role, Service, ServiceKind, Status, Topic, TopicNature, order};

/// A line for each child whose age was told, where one of the chosen topics is about children: a group that takes the
/// age, else whom to ask instead. A child that asks for itself gets none: it is told what to show to an adult.
pub(super) fn children<'a>(context: &Context<'a, '_>) -> Vec<ChildLine<'a>> {
    let answers = context.answers;
    let asks_for_children =
        matches!(answers.role, None | Some(Role::Veteran | Role::Partner | Role::Professional | Role::Friend));
    // With other topics chosen, the children are not what it is about.
    if !asks_for_children || !(context.topics.is_empty() || context.children_meant()) {
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

/// At most so many cards for an adult: a child shows one or two things, and no list.
const MOST_FOR_AN_ADULT: usize = 3;

/// For a child, to be shown to an adult: the group that takes the age and the unit that helps the family, whatever the
/// child wrote; then what the adult can call about each thing that the child told of.
pub(super) fn show_adult<'a>(context: &Context<'a, '_>) -> Vec<Item<'a>> {
    if !context.is_role(Role::Child) {
        return Vec::new();
    }
    // Where the child is afraid at home, the adult is shown who helps with that, and not who meets the family.
    if let Some(line) = own_door(context) {
        let answers = Answers { role: Some(Role::Partner), ..context.answers.clone() };
        let adult = Context::new(context.directory, &answers, context.now);
        return vec![item_for(&adult, Subject::Service(line), Some(Reason::ShowToAdult))];
    }
    let told = context.answers.child_ages.first().copied().unwrap_or(AgeRange { from: 0, to: 17 });
    // What an adult in the family would answer.
    let answers = Answers { role: Some(Role::Partner), topics: Vec::new(), ..context.answers.clone() };
    let adult = Context::new(context.directory, &answers, context.now);
    let groups = groups(&adult, told).into_iter().filter(|_| !context.answers.child_ages.is_empty());
    let is_safe = |service: &&'a Service| is_safe(context, service);
    // What the adult can call comes first.
    let can_be_called = |service: &&'a Service| matches!(way(context, service), Way::Line(_));
    let (numbers, pages): (Vec<_>, Vec<_>) = groups.chain(unit(&adult, told)).filter(is_safe).partition(can_be_called);
    let mut cards: Vec<Item<'a>> = Vec::new();
    let mut offers = numbers.into_iter().chain(pages);
    if let Some(first) = offers.next() {
        let item = item_for(&adult, Subject::Service(first), Some(Reason::ShowToAdult));
        cards.push(Item { services: offers.collect(), ..item });
    }
    for service in context.topics.iter().filter_map(|topic| for_an_adult(&adult, topic)).filter(is_safe) {
        if cards.iter().flat_map(Item::behind).any(|one| one.id == service.id) {
            continue;
        }
        let beside = cards.iter().position(|card| way_of(&adult, card.subject) == way(&adult, service));
        if let Some(card) = beside.and_then(|at| cards.get_mut(at)) {
            card.services.push(service);
        } else if cards.len() < MOST_FOR_AN_ADULT {
            cards.push(item_for(&adult, Subject::Service(service), Some(Reason::ShowToAdult)));
        }
    }
    cards
}

/// The first of a topic's own offers that an adult in the family can call, and that nothing speaks against. What is about
/// children has its groups and its unit; a line for a crisis the child has itself.
fn for_an_adult<'a>(adult: &Context<'a, '_>, topic: &'a Topic) -> Option<&'a Service> {
    let cores = topic.core.iter().filter(|core| core.holds(adult.answers.role, adult.cannot_wait()));
    let mut named = cores.flat_map(|core| &core.services).filter_map(|id| adult.directory.service(id));
    let is_of_children = topic.nature.contains(&TopicNature::OfChildren);
    named.find(|service| {
        !is_of_children
            && !matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::ProfessionalSupport)
            && service.status != Status::Historical
            && service.guidance.only_if.is_none()
            && matches!(way(adult, service), Way::Line(_))
            && fit(service, adult.answers, adult.place).blocking().next().is_none()
    })
}

/// The line of its own of a topic that keeps people apart.
fn own_door<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let apart = |topic: &&&'a Topic| topic.nature.contains(&TopicNature::KeepsApart);
    let mut lines = context.topics.iter().filter(apart).filter_map(|topic| topic.first_door.service.as_deref());
    lines.find_map(|id| context.directory.service(id))
}

/// Groups made for children in veteran families that take the age, the nearest first.
pub(super) fn groups<'a>(context: &Context<'a, '_>, told: AgeRange) -> Vec<&'a Service> {
    let takes = |service: &Service| {
        service.kind == ServiceKind::Group
            && service.dedicated
            && service.status != Status::Historical
            && service.audience.contains(&Audience::Child)
            && is_safe(context, service)
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
    let topics = directory.topics.iter().filter(|topic| topic.nature.contains(&TopicNature::OfChildren));
    let doors = topics.filter_map(|topic| topic.first_door.service.as_deref());
    let mut units = doors.filter_map(|id| directory.service(id));
    units.find(|unit| unit.audience.contains(&Audience::Child) && takes_age(unit, told))
}

/// Where somebody is afraid at home, the one they are afraid of may be where the family gathers.
fn is_safe(context: &Context<'_, '_>, service: &Service) -> bool {
    !(context.has(TopicNature::KeepsApart) && service.gathers().is_some())
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
