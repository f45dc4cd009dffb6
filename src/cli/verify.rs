//! `vejviser verify ID --by phone|web|mail --on DATE [--note TEXT]`: writes down that somebody made sure.
//!
//! The record gets `checked`; a record that was `unverified` becomes `current`, because somebody has just confirmed
//! it. Whoever finds something wrong corrects the record first. Everything else in the file stays byte for byte.

use std::process::ExitCode;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{
    Arguments, Refusal,
    editing::{Desk, Found},
    output,
    today::{day, latest, today},
};
use crate::{corrections::apply::is_before, data::edit, domain::CheckMethod};

/// Longest note, in letters: it is for one finding, not for a case.
const LONGEST_NOTE: usize = 500;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let id = args.word().ok_or_else(|| {
        Refusal("verify needs an id: vejviser verify ID --by phone|web|mail --on DATE [--note TEXT]".to_owned())
    })?;
    let need = |option: &str, value: Option<String>| value.ok_or_else(|| Refusal(format!("verify needs --{option}")));
    let by = need("by phone|web|mail", args.option("by"))?;
    let on = need("on DATE, the day of the check", args.option("on"))?;
    let note = args.option("note");
    let folder = args.data();
    let today = today(args)?;
    args.done()?;
    let by = CheckMethod::from_word(&by)
        .ok_or_else(|| Refusal(format!("--by: {by:?} is not one of: phone, web, mail; nothing was changed")))?;
    let on = day("on", &on)?;
    if on > today {
        return Err(Refusal(format!("--on: {on} has not come yet, today is {today}; nothing was changed")));
    }
    let note = note.map(|note| checked_note(&note)).transpose()?;
    let desk = Desk::take(folder, latest(today))?;
    let found = desk.find(&id)?;
    let edited = edited(&found, &id, by, on, note.as_deref())?;
    desk.save(&found.file, &edited.text)?;
    let status = if edited.confirmed { ", unverified becomes current" } else { "" };
    let mut told = format!("{}: {id}: checked by {} on {on}{status}\n", found.file.name, by.word());
    for line in lines(&found).filter(|_| by == CheckMethod::Phone) {
        let again = format!("vejviser verify {line} --by phone --on {on}");
        told += &format!("Its number is a line of its own. Was it right? {again}\n");
    }
    output::done(&told);
    Ok(ExitCode::SUCCESS)
}

/// The lines that a service leads to.
fn lines(found: &Found) -> impl Iterator<Item = String> {
    let mut record = edit::value(&found.file.text, &found.place).unwrap_or_default();
    let contacts = record.get_mut("contacts").map(Value::take).and_then(|list| list.as_array().cloned());
    let line = |contact: Value| contact.get("line").and_then(Value::as_str).map(str::to_owned);
    contacts.into_iter().flatten().filter_map(line)
}

fn checked_note(note: &str) -> Result<String, Refusal> {
    let wrong = |what: &str| Err(Refusal(format!("--note: {what}; nothing was changed")));
    let note = note.trim();
    if note.is_empty() {
        return wrong("the note is empty");
    }
    if note.chars().any(char::is_control) {
        return wrong("a note is one line of text");
    }
    if note.chars().count() > LONGEST_NOTE {
        return wrong("a note has at most 500 letters");
    }
    Ok(note.to_owned())
}

fn edited(found: &Found, id: &str, by: CheckMethod, on: Date, note: Option<&str>) -> Result<edit::Checked, Refusal> {
    let text = &found.file.text;
    let odd =
        || Refusal(format!("{}: {id}: the record cannot be edited as text; nothing was changed", found.file.name));
    // A municipality's check is one of its main line.
    let municipal = found.file.name == "municipalities.json";
    let place = if municipal {
        edit::member(text, &found.place, "main_contact").ok_or_else(odd)?.value
    } else {
        found.place.clone()
    };
    let record = edit::value(text, &place).ok_or_else(odd)?;
    if let Some(late) = is_before(&record, on) {
        return Err(Refusal(format!("--on: {id}: {late}; nothing was changed")));
    }
    if municipal && record.get("source").is_none_or(Value::is_null) {
        return Err(Refusal(format!(
            "{id}: no number is known that could be checked; write it with its source first. Nothing was changed"
        )));
    }
    let mut check = Map::new();
    check.insert("by".to_owned(), json!(by.word()));
    check.insert("on".to_owned(), json!(on.to_string()));
    if let Some(note) = note {
        check.insert("note".to_owned(), json!(note));
    }
    edit::checked(text, &place, &Value::Object(check)).ok_or_else(odd)
}
