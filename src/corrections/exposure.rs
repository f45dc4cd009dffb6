//! How many plans show a record: a fault in what stands first in most plans meets most people.

use std::collections::BTreeMap;

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
}
