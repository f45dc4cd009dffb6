//! What a record of a file from elsewhere is. Publishers put everything into one folder or one list, and by its required
//! fields alone a taxonomy term looks like an organization.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::Bundle;

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Service,
    Organization,
    Taxonomy,
    Term,
    Location,
    Program,
    ServiceAtLocation,
    /// An organization or a taxonomy: only what refers to it can tell.
    Unsure,
}

impl Kind {
    /// What it is called in messages.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization | Self::Unsure => "organization",
            Self::Taxonomy => "taxonomy",
            Self::Term => "taxonomy term",
            Self::Location => "location",
            Self::Program => "program",
            Self::ServiceAtLocation => "service at location",
        }
    }
}

/// Fields that only a location has.
const LOCATION: [&str; 7] = [
    "location_type",
    "latitude",
    "longitude",
    "transportation",
    "addresses",
    "external_identifier",
    "external_identifier_type",
];
/// Fields that only a taxonomy term has.
const TERM: [&str; 6] = ["taxonomy", "taxonomy_id", "taxonomy_detail", "term_uri", "parent_id", "code"];
/// Fields that only a service has.
const SERVICE: [&str; 3] = ["status", "organization", "service_at_locations"];
/// All that a program has. The first is what tells it from an organization.
const PROGRAM: [&str; 7] = ["organization_id", "id", "name", "alternate_name", "description", "attributes", "metadata"];
/// All that an organization and a taxonomy have in common.
const COMMON: [&str; 5] = ["id", "name", "description", "uri", "metadata"];
/// Parts of the names of files and folders, the longer ones first.
const NAMES: [(&str, Kind); 8] = [
    ("taxonomy_term", Kind::Term),
    ("taxonomy-term", Kind::Term),
    ("taxonom", Kind::Taxonomy),
    ("service_at_location", Kind::ServiceAtLocation),
    ("program", Kind::Program),
    ("organization", Kind::Organization),
    ("organisation", Kind::Organization),
    ("service", Kind::Service),
];

/// What a record is: by its fields, and where those do not tell by the name of its file. None for what is none of them.
pub(super) fn of(name: &str, fields: &Map<String, Value>) -> Option<Kind> {
    let any = |keys: &[&str]| keys.iter().any(|key| fields.contains_key(*key));
    let only = |keys: &[&str]| fields.keys().all(|key| keys.contains(&key.as_str()));
    Some(if any(&LOCATION) {
        Kind::Location
    } else if !any(&["name"]) && any(&["service_id", "location_id"]) {
        Kind::ServiceAtLocation
    } else if any(&SERVICE) {
        Kind::Service
    } else if any(&TERM) {
        Kind::Term
    } else if any(&["organization_id"]) {
        match named(name) {
            Some(Kind::Service) => Kind::Service,
            _ if only(&PROGRAM) => Kind::Program,
            _ => Kind::Service,
        }
    } else if any(&["version"]) {
        Kind::Taxonomy
    } else if !(any(&["name"]) && any(&["description"])) {
        return None;
    } else if only(&COMMON) {
        named(name).filter(|kind| *kind != Kind::Service).unwrap_or(Kind::Unsure)
    } else {
        Kind::Organization
    })
}

/// What the name of a file, or of the folder it is in, says.
fn named(name: &str) -> Option<Kind> {
    let lower = name.to_lowercase();
    let mut parts = lower.rsplit(['/', '\\']).take(2);
    parts.find_map(|part| NAMES.iter().find(|(word, _)| part.contains(word)).map(|(_, kind)| *kind))
}

/// What records are by the way others refer to them, by id.
pub(super) fn referred_to(bundle: &Bundle) -> HashMap<String, Kind> {
    let mut found = HashMap::new();
    let all = bundle.services.iter().chain(&bundle.terms).chain(&bundle.taxonomies).chain(&bundle.organizations);
    all.for_each(|record| refers(record, &mut found));
    found
}

fn refers(value: &Value, found: &mut HashMap<String, Kind>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| refers(item, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                let kind = match key.as_str() {
                    "taxonomy_id" => Some(Kind::Taxonomy),
                    "taxonomy_term_id" | "parent_id" => Some(Kind::Term),
                    _ => None,
                };
                match (kind, value) {
                    (Some(kind), Value::String(id)) => drop(found.insert(id.clone(), kind)),
                    _ => refers(value, found),
                }
            }
        }
        _ => {}
    }
}
