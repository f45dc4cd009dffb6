//! For professionals: the status over the veteran policy. One's own board, and that of Varde as an example.

mod chart;
mod desk;
mod forms;
mod list;

use leptos::prelude::*;

use self::{
    chart::{chart, counts},
    desk::{Desk, Spot},
    list::{Shown, areas},
};
use super::pieces::{button, field, needs_app, on_screen, print_button, small};
use crate::{
    calendar::file_name,
    domain::{ExampleBoard, Language, Progress},
    professional::board::{Board, export_json, from_example},
    take_along::{export_csv, from_template},
    text::{
        self, Msg,
        board::{BoardMsg, Template, progress_name, template_name, template_source},
        planning::PlanMsg,
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, live, row},
        tools::work,
    },
};

/// Largest file that is opened, in bytes.
const MOST_BYTES: f64 = 2_000_000.0;

pub(super) fn board(language: Language) -> Node {
    let desk = Desk::new(language);
    let mut mark = false;
    let own = live(move || {
        let (board, open, only) = (desk.board(), desk.open.get(), desk.only.get());
        desk.redraw.turn(&mut mark);
        let drawn: Node = match board {
            None => start(desk).into(),
            Some(board) => own(&board, Shown { language, desk: Some(desk), open, only }, desk),
        };
        el("div").key(mark).child(drawn)
    });
    let told = live(move || {
        let lines = desk.told.get();
        (!lines.is_empty())
            .then(|| classed("ul", "told note").children(lines.into_iter().map(|line| filled("li", line))))
    });
    let examples = shared().site.directory.boards.iter().map(|one| example(one, desk));
    row([
        needs_app(language).into(),
        el("div").attr("role", "status").class("d-print-none").child(told).into(),
        tools(desk).into(),
        own,
        files(desk).into(),
        row(examples),
    ])
}

/// Nothing has been begun.
fn start(desk: Desk) -> Element {
    let language = desk.language;
    let templates = Template::ALL.map(|template| {
        let begin = move || {
            desk.replace(from_template(template, language));
            browser::focus_first("#tavle");
        };
        el("li").child(button(template_name(template, language)).on_click(begin)).child(
            classed("p", "quiet")
                .child(Msg::Source.get(language))
                .child(": ")
                .child(template_source(template, language)),
        )
    });
    let empty = move || {
        desk.replace(Board { title: BoardMsg::NewTitle.get(language).to_owned(), areas: Vec::new() });
        desk.open(Spot::NewArea);
    };
    classed("div", "only-app")
        .child(filled("h2", BoardMsg::StartFrom.get(language)))
        .child(classed("ul", "starts").children(templates))
        .child(button(BoardMsg::StartEmpty.get(language)).on_click(empty))
}

/// Steps back and forth. They stay where they are, so that the focus does.
fn tools(desk: Desk) -> Element {
    let language = desk.language;
    let step = |name: BoardMsg, id, again| {
        small(name.get(language), "")
            .attr("id", id)
            .live_attr("aria-disabled", move || Some(if desk.can(again) { "false" } else { "true" }))
            .on_click(move || desk.step_back(again))
    };
    classed("div", "acts only-app d-print-none")
        .child(step(BoardMsg::Undo, "tavle-fortryd", false))
        .child(step(BoardMsg::Redo, "tavle-gentag", true))
        .child(print_button(language))
}

fn own(board: &Board, shown: Shown, desk: Desk) -> Node {
    let language = shown.language;
    let title = if shown.open == Some(Spot::Title) {
        forms::wording(Spot::Title, board.title.clone(), desk)
    } else {
        let name = el("h2").attr("id", "tavle").attr("tabindex", "-1").child(board.title.clone());
        let change = small(Msg::Change.get(language), &board.title)
            .attr("id", Spot::Title.id())
            .on_click(move || desk.open(Spot::Title));
        classed("div", "named").child(name).child(change)
    };
    let figures = board.figures();
    let progress = (figures.total() > 0).then(|| {
        el("div")
            .child(filled("h3", BoardMsg::Progress.get(language)))
            .child(chart(figures, language))
            .child(counts(figures, language))
            .child(filter(shown.only, desk))
    });
    let none = board.areas.is_empty().then(|| filled("p", PlanMsg::NoAreasYet.get(language)));
    row([title.into(), progress.into(), none.into(), areas(board, shown)])
}

/// Which status is shown.
fn filter(only: Option<Progress>, desk: Desk) -> Element {
    let language = desk.language;
    let all = el("option").attr("value", "").flag("selected", only.is_none()).child(BoardMsg::ShowAll.get(language));
    let each = Progress::ALL.iter().map(|progress| {
        el("option")
            .attr("value", progress.word())
            .flag("selected", only == Some(*progress))
            .child(progress_name(*progress, language))
    });
    let choose = move |event: web_sys::Event| {
        desk.open.set(None);
        desk.only.set(Progress::from_word(&browser::field_text(&event)));
        browser::focus_first("#vis-kun");
    };
    let select = classed("select", "form-input form-select").on("change", choose).child(all).children(each);
    on_screen(field("vis-kun".to_owned(), BoardMsg::Filter.get(language), None, select))
}

/// Fetching and opening the board as a file.
fn files(desk: Desk) -> Element {
    let language = desk.language;
    let now = move || work::signal().with_untracked(|work| work.board.clone());
    let csv = move || {
        if let Some(board) = now() {
            let name = file_name(&board.title, "csv");
            browser::download(&name, "text/csv;charset=utf-8", &export_csv(&board, language));
        }
    };
    let json = move || {
        if let Some(board) = now() {
            browser::download(&file_name(&board.title, "json"), "application/json", &export_json(&board));
        }
    };
    let clear = move || {
        desk.replace(Board::default());
        desk.told.set(vec![PlanMsg::Removed.get(language).to_owned()]);
        browser::focus_first("#tavle-fortryd");
    };
    let open = move |event: web_sys::Event| {
        // What follows runs outside of the tree; the owner brings its contexts back.
        let owner = Owner::current().unwrap_or_default();
        leptos::task::spawn_local(async move {
            let bytes = browser::chosen_file(&event, MOST_BYTES).await;
            owner.with(|| desk.take_file(bytes));
        });
    };
    let keep = live(move || {
        desk.board().map(|_| {
            classed("div", "acts")
                .child(small(BoardMsg::ExportCsv.get(language), "").on_click(csv))
                .child(small(BoardMsg::ExportJson.get(language), "").on_click(json))
                .child(small(PlanMsg::BoardClear.get(language), "").on_click(clear))
        })
    });
    let input = classed("input", "form-input")
        .attr("type", "file")
        .attr("accept", ".csv,.txt,.json,text/csv,application/json")
        .on("change", open);
    classed("section", "only-app d-print-none")
        .child(filled("h2", PlanMsg::BoardFile.get(language)))
        .child(keep)
        .child(field("aabn-tavle".to_owned(), BoardMsg::Import.get(language), None, input))
}

/// A municipality's board as it stood, folded; it can be copied, never changed.
fn example(example: &'static ExampleBoard, desk: Desk) -> Element {
    let language = desk.language;
    let board = from_example(example, language);
    let copy = move || {
        desk.replace(from_example(example, language));
        browser::focus_first("#tavle");
    };
    let read = Shown { language, desk: None, open: None, only: None };
    let stood = PlanMsg::StoodSo.get(language).replace("{}", &text::partial_date(example.as_of, language));
    let copy = classed("p", "only-app").child(button(BoardMsg::CopyExample.get(language)).on_click(copy));
    classed("details", "example")
        .child(filled("summary", BoardMsg::Example.get(language)))
        .child(filled("h2", board.title.clone()))
        .child(filled("p", BoardMsg::ExampleNote.get(language)))
        .child(classed("p", "quiet").child(stood).child(" ").child(text::source_line(&example.source, language)))
        .child(copy)
        .child(chart(board.figures(), language))
        .child(counts(board.figures(), language))
        .child(areas(&board, read))
}
