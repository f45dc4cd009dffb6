//! A button that gives what has a date as a file for a person's own calendar.

use leptos::prelude::GetUntracked;

use super::icon;
use crate::{
    calendar::{self, Event},
    domain::Language,
    text::children::ChildMsg,
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, classed},
    },
};

/// The button for these events; `name` says what they belong to. The file is made when it is asked for.
pub(crate) fn calendar_button(
    name: String,
    events: impl Fn() -> Vec<Event> + Send + 'static,
    language: Language,
) -> Element {
    let Shared { site, now, .. } = shared();
    let title = name.clone();
    let save = move || {
        let made = calendar::write(&title, &events(), now.get_untracked().unwrap_or_else(|| site.data_noon()));
        browser::download(&calendar::file_name(&title, "ics"), "text/calendar;charset=utf-8", &made);
    };
    classed("button", "button button-secondary only-app d-print-none")
        .attr("type", "button")
        .on_click(save)
        .child(icon("clock"))
        .child(ChildMsg::AddToCalendar.get(language))
        .child(classed("span", "visually-hidden").child(": ").child(name))
}
