//! The partner list as contacts for a phone: one file with a vCard for each entry that can be reached.
//!
//! Version 3.0 (RFC 2426), as the published cards are: phones and mail programs read it. Notes stay at home; what
//! has ended or no longer exists is no contact.

use jiff::civil::Date;

use crate::{
    calendar::{escape_text, fold_line, text_line},
    domain::{ContactKind, Directory, Language, Record, Service, Status},
    professional::partner_list::PartnerList,
    text,
};

impl PartnerList {
    /// The file; empty when nobody on the list can be reached.
    pub fn vcards(&self, directory: &Directory, language: Language, today: Date) -> String {
        let mut file = String::new();
        for seen in self.look(directory, today).seen {
            if seen.service.status != Status::Historical {
                card(&mut file, seen.service, directory, language);
            }
        }
        file
    }
}

fn card(file: &mut String, service: &Service, directory: &Directory, language: Language) {
    let contacts = directory.routes(service, None).contacts;
    if contacts.is_empty() {
        return;
    }
    let name = service.name.get(language);
    fold_line(file, "BEGIN:VCARD");
    fold_line(file, "VERSION:3.0");
    // The same service gives the same contact, so that importing again changes it and adds no second one.
    text_line(file, "UID:", &service.id);
    text_line(file, "FN:", name);
    let mut parts = String::from("N:");
    escape_text(name, &mut parts);
    parts.push_str(";;;;");
    fold_line(file, &parts);
    if let Some(organization) = directory.organization(&service.organization) {
        text_line(file, "ORG:", organization.name.get(language));
    }
    let mut note = vec![service.summary.get(language).to_owned()];
    for contact in &contacts {
        match &contact.kind {
            ContactKind::Phone(phone) => text_line(file, "TEL;TYPE=WORK,VOICE:", phone.stored()),
            ContactKind::Sms(phone) => text_line(file, "TEL;TYPE=CELL,MSG:", phone.stored()),
            ContactKind::Email(address) => text_line(file, "EMAIL;TYPE=INTERNET:", address),
            // An address is a URI, not text: nothing in it is escaped.
            ContactKind::Web(page) | ContactKind::Chat(page) => {
                let mut line = String::from("URL:");
                line.push_str(page.as_str());
                fold_line(file, &line);
            }
            ContactKind::Visit(address) => {
                let mut line = String::from("ADR;TYPE=WORK:;;");
                escape_text(address, &mut line);
                line.push_str(";;;;");
                fold_line(file, &line);
            }
        }
        let label = text::contact_note(contact, language);
        let told: Vec<String> = label.into_iter().chain(text::hours_lines(&contact.hours, language)).collect();
        if !told.is_empty() {
            note.push(format!("{}: {}", contact.kind.display().replace('\u{a0}', " "), told.join(". ")));
        }
    }
    note.push(format!("{}.", text::trust_and_source(Record::to_reach(service, directory), language)));
    text_line(file, "NOTE:", &note.join("\n"));
    fold_line(file, "END:VCARD");
}
