//! Ways in: what one would call or open to reach an offer. Offers behind the same way in are one card.

use super::{Subject, context::Context};
use crate::domain::{Contact, ContactKind, EVERY_MUNICIPALITY, Municipality, Referrer, Service};

/// The way in to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way<'a> {
    /// A telephone line, by id.
    Line(&'a str),
    /// No number is known: whoever offers it, by id. A municipality by its slug.
    House(&'a str),
    /// The own doctor, and what one gets to no other way than by a doctor who refers.
    Doctor,
}

/// The number that one would call first.
pub(super) fn number(contacts: &[Contact]) -> Option<&str> {
    contacts.iter().find_map(|contact| match &contact.kind {
        ContactKind::Phone(phone) => Some(phone.stored()),
        _ => None,
    })
}

/// The id of a service's own line.
fn own_line(service: &Service) -> Option<&str> {
    service.ways.iter().find(|way| way.is_call()).and_then(|way| way.line())
}

/// The way in to a service: its own line, else that of the municipality that offers it, else the doctor who refers,
/// else the house.
pub(super) fn way<'a>(context: &Context<'a, '_>, service: &'a Service) -> Way<'a> {
    if let Some(line) = own_line(service) {
        return Way::Line(line);
    }
    match context.directory.offered_by(service, context.place) {
        Some(municipality) => municipal_way(context, municipality),
        None if service.guidance.referred_by.contains(&Referrer::Doctor) || is_doctors(context, service) => Way::Doctor,
        None => Way::House(&service.organization),
    }
}

/// Whether it is what the own doctor does.
fn is_doctors(context: &Context<'_, '_>, service: &Service) -> bool {
    context.directory.own_doctor().is_some_and(|doctor| doctor.organization == service.organization)
}

/// The municipality's main number; where it is not known, its own line for veterans.
fn municipal_way<'a>(context: &Context<'a, '_>, municipality: &'a Municipality) -> Way<'a> {
    let own = context.place.is_some_and(|place| place.code == municipality.code);
    let line = || own_line(context.own_line.filter(|_| own)?);
    let main = municipality.main_contact.line.as_ref().map(|line| line.id.as_str());
    main.or_else(line).map_or(Way::House(&municipality.slug), Way::Line)
}

/// The way in to what is recommended.
pub(super) fn way_of<'a>(context: &Context<'a, '_>, subject: Subject<'a>) -> Way<'a> {
    match subject {
        Subject::Service(service) => way(context, service),
        Subject::Municipality(municipality) => municipal_way(context, municipality),
    }
}

/// Whether there is a way of its own: a contact to act on from afar, a municipality's main line, or, for a house, going
/// there, or somebody whom everybody knows, such as the doctor, who refers. What can only be found by asking somebody else is no card.
pub(super) fn has_way(context: &Context<'_, '_>, service: &Service) -> bool {
    let place = service.guidance.open_to_visitors && service.location.is_some();
    place
        || !service.guidance.referred_by.is_empty()
        || service.ways.iter().any(|way| !way.is_visit())
        || service.organization == EVERY_MUNICIPALITY && context.place.is_some()
        || context.directory.is_reachable(service, context.place)
}
