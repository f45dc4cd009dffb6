//! Nothing is here: a calm page with a way on.

use crate::{
    domain::Language,
    route::Page,
    text::Msg,
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link},
        parts::crisis_card,
    },
};

pub(in crate::ui) fn not_found(title: Msg, language: Language) -> Node {
    let site = shared().site;
    let home = classed("a", "button button-primary")
        .attr("href", site.href(language, Page::Home))
        .child(Msg::GoHome.get(language));
    let services = link(site.href(language, Page::Services), Msg::SeeAllServices.get(language)).class("link");
    let municipalities =
        link(site.href(language, Page::Municipalities), Msg::SeeAllMunicipalities.get(language)).class("link");
    classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(title.get(language)))
        .child(classed("p", "lead").child(Msg::NotFoundLead.get(language)))
        .child(filled("p", home))
        .child(el("ul").child(filled("li", services)).child(filled("li", municipalities)))
        .child(crisis_card(language))
        .into()
}
