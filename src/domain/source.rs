//! Where a record comes from, how old that is, and what may be said of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{WebAddress, person::words};

/// A date that may be known only to the year or month. Ordered by its first possible day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12, where known.
    pub month: Option<i8>,
    /// The day of the month, where known.
    pub day: Option<i8>,
}

impl PartialDate {
    /// From 2022 or later: what a source says then may count as of today, as long as nothing newer speaks against it.
    pub fn is_recent(self) -> bool {
        self.year >= 2022
    }

    /// Reads `2020`, `2020-11` or `2020-11-18`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let number = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            None => None,
            Some(part) => Some(i8::try_from(number(part, 2)?).ok()?),
        };
        let day = match parts.next() {
            None => None,
            Some(part) => Some(i8::try_from(number(part, 2)?).ok()?),
        };
        if parts.next().is_some() {
            return None;
        }
        let date = Self { year, month, day };
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok().map(|_| date)
    }

    /// The first day this date can mean.
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    /// `2020`, `2020-11` or `2020-11-18`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// What said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title of the page or document.
    pub title: String,
    /// Who published it, where known.
    pub publisher: Option<String>,
    /// Its address, where it has one we may link to.
    pub url: Option<WebAddress>,
    /// Its date; none when the source has none.
    pub date: Option<PartialDate>,
}

words! {
    /// How a person made sure that a record is right.
    CheckMethod {
        /// Called the number.
        Phone = "phone",
        /// Read the organization's own page.
        Web = "web",
        /// Asked by mail.
        Mail = "mail",
    }
}

words! {
    /// Who made sure, as a role: names are never kept.
    Teller {
        /// An editor of this directory.
        Editor = "editor",
        /// A volunteer.
        Volunteer = "volunteer",
        /// Somebody who works at the municipality that the record is about.
        Municipality = "municipality",
        /// Somebody of the organization that the record is about.
        Organization = "organization",
    }
}

/// A check by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// How.
    pub by: CheckMethod,
    /// When.
    pub on: PartialDate,
    /// Who, as a role; none where nobody wrote it down.
    pub who: Option<Teller>,
}

/// What may be said of a record. The rule is in `data/schema.md`, "Status".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// The source is recent ([`PartialDate::is_recent`]) and nothing newer speaks against it.
    Current,
    /// Older or undated. Shown with its year and the advice to ask first.
    Unverified,
    /// Ended. Shown to professionals only, as history.
    Historical,
}

impl Status {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Unverified => "unverified",
            Self::Historical => "historical",
        }
    }
}

words! {
    /// How old the newest evidence of a record is, from fresh to old.
    Freshness {
        /// Checked or dated within the review interval.
        Fresh = "fresh",
        /// Past the interval, not twice past it.
        Due = "due",
        /// More than twice past the interval, or never dated.
        Overdue = "overdue",
    }
}

/// Freshness of evidence from `date` on the day `today`, with a review interval in days.
pub fn freshness(date: Option<PartialDate>, interval_days: u16, today: Date) -> Freshness {
    let Some(day) = date.and_then(PartialDate::first_day) else { return Freshness::Overdue };
    let age = days_between(day, today);
    let interval = i32::from(interval_days);
    if age <= interval {
        Freshness::Fresh
    } else if age <= interval * 2 {
        Freshness::Due
    } else {
        Freshness::Overdue
    }
}

/// Whole days from one day to another; negative when `to` comes first.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    day_number(to) - day_number(from)
}

/// Days since the year 0 of the calendar of today.
fn day_number(day: Date) -> i32 {
    let before = i32::from(day.year()) - 1;
    let leap_days = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    before * 365 + leap_days + i32::from(day.day_of_year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan, civil::date};

    #[test]
    fn days_between_agrees_with_the_library_over_forty_years() {
        let first = date(2000, 1, 1);
        for days in 0..14_610 {
            let day = first.checked_add(days.days()).unwrap();
            assert_eq!(days_between(first, day), days, "{day}");
            assert_eq!(days_between(day, first), -days, "{day}");
        }
    }
}
