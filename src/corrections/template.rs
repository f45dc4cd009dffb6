//! A record that is new, from what an editor writes in a short form.

use super::{Addition, Provenance, RecordKind};
use crate::{
    data::written::{self, Fault},
    domain::{Audience, Directory, EVERY_MUNICIPALITY, PartialDate, Phone, ServiceKind, fold::fold},
    json::Json,
};

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewService {
    /// Whether it is a municipality's veteran coordinator.
    pub is_coordinator: bool,
    /// What kind of offer; of a coordinator none.
    pub kind: Option<ServiceKind>,
    /// Id of the organization.
    pub organization: String,
    /// The name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// The number to call; empty where there is none.
    pub phone: String,
    /// The mail address; empty where there is none.
    pub email: String,
    /// The page; empty where there is none.
    pub web: String,
    /// Where it was read: title, who published it, address, date.
    pub source: [String; 4],
}

/// A part of the form in which something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The kind.
    Kind,
    /// The organization.
    Organization,
    /// The name.
    Name,
    /// The summary.
    Summary,
    /// Whom it is for.
    Audience,
    /// The topics.
    Topics,
    /// The number.
    Phone,
    /// The mail address.
    Email,
    /// The page.
    Web,
    /// A part of the source, 0 its title.
    Source(usize),
}

impl NewService {
    /// The record, and before it the line of its number where that is new. `taken` are ids that were given before.
    ///
    /// # Errors
    /// What is wrong, part by part.
    pub fn additions(
        &self,
        directory: &Directory,
        taken: &[String],
        made: Provenance,
    ) -> Result<Vec<Addition>, Vec<(Part, Fault)>> {
        let faults = self.faults(directory, made);
        if !faults.is_empty() {
            return Err(faults);
        }
        let name = self.name.trim();
        let is_taken = |id: &str| {
            taken.iter().any(|other| other == id)
                || directory.service(id).is_some()
                || directory.line(id).is_some()
                || directory.initiatives.iter().any(|one| one.id == id)
        };
        let place = self.organization.strip_prefix("kommune-");
        let place = place.and_then(|slug| directory.municipality_by_slug(slug));
        let begins = match place {
            Some(place) => format!("{} {name}", place.slug),
            None => name.to_owned(),
        };
        let id = free(&slug(&begins), &is_taken);
        let source = self.source_record();
        let mut additions = Vec::new();
        let mut contacts = Vec::new();
        if let Some(number) = Phone::parse(self.phone.trim()) {
            let known = directory.all_lines().find(|line| line.number == number);
            let line = known.map(|line| line.id.clone()).unwrap_or_else(|| {
                let line = free(&slug(&format!("linje {begins}")), &is_taken);
                let record = Json::record([
                    ("id", Json::text(&line)),
                    ("number", Json::text(&number.display().replace('\u{a0}', " "))),
                    ("organization", Json::text(&self.organization)),
                    ("name", Json::record([("da", Json::text(name))])),
                    ("source", source.clone()),
                ]);
                additions.push(Addition { kind: RecordKind::Line, record, made });
                line
            });
            contacts.push(Json::record([("kind", Json::text("phone")), ("line", Json::text(&line))]));
        }
        for (kind, value) in [("email", self.email.trim()), ("web", self.web.trim())] {
            if !value.is_empty() {
                contacts.push(Json::record([("kind", Json::text(kind)), ("value", Json::text(value))]));
            }
        }
        let area = match place {
            Some(place) => ("municipalities", Json::List(vec![Json::Text(place.code.to_string())])),
            None => ("nationwide", Json::Bool(true)),
        };
        let words = |words: Vec<&str>| Json::List(words.into_iter().map(Json::text).collect());
        let kind = if self.is_coordinator { ServiceKind::Coordinator } else { self.kind.unwrap_or(ServiceKind::Group) };
        let mut record = vec![
            ("id".to_owned(), Json::Text(id)),
            ("organization".to_owned(), Json::text(&self.organization)),
            ("kind".to_owned(), Json::text(kind.word())),
            ("name".to_owned(), Json::record([("da", Json::text(name))])),
            ("summary".to_owned(), Json::record([("da", Json::text(self.summary.trim()))])),
            ("audience".to_owned(), words(self.audience.iter().map(|one| one.word()).collect())),
            ("topics".to_owned(), words(self.topics.iter().map(String::as_str).collect())),
            ("area".to_owned(), Json::record([area])),
            // A coordinator is there for veterans; of others nobody was asked, and what is unknown promises nothing.
            ("dedicated".to_owned(), Json::Bool(self.is_coordinator)),
        ];
        if !contacts.is_empty() {
            record.push(("contacts".to_owned(), Json::List(contacts)));
        }
        record.push(("access".to_owned(), Json::text("unknown")));
        record.push(("cost".to_owned(), Json::text("unknown")));
        record.push(("source".to_owned(), source));
        additions.push(Addition { kind: RecordKind::Service, record: Json::Record(record), made });
        Ok(additions)
    }

    fn faults(&self, directory: &Directory, made: Provenance) -> Vec<(Part, Fault)> {
        let mut faults: Vec<(Part, Fault)> = Vec::new();
        let texts = [(Part::Name, &self.name), (Part::Summary, &self.summary)];
        for (part, text) in texts {
            let plain = if part == Part::Summary { written::plain(text.trim()) } else { Vec::new() };
            faults.extend(written::label(text.trim()).into_iter().chain(plain).map(|fault| (part, fault)));
        }
        let is_known = directory.organization(&self.organization).is_some() && self.organization != EVERY_MUNICIPALITY;
        if !is_known {
            faults.push((Part::Organization, Fault::Empty));
        }
        if self.kind.is_none() && !self.is_coordinator {
            faults.push((Part::Kind, Fault::Empty));
        }
        if self.audience.is_empty() {
            faults.push((Part::Audience, Fault::Empty));
        }
        if self.topics.is_empty() {
            faults.push((Part::Topics, Fault::Empty));
        }
        let told = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        faults.extend(told(&self.phone).and_then(|text| written::phone(&text).err()).map(|fault| (Part::Phone, fault)));
        faults.extend(
            told(&self.email)
                .and_then(|text| written::email(&text).err().or_else(|| written::mailbox(&text)))
                .map(|fault| (Part::Email, fault)),
        );
        faults.extend(told(&self.web).and_then(|text| written::web(&text).err()).map(|fault| (Part::Web, fault)));
        let [title, publisher, url, date] = &self.source;
        if title.trim().is_empty() {
            faults.push((Part::Source(0), Fault::NoTitle));
        }
        if told(url).is_none() && told(publisher).is_none() && !title.trim().is_empty() {
            faults.push((Part::Source(1), Fault::NoPublisher));
        }
        let url = told(url).filter(|url| !url.starts_with("http://"));
        faults.extend(url.and_then(|text| written::web(&text).err()).map(|fault| (Part::Source(2), fault)));
        if let Some(date) = told(date) {
            faults.extend(written::partial_date(&date).err().map(|fault| (Part::Source(3), fault)));
            // A check is not older than what it confirms.
            let is_late = PartialDate::parse(&date).and_then(PartialDate::first_day).is_some_and(|day| day > made.on);
            faults.extend(is_late.then_some((Part::Source(3), Fault::NotYet(date, made.on))));
        }
        let all = [
            (Part::Name, &self.name),
            (Part::Summary, &self.summary),
            (Part::Source(0), title),
            (Part::Source(1), publisher),
        ];
        for (part, text) in all {
            let found = written::unseen(text.trim()).or_else(|| written::personal_number(text));
            faults.extend(found.map(|fault| (part, fault)));
        }
        faults
    }

    fn source_record(&self) -> Json {
        let named = ["title", "publisher", "url", "date"].into_iter().zip(&self.source);
        let fields = named.filter(|(_, text)| !text.trim().is_empty());
        Json::Record(fields.map(|(name, text)| (name.to_owned(), Json::text(text.trim()))).collect())
    }
}

/// Small letters, digits and hyphens of a name.
pub(super) fn slug(name: &str) -> String {
    const LONGEST: usize = 50;
    let spelt = name.replace(['æ', 'Æ'], "ae").replace(['ø', 'Ø'], "oe").replace(['å', 'Å'], "aa");
    let mut out = String::new();
    // One by one: folded together, oe would become o.
    for letter in spelt.chars().flat_map(|letter| fold(&letter.to_string()).chars().collect::<Vec<_>>()) {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            out.push(letter);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let short: String = out.chars().take(LONGEST).collect();
    short.trim_matches('-').to_owned()
}

/// The id, with a number after it where others have it.
pub(super) fn free(id: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (2..100).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_owned()).chain(numbered).find(|id| !is_taken(id)).unwrap_or_else(|| id.to_owned())
}
