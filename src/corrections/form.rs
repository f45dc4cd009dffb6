//! The fields of a record as a form: each value a line of text, and what was written there as changes, or what is wrong with
//! it. Rules and words of single values are those of `vejviser check`; what only the whole directory shows is checked when
//! the file is applied.

use jiff::civil::Date;

use super::{
    Change, Desk, RecordKind, correctable,
    hours_text::{ToldHours, read_hours, write_hours},
};
use crate::{
    data::written::{self, Fault},
    domain::{
        Access, Audience, CoordinatorState, Cost, Directory, InitiativeKind, Language, Municipality, OrganizationKind,
        ServiceKind,
    },
    json::Json,
};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A name, a label, an address: one line.
    Line,
    /// Running text in Danish, by the rules of plain language.
    Plain,
    /// A telephone number.
    Phone,
    /// A mail address.
    Mail,
    /// A web address.
    Web,
    /// A date, whole or in part.
    Date,
    /// Opening hours, a line each.
    Hours,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Words with commas between them.
    Words,
    /// Yes or no.
    Truth,
    /// A whole number.
    Number,
}

/// Where a field stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What people call, read and come for: always open.
    First,
    /// Where it was read.
    Source,
    /// Everything else.
    Rest,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct FormField {
    /// As `vejviser check` names it.
    pub name: String,
    /// What it holds.
    pub shape: Shape,
    /// Where it stands.
    pub rank: Rank,
    /// What stands in it, as it is written in the form.
    pub written: String,
    /// What stands in the data.
    pub was: Json,
}

/// Why a form gives no changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// This field, by its place in the form, is not as it has to be.
    Field(usize, Fault),
    /// Nothing is different.
    Nothing,
}

/// Fields that a record of a kind may lack and that people know.
fn wanted(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Line => &["number", "hours", "hours.note.da", "source.publisher", "source.url", "source.date"],
        RecordKind::Service => &["summary.da", "source.publisher", "source.url", "source.date"],
        RecordKind::Municipality => &[
            "main_contact.phone",
            "main_contact.email",
            "main_contact.website",
            "main_contact.address",
            "coordinator.state",
            "coordinator.service",
            "main_contact.source.title",
            "main_contact.source.publisher",
            "main_contact.source.url",
            "main_contact.source.date",
        ],
        RecordKind::Initiative => &["url", "since", "source.url", "source.date"],
        RecordKind::Organization => &["website"],
    }
}

/// The fields for ways that a service lacks, by name, with what each holds and the kind of contact that it makes.
const WAYS: [(&str, Shape, &str); 3] =
    [("new.phone", Shape::Phone, "phone"), ("new.email", Shape::Mail, "email"), ("new.web", Shape::Web, "web")];

/// The kind of contact that a field makes; none for a field of the data.
pub(super) fn way_of(field: &FormField) -> Option<&'static str> {
    WAYS.iter().find(|(name, ..)| *name == field.name).map(|(.., kind)| *kind)
}

/// A field for each way that these contacts lack.
fn missing_ways(contacts: &Json) -> impl Iterator<Item = FormField> {
    let has = |kind: &str| matches!(contacts, Json::List(list) if list.iter().any(|one| one.str("kind") == Some(kind)));
    WAYS.iter().filter(move |(.., kind)| !has(kind)).map(|(name, shape, _)| FormField {
        name: (*name).to_owned(),
        shape: *shape,
        rank: Rank::First,
        written: String::new(),
        was: Json::Null,
    })
}

/// The form of a record, in the order of the file; what is missing and wanted comes after what stands beside it.
pub fn form(kind: RecordKind, id: &str, desk: &Desk, language: Language) -> Vec<FormField> {
    let mut fields: Vec<FormField> = Vec::new();
    for name in correctable(kind) {
        let value = desk.was(kind, id, &name);
        let before = fields.len();
        leaves(kind, &name, &value, None, language, &mut fields);
        let has = |fields: &[FormField], wanted: &str| fields.iter().skip(before).any(|field| field.name == wanted);
        let within = |wanted: &&&str| {
            wanted.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        for wanted in wanted(kind).iter().filter(within) {
            if !has(&fields, wanted) {
                fields.push(field(kind, wanted, Json::Null, None, language));
            }
        }
        if (kind, name.as_str()) == (RecordKind::Service, "contacts") {
            fields.extend(missing_ways(&value));
        }
    }
    // A stable order by rank: within a rank the file's.
    fields.sort_by_key(|field| field.rank);
    fields
}

/// The values that stand alone in a value, each a field.
fn leaves(
    kind: RecordKind,
    name: &str,
    value: &Json,
    beside: Option<&Json>,
    language: Language,
    fields: &mut Vec<FormField>,
) {
    match value {
        Json::Null | Json::Odd => {}
        Json::Record(parts) => {
            let is_hours = name.ends_with("hours");
            if is_hours {
                fields.push(field(kind, name, value.clone(), None, language));
            }
            // Its times are in the lines above.
            let shown = parts.iter().filter(|(key, _)| !is_hours || key == "note" || key == "holidays");
            for (key, part) in shown {
                leaves(kind, &format!("{name}.{key}"), part, Some(value), language, fields);
            }
        }
        Json::List(list) if !list.iter().all(|one| matches!(one, Json::Text(_))) => {
            for (at, one) in list.iter().enumerate() {
                leaves(kind, &format!("{name}[{at}]"), one, Some(value), language, fields);
            }
        }
        one => fields.push(field(kind, name, one.clone(), beside, language)),
    }
}

fn field(kind: RecordKind, name: &str, was: Json, beside: Option<&Json>, language: Language) -> FormField {
    let shape = shape(kind, name, &was, beside);
    let written = match (&was, shape) {
        (value, Shape::Hours) => write_hours(value, language),
        (Json::Text(text), _) => text.clone(),
        (Json::Number(number), _) => number.to_string(),
        (Json::Bool(truth), _) => if *truth { "yes" } else { "no" }.to_owned(),
        (Json::List(list), _) => {
            let words =
                list.iter().filter_map(|one| if let Json::Text(text) = one { Some(text.as_str()) } else { None });
            words.collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    };
    FormField { name: name.to_owned(), shape, rank: rank(kind, name), written, was }
}

/// The words of an enum.
macro_rules! words_of {
    ($type:ty) => {{
        const WORDS: [&str; <$type>::ALL.len()] = {
            let mut words = [""; <$type>::ALL.len()];
            let mut at = 0;
            #[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
            while at < words.len() {
                words[at] = <$type>::ALL[at].word();
                at += 1;
            }
            words
        };
        Shape::Choice(&WORDS)
    }};
}

fn shape(kind: RecordKind, name: &str, was: &Json, beside: Option<&Json>) -> Shape {
    match was {
        Json::Bool(_) => return Shape::Truth,
        Json::Number(_) => return Shape::Number,
        Json::List(_) => return Shape::Words,
        _ => {}
    }
    let last = name.rsplit(['.', ']']).next().unwrap_or(name);
    match (last, kind) {
        ("number" | "phone", _) => Shape::Phone,
        ("email", _) => Shape::Mail,
        ("url" | "website", _) => Shape::Web,
        ("date" | "as_of", _) => Shape::Date,
        ("hours", _) => Shape::Hours,
        ("since", _) => Shape::Number,
        ("access", _) => words_of!(Access),
        ("cost", _) => words_of!(Cost),
        ("state", RecordKind::Municipality) => words_of!(CoordinatorState),
        ("kind", RecordKind::Service) if name == "kind" => words_of!(ServiceKind),
        ("kind", RecordKind::Initiative) => words_of!(InitiativeKind),
        ("kind", RecordKind::Organization) => words_of!(OrganizationKind),
        ("holidays", _) => Shape::Choice(&["unknown", "same", "closed", "all_day"]),
        ("value", _) => match beside.and_then(|way| way.str("kind")) {
            Some("email") => Shape::Mail,
            Some("web" | "chat") => Shape::Web,
            _ => Shape::Line,
        },
        ("da", _) if ["summary", "good_to_know", "note"].iter().any(|part| name.starts_with(part)) => Shape::Plain,
        _ => Shape::Line,
    }
}

fn rank(kind: RecordKind, name: &str) -> Rank {
    if name.contains("source") || name.starts_with("hours_also_in") {
        return Rank::Source;
    }
    let first: &[&str] = match kind {
        RecordKind::Line => &["number", "hours", "hours.note.da", "name.da"],
        RecordKind::Service => &["name.da", "summary.da", "cost", "access"],
        RecordKind::Municipality => &[
            "main_contact.phone",
            "main_contact.email",
            "main_contact.website",
            "main_contact.address",
            "coordinator.state",
        ],
        RecordKind::Initiative => &["name.da", "summary.da", "url"],
        RecordKind::Organization => &["name.da", "website"],
    };
    let is_way = |name: &str| {
        name.starts_with("contacts[")
            && [".value", ".hours", ".ask_for.da", ".note.da"].iter().any(|end| name.ends_with(end))
    };
    if first.contains(&name) || is_way(name) || (name.starts_with("good_to_know") && name.ends_with(".da")) {
        Rank::First
    } else {
        Rank::Rest
    }
}

/// The title of the source that a municipality's number needs and lacks.
pub(super) fn sourceless(fields: &[FormField], told: &[String]) -> Option<usize> {
    let at = |name: &str| fields.iter().position(|field| field.name == name);
    let is_empty = |at: usize| told.get(at).is_none_or(|told| told.trim().is_empty());
    let phone = at("main_contact.phone").filter(|at| !is_empty(*at));
    phone.and_then(|_| at("main_contact.source.title")).filter(|at| is_empty(*at))
}

/// The publisher of a source that has neither that nor an address. Of a municipality's number its title is enough.
pub(super) fn unfindable(fields: &[FormField], told: &[String]) -> Option<usize> {
    let at = |name: &str| fields.iter().position(|field| field.name == name);
    let is_empty = |at: usize| told.get(at).is_none_or(|told| told.trim().is_empty());
    let is_lost = at("source.url").is_some_and(is_empty) && at("source.title").is_some_and(|at| !is_empty(at));
    at("source.publisher").filter(|at| is_lost && is_empty(*at))
}

/// Whether the lines say what the data says, however they are written.
pub(super) fn same_hours(field: &FormField, told: &str) -> bool {
    let now = match read_hours(told) {
        Ok(told) => told,
        Err(_) => return false,
    };
    match now {
        ToldHours::Unknown => false,
        ToldHours::Always => field.was.truth("always"),
        ToldHours::Weekly(intervals) => field.was.list("weekly") == intervals,
    }
}

/// What is wrong with what was written in a field.
pub(super) fn faults_of(field: &FormField, told: &str, record: &str, directory: &Directory, today: Date) -> Vec<Fault> {
    let hidden = match field.shape {
        // Line breaks are between the lines of hours.
        Shape::Hours => None,
        _ => written::unseen(told),
    };
    let mut faults: Vec<Fault> = hidden.or_else(|| written::personal_number(told)).into_iter().collect();
    if told.is_empty() {
        faults.extend(must_be(field));
        return faults;
    }
    match field.shape {
        Shape::Phone => match written::phone(told) {
            Ok(number) => {
                let other = directory.all_lines().find(|line| line.number == number && line.id != record);
                faults.extend(other.map(|line| Fault::Taken(number.display().replace('\u{a0}', " "), line.id.clone())));
            }
            Err(fault) => faults.push(fault),
        },
        Shape::Mail => faults.extend(written::email(told).err().or_else(|| written::mailbox(told))),
        // A source on a page without https is evidence all the same, and is not linked to.
        Shape::Web if field.name.ends_with("source.url") && told.starts_with("http://") => {}
        Shape::Web => faults.extend(written::web(told).err()),
        Shape::Date => {
            faults.extend(written::partial_date(told).err());
            faults.extend(written::not_ahead(told, today).err());
        }
        Shape::Hours => faults.extend(read_hours(told).err()),
        Shape::Plain => {
            faults.extend(written::label(told));
            faults.extend(written::plain(told));
        }
        // Titles of sources, addresses and notes are nobody's plain language, and are not translated.
        Shape::Line if field.name.ends_with(".da") || field.name.ends_with(".en") => {
            faults.extend(written::label(told))
        }
        Shape::Words if field.name == "audience" => faults.extend(words(told).filter_map(|word| {
            let all = || Audience::ALL.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ");
            Audience::from_word(word).is_none().then(|| Fault::NotOneOf(word.to_owned(), all()))
        })),
        Shape::Words if field.name == "topics" => faults.extend(words(told).filter_map(|word| {
            let all = || directory.topics.iter().map(|topic| topic.id.as_str()).collect::<Vec<_>>().join(", ");
            directory.topic(word).is_none().then(|| Fault::NotOneOf(word.to_owned(), all()))
        })),
        Shape::Choice(all) if !all.contains(&told) => {
            faults.push(Fault::NotOneOf(told.to_owned(), all.join(", ")));
        }
        Shape::Number if told.parse::<i64>().is_err() => faults.push(Fault::NoDate(told.to_owned())),
        Shape::Line | Shape::Words | Shape::Choice(_) | Shape::Number | Shape::Truth => {}
    }
    faults
}

/// What is wrong with a field that was emptied and that its record cannot be without.
fn must_be(field: &FormField) -> Option<Fault> {
    let name = field.name.as_str();
    let last = name.rsplit('.').next().unwrap_or(name);
    match (last, field.shape) {
        ("number", _) => Some(Fault::NoPhone(String::new())),
        ("website", _) if name.starts_with("main_contact") => Some(Fault::NoWeb(String::new())),
        ("title", _) if field.was != Json::Null => Some(Fault::NoTitle),
        ("value", Shape::Mail) => Some(Fault::NoEmail(String::new())),
        ("value", Shape::Web) => Some(Fault::NoWeb(String::new())),
        ("da" | "value", _) if field.was != Json::Null => Some(Fault::Empty),
        (_, Shape::Choice(all)) if field.was != Json::Null => Some(Fault::NotOneOf(String::new(), all.join(", "))),
        _ => None,
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty())
}

pub(super) fn changed(field: &FormField, told: &str) -> Vec<Change> {
    let change = |name: String, was: Json, is: Json| Change { field: name, was, is };
    let text = || if told.is_empty() { Json::Null } else { Json::text(told) };
    let is = match field.shape {
        Shape::Hours => return hours_changes(field, told),
        Shape::Truth => match told {
            "yes" => Json::Bool(true),
            "no" => Json::Bool(false),
            _ => Json::Null,
        },
        Shape::Number => told.parse::<i64>().map_or(Json::Null, Json::Number),
        Shape::Words if told.is_empty() => Json::Null,
        Shape::Words => Json::List(words(told).map(Json::text).collect()),
        _ => text(),
    };
    vec![change(field.name.clone(), field.was.clone(), is)]
}

/// Only the times change: a note and what holds on public holidays stay.
fn hours_changes(field: &FormField, told: &str) -> Vec<Change> {
    let part = |key: &str| field.was.get(key).cloned().unwrap_or(Json::Null);
    let at = |key: &str, is: Json| Change { field: format!("{}.{key}", field.name), was: part(key), is };
    let wanted = match read_hours(told) {
        Ok(ToldHours::Always) => [at("always", Json::Bool(true)), at("weekly", Json::Null)],
        Ok(ToldHours::Weekly(intervals)) => [at("always", Json::Null), at("weekly", Json::List(intervals))],
        // Hours without anything are no hours.
        Ok(ToldHours::Unknown) | Err(_) => {
            let is = if part("note") == Json::Null { Json::Null } else { Json::record([("note", part("note"))]) };
            return vec![Change { field: field.name.clone(), was: field.was.clone(), is }];
        }
    };
    wanted.into_iter().filter(|change| change.was != change.is).collect()
}

/// What a municipality's form says of its source where there is none yet: it is the municipality itself that tells it.
pub fn own_source(place: &Municipality, today: Date) -> [(&'static str, String); 3] {
    [
        ("main_contact.source.title", format!("Svar fra {}", place.in_full())),
        ("main_contact.source.publisher", place.in_full()),
        ("main_contact.source.date", crate::calendar::iso_day(today)),
    ]
}
