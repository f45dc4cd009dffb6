//! The partner list on its way out: link, plain text, table, mail. A link and a mail never carry notes.

use jiff::civil::Date;

use super::{
    MailDraft,
    lines::{plain, service_lines},
    mail_draft,
};
use crate::{
    calendar::iso_day,
    domain::{ContactKind, Directory, Language, Record},
    professional::partner_list::{PartnerList, Seen},
    referrals::encode,
    sheet::{Sheet, write_sheet},
    text::{self, professional::ProMsg},
};

impl PartnerList {
    /// The link's fragment: names of services only, never notes.
    pub fn fragment(&self, directory: &Directory) -> String {
        let ids: Vec<&str> = self.entries.iter().map(|entry| entry.id.as_str()).collect();
        encode(&ids, directory)
    }

    /// The list as plain text, with notes if wanted.
    pub fn plain_text(&self, directory: &Directory, language: Language, today: Date, notes: bool) -> String {
        let looked = self.look(directory, today);
        let title = if self.title.trim().is_empty() { ProMsg::ListTitle.get(language) } else { self.title.trim() };
        let mut blocks = vec![format!("{title}\n{}", text::date(self.made_on, language))];
        for (number, seen) in looked.seen.iter().enumerate() {
            let mut lines = service_lines(seen.service, directory, language);
            if let Some(first) = lines.first_mut() {
                *first = format!("{}. {first}", number + 1);
            }
            lines.extend(seen.marks.iter().map(|mark| text::professional::mark(*mark, language).to_owned()));
            if notes && !seen.entry.note.trim().is_empty() {
                lines.push(format!("{}: {}", ProMsg::Note.get(language), seen.entry.note.trim()));
            }
            blocks.push(lines.join("\n"));
        }
        if !looked.gone.is_empty() {
            let mut lines = vec![ProMsg::GoneTitle.get(language).to_owned()];
            for (_, entry) in &looked.gone {
                let note = Some(entry.note.trim()).filter(|note| notes && !note.is_empty());
                lines.push(format!("- {}{}{}", entry.name, if note.is_some() { ": " } else { "" }, note.unwrap_or("")));
            }
            blocks.push(lines.join("\n"));
        }
        if self.entries.is_empty() {
            blocks.push(ProMsg::ListEmpty.get(language).to_owned());
        }
        blocks.push(text::professional::from_directory(directory.settings.data_date, language));
        plain(&blocks)
    }

    /// The list as a table for spreadsheets.
    pub fn csv(&self, directory: &Directory, language: Language, today: Date) -> String {
        let heading = ProMsg::CSV_HEADING.iter().map(|name| name.get(language).to_owned()).collect();
        let looked = self.look(directory, today);
        let mut sheet = Sheet { heading, rows: Vec::new() };
        for seen in &looked.seen {
            sheet.rows.push(row(seen, directory, language));
        }
        for (_, entry) in &looked.gone {
            let mut row = vec![String::new(); ProMsg::CSV_HEADING.len()];
            let gone = ProMsg::Gone.get(language);
            for (name, text) in [
                (ProMsg::ColumnName, entry.name.as_str()),
                (ProMsg::Note, &entry.note),
                (ProMsg::ColumnStatus, gone),
                (ProMsg::ColumnId, &entry.id),
            ] {
                let column = ProMsg::CSV_HEADING.iter().position(|heading| *heading == name);
                if let Some(cell) = column.and_then(|at| row.get_mut(at)) {
                    text.clone_into(cell);
                }
            }
            sheet.rows.push(row);
        }
        write_sheet(&sheet)
    }

    /// A draft with the list as text, without notes: what is sent on is read by others.
    pub fn mail(&self, directory: &Directory, language: Language, today: Date) -> MailDraft {
        let title = if self.title.trim().is_empty() { ProMsg::ListTitle.get(language) } else { self.title.trim() };
        mail_draft(&[], title, &self.plain_text(directory, language, today, false))
    }
}

fn row(seen: &Seen<'_, '_>, directory: &Directory, language: Language) -> Vec<String> {
    let service = seen.service;
    let routes = directory.routes(service, None).contacts;
    let of = |word: &str| {
        let mut values: Vec<String> = Vec::new();
        for contact in routes.iter().filter(|contact| contact.kind.word() == word) {
            values.push(match &contact.kind {
                ContactKind::Web(address) | ContactKind::Chat(address) => address.as_str().to_owned(),
                kind => kind.display().replace('\u{a0}', " "),
            });
        }
        values.join(", ")
    };
    let topics: Vec<String> = service
        .topics
        .iter()
        .filter_map(|id| directory.topic(id))
        .map(|topic| topic.name.get(language).to_owned())
        .collect();
    let marks: Vec<&str> = seen.marks.iter().map(|mark| text::professional::mark(*mark, language)).collect();
    let organization = directory.organization(&service.organization).map(|o| o.name.get(language).to_owned());
    vec![
        service.name.get(language).to_owned(),
        organization.unwrap_or_default(),
        topics.join(", "),
        of("phone"),
        of("email"),
        of("web"),
        of("address"),
        seen.entry.note.clone(),
        format!(
            "{}{}",
            text::trust(Record::to_reach(service, directory), language),
            if marks.is_empty() { "" } else { ". " }
        ) + &marks.join(" "),
        service.source.title.clone(),
        service.source.date.map(|date| date.iso()).unwrap_or_default(),
        iso_day(seen.entry.seen_on),
        service.id.clone(),
    ]
}
