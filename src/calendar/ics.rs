//! The calendar file, by RFC 5545: lines end in CRLF, fold at 75 octets, texts are escaped.

use jiff::civil::{Date, DateTime};

use super::{plus_days, to_utc, zone::VTIMEZONE};
use crate::domain::WebAddress;

/// Longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// When something happens, by the Danish clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// All day, from the first to the last day, both included.
    Days {
        /// First day.
        first: Date,
        /// Last day; taken as the first where it lies before it.
        last: Date,
    },
    /// From a time to a time.
    Times {
        /// Begins.
        from: DateTime,
        /// Ends; taken as the beginning where it lies before it.
        to: DateTime,
    },
}

impl When {
    /// One whole day.
    pub fn day(day: Date) -> Self {
        Self::Days { first: day, last: day }
    }
}

/// Something with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What tells this event from every other, always the same for the same event: small letters,
    /// digits and hyphens. Importing the file again then changes the event and adds no second one.
    pub key: String,
    /// How often it was changed; a calendar program takes the highest.
    pub revision: u32,
    /// When.
    pub when: When,
    /// Its title.
    pub title: String,
    /// More about it; may have several lines.
    pub text: String,
    /// Where.
    pub place: Option<String>,
    /// A page about it.
    pub page: Option<WebAddress>,
}

/// The calendar file of these events. `name` is the calendar's name, `now` the Danish local time at
/// which the file is made.
pub fn write(name: &str, events: &[Event], now: DateTime) -> String {
    let mut file = File(String::new());
    for line in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veteranvejviseren//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        file.line(line);
    }
    // A named file is a calendar of its own to some programs, which one appointment is not. The second is the older name of
    // the first; programs know one or the other.
    if events.len() > 1 {
        file.text("NAME:", name);
        file.text("X-WR-CALNAME:", name);
    }
    if events.iter().any(|event| matches!(event.when, When::Times { .. })) {
        VTIMEZONE.into_iter().for_each(|line| file.line(line));
    }
    let stamp = format!("DTSTAMP:{}Z", moment(to_utc(now)));
    for event in events {
        file.event(event, &stamp);
    }
    file.line("END:VCALENDAR");
    file.0
}

/// A file under way.
struct File(String);

impl File {
    fn event(&mut self, event: &Event, stamp: &str) {
        self.line("BEGIN:VEVENT");
        let key: String =
            event.key.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect();
        self.line(&format!("UID:{key}@veteranvejviseren"));
        self.line(stamp);
        self.line(&format!("SEQUENCE:{}", event.revision));
        match event.when {
            When::Days { first, last } => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", day(first)));
                // The end of a whole day is the day after, which is not part of it.
                self.line(&format!("DTEND;VALUE=DATE:{}", day(plus_days(last.max(first), 1))));
                // A day to remember does not make anybody busy.
                self.line("TRANSP:TRANSPARENT");
            }
            When::Times { from, to } => {
                self.line(&format!("DTSTART;TZID=Europe/Copenhagen:{}", moment(from)));
                self.line(&format!("DTEND;TZID=Europe/Copenhagen:{}", moment(to.max(from))));
            }
        }
        self.text("SUMMARY:", &event.title);
        if !event.text.is_empty() {
            self.text("DESCRIPTION:", &event.text);
        }
        if let Some(place) = &event.place {
            self.text("LOCATION:", place);
        }
        if let Some(page) = &event.page {
            self.line(&format!("URL:{}", page.as_str()));
        }
        self.line("END:VEVENT");
    }

    fn text(&mut self, property: &str, value: &str) {
        text_line(&mut self.0, property, value);
    }

    fn line(&mut self, line: &str) {
        fold_line(&mut self.0, line);
    }
}

/// A property whose value is a text, as calendar and contact files write it.
pub(crate) fn text_line(file: &mut String, property: &str, value: &str) {
    let mut line = property.to_owned();
    escape_text(value, &mut line);
    fold_line(file, &line);
}

/// Text with the signs escaped that part values or lines.
pub(crate) fn escape_text(value: &str, line: &mut String) {
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => line.extend(['\\', letter]),
            '\n' => line.push_str("\\n"),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => line.push_str("\\n"),
            '\t' => line.push(' '),
            // Others that steer and are not seen would end the line or break the program.
            letter if letter.is_control() => {}
            letter => line.push(letter),
        }
    }
}

/// One line, folded between letters, never inside one.
pub(crate) fn fold_line(file: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}

/// `20261122`.
fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20261122T093000`.
fn moment(at: DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", day(at.date()), at.hour(), at.minute(), at.second())
}

/// A name for a file with this title: `aktoerliste-varde.ics` for the ending `ics`.
pub fn file_name(title: &str, ending: &str) -> String {
    let mut stem = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => stem.push_str("ae"),
            'ø' | 'ö' => stem.push_str("oe"),
            'å' => stem.push_str("aa"),
            'é' | 'è' => stem.push('e'),
            'ü' => stem.push('y'),
            letter if letter.is_ascii_alphanumeric() => stem.push(letter),
            _ if !stem.ends_with('-') => stem.push('-'),
            _ => {}
        }
        if stem.len() >= 50 {
            break;
        }
    }
    let stem = stem.trim_matches('-');
    format!("{}.{ending}", if stem.is_empty() { "veteranvejviseren" } else { stem })
}
