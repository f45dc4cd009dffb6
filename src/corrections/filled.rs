//! What a form says that was filled in: the changes, or what is wrong, field by field. Ways in that a service lacked join the
//! contacts that are there; a number that no line has yet comes as a line of its own, with the source that the form tells.

use jiff::civil::Date;

use super::{
    Addition, Change, Desk, FormFault, FormField, Provenance, RecordKind, Shape, Step,
    form::{changed, faults_of, same_hours, sourceless, unfindable, way_of},
    steps,
    template::{free, slug},
};
use crate::{
    data::written::{self, Fault},
    domain::{Directory, Phone},
    json::Json,
};

const CONTACTS: &str = "contacts";

/// A form that was filled in.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    /// Its fields.
    pub fields: &'a [FormField],
    /// What stands in each of them now.
    pub told: &'a [String],
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
        let (mut changes, mut faults) = (Vec::new(), Vec::new());
        for (at, (field, told)) in self.fields.iter().zip(self.told).enumerate() {
            let told = told.trim();
            if told == field.written.trim() || (field.shape == Shape::Hours && same_hours(field, told)) {
                continue;
            }
            let is_new = way_of(field).is_some();
            let found = match is_new {
                true => faults_of_way(field, told),
                false => faults_of(field, told, self.record, self.directory, today),
            };
            if found.is_empty() && !is_new {
                changes.extend(changed(field, told));
            }
            faults.extend(found.into_iter().map(|fault| FormFault::Field(at, fault)));
        }
        if let Some(at) = sourceless(self.fields, self.told) {
            faults.push(FormFault::Field(at, Fault::NoSource));
        } else if let Some(at) = unfindable(self.fields, self.told) {
            faults.push(FormFault::Field(at, Fault::NoPublisher));
        }
        let line = faults.is_empty().then(|| join(self, &mut changes)).flatten();
        if faults.is_empty() && changes.is_empty() {
            faults.push(FormFault::Nothing);
        }
        if faults.is_empty() { Ok((changes, line)) } else { Err(faults) }
    }
}

/// What is wrong with what was written in such a field. A number that a line has already leads to that line.
fn faults_of_way(field: &FormField, told: &str) -> Vec<Fault> {
    let of_kind = || match field.shape {
        Shape::Phone => written::phone(told).err(),
        Shape::Mail => written::email(told).err().or_else(|| written::mailbox(told)),
        _ => written::web(told).err(),
    };
    let unwelcome = || written::unseen(told).or_else(|| written::personal_number(told));
    (!told.is_empty()).then(|| unwelcome().or_else(of_kind)).flatten().into_iter().collect()
}

/// Joins the new ways, and what else changes in the contacts, in one change of the whole list. Answers the line that is
/// new. Where no way was written nothing happens.
fn join(form: &Filled<'_>, changes: &mut Vec<Change>) -> Option<Addition> {
    let mut line = None;
    let ways: Vec<Json> = form
        .fields
        .iter()
        .zip(form.told)
        .filter_map(|(field, told)| {
            let (kind, told) = (way_of(field)?, told.trim());
            let reached = match (field.shape, Phone::parse(told)) {
                _ if told.is_empty() => return None,
                (Shape::Phone, Some(number)) => {
                    let known = form.directory.all_lines().find(|line| line.number == number);
                    let id = known.map(|line| line.id.clone()).unwrap_or_else(|| {
                        let id =
                            free(&slug(&format!("linje {}", form.record)), &|id| form.directory.line(id).is_some());
                        line = line_of(form, &id, &number);
                        id
                    });
                    ("line", Json::Text(id))
                }
                _ => ("value", Json::text(told)),
            };
            Some(Json::record([("kind", Json::text(kind)), reached]))
        })
        .collect();
    if ways.is_empty() {
        return None;
    }
    let was = form.desk.was(RecordKind::Service, form.record, CONTACTS);
    let mut is = was.clone();
    changes.retain(|change| {
        let within = steps(&change.field).filter(|_| change.field.starts_with("contacts["));
        if let Some((_, path)) = within.as_deref().and_then(<[Step]>::split_first) {
            put(&mut is, path, &change.is);
        }
        within.is_none()
    });
    match &mut is {
        Json::List(list) => list.extend(ways),
        nothing => *nothing = Json::List(ways),
    }
    changes.push(Change { field: CONTACTS.to_owned(), was, is });
    line
}

/// A line of the service's own, under its name.
fn line_of(form: &Filled<'_>, id: &str, number: &Phone) -> Option<Addition> {
    let service = form.directory.service(form.record)?;
    let told = |name: &str| {
        let at = form.fields.iter().position(|field| field.name == name)?;
        form.told.get(at).map(|told| told.trim()).filter(|told| !told.is_empty())
    };
    let source = ["title", "publisher", "url", "date"]
        .into_iter()
        .filter_map(|part| told(&format!("source.{part}")).map(|text| (part.to_owned(), Json::text(text))));
    let record = Json::record([
        ("id", Json::text(id)),
        ("number", Json::text(&number.display().replace('\u{a0}', " "))),
        ("organization", Json::text(&service.organization)),
        ("name", Json::record([("da", Json::text(told("name.da")?))])),
        ("source", Json::Record(source.collect())),
    ]);
    Some(Addition { kind: RecordKind::Line, record, made: form.made })
}

/// Sets what stands at the end of a path; null takes a field away. What leads nowhere changes nothing.
fn put(json: &mut Json, path: &[Step], value: &Json) {
    match (path.split_first(), json) {
        (None, json) => *json = value.clone(),
        (Some((Step::Place(place), rest)), Json::List(list)) => {
            if let Some(one) = list.get_mut(*place) {
                put(one, rest, value);
            }
        }
        (Some((Step::Field(key), rest)), Json::Record(fields)) => {
            match fields.iter().position(|(known, _)| known == key) {
                Some(at) if rest.is_empty() && *value == Json::Null => {
                    fields.remove(at);
                }
                Some(at) => {
                    if let Some((_, one)) = fields.get_mut(at) {
                        put(one, rest, value);
                    }
                }
                None => {
                    let mut one = Json::Record(Vec::new());
                    put(&mut one, rest, value);
                    fields.push((key.clone(), one));
                }
            }
        }
        _ => {}
    }
}
