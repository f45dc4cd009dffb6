//! The policy board: areas → goals → sub-goals → status, after Varde's status on its veteran policy.
//!
//! `edit` changes a board one step at a time and can take steps back, `table` reads and writes CSV,
//! `file` JSON. Here are the values, the figures of progress and the filter. An owner is a role, never a name.

mod edit;
mod file;
mod problem;

use jiff::civil::Date;

use crate::domain::{ExampleBoard, Language, Progress};

pub(crate) use edit::cut;
pub use edit::{Edit, Editor, MOST_STEPS_BACK, Path, Way};
pub use file::{BoardFileError, FILE_VERSION, export_json, import_json};
pub(super) use file::{board_from_json, board_to_json};
pub use problem::{Column, OpenError, Opened, TableProblem};

/// At most this many areas, goals in an area, and sub-goals in a goal.
pub const MOST: usize = 40;

/// Longest text in a field, in letters.
pub const LONGEST: usize = 2_000;

/// A board.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Board {
    /// Its title.
    pub title: String,
    /// The areas, in order.
    pub areas: Vec<BoardArea>,
}

/// An area of a policy.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct BoardArea {
    /// Its name.
    pub name: String,
    /// Its goals.
    pub goals: Vec<Goal>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Goal {
    /// The goal.
    pub name: String,
    /// Its sub-goals.
    pub steps: Vec<SubGoal>,
}

/// A sub-goal with its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubGoal {
    /// What is to be reached.
    pub text: String,
    /// How far it is.
    pub progress: Progress,
    /// The day of the status.
    pub on: Option<Date>,
    /// What has been done, in words.
    pub note: String,
    /// Who owns it, as a role.
    pub owner: String,
}

impl SubGoal {
    /// A sub-goal that nobody has begun.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            progress: Progress::NotStarted,
            on: None,
            note: String::new(),
            owner: String::new(),
        }
    }
}

/// How many sub-goals stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Figures {
    /// By the order of [`Progress::ALL`].
    pub counts: [usize; 6],
}

impl Figures {
    /// How many there are.
    pub fn total(self) -> usize {
        self.counts.iter().sum()
    }

    /// How many have this status.
    pub fn of(self, progress: Progress) -> usize {
        Progress::ALL.iter().zip(self.counts).filter(|(one, _)| **one == progress).map(|(_, count)| count).sum()
    }

    /// How many are reached: done, or done again and again.
    pub fn reached(self) -> usize {
        self.of(Progress::Done) + self.of(Progress::Ongoing)
    }

    /// How many count: all but those that were given up.
    pub fn counting(self) -> usize {
        self.total() - self.of(Progress::Dropped)
    }

    /// Reached of those that count, in whole per cent, rounded down: 100 means all of them.
    pub fn percent(self) -> usize {
        (self.reached() * 100).checked_div(self.counting()).unwrap_or(0)
    }

    fn add(&mut self, progress: Progress) {
        let slots = Progress::ALL.iter().zip(&mut self.counts);
        slots.filter(|(one, _)| **one == progress).for_each(|(_, count)| *count += 1);
    }
}

/// A sub-goal with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'b> {
    /// Where it stands, for editing.
    pub path: Path,
    /// The area's name.
    pub area: &'b str,
    /// The goal's name.
    pub goal: &'b str,
    /// The sub-goal.
    pub step: &'b SubGoal,
}

impl Board {
    /// All sub-goals in order; with statuses given only those.
    pub fn rows(&self, only: &[Progress]) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (area_at, area) in self.areas.iter().enumerate() {
            for (goal_at, goal) in area.goals.iter().enumerate() {
                for (step_at, step) in goal.steps.iter().enumerate() {
                    if only.is_empty() || only.contains(&step.progress) {
                        let path = Path { area: area_at, goal: goal_at, step: step_at };
                        rows.push(Row { path, area: &area.name, goal: &goal.name, step });
                    }
                }
            }
        }
        rows
    }

    /// The figures of the whole board.
    pub fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        for row in self.rows(&[]) {
            figures.add(row.step.progress);
        }
        figures
    }
}

impl BoardArea {
    /// The figures of one area.
    pub fn figures(&self) -> Figures {
        let mut figures = Figures::default();
        for step in self.goals.iter().flat_map(|goal| &goal.steps) {
            figures.add(step.progress);
        }
        figures
    }
}

/// A board of the directory as one that can be read, filtered and copied.
pub fn from_example(example: &ExampleBoard, language: Language) -> Board {
    let mut areas = Vec::new();
    for area in &example.areas {
        let mut goals = Vec::new();
        for goal in &area.goals {
            let mut steps = Vec::new();
            for step in &goal.steps {
                steps.push(SubGoal {
                    progress: step.progress,
                    note: step.note.as_ref().map_or_else(String::new, |note| note.get(language).to_owned()),
                    owner: step.owner.as_ref().map_or_else(String::new, |owner| owner.get(language).to_owned()),
                    ..SubGoal::new(step.text.get(language))
                });
            }
            goals.push(Goal { name: goal.name.get(language).to_owned(), steps });
        }
        areas.push(BoardArea { name: area.name.get(language).to_owned(), goals });
    }
    Board { title: example.title.get(language).to_owned(), areas }
}
