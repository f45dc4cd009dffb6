//! What no text of any record may hold, whatever its field is called: so that no field is forgotten.

use std::collections::HashSet;

use jiff::civil::Date;
use serde_json::Value;

use crate::data::{problem::Desk, written};

/// Fields that tell a day on which something was done or written.
const DAYS_BEFORE_TODAY: [&str; 6] = ["on", "date", "as_of", "data_date", "asked", "answered"];
/// Lists of which a check of their own says what stands twice, in other records too.
const COMPARED_ELSEWHERE: [&str; 2] = ["but", "merged_ids"];
/// Fewest digits of a personal number.
const DIGITS: usize = 10;

/// Looks at every value of the open record. `today` is known where somebody has a clock.
pub(in crate::data) fn check(record: &Value, today: Option<Date>, desk: &mut Desk) {
    Walk { today, desk, path: String::new() }.value(record, "");
}

struct Walk<'a> {
    today: Option<Date>,
    desk: &'a mut Desk,
    /// The way to the value, as `contacts[0].value`.
    path: String,
}

impl Walk<'_> {
    fn value(&mut self, value: &Value, key: &str) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    let dot = if self.path.is_empty() { "" } else { "." };
                    self.below(&format!("{dot}{key}"), value, key);
                }
            }
            Value::Array(items) => {
                let mut seen = HashSet::new();
                for (at, item) in items.iter().enumerate() {
                    let is_new = item.as_str().is_none_or(|text| seen.insert(text));
                    if !is_new && !COMPARED_ELSEWHERE.contains(&key) {
                        self.error(format!("{item} is there twice"));
                    }
                    self.below(&format!("[{at}]"), item, key);
                }
            }
            Value::String(text) => self.text(text, key),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn below(&mut self, step: &str, value: &Value, key: &str) {
        let length = self.path.len();
        self.path += step;
        self.value(value, key);
        self.path.truncate(length);
    }

    fn text(&mut self, text: &str, key: &str) {
        if let Some(fault) = written::unseen(text) {
            self.error(fault.to_string());
        }
        let has_digits = text.bytes().filter(u8::is_ascii_digit).nth(DIGITS - 1).is_some();
        if let Some(fault) = has_digits.then(|| written::personal_number(text)).flatten() {
            // Addresses have long numbers of their own.
            if text.starts_with("https://") || text.starts_with("http://") {
                self.desk.warn(&self.path, fault.to_string());
            } else {
                self.error(fault.to_string());
            }
        }
        if let Some(today) = self.today.filter(|_| DAYS_BEFORE_TODAY.contains(&key))
            && let Err(fault) = written::not_ahead(text, today)
        {
            self.error(fault.to_string());
        }
    }

    fn error(&mut self, message: String) {
        let path = if self.path.is_empty() { "-" } else { &self.path };
        self.desk.error(path, message);
    }
}
