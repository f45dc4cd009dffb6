//! How many plans show a record: a fault in what stands first in most plans meets most people.

use std::collections::BTreeMap;

use crate::json::{self, Json};

/// What the file calls itself.
const KIND: &str = "veteranvejviseren-exposure";
/// The version written now.
const VERSION: i64 = 1;
/// Most records that are read.
const MOST_RECORDS: usize = 10_000;

/// In how many plans a record stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exposure {
    /// As the first contact.
    pub first: u32,
    /// Among the first three, the first one too.
    pub three: u32,
    /// At all, behind another one's number too.
    pub shown: u32,
}

/// What every record of the directory is shown in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exposures {
    /// How many plans were made.
    pub plans: u32,
    /// By id (of municipalities the code), what is shown at all.
    pub records: BTreeMap<String, Exposure>,
}

impl Exposures {
    /// What a record is shown in; nothing where it is in no plan.
    pub fn get(&self, record: &str) -> Exposure {
        self.records.get(record).copied().unwrap_or_default()
    }

    /// The file that the desk reads: a row for each record.
    pub fn write(&self) -> String {
        let row = |(id, one): (&String, &Exposure)| {
            let number = |number: u32| Json::Number(i64::from(number));
            Json::List(vec![Json::text(id), number(one.first), number(one.three), number(one.shown)])
        };
        let file = Json::record([
            ("kind", Json::text(KIND)),
            ("version", Json::Number(VERSION)),
            ("plans", Json::Number(i64::from(self.plans))),
            ("records", Json::List(self.records.iter().map(row).collect())),
        ]);
        // A row a line, so that a difference between two can be read.
        json::write_compact(&file).replace("],[", "],\n[") + "\n"
    }

    /// Reads the file; none where it is not one of this version.
    pub fn read(text: &str) -> Option<Self> {
        let file = json::read(text).ok()?;
        if file.str("kind") != Some(KIND) || file.int("version") != Some(VERSION) {
            return None;
        }
        let mut exposures = Self { plans: u32::try_from(file.int("plans")?).ok()?, records: BTreeMap::new() };
        for row in file.list("records").iter().take(MOST_RECORDS) {
            let Json::List(row) = row else { return None };
            let [Json::Text(id), Json::Number(first), Json::Number(three), Json::Number(shown)] = row.as_slice() else {
                return None;
            };
            let number = |number: &i64| u32::try_from(*number).ok();
            let one = Exposure { first: number(first)?, three: number(three)?, shown: number(shown)? };
            exposures.records.insert(id.clone(), one);
        }
        Some(exposures)
    }
}
