//! Dates in the packed directory: year, month and day as numbers.
//!
//! jiff's own form is a text, whose parser and messages cost the wasm 20 kB; numbers cost nothing.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

pub(super) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    (date.year(), date.month(), date.day()).serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let (year, month, day) = Deserialize::deserialize(deserializer)?;
    Date::new(year, month, day).map_err(|_| D::Error::custom("no such day"))
}

/// The same for a date that may be missing.
pub(super) mod optional {
    use super::{Date, Deserialize, Deserializer, Error, Serialize, Serializer};

    pub(in crate::domain) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(|date| (date.year(), date.month(), date.day())).serialize(serializer)
    }

    pub(in crate::domain) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let parts: Option<(i16, i8, i8)> = Deserialize::deserialize(deserializer)?;
        let date = |(year, month, day)| Date::new(year, month, day).map_err(|_| D::Error::custom("no such day"));
        parts.map(date).transpose()
    }
}
