//! What is open for change on the board. A change counts as soon as a field is left; it can be taken back.

use leptos::prelude::{GetUntracked, RwSignal, Set};
use web_sys::HtmlFormElement;

use super::{
    super::{
        note::number_warning,
        pieces::{field, holds_number, input, lines, marked, quiet_form, send, small, told},
    },
    desk::{Desk, Spot},
};
use crate::{
    calendar::{iso_day, parse_day},
    domain::{Language, Progress},
    professional::board::{Path, SubGoal, Way},
    text::{
        board::{BoardMsg, progress_name},
        planning::PlanMsg,
        professional::ProMsg,
    },
    ui::{
        browser,
        node::{Element, classed, el},
    },
};

/// The name of the board, an area or a goal.
pub(super) fn wording(spot: Spot, written: String, desk: Desk) -> Element {
    let label = match spot {
        Spot::Title => PlanMsg::BoardName.get(desk.language),
        Spot::Area(_) => BoardMsg::Area.get(desk.language),
        _ => BoardMsg::Goal.get(desk.language),
    };
    let name = field("ret-navn".to_owned(), label, None, input("text", "name", written));
    panel(desk, spot != Spot::Title, &["name"], move |form| desk.rename(&told(form, "name")))
        .child(name)
        .child(acts(spot, desk))
}

/// A field for something new.
pub(super) fn adding(spot: Spot, desk: Desk) -> Element {
    let language = desk.language;
    let label = match spot {
        Spot::NewArea => BoardMsg::Area,
        Spot::NewGoal(_) => BoardMsg::Goal,
        _ => BoardMsg::SubGoal,
    };
    let name = field("nyt-navn".to_owned(), label.get(language), None, input("text", "name", String::new()));
    let buttons = classed("div", "acts")
        .child(send(PlanMsg::Add.get(language)))
        .child(small(PlanMsg::Finished.get(language), "").on_click(move || desk.close()));
    let has_number = RwSignal::new(false);
    let sent = move |form: HtmlFormElement| {
        has_number.set(holds_number(&form, &["name"]));
        if !has_number.get_untracked() {
            desk.add(&told(&form, "name"));
        }
    };
    quiet_form()
        .class("editing d-print-none")
        .on_submit(sent)
        .child(number_warning(has_number, language))
        .child(name)
        .child(buttons)
}

/// A sub-goal with all its fields.
pub(super) fn step_form(at: Path, step: &SubGoal, desk: Desk) -> Element {
    let language = desk.language;
    let old = step.clone();
    let statuses = Progress::ALL.iter().map(|progress| {
        el("option")
            .attr("value", progress.word())
            .flag("selected", *progress == step.progress)
            .child(progress_name(*progress, language))
    });
    let status = classed("select", "form-input form-select").attr("name", "status").children(statuses);
    let day = step.on.map(iso_day).unwrap_or_default();
    let fields = [
        (BoardMsg::SubGoal, None, lines("text", "2", step.text.clone())),
        (BoardMsg::Status, None, status),
        (BoardMsg::StatusDate, None, input("date", "on", day)),
        (BoardMsg::Owner, Some(BoardMsg::OwnerHint), input("text", "owner", step.owner.clone())),
        (BoardMsg::Note, None, lines("note", "3", step.note.clone())),
    ];
    let fields = fields.into_iter().enumerate().map(|(place, (label, hint, input))| {
        let hint = hint.map(|hint: BoardMsg| hint.get(language));
        field(format!("ret-felt-{place}"), label.get(language), hint, input)
    });
    let write = move |form: &HtmlFormElement| {
        let progress = Progress::from_word(&told(form, "status")).unwrap_or(old.progress);
        let step = SubGoal {
            text: told(form, "text"),
            progress,
            on: parse_day(&told(form, "on")),
            note: told(form, "note"),
            owner: told(form, "owner"),
        };
        desk.write_step(at, step, &old);
    };
    panel(desk, true, &["text", "owner", "note"], write).children(fields).child(acts(Spot::Step(at), desk))
}

/// A form whose fields count when they are left, and that closes when it is sent. What holds something like a personal
/// number does not count.
fn panel(
    desk: Desk,
    framed: bool,
    names: &'static [&'static str],
    write: impl Fn(&HtmlFormElement) + Clone + Send + 'static,
) -> Element {
    let has_number = RwSignal::new(false);
    let counts = move |form: &HtmlFormElement| {
        has_number.set(holds_number(form, names));
        if !has_number.get_untracked() {
            write(form);
        }
        !has_number.get_untracked()
    };
    let on_change = counts.clone();
    let class = if framed { "editing framed d-print-none" } else { "editing d-print-none" };
    let left = move |event: web_sys::Event| {
        browser::with_form(&event, |form| {
            on_change(&form);
        });
    };
    let sent = move |form: HtmlFormElement| {
        if counts(&form) {
            desk.close();
        }
    };
    quiet_form().class(class).on("change", left).on_submit(sent).child(number_warning(has_number, desk.language))
}

fn acts(spot: Spot, desk: Desk) -> Element {
    let language = desk.language;
    let done = send(PlanMsg::Finished.get(language));
    let acts = classed("div", "acts").child(done);
    if spot == Spot::Title {
        return acts;
    }
    let arrow = |name: ProMsg, class, way| marked(class, name.get(language), "").on_click(move || desk.shift(way));
    acts.child(arrow(ProMsg::MoveUp, "link up", Way::Up))
        .child(arrow(ProMsg::MoveDown, "link down", Way::Down))
        .child(remove(language, desk))
}

fn remove(language: Language, desk: Desk) -> Element {
    small(ProMsg::Remove.get(language), "").on_click(move || desk.remove())
}
