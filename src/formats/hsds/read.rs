//! From the bytes of one or more files to lists of records, or one sentence that says why not.
//!
//! Read are: our own export; a list of services or organizations; one service; one organization; a page of the
//! standard's API (`{"contents": […]}`). HSDS 3.0 differs from 3.1 only in fields that came in, so a file without
//! a version that holds against 3.0 is read as 3.1; a file that *says* another version is refused, and so is one that
//! has the tables of 1.x or 2.0.

use serde_json::{Map, Value};

use super::Bundle;

/// Most bytes that are read, all files together. Three times what this directory needs; what is bigger is either
/// a mistake or needs a database.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

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

/// Why files cannot be read: one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// Reads files, each with its name.
///
/// # Errors
/// One sentence that names the file: too big, not UTF-8, not JSON, another version, or nothing we know.
pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Bundle, Unreadable> {
    let mut bundle = Bundle::default();
    let mut total = 0_u64;
    for (name, bytes) in files {
        total = total.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if total > MOST_BYTES {
            return Err(too_big(name));
        }
        let value = json(name, bytes)?;
        sort(name, value, &mut bundle)?;
    }
    if bundle.services.is_empty() && bundle.organizations.is_empty() {
        return Err(Unreadable("there is no service and no organization in it".to_owned()));
    }
    Ok(bundle)
}

/// The sentence for files that are too big.
pub fn too_big(name: &str) -> Unreadable {
    let megabytes = MOST_BYTES / 1024 / 1024;
    Unreadable(format!("{name} is too big: at most {megabytes} MB are read, all files together; split it up"))
}

fn json(name: &str, bytes: &[u8]) -> Result<Value, Unreadable> {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        return Err(Unreadable(format!("{name} is in UTF-16: save it as UTF-8")));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Unreadable(format!("{name} is not UTF-8 (first bad byte at {at}); it may be Latin-1: save it as UTF-8"))
    })?;
    // serde_json stops at 128 levels, so nesting cannot exhaust the stack.
    serde_json::from_str(text).map_err(|error| Unreadable(format!("{name} is not JSON that can be read: {error}")))
}

/// Puts what a file holds where it belongs.
fn sort(name: &str, value: Value, bundle: &mut Bundle) -> Result<(), Unreadable> {
    let short = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut value = value;
    if let Value::Object(fields) = &mut value {
        // A taxonomy has a version of its own.
        version(name, fields, if short == "taxonomies.json" { &[] } else { &["hsds_version", "version"] })?;
        if short == "about.json" {
            return Ok(());
        }
        if short == "datapackage.json" || fields.contains_key("resources") {
            return Err(Unreadable(format!("{name} describes tables (CSV): only HSDS as JSON is read")));
        }
        if let Some(list) = fields.remove("contents").or_else(|| fields.remove("services")) {
            value = list;
        }
    }
    let records = match value {
        Value::Array(records) => records,
        one => vec![one],
    };
    for (at, record) in records.into_iter().enumerate() {
        let Value::Object(fields) = &record else {
            return Err(Unreadable(format!("{name}: record {} is no object", at + 1)));
        };
        version(name, fields, &["hsds_version"])?;
        older(name, fields)?;
        let list = match short {
            "taxonomies.json" => &mut bundle.taxonomies,
            "taxonomy_terms.json" => &mut bundle.terms,
            _ if is_service(fields) => &mut bundle.services,
            _ if fields.contains_key("name") && fields.contains_key("description") => &mut bundle.organizations,
            _ => {
                let message = format!("{name}: record {} is neither a service nor an organization of HSDS 3.1", at + 1);
                return Err(Unreadable(message));
            }
        };
        list.push(record);
    }
    Ok(())
}

fn is_service(fields: &Map<String, Value>) -> bool {
    ["status", "organization", "organization_id", "service_at_locations"].iter().any(|key| fields.contains_key(*key))
}

/// Refuses a version that is told and is not ours.
fn version(name: &str, fields: &Map<String, Value>, keys: &[&str]) -> Result<(), Unreadable> {
    let told = keys.iter().find_map(|key| fields.get(*key)).map(|told| match told {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    match told {
        Some(told) if told != super::VERSION && !told.starts_with("3.1.") => {
            Err(Unreadable(format!("{name} says that it is HSDS {told}: only {} is read", super::VERSION)))
        }
        _ => Ok(()),
    }
}

/// Refuses what has the fields of an older version, at the top or one level down.
fn older(name: &str, fields: &Map<String, Value>) -> Result<(), Unreadable> {
    let below = fields.values().flat_map(|value| match value {
        Value::Array(items) => items.iter().filter_map(Value::as_object).collect::<Vec<_>>(),
        Value::Object(fields) => vec![fields],
        _ => Vec::new(),
    });
    for fields in std::iter::once(fields).chain(below) {
        if let Some((key, version)) = OLDER.iter().find(|(key, _)| fields.contains_key(*key)) {
            return Err(Unreadable(format!(
                "{name} has the field {key:?}, which is of HSDS {version}: only {} is read",
                super::VERSION
            )));
        }
    }
    Ok(())
}
