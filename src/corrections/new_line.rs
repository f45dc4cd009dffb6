//! A line with a number that is new, and ids for records that are new.

use super::hours_text::{ToldHours, read_hours};
use crate::{
    domain::{Phone, fold::fold},
    json::Json,
};

/// A line with a number that is new; `hours` as people write them, which were read before.
pub(super) fn line_record(id: &str, number: &Phone, organization: &str, name: &str, hours: &str, source: Json) -> Json {
    let hours = match read_hours(hours) {
        Ok(ToldHours::Always) => Some(("always", Json::Bool(true))),
        Ok(ToldHours::Weekly(intervals)) => Some(("weekly", Json::List(intervals))),
        Ok(ToldHours::Unknown) | Err(_) => None,
    };
    let record = [
        ("id", Some(Json::text(id))),
        ("number", Some(Json::text(&number.display().replace('\u{a0}', " ")))),
        ("organization", Some(Json::text(organization))),
        ("name", Some(Json::record([("da", Json::text(name))]))),
        ("hours", hours.map(|hours| Json::record([hours]))),
        ("source", Some(source)),
    ];
    Json::Record(record.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
}

/// Small letters, digits and hyphens of a name.
pub(super) fn slug(name: &str) -> String {
    const LONGEST: usize = 50;
    let spelt = name.replace(['æ', 'Æ'], "ae").replace(['ø', 'Ø'], "oe").replace(['å', 'Å'], "aa");
    let mut out = String::new();
    // One by one: folded together, oe would become o.
    for letter in spelt.chars().flat_map(|letter| fold(&letter.to_string()).chars().collect::<Vec<_>>()) {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            out.push(letter);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let short: String = out.chars().take(LONGEST).collect();
    short.trim_matches('-').to_owned()
}

/// The id, with a number after it where others have it.
pub(super) fn free(id: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (2..100).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(|id| !is_taken(id)).unwrap_or_else(|| id.to_owned())
}
