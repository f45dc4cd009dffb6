//! The export in HSDS 3.1: valid by an independent validator, whole by our own checks, equal in two runs, and back
//! again without a loss that is not on the list. Ten and more broken exports are rejected.
//!
//! The standard's schemas are not part of this repository (they are CC BY-SA 4.0). They are looked for in
//! `HSDS_SCHEMA`, else in `../shared/hsds-3.1-schema`; where they are absent the tests that need them say so and
//! pass without a verdict. `tests/formats/hsds.test.mjs` does the same with another validator. Long, for the way out, the
//! way back and what is broken share one bundle.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::support::{data_folder, directory};
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};
use veteranvejviseren::{
    domain::{
        Access, AgeRange, Area, Audience, Bed, Check, CheckMethod, ChildGroup, ContactKind, Cost, Criterion,
        CriterionCode, Directory, Fact, Gathers, Guidance, HolidayRule, Hours, Interval, Line, LineUse, Location,
        MunicipalityCode, OnlyIf, PartialDate, Phone, Referrer, RegionCode, Service, Status, Test, Text, Transport,
        Way, WebAddress, WeekParity,
    },
    formats::{
        hsds::{self, Bundle, EXTENSION, Extension, Fault, LOST},
        json,
    },
};

// ---- The standard's schemas -------------------------------------------------------------------------------------

/// The schemas by name, or none where they are absent.
fn schemas() -> Option<&'static BTreeMap<String, Value>> {
    static SCHEMAS: OnceLock<Option<BTreeMap<String, Value>>> = OnceLock::new();
    let read = || {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/hsds-3.1-schema");
        let folder = std::env::var_os("HSDS_SCHEMA").map_or(beside, PathBuf::from);
        let Ok(entries) = fs::read_dir(&folder) else {
            assert!(std::env::var_os("HSDS_SCHEMA").is_none(), "HSDS_SCHEMA names no folder: {}", folder.display());
            return None;
        };
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let paths = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
        let schema = |path: PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&fs::read(&path).expect("a schema")).expect("JSON"))
        };
        let schemas: BTreeMap<String, Value> = paths.map(schema).collect();
        assert!(schemas.len() >= 20, "the schemas of HSDS are 24 files");
        Some(schemas)
    };
    SCHEMAS.get_or_init(read).as_ref()
}

/// The schemas, or a line that everybody sees: the test runner hides only what `print` writes.
fn schemas_or_say(test: &str) -> Option<&'static BTreeMap<String, Value>> {
    let found = schemas();
    if found.is_none() {
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED {test}: the HSDS 3.1 schemas are in neither HSDS_SCHEMA nor ../shared/hsds-3.1-schema"
        );
    }
    found
}

/// Forbids properties that a schema does not name, everywhere.
fn forbid_unknown(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.values_mut().for_each(forbid_unknown);
            if fields.get("properties").is_some_and(Value::is_object) && fields.get("type") == Some(&json!("object")) {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(forbid_unknown),
        _ => {}
    }
}

/// Gives the schemas to the validator by their names; anything else is an error, never a request.
struct Folder(BTreeMap<String, Value>);

impl jsonschema::Retrieve for Folder {
    fn retrieve(&self, uri: &jsonschema::Uri<String>) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let name = uri.as_str().rsplit('/').next().unwrap_or_default();
        self.0.get(name).cloned().ok_or_else(|| format!("no schema {uri}").into())
    }
}

/// A validator for each root, formats asserted, nothing fetched.
fn validators(strict: bool) -> Option<HashMap<&'static str, Validator>> {
    let mut schemas = schemas()?.clone();
    if strict {
        schemas.values_mut().for_each(forbid_unknown);
    }
    let validator = |root: &'static str| {
        let start = json!({ "$ref": format!("https://hsds.invalid/{root}.json") });
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        (root, options.with_retriever(Folder(schemas.clone())).build(&start).expect("a validator"))
    };
    Some(["service", "organization", "taxonomy", "taxonomy_term"].map(validator).into())
}

fn roots(bundle: &Bundle) -> [(&'static str, &Vec<Value>); 4] {
    [
        ("service", &bundle.services),
        ("organization", &bundle.organizations),
        ("taxonomy", &bundle.taxonomies),
        ("taxonomy_term", &bundle.terms),
    ]
}

fn schema_errors(validators: &HashMap<&'static str, Validator>, bundle: &Bundle) -> Vec<String> {
    let mut errors = Vec::new();
    for (root, records) in roots(bundle) {
        for record in records {
            let name = record["name"].as_str().unwrap_or("?");
            for error in validators[root].iter_errors(record) {
                errors.push(format!("{root} {name}: {}: {error}", error.instance_path()));
            }
        }
    }
    errors
}

// ---- The export -------------------------------------------------------------------------------------------------

/// The shipped directory and one service with everything that a record can hold.
fn rich() -> Directory {
    let mut directory = directory().clone();
    directory.services.push(everything());
    directory.lines.extend(all_lines());
    directory.lines.sort_by(|a, b| a.id.cmp(&b.id));
    directory.services.sort_by(|a, b| a.id.cmp(&b.id));
    directory
}

fn text(da: &str, en: Option<&str>) -> Text {
    Text { da: da.to_owned(), en: en.map(str::to_owned) }
}

fn own(kind: ContactKind, label: Option<Text>, hours: Hours) -> Way {
    Way::Own { kind, label, hours }
}

/// A line for each kind of hours, with all that a line can hold.
fn all_lines() -> Vec<Line> {
    let line = |(at, hours): (usize, Hours)| Line {
        id: format!("linje-{at}"),
        number: Phone::parse(&format!("722000{at:02}")).expect("a number"),
        name: text(&format!("Linje {at}"), (at % 2 == 0).then_some("Line")),
        purpose: (at % 3 == 0).then(|| text("Kun om natten", Some("At night only"))),
        hours,
        checked: (at == 4).then(|| Check {
            by: CheckMethod::Phone,
            on: PartialDate::parse("2026-11-01").unwrap(),
            who: None,
        }),
        ..directory().line("linje-vetc-doegntelefon").expect("a line").clone()
    };
    all_hours().into_iter().enumerate().map(line).collect()
}

/// Hours of every kind.
fn all_hours() -> Vec<Hours> {
    let interval = |days: &[i8], from, to, weeks| Interval { days: days.to_vec(), from, to, weeks };
    let weekly = |intervals: Vec<Interval>, holidays, note| Hours::Weekly { intervals, holidays, note };
    let every = WeekParity::Every;
    vec![
        Hours::Unknown,
        Hours::Always,
        Hours::Words(text("Den sidste torsdag i måneden", Some("The last Thursday"))),
        Hours::Words(text("Efter aftale", None)),
        weekly(vec![interval(&[1, 2, 3, 4, 5], 540, 900, every)], HolidayRule::Closed, None),
        weekly(vec![interval(&[5, 6], 1200, 1740, every)], HolidayRule::Same, Some(text("Kun om vinteren", None))),
        weekly(vec![interval(&[4], 1140, 1320, WeekParity::Even)], HolidayRule::Unknown, None),
        weekly(vec![interval(&[3], 1140, 1260, WeekParity::Odd)], HolidayRule::AllDay, None),
        weekly(vec![interval(&[1, 2, 3, 4, 5, 6, 7], 0, 1440, every)], HolidayRule::Unknown, None),
        weekly(
            vec![
                interval(&[1, 2, 3, 4, 5], 0, 480, every),
                interval(&[1, 2, 3, 4, 5], 960, 1440, every),
                interval(&[6, 7], 0, 1440, every),
            ],
            HolidayRule::AllDay,
            Some(text("Ring først", Some("Call first"))),
        ),
    ]
}

fn everything() -> Service {
    let page = |url: &str| WebAddress::parse(url).expect("an address");
    let contact = own;
    let mut ways = vec![
        contact(ContactKind::Web(page("https://www.smørrebrød.dk/råd?é=1")), None, Hours::Unknown),
        contact(ContactKind::Visit("Torvet, Esbjerg".to_owned()), None, all_hours()[4].clone()),
        contact(ContactKind::Chat(page("https://eksempel.dk/chat")), Some(text("Chat", None)), all_hours()[5].clone()),
        contact(ContactKind::Email("a@eksempel.dk".to_owned()), None, Hours::Unknown),
        contact(ContactKind::Email("b@eksempel.dk".to_owned()), Some(text("Kontoret", Some("Office"))), Hours::Unknown),
        Way::Line { id: "0101".to_owned(), by: LineUse::Call, ask_for: Some(text("borgerservice", None)) },
        Way::Line { id: "linje-1".to_owned(), by: LineUse::Text, ask_for: None },
        contact(
            ContactKind::Visit("Treldevej 97, 7000 Fredericia".to_owned()),
            Some(text("Kontoret", None)),
            all_hours()[9].clone(),
        ),
    ];
    // Every kind of hours once.
    for (at, line) in all_lines().into_iter().enumerate() {
        let ask_for = (at % 2 == 1).then(|| text("Familieenheden", Some("the Family Unit")));
        ways.push(Way::Line { id: line.id, by: LineUse::Call, ask_for });
    }
    let place =
        |code, name: Option<&str>| Location { municipality: MunicipalityCode(code), name: name.map(str::to_owned) };
    let group = |location, transport, meals, when, starts, ends| ChildGroup {
        ages: AgeRange { from: 8, to: 12 },
        location,
        starts: PartialDate::parse(starts).and_then(PartialDate::first_day),
        ends: PartialDate::parse(ends).and_then(PartialDate::first_day),
        when,
        transport,
        meals,
    };
    let checked = Some(Check { by: CheckMethod::Phone, on: PartialDate::parse("2026-11-01").unwrap(), who: None });
    Service {
        id: "eksempel-med-alt".to_owned(),
        name: text("Eksempel; med \"alt\", og æøå", Some("An example with everything")),
        audience: vec![Audience::Veteran, Audience::Child, Audience::Friend],
        child_may_ask: true,
        area: Area::Regions(vec![RegionCode(1083), RegionCode(1084)]),
        location: Some(place(607, Some("Fredericia"))),
        dedicated: true,
        ages: Some(AgeRange { from: 0, to: 17 }),
        groups: vec![
            group(Some(place(573, None)), Transport::Paid, Some(true), None, "2027-02-01", "2027-05-31"),
            group(None, Transport::Unknown, None, Some(text("Mandag kl. 17-19", Some("Monday"))), "", ""),
            group(Some(place(607, Some("Fredericia"))), Transport::NotPaid, Some(false), None, "2027-02-01", ""),
        ],
        criteria: vec![Criterion {
            code: CriterionCode::Deployment,
            test: Test::All(vec![
                Test::Any(vec![
                    Test::In { fact: Fact::Deployment, values: vec!["soldier_28".to_owned()] },
                    Test::Not(Box::new(Test::Known { fact: Fact::Region })),
                ]),
                Test::Range { fact: Fact::ChildAge, from: 3, to: 6 },
            ]),
        }],
        ways,
        cost: Cost::Free,
        anonymous: Some(true),
        guidance: Guidance {
            gathers: Some(Gathers::Nobody),
            open_to_visitors: true,
            referred_by: vec![Referrer::Doctor, Referrer::Union],
            only_if: Some(OnlyIf {
                text: text("der er alkohol i familien", Some("there is alcohol in the family")),
                topics: vec!["misbrug".to_owned()],
            }),
            follows_up: true,
            bed: Some(Bed::ForATime),
            also_not_deployed: true,
        },
        access: Access::Referral,
        good_to_know: vec![text("Ring først.", Some("Call first.")), text("Tag kaffe med.", None)],
        status: Status::Current,
        checked,
        merged_ids: vec!["eksempel-a".to_owned(), "eksempel-b".to_owned()],
        ..directory().service("vetc-familieenheden").expect("a service").clone()
    }
}

#[test]
fn the_export_is_valid_plain_and_strict() {
    let Some(_) = schemas_or_say("the_export_is_valid_plain_and_strict") else { return };
    let mut bundle = hsds::export(&rich());
    assert!(bundle.services.len() > 200 && bundle.organizations.len() > 150);
    let plain = validators(false).unwrap();
    assert_eq!(schema_errors(&plain, &bundle), [""; 0]);
    let strict = validators(true).unwrap();
    let unknown = schema_errors(&strict, &bundle);
    assert!(unknown.iter().any(|error| error.contains(EXTENSION)), "the strict variant sees no unknown property");
    bundle.strip();
    assert!(!serde_json::to_string(&bundle.services).unwrap().contains(EXTENSION));
    assert_eq!(schema_errors(&strict, &bundle), [""; 0]);
}

#[test]
fn our_own_checks_find_nothing_in_the_export() {
    for mut bundle in [hsds::export(directory()), hsds::export(&rich())] {
        assert_eq!(hsds::check(&bundle), []);
        bundle.strip();
        assert_eq!(hsds::check(&bundle), []);
    }
}

#[test]
fn two_exports_are_equal_byte_by_byte_and_ids_never_move() {
    for extension in [Extension::On, Extension::Off] {
        let first = hsds::files(directory(), extension);
        assert_eq!(first, hsds::files(&directory().clone(), extension));
        let paths: BTreeSet<&str> = first.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths.len(), first.len(), "two files by one name");
        for name in ["services.json", "taxonomies.json", "taxonomy_terms.json", "about.json", "LICENSE.txt"] {
            assert!(paths.contains(name), "{name}");
        }
        let organizations = paths.iter().filter(|path| path.starts_with("organizations/")).count();
        assert_eq!(organizations, directory().organizations.len(), "one file each");
    }
    // Made once by another implementation of RFC 4122 § 4.3 (Python's uuid5). If they move, every id has moved.
    assert_eq!(hsds::service_id("livslinien"), "3c68d435-42ac-5303-9a9f-e2e1662d34be");
    assert_eq!(hsds::organization_id("kommune-varde"), "1092a474-f502-5090-86aa-407a53eb58dd");
}

#[test]
fn dates_and_states_mean_what_the_standard_means() {
    let rich = rich();
    let bundle = hsds::export(&rich);
    let by_id: HashMap<&str, &Value> =
        bundle.services.iter().map(|service| (service[EXTENSION]["id"].as_str().unwrap(), service)).collect();
    for service in &rich.services {
        let exported = by_id[service.id.as_str()];
        let exact = service.checked.map(|check| check.on).filter(|on| on.day.is_some()).map(|on| on.iso());
        let number = service.ways.iter().find(|way| !way.is_visit()).and_then(Way::line).and_then(|id| rich.line(id));
        let doubted = service.status != Status::Current
            || (service.status != Status::Historical && number.is_some_and(|line| line.status != Status::Current));
        assert_eq!(exported["assured_date"].as_str().map(str::to_owned), exact, "{}", service.id);
        assert_eq!(exported["status"] == "defunct", service.status == Status::Historical, "{}", service.id);
        assert_eq!(exported.get("alert").is_some(), doubted, "{}", service.id);
        assert_eq!(exported.get("last_modified"), None, "nobody has noted it");
        assert_eq!(exported.get("languages"), None, "nobody has noted them");
    }
    let all = serde_json::to_string(&bundle.services).unwrap();
    assert!(!all.contains("\"latitude\""), "a municipality's middle is not where a house stands");
    let rich = by_id["eksempel-med-alt"];
    assert_eq!(rich["assured_date"], "2026-11-01");
    assert_eq!((&rich["minimum_age"], &rich["maximum_age"]), (&json!(0), &json!(17)));
    assert_eq!(rich["url"], "https://www.xn--smrrebrd-64af.dk/r%C3%A5d?%C3%A9=1");
    assert_eq!(rich["email"], "a@eksempel.dk");
    let address =
        rich["service_at_locations"].as_array().unwrap().iter().find_map(|at| at["location"]["addresses"].get(0));
    let address = address.expect("an address with a postcode");
    let told =
        ["address_1", "postal_code", "city", "state_province", "country"].map(|key| address[key].as_str().unwrap());
    assert_eq!(told, ["Treldevej 97", "7000", "Fredericia", "Region Syddanmark", "DK"]);
}

#[test]
fn hours_are_told_in_the_rules_of_calendars() {
    let bundle = hsds::export(directory());
    let service = |id: &str| bundle.services.iter().find(|service| service[EXTENSION]["id"] == id).expect("a service");
    let told = |schedule: &Value| {
        ["freq", "byday", "opens_at", "closes_at"].map(|key| schedule[key].as_str().unwrap().to_owned())
    };
    let night = &service("livslinien")["schedules"][0];
    assert_eq!(told(night), ["WEEKLY", "MO,TU,WE,TH,FR,SA,SU", "09:00", "05:00"]);
    let always = &service("vetc-doegntelefon")["schedules"][0];
    assert_eq!(told(always), ["WEEKLY", "MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59"]);
    let even = &service("danmarks-veteraner-koebenhavn");
    let even = even["service_at_locations"].as_array().unwrap().iter().find_map(|at| at["schedules"].get(0));
    let even = even.or_else(|| service("danmarks-veteraner-koebenhavn")["schedules"].get(0)).expect("hours");
    let weeks: Vec<u8> = even["byweekno"].as_str().unwrap().split(',').map(|week| week.parse().unwrap()).collect();
    assert_eq!(weeks, (2..=52).step_by(2).collect::<Vec<u8>>());
}

// ---- Broken exports ---------------------------------------------------------------------------------------------

/// Who has to reject a broken export.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Schema,
    Strict,
    Own,
}

type Break = (&'static str, By, fn(&mut Bundle));

const BROKEN: [Break; 19] = [
    ("a status that is none", By::Schema, |b| b.services[0]["status"] = json!("open")),
    ("a phone without a number", By::Schema, |b| {
        phone(b).as_object_mut().unwrap().remove("number");
    }),
    ("an id that is no UUID", By::Schema, |b| b.services[0]["id"] = json!("livslinien")),
    ("a name that is null", By::Schema, |b| b.services[0]["name"] = Value::Null),
    ("an e-mail that is none", By::Schema, |b| b.services[0]["email"] = json!("x")),
    ("an extension in words", By::Schema, |b| phone(b)["extension"] = json!("12")),
    ("an organization without a description", By::Schema, |b| {
        b.organizations[0].as_object_mut().unwrap().remove("description");
    }),
    ("a misspelt property", By::Strict, |b| b.services[0]["assured_datum"] = json!("2026-11-01")),
    ("a web address that is none", By::Own, |b| b.services[0]["url"] = json!("ring og spørg")),
    ("a number that nobody can call", By::Own, |b| phone(b)["number"] = json!("ring us")),
    ("an age of 300", By::Own, |b| b.services[0]["minimum_age"] = json!(300)),
    ("ages the wrong way round", By::Own, |b| {
        b.services[0]["minimum_age"] = json!(12);
        b.services[0]["maximum_age"] = json!(8);
    }),
    ("a place that is not on earth", By::Own, |b| {
        let location = location(b);
        location["latitude"] = json!(500);
        location["longitude"] = json!(9);
    }),
    ("a time that is none", By::Own, |b| schedule(b)["opens_at"] = json!("25:99")),
    ("a day that is none", By::Own, |b| schedule(b)["byday"] = json!("MO,XX")),
    ("a date that is none", By::Own, |b| b.services[0]["assured_date"] = json!("banana")),
    ("an organization that is not there", By::Own, |b| {
        let service = &mut b.services[0];
        service["organization_id"] = json!("00000000-0000-4000-8000-000000000000");
        service.as_object_mut().unwrap().remove("organization");
    }),
    ("an organization that is a list", By::Own, |b| b.services[0]["organization"] = json!([])),
    ("two services with one id", By::Own, |b| {
        let mut other = b.services[1].clone();
        other["id"] = b.services[0]["id"].clone();
        b.services.push(other);
    }),
];

fn with<'a>(bundle: &'a mut Bundle, list: &str) -> &'a mut Value {
    let service = bundle.services.iter_mut().find(|service| service.get(list).is_some()).expect(list);
    &mut service[list][0]
}

fn phone(bundle: &mut Bundle) -> &mut Value {
    with(bundle, "phones")
}

fn location(bundle: &mut Bundle) -> &mut Value {
    &mut with(bundle, "service_at_locations")["location"]
}

fn schedule(bundle: &mut Bundle) -> &mut Value {
    let mut all = bundle.services.iter_mut().filter_map(|s| s.get_mut("schedules")).filter_map(|list| list.get_mut(0));
    all.find(|schedule| schedule.get("opens_at").is_some()).expect("a time")
}

#[test]
fn broken_exports_are_rejected_by_our_own_checks() {
    let sound = hsds::export(directory());
    for (what, by, break_it) in BROKEN.iter().filter(|(_, by, _)| *by == By::Own) {
        let mut bundle = sound.clone();
        break_it(&mut bundle);
        assert_ne!(bundle, sound, "{what}: nothing was broken");
        let faults = hsds::check(&bundle);
        assert!(!faults.is_empty(), "{what}: not seen by {}", if *by == By::Own { "our checks" } else { "anybody" });
        let Fault { record, field, message } = &faults[0];
        assert!(!record.is_empty() && !field.is_empty() && !message.is_empty(), "{what}: {:?}", faults[0]);
    }
}

#[test]
fn broken_exports_are_rejected_by_the_standards_schemas() {
    let Some(_) = schemas_or_say("broken_exports_are_rejected_by_the_standards_schemas") else { return };
    let (plain, strict) = (validators(false).unwrap(), validators(true).unwrap());
    let sound = hsds::export(directory());
    for (what, by, break_it) in BROKEN.iter().filter(|(_, by, _)| *by != By::Own) {
        let mut bundle = sound.clone();
        break_it(&mut bundle);
        assert_ne!(bundle, sound, "{what}: nothing was broken");
        bundle.strip();
        // Only the records that can have changed: the whole takes a while each time.
        let changed = |now: &[Value], before: &[Value]| -> Vec<Value> {
            let mut before = before.to_vec();
            before.iter_mut().for_each(hsds::strip);
            now.iter().filter(|record| !before.contains(record)).cloned().collect()
        };
        let broken = Bundle {
            services: changed(&bundle.services, &sound.services),
            organizations: changed(&bundle.organizations, &sound.organizations),
            ..Bundle::default()
        };
        let seen = if *by == By::Strict { &strict } else { &plain };
        assert!(!schema_errors(seen, &broken).is_empty(), "{what}: not seen");
    }
}

// ---- And back ---------------------------------------------------------------------------------------------------

fn read_back(directory: &Directory, extension: Extension) -> hsds::Imported {
    let files = hsds::files(directory, extension);
    let json = files.iter().filter(|file| file.path.ends_with(".json"));
    let bundle = hsds::read(json.map(|file| (file.path.as_str(), file.bytes.as_slice()))).expect("our own files");
    assert_eq!(hsds::check(&bundle), []);
    hsds::import(&bundle, directory, "eksempel.json")
}

#[test]
fn every_record_comes_back_equal() {
    let directory = rich();
    let imported = read_back(&directory, Extension::On);
    assert_eq!(imported.losses, [], "nothing is lost");
    assert_eq!(imported.services.len(), directory.services.len());
    for (service, back) in directory.services.iter().zip(&imported.services) {
        assert_eq!(&json::service(service), back, "{}", service.id);
    }
    // One phone of the standard for each line, however many services share it; one line for each comes back.
    assert_eq!(imported.lines.len(), directory.lines.len());
    for (line, back) in directory.lines.iter().zip(&imported.lines) {
        assert_eq!(&json::line(line), back, "{}", line.id);
    }
    let mut organizations: Vec<_> = directory.organizations.iter().filter(|o| !o.id.starts_with("kommune-")).collect();
    organizations.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(imported.organizations.len(), organizations.len());
    for (organization, back) in organizations.iter().zip(&imported.organizations) {
        assert_eq!(&json::organization(organization), back, "{}", organization.id);
    }
}

/// Every path of fields in a record that says something: `source.url`, `contacts.hours.weekly.days`.
fn paths(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (key, value) in fields {
                paths(value, &if at.is_empty() { key.clone() } else { format!("{at}.{key}") }, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| paths(item, at, found)),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.insert(at.to_owned());
        }
    }
}

#[test]
fn what_is_lost_is_what_the_list_says() {
    let imported = read_back(directory(), Extension::On);
    let back: HashMap<&str, &Value> = imported.services.iter().map(|s| (s["id"].as_str().unwrap(), s)).collect();
    let mut lost = BTreeSet::new();
    for entry in fs::read_dir(data_folder().join("services")).expect("the services") {
        let records: Value = serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).expect("JSON");
        for record in records.as_array().expect("a list") {
            let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
            paths(record, "", &mut before);
            paths(back[record["id"].as_str().unwrap()], "", &mut after);
            let http = record["source"]["url"].as_str().is_some_and(|url| url.starts_with("http://"));
            for path in before.difference(&after) {
                // Words for what is so anyway: left out, they mean the same.
                let said = record.pointer(&format!("/{}", path.replace('.', "/")));
                let same = said == Some(&json!(false)) || path.ends_with("transport") || path.ends_with("holidays");
                assert!(path != "source.url" || http, "{}: {path}", record["id"]);
                if !same {
                    lost.insert(path.clone());
                }
            }
        }
    }
    let listed: BTreeSet<String> = LOST.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert!(lost.is_subset(&listed), "lost, but not on the list: {:?}", lost.difference(&listed));
    assert!(lost.contains("editor_note") && lost.contains("conflicts"), "the test sees no loss at all: {lost:?}");
    let sheet = fs::read_to_string(data_folder().join("schema.md")).expect("the sheet for editors");
    for (path, _) in LOST {
        assert!(sheet.contains(&format!("`{path}`")), "data/schema.md does not say that {path} is lost");
    }
}

#[test]
fn without_the_extension_the_standard_still_carries_the_core() {
    let imported = read_back(directory(), Extension::Off);
    let codes = |value: &Value| value.as_array().map(Vec::len).unwrap_or_default();
    assert_eq!(imported.services.len(), directory().services.len());
    let by_name: HashMap<&str, Vec<&Service>> = directory().services.iter().fold(HashMap::new(), |mut all, service| {
        all.entry(service.name.da.as_str()).or_insert_with(Vec::new).push(service);
        all
    });
    for back in &imported.services {
        let [service] = by_name[back["name"]["da"].as_str().unwrap()].as_slice() else { continue };
        let before = json::service(service);
        for field in ["kind", "topics", "audience", "area", "access", "cost", "status", "ages"] {
            assert_eq!(back[field], before[field], "{}: {field}", service.id);
        }
        assert_eq!(back["summary"]["da"], before["summary"]["da"], "{}", service.id);
        assert_eq!(codes(&back["good_to_know"]), codes(&before["good_to_know"]), "{}", service.id);
        let values = |value: &Value| -> BTreeSet<String> {
            let list = value["contacts"].as_array().cloned().unwrap_or_default();
            // A chat comes back as a page: the standard knows no difference.
            list.iter().map(|contact| contact["value"].to_string()).collect()
        };
        assert_eq!(values(back), values(&before), "{}", service.id);
    }
}

#[test]
fn hours_of_every_kind_come_back() {
    for hours in all_hours() {
        let mut directory = directory().clone();
        let page = ContactKind::Chat(WebAddress::parse("https://eksempel.dk/chat").unwrap());
        directory.lines[0].hours = hours.clone();
        let line = directory.lines[0].id.clone();
        let service = directory.services.iter_mut().find(|one| one.ways.iter().any(|way| way.line() == Some(&line)));
        let service = service.expect("a service behind the line");
        service.ways.push(own(page, None, hours.clone()));
        let id = service.id.clone();
        let expected = json::hours(&hours);
        let imported = read_back(&directory, Extension::On);
        let back = imported.services.iter().find(|service| service["id"] == id.as_str()).unwrap();
        let last = back["contacts"].as_array().and_then(|all| all.last()).expect("a contact");
        assert_eq!(last.get("hours").unwrap_or(&Value::Null), &expected, "{hours:?}");
        let back = imported.lines.iter().find(|one| one["id"] == line.as_str()).unwrap();
        assert_eq!(back.get("hours").unwrap_or(&Value::Null), &expected, "{hours:?}");
    }
}

#[test]
fn a_file_from_elsewhere_is_read_and_what_is_lost_is_told() {
    let file = json!({
        "id": "6f1a7c52-9c1d-4b8e-8a76-2f6d8a0c5b11",
        "name": "Café for Veteraner & venner",
        "description": "Kaffe hver torsdag.",
        "status": "active",
        "url": "http://eksempel.dk",
        "email": "kontakt@eksempel.dk",
        "wait_time": "to uger",
        "assured_date": "2026-01-05",
        "application_process": "Kom bare",
        "minimum_age": 18,
        "organization": {
            "id": "0d9d2d52-7c0b-4a2f-9a3f-0a4d5d8c7e10",
            "name": "Foreningen Eksempel",
            "description": "En forening",
            "logo": "https://eksempel.dk/logo.png"
        },
        "phones": [
            { "id": "e0f8b3b4-5a3c-4c39-9a7a-51b1e2a3c4d5", "number": "+45 72 81 97 00", "extension": 12, "type": "voice" },
            { "id": "e0f8b3b4-5a3c-4c39-9a7a-51b1e2a3c4d6", "number": "(312) 555-0100" }
        ],
        "contacts": [{ "id": "aa0f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6", "name": "Navn Navnesen", "email": "kontakt@eksempel.dk" }],
        "schedules": [
            { "id": "b10f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6", "freq": "WEEKLY", "byday": "TH", "opens_at": "14:00:00+01:00", "closes_at": "17:30" },
            { "id": "b20f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6", "freq": "MONTHLY", "byday": "-1TH", "opens_at": "17:00", "closes_at": "21:00" }
        ],
        "service_at_locations": [{
            "id": "c10f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6",
            "location": {
                "id": "c20f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6", "location_type": "physical", "latitude": 55.7, "longitude": 8.4,
                "addresses": [{
                    "id": "c30f8b3b-5a3c-4c39-9a7a-51b1e2a3c4d6", "address_1": "Storegade 1", "city": "Varde", "state_province": "-",
                    "postal_code": "6800", "country": "DK", "address_type": "physical"
                }]
            }
        }]
    });
    let bytes = file.to_string().into_bytes();
    let bundle = hsds::read([("cafe.json", bytes.as_slice())]).expect("HSDS 3.1");
    assert_eq!(hsds::check(&bundle), []);
    let imported = hsds::import(&bundle, directory(), "cafe.json");
    let expected = json!({
        "id": "cafe-for-veteraner-venner",
        "organization": "foreningen-eksempel",
        "name": { "da": "Café for Veteraner & venner" },
        "summary": { "da": "Kaffe hver torsdag." },
        "location": { "municipality": "0573", "name": "Varde" },
        "dedicated": false,
        "ages": { "from": 18, "to": 120 },
        "contacts": [
            { "kind": "phone", "line": "linje-vetc-doegntelefon" },
            { "kind": "email", "value": "kontakt@eksempel.dk" },
            { "kind": "address", "value": "Storegade 1, 6800 Varde" }
        ],
        "access": "unknown", "cost": "unknown", "status": "unverified",
        "source": { "title": "cafe.json (HSDS 3.1)" }
    });
    assert_eq!(imported.services, [expected]);
    // The directory has a line by this number; what the file says of it is for the editor to compare.
    let line = json!({
        "id": "linje-vetc-doegntelefon", "number": "72 81 97 00", "organization": "foreningen-eksempel",
        "name": { "da": "Café for Veteraner & venner" },
        "hours": { "weekly": [{ "days": ["thu"], "from": "14:00", "to": "17:30" }] },
        "status": "unverified", "source": { "title": "cafe.json (HSDS 3.1)" }
    });
    assert_eq!(imported.lines, [line]);
    assert_eq!(
        imported.organizations,
        [json!({ "id": "foreningen-eksempel", "name": { "da": "Foreningen Eksempel" } })]
    );
    let told: BTreeSet<&str> = imported.losses.iter().map(|loss| loss.field.as_str()).collect();
    for field in [
        "url",
        "wait_time",
        "assured_date",
        "application_process",
        "phones[0].extension",
        "phones[1].number",
        "schedules",
        "contacts[0].name",
        "service_at_locations[0].location.latitude",
        "kind",
        "topics",
        "audience",
        "service_areas",
        "logo",
        "dedicated",
    ] {
        assert!(told.contains(field), "nobody tells that {field} is lost: {told:?}");
    }
    let all = serde_json::to_string(&imported.services).unwrap();
    assert!(!all.contains("Navnesen"), "a person's name has come in");
}

#[test]
fn a_page_of_the_api_and_a_lone_organization_are_read() {
    let sound = hsds::export(directory());
    let page = json!({ "total_items": 1, "empty": false, "contents": [sound.services[0]] }).to_string();
    let bundle = hsds::read([("page.json", page.as_bytes())]).expect("a page");
    assert_eq!((bundle.services.len(), hsds::check(&bundle)), (1, vec![]));
    let imported = hsds::import(&bundle, directory(), "page.json");
    assert_eq!(imported.services, [json::service(&directory().services[0])]);
    let lone = sound.organizations[0].to_string();
    let bundle = hsds::read([("one.json", lone.as_bytes())]).expect("an organization");
    assert_eq!((bundle.services.len(), bundle.organizations.len()), (0, 1));
}
