//! The editors' desk, without its page: the form of a record has what stands in the data, what is corrected in it equals the
//! same edit by hand, what is refused is refused with the words of the check, and what is new is sound. Long, for each
//! kind of change is made twice, by the form and by hand.

use super::*;
use veteranvejviseren::{
    corrections::{
        Addition, Answer, Change, Corrections, Desk, Exposures, Filled, Finding, FormFault, FormField, NewService,
        Provenance, RecordKind, Shape, Template, ToldHours, apply::json as as_json, form, merge, own_source,
        read_hours, write_hours,
    },
    domain::{Audience, ServiceKind, Teller},
    json::Json,
};

const KINDS: [RecordKind; 5] =
    [RecordKind::Line, RecordKind::Service, RecordKind::Municipality, RecordKind::Initiative, RecordKind::Organization];

pub(super) fn made() -> Provenance {
    Provenance { how: CheckMethod::Mail, by: Teller::Municipality, on: date(2026, 11, 20) }
}

pub(super) fn today() -> Date {
    date(2026, 11, 21)
}

/// The shipped records as they stand in the data.
pub(super) fn desk() -> Desk {
    let mut desk = Desk { data: today(), exposures: Exposures::default(), records: BTreeMap::new() };
    for (kind, record) in all() {
        let key = if kind == RecordKind::Municipality { "code" } else { "id" };
        desk.put(kind, record[key].as_str().unwrap(), &as_json(&record));
    }
    desk
}

pub(super) fn all() -> Vec<(RecordKind, Value)> {
    let mut all = Vec::new();
    for kind in KINDS {
        let names = match kind {
            RecordKind::Service => service_files(&data_folder()),
            RecordKind::Municipality => vec!["municipalities.json".to_owned()],
            kind => vec![format!("{}s.json", kind.word())],
        };
        for name in names {
            let text = fs::read_to_string(data_folder().join(name)).unwrap();
            let records: Vec<Value> = serde_json::from_str(&text).unwrap();
            all.extend(records.into_iter().map(|record| (kind, record)));
        }
    }
    all
}

/// What is written in a form where nobody has written anything, but for these fields.
pub(super) fn told(fields: &[FormField], written: &[(&str, &str)]) -> Vec<String> {
    for (name, _) in written {
        assert!(fields.iter().any(|field| field.name == *name), "{name} is in no field");
    }
    let of = |field: &FormField| written.iter().find(|(name, _)| *name == field.name).map(|(_, text)| *text);
    fields.iter().map(|field| of(field).unwrap_or(&field.written).to_owned()).collect()
}

/// What the form says of a record.
pub(super) fn changes(
    kind: RecordKind,
    fields: &[FormField],
    told: &[String],
    id: &str,
) -> Result<(Vec<Change>, Option<Addition>), Vec<FormFault>> {
    let desk = &desk();
    Filled { fields, told, kind, record: id, desk, directory: directory(), made: made() }.changes(today())
}

/// The finding that the form makes, and the line that is new for it.
#[track_caller]
pub(super) fn told_of(kind: RecordKind, id: &str, written: &[(&str, &str)]) -> (Finding, Option<Addition>) {
    let fields = form(kind, id, &desk(), Language::Danish);
    let (changes, line) = changes(kind, &fields, &told(&fields, written), id).expect("changes");
    (Finding { record: id.to_owned(), kind, answer: Answer::Corrected(changes), made: made() }, line)
}

#[track_caller]
pub(super) fn corrected(kind: RecordKind, id: &str, written: &[(&str, &str)]) -> Finding {
    let (finding, line) = told_of(kind, id, written);
    assert_eq!(line, None);
    finding
}

#[test]
fn every_form_has_what_stands_in_the_data_and_untouched_it_changes_nothing() {
    let desk = desk();
    let mut count = 0;
    for (kind, id) in desk.records.keys() {
        for language in Language::ALL {
            let fields = form(*kind, id, &desk, language);
            for field in &fields {
                assert_eq!(field.was, desk.was(*kind, id, &field.name), "{id} {}", field.name);
                // A value that can be seen is seen.
                let is_empty = field.written.is_empty();
                let is_hours = field.shape == Shape::Hours;
                assert!(is_hours || is_empty == matches!(&field.was, Json::Null), "{id} {}", field.name);
                count += 1;
            }
            let untouched = told(&fields, &[]);
            let (kind, record) = (*kind, id.as_str());
            let filled = Filled {
                fields: &fields,
                told: &untouched,
                kind,
                record,
                desk: &desk,
                directory: directory(),
                made: made(),
            };
            assert_eq!(filled.changes(today()), Err(vec![FormFault::Nothing]), "{id}");
            for field in &fields {
                let label = text::field_names::field_label(kind, field, language);
                assert!(!label.is_empty() && !label.contains(['_', '[', '.']), "{id} {}: {label}", field.name);
            }
        }
    }
    assert!(count > 8_000, "{count} fields");
}

#[test]
fn hours_are_read_as_they_are_written_and_as_people_write_them() {
    let mut count = 0;
    for (_, record) in all() {
        let contacts = record["contacts"].as_array().cloned().unwrap_or_default();
        let hours = contacts.iter().map(|contact| &contact["hours"]).chain([&record["hours"]]);
        for hours in hours.filter(|hours| hours.is_object()).map(as_json) {
            for language in Language::ALL {
                let text = write_hours(&hours, language);
                let read = read_hours(&text).unwrap_or_else(|fault| panic!("{text:?}: {fault}"));
                let known = match (hours.truth("always"), hours.list("weekly")) {
                    (true, _) => ToldHours::Always,
                    (false, []) => ToldHours::Unknown,
                    (false, weekly) => ToldHours::Weekly(weekly.to_vec()),
                };
                assert_eq!(read, known, "{text:?}");
                count += 1;
            }
        }
    }
    assert!(count > 80, "{count}");
    let interval = |days: &[&str], from: &str, to: &str, weeks: Option<&str>| {
        let mut record = json!({"days": days, "from": from, "to": to});
        if let Some(weeks) = weeks {
            record["weeks"] = json!(weeks);
        }
        as_json(&record)
    };
    for (text, expected) in [
        ("Mandag til fredag kl. 9-15", vec![interval(&["mon", "tue", "wed", "thu", "fri"], "09:00", "15:00", None)]),
        (
            "man-tor 8.30–15\nfre 8.30-12",
            vec![
                interval(&["mon", "tue", "wed", "thu"], "08:30", "15:00", None),
                interval(&["fri"], "08:30", "12:00", None),
            ],
        ),
        ("tirsdag og torsdag 17:00-19:00 ulige uger", vec![interval(&["tue", "thu"], "17:00", "19:00", Some("odd"))]),
        ("lør, søn 10-24", vec![interval(&["sat", "sun"], "10:00", "24:00", None)]),
        ("fre-man 20:00-02:00", vec![interval(&["mon", "fri", "sat", "sun"], "20:00", "02:00", None)]),
        ("Monday to Wednesday 9:00-12:00", vec![interval(&["mon", "tue", "wed"], "09:00", "12:00", None)]),
    ] {
        assert_eq!(read_hours(text), Ok(ToldHours::Weekly(expected)), "{text:?}");
    }
    assert_eq!(read_hours("Døgnet rundt"), Ok(ToldHours::Always));
    assert_eq!(read_hours(" \n"), Ok(ToldHours::Unknown));
    for wrong in ["i morgen", "9-15", "man 25:00-26:00", "man 9", "xyz 9-15", "man 9-9", "man 9-15 hver uge"] {
        assert!(read_hours(wrong).is_err(), "{wrong:?}");
    }
}

#[test]
fn what_is_corrected_in_the_form_equals_the_same_edit_by_hand() {
    let copy = Copy::new();
    let silent = directory().municipalities.iter().find(|place| place.main_contact.line.is_none()).unwrap();
    let code = silent.code.to_string();
    let source = own_source(silent, date(2026, 11, 20));
    let source: Vec<(&str, &str)> = source.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let number = [&[("main_contact.phone", "99 88 77 66")][..], &source].concat();
    let edits = [
        corrected(
            RecordKind::Line,
            "linje-livslinien",
            &[("number", "70201202"), ("hours", "man-fre 11:00-23:00\nlør, søn 9-5")],
        ),
        corrected(
            RecordKind::Service,
            "vetc-familieenheden",
            &[("summary.da", "Børn og forældre får hjælp sammen."), ("cost", "unknown")],
        ),
        corrected(RecordKind::Municipality, &code, &number),
    ];
    let mut hands: Vec<(RecordKind, String, Value)> = Vec::new();
    for finding in &edits {
        let (_, mut record) = all()
            .into_iter()
            .find(|(kind, record)| {
                *kind == finding.kind
                    && (record["id"] == finding.record.as_str() || record["code"] == finding.record.as_str())
            })
            .unwrap();
        let checked = json!({"by": "mail", "on": "2026-11-20", "who": "municipality"});
        match finding.kind {
            RecordKind::Line => {
                record["number"] = json!("70201202");
                record["hours"].as_object_mut().unwrap().remove("always");
                record["hours"]["weekly"] = json!([
                    {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "11:00", "to": "23:00"},
                    {"days": ["sat", "sun"], "from": "09:00", "to": "05:00"},
                ]);
                record["checked"] = checked;
                record["status"] = json!("current");
            }
            RecordKind::Service => {
                record["summary"]["da"] = json!("Børn og forældre får hjælp sammen.");
                record["cost"] = json!("unknown");
                record["checked"] = checked;
                record["status"] = json!("current");
            }
            _ => {
                let name = silent.in_full();
                let main = &mut record["main_contact"];
                main["phone"] = json!("99 88 77 66");
                main["source"] = json!({"title": format!("Svar fra {name}"), "publisher": name, "date": "2026-11-20"});
                main["checked"] = checked;
                main["status"] = json!("current");
            }
        }
        hands.push((finding.kind, finding.record.clone(), record));
    }
    copy.applies(&Corrections { findings: edits.to_vec(), ..Corrections::new(today()) });
    for (kind, id, by_hand) in hands {
        assert_eq!(copy.record(kind, &id), by_hand, "{id}");
    }
}

/// The first service that has not ended and has contacts of just these kinds.
fn service_with(kinds: &[&str]) -> String {
    let is_it = |(kind, record): &(RecordKind, Value)| {
        let contacts = record["contacts"].as_array().map_or(&[][..], Vec::as_slice);
        let told: Vec<&str> = contacts.iter().filter_map(|contact| contact["kind"].as_str()).collect();
        *kind == RecordKind::Service && record["status"] != "historical" && told == kinds
    };
    let (_, record) = all().into_iter().find(is_it).expect("a service");
    record["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_service_gets_the_ways_that_it_lacks() {
    let copy = Copy::new();
    let id = &service_with(&[]);
    let service = directory().service(id).expect("a service");
    let (finding, line) =
        told_of(RecordKind::Service, id, &[("new.phone", "99 88 77 66"), ("new.email", "info@eksempel.dk")]);
    let line = line.expect("a line");
    let (_, mut by_hand) = all().into_iter().find(|(_, record)| record["id"] == *id).unwrap();
    let of_line = format!("linje-{id}");
    by_hand["contacts"] = json!([{"kind": "phone", "line": of_line}, {"kind": "email", "value": "info@eksempel.dk"}]);
    by_hand["checked"] = json!({"by": "mail", "on": "2026-11-20", "who": "municipality"});
    by_hand["status"] = json!("current");
    // Taken back, nothing is left of it.
    let mut work = Corrections { additions: vec![line], ..Corrections::new(today()) };
    work.set(finding.clone());
    let told = work.clone();
    assert_eq!(work.take(RecordKind::Service, id), Some(finding));
    assert_eq!(work, Corrections::new(today()));
    copy.applies(&told);
    assert_eq!(copy.record(RecordKind::Service, id), by_hand);
    let line = copy.record(RecordKind::Line, &of_line);
    assert_eq!((&line["number"], &line["name"]["da"]), (&json!("99 88 77 66"), &json!(service.name.da)));
    assert_eq!(line["source"]["title"], by_hand["source"]["title"]);
    assert_eq!(line["status"], "current");
}

#[test]
fn a_number_that_a_line_has_leads_to_that_line_and_the_other_ways_stay_as_corrected() {
    let copy = Copy::new();
    let id = &service_with(&["web"]);
    let page = "https://eksempel.dk/ny";
    let written = [("new.phone", "70 201 201"), ("contacts[0].value", page)];
    let finding = corrected(RecordKind::Service, id, &written);
    copy.applies(&Corrections { findings: vec![finding], ..Corrections::new(today()) });
    let contacts = &copy.record(RecordKind::Service, id)["contacts"];
    let livslinien = directory().service("livslinien").and_then(|one| directory().phone(one)).and_then(|one| one.line);
    assert_eq!(contacts[0]["value"], page);
    assert_eq!(contacts[1], json!({"kind": "phone", "line": livslinien.unwrap()}));
    for (field, wrong) in [("new.phone", "12"), ("new.email", "anne.hansen@eksempel.dk"), ("new.email", "info")] {
        let fields = form(RecordKind::Service, id, &desk(), Language::Danish);
        assert!(changes(RecordKind::Service, &fields, &told(&fields, &[(field, wrong)]), id).is_err(), "{wrong}");
    }
}

/// What the check says of a field where a record of the shipped data has this value.
pub(super) fn checked(kind: RecordKind, id: &str, field: &str, value: Value) -> Vec<String> {
    let copy = Copy::new();
    let name = copy.file_of(kind, id);
    let mut records: Vec<Value> = serde_json::from_str(&copy.text(&name)).unwrap();
    let record = records.iter_mut().find(|record| record["id"] == id || record["code"] == id).unwrap();
    let mut place = record;
    for part in field.split(['.', '[']) {
        place = match part.strip_suffix(']') {
            Some(at) => &mut place[at.parse::<usize>().unwrap()],
            None => &mut place[part],
        };
    }
    *place = value;
    let text = serde_json::to_string(&records).unwrap();
    let loaded = veteranvejviseren::data::Folder::at(&copy.0).with(&[(&name, &text)]).on(today()).load();
    let own = |problem: &&veteranvejviseren::data::Problem| {
        (problem.severity == Severity::Error || problem.message.contains("mailbox")) && problem.id == id
    };
    loaded.problems.iter().filter(own).filter(|one| one.field == field).map(|one| one.message.clone()).collect()
}

#[test]
fn what_is_refused_is_refused_with_the_words_of_the_check() {
    let (line, service, place, policy) =
        (RecordKind::Line, RecordKind::Service, RecordKind::Municipality, RecordKind::Initiative);
    let mail = directory().services.iter().find_map(|service| {
        let desk = desk();
        let fields = form(RecordKind::Service, &service.id, &desk, Language::Danish);
        let field = fields.iter().find(|field| field.shape == Shape::Mail && field.name.starts_with("contacts["))?;
        Some((service.id.clone(), field.name.clone()))
    });
    let (with_mail, field_of_mail) = mail.unwrap();
    let long = "Vi er her for dig og din familie hver eneste dag i hele ugen fra klokken ni om morgenen og til det er aften igen.";
    for (kind, id, field, wrong) in [
        (line, "linje-livslinien", "number", "7020"),
        (line, "linje-livslinien", "number", "116 123 \"nu\""),
        (line, "linje-livslinien", "number", ""),
        (line, "linje-livslinien", "name.da", "Livs*linien*"),
        (line, "linje-livslinien", "source.url", "livslinien.dk"),
        (line, "linje-livslinien", "source.date", "i går"),
        (line, "linje-livslinien", "source.date", "2027-01-01"),
        (line, "linje-livslinien", "source.title", ""),
        (service, "vetc-familieenheden", "summary.da", "Vi hjælper fx med det!"),
        (service, "vetc-familieenheden", "summary.da", long),
        (service, "vetc-familieenheden", "name.da", ""),
        (service, "vetc-familieenheden", "name.da", "To  ord"),
        (service, &with_mail, &field_of_mail, "anne.hansen@eksempel.dk"),
        (place, "0101", "main_contact.email", "kommunen@gmail.com"),
        (service, "vetc-familieenheden", "name.da", "Ring 010190-1235"),
        (service, "vetc-familieenheden", "name.da", "Und\u{202e}er"),
        (service, &with_mail, &field_of_mail, "skriv til os"),
        (place, "0101", "main_contact.phone", "12"),
        (place, "0101", "main_contact.email", "kk.dk"),
        (place, "0101", "main_contact.website", ""),
        (policy, "aabenraa-veteranstrategi-2016", "summary.da", ""),
    ] {
        let fields = form(kind, id, &desk(), Language::Danish);
        let found = changes(kind, &fields, &told(&fields, &[(field, wrong)]), id);
        let found = found.expect_err(&format!("{field} {wrong:?} is let through"));
        let of_field = |fault: &FormFault| match fault {
            FormFault::Field(at, fault) => {
                assert_eq!(fields[*at].name, field);
                fault.to_string()
            }
            FormFault::Nothing => panic!("{field} {wrong:?} is nothing new"),
        };
        let ours: Vec<String> = found.iter().map(of_field).collect();
        let theirs = checked(kind, id, field, json!(wrong));
        assert_eq!(ours, theirs, "{id} {field} {wrong:?}");
        for fault in &found {
            let FormFault::Field(_, fault) = fault else { continue };
            let danish = text::desk::fault(fault, Language::Danish);
            assert_eq!(text::desk::fault(fault, Language::English), fault.to_string());
            assert!(danish != fault.to_string() && !danish.contains("{}"), "{danish}");
        }
    }
}

#[test]
fn a_number_that_is_another_lines_is_refused_with_the_words_of_the_check() {
    let number = directory().line("linje-boernetelefonen").map(|line| line.number.display());
    let number = number.unwrap_or_else(|| directory().lines[0].number.display()).replace('\u{a0}', " ");
    let id = "linje-livslinien";
    let fields = form(RecordKind::Line, id, &desk(), Language::Danish);
    let found = changes(RecordKind::Line, &fields, &told(&fields, &[("number", &number)]), id);
    let [FormFault::Field(_, fault)] = &found.expect_err("it is taken")[..] else { panic!("one fault") };
    let copy = Copy::new();
    let lines = copy.text("lines.json").replace(
        &format!("\"number\": \"{}\"", directory().line(id).unwrap().number.display().replace('\u{a0}', " ")),
        &format!("\"number\": \"{number}\""),
    );
    let loaded = veteranvejviseren::data::Folder::at(&copy.0).with(&[("lines.json", &lines)]).load();
    let told: Vec<&str> =
        loaded.problems.iter().filter(|one| one.field == "number").map(|one| one.message.as_str()).collect();
    let told: Vec<&str> = told.into_iter().filter(|told| told.contains("one number is one line")).collect();
    // The check names the line that comes first in the file.
    let of = |told: &str| told.split(" is the number of ").next().map(str::to_owned);
    assert_eq!(told.iter().map(|told| of(told)).collect::<Vec<_>>(), [of(&fault.to_string())], "{fault}");
}

pub(super) fn coordinator(place: &Municipality) -> NewService {
    NewService {
        organization: place.organization_id(),
        name: "Veterankoordinator i Ærøskøbing".to_owned(),
        summary: "Koordinatoren hjælper veteraner og deres nærmeste.".to_owned(),
        audience: vec![Audience::Veteran, Audience::Partner],
        topics: vec![directory().topics[0].id.clone()],
        phone: "99 88 77 66".to_owned(),
        email: "veteran@eksempel.dk".to_owned(),
        source: ["Svar fra kommunen", "Kommunen", "https://eksempel.dk/veteran", "2026-11-20"].map(str::to_owned),
        ..NewService::default()
    }
}

#[test]
fn what_is_added_is_sound_and_a_coordinator_becomes_the_municipalitys() {
    let copy = Copy::new();
    let place = directory()
        .municipalities
        .iter()
        .find(|place| place.coordinator.state == CoordinatorState::NoneKnown && place.main_contact.line.is_some());
    let place = place.unwrap();
    let new = coordinator(place);
    let additions = new.additions(directory(), &[], made()).expect("additions");
    assert_eq!(additions.len(), 2, "a line and a service");
    let id = additions[1].record.str("id").unwrap().to_owned();
    assert!(id.starts_with(&place.slug) && id.ends_with("aeroeskoebing"), "{id}");
    // A second one of the same name has an id of its own, and the known number its line.
    let taken: Vec<String> = additions.iter().map(|one| one.record.str("id").unwrap().to_owned()).collect();
    let again = new.additions(directory(), &taken, made()).unwrap();
    assert_ne!(again[1].record.str("id"), Some(id.as_str()));
    let code = place.code.to_string();
    let finding =
        corrected(RecordKind::Municipality, &code, &[("coordinator.state", "known"), ("coordinator.service", &id)]);
    copy.applies(&Corrections { findings: vec![finding], additions, ..Corrections::new(today()) });
    let loaded = load(&copy.0).directory.unwrap();
    let now = loaded.municipality(place.code).unwrap();
    assert_eq!(
        (now.coordinator.state, now.coordinator.service.as_deref()),
        (CoordinatorState::Known, Some(id.as_str()))
    );
    let service = loaded.service(&id).unwrap();
    assert_eq!(loaded.contacts(service)[0].kind.display().replace('\u{a0}', " "), "99 88 77 66");
    assert_eq!(service.checked.unwrap().who, Some(Teller::Municipality));

    // An offer of an organization, with a number that is a line already.
    let copy = Copy::new();
    let known = &directory().lines[0];
    let offer = NewService {
        template: Template::Offer,
        kind: Some(ServiceKind::MeetingPlace),
        organization: known.organization.clone(),
        phone: known.number.display(),
        ..coordinator(place)
    };
    let additions = offer.additions(directory(), &[], made()).unwrap();
    assert_eq!(additions.len(), 1);
    // Nobody was asked whom else it is for, what it costs or how one gets there.
    let told = |name| additions[0].record.get(name).cloned();
    assert_eq!(
        [told("dedicated"), told("access"), told("cost")],
        [Some(Json::Bool(false)), Some(Json::text("unknown")), Some(Json::text("unknown"))]
    );
    copy.applies(&Corrections { additions, ..Corrections::new(today()) });
}

#[test]
fn what_is_added_without_what_it_needs_is_told_part_by_part() {
    let place = &directory().municipalities[0];
    let empty = NewService::default();
    let faults = empty.additions(directory(), &[], made()).expect_err("nothing is told");
    // Name, summary, organization, audience, topics, source.
    assert_eq!(faults.len(), 6, "{faults:?}");
    let wrong = NewService {
        phone: "12".to_owned(),
        email: "x".to_owned(),
        summary: "Vi er fx her.".to_owned(),
        source: ["T", "P", "eksempel", "2027"].map(str::to_owned),
        ..coordinator(place)
    };
    let faults = wrong.additions(directory(), &[], made()).expect_err("five things are wrong");
    assert_eq!(faults.len(), 5, "{faults:?}");
    assert!(coordinator(place).additions(directory(), &[], made()).is_ok());
}

fn answered(answers: &[(&str, u8)]) -> Corrections {
    let mut corrections = Corrections::new(today());
    for (record, answer) in answers {
        let answer = match answer {
            1 => Answer::Right,
            2 => Answer::Gone,
            _ => Answer::NobodyAnswered,
        };
        corrections.set(Finding { record: (*record).to_owned(), kind: RecordKind::Line, answer, made: made() });
    }
    corrections
}

#[test]
fn two_windows_lose_nothing_of_each_other() {
    // Every way in which two windows can go on from one answer, or from none: 0 is no answer.
    for base in 0..=2_u8 {
        for mine in 0..=2_u8 {
            for theirs in 0..=2_u8 {
                let of = |answer: u8| if answer == 0 { answered(&[]) } else { answered(&[("a", answer)]) };
                let merged = merge(&of(base), &of(mine), &of(theirs));
                let expected = if mine == base { theirs } else { mine };
                assert_eq!(
                    merged.get(RecordKind::Line, "a"),
                    of(expected).get(RecordKind::Line, "a"),
                    "{base}{mine}{theirs}"
                );
            }
        }
    }
    let merged = merge(&answered(&[("a", 1)]), &answered(&[("a", 1), ("b", 1)]), &answered(&[("a", 1), ("c", 2)]));
    assert_eq!(merged.findings.len(), 3);
    let place = &directory().municipalities[0];
    let new = |name: &str| {
        let new = NewService { name: name.to_owned(), phone: String::new(), ..coordinator(place) };
        Corrections { additions: new.additions(directory(), &[], made()).unwrap(), ..Corrections::new(today()) }
    };
    let merged = merge(&Corrections::new(today()), &new("Den ene"), &new("Den anden"));
    assert_eq!(merged.additions.len(), 2);
    let merged = merge(&new("Den ene"), &Corrections::new(today()), &new("Den ene"));
    assert!(merged.additions.is_empty(), "taken back here, and left alone there");
}

#[test]
fn a_card_says_when_the_municipality_itself_has_confirmed() {
    let copy = Copy::new();
    let place = directory().municipalities.iter().find(|place| place.main_contact.line.is_some()).unwrap();
    let finding =
        Finding { record: place.code.to_string(), kind: RecordKind::Municipality, answer: Answer::Right, made: made() };
    copy.applies(&Corrections { findings: vec![finding], ..Corrections::new(today()) });
    let loaded = load(&copy.0).directory.unwrap();
    let line = loaded.municipality(place.code).unwrap().main_contact.line.as_ref().unwrap();
    assert_eq!(trust(Record::Line(line), Language::Danish), "Bekræftet af kommunen 20. november 2026");
    assert_eq!(trust(Record::Line(line), Language::English), "Confirmed by the municipality 20 November 2026");
}
