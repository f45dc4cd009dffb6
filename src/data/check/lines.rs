//! Telephone lines: each number once, each line used, and each use with its line.

use std::collections::{HashMap, HashSet};

use super::fields;
use crate::{
    data::{problem::Desk, raw::RawLine, raw_files::RawFiles, written::Fault},
    domain::{Directory, Hours, Line, MunicipalityCode, Phone, Status, Way},
};

pub(super) const FILE: &str = "lines.json";

pub(super) fn line(raw: &RawLine, desk: &mut Desk) -> Option<Line> {
    desk.open(FILE, &raw.id);
    fields::id(&raw.id, "id", desk);
    if MunicipalityCode::parse(&raw.id).is_some() || raw.id.starts_with("kommune-") {
        desk.error("id", "this looks like a municipality's main line, which is written in municipalities.json");
    }
    let source = fields::source(&raw.source, "source", desk);
    let checked = fields::checked(raw.checked.as_ref(), "checked", desk);
    let hours = raw.hours.as_ref().map_or(Hours::Unknown, |hours| fields::hours(hours, "hours", desk));
    let hours_source = raw.hours_source.as_ref().map(|source| fields::source(source, "hours_source", desk));
    let others = raw.hours_also_in.iter().enumerate();
    let others = others.map(|(at, source)| fields::source(source, &format!("hours_also_in[{at}]"), desk)).collect();
    for (field, is_told) in
        [("hours_source", raw.hours_source.is_some()), ("hours_also_in", !raw.hours_also_in.is_empty())]
    {
        if is_told && raw.hours.is_none() {
            desk.error(field, "there are no hours that it could be the source of");
        }
    }
    Some(Line {
        id: raw.id.clone(),
        number: fields::phone(&raw.number, "number", desk)?,
        organization: raw.organization.clone(),
        name: fields::label(&raw.name, "name", desk),
        purpose: raw.purpose.as_ref().map(|text| fields::label(text, "purpose", desk)),
        hours,
        hours_source,
        hours_also_in: others,
        status: fields::status(&raw.status, raw.status_reason.as_ref(), &source, checked, desk)?,
        source,
        checked,
    })
}

/// What no single line shows. `is_sound`: no service or organization was left out for an error of its own.
pub(super) fn whole(directory: &Directory, files: &RawFiles, is_sound: bool, desk: &mut Desk) {
    numbers_once(directory, desk);
    if !is_sound || !desk.is_sound(FILE) || !desk.is_sound("municipalities.json") {
        return;
    }
    let lines: HashMap<&str, &Line> = directory.all_lines().map(|line| (line.id.as_str(), line)).collect();
    let mut used: HashSet<&str> = HashSet::new();
    let files_of: HashMap<&str, &str> =
        files.services.iter().map(|(file, raw)| (raw.id.as_str(), file.as_str())).collect();
    let services = directory.services.iter().map(|service| {
        let file = files_of.get(service.id.as_str()).copied().unwrap_or("services/");
        (file, service.id.as_str(), service.ways.as_slice())
    });
    let changes = directory.changes.iter().filter_map(|change| {
        let ways = change.ways.as_deref()?;
        Some((super::changes::FILE, change.record.as_str(), ways))
    });
    for (file, id, ways) in services.chain(changes) {
        desk.open(file, id);
        for (at, way) in ways.iter().enumerate() {
            let Some(line) = way.line() else { continue };
            let field = format!("contacts[{at}].line");
            if ways.iter().take(at).any(|other| is_same(other, way)) {
                desk.error(&field, format!("{line:?} is there twice"));
            }
            match lines.get(line) {
                None => desk.error(&field, format!("no line {line:?}: add it to lines.json")),
                Some(found) if found.status == Status::Historical => {
                    desk.error(&field, format!("the line {line:?} is historical"));
                }
                Some(_) => {
                    used.insert(line);
                }
            }
        }
    }
    for line in &directory.lines {
        desk.open(FILE, &line.id);
        if directory.organization(&line.organization).is_none() {
            desk.error("organization", format!("no organization {:?}", line.organization));
        }
        if line.status != Status::Historical && !used.contains(line.id.as_str()) {
            desk.warn("id", "no service leads to this line");
        }
    }
}

fn is_same(one: &Way, other: &Way) -> bool {
    match (one, other) {
        (Way::Line { id, by, .. }, Way::Line { id: other_id, by: other_by, .. }) => id == other_id && by == other_by,
        _ => false,
    }
}

/// One number, one line: else it could have two statuses and two sets of hours.
fn numbers_once(directory: &Directory, desk: &mut Desk) {
    let mut first: HashMap<&Phone, &str> = HashMap::new();
    // The municipalities' own numbers come first: whoever writes them once more is told where they are.
    let mains = directory.municipalities.iter().filter_map(|municipality| municipality.main_contact.line.as_ref());
    let mains = mains.map(|line| ("municipalities.json", "main_contact.phone", line));
    for (file, field, line) in mains.chain(directory.lines.iter().map(|line| (FILE, "number", line))) {
        if let Some(known) = first.get(&line.number) {
            desk.open(file, &line.id);
            let number = line.number.display().replace('\u{a0}', " ");
            desk.error(field, Fault::Taken(number, (*known).to_owned()).to_string());
        }
        first.entry(&line.number).or_insert(&line.id);
    }
}
