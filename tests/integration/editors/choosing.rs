//! How we choose, as the page says it, is what the plan does.

use veteranvejviseren::{
    domain::{Language, Role, Urgency},
    matching::{Answers, plan},
    quality::{Choice, DoorOf, choices, everybody},
    text::choosing::{Shares, chosen_for, steps},
};

use crate::support::{directory, time};

fn rows() -> Vec<Choice<'static>> {
    choices(directory(), time("2026-12-01T12:00"))
}

#[test]
fn every_topic_and_whoever_asks_is_told_once() {
    let rows = rows();
    assert_eq!(rows.len(), directory().topics.len() * Role::ALL.len() * 2);
    for language in Language::ALL {
        let told = chosen_for(&rows, directory(), language);
        let names: Vec<&str> = told.iter().map(|one| one.topic.as_str()).collect();
        let topics: Vec<&str> = directory().topics.iter().map(|topic| topic.name.get(language)).collect();
        assert_eq!(names, topics);
        for one in &told {
            let cells: Vec<&String> = one.rows.iter().flatten().collect();
            assert!(!one.rows.is_empty() && cells.iter().all(|cell| !cell.trim().is_empty()), "{}", one.topic);
            // Who gets the same stands in one row.
            let same = |at: usize| one.rows.iter().skip(at + 1).any(|row| row[1..] == one.rows[at][1..]);
            assert!(!(0..one.rows.len()).any(same), "{}", one.topic);
        }
        assert!(steps(directory(), language).iter().all(|step| !step.so.is_empty() && !step.first.is_empty()));
    }
}

/// Counted once more, from plans made here.
#[test]
fn the_shares_are_those_of_the_plans() {
    let places = everybody::kinds_of_places(directory());
    let line = directory().service(&directory().rules.veteran_line).unwrap();
    let mut counted = Shares::default();
    for topic in &directory().topics {
        for role in Role::ALL {
            for (place, urgency) in places.iter().flat_map(|place| [(place, None), (place, Some(Urgency::Now))]) {
                let answers = Answers {
                    role: Some(*role),
                    place: *place,
                    urgency,
                    topics: vec![topic.id.clone()],
                    ..Answers::default()
                };
                let own = place.and_then(|code| directory().municipality(code)).map(|own| own.organization_id());
                let plan = plan(directory(), &answers, time("2026-12-01T12:00")).unwrap();
                match plan.start_here.service() {
                    None => counted.municipality += 1,
                    Some(service) if service.organization == line.organization => counted.veterancentret += 1,
                    // A line that municipalities share is its owner's; for the others it is an offer like any other.
                    Some(service) if own.as_ref() == Some(&service.organization) => counted.municipality += 1,
                    Some(_) => counted.others += 1,
                }
            }
        }
    }
    let shares = Shares::of(&rows(), directory());
    assert_eq!(shares, counted);
    let parts = shares.parts(Language::Danish);
    assert_eq!(parts.iter().map(|(_, part)| part).sum::<usize>(), 100, "{parts:?}");
}

/// A topic with a line of its own begins there, whoever asks but a child.
#[test]
fn a_row_says_what_the_topic_says() {
    let own = |row: &&Choice<'_>| row.topic.id == "tryghed-hjemme" && row.role == Role::Partner;
    for row in rows().iter().filter(own) {
        assert_eq!(row.first, [(DoorOf::Service("lev-uden-vold-1888".to_owned()), row.places)]);
    }
}
