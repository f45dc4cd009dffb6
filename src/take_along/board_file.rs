//! A board as a file: opens what somebody chose, a board's own file or a table, told apart by what is in it; and a board to
//! start from.

use super::board_table::import_csv;
use crate::{
    domain::Language,
    professional::board::{Board, BoardArea, Goal, OpenError, Opened, SubGoal, TableProblem, import_json},
    sheet::{Unreadable, text_of},
    text::{self, board::Template},
};

/// Opens a file; `bytes` are none when it is larger than any that is read, `title` is the board's where the file has
/// none, as a table.
///
/// # Errors
/// See [`OpenError`].
pub fn open_file(bytes: Option<&[u8]>, title: &str) -> Result<Opened, OpenError> {
    let bytes = bytes.ok_or(OpenError::Unreadable(Unreadable::TooLong))?;
    let text = text_of(bytes).map_err(OpenError::Unreadable)?;
    if text.trim_start().starts_with(['{', '[']) {
        let (board, dropped) = import_json(&text).map_err(OpenError::File)?;
        return Ok(Opened { board, problems: Vec::new(), dropped });
    }
    let (board, problems) = import_csv(&text, title).map_err(OpenError::Unreadable)?;
    if problems.contains(&TableProblem::NoSubGoals) {
        return Err(OpenError::NoSubGoals);
    }
    if board.areas.is_empty() {
        return Err(OpenError::Empty);
    }
    Ok(Opened { board, problems, dropped: 0 })
}

/// A board to start from: the themes of a template as areas, each with a goal to write.
pub fn from_template(template: Template, language: Language) -> Board {
    let mut areas = Vec::new();
    for theme in text::board::themes(template, language) {
        let mut goals = Vec::new();
        for (name, steps) in theme.goals {
            let steps = steps.iter().map(|step| SubGoal::new(step)).collect();
            goals.push(Goal { name: (*name).to_owned(), steps });
        }
        areas.push(BoardArea { name: theme.name.to_owned(), goals });
    }
    Board { title: text::board::BoardMsg::NewTitle.get(language).to_owned(), areas }
}
