//! A report about a fault in a record: the text of a mail, the same text to copy, and the link that opens the mail.
//!
//! There is no server to send a form to, so nothing is sent here: the person's own mail program does it, when and if
//! they want. The text ends with a file of corrections that names the record and the day of the data, so that
//! `vejviser apply` knows what the mail is about; and it asks that nobody write about themselves.

use std::fmt::Write;

use crate::{
    corrections::{RecordKind, Report, report_file},
    domain::{ContactKind, Directory, Initiative, Language, Municipality, Service, Status, is_email},
    text::FaultWords,
};

/// Longest name in a subject, in letters.
const LONGEST_NAME: usize = 80;

/// What the fault is in.
#[derive(Clone, Copy, Debug)]
pub enum Reported<'a> {
    /// A service.
    Service(&'a Service),
    /// A municipality's page.
    Municipality(&'a Municipality),
    /// A policy, agreement, method or event.
    Initiative(&'a Initiative),
}

/// A report ready to be sent or copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultReport {
    /// The subject: what is reported, the record's name and id.
    pub subject: String,
    /// The body, lines separated by `\n`.
    pub body: String,
}

impl FaultReport {
    /// The report as one text to copy.
    pub fn copyable(&self) -> String {
        format!("{}\n\n{}", self.subject, self.body)
    }

    /// The link that opens a mail with the report in it; none when the address is not one plain mail address.
    pub fn mailto(&self, address: &str) -> Option<String> {
        is_email(address).then(|| {
            let mut link = String::from("mailto:");
            // The at sign stands as it is: RFC 6068.
            encode(address, b"@+", &mut link);
            link.push_str("?subject=");
            encode(&self.subject, b"", &mut link);
            link.push_str("&body=");
            encode(&self.body.replace('\n', "\r\n"), b"", &mut link);
            link
        })
    }
}

/// The report about a record, in the language of the page it was found on.
pub fn fault_report(reported: Reported<'_>, directory: &Directory, language: Language) -> FaultReport {
    let words = FaultWords::of(language);
    let (kind, record, name) = match reported {
        Reported::Service(service) => (RecordKind::Service, service.id.clone(), service.name.get(language)),
        Reported::Municipality(municipality) => {
            (RecordKind::Municipality, municipality.code.to_string(), municipality.name.as_str())
        }
        Reported::Initiative(initiative) => {
            (RecordKind::Initiative, initiative.id.clone(), initiative.name.get(language))
        }
    };
    let name = one_line(name);
    let mut body = format!("{}\n\n\n{}\n\n{}\n", words.ask, words.warn, words.fields);
    for field in fields(reported, directory, words) {
        // Writing to a text cannot fail.
        let _ = writeln!(body, "[ ] {field}");
    }
    let short: String = name.chars().take(LONGEST_NAME).collect();
    let subject = format!("{}: {short} ({record})", words.subject);
    let file = report_file(&Report { record, kind }, directory.settings.data_date);
    let _ = write!(body, "\n{}\n{file}", words.editor);
    FaultReport { subject, body }
}

/// The fields that may be wrong; contacts with what is shown now, so that the right one can be marked.
fn fields(reported: Reported<'_>, directory: &Directory, words: &FaultWords) -> Vec<String> {
    let with = |name: &str, value: &str| format!("{name}: {}", one_line(value));
    let mut fields = vec![words.name.to_owned()];
    match reported {
        Reported::Service(service) => {
            fields.push(words.summary.to_owned());
            let contacts = directory.contacts(service);
            fields.extend(contacts.iter().map(|contact| {
                let name = match &contact.kind {
                    ContactKind::Phone(_) | ContactKind::Sms(_) => words.phone,
                    ContactKind::Email(_) => words.email,
                    ContactKind::Web(_) | ContactKind::Chat(_) => words.web,
                    ContactKind::Visit(_) => words.address,
                };
                with(name, &contact.kind.display())
            }));
            if contacts.is_empty() {
                fields.push(with(words.phone, words.unknown));
            }
            fields.extend([words.hours, words.audience, words.area, words.cost].map(str::to_owned));
        }
        Reported::Municipality(municipality) => {
            let main = &municipality.main_contact;
            let phone = main.line.as_ref().map(|line| line.number.display());
            fields.push(words.coordinator.to_owned());
            fields.push(with(words.phone, phone.as_deref().unwrap_or(words.unknown)));
            fields.extend(main.email.iter().map(|email| with(words.email, email)));
            fields.push(with(words.web, main.website.host()));
            fields.extend(main.address.iter().map(|address| with(words.address, address)));
        }
        Reported::Initiative(_) => fields.extend([words.summary, words.area, words.year].map(str::to_owned)),
    }
    fields.push(words.source.to_owned());
    let ended = match reported {
        Reported::Service(service) => Some(service.status),
        Reported::Initiative(initiative) => Some(initiative.status),
        Reported::Municipality(_) => None,
    };
    if ended.is_some_and(|status| status != Status::Historical) {
        fields.push(words.ended.to_owned());
    }
    fields.push(words.other.to_owned());
    fields
}

/// A text on one line: line breaks and other marks that one cannot see become a space.
fn one_line(text: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let visible: String = text.chars().map(|c| if hidden(c) { ' ' } else { c }).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Percent-encodes all but the letters and marks that never mean anything in an address (RFC 3986), and `also`.
fn encode(text: &str, also: &[u8], link: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| char::from(DIGITS.get(usize::from(value)).copied().unwrap_or(b'0'));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
