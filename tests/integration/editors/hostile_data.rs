//! What editors, merges and systems do to data files: each is told by file and line, and nothing waits or breaks.

use std::time::{Duration, Instant};

use super::*;

/// What `check` says and its exit code; it has to answer at once.
fn check(copy: &Copy) -> (String, Option<i32>) {
    let begun = Instant::now();
    let output = copy.run(&["check"]);
    assert!(begun.elapsed() < Duration::from_secs(60), "check waits for something");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.code())
}

/// One error in this file that says this, on the line.
#[track_caller]
fn tells(copy: &Copy, file: &str, said: &str, line: impl Into<Option<usize>>) {
    let (told, code) = check(copy);
    let errors: Vec<&str> = told.lines().filter(|line| line.starts_with("error: ")).collect();
    let line = line.into().map_or(String::new(), |line| format!("(line {line})"));
    let found = errors
        .iter()
        .any(|error| error.starts_with(&format!("error: {file}: ")) && error.contains(said) && error.ends_with(&line));
    assert!(found, "{file}: {said:?} {line} is not among {errors:#?}");
    assert_eq!(code, Some(1));
}

/// The line of a text in a file, from 1.
fn line_of(text: &str, wanted: &str) -> usize {
    text.lines().position(|line| line.contains(wanted)).unwrap_or_else(|| panic!("no line {wanted:?}")) + 1
}

#[test]
fn a_key_that_stands_twice_is_an_error_in_every_file() {
    let copy = Copy::new();
    // A bad merge gave Livslinien another number: readers took the last one.
    let lines = copy.text("lines.json");
    let number = "    \"number\": \"70 20 12 01\",";
    let merged = lines.replacen(number, &format!("{number}\n    \"number\": \"76 30 19 30\","), 1);
    assert_ne!(merged, lines);
    copy.write("lines.json", &merged);
    tells(&copy, "lines.json", "linje-livslinien: number: stands twice", line_of(&merged, "70 20 12 01") + 1);
    let words = ["verify", "linje-livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY];
    copy.refuses(&words, "number: stands twice");
    copy.write("lines.json", &lines);
    // In every other file too: the first key of the first object once more.
    let names = copy.files().into_keys().map(|path| path.replace(&format!("{}/", copy.0.display()), ""));
    let names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        let text = copy.text(&name);
        let open = text.find('{').expect("an object") + 1;
        let places = edit::records(&text).map_or(open - 1..text.len(), |all| all[0].clone());
        let first = edit::members(&text, &places).expect("fields").remove(0);
        let again = format!("{}\"{}\": {},{}", &text[..open], first.key, &text[first.value.clone()], &text[open..]);
        copy.write(&name, &again);
        let second = again.len() - (text.len() - first.at);
        let line = again[..second].matches('\n').count() + 1;
        tells(&copy, &name, &format!("{}: stands twice", first.key), line);
        copy.write(&name, text);
    }
}

#[test]
fn signs_that_nobody_sees_are_errors() {
    let copy = Copy::new();
    let text = copy.text("services/crisis.json");
    copy.write("services/crisis.json", format!("\u{feff}{text}"));
    tells(&copy, "services/crisis.json", "byte order (BOM)", 1);
    for sign in
        ["\\u202e", "\u{202e}", "\\n", "\\u0000", "\u{200b}", "\u{ad}", "\\u009f", "\u{2028}", "\u{feff}", "\u{7f}"]
    {
        let planted = text.replacen("\"da\": \"", &format!("\"da\": \"a{sign}b"), 1);
        copy.write("services/crisis.json", &planted);
        tells(&copy, "services/crisis.json", "da: holds the sign U+", line_of(&planted, &format!("a{sign}b")));
    }
    for utf16 in [b"\xff\xfe[\0]\0".as_slice(), b"\xfe\xff\0[\0]"] {
        copy.write("services/crisis.json", utf16);
        tells(&copy, "services/crisis.json", "UTF-16", None);
    }
}

#[test]
fn days_that_have_not_come_are_errors() {
    let copy = Copy::new();
    copy.plant("services/crisis.json", "livslinien", |record| {
        record["checked"] = json!({"by": "phone", "on": "2099-01-01"});
    });
    tells(&copy, "services/crisis.json", "livslinien: checked.on: 2099-01-01 has not come yet", 1);
    let copy = Copy::new();
    copy.plant("lines.json", "linje-livslinien", |record| record["source"]["date"] = json!("2099"));
    tells(&copy, "lines.json", "linje-livslinien: source.date: 2099 has not come yet", 1);
    let copy = Copy::new();
    let settings = copy.text("settings.json");
    let old = &directory().settings.data_date.to_string();
    copy.write("settings.json", settings.replace(old, "2099-12-01"));
    tells(&copy, "settings.json", "data_date: 2099-12-01 has not come yet", line_of(&settings, "data_date"));
    // The day that is told counts.
    assert_eq!(copy.run(&["check", "--today", "2100-01-01"]).status.code(), Some(0));
}

#[test]
fn personal_numbers_are_found_in_any_text_field() {
    for (file, id, path) in [
        ("services/crisis.json", "livslinien", &["source", "title"][..]),
        ("services/crisis.json", "livslinien", &["source", "publisher"]),
        ("services/crisis.json", "livslinien", &["status_reason"]),
        ("services/crisis.json", "livslinien", &["editor_note"]),
        ("municipalities.json", "0573", &["main_contact", "address"]),
        ("municipalities.json", "0573", &["seat"]),
        ("municipalities.json", "0573", &["main_contact", "conflicts"]),
        ("lines.json", "linje-livslinien", &["name", "en"]),
        ("boards.json", "", &["name"]),
    ] {
        let copy = Copy::new();
        let mut value: Value = serde_json::from_str(&copy.text(file)).expect("JSON");
        let records = value.as_array_mut().expect("a list");
        let record = match id {
            "" => &mut records[0],
            id => records.iter_mut().find(|one| one["id"] == id || one["code"] == id).expect("the record"),
        };
        let field = path.iter().fold(record, |at, key| &mut at[*key]);
        *field = json!("Ring om 010190 - 1234");
        copy.write(file, value.to_string());
        tells(&copy, file, &format!("{}: this looks like a personal number", path.join(".")), 1);
    }
}

#[test]
fn what_stands_twice_in_a_list_and_a_neighbour_of_itself_are_errors() {
    let copy = Copy::new();
    copy.plant("municipalities.json", "0573", |record| record["neighbours"] = json!(["0530", "0573"]));
    tells(&copy, "municipalities.json", "0573: neighbours: it is its own neighbour", 1);
    for (file, id, field, list) in [
        ("municipalities.json", "0573", "neighbours", json!(["0530", "0530"])),
        ("services/general.json", "dukh", "topics", json!(["oekonomi-bolig", "oekonomi-bolig"])),
        ("services/general.json", "dukh", "audience", json!(["veteran", "veteran"])),
    ] {
        let copy = Copy::new();
        copy.plant(file, id, |record| record[field] = list);
        tells(&copy, file, &format!("{id}: {field}: "), 1);
    }
    let copy = Copy::new();
    let text = copy.text("municipalities.json");
    let first = &edit::records(&text).expect("records")[0];
    copy.write(
        "municipalities.json",
        text.replacen(&text[first.clone()], &format!("{0},{0}", &text[first.clone()]), 1),
    );
    tells(&copy, "municipalities.json", "occurs twice", None);
}

#[test]
fn what_nobody_reads_beside_the_services_is_told() {
    let copy = Copy::new();
    fs::create_dir(copy.0.join("services/nye")).expect("a folder");
    copy.write("services/nye/ngo.json", "[]");
    copy.write("services/ngo.json.bak", "[]");
    copy.write("services/ngo.JSON", "[]");
    // What editors and systems leave stands under a name that begins with a full stop.
    copy.write("services/._ngo.json", [0, 5, 22, 7]);
    std::os::unix::fs::symlink("nobody@nowhere.1", copy.0.join("services/.#ngo.json")).expect("a link to nothing");
    fs::create_dir(copy.0.join("flere")).expect("a folder");
    copy.write("organisations.json", "[]");
    copy.write("lines.json.bak", "[]");
    for name in
        ["services/nye", "services/ngo.json.bak", "services/ngo.JSON", "flere", "organisations.json", "lines.json.bak"]
    {
        tells(&copy, name, "nobody reads", None);
    }
    let (told, _) = check(&copy);
    assert!(!told.contains("services/."), "{told}");
    copy.run(&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY]);
}

#[test]
fn a_pipe_a_device_or_a_folder_in_place_of_a_file_is_told_at_once() {
    for (what, put) in [
        (
            "a pipe",
            (|path: &Path| {
                assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
            }) as fn(&Path),
        ),
        ("a device", |path| std::os::unix::fs::symlink("/dev/zero", path).expect("a link")),
        ("a folder", |path| fs::create_dir(path).expect("a folder")),
        ("nothing", |path| std::os::unix::fs::symlink("nowhere", path).expect("a link")),
    ] {
        for name in ["services/crisis.json", "lines.json", "settings.json"] {
            let copy = Copy::new();
            fs::remove_file(copy.0.join(name)).expect("removed");
            put(&copy.0.join(name));
            let (told, code) = check(&copy);
            assert!(
                told.contains(&format!("error: {name}: -: -: the file cannot be read")),
                "{what} as {name}: {told}"
            );
            assert_eq!(code, Some(1), "{what} as {name}");
            let words = ["verify", "linje-livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY];
            assert_eq!(copy.run(&words).status.code(), Some(2), "{what} as {name}");
        }
    }
}

#[test]
fn every_problem_of_a_record_says_its_line() {
    let copy = Copy::new();
    let text = copy.text("services/general.json").replacen("\"cost\": \"free\"", "\"cost\": \"cheap\"", 1);
    copy.write("services/general.json", &text);
    tells(&copy, "services/general.json", "cost: \"cheap\" is not one of", line_of(&text, "\"cheap\""));
}
