//! What one can do with one's own board: change, take back, open a file. The steps back live as long as the page.

use jiff::civil::Date;
use leptos::prelude::*;

use super::super::pieces::{Redraw, today};
use crate::{
    domain::{Language, Progress, has_personal_number},
    professional::{
        board::{Board, Edit, Editor, Path, SubGoal, Way},
        saved_work::{Loss, Part},
    },
    take_along::open_file,
    text::{
        board::{BoardMsg, table_problem},
        partners::PartnerMsg,
        planning::{PlanMsg, open_error},
        professional::loss,
    },
    ui::{
        browser,
        tools::work::{self, edit},
    },
};

/// A place on the board that can be open for change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Title,
    Area(Path),
    Goal(Path),
    Step(Path),
    NewArea,
    NewGoal(Path),
    NewStep(Path),
}

impl Spot {
    /// The id of the button that opens it, where the focus goes back to.
    pub(super) fn id(self) -> String {
        match self {
            Self::Title => "ret-titel".to_owned(),
            Self::NewArea => "nyt-omraade".to_owned(),
            Self::Area(at) => format!("ret-{}", at.area),
            Self::NewGoal(at) => format!("nyt-maal-{}", at.area),
            Self::Goal(at) => format!("ret-{}-{}", at.area, at.goal),
            Self::NewStep(at) => format!("nyt-delmaal-{}-{}", at.area, at.goal),
            Self::Step(at) => format!("ret-{}-{}-{}", at.area, at.goal, at.step),
        }
    }

    /// The same place after a step up or down.
    fn moved(self, way: Way) -> Self {
        let next = |at: usize| if way == Way::Up { at.saturating_sub(1) } else { at + 1 };
        match self {
            Self::Area(at) => Self::Area(Path { area: next(at.area), ..at }),
            Self::Goal(at) => Self::Goal(Path { goal: next(at.goal), ..at }),
            Self::Step(at) => Self::Step(Path { step: next(at.step), ..at }),
            other => other,
        }
    }
}

/// The board on the desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) language: Language,
    pub(super) redraw: Redraw,
    editor: RwSignal<Editor>,
    /// What is open for change.
    pub(super) open: RwSignal<Option<Spot>>,
    /// The only status that is shown.
    pub(super) only: RwSignal<Option<Progress>>,
    /// What the last step came to, a line each.
    pub(super) told: RwSignal<Vec<String>>,
}

impl Desk {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            redraw: Redraw::new(),
            editor: RwSignal::new(Editor::default()),
            open: RwSignal::new(None),
            only: RwSignal::new(None),
            told: RwSignal::new(Vec::new()),
        }
    }

    /// The board; none before one has been begun.
    pub(super) fn board(self) -> Option<Board> {
        work::signal().with(|work| work.board.clone())
    }

    /// Steps back belong to the board they were made on: another one, from the device or a file, begins without.
    fn take_up(self) {
        let board = work::signal().with_untracked(|work| work.board.clone()).unwrap_or_default();
        self.editor.update_untracked(|editor| {
            if *editor.board() != board {
                *editor = Editor::new(board);
            }
        });
    }

    /// Changes the editor and hands its board to the work.
    fn work_on(self, act: impl FnOnce(&mut Editor) -> bool) -> bool {
        self.take_up();
        let mut has_changed = false;
        self.editor.update(|editor| has_changed = act(editor));
        if has_changed {
            let board = self.editor.with_untracked(|editor| editor.board().clone());
            edit(|work| work.board = (board != Board::default()).then_some(board));
        }
        has_changed
    }

    /// Makes a change; says so when there is no room for it.
    pub(super) fn apply(self, change: &Edit) -> bool {
        self.work_on(|editor| editor.apply(change))
    }

    /// Puts another board here; it can be taken back.
    pub(super) fn replace(self, board: Board) {
        self.open.set(None);
        self.work_on(|editor| {
            editor.replace(board);
            true
        });
    }

    /// Whether there is a step back, or with `again` a step forth.
    pub(super) fn can(self, again: bool) -> bool {
        let board = self.board().unwrap_or_default();
        let is_same = |editor: &Editor| *editor.board() == board;
        self.editor.with(|editor| is_same(editor) && if again { editor.can_redo() } else { editor.can_undo() })
    }

    /// Takes a step back, or with `again` the step that was taken back.
    pub(super) fn step_back(self, again: bool) {
        self.open.set(None);
        if self.work_on(|editor| if again { editor.redo() } else { editor.undo() }) {
            self.told.set(vec![PlanMsg::TakenBack.get(self.language).to_owned()]);
        }
    }

    /// Opens a place for change.
    pub(super) fn open(self, spot: Spot) {
        self.told.set(Vec::new());
        self.open.set(Some(spot));
        browser::focus_first(".editing .form-input");
    }

    /// Closes it.
    pub(super) fn close(self) {
        let Some(spot) = self.open.get_untracked() else { return };
        self.open.set(None);
        browser::focus_id(spot.id());
    }

    /// Adds what the open place adds, and makes room for the next.
    pub(super) fn add(self, text: &str) {
        let text = text.trim();
        let change = match self.open.get_untracked() {
            _ if text.is_empty() => return self.close(),
            Some(Spot::NewArea) => Edit::AddArea(text.to_owned()),
            Some(Spot::NewGoal(at)) => Edit::AddGoal(at, text.to_owned()),
            Some(Spot::NewStep(at)) => Edit::AddStep(at, text.to_owned()),
            _ => return,
        };
        self.told.set(Vec::new());
        if !self.apply(&change) {
            self.told.set(vec![PlanMsg::NoRoom.get(self.language).to_owned()]);
        }
        browser::focus_first(".editing .form-input");
    }

    /// Renames the open place; an empty name changes nothing.
    pub(super) fn rename(self, name: &str) {
        if name.trim().is_empty() {
            return;
        }
        let name = name.to_owned();
        let change = match self.open.get_untracked() {
            Some(Spot::Title) => Edit::Title(name),
            Some(Spot::Area(at)) => Edit::RenameArea(at, name),
            Some(Spot::Goal(at)) => Edit::RenameGoal(at, name),
            _ => return,
        };
        self.redraw.keep_fields();
        self.apply(&change);
    }

    /// Writes a sub-goal anew. A new status is dated today, unless a day was written with it.
    pub(super) fn write_step(self, at: Path, mut step: SubGoal, old: &SubGoal) {
        if step.text.trim().is_empty() {
            step.text.clone_from(&old.text);
        }
        let is_dated: Option<Date> = step.on.filter(|on| Some(*on) != old.on);
        if step.progress != old.progress && is_dated.is_none() {
            // The day's field has to show it, so it is drawn anew.
            self.apply(&Edit::SetProgress(at, step.progress, today()));
            browser::focus_first(".editing [name=status]");
        } else {
            self.redraw.keep_fields();
            self.apply(&Edit::SetStep(at, step));
        }
    }

    /// Moves the open place among its neighbours.
    pub(super) fn shift(self, way: Way) {
        let Some(spot) = self.open.get_untracked() else { return };
        let change = match spot {
            Spot::Area(at) => Edit::MoveArea(at, way),
            Spot::Goal(at) => Edit::MoveGoal(at, way),
            Spot::Step(at) => Edit::MoveStep(at, way),
            _ => return,
        };
        if self.apply(&change) {
            self.told.set(Vec::new());
            self.open.set(Some(spot.moved(way)));
        } else {
            self.told.set(vec![PlanMsg::AtTheEnd.get(self.language).to_owned()]);
        }
        browser::focus_first(if way == Way::Up { ".editing .up" } else { ".editing .down" });
    }

    /// Takes the open place out.
    pub(super) fn remove(self) {
        let change = match self.open.get_untracked() {
            Some(Spot::Area(at)) => Edit::RemoveArea(at),
            Some(Spot::Goal(at)) => Edit::RemoveGoal(at),
            Some(Spot::Step(at)) => Edit::RemoveStep(at),
            _ => return,
        };
        self.open.set(None);
        self.apply(&change);
        self.told.set(vec![PlanMsg::Removed.get(self.language).to_owned()]);
        browser::focus_first("#tavle-fortryd");
    }

    /// Opens a chosen file; `bytes` are none when it is too large. What cannot be opened changes nothing.
    pub(super) fn take_file(self, bytes: Option<Vec<u8>>) {
        let language = self.language;
        let title = work::signal().with_untracked(|work| work.board.as_ref().map(|board| board.title.clone()));
        let title = title.unwrap_or_else(|| BoardMsg::NewTitle.get(language).to_owned());
        let told = match open_file(bytes.as_deref(), &title) {
            Ok(opened) => {
                let mut told = vec![BoardMsg::Imported.get(language).to_owned()];
                // Digits are the same in every encoding that such tables come in.
                let has_number =
                    bytes.as_deref().is_some_and(|bytes| has_personal_number(&String::from_utf8_lossy(bytes)));
                told.extend(has_number.then(|| PartnerMsg::NumberInFile.get(language).to_owned()));
                let has_problems = !opened.problems.is_empty() || opened.dropped > 0;
                told.extend(has_problems.then(|| BoardMsg::Problems.get(language).to_owned()));
                told.extend(opened.problems.iter().map(|problem| table_problem(problem, language)));
                told.extend((opened.dropped > 0).then(|| loss(Loss::Some(Part::Board, opened.dropped), language)));
                self.only.set(None);
                self.replace(opened.board);
                told
            }
            Err(error) => vec![open_error(error, language)],
        };
        self.told.set(told);
    }
}
