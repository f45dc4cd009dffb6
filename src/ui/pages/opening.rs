//! What stands in where there is no net: for a page that the app is about to draw, and for a page whose part of the
//! program is not on the device.

use crate::{
    domain::Language,
    questionnaire::Step,
    route::Page,
    text::Msg,
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
        parts::crisis_card,
        wing::Wing,
    },
};

/// Seen for a moment; for longer only when the app cannot start, and then it has the numbers and the ways on.
pub(super) fn opening(language: Language) -> Node {
    // "It is opening" is not true any more when the app has failed: then the failure's own line stands there.
    page(Msg::SiteName, classed("p", "lead only-app").child(Msg::OpeningLead.get(language)), language)
}

/// Instead of a page whose part of the program cannot be had: a tool that nobody has opened on this device while there
/// was net, most of the time.
pub(super) fn needs_net(wing: Wing, language: Language) -> Node {
    let (title, lead) = match wing {
        Wing::Tools | Wing::Desk => (Msg::ToolsNeedNet, Msg::ToolsNeedNetLead),
        Wing::Help | Wing::Search | Wing::Site => (Msg::OpeningTitle, Msg::PageMissing),
    };
    page(title, classed("p", "lead").child(lead.get(language)), language)
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
