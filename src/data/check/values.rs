//! What no text of any record may hold, whatever its field is called: so that no field is forgotten.

use std::collections::HashSet;

use jiff::civil::Date;
use serde_json::Value;

use crate::{
    data::problem::Desk,
    domain::{PartialDate, fold::is_invisible, has_personal_number},
};

/// Fields that tell a day on which something was done or written.
const DAYS_BEFORE_TODAY: [&str; 4] = ["on", "date", "as_of", "data_date"];
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
        if let Some(odd) = text.chars().find(|c| is_unseen(*c)) {
            let number = u32::from(odd);
            self.error(format!("holds the sign U+{number:04X}, which nobody sees and which can turn a text around"));
        }
        if text.bytes().filter(u8::is_ascii_digit).nth(DIGITS - 1).is_some() && has_personal_number(text) {
            let message = "this looks like a personal number (CPR)";
            // Addresses have long numbers of their own.
            if text.starts_with("https://") || text.starts_with("http://") {
                self.desk.warn(&self.path, message);
            } else {
                self.error(message.to_owned());
            }
        }
        let day =
            PartialDate::parse(text).filter(|_| DAYS_BEFORE_TODAY.contains(&key)).and_then(PartialDate::first_day);
        if let (Some(day), Some(today)) = (day, self.today)
            && day > today
        {
            self.error(format!("{text} has not come yet, today is {today}"));
        }
    }

    fn error(&mut self, message: String) {
        let path = if self.path.is_empty() { "-" } else { &self.path };
        self.desk.error(path, message);
    }
}

/// Control characters, line breaks among them, and signs without a picture: none belongs into a text of one paragraph.
fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffd}')
}
