//! What to check first: the queue says why, and the desk's file has every record as it stands in the data.

use super::*;
use std::sync::OnceLock;
use veteranvejviseren::{
    corrections::{Desk, Exposures, RecordKind, apply::json as as_json},
    json::Json,
    matching::Answers,
    quality::{difference, everybody, exposures},
};

fn now() -> jiff::civil::DateTime {
    directory().settings.data_date.at(12, 0, 0, 0)
}

fn seen() -> &'static Exposures {
    static SEEN: OnceLock<Exposures> = OnceLock::new();
    SEEN.get_or_init(|| exposures(directory(), now()))
}

#[test]
fn what_is_counted_is_what_plans_show() {
    let directory = directory();
    // A record of one municipality is in no plan of another, and each place asks equally often.
    let places = u32::try_from(directory.municipalities.len()).unwrap() + 1;
    let own = seen().get("0573").shown;
    assert!(own <= seen().plans / places, "{own} of {}", seen().plans);
    let answers = Answers::default();
    let first = plan(directory, &answers, now()).unwrap().start_here.subject.record().id();
    assert!(seen().get(&first).first > 0, "{first}");
    for (id, one) in &seen().records {
        assert!(one.first <= one.three && one.three <= one.shown && one.shown <= seen().plans, "{id} {one:?}");
    }
    // Every plan has a first contact, and in half of them, which cannot wait, a line for danger to life too.
    let line = |id: &str| seen().get(id);
    let alarm = directory.service("alarm-112").unwrap().ways.first().and_then(Way::line).unwrap();
    assert!(line(alarm).first >= seen().plans / 2, "{:?}", line(alarm));
    let all = everybody::everybody(directory, &everybody::places(directory), &[None]);
    assert_eq!(u32::try_from(all.len() * 2).unwrap(), seen().plans);
}

#[test]
fn a_change_of_the_data_is_told_by_what_moves() {
    let before = directory();
    let same = difference(before, before, now());
    assert_eq!((same.plans, same.changed, same.moves.len()), (seen().plans, 0, 0));
    // Without an offer: it is gone from every plan that showed it, and from no other.
    let id = "varde-veteran-hotline";
    let mut after = before.clone();
    after.services.retain(|service| service.id != id);
    let found = difference(before, &after, now());
    let gone = found.moves.iter().find(|one| one.record == id).expect("it moved");
    assert_eq!((gone.went, gone.came, gone.up, gone.down), (seen().get(id).shown, 0, 0, 0));
    assert_eq!(gone.before, seen().get(id));
    assert!(found.changed >= gone.went && found.changed < found.plans / 10, "{}", found.changed);
    let most: Vec<_> = found.moves.iter().map(|one| one.before.max(one.after)).collect();
    assert!(most.is_sorted_by(|one, other| one >= other));
    let example = plan(before, &gone.example, now()).unwrap();
    assert!(services_text_of(&example).contains(&id.to_owned()));
}

fn services_text_of(plan: &veteranvejviseren::matching::Plan<'_>) -> Vec<String> {
    let items = plan.urgent.iter().chain([&plan.start_here]).chain(&plan.second_door).chain(&plan.referrals);
    let mut ids: Vec<String> =
        items.flat_map(|item| item.behind().map(|one| one.id.clone()).collect::<Vec<_>>()).collect();
    ids.extend(plan.fits_if.iter().map(|left| left.service.id.clone()));
    ids
}

#[test]
fn the_queue_is_printed_and_filtered() {
    let copy = Copy::new();
    let told = copy.succeeds(&["queue", "--limit", "5", "--today", "2026-12-01"]);
    assert!(told.contains("[line linje-vetc-doegntelefon]") && told.contains("5 of "), "{told}");
    assert!(told.contains("Bruges, når det haster.") && told.contains(" planer."), "{told}");
    let rows = copy.succeeds(&[
        "queue",
        "--municipality",
        "Varde",
        "--kind",
        "line",
        "--json",
        "--lang",
        "en",
        "--today",
        "2026-12-01",
    ]);
    let rows: Value = serde_json::from_str(&rows).unwrap();
    let ids: Vec<&str> = rows["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["linje-varde-veteran-hotline"]);
    assert!(rows["rows"][0]["why"][0].as_str().unwrap().starts_with("Stands first in"), "{rows}");
    copy.refuses(&["queue", "--municipality", "Atlantis"], "--municipality: \"Atlantis\"");
    copy.refuses(&["queue", "--region", "9999"], "--region: \"9999\" is not one of");
    copy.refuses(&["queue", "--kind", "pub"], "--kind: \"pub\" is not one of: line, service");
    copy.refuses(&["queue", "--limit", "many"], "--limit");
}

#[test]
fn the_desk_has_every_record_as_it_stands_in_the_data() {
    let copy = Copy::new();
    let out = copy.0.with_extension("desk");
    copy.succeeds(&["queue", "--out", out.to_str().unwrap()]);
    let text = fs::read_to_string(out.join("desk.json")).unwrap();
    fs::remove_dir_all(&out).unwrap();
    let desk = Desk::read(&text).expect("the desk reads it");
    assert_eq!(&desk.exposures, seen());
    let mut count = 0;
    let others = ["lines.json", "initiatives.json", "municipalities.json", "organizations.json"].map(str::to_owned);
    for name in service_files(&copy.0).into_iter().chain(others) {
        let all: Value = serde_json::from_str(&copy.text(&name)).unwrap();
        let kind = match name.as_str() {
            "municipalities.json" => RecordKind::Municipality,
            "lines.json" => RecordKind::Line,
            "initiatives.json" => RecordKind::Initiative,
            "organizations.json" => RecordKind::Organization,
            _ => RecordKind::Service,
        };
        for record in all.as_array().unwrap() {
            let id = record["id"].as_str().or(record["code"].as_str()).unwrap();
            count += 1;
            let same = |field: &str, raw: &Value| assert_eq!(desk.was(kind, id, field), as_json(raw), "{id} {field}");
            same("name", if kind == RecordKind::Municipality { &Value::Null } else { &record["name"] });
            same("contacts", &record["contacts"]);
            same("main_contact.phone", &record["main_contact"]["phone"]);
            same("number", &record["number"]);
            same("summary.da", &record["summary"]["da"]);
            assert_eq!(desk.was(kind, id, "editor_note"), Json::Null);
        }
    }
    assert_eq!(desk.records.len(), count);
    let notes = load(&copy.0).notes.into_iter().filter_map(|note| note.note).filter(|note| note.len() > 30);
    assert!(notes.into_iter().all(|note| !text.contains(&note)), "what is for editors of the data alone");
}
