//! A policy, an agreement, a method or a yearly event as a row: never "call here".

use leptos::prelude::GetUntracked;

use super::{calendar_button, foreign, report_fault};
use crate::{
    calendar,
    domain::{ContactKind, Initiative, Language, Record},
    take_along::Reported,
    text::{self, Msg},
    ui::{
        context::{Shared, shared},
        node::{Element, classed, el, filled, link},
    },
};

/// Name, what it says, a page about it, its day for the calendar, and a quiet line on how sure it is.
pub(crate) fn initiative_row(initiative: &'static Initiative, language: Language) -> Element {
    let Shared { site, now, .. } = shared();
    let mut quiet = vec![text::trust_and_source(Record::Initiative(initiative), language)];
    quiet.extend(initiative.since.map(|year| Msg::SinceYear.get(language).replace("{}", &year.to_string())));
    let page = initiative.url.as_ref().map(|url| {
        let words = text::contact_action(&ContactKind::Web(url.clone()), language);
        filled("p", link(url.as_str(), words).class("link").attr("rel", "noreferrer"))
    });
    let event = initiative.yearly.map(|_| {
        let next = move || {
            let today = now.get_untracked().unwrap_or_else(|| site.data_noon()).date();
            calendar::next_event(initiative, today, language).into_iter().collect()
        };
        filled("p", calendar_button(initiative.name.get(language).to_owned(), next, language))
    });
    el("li")
        .child(filled("h3", initiative.name.get(language)).attr_if("lang", foreign(&initiative.name, language)))
        .child(filled("p", initiative.summary.get(language)).attr_if("lang", foreign(&initiative.summary, language)))
        .children(page)
        .children(event)
        .child(classed("p", "quiet").child(quiet.join(". ")))
        .child(report_fault(Reported::Initiative(initiative), initiative.name.get(language).to_owned(), language))
}
