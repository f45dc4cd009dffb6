//! What can be wrong with a board's table or file, as values: the words are in [`crate::text::planning`].

use super::{Board, BoardFileError};
use crate::sheet::{CsvProblem, Unreadable};

/// A column of a board's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The area.
    Area,
    /// The goal.
    Goal,
    /// The sub-goal.
    SubGoal,
    /// Its status.
    Status,
    /// The day of the status.
    StatusDate,
    /// Who is responsible, as a role.
    Owner,
    /// What has been done.
    Note,
}

/// What went wrong in a table that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// The form of the file.
    Form(CsvProblem),
    /// There is no column for the sub-goals, so nothing can be read.
    NoSubGoals,
    /// A column is missing; its cells are taken as empty.
    MissingColumn(Column),
    /// A column that means nothing here is left out.
    UnknownColumn(String),
    /// The status of a row is none that we know; it is taken as not begun and kept in the note.
    UnknownStatus {
        /// The row, counted from 1 after the heading.
        row: usize,
        /// What stood there.
        written: String,
    },
    /// The date of a row is none; it is kept in the note.
    UnknownDate {
        /// The row.
        row: usize,
        /// What stood there.
        written: String,
    },
    /// A row has no sub-goal and is left out.
    EmptyRow {
        /// The row.
        row: usize,
    },
    /// The board is full; this row and those after it that need room are left out.
    Full {
        /// The row.
        row: usize,
    },
    /// A text was too long and is cut.
    Cut {
        /// The row.
        row: usize,
    },
}

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
