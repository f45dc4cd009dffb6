//! What no single record shows: references, duplicate ids, coverage, groups of topics, dead ends.

use std::collections::{HashMap, HashSet};

use super::{changes, inclusion, lines};
use crate::{
    data::{problem::Desk, raw_files::RawFiles},
    domain::{
        Area, CoordinatorState, Directory, EVERY_MUNICIPALITY, Fact, MOST_TOPICS, MunicipalityCode, RegionCode,
        Service, ServiceKind, Status, Test, TopicGroup, Way,
    },
};

/// Most topics in one group: a list that is looked over at once.
const MOST_IN_GROUP: usize = 7;

/// Which files had no error. Where records are missing because they could not be read, references to
/// them say nothing new: only the fault itself is told.
#[derive(Clone, Copy)]
struct Sound {
    lines: bool,
    municipalities: bool,
    organizations: bool,
    regions: bool,
    services: bool,
    topics: bool,
}

pub(super) fn check(directory: &Directory, files: &RawFiles, desk: &mut Desk) {
    let sound = Sound {
        lines: desk.is_sound(lines::FILE) && desk.is_sound("municipalities.json"),
        municipalities: desk.is_sound("municipalities.json"),
        organizations: desk.is_sound("organizations.json") && desk.is_sound("municipalities.json"),
        regions: desk.is_sound("regions.json"),
        services: desk.is_sound("services/"),
        topics: desk.is_sound("topics.json"),
    };
    unique_ids(files, desk);
    organizations(directory, sound, desk);
    municipalities(directory, sound, desk);
    postcodes(directory, sound, desk);
    topics(directory, sound, desk);
    let file_of: HashMap<&str, &str> =
        files.services.iter().map(|(file, service)| (service.id.as_str(), file.as_str())).collect();
    for service in &directory.services {
        desk.open(file_of.get(service.id.as_str()).copied().unwrap_or("services/"), &service.id);
        references(directory, service, sound, desk);
        inclusion::audience(service, desk);
    }
    for initiative in &directory.initiatives {
        desk.open("initiatives.json", &initiative.id);
        area(directory, &initiative.area, sound, desk);
    }
    for (at, board) in directory.boards.iter().enumerate() {
        desk.open("boards.json", &board.id);
        if sound.municipalities && directory.municipality(board.municipality).is_none() {
            desk.error("municipality", "no municipality has this code");
        }
        if directory.boards.iter().skip(at + 1).any(|other| other.id == board.id) {
            desk.error("id", "two boards have this id");
        }
    }
    if sound.services && sound.lines {
        rules(directory, desk);
        lands(directory, desk);
        inclusion::whole(directory, desk);
    }
    lines::whole(directory, files, sound.services && sound.organizations, desk);
    changes::whole(
        directory,
        sound.services && sound.organizations && sound.lines && desk.is_sound(changes::FILE),
        desk,
    );
}

fn unique_ids(files: &RawFiles, desk: &mut Desk) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    let services = files.services.iter().map(|(file, s)| (file.as_str(), s.id.as_str(), &s.merged_ids));
    let initiatives = files.initiatives.iter().map(|i| ("initiatives.json", i.id.as_str(), &i.merged_ids));
    let none = Vec::new();
    let lines = files.lines.iter().map(|line| (lines::FILE, line.id.as_str(), &none));
    for (file, id, merged) in services.chain(initiatives).chain(lines) {
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

fn organizations(directory: &Directory, sound: Sound, desk: &mut Desk) {
    for organization in directory.organizations.iter().filter(|_| sound.organizations) {
        desk.open("organizations.json", &organization.id);
        if let Some(parent) = organization.part_of.as_ref().filter(|parent| directory.organization(parent).is_none()) {
            desk.error("part_of", format!("no organization {parent:?}"));
        }
    }
}

fn municipalities(directory: &Directory, sound: Sound, desk: &mut Desk) {
    desk.open("municipalities.json", "-");
    if sound.municipalities && directory.municipalities.len() != 98 {
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
        if sound.regions && !directory.regions.iter().any(|region| region.codes.contains(&municipality.region)) {
            desk.error("region", "no such region");
        }
        for code in &municipality.neighbours {
            known(directory, *code, "neighbours", sound, desk);
        }
        let coordinator = &municipality.coordinator;
        match (&coordinator.service, coordinator.state) {
            (None, CoordinatorState::Known) => {
                desk.error("coordinator.service", "a known coordinator is described by a service")
            }
            (Some(id), state) => match directory.service(id) {
                None if !sound.services => {}
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
}

fn postcodes(directory: &Directory, sound: Sound, desk: &mut Desk) {
    let mut sorted: Vec<_> = directory.postcodes.iter().collect();
    sorted.sort_by_key(|area| (area.from, area.to));
    for area in &sorted {
        desk.open("postcodes.json", &area.from.to_string());
        for code in &area.municipalities {
            known(directory, *code, "municipalities", sound, desk);
        }
    }
    for (area, next) in sorted.iter().zip(sorted.iter().skip(1)) {
        if next.from <= area.to {
            desk.open("postcodes.json", &next.from.to_string());
            desk.error("from", format!("{} lies in another entry already", next.from));
        }
    }
}

fn known(directory: &Directory, code: MunicipalityCode, field: &str, sound: Sound, desk: &mut Desk) {
    if sound.municipalities && directory.municipality(code).is_none() {
        desk.error(field, format!("no municipality {code}"));
    }
}

fn topics(directory: &Directory, sound: Sound, desk: &mut Desk) {
    let mut ids = HashSet::new();
    for topic in &directory.topics {
        desk.open("topics.json", &topic.id);
        if !ids.insert(topic.id.as_str()) {
            desk.error("id", "occurs twice");
        }
        if sound.services && sound.lines {
            for id in &topic.crisis {
                shown(directory, id, "crisis", desk);
            }
            if let Some(id) = &topic.first_door.service {
                shown(directory, id, "first_door.service", desk);
            }
            for id in topic.core.iter().flat_map(|core| &core.services) {
                offered(directory, id, "core.services", desk);
            }
        }
        let offered = directory.services.iter().any(|s| s.status != Status::Historical && s.topics.contains(&topic.id));
        if !offered {
            desk.warn("id", "no service helps with this topic");
        }
    }
    let count = directory.topics.len();
    if count > MOST_TOPICS {
        desk.open("topics.json", "-");
        desk.error("-", format!("{count} topics; at most {MOST_TOPICS}, for the search finds by no more"));
    }
    for group in TopicGroup::ALL {
        let count = directory.topics.iter().filter(|topic| topic.group == *group).count();
        desk.open("topics.json", group.word());
        if count > MOST_IN_GROUP {
            desk.error("group", format!("{count} topics in one group; at most {MOST_IN_GROUP}"));
        }
    }
}

/// A service that a topic names among its own: it must exist and be shown. Where the reader lives may decide the rest.
fn offered(directory: &Directory, id: &str, field: &str, desk: &mut Desk) {
    match directory.service(id) {
        None => desk.error(field, format!("no service {id:?}")),
        Some(service) if service.status == Status::Historical => desk.error(field, format!("{id:?} is historical")),
        Some(_) => {}
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

fn references(directory: &Directory, service: &Service, sound: Sound, desk: &mut Desk) {
    if sound.organizations && directory.organization(&service.organization).is_none() {
        desk.error("organization", format!("no organization {:?}", service.organization));
    }
    for topic in &service.topics {
        if sound.topics && directory.topic(topic).is_none() {
            desk.error("topics", format!("no topic {topic:?}"));
        }
    }
    let said_by = service.guidance.only_if.iter().flat_map(|condition| &condition.topics);
    for topic in said_by {
        if sound.topics && directory.topic(topic).is_none() {
            desk.error("only_if.topics", format!("no topic {topic:?}"));
        }
    }
    area(directory, &service.area, sound, desk);
    for (at, criterion) in service.criteria.iter().enumerate() {
        condition(directory, &criterion.test, &format!("criteria[{at}].test"), sound, desk);
    }
    let locations = service.location.iter().chain(service.groups.iter().filter_map(|group| group.location.as_ref()));
    for location in locations {
        known(directory, location.municipality, "location", sound, desk);
    }
    if service.status != Status::Historical
        && service.organization != EVERY_MUNICIPALITY
        && !directory.routes(service, None).is_reachable()
    {
        desk.warn("contacts", "no way to reach it is known");
    }
    let urgent = service.kind == ServiceKind::CrisisLine && service.status != Status::Historical;
    let is_known = |id: &str| directory.line(id).is_some();
    if urgent
        && sound.lines
        && service.ways.iter().filter_map(Way::line).all(is_known)
        && !changes::is_answered(directory, &service.ways)
    {
        desk.error("contacts", "a crisis line needs a phone number with its hours");
    }
    if service.kind == ServiceKind::OutOfHoursDoctor && !matches!(service.area, Area::Regions(_)) {
        desk.error("area", "an out-of-hours doctor belongs to a region");
    }
}

/// Places and topics that a condition names.
fn condition(directory: &Directory, test: &Test, field: &str, sound: Sound, desk: &mut Desk) {
    match test {
        Test::All(tests) | Test::Any(tests) => {
            for test in tests {
                condition(directory, test, field, sound, desk);
            }
        }
        Test::Not(test) => condition(directory, test, field, sound, desk),
        Test::In { fact, values } => {
            for value in values {
                let missing = match fact {
                    Fact::Topic => sound.topics && directory.topic(value).is_none(),
                    Fact::Municipality => {
                        let found = MunicipalityCode::parse(value).and_then(|code| directory.municipality(code));
                        sound.municipalities && found.is_none()
                    }
                    Fact::Region => {
                        let code = RegionCode::parse(value);
                        let found = directory
                            .regions
                            .iter()
                            .any(|region| code.is_some_and(|code| region.codes.contains(&code)));
                        sound.regions && !found
                    }
                    Fact::Role | Fact::Deployment | Fact::Urgency | Fact::ChildAge => false,
                };
                if missing {
                    desk.error(field, format!("no {} {value:?}", fact.word()));
                }
            }
        }
        Test::Range { .. } | Test::Known { .. } => {}
    }
}

fn area(directory: &Directory, area: &Area, sound: Sound, desk: &mut Desk) {
    match area {
        Area::Nationwide => {}
        Area::Regions(codes) => {
            for code in codes {
                if sound.regions && !directory.regions.iter().any(|region| region.codes.contains(code)) {
                    desk.error("area.regions", format!("no region {code}"));
                }
            }
        }
        Area::Municipalities(codes) => {
            for code in codes {
                known(directory, *code, "area.municipalities", sound, desk);
            }
        }
    }
}

/// Who helps in a land beyond the municipalities.
fn lands(directory: &Directory, desk: &mut Desk) {
    desk.open("place_names.json", "-");
    for id in directory.place_names.iter().flat_map(|name| &name.services) {
        shown(directory, id, "services", desk);
    }
}

fn rules(directory: &Directory, desk: &mut Desk) {
    desk.open("rules.json", "-");
    let rules = &directory.rules;
    let urgent = &rules.urgent;
    for (field, ids) in urgent.lists().into_iter().chain([("centres", rules.centres.as_slice())]) {
        for id in ids {
            shown(directory, id, field, desk);
        }
    }
    for id in rules.core.iter().chain(&rules.support).flat_map(|core| &core.services) {
        offered(directory, id, "core.services", desk);
    }
    let pairs = rules.across_water.iter().flat_map(|(one, other)| [one, other]);
    for code in rules.islands.iter().chain(pairs) {
        if directory.municipality(*code).is_none() {
            desk.error("islands", format!("no municipality {code}"));
        }
    }
    for (field, id) in [
        ("veteran_line", &rules.veteran_line),
        ("professional_sparring", &rules.professional_sparring),
        ("child_line", &rules.child_line),
        ("own_doctor", &rules.own_doctor),
    ] {
        shown(directory, id, field, desk);
    }
    for (field, ids) in
        [("urgent.everybody", &urgent.everybody), ("urgent.child", &urgent.child), ("urgent.card", &urgent.card)]
    {
        let round_the_clock = ids
            .iter()
            .filter_map(|id| directory.service(id))
            .any(|service| directory.contacts(service).iter().any(|contact| contact.hours.is_round_the_clock()));
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
    let child =
        urgent.child.iter().map(|id| ("urgent.child", id)).chain(std::iter::once(("child_line", &rules.child_line)));
    for (field, id) in child {
        if directory.service(id).is_some_and(|service| !service.child_may_ask) {
            desk.error(field, format!("{id:?} is not for children"));
        }
    }
}
