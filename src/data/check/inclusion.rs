//! The published inclusion rule, as far as a program can see it. The rule itself stands in
//! `data/articles.json` ("Hvad vi tager med"); each check below names the sentence it guards.
//!
//! Guarded elsewhere: who runs it and whom it is for, a title for each source, a source for each number, no
//! contacts of what has ended, hours of crisis lines, a way to reach it (a warning: Veterancentret can be asked),
//! no personal number in any field (`values`).

use crate::{
    data::{
        problem::Desk,
        raw::RawSource,
        raw_files::RawFiles,
        written::{self, Fault},
    },
    domain::{Audience, Directory, PartialDate, Service, ServiceKind, Status},
};

use super::changes::is_answered;

/// Words of ratings: "no stars, ratings or what users write about an offer".
const RATINGS: [&str; 6] = ["★", "⭐", "trustpilot", "stjerner af", "ud af 5", "ud af fem"];

pub(super) fn records(files: &RawFiles, directory: &Directory, desk: &mut Desk) {
    let data_date = directory.settings.data_date;
    let dated = |source: &RawSource, field: &str, desk: &mut Desk| {
        let day = source.date.as_deref().and_then(PartialDate::parse).and_then(PartialDate::first_day);
        if day.is_some_and(|day| day > data_date) {
            desk.warn(&format!("{field}.date"), format!("later than data_date in settings.json, {data_date}"));
        }
    };
    for (file, raw) in &files.services {
        desk.open(file, &raw.id);
        source(&raw.source, &raw.status, desk);
        dated(&raw.source, "source", desk);
        for (at, contact) in raw.contacts.iter().enumerate().filter(|(_, contact)| contact.kind == "email") {
            mailbox(contact.value.as_deref().unwrap_or_default(), &format!("contacts[{at}].value"), desk);
        }
        for (field, text) in [("name", &raw.name), ("summary", &raw.summary)] {
            ratings(&text.da, field, desk);
        }
        for (at, text) in raw.good_to_know.iter().enumerate() {
            ratings(&text.da, &format!("good_to_know[{at}]"), desk);
        }
    }
    for raw in &files.lines {
        desk.open(super::lines::FILE, &raw.id);
        source(&raw.source, &raw.status, desk);
        dated(&raw.source, "source", desk);
        for (field, text) in [("name", Some(&raw.name)), ("purpose", raw.purpose.as_ref())] {
            if let Some(text) = text {
                ratings(&text.da, field, desk);
            }
        }
    }
    for raw in &files.initiatives {
        desk.open("initiatives.json", &raw.id);
        source(&raw.source, &raw.status, desk);
        dated(&raw.source, "source", desk);
    }
    for raw in &files.municipalities {
        desk.open("municipalities.json", &raw.code);
        let main = &raw.main_contact;
        if let Some(source) = &main.source {
            dated(source, "main_contact.source", desk);
        }
        if let Some(email) = &main.email {
            mailbox(email, "main_contact.email", desk);
        }
        if main.checked.is_some() && main.source.is_none() {
            desk.error("main_contact.checked", "there is no number that could have been checked");
        }
    }
}

/// "It is in a source that all can read." What has ended is history and may be known from a letter.
fn source(source: &RawSource, status: &str, desk: &mut Desk) {
    if status != "historical" && source.url.is_none() && source.publisher.is_none() && !source.title.trim().is_empty() {
        desk.error("source", Fault::NoPublisher.to_string());
    }
}

fn mailbox(address: &str, field: &str, desk: &mut Desk) {
    if let Some(fault) = written::mailbox(address) {
        desk.warn(field, fault.to_string());
    }
}

fn ratings(text: &str, field: &str, desk: &mut Desk) {
    let lower = text.to_lowercase();
    if let Some(word) = RATINGS.iter().find(|word| lower.contains(**word)) {
        desk.error(&format!("{field}.da"), format!("no ratings: {word:?}"));
    }
}

/// "It is clear whom it is for": words about children go with an offer to children.
pub(super) fn audience(service: &Service, desk: &mut Desk) {
    let is_for = |wanted: &[Audience]| service.audience.iter().any(|one| wanted.contains(one));
    if service.child_may_ask && !is_for(&[Audience::Child]) {
        desk.error("child_may_ask", "a child may ask, and the audience has no child");
    }
    let is_for_young = written::is_for_young(&service.audience);
    if service.ages.is_some() && !is_for_young {
        desk.error("ages", Fault::AgesOfNobody.to_string());
    }
    if !service.groups.is_empty() && !is_for_young {
        desk.error("groups", Fault::GroupsOfNobody.to_string());
    }
    if service.kind == ServiceKind::ProfessionalSupport && !is_for(&[Audience::Professional]) {
        desk.error("audience", "support for professionals is for professional");
    }
}

/// "Urgent help must have opening hours." "A main line that is current": from 2022 or later, as any record.
pub(super) fn whole(directory: &Directory, desk: &mut Desk) {
    desk.open("rules.json", "-");
    let urgent = &directory.rules.urgent;
    // A psychiatric emergency room may be a door that one walks through.
    for (field, ids) in urgent.lists().into_iter().filter(|(_, ids)| *ids != urgent.psychiatric) {
        for service in ids.iter().filter_map(|id| directory.service(id)) {
            // What has ended or cannot be reached is told already.
            if service.status != Status::Historical && !is_answered(directory, &service.ways) {
                desk.error(field, format!("{:?}: urgent help needs a phone number with its hours", service.id));
            }
        }
    }
    for line in directory.municipalities.iter().filter_map(|municipality| municipality.main_contact.line.as_ref()) {
        let newest = line.checked.map(|check| check.on).max(line.source.date);
        desk.open("municipalities.json", &line.id);
        if line.status == Status::Current && !newest.is_some_and(PartialDate::is_recent) {
            desk.error("main_contact.status", "current needs a source or a check from 2022 or later");
        }
    }
}
