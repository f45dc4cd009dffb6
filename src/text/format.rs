//! Dates, times and opening hours in words. Danish forms follow Retskrivningsordbogen: no leading
//! zeros, small letters, "kl. 9.30"; English forms are British.

use jiff::civil::{Date, DateTime};

use crate::domain::{HolidayRule, Hours, Interval, Language, Opening, PartialDate, WeekParity, letter};

const MONTHS: [[&str; 2]; 12] = [
    ["januar", "January"],
    ["februar", "February"],
    ["marts", "March"],
    ["april", "April"],
    ["maj", "May"],
    ["juni", "June"],
    ["juli", "July"],
    ["august", "August"],
    ["september", "September"],
    ["oktober", "October"],
    ["november", "November"],
    ["december", "December"],
];

const DAYS: [[&str; 2]; 7] = [
    ["mandag", "Monday"],
    ["tirsdag", "Tuesday"],
    ["onsdag", "Wednesday"],
    ["torsdag", "Thursday"],
    ["fredag", "Friday"],
    ["lørdag", "Saturday"],
    ["søndag", "Sunday"],
];

/// Picks the Danish or English one of a pair.
pub(super) fn pick(pair: [&'static str; 2], language: Language) -> &'static str {
    let [danish, english] = pair;
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

fn name(table: &[[&'static str; 2]], number: i8, language: Language) -> &'static str {
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| table.get(at)).map_or("", |pair| pick(*pair, language))
}

/// The name of a month, 1 to 12: `november` or `November`.
pub fn month_name(month: i8, language: Language) -> &'static str {
    name(&MONTHS, month, language)
}

/// `21. november 2026` or `21 November 2026`.
pub fn date(day: Date, language: Language) -> String {
    let month = name(&MONTHS, day.month(), language);
    match language {
        Language::Danish => format!("{}. {month} {}", day.day(), day.year()),
        Language::English => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// A date as exact as it is known: `2020`, `november 2020`, `18. november 2020`.
pub fn partial_date(partial: PartialDate, language: Language) -> String {
    match (partial.first_day(), partial.month, partial.day) {
        (Some(day), Some(_), Some(_)) => date(day, language),
        (_, Some(month), _) => format!("{} {}", name(&MONTHS, month, language), partial.year),
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

/// `a`, `a og b`, `a, b og c`.
pub fn join(parts: &[String], language: Language) -> String {
    let and = pick(["og", "and"], language);
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

fn days(days: &[i8], language: Language) -> String {
    let day = |number: i8| name(&DAYS, number, language);
    match days {
        [1, 2, 3, 4, 5, 6, 7] => pick(["alle dage", "every day"], language).to_owned(),
        [first, .., last] if days.len() >= 3 && i8::try_from(days.len()) == Ok(last - first + 1) => {
            format!("{} {} {}", day(*first), pick(["til", "to"], language), day(*last))
        }
        _ => join(&days.iter().map(|number| day(*number).to_owned()).collect::<Vec<_>>(), language),
    }
}

fn interval(interval: &Interval, language: Language) -> String {
    let weeks = match interval.weeks {
        WeekParity::Every => "",
        WeekParity::Even => pick([" i lige uger", " in even weeks"], language),
        WeekParity::Odd => pick([" i ulige uger", " in odd weeks"], language),
    };
    let when = if (interval.from, interval.to) == (0, 1440) {
        pick(["hele døgnet", "all day"], language).to_owned()
    } else {
        let (from, to) = (time(interval.from, language), time(interval.to, language));
        match language {
            Language::Danish => format!("kl. {from}-{to}"),
            Language::English => format!("{from}–{to}"),
        }
    };
    format!("{}{weeks} {when}", days(&interval.days, language))
}

/// The opening hours in words, a line each; empty when unknown.
pub fn hours_lines(hours: &Hours, language: Language) -> Vec<String> {
    match hours {
        Hours::Unknown => Vec::new(),
        Hours::Words(words) => vec![words.get(language).to_owned()],
        Hours::Always => vec![pick(["Åbent hele døgnet", "Open day and night"], language).to_owned()],
        Hours::Weekly { intervals, holidays, note } => {
            let mut lines: Vec<String> = intervals.iter().map(|one| capital(&interval(one, language))).collect();
            lines.extend(match holidays {
                HolidayRule::AllDay => {
                    Some(pick(["Helligdage hele døgnet", "Public holidays all day"], language).to_owned())
                }
                HolidayRule::Closed => {
                    Some(pick(["Lukket på helligdage", "Closed on public holidays"], language).to_owned())
                }
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

/// Whether somebody answers now, in words: `Åbent nu`, `Lukket nu. Åbner i morgen kl. 9`.
/// `sure` is false when the hours are from an old source: then it says "usually".
pub fn opening_line(opening: Opening, now: DateTime, sure: bool, language: Language) -> String {
    match opening {
        Opening::Unknown => pick(["Åbningstid ukendt", "Opening hours unknown"], language).to_owned(),
        Opening::Open { until: None } if sure => {
            pick(["Åbent nu, hele døgnet", "Open now, day and night"], language).to_owned()
        }
        Opening::Open { .. } if !sure => pick(["Plejer at være åbent nu", "Usually open now"], language).to_owned(),
        Opening::Open { until: None } => pick(["Åbent nu", "Open now"], language).to_owned(),
        Opening::Open { until: Some(end) } => {
            let end = moment(end, now, language);
            match language {
                Language::Danish => format!("Åbent nu. Lukker {end}"),
                Language::English => format!("Open now. Closes {end}"),
            }
        }
        Opening::Closed { opens: None } => pick(["Lukket nu", "Closed now"], language).to_owned(),
        Opening::Closed { opens: Some(start) } => {
            let start = moment(start, now, language);
            match language {
                Language::Danish => format!("Lukket nu. Åbner {start}"),
                Language::English => format!("Closed now. Opens {start}"),
            }
        }
    }
}

/// A moment seen from now: `kl. 9`, `i morgen kl. 9`, `mandag kl. 10`.
fn moment(at: DateTime, now: DateTime, language: Language) -> String {
    let minutes = u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or(0);
    let clock = match language {
        Language::Danish => format!("kl. {}", time(minutes, language)),
        Language::English => format!("at {}", time(minutes, language)),
    };
    let tomorrow = now.date().tomorrow().ok();
    if at.date() == now.date() {
        clock
    } else if Some(at.date()) == tomorrow {
        format!("{} {clock}", pick(["i morgen", "tomorrow"], language))
    } else {
        format!("{} {clock}", name(&DAYS, at.date().weekday().to_monday_one_offset(), language))
    }
}
