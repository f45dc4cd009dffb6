//! `vejviser apply`: each kind of change through the file equals the same edit by hand, and what no longer matches
//! changes nothing.

use super::*;
use veteranvejviseren::{
    corrections::{
        Addition, Answer, Change, Corrections, Finding, Provenance, RecordKind, Report,
        apply::{json as as_json, value},
        write, write_flat,
    },
    domain::Teller,
    json::Json,
};

const DAY: &str = "2026-11-20";

fn made(how: CheckMethod, by: Teller) -> Provenance {
    Provenance { how, by, on: date(2026, 11, 20) }
}

fn by_phone() -> Provenance {
    made(CheckMethod::Phone, Teller::Volunteer)
}

fn corrections(findings: Vec<Finding>) -> Corrections {
    Corrections { findings, ..Corrections::new(date(2026, 11, 20)) }
}

fn finding(kind: RecordKind, record: &str, answer: Answer) -> Finding {
    Finding { record: record.to_owned(), kind, answer, made: by_phone() }
}

/// A correction from what stands in the data now.
fn corrected(copy: &Copy, kind: RecordKind, record: &str, changes: &[(&str, Value)]) -> Finding {
    let now = copy.record(kind, record);
    let changes = changes.iter().map(|(field, is)| {
        let mut was = &now;
        for part in field.split(['.', '[']) {
            was = match part.strip_suffix(']') {
                Some(place) => &was[place.parse::<usize>().unwrap()],
                None => &was[part],
            };
        }
        Change { field: (*field).to_owned(), was: as_json(was), is: as_json(is) }
    });
    finding(kind, record, Answer::Corrected(changes.collect()))
}

impl Copy {
    /// The file of a record.
    pub(super) fn file_of(&self, kind: RecordKind, id: &str) -> String {
        let names = match kind {
            RecordKind::Service => service_files(&self.0),
            RecordKind::Municipality => vec!["municipalities.json".to_owned()],
            kind => vec![format!("{}s.json", kind.word())],
        };
        let key = if kind == RecordKind::Municipality { "code" } else { "id" };
        let holds = |name: &String| {
            let all: Value = serde_json::from_str(&self.text(name)).expect("JSON");
            all.as_array().expect("a list").iter().any(|record| record[key] == id)
        };
        names.into_iter().find(holds).unwrap_or_else(|| panic!("no record {id:?}"))
    }

    pub(super) fn record(&self, kind: RecordKind, id: &str) -> Value {
        let all: Value = serde_json::from_str(&self.text(&self.file_of(kind, id))).expect("JSON");
        let is_it = |record: &&Value| record["id"] == id || record["code"] == id;
        all.as_array().expect("a list").iter().find(is_it).expect("a record").clone()
    }

    fn apply(&self, text: &str, words: &[&str]) -> Output {
        let file = self.0.with_extension("mail");
        fs::write(&file, text).expect("a written file");
        let name = file.to_str().expect("a name").to_owned();
        let output = self.run(&[&["apply", &name, "--today", TODAY], words].concat());
        fs::remove_file(file).expect("removed");
        output
    }

    /// Writes it, and says what was told.
    #[track_caller]
    pub(super) fn applies(&self, corrections: &Corrections) -> String {
        let before = self.files();
        let file = write(corrections).expect("a file");
        let shown = self.apply(&file, &[]);
        assert_eq!(shown.status.code(), Some(0), "{}{}", said(&shown.stdout), said(&shown.stderr));
        assert_eq!(self.files(), before, "without --write nothing changes");
        let written = self.apply(&file, &["--write"]);
        assert_eq!(written.status.code(), Some(0), "{}{}", said(&written.stdout), said(&written.stderr));
        assert_eq!(self.errors(), Vec::<String>::new());
        let told = said(&written.stdout);
        let (rows, _) = told.trim_end().rsplit_once('\n').expect("rows");
        assert!(said(&shown.stdout).starts_with(rows), "what is shown is what is written");
        told
    }

    /// A row is refused with these words, and nothing is written.
    #[track_caller]
    pub(super) fn refuses_row(&self, corrections: &Corrections, why: &str) {
        let before = self.files();
        let output = self.apply(&write(corrections).expect("a file"), &["--write"]);
        let told = said(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{told}{}", said(&output.stderr));
        let row = told.lines().find(|line| line.starts_with("refused  ")).unwrap_or_else(|| panic!("{told}"));
        assert!(row.contains(why), "{row} does not say {why:?}");
        assert_eq!(self.files(), before, "{told}");
    }
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The lines of a file that another has not, and the other way round.
fn difference(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let lines = |text: &str, other: &str| {
        let mut others: Vec<&str> = other.lines().collect();
        let is_new = |line: &&str| match others.iter().position(|one| one == line) {
            Some(at) => {
                others.remove(at);
                false
            }
            None => true,
        };
        text.lines().filter(is_new).map(str::to_owned).collect::<Vec<_>>()
    };
    (lines(before, after), lines(after, before))
}

#[test]
fn right_is_the_same_as_verify_and_says_who() {
    for (kind, id) in [
        (RecordKind::Line, "linje-livslinien"),
        (RecordKind::Service, "livslinien"),
        (RecordKind::Municipality, "0101"),
        (RecordKind::Initiative, "veteranpolitik-2016"),
    ] {
        let (ours, theirs) = (Copy::new(), Copy::new());
        let name = ours.file_of(kind, id);
        let told = ours.applies(&corrections(vec![finding(kind, id, Answer::Right)]));
        assert!(told.contains("checked: by phone on 2026-11-20, volunteer"), "{told}");
        theirs.succeeds(&["verify", id, "--by", "phone", "--on", DAY, "--today", TODAY]);
        let (lost, new) = difference(&theirs.text(&name), &ours.text(&name));
        let trimmed = |lines: &[String]| lines.iter().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
        assert_eq!(trimmed(&lost), ["\"on\": \"2026-11-20\""], "{id}");
        assert_eq!(trimmed(&new), ["\"on\": \"2026-11-20\",", "\"who\": \"volunteer\""], "{id}");
    }
    let copy = Copy::new();
    let mut one = finding(RecordKind::Service, "livslinien", Answer::Right);
    one.made = made(CheckMethod::Mail, Teller::Organization);
    copy.applies(&corrections(vec![one]));
    let checked = load(&copy.0).directory.unwrap().service("livslinien").unwrap().checked.unwrap();
    assert_eq!(
        (checked.by, checked.who, checked.on.iso()),
        (CheckMethod::Mail, Some(Teller::Organization), DAY.to_owned())
    );
}

#[test]
fn a_report_changes_nothing_and_says_where_to_look() {
    let copy = Copy::new();
    let before = copy.files();
    let report = |kind, record: &str| Report { record: record.to_owned(), kind };
    let reports = vec![report(RecordKind::Municipality, "0573"), report(RecordKind::Service, "findes-ikke")];
    let mail = write(&Corrections { reports: reports.clone(), ..corrections(Vec::new()) }).expect("a file");
    for words in [&[][..], &["--write"]] {
        let output = copy.apply(&mail, words);
        let told = said(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{told}{}", said(&output.stderr));
        assert!(told.contains("reported municipalities.json: 0573"), "{told}");
        assert!(told.contains("reported service findes-ikke: there is no service"), "{told}");
        assert!(told.ends_with("Nothing was changed: no row of it changes anything.\n"), "{told}");
        assert_eq!(copy.files(), before);
    }
    // Beside what somebody found, only that is written.
    let found = vec![finding(RecordKind::Line, "linje-livslinien", Answer::Right)];
    let told = copy.applies(&Corrections { reports, ..corrections(found) });
    assert!(told.contains("reported municipalities.json: 0573") && told.contains("1 rows were written"), "{told}");
}

#[test]
fn a_correction_equals_the_same_edit_by_hand() {
    let copy = Copy::new();
    let before: BTreeMap<_, _> = copy.files();
    let line = corrected(&copy, RecordKind::Line, "linje-livslinien", &[("number", json!("70 20 12 02"))]);
    let summary = json!("Ring, hvis du har det svært.");
    let service = corrected(
        &copy,
        RecordKind::Service,
        "livslinien",
        &[
            ("summary.da", summary.clone()),
            ("cost", json!("paid")),
            ("topics", json!(["psykisk-helbred", "akut-krise"])),
        ],
    );
    let place = corrected(&copy, RecordKind::Municipality, "0101", &[("main_contact.email", json!("ny@kk.dk"))]);
    let told = copy.applies(&corrections(vec![line, service, place]));
    assert!(told.contains("number: \"70 20 12 01\" → \"70 20 12 02\""), "{told}");
    assert!(told.contains("3 rows were written, 0 refused"), "{told}");
    let record = copy.record(RecordKind::Line, "linje-livslinien");
    assert_eq!((&record["number"], &record["checked"]["on"]), (&json!("70 20 12 02"), &json!(DAY)));
    let service = copy.record(RecordKind::Service, "livslinien");
    assert_eq!((&service["summary"]["da"], &service["cost"]), (&summary, &json!("paid")));
    assert_eq!(service["topics"], json!(["psykisk-helbred", "akut-krise"]));
    assert_eq!(copy.record(RecordKind::Municipality, "0101")["main_contact"]["email"], "ny@kk.dk");
    // By hand, in the same text: only these lines are others.
    let name = "lines.json";
    let old = said(&before[&copy.0.join(name).display().to_string()]);
    let (lost, new) = difference(&old, &copy.text(name));
    let is_number = |line: &String| line.contains("\"number\"");
    let lost: Vec<&String> = lost.iter().filter(|line| !line.contains("checked") && !line.contains("\"by\"")).collect();
    assert!(lost.iter().all(|line| is_number(line) || line.trim() == "}" || line.contains("\"on\"")), "{lost:?}");
    let added = ["\"number\"", "\"checked\"", "\"by\"", "\"on\"", "\"who\"", "}"];
    assert!(new.iter().all(|line| added.iter().any(|part| line.contains(part))), "{new:?}");
    // All other files are byte for byte what they were.
    let touched = ["lines.json", "municipalities.json", copy.file_of(RecordKind::Service, "livslinien").as_str()]
        .map(|name| copy.0.join(name).display().to_string());
    for (path, bytes) in copy.files() {
        assert!(touched.contains(&path) || before[&path] == bytes, "{path}");
    }
}

#[test]
fn fields_come_go_and_change_where_an_editor_would_have_put_them() {
    let copy = Copy::new();
    let id = "livslinien";
    let before = copy.record(RecordKind::Service, id);
    assert!(
        before["contacts"][0]["ask_for"].is_null()
            && before["good_to_know"].is_null() | before["good_to_know"].is_array()
    );
    let changes = [
        ("contacts[0].ask_for.da", json!("Spørg efter en rådgiver")),
        ("location", json!({"municipality": "0101", "name": "København"})),
        ("anonymous", Value::Null),
    ];
    let changes: Vec<_> = changes.into_iter().filter(|(field, is)| before[*field] != *is).collect();
    copy.applies(&corrections(vec![corrected(&copy, RecordKind::Service, id, &changes)]));
    let after = copy.record(RecordKind::Service, id);
    assert_eq!(after["contacts"][0]["ask_for"], json!({"da": "Spørg efter en rådgiver"}));
    assert!(after.get("anonymous").is_none());
    let keys: Vec<&String> = after.as_object().unwrap().keys().collect();
    let at = |key: &str| keys.iter().position(|one| *one == key).unwrap();
    assert!(at("area") < at("location") && at("location") < at("dedicated"), "{keys:?}");
    // And back again: the same bytes but for the check.
    let name = copy.file_of(RecordKind::Service, id);
    let back: Vec<(&str, Value)> = vec![
        ("contacts[0].ask_for", Value::Null),
        ("location", Value::Null),
        ("anonymous", before["anonymous"].clone()),
    ];
    let back: Vec<_> = back.into_iter().filter(|(field, is)| field.contains('[') || after[*field] != *is).collect();
    copy.applies(&corrections(vec![corrected(&copy, RecordKind::Service, id, &back)]));
    let other = Copy::new();
    other.applies(&corrections(vec![finding(RecordKind::Service, id, Answer::Right)]));
    assert_eq!(copy.text(&name), other.text(&name));
}

#[test]
fn what_is_gone_is_historical_without_contacts() {
    let copy = Copy::new();
    let id = "natur-retreat-strynoe";
    copy.refuses_row(&corrections(vec![finding(RecordKind::Service, id, Answer::Gone)]), "historical already");
    // Nothing names this one: a group with a contact of its own.
    let named = fs::read_to_string(data_folder().join("rules.json")).unwrap()
        + &copy.text("topics.json")
        + &copy.text("municipalities.json");
    let service = directory().services.iter().find(|service| {
        service.status != Status::Historical
            && !service.ways.is_empty()
            && service.ways.iter().all(|way| way.line().is_none())
            && !named.contains(&service.id)
            && !copy.text("calls.json").contains(&service.id)
            && service.kind.word() == "activity"
    });
    let service = service.expect("an activity that nothing names");
    copy.applies(&corrections(vec![finding(RecordKind::Service, &service.id, Answer::Gone)]));
    let record = copy.record(RecordKind::Service, &service.id);
    assert_eq!((&record["status"], record.get("contacts")), (&json!("historical"), None));
    assert_eq!(record["checked"], json!({"by": "phone", "on": DAY, "who": "volunteer"}));
    // What others lean on does not end by a press.
    copy.refuses_row(&corrections(vec![finding(RecordKind::Line, "linje-livslinien", Answer::Gone)]), "historical");
    copy.refuses_row(
        &corrections(vec![finding(RecordKind::Service, "boernetelefonen", Answer::Gone)]),
        "boernetelefonen",
    );
    copy.refuses_row(&corrections(vec![finding(RecordKind::Municipality, "0573", Answer::Gone)]), "does not end");
}

#[test]
fn nobody_answered_changes_nothing() {
    let copy = Copy::new();
    let before = copy.files();
    copy.applies(&corrections(vec![finding(RecordKind::Service, "livslinien", Answer::NobodyAnswered)]));
    assert_eq!(copy.files(), before);
}

#[test]
fn a_new_line_and_its_service_come_in_one_file() {
    let copy = Copy::new();
    let source = json!({"title": "Svar fra kommunen", "publisher": "Varde Kommune", "date": "2026-11-20"});
    let line = json!({
        "id": "linje-varde-ny", "number": "76 30 19 31", "organization": "kommune-varde",
        "name": {"da": "Vardes veterancafé"}, "source": source,
    });
    let service = json!({
        "id": "varde-ny-cafe", "organization": "kommune-varde", "kind": "meeting_place", "name": {"da": "Vardes veterancafé"},
        "summary": {"da": "Et sted at mødes over en kop kaffe."}, "audience": ["veteran"], "topics": ["faellesskab"],
        "area": {"municipalities": ["0573"]}, "dedicated": true, "contacts": [{"kind": "phone", "line": "linje-varde-ny"}],
        "access": "unknown", "cost": "unknown", "source": source,
    });
    let topic = directory().topics.iter().find(|topic| topic.id.contains("faelles") || topic.id.contains("samvaer"));
    let mut service = service;
    service["topics"] = json!([topic.expect("a topic about being together").id]);
    let add = |kind, record: &Value| Addition {
        kind,
        record: as_json(record),
        made: made(CheckMethod::Mail, Teller::Municipality),
    };
    let mut all = corrections(Vec::new());
    all.additions = vec![add(RecordKind::Service, &service), add(RecordKind::Line, &line)];
    copy.applies(&all);
    let record = copy.record(RecordKind::Service, "varde-ny-cafe");
    assert_eq!(record["checked"], json!({"by": "mail", "on": DAY, "who": "municipality"}));
    assert_eq!(
        (&record["status"], copy.file_of(RecordKind::Service, "varde-ny-cafe").as_str()),
        (&json!("current"), "services/municipal-west.json")
    );
    let read = load(&copy.0).directory.unwrap();
    assert!(read.is_reachable(read.service("varde-ny-cafe").unwrap(), None));
    // Twice is refused with the words of the check, and so is one without its line.
    copy.refuses_row(&all, "id");
    let other = Copy::new();
    all.additions.pop();
    other.refuses_row(&all, "contacts[0].line: no line \"linje-varde-ny\": add it to lines.json");
}

#[test]
fn what_no_longer_matches_is_refused_row_by_row() {
    let copy = Copy::new();
    let stale = corrected(&copy, RecordKind::Line, "linje-livslinien", &[("number", json!("70 20 12 02"))]);
    let sound = finding(RecordKind::Service, "boernetelefonen", Answer::Right);
    copy.plant("lines.json", "linje-livslinien", |line| line["number"] = json!("70 20 12 03"));
    let both = corrections(vec![stale.clone(), sound.clone()]);
    copy.refuses_row(&both, "number is no longer \"70 20 12 01\": it is \"70 20 12 03\"");
    // The others are written when that is asked for.
    let lines = copy.text("lines.json");
    let output = copy.apply(&write(&both).unwrap(), &["--write", "--rest"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output.stdout).contains("1 rows were written, 1 refused"), "{}", said(&output.stdout));
    assert_eq!(copy.text("lines.json"), lines);
    assert_eq!(copy.record(RecordKind::Service, "boernetelefonen")["checked"]["on"], DAY);
    // However the number is written, it is the same number.
    copy.plant("lines.json", "linje-livslinien", |line| line["number"] = json!("+45 70201201"));
    copy.applies(&corrections(vec![stale.clone()]));
    copy.refuses_row(&corrections(vec![stale]), "which is what it was to be");
}

#[test]
fn the_rules_of_the_check_decide_with_its_words() {
    let copy = Copy::new();
    let of = |kind, id: &str, field: &str, is: Value| corrections(vec![corrected(&copy, kind, id, &[(field, is)])]);
    for (kind, id, field, is, why) in [
        (
            RecordKind::Line,
            "linje-livslinien",
            "number",
            json!("12"),
            "number: \"12\" is not a phone number: eight digits",
        ),
        (RecordKind::Line, "linje-livslinien", "number", json!("72 81 97 00"), "is the number of"),
        (RecordKind::Line, "linje-livslinien", "number", Value::Null, "number"),
        (
            RecordKind::Service,
            "livslinien",
            "summary.da",
            json!("Det er fx gratis!"),
            "summary.da: write it in another way: \"fx\"",
        ),
        (RecordKind::Service, "livslinien", "kind", json!("pub"), "is not one of: crisis_line"),
        (RecordKind::Service, "livslinien", "topics", json!(["ukendt"]), "ukendt"),
        (RecordKind::Service, "livslinien", "topics", json!("akut-krise"), "invalid type"),
        (RecordKind::Municipality, "0101", "main_contact.website", json!("http://a.dk"), "is not an https:// address"),
        (RecordKind::Municipality, "0101", "coordinator.service", json!("findes-ikke"), "findes-ikke"),
        (RecordKind::Municipality, "0101", "coordinator.state", json!("maybe"), "is not one of"),
    ] {
        copy.refuses_row(&of(kind, id, field, is), why);
    }
    let mut ahead = finding(RecordKind::Service, "livslinien", Answer::Right);
    ahead.made.on = date(2026, 11, 22);
    copy.refuses_row(&corrections(vec![ahead]), "2026-11-22 has not come yet, today is 2026-11-21");
    let mut late = finding(RecordKind::Service, "livslinien", Answer::Right);
    late.made.on = date(2001, 1, 1);
    copy.refuses_row(&corrections(vec![late]), "2001-01-01 is before the source");
    copy.refuses_row(
        &corrections(vec![finding(RecordKind::Line, "findes-ikke", Answer::Right)]),
        "no line \"findes-ikke\"",
    );
    copy.refuses_row(
        &corrections(vec![finding(RecordKind::Organization, "livslinien", Answer::Right)]),
        "organization",
    );
}

#[test]
fn a_number_that_becomes_known_brings_its_source() {
    let copy = Copy::new();
    let silent = directory()
        .municipalities
        .iter()
        .find(|place| place.main_contact.line.is_none())
        .expect("one without a number");
    let code = silent.code.to_string();
    copy.refuses_row(&corrections(vec![finding(RecordKind::Municipality, &code, Answer::Right)]), "no number is known");
    let number = ("main_contact.phone", json!("79 94 68 01"));
    copy.refuses_row(
        &corrections(vec![corrected(&copy, RecordKind::Municipality, &code, std::slice::from_ref(&number))]),
        "a phone number needs a source",
    );
    let source = ("main_contact.source", json!({"title": "Svar fra kommunen", "date": "2026-11-20"}));
    copy.applies(&corrections(vec![corrected(&copy, RecordKind::Municipality, &code, &[source, number])]));
    let read = load(&copy.0).directory.unwrap();
    let line = read.municipality(silent.code).unwrap().main_contact.line.clone().expect("a line");
    assert_eq!((line.status, line.checked.unwrap().who), (Status::Current, Some(Teller::Volunteer)));
}

#[test]
fn what_cannot_be_used_is_refused_in_one_sentence() {
    let copy = Copy::new();
    let file = copy.0.with_extension("txt");
    let name = file.to_str().unwrap();
    let right = corrections(vec![finding(RecordKind::Service, "livslinien", Answer::Right)]);
    let whole = write(&right).unwrap();
    for (text, why) in [
        ("Hej", "there is no file of corrections in it".to_owned()),
        (&whole[..whole.len() / 2], "it stops being JSON".to_owned()),
        (&whole.replace("\"version\": 1", "\"version\": 2"), "a later edition wrote it, in version 2".to_owned()),
        (&whole.replace("livslinien", "livsliniem"), "it is not as it was written".to_owned()),
    ] {
        fs::write(&file, text).unwrap();
        copy.refuses(&["apply", name, "--write", "--today", TODAY], &why);
    }
    let wide: Vec<u8> = "\u{feff}".encode_utf16().chain(whole.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(&file, wide).unwrap();
    copy.refuses(&["apply", name, "--write", "--today", TODAY], "it is in UTF-16: save it as UTF-8");
    fs::remove_file(&file).unwrap();
    copy.refuses(&["apply", name], "cannot be read");
    copy.refuses(&["apply"], "apply needs a file");
    // The mail that holds it does as well.
    let mail: String =
        format!("Hej\n{}", write_flat(&right).unwrap()).lines().map(|line| format!("> {line}\r\n")).collect();
    assert_eq!(copy.apply(&mail, &["--write"]).status.code(), Some(0));
    assert_eq!(copy.record(RecordKind::Service, "livslinien")["checked"]["who"], "volunteer");
}

#[test]
fn values_go_there_and_back() {
    for name in service_files(&data_folder()) {
        let all: Value = serde_json::from_str(&fs::read_to_string(data_folder().join(name)).unwrap()).unwrap();
        assert_eq!(value(&as_json(&all)), all);
    }
    assert_eq!(as_json(&json!(1.5)), Json::Odd);
}
