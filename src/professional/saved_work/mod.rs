//! A professional's work as one versioned JSON document: kept on the device when asked for, and the
//! file that is exported and imported.
//!
//! One form for both, so that what can be exported can be kept and the other way round, and one reader is
//! tested. It is JSON that people can read, written and read by [`crate::json`]: a packed form
//! would be smaller on the device, but could not be mended or looked into by whom it belongs to.
//!
//! - Older versions are brought up step by step in [`upgrade`]; only version 1 exists yet.
//! - A later version is refused and stays where it is.
//! - A damaged part is left out and named; the rest is kept.
//! - A revision counter tells two open tabs apart: see [`decide`].

mod parts;

pub use parts::MOST_PLANS;

use self::parts::{
    list_from_json, list_to_json, network_from_json, network_to_json, plans_from_json, tasks_from_json, tasks_to_json,
    youth_to_json,
};
use super::{
    board::{Board, board_from_json, board_to_json},
    network::NetworkPlan,
    partner_list::PartnerList,
    tasks::TaskList,
    youth::YouthPlan,
};
use crate::json::{Json, read as read_json, write as write_json};

/// The version written now.
pub const VERSION: i64 = 1;

/// What the document calls itself.
const KIND: &str = "veteranvejviseren-work";

/// The name in the browser's storage.
pub const STORAGE_KEY: &str = "vvj-arbejde";

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
