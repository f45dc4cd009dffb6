//! What to do where no group fits, and whom a child may talk to meanwhile. Which records that are
//! comes from the data: the unit that the topic of children names, what children may use alone, what
//! names grown-up children.

use super::offer::{GroupOffer, NearMiss, Schedule, answers_for};
use crate::{
    domain::{
        AgeFit, AgeRange, Audience, Directory, Municipality, Role, Service, ServiceKind, Status, order, topic_id,
    },
    matching::{Answers, fit},
};

/// At most this many records under one piece of advice.
const MOST_SERVICES: usize = 4;

/// The age from which a person is an adult.
const ADULT: u8 = 18;

/// A piece of advice with the records that it points to.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice<'a> {
    /// What to do.
    pub code: AdviceCode,
    /// Whom to ask, the best first. Empty only where the code needs nobody.
    pub services: Vec<&'a Service>,
}

/// What to do. Each code has its sentence in [`crate::text::children`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviceCode {
    /// A group fits but no dates are known: ask when the next begins.
    AskForDates,
    /// No group for this age: the unit that helps children and parents one by one.
    FamilyUnit,
    /// Too young for a group now; it takes children from this age in years.
    GroupLater(u8),
    /// No group for small children: ask the municipality what its own people for families have.
    AskMunicipality,
    /// What a young person may use alone.
    YoungAlone,
    /// 17 or 18: the family unit ends at 18, so ask now and ask what comes after.
    EndsAtEighteen,
    /// A grown-up child: the family unit no longer helps, these do.
    AdultChild,
}

/// The advice for one child, in the order shown.
pub(super) fn advice<'a>(
    directory: &'a Directory,
    place: Option<&'a Municipality>,
    told: AgeRange,
    offers: &[GroupOffer<'a>],
    near_misses: &[NearMiss<'a>],
) -> Vec<Advice<'a>> {
    let adult = told.from >= ADULT;
    let fitting: Vec<&GroupOffer<'a>> = offers.iter().filter(|offer| offer.is_sure()).collect();
    let dated = fitting.iter().any(|offer| matches!(offer.schedule, Schedule::Dated { .. }));
    let mut list = Vec::new();
    if !fitting.is_empty() && !dated {
        let services = distinct(fitting.iter().map(|offer| offer.service));
        list.push(Advice { code: AdviceCode::AskForDates, services });
    }
    let unit = family_unit(directory, place, told);
    // A group that has ended helps nobody now.
    if fitting.iter().all(|offer| matches!(offer.schedule, Schedule::Ended { .. })) {
        let later = near_misses.iter().find_map(|miss| match miss.age {
            AgeFit::TooYoung(_) => Some((miss.ages.from, miss.service)),
            AgeFit::TooOld(_) | AgeFit::Fits | AgeFit::Depends => None,
        });
        if let Some(unit) = unit.filter(|_| told.from < ADULT || told.to == ADULT) {
            list.push(Advice { code: AdviceCode::FamilyUnit, services: vec![unit] });
        }
        if told.to < 8 {
            list.push(Advice { code: AdviceCode::AskMunicipality, services: municipal_door(directory, place) });
        }
        if let Some((from, service)) = later {
            list.push(Advice { code: AdviceCode::GroupLater(from), services: vec![service] });
        }
    }
    if told.to >= 17 && told.from <= ADULT {
        list.push(Advice { code: AdviceCode::EndsAtEighteen, services: unit.into_iter().collect() });
    }
    if told.to >= ADULT && told.from >= 17 {
        list.push(Advice { code: AdviceCode::AdultChild, services: for_adult_children(directory, place, told) });
    }
    if told.to >= 10 && !adult {
        list.push(Advice { code: AdviceCode::YoungAlone, services: alone(directory, place, told) });
    }
    list.retain(|advice| !advice.services.is_empty() || advice.code == AdviceCode::AskMunicipality);
    list
}

/// The unit that the topic of children names, if it takes this age.
fn family_unit<'a>(directory: &'a Directory, place: Option<&Municipality>, told: AgeRange) -> Option<&'a Service> {
    let unit =
        directory.topic(topic_id::CHILDREN)?.first_door.service.as_deref().and_then(|id| directory.service(id))?;
    let answers = answers_for(told, place);
    fit(unit, &answers, place).blocking().next().is_none().then_some(unit)
}

/// What is made for children and young people and may be used by them alone: the line of children first, by the
/// rules of the plan.
pub fn own_lines(directory: &Directory) -> impl Iterator<Item = &Service> {
    let first = directory.service(&directory.rules.child_line);
    let others = directory.services.iter().filter(|service| {
        service.child_may_ask
            && service.id != directory.rules.child_line
            && service.status != Status::Historical
            && !matches!(service.kind, ServiceKind::OutOfHoursDoctor)
            // What is for everybody, such as the alarm number, stands elsewhere.
            && service.audience.len() <= 2
    });
    first.into_iter().chain(others)
}

/// What a child of this age may use alone.
fn alone<'a>(directory: &'a Directory, place: Option<&'a Municipality>, told: AgeRange) -> Vec<&'a Service> {
    let answers = Answers { role: Some(Role::Child), ..answers_for(told, place) };
    let is_line = |service: &Service| service.id == directory.rules.child_line;
    let suits = |service: &&Service| is_line(service) || fit(service, &answers, place).blocking().next().is_none();
    distinct(own_lines(directory).filter(suits))
}

/// What names grown-up children and takes their age.
fn for_adult_children<'a>(
    directory: &'a Directory,
    place: Option<&'a Municipality>,
    told: AgeRange,
) -> Vec<&'a Service> {
    let answers = Answers { role: Some(Role::AdultChild), ..answers_for(told, place) };
    let suits = |service: &&Service| {
        service.audience.contains(&Audience::AdultChild)
            && service.is_shown_to_citizens()
            && service.topics.iter().any(|topic| [topic_id::CHILDREN, topic_id::RELATIVES].contains(&topic.as_str()))
            && fit(service, &answers, place).blocking().next().is_none()
            && !matches!(service.kind, ServiceKind::Recognition | ServiceKind::OutOfHoursDoctor)
    };
    // Made for relatives of veterans first, then what has an age limit that they are within.
    order::first_by(directory.services.iter().filter(suits), MOST_SERVICES, |service| {
        (!service.dedicated, service.ages.is_none(), service.id.as_str())
    })
}

/// The municipality's person for veterans, where one is known.
fn municipal_door<'a>(directory: &'a Directory, place: Option<&'a Municipality>) -> Vec<&'a Service> {
    let service = place.and_then(|place| place.coordinator.service.as_deref()).and_then(|id| directory.service(id));
    service.filter(|service| service.status != Status::Historical).into_iter().collect()
}

fn distinct<'a>(services: impl Iterator<Item = &'a Service>) -> Vec<&'a Service> {
    let mut seen: Vec<&'a Service> = Vec::new();
    for service in services {
        if seen.len() < MOST_SERVICES && !seen.iter().any(|known| known.id == service.id) {
            seen.push(service);
        }
    }
    seen
}
