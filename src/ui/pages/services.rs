//! All services by group of topics. A plain list: it works without scripts.

use super::questions::group_name;
use crate::{
    domain::{Language, Service, Status, TopicGroup},
    text::Msg,
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link},
        parts::service_row,
    },
};

pub(super) fn services(language: Language) -> Node {
    let directory = shared().site.directory;
    // A service stands under the group of its first topic, once.
    let group_of =
        |service: &Service| service.topics.first().and_then(|id| directory.topic(id)).map(|topic| topic.group);
    let sections = TopicGroup::ALL.iter().flat_map(|group| {
        let rows = directory
            .services
            .iter()
            .filter(|service| service.status != Status::Historical && group_of(service) == Some(*group))
            .map(|service| service_row(service, None, language));
        let heading = el("h2").attr("id", group.word()).child(group_name(*group).get(language));
        [heading, classed("ul", "rows").children(rows)]
    });
    let letters = TopicGroup::ALL
        .iter()
        .map(|group| filled("li", link(format!("#{}", group.word()), group_name(*group).get(language))));
    let topics = el("nav")
        .attr("aria-label", Msg::TopicsHeading.get(language))
        .child(classed("ul", "letters words").children(letters));
    classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(Msg::ServicesTitle.get(language)))
        .child(classed("p", "lead").child(Msg::ServicesLead.get(language)))
        .child(topics)
        .children(sections)
        .into()
}
