//! What a form says that was filled in: the changes, or what is wrong, field by field. Ways in that a service lacked join the
//! contacts that are there; a number that no line has yet comes as a line of its own, with the source that the form tells.

use jiff::civil::Date;

use super::{
    Addition, Change, Desk, FormField, Provenance, RecordKind, Shape,
    form::{NEW_HOURS, way_of},
    hours_text::{ToldHours, read_hours},
    judged::{faults_of, faults_together, words},
    new_line::{free, line_record, slug},
    settled,
};
use crate::{
    data::written::Fault,
    domain::{Directory, Phone},
    json::Json,
};

const CONTACTS: &str = "contacts";

/// Why a form gives no changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// This field, by its place in the form, is not as it has to be.
    Field(usize, Fault),
    /// Nothing is different.
    Nothing,
}

/// A form that was filled in.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// Its fields.
    pub fields: &'a [FormField],
    /// What stands in each of them now.
    pub told: &'a [String],
    /// Kind of the record.
    pub kind: RecordKind,
    /// Id of the record.
    pub record: &'a str,
    /// What stands in the data.
    pub desk: &'a Desk,
    /// The directory that it is held against.
    pub directory: &'a Directory,
    /// How, by whom and when it was made sure of.
    pub made: Provenance,
}

impl Filled<'_> {
    /// What is different, and the line of a number that is new.
    ///
    /// # Errors
    /// What is wrong, field by field.
    pub fn changes(&self, today: Date) -> Result<(Vec<Change>, Option<Addition>), Vec<FormFault>> {
        let told = self.fields.iter().zip(self.told).map(|(field, told)| (field, told.trim()));
        let touched: Vec<(usize, (&FormField, &str))> =
            told.enumerate().filter(|(_, (field, told))| !is_same(field, told)).collect();
        let alone = touched.iter().flat_map(|(at, (field, told))| {
            let faults = faults_of(field, told, self.record, self.directory, today);
            faults.into_iter().map(|fault| (*at, fault))
        });
        let mut faults: Vec<FormFault> = alone
            .chain(faults_together(self.fields, self.told, self.directory))
            .map(|(at, fault)| FormFault::Field(at, fault))
            .collect();
        let was = self.desk.record(self.kind, self.record).cloned().unwrap_or(Json::Null);
        let (mut is, mut names) = (was.clone(), Vec::new());
        for (_, (field, told)) in touched.into_iter().filter(|(_, (field, _))| way_of(field).is_none()) {
            for (name, value) in values(field, told) {
                settled::set(&mut is, &name, value);
                names.push(name);
            }
        }
        // Where hours were read says nothing without them.
        if is.get("hours").is_none_or(settled::says_nothing) {
            names.extend(["hours_source", "hours_also_in"].map(str::to_owned));
            for name in ["hours_source", "hours_also_in"] {
                settled::set(&mut is, name, Json::Null);
            }
        }
        let line = if faults.is_empty() { self.join(&mut is, &mut names) } else { None };
        let changes = settled::changes(&was, &is, &names);
        if faults.is_empty() && changes.is_empty() {
            faults.push(FormFault::Nothing);
        }
        if faults.is_empty() { Ok((changes, line)) } else { Err(faults) }
    }

    /// Puts the new ways behind the contacts. Answers the line that is new.
    fn join(&self, is: &mut Json, names: &mut Vec<String>) -> Option<Addition> {
        let mut line = None;
        for (field, told) in self.fields.iter().zip(self.told) {
            let told = told.trim();
            let Some(kind) = way_of(field).filter(|_| !told.is_empty() && field.name != NEW_HOURS) else { continue };
            let reached = match (field.shape, Phone::parse(told)) {
                (Shape::Phone, Some(number)) => {
                    let known = self.directory.all_lines().find(|line| line.number == number);
                    let id = known.map(|line| line.id.clone()).unwrap_or_else(|| {
                        let id = slug(&format!("linje {}", self.record));
                        let id = free(&id, &|id| self.directory.line(id).is_some());
                        line = self.line(&id, &number);
                        id
                    });
                    ("line", Json::Text(id))
                }
                _ => ("value", Json::text(told)),
            };
            let name = format!("{CONTACTS}[{}]", is.list(CONTACTS).len());
            settled::set(is, &name, Json::record([("kind", Json::text(kind)), reached]));
            names.push(name);
        }
        line
    }

    /// A line of the service's own, under its name.
    fn line(&self, id: &str, number: &Phone) -> Option<Addition> {
        let service = self.directory.service(self.record)?;
        let told = |name: &str| {
            let at = self.fields.iter().position(|field| field.name == name)?;
            self.told.get(at).map(|told| told.trim()).filter(|told| !told.is_empty())
        };
        let source = ["title", "publisher", "url", "date"]
            .into_iter()
            .filter_map(|part| told(&format!("source.{part}")).map(|text| (part.to_owned(), Json::text(text))));
        let (source, hours) = (Json::Record(source.collect()), told(NEW_HOURS).unwrap_or_default());
        let record = line_record(id, number, &service.organization, told("name.da")?, hours, source);
        Some(Addition { kind: RecordKind::Line, record, made: self.made })
    }
}

/// Whether it says what the data says, however it is written.
fn is_same(field: &FormField, told: &str) -> bool {
    let as_hours = || match read_hours(told) {
        Ok(ToldHours::Always) => field.was.truth("always"),
        Ok(ToldHours::Weekly(intervals)) => field.was.list("weekly") == intervals,
        Ok(ToldHours::Unknown) | Err(_) => false,
    };
    let sorted = |text: &str| {
        let mut words: Vec<String> = words(text).map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    told == field.written.trim()
        || match field.shape {
            Shape::Hours => as_hours(),
            Shape::Several(_) | Shape::Topics => sorted(told) == sorted(&field.written),
            _ => false,
        }
}

/// What a field says that was filled in, as it stands in the data; null takes away.
fn values(field: &FormField, told: &str) -> Vec<(String, Json)> {
    let text = || if told.is_empty() { Json::Null } else { Json::text(told) };
    let is = match field.shape {
        Shape::Hours => return hours(&field.name, told),
        Shape::Truth => match told {
            "yes" => Json::Bool(true),
            "no" => Json::Bool(false),
            _ => Json::Null,
        },
        Shape::Number => told.parse::<i64>().map_or(Json::Null, Json::Number),
        Shape::Several(_) | Shape::Topics | Shape::Words => {
            // Those that stay keep their order.
            let is_old = |word: &&str| words(&field.written).any(|old| old == *word);
            let old = words(&field.written).filter(|old| words(told).any(|word| word == *old));
            Json::List(old.chain(words(told).filter(|word| !is_old(word))).map(Json::text).collect())
        }
        _ => text(),
    };
    // A text goes with all its languages.
    vec![(field.name.clone(), is)]
}

/// Only the times change: a note stays, and what holds on public holidays as long as there are times.
fn hours(name: &str, told: &str) -> Vec<(String, Json)> {
    let at = |key: &str, is: Json| (format!("{name}.{key}"), is);
    match read_hours(told) {
        Ok(ToldHours::Always) => vec![at("always", Json::Bool(true)), at("weekly", Json::Null)],
        Ok(ToldHours::Weekly(intervals)) => vec![at("always", Json::Null), at("weekly", Json::List(intervals))],
        Ok(ToldHours::Unknown) | Err(_) => ["always", "weekly", "holidays"].map(|key| at(key, Json::Null)).to_vec(),
    }
}
