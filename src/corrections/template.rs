//! The records that are new, from what an editor wrote in a template.

use super::{
    Addition, NewService, Part, Provenance, RecordKind, Template,
    new_line::{free, line_record, slug},
    new_service::told,
};
use crate::{
    data::written::Fault,
    domain::{Access, Cost, Directory, Municipality, Phone, ServiceKind},
    json::Json,
};

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
        let mut additions = Vec::new();
        let mut contacts = Vec::new();
        if let Some(number) = Phone::parse(self.phone.trim()) {
            let known = directory.all_lines().find(|line| line.number == number);
            let line = known.map(|line| line.id.clone()).unwrap_or_else(|| {
                let line = free(&slug(&format!("linje {begins}")), &is_taken);
                let record = line_record(&line, &number, &self.organization, name, &self.hours, self.source_record());
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
        additions.push(Addition { kind: RecordKind::Service, record: self.record(id, place, contacts), made });
        Ok(additions)
    }

    /// The record, its fields in the order of `data/schema.md`.
    fn record(&self, id: String, place: Option<&Municipality>, contacts: Vec<Json>) -> Json {
        let area = match place {
            Some(place) => ("municipalities", Json::List(vec![Json::Text(place.code.to_string())])),
            None => ("nationwide", Json::Bool(true)),
        };
        let words = |words: Vec<&str>| Json::List(words.into_iter().map(Json::text).collect());
        let danish = |text: &str| Json::record([("da", Json::text(text.trim()))]);
        let kind = match self.template {
            Template::Coordinator => ServiceKind::Coordinator,
            Template::Group => ServiceKind::Group,
            Template::Offer => self.kind.unwrap_or(ServiceKind::Group),
        };
        let location = fields([("municipality", &self.place), ("name", &self.place_name)]);
        let group = self.group();
        // Only children and young people have groups with ages; when another one meets is good to know.
        let note = (!self.when.trim().is_empty() && group.is_none()).then(|| Json::List(vec![danish(&self.when)]));
        let told = |is_told: bool, value: Json| is_told.then_some(value);
        let record = [
            ("id", Some(Json::Text(id))),
            ("organization", Some(Json::text(&self.organization))),
            ("kind", Some(Json::text(kind.word()))),
            ("name", Some(danish(&self.name))),
            ("summary", Some(danish(&self.summary))),
            ("audience", Some(words(self.audience.iter().map(|one| one.word()).collect()))),
            ("topics", Some(words(self.topics.iter().map(String::as_str).collect()))),
            ("area", Some(Json::record([area]))),
            ("location", told(!location.is_empty(), Json::Record(location))),
            // A coordinator is there for veterans; of others what is unknown promises nothing.
            ("dedicated", Some(Json::Bool(self.dedicated || self.template == Template::Coordinator))),
            ("groups", group.map(|group| Json::List(vec![group]))),
            ("contacts", told(!contacts.is_empty(), Json::List(contacts))),
            ("access", Some(Json::text(self.access.unwrap_or(Access::Unknown).word()))),
            ("cost", Some(Json::text(self.cost.unwrap_or(Cost::Unknown).word()))),
            ("good_to_know", note),
            ("source", Some(self.source_record())),
        ];
        Json::Record(record.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
    }

    /// The group's ages, days and hours, where ages are told. It meets where the offer is.
    fn group(&self) -> Option<Json> {
        let [from, to] = self.ages.each_ref().map(|age| age.trim().parse::<i64>().ok());
        let ages = Json::record([("from", Json::Number(from?)), ("to", Json::Number(to?))]);
        let [starts, ends] = &self.days;
        let mut group = vec![("ages".to_owned(), ages)];
        group.extend(fields([("starts", starts), ("ends", ends)]));
        if !self.when.trim().is_empty() {
            group.push(("when".to_owned(), Json::record([("da", Json::text(self.when.trim()))])));
        }
        Some(Json::Record(group))
    }

    fn source_record(&self) -> Json {
        let [title, publisher, url, date] = &self.source;
        Json::Record(fields([("title", title), ("publisher", publisher), ("url", url), ("date", date)]))
    }
}

/// The fields of these in which something is written.
fn fields<const N: usize>(texts: [(&str, &String); N]) -> Vec<(String, Json)> {
    texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), Json::text(told(text)?)))).collect()
}
