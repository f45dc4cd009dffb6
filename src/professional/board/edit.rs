//! Changes a board one step at a time, and takes steps back.

use jiff::civil::Date;

use super::{Board, BoardArea, Goal, LONGEST, MOST, SubGoal};
use crate::domain::Progress;

/// At most this many steps can be taken back.
pub const MOST_STEPS_BACK: usize = 50;

/// Where something stands on a board. What an edit does not need is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Path {
    /// The area.
    pub area: usize,
    /// The goal in the area.
    pub goal: usize,
    /// The sub-goal in the goal.
    pub step: usize,
}

/// Which way something moves among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One place up.
    Up,
    /// One place down.
    Down,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives the board a title.
    Title(String),
    /// Adds an area at the end.
    AddArea(String),
    /// Renames an area.
    RenameArea(Path, String),
    /// Takes an area out, with all in it.
    RemoveArea(Path),
    /// Moves an area.
    MoveArea(Path, Way),
    /// Adds a goal at the end of an area.
    AddGoal(Path, String),
    /// Renames a goal.
    RenameGoal(Path, String),
    /// Takes a goal out, with its sub-goals.
    RemoveGoal(Path),
    /// Moves a goal within its area.
    MoveGoal(Path, Way),
    /// Adds a sub-goal at the end of a goal.
    AddStep(Path, String),
    /// Writes a sub-goal anew.
    SetStep(Path, SubGoal),
    /// Gives a sub-goal a status on a day.
    SetProgress(Path, Progress, Date),
    /// Takes a sub-goal out.
    RemoveStep(Path),
    /// Moves a sub-goal within its goal.
    MoveStep(Path, Way),
}

/// A board with its steps back and forth.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Editor {
    board: Board,
    past: Vec<Board>,
    future: Vec<Board>,
}

impl Editor {
    /// An editor of a board, with nothing to take back.
    pub fn new(board: Board) -> Self {
        Self { board, past: Vec::new(), future: Vec::new() }
    }

    /// The board as it is.
    pub fn board(&self) -> &Board {
        &self.board
    }

    /// Makes a change; false when it changes nothing, because the place is not there or there is no room.
    pub fn apply(&mut self, edit: &Edit) -> bool {
        let mut next = self.board.clone();
        if next.apply(edit).is_none() || next == self.board {
            return false;
        }
        self.replace(next);
        true
    }

    /// Puts another board in the place of this one, as an import does. It can be taken back.
    pub fn replace(&mut self, next: Board) {
        if self.past.len() >= MOST_STEPS_BACK {
            self.past.remove(0);
        }
        self.past.push(std::mem::replace(&mut self.board, next));
        self.future.clear();
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.board, before));
        true
    }

    /// Does the step again that was taken back.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.board, after));
        true
    }
}

impl Board {
    fn area(&mut self, path: &Path) -> Option<&mut BoardArea> {
        self.areas.get_mut(path.area)
    }

    fn goal(&mut self, path: &Path) -> Option<&mut Goal> {
        self.area(path)?.goals.get_mut(path.goal)
    }

    fn step(&mut self, path: &Path) -> Option<&mut SubGoal> {
        self.goal(path)?.steps.get_mut(path.step)
    }

    /// None when the place is not there or there is no room.
    fn apply(&mut self, edit: &Edit) -> Option<()> {
        match edit {
            Edit::Title(title) => self.title = cut(title),
            Edit::AddArea(name) => add(&mut self.areas, BoardArea { name: cut(name), goals: Vec::new() })?,
            Edit::RenameArea(path, name) => self.area(path)?.name = cut(name),
            Edit::RemoveArea(path) => remove(&mut self.areas, path.area)?,
            Edit::MoveArea(path, way) => shift(&mut self.areas, path.area, *way)?,
            Edit::AddGoal(path, name) => add(&mut self.area(path)?.goals, Goal { name: cut(name), steps: Vec::new() })?,
            Edit::RenameGoal(path, name) => self.goal(path)?.name = cut(name),
            Edit::RemoveGoal(path) => remove(&mut self.area(path)?.goals, path.goal)?,
            Edit::MoveGoal(path, way) => shift(&mut self.area(path)?.goals, path.goal, *way)?,
            Edit::AddStep(path, text) => add(&mut self.goal(path)?.steps, SubGoal::new(&cut(text)))?,
            Edit::SetStep(path, step) => {
                *self.step(path)? = SubGoal {
                    text: cut(&step.text),
                    note: cut(&step.note),
                    owner: cut(&step.owner),
                    progress: step.progress,
                    on: step.on,
                };
            }
            Edit::SetProgress(path, progress, on) => {
                let step = self.step(path)?;
                step.progress = *progress;
                step.on = Some(*on);
            }
            Edit::RemoveStep(path) => remove(&mut self.goal(path)?.steps, path.step)?,
            Edit::MoveStep(path, way) => shift(&mut self.goal(path)?.steps, path.step, *way)?,
        }
        Some(())
    }
}

/// A text as long as texts may be. What was cut once is not cut again: no space is left where it ends.
pub(crate) fn cut(text: &str) -> String {
    let mut cut: String = text.trim().chars().take(LONGEST).collect();
    cut.truncate(cut.trim_end().len());
    cut
}

fn add<T>(list: &mut Vec<T>, one: T) -> Option<()> {
    (list.len() < MOST).then(|| list.push(one))
}

fn remove<T>(list: &mut Vec<T>, at: usize) -> Option<()> {
    (at < list.len()).then(|| {
        list.remove(at);
    })
}

fn shift<T>(list: &mut [T], at: usize, way: Way) -> Option<()> {
    let to = match way {
        Way::Up => at.checked_sub(1)?,
        Way::Down => at + 1,
    };
    (at < list.len() && to < list.len()).then(|| list.swap(at, to))
}
