//! One service as lines of plain text, for lists and hand-overs: what it is, how to reach it, how fresh that is.

use jiff::civil::Date;

use crate::{
    domain::{ContactKind, Directory, Freshness, Language, Service, ServiceKind, Status, freshness},
    text,
};

/// Days between checks of what a service says of itself.
pub(super) fn review_days(service: &Service, directory: &Directory) -> u16 {
    match service.kind {
        ServiceKind::CrisisLine | ServiceKind::Helpline | ServiceKind::OutOfHoursDoctor => {
            directory.rules.review_days_crisis
        }
        _ => directory.rules.review_days_contact,
    }
}

/// How fresh a service's evidence is on a day.
pub(super) fn freshness_on(service: &Service, directory: &Directory, day: Date) -> Freshness {
    freshness(service.evidence_date(), review_days(service, directory), day)
}

/// The lines, from the name to the source. Contacts are written out, so that paper works too.
pub(super) fn service_lines(service: &Service, directory: &Directory, language: Language, today: Date) -> Vec<String> {
    let mut lines = vec![service.name.get(language).to_owned()];
    let organization = directory.organization(&service.organization).map(|o| o.name.get(language));
    lines.extend(organization.filter(|name| *name != service.name.get(language)).map(str::to_owned));
    lines.push(service.summary.get(language).to_owned());
    for contact in directory.routes(service, None).contacts {
        let mut line = text::contact_action(&contact.kind, language);
        if let Some(label) = &contact.label {
            line.push_str(" (");
            line.push_str(label.get(language));
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
    lines.push(freshness_line(service, directory, language, today));
    lines
}

/// How fresh it is: the status, the source with its date, and whether it is past its time to be checked.
pub(super) fn freshness_line(service: &Service, directory: &Directory, language: Language, today: Date) -> String {
    let mut line = text::status_line(service.status, language).to_owned();
    line.push_str(". ");
    line.push_str(&text::source_line(&service.source, language));
    line.push('.');
    let stale = freshness_on(service, directory, today) != Freshness::Fresh;
    if stale && service.status != Status::Historical {
        line.push(' ');
        line.push_str(text::professional::ProMsg::CallFirst.get(language));
    }
    line
}

/// A text for messages: spaces that do not break hide numbers from phones and from search.
pub(super) fn plain(blocks: &[String]) -> String {
    let mut text = blocks.join("\n\n").replace('\u{a0}', " ");
    text.push('\n');
    text
}
