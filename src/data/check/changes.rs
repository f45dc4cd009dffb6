//! What changes on a day known beforehand: new names and contacts with their day.

use super::fields;
use crate::{
    data::{problem::Desk, raw::RawChange},
    domain::{Change, Directory, Hours, ServiceKind, Status, Way},
};

pub(super) const FILE: &str = "changes.json";

pub(super) fn change(raw: &RawChange, desk: &mut Desk) -> Option<Change> {
    desk.open(FILE, &raw.record);
    if raw.name.is_none() && raw.contacts.is_none() && raw.number.is_none() && raw.hours.is_none() {
        desk.error("-", "a change has a new name, number, hours or contacts");
    }
    let ways = raw.contacts.as_ref().map(|contacts| {
        let numbered = contacts.iter().enumerate();
        numbered.filter_map(|(at, raw)| fields::way(raw, &format!("contacts[{at}]"), desk)).collect::<Vec<_>>()
    });
    let source = fields::source(&raw.source, "source", desk);
    Some(Change {
        record: raw.record.clone(),
        from: fields::day(Some(&raw.from), "from", desk)?,
        name: raw.name.as_ref().map(|name| fields::label(name, "name", desk)),
        number: raw.number.as_deref().and_then(|number| fields::phone(number, "number", desk)),
        hours: raw.hours.as_ref().map(|hours| fields::hours(hours, "hours", desk)),
        ways,
        source,
    })
}

/// Whether each change has its record, and the record stays whole after it.
pub(super) fn whole(directory: &Directory, sound: bool, desk: &mut Desk) {
    for change in directory.changes.iter().filter(|_| sound) {
        desk.open(FILE, &change.record);
        let is_line = directory.lines.iter().any(|line| line.id == change.record);
        for (field, is_told) in [("number", change.number.is_some()), ("hours", change.hours.is_some())] {
            if is_told && !is_line {
                desk.error(field, "only a line of lines.json has it");
            }
        }
        let other = directory.all_lines().find(|line| Some(&line.number) == change.number.as_ref());
        if let Some(other) = other.filter(|line| line.id != change.record) {
            desk.error("number", format!("is the number of {:?} already: one number is one line", other.id));
        }
        match directory.service(&change.record) {
            None if !is_line && directory.organization(&change.record).is_none() => {
                desk.error("record", format!("no line, service or organization {:?}", change.record));
            }
            None if change.ways.is_some() => desk.error("contacts", "only a service has them; change the services"),
            None => {}
            Some(service) => {
                let Some(ways) = &change.ways else { continue };
                if service.status == Status::Historical {
                    desk.error("contacts", "a historical record shows no contact");
                }
                let urgent = matches!(service.kind, ServiceKind::CrisisLine | ServiceKind::OutOfHoursDoctor);
                if urgent && !is_answered(directory, ways) {
                    desk.error("contacts", "urgent help needs a phone number with its hours");
                }
            }
        }
    }
}

/// Whether there is a number to call of which we know when somebody answers.
pub(super) fn is_answered(directory: &Directory, ways: &[Way]) -> bool {
    let lines = ways.iter().filter(|way| way.is_call()).filter_map(Way::line).filter_map(|id| directory.line(id));
    lines.into_iter().any(|line| line.hours != Hours::Unknown)
}
