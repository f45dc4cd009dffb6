//! Whom to call first: exactly one contact, chosen in a stated order that is data.
//!
//! Urgency "now" sends adults to the veteran line. A child gets the children's line, a professional
//! the sparring partner. Otherwise the chosen topics vote by their first door: more for the
//! municipality means the municipality, more for Veterancentret means Veterancentret; a tie goes to
//! the municipality when it has a known person for veterans with a phone number, else to
//! Veterancentret, whose line always answers.

use super::{
    Answers, Item, Reason, Subject, Verdict,
    fit::fit,
    plan::{Context, item_for},
};
use crate::domain::{
    Area, CoordinatorState, Directory, Door, Municipality, Role, Service, ServiceKind, Status, Urgency,
};

/// The first contact and the second-best door. None only when the directory lacks its veteran line
/// and the person's place is unknown; the data check forbids such a directory.
pub(super) fn doors<'a>(context: &Context<'a, '_>) -> Option<(Item<'a>, Option<Item<'a>>)> {
    let municipality = context.place.map(|place| municipal_door(context, place));
    let veterancentret = veterancentret_door(context).map(Subject::Service);
    let municipality_first = match vote(context) {
        Door::Municipality => true,
        Door::Veterancentret => false,
        Door::Either => context.place.is_some_and(|place| has_person_with_phone(context, place)),
    };
    let ordered = if municipality_first { [municipality, veterancentret] } else { [veterancentret, municipality] };
    let mut doors = special_door(context).map(Subject::Service).into_iter().chain(ordered.into_iter().flatten());
    let first = doors.next()?;
    let child = context.answers.role == Some(Role::Child);
    let second = doors.find(|door| door.id() != first.id()).filter(|_| !child);
    let item = |subject| item_for(context, subject, Some(Reason::FirstDoor));
    Some((item(first), second.map(item)))
}

/// The doors that do not depend on topics.
fn special_door<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let rules = &context.directory.rules;
    let id = match (context.answers.role, context.answers.urgency) {
        (Some(Role::Child), _) => &rules.child_line,
        (_, Some(Urgency::Now)) => &rules.veteran_line,
        (Some(Role::Professional), _) => &rules.professional_sparring,
        _ => return None,
    };
    context.directory.service(id)
}

/// What the chosen topics say together.
fn vote(context: &Context<'_, '_>) -> Door {
    let (mut municipality, mut veterancentret) = (0, 0);
    for topic in context.answers.topics.iter().filter_map(|id| context.directory.topic(id)) {
        match topic.first_door.door {
            Door::Municipality => municipality += 1,
            Door::Veterancentret => veterancentret += 1,
            Door::Either => {}
        }
    }
    match municipality.cmp(&veterancentret) {
        std::cmp::Ordering::Greater => Door::Municipality,
        std::cmp::Ordering::Less => Door::Veterancentret,
        std::cmp::Ordering::Equal => Door::Either,
    }
}

/// Veterancentret's door: the unit that most of the chosen topics name, if it suits the person; else its line.
fn veterancentret_door<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let directory = context.directory;
    let named = context.answers.topics.iter().filter_map(|id| directory.topic(id)?.first_door.service.as_deref());
    let named: Vec<&'a Service> = named.filter_map(|id| directory.service(id)).collect();
    let suits = |service: &&'a Service| fit(service, context.answers, context.place).blocking().next().is_none();
    let count = |service: &Service| named.iter().filter(|other| other.id == service.id).count();
    let most = named.iter().map(|service| count(service)).max();
    let unit = named.iter().copied().filter(suits).find(|service| Some(count(service)) == most);
    unit.or_else(|| directory.service(&directory.rules.veteran_line))
}

/// The municipality's door for anybody who lives there, whatever it is about.
pub fn municipal_entrance<'a>(directory: &'a Directory, place: &'a Municipality) -> Subject<'a> {
    let context =
        Context { directory, answers: &Answers::default(), place: Some(place), now: jiff::civil::DateTime::MIN };
    municipal_door(&context, place)
}

/// The municipality's door: a line of its own for veterans, else the coordinator by way of the main
/// line, else the main line.
fn municipal_door<'a>(context: &Context<'a, '_>, place: &'a Municipality) -> Subject<'a> {
    if let Some(line) = own_line(context, place) {
        return Subject::Service(line);
    }
    let described = place
        .coordinator
        .service
        .as_deref()
        .filter(|_| is_in_office(place))
        .and_then(|id| context.directory.service(id));
    described
        .filter(|service| service.status != Status::Historical)
        .map_or(Subject::Municipality(place), Subject::Service)
}

/// A veteran line or coordinator with a phone of its own.
fn own_line<'a>(context: &Context<'a, '_>, place: &Municipality) -> Option<&'a Service> {
    context.directory.services.iter().find(|service| {
        matches!(service.kind, ServiceKind::Coordinator | ServiceKind::Helpline)
            && service.dedicated
            && service.status != Status::Historical
            && matches!(&service.area, Area::Municipalities(codes) if codes.contains(&place.code))
            && service.has_phone()
            && fit(service, context.answers, context.place)
                .verdicts
                .iter()
                .all(|(_, verdict)| *verdict != Verdict::NotMet)
    })
}

fn has_person_with_phone(context: &Context<'_, '_>, place: &Municipality) -> bool {
    own_line(context, place).is_some() || (is_in_office(place) && place.main_contact.line.is_some())
}

/// Whether somebody for veterans is known there.
fn is_in_office(place: &Municipality) -> bool {
    matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction)
}
