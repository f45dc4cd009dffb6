//! Numbers to call, as large rows: the crisis card and its like. Always plain links in the HTML.
//!
//! Who answers now stands above who does not, and a closed line says what to do instead.

use leptos::prelude::*;

use super::{icon, state::answers_now};
use crate::{
    domain::{Contact, Language, Opening, Service, contact_link, opening, order},
    text::Msg,
    ui::{
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
    },
};

/// Services as rows with the number written out, what it is for, and whether somebody answers now.
pub(crate) fn call_list(services: impl IntoIterator<Item = &'static Service>, language: Language) -> Node {
    let services: Vec<&'static Service> = services.into_iter().filter(|service| service.has_phone()).collect();
    live(move || calls(by_answering(&services), language))
}

/// The same in the order given.
pub(crate) fn calls(services: impl IntoIterator<Item = &'static Service>, language: Language) -> Element {
    let directory = shared().site.directory;
    let rows = services.into_iter().filter_map(|service| Some(call_row(service, &directory.phone(service)?, language)));
    classed("ul", "calls").children(rows)
}

/// By the time the page was taken over, so that no row moves under a finger when a line opens.
pub(crate) fn by_answering(services: &[&'static Service]) -> Vec<&'static Service> {
    let directory = shared().site.directory;
    let place = |now, service: &Service| directory.phone_opening(service, now).map_or(u8::MAX, Opening::place_in_list);
    match shared().started.get() {
        Some(now) => order::by(services.iter().copied(), |service| place(now, service)),
        None => services.to_vec(),
    }
}

/// One row: a service and the number that is called for it, its own or one that stands in.
pub(crate) fn call_row(service: &'static Service, phone: &Contact, language: Language) -> Element {
    let about = service.call.as_ref().map(|call| classed("span", "about").child(call.about.get(language).to_owned()));
    let number = el("b").child(icon("phone")).child(phone.kind.display());
    let call = classed("a", "call")
        .attr_if("href", contact_link(&phone.kind))
        .child(classed("span", "who").child(service.name.get(language).to_owned()))
        .child(number)
        .child(about)
        .child(answers_now(phone, language));
    filled("li", call).child(instead(service, phone, language))
}

/// What to do while a line is closed; nothing while it is not, or while nobody knows.
fn instead(service: &'static Service, phone: &Contact, language: Language) -> Node {
    let Shared { site, now, .. } = shared();
    let hours = phone.hours.clone();
    let Some(guide) = &service.call else { return Node::Nothing };
    let stand_in = guide.stands_in.as_ref().and_then(|id| site.directory.service(id));
    if guide.closed.is_none() && stand_in.is_none() {
        return Node::Nothing;
    }
    live(move || {
        let closed = now.get().is_some_and(|now| matches!(opening(&hours, now), Opening::Closed { .. }));
        let other = stand_in.and_then(|other| {
            let phone = site.directory.phone(other)?;
            let words = format!("{}, {}", other.name.get(language), phone.kind.display());
            let way = link(contact_link(&phone.kind)?, words);
            // The number stands on a line of its own, so there is no full stop to stand alone below it.
            Some(row([Node::from(Msg::CallInstead.get(language)), " ".into(), way.into()]))
        });
        let said = guide.closed.as_ref().map(|closed| format!("{} ", closed.get(language)));
        closed.then(|| classed("p", "instead d-print-none").child(said).child(other))
    })
}

/// The crisis card that stands on the start page and wherever a way on is needed.
pub(crate) fn crisis_card(language: Language) -> Node {
    let directory = shared().site.directory;
    let services = directory.rules.urgent.card.iter().filter_map(|id| directory.service(id));
    classed("section", "crisis")
        .child(filled("h2", Msg::WhenItCannotWait.get(language)))
        .child(call_list(services, language))
        .into()
}
