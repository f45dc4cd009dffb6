//! Opens a file that somebody chose: a board's own file or a table, told apart by what is in it.

use super::{Board, BoardFileError, TableProblem, import_csv, import_json};
use crate::professional::csv::{Unreadable, text_of};

/// What a file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The board.
    pub board: Board,
    /// What a table's rows had wrong; the rest is kept.
    pub problems: Vec<TableProblem>,
    /// How many parts of a board's file were damaged and left out.
    pub dropped: usize,
}

/// Why a file gives no board. The board that is open stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It has no text that can be read.
    Unreadable(Unreadable),
    /// It looks like a board's file, but is none that we can open.
    File(BoardFileError),
    /// A table without a column of sub-goals.
    NoSubGoals,
    /// A table without a single sub-goal.
    Empty,
}

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
