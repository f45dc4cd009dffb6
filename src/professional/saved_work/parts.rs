//! Each part of the saved work as JSON, both ways. Reading counts what is damaged and keeps the rest.

use jiff::civil::Date;

use crate::{
    calendar::{Month, iso_day, parse_day},
    domain::MunicipalityCode,
    json::Json,
    professional::{
        network::{self, NetworkPlan, SetMeeting},
        partner_list::{Entry, MOST_ENTRIES, PartnerList},
        tasks::{Purpose, TaskList},
        youth::{Agreement, MOST, Meeting, MeetingKind, YouthPlan},
    },
};

/// Longest free text that is kept, in letters.
const LONGEST: usize = 4_000;

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

/// At most this many youth plans.
pub const MOST_PLANS: usize = 30;

pub(super) fn list_to_json(list: &PartnerList) -> Json {
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

pub(super) fn list_from_json(json: &Json, dropped: &mut usize) -> Option<PartnerList> {
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

pub(super) fn tasks_to_json(list: &TaskList) -> Json {
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

pub(super) fn tasks_from_json(json: &Json, dropped: &mut usize) -> Option<TaskList> {
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

pub(super) fn network_to_json(plan: &NetworkPlan) -> Json {
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

pub(super) fn network_from_json(json: &Json, dropped: &mut usize) -> Option<NetworkPlan> {
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

pub(super) fn youth_to_json(plan: &YouthPlan) -> Json {
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

pub(super) fn plans_from_json(json: &Json, dropped: &mut usize) -> Option<Vec<YouthPlan>> {
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
