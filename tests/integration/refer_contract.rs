//! The command line's contract on the built program, and the packed directory that the browser reads.
//!
//! Keys and their order, the same bytes for the same answers, one sentence and exit code 2 for bad input, the last line and
//! exit codes of `check`; packed bytes come back whole, and damaged ones are told from good ones wherever they are hurt.
//! Long, for the contract is told key by key.

use std::{
    fs,
    io::Write,
    process::{self, Command, Output, Stdio},
};

use crate::support::{data_folder, directory};
use serde_json::{Map, Value, json};
use veteranvejviseren::{
    data::pack::{PackError, SCHEMA_VERSION, check_name, file_name, pack, pack_texts, unpack, unpack_texts},
    domain::{Criterion, CriterionCode, Directory, Fact, Land, Language, Test},
    text::{Msg, shelf::Shelf},
};

/// Runs the program with these words and this on standard input.
fn run(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses before it reads closes the pipe: that is no fault.
    let _ = child.stdin.take().expect("its input").write_all(input);
    child.wait_with_output().expect("it ends")
}

fn refer(answers: &str) -> Output {
    run(&["refer", "--answers", "-"], answers.as_bytes())
}

/// The plan for answers that are good.
#[track_caller]
fn plan(answers: &str) -> Value {
    let output = refer(answers);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), told.as_str()), (Some(0), ""), "{answers}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{answers}: {error}"))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().map(Map::keys).into_iter().flatten().map(String::as_str).collect()
}

const ITEM: [&str; 13] = [
    "id",
    "name",
    "organization",
    "outcome",
    "why",
    "open_questions",
    "caveats",
    "contacts",
    "area",
    "distance_km",
    "status",
    "source",
    "services",
];

#[test]
fn the_keys_are_those_of_the_contract() {
    for answers in [
        "{}",
        r#"{"role": "veteran", "place": "Varde", "urgency": "now", "topics": ["psykisk-helbred", "faellesskab"], "today": "2026-11-21T20:00"}"#,
        r#"{"role": "partner", "place": "0573", "topics": ["boern-unge"], "child_ages": [10, 15], "service": "soldier_28", "contact": "phone", "lang": "en"}"#,
        r#"{"role": "professional", "place": "Fredensborg", "topics": ["sagsbehandling-bisidder"], "contact": null, "service": null}"#,
        r#"{"role": "child", "urgency": "now"}"#,
        r#"{"role": "veteran", "place": "Fredensborg", "topics": ["sagsbehandling-bisidder"]}"#,
    ] {
        let plan = plan(answers);
        assert_eq!(
            keys(&plan),
            ["data_version", "today", "place", "urgent", "start_here", "referrals", "not_suited", "uncovered_topics"],
            "{answers}"
        );
        assert_eq!(plan["data_version"], directory().settings.data_date.to_string());
        if !plan["place"].is_null() {
            assert_eq!(keys(&plan["place"]), ["code", "name"], "{answers}");
        }
        let lists = ["urgent", "referrals"].map(|key| plan[key].as_array().expect("a list"));
        for item in lists.into_iter().flatten().chain([&plan["start_here"]]) {
            check_item(item);
        }
        for left in plan["not_suited"].as_array().expect("a list") {
            assert_eq!(keys(left), ["id", "name", "because"], "{answers}");
            assert_eq!(keys(&left["because"]), ["code", "text"], "{answers}");
        }
        let ids = |key: &str| plan[key].as_array().expect("a list").iter().all(Value::is_string);
        assert!(ids("uncovered_topics"), "{answers}");
    }
}

#[track_caller]
fn check_item(item: &Value) {
    assert_eq!(keys(item), ITEM, "{item}");
    for key in ["id", "name", "organization"] {
        assert!(item[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {item}");
    }
    let word =
        |key: &str, words: &[&str]| assert!(words.contains(&item[key].as_str().unwrap_or("")), "{key} of {item}");
    word("outcome", &["suited", "maybe"]);
    word("status", &["current", "unverified"]);
    for key in ["why", "caveats"] {
        for one in item[key].as_array().expect("a list") {
            assert_eq!(keys(one), ["code", "text"], "{item}");
            assert!(one["text"].as_str().is_some_and(|text| !text.is_empty()), "{item}");
        }
    }
    assert!(!item["why"].as_array().expect("a list").is_empty(), "no reason in {item}");
    assert!(item["open_questions"].as_array().expect("a list").iter().all(Value::is_string), "{item}");
    for contact in item["contacts"].as_array().expect("a list") {
        assert_eq!(keys(contact), ["kind", "value", "label", "hours", "open_now"], "{item}");
        assert!(["open", "closed", "unknown"].contains(&contact["open_now"].as_str().unwrap_or("")), "{item}");
        assert!(
            ["phone", "sms", "email", "web", "chat", "address"].contains(&contact["kind"].as_str().unwrap_or("")),
            "{item}"
        );
    }
    assert!(item["distance_km"].is_null() || item["distance_km"].is_u64(), "{item}");
    assert!(matches!(keys(&item["area"])[..], ["nationwide"] | ["regions"] | ["municipalities"]), "{item}");
    assert_eq!(keys(&item["source"]), ["title", "date"], "{item}");
    assert!(item["source"]["title"].as_str().is_some_and(|title| !title.trim().is_empty()), "{item}");
}

#[test]
fn what_the_answers_say_is_in_the_plan() {
    let told =
        plan(r#"{"place": "6800 Varde", "today": "2026-11-21T20:00", "role": "veteran", "topics": ["natur-idraet"]}"#);
    assert_eq!(told["place"], json!({"code": "0573", "name": "Varde"}));
    assert!(told["today"].as_str().unwrap().starts_with("2026-11-21T20:00"));
    assert!(told["referrals"].as_array().unwrap().iter().any(|item| item["distance_km"].is_u64()), "no distance");
    let there = plan(r#"{"place": "3900 Nuuk", "role": "veteran", "topics": ["oekonomi"]}"#);
    assert_eq!(there["place"], Value::Null);
    assert!(
        there["referrals"].as_array().unwrap().iter().all(|item| item["area"] == json!({"nationwide": true})),
        "{there}"
    );
    // What is named for the land stands first.
    let named: Vec<&str> = directory().in_land(Land::Greenland).map(|service| service.id.as_str()).collect();
    let shown = |item: &Value| item["id"].as_str().unwrap_or_default().to_owned();
    let above: Vec<String> =
        there["urgent"].as_array().unwrap().iter().chain([&there["start_here"]]).map(shown).collect();
    let list: Vec<String> = there["referrals"].as_array().unwrap().iter().map(shown).collect();
    let first: Vec<&str> = named.into_iter().filter(|id| !above.iter().any(|one| one == id)).collect();
    assert!(!first.is_empty());
    assert_eq!(list[..first.len()], first[..]);
    let silent = plan("{}");
    assert_eq!(silent["place"], Value::Null);
    assert!(silent["today"].as_str().unwrap().starts_with(&directory().settings.data_date.to_string()));
    // A day without a time is that day.
    assert!(plan(r#"{"today": "2026-12-24"}"#)["today"].as_str().unwrap().starts_with("2026-12-24"));
    // A topic said twice counts once.
    assert_eq!(plan(r#"{"topics": ["misbrug", "misbrug"]}"#), plan(r#"{"topics": ["misbrug"]}"#));
    // What is open at eight in the evening and closed at six in the morning.
    let livslinien = |today: &str| {
        let plan = plan(&json!({"urgency": "now", "today": today}).to_string());
        let item = plan["urgent"].as_array().unwrap().iter().find(|item| item["id"] == "livslinien").unwrap().clone();
        item["contacts"][0]["open_now"].clone()
    };
    assert_eq!((livslinien("2026-11-21T20:00"), livslinien("2026-11-21T06:00")), (json!("open"), json!("closed")));
}

#[test]
fn english_says_the_same_in_other_words() {
    let answers = |lang: &str| {
        plan(
            &json!({"role": "partner", "place": "Varde", "topics": ["boern-unge"], "child_ages": [6], "lang": lang})
                .to_string(),
        )
    };
    let (danish, english) = (answers("da"), answers("en"));
    let ids =
        |plan: &Value| plan["referrals"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&danish), ids(&english));
    let codes = |plan: &Value| {
        plan["start_here"]["why"].as_array().unwrap().iter().map(|why| why["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&danish), codes(&english));
    assert_ne!(danish["start_here"]["why"], english["start_here"]["why"]);
    assert_ne!(danish["not_suited"][0]["because"]["text"], english["not_suited"][0]["because"]["text"]);
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    for answers in [
        "{}".to_owned(),
        json!({"role": "professional", "place": "Esbjerg", "topics": directory().topics.iter().map(|t| &t.id).collect::<Vec<_>>()}).to_string(),
    ] {
        let (first, second) = (refer(&answers), refer(&answers));
        assert_eq!(first.status.code(), Some(0));
        assert_eq!(first.stdout, second.stdout, "{answers}");
        // From a file as from standard input.
        let file = std::env::temp_dir().join(format!("vejviser-answers-{}.json", process::id()));
        fs::write(&file, &answers).expect("a file");
        let third = run(&["refer", "--data", data_folder().to_str().unwrap(), "--answers", file.to_str().unwrap()], b"");
        let _ = fs::remove_file(&file);
        assert_eq!(first.stdout, third.stdout, "{answers}");
    }
}

/// Bad input: nothing on standard output, exit code 2, one sentence that names the field and what is allowed.
#[test]
fn bad_input_is_told_in_one_sentence() {
    let rows: &[(&str, &[&str])] = &[
        (r#"{"topics": ["ptsd"]}"#, &["topics", "\"ptsd\"", "psykisk-helbred", "viden-sparring"]),
        (r#"{"topics": ["misbrug", ""]}"#, &["topics", "\"\"", "misbrug"]),
        (r#"{"topics": "misbrug"}"#, &["topics"]),
        (r#"{"topics": [1]}"#, &["topics"]),
        (r#"{"place": "Atlantis"}"#, &["place", "\"Atlantis\"", "0573", "6800"]),
        (r#"{"place": ""}"#, &["place"]),
        (r#"{"place": "0999"}"#, &["place", "\"0999\""]),
        (r#"{"place": 6800}"#, &["place"]),
        (
            r#"{"role": "wife"}"#,
            &["role", "\"wife\"", "veteran", "partner", "parent", "child", "adult_child", "friend", "professional"],
        ),
        (r#"{"role": "Veteran"}"#, &["role", "veteran"]),
        (r#"{"role": 5}"#, &["role"]),
        (r#"{"urgency": "later"}"#, &["urgency", "\"later\"", "now", "soon", "plan"]),
        (r#"{"service": "navy"}"#, &["service", "\"navy\"", "soldier_28", "deployed_other", "not_deployed"]),
        (r#"{"contact": "letter"}"#, &["contact", "\"letter\"", "phone", "write", "meet"]),
        (r#"{"lang": "de"}"#, &["lang", "\"de\"", "da", "en"]),
        (r#"{"child_ages": [121]}"#, &["child_ages", "121", "120"]),
        (r#"{"child_ages": [300]}"#, &["child_ages", "300", "120"]),
        (r#"{"child_ages": [-1]}"#, &["child_ages", "-1", "120"]),
        (r#"{"child_ages": [10.5]}"#, &["child_ages", "120"]),
        (r#"{"child_ages": ["ti"]}"#, &["child_ages", "120"]),
        (r#"{"child_ages": 10}"#, &["child_ages"]),
        (r#"{"today": "i morgen"}"#, &["today", "\"i morgen\"", "2026-11-21T20:00"]),
        (r#"{"today": "2026-02-30"}"#, &["today", "2026-02-30"]),
        (r#"{"today": "2026-11-21T25:00"}"#, &["today", "25:00"]),
        (r#"{"today": "20:00"}"#, &["today"]),
        (r#"{"today": 20261121}"#, &["today"]),
        (r#"{"Role": "veteran"}"#, &["Role", "role", "place", "lang"]),
        (r#"{"cpr": "x"}"#, &["cpr", "role", "place", "lang"]),
        (r#"{"role": "veteran", "role": "friend"}"#, &["role"]),
        ("", &["answers"]),
        ("{", &["answers", "line 1"]),
        (r#"{"role": "veteran""#, &["answers", "line 1"]),
        ("{} {}", &["answers", "line 1"]),
        ("[]", &["answers"]),
        ("null", &["answers"]),
        ("\"veteran\"", &["answers"]),
        ("role: veteran", &["answers"]),
    ];
    let mut wrong = Vec::new();
    for (answers, words) in rows {
        let output = refer(answers);
        let told = String::from_utf8(output.stderr).expect("UTF-8");
        let missing: Vec<_> = words.iter().filter(|word| !told.contains(**word)).collect();
        if output.status.code() != Some(2)
            || !output.stdout.is_empty()
            || told.lines().count() != 1
            || !missing.is_empty()
        {
            wrong.push(format!(
                "{answers}: {:?}, {} bytes on stdout, does not name {missing:?}: {told}",
                output.status.code(),
                output.stdout.len()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn bad_words_on_the_command_line_are_told_too() {
    for (words, input, said) in [
        (&["refer"] as &[&str], b"{}" as &[u8], "--answers"),
        (&["refer", "--answers"], b"{}", "--answers"),
        (&["refer", "--answers", "/nowhere/answers.json"], b"", "/nowhere/answers.json"),
        (&["refer", "--answers", "-", "--role", "veteran"], b"{}", "--role"),
        (&["refer", "--answers", "-", "veteran"], b"{}", "veteran"),
        (&["refer", "--answers", "-"], b"{\"place\": \"V\xe6rde\"}", "cannot be read"),
        (&["refer", "--answers", "-", "--data", "/nowhere"], b"{}", "vejviser check"),
        (&["find"], b"", "find"),
        (&["check", "--data"], b"", "--data"),
        (&["check", "--all", "yes"], b"", "--all"),
    ] {
        let output = run(words, input);
        let told = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
        assert!(output.stdout.is_empty(), "{words:?}");
        assert!(
            told.lines().count() == 1 && told.starts_with("vejviser: ") && told.contains(said),
            "{words:?}: {told}"
        );
    }
}

#[test]
fn moments_at_the_ends_of_time_are_no_crash() {
    for today in [
        "0001-01-01",
        "2026-12-31T23:59",
        "2027-01-01T00:00",
        "2026-10-25T02:30",
        "2026-03-29T02:30",
        "9999-12-31",
        "9999-12-31T23:59",
    ] {
        let answers = json!({"urgency": "now", "place": "Varde", "topics": ["boern-unge"], "today": today}).to_string();
        let output = refer(&answers);
        assert_eq!(output.status.code(), Some(0), "{today}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn check_counts_on_its_last_line() {
    let counts = |output: &Output| {
        let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
        let last = text.lines().last().expect("a last line").to_owned();
        let words: Vec<&str> = last.split(' ').collect();
        let [errors, "errors,", warnings, "warnings,", records, "records"] = words[..] else { panic!("{last:?}") };
        let number = |word: &str| word.parse::<usize>().unwrap_or_else(|_| panic!("{last:?}"));
        let lines = |kind: &str| text.lines().filter(|line| line.starts_with(kind)).count();
        assert_eq!((number(errors), number(warnings)), (lines("error: "), lines("warning: ")), "{last}");
        assert_eq!(text.lines().count(), number(errors) + number(warnings) + 1);
        (number(errors), number(records))
    };
    let sound = run(&["check"], b"");
    assert_eq!(sound.status.code(), Some(0));
    let (errors, records) = counts(&sound);
    assert_eq!(errors, 0);
    assert!(records > 1000, "{records}");
    assert!(sound.stderr.is_empty());
    let nowhere = run(&["check", "--data", "/nowhere"], b"");
    assert_eq!(nowhere.status.code(), Some(1));
    let (errors, records) = counts(&nowhere);
    assert!(errors > 0 && records == 0, "{errors} errors, {records} records");
}

/// The directory with a handful of everything: small enough to hurt every byte of it.
fn small() -> Directory {
    let mut small = directory().clone();
    small.services.retain(|service| {
        ["alarm-112", "danmarks-veteraner", "lejre-veterancafe", "vetc-samtalegrupper-8-12"]
            .contains(&service.id.as_str())
    });
    small.municipalities.truncate(2);
    small.postcodes.truncate(3);
    small.organizations.truncate(2);
    small.initiatives.truncate(1);
    small.topics.truncate(2);
    small.articles.truncate(1);
    small.synonyms.truncate(3);
    small
}

#[test]
fn packing_gives_back_the_whole_directory() {
    let bytes = pack(directory()).expect("packed");
    assert_eq!(unpack(&bytes).as_ref(), Ok(directory()));
    assert_eq!(pack(directory()).expect("packed"), bytes, "the same directory, other bytes");
    let small_bytes = pack(&small()).expect("packed");
    assert_eq!(unpack(&small_bytes), Ok(small()));
    assert_ne!(
        file_name("directory", &bytes, Language::Danish),
        file_name("directory", &small_bytes, Language::Danish)
    );
    println!("{} bytes packed", bytes.len());
}

#[test]
fn bytes_that_were_cut_are_an_error_wherever_they_are_cut() {
    let bytes = pack(&small()).expect("packed");
    for length in 0..bytes.len() {
        let expected = if length < 10 { PackError::NotADirectory } else { PackError::Damaged };
        assert_eq!(unpack(&bytes[..length]), Err(expected), "cut to {length} of {}", bytes.len());
    }
    let whole = pack(directory()).expect("packed");
    for length in (10..whole.len()).step_by(whole.len() / 50) {
        assert_eq!(unpack(&whole[..length]), Err(PackError::Damaged), "cut to {length} of {}", whole.len());
    }
    for more in [&b"\0"[..], b"more"] {
        assert_eq!(unpack(&[&bytes, more].concat()), Err(PackError::Damaged));
    }
}

#[test]
fn a_changed_byte_is_an_error_wherever_it_is() {
    let bytes = pack(&small()).expect("packed");
    let mut hurt = bytes.clone();
    for at in 0..bytes.len() {
        for mask in [0x01, 0x80, 0xff] {
            hurt[at] = bytes[at] ^ mask;
            let error = unpack(&hurt).expect_err("an error");
            let expected = match at {
                0..4 => PackError::NotADirectory,
                4..6 => PackError::OtherVersion(u16::from_le_bytes([hurt[4], hurt[5]])),
                _ => PackError::Damaged,
            };
            assert_eq!(error, expected, "byte {at} of {} changed by {mask:#x}", bytes.len());
        }
        hurt[at] = bytes[at];
    }
    println!("{} bytes changed in three ways", bytes.len());
}

#[test]
fn another_version_is_told_from_damage() {
    let mut bytes = pack(&small()).expect("packed");
    for version in [0, SCHEMA_VERSION + 1, u16::MAX] {
        bytes[4..6].copy_from_slice(&version.to_le_bytes());
        assert_eq!(unpack(&bytes), Err(PackError::OtherVersion(version)));
    }
}

#[test]
fn a_directory_of_another_build_is_told_by_the_name_that_was_asked_for() {
    let (bytes, other) = (pack(&small()).expect("packed"), pack(directory()).expect("packed"));
    let name = file_name("directory", &bytes, Language::Danish);
    for address in [name.clone(), format!("/{name}"), format!("/a-path/of-its-own/{name}")] {
        assert_eq!(check_name(&bytes, &address), Ok(()), "{address}");
        assert_eq!(check_name(&other, &address), Err(PackError::OtherBuild), "{address}");
        assert_eq!(check_name(&bytes[..20], &address), Err(PackError::OtherBuild), "{address}");
    }
    for address in ["", "directory.bin", "directory-da-xyz.bin", "directory-da-.bin", name.trim_end_matches(".bin")] {
        assert_eq!(check_name(&bytes, address), Err(PackError::OtherBuild), "{address}");
    }
}

/// Bytes whose checksum is right but which are no directory: lengths that promise more than there is, and noise.
#[test]
fn bytes_made_to_deceive_are_damaged() {
    let good = pack(&small()).expect("packed");
    let with_body = |body: &[u8]| {
        let mut bytes = good[..6].to_vec();
        bytes.extend_from_slice(&adler2::adler32_slice(body).to_le_bytes());
        bytes.extend_from_slice(body);
        bytes
    };
    let mut noise = 1_u32;
    let mut next = || {
        noise ^= noise << 13;
        noise ^= noise >> 17;
        noise ^= noise << 5;
        noise.to_le_bytes()[0]
    };
    let mut bodies = vec![Vec::new(), vec![0xff; 5], vec![0xff; 100], vec![0x7f; 1000]];
    bodies.extend((0..200).map(|length| (0..length).map(|_| next()).collect()));
    // The body cut anywhere, with a checksum to match.
    bodies.extend((1..good.len() - 10).map(|length| good[10..10 + length].to_vec()));
    for body in bodies {
        let told = unpack(&with_body(&body));
        assert!(matches!(told, Err(PackError::Damaged)) || body == good[10..], "{} bytes were read", body.len());
    }
}

/// Every fixed text comes back from the file of its language under its own number.
#[test]
fn packed_texts_come_back_in_their_order() {
    for shelf in Shelf::ALL {
        for language in Language::ALL {
            let words = shelf.words(language);
            assert!(words.len() > 100, "{} texts on {shelf:?}", words.len());
            let bytes = pack_texts(&words, shelf.fingerprint());
            assert_eq!(unpack_texts(&bytes, shelf.fingerprint()), Ok(words.clone()));
            let other = shelf.fingerprint().wrapping_add(1);
            assert_eq!(unpack_texts(&bytes, other), Err(PackError::OtherVersion(shelf.fingerprint())));
            for length in 0..bytes.len() {
                assert!(unpack_texts(&bytes[..length], shelf.fingerprint()).is_err(), "cut to {length}");
            }
        }
    }
    // A set stands together, in its own order.
    let own: Vec<&str> = Msg::ALL.iter().map(|text| text.get(Language::English)).collect();
    assert!(Shelf::App.words(Language::English).windows(own.len()).any(|words| words == own));
    assert_ne!(Shelf::App.fingerprint(), Shelf::Tools.fingerprint());
}

#[test]
fn nesting_without_end_is_refused_and_does_not_end_the_program() {
    let mut test = Test::Known { fact: Fact::Role };
    for _ in 0..100_000 {
        test = Test::Not(Box::new(test));
    }
    let mut nested: Directory = directory().clone();
    nested.services[0].criteria = vec![Criterion { code: CriterionCode::Situation, test }];
    // Written by a thread with room for it; read with what a thread usually has.
    let big = std::thread::Builder::new().stack_size(2_000_000_000);
    let bytes = big.spawn(move || {
        let bytes = pack(&nested).expect("packed");
        std::mem::forget(nested);
        bytes
    });
    let bytes = bytes.expect("a thread").join().expect("bytes");
    assert_eq!(unpack(&bytes).err(), Some(PackError::Damaged));
}

#[test]
fn answers_of_any_length_end_in_one_sentence() {
    let long = format!("{{\"topics\":[{}\"bolig\"]}}", "\"bolig\",".repeat(1_000_000));
    let output = refer(&long);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), b"".as_slice()));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("too long") && told.lines().count() == 1, "{told}");
}
