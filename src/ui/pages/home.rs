//! The start page: one promise, one button, three doors, the municipality, the crisis card.

use leptos::prelude::*;

use crate::{
    domain::{Language, Role},
    questionnaire::{Question, Reply, Step},
    route::{Page, Route},
    text::Msg,
    ui::{
        context::shared,
        navigation,
        node::{Node, classed, el, filled, link, row},
        parts::{crisis_card, icon, place_finder},
    },
};

pub(super) fn home(language: Language) -> Node {
    let site = shared().site;
    let session = shared().session;
    let first = Page::FindHelp(Step::FIRST);
    let as_veteran = move |event: web_sys::Event| {
        // The door answers the first question; without scripts it leads to it.
        event.prevent_default();
        session.update(|questionnaire| questionnaire.reply(Question::Role, Reply::Role(Role::Veteran)));
        let next = session.with_untracked(|questionnaire| questionnaire.next(Question::Role));
        navigation::go(&Route::new(language, Page::FindHelp(next)));
    };
    let door = |page: Page, name: Msg, hint: Msg| {
        let words = el("span").child(filled("b", name.get(language))).child(hint.get(language));
        link(site.href(language, page), words).child(icon("arrow"))
    };
    let find_help = classed("a", "button button-primary")
        .attr("href", site.href(language, first.clone()))
        .child(Msg::FindHelp.get(language))
        .child(icon("arrow"));
    let promise = classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(Msg::HomeTitle.get(language)))
        .child(classed("p", "lead").child(Msg::HomeLead.get(language)))
        .child(filled("p", find_help))
        .child(classed("p", "quiet").child(Msg::HomePromise.get(language)));
    let doors = [
        door(first.clone(), Msg::DoorVeteran, Msg::DoorVeteranHint).on("click", as_veteran),
        door(first, Msg::DoorRelative, Msg::DoorRelativeHint),
        door(Page::Professionals, Msg::DoorProfessional, Msg::DoorProfessionalHint),
    ];
    let doors = classed("ul", "doors").children(doors.map(|door| filled("li", door)));
    let pair = classed("div", "pair").child(filled("div", place_finder(language))).child(crisis_card(language));
    row([promise, doors, pair])
}
