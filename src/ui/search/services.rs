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
        node::{Node, classed, el, filled, live, row},
        parts::{counted, exit_bar, fold, questions::group_name, service_row},
    },
};

pub(super) fn services(language: Language) -> Node {
    let Shared { site, search, .. } = shared();
    let form = search_form(language);
    // The list is drawn once and hidden while something is searched for: a keystroke must not draw 200 rows.
    let is_searching = Memo::new(move |_| search.with(|query| *query != Query::default()));
    let list = el("div").live_attr("class", move || Some(if is_searching.get() { "gone" } else { "" }));
    classed("div", "col")
        .child(exit_bar(site.href(language, Page::Home), language))
        .child(el("h1").attr("tabindex", "-1").child(Msg::ServicesTitle.get(language)))
        .child(form)
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
        let of_group = |service: &&Service| service.status != Status::Historical && group_of(service) == Some(*group);
        let services: Vec<&'static Service> = directory.services.iter().filter(of_group).collect();
        let heading = filled("h2", counted(group_name(*group).get(language), services.len()));
        let rows = services.into_iter().map(|service| service_row(service, None, language));
        fold(heading, classed("ul", "rows").children(rows)).attr("id", group.word())
    });
    row(sections)
}
