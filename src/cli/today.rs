//! The day, for commands that ask whether something is overdue. Only the command line may look at a clock;
//! everything below it is told the day.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Weekday, date},
};

use super::{Arguments, Refusal};
use crate::domain::PartialDate;

/// The day from `--today`, else the clock's, in Denmark.
pub(super) fn today(args: &mut Arguments) -> Result<Date, Refusal> {
    match args.option("today") {
        Some(text) => day("today", &text),
        None => clock()
            .ok_or_else(|| Refusal("the clock of this machine is wrong; give the day: --today 2026-11-21".to_owned())),
    }
}

/// The later one of a day that was told and the clock's: what has come by either is no day of the future.
pub(super) fn latest(told: Date) -> Date {
    clock().map_or(told, |day| day.max(told))
}

fn clock() -> Option<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    danish_day(i64::try_from(since).unwrap_or(0))
}

/// Reads a day like `2026-11-21`.
pub(super) fn day(option: &str, text: &str) -> Result<Date, Refusal> {
    let exact = PartialDate::parse(text).filter(|date| date.day.is_some()).and_then(PartialDate::first_day);
    exact.ok_or_else(|| Refusal(format!("--{option}: {text:?} is not a day like 2026-11-21")))
}

/// The day in Denmark, seconds after 1970 began in Greenwich. Summer time is the European Union's: from the last
/// Sunday of March to the last of October, changing at one o'clock in Greenwich.
fn danish_day(seconds: i64) -> Option<Date> {
    let greenwich = date(1970, 1, 1).at(0, 0, 0, 0).checked_add(seconds.seconds()).ok()?;
    let change = |month: i8| -> Option<DateTime> {
        let last = Date::new(greenwich.year(), month, 31).ok()?;
        let days = i32::from(last.weekday().since(Weekday::Sunday));
        Some(last.checked_sub(days.days()).ok()?.at(1, 0, 0, 0))
    };
    let summer = change(3)? <= greenwich && greenwich < change(10)?;
    let offset = if summer { 2 } else { 1 };
    Some(greenwich.checked_add(offset.hours()).ok()?.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_danish_midnight() {
        for (seconds, expected) in [
            // 31 December 2026, 22:59:59 and 23:00:00 in Greenwich: midnight in Denmark.
            (1_798_757_999, date(2026, 12, 31)),
            (1_798_758_000, date(2027, 1, 1)),
            // 30 June 2026, 21:59:59 and 22:00:00: summer time.
            (1_782_856_799, date(2026, 6, 30)),
            (1_782_856_800, date(2026, 7, 1)),
            // 25 October 2026, 22:59:59 and 23:00:00: winter time again.
            (1_792_969_199, date(2026, 10, 25)),
            (1_792_969_200, date(2026, 10, 26)),
        ] {
            assert_eq!(danish_day(seconds), Some(expected), "{seconds}");
        }
    }
}
