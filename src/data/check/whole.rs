//! What no single record shows: references, duplicate ids, coverage, groups of topics, dead ends.

use std::collections::{HashMap, HashSet};

use crate::{
    data::{load::RawFiles, problem::Desk},
    domain::{
        Area, CoordinatorState, Directory, EVERY_MUNICIPALITY, MunicipalityCode, Service, ServiceKind, Status,
        TopicGroup,
    },
};

/// Most topics in one group. Rule B11.
const MOST_IN_GROUP: usize = 7;

pub(super) fn check(directory: &Directory, files: &RawFiles, desk: &mut Desk) {
    unique_ids(files, desk);
    municipalities(directory, desk);
    topics(directory, desk);
    let file_of: HashMap<&str, &str> =
        files.services.iter().map(|(file, service)| (service.id.as_str(), file.as_str())).collect();
    for service in &directory.services {
        desk.open(file_of.get(service.id.as_str()).copied().unwrap_or("services/"), &service.id);
        references(directory, service, desk);
    }
    for initiative in &directory.initiatives {
        desk.open("initiatives.json", &initiative.id);
        area(directory, &initiative.area, desk);
    }
    rules(directory, desk);
}

fn unique_ids(files: &RawFiles, desk: &mut Desk) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    let services = files.services.iter().map(|(file, s)| (file.as_str(), s.id.as_str(), &s.merged_ids));
    let initiatives = files.initiatives.iter().map(|i| ("initiatives.json", i.id.as_str(), &i.merged_ids));
    for (file, id, merged) in services.chain(initiatives) {
        desk.open(file, id);
        for (field, one) in std::iter::once(("id", id)).chain(merged.iter().map(|m| ("merged_ids", m.as_str()))) {
            if let Some(first) = seen.insert(one, file.to_owned()) {
                desk.error(field, format!("{one:?} occurs already in {first}"));
            }
        }
    }
    let mut organizations = HashSet::new();
    for organization in &files.organizations {
        desk.open("organizations.json", &organization.id);
        if !organizations.insert(organization.id.as_str()) {
            desk.error("id", "occurs twice");
        }
        if organization.id.starts_with("kommune-") {
            desk.error("id", "municipalities are organizations already");
        }
    }
}

fn municipalities(directory: &Directory, desk: &mut Desk) {
    desk.open("municipalities.json", "-");
    if directory.municipalities.len() != 98 {
        desk.error("-", format!("{} municipalities; Denmark has 98", directory.municipalities.len()));
    }
    let mut slugs = HashSet::new();
    let mut codes = HashSet::new();
    for municipality in &directory.municipalities {
        desk.open("municipalities.json", &municipality.code.to_string());
        if !codes.insert(municipality.code) {
            desk.error("code", "occurs twice");
        }
        if !slugs.insert(municipality.slug.as_str()) {
            desk.error("slug", "occurs twice");
        }
        if !directory.regions.iter().any(|region| region.codes.contains(&municipality.region)) {
            desk.error("region", "no such region");
        }
        for code in &municipality.neighbours {
            known(directory, *code, "neighbours", desk);
        }
        let coordinator = &municipality.coordinator;
        match (&coordinator.service, coordinator.state) {
            (None, CoordinatorState::Known) => {
                desk.error("coordinator.service", "a known coordinator is described by a service")
            }
            (Some(id), state) => match directory.service(id) {
                None => desk.error("coordinator.service", format!("no service {id:?}")),
                Some(service) => {
                    let ended = service.status == Status::Historical;
                    if ended != (state == CoordinatorState::Ended) {
                        desk.error("coordinator.state", "ended goes with a historical service, and only with one");
                    }
                }
            },
            _ => {}
        }
    }
    for area in &directory.postcodes {
        desk.open("postcodes.json", &area.from.to_string());
        for code in &area.municipalities {
            known(directory, *code, "municipalities", desk);
        }
    }
}

fn known(directory: &Directory, code: MunicipalityCode, field: &str, desk: &mut Desk) {
    if directory.municipality(code).is_none() {
        desk.error(field, format!("no municipality {code}"));
    }
}

fn topics(directory: &Directory, desk: &mut Desk) {
    let mut ids = HashSet::new();
    for topic in &directory.topics {
        desk.open("topics.json", &topic.id);
        if !ids.insert(topic.id.as_str()) {
            desk.error("id", "occurs twice");
        }
        for id in topic.crisis.iter().chain(&topic.first_door.service) {
            shown(directory, id, "first_door.service, crisis", desk);
        }
        let offered = directory.services.iter().any(|s| s.status != Status::Historical && s.topics.contains(&topic.id));
        if !offered {
            desk.warn("id", "no service helps with this topic");
        }
    }
    for group in TopicGroup::ALL {
        let count = directory.topics.iter().filter(|topic| topic.group == *group).count();
        desk.open("topics.json", group.word());
        if count > MOST_IN_GROUP {
            desk.error("group", format!("{count} topics in one group; at most {MOST_IN_GROUP}"));
        }
    }
}

/// A service that other records send people to: it must exist, be shown, and be reachable.
fn shown(directory: &Directory, id: &str, field: &str, desk: &mut Desk) {
    match directory.service(id) {
        None => desk.error(field, format!("no service {id:?}")),
        Some(service) if service.status == Status::Historical => desk.error(field, format!("{id:?} is historical")),
        Some(service) => {
            if !directory.routes(service, None).is_reachable() {
                desk.error(field, format!("{id:?} cannot be reached"));
            }
        }
    }
}

fn references(directory: &Directory, service: &Service, desk: &mut Desk) {
    if directory.organization(&service.organization).is_none() {
        desk.error("organization", format!("no organization {:?}", service.organization));
    }
    for topic in &service.topics {
        if directory.topic(topic).is_none() {
            desk.error("topics", format!("no topic {topic:?}"));
        }
    }
    area(directory, &service.area, desk);
    let locations = service.location.iter().chain(service.groups.iter().filter_map(|group| group.location.as_ref()));
    for location in locations {
        known(directory, location.municipality, "location", desk);
    }
    if service.status != Status::Historical
        && service.organization != EVERY_MUNICIPALITY
        && !directory.routes(service, None).is_reachable()
    {
        desk.warn("contacts", "no way to reach it is known");
    }
    if service.kind == ServiceKind::OutOfHoursDoctor && !matches!(service.area, Area::Regions(_)) {
        desk.error("area", "an out-of-hours doctor belongs to a region");
    }
}

fn area(directory: &Directory, area: &Area, desk: &mut Desk) {
    match area {
        Area::Nationwide => {}
        Area::Regions(codes) => {
            for code in codes {
                if !directory.regions.iter().any(|region| region.codes.contains(code)) {
                    desk.error("area.regions", format!("no region {code}"));
                }
            }
        }
        Area::Municipalities(codes) => {
            for code in codes {
                known(directory, *code, "area.municipalities", desk);
            }
        }
    }
}

fn rules(directory: &Directory, desk: &mut Desk) {
    desk.open("rules.json", "-");
    let urgent = &directory.rules.urgent;
    let rules = &directory.rules;
    for (field, ids) in [
        ("urgent.everybody", &urgent.everybody),
        ("urgent.doctors", &urgent.doctors),
        ("urgent.child", &urgent.child),
        ("urgent.card", &urgent.card),
    ] {
        for id in ids {
            shown(directory, id, field, desk);
        }
    }
    for (field, id) in [
        ("veteran_line", &rules.veteran_line),
        ("professional_sparring", &rules.professional_sparring),
        ("child_line", &rules.child_line),
    ] {
        shown(directory, id, field, desk);
    }
    for (field, ids) in
        [("urgent.everybody", &urgent.everybody), ("urgent.child", &urgent.child), ("urgent.card", &urgent.card)]
    {
        let round_the_clock = ids
            .iter()
            .filter_map(|id| directory.service(id))
            .any(|service| service.contacts.iter().any(|contact| contact.hours.is_round_the_clock()));
        if !round_the_clock {
            desk.error(field, "nobody here answers round the clock");
        }
    }
    for region in directory.municipalities.iter().map(|municipality| municipality.region).collect::<HashSet<_>>() {
        let doctor = urgent
            .doctors
            .iter()
            .filter_map(|id| directory.service(id))
            .any(|service| matches!(&service.area, Area::Regions(codes) if codes.contains(&region)));
        if !doctor {
            desk.error("urgent.doctors", format!("no out-of-hours doctor for region {region}"));
        }
    }
    for id in &urgent.child {
        if directory.service(id).is_some_and(|service| !service.child_may_ask) {
            desk.error("urgent.child", format!("{id:?} is not for children"));
        }
    }
}
