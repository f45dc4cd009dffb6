//! The directory as JSON in the form of `data/`: the same fields and words as in `data/schema.md`, without
//! what editors keep to themselves. Whoever can read `data/` can read this, and the other way round.

use serde_json::{Value, json};

use super::{File, licence_file, object, pretty};
use crate::domain::{
    AgeRange, Area, Check, CheckMethod, ChildGroup, CloseSaid, Core, Criterion, Directory, Guidance, HolidayRule,
    Hours, Initiative, Interval, Line, LineUse, Location, Municipality, Organization, Phone, PostcodeArea, Region,
    Service, Source, Test, Text, Topic, TopicSaid, Transport, Way, WeekParity,
};

/// The export: one file, and the licence beside it.
pub fn files(directory: &Directory) -> Vec<File> {
    vec![licence_file(directory), File::text("veteranvejviser.json", pretty(&document(directory)))]
}

/// The whole directory as one document.
pub fn document(directory: &Directory) -> Value {
    let settings = &directory.settings;
    json!({
        "title": "Veteranvejviseren",
        "data_date": settings.data_date.to_string(),
        "licence": { "name": settings.data_licence.name, "url": settings.data_licence.url.as_str() },
        "lines": list(&directory.lines, line),
        "services": list(&directory.services, service),
        // Municipalities are organizations too; they have their own list.
        "organizations": list(directory.organizations.iter().filter(|o| !o.id.starts_with("kommune-")), organization),
        "municipalities": list(&directory.municipalities, municipality),
        "initiatives": list(&directory.initiatives, initiative),
        "topics": list(&directory.topics, topic),
        "calls": list(directory.services.iter().filter(|service| service.call.is_some()), call),
        "regions": list(&directory.regions, region),
        "postcodes": list(&directory.postcodes, postcode),
    })
}

fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, write: fn(&T) -> Value) -> Value {
    items.into_iter().map(write).collect()
}

/// A text in its languages.
pub fn text(text: &Text) -> Value {
    object([("da", json!(text.da)), ("en", json!(text.en))])
}

fn optional_text(text: Option<&Text>) -> Value {
    text.map_or(Value::Null, self::text)
}

/// A service.
pub fn service(service: &Service) -> Value {
    let first = [
        ("id", json!(service.id)),
        ("organization", json!(service.organization)),
        ("kind", json!(service.kind.word())),
        ("name", text(&service.name)),
        ("summary", text(&service.summary)),
        ("audience", service.audience.iter().map(|audience| audience.word()).collect()),
        ("child_may_ask", if service.child_may_ask { json!(true) } else { Value::Null }),
        ("topics", json!(service.topics)),
        ("area", area(&service.area)),
        ("location", service.location.as_ref().map_or(Value::Null, location)),
        ("dedicated", json!(service.dedicated)),
        ("ages", service.ages.map_or(Value::Null, ages)),
        ("groups", list(&service.groups, group)),
        ("criteria", list(&service.criteria, criterion)),
        ("contacts", list(&service.ways, way)),
        ("access", json!(service.access.word())),
        ("cost", json!(service.cost.word())),
        ("anonymous", json!(service.anonymous)),
        ("good_to_know", list(&service.good_to_know, text)),
    ];
    let last = [
        ("status", json!(service.status.word())),
        ("source", source(&service.source)),
        ("checked", service.checked.map_or(Value::Null, checked)),
        ("merged_ids", json!(service.merged_ids)),
    ];
    object(first.into_iter().chain(guidance(&service.guidance)).chain(last))
}

/// What the plan has to know of a service, by the names of its fields.
pub const GUIDANCE: [&str; 7] =
    ["gathers", "open_to_visitors", "referred_by", "only_if", "follows_up", "bed", "also_not_deployed"];

/// What the plan has to know of a service: a value for each of [`GUIDANCE`], null where nothing is told.
pub fn guidance(guidance: &Guidance) -> impl Iterator<Item = (&'static str, Value)> {
    let yes = |holds: bool| if holds { json!(true) } else { Value::Null };
    let referrers: Vec<&str> = guidance.referred_by.iter().map(|referrer| referrer.word()).collect();
    let values = [
        json!(guidance.gathers.map(|gathers| gathers.word())),
        yes(guidance.open_to_visitors),
        json!(referrers),
        guidance.only_if.as_ref().map_or(Value::Null, |condition| {
            object([("text", text(&condition.text)), ("topics", json!(condition.topics))])
        }),
        yes(guidance.follows_up),
        json!(guidance.bed.map(|bed| bed.word())),
        yes(guidance.also_not_deployed),
    ];
    GUIDANCE.into_iter().zip(values)
}

/// An organization.
pub fn organization(organization: &Organization) -> Value {
    object([
        ("id", json!(organization.id)),
        ("name", text(&organization.name)),
        ("kind", json!(organization.kind.word())),
        ("website", json!(organization.website.as_ref().map(|page| page.as_str()))),
        ("part_of", json!(organization.part_of)),
    ])
}

/// Where a service may be used.
pub fn area(area: &Area) -> Value {
    let codes = |codes: &mut dyn Iterator<Item = String>| codes.collect::<Vec<_>>();
    match area {
        Area::Nationwide => json!({ "nationwide": true }),
        Area::Regions(regions) => json!({ "regions": codes(&mut regions.iter().map(ToString::to_string)) }),
        Area::Municipalities(places) => {
            json!({ "municipalities": codes(&mut places.iter().map(ToString::to_string)) })
        }
    }
}

/// Where a service is.
pub fn location(location: &Location) -> Value {
    object([("municipality", json!(location.municipality.to_string())), ("name", json!(location.name))])
}

/// Ages from and to.
pub fn ages(ages: AgeRange) -> Value {
    json!({ "from": ages.from, "to": ages.to })
}

/// A group for children.
pub fn group(group: &ChildGroup) -> Value {
    object([
        ("ages", ages(group.ages)),
        ("location", group.location.as_ref().map_or(Value::Null, location)),
        ("starts", json!(group.starts.map(|day| day.to_string()))),
        ("ends", json!(group.ends.map(|day| day.to_string()))),
        ("when", optional_text(group.when.as_ref())),
        // Left out, it is unknown: that need not be said.
        ("transport", if group.transport == Transport::Unknown { Value::Null } else { json!(group.transport.word()) }),
        ("meals", json!(group.meals)),
    ])
}

/// A condition.
pub fn criterion(criterion: &Criterion) -> Value {
    json!({ "code": criterion.code.word(), "test": test(&criterion.test) })
}

fn test(of: &Test) -> Value {
    match of {
        Test::All(tests) => json!({ "all": list(tests, test) }),
        Test::Any(tests) => json!({ "any": list(tests, test) }),
        Test::Not(inner) => json!({ "not": test(inner) }),
        Test::In { fact, values } => json!({ "in": { "fact": fact.word(), "values": values } }),
        Test::Range { fact, from, to } => json!({ "range": { "fact": fact.word(), "from": from, "to": to } }),
        Test::Known { fact } => json!({ "known": { "fact": fact.word() } }),
    }
}

/// A way to reach a service: a line by its id, or what belongs to the service alone.
pub fn way(way: &Way) -> Value {
    match way {
        Way::Line { id, by, ask_for } => object([
            ("kind", json!(if *by == LineUse::Text { "sms" } else { "phone" })),
            ("line", json!(id)),
            ("ask_for", optional_text(ask_for.as_ref())),
        ]),
        Way::Own { kind, label, hours: when } => object([
            ("kind", json!(kind.word())),
            ("value", json!(kind.stored())),
            ("label", optional_text(label.as_ref())),
            ("hours", hours(when)),
        ]),
    }
}

/// A telephone line.
pub fn line(line: &Line) -> Value {
    object([
        ("id", json!(line.id)),
        ("number", json!(readable(&line.number))),
        ("organization", json!(line.organization)),
        ("name", text(&line.name)),
        ("purpose", optional_text(line.purpose.as_ref())),
        ("hours", hours(&line.hours)),
        ("hours_source", line.hours_source.as_ref().map_or(Value::Null, source)),
        ("hours_also_in", list(&line.hours_also_in, source)),
        ("status", json!(line.status.word())),
        ("source", source(&line.source)),
        ("checked", line.checked.map_or(Value::Null, checked)),
    ])
}

/// A number as people write it, with plain spaces.
pub(super) fn readable(phone: &Phone) -> String {
    phone.display().replace('\u{a0}', " ")
}

/// Opening hours; null when unknown.
pub fn hours(hours: &Hours) -> Value {
    match hours {
        Hours::Unknown => Value::Null,
        Hours::Always => json!({ "always": true }),
        Hours::Words(words) => json!({ "note": text(words) }),
        Hours::Weekly { intervals, holidays, note } => object([
            ("weekly", list(intervals, interval)),
            ("holidays", json!(holiday_word(*holidays))),
            ("note", optional_text(note.as_ref())),
        ]),
    }
}

/// The word for what holds on public holidays; none for unknown.
pub(super) fn holiday_word(rule: HolidayRule) -> Option<&'static str> {
    match rule {
        HolidayRule::Unknown => None,
        HolidayRule::Same => Some("same"),
        HolidayRule::Closed => Some("closed"),
        HolidayRule::AllDay => Some("all_day"),
    }
}

fn interval(interval: &Interval) -> Value {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let day = |number: &i8| usize::try_from(number - 1).ok().and_then(|at| DAYS.get(at)).copied();
    let to = if interval.to > 1440 { interval.to - 1440 } else { interval.to };
    object([
        ("days", interval.days.iter().filter_map(day).collect()),
        ("from", json!(clock(interval.from))),
        ("to", json!(clock(to))),
        (
            "weeks",
            match interval.weeks {
                WeekParity::Every => Value::Null,
                WeekParity::Even => json!("even"),
                WeekParity::Odd => json!("odd"),
            },
        ),
    ])
}

/// Minutes after midnight as `09:00`.
pub(super) fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Where a record was read.
pub fn source(source: &Source) -> Value {
    object([
        ("title", json!(source.title)),
        ("publisher", json!(source.publisher)),
        ("url", json!(source.url.as_ref().map(|url| url.as_str()))),
        ("date", json!(source.date.map(|date| date.iso()))),
    ])
}

/// A check by a person.
pub fn checked(check: Check) -> Value {
    let by = match check.by {
        CheckMethod::Phone => "phone",
        CheckMethod::Web => "web",
        CheckMethod::Mail => "mail",
    };
    object([("by", json!(by)), ("on", json!(check.on.iso())), ("who", json!(check.who.map(|who| who.word())))])
}

fn municipality(municipality: &Municipality) -> Value {
    let main = &municipality.main_contact;
    let veterans = municipality.veterans.as_ref().map_or(Value::Null, |veterans| {
        object([
            ("count", json!(veterans.count)),
            ("as_of", json!(veterans.as_of.iso())),
            ("url", json!(veterans.url.as_ref().map(|url| url.as_str()))),
        ])
    });
    let codes: Vec<String> = municipality.neighbours.iter().map(ToString::to_string).collect();
    let mut value = object([
        ("code", json!(municipality.code.to_string())),
        ("name", json!(municipality.name)),
        ("full_name", json!(municipality.full_name)),
        ("slug", json!(municipality.slug)),
        ("region", json!(municipality.region.to_string())),
        ("seat", json!(municipality.seat)),
        ("lat", degrees(municipality.position.lat)),
        ("lon", degrees(municipality.position.lon)),
        (
            "main_contact",
            object([
                ("phone", json!(main.line.as_ref().map(|line| readable(&line.number)))),
                ("email", json!(main.email)),
                ("website", json!(main.website.as_str())),
                ("address", json!(main.address)),
                ("status", json!(main.status().word())),
                ("source", main.line.as_ref().map_or(Value::Null, |line| source(&line.source))),
                ("checked", main.line.as_ref().and_then(|line| line.checked).map_or(Value::Null, checked)),
            ]),
        ),
        (
            "coordinator",
            object([
                ("state", json!(municipality.coordinator.state.word())),
                ("service", json!(municipality.coordinator.service)),
            ]),
        ),
        ("veterans", veterans),
        ("note", optional_text(municipality.note.as_ref())),
    ]);
    if let Value::Object(fields) = &mut value {
        // An island without neighbours says so.
        fields.insert("neighbours".to_owned(), json!(codes));
    }
    value
}

/// The shortest number that means the same: `55.6821`, not `55.682098388671875`.
fn degrees(value: f32) -> Value {
    json!(value.to_string().parse::<f64>().ok())
}

fn initiative(initiative: &Initiative) -> Value {
    object([
        ("id", json!(initiative.id)),
        ("kind", json!(initiative.kind.word())),
        ("name", text(&initiative.name)),
        ("summary", text(&initiative.summary)),
        ("area", area(&initiative.area)),
        ("since", json!(initiative.since)),
        ("yearly", json!(initiative.yearly.map(|day| format!("{:02}-{:02}", day.month, day.day)))),
        ("url", json!(initiative.url.as_ref().map(|url| url.as_str()))),
        ("status", json!(initiative.status.word())),
        ("source", source(&initiative.source)),
    ])
}

fn call(service: &Service) -> Value {
    let Some(guide) = &service.call else { return Value::Null };
    let say = &guide.say;
    let say = object([
        ("own", text(&say.own)),
        ("partner", optional_text(say.partner.as_ref())),
        ("relative", text(&say.relative)),
        ("professional", text(&say.professional)),
    ]);
    object([
        ("id", json!(service.id)),
        ("about", text(&guide.about)),
        ("say", say),
        ("closed", optional_text(guide.closed.as_ref())),
        ("stands_in", json!(guide.stands_in)),
    ])
}

fn said(said: &TopicSaid) -> Value {
    let close = match &said.close {
        CloseSaid::OfVeteran(words) => ("of_veteran", text(words)),
        CloseSaid::OfFamily(words) => ("of_family", text(words)),
    };
    object([("own", text(&said.own)), close, ("professional", text(&said.professional))])
}

fn topic(topic: &Topic) -> Value {
    object([
        ("id", json!(topic.id)),
        ("group", json!(topic.group.word())),
        ("name", text(&topic.name)),
        ("hint", optional_text(topic.hint.as_ref())),
        ("say", said(&topic.say)),
        ("say_now", topic.say_now.as_ref().map_or(Value::Null, said)),
        (
            "first_door",
            object([
                ("door", json!(topic.first_door.door.word())),
                ("service", json!(topic.first_door.service)),
                ("now", json!(topic.first_door.now.map(|door| door.word()))),
            ]),
        ),
        ("crisis", json!(topic.crisis)),
        ("sensitive", if topic.sensitive { json!(true) } else { Value::Null }),
        ("core", list(&topic.core, core)),
        ("nature", topic.nature.iter().map(|nature| nature.word()).collect()),
    ])
}

fn core(core: &Core) -> Value {
    object([
        ("roles", core.roles.iter().map(|role| role.word()).collect()),
        ("when", json!(core.when.word())),
        ("services", json!(core.services)),
        ("kinds", core.kinds.iter().map(|kind| kind.word()).collect()),
    ])
}

fn region(region: &Region) -> Value {
    let codes: Vec<String> = region.codes.iter().map(ToString::to_string).collect();
    object([
        ("codes", json!(codes)),
        ("name", json!(region.name)),
        ("valid_from", json!(region.valid_from.map(|day| day.to_string()))),
        ("valid_to", json!(region.valid_to.map(|day| day.to_string()))),
    ])
}

fn postcode(area: &PostcodeArea) -> Value {
    let codes: Vec<String> = area.municipalities.iter().map(ToString::to_string).collect();
    object([
        ("from", json!(area.from.to_string())),
        ("to", if area.to == area.from { Value::Null } else { json!(area.to.to_string()) }),
        ("name", json!(area.name)),
        ("municipalities", json!(codes)),
    ])
}
