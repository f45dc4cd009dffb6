//! What the standard's schemas cannot see: whether ids exist and are unique, whether a number can be called, whether
//! a time is a time, an age an age, a place on earth. Run on every export in the tests and on every import.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::{Bundle, schedule::minutes};
use crate::domain::{PartialDate, is_email};

/// Something that is wrong in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The record: what it is, with its id or name.
    pub record: String,
    /// The field as a path: `phones[0].number`.
    pub field: String,
    /// What is wrong.
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}: {}", self.record, self.field, self.message)
    }
}

/// What an object is, by the property that holds it. What is not named here has no id to be referred to.
const KINDS: [(&str, &str); 22] = [
    ("organization", "organization"),
    ("program", "program"),
    ("programs", "program"),
    ("location", "location"),
    ("locations", "location"),
    ("addresses", "address"),
    ("phones", "phone"),
    ("contacts", "contact"),
    ("schedules", "schedule"),
    ("service_areas", "service area"),
    ("service_at_locations", "service at location"),
    ("languages", "language"),
    ("accessibility", "accessibility"),
    ("cost_options", "cost option"),
    ("required_documents", "required document"),
    ("funding", "funding"),
    ("attributes", "attribute"),
    ("additional_urls", "url"),
    ("taxonomy_term", "taxonomy term"),
    ("taxonomy_detail", "taxonomy"),
    ("unit", "unit"),
    ("capacities", "capacity"),
];

/// Properties that hold one object, never a list.
const SINGLE: [&str; 6] = ["organization", "program", "location", "taxonomy_term", "taxonomy_detail", "unit"];

/// Properties that refer to another record, and what that is.
const REFERENCES: [(&str, &str); 12] = [
    ("organization_id", "organization"),
    ("parent_organization_id", "organization"),
    ("service_id", "service"),
    ("location_id", "location"),
    ("service_at_location_id", "service at location"),
    ("phone_id", "phone"),
    ("contact_id", "contact"),
    ("program_id", "program"),
    ("unit_id", "unit"),
    ("taxonomy_id", "taxonomy"),
    ("taxonomy_term_id", "taxonomy term"),
    ("parent_id", "taxonomy term"),
];

/// What may stand in several places, when it says the same in each.
const SHARED: [&str; 7] = ["organization", "location", "phone", "program", "unit", "taxonomy", "taxonomy term"];

/// Most parts of one kind in a record: a service with more phones than this is no service, and comparing
/// them all with each other would take minutes.
const MOST_PARTS: usize = 1_000;

/// Most faults that are listed: whoever has more begins with the first.
const MOST_FAULTS: usize = 1_000;

struct Walk<'a> {
    faults: Vec<Fault>,
    record: String,
    /// Every id with what it belongs to, and the object.
    known: HashMap<(&'a str, &'a str), &'a Value>,
    /// What is referred to: kind, id, record, field.
    wanted: Vec<(&'static str, &'a str, String, String)>,
}

/// The faults of an export or a file that was read, at most a thousand.
pub fn check(bundle: &Bundle) -> Vec<Fault> {
    let mut walk = Walk { faults: Vec::new(), record: String::new(), known: HashMap::new(), wanted: Vec::new() };
    for (kind, list) in [
        ("organization", &bundle.organizations),
        ("taxonomy", &bundle.taxonomies),
        ("taxonomy term", &bundle.terms),
        ("service", &bundle.services),
    ] {
        for value in list {
            let name = ["id", "name"].iter().find_map(|key| value.get(key).and_then(Value::as_str));
            walk.record = format!("{kind} {}", name.unwrap_or("without id"));
            walk.object(kind, value, "", None);
        }
    }
    let wanted = std::mem::take(&mut walk.wanted);
    let ids: HashSet<&str> = walk.known.keys().map(|(_, id)| *id).collect();
    for (kind, id, record, field) in wanted {
        let elsewhere = match field.rsplit('.').next() {
            // A file of services alone: its lists are in files that were not given.
            Some("taxonomy_id") => bundle.taxonomies.is_empty() || bundle.is_partial,
            // What is above may be on a page that was not given: the import says so, and goes on without it.
            Some("parent_id" | "parent_organization_id") => true,
            _ => bundle.is_partial,
        };
        let found = match kind {
            "any" => ids.contains(id),
            kind => walk.known.contains_key(&(kind, id)),
        };
        if !found && !elsewhere {
            walk.record = record;
            walk.fault(&field, format!("refers to a record that is not there: {id}"));
        }
    }
    walk.faults
}

impl<'a> Walk<'a> {
    fn fault(&mut self, field: &str, message: impl Into<String>) {
        if self.faults.len() < MOST_FAULTS {
            let record = self.record.clone();
            self.faults.push(Fault { record, field: field.to_owned(), message: message.into() });
        }
    }

    /// Looks at an object and what it holds. `path` ends with a full stop where it is not empty; `above` is
    /// the record that it is part of.
    fn object(&mut self, kind: &'a str, value: &'a Value, path: &str, above: Option<(&'a str, &'a str)>) {
        let Value::Object(fields) = value else {
            return self.fault(path.trim_end_matches('.'), format!("is not a {kind}: it is no object"));
        };
        let id = fields.get("id").and_then(Value::as_str);
        match id {
            Some(id) if is_uuid(id) => {
                if self.is_seen(kind, id, value, path) {
                    return;
                }
            }
            _ => self.fault(&format!("{path}id"), "is not a UUID, as ids are since HSDS 3.0"),
        }
        for key in required(kind) {
            if fields.get(*key).and_then(Value::as_str).is_none_or(|text| text.trim().is_empty()) {
                self.fault(&format!("{path}{key}"), format!("a {kind} needs it"));
            }
        }
        if kind == "service" && fields.get("status").is_some_and(|status| !status.is_string() && !status.is_null()) {
            self.fault(&format!("{path}status"), "is no word");
        }
        self.belongs(fields, path, above);
        values(self, fields, path);
        let here = id.map(|id| (kind, id)).filter(|_| matches!(kind, "service" | "organization"));
        for (key, child) in fields {
            let Some((_, kind)) = KINDS.iter().find(|(name, _)| name == key) else { continue };
            match child {
                // Some publishers write null for what they do not know.
                Value::Null => {}
                Value::Array(_) if SINGLE.contains(&key.as_str()) => {
                    self.fault(&format!("{path}{key}"), format!("is a list: one {kind} belongs here"));
                }
                Value::Array(items) => {
                    if items.len() > MOST_PARTS {
                        self.fault(&format!("{path}{key}"), format!("has {} parts: at most {MOST_PARTS}", items.len()));
                    }
                    for (at, item) in items.iter().enumerate().take(MOST_PARTS) {
                        self.object(kind, item, &format!("{path}{key}[{at}]."), here.or(above));
                    }
                }
                one => {
                    self.same_id(fields, key, one, path);
                    self.object(kind, one, &format!("{path}{key}."), here.or(above));
                }
            }
        }
    }

    /// Whether the same record was looked at before; another one by the same id is a fault.
    fn is_seen(&mut self, kind: &'a str, id: &'a str, value: &'a Value, path: &str) -> bool {
        match self.known.insert((kind, id), value) {
            None => false,
            Some(before) if SHARED.contains(&kind) && before == value => true,
            Some(_) => {
                self.fault(&format!("{path}id"), format!("another record of the kind {kind} has it: {id}"));
                false
            }
        }
    }

    /// What is nested points to what it is nested in.
    fn belongs(&mut self, fields: &'a Map<String, Value>, path: &str, above: Option<(&'a str, &'a str)>) {
        for (key, value) in fields {
            let (key, Some(id)) = (key.as_str(), value.as_str()) else { continue };
            let kind = REFERENCES.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind);
            let kind = kind.or((key == "link_id").then_some("any"));
            let Some(kind) = kind else { continue };
            let field = format!("{path}{key}");
            if let Some((of, owner)) = above
                && of == kind
                && key == format!("{of}_id")
                && owner != id
            {
                self.fault(&field, format!("points to another {kind} than the one it stands in"));
            }
            self.wanted.push((kind, id, self.record.clone(), field));
        }
    }

    /// `organization_id` beside `organization` is its id.
    fn same_id(&mut self, fields: &Map<String, Value>, key: &str, child: &Value, path: &str) {
        let told = fields.get(&format!("{key}_id")).filter(|told| !told.is_null());
        if told.is_some() && told != child.get("id") {
            self.fault(&format!("{path}{key}_id"), format!("is not the id of the {key} beside it"));
        }
    }
}

/// Texts without which a record says nothing. The schemas ask for more.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "service" | "organization" | "taxonomy" | "taxonomy term" | "program" => &["name"],
        "phone" => &["number"],
        "url" => &["url"],
        _ => &[],
    }
}

/// The shapes of single values.
fn values(walk: &mut Walk<'_>, fields: &Map<String, Value>, path: &str) {
    for (key, value) in fields {
        let field = format!("{path}{key}");
        if let Some(text) = value.as_str()
            && let Some(message) = text_fault(key, text)
        {
            walk.fault(&field, format!("{text:?} {message}"));
        }
        let limits = match key.as_str() {
            "minimum_age" | "maximum_age" => Some((0.0, 120.0)),
            "latitude" => Some((-90.0, 90.0)),
            "longitude" => Some((-180.0, 180.0)),
            "amount" => Some((0.0, f64::MAX)),
            _ => None,
        };
        if let Some((least, most)) = limits
            && !value.is_null()
            && !value.as_f64().is_some_and(|number| (least..=most).contains(&number))
        {
            walk.fault(&field, format!("{value} is not a number from {least} to {most}"));
        }
    }
    let number = |key: &str| fields.get(key).and_then(Value::as_f64);
    if let (Some(least), Some(most)) = (number("minimum_age"), number("maximum_age"))
        && least > most
    {
        walk.fault(&format!("{path}minimum_age"), format!("{least} is above the maximum age {most}"));
    }
    let text = |key: &str| fields.get(key).and_then(Value::as_str);
    if let (Some(from), Some(to)) = (text("valid_from"), text("valid_to"))
        && to < from
    {
        walk.fault(&format!("{path}valid_to"), format!("{to} is before {from}"));
    }
    if text("opens_at").is_some() != text("closes_at").is_some() {
        walk.fault(&format!("{path}opens_at"), "opens_at and closes_at need each other");
    }
    if number("latitude").is_some() != number("longitude").is_some() {
        walk.fault(&format!("{path}latitude"), "latitude and longitude need each other");
    }
}

fn text_fault(key: &str, text: &str) -> Option<&'static str> {
    let (sound, message) = match key {
        "number" => (is_phone(text), "is not a phone number"),
        "opens_at" | "closes_at" => (minutes(text).is_some(), "is not a time like 09:00"),
        "byday" => (text.split(',').all(|day| is_day(day.trim())), "is not a list of days like MO,TU"),
        "byweekno" => (
            text.split(',').all(|week| week.trim().parse::<i8>().is_ok_and(|w| (1..=53).contains(&w.abs()))),
            "is not a list of weeks",
        ),
        "assured_date" | "valid_from" | "valid_to" | "dtstart" | "until" | "last_action_date" => {
            (PartialDate::parse(text).is_some_and(|date| date.day.is_some()), "is not a day like 2026-11-21")
        }
        "email" | "assurer_email" => (is_email(text), "is not an e-mail address"),
        "url" | "website" | "uri" | "term_uri" | "schedule_link" => (is_web(text), "is not a web address"),
        "status" => (
            ["active", "inactive", "defunct", "temporarily closed"].contains(&text),
            "is not one of: active, inactive, defunct, temporarily closed",
        ),
        "location_type" => {
            (["physical", "postal", "virtual"].contains(&text), "is not one of: physical, postal, virtual")
        }
        _ => return None,
    };
    (!sound).then_some(message)
}

/// A number that somebody can call: three to fifteen digits, `+` in front, and the signs that people part them with.
fn is_phone(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    (3..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || " -().\u{a0}".contains(c))
}

/// `MO`, `2MO` or `-1FR`.
fn is_day(day: &str) -> bool {
    let name = day.trim_start_matches(['-', '+']).trim_start_matches(|c: char| c.is_ascii_digit());
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&name)
}

fn is_web(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| host.contains('.')) && text.chars().all(|c| c.is_ascii_graphic())
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::try_parse(text).is_ok()
}
