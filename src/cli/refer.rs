//! `vejviser refer`: answers as JSON in, the plan as JSON out. The contract is held by `tests/integration/refer_contract.rs`; keys and
//! codes are stable, and the same input gives the same bytes.

use std::{fmt::Display, fs, io::Read, path::Path, process::ExitCode};

use jiff::civil::{Date, DateTime};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Arguments, Refusal, against, load_directory, output};
use crate::{
    domain::{
        AgeRange, Area, Contact, ContactPreference, Deployment, Directory, Language, Opening, PlaceMatch, Role,
        Service, Urgency, opening,
    },
    matching::{Answers, Explained, Item, Outcome, Place, Plan, Subject, describe, explain, plan},
    text,
};

/// Most bytes of answers that are read: a hundred times what anybody answers.
const MOST_BYTES: usize = 64 * 1024;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawAnswers {
    role: Option<String>,
    place: Option<String>,
    urgency: Option<String>,
    topics: Vec<String>,
    child_ages: Vec<u8>,
    service: Option<String>,
    contact: Option<String>,
    today: Option<String>,
    lang: Option<String>,
}

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    if let Some(before) = args.path("against") {
        return against::run(&before, args);
    }
    let from = args
        .path("answers")
        .ok_or_else(|| Refusal("refer needs --answers FILE, or - for standard input".to_owned()))?;
    let explains = args.flag("explain");
    let mut directory = load_directory(args)?;
    args.done()?;
    let text = read(&from)?;
    let value = if explains { explanation(&text, &mut directory)? } else { reply(&text, &mut directory)? };
    output::answer(&format!("{value:#}"))?;
    Ok(ExitCode::SUCCESS)
}

/// Why each entry of the plan stands where it stands: every idea of the order with its value.
fn explanation(text: &str, directory: &mut Directory) -> Result<Value, Refusal> {
    let (answers, now, language) = parse(text, directory)?;
    directory.take_effect(now.date());
    let (plan, explained) =
        explain(directory, &answers, now).ok_or_else(|| Refusal("the directory names no veteran line".to_owned()))?;
    let entry = |one: &Explained| {
        let ideas: Map<String, Value> =
            one.ideas.iter().map(|(idea, value)| ((*idea).to_owned(), json!(value))).collect();
        json!({
            "id": one.id,
            "place": place_word(one.place),
            "by_order": one.by_order,
            "decided_by": one.decided_by,
            "topics": one.topics,
            "ideas": ideas,
        })
    };
    Ok(json!({
        "start_here": plan.start_here.subject.id(),
        "second_door": plan.second_door.as_ref().map(|item| item.subject.id()),
        "urgent": plan.urgent.iter().map(|item| item.subject.id()).collect::<Vec<_>>(),
        "list": plan.referrals.iter().map(|item| item.subject.id()).collect::<Vec<_>>(),
        "order": explained.iter().map(entry).collect::<Vec<_>>(),
        "left_out": plan.fits_if.iter().map(|left| json!({
            "id": left.service.id,
            "because": {"code": left.condition.code(), "text": text::because(left, &answers, language)},
        })).collect::<Vec<_>>(),
    }))
}

fn place_word(place: Place) -> String {
    match place {
        Place::Urgent => "urgent".to_owned(),
        Place::StartHere => "start_here".to_owned(),
        Place::SecondDoor => "second_door".to_owned(),
        Place::Card(at) => format!("card {at}"),
        Place::Behind(at) => format!("behind card {at}"),
        Place::BehindHead => "behind the first contact or an urgent one".to_owned(),
        Place::NotShown => "not shown".to_owned(),
    }
}

/// The plan for answers in JSON, as the command prints it. What has changed by the day of the answers takes effect in
/// the directory.
pub(super) fn reply(text: &str, directory: &mut Directory) -> Result<Value, Refusal> {
    let (answers, now, language) = parse(text, directory)?;
    directory.take_effect(now.date());
    let plan =
        plan(directory, &answers, now).ok_or_else(|| Refusal("the directory names no veteran line".to_owned()))?;
    Ok(output(directory, &answers, now, language, &plan))
}

/// Reads no more than what is refused as too long, so that input without end ends there.
fn read(from: &Path) -> Result<String, Refusal> {
    let refuse = |error: &dyn Display| Refusal(format!("the answers cannot be read from {}: {error}", from.display()));
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    let read = if from == Path::new("-") {
        std::io::stdin().take(most).read_to_end(&mut bytes)
    } else {
        fs::File::open(from).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|error| refuse(&error))?;
    // Told before a letter that was cut in two.
    not_too_long(bytes.len())?;
    String::from_utf8(bytes).map_err(|error| refuse(&error))
}

fn not_too_long(bytes: usize) -> Result<(), Refusal> {
    let message = || format!("the answers are too long: at most {} kB are read", MOST_BYTES / 1024);
    if bytes > MOST_BYTES { Err(Refusal(message())) } else { Ok(()) }
}

/// Reads the JSON; a field of the wrong kind is named.
fn raw_answers(text: &str) -> Result<RawAnswers, Refusal> {
    not_too_long(text.len())?;
    if !text.trim_start().starts_with('{') {
        return Err(Refusal("the answers must be one JSON object, like {\"place\": \"Varde\"}".to_owned()));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let raw = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        let hint =
            if field.starts_with("child_ages") { "; a list of whole years from 0 to 120, like [10]" } else { "" };
        Refusal(format!("the answers cannot be read: {field}: {}{hint}", error.inner()))
    })?;
    json.end().map_err(|error| Refusal(format!("the answers are not JSON: {error}")))?;
    Ok(raw)
}

fn parse(text: &str, directory: &Directory) -> Result<(Answers, DateTime, Language), Refusal> {
    let raw = raw_answers(text)?;
    let now = match raw.today.as_deref() {
        // Without a clock in the core, "today" left out means noon of the data's own day: the same input gives the same bytes.
        None => directory.settings.data_date.at(12, 0, 0, 0),
        Some(text) => moment(text)?,
    };
    let language = match raw.lang.as_deref() {
        None => Language::Danish,
        Some(tag) => Language::from_tag(tag).ok_or_else(|| Refusal(format!("lang: {tag:?} is not one of: da, en")))?,
    };
    let mut topics = Vec::new();
    for topic in &raw.topics {
        if directory.topic(topic).is_none() {
            let known: Vec<&str> = directory.topics.iter().map(|topic| topic.id.as_str()).collect();
            return Err(Refusal(format!("topics: {topic:?} is not one of: {}", known.join(", "))));
        }
        if !topics.contains(topic) {
            topics.push(topic.clone());
        }
    }
    if let Some(age) = raw.child_ages.iter().find(|age| **age > 120) {
        return Err(Refusal(format!("child_ages: {age} is not an age from 0 to 120")));
    }
    let (place, land) = match raw.place.as_deref().map(|written| (written, directory.find_place(written))) {
        None => (None, None),
        Some((_, PlaceMatch::Elsewhere(land))) => (None, Some(land)),
        // A postcode in several municipalities: the one with the largest share of it.
        Some((written, found)) => match found.likeliest() {
            Some(place) => (Some(place.code), None),
            None => {
                return Err(Refusal(format!(
                    "place: {written:?} is no municipality's code or name and no postcode (examples: 0573, Varde, 6800, Nuuk)"
                )));
            }
        },
    };
    let answers = Answers {
        role: word("role", raw.role.as_deref(), Role::from_word, Role::ALL, |r| r.word())?,
        place,
        land,
        urgency: word("urgency", raw.urgency.as_deref(), Urgency::from_word, Urgency::ALL, |u| u.word())?,
        topics,
        child_ages: raw.child_ages.into_iter().map(AgeRange::exactly).collect(),
        deployment: word("service", raw.service.as_deref(), Deployment::from_word, Deployment::ALL, |d| d.word())?,
        contact: word("contact", raw.contact.as_deref(), ContactPreference::from_word, ContactPreference::ALL, |c| {
            c.word()
        })?,
    };
    Ok((answers, now, language))
}

fn word<T: Copy>(
    field: &str,
    word: Option<&str>,
    from: fn(&str) -> Option<T>,
    all: &[T],
    to: fn(T) -> &'static str,
) -> Result<Option<T>, Refusal> {
    let Some(word) = word else { return Ok(None) };
    let known: Vec<&str> = all.iter().map(|value| to(*value)).collect();
    from(word).map(Some).ok_or_else(|| Refusal(format!("{field}: {word:?} is not one of: {}", known.join(", "))))
}

fn moment(text: &str) -> Result<DateTime, Refusal> {
    let day = |text: &str| text.parse::<Date>().ok().map(|day| day.at(12, 0, 0, 0));
    let exact = || text.parse::<DateTime>().ok();
    let found = if text.len() == 10 { day(text) } else { exact() };
    found.ok_or_else(|| Refusal(format!("today: {text:?} is not a local time like 2026-11-21T20:00")))
}

fn output(directory: &Directory, answers: &Answers, now: DateTime, language: Language, plan: &Plan<'_>) -> Value {
    let place = answers.place.and_then(|code| directory.municipality(code));
    let item = |item: &Item<'_>| self::item(directory, item, now, language);
    // What is named for Greenland or the Faroe Islands stands above the list there, as in the app.
    let is_shown = |service: &Service| {
        let shown = plan.urgent.iter().chain([&plan.start_here]).chain(&plan.referrals);
        shown.flat_map(Item::behind).any(|one| one.id == service.id)
    };
    let of_land = answers.land.into_iter().flat_map(|land| directory.in_land(land)).filter(|one| !is_shown(one));
    let of_land: Vec<Item<'_>> = of_land.map(|one| describe(directory, answers, now, Subject::Service(one))).collect();
    json!({
        "data_version": directory.settings.data_date.to_string(),
        "today": now.to_string(),
        "place": place.map(|place| json!({"code": place.code.to_string(), "name": place.name})),
        "urgent": plan.urgent.iter().map(item).collect::<Vec<_>>(),
        "start_here": item(&plan.start_here),
        "referrals": plan.show_adult.iter().chain(&of_land).chain(&plan.referrals).map(item).collect::<Vec<_>>(),
        "not_suited": plan.fits_if.iter().map(|left| json!({
            "id": left.service.id,
            "name": left.service.name.get(language),
            "because": {"code": left.condition.code(), "text": text::because(left, answers, language)},
        })).collect::<Vec<_>>(),
        "uncovered_topics": plan.uncovered_topics,
    })
}

fn item(directory: &Directory, item: &Item<'_>, now: DateTime, language: Language) -> Value {
    let source = match item.subject {
        Subject::Service(service) => Some(&service.source),
        Subject::Municipality(municipality) => municipality.main_contact.line.as_ref().map(|line| &line.source),
    };
    let website = match item.subject {
        Subject::Municipality(municipality) => municipality.main_contact.website.host().to_owned(),
        Subject::Service(_) => String::new(),
    };
    let title = source.map_or(website, |source| source.title.clone());
    let date = source.and_then(|source| source.date).map(|date| date.iso());
    json!({
        "id": item.subject.id(),
        "name": text::subject_name(&item.subject, language),
        "organization": text::subject_organization(&item.subject, directory, language),
        "outcome": match item.outcome { Outcome::Suited => "suited", Outcome::Maybe => "maybe" },
        "why": item.why.iter().map(|reason| json!({
            "code": reason.code(), "text": text::reason(reason, directory, language),
        })).collect::<Vec<_>>(),
        "open_questions": item.open_questions.iter().map(|code| code.word()).collect::<Vec<_>>(),
        "caveats": item.caveats.iter().map(|caveat| json!({
            "code": caveat.code(), "text": text::caveat(caveat, language),
        })).collect::<Vec<_>>(),
        "contacts": item.contacts.iter().map(|one| contact(one, now, language)).collect::<Vec<_>>(),
        "area": area(item.subject),
        "distance_km": item.distance_km,
        "status": item.subject.status().word(),
        "source": {"title": title, "date": date},
        "services": item.services.iter().map(|service| json!({
            "id": service.id,
            "name": service.name.get(language),
            "ask_for": text::ask_for_beside(item.service(), service, language),
        })).collect::<Vec<_>>(),
    })
}

fn contact(contact: &Contact, now: DateTime, language: Language) -> Value {
    let hours = text::hours_lines(&contact.hours, language);
    json!({
        "kind": contact.kind.word(),
        "value": contact.kind.stored(),
        "label": text::contact_note(contact, language),
        "hours": (!hours.is_empty()).then(|| hours.join(". ")),
        "open_now": match opening(&contact.hours, now) {
            Opening::Open { .. } => "open",
            Opening::Closed { .. } => "closed",
            Opening::Unknown => "unknown",
        },
    })
}

fn area(subject: Subject<'_>) -> Value {
    match subject {
        Subject::Municipality(municipality) => json!({"municipalities": [municipality.code.to_string()]}),
        Subject::Service(service) => match &service.area {
            Area::Nationwide => json!({"nationwide": true}),
            Area::Regions(codes) => json!({"regions": codes.iter().map(ToString::to_string).collect::<Vec<_>>()}),
            Area::Municipalities(codes) => {
                json!({"municipalities": codes.iter().map(ToString::to_string).collect::<Vec<_>>()})
            }
        },
    }
}
