//! Recording a check changes its own lines and nothing else; a refused check changes nothing at all.

use super::*;

/// What an editor would have done by hand in a file of the usual style: three lines after the source, and the status.
fn by_hand(text: &str, id: &str, check: &[&str]) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let from = lines.iter().position(|line| *line == format!("    \"id\": \"{id}\",")).expect("the record");
    let source = from + lines[from..].iter().position(|line| *line == "    \"source\": {").expect("its source");
    let end = source + lines[source..].iter().position(|line| line.trim_end_matches(',') == "    }").expect("its end");
    let last = !lines[end].ends_with(',');
    let mut edited: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    for line in &mut edited[from..source] {
        if line == "    \"status\": \"unverified\"," {
            *line = "    \"status\": \"current\",".to_owned();
        }
    }
    edited[end] = "    },".to_owned();
    let mut block = vec!["    \"checked\": {".to_owned()];
    block.extend(check.iter().map(|line| format!("      {line}")));
    block.push(if last { "    }".to_owned() } else { "    },".to_owned() });
    edited.splice(end + 1..end + 1, block);
    edited.join("\n")
}

#[test]
fn a_check_of_any_service_changes_its_own_lines_only() {
    let check = json!({"by": "web", "on": TODAY});
    let (mut count, all) = (0, Copy::new());
    for name in service_files(&data_folder()) {
        let text = fs::read_to_string(data_folder().join(&name)).expect("a file");
        let places = edit::records(&text).expect("a list of records");
        let mut together = text.clone();
        for place in places {
            let id = edit::value(&text, &place).expect("a record")["id"].as_str().expect("an id").to_owned();
            let edited = edit::checked(&text, &place, &check).unwrap_or_else(|| panic!("{id} cannot be edited"));
            let expected = by_hand(&text, &id, &["\"by\": \"web\",", "\"on\": \"2026-11-21\""]);
            assert_eq!(edited.text, expected, "{id}");
            together = by_hand(&together, &id, &["\"by\": \"web\",", "\"on\": \"2026-11-21\""]);
            count += 1;
        }
        all.write(&name, together);
    }
    assert_eq!(count, directory().services.len());
    assert_eq!(all.errors(), Vec::<String>::new());
    let checked = load(&all.0).directory.expect("a directory");
    assert!(checked.services.iter().all(|service| service.checked.is_some() && service.status != Status::Unverified));
}

#[test]
fn verify_writes_what_it_says() {
    let copy = Copy::new();
    for (id, words) in [
        ("livslinien", &["--by", "phone"][..]),
        // One with a note that needs escaping, and more fields after its source.
        ("aalborg-veteran-koordinator", &["--by", "mail", "--note", "Sagde \"ja\" \\ æøå"]),
        // One that has ended stays ended.
        ("natur-retreat-strynoe", &["--by", "web"]),
    ] {
        let file = service_files(&copy.0)
            .into_iter()
            .find(|name| copy.text(name).contains(&format!("\"id\": \"{id}\"")))
            .expect("a file with the record");
        let before = copy.text(&file);
        let others = copy.files().len();
        let said = copy.succeeds(&[&["verify", id, "--on", "2026-11-20", "--today", TODAY], words].concat());
        assert!(said.starts_with(&format!("{file}: {id}: checked by ")), "{said}");
        let mut lines = vec![format!("\"by\": \"{}\",", words[1]), "\"on\": \"2026-11-20\"".to_owned()];
        if let Some(note) = words.get(3) {
            lines[1].push(',');
            lines.push(format!("\"note\": {}", json!(note)));
        }
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(copy.text(&file), by_hand(&before, id, &lines), "{id}");
        assert_eq!(copy.files().len(), others, "a draft is left");
        assert_eq!(copy.errors(), Vec::<String>::new());
    }
    let read = load(&copy.0);
    let note =
        read.notes.iter().find(|note| note.id == "aalborg-veteran-koordinator").and_then(|note| note.note.clone());
    assert!(note.is_some_and(|note| note.contains("Sagde \"ja\" \\ æøå")));
    // A second check takes the place of the first; the same day corrects it.
    let once = copy.text("services/crisis.json");
    copy.succeeds(&["verify", "livslinien", "--by", "web", "--on", "2026-11-20", "--today", TODAY]);
    assert_eq!(copy.text("services/crisis.json"), once.replace("\"by\": \"phone\"", "\"by\": \"web\""));
    copy.refuses(
        &["verify", "livslinien", "--by", "web", "--on", "2026-11-19", "--today", TODAY],
        "before the last check",
    );
}

#[test]
fn verify_reaches_initiatives_and_main_lines() {
    let copy = Copy::new();
    copy.succeeds(&["verify", "veteranpolitik-2016", "--by", "web", "--on", TODAY, "--today", TODAY]);
    copy.succeeds(&["verify", "0101", "--by", "phone", "--on", "2026-11-20", "--today", TODAY]);
    let before = copy.text("municipalities.json");
    copy.succeeds(&["verify", "koebenhavn", "--by", "phone", "--on", TODAY, "--today", TODAY]);
    assert_eq!(copy.text("municipalities.json"), before.replacen("2026-11-20", TODAY, 1));
    let directory = load(&copy.0).directory.expect("a directory");
    let checked = Check { by: CheckMethod::Phone, on: PartialDate::parse(TODAY).expect("a date"), who: None };
    let copenhagen = directory.municipality_by_slug("koebenhavn").expect("København");
    let line = copenhagen.main_contact.line.as_ref().expect("its main line");
    assert_eq!((line.checked, line.status), (Some(checked), Status::Current));
    let policy = directory.initiatives.iter().find(|one| one.id == "veteranpolitik-2016").expect("a policy");
    assert!(policy.checked.is_some());
    // Only these lines are new, at the depth of the fields around them.
    let old = fs::read_to_string(data_folder().join("municipalities.json")).expect("a file");
    let text = copy.text("municipalities.json");
    let added: Vec<&str> = text.lines().filter(|line| !old.lines().any(|known| known == *line)).collect();
    assert_eq!(added, ["      \"checked\": {", "        \"by\": \"phone\",", "        \"on\": \"2026-11-21\""]);
}

/// One call for all that lie behind a number.
#[test]
fn verify_checks_a_line_once_for_all_that_share_it() {
    let copy = Copy::new();
    let said = copy.succeeds(&["verify", "vetc-psykologhjaelp", "--by", "phone", "--on", TODAY, "--today", TODAY]);
    assert!(said.contains("vejviser verify linje-vetc-doegntelefon --by phone --on 2026-11-21"), "{said}");
    let line = |copy: &Copy| {
        let directory = load(&copy.0).directory.expect("a directory");
        let line = directory.line("linje-vetc-doegntelefon").expect("the line").clone();
        let review = review_state(Record::Line(&line), &directory, date(2026, 11, 21)).expect("a review");
        (line.status, review.freshness)
    };
    assert_eq!(line(&copy), (Status::Unverified, Freshness::Overdue));
    let services = copy.text("services/veterancentret.json");
    let said = copy.succeeds(&["verify", "linje-vetc-doegntelefon", "--by", "phone", "--on", TODAY, "--today", TODAY]);
    assert!(said.starts_with("lines.json: linje-vetc-doegntelefon: checked by phone"), "{said}");
    assert_eq!(line(&copy), (Status::Current, Freshness::Fresh));
    assert_eq!(copy.text("services/veterancentret.json"), services);
}

#[test]
fn a_refused_check_changes_nothing() {
    let copy = Copy::new();
    copy.plant("services/general.json", "dukh", |record| record["merged_ids"] = json!(["dukh-2019"]));
    for (words, said) in [
        (&["verify"][..], "needs an id"),
        (&["verify", "livslinien", "--on", TODAY], "--by"),
        (&["verify", "livslinien", "--by", "phone"], "--on"),
        (&["verify", "livslinien", "--by", "fax", "--on", TODAY], "phone, web, mail"),
        (&["verify", "livslinien", "--by", "phone", "--on", "i dag"], "2026-11-21"),
        (&["verify", "livslinien", "--by", "phone", "--on", "2026-11"], "not a day"),
        (&["verify", "livslinien", "--by", "phone", "--on", "2026-02-30"], "not a day"),
        (&["verify", "livslinien", "--by", "phone", "--on", "2026-11-22"], "has not come yet"),
        (&["verify", "livslinien", "--by", "phone", "--on", "2026-08-17"], "before the source"),
        (&["verify", "livslinjen", "--by", "phone", "--on", TODAY], "livslinjen"),
        (&["verify", "../livslinien", "--by", "phone", "--on", TODAY], "no line, service"),
        (&["verify", "dukh-2019", "--by", "phone", "--on", TODAY], "became part of \"dukh\""),
        (&["verify", "fredensborg", "--by", "phone", "--on", TODAY], "no number is known"),
        (&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--note", " "], "empty"),
        (&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--note", "a\nb"], "one line"),
        (&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--note", "Sag 010190-1234"], "CPR"),
        (&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--note"], "needs a value"),
        (&["verify", "livslinien", "dukh", "--by", "phone", "--on", TODAY], "cannot use"),
        (&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--force", "yes"], "no option --force"),
    ] {
        let words = if words.contains(&"--note") && words.last() == Some(&"--note") {
            // The option without a value has to stand last; then there is no room for the folder.
            let output = vejviser(&["verify", "livslinien", "--data", copy.0.to_str().unwrap(), "--note"]);
            assert_eq!(output.status.code(), Some(2));
            continue;
        } else {
            [words, &["--today", TODAY]].concat()
        };
        copy.refuses(&words, said);
    }
    // Where the data has an error already, nothing is added to it.
    copy.plant("services/general.json", "dukh", |record| record["cost"] = json!("cheap"));
    copy.refuses(
        &["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY],
        "general.json: dukh: cost",
    );
    copy.write("services/broken.json", "[{");
    copy.refuses(&["verify", "livslinjen", "--by", "phone", "--on", TODAY, "--today", TODAY], "services/broken.json");
    let nowhere =
        vejviser(&["verify", "x", "--by", "web", "--on", TODAY, "--today", TODAY, "--data", "/nowhere/at/all"]);
    assert_eq!(nowhere.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn a_file_that_is_a_link_stays_one() {
    let copy = Copy::new();
    let (link, target) = (copy.0.join("services/crisis.json"), copy.0.join("elsewhere"));
    fs::rename(&link, &target).expect("moved");
    std::os::unix::fs::symlink(&target, &link).expect("a link");
    copy.succeeds(&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY]);
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    assert!(fs::read_to_string(&target).expect("a file").contains("\"on\": \"2026-11-21\""));
}

/// Files in other styles than ours: each keeps its own.
#[test]
fn an_edit_keeps_the_style_of_the_file() {
    let check = json!({"by": "web", "on": "2026-11-21"});
    for (what, before, after) in [
        (
            "on one line",
            r#"[{"id": "a", "status": "current", "source": {"title": "x }]"}, "z": 1}]"#,
            r#"[{"id": "a", "status": "current", "source": {"title": "x }]"}, "checked": {"by": "web", "on": "2026-11-21"}, "z": 1}]"#,
        ),
        (
            "without spaces",
            r#"[{"status":"current","source":{"title":"\"}"}}]"#,
            r#"[{"status":"current","source":{"title":"\"}"}, "checked": {"by": "web", "on": "2026-11-21"}}]"#,
        ),
        (
            "with tabs",
            "[\n\t{\n\t\t\"status\": \"unverified\",\n\t\t\"source\": {}\n\t}\n]\n",
            "[\n\t{\n\t\t\"status\": \"current\",\n\t\t\"source\": {},\n\t\t\"checked\": {\n\t\t\t\"by\": \"web\",\n\t\t\t\"on\": \"2026-11-21\"\n\t\t}\n\t}\n]\n",
        ),
        (
            "with the line ends of Windows",
            "[\r\n  {\r\n    \"source\": {},\r\n    \"status\": \"current\"\r\n  }\r\n]",
            "[\r\n  {\r\n    \"source\": {},\r\n    \"checked\": {\r\n      \"by\": \"web\",\r\n      \"on\": \"2026-11-21\"\r\n    },\r\n    \"status\": \"current\"\r\n  }\r\n]",
        ),
        (
            "with a check that is longer",
            "[\n  {\n    \"checked\": {\n      \"by\": \"mail\",\n      \"on\": \"2024-01-01\",\n      \"note\": \"[{\"\n    },\n    \"status\": \"unverified\",\n    \"source\": {}\n  }\n]",
            "[\n  {\n    \"checked\": {\n      \"by\": \"web\",\n      \"on\": \"2026-11-21\"\n    },\n    \"status\": \"current\",\n    \"source\": {}\n  }\n]",
        ),
        (
            "with a check on one line",
            "[{\"source\": {},\n  \"checked\": {\"by\": \"mail\", \"on\": \"2024\"},\n  \"status\": \"current\"}]",
            "[{\"source\": {},\n  \"checked\": {\"by\": \"web\", \"on\": \"2026-11-21\"},\n  \"status\": \"current\"}]",
        ),
        (
            "with null for a check",
            "[\n  {\n    \"source\": {},\n    \"checked\": null,\n    \"status\": \"current\"\n  }\n]",
            "[\n  {\n    \"source\": {},\n    \"checked\": {\n      \"by\": \"web\",\n      \"on\": \"2026-11-21\"\n    },\n    \"status\": \"current\"\n  }\n]",
        ),
        (
            "with an escaped name of a field",
            r#"[{"s\u006furce": {}, "status": "current"}]"#,
            r#"[{"s\u006furce": {}, "checked": {"by": "web", "on": "2026-11-21"}, "status": "current"}]"#,
        ),
    ] {
        let place = &edit::records(before).expect("records")[0];
        assert_eq!(edit::checked(before, place, &check).map(|edited| edited.text).as_deref(), Some(after), "{what}");
    }
    for text in
        ["", "[", "{}", "[1]", "[{]", "[{\"a\"}]", "[{\"a\": }]", "[{\"a\": \"", "nonsense", "[{\"a\": 1}", "[\u{0}]"]
    {
        let records = edit::records(text).unwrap_or_default();
        let edited = records.iter().find_map(|place| edit::checked(text, place, &check));
        assert_eq!(edited, None, "{text:?}");
    }
    for (before, after) in [
        ("[]", "[\n  {\n    \"id\": \"b\"\n  }\n]"),
        ("[\n]\n", "[\n  {\n    \"id\": \"b\"\n  }\n]\n"),
        ("[\r\n  {}\r\n]", "[\r\n  {},\r\n  {\r\n    \"id\": \"b\"\r\n  }\r\n]"),
        ("[{\"id\": \"]\"}]", "[{\"id\": \"]\"},\n  {\n    \"id\": \"b\"\n  }]"),
    ] {
        assert_eq!(edit::append(before, &json!({"id": "b"})).as_deref(), Some(after), "{before:?}");
    }
}
