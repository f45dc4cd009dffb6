//! A board as a JSON file, to pass on and to read again.

use super::{Board, BoardArea, Goal, MOST, SubGoal, edit::cut};
use crate::{
    calendar::{iso_day, parse_day},
    domain::Progress,
    json::{Json, read, write},
};

/// The version written now.
pub const FILE_VERSION: i64 = 1;

/// What a board's file calls itself.
const KIND: &str = "veteranvejviseren-board";

/// Why a file gives no board. The board that is open stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardFileError {
    /// It is no JSON; in bytes from its beginning.
    NotJson(usize),
    /// It is something else than a board.
    NotABoard,
    /// A later edition of the product wrote it, in this version. Get the new edition, then open it again.
    Newer(i64),
}

/// Writes a board's file.
pub fn export_json(board: &Board) -> String {
    let fields = [("kind", Json::text(KIND)), ("version", Json::Number(FILE_VERSION)), ("board", board_to_json(board))];
    write(&Json::record(fields))
}

/// Reads a board's file. Answers the board and how many parts of it were damaged and left out.
///
/// # Errors
/// See [`BoardFileError`].
pub fn import_json(text: &str) -> Result<(Board, usize), BoardFileError> {
    let file = read(text).map_err(|error| BoardFileError::NotJson(error.0))?;
    if file.str("kind") != Some(KIND) {
        return Err(BoardFileError::NotABoard);
    }
    match file.int("version") {
        Some(version) if version > FILE_VERSION => return Err(BoardFileError::Newer(version)),
        Some(1) => {}
        _ => return Err(BoardFileError::NotABoard),
    }
    let mut dropped = 0;
    let board = file.get("board").and_then(|board| board_from_json(board, &mut dropped));
    board.map(|board| (board, dropped)).ok_or(BoardFileError::NotABoard)
}

pub(crate) fn board_to_json(board: &Board) -> Json {
    let mut areas = Vec::new();
    for area in &board.areas {
        let mut goals = Vec::new();
        for goal in &area.goals {
            let mut steps = Vec::new();
            for step in &goal.steps {
                steps.push(Json::record([
                    ("text", Json::text(&step.text)),
                    ("status", Json::text(step.progress.word())),
                    ("on", Json::option(step.on.map(|day| Json::Text(iso_day(day))))),
                    ("note", Json::text(&step.note)),
                    ("owner", Json::text(&step.owner)),
                ]));
            }
            goals.push(Json::record([("name", Json::text(&goal.name)), ("steps", Json::List(steps))]));
        }
        areas.push(Json::record([("name", Json::text(&area.name)), ("goals", Json::List(goals))]));
    }
    Json::record([("title", Json::text(&board.title)), ("areas", Json::List(areas))])
}

/// A board from its record; none when it is no record. Parts that are damaged are counted and left out.
pub(crate) fn board_from_json(json: &Json, dropped: &mut usize) -> Option<Board> {
    let Json::Record(_) = json else { return None };
    let mut board = Board { title: cut(json.str("title").unwrap_or("")), areas: Vec::new() };
    for area in limited(json.list("areas"), dropped) {
        let Some(name) = area.str("name") else {
            *dropped += 1;
            continue;
        };
        let mut goals = Vec::new();
        for goal in limited(area.list("goals"), dropped) {
            let Some(name) = goal.str("name") else {
                *dropped += 1;
                continue;
            };
            let mut steps = Vec::new();
            for step in limited(goal.list("steps"), dropped) {
                match sub_goal(step) {
                    Some(step) => steps.push(step),
                    None => *dropped += 1,
                }
            }
            goals.push(Goal { name: cut(name), steps });
        }
        board.areas.push(BoardArea { name: cut(name), goals });
    }
    Some(board)
}

fn sub_goal(json: &Json) -> Option<SubGoal> {
    let on = match json.str("on") {
        None => None,
        Some(day) => Some(parse_day(day)?),
    };
    Some(SubGoal {
        text: cut(json.str("text")?),
        progress: Progress::from_word(json.str("status")?)?,
        on,
        note: cut(json.str("note").unwrap_or("")),
        owner: cut(json.str("owner").unwrap_or("")),
    })
}

fn limited<'j>(list: &'j [Json], dropped: &mut usize) -> &'j [Json] {
    *dropped += list.len().saturating_sub(MOST);
    list.get(..MOST).unwrap_or(list)
}
