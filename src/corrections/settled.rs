//! What a form that was filled in changes in a record: the smallest fields that say it. What is left with nothing to say goes
//! as a whole, and where a place in a list is new or goes, the whole list changes.

use super::{Change, Step, desk::at, fields::is_within, steps};
use crate::json::Json;

/// The changes of these fields of a record.
pub(super) fn changes(was: &Json, is: &Json, fields: &[String]) -> Vec<Change> {
    let mut widest: Vec<String> = Vec::new();
    for field in fields.iter().map(|field| to_be_told(was, is, field)) {
        if !widest.iter().any(|other| is_within(field, other)) {
            // What stands in it comes with it.
            widest.retain(|other| !is_within(other, field));
            widest.push(field.to_owned());
        }
    }
    let changes = widest.into_iter().map(|field| {
        let (was, is) = (at(was, &field), pruned(&at(is, &field)));
        Change { field, was, is }
    });
    changes.filter(|change| change.was != change.is).collect()
}

/// The field itself, or what it stands in where that is what changes.
fn to_be_told<'f>(was: &Json, is: &Json, field: &'f str) -> &'f str {
    let ends = field.match_indices(['.', '[']).map(|(end, _)| end);
    for part in ends.filter_map(|end| field.get(..end)) {
        let is_new_place = part.ends_with(']') && at(was, part) == Json::Null;
        if is_new_place || says_nothing(&at(is, part)) {
            return without_place(part);
        }
    }
    without_place(field)
}

/// The list, where a field ends with a place in one: lists change as a whole.
fn without_place(field: &str) -> &str {
    let list = field.ends_with(']').then(|| field.rfind('[').and_then(|at| field.get(..at))).flatten();
    list.unwrap_or(field)
}

/// Whether a value says nothing: a text without its Danish, a way in that leads nowhere, hours that only tell what holds on
/// public holidays.
pub(super) fn says_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::List(list) => list.iter().all(says_nothing),
        Json::Record(fields) => {
            let leads_nowhere = value.get("kind").is_some() && value.get("value").or(value.get("line")).is_none();
            let on_its_own = |key: &str| !matches!(key, "en" | "holidays");
            leads_nowhere || fields.iter().all(|(key, part)| !on_its_own(key) || says_nothing(part))
        }
        _ => false,
    }
}

/// Without what says nothing.
fn pruned(value: &Json) -> Json {
    match value {
        _ if says_nothing(value) => Json::Null,
        Json::List(list) => Json::List(list.iter().filter(|one| !says_nothing(one)).map(pruned).collect()),
        Json::Record(fields) => {
            let told = fields.iter().filter(|(_, part)| !says_nothing(part));
            Json::Record(told.map(|(key, part)| (key.clone(), pruned(part))).collect())
        }
        other => other.clone(),
    }
}

/// Sets a field of a record, and what it stands in where that is not there yet; null takes its value away.
pub(super) fn set(record: &mut Json, field: &str, value: Json) {
    if let Some(path) = steps(field) {
        put(record, &path, value);
    }
}

/// Sets what stands at the end of a path. The place after a list's last is a new one; what leads further changes nothing.
fn put(json: &mut Json, path: &[Step], value: Json) {
    if *json == Json::Null {
        *json = match path.first() {
            None => return *json = value,
            Some(Step::Place(_)) => Json::List(Vec::new()),
            Some(Step::Field(_)) => Json::Record(Vec::new()),
        };
    }
    match (path.split_first(), json) {
        (None, json) => *json = value,
        (Some((Step::Place(place), rest)), Json::List(list)) => {
            if *place == list.len() {
                list.push(Json::Null);
            }
            if let Some(one) = list.get_mut(*place) {
                put(one, rest, value);
            }
        }
        (Some((Step::Field(key), rest)), Json::Record(fields)) => {
            match fields.iter_mut().find(|(known, _)| known == key) {
                Some((_, one)) => put(one, rest, value),
                None => {
                    let mut one = Json::Null;
                    put(&mut one, rest, value);
                    fields.push((key.clone(), one));
                }
            }
        }
        _ => {}
    }
}
