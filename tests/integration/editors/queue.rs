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

#[test]
fn how_we_choose_is_told_from_the_data() {
    let copy = Copy::new();
    let rows: Value = serde_json::from_str(&copy.succeeds(&["rules", "--json"])).unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), directory().topics.len() * 7 * 2, "each topic, who asks, and whether it can wait");
    for row in rows {
        let doors = row["first_door"].as_array().unwrap();
        let places: u64 = doors.iter().map(|door| door["kinds_of_places"].as_u64().unwrap()).sum();
        assert_eq!(places, row["kinds_of_places"].as_u64().unwrap(), "every place has a first door: {row}");
        assert!(row["role"] != "child" || doors[0]["door"] == directory().rules.child_line.as_str(), "{row}");
    }
    // What a topic says of its door is what the table says.
    let own = directory().topics.iter().find(|topic| topic.first_door.door == veteranvejviseren::domain::Door::Own);
    let own = own.expect("a topic with a line of its own");
    let told = copy.succeeds(&["rules", "--topic", &own.id]);
    assert!(told.contains(&format!("first door  {}", own.first_door.service.as_deref().unwrap())), "{told}");
    copy.plant("topics.json", &own.id, |topic| topic["first_door"] = json!({"door": "municipality"}));
    let changed = copy.succeeds(&["rules", "--topic", &own.id]);
    assert!(
        changed.contains("first door  own-municipality") && !told.contains("first door  own-municipality"),
        "{changed}"
    );
    copy.refuses(&["rules", "--topic", "findes-ikke"], "--topic: \"findes-ikke\" is not one of");
}

#[test]
fn a_plan_is_explained_by_the_values_of_its_order() {
    let copy = Copy::new();
    let file = copy.0.with_extension("answers");
    fs::write(&file, r#"{"role": "partner", "place": "0573", "topics": ["boern-unge"], "child_ages": [10]}"#).unwrap();
    let file = file.to_str().unwrap();
    let told: Value = serde_json::from_str(&copy.succeeds(&["refer", "--answers", file, "--explain"])).unwrap();
    let plan: Value = serde_json::from_str(&copy.succeeds(&["refer", "--answers", file])).unwrap();
    assert_eq!(told["start_here"], plan["start_here"]["id"]);
    let ids = |list: &Value| list.as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    assert_eq!(told["list"].as_array().unwrap(), &ids(&plan["referrals"]));
    let order = told["order"].as_array().unwrap();
    // Each card is there with its place, and every idea has a value.
    for (at, card) in told["list"].as_array().unwrap().iter().enumerate() {
        let entry = order.iter().find(|one| one["id"] == *card).unwrap_or_else(|| panic!("{card}"));
        assert_eq!(entry["place"], format!("card {}", at + 1), "{entry}");
        assert_eq!(entry["ideas"].as_object().unwrap().len(), 20, "{entry}");
    }
    // What decides is the first idea that is another than the one before it.
    for pair in order.windows(2) {
        let decided = pair[1]["decided_by"].as_str().unwrap();
        let differs = |(key, value): (&String, &Value)| (pair[0]["ideas"][key] != *value).then(|| key.clone());
        let first = pair[1]["ideas"].as_object().unwrap().iter().find_map(differs);
        assert_eq!(first.as_deref(), Some(decided));
    }
    assert!(order.iter().all(|one| one["place"] != "card 1" || one["by_order"] == 1 || one["ideas"]["core"] != "none"));
    fs::remove_file(file).unwrap();
}

#[test]
fn what_moves_is_told_against_another_folder() {
    let (before, after) = (Copy::new(), Copy::new());
    let id = "varde-veteran-hotline";
    let name = after.file_of(RecordKind::Service, id);
    after.plant(&name, id, |service| service["area"] = json!({"municipalities": ["0561"]}));
    let folder = before.0.to_str().unwrap();
    let told = after.succeeds(&["refer", "--against", folder]);
    let line = told.lines().find(|line| line.starts_with(&format!("{id}: "))).unwrap_or_else(|| panic!("{told}"));
    assert!(line.contains("gone from") && line.contains("first "), "{line}");
    let told: Value = serde_json::from_str(&after.succeeds(&["refer", "--against", folder, "--json"])).unwrap();
    let row = told["moves"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap();
    assert_eq!(row["came"], 0, "{row}");
    assert!(row["went"].as_u64() > Some(0) && row["example"]["place"].is_string(), "{row}");
    assert!(after.succeeds(&["refer", "--against", after.0.to_str().unwrap()]).starts_with("0 of "));
    after.refuses(&["refer", "--against", "/no/such/folder"], "the data has");
}
