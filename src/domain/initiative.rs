//! What matters to professionals and to a municipality's page but is never "call here":
//! policies, agreements, methods and yearly events.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Area, Check, Source, Status, Text, WebAddress, person::words};

words! {
    /// What kind of thing it is.
    InitiativeKind {
        /// A policy or strategy for veterans.
        Policy = "policy",
        /// An agreement between authorities.
        Agreement = "agreement",
        /// A way of working, such as NUSSA. A method has no address.
        Method = "method",
        /// Something that comes back every year.
        Event = "event",
    }
}

/// A policy, agreement, method or yearly event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initiative {
    /// Id, unique among services and initiatives together.
    pub id: String,
    /// What it is.
    pub kind: InitiativeKind,
    /// Its name.
    pub name: Text,
    /// What it says or does.
    pub summary: Text,
    /// Where it holds.
    pub area: Area,
    /// The year it began, where known.
    pub since: Option<PartialYear>,
    /// The day it comes back on, for an event.
    pub yearly: Option<YearlyDay>,
    /// A page about it.
    pub url: Option<WebAddress>,
    /// How sure it is.
    pub status: Status,
    /// Where it was read.
    pub source: Source,
    /// The last check by a person.
    pub checked: Option<Check>,
}

/// A year.
pub type PartialYear = i16;

/// A day that comes back every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyDay {
    /// The month, 1 to 12.
    pub month: i8,
    /// The day of the month.
    pub day: i8,
}

impl YearlyDay {
    /// Reads `09-05`. 29 February does not come back every year, so it is none.
    pub fn parse(text: &str) -> Option<Self> {
        const NO_LEAP_YEAR: i16 = 2026;
        let (month, day) = text.split_once('-')?;
        let two =
            |part: &str| part.parse().ok().filter(|_| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()));
        let (month, day) = (two(month)?, two(day)?);
        Date::new(NO_LEAP_YEAR, month, day).ok().map(|_| Self { month, day })
    }

    /// The next time it comes; today counts.
    pub fn next(self, today: Date) -> Date {
        // Every day that was read exists in every year.
        let in_year = |year| Date::new(year, self.month, self.day).unwrap_or(today);
        let this_year = in_year(today.year());
        if this_year < today { in_year(today.year().saturating_add(1)) } else { this_year }
    }
}
