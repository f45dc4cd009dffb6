//! The directory in HSDS 3.1 (Human Services Data Specification, Open Referral), and back.
//!
//! # What is written
//!
//! | file | shape |
//! |---|---|
//! | `services.json` | a list of services, everything nested, the organization too |
//! | `organizations/<id>.json` | one organization each; every municipality is one |
//! | `taxonomies.json`, `taxonomy_terms.json` | the closed lists that services point to: topics, audience, kind, access, cost, certainty |
//! | `about.json`, `LICENSE.txt` | version of the standard, data date, licence |
//!
//! Ids are UUIDs of version 5 in the namespace [`NAMESPACE`], made from names like `service/livslinien`: the same record has the same id in every export, and two exports are equal byte by byte.
//!
//! # How fields map
//!
//! Danish texts are the texts. `status`: `current` and `unverified` are `active` (the latter with an `alert`), `historical` is `defunct`. `assured_date` is the day of a check by a person, where it is known to the day; the
//! date of a *source* is no check and never stands there. `last_modified` is not written: nobody has noted when
//! a record was changed. Languages are not written: nobody has noted which are spoken. Hours become weekly
//! schedules ([`schedule`]), in Danish local time without an offset, because an offset cannot follow summer time.
//! `state_province` is the region, as Denmark has no provinces. No coordinates are written: the
//! middle of a municipality is not where a house stands.
//!
//! # The extension
//!
//! What HSDS has no field for stands in one property, [`EXTENSION`], on any object; [`strip`] takes it away, and
//! then the files hold against the standard with unknown properties forbidden. Its fields are named as in
//! `data/schema.md`: `id`, `kind`, `part_of` of an organization; `id`, `dedicated`, `child_may_ask`, `criteria`, `anonymous`,
//! `source`, `checked`, `merged_ids`, what the plan has to know (`gathers` and the other fields of
//! [`GUIDANCE`](crate::formats::json::GUIDANCE)); English texts as `name_en`, `summary_en`, `label_en`, `en`; `order`
//! (place among the contacts), `chat`, `url` (as written, where HSDS wants it in ASCII); of schedules `contact` (id of what
//! the hours belong to), `hours`, `holidays`, `note_en`, and `group` (ages, transport, meals of a children's group).
//!
//! # What is lost on the way out and back
//!
//! On purpose, see [`LOST`]: what editors keep to themselves, and addresses of sources by plain `http`. All else comes
//! back equal, record by record. Without the extension also the fields named above are lost.

mod check;
mod import;
mod kind;
mod lines;
mod organization;
mod place;
mod read;
mod reading;
mod record;
mod schedule;
mod service;
mod terms;
mod ways;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{File, licence_file, object, pretty};
use crate::domain::Directory;

pub use check::{Fault, check};
pub use import::{Imported, import};
pub use read::{MOST_BYTES, Unreadable, read, too_big};
pub use reading::Loss;

/// The version of the standard that is written and read.
pub const VERSION: &str = "3.1";

/// The property that holds what HSDS has no field for.
pub const EXTENSION: &str = "x_vejviser";

/// The namespace of our UUIDs. Never changes: every id hangs on it.
pub const NAMESPACE: Uuid = Uuid::from_u128(0x79e7_c4b8_b2ad_49de_bf1f_c10c_988c_9227);

/// Fields of a service in `data/` that an export does not carry, each with the reason.
pub const LOST: [(&str, &str); 5] = [
    ("status_reason", "for editors only"),
    ("conflicts", "for editors only"),
    ("editor_note", "for editors only"),
    ("checked.note", "for editors only"),
    ("source.url", "only where it is http: such a page counts as evidence but is not passed on"),
];

/// An export, or what was read: lists of records as JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// Services, with everything nested.
    pub services: Vec<Value>,
    /// Organizations.
    pub organizations: Vec<Value>,
    /// Taxonomies.
    pub taxonomies: Vec<Value>,
    /// Terms of the taxonomies.
    pub terms: Vec<Value>,
    /// Records that stand by themselves and are none of these: what each is, and its id.
    pub aside: Vec<(&'static str, String)>,
    /// Whether a list that comes in pages was not read to its end.
    pub is_partial: bool,
}

/// Whether [`EXTENSION`] is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// Written: nothing is lost that need not be.
    On,
    /// Left out: only what the standard knows.
    Off,
}

/// The directory in HSDS.
pub fn export(directory: &Directory) -> Bundle {
    let (taxonomies, terms) = terms::all(directory);
    Bundle {
        services: directory.services.iter().map(|service| service::write(directory, service)).collect(),
        organizations: directory.organizations.iter().map(|one| organization::write(directory, one)).collect(),
        taxonomies,
        terms,
        ..Bundle::default()
    }
}

/// The export as files.
pub fn files(directory: &Directory, extension: Extension) -> Vec<File> {
    let mut bundle = export(directory);
    if extension == Extension::Off {
        bundle.strip();
    }
    let about = json!({
        "title": "Veteranvejviseren",
        "hsds_version": VERSION,
        "data_date": directory.settings.data_date.to_string(),
        "licence": { "name": directory.settings.data_licence.name, "url": directory.settings.data_licence.url.as_str() },
        "id_namespace": NAMESPACE.to_string(),
        "extension": if extension == Extension::On { json!(EXTENSION) } else { Value::Null },
    });
    let file = |name: &str, value: Value| File::text(name, pretty(&value));
    let mut files = vec![licence_file(directory), file("about.json", about)];
    for (organization, value) in directory.organizations.iter().zip(bundle.organizations) {
        files.push(file(&format!("organizations/{}.json", organization.id), value));
    }
    files.push(file("services.json", bundle.services.into()));
    files.push(file("taxonomies.json", bundle.taxonomies.into()));
    files.push(file("taxonomy_terms.json", bundle.terms.into()));
    files
}

impl Bundle {
    /// Takes our extension out of every record.
    pub fn strip(&mut self) {
        let lists = [&mut self.services, &mut self.organizations, &mut self.taxonomies, &mut self.terms];
        lists.into_iter().flatten().for_each(strip);
    }
}

/// Takes our extension out of a record, at any depth.
pub fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.shift_remove(EXTENSION);
            fields.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The UUID of a service.
pub fn service_id(id: &str) -> String {
    uuid(&format!("service/{id}"))
}

/// The UUID of an organization.
pub fn organization_id(id: &str) -> String {
    uuid(&format!("organization/{id}"))
}

/// The UUID of a name such as `service/livslinien/phone/+4570201201`.
fn uuid(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).to_string()
}

/// Names for the parts of one record: made of what they hold, so that an id does not move when another
/// part comes in before it. What is there twice is counted.
struct Parts {
    owner: String,
    seen: std::collections::HashMap<String, u32>,
}

impl Parts {
    fn of(owner: String) -> Self {
        Self { owner, seen: std::collections::HashMap::new() }
    }

    /// The UUID of the next part by this name.
    fn id(&mut self, part: &str) -> String {
        let name = format!("{}/{part}", self.owner);
        let count = self.seen.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { uuid(&name) } else { uuid(&format!("{name}/{count}")) }
    }
}

/// The extension with these fields; null, and so left out, when none says anything.
fn extension<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> (&'static str, Value) {
    (EXTENSION, object(fields))
}
