//! What is wrong with what was written in a form. Rules and words of values, and of values that hold only together, are those
//! of `vejviser check`; what only the whole directory shows is checked when the file is applied.

use jiff::civil::Date;

use super::{
    FormField, Shape,
    form::{NEW_HOURS, way_of},
    hours_text::read_hours,
};
use crate::{
    data::written::{self, Fault},
    domain::{Audience, Directory, Phone},
};

/// What is wrong with what was written in a field of a record.
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
            // Of a way that is new a number that a line has already leads to that line.
            Ok(number) if way_of(field).is_none() => {
                let other = directory.all_lines().find(|line| line.number == number && line.id != record);
                faults.extend(other.map(|line| Fault::taken(&number, &line.id)));
            }
            Ok(_) => {}
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
        Shape::Day => faults.extend(written::day(told).err()),
        Shape::Hours => faults.extend(read_hours(told).err()),
        Shape::Plain => {
            faults.extend(written::label(told));
            faults.extend(written::plain(told));
        }
        // Titles of sources, addresses and notes are nobody's plain language, and are not translated.
        Shape::Line if field.name.ends_with(".da") || field.name.ends_with(".en") => {
            faults.extend(written::label(told));
        }
        Shape::Several(all) => faults.extend(words(told).find_map(|word| not_one_of(word, all.iter().copied()))),
        Shape::Topics => {
            let all = || directory.topics.iter().map(|topic| topic.id.as_str());
            faults.extend(words(told).find_map(|word| not_one_of(word, all())));
        }
        Shape::Choice(all) => faults.extend(not_one_of(told, all.iter().copied())),
        Shape::Place => faults.extend(written::municipality(told).err()),
        Shape::Number if told.parse::<i64>().is_err() => faults.push(Fault::NoNumber(told.to_owned())),
        Shape::Line | Shape::Words | Shape::Number | Shape::Truth => {}
    }
    faults
}

fn not_one_of<'w>(word: &str, mut all: impl Iterator<Item = &'w str> + Clone) -> Option<Fault> {
    let known = || all.clone().collect::<Vec<_>>().join(", ");
    let fault = Fault::NotOneOf(word.to_owned(), known());
    (!all.any(|one| one == word)).then_some(fault)
}

/// What is wrong with a field that was emptied and that its record cannot be without. Any other takes what it said away.
fn must_be(field: &FormField) -> Option<Fault> {
    let name = field.name.as_str();
    let last = name.rsplit('.').next().unwrap_or(name);
    match (last, field.shape) {
        ("number", _) => Some(Fault::NoPhone(String::new())),
        ("website", _) if name.starts_with("main_contact") => Some(Fault::NoWeb(String::new())),
        ("title", _) => Some(Fault::NoTitle),
        ("audience", _) => Some(Fault::ForNobody),
        ("topics", _) if name == "topics" => Some(Fault::AboutNothing),
        ("da", _) if ["name", "summary", "only_if"].iter().any(|part| name.starts_with(part)) => Some(Fault::Empty),
        (_, Shape::Choice(all)) => Some(Fault::NotOneOf(String::new(), all.join(", "))),
        _ => None,
    }
}

/// Words with commas between them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty())
}

/// A form that was filled in, by the names of its fields.
struct Told<'a> {
    fields: &'a [FormField],
    told: &'a [String],
}

impl<'a> Told<'a> {
    fn at(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// What is written in a field; empty where there is none of that name.
    fn text(&self, name: &str) -> &'a str {
        self.at(name).and_then(|at| self.told.get(at)).map_or("", |told| told.trim())
    }

    fn is_empty(&self, name: &str) -> bool {
        self.text(name).is_empty()
    }

    /// The record that a field with this end stands in, for each of them; `ages.from` ends that of `groups[0]`.
    fn with(&self, end: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter_map(move |field| field.name.strip_suffix(end))
    }
}

/// What is wrong with values that hold only together, each with its place in the form.
pub(super) fn faults_together(fields: &[FormField], told: &[String], directory: &Directory) -> Vec<(usize, Fault)> {
    let form = Told { fields, told };
    let mut faults: Vec<(String, Fault)> = Vec::new();
    faults.extend(source(&form));
    faults.extend(ages(&form));
    for within in form.with("location.municipality") {
        let is_nowhere = form.is_empty(&format!("{within}location.municipality"));
        let is_named = !form.is_empty(&format!("{within}location.name"));
        faults.extend((is_nowhere && is_named).then(|| (format!("{within}location.municipality"), Fault::Empty)));
    }
    for within in form.with("ends") {
        let name = format!("{within}ends");
        let days = written::day(form.text(&format!("{within}starts"))).ok().zip(written::day(form.text(&name)).ok());
        let fault = days.and_then(|(starts, ends)| written::days_in_order(starts, ends).err());
        faults.extend(fault.map(|fault| (name, fault)));
    }
    if !form.is_empty(NEW_HOURS) {
        let number = Phone::parse(form.text("new.phone"));
        let known = number.and_then(|number| {
            let line = directory.all_lines().find(|line| line.number == number)?;
            Some((NEW_HOURS.to_owned(), Fault::taken(&number, &line.id)))
        });
        // The hours of a number that is known are corrected with that number.
        faults.extend(known);
        faults.extend(form.is_empty("new.phone").then(|| ("new.phone".to_owned(), Fault::Empty)));
    }
    faults.into_iter().filter_map(|(name, fault)| Some((form.at(&name)?, fault))).collect()
}

/// A municipality's number needs the title of its source, and a source an address or a publisher; of a municipality's number
/// the title is enough.
fn source(form: &Told<'_>) -> Option<(String, Fault)> {
    if !form.is_empty("main_contact.phone") && form.is_empty("main_contact.source.title") {
        return Some(("main_contact.source.title".to_owned(), Fault::NoSource));
    }
    let is_lost = form.at("source.url").is_some() && form.is_empty("source.url") && !form.is_empty("source.title");
    let is_nobodys = is_lost && form.is_empty("source.publisher");
    is_nobodys.then(|| ("source.publisher".to_owned(), Fault::NoPublisher))
}

/// Ages are both told or none, a group has some, and what is for grown-ups alone has none.
fn ages(form: &Told<'_>) -> Vec<(String, Fault)> {
    let mut faults = Vec::new();
    let audience: Vec<Audience> = words(form.text("audience")).filter_map(Audience::from_word).collect();
    let is_for_young = written::is_for_young(&audience);
    for within in form.with("ages.from") {
        let [from, to] = ["ages.from", "ages.to"].map(|end| format!("{within}{end}"));
        let is_told = |field: &&FormField| field.name.starts_with(within) && !form.is_empty(&field.name);
        let is_group = !within.is_empty() && form.fields.iter().any(|field| is_told(&field));
        let texts = [form.text(&from), form.text(&to)];
        let fault = match texts.map(str::parse::<i64>) {
            _ if texts == ["", ""] && !is_group => continue,
            _ if !is_for_young && is_group => (from, Fault::GroupsOfNobody),
            _ if !is_for_young => (from, Fault::AgesOfNobody),
            [Ok(least), Ok(most)] => match written::ages(least, most) {
                Ok(_) => continue,
                Err(fault) => (from, fault),
            },
            _ if texts.first() == Some(&"") => (from, Fault::Empty),
            _ if texts.last() == Some(&"") => (to, Fault::Empty),
            // What is no number is told already.
            _ => continue,
        };
        faults.push(fault);
    }
    faults
}
