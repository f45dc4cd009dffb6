//! A board as it is read: areas, goals, sub-goals with their status. With a desk each can be opened for change.

use super::{
    super::pieces::small,
    chart::{chart, mark},
    desk::{Desk, Spot},
    forms::{adding, step_form, wording},
};
use crate::{
    domain::{Language, Progress},
    professional::board::{Board, BoardArea, Goal, Path, SubGoal},
    text::{
        self, Msg,
        board::{BoardMsg, progress_name},
        planning::PlanMsg,
    },
    ui::node::{Element, Node, classed, el, filled, row},
};

/// How a board is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) language: Language,
    /// None: it can only be read.
    pub(super) desk: Option<Desk>,
    /// What is open for change.
    pub(super) open: Option<Spot>,
    /// The only status that is shown.
    pub(super) only: Option<Progress>,
}

impl Shown {
    fn keeps(self, at: Path, step: &SubGoal) -> bool {
        // What is open stays, also when its status has just become another.
        self.only.is_none_or(|only| only == step.progress) || self.open == Some(Spot::Step(at))
    }
}

/// All areas of a board.
pub(super) fn areas(board: &Board, shown: Shown) -> Node {
    let language = shown.language;
    let mut parts: Vec<Node> = Vec::new();
    for (at, one) in board.areas.iter().enumerate() {
        parts.push(area(Path { area: at, ..Path::default() }, one, shown));
    }
    let is_empty = shown.only.is_some_and(|only| board.rows(&[only]).is_empty());
    let none = is_empty.then(|| filled("p", PlanMsg::NoneWithStatus.get(language)));
    let add = shown.desk.filter(|_| shown.only.is_none()).map(|desk| add(Spot::NewArea, "", desk, shown));
    row([none.into(), Node::from(parts), add.into()])
}

fn area(at: Path, area: &BoardArea, shown: Shown) -> Node {
    let goals: Vec<Node> = area
        .goals
        .iter()
        .enumerate()
        .map(|(goal_at, one)| goal(Path { goal: goal_at, ..at }, one, shown))
        .filter(|drawn| !matches!(drawn, Node::Nothing))
        .collect();
    if goals.is_empty() && shown.only.is_some() {
        return Node::Nothing;
    }
    let name = or(&area.name, PlanMsg::AreaUnnamed, shown.language);
    let head = head("h3", name.clone(), Spot::Area(at), &area.name, shown);
    let add = shown.desk.filter(|_| shown.only.is_none()).map(|desk| add(Spot::NewGoal(at), &name, desk, shown));
    let figures = area.figures();
    let chart = (figures.total() > 0).then(|| chart(figures, shown.language));
    classed("section", "area").child(head).child(chart).child(Node::from(goals)).child(add).into()
}

fn goal(at: Path, goal: &Goal, shown: Shown) -> Node {
    let mut steps: Vec<Element> = Vec::new();
    for (step_at, one) in goal.steps.iter().enumerate() {
        let at = Path { step: step_at, ..at };
        if shown.keeps(at, one) {
            steps.push(step(at, one, shown));
        }
    }
    if steps.is_empty() && shown.only.is_some() {
        return Node::Nothing;
    }
    let name = or(&goal.name, PlanMsg::GoalUnnamed, shown.language);
    let head = head("h4", name.clone(), Spot::Goal(at), &goal.name, shown);
    let add = shown.desk.filter(|_| shown.only.is_none()).map(|desk| add(Spot::NewStep(at), &name, desk, shown));
    let steps = (!steps.is_empty()).then(|| classed("ul", "rows").children(steps));
    classed("div", "goal").child(head).child(steps).child(add).into()
}

/// A heading with the button that opens it, or the form in its place.
fn head(tag: &'static str, name: String, spot: Spot, written: &str, shown: Shown) -> Node {
    match shown.desk {
        Some(desk) if shown.open == Some(spot) => row([el(tag).child(name), wording(spot, written.to_owned(), desk)]),
        Some(desk) => classed("div", "named").child(filled(tag, name.clone())).child(opener(spot, &name, desk)).into(),
        None => filled(tag, name).into(),
    }
}

fn step(at: Path, step: &SubGoal, shown: Shown) -> Element {
    let language = shown.language;
    let spot = Spot::Step(at);
    if let (Some(desk), true) = (shown.desk, shown.open == Some(spot)) {
        return el("li").child(step_form(at, step, desk));
    }
    let mut facts = String::from(progress_name(step.progress, language));
    if let Some(on) = step.on {
        facts.push_str(", ");
        facts.push_str(&text::date(on, language));
    }
    if !step.owner.is_empty() {
        facts.push_str(". ");
        facts.push_str(BoardMsg::Owner.get(language));
        facts.push_str(": ");
        facts.push_str(&step.owner);
    }
    let words = el("div")
        .child(filled("p", filled("b", step.text.clone())))
        .child(classed("p", "quiet").child(mark(step.progress)).child(facts))
        .child((!step.note.is_empty()).then(|| filled("p", step.note.clone())));
    let button = shown.desk.map(|desk| opener(spot, &step.text, desk));
    el("li").child(classed("div", "named").child(words).child(button))
}

fn opener(spot: Spot, about: &str, desk: Desk) -> Element {
    small(Msg::Change.get(desk.language), about).attr("id", spot.id()).on_click(move || desk.open(spot))
}

/// The button that adds something, or the form in its place.
fn add(spot: Spot, about: &str, desk: Desk, shown: Shown) -> Element {
    if shown.open == Some(spot) {
        return adding(spot, desk);
    }
    let name = match spot {
        Spot::NewArea => BoardMsg::AddArea,
        Spot::NewGoal(_) => BoardMsg::AddGoal,
        _ => BoardMsg::AddStep,
    };
    small(name.get(desk.language), about).attr("id", spot.id()).on_click(move || desk.open(spot))
}

fn or(name: &str, instead: PlanMsg, language: Language) -> String {
    if name.trim().is_empty() { instead.get(language).to_owned() } else { name.to_owned() }
}
