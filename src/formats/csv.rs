//! The services as a table that opens right in Danish Excel: one line a service, headings in Danish.
//!
//! No cell can become a formula ([`crate::sheet`]): one that would gets an apostrophe in front. Phone numbers would then be
//! hard to read, so they never begin so: Danish ones are written in pairs (`72 81 97 00`), foreign ones with `00`.
//! Several values in one cell are parted by ` | `. Codes of four digits are left out: a spreadsheet would cut
//! their zero.

use super::{File, licence_file};
use crate::{
    domain::{Area, Contact, ContactKind, Directory, Language, Phone, Record, Routes, Service},
    sheet::{Sheet, write_sheet},
    text::{self, formats},
};

const LANGUAGE: Language = Language::Danish;

/// The export: one file, and the licence beside it.
pub fn files(directory: &Directory) -> Vec<File> {
    vec![licence_file(directory), File::text("veteranvejviser.csv", table(directory))]
}

/// The whole table.
pub fn table(directory: &Directory) -> String {
    let heading = formats::TABLE_HEADINGS.map(str::to_owned).to_vec();
    let rows = directory.services.iter().map(|service| cells(directory, service).to_vec()).collect();
    write_sheet(&Sheet { heading, rows })
}

fn cells(directory: &Directory, service: &Service) -> [String; 24] {
    let Routes { contacts, stand_in } = directory.routes(service, None);
    let of = |kind: &str| {
        let values = contacts.iter().filter(|contact| contact.kind.word() == kind).map(labelled);
        values.collect::<Vec<_>>().join(" | ")
    };
    let text_of = |text: &crate::domain::Text| text.get(LANGUAGE).to_owned();
    let topics = service.topics.iter().filter_map(|id| directory.topic(id)).map(|topic| text_of(&topic.name));
    let settings = &directory.settings;
    let main_line = stand_in.is_some() && contacts.iter().any(Contact::is_phone);
    let borrowed = main_line.then(|| text::Msg::MainLineStandsIn.get(LANGUAGE));
    [
        service.id.clone(),
        text_of(&service.name),
        directory.organization(&service.organization).map_or_else(String::new, |o| text_of(&o.name)),
        formats::service_kind(service.kind, LANGUAGE).to_owned(),
        text_of(&service.summary),
        joined(service.audience.iter().map(|audience| text::audience_name(*audience, LANGUAGE).to_owned())),
        joined(service.age_ranges().iter().map(|ages| format!("{} til {} år", ages.from, ages.to))),
        joined(topics),
        area(directory, &service.area),
        place(directory, service),
        of("phone"),
        of("sms"),
        of("email"),
        of("web"),
        of("chat"),
        of("address"),
        joined(contacts.iter().filter_map(hours)),
        formats::access_line(service.access, LANGUAGE),
        formats::cost_line(service.cost, LANGUAGE).map_or_else(String::new, str::to_owned),
        joined(borrowed.map(str::to_owned).into_iter().chain(service.good_to_know.iter().map(text_of))),
        text::trust(Record::to_reach(service, directory), LANGUAGE),
        text::source_line(&service.source, LANGUAGE),
        text::date(settings.data_date, LANGUAGE),
        format!("{}, {}", settings.data_licence.name, settings.data_licence.url.as_str()),
    ]
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" | ")
}

/// A contact's value, with what it is for in brackets.
fn labelled(contact: &Contact) -> String {
    let value = value(&contact.kind);
    match text::contact_note(contact, LANGUAGE) {
        Some(note) => format!("{value} ({note})"),
        None => value,
    }
}

fn value(kind: &ContactKind) -> String {
    match kind {
        ContactKind::Phone(phone) | ContactKind::Sms(phone) => number(phone),
        kind => kind.stored().to_owned(),
    }
}

/// A number that no spreadsheet takes for a sum.
fn number(phone: &Phone) -> String {
    let readable = super::json::readable(phone);
    readable.strip_prefix('+').map_or(readable.clone(), |foreign| format!("00{foreign}"))
}

/// When a contact is answered, with the contact in front.
fn hours(contact: &Contact) -> Option<String> {
    let lines = text::hours_lines(&contact.hours, LANGUAGE);
    (!lines.is_empty()).then(|| format!("{}: {}", value(&contact.kind), lines.join(". ")))
}

fn area(directory: &Directory, area: &Area) -> String {
    let day = directory.settings.data_date;
    match area {
        Area::Nationwide => text::Msg::WholeCountry.get(LANGUAGE).to_owned(),
        Area::Regions(codes) => {
            joined(codes.iter().filter_map(|code| directory.region(*code, day)).map(|region| region.name.clone()))
        }
        Area::Municipalities(codes) => {
            joined(codes.iter().filter_map(|code| directory.municipality(*code)).map(|m| m.name.clone()))
        }
    }
}

fn place(directory: &Directory, service: &Service) -> String {
    let Some(location) = &service.location else { return String::new() };
    let municipality = directory.municipality(location.municipality).map(|m| m.name.clone());
    location.name.clone().or(municipality).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_stays_readable() {
        for (written, expected) in
            [("+4572819700", "72 81 97 00"), ("116 111", "116 111"), ("112", "112"), ("+4712345678", "004712345678")]
        {
            assert_eq!(Phone::parse(written).map(|phone| number(&phone)).as_deref(), Some(expected));
        }
    }
}
