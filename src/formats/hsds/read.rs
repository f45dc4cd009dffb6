//! From the bytes of one or more files to lists of records, or one sentence that says why not.
//!
//! Read are: our own export; a list of services or organizations; one service; one organization; a page of the
//! standard's API (`{"contents": […]}`). HSDS 3.0 differs from 3.1 only in fields that came in, so a file without
//! a version that holds against 3.0 is read as 3.1; a file that *says* another version is refused, and so is one that
//! has the tables of 1.x or 2.0.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    Bundle,
    kind::{self, Kind},
};
use crate::data::twice;

/// Most bytes that are read, all files together. Three times what this directory needs; what is bigger is either
/// a mistake or needs a database.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Where the standard's API puts the records of a page.
const PAGE: [&str; 1] = ["contents"];
/// Lists that publishers put beside each other in one file.
const LISTS: [&str; 7] =
    ["services", "organizations", "taxonomies", "taxonomy_terms", "locations", "programs", "service_at_locations"];

/// Most sentences about what cannot be read.
const MOST_WRONG: usize = 100;

/// Properties and tables that an older version has and 3.1 does not, with the version.
const OLDER: [(&str, &str); 13] = [
    ("service_taxonomy", "1.x"),
    ("regular_schedule", "1.x"),
    ("regular_schedules", "1.x"),
    ("holiday_schedule", "1.x"),
    ("holiday_schedules", "1.x or 2.0"),
    ("service_attribute", "2.0"),
    ("service_attributes", "2.0"),
    ("other_attributes", "2.0"),
    ("accessibility_for_disabilities", "1.x or 2.0"),
    ("physical_addresses", "1.x or 2.0"),
    ("postal_addresses", "1.x or 2.0"),
    ("payments_accepted", "1.x or 2.0"),
    ("eligibility", "1.x or 2.0"),
];

/// Why files cannot be read: one sentence for each thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub Vec<String>);

/// Reads files, each with its name.
///
/// # Errors
/// A sentence for each fault, which names the file: too big, not UTF-8, not JSON, another version, or nothing we know.
pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Bundle, Unreadable> {
    let mut reading = Reading::default();
    let mut total = 0_u64;
    for (name, bytes) in files {
        total = total.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if total > MOST_BYTES {
            return Err(Unreadable(vec![too_big(name)]));
        }
        match json(name, bytes) {
            Ok(value) => reading.file(name, value),
            Err(sentences) => sentences.into_iter().for_each(|sentence| reading.fault(sentence)),
        }
    }
    let Reading { mut bundle, unsure, lists, mut wrong } = reading;
    let known = if unsure.is_empty() { HashMap::new() } else { kind::referred_to(&bundle) };
    for record in unsure {
        let list = match record.get("id").and_then(Value::as_str).and_then(|id| known.get(id)) {
            Some(Kind::Taxonomy) => &mut bundle.taxonomies,
            Some(Kind::Term) => &mut bundle.terms,
            _ => &mut bundle.organizations,
        };
        list.push(record);
    }
    bundle.is_partial = lists.values().any(|list| list.read < list.total);
    if wrong.is_empty() && bundle.services.is_empty() && bundle.organizations.is_empty() {
        wrong.push("there is no service and no organization in it".to_owned());
    }
    if wrong.is_empty() { Ok(bundle) } else { Err(Unreadable(wrong)) }
}

/// The sentence for files that are too big.
pub fn too_big(name: &str) -> String {
    let megabytes = MOST_BYTES / 1024 / 1024;
    format!("{name} is too big: at most {megabytes} MB are read, all files together; split it up")
}

fn json(name: &str, bytes: &[u8]) -> Result<Value, Vec<String>> {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        return Err(vec![format!("{name} is in UTF-16: save it as UTF-8")]);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        vec![format!("{name} is not UTF-8 (first bad byte at {at}); it may be Latin-1: save it as UTF-8")]
    })?;
    // serde_json stops at 128 levels, so nesting cannot exhaust the stack.
    let value =
        serde_json::from_str(text).map_err(|error| vec![format!("{name} is not JSON that can be read: {error}")])?;
    let twice = twice::repeated(text).into_iter().take(MOST_WRONG);
    let twice: Vec<String> = twice
        .map(|one| {
            format!("{name}: {} stands twice in one object, on lines {} and {}", one.path, one.lines[0], one.lines[1])
        })
        .collect();
    if twice.is_empty() { Ok(value) } else { Err(twice) }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    bundle: Bundle,
    /// Records with nothing but a name and a description, where no file's name says what they are.
    unsure: Vec<Value>,
    /// The lists that come in pages, by the name of what is in them.
    lists: HashMap<&'static str, Pages>,
    wrong: Vec<String>,
}

/// How many records a list says it has, and how many of them were read.
#[derive(Default)]
struct Pages {
    total: u64,
    read: u64,
}

impl Reading {
    /// Each sentence once, and no more than anybody reads.
    fn fault(&mut self, sentence: String) {
        if self.wrong.len() < MOST_WRONG && !self.wrong.contains(&sentence) {
            self.wrong.push(sentence);
        }
    }

    /// Puts what a file holds where it belongs.
    fn file(&mut self, name: &str, value: Value) {
        let short = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let mut value = value;
        let Value::Object(fields) = &mut value else { return self.list(name, value, None) };
        if short == "datapackage.json" || fields.contains_key("resources") {
            return self.fault(format!("{name} describes tables (CSV): only HSDS as JSON is read"));
        }
        // A record's own lists stay in it.
        let is_record = fields.contains_key("id");
        let keys = PAGE.iter().chain(if is_record { &[] } else { &LISTS[..] });
        let lists: Vec<Value> = keys.filter_map(|key| fields.remove(*key)).collect();
        // A taxonomy has a version of its own, and so has a list of them.
        let first = lists.first().and_then(|list| list.get(0)).and_then(Value::as_object);
        let of_taxonomies = is_record
            || short == "taxonomies.json"
            || first.is_some_and(|first| matches!(kind::of(name, first), Some(Kind::Taxonomy | Kind::Term)));
        self.version(name, fields, if of_taxonomies { &["hsds_version"] } else { &["hsds_version", "version"] });
        if short == "about.json" {
            return;
        }
        let total = fields.get("total_items").and_then(Value::as_u64);
        if lists.is_empty() {
            return self.list(name, value, None);
        }
        for list in lists {
            self.list(name, list, total);
        }
    }

    fn list(&mut self, name: &str, value: Value, total: Option<u64>) {
        let records = match value {
            Value::Array(records) => records,
            one => vec![one],
        };
        for (record, number) in records.into_iter().zip(1_usize..) {
            let Value::Object(fields) = &record else {
                self.fault(format!("{name}: record {number} is no object"));
                continue;
            };
            self.version(name, fields, &["hsds_version"]);
            if let Some(sentence) = older(name, fields) {
                self.fault(sentence);
            }
            let kind = kind::of(name, fields);
            if let (Some(kind), Some(total)) = (kind, total) {
                let pages = self.lists.entry(kind.word()).or_default();
                pages.read += 1;
                pages.total = pages.total.max(total);
            }
            match kind {
                Some(Kind::Taxonomy) => self.bundle.taxonomies.push(record),
                Some(Kind::Term) => self.bundle.terms.push(record),
                Some(Kind::Service) => self.bundle.services.push(record),
                Some(Kind::Organization) => self.bundle.organizations.push(record),
                Some(Kind::Unsure) => self.unsure.push(record),
                Some(kind) => {
                    let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
                    self.bundle.aside.push((kind.word(), id.to_owned()));
                }
                None => {
                    self.fault(format!("{name}: record {number} is neither a service nor an organization of HSDS 3.1"))
                }
            }
        }
    }

    /// Refuses a version that is told and is not ours.
    fn version(&mut self, name: &str, fields: &Map<String, Value>, keys: &[&str]) {
        let told = keys.iter().find_map(|key| fields.get(*key)).map(|told| match told {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        if let Some(told) = told.filter(|told| told != super::VERSION && !told.starts_with("3.1.")) {
            let sentence = format!("{name} says that it is HSDS {told}: only {} is read", super::VERSION);
            self.fault(sentence);
        }
    }
}

/// What is wrong with the fields of an older version, at the top or one level down.
fn older(name: &str, fields: &Map<String, Value>) -> Option<String> {
    let below = fields.values().flat_map(|value| match value {
        Value::Array(items) => items.iter().filter_map(Value::as_object).collect::<Vec<_>>(),
        Value::Object(fields) => vec![fields],
        _ => Vec::new(),
    });
    std::iter::once(fields).chain(below).find_map(|fields| {
        let (key, version) = OLDER.iter().find(|(key, _)| fields.contains_key(*key))?;
        let only = super::VERSION;
        Some(format!("{name} has the field {key:?}, which is of HSDS {version}: only {only} is read"))
    })
}
