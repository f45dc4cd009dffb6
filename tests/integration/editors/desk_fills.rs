//! What the desk fills in where a record lacks it, and what it takes away: through the form, the file and `apply` it equals
//! the same edit by hand, and every other byte stays. A group that is new comes from a template.

use super::{
    desk::{all, changes, checked, coordinator, corrected, desk, made, today, told, told_of},
    *,
};
use veteranvejviseren::{
    corrections::{
        Addition, Answer, Corrections, Desk, Exposures, Finding, FormFault, NewService, Part, RecordKind, Template,
        apply::json as as_json, form, is_correctable,
    },
    data::written::Fault,
    domain::{Access, Audience, Cost, ServiceKind},
    json::Json,
};

/// A record as it stands in the data.
fn record(kind: RecordKind, id: &str) -> Value {
    let is_it = |(of, record): &(RecordKind, Value)| *of == kind && (record["id"] == id || record["code"] == id);
    all().into_iter().find(is_it).unwrap_or_else(|| panic!("no record {id:?}")).1
}

/// The first record of a kind that this holds of.
fn first(kind: RecordKind, is_it: impl Fn(&Value) -> bool) -> String {
    let found = all().into_iter().find(|(of, record)| *of == kind && record["status"] != "historical" && is_it(record));
    let record = found.expect("such a record").1;
    record["id"].as_str().or(record["code"].as_str()).expect("an id").to_owned()
}

/// Whether families come to it: what gathers nobody has no ages to be told.
fn families_come(record: &Value) -> bool {
    has(record, "family") && ["group", "counselling", "activity"].iter().any(|kind| record["kind"] == *kind)
}

fn has(record: &Value, audience: &str) -> bool {
    record["audience"].as_array().is_some_and(|all| all.iter().any(|one| one == audience))
}

/// The texts of the records of a file, by id.
fn texts(copy: &Copy, name: &str) -> Vec<(String, String)> {
    let text = copy.text(name);
    let places = edit::records(&text).expect("records");
    let one = |place: std::ops::Range<usize>| {
        let value = edit::value(&text, &place).expect("a record");
        (value["id"].as_str().or(value["code"].as_str()).unwrap_or_default().to_owned(), text[place].to_owned())
    };
    places.into_iter().map(one).collect()
}

/// Applies what the form says to a copy; the record is then what the hand makes of it, and the other records are as they
/// were, byte by byte.
#[track_caller]
fn equals_the_hand(kind: RecordKind, id: &str, written: &[(&str, &str)], by_hand: impl FnOnce(&mut Value)) -> Copy {
    let copy = Copy::new();
    let (finding, line) = told_of(kind, id, written);
    for (name, _) in written {
        assert!(name.starts_with("new.") || is_correctable(kind, name), "{name}");
    }
    let name = copy.file_of(kind, id);
    let before = texts(&copy, &name);
    copy.applies(&Corrections {
        findings: vec![finding],
        additions: line.into_iter().collect(),
        ..Corrections::new(today())
    });
    let mut expected = record(kind, id);
    by_hand(&mut expected);
    let place = if kind == RecordKind::Municipality { &mut expected["main_contact"] } else { &mut expected };
    place["checked"] = json!({"by": "mail", "on": "2026-11-20", "who": "municipality"});
    place["status"] = json!("current");
    assert_eq!(copy.record(kind, id), expected);
    let after = texts(&copy, &name);
    let others = |texts: &[(String, String)]| texts.iter().filter(|(of, _)| of != id).cloned().collect::<Vec<_>>();
    assert_eq!(others(&after), others(&before));
    copy
}

/// Names of fields in their order.
fn keys(record: &Value) -> Vec<String> {
    record.as_object().expect("a record").keys().cloned().collect()
}

#[test]
fn ages_place_groups_and_what_is_good_to_know_are_told_where_nothing_was() {
    let lacks = |record: &Value| {
        ["ages", "groups", "location", "anonymous", "open_to_visitors"].iter().all(|part| record[part].is_null())
    };
    let id = first(RecordKind::Service, |record| lacks(record) && families_come(record));
    let notes = record(RecordKind::Service, &id)["good_to_know"].as_array().map_or(0, Vec::len);
    let note = format!("good_to_know[{notes}].da");
    let written = [
        ("ages.from", "8"),
        ("ages.to", "14"),
        ("groups[0].ages.from", "8"),
        ("groups[0].ages.to", "12"),
        ("groups[0].location.municipality", "0607"),
        ("groups[0].location.name", "Fredericia"),
        ("groups[0].starts", "2027-02-01"),
        ("groups[0].ends", "2027-05-31"),
        ("groups[0].when.da", "Mandag kl. 17-19"),
        ("groups[0].transport", "paid"),
        ("groups[0].meals", "yes"),
        ("location.municipality", "0573"),
        ("location.name", "Varde"),
        ("anonymous", "no"),
        ("open_to_visitors", "yes"),
        (&note, "Ring, før I kommer."),
        ("new.address", "Bytoften 2, 6800 Varde"),
        ("cost", "free"),
    ];
    let copy = equals_the_hand(RecordKind::Service, &id, &written, |record| {
        record["ages"] = json!({"from": 8, "to": 14});
        record["groups"] = json!([{
            "ages": {"from": 8, "to": 12}, "location": {"municipality": "0607", "name": "Fredericia"},
            "starts": "2027-02-01", "ends": "2027-05-31", "when": {"da": "Mandag kl. 17-19"}, "transport": "paid", "meals": true,
        }]);
        record["location"] = json!({"municipality": "0573", "name": "Varde"});
        record["anonymous"] = json!(false);
        record["open_to_visitors"] = json!(true);
        record["cost"] = json!("free");
        for (part, new) in [
            ("good_to_know", json!({"da": "Ring, før I kommer."})),
            ("contacts", json!({"kind": "address", "value": "Bytoften 2, 6800 Varde"})),
        ] {
            if record[part].is_null() {
                record[part] = json!([]);
            }
            record[part].as_array_mut().unwrap().push(new);
        }
    });
    // Each stands where an editor would have put it.
    let record = copy.record(RecordKind::Service, &id);
    let order = ["area", "location", "dedicated", "ages", "groups", "contacts", "access", "anonymous", "good_to_know"];
    let found: Vec<String> = keys(&record).into_iter().filter(|key| order.contains(&key.as_str())).collect();
    assert_eq!(found, order);
    assert_eq!(keys(&record["ages"]), ["from", "to"]);
    assert_eq!(keys(&record["location"]), ["municipality", "name"]);
    let read = load(&copy.0).directory.unwrap();
    assert_eq!(read.service(&id).unwrap().groups.len(), 1);
}

#[test]
fn ages_and_groups_are_asked_for_where_children_or_young_people_come() {
    let (mut asked, mut others) = (0, 0);
    for (kind, record) in all() {
        let Some(id) = record["id"].as_str().filter(|_| kind == RecordKind::Service) else { continue };
        let fields = form(kind, id, &desk_of(kind, &record), Language::Danish);
        let has_field = |name: &str| fields.iter().any(|field| field.name == name);
        let is_young = ["child", "adult_child", "family"].iter().any(|word| has(&record, word));
        // What is told already can be corrected everywhere.
        assert!(is_young || !record["ages"].is_null() || !has_field("ages.from"), "{id}");
        assert!(record["kind"] != "coordinator" || !has_field("groups[0].ages.from"), "{id}");
        if has_field("groups[0].ages.from") {
            asked += 1
        } else {
            others += 1
        }
        // Everything has a place, and something to say about it.
        assert!(has_field("location.municipality") && has_field("open_to_visitors"), "{id}");
    }
    assert!(asked > 20 && others > 100, "{asked} {others}");
}

/// A desk with one record.
fn desk_of(kind: RecordKind, record: &Value) -> Desk {
    let mut desk = Desk { data: today(), exposures: Exposures::default(), records: BTreeMap::new() };
    desk.put(kind, record["id"].as_str().expect("an id"), &as_json(record));
    desk
}

#[test]
fn a_group_that_is_there_gets_its_days_and_a_second_one_joins_it() {
    let id = "vetc-samtalegrupper-8-12";
    equals_the_hand(
        RecordKind::Service,
        id,
        &[("groups[0].starts", "2027-02-01"), ("groups[0].location.municipality", "0607"), ("groups[0].meals", "no")],
        |record| {
            record["groups"][0]["starts"] = json!("2027-02-01");
            record["groups"][0]["location"] = json!({"municipality": "0607"});
            record["groups"][0]["meals"] = json!(false);
        },
    );
    equals_the_hand(
        RecordKind::Service,
        id,
        &[("groups[1].ages.from", "9"), ("groups[1].ages.to", "10"), ("groups[0].ends", "2027-06-30")],
        |record| {
            record["groups"][0]["ends"] = json!("2027-06-30");
            record["groups"].as_array_mut().unwrap().push(json!({"ages": {"from": 9, "to": 10}}));
        },
    );
}

#[test]
fn what_is_emptied_goes_with_all_that_it_leaves_without_a_meaning() {
    // A sentence and its translation, and a way with its label.
    let id = first(RecordKind::Service, |record| {
        let contacts = record["contacts"].as_array().map_or(&[][..], Vec::as_slice);
        let is_labelled = |way: &Value| way["kind"] == "email" && !way["label"].is_null();
        contacts.len() > 1
            && contacts.iter().any(is_labelled)
            && record["good_to_know"].as_array().is_some_and(|all| all.len() > 1)
    });
    let before = record(RecordKind::Service, &id);
    let at = before["contacts"].as_array().unwrap().iter().position(|way| way["kind"] == "email").unwrap();
    let (way, later) = (format!("contacts[{at}].value"), format!("good_to_know[{}].da", 1));
    equals_the_hand(
        RecordKind::Service,
        &id,
        &[("good_to_know[0].da", ""), (&later, "Ring først."), (&way, "")],
        |record| {
            record["good_to_know"].as_array_mut().unwrap().remove(0);
            record["good_to_know"][0]["da"] = json!("Ring først.");
            record["contacts"].as_array_mut().unwrap().remove(at);
        },
    );
    // Ages are gone with both, a place with its municipality.
    let id = first(RecordKind::Service, |record| !record["ages"].is_null() && !record["location"].is_null());
    let written = [("ages.from", ""), ("ages.to", ""), ("location.municipality", ""), ("location.name", "")];
    equals_the_hand(RecordKind::Service, &id, &written, |record| {
        let fields = record.as_object_mut().unwrap();
        fields.remove("ages");
        fields.remove("location");
    });
    // Hours go with their note.
    let id = "linje-headspace-family";
    let has_note = !record(RecordKind::Line, id)["hours"]["note"].is_null();
    let written = [("hours", ""), ("hours.note.da", "")];
    equals_the_hand(RecordKind::Line, id, &written[..1 + usize::from(has_note)], |record| {
        record.as_object_mut().unwrap().remove("hours");
    });
    // Without them what holds on public holidays says nothing, nor where they were read.
    let gone = |id: &str| match told_of(RecordKind::Line, id, &[("hours", "")]).0.answer {
        Answer::Corrected(changes) => changes.into_iter().map(|one| (one.field, one.is)).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let all = |fields: &[&str]| fields.iter().map(|field| ((*field).to_owned(), Json::Null)).collect::<Vec<_>>();
    assert!(record(RecordKind::Line, "linje-livslinien")["hours"]["holidays"].is_string());
    assert_eq!(gone("linje-livslinien"), all(&["hours"]));
    let of_line = record(RecordKind::Line, "linje-vetc-doegntelefon");
    let read = ["hours_source", "hours_also_in"].into_iter().filter(|part| !of_line[part].is_null());
    let read: Vec<&str> = std::iter::once("hours").chain(read).collect();
    assert!(read.len() > 1);
    assert_eq!(gone("linje-vetc-doegntelefon"), all(&read));
}

#[test]
fn a_line_a_municipality_and_an_initiative_get_what_they_lack() {
    let id = first(RecordKind::Line, |record| record["hours"].is_null() && record["purpose"].is_null());
    let written =
        [("hours", "man-tor 9-15"), ("hours.note.da", "Lukket i juli"), ("purpose.da", "Til familier med børn")];
    equals_the_hand(RecordKind::Line, &id, &written, |record| {
        record["hours"] = json!({
            "weekly": [{"days": ["mon", "tue", "wed", "thu"], "from": "09:00", "to": "15:00"}], "note": {"da": "Lukket i juli"},
        });
        record["purpose"] = json!({"da": "Til familier med børn"});
    });
    let id =
        first(RecordKind::Line, |record| record["hours"]["weekly"].is_array() && record["hours"]["holidays"].is_null());
    equals_the_hand(RecordKind::Line, &id, &[("hours.holidays", "closed")], |record| {
        record["hours"]["holidays"] = json!("closed");
    });
    let id = first(RecordKind::Municipality, |record| {
        record["note"].is_null() && record["main_contact"]["phone"].is_string()
    });
    equals_the_hand(RecordKind::Municipality, &id, &[("note.da", "Rådhuset flytter i maj.")], |record| {
        record["note"] = json!({"da": "Rådhuset flytter i maj."});
    });
    let id = first(RecordKind::Initiative, |record| record["since"].is_null());
    equals_the_hand(RecordKind::Initiative, &id, &[("since", "2017")], |record| record["since"] = json!(2017));
}

/// An organization keeps no check: only its fields change.
#[test]
fn an_organization_gets_its_page() {
    let copy = Copy::new();
    let kind = RecordKind::Organization;
    let id = first(kind, |record| record["website"].is_null());
    let finding = corrected(kind, &id, &[("website", "https://eksempel.dk/")]);
    copy.applies(&Corrections { findings: vec![finding], ..Corrections::new(today()) });
    let mut by_hand = record(kind, &id);
    by_hand["website"] = json!("https://eksempel.dk/");
    assert_eq!(copy.record(kind, &id), by_hand);
}

#[test]
fn the_number_of_a_coordinator_comes_with_its_hours_and_what_to_ask_for() {
    let id = first(RecordKind::Service, |record| record["kind"] == "coordinator" && record["contacts"].is_null());
    let line = format!("linje-{id}");
    let written = [("new.phone", "99 88 77 66"), ("new.hours", "man-tor 9-15\nfre 9-12")];
    let copy = equals_the_hand(RecordKind::Service, &id, &written, |record| {
        record["contacts"] = json!([{"kind": "phone", "line": line}]);
    });
    let line = copy.record(RecordKind::Line, &line);
    assert_eq!(line["hours"]["weekly"][1], json!({"days": ["fri"], "from": "09:00", "to": "12:00"}));
    assert_eq!(keys(&line)[..5], ["id", "number", "organization", "name", "hours"]);
    let id = first(RecordKind::Service, |record| {
        record["contacts"][0]["kind"] == "phone" && record["contacts"][0]["ask_for"].is_null()
    });
    equals_the_hand(RecordKind::Service, &id, &[("contacts[0].ask_for.da", "veterankoordinatoren")], |record| {
        record["contacts"][0]["ask_for"] = json!({"da": "veterankoordinatoren"});
    });
    let id = first(RecordKind::Service, |record| {
        record["contacts"][0]["kind"] == "address" && record["contacts"][0]["hours"].is_null()
    });
    equals_the_hand(RecordKind::Service, &id, &[("contacts[0].hours", "tor 19-22 lige uger")], |record| {
        record["contacts"][0]["hours"] =
            json!({"weekly": [{"days": ["thu"], "from": "19:00", "to": "22:00", "weeks": "even"}]});
    });
}

#[test]
fn several_words_of_a_list_are_the_same_in_any_order_and_those_that_stay_keep_theirs() {
    let id = "ballast";
    let (kind, desk) = (RecordKind::Service, desk());
    let fields = form(kind, id, &desk, Language::Danish);
    let turned = changes(kind, &fields, &told(&fields, &[("audience", "professional, family, child")]), id);
    assert_eq!(turned, Err(vec![FormFault::Nothing]));
    equals_the_hand(kind, id, &[("audience", "veteran, professional, child")], |record| {
        record["audience"] = json!(["child", "professional", "veteran"]);
    });
}

/// What the form says is wrong, by field.
#[track_caller]
fn refused(kind: RecordKind, id: &str, written: &[(&str, &str)]) -> Vec<(String, Fault)> {
    let fields = form(kind, id, &desk(), Language::Danish);
    let found = changes(kind, &fields, &told(&fields, written), id).expect_err(&format!("{written:?} is let through"));
    let one = |fault| match fault {
        FormFault::Field(at, fault) => (fields[at].name.clone(), fault),
        FormFault::Nothing => panic!("{written:?} is nothing new"),
    };
    found.into_iter().map(one).collect()
}

#[test]
fn what_cannot_hold_together_is_refused_with_the_words_of_the_check() {
    let (kind, id) = (RecordKind::Service, "vetc-samtalegrupper-8-12");
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str, Value);
    let cases: [Case<'_>; 8] = [
        (&[("ages.from", "13")], "ages.from", "ages", json!({"from": 13, "to": 12})),
        (&[("ages.to", "121")], "ages.from", "ages", json!({"from": 8, "to": 121})),
        (&[("groups[0].ages.from", "13")], "groups[0].ages.from", "groups[0].ages", json!({"from": 13, "to": 12})),
        (&[("groups[0].starts", "1969-01-01")], "groups[0].starts", "groups[0].starts", json!("1969-01-01")),
        (&[("audience", "")], "audience", "audience", json!([])),
        (&[("topics", "")], "topics", "topics", json!([])),
        (&[("audience", "veteran")], "ages.from", "ages", json!({"from": 8, "to": 12})),
        (&[("groups[0].when.da", "To  ord")], "groups[0].when.da", "groups[0].when.da", json!("To  ord")),
    ];
    for (written, ours, theirs, value) in cases {
        let found = refused(kind, id, written);
        let of_field: Vec<String> =
            found.iter().filter(|(name, _)| name == ours).map(|(_, fault)| fault.to_string()).collect();
        // The check sees the whole record.
        let told = match written {
            [("audience", "veteran")] => {
                let copy = Copy::new();
                copy.plant("services/veterancentret.json", id, |record| record["audience"] = json!(["veteran"]));
                let problems = load(&copy.0).problems.into_iter();
                problems.filter(|one| one.id == id && one.field == theirs).map(|one| one.message).collect()
            }
            _ => checked(kind, id, theirs, value),
        };
        // Another text of the same value can be wrong too: an empty audience has no children.
        let told: Vec<String> = told.into_iter().take(of_field.len()).collect();
        assert!(!of_field.is_empty(), "{written:?}: {found:?}");
        assert_eq!(of_field, told, "{written:?}");
        for (_, fault) in found {
            let danish = text::desk::fault(&fault, Language::Danish);
            assert_eq!(text::desk::fault(&fault, Language::English), fault.to_string());
            assert!(danish != fault.to_string() && !danish.contains("{}"), "{danish}");
        }
    }
    // What the check would read as no record at all.
    for (written, field, fault) in [
        (&[("ages.to", "")][..], "ages.to", Fault::Empty),
        (&[("ages.from", "otte")], "ages.from", Fault::NoNumber("otte".to_owned())),
        (&[("groups[1].when.da", "Mandag")], "groups[1].ages.from", Fault::Empty),
        (&[("location.name", "Varde")], "location.municipality", Fault::Empty),
        (&[("groups[0].starts", "2027-02-01"), ("groups[0].ends", "2027-01-01")], "groups[0].ends", Fault::EndsBefore),
    ] {
        assert!(refused(kind, id, written).contains(&(field.to_owned(), fault)), "{written:?}");
    }
    let silent = first(kind, |record| record["kind"] == "coordinator" && record["contacts"].is_null());
    let alone = refused(kind, &silent, &[("new.hours", "man 9-12")]);
    assert_eq!(alone, [("new.phone".to_owned(), Fault::Empty)]);
    // The hours of a number that has a line are that line's.
    let known = refused(kind, &silent, &[("new.phone", "70 20 12 01"), ("new.hours", "man 9-12")]);
    assert!(matches!(&known[..], [(name, Fault::Taken(..))] if name == "new.hours"), "{known:?}");
}

#[test]
fn what_somebody_else_has_told_meanwhile_is_not_written_over() {
    let kind = RecordKind::Service;
    let finding = |id: &str, written: &[(&str, &str)]| Corrections {
        findings: vec![corrected(kind, id, written)],
        ..Corrections::new(today())
    };
    let lacks = |part: &'static str| first(kind, move |record| record[part].is_null() && families_come(record));
    for (id, written, part, theirs, why) in [
        (
            lacks("ages"),
            &[("ages.from", "8"), ("ages.to", "12")][..],
            "ages",
            json!({"from": 9, "to": 12}),
            "ages.from is no longer null: it is 9",
        ),
        (
            lacks("groups"),
            &[("groups[0].ages.from", "8"), ("groups[0].ages.to", "12")],
            "groups",
            json!([{"ages": {"from": 9, "to": 12}}]),
            "groups is no longer null: it is [{",
        ),
        (
            lacks("location"),
            &[("location.municipality", "0573")],
            "location",
            json!({"municipality": "0607"}),
            "location.municipality is no longer null: it is \"0607\"",
        ),
        (
            "vetc-samtalegrupper-8-12".to_owned(),
            &[("good_to_know[2].da", "Ring først.")],
            "good_to_know",
            json!([{"da": "Kom bare."}]),
            "good_to_know is no longer [",
        ),
    ] {
        let copy = Copy::new();
        let corrections = finding(&id, written);
        copy.plant(&copy.file_of(kind, &id), &id, |record| record[part] = theirs);
        copy.refuses_row(&corrections, why);
    }
}

/// A group of a municipality for children, as somebody there writes it.
fn group() -> NewService {
    NewService {
        template: Template::Group,
        organization: "kommune-varde".to_owned(),
        name: "Gruppe for børn i veteranfamilier".to_owned(),
        summary: "Børn mødes og taler om livet derhjemme.".to_owned(),
        audience: vec![Audience::Child, Audience::Family],
        ages: ["8", " 12 "].map(str::to_owned),
        when: "Mandag kl. 17-19".to_owned(),
        days: ["2027-02-01", "2027-05-31"].map(str::to_owned),
        place: "0573".to_owned(),
        place_name: "Varde Bibliotek".to_owned(),
        hours: "man-fre 9-12".to_owned(),
        cost: Some(Cost::Free),
        access: Some(Access::SelfReferral),
        dedicated: true,
        ..coordinator(directory().municipality_by_slug("varde").expect("Varde"))
    }
}

/// Applies what is new, and gives the last of the records.
#[track_caller]
fn added(new: &NewService) -> (Copy, Value) {
    let copy = Copy::new();
    let additions: Vec<Addition> = new.additions(directory(), &[], made()).expect("additions");
    let id = additions.last().and_then(|one| one.record.str("id")).expect("an id").to_owned();
    copy.applies(&Corrections { additions, findings: Vec::<Finding>::new(), ..Corrections::new(today()) });
    let record = copy.record(RecordKind::Service, &id);
    (copy, record)
}

#[test]
fn a_group_is_added_from_its_template_as_by_hand() {
    let new = group();
    let (copy, record) = added(&new);
    let source = json!({
        "title": "Svar fra kommunen", "publisher": "Kommunen", "url": "https://eksempel.dk/veteran", "date": "2026-11-20",
    });
    let id = "varde-gruppe-for-boern-i-veteranfamilier";
    let by_hand = json!({
        "id": id, "organization": "kommune-varde", "kind": "group", "name": {"da": "Gruppe for børn i veteranfamilier"},
        "summary": {"da": "Børn mødes og taler om livet derhjemme."}, "audience": ["child", "family"],
        "topics": [directory().topics[0].id], "area": {"municipalities": ["0573"]},
        "location": {"municipality": "0573", "name": "Varde Bibliotek"}, "dedicated": true,
        "groups": [{"ages": {"from": 8, "to": 12}, "starts": "2027-02-01", "ends": "2027-05-31", "when": {"da": "Mandag kl. 17-19"}}],
        "contacts": [{"kind": "phone", "line": format!("linje-{id}")}, {"kind": "email", "value": "veteran@eksempel.dk"}],
        "access": "self_referral", "cost": "free", "status": "current", "source": source,
        "checked": {"by": "mail", "on": "2026-11-20", "who": "municipality"},
    });
    assert_eq!(record, by_hand);
    assert_eq!(keys(&record), keys(&by_hand), "in the order of the sheet");
    let line = copy.record(RecordKind::Line, &format!("linje-{id}"));
    assert_eq!(line["hours"]["weekly"][0]["to"], "12:00");
    // Children's page shows it where the library is.
    let read = load(&copy.0).directory.unwrap();
    let service = read.service(id).expect("the group");
    assert_eq!((service.kind, service.groups[0].ages.to), (ServiceKind::Group, 12));

    // A group for grown-ups has no ages: when it meets is good to know.
    let (_, record) = added(&NewService {
        audience: vec![Audience::Partner],
        ages: Default::default(),
        days: Default::default(),
        when: "Torsdag kl. 19-21.".to_owned(),
        dedicated: false,
        ..group()
    });
    assert_eq!((&record["groups"], &record["dedicated"]), (&Value::Null, &json!(false)));
    assert_eq!(record["good_to_know"], json!([{"da": "Torsdag kl. 19-21."}]));
}

#[test]
fn what_is_wrong_with_a_group_is_told_part_by_part() {
    let text = |text: &str| text.to_owned();
    for (new, part, fault) in [
        (NewService { ages: [text("12"), text("8")], ..group() }, Part::Age(0), Fault::NoAges(12, 8)),
        (NewService { ages: [text("8"), text("")], ..group() }, Part::Age(1), Fault::Empty),
        (NewService { ages: [text("otte"), text("12")], ..group() }, Part::Age(0), Fault::NoNumber(text("otte"))),
        (NewService { ages: Default::default(), ..group() }, Part::Age(0), Fault::Empty),
        (NewService { audience: vec![Audience::Veteran], ..group() }, Part::Age(0), Fault::AgesOfNobody),
        (
            NewService { audience: vec![Audience::Veteran], ages: Default::default(), ..group() },
            Part::Day(0),
            Fault::GroupsOfNobody,
        ),
        (NewService { days: [text("2027-02-01"), text("2027-01-01")], ..group() }, Part::Day(1), Fault::EndsBefore),
        (NewService { days: [text("februar"), text("")], ..group() }, Part::Day(0), Fault::NoDay(text("februar"))),
        (NewService { place: text(""), ..group() }, Part::Place, Fault::Empty),
        (NewService { when: text("Mandag  kl. 17"), ..group() }, Part::When, Fault::Space),
        (NewService { hours: text("i morgen"), ..group() }, Part::Hours, Fault::NoStart),
        (NewService { phone: text(""), ..group() }, Part::Phone, Fault::Empty),
        (NewService { place_name: text("Hos 010190-1235"), ..group() }, Part::PlaceName, Fault::PersonalNumber),
    ] {
        let faults = new.additions(directory(), &[], made()).expect_err(&format!("{fault} is let through"));
        assert!(faults.contains(&(part, fault.clone())), "{fault}: {faults:?}");
    }
    let known = NewService { phone: text("70 20 12 01"), ..group() };
    let faults = known.additions(directory(), &[], made()).expect_err("the hours are another line's");
    assert!(matches!(&faults[..], [(Part::Hours, Fault::Taken(..))]), "{faults:?}");
}
