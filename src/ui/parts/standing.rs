//! What the status line says for as long as it is so: old information, a new version that waits.

use leptos::prelude::*;

use crate::{
    domain::{Language, is_old},
    questionnaire::Questionnaire,
    route::{Page, Route},
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, filled, live, row},
    },
};

/// The lines for a page. The clock is known after the page has been taken over: the HTML has none of them.
pub(crate) fn standing(route: &Route) -> Node {
    let language = route.language;
    let shows_contacts = route.page.shows_contacts();
    // In the middle of the questions there is nothing to decide about the site.
    let asks = matches!(route.page, Page::FindHelp(_));
    let Shared { site, now, update_waits, .. } = shared();
    let told = live(move || {
        // The one file says its own age on top, and needs no net.
        if site.is_one_file() {
            return None;
        }
        let old = shows_contacts && now.get().is_some_and(|now| is_old(site.directory, now.date()));
        old.then(|| {
            let since = classed("span", "since").child(text::information_from(site.directory, language)).child(" ");
            filled("p", since).child(text::data_is_old(site.directory, language))
        })
    });
    let offer = live(move || (update_waits.get() && !asks).then(|| update_offer(language)));
    row([told, offer])
}

/// A new version is taken by a press, never by itself: the page is loaded anew, and what is not saved is lost.
fn update_offer(language: Language) -> Element {
    let loses = something_to_lose().then(|| format!(" {}", Msg::UpdateLoses.get(language)));
    classed("p", "update").child(filled("span", Msg::UpdateWaits.get(language)).child(loses)).child(
        classed("button", "button button-secondary")
            .attr("type", "button")
            .on_click(browser::take_update)
            .child(Msg::Update.get(language)),
    )
}

fn something_to_lose() -> bool {
    let Shared { session, chosen, work, desk, .. } = shared();
    [work, desk].into_iter().filter_map(|work| work.get()).any(|work| (work.is_any)())
        || chosen.with(|chosen| !chosen.is_empty())
        || session.with(|session| *session != Questionnaire::default())
}
