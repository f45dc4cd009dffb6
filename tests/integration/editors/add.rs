//! Starting a record puts it at the end of the right file, or changes nothing.

use super::*;

const SERVICE: &[&str] = &[
    "add",
    "--kind",
    "service",
    "--id",
    "veterancafe-varde",
    "--organization",
    "kommune-varde",
    "--type",
    "meeting_place",
    "--name",
    "Veterancafé",
    "--summary",
    "Et sted at mødes over en kop kaffe.",
    "--audience",
    "veteran, family",
    "--topics",
    "faellesskab",
    "--area",
    "0573",
    "--dedicated",
    "yes",
    "--source",
    "Veterancafé \"Kom ind\"",
    "--publisher",
    "Varde Kommune",
];

const LINE: &[&str] = &[
    "add",
    "--kind",
    "line",
    "--id",
    "linje-veterancafe",
    "--number",
    "76 30 19 30",
    "--organization",
    "kommune-varde",
    "--name",
    "Veterancaféens telefon",
    "--hours",
    "always",
    "--source",
    "Veterancafé",
    "--publisher",
    "Varde Kommune",
];

/// The words with one option changed, or taken out.
fn with<'a>(words: &[&'a str], option: &str, value: Option<&'a str>) -> Vec<&'a str> {
    let mut words = words.to_vec();
    let at = words.iter().position(|word| *word == option);
    match (at, value) {
        (Some(at), Some(value)) => words[at + 1] = value,
        (Some(at), None) => drop(words.drain(at..at + 2)),
        (None, Some(value)) => words.extend([Box::leak(option.to_owned().into_boxed_str()) as &str, value]),
        (None, None) => {}
    }
    words
}

#[test]
fn add_puts_a_record_at_the_end_and_nothing_else_is_different() {
    for (words, file, id) in [
        (SERVICE.to_vec(), "services/municipal-west.json", "veterancafe-varde"),
        (with(SERVICE, "--organization", Some("kommune-greve")), "services/municipal-east.json", "veterancafe-varde"),
        (with(SERVICE, "--organization", Some("livslinien")), "services/ngo.json", "veterancafe-varde"),
        (with(SERVICE, "--to", Some("general")), "services/general.json", "veterancafe-varde"),
        (
            [
                with(&with(SERVICE, "--type", Some("crisis_line")), "--area", Some("nationwide")),
                vec!["--line", "linje-vetc-doegntelefon", "--ask-for", "cafeen", "--source-date", "2026-05"],
            ]
            .concat(),
            "services/crisis.json",
            "veterancafe-varde",
        ),
        (with(SERVICE, "--area", Some("1084,1085")), "services/municipal-west.json", "veterancafe-varde"),
        (LINE.to_vec(), "lines.json", "linje-veterancafe"),
        (
            vec!["add", "--kind", "organization", "--id", "ny-forening", "--name", "Ny Forening", "--type", "ngo"],
            "organizations.json",
            "ny-forening",
        ),
        (
            vec![
                "add",
                "--kind",
                "initiative",
                "--id",
                "ny-politik",
                "--name",
                "Veteranpolitik",
                "--type",
                "policy",
                "--summary",
                "Mål for veteraner.",
                "--area",
                "0573",
                "--source",
                "Veteranpolitik",
                "--publisher",
                "Varde Kommune",
            ],
            "initiatives.json",
            "ny-politik",
        ),
    ] {
        let copy = Copy::new();
        let (before, files) = (copy.text(file), copy.files().len());
        let said = copy.succeeds(&words);
        assert!(said.starts_with(&format!("{file}: {id} is there.")), "{said}");
        let after = copy.text(file);
        let body = before.strip_suffix("\n  }\n]\n").expect("a list in our style");
        assert!(after.starts_with(&format!("{body}\n  }},\n  {{\n    \"id\": \"{id}\",\n")), "{file}");
        assert!(after.ends_with("\n  }\n]\n"));
        assert_eq!(copy.files().len(), files, "a draft is left");
        assert_eq!(copy.errors(), Vec::<String>::new(), "{words:?}");
        // Twice is once too often.
        copy.refuses(&words, "id: ");
    }
}

#[test]
fn a_refused_start_changes_nothing() {
    let copy = Copy::new();
    for (words, said) in [
        (vec!["add"], "line, service, organization, initiative"),
        (vec!["add", "--kind", "municipality"], "not one of: line, service, organization, initiative"),
        (vec!["add", "--kind", "service", "--id", "x"], "--organization, --type, --name"),
        (with(SERVICE, "--publisher", None), "add needs --publisher too"),
        (with(SERVICE, "--id", Some("livslinien")), "services/crisis.json"),
        (with(SERVICE, "--id", Some("Café")), "small letters"),
        (with(SERVICE, "--organization", Some("nobody")), "no organization \"nobody\""),
        (with(SERVICE, "--type", Some("club")), "not one of"),
        (with(SERVICE, "--audience", Some("everybody")), "veteran_parent"),
        (with(SERVICE, "--audience", Some(" , ")), "for somebody"),
        (with(SERVICE, "--topics", Some("alt")), "no topic"),
        (with(SERVICE, "--area", Some("0999")), "0999"),
        (with(SERVICE, "--area", Some("")), "empty"),
        (with(SERVICE, "--dedicated", Some("maybe")), "yes, no"),
        (with(SERVICE, "--summary", Some("Det er fx gratis!")), "fx"),
        (with(SERVICE, "--source", Some(" ")), "title"),
        (with(SERVICE, "--source-date", Some("i fjor")), "i fjor"),
        (with(SERVICE, "--line", Some("linje-ingen")), "no line"),
        (with(SERVICE, "--ask-for", Some("cafeen")), "--line"),
        (with(SERVICE, "--phone", Some("70 20 12 34")), "no option --phone"),
        (with(LINE, "--number", Some("12")), "phone number"),
        (with(LINE, "--number", Some("72819700")), "linje-vetc-doegntelefon"),
        (with(LINE, "--organization", Some("nobody")), "no organization"),
        (with(LINE, "--id", Some("livslinien")), "services/crisis.json"),
        (with(SERVICE, "--type", Some("crisis_line")), "crisis line"),
        (with(SERVICE, "--to", Some("../rules.json")), "not one of"),
        (
            with(&["add", "--kind", "organization", "--id", "x", "--name", "X", "--type", "ngo"], "--to", Some("ngo")),
            "services only",
        ),
        (with(SERVICE, "--colour", Some("red")), "no option --colour"),
    ] {
        copy.refuses(&words, said);
    }
}

#[test]
fn a_template_is_printed_and_stands_up_but_for_its_invented_words() {
    for (kind, file) in [
        ("line", "lines.json"),
        ("service", "services/ngo.json"),
        ("organization", "organizations.json"),
        ("initiative", "initiatives.json"),
    ] {
        let copy = Copy::new();
        let before = copy.files();
        let printed = copy.succeeds(&["add", "--kind", kind]);
        assert_eq!(copy.files(), before);
        let template: Value = serde_json::from_str(&printed).expect("JSON");
        let text = edit::append(&copy.text(file), &template).expect("a list");
        let loaded = load_edited(&copy.0, file, &text);
        let told: Vec<String> =
            loaded.problems.iter().filter(|p| p.severity == Severity::Error).map(ToString::to_string).collect();
        // A number is never invented: the one that is shown is another's, and refused where it is left as it is.
        let (of_number, others): (Vec<String>, Vec<String>) =
            told.into_iter().partition(|one| one.contains("number") && one.contains("linje-livslinien"));
        assert_eq!(of_number.is_empty(), kind != "line", "{kind}: {of_number:?}");
        assert_eq!(others, Vec::<String>::new(), "{kind}");
        assert_eq!(copy.files(), before, "trying is not writing");
    }
}
