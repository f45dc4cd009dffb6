//! The Danish clock: Central European Time, an hour ahead in summer.
//!
//! Rule: directive 2000/84/EC. Summer time begins on the last Sunday of March and ends on the last Sunday of
//! October, both at 01:00 UTC. It holds from 1996 on; nothing here is asked about earlier days.

use jiff::civil::{Date, DateTime};

use super::{Month, plus_days, weekday};

/// The day that computers count from.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// The last Sunday of a month.
fn last_sunday(year: i16, month: i8) -> Date {
    let last = Month { year, month }.last_day();
    plus_days(last, -i32::from(weekday(last) % 7))
}

/// How many hours the Danish clock is ahead of UTC at a Danish local time.
///
/// A time that the clock skips in March counts as winter time, one that it shows twice in October as
/// summer time, as RFC 5545 (3.3.5) wants it.
pub fn utc_offset_hours(local: DateTime) -> i8 {
    let day = local.date();
    let begins = last_sunday(day.year(), 3);
    let ends = last_sunday(day.year(), 10);
    let after_three = local.hour() >= 3;
    let summer = (day > begins || (day == begins && after_three)) && (day < ends || (day == ends && !after_three));
    if summer { 2 } else { 1 }
}

/// A Danish local time as UTC.
pub fn to_utc(local: DateTime) -> DateTime {
    let hour = local.hour() - utc_offset_hours(local);
    let (day, hour) = if hour < 0 { (plus_days(local.date(), -1), hour + 24) } else { (local.date(), hour) };
    DateTime::new(day.year(), day.month(), day.day(), hour, local.minute(), local.second(), 0).unwrap_or(local)
}

/// The Danish local time, to the minute, so many seconds after 1 January 1970 00:00 UTC; none outside the years 1996 to
/// 2200, where nothing is known of the clock.
///
/// The browser's own time zones would say the same, but asking for them takes a slow phone a sixth of a second.
pub fn from_utc_seconds(seconds: i64) -> Option<DateTime> {
    let utc = from_seconds(seconds)?;
    let day = utc.date();
    if !(1996..=2200).contains(&day.year()) {
        return None;
    }
    let changed = utc.hour() >= 1;
    let (begins, ends) = (last_sunday(day.year(), 3), last_sunday(day.year(), 10));
    let summer = (day > begins || (day == begins && changed)) && (day < ends || (day == ends && !changed));
    from_seconds(seconds + if summer { 7_200 } else { 3_600 })
}

/// A moment as written on a clock without a zone.
fn from_seconds(seconds: i64) -> Option<DateTime> {
    let day = i32::try_from(seconds.div_euclid(86_400)).ok().filter(|day| (0..100_000).contains(day))?;
    let minutes = seconds.rem_euclid(86_400) / 60;
    let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    Some(plus_days(EPOCH, day).at(hour, minute, 0, 0))
}

/// The time zone as a calendar file describes it.
///
/// An event keeps the time on the wall that people agreed on. If the rules change one day, the
/// calendar program knows its own `Europe/Copenhagen` better than a moment computed today, so times
/// are written local with this zone and not as UTC.
pub(super) const VTIMEZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
];
