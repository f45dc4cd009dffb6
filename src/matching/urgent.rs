//! Whom to name when it is urgent. Who they are is data (`rules.json`, `topics.json`).

use jiff::civil::DateTime;

use super::{
    Item, Reason, Subject,
    plan::{Context, item_for},
};
use crate::domain::{Area, Opening, Role, Service, Urgency, opening, order};

/// The urgent list: when the person says "now", or when a topic brings its own crisis contacts.
///
/// 112 stays first; then those that answer now, then those of whom we do not know, then the closed.
pub(super) fn urgent<'a>(context: &Context<'a, '_>) -> Vec<Item<'a>> {
    let Context { directory, answers, now, .. } = *context;
    let rules = &directory.rules.urgent;
    let now_urgent = answers.urgency == Some(Urgency::Now);
    let by_topic: Vec<&'a str> = answers
        .topics
        .iter()
        .filter_map(|id| directory.topic(id))
        .flat_map(|topic| topic.crisis.iter().map(String::as_str))
        .collect();
    if !now_urgent && by_topic.is_empty() {
        return Vec::new();
    }
    let child = answers.role == Some(Role::Child);
    let everybody = if child { &rules.child } else { &rules.everybody };
    let mut ids: Vec<&'a str> = everybody.iter().map(String::as_str).collect();
    if !child {
        if !now_urgent {
            // Only what the topic calls for, and 112.
            ids.truncate(1);
        }
        ids.extend(by_topic);
        ids.extend(doctor(context).filter(|_| now_urgent).map(|service| service.id.as_str()));
    }
    let mut seen: Vec<&'a Service> = Vec::new();
    for service in ids.into_iter().filter_map(|id| directory.service(id)) {
        if !seen.iter().any(|known| known.id == service.id) {
            seen.push(service);
        }
    }
    // The first stays first.
    let rest = seen.split_off(seen.len().min(1));
    let rest = order::by(rest, |service| rank(service, now));
    seen.into_iter()
        .chain(rest)
        .map(|service| item_for(context, Subject::Service(service), Some(Reason::Urgent)))
        .collect()
}

/// The out-of-hours doctor of the person's region.
fn doctor<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let region = context.place?.region;
    let doctors = context.directory.rules.urgent.doctors.iter().filter_map(|id| context.directory.service(id));
    doctors.into_iter().find(|service| matches!(&service.area, Area::Regions(codes) if codes.contains(&region)))
}

/// Open before unknown before closed, by the phone: a page that is always there must not lift a closed line.
fn rank(service: &Service, now: DateTime) -> u8 {
    let phone = service.contacts.iter().find(|contact| contact.kind.word() == "phone");
    match phone.map(|contact| opening(&contact.hours, now)) {
        Some(Opening::Open { .. }) => 0,
        Some(Opening::Unknown) => 1,
        Some(Opening::Closed { .. }) | None => 2,
    }
}
