//! Sums with days and months that never fail: the only place outside [`crate::domain`] that touches
//! the date type's own arithmetic.

use jiff::{ToSpan, civil::Date};

use crate::domain::is_public_holiday;

/// A month of a year. Ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
}

impl Month {
    /// A month that exists, in the years that are believed: 1900 to 2200.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// Reads `2026-11`, as the browser's month field writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, width: usize| part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// `2026-11`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// The month that a day lies in.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Months since the year 0, for sums.
    fn number(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }

    /// The month so many months later; earlier when negative.
    pub fn plus(self, months: i32) -> Self {
        let number = self.number() + months;
        // Within some centuries of a believed year, so both fit.
        let year = i16::try_from(number.div_euclid(12)).unwrap_or(self.year);
        let month = i8::try_from(number.rem_euclid(12) + 1).unwrap_or(1);
        Self { year, month }
    }

    /// Months from this month to another; negative when that comes first.
    pub fn until(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// How many days it has.
    pub fn days(self) -> i8 {
        match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(self.year) => 29,
            2 => 28,
            _ => 31,
        }
    }

    /// A day of it; a day that it has not becomes its last.
    pub fn day(self, day: i8) -> Date {
        Date::new(self.year, self.month, day.clamp(1, self.days())).unwrap_or_default()
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.day(1)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.day(31)
    }
}

fn is_leap(year: i16) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

/// The day so many days later; the same day where the calendar ends.
pub fn plus_days(day: Date, days: i32) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// The same day of the month so many months later; 31 January and one month is the last of February.
pub fn plus_months(day: Date, months: i32) -> Date {
    Month::of(day).plus(months).day(day.day())
}

/// Whether offices are open: Monday to Friday, no public holiday.
pub fn is_working_day(day: Date) -> bool {
    weekday(day) <= 5 && !is_public_holiday(day)
}

/// Monday is 1, Sunday 7.
pub fn weekday(day: Date) -> i8 {
    day.weekday().to_monday_one_offset()
}

/// The first working day on or after a day.
pub fn working_day_from(day: Date) -> Date {
    // Easter with Christmas would still be shorter than two weeks.
    (0..14).map(|step| plus_days(day, step)).find(|day| is_working_day(*day)).unwrap_or(day)
}

/// Reads `2026-11-22`, as the browser's date field writes it.
pub fn parse_day(text: &str) -> Option<Date> {
    let (month, day) = text.rsplit_once('-')?;
    let month = Month::parse(month)?;
    let plain = day.len() == 2 && day.bytes().all(|b| b.is_ascii_digit());
    let day: i8 = day.parse().ok().filter(|_| plain)?;
    (1..=month.days()).contains(&day).then(|| month.day(day))
}

/// `2026-11-22`.
pub fn iso_day(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}
