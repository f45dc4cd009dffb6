//! A professional's work as one versioned JSON document: kept on the device when asked for, and the
//! file that is exported and imported.
//!
//! One form for both, so that what can be exported can be kept and the other way round, and one reader is
//! tested. It is JSON that people can read, written and read by [`super::json`]: a packed form
//! would be smaller on the device, but could not be mended or looked into by whom it belongs to.
//!
//! - Older versions are brought up step by step in [`upgrade`]; only version 1 exists yet.
//! - A later version is refused and stays where it is.
//! - A damaged part is left out and named; the rest is kept.
//! - A revision counter tells two open tabs apart: see [`decide`].

use jiff::civil::Date;

use super::{
    board::{Board, board_from_json, board_to_json},
    json::{Json, read as read_json, write as write_json},
    network::{self, NetworkPlan, SetMeeting},
    partner_list::{Entry, MOST_ENTRIES, PartnerList},
    tasks::{Purpose, TaskList},
    youth::{Agreement, MOST, Meeting, MeetingKind, YouthPlan},
};
use crate::{
    calendar::{Month, iso_day, parse_day},
    domain::MunicipalityCode,
};

/// The version written now.
pub const VERSION: i64 = 1;

/// What the document calls itself.
const KIND: &str = "veteranvejviseren-work";

/// The name in the browser's storage.
pub const STORAGE_KEY: &str = "vvj-arbejde";

/// At most this many youth plans.
pub const MOST_PLANS: usize = 30;

/// Longest free text that is kept, in letters.
const LONGEST: usize = 4_000;

/// Everything that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SavedWork {
    /// Raised by one with each saving.
    pub revision: u32,
    /// The partner list.
    pub partner_list: Option<PartnerList>,
    /// The coordinator's tasks.
    pub tasks: Option<TaskList>,
    /// The policy board.
    pub board: Option<Board>,
    /// Network meetings.
    pub network: Option<NetworkPlan>,
    /// Youth plans.
    pub youth: Vec<YouthPlan>,
}

/// A part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The partner list.
    PartnerList,
    /// The tasks.
    Tasks,
    /// The board.
    Board,
    /// The network meetings.
    Network,
    /// The youth plans.
    Youth,
}

/// What was left out while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The whole part was damaged.
    Whole(Part),
    /// So many things in the part were damaged or too many.
    Some(Part, usize),
    /// So many parts of the document mean nothing here.
    Unknown(usize),
}

/// Why a document cannot be read. It stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is no JSON, or too long; in bytes from its beginning.
    NotJson(usize),
    /// It is something else than saved work.
    NotWork,
    /// A later edition wrote it, in this version.
    Newer(i64),
}

/// What to do with a change when something lies in the storage already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Write it, with this revision.
    Save(u32),
    /// Another tab has written since: ask which to keep. Neither is thrown away.
    Conflict {
        /// The revision that lies there.
        stored: u32,
    },
    /// What lies there cannot be read: write nothing over it before the person has been asked.
    Blocked(ReadError),
}

/// Whether a change that began from revision `mine` may be written over what is stored now.
///
/// `stored` is the text that lies in the storage at this moment, if any. Revision 0 is "never saved":
/// it may be written where nothing lies. Ask this immediately before every writing.
pub fn decide(stored: Option<&str>, mine: u32) -> Decision {
    let Some(text) = stored else { return Decision::Save(mine.saturating_add(1)) };
    match header(text) {
        Err(error) => Decision::Blocked(error),
        Ok((_, revision)) if revision == mine => Decision::Save(mine.saturating_add(1)),
        Ok((_, revision)) => Decision::Conflict { stored: revision },
    }
}

/// The document's fields and revision, when it is of this kind and not newer.
fn header(text: &str) -> Result<(Json, u32), ReadError> {
    let json = read_json(text).map_err(|error| ReadError::NotJson(error.0))?;
    if json.str("kind") != Some(KIND) {
        return Err(ReadError::NotWork);
    }
    let version = json.int("version").ok_or(ReadError::NotWork)?;
    if version > VERSION {
        return Err(ReadError::Newer(version));
    }
    let revision = json.int("revision").and_then(|number| u32::try_from(number).ok()).unwrap_or(0);
    Ok((upgrade(json, version).ok_or(ReadError::NotWork)?, revision))
}

/// Brings a document of an older version to the form of today. Each version gets its arm, which changes
/// the fields and hands on to the next; none for a version that never was.
fn upgrade(json: Json, version: i64) -> Option<Json> {
    match version {
        VERSION => Some(json),
        _ => None,
    }
}

/// The document.
pub fn write(work: &SavedWork) -> String {
    let youth = work.youth.iter().map(youth_to_json).collect();
    write_json(&Json::record([
        ("kind", Json::text(KIND)),
        ("version", Json::Number(VERSION)),
        ("revision", Json::number(work.revision)),
        ("partner_list", Json::option(work.partner_list.as_ref().map(list_to_json))),
        ("tasks", Json::option(work.tasks.as_ref().map(tasks_to_json))),
        ("board", Json::option(work.board.as_ref().map(board_to_json))),
        ("network", Json::option(work.network.as_ref().map(network_to_json))),
        ("youth", Json::List(youth)),
    ]))
}

/// Reads a document, and what had to be left out.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str) -> Result<(SavedWork, Vec<Loss>), ReadError> {
    const KEYS: [&str; 8] = ["kind", "version", "revision", "partner_list", "tasks", "board", "network", "youth"];
    let (json, revision) = header(text)?;
    let mut losses = Vec::new();
    let mut work = SavedWork { revision, ..SavedWork::default() };
    work.partner_list = part(&json, "partner_list", Part::PartnerList, list_from_json, &mut losses);
    work.tasks = part(&json, "tasks", Part::Tasks, tasks_from_json, &mut losses);
    work.board = part(&json, "board", Part::Board, board_from_json, &mut losses);
    work.network = part(&json, "network", Part::Network, network_from_json, &mut losses);
    work.youth = part(&json, "youth", Part::Youth, plans_from_json, &mut losses).unwrap_or_default();
    if let Json::Record(fields) = &json {
        let unknown = fields.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())).count();
        losses.extend((unknown > 0).then_some(Loss::Unknown(unknown)));
    }
    Ok((work, losses))
}

fn part<T>(
    json: &Json,
    key: &str,
    part: Part,
    from: fn(&Json, &mut usize) -> Option<T>,
    losses: &mut Vec<Loss>,
) -> Option<T> {
    let mut dropped = 0;
    let value = json.get(key)?;
    let found = from(value, &mut dropped);
    losses.extend(match (&found, dropped) {
        (None, _) => Some(Loss::Whole(part)),
        (Some(_), 0) => None,
        (Some(_), dropped) => Some(Loss::Some(part, dropped)),
    });
    found
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

fn day(json: &Json, key: &str) -> Option<Date> {
    parse_day(json.str(key)?)
}

fn day_json(day: Option<Date>) -> Json {
    Json::option(day.map(|day| Json::Text(iso_day(day))))
}

/// An id or key as this product writes them.
fn id(json: &Json, key: &str) -> Option<String> {
    let text = json.str(key)?;
    let sound = (1..=60).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    sound.then(|| text.to_owned())
}

fn small<T: TryFrom<i64>>(json: &Json, key: &str) -> Option<T> {
    json.int(key).and_then(|number| T::try_from(number).ok())
}

fn list_to_json(list: &PartnerList) -> Json {
    let mut entries = Vec::new();
    for entry in &list.entries {
        entries.push(Json::record([
            ("id", Json::text(&entry.id)),
            ("name", Json::text(&entry.name)),
            ("note", Json::text(&entry.note)),
            ("seen_on", Json::Text(iso_day(entry.seen_on))),
            ("fingerprint", Json::number(entry.fingerprint)),
        ]));
    }
    Json::record([
        ("title", Json::text(&list.title)),
        ("made_on", Json::Text(iso_day(list.made_on))),
        ("entries", Json::List(entries)),
    ])
}

fn list_from_json(json: &Json, dropped: &mut usize) -> Option<PartnerList> {
    let mut list = PartnerList::new(&cut(json.str("title").unwrap_or("")), day(json, "made_on")?);
    for value in json.list("entries") {
        let entry = || {
            Some(Entry {
                id: id(value, "id")?,
                name: cut(value.str("name")?),
                note: cut(value.str("note").unwrap_or("")),
                seen_on: day(value, "seen_on")?,
                fingerprint: small(value, "fingerprint")?,
            })
        };
        match entry().filter(|entry| list.entries.len() < MOST_ENTRIES && !list.has(&entry.id)) {
            Some(entry) => list.entries.push(entry),
            None => *dropped += 1,
        }
    }
    Some(list)
}

fn tasks_to_json(list: &TaskList) -> Json {
    let mut tasks = Vec::new();
    for task in &list.tasks {
        if task.done_on.is_some() || !task.note.is_empty() {
            tasks.push(Json::record([
                ("purpose", Json::text(task.purpose.word())),
                ("done_on", day_json(task.done_on)),
                ("note", Json::text(&task.note)),
            ]));
        }
    }
    let place = list.place.map(|code| Json::Text(code.to_string()));
    Json::record([("place", Json::option(place)), ("tasks", Json::List(tasks))])
}

fn tasks_from_json(json: &Json, dropped: &mut usize) -> Option<TaskList> {
    let Json::Record(_) = json else { return None };
    let mut list = TaskList { place: json.str("place").and_then(MunicipalityCode::parse), ..TaskList::default() };
    for value in json.list("tasks") {
        let task = value.str("purpose").and_then(Purpose::from_word).and_then(|purpose| list.task(purpose));
        match task {
            Some(task) => {
                task.done_on = day(value, "done_on");
                task.note = cut(value.str("note").unwrap_or(""));
            }
            None => *dropped += 1,
        }
    }
    Some(list)
}

fn network_to_json(plan: &NetworkPlan) -> Json {
    let months = plan.months.iter().map(|month| Json::number(*month)).collect();
    let mut set = Vec::new();
    for meeting in &plan.set {
        set.push(Json::record([
            ("month", Json::Text(meeting.month.iso())),
            ("on", day_json(meeting.on)),
            ("agenda", Json::text(&meeting.agenda)),
        ]));
    }
    Json::record([
        ("key", Json::text(&plan.key)),
        ("revision", Json::number(plan.revision)),
        ("title", Json::text(&plan.title)),
        ("months", Json::List(months)),
        ("place", Json::text(&plan.place)),
        ("from", Json::number(plan.from)),
        ("to", Json::number(plan.to)),
        ("set", Json::List(set)),
    ])
}

fn network_from_json(json: &Json, dropped: &mut usize) -> Option<NetworkPlan> {
    let mut plan = NetworkPlan::new(&id(json, "key")?, &cut(json.str("title").unwrap_or("")));
    let mut months = Vec::new();
    for month in json.list("months") {
        match month {
            Json::Number(number @ 1..=12) => months.extend(i8::try_from(*number)),
            _ => *dropped += 1,
        }
    }
    plan.set_months(&months);
    plan.revision = small(json, "revision").unwrap_or(0);
    plan.place = cut(json.str("place").unwrap_or(""));
    let minutes = |key| small(json, key).filter(|minutes: &u16| *minutes < 24 * 60);
    plan.from = minutes("from").unwrap_or(plan.from);
    plan.to = minutes("to").unwrap_or(plan.to);
    for value in json.list("set") {
        let month = value.str("month").and_then(Month::parse);
        match month.filter(|_| plan.set.len() < network::MOST) {
            Some(month) => plan.set.push(SetMeeting {
                month,
                on: day(value, "on"),
                agenda: cut(value.str("agenda").unwrap_or("")),
            }),
            None => *dropped += 1,
        }
    }
    Some(plan)
}

fn youth_to_json(plan: &YouthPlan) -> Json {
    let mut meetings = Vec::new();
    for meeting in &plan.meetings {
        let mut agreements = Vec::new();
        for agreement in &meeting.agreements {
            agreements.push(Json::record([
                ("text", Json::text(&agreement.text)),
                ("who", Json::text(&agreement.who)),
                ("by", day_json(agreement.by)),
                ("done", Json::Bool(agreement.done)),
            ]));
        }
        meetings.push(Json::record([
            ("kind", Json::text(meeting.kind.word())),
            ("number", Json::number(meeting.number)),
            ("on", Json::Text(iso_day(meeting.on))),
            ("held", day_json(meeting.held)),
            ("ticks", Json::List(meeting.ticks.iter().map(|tick| Json::Bool(*tick)).collect())),
            ("agreements", Json::List(agreements)),
            ("note", Json::text(&meeting.note)),
        ]));
    }
    Json::record([
        ("key", Json::text(&plan.key)),
        ("revision", Json::number(plan.revision)),
        ("label", Json::text(&plan.label)),
        ("eighteenth", Json::Text(plan.eighteenth.iso())),
        ("meetings", Json::List(meetings)),
    ])
}

fn plans_from_json(json: &Json, dropped: &mut usize) -> Option<Vec<YouthPlan>> {
    let Json::List(list) = json else { return None };
    let mut plans: Vec<YouthPlan> = Vec::new();
    for value in list {
        match plan_from_json(value, dropped).filter(|_| plans.len() < MOST_PLANS) {
            Some(plan) => plans.push(plan),
            None => *dropped += 1,
        }
    }
    Some(plans)
}

fn plan_from_json(json: &Json, dropped: &mut usize) -> Option<YouthPlan> {
    let mut plan = YouthPlan::new(&id(json, "key")?, json.str("eighteenth").and_then(Month::parse)?);
    plan.revision = small(json, "revision").unwrap_or(0);
    plan.label = cut(json.str("label").unwrap_or(""));
    let mut meetings: Vec<Meeting> = Vec::new();
    for value in json.list("meetings") {
        let known = |kind: MeetingKind| kind != MeetingKind::Extra && meetings.iter().any(|one| one.kind == kind);
        match meeting_from_json(value, dropped).filter(|one| meetings.len() < MOST && !known(one.kind)) {
            Some(meeting) => meetings.push(meeting),
            None => *dropped += 1,
        }
    }
    // A meeting of the model that was damaged comes back as proposed.
    plan.meetings.retain(|proposed| !meetings.iter().any(|one| one.kind == proposed.kind));
    plan.meetings.extend(meetings);
    plan.sort();
    Some(plan)
}

fn meeting_from_json(json: &Json, dropped: &mut usize) -> Option<Meeting> {
    let mut meeting = Meeting::new(json.str("kind").and_then(MeetingKind::from_word)?, day(json, "on")?);
    meeting.number = small(json, "number").unwrap_or(0);
    meeting.held = day(json, "held");
    meeting.note = cut(json.str("note").unwrap_or(""));
    for (at, tick) in json.list("ticks").iter().enumerate() {
        meeting.tick(at, *tick == Json::Bool(true));
    }
    for value in json.list("agreements") {
        match value.str("text").filter(|_| meeting.agreements.len() < MOST) {
            Some(text) => meeting.agreements.push(Agreement {
                text: cut(text),
                who: cut(value.str("who").unwrap_or("")),
                by: day(value, "by"),
                done: value.truth("done"),
            }),
            None => *dropped += 1,
        }
    }
    Some(meeting)
}
