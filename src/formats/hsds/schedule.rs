//! Opening hours both ways. All that HSDS says of schedules is in this file, so that the simpler opening hours
//! of later releases can be added in one place.
//!
//! - An open time is a weekly schedule (`freq`, `byday`, `wkst`) with `opens_at` and `closes_at`, Danish local time.
//! - `closes_at` not later than `opens_at` is the next morning. Midnight is written `23:59`: `24:00` is no time to
//!   most readers, and `00:00` to `00:00` means closed to some. So 23:59 is read as midnight.
//! - Even or odd weeks are the ISO numbers in `byweekno`; `interval` 2 would slip after a year of 53 weeks.
//! - Day and night is one schedule of all days; words that no rule can follow are a description alone.

use serde_json::{Value, json};

use super::{EXTENSION, Parts, extension, object};
use crate::{
    domain::{HolidayRule, Hours, Interval, Language, Text, WeekParity},
    formats::json::{clock, holiday_word},
    text,
};

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Whose hours they are: the property that links to it with its id, and the contact they belong to.
pub(super) struct Link<'a> {
    pub(super) key: &'a str,
    pub(super) id: &'a str,
    pub(super) contact: Option<&'a str>,
}

/// The schedules that say the same as the hours.
pub(super) fn write(hours: &Hours, link: &Link<'_>, parts: &mut Parts) -> Vec<Value> {
    let lines = text::hours_lines(hours, Language::Danish);
    let mut schedule = |fields: Vec<(&'static str, Value)>, ours: Vec<(&'static str, Value)>| {
        let id = parts.id(&format!("schedule/{}", link.contact.unwrap_or(link.id)));
        let ours = extension(std::iter::once(("contact", json!(link.contact))).chain(ours));
        object([("id", json!(id)), (link.key, json!(link.id))].into_iter().chain(fields).chain([ours]))
    };
    match hours {
        Hours::Unknown => Vec::new(),
        Hours::Words(words) => {
            vec![schedule(
                vec![("description", json!(words.da))],
                vec![("hours", json!("words")), ("en", json!(words.en))],
            )]
        }
        Hours::Always => {
            let mut fields = weekly(&(1..=7).collect::<Vec<i8>>(), 0, 1440, WeekParity::Every);
            fields.push(("description", json!(lines.first())));
            vec![schedule(fields, vec![("hours", json!("always"))])]
        }
        Hours::Weekly { intervals, holidays, note } => {
            let write = |(at, interval): (usize, &Interval)| {
                let mut fields = weekly(&interval.days, interval.from, interval.to, interval.weeks);
                fields.push(("description", json!(lines.get(at))));
                // What holds for all of them is said once.
                if at > 0 {
                    return schedule(fields, Vec::new());
                }
                fields.push(("notes", json!(note.as_ref().map(|note| &note.da))));
                let english = json!(note.as_ref().and_then(|note| note.en.as_ref()));
                let holidays = json!(holiday_word(*holidays));
                schedule(fields, vec![("hours", json!("weekly")), ("holidays", holidays), ("note_en", english)])
            };
            intervals.iter().enumerate().map(write).collect()
        }
    }
}

fn weekly(days: &[i8], from: u16, to: u16, weeks: WeekParity) -> Vec<(&'static str, Value)> {
    let day = |number: &i8| usize::try_from(number - 1).ok().and_then(|at| DAYS.get(at)).copied();
    let days: Vec<&str> = days.iter().filter_map(day).collect();
    let closes = match to {
        1440 => 1439,
        past if past > 1440 => past - 1440,
        to => to,
    };
    let numbers = |first: u8| {
        let numbers: Vec<String> = (first..=53).step_by(2).map(|week| week.to_string()).collect();
        json!(numbers.join(","))
    };
    vec![
        ("wkst", json!("MO")),
        ("freq", json!("WEEKLY")),
        ("byday", json!(days.join(","))),
        (
            "byweekno",
            match weeks {
                WeekParity::Every => Value::Null,
                WeekParity::Even => numbers(2),
                WeekParity::Odd => numbers(1),
            },
        ),
        ("opens_at", json!(clock(from))),
        ("closes_at", json!(clock(closes))),
    ]
}

/// The hours that the schedules of one contact say, and what could not be read of them.
pub(super) fn read(schedules: &[&Value]) -> (Hours, Vec<String>) {
    let (mut intervals, mut words, mut lost) = (Vec::new(), Vec::new(), Vec::new());
    let mut holidays = HolidayRule::Unknown;
    let mut note = None;
    for schedule in schedules {
        let text = |key: &str| schedule.get(key).and_then(Value::as_str);
        let ours = |key: &str| schedule.get(EXTENSION).and_then(|ours| ours.get(key)).and_then(Value::as_str);
        if ours("hours") == Some("always") {
            return (Hours::Always, lost);
        }
        match interval(schedule) {
            Ok(found) => {
                intervals.push(found);
                holidays = match ours("holidays") {
                    Some("same") => HolidayRule::Same,
                    Some("closed") => HolidayRule::Closed,
                    Some("all_day") => HolidayRule::AllDay,
                    _ => holidays,
                };
                if let (Some(da), None) = (text("notes"), &note) {
                    note = Some(Text { da: da.to_owned(), en: ours("note_en").map(str::to_owned) });
                }
            }
            Err(reason) => {
                lost.extend(reason);
                let told = text("description").or_else(|| text("notes"));
                words.extend(told.map(|da| Text { da: da.to_owned(), en: ours("en").map(str::to_owned) }));
            }
        }
    }
    let extended = schedules.iter().any(|schedule| schedule.get(EXTENSION).is_some());
    match (intervals.as_slice(), words.into_iter().next()) {
        ([], None) => (Hours::Unknown, lost),
        ([], Some(words)) => (Hours::Words(words), lost),
        // From elsewhere: all days, all day.
        ([one], None) if !extended && note.is_none() && is_whole_week(one) => (Hours::Always, lost),
        (_, words) => {
            lost.extend(words.map(|words| format!("hours in words beside times: {:?}", words.da)));
            (Hours::Weekly { intervals, holidays, note }, lost)
        }
    }
}

fn is_whole_week(interval: &Interval) -> bool {
    interval.days.len() == 7 && (interval.from, interval.to) == (0, 1440) && interval.weeks == WeekParity::Every
}

/// Reads one open time. The error is what a rule says that we have no words for; none for words alone.
fn interval(schedule: &Value) -> Result<Interval, Option<String>> {
    let text = |key: &str| schedule.get(key).and_then(Value::as_str);
    let (Some(opens), Some(closes)) = (text("opens_at"), text("closes_at")) else { return Err(None) };
    let unknown = |what: &str| Err(Some(format!("a schedule with {what}")));
    if !matches!(text("freq"), None | Some("WEEKLY")) {
        return unknown("freq MONTHLY");
    }
    if schedule.get("interval").and_then(Value::as_f64).is_some_and(|interval| interval != 1.0) {
        return unknown("an interval of several weeks");
    }
    for key in ["valid_from", "valid_to", "until", "count", "bymonthday", "byyearday"] {
        if schedule.get(key).is_some() {
            return unknown(key);
        }
    }
    let weeks = match text("byweekno").map(week_parity) {
        None => WeekParity::Every,
        Some(Some(parity)) => parity,
        Some(None) => return unknown("single weeks"),
    };
    let mut days = Vec::new();
    for day in text("byday").unwrap_or_default().split(',').map(str::trim).filter(|day| !day.is_empty()) {
        match DAYS.iter().zip(1_i8..).find(|(word, _)| **word == day) {
            Some((_, number)) => days.push(number),
            None => return unknown("a day of the month"),
        }
    }
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        return unknown("no days");
    }
    let (Some(from), Some(to)) = (minutes(opens), minutes(closes)) else { return unknown("times that are no times") };
    let to = if to == 1439 { 1440 } else { to };
    if from == to {
        return unknown("the same time twice");
    }
    Ok(Interval { days, from, to: if to < from { to + 1440 } else { to }, weeks })
}

/// Even or odd, when at least half a year of weeks agrees.
fn week_parity(weeks: &str) -> Option<WeekParity> {
    let numbers: Option<Vec<u8>> = weeks.split(',').map(|week| week.trim().parse().ok()).collect();
    let numbers = numbers.filter(|numbers| numbers.len() >= 26)?;
    let even = numbers.iter().filter(|week| **week % 2 == 0).count();
    if even == numbers.len() { Some(WeekParity::Even) } else { (even == 0).then_some(WeekParity::Odd) }
}

/// Minutes after midnight of `09:00`, `09:00:00`, `09:00Z` or `09:00+01:00`. The offset is not used: times
/// in Denmark are meant as the clock shows them.
pub(super) fn minutes(time: &str) -> Option<u16> {
    let time = time.strip_suffix('Z').unwrap_or(time);
    let time = time.split(['+', '-']).next().unwrap_or(time);
    let mut parts = time.split(':');
    let mut number = |most: u16| {
        let part = parts.next()?;
        let sound = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u16>().ok().filter(|number| sound && *number <= most)
    };
    let (hours, minutes) = (number(23)?, number(59)?);
    let seconds_sound = parts.clone().next().is_none_or(|part| part.len() == 2 && part.parse::<u8>().is_ok());
    (seconds_sound && parts.count() <= 1).then_some(hours * 60 + minutes)
}
