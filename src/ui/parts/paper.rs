//! A page as a sheet of paper: whose it is, of which day, and a code that leads to it. The code is made when somebody
//! presses «Udskriv»: only the browser knows where the site is.

use leptos::prelude::*;

use super::icon;
use crate::{
    domain::Language,
    route::{Page, Route},
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, live},
        qr::{self, Code},
    },
};

/// A sheet that somebody may print.
#[derive(Clone, Copy)]
pub(crate) struct Paper(RwSignal<Option<Code>>);

impl Paper {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Above all that is printed: the site, the day it is printed, and the code where there is one.
    pub(crate) fn head(self, language: Language) -> Element {
        let day = filled("p", self.day(language));
        classed("div", "sheet-head only-print").child(day).child(self.code(language))
    }

    /// Whose it is and of which day: the day of the data, until the browser has told its own.
    pub(crate) fn day(self, language: Language) -> Node {
        let Shared { site, now, .. } = shared();
        live(move || {
            let today = now.get().map_or(site.directory.settings.data_date, |now| now.date());
            format!("{} · {}", Msg::SiteName.get(language), text::date(today, language))
        })
    }

    /// The code, on the screen too.
    pub(crate) fn code(self, language: Language) -> Node {
        live(move || self.0.get().map(|code| figure(code, language)))
    }

    /// Makes the code of an address.
    pub(crate) async fn draw(self, address: Option<String>) {
        let code = match address {
            Some(address) => qr::code(&address).await.ok().flatten(),
            None => None,
        };
        self.0.set(code);
    }

    /// Prints the page with a code of this address. Where there is none, or the code cannot be had, without.
    pub(crate) fn print(self, address: Option<String>) {
        let here = shared().here;
        let asked_on = here.get_untracked();
        leptos::task::spawn_local(async move {
            self.draw(address).await;
            // Who has gone on meanwhile wants no other page on paper.
            if here.with_untracked(|route| *route != asked_on) {
                return;
            }
            // The page changes before the next task.
            browser::next_task().await;
            browser::print_page();
        });
    }

    /// A button for it, on a page that anybody may print.
    pub(crate) fn button(self, page: Page, language: Language) -> Element {
        let site = shared().site;
        let address = move || Some(site.origin(true)? + &Route::new(language, page.clone()).path());
        classed("button", "link only-app d-print-none")
            .attr("type", "button")
            .on_click(move || self.print(address()))
            .child(icon("print"))
            .child(Msg::Print.get(language))
    }
}

fn figure(code: Code, language: Language) -> Node {
    let (side, words) = (code.size, Msg::ScanCode.get(language));
    let dots = el("path").attr("d", code.path);
    let drawing = el("svg")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", words)
        .child(dots);
    // Its caption is left out on a small card.
    classed("figure", "code").attr("aria-label", words).child(drawing).child(el("figcaption").child(words)).into()
}
