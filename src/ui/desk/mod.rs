//! The editors' desk: what to check first, and how to correct it. For editors, volunteers and a municipality's own
//! employees. Nothing is sent from here, and nothing kept until somebody asks for it.
//!
//! `state` is what is known while the desk is open, `keep` its way to the device and back, `queue` the list, `check` one
//! record, `answers` what was found out about it, `correct` its fields, `add` a record that is new, from a `template`,
//! `fields` how a field is filled in, `out` the file.

mod add;
mod answers;
mod check;
mod correct;
mod fields;
mod keep;
mod out;
mod queue;
mod state;
mod template;

use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

use crate::{
    domain::Language,
    route::{Page, Route},
    take_along::mail_draft,
    text::{Msg, desk::DeskMsg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, live, row},
        pages::not_found,
        parts::crisis_card,
    },
};
use state::{Facts, Rows, Scope, State};

/// The one door of the wing: its page, and nothing of another's.
#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
pub(super) fn draw(route: &Route) -> Result<Node, SplitLoaderError> {
    Ok(match route.page {
        Page::Desk => desk(route.language),
        _ => not_found(Msg::NotFoundTitle, route.language),
    })
}

fn desk(language: Language) -> Node {
    let state = state::begin();
    let rows = state.rows();
    let heading = live(move || heading(state, rows, language));
    let body = live(move || match state.facts.get() {
        Facts::Here => row([work(state, rows, language), add::add(state, language).into()]),
        Facts::Coming => filled("p", DeskMsg::Coming.get(language)).attr("role", "status").into(),
        Facts::Missing => missing(state, language).into(),
    });
    row([heading, without_app(language).into(), classed("div", "only-app").child(body).into()])
}

/// What the page is for: everybody's, or that of one who was asked.
fn heading(state: State, rows: Rows, language: Language) -> Node {
    let whose = state.scope_name(language);
    let (title, lead) = match &whose {
        Some(name) => (DeskMsg::OwnTitle.get(language).replace("{}", name), DeskMsg::OwnLead),
        None => (DeskMsg::Title.get(language).to_owned(), DeskMsg::Lead),
    };
    let is_here = state.facts.get() == Facts::Here;
    let counts = is_here.then(|| live(move || filled("p", counts(state, rows, language)).class("quiet")));
    let unknown =
        (state.scope.get() == Scope::Unknown).then(|| classed("p", "note").child(DeskMsg::UnknownPlace.get(language)));
    row([
        el("h1").attr("tabindex", "-1").child(title).into(),
        classed("p", "lead").child(lead.get(language)).into(),
        Node::from(unknown),
        counts.into(),
    ])
}

/// How far the work is.
fn counts(state: State, rows: Rows, language: Language) -> String {
    let number = |count: usize| count.to_string();
    rows.with(|rows| {
        let (words, some, of) = if state.is_own() {
            let answered = rows.iter().filter(|row| state.found(row.kind, &row.id).is_some()).count();
            (DeskMsg::OwnCounts, answered, rows.len())
        } else {
            let checked = rows.iter().filter(|row| row.record.checked().is_some()).count();
            (DeskMsg::Counts, rows.len(), checked)
        };
        words.get(language).replacen("{}", &number(some), 1).replacen("{}", &number(of), 1)
    })
}

/// The list, and beside it the record that is looked at, with the answers so far; on a phone list or record.
fn work(state: State, rows: Rows, language: Language) -> Node {
    let class = move || Some(if state.open.with(Option::is_some) { "desk is-open" } else { "desk" });
    el("div")
        .live_attr("class", class)
        .child(queue::queue(state, rows, language))
        .child(el("div").child(check::check(state, rows, language)).child(out::out(state, language)))
        .into()
}

fn missing(state: State, language: Language) -> Element {
    let again = classed("button", "button button-secondary")
        .attr("type", "button")
        .on_click(move || state::fetch(state))
        .child(DeskMsg::Again.get(language));
    el("div").attr("role", "alert").child(filled("p", DeskMsg::Missing.get(language))).child(again)
}

/// What stands here where the app could not start: how to say it all the same.
fn without_app(language: Language) -> Element {
    let settings = &shared().site.directory.settings;
    let way = match &settings.report_email {
        Some(address) => {
            filled("p", link(mail_draft(&[address], DeskMsg::Title.get(language), "").href, address.clone()))
        }
        None => filled("p", DeskMsg::WriteBack.get(language)),
    };
    classed("div", "only-failed")
        .child(filled("h2", DeskMsg::NeedsApp.get(language)))
        .child(filled("p", DeskMsg::NeedsAppText.get(language)))
        .child(way)
        .child(filled("p", DeskMsg::NoNames.get(language)))
        .child(crisis_card(language))
}
