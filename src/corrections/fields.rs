//! Which fields of a record may be corrected, and how the name of a field leads to its place.
//!
//! The lists have every field of `data/schema.md` in its order, so that a field that is new stands where an editor would
//! have put it. What makes a record this record (its id), what says how sure it is (status, checked) and what is for
//! editors alone is no matter of correction.

use super::RecordKind;

/// Most parts of a field's name.
const MOST_STEPS: usize = 6;

/// A list has no more places than this that a correction can name.
const MOST_PLACES: usize = 100;

/// A part of the name of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A field of a record.
    Field(String),
    /// A place in a list, the first is 0.
    Place(usize),
}

/// The parts of a field's name: `contacts[0].value` is a field, a place and a field. None where it is no such name.
pub fn steps(field: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for part in field.split('.') {
        let (name, mut places) = part.find('[').map_or((part, ""), |at| part.split_at(at));
        let sound = |c: char| c.is_ascii_lowercase() || c == '_';
        if name.is_empty() || name.len() > 30 || !name.chars().all(sound) {
            return None;
        }
        steps.push(Step::Field(name.to_owned()));
        while let Some(rest) = places.strip_prefix('[') {
            let (number, rest) = rest.split_once(']')?;
            let plain = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) && number.len() <= 3;
            steps.push(Step::Place(number.parse().ok().filter(|place| plain && *place < MOST_PLACES)?));
            places = rest;
        }
        if !places.is_empty() || steps.len() > MOST_STEPS {
            return None;
        }
    }
    Some(steps)
}

/// A field and whether it may be corrected.
type Field = (&'static str, bool);

const LINE: &[Field] = &[
    ("id", false),
    ("number", true),
    ("organization", false),
    ("name", true),
    ("purpose", true),
    ("hours", true),
    ("hours_source", true),
    ("hours_also_in", true),
    ("status", false),
    ("status_reason", false),
    ("source", true),
    ("checked", false),
    ("conflicts", true),
    ("editor_note", false),
];
const SERVICE: &[Field] = &[
    ("id", false),
    ("organization", false),
    ("kind", true),
    ("name", true),
    ("summary", true),
    ("audience", true),
    ("child_may_ask", true),
    ("topics", true),
    ("area", true),
    ("location", true),
    ("dedicated", true),
    ("ages", true),
    ("groups", true),
    ("criteria", false),
    ("contacts", true),
    ("access", true),
    ("cost", true),
    ("anonymous", true),
    ("gathers", true),
    ("open_to_visitors", true),
    ("referred_by", true),
    ("only_if", true),
    ("follows_up", true),
    ("bed", true),
    ("also_not_deployed", true),
    ("good_to_know", true),
    ("status", false),
    ("status_reason", false),
    ("source", true),
    ("checked", false),
    ("merged_ids", false),
    ("conflicts", true),
    ("editor_note", false),
];
const MUNICIPALITY: &[Field] = &[
    ("code", false),
    ("name", false),
    ("full_name", false),
    ("slug", false),
    ("region", false),
    ("seat", false),
    ("lat", false),
    ("lon", false),
    ("neighbours", false),
    ("main_contact", true),
    ("coordinator", true),
    ("veterans", true),
    ("note", true),
];
const INITIATIVE: &[Field] = &[
    ("id", false),
    ("kind", true),
    ("name", true),
    ("summary", true),
    ("area", true),
    ("since", true),
    ("yearly", true),
    ("url", true),
    ("status", false),
    ("status_reason", false),
    ("source", true),
    ("checked", false),
    ("merged_ids", false),
    ("conflicts", true),
    ("editor_note", false),
];
const ORGANIZATION: &[Field] = &[("id", false), ("name", true), ("kind", true), ("website", true), ("part_of", true)];

const MAIN_CONTACT: &[Field] = &[
    ("phone", true),
    ("email", true),
    ("website", true),
    ("address", true),
    ("status", false),
    ("source", true),
    ("checked", false),
    ("conflicts", true),
];
const COORDINATOR: &[Field] = &[("state", true), ("service", true)];

/// Fields that stand in others, in their order: of texts, sources, places, ages, groups, hours and ways in.
const WITHIN: &[Field] = &[
    ("da", true),
    ("en", true),
    ("title", true),
    ("publisher", true),
    ("url", true),
    ("date", true),
    ("municipality", true),
    ("name", true),
    ("from", true),
    ("to", true),
    ("ages", true),
    ("location", true),
    ("starts", true),
    ("ends", true),
    ("when", true),
    ("transport", true),
    ("meals", true),
    ("always", true),
    ("weekly", true),
    ("holidays", true),
    ("kind", true),
    ("line", true),
    ("ask_for", true),
    ("value", true),
    ("label", true),
    ("hours", true),
    ("note", true),
];

fn list(kind: RecordKind) -> &'static [Field] {
    match kind {
        RecordKind::Line => LINE,
        RecordKind::Service => SERVICE,
        RecordKind::Municipality => MUNICIPALITY,
        RecordKind::Initiative => INITIATIVE,
        RecordKind::Organization => ORGANIZATION,
    }
}

/// The fields of a record of this kind that may be corrected, in the order of `data/schema.md`; a municipality's with the
/// part that they stand in.
pub fn correctable(kind: RecordKind) -> Vec<String> {
    let open = |fields: &'static [Field]| fields.iter().filter(|(_, may)| *may).map(|(name, _)| *name);
    let mut names = Vec::new();
    for name in open(list(kind)) {
        match (kind, name) {
            (RecordKind::Municipality, "main_contact") => {
                names.extend(open(MAIN_CONTACT).map(|within| format!("{name}.{within}")));
            }
            (RecordKind::Municipality, "coordinator") => {
                names.extend(open(COORDINATOR).map(|within| format!("{name}.{within}")));
            }
            _ => names.push(name.to_owned()),
        }
    }
    names
}

/// Whether a field of a record of this kind may be corrected, or a part of it.
pub fn is_correctable(kind: RecordKind, field: &str) -> bool {
    steps(field).is_some() && correctable(kind).iter().any(|of| is_within(field, of))
}

/// Whether a field is another one or stands in it.
pub fn is_within(field: &str, other: &str) -> bool {
    field.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The fields that stand beside the last one of these steps, in their order: a field that is new stands after the last of
/// those before it that are there.
pub fn order(kind: RecordKind, steps: &[Step]) -> impl Iterator<Item = &'static str> {
    let within = match (kind, steps) {
        (_, [_]) => list(kind),
        (RecordKind::Municipality, [Step::Field(part), _]) if part == "main_contact" => MAIN_CONTACT,
        (RecordKind::Municipality, [Step::Field(part), _]) if part == "coordinator" => COORDINATOR,
        _ => WITHIN,
    };
    within.iter().map(|(name, _)| *name)
}
