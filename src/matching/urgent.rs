//! Whom to name when it is urgent. Who they are is data (`rules.json`, `topics.json`).

use super::{
    Item, Reason, Subject,
    plan::{Context, item_for},
};
use crate::domain::{Opening, Role, Service, Urgency, order};

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
        let doctor = context.place.and_then(|place| directory.doctor_of(place.region));
        ids.extend(doctor.filter(|_| now_urgent).map(|service| service.id.as_str()));
    }
    let mut seen: Vec<&'a Service> = Vec::new();
    for service in ids.into_iter().filter_map(|id| directory.service(id)) {
        if !seen.iter().any(|known| known.id == service.id) {
            seen.push(service);
        }
    }
    // The first stays first.
    let rest = seen.split_off(seen.len().min(1));
    let rest = order::by(rest, |service| directory.phone_opening(service, now).map_or(u8::MAX, Opening::place_in_list));
    seen.into_iter()
        .chain(rest)
        .map(|service| item_for(context, Subject::Service(service), Some(Reason::Urgent)))
        .collect()
}
