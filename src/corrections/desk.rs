//! What the editors' desk reads: every record's fields as they stand in `data/`, and how many plans show it. The build
//! machine writes it; the packed directory has the same records as readers see them, without what a correction has to
//! say it was.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Exposure, Exposures, RecordKind, Step, correctable, steps};
use crate::{
    calendar::{iso_day, parse_day},
    json::{self, Json},
};

/// What the file calls itself.
const KIND: &str = "veteranvejviseren-desk";
/// The version written now.
const VERSION: i64 = 1;

/// Everything that the desk needs beside the directory.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The day of the data.
    pub data: Date,
    /// How many plans show each record.
    pub exposures: Exposures,
    /// The fields of each record that may be corrected and have a value, in the order of `data/schema.md`.
    pub records: BTreeMap<(RecordKind, String), Json>,
}

impl Desk {
    /// Keeps of a record of the data what may be corrected.
    pub fn put(&mut self, kind: RecordKind, id: &str, record: &Json) {
        let mut kept: Vec<(String, Json)> = Vec::new();
        for name in correctable(kind) {
            let value = at(record, &name);
            if value == Json::Null {
                continue;
            }
            match name.split_once('.') {
                None => kept.push((name, value)),
                Some((part, field)) => {
                    if kept.last().is_none_or(|(known, _)| known != part) {
                        kept.push((part.to_owned(), Json::Record(Vec::new())));
                    }
                    if let Some((_, Json::Record(fields))) = kept.last_mut() {
                        fields.push((field.to_owned(), value));
                    }
                }
            }
        }
        self.records.insert((kind, id.to_owned()), Json::Record(kept));
    }

    /// What stands in a field now: what a correction says that it was. Null where nothing does.
    pub fn was(&self, kind: RecordKind, id: &str, field: &str) -> Json {
        self.record(kind, id).map_or(Json::Null, |record| at(record, field))
    }

    /// What stands in a record now.
    pub fn record(&self, kind: RecordKind, id: &str) -> Option<&Json> {
        self.records.get(&(kind, id.to_owned()))
    }

    /// The file, a line a record.
    pub fn write(&self) -> String {
        let number = |number: u32| Json::Number(i64::from(number));
        let rows = self.records.iter().map(|((kind, id), fields)| {
            let one = self.exposures.get(id);
            let plans = Json::List(vec![number(one.first), number(one.three), number(one.shown)]);
            let row = Json::record([
                ("kind", Json::text(kind.word())),
                ("id", Json::text(id)),
                ("plans", plans),
                ("fields", fields.clone()),
            ]);
            json::write_compact(&row)
        });
        let rows: Vec<String> = rows.collect();
        let head = Json::record([
            ("kind", Json::text(KIND)),
            ("version", Json::Number(VERSION)),
            ("data", Json::Text(iso_day(self.data))),
            ("plans", number(self.exposures.plans)),
        ]);
        let head = json::write_compact(&head);
        let head = head.strip_suffix('}').unwrap_or(&head);
        format!("{head},\"records\":[\n{}\n]}}\n", rows.join(",\n"))
    }

    /// Reads the file; none where it is not one of this version.
    pub fn read(text: &str) -> Option<Self> {
        let file = json::read(text).ok()?;
        if file.str("kind") != Some(KIND) || file.int("version") != Some(VERSION) {
            return None;
        }
        let number = |number: i64| u32::try_from(number).ok();
        let mut exposures = Exposures { plans: number(file.int("plans")?)?, records: BTreeMap::new() };
        let mut records = BTreeMap::new();
        for row in file.list("records") {
            let (kind, id) = (RecordKind::from_word(row.str("kind")?)?, row.str("id")?.to_owned());
            let [Json::Number(first), Json::Number(three), Json::Number(shown)] = row.list("plans") else {
                return None;
            };
            let one = Exposure { first: number(*first)?, three: number(*three)?, shown: number(*shown)? };
            if one != Exposure::default() {
                exposures.records.insert(id.clone(), one);
            }
            records.insert((kind, id), row.get("fields")?.clone());
        }
        Some(Self { data: file.str("data").and_then(parse_day)?, exposures, records })
    }
}

/// What stands in a field of a record; null where nothing does.
pub(super) fn at(record: &Json, field: &str) -> Json {
    let mut found = Some(record);
    for step in steps(field).unwrap_or_default() {
        found = match (step, found) {
            (Step::Field(key), Some(one)) => one.get(&key),
            (Step::Place(place), Some(Json::List(list))) => list.get(place),
            _ => None,
        };
    }
    found.cloned().unwrap_or(Json::Null)
}
