//! Changes the texts of the data files by what was found out: only the fields that are told, every other byte stays.
//!
//! Each finding is applied whole or refused with one sentence, and a refused one has changed nothing. Whether the outcome
//! is a sound directory is for the caller to ask of the whole check.

use std::{collections::BTreeMap, ops::Range};

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{Addition, Answer, Change, Finding, Provenance, RecordKind, Step, order, steps};
use crate::{
    data::edit,
    domain::{PartialDate, Phone},
    json::Json,
};

/// Names of data files, relative to the data folder, with their texts.
pub type Files = BTreeMap<String, String>;

/// What one finding or addition did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The file.
    pub file: String,
    /// What is different, a line each, in the form `field: old → new`.
    pub changed: Vec<String>,
}

/// Why a finding was refused, in one sentence.
pub type Refused = String;

/// Applies what was found out about a record.
///
/// # Errors
/// Says why not; the files are as they were then.
pub fn apply(files: &mut Files, finding: &Finding, today: Date) -> Result<Applied, Refused> {
    let (name, place) = find(files, finding.kind, &finding.record)?;
    let old = files.get(&name).cloned().unwrap_or_default();
    not_ahead(finding.made, today)?;
    let mut changed = Vec::new();
    let mut record = Record { text: old, at: place.start };
    match &finding.answer {
        Answer::NobodyAnswered => {
            return Ok(Applied { file: name, changed: vec!["nobody answered: it stays as it is".to_owned()] });
        }
        Answer::Right => {}
        Answer::Corrected(changes) => {
            for change in changes {
                changed.push(record.correct(finding.kind, change)?);
            }
        }
        Answer::Gone => changed.extend(record.end(finding.kind)?),
    }
    changed.extend(record.confirm(finding)?);
    files.insert(name.clone(), record.text);
    Ok(Applied { file: name, changed })
}

/// Puts a new record at the end of a file. Its status and check come from how it was made sure of.
///
/// # Errors
/// Says why not; the files are as they were then.
pub fn add(files: &mut Files, name: &str, addition: &Addition, today: Date) -> Result<Applied, Refused> {
    not_ahead(addition.made, today)?;
    let Value::Object(told) = value(&addition.record) else { return Err("it is no record".to_owned()) };
    let mut record = Map::new();
    for (key, value) in told {
        let is_source = key == "source";
        if is_source {
            record.insert("status".to_owned(), json!("current"));
        }
        record.insert(key, value);
        if is_source {
            record.insert("checked".to_owned(), check(addition.made));
        }
    }
    let record = Value::Object(record);
    if let Some(late) = is_before(&record, addition.made.on) {
        return Err(late);
    }
    let text = files.get(name).ok_or_else(|| format!("there is no file {name}"))?;
    let text = edit::append(text, &record).ok_or_else(|| format!("{name} is no list of records"))?;
    files.insert(name.to_owned(), text);
    let id = addition.record.str("id").unwrap_or_default();
    Ok(Applied { file: name.to_owned(), changed: vec![format!("{id} is new")] })
}

fn not_ahead(made: Provenance, today: Date) -> Result<(), Refused> {
    if made.on > today { Err(format!("{} has not come yet, today is {today}", made.on)) } else { Ok(()) }
}

/// The file that a record stands in, and its place there.
///
/// # Errors
/// A sentence that there is none.
pub fn find(files: &Files, kind: RecordKind, id: &str) -> Result<(String, Range<usize>), Refused> {
    let key = if kind == RecordKind::Municipality { "code" } else { "id" };
    let is_file = |name: &str| match kind {
        RecordKind::Line => name == "lines.json",
        RecordKind::Service => name.starts_with("services/"),
        RecordKind::Municipality => name == "municipalities.json",
        RecordKind::Initiative => name == "initiatives.json",
        RecordKind::Organization => name == "organizations.json",
    };
    for (name, text) in files.iter().filter(|(name, _)| is_file(name)) {
        let places = edit::records(text).ok_or_else(|| format!("{name} is no list of records"))?;
        let is_it = |place: &Range<usize>| {
            let told = edit::member(text, place, key).and_then(|member| edit::value(text, &member.value));
            told.is_some_and(|told| told == id)
        };
        if let Some(place) = places.into_iter().find(is_it) {
            return Ok((name.clone(), place));
        }
    }
    Err(format!("there is no {} {id:?}", kind.word()))
}

/// A record in the text of its file. What changes in it comes after its beginning, so that stays where it is.
struct Record {
    text: String,
    at: usize,
}

impl Record {
    fn place(&self) -> Result<Range<usize>, Refused> {
        let places = edit::records(&self.text).unwrap_or_default();
        places.into_iter().find(|place| place.start == self.at).ok_or_else(odd)
    }

    fn value(&self, place: &Range<usize>) -> Value {
        edit::value(&self.text, place).unwrap_or(Value::Null)
    }

    /// Changes one field that is still what it was.
    fn correct(&mut self, kind: RecordKind, change: &Change) -> Result<String, Refused> {
        let field = &change.field;
        let steps = steps(field).ok_or_else(odd)?;
        let Some((Step::Field(last), before)) = steps.split_last() else {
            return Err(format!("{field}: correct the whole list, or a field of what stands in it"));
        };
        let (was, is) = (value(&change.was), value(&change.is));
        let found = self.walk(before)?;
        let member = found.left.is_empty().then(|| edit::member(&self.text, &found.place, last)).flatten();
        let now = member.map_or(Value::Null, |member| self.value(&member.value));
        if !is_same(last, &now, &was) {
            let already = if is_same(last, &now, &is) { ", which is what it was to be" } else { "" };
            let (was, now) = (shown(&was), shown(&now));
            return Err(format!("{field} is no longer {was}: it is {now}{already}"));
        }
        let told = format!("{field}: {} → {}", shown(&now), shown(&is));
        // What has no place yet comes with all that it stands in.
        let (key, new, depth) = match found.left.split_first() {
            None => (last.clone(), is, steps.len()),
            Some((first, rest)) => {
                let inner = rest.iter().rev().fold(json!({ last: is }), |inner, key| json!({ key: inner }));
                (first.clone(), inner, before.len() - rest.len())
            }
        };
        let is_written_null =
            kind == RecordKind::Municipality && matches!(before, [Step::Field(part)] if part == "main_contact");
        self.text = if new.is_null() && !is_written_null {
            edit::remove(&self.text, &found.place, &key).ok_or_else(odd)?
        } else {
            let names: Vec<&str> = order(kind, steps.get(..depth).unwrap_or(&steps)).collect();
            let after = names
                .iter()
                .take_while(|name| **name != key)
                .filter(|name| edit::member(&self.text, &found.place, name).is_some());
            let after = after.last().copied().unwrap_or_default();
            edit::set(&self.text, &found.place, &key, &new, after).ok_or_else(odd)?
        };
        Ok(told)
    }

    /// As far as the steps lead, and the fields that are not there yet.
    fn walk(&self, steps: &[Step]) -> Result<Walked, Refused> {
        let mut place = self.place()?;
        for (at, step) in steps.iter().enumerate() {
            let next = match step {
                Step::Field(key) => edit::member(&self.text, &place, key).map(|member| member.value),
                Step::Place(number) => {
                    let places = edit::elements(&self.text, place.start).ok_or("it leads through what is no list")?;
                    Some(
                        places
                            .get(*number)
                            .cloned()
                            .ok_or_else(|| format!("there is no place {number} in the list"))?,
                    )
                }
            };
            let next = next.filter(|next| !self.value(next).is_null());
            let Some(next) = next else {
                let left = steps.get(at..).unwrap_or_default().iter().map(|step| match step {
                    Step::Field(key) => Ok(key.clone()),
                    Step::Place(_) => Err("it leads through a list that is not there".to_owned()),
                });
                return Ok(Walked { place, left: left.collect::<Result<_, _>>()? });
            };
            place = next;
        }
        if self.text.as_bytes().get(place.start) != Some(&b'{') {
            return Err("it leads through what is no record".to_owned());
        }
        Ok(Walked { place, left: Vec::new() })
    }

    /// What has ended is historical, and shows no contact.
    fn end(&mut self, kind: RecordKind) -> Result<Vec<String>, Refused> {
        match kind {
            RecordKind::Municipality => return Err("a municipality does not end: correct its number".to_owned()),
            RecordKind::Organization => return Err("an organization has no status: take it out by hand".to_owned()),
            RecordKind::Line | RecordKind::Service | RecordKind::Initiative => {}
        }
        let place = self.place()?;
        let status = edit::member(&self.text, &place, "status").ok_or_else(odd)?;
        let was = self.value(&status.value);
        if was == "historical" {
            return Err("it is historical already".to_owned());
        }
        let mut told = vec![format!("status: {} → \"historical\"", shown(&was))];
        self.text = edit::set(&self.text, &place, "status", &json!("historical"), "source").ok_or_else(odd)?;
        if kind == RecordKind::Service
            && let Some(contacts) = edit::member(&self.text, &self.place()?, "contacts")
        {
            told.push(format!("contacts: {} → null", shown(&self.value(&contacts.value))));
            self.text = edit::remove(&self.text, &self.place()?, "contacts").ok_or_else(odd)?;
        }
        Ok(told)
    }

    /// Writes down how it was made sure of, which begins its time limit anew.
    fn confirm(&mut self, finding: &Finding) -> Result<Vec<String>, Refused> {
        let place = match finding.kind {
            RecordKind::Organization if finding.answer == Answer::Right => {
                return Err("an organization keeps no check: confirm its services and lines".to_owned());
            }
            RecordKind::Organization => return Ok(Vec::new()),
            // A municipality's check is one of its main line.
            RecordKind::Municipality => edit::member(&self.text, &self.place()?, "main_contact").ok_or_else(odd)?.value,
            _ => self.place()?,
        };
        let record = self.value(&place);
        if let Some(late) = is_before(&record, finding.made.on) {
            return Err(late);
        }
        if finding.kind == RecordKind::Municipality && record.get("source").is_none_or(Value::is_null) {
            return match finding.answer {
                Answer::Corrected(_) => Ok(Vec::new()),
                _ => Err("no number is known that could be checked; write it with its source".to_owned()),
            };
        }
        let edited = edit::checked(&self.text, &place, &check(finding.made)).ok_or_else(odd)?;
        self.text = edited.text;
        let Provenance { how, by, on } = finding.made;
        let status = if edited.confirmed { ", unverified becomes current" } else { "" };
        Ok(vec![format!("checked: by {} on {on}, {}{status}", how.word(), by.word())])
    }
}

/// How far a field's name leads.
struct Walked {
    /// The record in which the next field is to stand.
    place: Range<usize>,
    /// The fields on the way that are not there yet.
    left: Vec<String>,
}

fn odd() -> Refused {
    "the record cannot be edited as text".to_owned()
}

/// A check as it stands in a record.
fn check(made: Provenance) -> Value {
    json!({ "by": made.how.word(), "on": made.on.to_string(), "who": made.by.word() })
}

/// A check is not older than what it is to confirm: the sentence that says that it would be.
pub fn is_before(record: &Value, on: Date) -> Option<String> {
    let date = |part: &str, field: &str| {
        let text = record.get(part).and_then(|part| part.get(field)).and_then(Value::as_str);
        text.and_then(PartialDate::parse)
    };
    let found = [(date("source", "date"), "the source"), (date("checked", "on"), "the last check")];
    let late = |(found, what): (Option<PartialDate>, &str)| {
        let found = found.filter(|found| found.first_day().is_some_and(|day| day > on))?;
        Some(format!("{on} is before {what}, {}", found.iso()))
    };
    found.into_iter().find_map(late)
}

/// Whether two values say the same: numbers however they are written, and a field that is not there like one that is null.
fn is_same(field: &str, one: &Value, other: &Value) -> bool {
    let number = |value: &Value| value.as_str().and_then(Phone::parse);
    if matches!(field, "number" | "phone") && number(one).is_some() && number(one) == number(other) {
        return true;
    }
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let says = |map: &Map<String, Value>, key: &String| map.get(key).cloned().unwrap_or(Value::Null);
            one.keys().chain(other.keys()).all(|key| is_same(key, &says(one, key), &says(other, key)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same("", one, other))
        }
        (Value::Null, Value::Array(list)) | (Value::Array(list), Value::Null) => list.is_empty(),
        (one, other) => one == other,
    }
}

/// A value on one line.
fn shown(value: &Value) -> String {
    const MOST: usize = 300;
    let text = value.to_string();
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST).chain(['…']).collect() }
}

/// A value of the file as one of the data.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Null | Json::Odd => Value::Null,
        Json::Bool(truth) => json!(truth),
        Json::Number(number) => json!(number),
        Json::Text(text) => json!(text),
        Json::List(list) => list.iter().map(value).collect(),
        Json::Record(fields) => Value::Object(fields.iter().map(|(key, one)| (key.clone(), value(one))).collect()),
    }
}

/// A value of the data as one of the file.
pub fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(truth) => Json::Bool(*truth),
        Value::Number(number) => number.as_i64().map_or(Json::Odd, Json::Number),
        Value::String(text) => Json::text(text),
        Value::Array(list) => Json::List(list.iter().map(json).collect()),
        Value::Object(fields) => Json::Record(fields.iter().map(|(key, one)| (key.clone(), json(one))).collect()),
    }
}
