//! One service as lines of plain text, for lists and hand-overs: what it is, how to reach it, how fresh that is.

use crate::{
    domain::{ContactKind, Directory, Language, Record, Service},
    text,
};

/// The lines, from the name to the source. Contacts are written out, so that paper works too.
pub(super) fn service_lines(service: &Service, directory: &Directory, language: Language) -> Vec<String> {
    let mut lines = vec![service.name.get(language).to_owned()];
    let organization = directory.organization(&service.organization).map(|o| o.name.get(language));
    lines.extend(organization.filter(|name| *name != service.name.get(language)).map(str::to_owned));
    lines.push(service.summary.get(language).to_owned());
    for contact in directory.routes(service, None).contacts {
        let mut line = text::contact_action(&contact.kind, language);
        if let Some(note) = text::contact_note(&contact, language) {
            line.push_str(" (");
            line.push_str(&note);
            line.push(')');
        }
        let hours = text::hours_lines(&contact.hours, language);
        if !hours.is_empty() {
            line.push_str(": ");
            line.push_str(&hours.join(". "));
        }
        lines.push(line);
        if let ContactKind::Web(address) | ContactKind::Chat(address) = &contact.kind {
            lines.push(address.as_str().to_owned());
        }
    }
    lines.push(format!("{}.", text::trust_and_source(Record::to_reach(service, directory), language)));
    lines
}

/// A text for messages: spaces that do not break hide numbers from phones and from search.
pub(super) fn plain(blocks: &[String]) -> String {
    let mut text = blocks.join("\n\n").replace('\u{a0}', " ");
    text.push('\n');
    text
}
