//! Dates, times and opening hours in words. Danish forms follow Retskrivningsordbogen: no leading
//! zeros, small letters, "kl. 9.30"; English forms are British.

use jiff::civil::{Date, DateTime};

use super::table::texts;
use crate::domain::{AgeRange, HolidayRule, Hours, Interval, Language, Opening, PartialDate, WeekParity, letter};

texts! {
    /// Words of dates, times and opening hours.
    FormatWord {
        January: "januar", "January";
        February: "februar", "February";
        March: "marts", "March";
        April: "april", "April";
        May: "maj", "May";
        June: "juni", "June";
        July: "juli", "July";
        August: "august", "August";
        September: "september", "September";
        October: "oktober", "October";
        November: "november", "November";
        December: "december", "December";
        Monday: "mandag", "Monday";
        Tuesday: "tirsdag", "Tuesday";
        Wednesday: "onsdag", "Wednesday";
        Thursday: "torsdag", "Thursday";
        Friday: "fredag", "Friday";
        Saturday: "lørdag", "Saturday";
        Sunday: "søndag", "Sunday";
        And: "og", "and";
        EveryDay: "alle dage", "every day";
        To: "til", "to";
        EvenWeeks: " i lige uger", " in even weeks";
        OddWeeks: " i ulige uger", " in odd weeks";
        AllDay: "hele døgnet", "day and night";
        AlwaysOpen: "Åbent hele døgnet", "Open day and night";
        HolidaysAllDay: "Helligdage hele døgnet", "Public holidays, day and night";
        HolidaysClosed: "Lukket på helligdage", "Closed on public holidays";
        HoursUnknown: "Åbningstid ukendt", "Opening hours unknown";
        OpenAlways: "Åbent nu, hele døgnet", "Open now, day and night";
        OpenUsually: "Plejer at være åbent nu", "Usually open now";
        Open: "Åbent nu", "Open now";
        OpenUntil: "Åbent nu, til {}", "Open now, until {}";
        Closed: "Lukket nu", "Closed now";
        ClosedUntil: "Lukket nu. Åbner {}", "Closed now. Opens {}";
        At: "kl. {}", "at {}";
        Clock: "kl. {}", "{}";
        AtNight: "kl. {} om natten", "{} in the early morning";
        InTheMorning: "kl. {} om morgenen", "{} in the morning";
        ByDay: "kl. {} om dagen", "{} in the daytime";
        InTheEvening: "kl. {} om aftenen", "{} in the evening";
        AlsoAtNight: "{}, også om natten", "{}, also at night";
        Midnight: "midnat", "midnight";
        AtMidnight: "ved midnat", "at midnight";
        Tomorrow: "i morgen", "tomorrow";
        DayAndDate: "{} den {}. {}", "{} {} {}";
        OutOfHours: "Hverdage kl. {}-{}, også om natten. Weekend og helligdage hele døgnet",
            "Weekdays {}–{}, also at night. Weekends and public holidays, 24 hours";
    }
}

/// Picks the Danish or English one of a pair.
pub(super) fn pick(pair: [&str; 2], language: Language) -> &str {
    let [danish, english] = pair;
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

/// Puts values into the places of a text that are marked `{}`, in their order.
pub(super) fn fill(text: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut values = values.iter();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{}") {
        filled.push_str(before);
        filled.push_str(values.next().copied().unwrap_or_default());
        rest = after;
    }
    filled + rest
}

/// The text that stands `number` places after the first of its row, counted from 1: a month, a day of the week.
fn name(first: FormatWord, number: i8, of: u8, language: Language) -> &'static str {
    let at = u8::try_from(number).ok().and_then(|number| number.checked_sub(1)).filter(|at| *at < of);
    let word = at.and_then(|at| FormatWord::ALL.get(usize::from(first as u8 + at)));
    word.map_or("", |word| word.get(language))
}

fn month(number: i8, language: Language) -> &'static str {
    name(FormatWord::January, number, 12, language)
}

fn weekday(number: i8, language: Language) -> &'static str {
    name(FormatWord::Monday, number, 7, language)
}

/// The name of a month, 1 to 12: `november` or `November`.
pub fn month_name(number: i8, language: Language) -> &'static str {
    month(number, language)
}

/// `21. november 2026` or `21 November 2026`.
pub fn date(day: Date, language: Language) -> String {
    let month = month(day.month(), language);
    match language {
        Language::Danish => format!("{}. {month} {}", day.day(), day.year()),
        Language::English => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// A date as exact as it is known: `2020`, `november 2020`, `18. november 2020`.
pub fn partial_date(partial: PartialDate, language: Language) -> String {
    match (partial.first_day(), partial.month, partial.day) {
        (Some(day), Some(_), Some(_)) => date(day, language),
        (_, Some(number), _) => format!("{} {}", month(number, language), partial.year),
        _ => partial.year.to_string(),
    }
}

/// Minutes after midnight as a time of day: `9`, `9.30`, `24`. Past midnight counts on from 0.
pub fn time(minutes: u16, language: Language) -> String {
    let minutes = if minutes > 1440 { minutes - 1440 } else { minutes };
    let (hour, minute) = (minutes / 60, minutes % 60);
    match (language, minute) {
        (Language::Danish, 0) => hour.to_string(),
        (Language::Danish, _) => format!("{hour}.{minute:02}"),
        (Language::English, _) => format!("{hour:02}:{minute:02}"),
    }
}

/// One age or a band of ages, without the unit: `10`, `8-12`. After the hyphen stands a joiner of no width: on a narrow
/// screen a line would break there, and «12 år» alone reads as another age. The search folds it away.
pub fn ages(range: AgeRange, language: Language) -> String {
    let AgeRange { from, to } = range;
    match language {
        _ if from == to => from.to_string(),
        Language::Danish => format!("{from}-\u{2060}{to}"),
        Language::English => format!("{from} to {to}"),
    }
}

/// `a`, `a og b`, `a, b og c`.
pub fn join(parts: &[String], language: Language) -> String {
    let and = FormatWord::And.get(language);
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

fn days(days: &[i8], language: Language) -> String {
    let day = |number: i8| weekday(number, language);
    match days {
        [1, 2, 3, 4, 5, 6, 7] => FormatWord::EveryDay.get(language).to_owned(),
        [first, .., last] if days.len() >= 3 && i8::try_from(days.len()) == Ok(last - first + 1) => {
            format!("{} {} {}", day(*first), FormatWord::To.get(language), day(*last))
        }
        _ => join(&days.iter().map(|number| day(*number).to_owned()).collect::<Vec<_>>(), language),
    }
}

fn interval(interval: &Interval, language: Language) -> String {
    let weeks = match interval.weeks {
        WeekParity::Every => "",
        WeekParity::Even => FormatWord::EvenWeeks.get(language),
        WeekParity::Odd => FormatWord::OddWeeks.get(language),
    };
    let when = if (interval.from, interval.to) == (0, 1440) {
        FormatWord::AllDay.get(language).to_owned()
    } else if interval.is_over_midnight() || interval.from < NIGHT_ENDS {
        by_night(interval, language)
    } else {
        let (from, to) = (time(interval.from, language), time(interval.to, language));
        match language {
            Language::Danish => format!("kl. {from}-{to}"),
            Language::English => format!("{from}–{to}"),
        }
    };
    format!("{}{weeks} {when}", days(&interval.days, language))
}

/// Until this minute of the day one says "at night".
const NIGHT_ENDS: u16 = 6 * 60;

/// Times of the night, with the part of the day at both ends: «kl. 9-5» reads as office hours, and who reads it so does
/// not call at ten in the evening.
fn by_night(interval: &Interval, language: Language) -> String {
    let (from, to) = (part_of_day(interval.from, language), part_of_day(interval.to, language));
    let when = format!("{from} {} {to}", FormatWord::To.get(language));
    let night = |minutes: u16| minutes % 1440 < NIGHT_ENDS;
    // From the evening to the morning: the night lies between, and neither end names it.
    if night(interval.from) || night(interval.to) {
        when
    } else {
        fill(FormatWord::AlsoAtNight.get(language), &[&when])
    }
}

/// `kl. 9 om morgenen`.
fn part_of_day(minutes: u16, language: Language) -> String {
    let word = match minutes % 1440 / 60 {
        0..=5 => FormatWord::AtNight,
        6..=9 => FormatWord::InTheMorning,
        10..=17 => FormatWord::ByDay,
        _ => FormatWord::InTheEvening,
    };
    fill(word.get(language), &[&time(minutes, language)])
}

/// The opening hours in words, a line each; empty when unknown.
pub fn hours_lines(hours: &Hours, language: Language) -> Vec<String> {
    match hours {
        Hours::Unknown => Vec::new(),
        Hours::Words(words) => vec![words.get(language).to_owned()],
        Hours::Always => vec![FormatWord::AlwaysOpen.get(language).to_owned()],
        hours if let Some((until, from)) = hours.closed_by_day_only() => {
            let (from, until) = (time(from, language), time(until, language));
            vec![fill(FormatWord::OutOfHours.get(language), &[&from, &until])]
        }
        Hours::Weekly { intervals, holidays, note } => {
            let mut lines: Vec<String> = intervals.iter().map(|one| capital(&interval(one, language))).collect();
            lines.extend(match holidays {
                HolidayRule::AllDay => Some(FormatWord::HolidaysAllDay.get(language).to_owned()),
                HolidayRule::Closed => Some(FormatWord::HolidaysClosed.get(language).to_owned()),
                HolidayRule::Unknown | HolidayRule::Same => None,
            });
            lines.extend(note.as_ref().map(|note| note.get(language).to_owned()));
            lines
        }
    }
}

/// The first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(letter::upper(first)).chain(letters).collect())
}

/// The first letter small.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(letter::lower(first)).chain(letters).collect())
}

/// Whether somebody answers now, in words: `Åbent nu`, `Lukket nu. Åbner i morgen kl. 9`.
/// `sure` is false when the hours are from an old source: then it says "usually".
pub fn opening_line(opening: Opening, now: DateTime, sure: bool, language: Language) -> String {
    match opening {
        Opening::Unknown => FormatWord::HoursUnknown.get(language).to_owned(),
        Opening::Open { until: None } if sure => FormatWord::OpenAlways.get(language).to_owned(),
        Opening::Open { .. } if !sure => FormatWord::OpenUsually.get(language).to_owned(),
        Opening::Open { until: None } => FormatWord::Open.get(language).to_owned(),
        Opening::Open { until: Some(end) } => {
            let end = moment(end, now, FormatWord::Clock, language);
            fill(FormatWord::OpenUntil.get(language), &[&end])
        }
        Opening::Closed { opens: None } => FormatWord::Closed.get(language).to_owned(),
        Opening::Closed { opens: Some(start) } => {
            let start = moment(start, now, FormatWord::At, language);
            fill(FormatWord::ClosedUntil.get(language), &[&start])
        }
    }
}

/// The day of the week and the time: `Onsdag kl. 14.05`.
pub fn clock(now: DateTime, language: Language) -> String {
    let minutes = u16::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or(0);
    let day = weekday(now.date().weekday().to_monday_one_offset(), language);
    format!("{} {}", capital(day), fill(FormatWord::Clock.get(language), &[&time(minutes, language)]))
}

/// A moment seen from now: `kl. 9`, `kl. 5 om natten`, `i morgen kl. 9`, `mandag kl. 10`, `onsdag den 9. december kl. 10`, `midnat`.
fn moment(at: DateTime, now: DateTime, word: FormatWord, language: Language) -> String {
    let minutes = u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or(0);
    let clock = match (minutes, word) {
        (0, FormatWord::At) => FormatWord::AtMidnight.get(language).to_owned(),
        (0, _) => FormatWord::Midnight.get(language).to_owned(),
        (1..NIGHT_ENDS, _) => fill(FormatWord::AtNight.get(language), &[&time(minutes, language)]),
        _ => fill(word.get(language), &[&time(minutes, language)]),
    };
    // A night belongs to the day before it, and so does midnight.
    let day = if minutes < NIGHT_ENDS { at.date().yesterday().unwrap_or(at.date()) } else { at.date() };
    if day <= now.date() {
        clock
    } else if Some(day) == now.date().tomorrow().ok() {
        format!("{} {clock}", FormatWord::Tomorrow.get(language))
    } else if week(now.date()).any(|soon| soon == day) {
        format!("{} {clock}", weekday(day.weekday().to_monday_one_offset(), language))
    } else {
        // The day's name alone would be the day that comes next.
        format!("{} {clock}", day_and_date(day, language))
    }
}

/// A day and the six after it: each day of the week once.
fn week(from: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| day.tomorrow().ok()).take(7)
}

/// `onsdag den 9. december`, `Wednesday 9 December`.
fn day_and_date(day: Date, language: Language) -> String {
    let number = day.day().to_string();
    let words = [weekday(day.weekday().to_monday_one_offset(), language), &number, month_name(day.month(), language)];
    fill(FormatWord::DayAndDate.get(language), &words)
}
