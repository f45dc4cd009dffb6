//! What a single value has to be, and what is wrong where it is not: the same rules and the same words for
//! `vejviser check` and for the editors' desk in the browser. What a record shows only as a whole, or only beside others, is
//! for the check alone.

use std::fmt;

use jiff::civil::Date;

use super::prose;
use crate::domain::{
    AgeRange, Audience, MunicipalityCode, PartialDate, Phone, WebAddress, fold::is_invisible, has_personal_number,
    is_email, letter,
};

/// Longest sentence that is let through, in words. Plain language: a sentence that is longer loses its reader.
pub const MOST_WORDS: usize = 20;

/// Hosts of private mailboxes: "no private numbers or staff members' own e-mail addresses".
const PRIVATE_HOSTS: [&str; 8] =
    ["gmail.com", "hotmail.com", "hotmail.dk", "outlook.com", "outlook.dk", "live.dk", "yahoo.dk", "icloud.com"];

/// The oldest that an offer can name.
const OLDEST: u8 = 120;

/// Whom words about ages and groups are about.
const YOUNG: [Audience; 3] = [Audience::Child, Audience::AdultChild, Audience::Family];

/// Parts of a mailbox's name that tell a function, so that a full stop in it separates no first and last name.
const FUNCTIONS: [&str; 10] =
    ["kommune", "veteran", "borger", "kontakt", "post", "info", "mail", "service", "social", "soldat"];

/// What is wrong with a value. Shown as the check tells it; other words are in [`crate::text::desk`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No telephone number.
    NoPhone(String),
    /// No address that may be linked to.
    NoWeb(String),
    /// No mail address.
    NoEmail(String),
    /// No date, whole or in part.
    NoDate(String),
    /// No day, or one that cannot be packed.
    NoDay(String),
    /// No whole number.
    NoNumber(String),
    /// No code of a municipality.
    NoMunicipality(String),
    /// Ages that nobody has: from, to.
    NoAges(i64, i64),
    /// Ages of an offer that is not for children or young people.
    AgesOfNobody,
    /// Groups of an offer that is not for children or young people.
    GroupsOfNobody,
    /// A last day before the first.
    EndsBefore,
    /// An offer for nobody.
    ForNobody,
    /// An offer about nothing.
    AboutNothing,
    /// A day after today, which is told too.
    NotYet(String, Date),
    /// No id.
    NoId,
    /// Nothing is written.
    Empty,
    /// Space at the ends, or two together.
    Space,
    /// Signs of a markup that nothing reads.
    Markup,
    /// A word that people are not to read.
    Banned(&'static str),
    /// A sentence of more than [`MOST_WORDS`], and how many.
    Long(usize, String),
    /// Not one of these words, with commas between them.
    NotOneOf(String, String),
    /// A time at which nothing can begin.
    NoStart,
    /// A time at which nothing can end.
    NoEnd,
    /// Opens and closes at once.
    NoTimeBetween,
    /// A sign that nobody sees, by its number.
    Unseen(u32),
    /// It looks like a personal number.
    PersonalNumber,
    /// A telephone number without its source.
    NoSource,
    /// A source without a title.
    NoTitle,
    /// A source that nobody says where to find.
    NoPublisher,
    /// A private mailbox.
    PrivateMailbox,
    /// The mailbox of one person.
    OnePerson,
    /// A number that is another line's already: the number as it is shown, and that line's id.
    Taken(String, String),
}

impl Fault {
    /// A number that is another line's.
    pub fn taken(number: &Phone, line: &str) -> Self {
        Self::Taken(number.display().replace('\u{a0}', " "), line.to_owned())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPhone(text) => {
                write!(f, "{} is not a phone number: eight digits, a short number, or + and country", quoted(text))
            }
            Self::NoWeb(text) => write!(f, "{} is not an https:// address", quoted(text)),
            Self::NoEmail(text) => write!(f, "{} is not an e-mail address", quoted(text)),
            Self::NoDate(text) => write!(f, "{} is not a date like 2023, 2023-04 or 2023-04-01", quoted(text)),
            Self::NoDay(text) => write!(f, "{} is not a day like 2026-11-21, from 1970 to 2148", quoted(text)),
            Self::NoNumber(text) => write!(f, "{} is not a whole number", quoted(text)),
            Self::NoMunicipality(text) => write!(f, "{} is not a municipality's code like 0573", quoted(text)),
            Self::NoAges(from, to) => write!(f, "ages {from} to {to} cannot be"),
            Self::AgesOfNobody => f.write_str("ages are those of children or young people, and the audience has none"),
            Self::GroupsOfNobody => f.write_str("groups are for children or young people, and the audience has none"),
            Self::EndsBefore => f.write_str("ends before it starts"),
            Self::ForNobody => f.write_str("an offer is for somebody"),
            Self::AboutNothing => f.write_str("an offer is about something"),
            Self::NotYet(text, today) => {
                let (year, month, day) = (today.year(), today.month(), today.day());
                write!(f, "{text} has not come yet, today is {year:04}-{month:02}-{day:02}")
            }
            Self::NoId => f.write_str("an id has small letters a–z, digits and hyphens, at most 60"),
            Self::Empty => f.write_str("the text is empty"),
            Self::Space => f.write_str("space at the ends, or two together"),
            Self::Markup => f.write_str("markup is not shown: write plain text"),
            Self::Banned(word) => write!(f, "write it in another way: {}", quoted(word)),
            Self::Long(count, sentence) => {
                write!(f, "a sentence of {count} words; at most {MOST_WORDS}: {}", quoted(sentence))
            }
            Self::NotOneOf(word, all) => write!(f, "{} is not one of: {all}", quoted(word)),
            Self::NoStart => f.write_str("not a time like 09:00"),
            Self::NoEnd => f.write_str("not a time like 15:00 or 24:00"),
            Self::NoTimeBetween => f.write_str("opens and closes at the same time"),
            Self::Unseen(number) => {
                write!(f, "holds the sign U+{number:04X}, which nobody sees and which can turn a text around")
            }
            Self::PersonalNumber => f.write_str("this looks like a personal number (CPR)"),
            Self::NoSource => f.write_str("a phone number needs a source"),
            Self::NoTitle => f.write_str("a source needs a title"),
            Self::NoPublisher => f.write_str("a source that all can read has an address or a publisher"),
            Self::PrivateMailbox => f.write_str("a private mailbox: is there one of the organization's own?"),
            Self::OnePerson => f.write_str("this looks like the mailbox of one person: give one that is shared"),
            Self::Taken(number, line) => {
                write!(f, "{number} is the number of {} already: one number is one line", quoted(line))
            }
        }
    }
}

/// As a text stands in JSON. The library's own way brings tables of every alphabet along.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        if matches!(letter, '"' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out + "\""
}

/// A telephone number.
///
/// # Errors
/// [`Fault::NoPhone`].
pub fn phone(text: &str) -> Result<Phone, Fault> {
    Phone::parse(text).ok_or_else(|| Fault::NoPhone(text.to_owned()))
}

/// An address that may be linked to.
///
/// # Errors
/// [`Fault::NoWeb`].
pub fn web(text: &str) -> Result<WebAddress, Fault> {
    WebAddress::parse(text).ok_or_else(|| Fault::NoWeb(text.to_owned()))
}

/// A mail address.
///
/// # Errors
/// [`Fault::NoEmail`].
pub fn email(text: &str) -> Result<String, Fault> {
    if is_email(text) { Ok(text.to_owned()) } else { Err(Fault::NoEmail(text.to_owned())) }
}

/// Whether a mailbox is private, or one person's. The check warns of it, for an organization may have no other; the desk
/// takes none.
pub fn mailbox(address: &str) -> Option<Fault> {
    let lower: String = address.chars().map(letter::lower).collect();
    let (user, host) = lower.split_once('@')?;
    let is_letter = |c: char| letter::is_letter_or_digit(c) && !c.is_ascii_digit();
    let is_word = |part: &str| part.len() > 1 && part.chars().all(is_letter);
    let named = user.split_once('.').is_some_and(|(first, last)| is_word(first) && is_word(last));
    if PRIVATE_HOSTS.contains(&host) {
        return Some(Fault::PrivateMailbox);
    }
    (named && !FUNCTIONS.iter().any(|word| user.contains(word))).then_some(Fault::OnePerson)
}

/// A date that may be known to the year or month only.
///
/// # Errors
/// [`Fault::NoDate`].
pub fn partial_date(text: &str) -> Result<PartialDate, Fault> {
    PartialDate::parse(text).ok_or_else(|| Fault::NoDate(text.to_owned()))
}

/// A day, and one that can be packed: whole years of the days that fit into 16 bits from 1970 on.
///
/// # Errors
/// [`Fault::NoDay`].
pub fn day(text: &str) -> Result<Date, Fault> {
    let exact = PartialDate::parse(text).filter(|date| date.day.is_some()).and_then(PartialDate::first_day);
    exact.filter(|day| (1970..=2148).contains(&day.year())).ok_or_else(|| Fault::NoDay(text.to_owned()))
}

/// The first and the last day of something.
///
/// # Errors
/// [`Fault::EndsBefore`].
pub fn days_in_order(starts: Date, ends: Date) -> Result<(), Fault> {
    if ends < starts { Err(Fault::EndsBefore) } else { Ok(()) }
}

/// A municipality's code.
///
/// # Errors
/// [`Fault::NoMunicipality`].
pub fn municipality(text: &str) -> Result<MunicipalityCode, Fault> {
    MunicipalityCode::parse(text).ok_or_else(|| Fault::NoMunicipality(text.to_owned()))
}

/// Ages in whole years, both included.
///
/// # Errors
/// [`Fault::NoAges`].
pub fn ages(from: i64, to: i64) -> Result<AgeRange, Fault> {
    let year = |age: i64| u8::try_from(age).ok().filter(|age| *age <= OLDEST);
    let range = year(from).zip(year(to)).filter(|(from, to)| from <= to);
    range.map(|(from, to)| AgeRange { from, to }).ok_or(Fault::NoAges(from, to))
}

/// Whether ages and groups can be told of what is for these.
pub fn is_for_young(audience: &[Audience]) -> bool {
    audience.iter().any(|one| YOUNG.contains(one))
}

/// A date on which something was done or written: it is not after today.
///
/// # Errors
/// [`Fault::NotYet`].
pub fn not_ahead(text: &str, today: Date) -> Result<(), Fault> {
    let is_ahead = PartialDate::parse(text).and_then(PartialDate::first_day).is_some_and(|day| day > today);
    if is_ahead { Err(Fault::NotYet(text.to_owned(), today)) } else { Ok(()) }
}

/// An id of a record.
///
/// # Errors
/// [`Fault::NoId`].
pub fn id(text: &str) -> Result<(), Fault> {
    let sound = !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.len() <= 60;
    if sound { Ok(()) } else { Err(Fault::NoId) }
}

/// What is wrong with a name or label in one language.
pub fn label(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if text.trim().is_empty() {
        faults.push(Fault::Empty);
    }
    if text.trim() != text || text.contains("  ") {
        faults.push(Fault::Space);
    }
    if text.contains(['<', '>', '*', '_', '`']) || text.contains("](") {
        faults.push(Fault::Markup);
    }
    faults
}

/// What is wrong with a running text in Danish, besides what is wrong with a label: the rules of plain language.
pub fn plain(text: &str) -> Vec<Fault> {
    let banned = prose::banned_words(text).into_iter().map(Fault::Banned);
    let sentences = prose::sentences(text).map(|sentence| (prose::words(sentence).count(), sentence));
    let long = sentences.filter(|(count, _)| *count > MOST_WORDS);
    banned.chain(long.map(|(count, sentence)| Fault::Long(count, sentence.to_owned()))).collect()
}

/// The first sign in a text that nobody sees. Control characters, line breaks among them, and signs without a picture:
/// none belongs into a text of one paragraph.
pub fn unseen(text: &str) -> Option<Fault> {
    let is_unseen =
        |c: &char| c.is_control() || is_invisible(*c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffd}');
    text.chars().find(is_unseen).map(|sign| Fault::Unseen(u32::from(sign)))
}

/// Whether a text holds something like a personal number.
pub fn personal_number(text: &str) -> Option<Fault> {
    has_personal_number(text).then_some(Fault::PersonalNumber)
}

/// A time of a day as minutes after midnight, written like 09:00; 24:00 is the end of the day.
pub fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60 && hours * 60 + minutes <= 1440).then_some(hours * 60 + minutes)
}

/// The time when something opens.
///
/// # Errors
/// [`Fault::NoStart`].
pub fn start(text: &str) -> Result<u16, Fault> {
    minutes(text).filter(|minutes| *minutes < 1440).ok_or(Fault::NoStart)
}

/// The time when something closes.
///
/// # Errors
/// [`Fault::NoEnd`].
pub fn end(text: &str) -> Result<u16, Fault> {
    minutes(text).ok_or(Fault::NoEnd)
}
