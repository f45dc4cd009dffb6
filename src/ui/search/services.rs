//! All services: the search, and below it the plain list by topic, which works without scripts.

use leptos::prelude::*;

use super::form::{results, search_form};
use crate::{
    domain::{Language, Service, Status, TopicGroup},
    route::Page,
    search::Query,
    text::Msg,
    ui::{
        context::{Shared, shared},
        node::{Node, classed, el, filled, link, live, row},
        parts::{exit_bar, questions::group_name, service_row},
    },
};

pub(super) fn services(language: Language) -> Node {
    let Shared { site, search, .. } = shared();
    // The list is drawn once and hidden while something is searched for: a keystroke must not draw 200 rows.
    let is_searching = Memo::new(move |_| search.with(|query| *query != Query::default()));
    let list = el("div").live_attr("class", move || Some(if is_searching.get() { "gone" } else { "" }));
    classed("div", "col")
        .child(exit_bar(site.href(language, Page::Home), language))
        .child(el("h1").attr("tabindex", "-1").child(Msg::ServicesTitle.get(language)))
        .child(search_form(language))
        .child(live(move || is_searching.get().then(|| results(language))))
        .child(list.child(classed("p", "lead").child(Msg::ServicesLead.get(language))).child(by_topic(language)))
        .into()
}

fn by_topic(language: Language) -> Node {
    let directory = shared().site.directory;
    // A service stands under the group of its first topic, once.
    let group_of =
        |service: &Service| service.topics.first().and_then(|id| directory.topic(id)).map(|topic| topic.group);
    let sections = TopicGroup::ALL.iter().map(|group| {
        let rows = directory
            .services
            .iter()
            .filter(|service| service.status != Status::Historical && group_of(service) == Some(*group))
            .map(|service| service_row(service, None, language));
        let heading = el("h2").attr("id", group.word()).child(group_name(*group).get(language));
        row([heading, classed("ul", "rows").children(rows)])
    });
    let letters = TopicGroup::ALL
        .iter()
        .map(|group| filled("li", link(format!("#{}", group.word()), group_name(*group).get(language))));
    let topics = el("nav")
        .attr("aria-label", Msg::TopicsHeading.get(language))
        .child(classed("ul", "letters words").children(letters));
    row([topics.into(), row(sections)])
}
