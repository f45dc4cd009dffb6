//! Whether somebody answers, against a slower way to tell it: moment by moment, with no sums of spans.
//!
//! A case is opening hours and a moment within ten years, some of them at the two changes of the clock. The moment that
//! is promised must be the first at which the slow way tells another state.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, date},
};
use veteranvejviseren::domain::{HolidayRule, Hours, Interval, Opening, WeekParity, is_public_holiday, opening};

use crate::{directory, mutate::Seed};

/// A case as bytes: one for holidays, two for the day, two for the minute, then six an interval.
pub fn seeds() -> Vec<Seed> {
    let weekly = directory().services.iter().flat_map(|service| directory().contacts(service)).filter_map(|contact| {
        let Hours::Weekly { intervals, holidays, .. } = contact.hours else { return None };
        let mut bytes = vec![holidays as u8];
        // A Tuesday, the Saturday of a week 53, and the nights in which the clock is changed: no holidays, which may be
        // uncertain.
        let day = [1_058_u16, 1_097, 818, 1_028][intervals.len() % 4];
        bytes.extend(day.to_le_bytes());
        bytes.extend(125_u16.to_le_bytes());
        for interval in intervals {
            bytes.push(interval.days.iter().fold(0, |bits, day| bits | 1 << (day - 1)));
            bytes.extend(interval.from.to_le_bytes());
            bytes.extend(interval.to.to_le_bytes());
            bytes.push(interval.weeks as u8);
        }
        Some(bytes)
    });
    let mut seeds: Vec<Vec<u8>> = weekly.collect();
    seeds.sort();
    seeds.dedup();
    seeds.into_iter().map(Seed::new).collect()
}

/// Hours that the data check would let through, and a moment.
fn case(input: &[u8]) -> Option<(Vec<Interval>, HolidayRule, DateTime)> {
    let (head, rest) = input.split_first_chunk::<5>()?;
    let [holidays, day_low, day_high, minute_low, minute_high] = *head;
    const RULES: [HolidayRule; 4] = [HolidayRule::Unknown, HolidayRule::Same, HolidayRule::Closed, HolidayRule::AllDay];
    let holidays = RULES[usize::from(holidays) % RULES.len()];
    let days = i32::from(u16::from_le_bytes([day_low, day_high]) % 3_653);
    let minute = i64::from(u16::from_le_bytes([minute_low, minute_high]) % 1_440);
    let at = date(2024, 1, 1).checked_add(days.days()).ok()?.at(0, 0, 0, 0) + minute.minutes();
    let intervals = rest.chunks_exact(6).take(8).map(|chunk| {
        let from = u16::from_le_bytes([chunk[1], chunk[2]]) % 1_440;
        // Longer than nothing, and at most to the same time of the next day.
        let to = from + 1 + u16::from_le_bytes([chunk[3], chunk[4]]).wrapping_sub(from + 1) % 1_440;
        let weeks = [WeekParity::Every, WeekParity::Even, WeekParity::Odd][usize::from(chunk[5]) % 3];
        let days = (1..=7).filter(|day| chunk[0] >> (day - 1) & 1 == 1).collect();
        Interval { days, from, to, weeks }
    });
    Some((intervals.collect(), holidays, at))
}

/// What a day tells of one of its minutes, which may lie in the next morning: open, closed, or nobody knows.
fn on_day(intervals: &[Interval], holidays: HolidayRule, day: Date, minute: u16) -> Option<bool> {
    let overnight = intervals.iter().map(|one| one.to).max().unwrap_or(0).max(1_440);
    if is_public_holiday(day) {
        match holidays {
            HolidayRule::Unknown => return if minute < overnight { None } else { Some(false) },
            HolidayRule::Closed => return Some(false),
            HolidayRule::AllDay => return Some(minute < 1_440),
            HolidayRule::Same => {}
        }
    }
    let even = day.iso_week_date().week() % 2 == 0;
    let holds = |one: &&Interval| {
        one.days.contains(&day.weekday().to_monday_one_offset())
            && (one.weeks == WeekParity::Every || (one.weeks == WeekParity::Even) == even)
    };
    Some(intervals.iter().filter(holds).any(|one| (one.from..one.to).contains(&minute)))
}

/// The state at a moment, by today and by the night before.
fn slowly(intervals: &[Interval], holidays: HolidayRule, at: DateTime) -> Option<bool> {
    let minute = u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).expect("a minute");
    let today = on_day(intervals, holidays, at.date(), minute);
    let night = on_day(intervals, holidays, at.date().yesterday().expect("a day"), minute + 1_440);
    if today == Some(true) || night == Some(true) {
        return Some(true);
    }
    today.and(night)
}

/// The moments at which anything can change, from a moment on, for so many days.
fn edges(intervals: &[Interval], from: DateTime, days: i32) -> Vec<DateTime> {
    let stated = intervals.iter().flat_map(|one| [one.from, one.to, one.to.saturating_sub(1_440)]);
    let mut minutes: Vec<i64> = stated.chain([0]).map(|minute| i64::from(minute % 1_440)).collect();
    minutes.sort_unstable();
    minutes.dedup();
    let midnight = from.date().at(0, 0, 0, 0);
    let day = |day: i32| minutes.iter().map(move |minute| midnight + day.days() + minute.minutes());
    (0..=days).flat_map(day).filter(|edge| *edge > from).collect()
}

pub fn promises(input: &[u8]) -> bool {
    let Some((intervals, holidays, at)) = case(input) else { return false };
    let hours = Hours::Weekly { intervals: intervals.clone(), holidays, note: None };
    let told = opening(&hours, at);
    let told_in_words = || format!("{told:?} at {at} for {hours:?}");
    let state = slowly(&intervals, holidays, at);
    // Seconds do not count.
    assert_eq!(opening(&hours, at + 59.seconds()), told, "{}", told_in_words());
    let change = |wanted: fn(Option<bool>) -> bool, days: i32| {
        edges(&intervals, at, days).into_iter().find(|edge| wanted(slowly(&intervals, holidays, *edge)))
    };
    match (told, state) {
        (Opening::Unknown, None) => return false,
        (Opening::Open { until }, Some(true)) => {
            let closes = change(|state| state != Some(true), 13);
            assert_eq!(until, closes, "{}", told_in_words());
        }
        (Opening::Closed { opens: Some(opens) }, Some(false)) => {
            assert_eq!(change(|state| state != Some(false), 15), Some(opens), "{}", told_in_words());
            assert_eq!(slowly(&intervals, holidays, opens), Some(true), "{}", told_in_words());
        }
        (Opening::Closed { opens: None }, Some(false)) => {
            let next = change(|state| state != Some(false), 14).map(|edge| slowly(&intervals, holidays, edge));
            assert_ne!(next, Some(Some(true)), "nothing was promised: {}", told_in_words());
        }
        (_, state) => panic!("{state:?}, but {}", told_in_words()),
    }
    true
}
