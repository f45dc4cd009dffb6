//! Dates in the packed directory: days since 1970, so that every number is a day.
//!
//! jiff's own form is a text, whose parser and messages cost the wasm 20 kB.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error};

use super::source::days_between;

const FIRST: Date = Date::constant(1970, 1, 1);

/// None before 1970 and after the year 2149.
fn number(date: Date) -> Option<u16> {
    u16::try_from(days_between(FIRST, date)).ok()
}

fn day(number: u16) -> Date {
    // The calendar goes on for eight thousand years more.
    FIRST.checked_add(i32::from(number).days()).unwrap_or(FIRST)
}

pub(super) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    number(*date).ok_or_else(|| S::Error::custom("a day that cannot be packed"))?.serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    u16::deserialize(deserializer).map(day)
}

/// The same for a date that may be missing.
pub(super) mod optional {
    use super::{Date, Deserialize, Deserializer, Error, Serialize, Serializer, day, number};

    pub(in crate::domain) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        let days = date.map(|date| number(date).ok_or_else(|| S::Error::custom("a day that cannot be packed")));
        days.transpose()?.serialize(serializer)
    }

    pub(in crate::domain) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Ok(Option::<u16>::deserialize(deserializer)?.map(day))
    }
}
