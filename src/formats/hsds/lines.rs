//! Telephone lines in HSDS: one phone record, the same wherever it stands. Services and organizations share it by its
//! id; what to ask for there stands with the service.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    EXTENSION, object, organization_id,
    reading::{bilingual, text, told},
    uuid,
};
use crate::{
    domain::{Contact, ContactKind, Directory, Hours, Line, LineUse, Phone, Text, Way},
    formats::json as data,
};

/// A line as a phone of the standard.
pub(super) fn write(line: &Line, by: LineUse) -> Value {
    let kind = if by == LineUse::Text { "text" } else { "voice" };
    let mut ours = data::line(line);
    if let Value::Object(fields) = &mut ours {
        // These stand in the standard's own fields.
        for key in ["number", "organization", "name"] {
            fields.shift_remove(key);
        }
        fields.insert("name_en".to_owned(), json!(line.name.en));
    }
    object([
        ("id", json!(id(&line.id, by))),
        ("organization_id", json!(organization_id(&line.organization))),
        ("number", json!(line.number.stored())),
        ("type", json!(kind)),
        ("description", json!(line.name.da)),
        (EXTENSION, ours),
    ])
}

/// The UUID of a line by its use.
pub(super) fn id(line: &str, by: LineUse) -> String {
    uuid(&format!("line/{line}/{}", if by == LineUse::Text { "text" } else { "voice" }))
}

/// What a service says of a line it shares: its place among the contacts, and what to ask for.
pub(super) fn used(order: usize, line: &str, by: LineUse, ask_for: Option<&Text>) -> Value {
    object([
        ("order", json!(order)),
        ("phone", json!(id(line, by))),
        ("ask_for", ask_for.map_or(Value::Null, data::text)),
    ])
}

/// Who has a phone in the file that is read.
pub(super) struct Owner<'a> {
    pub(super) id: &'a str,
    pub(super) organization: Option<&'a String>,
    pub(super) name: &'a str,
}

/// The lines of everything that is read, each number once.
pub(super) struct Lines<'a> {
    pub(super) directory: &'a Directory,
    pub(super) origin: &'a str,
    known: HashMap<Phone, String>,
    /// Records for `lines.json`.
    pub(super) records: Vec<Value>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(directory: &'a Directory, origin: &'a str) -> Self {
        // A municipality's number is in municipalities.json, and stays there.
        let mains = directory.municipalities.iter().filter_map(|municipality| municipality.main_contact.line.as_ref());
        let known = mains.map(|line| (line.number.clone(), line.id.clone())).collect();
        Self { directory, origin, known, records: Vec::new() }
    }

    /// The line of a phone: of several by one number the first, or the one that the directory has already.
    pub(super) fn way(
        &mut self,
        phone: &Value,
        contact: &Contact,
        ask_for: Option<Text>,
        owner: &Owner<'_>,
    ) -> Option<Way> {
        let (by, number) = match &contact.kind {
            ContactKind::Phone(number) => (LineUse::Call, number),
            ContactKind::Sms(number) => (LineUse::Text, number),
            _ => return None,
        };
        let id = match self.known.get(number) {
            Some(id) => id.clone(),
            None => self.add(phone, number, contact, owner),
        };
        Some(Way::Line { id, by, ask_for })
    }

    fn add(&mut self, phone: &Value, number: &Phone, contact: &Contact, owner: &Owner<'_>) -> String {
        let ours = phone.get(EXTENSION).filter(|ours| !text(ours, "id").is_empty());
        let here = self.directory.lines.iter().find(|line| line.number == *number).map(|line| line.id.clone());
        let (id, record) = match ours {
            Some(ours) => {
                let id = text(ours, "id").to_owned();
                (id, self.carried(phone, ours, number))
            }
            None => {
                let id = here.unwrap_or_else(|| self.free(owner.id));
                let record = object([
                    ("id", json!(id)),
                    ("number", json!(data::readable(number))),
                    ("organization", json!(owner.organization)),
                    ("name", bilingual(owner.name, "")),
                    ("purpose", contact.label.as_ref().map_or(Value::Null, data::text)),
                    ("hours", if contact.hours == Hours::Unknown { Value::Null } else { data::hours(&contact.hours) }),
                    ("status", json!("unverified")),
                    ("source", json!({ "title": format!("{} (HSDS {})", self.origin, super::VERSION) })),
                ]);
                (id, record)
            }
        };
        self.known.insert(number.clone(), id.clone());
        self.records.push(record);
        id
    }

    /// One of ours, with all that it brought along.
    fn carried(&self, phone: &Value, ours: &Value, number: &Phone) -> Value {
        let mine = |key: &str| ours.get(key).cloned().unwrap_or_default();
        let all = self.directory.organizations.iter();
        let organization = all.map(|one| &one.id).find(|id| organization_id(id) == text(phone, "organization_id"));
        object([
            ("id", mine("id")),
            ("number", json!(data::readable(number))),
            ("organization", json!(organization)),
            ("name", bilingual(text(phone, "description"), told(Some(ours), "name_en"))),
            ("purpose", mine("purpose")),
            ("hours", mine("hours")),
            ("hours_source", mine("hours_source")),
            ("hours_also_in", mine("hours_also_in")),
            ("status", mine("status")),
            ("source", mine("source")),
            ("checked", mine("checked")),
        ])
    }

    /// An id that no other line has.
    fn free(&self, owner: &str) -> String {
        let short: String = owner.chars().take(50).collect();
        let base = format!("linje-{}", short.trim_end_matches('-'));
        let taken =
            |id: &str| self.directory.line(id).is_some() || self.records.iter().any(|record| text(record, "id") == id);
        let mut all = std::iter::once(base.clone()).chain((2_u32..).map(|count| format!("{base}-{count}")));
        all.find(|id| !taken(id)).unwrap_or(base)
    }
}
