//! Whom to name when it is urgent. Who they are is data (`rules.json`, `topics.json`).

use super::{Item, Reason, Subject, build::item_for, context::Context, reach::shut, way::way};
use crate::domain::{Area, Role, Service, order};

/// The urgent list: when the person says "now", or when a topic brings its own crisis contacts.
///
/// 112 stays first; then those that answer now, then those of whom we do not know, then the closed. Of equals a topic's
/// own crisis contacts come first. Two behind one number are one.
pub(super) fn urgent<'a>(context: &Context<'a, '_>) -> Vec<Item<'a>> {
    let directory = context.directory;
    let rules = &directory.rules.urgent;
    let by_topic: Vec<&'a str> =
        context.topics.iter().flat_map(|topic| topic.crisis.iter().map(String::as_str)).collect();
    let now = context.cannot_wait();
    if !now && by_topic.is_empty() {
        return Vec::new();
    }
    let child = context.is_role(Role::Child);
    let everybody = if child { &rules.child } else { &rules.everybody };
    let mut everybody = everybody.iter().map(String::as_str);
    let mut ids: Vec<&'a str> = everybody.next().into_iter().collect();
    if child {
        ids.extend(everybody);
    } else {
        ids.extend(by_topic);
        if now {
            ids.extend(everybody);
            ids.extend(
                context.place.and_then(|place| directory.doctor_of(place.region)).map(|service| service.id.as_str()),
            );
        }
        // Where it is about what the psychiatric emergency service is for.
        let is_about = |service: &&Service| context.topics.iter().any(|topic| service.topics.contains(&topic.id));
        let psychiatric = own_region(context, &rules.psychiatric).filter(|service| now && is_about(service));
        ids.extend(psychiatric.map(|service| service.id.as_str()));
    }
    let mut seen: Vec<(&'a Service, Vec<&'a Service>)> = Vec::new();
    for service in ids.into_iter().filter_map(|id| directory.service(id)) {
        if seen.iter().any(|(known, behind)| known.id == service.id || behind.iter().any(|one| one.id == service.id)) {
            continue;
        }
        match seen.iter_mut().find(|(known, _)| way(context, known) == way(context, service)) {
            Some((_, behind)) => behind.push(service),
            None => seen.push((service, Vec::new())),
        }
    }
    // The first stays first.
    let rest = seen.split_off(seen.len().min(1));
    let rest = order::by(rest, |(service, _)| shut(context, service));
    let items = seen.into_iter().chain(rest).map(|(service, services)| Item {
        services,
        ..item_for(context, Subject::Service(service), Some(Reason::Urgent))
    });
    items.collect()
}

/// The one of these that is the person's own region's.
fn own_region<'a>(context: &Context<'a, '_>, ids: &'a [String]) -> Option<&'a Service> {
    let region = context.place?.region;
    let mut services = ids.iter().filter_map(|id| context.directory.service(id));
    services.find(|service| matches!(&service.area, Area::Regions(codes) if codes.contains(&region)))
}
