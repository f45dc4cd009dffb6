//! What changes on a day that is known beforehand, such as two regions becoming one. Editors write it in
//! `data/changes.json`; nothing in the code knows any such day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Hours, Phone, Source, Text, Way};

/// New values for a record from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Id of the line, service or organization.
    pub record: String,
    /// The first day.
    #[serde(with = "super::packed_date")]
    pub from: Date,
    /// Its name from then on.
    pub name: Option<Text>,
    /// Its number from then on; lines only.
    pub number: Option<Phone>,
    /// When somebody answers from then on; lines only.
    pub hours: Option<Hours>,
    /// Ways to reach it from then on; services only.
    pub ways: Option<Vec<Way>>,
    /// Who says so.
    pub source: Source,
}
