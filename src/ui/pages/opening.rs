//! What stands in where there is no net: for a page that the app is about to draw, and for the tools that are not on
//! the device.

use crate::{
    domain::Language,
    questionnaire::Step,
    route::Page,
    text::Msg,
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
        parts::crisis_card,
    },
};

/// Seen for a moment; for longer only when the app cannot start, and then it has the numbers and the ways on.
pub(super) fn opening(language: Language) -> Node {
    // "It is opening" is not true any more when the app has failed: then the failure's own line stands there.
    page(Msg::SiteName, classed("p", "lead only-app").child(Msg::OpeningLead.get(language)), language)
}

/// Instead of a tool that nobody has opened on this device while there was net.
#[cfg(not(feature = "professional"))]
pub(super) fn tools_need_net(language: Language) -> Node {
    page(Msg::ToolsNeedNet, classed("p", "lead").child(Msg::ToolsNeedNetLead.get(language)), language)
}

fn page(title: Msg, lead: Element, language: Language) -> Node {
    let site = shared().site;
    let way = |page: Page, name: Msg| filled("li", link(site.href(language, page), name.get(language)));
    classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(title.get(language)))
        .child(lead)
        .child(crisis_card(language))
        .child(
            el("ul")
                .child(way(Page::HelpNow, Msg::GetHelpNow))
                .child(way(Page::FindHelp(Step::FIRST), Msg::FindHelp))
                .child(way(Page::Home, Msg::GoHome)),
        )
        .into()
}
