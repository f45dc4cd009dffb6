//! What stands beside a line in a list of numbers, and how one begins there: put to the services.

use super::fields;
use crate::{
    data::{problem::Desk, raw::RawCall},
    domain::{CallGuide, Hours, Line, Opener, Service, ServiceKind, Status, Way},
};

const FILE: &str = "calls.json";

/// Gives each service its part of the file.
pub(super) fn put(all: &[RawCall], services: &mut [Service], lines: &[Line], desk: &mut Desk) {
    let is_whole = desk.is_sound("services/");
    for (at, raw) in all.iter().enumerate() {
        desk.open(FILE, &raw.id);
        if all.iter().take(at).any(|other| other.id == raw.id) {
            desk.error("id", "occurs twice");
        }
        let guide = guide(raw, desk);
        match services.iter_mut().find(|service| service.id == raw.id) {
            Some(service) if service.has_phone() => service.call = Some(guide),
            // Where services are at fault, only that is told.
            _ if !is_whole => {}
            Some(service) if service.kind == ServiceKind::CrisisLine => {}
            Some(_) => desk.error("id", "this service has no phone"),
            None => desk.error("id", "no such service"),
        }
    }
    for service in services.iter().filter(|_| is_whole) {
        desk.open(FILE, &service.id);
        whole(service, services, lines, desk);
    }
}

fn guide(raw: &RawCall, desk: &mut Desk) -> CallGuide {
    let say = &raw.say;
    CallGuide {
        about: fields::label(&raw.about, "about", desk),
        say: Opener {
            own: fields::prose(&say.own, "say.own", desk),
            partner: say.partner.as_ref().map(|text| fields::prose(text, "say.partner", desk)),
            relative: fields::prose(&say.relative, "say.relative", desk),
            professional: fields::prose(&say.professional, "say.professional", desk),
        },
        closed: raw.closed.as_ref().map(|text| fields::prose(text, "closed", desk)),
        stands_in: raw.stands_in.clone(),
    }
}

/// A line for when it is urgent says what it is for and how one begins; and one that closes says what to do then.
fn whole(service: &Service, services: &[Service], lines: &[Line], desk: &mut Desk) {
    let urgent = matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::OutOfHoursDoctor);
    let Some(call) = &service.call else {
        if urgent && service.status != Status::Historical {
            desk.warn("-", "a line for when it is urgent: say here what it is for and how one begins");
        }
        return;
    };
    let first = |service: &Service| {
        let id = service.ways.iter().find(|way| way.is_call()).and_then(Way::line);
        lines.iter().find(|line| Some(line.id.as_str()) == id)
    };
    let always = |service: &Service| first(service).is_some_and(|line| line.hours.is_round_the_clock());
    // That urgent help has a number with its hours is told where all lines are known.
    let has_hours = first(service).is_some_and(|line| line.hours != Hours::Unknown);
    if urgent && has_hours && !always(service) && call.closed.is_none() && call.stands_in.is_none() {
        desk.error("closed", "it is not open day and night: say what to do while it is closed");
    }
    if let Some(id) = &call.stands_in
        && !services.iter().any(|other| other.id == *id && always(other))
    {
        desk.error("stands_in", format!("{id:?} is no line that answers day and night"));
    }
}
