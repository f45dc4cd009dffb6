//! HSDS back into the form of `data/`: what can be said there, and a list of what cannot.
//!
//! Nothing is invented. A field that `data/` needs and the file does not tell is left out and listed, so that
//! `vejviser check` names it to the editor. Names of employees are never taken over: `data/` must not hold them.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    Bundle, EXTENSION,
    lines::Lines,
    reading::{Loss, Losses, text},
    record,
};
use crate::domain::Directory;

/// Longest id, in bytes.
const LONGEST_ID: usize = 60;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Records for `organizations.json`.
    pub organizations: Vec<Value>,
    /// Records for `lines.json`.
    pub lines: Vec<Value>,
    /// Records for a file in `services/`.
    pub services: Vec<Value>,
    /// What was not carried over.
    pub losses: Vec<Loss>,
}

/// Turns what was read into records of `data/`. `origin` names the file, as the source of records that bring none along.
/// The directory tells topics, municipalities and postcodes.
pub fn import(bundle: &Bundle, directory: &Directory, origin: &str) -> Imported {
    let mut imported = Imported::default();
    let nested = bundle.services.iter().filter_map(|service| service.get("organization")).filter(|one| one.is_object());
    let mut organizations: Vec<&Value> = Vec::new();
    let mut seen = HashSet::new();
    for organization in bundle.organizations.iter().chain(nested) {
        if seen.insert(text(organization, "id")) {
            organizations.push(organization);
        }
    }
    for (kind, id) in &bundle.aside {
        let mut losses = Losses { record: id.clone(), all: &mut imported.losses };
        losses.add(kind, "stands by itself, outside of a service: not carried over");
    }
    let ids = ids(&organizations);
    for organization in &organizations {
        let id = ids.get(text(organization, "id")).cloned().unwrap_or_default();
        let mut losses = Losses { record: id.clone(), all: &mut imported.losses };
        losses.nulls(organization);
        if let Some(value) = record::organization(organization, &id, &ids, directory, &mut losses) {
            imported.organizations.push(value);
        }
    }
    let services: Vec<&Value> = bundle.services.iter().collect();
    let own = self::ids(&services);
    let mut lines = Lines::new(directory, origin);
    for service in services {
        let id = own.get(text(service, "id")).cloned().unwrap_or_default();
        let mut losses = Losses { record: id.clone(), all: &mut imported.losses };
        losses.nulls(service);
        imported.services.push(record::service(service, &id, &ids, &mut lines, &mut losses));
    }
    let by_id = |value: &Value| text(value, "id").to_owned();
    imported.lines = lines.records;
    imported.lines.sort_by_key(by_id);
    imported.organizations.sort_by_key(by_id);
    imported.services.sort_by_key(by_id);
    imported
}

/// The id in `data/` of each record by its UUID: the one it brings along, else one made of its name.
fn ids<'a>(records: &[&'a Value]) -> HashMap<&'a str, String> {
    let told =
        |record: &Value| record.get(EXTENSION).map(|ours| text(ours, "id")).filter(|id| is_id(id)).map(str::to_owned);
    let mut taken: HashSet<String> = records.iter().filter_map(|record| told(record)).collect();
    let mut ids = HashMap::new();
    for record in records {
        let uuid = text(record, "id");
        let id = told(record).unwrap_or_else(|| free(uuid, text(record, "name"), &taken));
        taken.insert(id.clone());
        ids.insert(uuid, id);
    }
    ids
}

/// An id that no other record has: the name, with as much of the UUID as tells them apart. UUIDs that are made by the
/// clock begin alike, others end alike.
fn free(uuid: &str, name: &str, taken: &HashSet<String>) -> String {
    let digits: String = uuid.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let short = digits.get(..8).unwrap_or(&digits);
    let end = digits.get(digits.len().saturating_sub(12)..).unwrap_or(&digits);
    let name = slug(name);
    let with = |tail: &str| -> String {
        let room = LONGEST_ID.saturating_sub(tail.len() + 1);
        let name = name.get(..room).unwrap_or(&name).trim_end_matches('-');
        format!("{name}-{tail}").trim_matches('-').to_owned()
    };
    let named = std::iter::once(name.clone()).chain([short, end, &digits].map(with));
    let counted = (2_u32..).map(|count| with(&format!("{short}-{count}")));
    named.chain(counted).find(|id| is_id(id) && !taken.contains(id)).unwrap_or_default()
}

fn is_id(id: &str) -> bool {
    let plain = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain && !id.is_empty() && id.len() <= LONGEST_ID && !id.starts_with('-') && !id.ends_with('-')
}

/// A name as an id: small letters a–z, digits and hyphens, at most 50.
fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            'é' | 'è' | 'ê' => out.push('e'),
            'á' | 'à' => out.push('a'),
            'ó' => out.push('o'),
            'ü' => out.push('y'),
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
        if out.len() >= 50 {
            break;
        }
    }
    out.trim_end_matches('-').to_owned()
}
