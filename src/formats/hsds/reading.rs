//! What every reader of HSDS uses: single properties, and the list of what a record lost on the way.

use serde_json::Value;

use super::EXTENSION;
use crate::{domain::Text, formats::json as data};

/// Something that was not carried over, or that an editor has to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Id of the record in `data/`.
    pub record: String,
    /// The field of the HSDS file.
    pub field: String,
    /// Why.
    pub reason: String,
}

/// The list of what one record lost.
pub(super) struct Losses<'a> {
    pub(super) record: String,
    pub(super) all: &'a mut Vec<Loss>,
}

impl Losses<'_> {
    pub(super) fn add(&mut self, field: &str, reason: impl Into<String>) {
        self.all.push(Loss { record: self.record.clone(), field: field.to_owned(), reason: reason.into() });
    }

    /// Names every property that is null: some publishers write it for what they do not know.
    pub(super) fn nulls(&mut self, record: &Value) {
        let mut found = Vec::new();
        nulls(record, "", &mut found);
        if !found.is_empty() {
            self.add(&found.join(", "), "null: read as not told");
        }
    }

    /// Names every property that says something and that nobody has read.
    pub(super) fn unread(&mut self, value: &Value, path: &str, known: &[&str]) {
        for (key, value) in value.as_object().into_iter().flatten() {
            let empty = match value {
                Value::Array(items) => items.is_empty(),
                Value::String(text) => text.is_empty(),
                value => value.is_null(),
            };
            if key != EXTENSION && !empty && !known.contains(&key.as_str()) {
                self.add(&format!("{path}{key}"), "the directory has no field for it");
            }
        }
    }
}

fn nulls(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            for (key, value) in fields.iter().filter(|(key, _)| *key != EXTENSION) {
                nulls(value, &format!("{path}{dot}{key}"), found);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                nulls(item, &format!("{path}[{at}]"), found);
            }
        }
        Value::Null => found.push(path.to_owned()),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(super) fn told<'a>(ours: Option<&'a Value>, key: &str) -> &'a str {
    ours.map_or("", |ours| text(ours, key))
}

pub(super) fn words(da: &str, en: &str) -> Option<Text> {
    (!da.is_empty()).then(|| Text { da: da.to_owned(), en: (!en.is_empty()).then(|| en.to_owned()) })
}

pub(super) fn bilingual(da: &str, en: &str) -> Value {
    words(da, en).as_ref().map_or(Value::Null, data::text)
}
