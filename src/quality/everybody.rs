//! Everybody who could ask, as answers: the enumeration that proves that nobody is left without somebody to call, and that
//! tells how many plans show a record. `tests/integration/no_dead_end.rs` says why these stand for all.

use std::collections::BTreeMap;

use crate::{
    domain::{Directory, Municipality, MunicipalityCode, Role, Service, Urgency},
    matching::Answers,
};

/// None, then each.
fn options<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    std::iter::once(None).chain(all.iter().copied().map(Some)).collect()
}

/// Every municipality, and the unknown one first.
pub fn places(directory: &Directory) -> Vec<Option<MunicipalityCode>> {
    let all: Vec<MunicipalityCode> = directory.municipalities.iter().map(|place| place.code).collect();
    options(&all)
}

/// One municipality of each kind, and the unknown one first. Apart from what is offered there, a place enters a plan
/// through its region, what is known of its coordinator, and whether it has a main line and a line for veterans.
pub fn kinds_of_places(directory: &Directory) -> Vec<Option<MunicipalityCode>> {
    let own_line = |place: &Municipality| {
        let line = |service: &Service| service.organization == place.organization_id() && service.has_phone();
        directory.services.iter().any(line)
    };
    let kind = |place: &Municipality| {
        let coordinator = (place.coordinator.state, place.coordinator.service.is_some());
        (place.region, coordinator, place.main_contact.line.is_some(), own_line(place))
    };
    let kinds: BTreeMap<_, _> = directory.municipalities.iter().map(|place| (kind(place), place.code)).collect();
    options(&kinds.into_values().collect::<Vec<_>>())
}

/// No topic, each single one, all.
pub fn few_topics(directory: &Directory) -> Vec<Vec<String>> {
    let ids: Vec<String> = directory.topics.iter().map(|topic| topic.id.clone()).collect();
    let single = ids.iter().map(|id| vec![id.clone()]);
    std::iter::once(Vec::new()).chain(single).chain(std::iter::once(ids.clone())).collect()
}

/// Places × roles × urgencies × no, one and all topics.
pub fn everybody(
    directory: &Directory,
    places: &[Option<MunicipalityCode>],
    urgencies: &[Option<Urgency>],
) -> Vec<Answers> {
    let topics = few_topics(directory);
    let mut everybody = Vec::new();
    for place in places.iter().copied() {
        for role in options(Role::ALL) {
            for urgency in urgencies.iter().copied() {
                let answers = |topics| Answers { role, place, urgency, topics, ..Answers::default() };
                everybody.extend(topics.iter().cloned().map(answers));
            }
        }
    }
    everybody
}
