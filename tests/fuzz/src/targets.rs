//! Everything that reads what others wrote: each reader with real inputs, and what must hold whatever it is given.
//!
//! A reader answers whether it accepted the input; a broken promise panics, as a reader that fails does. Long, for it is a
//! list of nineteen readers that share nothing but their form.

use std::sync::OnceLock;

use jiff::civil::DateTime;
use serde_json::{Map, Value, json};
use veteranvejviseren::{
    calendar::{self, Event, Month, When, iso_day, parse_day},
    cli,
    corrections::{
        self, Addition, Answer, Change, Corrections, Finding, Provenance, RecordKind, Report,
        apply::{self, Files},
    },
    data::{self, edit, pack},
    domain::{
        CheckMethod, ContactKind, Directory, Language, PartialDate, Phone, PlaceMatch, Service, Teller, WebAddress,
        contact_link, is_email,
    },
    formats::hsds,
    matching::{Answers, plan},
    professional::{
        board::{Board, TableProblem, export_json, from_example},
        saved_work,
    },
    referrals::{self, Saved},
    route::{Page, Route},
    search::{Index, Query},
    take_along::{export_csv, open_file},
    text,
};

use crate::{
    data_folder, directory,
    mutate::{Corpus, Seed},
    opening,
};

/// A reader.
pub struct Target {
    pub name: &'static str,
    /// Cases of the short run, and its share in a hundred of the long one.
    pub short: u64,
    pub share: f64,
    pub seeds: fn() -> Vec<Seed>,
    pub run: fn(&[u8]) -> bool,
}

/// All readers, the dear ones first.
pub static TARGETS: [Target; 19] = [
    Target { name: "data_files", short: 200, share: 0.15, seeds: data_seeds, run: data_files },
    Target { name: "packed_directory", short: 2_000, share: 1.0, seeds: packed_seeds, run: packed_directory },
    Target { name: "refer_answers", short: 2_000, share: 1.0, seeds: answers_seeds, run: refer_answers },
    Target { name: "hsds", short: 2_000, share: 1.0, seeds: hsds_seeds, run: hsds_files },
    Target { name: "search", short: 4_000, share: 1.5, seeds: words_seeds, run: search },
    Target { name: "saved_work", short: 4_000, share: 2.5, seeds: work_seeds, run: saved_work_file },
    Target { name: "board_table", short: 4_000, share: 2.0, seeds: table_seeds, run: board_file },
    Target { name: "board_json", short: 4_000, share: 2.0, seeds: board_seeds, run: board_file },
    Target { name: "data_edit", short: 4_000, share: 2.0, seeds: edit_seeds, run: data_edit },
    Target { name: "corrections", short: 10_000, share: 1.0, seeds: correction_seeds, run: corrections_file },
    Target { name: "place", short: 10_000, share: 3.0, seeds: place_seeds, run: place },
    Target { name: "search_address", short: 10_000, share: 5.0, seeds: address_seeds, run: search_address },
    Target { name: "calendar_file", short: 10_000, share: 4.85, seeds: event_seeds, run: calendar_file },
    Target { name: "share_link", short: 20_000, share: 10.0, seeds: link_seeds, run: share_link },
    Target { name: "saved_answers", short: 20_000, share: 10.0, seeds: saved_seeds, run: saved_answers },
    Target { name: "opening", short: 20_000, share: 12.0, seeds: opening::seeds, run: opening::promises },
    Target { name: "route", short: 20_000, share: 14.0, seeds: route_seeds, run: route },
    Target { name: "contact", short: 20_000, share: 14.0, seeds: contact_seeds, run: contact },
    Target { name: "day", short: 20_000, share: 13.0, seeds: day_seeds, run: day },
];

impl Target {
    pub fn corpus(&self) -> Corpus {
        Corpus::new((self.seeds)())
    }
}

/// The clock of the data: nothing here asks the real one.
pub fn now() -> DateTime {
    directory().settings.data_date.at(12, 0, 0, 0)
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(directory()))
}

fn texts(texts: impl IntoIterator<Item = impl Into<String>>) -> Vec<Seed> {
    texts.into_iter().map(|text| Seed::new(text.into())).collect()
}

fn utf8(input: &[u8]) -> Option<&str> {
    std::str::from_utf8(input).ok()
}

/// The first line and the rest.
fn headed(input: &[u8]) -> Option<(&str, &[u8])> {
    let end = input.iter().position(|byte| *byte == b'\n')?;
    Some((utf8(&input[..end])?, &input[end + 1..]))
}

/// Names of the files of a data folder, services too.
fn data_file_names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let list = |folder: &str| {
            let entries = std::fs::read_dir(data_folder().join(folder)).expect("the data folder");
            let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
            names.filter(|name| name.ends_with(".json")).map(|name| format!("{folder}{name}")).collect::<Vec<_>>()
        };
        let mut names = [list(""), list("services/")].concat();
        names.sort();
        names
    })
}

fn data_seeds() -> Vec<Seed> {
    let seed = |name: &String| {
        let bytes = std::fs::read(data_folder().join(name)).expect("a data file");
        Seed::under(&format!("{name}\n"), bytes)
    };
    data_file_names().iter().map(seed).collect()
}

/// A data folder in which one file is another: every problem is told, and what has none works.
fn data_files(input: &[u8]) -> bool {
    let Some((name, body)) = headed(input) else { return false };
    let Some(body) = utf8(body).filter(|_| data_file_names().iter().any(|known| known == name)) else { return false };
    let loaded = data::load_edited(&data_folder(), name, body);
    assert_eq!(loaded.directory.is_some(), loaded.errors() == 0, "without an error there is a directory");
    assert!(loaded.problems.iter().all(|problem| !problem.message.is_empty() && !problem.file.is_empty()));
    let Some(directory) = loaded.directory else { return false };
    works(&directory);
    let packed = pack::pack(&directory).expect("packed");
    assert!(pack::unpack(&packed).as_ref() == Ok(&directory), "a sound directory comes back whole");
    true
}

/// What passed the check has a plan for anybody.
fn works(directory: &Directory) {
    let at = directory.settings.data_date.at(12, 0, 0, 0);
    let topics: Vec<String> = directory.topics.iter().take(3).map(|topic| topic.id.clone()).collect();
    let place = directory.municipalities.first().map(|one| one.code);
    assert!(plan(directory, &Answers { topics, place, ..Answers::default() }, at).is_some(), "nobody is left alone");
}

/// The real directory with few records, so that each change hits something.
fn small(services: impl Fn(usize, &Service) -> bool) -> Directory {
    let mut small = directory().clone();
    let mut at = 0;
    small.services.retain(|service| {
        at += 1;
        services(at, service) || service.id == small.rules.veteran_line
    });
    small.municipalities.truncate(4);
    small.postcodes.truncate(8);
    small.articles.truncate(1);
    small.initiatives.truncate(2);
    small.organizations.truncate(6);
    small.synonyms.truncate(4);
    small.boards.truncate(1);
    small
}

fn packed_seeds() -> Vec<Seed> {
    let few = (0..8).map(|part| small(move |at, _| at % 40 == part));
    let judged = std::iter::once(small(|_, service| !service.criteria.is_empty() || !service.groups.is_empty()));
    few.chain(judged).map(|one| Seed::new(pack::pack(&one).expect("packed"))).collect()
}

/// Bytes as they are, and with a checksum that fits, as somebody who means harm would make it.
fn packed_directory(input: &[u8]) -> bool {
    let plain = pack::unpack(input);
    let sealed = input.get(10..).map(|body| {
        let sum = adler2::adler32_slice(body).to_le_bytes();
        let whole = [b"VVJ1".as_slice(), &pack::SCHEMA_VERSION.to_le_bytes(), &sum, body].concat();
        pack::unpack(&whole)
    });
    let Some(Ok(directory)) = sealed else { return false };
    assert!(plain.is_err() || plain.as_ref() == Ok(&directory));
    // Nobody has checked it, so it need not make sense; but it must not fail either.
    let topics = directory.topics.iter().map(|topic| topic.id.clone()).collect();
    let answers = Answers { topics, place: directory.municipalities.first().map(|one| one.code), ..Answers::default() };
    plan(&directory, &answers, now());
    directory.find_place("6800 Varde");
    true
}

fn answers_seeds() -> Vec<Seed> {
    texts([
        r#"{"role":"partner","place":"6800","topics":["boern-unge"],"child_ages":[10]}"#,
        r#"{"role":"veteran","place":"Varde","urgency":"now","topics":["akut-krise","bolig-hjemloeshed"],"service":"soldier_28"}"#,
        r#"{"role":null,"place":null,"urgency":null,"topics":[],"child_ages":[],"service":null,"contact":null}"#,
        r#"{"role":"professional","place":"0573","topics":["arbejde-uddannelse"],"today":"2026-11-21T20:00","lang":"en"}"#,
        r#"{"role":"child","place":"København","urgency":"soon","child_ages":[0,17,120],"contact":"write"}"#,
        r#"{"role":"adult_child","service":"not_deployed","contact":"meet","today":"2027-01-01","lang":"da"}"#,
    ])
}

/// What `vejviser refer` reads: one clear sentence, or a plan with a first contact.
fn refer_answers(input: &[u8]) -> bool {
    let Some(text) = utf8(input) else { return false };
    match cli::refer_reply(text, &mut directory().clone()) {
        Ok(reply) => {
            let contacts = reply["start_here"]["contacts"].as_array().map(Vec::len);
            assert!(contacts > Some(0), "nobody to call: {reply}");
            true
        }
        Err(sentence) => {
            assert!(!sentence.is_empty());
            false
        }
    }
}

fn hsds_seeds() -> Vec<Seed> {
    let bundle = hsds::export(directory());
    let one = |name: &'static str| move |value: &Value| Seed::under(name, value.to_string());
    let services = bundle.services.iter().step_by(9).map(one("services.json\n"));
    let organizations = bundle.organizations.iter().step_by(20).map(one("varde.json\n"));
    let several = json!({ "contents": bundle.services.iter().take(3).collect::<Vec<_>>() });
    services.chain(organizations).chain([Seed::under("page.json\n", several.to_string())]).collect()
}

/// An HSDS file from elsewhere: what has no faults becomes records with ids.
fn hsds_files(input: &[u8]) -> bool {
    let Some((name, body)) = headed(input) else { return false };
    let Ok(bundle) = hsds::read([(name, body)]) else { return false };
    if !hsds::check(&bundle).is_empty() {
        return false;
    }
    let imported = hsds::import(&bundle, directory(), "a file");
    for record in imported.services.iter().chain(&imported.organizations) {
        assert!(record["id"].as_str().is_some_and(|id| !id.is_empty() && id.len() <= 60), "no id: {record}");
    }
    true
}

fn words_seeds() -> Vec<Seed> {
    let names = directory().services.iter().step_by(7).map(|service| service.name.da.clone());
    let number = directory()
        .service(&directory().rules.veteran_line)
        .and_then(|line| directory().phone(line))
        .map(|phone| phone.kind.display());
    let names = names.chain(number);
    let typed = ["jeg kan ikke sove", "boernegruppe varde", "gæld", "sovne problemer 6800", "ve", "selvmord"];
    texts(names.chain(typed.map(str::to_owned)))
}

/// Words somebody typed: bounded hits, marks that lie in the text, and alternatives that find something.
fn search(input: &[u8]) -> bool {
    let words = String::from_utf8_lossy(input);
    let query = Query::of_words(&words);
    let results = index().search(&query, directory(), 10, now());
    assert!(results.hits.len() <= 10 && results.hits.len() <= results.total);
    for hit in &results.hits {
        assert!(hit.score.is_finite(), "no order by {}", hit.score);
        let name = hit.name(directory(), Language::Danish);
        let mut end = 0;
        for span in index().mark(&results.marks, name) {
            assert!(span.start >= end && name.get(span.clone()).is_some(), "{span:?} in {name}");
            end = span.end;
        }
    }
    if results.total == 0 {
        let nearest = index().nearest(&query, directory(), now());
        assert!(nearest.len() <= 3 && nearest.iter().all(|one| one.total > 0));
    }
    results.total > 0
}

fn work_seeds() -> Vec<Seed> {
    let version_1 = include_str!("../../fixtures/saved-work-1.json");
    let (mut work, _) = saved_work::read(version_1).expect("version 1");
    work.board = Some(from_example(&directory().boards[0], Language::Danish));
    texts([version_1.to_owned(), saved_work::write(&work)])
}

/// A professional's work: what was read is written and read again without loss.
fn saved_work_file(input: &[u8]) -> bool {
    let Some(text) = utf8(input) else { return false };
    let Ok((work, _)) = saved_work::read(text) else { return false };
    let again = saved_work::read(&saved_work::write(&work));
    assert_eq!(again, Ok((work, Vec::new())), "written work is read without loss");
    true
}

fn board_seeds() -> Vec<Seed> {
    Language::ALL.into_iter().map(|language| Seed::new(export_json(&varde(language)))).collect()
}

fn varde(language: Language) -> Board {
    from_example(&directory().boards[0], language)
}

fn table_seeds() -> Vec<Seed> {
    let written = export_csv(&varde(Language::Danish), Language::Danish);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(written.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let short = "Område;Mål;Delmål;Status;Dato\r\nA;B;\"C \"\"d\"\";Igangværende;22-11-2026\r\n;;E;;1/2/2027\r\n";
    let mut seeds = texts([written.as_str(), short, "sep=,\nDelmål,Status\nx,færdig\n"]);
    seeds.push(Seed::new(utf16));
    seeds.push(Seed::new(b"Omr\xe5de;Delm\xe5l\nB\xf8rn;Gruppe".to_vec()));
    seeds
}

/// A board's file or a table: what was read is exported and read again as the same board.
fn board_file(input: &[u8]) -> bool {
    let Ok(opened) = open_file(Some(input), "Politik") else { return false };
    let board = opened.board;
    let again = open_file(Some(export_json(&board).as_bytes()), "").expect("our own file");
    assert_eq!((again.board, again.dropped), (board.clone(), 0), "an exported board is read without loss");
    // A table has no place for a goal without sub-goals and trims its cells: the steps must be the same in number.
    let steps = board.rows(&[]).iter().filter(|row| !row.step.text.trim().is_empty()).count();
    if let Ok(table) = open_file(Some(export_csv(&board, Language::English).as_bytes()), "") {
        // Areas of one name are one in a table, and then it may be full; that is told.
        let full = table.problems.iter().any(|problem| matches!(problem, TableProblem::Full { .. }));
        assert!(full || table.board.rows(&[]).len() == steps, "a table keeps every sub-goal or says that it is full");
    }
    true
}

fn edit_seeds() -> Vec<Seed> {
    let services = std::fs::read(data_folder().join("services/state.json")).expect("a data file");
    let services: Vec<Value> = serde_json::from_slice(&services).expect("records");
    let few: Value = services.into_iter().take(2).collect();
    texts([
        format!("{few:#}\n").replace('\n', "\r\n"),
        "[{\"id\":\"a\",\"status\":\"unverified\",\"source\":{\"title\":\"x\"}},{\"id\":\"b\"}]".to_owned(),
        "[\n  { \"id\": \"a\", \"source\": { \"date\": \"2020\" }, \"status\": \"current\" }\n]\n".to_owned(),
        "[]".to_owned(),
    ])
}

/// A file that `vejviser verify` or `add` changes as text: nothing, or JSON where JSON was.
fn data_edit(input: &[u8]) -> bool {
    let Some(text) = utf8(input) else { return false };
    let sound = serde_json::from_str::<Vec<Map<String, Value>>>(text).is_ok();
    let is_json = |text: &str| serde_json::from_str::<Value>(text).is_ok();
    let check = json!({ "by": "phone", "on": "2026-11-21", "note": "\u{202e}\"\n" });
    let Some(records) = edit::records(text) else {
        assert!(!sound, "a list of objects has records");
        return false;
    };
    for place in &records {
        for edited in [
            edit::checked(text, place, &check).map(|checked| checked.text),
            edit::set(text, place, "conflicts", &check, "id"),
        ] {
            assert!(edited.is_none_or(|edited| !sound || is_json(&edited)), "an edit breaks the file");
        }
    }
    let longer = edit::append(text, &check);
    assert!(longer.is_none_or(|longer| !sound || is_json(&longer)), "a new record breaks the file");
    sound
}

/// Real data files to be corrected.
fn correctable() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let names =
            ["lines.json", "municipalities.json", "initiatives.json", "organizations.json", "services/crisis.json"];
        let read = |name: &str| std::fs::read_to_string(data_folder().join(name)).expect("a data file");
        names.into_iter().map(|name| (name.to_owned(), read(name))).collect()
    })
}

fn correction_seeds() -> Vec<Seed> {
    let day = parse_day("2026-11-21").expect("a day");
    let made = Provenance { how: CheckMethod::Phone, by: Teller::Municipality, on: day };
    let finding = |kind, record: &str, answer| Finding { record: record.to_owned(), kind, answer, made };
    let change = |field: &str, was: Value, is: Value| {
        Answer::Corrected(vec![Change { field: field.to_owned(), was: apply::json(&was), is: apply::json(&is) }])
    };
    let mut all = Corrections::new(day);
    all.findings = vec![
        finding(RecordKind::Line, "linje-livslinien", change("number", json!("70 20 12 01"), json!("70 20 12 02"))),
        finding(
            RecordKind::Service,
            "livslinien",
            change("contacts[0].ask_for.da", json!(null), json!("Spørg efter \"nogen\"")),
        ),
        finding(RecordKind::Service, "boernetelefonen", Answer::Gone),
        finding(
            RecordKind::Municipality,
            "0101",
            change("main_contact.address", json!(null), json!("Rådhuspladsen 1")),
        ),
        finding(RecordKind::Municipality, "0573", Answer::NobodyAnswered),
        finding(RecordKind::Initiative, "veteranpolitik-2016", Answer::Right),
    ];
    let record = json!({"id": "linje-ny", "number": "76 30 19 31", "name": {"da": "Ny"}, "source": {"title": "Svar"}});
    all.additions = vec![Addition { kind: RecordKind::Line, record: apply::json(&record), made }];
    all.reports = vec![Report { record: "0573".to_owned(), kind: RecordKind::Municipality }];
    let file = corrections::write(&all).expect("a file");
    let (before, _) = file.rsplit_once(",\n  \"sum\"").expect("a sum");
    let by_hand = format!("{before}\n}}\n");
    let flat = corrections::write_flat(&all).expect("a file");
    let quoted: String = flat.lines().map(|line| format!("> {line}\n")).collect();
    let markup = by_hand.replace('"', "&quot;").replace('\n', "<br>\n");
    texts([
        file,
        by_hand.clone(),
        by_hand,
        format!("Hej\n\n{quoted}\nHilsen\n"),
        format!("<html><body>{markup}</body></html>"),
    ])
}

/// What `vejviser apply` reads: nothing, or corrections that are written and read again as they are, and of which each
/// changes the data whole or not at all.
fn corrections_file(input: &[u8]) -> bool {
    let Ok(found) = corrections::find(input) else { return false };
    let written = corrections::write(&found).expect("what is read can be written");
    assert!(corrections::read(&written).as_ref() == Ok(&found), "what is written is read again");
    let today = directory().settings.data_date;
    let mut files = correctable().clone();
    let count = |text: &str| serde_json::from_str::<Vec<Map<String, Value>>>(text).expect("a list of records").len();
    for finding in &found.findings {
        let before = files.clone();
        match apply::apply(&mut files, finding, today) {
            Ok(applied) => {
                let (old, new) = (&before[&applied.file], &files[&applied.file]);
                assert_eq!(count(old), count(new), "a correction adds and loses no record");
                assert!(
                    before.iter().all(|(name, text)| *name == applied.file || files[name] == *text),
                    "another file"
                );
            }
            Err(why) => assert!(files == before && !why.is_empty(), "what is refused changes nothing"),
        }
    }
    for addition in &found.additions {
        let before = count(&files["lines.json"]);
        let added = apply::add(&mut files, "lines.json", addition, today).is_ok();
        assert_eq!(count(&files["lines.json"]), before + usize::from(added), "an addition is one record");
    }
    true
}

fn place_seeds() -> Vec<Seed> {
    let names = directory().municipalities.iter().map(|one| one.name.clone());
    let towns = directory().postcodes.iter().step_by(11).map(|one| format!("{} {}", one.from, one.name));
    texts(
        names.chain(towns).chain(
            ["Københavns Kommune", "aarhus", "0573", "6800", "Hovedgaden 1, 6800 Varde", "Kgs. Lyngby", "FO-100"]
                .map(str::to_owned),
        ),
    )
}

/// A place as people write it: of the directory, and found again by its own code.
fn place(input: &[u8]) -> bool {
    let written = String::from_utf8_lossy(input);
    let found = match directory().find_place(&written) {
        PlaceMatch::One(one) => vec![one],
        PlaceMatch::Several(several) => {
            assert!(several.len() > 1);
            several
        }
        // The Faroe Islands and Greenland are understood, and have no Danish municipality.
        PlaceMatch::Elsewhere(_) => return true,
        PlaceMatch::None => Vec::new(),
    };
    for one in &found {
        assert_eq!(directory().find_place(&one.code.to_string()), PlaceMatch::One(one));
    }
    !found.is_empty()
}

fn address_seeds() -> Vec<Seed> {
    texts([
        "?q=g%C3%A6ld+og+bolig&emne=bolig-hjemloeshed&emne=oekonomi&sted=varde&kontakt=phone&aabent=1",
        "q=b%C3%B8rn&for=child&for=partner&region=1083&aktoer=ngo&status=current&status=unverified",
        "?sted=6800&q=&kontakt=sms&kontakt=chat&aabent=0&status=historical",
        "?emne=boern-unge&region=1084&sted=0101&for=professional",
    ])
}

/// The search's address: read, written and read again it says the same.
fn search_address(input: &[u8]) -> bool {
    let address = String::from_utf8_lossy(input);
    let query = Query::from_address(&address, directory());
    let again = Query::from_address(&query.to_address(directory()), directory());
    assert_eq!(again, query, "an address says the same when it is written anew");
    query != Query::default()
}

fn event_seeds() -> Vec<Seed> {
    texts([
        "2026-11-22\n2026-11-23\nNetværksmøde\nDagsorden: a; b, c\\d\nRådhuset, Varde",
        "2028-02-29\n2028-02-29\nMøde ved 18 år\nØst\r\nVest\tNord\nhttps://www.varde.dk/",
    ])
}

/// A calendar file from any texts: folded lines, nothing that steers, as many events as went in.
fn calendar_file(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let mut lines = text.splitn(5, '\n');
    let mut next = || lines.next().unwrap_or_default().to_owned();
    let (first, last, title, more, place) = (next(), next(), next(), next(), next());
    let days = parse_day(&first).zip(parse_day(&last));
    let (first, last) = days.unwrap_or((now().date(), now().date()));
    let page = WebAddress::parse(&place);
    let events = [When::Days { first, last }, When::Times { from: first.at(9, 30, 0, 0), to: last.at(2, 30, 0, 0) }]
        .map(|when| Event {
            key: title.clone(),
            revision: u32::MAX,
            when,
            title: title.clone(),
            text: more.clone(),
            place: Some(place.clone()),
            page: page.clone(),
        });
    let file = calendar::write(&title, &events, first.at(12, 0, 0, 0));
    assert!(file.ends_with("END:VCALENDAR\r\n") && !file.replace("\r\n", "").contains(|c: char| c.is_control()));
    let unfolded = file.replace("\r\n ", "");
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    assert_eq!(unfolded.lines().filter(|line| *line == "BEGIN:VEVENT").count(), 2, "a text began an event");
    let name = calendar::file_name(&title, "ics");
    assert!(
        name.len() <= 60 && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b))
    );
    days.is_some()
}

fn link_seeds() -> Vec<Seed> {
    let ids: Vec<&str> = directory().services.iter().map(|service| service.id.as_str()).collect();
    let merged = directory().services.iter().flat_map(|service| &service.merged_ids).take(3).map(String::as_str);
    let merged: Vec<&str> = merged.collect();
    let links = [&ids[..1], &ids[3..9], &ids[20..70], merged.as_slice()].map(|ids| referrals::encode(ids, directory()));
    texts(links.iter().cloned().chain([links[1].replace('=', "%3D").replace('-', "%2d"), "#liste=".to_owned()]))
}

/// A shared link: bounded, each record once, and what was read makes a link that reads the same.
fn share_link(input: &[u8]) -> bool {
    let Some(fragment) = utf8(input) else { return false };
    let Ok(list) = referrals::decode(fragment, directory()) else { return false };
    assert!(list.services.len() + list.missing <= referrals::MOST_SHARED);
    let ids: Vec<&str> = list.services.iter().map(|service| service.id.as_str()).collect();
    let again = referrals::decode(&referrals::encode(&ids, directory()), directory()).expect("our own link");
    assert_eq!((again.services, again.missing), (list.services, 0));
    true
}

fn saved_seeds() -> Vec<Seed> {
    let ids = directory().services.iter().take(4).map(|service| service.id.clone()).collect();
    let topics = directory().topics.iter().step_by(3).map(|topic| topic.id.clone()).collect();
    let full = Saved { answers: Answers { topics, ..Answers::default() }, chosen: ids, dropped: 0 };
    texts([
        referrals::write(&full),
        "vvj 1\nrole=partner\nplace=0573\nurgency=soon\ntopics=boern-unge\nages=6,8-12\n".to_owned(),
        "vvj 2\nrole=veteran\ndeployment=soldier_28\ncontact=write\nchosen=livslinien,boernetelefonen\n".to_owned(),
        "vvj 2\n".to_owned(),
    ])
}

/// Kept answers: what was read is written and read again without loss.
fn saved_answers(input: &[u8]) -> bool {
    let Some(text) = utf8(input) else { return false };
    let Ok(saved) = referrals::read(text, directory()) else { return false };
    let again = referrals::read(&referrals::write(&saved), directory());
    assert_eq!(again, Ok(Saved { dropped: 0, ..saved }), "kept answers are read without loss");
    true
}

fn route_seeds() -> Vec<Seed> {
    let fixed = Page::fixed().flat_map(|page| Language::ALL.map(|language| Route::new(language, page.clone()).path()));
    let more = ["/tilbud/livslinien/", "/en/kommuner/varde/", "/find-hjaelp/#svar", "/en/find-hjaelp/#3"];
    texts(fixed.chain(more.map(str::to_owned)))
}

/// A path and a fragment: a page that its own path leads to.
fn route(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let (path, fragment) = text.split_once('#').unwrap_or((&text, ""));
    let route = Route::parse(path, fragment);
    let written = route.path();
    let (path, fragment) = written.split_once('#').unwrap_or((&written, ""));
    if route.page == Page::NotFound {
        return false;
    }
    assert_eq!(Route::parse(path, fragment), route);
    assert!(path.starts_with('/') && path.ends_with('/') && !path.contains("//") && !path.contains(".."), "{path}");
    true
}

fn contact_seeds() -> Vec<Seed> {
    let contacts = directory().services.iter().flat_map(|service| directory().contacts(service));
    let contacts = contacts.filter(|contact| contact.kind.is_route());
    let mut values: Vec<String> = contacts.map(|contact| contact.kind.stored().to_owned()).collect();
    // As people write numbers.
    let phones = values.iter().filter_map(|value| Phone::parse(value)).map(|phone| phone.display());
    let mut written: Vec<String> = phones.collect();
    written.extend(values.iter().filter_map(|value| value.strip_prefix("+45").map(|local| format!("0045-{local}"))));
    values.append(&mut written);
    values.sort();
    values.dedup();
    texts(values)
}

/// A contact: what is accepted is stored in one form, shown readably, and links to nothing but itself.
fn contact(input: &[u8]) -> bool {
    let written = String::from_utf8_lossy(input);
    let mut kinds = Vec::new();
    if let Some(phone) = Phone::parse(&written) {
        assert_eq!(Phone::parse(phone.stored()).as_ref(), Some(&phone));
        assert_eq!(Phone::parse(&phone.display()).as_ref(), Some(&phone), "{}", phone.display());
        kinds.extend([ContactKind::Sms(phone.clone()), ContactKind::Phone(phone)]);
    }
    if let Some(address) = WebAddress::parse(&written) {
        assert!(!address.host().is_empty() && !address.host().contains(['/', '@', ':', ' ']));
        kinds.extend([ContactKind::Chat(address.clone()), ContactKind::Web(address)]);
    }
    if is_email(&written) {
        kinds.push(ContactKind::Email(written.clone().into_owned()));
    }
    for kind in &kinds {
        let link = contact_link(kind).expect("what was accepted has a link");
        let plain = !link.contains(|c: char| c.is_control() || c.is_whitespace() || "<>\"'".contains(c));
        assert!(
            plain && ["tel:", "sms:", "mailto:", "https://"].iter().any(|scheme| link.starts_with(scheme)),
            "{link}"
        );
    }
    !kinds.is_empty()
}

fn day_seeds() -> Vec<Seed> {
    texts(["2026-11-22", "2028-02-29", "1900-01-01", "2200-12-31", "2026-11", "2020"])
}

/// A day, a month or a date that is known to the year: written as it was read.
fn day(input: &[u8]) -> bool {
    let Some(text) = utf8(input) else { return false };
    let day = parse_day(text);
    assert!(day.is_none_or(|day| iso_day(day) == text && !text::date(day, Language::Danish).is_empty()));
    let month = Month::parse(text);
    assert!(month.is_none_or(|month| month.iso() == text && month.plus(-13).plus(13) == month));
    let partial = PartialDate::parse(text);
    assert!(partial.is_none_or(|date| date.iso() == text && date.first_day().is_some()));
    day.is_some() || month.is_some() || partial.is_some()
}
