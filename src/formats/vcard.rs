//! One vCard for each service that can be reached, to keep on a phone.
//!
//! Version 3.0 (RFC 2426), not 4.0: Android's contacts app tries 2.1 and 3.0 and nothing newer, and iPhones and
//! Outlook read 3.0 too. The service's name is the name of the contact, so that one finds it by that; the organization
//! stands in its own field. What a phone has no field for (hours, what a number is for, status, source, licence) is in
//! the note. Lines end with CRLF and are folded at 75 octets, never inside a letter; text is UTF-8.

use super::{File, hsds, licence_file, vcard_path};
use crate::{
    domain::{Contact, ContactKind, Directory, Language, Record, Routes, Service},
    text,
};

const LANGUAGE: Language = Language::Danish;

/// Most octets of a line without its end. RFC 2426 § 2.6.
const LINE: usize = 75;

/// The export: a file for each service that can be reached, all of them in one file, and the licence beside them.
pub fn files(directory: &Directory) -> Vec<File> {
    let services = directory.services.iter().filter(|service| vcard_path(directory, service).is_some());
    let cards: Vec<(&str, String)> = services.map(|service| (service.id.as_str(), card(directory, service))).collect();
    let all = cards.iter().map(|(_, card)| card.as_str()).collect::<String>();
    let single = cards.iter().map(|(id, card)| File::text(format!("{id}.vcf"), card.as_str()));
    [licence_file(directory), File::text("alle.vcf", all)].into_iter().chain(single).collect()
}

/// The vCard of a service. For a municipality's service without a number the main line stands in, as on the page.
pub fn card(directory: &Directory, service: &Service) -> String {
    let Routes { contacts, stand_in } = directory.routes(service, None);
    let name = escape(service.name.get(LANGUAGE));
    let organization = directory.organization(&service.organization).map(|o| escape(o.name.get(LANGUAGE)));
    let mut out = String::new();
    let mut line = |content: String| fold(&mut out, &content);
    line("BEGIN:VCARD".to_owned());
    line("VERSION:3.0".to_owned());
    line("PRODID:-//Veteranvejviseren//DA".to_owned());
    // The same as in a professional's list of contacts: a phone that takes both has the contact once.
    line(format!("UID:{}", service.id));
    line(format!("REV:{}", directory.settings.data_date));
    line(format!("FN:{name}"));
    line(format!("N:{name};;;;"));
    if let Some(organization) = organization {
        line(format!("ORG:{organization}"));
    }
    for contact in &contacts {
        line(property(contact));
    }
    let topics = service.topics.iter().filter_map(|id| directory.topic(id));
    let topics: Vec<String> = topics.map(|topic| escape(topic.name.get(LANGUAGE))).collect();
    if !topics.is_empty() {
        line(format!("CATEGORIES:{}", topics.join(",")));
    }
    line(format!("NOTE:{}", escape(&note(directory, service, &contacts, stand_in.is_some()))));
    line("END:VCARD".to_owned());
    out
}

fn property(contact: &Contact) -> String {
    match &contact.kind {
        ContactKind::Phone(phone) => format!("TEL;TYPE=WORK,VOICE:{}", phone.stored()),
        ContactKind::Sms(phone) => format!("TEL;TYPE=CELL,MSG:{}", phone.stored()),
        ContactKind::Email(address) => format!("EMAIL;TYPE=INTERNET:{}", escape(address)),
        // An address is a URI, not text: nothing in it is escaped.
        ContactKind::Web(page) | ContactKind::Chat(page) => format!("URL:{}", hsds::ascii_url(page.as_str())),
        ContactKind::Visit(address) => match hsds::postal_address(address) {
            Some(parts) => {
                let [street, postcode, town] = parts.map(escape);
                format!("ADR;TYPE=WORK:;;{street};{town};;{postcode};Danmark")
            }
            None => format!("ADR;TYPE=WORK:;;{};;;;Danmark", escape(address)),
        },
    }
}

/// What a phone has no field for, a line each.
fn note(directory: &Directory, service: &Service, contacts: &[Contact], stands_in: bool) -> String {
    let mut lines = vec![service.summary.get(LANGUAGE).to_owned()];
    // Said before the number: nobody should expect the coordinator to answer it.
    if stands_in && contacts.iter().any(|contact| matches!(contact.kind, ContactKind::Phone(_))) {
        lines.push(text::Msg::MainLineStandsIn.get(LANGUAGE).to_owned());
    }
    for contact in contacts {
        let label = text::contact_note(contact, LANGUAGE);
        let told: Vec<String> = label.into_iter().chain(text::hours_lines(&contact.hours, LANGUAGE)).collect();
        if !told.is_empty() {
            lines.push(format!("{}: {}", contact.kind.display().replace('\u{a0}', " "), told.join(". ")));
        }
    }
    lines.extend(service.good_to_know.iter().map(|text| text.get(LANGUAGE).to_owned()));
    lines.push(text::trust_and_source(Record::to_reach(service, directory), LANGUAGE));
    let settings = &directory.settings;
    let date = text::date(settings.data_date, LANGUAGE);
    lines.push(format!("Veteranvejviseren, {date}, {}", settings.data_licence.name));
    lines.join("\n")
}

/// Text with the signs escaped that part values. RFC 2426 § 4.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            // A lone carriage return would end the line.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, folded: what comes after a break begins with a space, which counts.
fn fold(out: &mut String, content: &str) {
    let mut room = LINE;
    for c in content.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut out = String::new();
        let text = "æøå ".repeat(60);
        fold(&mut out, &text);
        assert!(out.split("\r\n").all(|line| line.len() <= LINE), "{out}");
        assert!(out.split("\r\n").filter(|line| line.len() >= LINE - 1).count() >= 4, "folded too early: {out}");
        assert_eq!(out.replace("\r\n ", "").trim_end_matches("\r\n"), text);
    }

    #[test]
    fn signs_that_part_values_are_escaped() {
        assert_eq!(escape("a;b, c\\d\ne\rf"), "a\\;b\\, c\\\\d\\nef");
    }
}
