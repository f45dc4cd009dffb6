//! «Din liste»: a bar at the lower edge as soon as somebody has put an offer on it, with the way to the list.

use leptos::prelude::*;

use super::{icon, traces::leaves_traces};
use crate::{
    domain::{Language, Role},
    route::Page,
    text::Msg,
    ui::{
        context::{Shared, shared},
        node::{Node, classed, link, live},
    },
};

/// The bar on a page. Professionals who have opened a tool have their partner list instead, told above the page.
pub(in crate::ui) fn list_bar(page: &Page, language: Language) -> Node {
    let Shared { site, chosen, session, work, .. } = shared();
    let is_elsewhere = page.is_tool() || matches!(page, Page::OwnList | Page::Desk);
    live(move || {
        let count = chosen.read().len();
        // What was answered decides whether anything may lead there.
        session.track();
        if is_elsewhere || count == 0 || work.with(Option::is_some) || leaves_traces(None) {
            return Node::Nothing;
        }
        // A child is not asked to send.
        let is_child = session.with(|asked| asked.answers().role == Some(Role::Child));
        let words = if is_child { Msg::OwnListBarChild } else { Msg::OwnListBar };
        let words = words.get(language).replace("{}", &count.to_string());
        classed("nav", "list-bar d-print-none")
            .attr("aria-label", Msg::OwnList.get(language))
            .child(link(site.href(language, Page::OwnList), icon("save")).child(words))
            .into()
    })
}
