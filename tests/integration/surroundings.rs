//! What stands as near a municipality is near: within the directory's near distance, and no ferry away. Every municipality.

use jiff::civil::{Date, date};
use veteranvejviseren::{
    domain::{Area, CoordinatorState, Language, Municipality, Service, distance_km},
    professional::{Purpose, local_fact},
    surroundings::{around, coordinators},
    text,
};

use crate::support::directory;

const TODAY: Date = date(2026, 12, 2);

fn named(name: &str) -> &'static Municipality {
    directory().municipalities.iter().find(|one| one.name == name).unwrap_or_else(|| panic!("no municipality {name}"))
}

/// The rule, told once more and in other words than the code's.
fn is_near(one: &Municipality, other: &Municipality) -> bool {
    let rules = &directory().rules;
    let ferry = [one, other].iter().any(|place| rules.islands.contains(&place.code))
        || rules.across_water.iter().any(|(a, b)| [(one.code, other.code), (other.code, one.code)].contains(&(*a, *b)));
    !ferry && distance_km(one.position, other.position) <= 30
}

/// What is told of the municipalities around one.
fn neighbours(place: &Municipality) -> String {
    let fact = local_fact(directory(), Purpose::ShareKnowledge, Some(place), TODAY).expect("always told");
    text::partners::local_fact(&fact, &place.name, Language::Danish)
}

#[test]
fn no_municipality_has_a_neighbour_over_water_or_far_away() {
    let mut wrong = Vec::new();
    for place in &directory().municipalities {
        let told = neighbours(place);
        let Some(near) = told.strip_prefix("Kommuner i nærheden med koordinator: ") else {
            // Where none is near, it is said, and what is further away is not called near.
            if !told.starts_with("Vi kender ingen koordinator i nærheden.") {
                wrong.push(format!("{}: {told}", place.name));
            }
            continue;
        };
        let names = near.trim_end_matches('.').split(", ").flat_map(|part| part.split(" og "));
        for name in names.map(|part| part.split(" (").next().unwrap_or(part)) {
            if !is_near(place, named(name)) {
                wrong.push(format!("{}: {name}", place.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}: {wrong:#?}", wrong.len());
}

#[test]
fn pairs_that_everybody_knows() {
    let coordinators_of = |name: &str| -> Vec<&str> {
        coordinators(directory(), named(name)).near.into_iter().map(|(other, _)| other.name.as_str()).collect()
    };
    for (one, other, expected) in [
        ("Langeland", "Svendborg", true),   // A bridge.
        ("Lolland", "Guldborgsund", false), // A bridge, and 40 km.
        ("Morsø", "Thisted", true),
        ("Morsø", "Skive", true),
        ("Middelfart", "Fredericia", true),
        ("Middelfart", "Kolding", true),
        ("Tårnby", "København", true),
        ("Helsingør", "Hørsholm", true),
        ("Kerteminde", "Kalundborg", false),
        ("Langeland", "Lolland", false),
        ("Halsnæs", "Odsherred", false),
        ("Ærø", "Svendborg", false),
        ("Samsø", "Odder", false),
        ("Læsø", "Frederikshavn", false),
        ("Fanø", "Esbjerg", false),
        ("Bornholm", "Køge", false),
        ("Odsherred", "Aarhus", false),
    ] {
        assert_eq!(is_near(named(one), named(other)), expected, "{one}, {other}");
        if named(other).coordinator.state == CoordinatorState::Known {
            assert_eq!(coordinators_of(one).contains(&other), expected, "{one}, {other}");
        }
    }
    for island in ["Ærø", "Samsø", "Læsø", "Fanø", "Bornholm"] {
        assert_eq!(neighbours(named(island)), "Vi kender ingen koordinator i nærheden.");
    }
    // Further away than near, and still on land: said with its distance.
    assert_eq!(
        neighbours(named("Varde")),
        "Vi kender ingen koordinator i nærheden. Den nærmeste kommune med koordinator er Billund, cirka 31 km væk."
    );
}

#[test]
fn what_stands_near_a_municipality_is_near_it() {
    let mut sections = [0; 3];
    for place in &directory().municipalities {
        let around = around(directory(), place);
        let place_of = |service: &Service| {
            let groups = service.groups.iter().filter_map(|group| group.location.as_ref());
            let all = service.location.iter().chain(groups);
            let codes: Vec<_> = all.filter_map(|one| directory().municipality(one.municipality)).collect();
            codes
        };
        for (km, service) in &around.near {
            let there = place_of(service);
            let told = format!("{}: {} {km:?}", place.name, service.id);
            assert!(there.is_empty() || there.iter().any(|other| is_near(place, other)), "{told}");
            assert!(km.is_some_and(|km| km <= 30), "{told}: near is said with its distance");
        }
        for (_, service) in &around.shared {
            let is_theirs = match &service.area {
                Area::Nationwide => false,
                Area::Regions(codes) => codes.contains(&place.region),
                Area::Municipalities(codes) => codes.contains(&place.code),
            };
            assert!(is_theirs, "{}: {}", place.name, service.id);
        }
        // What is for its people is shown, wherever it lies.
        let shown = |id: &str| {
            let lists = [&around.local, &around.near, &around.shared, &around.ended];
            lists.iter().any(|list| list.iter().any(|(_, service)| service.id == id))
        };
        if ["Esbjerg", "Fanø", "Varde", "Tønder", "Morsø"].contains(&place.name.as_str()) {
            assert!(shown("ballast"), "{}", place.name);
        }
        for (count, list) in sections.iter_mut().zip([&around.local, &around.near, &around.shared]) {
            *count += list.len();
        }
    }
    assert!(sections.iter().all(|count| *count > 50), "{sections:?}");
    for island in ["Ærø", "Samsø", "Læsø", "Fanø", "Bornholm"] {
        assert!(around(directory(), named(island)).near.is_empty(), "{island}");
    }
}
