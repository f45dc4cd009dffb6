//! The fields of a record as a form: each value a line of text, and fields for what the record lacks and people know.

use super::{Desk, RecordKind, correctable, hours_text::write_hours};
use crate::{
    data::written,
    domain::{
        Access, Audience, Bed, CoordinatorState, Cost, Gathers, InitiativeKind, Language, Municipality,
        OrganizationKind, Referrer, ServiceKind, Transport,
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
    /// A day.
    Day,
    /// Opening hours, a line each.
    Hours,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Some of these words.
    Several(&'static [&'static str]),
    /// Some of the topics.
    Topics,
    /// A municipality, by its code.
    Place,
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
    /// Where it is, for which ages, and its groups.
    Place,
    /// Where it was read.
    Source,
    /// Everything else.
    Rest,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct FormField {
    /// As `vejviser check` names it; of a way that the service lacks one that begins with `new`.
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

/// The hours of a number that is new.
pub(super) const NEW_HOURS: &str = "new.hours";

/// The fields for ways that a service lacks, by name, with what each holds and the kind of contact that it makes; the hours
/// are those of the number.
const WAYS: [(&str, Shape, &str); 5] = [
    ("new.phone", Shape::Phone, "phone"),
    (NEW_HOURS, Shape::Hours, "phone"),
    ("new.email", Shape::Mail, "email"),
    ("new.web", Shape::Web, "web"),
    ("new.address", Shape::Line, "address"),
];

/// The kind of contact that a field makes; none for a field of the data.
pub(super) fn way_of(field: &FormField) -> Option<&'static str> {
    WAYS.iter().find(|(name, ..)| *name == field.name).map(|(.., kind)| *kind)
}

/// The form of a record, in the order of the file; what is missing and wanted comes after what stands beside it.
pub fn form(kind: RecordKind, id: &str, desk: &Desk, language: Language) -> Vec<FormField> {
    let nothing = Json::Null;
    let record = desk.record(kind, id).unwrap_or(&nothing);
    let mut fields: Vec<FormField> = Vec::new();
    for name in correctable(kind) {
        let value = desk.was(kind, id, &name);
        let before = fields.len();
        leaves(kind, &name, &value, None, language, &mut fields);
        for wanted in wanted(kind, &name, &value, record) {
            if !fields.iter().skip(before).any(|field| field.name == wanted) {
                fields.push(field(kind, &wanted, Json::Null, None, language));
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
            // Its times are in the lines above. What kind of way a contact is nobody corrects: it is another contact.
            let is_shown = |key: &str| match key {
                "note" | "holidays" => true,
                "kind" => !name.starts_with("contacts["),
                _ => !is_hours,
            };
            for (key, part) in parts.iter().filter(|(key, _)| is_shown(key)) {
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

/// The fields that a value of a record may lack and that people know.
fn wanted(kind: RecordKind, name: &str, value: &Json, record: &Json) -> Vec<String> {
    let within = |parts: &[&str]| parts.iter().map(|part| format!("{name}.{part}")).collect();
    let items = || if let Json::List(list) = value { list.as_slice() } else { &[] };
    match (kind, name) {
        (RecordKind::Service, "ages") if is_for_young(record) => within(&["from", "to"]),
        // The last is a group that is new.
        (RecordKind::Service, "groups") if is_for_young(record) => {
            (0..=items().len()).flat_map(|at| GROUP.map(|part| format!("groups[{at}].{part}"))).collect()
        }
        (RecordKind::Service, "location") => within(&["municipality", "name"]),
        (RecordKind::Service, "good_to_know") => vec![format!("good_to_know[{}].da", items().len())],
        (RecordKind::Service, "contacts") => {
            let lacking = |(at, way): (usize, &Json)| {
                let part = match way.str("kind")? {
                    "phone" => "ask_for.da",
                    "address" => "hours",
                    _ => return None,
                };
                Some(format!("contacts[{at}].{part}"))
            };
            items().iter().enumerate().filter_map(lacking).collect()
        }
        (RecordKind::Service, "anonymous" | "open_to_visitors") => vec![name.to_owned()],
        (RecordKind::Service, "referred_by") if record.str("access") == Some(Access::Referral.word()) => {
            vec![name.to_owned()]
        }
        (RecordKind::Line, "number") | (RecordKind::Initiative, "url" | "since") => vec![name.to_owned()],
        (RecordKind::Line, "hours") if value.get("weekly").is_some() => {
            vec![name.to_owned(), format!("{name}.holidays"), format!("{name}.note.da")]
        }
        (RecordKind::Line, "hours") => vec![name.to_owned(), format!("{name}.note.da")],
        (RecordKind::Line, "purpose") | (RecordKind::Municipality, "note") => within(&["da"]),
        (RecordKind::Line | RecordKind::Service | RecordKind::Initiative, "source") => {
            within(&["publisher", "url", "date"])
        }
        (RecordKind::Municipality, "main_contact.source") => within(&["title", "publisher", "url", "date"]),
        (RecordKind::Municipality, name) if !name.ends_with("conflicts") && name != "veterans" => {
            vec![name.to_owned()]
        }
        (RecordKind::Organization, "website") => vec![name.to_owned()],
        _ => Vec::new(),
    }
}

/// What people know of a group.
const GROUP: [&str; 9] = [
    "ages.from",
    "ages.to",
    "location.municipality",
    "location.name",
    "starts",
    "ends",
    "when.da",
    "transport",
    "meals",
];

/// Whether it can have ages and groups that nobody has told: children or young people come to it.
fn is_for_young(record: &Json) -> bool {
    let words = record.list("audience").iter();
    let words = words.filter_map(|one| if let Json::Text(word) = one { Audience::from_word(word) } else { None });
    let kind = record.str("kind").and_then(ServiceKind::from_word);
    kind.is_some_and(|kind| COME_TO.contains(&kind)) && written::is_for_young(&words.collect::<Vec<_>>())
}

/// What people come to; the others are called, or give something.
const COME_TO: [ServiceKind; 10] = [
    ServiceKind::Counselling,
    ServiceKind::Treatment,
    ServiceKind::Group,
    ServiceKind::Course,
    ServiceKind::Camp,
    ServiceKind::Stay,
    ServiceKind::MeetingPlace,
    ServiceKind::PeerSupport,
    ServiceKind::Activity,
    ServiceKind::MunicipalHelp,
];

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
    ($shape:ident, $type:ty) => {{
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
        Shape::$shape(&WORDS)
    }};
}

fn shape(kind: RecordKind, name: &str, was: &Json, beside: Option<&Json>) -> Shape {
    let last = name.rsplit(['.', ']']).next().unwrap_or(name);
    match (last, kind) {
        ("number" | "phone", _) => Shape::Phone,
        ("email", _) => Shape::Mail,
        ("url" | "website", _) => Shape::Web,
        ("date" | "as_of", _) => Shape::Date,
        ("starts" | "ends", _) => Shape::Day,
        ("hours", _) => Shape::Hours,
        ("since" | "from" | "to" | "count", _) => Shape::Number,
        ("municipality", _) => Shape::Place,
        ("access", _) => words_of!(Choice, Access),
        ("cost", _) => words_of!(Choice, Cost),
        ("transport", _) => words_of!(Choice, Transport),
        ("gathers", _) => words_of!(Choice, Gathers),
        ("bed", _) => words_of!(Choice, Bed),
        ("audience", _) => words_of!(Several, Audience),
        ("referred_by", _) => words_of!(Several, Referrer),
        ("topics", _) => Shape::Topics,
        ("meals" | "anonymous" | "open_to_visitors", _) => Shape::Truth,
        ("state", RecordKind::Municipality) => words_of!(Choice, CoordinatorState),
        ("kind", RecordKind::Service) => words_of!(Choice, ServiceKind),
        ("kind", RecordKind::Initiative) => words_of!(Choice, InitiativeKind),
        ("kind", RecordKind::Organization) => words_of!(Choice, OrganizationKind),
        ("holidays", _) => Shape::Choice(&["unknown", "same", "closed", "all_day"]),
        ("value", _) => match beside.and_then(|way| way.str("kind")) {
            Some("email") => Shape::Mail,
            Some("web" | "chat") => Shape::Web,
            _ => Shape::Line,
        },
        ("da", _) if ["summary", "good_to_know", "note"].iter().any(|part| name.starts_with(part)) => Shape::Plain,
        _ => match was {
            Json::Bool(_) => Shape::Truth,
            Json::Number(_) => Shape::Number,
            Json::List(_) => Shape::Words,
            _ => Shape::Line,
        },
    }
}

fn rank(kind: RecordKind, name: &str) -> Rank {
    if name.contains("source") || name.starts_with("hours_also_in") {
        return Rank::Source;
    }
    if ["location", "ages", "groups", "open_to_visitors"].iter().any(|part| name.starts_with(part)) {
        return Rank::Place;
    }
    let first: &[&str] = match kind {
        RecordKind::Line => &["number", "hours", "hours.holidays", "hours.note.da", "name.da"],
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

/// What a municipality's form says of its source where there is none yet: it is the municipality itself that tells it.
pub fn own_source(place: &Municipality, today: jiff::civil::Date) -> [(&'static str, String); 3] {
    [
        ("main_contact.source.title", format!("Svar fra {}", place.in_full())),
        ("main_contact.source.publisher", place.in_full()),
        ("main_contact.source.date", crate::calendar::iso_day(today)),
    ]
}
