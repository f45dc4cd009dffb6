//! What changes on a day known beforehand: new names and contacts with their day.

use super::fields;
use crate::{
    data::{problem::Desk, raw::RawChange},
    domain::{Change, Contact, Directory, Hours, ServiceKind, Status},
};

pub(super) const FILE: &str = "changes.json";

pub(super) fn change(raw: &RawChange, desk: &mut Desk) -> Option<Change> {
    desk.open(FILE, &raw.record);
    if raw.name.is_none() && raw.contacts.is_none() {
        desk.error("-", "a change has a new name, new contacts, or both");
    }
    let contacts = raw.contacts.as_ref().map(|contacts| {
        let numbered = contacts.iter().enumerate();
        numbered.filter_map(|(at, raw)| fields::contact(raw, &format!("contacts[{at}]"), desk)).collect::<Vec<_>>()
    });
    let source = fields::source(&raw.source, "source", desk);
    Some(Change {
        record: raw.record.clone(),
        from: fields::day(Some(&raw.from), "from", desk)?,
        name: raw.name.as_ref().map(|name| fields::label(name, "name", desk)),
        contacts,
        source,
    })
}

/// Whether each change has its record, and the record stays whole after it.
pub(super) fn whole(directory: &Directory, sound: bool, desk: &mut Desk) {
    for change in directory.changes.iter().filter(|_| sound) {
        desk.open(FILE, &change.record);
        match directory.service(&change.record) {
            None if directory.organization(&change.record).is_none() => {
                desk.error("record", format!("no service or organization {:?}", change.record));
            }
            None if change.contacts.is_some() => {
                desk.error("contacts", "an organization has none; change its services")
            }
            None => {}
            Some(service) => {
                let Some(contacts) = &change.contacts else { continue };
                if service.status == Status::Historical {
                    desk.error("contacts", "a historical record shows no contact");
                }
                let urgent = matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::OutOfHoursDoctor);
                if urgent && !contacts.iter().any(is_answered) {
                    desk.error("contacts", "urgent help needs a phone number with its hours");
                }
            }
        }
    }
}

/// A phone number of which we know when somebody answers.
pub(super) fn is_answered(contact: &Contact) -> bool {
    contact.kind.word() == "phone" && contact.hours != Hours::Unknown
}
