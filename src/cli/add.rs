//! `vejviser add --kind line|service|organization|initiative …`: starts a record with only what is required.
//!
//! Without an id it prints the template, to be filled in by hand. With everything that is required it puts the record
//! at the end of the right file, if the whole directory is still without error then. What nobody has told is
//! `unknown`; a new record is `unverified` until somebody verifies it.

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::{
    Arguments, Refusal,
    editing::Desk,
    output,
    today::{latest, today},
};
use crate::{
    corrections::RecordKind,
    data::{edit, load},
    domain::{Directory, OrganizationKind},
};

const KINDS: &str = "line, service, organization, initiative";

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let kind = args.option("kind").ok_or_else(|| Refusal(format!("add needs --kind, one of: {KINDS}")))?;
    let form = match kind.as_str() {
        "line" => LINE,
        "service" => SERVICE,
        "organization" => ORGANIZATION,
        "initiative" => INITIATIVE,
        other => return Err(Refusal(format!("--kind: {other:?} is not one of: {KINDS}; nothing was changed"))),
    };
    let folder = args.data();
    let today = today(args)?;
    let file = args.option("to");
    let answers: Vec<(Field, Option<String>)> = form.iter().map(|field| (*field, args.option(field.option))).collect();
    args.done()?;
    if answers.iter().all(|(_, answer)| answer.is_none()) {
        let example = |field: &Field| (*field, field.required.then(|| field.example.to_owned()));
        output::answer(&format!("{:#}", filled(&kind, &form.iter().map(example).collect::<Vec<_>>())?))?;
        return Ok(ExitCode::SUCCESS);
    }
    let missing: Vec<String> = answers
        .iter()
        .filter(|(field, answer)| field.required && answer.is_none())
        .map(|(field, _)| format!("--{}", field.option))
        .collect();
    if !missing.is_empty() {
        return Err(Refusal(format!("add needs {} too; nothing was changed", missing.join(", "))));
    }
    let record = filled(&kind, &answers)?;
    let desk = Desk::take(folder, latest(today))?;
    is_new(&desk, &kind, &record)?;
    let name = match (kind.as_str(), file) {
        ("service", Some(name)) => known_file(&desk, &name)?,
        ("service", None) => file_of(&desk, &record)?,
        (_, Some(_)) => return Err(Refusal("--to is for services only; nothing was changed".to_owned())),
        (kind, None) => format!("{kind}s.json"),
    };
    let file = desk.read(&name)?;
    let text = edit::append(&file.text, &record)
        .ok_or_else(|| Refusal(format!("{name} is no list of records; nothing was changed. See: vejviser check")))?;
    desk.save(&file, &text)?;
    let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
    output::done(&format!("{name}: {id} is there. Fill in the rest by hand (data/schema.md), then: vejviser check"));
    Ok(ExitCode::SUCCESS)
}

/// Services and initiatives share their ids; organizations have their own, which the check looks after.
fn is_new(desk: &Desk, kind: &str, record: &Value) -> Result<(), Refusal> {
    let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
    match desk.find(id) {
        Ok(found) if kind != "organization" && found.file.name != "municipalities.json" => {
            Err(Refusal(format!("--id: {id:?} is in {} already; nothing was changed", found.file.name)))
        }
        _ => Ok(()),
    }
}

/// One option of a form.
#[derive(Clone, Copy)]
struct Field {
    option: &'static str,
    required: bool,
    /// What the template shows, where it is required.
    example: &'static str,
}

const fn must(option: &'static str, example: &'static str) -> Field {
    Field { option, required: true, example }
}

const fn may(option: &'static str) -> Field {
    Field { option, required: false, example: "" }
}

const SERVICE: &[Field] = &[
    must("id", "eksempel-veterancafe"),
    must("organization", "kommune-varde"),
    must("type", "meeting_place"),
    must("name", "Veterancafé"),
    must("summary", "Et sted at mødes over en kop kaffe."),
    must("audience", "veteran"),
    must("topics", "faellesskab"),
    must("area", "0573"),
    must("dedicated", "yes"),
    may("line"),
    may("ask-for"),
    may("email"),
    may("web"),
    must("source", "Titlen på siden, hvor det står"),
    must("publisher", "Hvem der har skrevet den"),
    may("source-url"),
    may("source-date"),
];
const LINE: &[Field] = &[
    must("id", "linje-eksempel"),
    // Another's: left as it is, it is refused.
    must("number", "70 20 12 01"),
    must("organization", "livslinien"),
    must("name", "Eksempellinjen"),
    may("purpose"),
    may("hours"),
    must("source", "Titlen på siden, hvor det står"),
    must("publisher", "Hvem der har skrevet den"),
    may("source-url"),
    may("source-date"),
];
const ORGANIZATION: &[Field] =
    &[must("id", "eksempel-forening"), must("name", "Eksempelforeningen"), must("type", "ngo"), may("web")];
const INITIATIVE: &[Field] = &[
    must("id", "eksempel-veteranpolitik"),
    must("type", "policy"),
    must("name", "Veteranpolitik"),
    must("summary", "Kommunens mål for veteraner og deres nærmeste."),
    must("area", "0573"),
    must("source", "Titlen på siden, hvor det står"),
    must("publisher", "Hvem der har skrevet den"),
    may("source-url"),
    may("source-date"),
];

/// The record from the answers, fields in the order of `data/schema.md`.
fn filled(kind: &str, answers: &[(Field, Option<String>)]) -> Result<Value, Refusal> {
    let answer =
        |option: &str| answers.iter().find(|(field, _)| field.option == option).and_then(|(_, a)| a.as_deref());
    let told = |option: &str| json!(answer(option).unwrap_or_default());
    let danish = |option: &str| json!({"da": answer(option).unwrap_or_default()});
    let list = |option: &str| {
        let words = answer(option).unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
        json!(words.collect::<Vec<_>>())
    };
    let mut record = Map::new();
    let mut put = |key: &str, value: Value| record.insert(key.to_owned(), value);
    put("id", told("id"));
    if kind == "organization" {
        put("name", danish("name"));
        put("kind", told("type"));
        answer("web").map(|page| put("website", json!(page)));
        return Ok(Value::Object(record));
    }
    if kind == "line" {
        put("number", told("number"));
    }
    if matches!(kind, "service" | "line") {
        put("organization", told("organization"));
    }
    if kind != "line" {
        put("kind", told("type"));
    }
    put("name", danish("name"));
    let area = area(answer("area").unwrap_or_default());
    if kind == "line" {
        answer("purpose").map(|_| put("purpose", danish("purpose")));
        match answer("hours") {
            Some("always") => put("hours", json!({"always": true})),
            Some(words) => put("hours", json!({"note": {"da": words}})),
            None => None,
        };
    } else {
        put("summary", danish("summary"));
    }
    if kind == "service" {
        put("audience", list("audience"));
        put("topics", list("topics"));
        put("area", area);
        let dedicated = match answer("dedicated") {
            Some("yes") => true,
            Some("no") => false,
            other => {
                let other = other.unwrap_or_default();
                return Err(Refusal(format!("--dedicated: {other:?} is not one of: yes, no; nothing was changed")));
            }
        };
        put("dedicated", json!(dedicated));
        let contacts = contacts(&answer)?;
        if !contacts.is_empty() {
            put("contacts", Value::Array(contacts));
        }
        put("access", json!("unknown"));
        put("cost", json!("unknown"));
    } else if kind == "initiative" {
        put("area", area);
    }
    put("status", json!("unverified"));
    let mut source = Map::new();
    for (key, option) in
        [("title", "source"), ("publisher", "publisher"), ("url", "source-url"), ("date", "source-date")]
    {
        answer(option).map(|text| source.insert(key.to_owned(), json!(text)));
    }
    put("source", Value::Object(source));
    Ok(Value::Object(record))
}

/// `nationwide`, or codes of regions (1081 to 1085) or of municipalities, with commas between them.
fn area(text: &str) -> Value {
    let codes: Vec<&str> = text.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    match codes.as_slice() {
        ["nationwide"] => json!({"nationwide": true}),
        [first, ..] if first.starts_with("10") => json!({"regions": codes}),
        _ => json!({"municipalities": codes}),
    }
}

fn contacts<'a>(answer: &impl Fn(&str) -> Option<&'a str>) -> Result<Vec<Value>, Refusal> {
    let mut contacts = Vec::new();
    for (kind, key) in [("line", "line"), ("email", "value"), ("web", "value")] {
        let Some(value) = answer(kind) else { continue };
        let mut contact = Map::new();
        contact.insert("kind".to_owned(), json!(if kind == "line" { "phone" } else { kind }));
        contact.insert(key.to_owned(), json!(value));
        if let Some(asked) = answer("ask-for").filter(|_| kind == "line") {
            contact.insert("ask_for".to_owned(), json!({"da": asked}));
        }
        contacts.push(Value::Object(contact));
    }
    if answer("ask-for").is_some() && answer("line").is_none() {
        return Err(Refusal("--ask-for is what to ask for at a --line; nothing was changed".to_owned()));
    }
    Ok(contacts)
}

fn known_file(desk: &Desk, name: &str) -> Result<String, Refusal> {
    let files = desk.service_files()?;
    let name = if name.starts_with("services/") { name.to_owned() } else { format!("services/{name}") };
    files
        .iter()
        .find(|known| **known == name || **known == format!("{name}.json"))
        .cloned()
        .ok_or_else(|| Refusal(format!("--to: {name:?} is not one of: {}; nothing was changed", files.join(", "))))
}

/// The file in which a new record of this kind belongs.
pub(super) fn home(desk: &Desk, kind: RecordKind, record: &Value) -> Result<String, Refusal> {
    match kind {
        RecordKind::Service => file_of(desk, record),
        kind => Ok(format!("{}s.json", kind.word())),
    }
}

/// The file in which offers of this kind stand. Any file would do for the site; people find it here.
fn file_of(desk: &Desk, record: &Value) -> Result<String, Refusal> {
    let loaded = load(desk.folder());
    let directory = loaded.directory.ok_or_else(|| {
        let first = loaded.problems.first().map(ToString::to_string).unwrap_or_default();
        Refusal(format!("the data has errors already, the first: {first}; nothing was changed. See: vejviser check"))
    })?;
    let word = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or_default();
    let name = match word("kind") {
        "crisis_line" | "out_of_hours_doctor" => "crisis",
        _ => file_of_organization(&directory, word("organization"))?,
    };
    let name = format!("services/{name}.json");
    // An editor may have named the files in another way.
    if desk.service_files()?.contains(&name) { Ok(name) } else { known_file(desk, &name) }
}

fn file_of_organization(directory: &Directory, id: &str) -> Result<&'static str, Refusal> {
    let organization = directory.organization(id).ok_or_else(|| {
        Refusal(format!(
            "--organization: no organization {id:?}; add it first: vejviser add --kind organization. Nothing was changed"
        ))
    })?;
    let municipality = id.strip_prefix("kommune-").and_then(|slug| directory.municipality_by_slug(slug));
    Ok(match (municipality, organization.kind) {
        (Some(municipality), _) if matches!(municipality.region.0, 1084 | 1085) => "municipal-east",
        (Some(_), _) => "municipal-west",
        (None, OrganizationKind::Veterancentret) => "veterancentret",
        (None, OrganizationKind::State) => "state",
        (None, OrganizationKind::Region) => "health",
        (None, OrganizationKind::Ngo | OrganizationKind::Union) => "ngo",
        (None, OrganizationKind::Municipality | OrganizationKind::Other) => "general",
    })
}
