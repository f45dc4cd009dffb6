//! Broken data is named: each row plants one fault in a copy of `data/` and expects exactly one error that says in which file,
//! which record and which field it is, and what is wrong.
//!
//! The records that are broken are ones no other record refers to, so that one fault is one error. Long, for it is a
//! table: a row a rule.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::{Copy, data_folder, directory, hostile};
use serde_json::{Value, json};
use veteranvejviseren::{
    data::{Loaded, Problem, Severity, load, load_edited},
    domain::{Area, CoordinatorState, ServiceKind, Status, topic_id},
};

impl Copy {
    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn read(&self, name: &str) -> Value {
        serde_json::from_slice(&fs::read(self.file(name)).expect("a file")).expect("JSON")
    }

    fn load(&self) -> Loaded {
        load(&self.0)
    }
}

fn errors(loaded: &Loaded) -> Vec<&Problem> {
    loaded.problems.iter().filter(|problem| problem.severity == Severity::Error).collect()
}

/// The record with this id in a file: a list's record, or the file itself where it holds one record.
fn record<'a>(value: &'a mut Value, id: &str) -> &'a mut Value {
    let Value::Array(records) = value else { return value };
    let key = |record: &Value| ["id", "code", "from", "name"].iter().any(|key| record[*key] == id);
    records.iter_mut().find(|record| key(record)).unwrap_or_else(|| panic!("no record {id:?}"))
}

/// Plants a fault in one record and expects one error that names it.
#[track_caller]
fn check(file: &str, id: &str, plant: impl FnOnce(&mut Value), field: &str, message: &str) {
    let copy = Copy::new();
    let mut value = copy.read(file);
    let record = record(&mut value, id);
    plant(record);
    // Where the fault is the id itself, the error is told of the record with the new one.
    let id = record["id"].as_str().unwrap_or(id).to_owned();
    copy.write(file, value.to_string());
    expect_one(&copy, file, &id, field, message);
}

#[track_caller]
fn expect_one(copy: &Copy, file: &str, id: &str, field: &str, message: &str) {
    let loaded = copy.load();
    let errors = errors(&loaded);
    let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors.len(), 1, "one fault in {file}, {id}, {field}; errors: {told:#?}");
    assert_eq!(
        (errors[0].file.as_str(), errors[0].id.as_str(), errors[0].field.as_str()),
        (file, id, field),
        "{told:?}"
    );
    assert!(errors[0].message.contains(message), "{told:?} does not say {message:?}");
    let line = errors[0].line.map_or(String::new(), |line| format!(" (line {line})"));
    assert_eq!(told[0], format!("error: {file}: {id}: {field}: {}{line}", errors[0].message));
    assert!(loaded.directory.is_none(), "a directory in spite of {told:?}");
    assert_eq!(loaded.errors(), 1);
}

/// Makes each row a test: name, file and record, what is planted, the field and words of the message.
macro_rules! faults {
    ($($name:ident: $file:literal $id:literal, |$record:ident| $plant:expr => $field:literal, $message:literal;)+) => { $(
        #[test]
        fn $name() {
            check($file, $id, |$record| { $plant; }, $field, $message);
        }
    )+ };
}

/// Adds a criterion.
fn condition(record: &mut Value, test: Value) {
    record["criteria"] = json!([{"code": "deployment", "test": test}]);
}

/// Gives a line these open times.
fn open_times(record: &mut Value, weekly: Value) {
    record["hours"] = json!({"weekly": weekly, "holidays": "closed"});
}

// The shape of a record.
faults! {
    unknown_field: "services/general.json" "dukh", |r| r["phone"] = json!("112") => "phone", "unknown field `phone`";
    unknown_field_inside: "services/general.json" "dukh", |r| r["contacts"][0]["tlf"] = json!("112") => "contacts[0].tlf", "unknown field";
    missing_field: "services/general.json" "dukh", |r| r.as_object_mut().unwrap().remove("summary") => ".", "missing field `summary`";
    wrong_type: "services/general.json" "dukh", |r| r["dedicated"] = json!("yes") => "dedicated", "boolean";
    age_beyond_a_byte: "services/ngo.json" "faktor-8", |r| r["ages"] = json!({"from": 0, "to": 300}) => "ages.to", "300";
    unknown_area_shape: "services/general.json" "dukh", |r| r["area"] = json!({"country": "DK"}) => "area", "unknown variant `country`";
    capital_in_id: "services/ngo.json" "faktor-8", |r| r["id"] = json!("Faktor-8") => "id", "small letters";
}

// One number is one line.
faults! {
    number_in_a_service: "services/general.json" "dukh", |r| r["contacts"][0] = json!({"kind": "phone", "value": "76 30 19 30"}) => "contacts[0].value", "lines.json";
    number_of_a_line_in_a_service: "services/general.json" "dukh", |r| r["contacts"][0] = json!({"kind": "sms", "value": "72 81 97 00"}) => "contacts[0].value", "lines.json";
    number_without_a_line: "services/general.json" "dukh", |r| r["contacts"][0] = json!({"kind": "phone"}) => "contacts[0].line", "lines.json";
    number_twice: "lines.json" "linje-viso", |r| r["number"] = json!("0045 72-81-97-00") => "number", "linje-vetc-doegntelefon";
    number_of_a_municipality: "lines.json" "linje-viso", |r| r["number"] = json!("33 66 33 66") => "number", "0101";
    no_such_line: "services/general.json" "dukh", |r| r["contacts"][0] = json!({"kind": "phone", "line": "linje-ingen"}) => "contacts[0].line", "linje-ingen";
    line_there_twice: "services/general.json" "viso", |r| { let line = r["contacts"][0].clone(); r["contacts"] = json!([line, line]) } => "contacts[1].line", "twice";
    line_of_nobody: "lines.json" "linje-viso", |r| r["organization"] = json!("nobody") => "organization", "nobody";
    line_with_the_id_of_a_service: "lines.json" "linje-viso", |r| r["id"] = json!("viso") => "id", "viso";
    line_called_as_a_municipality: "lines.json" "linje-viso", |r| r["id"] = json!("0573") => "id", "municipalities.json";
    hours_of_a_number_in_a_service: "services/general.json" "viso", |r| r["contacts"][0]["hours"] = json!({"always": true}) => "contacts[0].hours", "lines.json";
    label_of_a_number_in_a_service: "services/general.json" "viso", |r| r["contacts"][0]["label"] = json!({"da": "Nummer"}) => "contacts[0].label", "ask_for";
    page_with_a_line: "services/general.json" "dukh", |r| r["contacts"][0]["line"] = json!("linje-viso") => "contacts[0].line", "phone or sms";
    source_of_no_hours: "lines.json" "linje-kfum-soldatermission", |r| r["hours_source"] = json!({"title": "x", "date": "2026"}) => "hours_source", "no hours";
    line_current_from_2015: "lines.json" "linje-bedre-psykiatri", |r| r["source"]["date"] = json!("2015") => "status", "2022";
}

#[test]
fn a_crisis_line_has_a_number_with_its_hours() {
    let copy = Copy::new();
    let mut value = copy.read("lines.json");
    record(&mut value, "linje-lev-uden-vold-1888").as_object_mut().unwrap().remove("hours");
    copy.write("lines.json", value.to_string());
    expect_one(&copy, "services/crisis.json", "lev-uden-vold-1888", "contacts", "hours");
}

#[test]
fn there_are_no_more_topics_than_the_search_tells_apart() {
    let copy = Copy::new();
    let mut topics = copy.read("topics.json");
    let topics = topics.as_array_mut().unwrap();
    while topics.len() <= 32 {
        let mut one = topics[0].clone();
        one["id"] = json!(format!("emne-{}", topics.len()));
        topics.push(one);
    }
    copy.write("topics.json", json!(topics).to_string());
    let loaded = copy.load();
    assert!(
        errors(&loaded).iter().any(|error| error.message.contains("33 topics; at most 32")),
        "{:?}",
        errors(&loaded)
    );
}

/// What rules in code say of a topic they say of one that there is.
#[test]
fn every_topic_that_code_names_is_there() {
    for id in topic_id::ALL {
        assert!(directory().topic(id).is_some(), "{id}");
    }
}

#[test]
fn nothing_leads_to_a_line_that_has_ended() {
    let copy = Copy::new();
    let mut value = copy.read("lines.json");
    record(&mut value, "linje-viso")["status"] = json!("historical");
    copy.write("lines.json", value.to_string());
    expect_one(&copy, "services/general.json", "viso", "contacts[0].line", "historical");
}

#[test]
fn a_line_that_nobody_uses_is_a_warning() {
    let copy = Copy::new();
    let mut value = copy.read("services/general.json");
    record(&mut value, "viso").as_object_mut().unwrap().remove("contacts");
    copy.write("services/general.json", value.to_string());
    let told: Vec<String> = copy.load().problems.iter().map(ToString::to_string).collect();
    assert!(
        told.iter().any(|one| one.starts_with("warning: lines.json: linje-viso: id: no service leads to this line")),
        "{told:#?}"
    );
}

// Words of lists.
faults! {
    unknown_kind: "services/ngo.json" "faktor-8", |r| r["kind"] = json!("club") => "kind", "not one of";
    unknown_audience: "services/ngo.json" "faktor-8", |r| r["audience"] = json!(["partner", "parent"]) => "audience", "veteran_parent";
    nobody_in_audience: "services/ngo.json" "faktor-8", |r| r["audience"] = json!([]) => "audience", "somebody";
    unknown_access: "services/ngo.json" "faktor-8", |r| r["access"] = json!("open") => "access", "self_referral";
    unknown_cost: "services/ngo.json" "faktor-8", |r| r["cost"] = json!("cheap") => "cost", "free";
    unknown_status: "services/ngo.json" "faktor-8", |r| r["status"] = json!("unknown") => "status", "unverified";
    unknown_contact_kind: "services/general.json" "dukh", |r| r["contacts"][0]["kind"] = json!("fax") => "contacts[0].kind", "phone";
    unknown_holiday_rule: "lines.json" "linje-bedre-psykiatri", |r| r["hours"]["holidays"] = json!("open") => "hours.holidays", "all_day";
    unknown_criterion: "services/ngo.json" "danmarks-veteraner", |r| r["criteria"][0]["code"] = json!("wealth") => "criteria[0].code", "deployment";
    unknown_fact: "services/ngo.json" "faktor-8", |r| condition(r, json!({"known": {"fact": "wealth"}})) => "criteria[0].test.fact", "deployment";
    unknown_word_of_a_fact: "services/ngo.json" "faktor-8", |r| condition(r, json!({"in": {"fact": "deployment", "values": ["navy"]}})) => "criteria[0].test", "navy";
    range_of_a_word: "services/ngo.json" "faktor-8", |r| condition(r, json!({"range": {"fact": "role", "from": 1, "to": 2}})) => "criteria[0].test", "child_age";
    topic_in_a_criterion: "services/ngo.json" "faktor-8", |r| condition(r, json!({"in": {"fact": "topic", "values": ["wealth"]}})) => "criteria[0].test", "wealth";
    municipality_in_a_criterion: "services/ngo.json" "faktor-8", |r| condition(r, json!({"in": {"fact": "municipality", "values": ["0999"]}})) => "criteria[0].test", "0999";
    unknown_way_of_checking: "services/ngo.json" "faktor-8", |r| r["checked"] = json!({"by": "guess", "on": "2026-11-21"}) => "checked.by", "phone";
    unknown_transport: "services/veterancentret.json" "vetc-samtalegrupper-8-12", |r| r["groups"][0]["transport"] = json!("bus") => "groups[0].transport", "paid";
    unknown_coordinator_state: "municipalities.json" "0157", |r| r["coordinator"]["state"] = json!("maybe") => "coordinator.state", "none_known";
}

// References and double entries.
faults! {
    unknown_organization: "services/ngo.json" "faktor-8", |r| r["organization"] = json!("faktor-9") => "organization", "faktor-9";
    unknown_topic: "services/ngo.json" "faktor-8", |r| r["topics"] = json!(["paaroerende"]) => "topics", "paaroerende";
    no_topic: "services/ngo.json" "faktor-8", |r| r["topics"] = json!([]) => "topics", "about something";
    unknown_municipality: "services/ngo.json" "faktor-8", |r| r["area"] = json!({"municipalities": ["0999"]}) => "area.municipalities", "0999";
    malformed_municipality: "services/ngo.json" "faktor-8", |r| r["area"] = json!({"municipalities": ["0573", "573"]}) => "area.municipalities", "573";
    unknown_region: "services/ngo.json" "faktor-8", |r| r["area"] = json!({"regions": ["1099"]}) => "area.regions", "1099";
    empty_area: "services/ngo.json" "faktor-8", |r| r["area"] = json!({"regions": []}) => "area.regions", "empty";
    nowhere: "services/ngo.json" "faktor-8", |r| r["area"] = json!({"nationwide": false}) => "area.nationwide", "true";
    unknown_location: "services/ngo.json" "veteranhaven-slagelse", |r| r["location"]["municipality"] = json!("0999") => "location", "0999";
    id_of_another_file: "services/ngo.json" "faktor-8", |r| r["id"] = json!("dukh") => "id", "services/general.json";
    no_day_of_every_year: "initiatives.json" "flagdag-5-september", |r| r["yearly"] = json!("02-29") => "yearly", "09-05";
    policy_that_comes_back: "initiatives.json" "veteranpolitik-2016", |r| r["yearly"] = json!("09-05") => "yearly", "only an event";
    id_of_a_service: "initiatives.json" "veteranpolitik-2016", |r| r["id"] = json!("dukh") => "id", "services/general.json";
    merged_id_that_lives: "services/ngo.json" "faktor-8", |r| r["merged_ids"] = json!(["dukh"]) => "merged_ids", "dukh";
    merged_id_twice: "services/ngo.json" "faktor-8", |r| r["merged_ids"] = json!(["gone", "gone"]) => "merged_ids", "gone";
    unknown_part_of: "organizations.json" "faktor-8", |r| r["part_of"] = json!("nobody") => "part_of", "nobody";
    unknown_neighbour: "municipalities.json" "0157", |r| r["neighbours"] = json!(["0101", "0999"]) => "neighbours", "0999";
    slug_twice: "municipalities.json" "0183", |r| r["slug"] = json!("gentofte") => "slug", "twice";
    coordinator_without_service: "municipalities.json" "0157", |r| r["coordinator"] = json!({"state": "known"}) => "coordinator.service", "described by a service";
    coordinator_of_no_service: "municipalities.json" "0157", |r| r["coordinator"] = json!({"state": "known", "service": "nobody"}) => "coordinator.service", "nobody";
    coordinator_who_has_ended: "municipalities.json" "0630", |r| r["coordinator"]["state"] = json!("known") => "coordinator.state", "historical";
    postcode_of_no_municipality: "postcodes.json" "6800", |r| r["municipalities"] = json!(["0573", "0999"]) => "municipalities", "0999";
    topic_said_of_nobody: "topics.json" "oekonomi", |r| { r["say"].as_object_mut().unwrap().remove("of_veteran"); } => "say", "one of the two";
    topic_said_of_both: "topics.json" "oekonomi", |r| r["say"]["of_family"] = json!({"da": "vi mangler penge"}) => "say", "one of the two";
    topic_said_as_a_sentence: "topics.json" "oekonomi", |r| r["say"]["own"]["da"] = json!("Jeg mangler penge.") => "say.own", "one thing";
    topic_said_as_two_things: "topics.json" "oekonomi", |r| r["say"]["professional"]["da"] = json!("penge og gæld") => "say.professional", "one thing";
    call_to_nobody: "calls.json" "livslinien", |r| r["id"] = json!("nobody") => "id", "no such service";
    call_twice: "calls.json" "livslinien", |r| r["id"] = json!("alarm-112") => "id", "twice";
    call_without_a_phone: "calls.json" "livslinien", |r| r["id"] = json!("hoert") => "id", "no phone";
    closed_line_without_a_word: "calls.json" "laegevagt-1081", |r| { r.as_object_mut().unwrap().remove("closed"); } => "closed", "while it is closed";
    closed_line_with_a_closed_stand_in: "calls.json" "livslinien", |r| r["stands_in"] = json!("laegevagt-1081") => "stands_in", "day and night";
    topic_with_no_such_unit: "topics.json" "oekonomi", |r| r["first_door"]["service"] = json!("nobody") => "first_door.service", "nobody";
    topic_with_no_such_crisis_line: "topics.json" "oekonomi", |r| r["crisis"] = json!(["nobody"]) => "crisis", "nobody";
    topic_with_a_historical_unit: "topics.json" "oekonomi", |r| r["first_door"]["service"] = json!("natur-retreat-strynoe") => "first_door.service", "historical";
}

// The rules of the plan.
faults! {
    rule_of_no_service: "rules.json" "-", |r| r["urgent"]["everybody"][1] = json!("nobody") => "urgent.everybody", "nobody";
    rule_of_a_historical_service: "rules.json" "-", |r| r["professional_sparring"] = json!("natur-retreat-strynoe") => "professional_sparring", "historical";
    rule_of_an_unreachable_service: "rules.json" "-", |r| r["professional_sparring"] = json!("faktor-8") => "professional_sparring", "cannot be reached";
    nobody_round_the_clock: "rules.json" "-", |r| r["urgent"]["everybody"] = json!(["livslinien"]) => "urgent.everybody", "round the clock";
    adults_line_for_children: "rules.json" "-", |r| r["urgent"]["child"] = json!(["alarm-112", "livslinien"]) => "urgent.child", "livslinien";
    adults_line_as_the_child_line: "rules.json" "-", |r| r["child_line"] = json!("livslinien") => "child_line", "livslinien";
    region_without_a_doctor: "rules.json" "-", |r| r["urgent"]["doctors"].as_array_mut().unwrap().remove(2) => "urgent.doctors", "1083";
    list_too_short: "rules.json" "-", |r| r["max_referrals"] = json!(5) => "max_referrals", "8";
    no_day_of_the_data: "settings.json" "-", |r| r["data_date"] = json!("i dag") => "data_date", "2026-11-21";
    exit_by_http: "settings.json" "-", |r| r["exit_url"] = json!("http://www.dmi.dk/") => "exit_url", "https://";
}

// Phones, addresses, dates, ages.
faults! {
    phone_too_short: "lines.json" "linje-bedre-psykiatri", |r| r["number"] = json!("71 74 34 9") => "number", "71 74 34 9";
    phone_in_words: "lines.json" "linje-bedre-psykiatri", |r| r["number"] = json!("ring til os") => "number", "phone number";
    e_mail_without_a_host: "services/ngo.json" "dansk-ptsd-forening", |r| r["contacts"][0]["value"] = json!("kontakt@dkptsd") => "contacts[0].value", "e-mail";
    web_by_http: "services/general.json" "dukh", |r| r["contacts"][0]["value"] = json!("http://www.dukh.dk") => "contacts[0].value", "https://";
    web_that_runs: "services/general.json" "dukh", |r| r["contacts"][0]["value"] = json!("javascript:alert(1)") => "contacts[0].value", "https://";
    empty_visiting_address: "services/ngo.json" "veteranhaven-slagelse", |r| r["contacts"][1]["value"] = json!(" ") => "contacts[1].value", "empty";
    main_phone: "municipalities.json" "0157", |r| { r["main_contact"]["phone"] = json!("39 98"); r["main_contact"]["source"] = json!({"title": "x"}) } => "main_contact.phone", "39 98";
    main_phone_without_source: "municipalities.json" "0210", |r| r["main_contact"]["phone"] = json!("48 00 00 00") => "main_contact.source", "needs a source";
    main_e_mail: "municipalities.json" "0157", |r| r["main_contact"]["email"] = json!("gentofte") => "main_contact.email", "e-mail";
    postcode_of_five_digits: "postcodes.json" "6800", |r| r["to"] = json!("68000") => "to", "68000";
    postcodes_backwards: "postcodes.json" "6800", |r| r["to"] = json!("6700") => "to", "before";
    point_in_another_country: "municipalities.json" "0157", |r| r["lat"] = json!(48.1) => "lat", "Denmark";
    date_of_month_13: "services/general.json" "dukh", |r| r["source"]["date"] = json!("2022-13") => "source.date", "2022-13";
    date_the_other_way_round: "services/ngo.json" "veteranhaven-slagelse", |r| r["source"]["date"] = json!("22-11-2022") => "source.date", "22-11-2022";
    date_that_is_none: "services/ngo.json" "veteranhaven-slagelse", |r| r["source"]["date"] = json!("2022-02-30") => "source.date", "2022-02-30";
    ages_backwards: "services/ngo.json" "ssop-boernecamps", |r| r["ages"] = json!({"from": 17, "to": 11}) => "ages", "17 to 11";
    ages_of_a_group_backwards: "services/veterancentret.json" "vetc-samtalegrupper-8-12", |r| r["groups"][0]["ages"] = json!({"from": 12, "to": 8}) => "groups[0].ages", "12 to 8";
    group_that_ends_before_it_starts: "services/veterancentret.json" "vetc-samtalegrupper-8-12", |r| { r["groups"][0]["starts"] = json!("2027-03-01"); r["groups"][0]["ends"] = json!("2027-02-01") } => "groups[0].ends", "before";
    region_of_a_day_long_ago: "regions.json" "Region Syddanmark", |r| r["valid_from"] = json!("1969-12-31") => "valid_from", "1970";
    region_of_a_day_far_ahead: "regions.json" "Region Syddanmark", |r| r["valid_to"] = json!("2149-01-01") => "valid_to", "2148";
    region_of_an_impossible_day: "regions.json" "Region Syddanmark", |r| r["valid_from"] = json!("2027-02-29") => "valid_from", "2027-02-29";
}

// Opening hours.
faults! {
    hour_25: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["mon"], "from": "10:00", "to": "25:00"}])) => "hours.weekly[0].to", "time";
    no_such_day: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["man", "tue"], "from": "10:00", "to": "12:00"}])) => "hours.weekly[0].days", "man";
    opens_when_it_closes: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["mon"], "from": "10:00", "to": "10:00"}])) => "hours.weekly[0]", "same time";
    two_times_overlap: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["mon", "tue"], "from": "10:00", "to": "12:00"}, {"days": ["tue"], "from": "11:00", "to": "13:00"}])) => "hours", "overlap";
    two_times_overlap_past_midnight: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["mon"], "from": "20:00", "to": "03:00"}, {"days": ["tue"], "from": "02:00", "to": "05:00"}])) => "hours", "overlap";
    weeks_of_the_moon: "lines.json" "linje-bedre-psykiatri", |r| open_times(r, json!([{"days": ["mon"], "from": "10:00", "to": "12:00", "weeks": "full"}])) => "hours.weekly[0].weeks", "even";
    hours_that_say_nothing: "lines.json" "linje-bedre-psykiatri", |r| r["hours"] = json!({}) => "hours", "leave hours out";
    always_and_weekly: "lines.json" "linje-lev-uden-vold-1888", |r| r["hours"]["weekly"] = json!([{"days": ["mon"], "from": "10:00", "to": "12:00"}]) => "hours", "always";
    crisis_line_without_a_phone: "services/crisis.json" "lev-uden-vold-1888", |r| r["contacts"].as_array_mut().unwrap().remove(0) => "contacts", "phone";
    crisis_line_without_a_date: "services/crisis.json" "lev-uden-vold-1888", |r| { r["source"]["date"] = Value::Null; r["status"] = json!("unverified") } => "source.date", "dated source";
}

// How sure it is.
faults! {
    current_by_a_source_of_2017: "services/general.json" "dukh", |r| r["source"]["date"] = json!("2017") => "status", "2022";
    current_by_an_undated_source: "services/general.json" "dukh", |r| r["source"]["date"] = Value::Null => "status", "2022";
    historical_with_a_contact: "services/general.json" "dukh", |r| r["status"] = json!("historical") => "contacts", "historical";
    historical_main_line: "municipalities.json" "0157", |r| r["main_contact"]["status"] = json!("historical") => "main_contact.status", "unverified";
    source_without_a_title: "services/general.json" "dukh", |r| r["source"]["title"] = json!(" ") => "source.title", "title";
}

// Texts for people.
faults! {
    personal_number: "services/general.json" "dukh", |r| r["summary"]["da"] = json!("Ring om sag 010190-1234.") => "summary.da", "CPR";
    personal_number_without_a_hyphen: "services/general.json" "dukh", |r| r["good_to_know"] = json!([{"da": "Sagen er 0101901234."}]) => "good_to_know[0].da", "CPR";
    personal_number_in_english: "services/general.json" "dukh", |r| r["summary"]["en"] = json!("Ask about 010190 1234.") => "summary.en", "CPR";
    personal_number_in_an_address: "services/ngo.json" "veteranhaven-slagelse", |r| r["contacts"][1]["value"] = json!("Brovej 13, 010190-1234") => "contacts[1].value", "CPR";
    sentence_of_25_words: "services/general.json" "dukh", |r| r["summary"]["da"] = json!(format!("Du {}.", ["kan"; 24].join(" "))) => "summary.da", "25 words";
    abbreviation: "services/general.json" "dukh", |r| r["summary"]["da"] = json!("Du kan fx ringe.") => "summary.da", "fx";
    war_word: "services/general.json" "dukh", |r| r["summary"]["da"] = json!("Det er en kamp at ringe.") => "summary.da", "kamp";
    exclamation: "services/general.json" "dukh", |r| r["summary"]["da"] = json!("Ring nu!") => "summary.da", "!";
    markup: "services/general.json" "dukh", |r| r["summary"]["da"] = json!("Ring <b>nu</b>.") => "summary.da", "markup";
    markdown_link: "services/general.json" "dukh", |r| r["summary"]["en"] = json!("Call [us](https://a.dk).") => "summary.en", "markup";
    empty_name: "services/general.json" "dukh", |r| r["name"]["da"] = json!("") => "name.da", "empty";
    two_spaces: "services/general.json" "dukh", |r| r["name"]["da"] = json!("DUKH  hjælper") => "name.da", "space";
    board_status: "boards.json" "varde-2017", |r| r["areas"][0]["goals"][0]["steps"][1]["status"] = json!("soon") => "areas[0].goals[0].steps[1].status", "not_started";
    board_municipality: "boards.json" "varde-2017", |r| r["municipality"] = json!("0999") => "municipality", "no municipality";
    board_without_goals: "boards.json" "varde-2017", |r| r["areas"] = json!([]) => "areas", "sub-goal";
    board_date: "boards.json" "varde-2017", |r| r["as_of"] = json!("2017-13") => "as_of", "2017-13";
    crisis_without_lines: "crisis_words.json" "-", |r| r["dangers"][1]["topic"] = json!("misbrug") => "dangers[1].topic", "no topic with crisis contacts";
    crisis_in_one_language: "crisis_words.json" "-", |r| r["dangers"][0]["en"] = json!([]) => "dangers[0].en", "both languages";
    crisis_group: "crisis_words.json" "-", |r| r["dangers"][2]["da"][0] = json!("@fremmed slår mig") => "dangers[2].da[0]", "@fremmed";
    crisis_group_unused: "crisis_words.json" "-", |r| r["groups"].as_array_mut().unwrap().push(json!({"id": "x", "words": ["ord"]})) => "groups[14]", "no row uses";
    crisis_row_twice: "crisis_words.json" "-", |r| r["dangers"][2]["but"] = json!(["slår op", "slår op"]) => "dangers[2].but[1]", "already";
    crisis_row_too_short: "crisis_words.json" "-", |r| r["dangers"][2]["but"] = json!(["slår i"]) => "dangers[2].but[0]", "single letters";
    place_name_unknown: "place_names.json" "kongens", |r| r["means"] = json!("Dronningens") => "means", "no name";
    place_name_twice: "place_names.json" "kongens", |r| r["written"] = json!(["kgs", "kbh"]) => "written[1]", "already";
    place_name_capital: "place_names.json" "kongens", |r| r["written"] = json!(["Kgs"]) => "written[0]", "small letters";
    place_name_nothing: "place_names.json" "kongens", |r| r["means"] = json!(null) => "means", "give means";
    place_name_land: "place_names.json" "groenland", |r| r["land"] = json!("iceland") => "land", "greenland";
    place_name_postcodes: "place_names.json" "groenland", |r| r["postcodes"]["to"] = json!("39") => "postcodes", "lower one first";
    board_field: "boards.json" "varde-2017", |r| r["owner"] = json!("x") => "owner", "unknown field";
}

/// A record that occurs twice, or one that may not be there, is told once.
#[test]
fn records_too_many() {
    let mut wrong = Vec::new();
    for (file, like, change, id) in [
        ("services/general.json", "dukh", "dukh", "dukh"),
        ("initiatives.json", "veteranpolitik-2016", "veteranpolitik-2016", "veteranpolitik-2016"),
        ("organizations.json", "faktor-8", "faktor-8", "faktor-8"),
        ("organizations.json", "faktor-8", "kommune-varde", "kommune-varde"),
        ("topics.json", "viden-sparring", "viden-sparring", "viden-sparring"),
        ("postcodes.json", "6800", "6800", "6800"),
    ] {
        let copy = Copy::new();
        let mut value = copy.read(file);
        let mut one = record(&mut value, like).clone();
        let key = if one["id"].is_null() { "from" } else { "id" };
        one[key] = json!(change);
        value.as_array_mut().expect("a list").push(one);
        copy.write(file, value.to_string());
        let loaded = copy.load();
        let told: Vec<_> = errors(&loaded).iter().map(|e| (e.file.clone(), e.id.clone(), e.field.clone())).collect();
        if told != [(file.to_owned(), id.to_owned(), key.to_owned())] {
            wrong.push(format!("{file} with one more {id}: {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What cannot be read as a file of records, with the field `-`. The initiatives: nothing refers to them.
#[test]
fn files_that_cannot_be_read() {
    const FILE: &str = "initiatives.json";
    let whole = fs::read(data_folder().join(FILE)).expect("a file");
    let rows: [(&str, Option<Vec<u8>>, &str); 7] = [
        ("missing", None, "cannot be read"),
        ("empty", Some(Vec::new()), "not JSON"),
        ("cut off", Some(whole[..whole.len() / 2].to_vec()), "not JSON"),
        ("a comma too many", Some(b"[{},]".to_vec()), "line 1"),
        ("not UTF-8", Some([&whole[..20], b"\xff\xfe", &whole[20..]].concat()), "not UTF-8 (first bad byte at 20)"),
        ("no list", Some(b"{\"id\": \"x\"}".to_vec()), "list of records"),
        ("another encoding", Some(b"\xff\xfe[\0]\0".to_vec()), "not UTF-8"),
    ];
    for (what, bytes, message) in rows {
        let copy = Copy::new();
        match bytes {
            None => fs::remove_file(copy.file(FILE)).expect("removed"),
            Some(bytes) => copy.write(FILE, bytes),
        }
        println!("{what}");
        expect_one(&copy, FILE, "-", "-", message);
    }
}

/// Whatever file is missing or cut, it is told, and nothing else is blamed.
#[test]
fn a_missing_or_broken_file_is_the_only_one_blamed() {
    let mut blamed = Vec::new();
    for file in [
        "settings.json",
        "rules.json",
        "regions.json",
        "municipalities.json",
        "postcodes.json",
        "topics.json",
        "organizations.json",
        "services/crisis.json",
    ] {
        for missing in [true, false] {
            let copy = Copy::new();
            if missing && file.starts_with("services/") {
                // A folder may hold any number of files; that one is gone shows where its records are named.
                continue;
            } else if missing {
                fs::remove_file(copy.file(file)).expect("removed");
            } else {
                copy.write(file, b"[");
            }
            let loaded = copy.load();
            let errors = errors(&loaded);
            assert!(errors.iter().any(|error| error.file == file && error.id == "-"), "{file} is not named");
            assert!(loaded.directory.is_none());
            let others = errors.iter().filter(|error| error.file != file).count();
            if others > 0 {
                blamed
                    .push(format!("{file} {}: {others} errors elsewhere", if missing { "missing" } else { "broken" }));
            }
        }
    }
    assert!(blamed.is_empty(), "{blamed:#?}");
}

#[test]
fn a_folder_that_is_not_there() {
    let loaded = load(Path::new("/nowhere/at/all"));
    assert!(loaded.directory.is_none());
    assert!(errors(&loaded).iter().any(|error| error.file == "services/"));
    assert_eq!(loaded.records, 0);
}

/// One pass tells everything: four faults in three files are four errors, in the order of files.
#[test]
fn every_fault_is_told_in_one_pass() {
    let copy = Copy::new();
    let mut general = copy.read("services/general.json");
    record(&mut general, "dukh")["contacts"][0]["value"] = json!("http://www.dukh.dk");
    record(&mut general, "dukh")["topics"] = json!(["gone"]);
    copy.write("services/general.json", general.to_string());
    let mut ngo = copy.read("services/ngo.json");
    record(&mut ngo, "faktor-8")["cost"] = json!("cheap");
    copy.write("services/ngo.json", ngo.to_string());
    let mut places = copy.read("municipalities.json");
    record(&mut places, "0157")["lat"] = json!(0);
    copy.write("municipalities.json", places.to_string());
    let loaded = copy.load();
    let told: Vec<_> = errors(&loaded).iter().map(|e| format!("{} {} {}", e.file, e.id, e.field)).collect();
    assert_eq!(
        told,
        [
            "municipalities.json 0157 lat",
            "services/general.json dukh contacts[0].value",
            "services/general.json dukh topics",
            "services/ngo.json faktor-8 cost",
        ]
    );
}

/// What looks like a fault and is none.
#[test]
fn what_is_allowed() {
    for (what, plant) in [
        (
            "an old source with a reason",
            (|r| {
                r["source"]["date"] = json!("2017");
                r["status_reason"] = json!("x");
            }) as fn(&mut Value),
        ),
        ("an old source with a new check", |r| {
            r["source"]["date"] = json!("2017");
            r["checked"] = json!({"by": "phone", "on": "2026-11-01"});
        }),
        ("a sentence of 20 words", |r| r["summary"]["da"] = json!(format!("Du {}.", ["kan"; 19].join(" ")))),
        ("a source by http is evidence, not a link", |r| r["source"]["url"] = json!("http://a.dk/x")),
        ("a phone number is no personal number", |r| r["summary"]["da"] = json!("Ring 72 81 97 00 eller 3112.")),
        ("no contact is a warning", |r| r["contacts"] = json!([])),
    ] {
        let copy = Copy::new();
        let mut value = copy.read("services/general.json");
        plant(record(&mut value, "dukh"));
        copy.write("services/general.json", value.to_string());
        let loaded = copy.load();
        let told: Vec<String> = errors(&loaded).iter().map(ToString::to_string).collect();
        assert!(told.is_empty() && loaded.directory.is_some(), "{what}: {told:?}");
    }
}

#[test]
fn the_shipped_data_is_sound() {
    let loaded = load(&data_folder());
    let told: Vec<String> = errors(&loaded).iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{told:#?}");
    let directory = directory();
    assert_eq!(directory.municipalities.len(), 98);
    assert!(loaded.records > 1000, "{} records", loaded.records);
    for region in ["1081", "1082", "1083", "1084", "1085"] {
        let doctors = directory.services.iter().filter(|service| service.kind == ServiceKind::OutOfHoursDoctor);
        let here = doctors.filter(|doctor| matches!(&doctor.area, Area::Regions(codes) if codes.iter().any(|code| code.to_string() == region)));
        assert_eq!(here.count(), 1, "region {region}");
    }
    for service in &directory.services {
        assert!(service.status != Status::Historical || service.ways.is_empty(), "{}", service.id);
        assert!(!service.source.title.is_empty(), "{}", service.id);
    }
    for municipality in &directory.municipalities {
        let coordinator = &municipality.coordinator;
        assert!(coordinator.state != CoordinatorState::Known || coordinator.service.is_some(), "{}", municipality.name);
    }
    // Old numbers that the facts warn of are nowhere.
    for old in ["+4541457000", "+4572163400", "+4570203082"] {
        let shown = directory.all_lines().any(|line| line.number.stored() == old);
        assert!(!shown, "{old}");
    }
}

/// Every hostile address, number and mail, by turns in every field that can become a link: `check` names the field, and
/// nothing is built. The same tables as for the links a page draws, in `tests/integration/places.rs`.
#[test]
fn what_must_not_become_a_link_stops_the_build() {
    let web: &[(&str, &str, &[&str])] = &[
        ("services/general.json", "dukh", &["contacts", "0", "value"]),
        ("services/general.json", "dukh", &["source", "url"]),
        ("organizations.json", "livslinien", &["website"]),
        ("municipalities.json", "0157", &["main_contact", "website"]),
        ("settings.json", "-", &["exit_url"]),
        ("settings.json", "-", &["data_licence", "url"]),
    ];
    let phone: &[(&str, &str, &[&str])] = &[
        ("lines.json", "linje-bedre-psykiatri", &["number"]),
        ("municipalities.json", "0157", &["main_contact", "phone"]),
    ];
    let mail: &[(&str, &str, &[&str])] = &[("municipalities.json", "0157", &["main_contact", "email"])];
    let tables = [(hostile::WEB, web), (hostile::NUMBERS, phone), (hostile::MAIL, mail)];
    let rows = || tables.iter().flat_map(|(table, places)| table.iter().zip(places.iter().cycle()));
    // Each row reads the whole directory: every other one on another core.
    std::thread::scope(|threads| {
        for part in 0..2 {
            threads.spawn(move || {
                rows().skip(part).step_by(2).for_each(|(hostile, place)| stops_the_build(hostile, place))
            });
        }
    });
}

/// Puts a hostile value into a field, by file, record and path.
fn stops_the_build(hostile: &str, &(file, id, path): &(&str, &str, &[&str])) {
    let text = fs::read_to_string(data_folder().join(file)).expect("a file");
    let mut value: Value = serde_json::from_str(&text).expect("JSON");
    let field = path.iter().fold(record(&mut value, id), |at, key| match key.parse::<usize>() {
        Ok(number) => &mut at[number],
        Err(_) => &mut at[*key],
    });
    *field = json!(hostile);
    let loaded = load_edited(&data_folder(), file, &value.to_string());
    // An address by http counts as evidence; it is told and not linked.
    if path == ["source", "url"] && hostile.starts_with("http://") {
        let directory = loaded.directory.expect("evidence is no fault");
        assert_eq!(directory.service(id).expect("the record").source.url, None);
        return;
    }
    let named = path.join(".").replace(".0", "[0]");
    let told = errors(&loaded);
    assert!(
        told.iter().any(|problem| (problem.file.as_str(), problem.field.as_str()) == (file, named.as_str())),
        "{file}: {id}: {named}: {hostile:?} is let through; told: {told:?}"
    );
    assert!(loaded.directory.is_none());
}
