//! How a record is known, in one phrase: «Tjekket 1. november 2026», «Bekræftet af kommunen 3. december 2026»,
//! «Kilde fra 2023», «Kilde uden dato». Every
//! page, list, letter and file says it with these.

use super::{
    format::{fill, partial_date},
    messages::Msg,
};
use crate::domain::{Language, PartialDate, Record, Status, Teller, Trust};

/// The phrase, without a full stop.
pub fn trust(record: Record<'_>, language: Language) -> String {
    if record.status() == Status::Historical {
        return Msg::StatusHistorical.get(language).to_owned();
    }
    match record.trust() {
        Trust::Checked(on, who) => {
            let words = match who {
                Some(Teller::Municipality) => Msg::TrustMunicipality,
                Some(Teller::Organization) => Msg::TrustOrganization,
                Some(Teller::Editor | Teller::Volunteer) | None => Msg::TrustChecked,
            };
            fill(words.get(language), &[&partial_date(on, language)])
        }
        Trust::Read(date) => fill(Msg::TrustRead.get(language), &[&date.year.to_string()]),
        Trust::ReadUndated => Msg::TrustUndated.get(language).to_owned(),
    }
}

/// The phrase and who said so: `Kilde fra 2023: Veterancentret`.
pub fn trust_and_source(record: Record<'_>, language: Language) -> String {
    let phrase = trust(record, language);
    let Some(source) = record.source() else { return phrase };
    let who = source.publisher.as_deref().unwrap_or(&source.title);
    let read = record.status() != Status::Historical && !matches!(record.trust(), Trust::Checked(..));
    if read { format!("{phrase}: {who}") } else { format!("{phrase}. {}", super::source_line(source, language)) }
}

/// Above a list: that nobody has called these numbers yet, or only some; nothing where all were called.
pub fn who_has_called<'a>(records: impl IntoIterator<Item = Record<'a>>) -> Option<Msg> {
    match Called::of(records) {
        Called::Nobody => Some(Msg::NobodyHasCalled),
        Called::Some => Some(Msg::SomeHaveBeenCalled),
        Called::All => None,
    }
}

/// Of a list of numbers: which of them any of us has called, and the years that the others are known from.
pub fn trust_of_list<'a>(records: impl IntoIterator<Item = Record<'a>>, language: Language) -> String {
    let records: Vec<Record<'a>> = records.into_iter().collect();
    let (called, others) = match Called::of(records.iter().copied()) {
        Called::Nobody => (Msg::NoNumberWasCalled, Msg::YearsOfNumbers),
        Called::Some => (Msg::SomeNumbersWereCalled, Msg::YearsOfOtherNumbers),
        Called::All => (Msg::AllNumbersWereCalled, Msg::YearsOfOtherNumbers),
    };
    let mut years: Vec<i16> = Vec::new();
    for record in records.iter().filter(|record| !record.was_called()) {
        match record.trust() {
            Trust::Checked(PartialDate { year, .. }, _) | Trust::Read(PartialDate { year, .. })
                if !years.contains(&year) =>
            {
                let at = years.partition_point(|other| *other < year);
                years.insert(at, year);
            }
            _ => {}
        }
    }
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let known = (!years.is_empty()).then(|| fill(others.get(language), &[&super::join(&years, language)]));
    [called.get(language).to_owned()].into_iter().chain(known).collect::<Vec<_>>().join(" ")
}

/// How many of a list any of us has called.
enum Called {
    Nobody,
    Some,
    All,
}

impl Called {
    fn of<'a>(records: impl IntoIterator<Item = Record<'a>>) -> Self {
        let (called, others): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| record.was_called());
        match (called.is_empty(), others.is_empty()) {
            (true, _) => Self::Nobody,
            (false, false) => Self::Some,
            (false, true) => Self::All,
        }
    }
}
