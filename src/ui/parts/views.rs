//! For professionals: two views of one result, by role and as a plan for the citizen.

use crate::{
    domain::Language,
    route::{Page, Tool},
    text::Msg,
    ui::{
        context::shared,
        node::{Element, classed, el, filled, link},
    },
};

/// Links between the views; both show the same answers.
pub(in crate::ui) fn views(here: &Page, language: Language) -> Element {
    let site = shared().site;
    let views =
        [(Page::Tool(Tool::Partners), Msg::ViewByRole), (Page::Referrals, Msg::ViewAsPlan)].map(|(page, name)| {
            let current = (page == *here).then_some("page");
            filled("li", link(site.href(language, page), name.get(language)).attr_if("aria-current", current))
        });
    classed("nav", "views d-print-none").attr("aria-label", Msg::Views.get(language)).child(el("ul").children(views))
}
