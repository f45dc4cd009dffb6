//! A service as a contact for a phone: the one writer of vCards, for the published files and for what somebody takes along.
//!
//! Version 3.0 (RFC 2426), not 4.0: Android's contacts app tries 2.1 and 3.0 and nothing newer, and iPhones and
//! Outlook read 3.0 too. The service's name is the name of the contact, so that one finds it by that; the organization
//! stands in its own field. What a phone has no field for (hours, what a number is for, status, source, licence) is in
//! the note. Lines end with CRLF and are folded at 75 octets, never inside a letter; text is UTF-8.

use jiff::civil::Date;

use crate::{
    calendar::{escape_text, fold_line, text_line},
    domain::{Contact, ContactKind, Directory, Language, Record, Routes, Service, Status, ascii_url, postal_address},
    professional::partner_list::PartnerList,
    text,
};

impl PartnerList {
    /// One file with a card for each entry that can be reached; empty when nobody can. Notes stay at home; what has
    /// ended or no longer exists is no contact.
    pub fn vcards(&self, directory: &Directory, language: Language, today: Date) -> String {
        let seen = self.look(directory, today).seen;
        let current = seen.iter().map(|seen| seen.service).filter(|service| service.status != Status::Historical);
        current.filter_map(|service| vcard(directory, service, language)).collect()
    }
}

/// The vCard of a service; none where there is no way to reach it. For a municipality's service without a number the
/// main line stands in, as on the page.
pub fn vcard(directory: &Directory, service: &Service, language: Language) -> Option<String> {
    let Routes { contacts, stand_in } = directory.routes(service, None);
    if contacts.is_empty() {
        return None;
    }
    let mut file = String::new();
    let name = service.name.get(language);
    fold_line(&mut file, "BEGIN:VCARD");
    fold_line(&mut file, "VERSION:3.0");
    text_line(&mut file, "PRODID:", "-//Veteranvejviseren//DA");
    // The same wherever the card comes from: a phone that takes it again changes the contact it has and adds none.
    text_line(&mut file, "UID:", &format!("{}@veteranvejviseren", service.id));
    text_line(&mut file, "REV:", &directory.settings.data_date.to_string());
    text_line(&mut file, "FN:", name);
    parted_line(&mut file, "N:", &[name, "", "", "", ""]);
    if let Some(organization) = directory.organization(&service.organization) {
        text_line(&mut file, "ORG:", organization.name.get(language));
    }
    for contact in &contacts {
        property(&mut file, &contact.kind);
    }
    let topics: Vec<_> = service.topics.iter().filter_map(|id| directory.topic(id)).collect();
    if !topics.is_empty() {
        let mut line = String::from("CATEGORIES:");
        for (at, topic) in topics.into_iter().enumerate() {
            line.push_str(if at > 0 { "," } else { "" });
            escape_text(topic.name.get(language), &mut line);
        }
        fold_line(&mut file, &line);
    }
    text_line(&mut file, "NOTE:", &note(directory, service, &contacts, stand_in.is_some(), language));
    fold_line(&mut file, "END:VCARD");
    Some(file)
}

fn property(file: &mut String, kind: &ContactKind) {
    match kind {
        ContactKind::Phone(phone) => text_line(file, "TEL;TYPE=WORK,VOICE:", phone.stored()),
        ContactKind::Sms(phone) => text_line(file, "TEL;TYPE=CELL,MSG:", phone.stored()),
        ContactKind::Email(address) => text_line(file, "EMAIL;TYPE=INTERNET:", address),
        // An address is a URI, not text: nothing in it is escaped.
        ContactKind::Web(page) | ContactKind::Chat(page) => {
            fold_line(file, &format!("URL:{}", ascii_url(page.as_str())));
        }
        ContactKind::Visit(address) => {
            let [street, postcode, town] = postal_address(address).unwrap_or([address, "", ""]);
            parted_line(file, "ADR;TYPE=WORK:", &["", "", street, town, "", postcode, "Danmark"]);
        }
    }
}

/// A line whose value has parts, with semicolons between them.
fn parted_line(file: &mut String, property: &str, parts: &[&str]) {
    let mut line = property.to_owned();
    for (at, part) in parts.iter().enumerate() {
        line.push_str(if at > 0 { ";" } else { "" });
        escape_text(part, &mut line);
    }
    fold_line(file, &line);
}

/// What a phone has no field for, a line each.
fn note(directory: &Directory, service: &Service, contacts: &[Contact], stands_in: bool, language: Language) -> String {
    let mut lines = vec![service.summary.get(language).to_owned()];
    // Said before the number: nobody should expect the coordinator to answer it.
    if stands_in && contacts.iter().any(Contact::is_phone) {
        lines.push(text::Msg::MainLineStandsIn.get(language).to_owned());
    }
    for contact in contacts {
        let label = text::contact_note(contact, language);
        let told: Vec<String> = label.into_iter().chain(text::hours_lines(&contact.hours, language)).collect();
        if !told.is_empty() {
            lines.push(format!("{}: {}", contact.kind.display().replace('\u{a0}', " "), told.join(". ")));
        }
    }
    lines.extend(service.good_to_know.iter().map(|text| text.get(language).to_owned()));
    lines.push(text::trust_and_source(Record::to_reach(service, directory), language));
    let settings = &directory.settings;
    let date = text::date(settings.data_date, language);
    lines.push(format!("Veteranvejviseren, {date}, {}", settings.data_licence.name));
    lines.join("\n")
}
