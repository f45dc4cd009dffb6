//! The one file that carries corrections: JSON that people can read, with a version and a sum that shows whether the way
//! through somebody's mail has changed it.
//!
//! Reading is strict, unlike that of a professional's own work: what comes in changes numbers that people call, so a file
//! that is damaged anywhere is refused whole and told where. Writer and reader keep the same limits, so what is written
//! can be read.

use jiff::civil::Date;

use super::{Addition, Answer, Change, Corrections, Finding, Provenance, RecordKind, Report, fields};
use crate::{
    calendar::{iso_day, parse_day},
    domain::{CheckMethod, Teller, has_personal_number},
    json::{self, Json},
};

/// The version written now.
pub const VERSION: i64 = 1;
/// Most findings of a file, and most reports: more records than the directory has of one kind.
pub const MOST_FINDINGS: usize = 500;
/// Most additions of a file.
pub const MOST_ADDITIONS: usize = 50;
/// Most changes of one record.
pub const MOST_CHANGES: usize = 40;
/// Longest single text, in letters.
pub const MOST_LETTERS: usize = 2_000;
/// Deepest nesting of a value: groups of a service with their places.
const DEEPEST: usize = 8;
/// Longest id, in bytes.
const LONGEST_ID: usize = 60;

/// What the file calls itself.
pub(super) const KIND: &str = "veteranvejviseren-corrections";

/// Why a file gives no corrections. Nothing of it is used then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is no JSON, or too long; in bytes from its beginning.
    NotJson(usize),
    /// It is something else than corrections.
    NotCorrections,
    /// A later edition of the product wrote it, in this version.
    Newer(i64),
    /// It was changed since it was written: the sum says so.
    Changed,
    /// Something in it is not as it has to be.
    Unfit(Unfit),
}

/// What is not as it has to be, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// Where: `findings[3].on`.
    pub at: String,
    /// Why, in plain English, as `vejviser check` says it.
    pub why: String,
}

fn unfit<T>(at: impl Into<String>, why: impl Into<String>) -> Result<T, Unfit> {
    Err(Unfit { at: at.into(), why: why.into() })
}

/// The file, for people to read and for [`read`].
///
/// # Errors
/// Says what in it could not be read again: the same limits as the reader's.
pub fn write(corrections: &Corrections) -> Result<String, Unfit> {
    whole(corrections).map(|file| json::write(&file))
}

/// The same without indentation, for the text of a mail: fewer signs, and no space that a mail program could drop.
///
/// # Errors
/// See [`write`].
pub fn write_flat(corrections: &Corrections) -> Result<String, Unfit> {
    // No line of it begins within a text: line breaks in texts are written as \n.
    let lines = write(corrections)?;
    Ok(lines.lines().map(|line| line.trim_start()).collect::<Vec<_>>().join("\n") + "\n")
}

/// The file of a reader who says that something in one record is wrong. Every page about a record has it, so it is put
/// together without the writer of JSON; and without a sum, for no line of it is long enough to be wrapped.
pub fn report_file(report: &Report, data: Date) -> String {
    let (kind, record, data) = (report.kind.word(), &report.record, iso_day(data));
    format!(
        "{{\"kind\":\"{KIND}\",\"version\":{VERSION},\"data\":\"{data}\",\n\"reports\":[{{\"kind\":\"{kind}\",\n\"record\":\"{record}\"}}]}}\n"
    )
}

fn whole(corrections: &Corrections) -> Result<Json, Unfit> {
    let findings = Json::List(corrections.findings.iter().map(finding).collect());
    let additions = Json::List(corrections.additions.iter().map(addition).collect());
    let reports = corrections
        .reports
        .iter()
        .map(|report| Json::record([("kind", Json::text(report.kind.word())), ("record", Json::text(&report.record))]));
    let reports = Json::List(reports.collect());
    let sum = sum([&findings, &additions, &reports]);
    let mut file = vec![
        ("kind", Json::text(KIND)),
        ("version", Json::Number(VERSION)),
        ("data", Json::Text(iso_day(corrections.data))),
        ("findings", findings),
        ("additions", additions),
    ];
    if !corrections.reports.is_empty() {
        file.push(("reports", reports));
    }
    file.push(("sum", Json::Number(sum)));
    let file = Json::Record(file.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
    // Whatever the reader refuses is not written.
    parts(&file)?;
    if json::write(&file).len() > json::MOST_BYTES {
        return unfit("findings", "the file is too long: send it in two");
    }
    Ok(file)
}

/// Adler-32 over what was found, added and reported, without the spaces between; a list without anything in it is the same
/// as none, so only reports that are there count.
fn sum([findings, additions, reports]: [&Json; 3]) -> i64 {
    let mut text = [json::write_compact(findings), json::write_compact(additions)].concat();
    if *reports != Json::List(Vec::new()) {
        text.push_str(&json::write_compact(reports));
    }
    i64::from(adler2::adler32_slice(text.as_bytes()))
}

fn provenance(made: Provenance) -> [(&'static str, Json); 3] {
    [("how", Json::text(made.how.word())), ("by", Json::text(made.by.word())), ("on", Json::Text(iso_day(made.on)))]
}

fn finding(finding: &Finding) -> Json {
    let [how, by, on] = provenance(finding.made);
    let first = [
        ("record", Json::text(&finding.record)),
        ("kind", Json::text(finding.kind.word())),
        ("answer", Json::text(finding.answer.word())),
        how,
        by,
        on,
    ];
    let mut fields: Vec<(String, Json)> = first.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    if let Answer::Corrected(changes) = &finding.answer {
        let changes = changes.iter().map(|change| {
            Json::record([("field", Json::text(&change.field)), ("was", change.was.clone()), ("is", change.is.clone())])
        });
        fields.push(("changes".to_owned(), Json::List(changes.collect())));
    }
    Json::Record(fields)
}

fn addition(addition: &Addition) -> Json {
    let [how, by, on] = provenance(addition.made);
    Json::record([("kind", Json::text(addition.kind.word())), how, by, on, ("record", addition.record.clone())])
}

/// Reads a file.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str) -> Result<Corrections, ReadError> {
    let file = json::read(text).map_err(|error| ReadError::NotJson(error.0))?;
    if file.str("kind") != Some(KIND) {
        return Err(ReadError::NotCorrections);
    }
    match file.int("version") {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(ReadError::Newer(version)),
        _ => return Err(ReadError::NotCorrections),
    }
    if let Some(told) = file.get("sum") {
        let list = |key| file.get(key).cloned().unwrap_or(Json::List(Vec::new()));
        if *told != Json::Number(sum([&list("findings"), &list("additions"), &list("reports")])) {
            return Err(ReadError::Changed);
        }
    }
    parts(&file).map_err(ReadError::Unfit)
}

/// The parts of a file of this version.
fn parts(file: &Json) -> Result<Corrections, Unfit> {
    only(file, "", &["kind", "version", "data", "findings", "additions", "reports", "sum"])?;
    let data = day(file, "", "data")?;
    let findings = bounded(file, "findings", MOST_FINDINGS)?;
    let additions = bounded(file, "additions", MOST_ADDITIONS)?;
    let mut corrections = Corrections::new(data);
    for (at, one) in findings.iter().enumerate() {
        let at = format!("findings[{at}]");
        let found = read_finding(one, &at)?;
        if corrections.set(found).is_some() {
            return unfit(format!("{at}.record"), "this record is there twice");
        }
    }
    for (at, one) in additions.iter().enumerate() {
        corrections.additions.push(read_addition(one, &format!("additions[{at}]"))?);
    }
    for (at, one) in bounded(file, "reports", MOST_FINDINGS)?.iter().enumerate() {
        let at = format!("reports[{at}]");
        only(one, &at, &["kind", "record"])?;
        let (kind, record) = named(one, &at)?;
        corrections.reports.push(Report { record, kind });
    }
    Ok(corrections)
}

fn bounded<'j>(json: &'j Json, key: &str, most: usize) -> Result<&'j [Json], Unfit> {
    match json.get(key) {
        None => Ok(&[]),
        Some(Json::List(list)) if list.len() <= most => Ok(list),
        Some(Json::List(_)) => unfit(key, format!("more than {most}")),
        Some(_) => unfit(key, "not a list"),
    }
}

/// No field that means nothing here: it would be lost without a word.
fn only(json: &Json, at: &str, known: &[&str]) -> Result<(), Unfit> {
    let Json::Record(fields) = json else { return unfit(at, "not a record") };
    for (place, (key, _)) in fields.iter().enumerate() {
        if !known.contains(&key.as_str()) {
            return unfit(at, format!("no field {key:?}"));
        }
        if fields.iter().take(place).any(|(other, _)| other == key) {
            return unfit(at, format!("the field {key:?} is there twice"));
        }
    }
    Ok(())
}

fn day(json: &Json, at: &str, key: &str) -> Result<Date, Unfit> {
    let found = json.str(key).and_then(parse_day);
    found.map_or_else(|| unfit(field(at, key), "not a day like 2026-12-01"), Ok)
}

fn field(at: &str, key: &str) -> String {
    if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }
}

fn word<T: Copy>(json: &Json, at: &str, key: &str, all: &[T], to: fn(T) -> &'static str) -> Result<T, Unfit> {
    let told = json.str(key).unwrap_or_default();
    let known = || all.iter().map(|one| to(*one)).collect::<Vec<_>>().join(", ");
    let found = all.iter().copied().find(|one| to(*one) == told);
    found.map_or_else(|| unfit(field(at, key), format!("{told:?} is not one of: {}", known())), Ok)
}

fn read_provenance(json: &Json, at: &str) -> Result<Provenance, Unfit> {
    Ok(Provenance {
        how: word(json, at, "how", CheckMethod::ALL, |how| how.word())?,
        by: word(json, at, "by", Teller::ALL, |by| by.word())?,
        on: day(json, at, "on")?,
    })
}

fn read_finding(json: &Json, at: &str) -> Result<Finding, Unfit> {
    only(json, at, &["record", "kind", "answer", "how", "by", "on", "changes"])?;
    let (kind, record) = named(json, at)?;
    let answer = match json.str("answer").unwrap_or_default() {
        "right" => Answer::Right,
        "gone" => Answer::Gone,
        "nobody_answered" => Answer::NobodyAnswered,
        "corrected" => Answer::Corrected(changes(json, at, kind)?),
        other => {
            let known = "right, corrected, gone, nobody_answered";
            return unfit(field(at, "answer"), format!("{other:?} is not one of: {known}"));
        }
    };
    if !matches!(answer, Answer::Corrected(_)) && json.get("changes").is_some() {
        return unfit(field(at, "changes"), "only what is corrected has changes");
    }
    Ok(Finding { record, kind, answer, made: read_provenance(json, at)? })
}

/// Which record something is said about.
fn named(json: &Json, at: &str) -> Result<(RecordKind, String), Unfit> {
    let kind = word(json, at, "kind", RecordKind::ALL, |kind| kind.word())?;
    let record = json.str("record").unwrap_or_default();
    if !is_id(record) {
        return unfit(field(at, "record"), format!("{record:?} is no id"));
    }
    Ok((kind, record.to_owned()))
}

fn is_id(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.len() <= LONGEST_ID && text.bytes().all(sign)
}

fn changes(json: &Json, at: &str, kind: RecordKind) -> Result<Vec<Change>, Unfit> {
    let at = field(at, "changes");
    let list = match json.get("changes") {
        Some(Json::List(list)) if (1..=MOST_CHANGES).contains(&list.len()) => list,
        _ => return unfit(at, format!("a list of 1 to {MOST_CHANGES} changes")),
    };
    let mut changes: Vec<Change> = Vec::new();
    for (place, one) in list.iter().enumerate() {
        let at = format!("{at}[{place}]");
        only(one, &at, &["field", "was", "is"])?;
        let name = one.str("field").unwrap_or_default();
        if !fields::is_correctable(kind, name) {
            return unfit(format!("{at}.field"), format!("{name:?} of a {} cannot be corrected", kind.word()));
        }
        // One in the other would be changed twice.
        let meets = |other: &str| fields::is_within(other, name) || fields::is_within(name, other);
        if changes.iter().any(|other| meets(&other.field)) {
            return unfit(format!("{at}.field"), format!("{name:?} is changed twice"));
        }
        let value = |key: &str| one.get(key).cloned().unwrap_or(Json::Null);
        let (was, is) = (value("was"), value("is"));
        sound(&was, &format!("{at}.was"), 0)?;
        sound(&is, &format!("{at}.is"), 0)?;
        if was == is {
            return unfit(format!("{at}.is"), "is what it was");
        }
        changes.push(Change { field: name.to_owned(), was, is });
    }
    Ok(changes)
}

fn read_addition(json: &Json, at: &str) -> Result<Addition, Unfit> {
    only(json, at, &["kind", "how", "by", "on", "record"])?;
    let kind = word(json, at, "kind", RecordKind::ALL, |kind| kind.word())?;
    let at_record = field(at, "record");
    if kind == RecordKind::Municipality {
        return unfit(field(at, "kind"), "no municipality is new");
    }
    let Some(record @ Json::Record(fields)) = json.get("record") else { return unfit(at_record, "not a record") };
    if !record.str("id").is_some_and(is_id) {
        return unfit(format!("{at_record}.id"), "an id has small letters a–z, digits and hyphens, at most 60");
    }
    for own in ["status", "checked", "status_reason", "merged_ids"] {
        if fields.iter().any(|(key, _)| key == own) {
            return unfit(format!("{at_record}.{own}"), "this is told by how it was checked");
        }
    }
    if kind != RecordKind::Organization && record.get("source").is_none() {
        return unfit(format!("{at_record}.source"), "a record needs its source");
    }
    sound(record, &at_record, 0)?;
    Ok(Addition { kind, record: record.clone(), made: read_provenance(json, at)? })
}

/// A value that may stand in the data: no text too long, none with signs that are not seen, no personal number.
fn sound(value: &Json, at: &str, depth: usize) -> Result<(), Unfit> {
    if depth > DEEPEST {
        return unfit(at, "too deep");
    }
    match value {
        Json::Odd => unfit(at, "not a whole number"),
        Json::Text(text) if text.chars().count() > MOST_LETTERS => {
            unfit(at, format!("more than {MOST_LETTERS} letters"))
        }
        Json::Text(text) if text.chars().any(char::is_control) => unfit(at, "a text is one line"),
        Json::Text(text) if has_personal_number(text) => unfit(at, "this looks like a personal number (CPR)"),
        Json::List(list) => {
            list.iter().enumerate().try_for_each(|(n, one)| sound(one, &format!("{at}[{n}]"), depth + 1))
        }
        Json::Record(fields) => {
            for (place, (key, one)) in fields.iter().enumerate() {
                let plain =
                    !key.is_empty() && key.len() <= 30 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                if !plain {
                    return unfit(at, format!("no field {key:?}"));
                }
                if fields.iter().take(place).any(|(other, _)| other == key) {
                    return unfit(at, format!("the field {key:?} is there twice"));
                }
                sound(one, &format!("{at}.{key}"), depth + 1)?;
            }
            Ok(())
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => Ok(()),
    }
}
