//! Opening hours as people write them, a line each: `man-fre 09:00-15:00`, `tor 09:00-12:00 lige uger`, `døgnet rundt`.
//!
//! Both languages are read, whichever the page is in; `kl.`, full stops and short times are read too.

use crate::{
    data::written::{self, Fault},
    domain::{Language, fold::fold, letter},
    json::Json,
};

/// A day in files, and how both languages begin to write it, folded.
const DAYS: [(&str, [&str; 2]); 7] = [
    ("mon", ["man", "mon"]),
    ("tue", ["tir", "tue"]),
    ("wed", ["ons", "wed"]),
    ("thu", ["tor", "thu"]),
    ("fri", ["fre", "fri"]),
    ("sat", ["lør", "sat"]),
    ("sun", ["søn", "sun"]),
];

/// What was told of hours.
#[derive(Clone, Debug, PartialEq)]
pub enum ToldHours {
    /// Nothing.
    Unknown,
    /// Day and night.
    Always,
    /// These intervals, as they stand in files.
    Weekly(Vec<Json>),
}

/// Hours of a file as lines. A note is a field of its own.
pub fn write_hours(hours: &Json, language: Language) -> String {
    let pick = |danish, english| match language {
        Language::Danish => danish,
        Language::English => english,
    };
    if hours.truth("always") {
        return pick("døgnet rundt", "round the clock").to_owned();
    }
    let lines = hours.list("weekly").iter().map(|interval| {
        let weeks = match interval.str("weeks") {
            Some("even") => pick(" lige uger", " even weeks"),
            Some("odd") => pick(" ulige uger", " odd weeks"),
            _ => "",
        };
        let (from, to) = (interval.str("from").unwrap_or_default(), interval.str("to").unwrap_or_default());
        format!("{} {from}-{to}{weeks}", days(interval, language))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Days in a row as a range, others with commas.
fn days(interval: &Json, language: Language) -> String {
    let told = interval.list("days");
    let is_told = |word: &str| told.iter().any(|day| matches!(day, Json::Text(text) if text == word));
    let mut runs: Vec<Vec<&str>> = vec![Vec::new()];
    for (word, [danish, english]) in DAYS {
        match (is_told(word), runs.last_mut()) {
            (true, Some(run)) => run.push(if language == Language::Danish { danish } else { english }),
            _ => runs.push(Vec::new()),
        }
    }
    let runs = runs.into_iter().filter_map(|run| match run.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [one, other] => Some(format!("{one}, {other}")),
        [first, .., last] => Some(format!("{first}-{last}")),
    });
    runs.collect::<Vec<_>>().join(", ")
}

/// Reads lines.
///
/// # Errors
/// The first thing that is no time or no day, as the check tells it.
pub fn read_hours(text: &str) -> Result<ToldHours, Fault> {
    let folded = fold(text.trim());
    if ["døgn", "round the clock", "always", "24/7"].iter().any(|word| folded.contains(&fold(word))) {
        return Ok(ToldHours::Always);
    }
    let lines = text.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
    let intervals = lines.map(interval).collect::<Result<Vec<_>, _>>()?;
    Ok(if intervals.is_empty() { ToldHours::Unknown } else { ToldHours::Weekly(intervals) })
}

fn interval(line: &str) -> Result<Json, Fault> {
    let at = line.find(|c: char| c.is_ascii_digit()).ok_or(Fault::NoStart)?;
    let (days, times) = line.split_at_checked(at).ok_or(Fault::NoStart)?;
    let end = times.find(|c: char| letter::is_letter_or_digit(c) && !c.is_ascii_digit()).unwrap_or(times.len());
    let (times, weeks) = times.split_at_checked(end).unwrap_or((times, ""));
    let (from, to) = times.split_once(['-', '–']).ok_or(Fault::NoEnd)?;
    let (from, to) = (time(from), time(to));
    if written::start(&from)? == written::end(&to)? {
        return Err(Fault::NoTimeBetween);
    }
    let mut fields = vec![
        ("days".to_owned(), Json::List(read_days(days)?)),
        ("from".to_owned(), Json::Text(from)),
        ("to".to_owned(), Json::Text(to)),
    ];
    let weeks = weeks.trim();
    if !weeks.is_empty() {
        let folded = fold(weeks);
        let word = match folded.as_str() {
            other if other.starts_with("ulige") || other.starts_with("odd") => "odd",
            other if other.starts_with("lige") || other.starts_with("even") => "even",
            _ => return Err(Fault::NotOneOf(weeks.to_owned(), "even, odd".to_owned())),
        };
        fields.push(("weeks".to_owned(), Json::text(word)));
    }
    Ok(Json::Record(fields))
}

/// `9`, `9.30` and `09:30` as files have it. What is no time stays as it is, and is told.
fn time(written: &str) -> String {
    let written = written.trim();
    let (hours, minutes) = written.split_once([':', '.']).unwrap_or((written, "00"));
    match (hours.parse::<u16>(), minutes.parse::<u16>()) {
        (Ok(hours), Ok(minutes)) => format!("{hours:02}:{minutes:02}"),
        _ => written.to_owned(),
    }
}

fn read_days(text: &str) -> Result<Vec<Json>, Fault> {
    let mut is_on = [false; 7];
    // "kl." says that a time comes; "til" and the like are ranges.
    let text =
        text.replace("kl.", " ").replace(" til ", "-").replace(" to ", "-").replace(" - ", "-").replace('–', "-");
    for part in text.split([',', ' ', '/']).map(|part| part.trim_matches(['.', ':'])).filter(|part| !part.is_empty()) {
        if matches!(part, "og" | "and" | "kl") {
            continue;
        }
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last) = (day(first)?, day(last)?);
        for (at, on) in is_on.iter_mut().enumerate() {
            // From Friday to Monday goes over the end of the week.
            let is_between = if first <= last { (first..=last).contains(&at) } else { at >= first || at <= last };
            *on |= is_between;
        }
    }
    let told: Vec<Json> = DAYS.iter().zip(is_on).filter(|(_, on)| *on).map(|((word, _), _)| Json::text(word)).collect();
    if told.is_empty() { Err(no_day("")) } else { Ok(told) }
}

fn day(written: &str) -> Result<usize, Fault> {
    let folded = fold(written.trim());
    let begins = |word: &str| folded.chars().count() >= 2 && folded.starts_with(fold(word).get(..2).unwrap_or(word));
    DAYS.iter().position(|(_, words)| words.iter().any(|word| begins(word))).ok_or_else(|| no_day(written))
}

fn no_day(written: &str) -> Fault {
    Fault::NotOneOf(written.to_owned(), DAYS.map(|(word, _)| word).join(", "))
}
