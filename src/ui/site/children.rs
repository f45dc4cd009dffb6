//! For families and children: numbers a child may call alone first, then groups, then help for the family.

use leptos::prelude::*;

use super::group_finder::group_finder;
use crate::{
    children::own_lines,
    domain::{Audience, Language, Service, ServiceKind, Status},
    route::Page,
    text::{Msg, children::ChildMsg, families::FamilyMsg},
    ui::{
        context::{Shared, shared},
        node::{Node, classed, el, filled, link},
        parts::{call_list, icon, leave_button, leave_explained, service_row},
    },
};

pub(super) fn children(language: Language) -> Node {
    let Shared { site, session, .. } = shared();
    let directory = site.directory;
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let is_group = |service: &Service| {
        matches!(service.kind, ServiceKind::Group | ServiceKind::Camp) && service.audience.contains(&Audience::Child)
    };
    let groups = shown().filter(|s| is_group(s)).map(|s| service_row(s, None, language));
    let families = shown()
        .filter(|s| {
            !is_group(s) && !s.child_may_ask && s.topics.iter().any(|topic| topic == "boern-unge") && s.dedicated
        })
        .map(|s| service_row(s, None, language));
    let alarm = directory.rules.urgent.everybody.first().and_then(|id| directory.service(id));
    let own_words = el("p").child(Msg::ChildrenOwn.get(language)).child(". ").child(Msg::HelpChildText.get(language));
    let to = |page: Page, name: &'static str| {
        filled("p", link(site.href(language, page), name).class("link").child(icon("arrow")))
    };
    let alone = el("section")
        .child(filled("h2", Msg::HelpChild.get(language)))
        .child(own_words)
        .child(call_list(alarm.into_iter().chain(own_lines(directory)), language))
        .child(to(Page::ForYou, ChildMsg::OwnTitle.get(language)));
    // Told in the questionnaire, or here before Back.
    let told = session.with_untracked(|questionnaire| {
        let answers = questionnaire.answers();
        answers.place.is_some() || !answers.child_ages.is_empty()
    });
    let found = RwSignal::new(told);
    // All groups, until those that suit are shown.
    let all = el("div")
        .live_attr("class", move || Some(if found.get() { "gone" } else { "" }))
        .child(filled("h2", Msg::ChildrenGroups.get(language)))
        .child(filled("p", Msg::ChildrenGap.get(language)))
        .child(classed("ul", "rows").children(groups));
    classed("div", "col")
        .child(classed("div", "exit-bar").child(leave_button(language)))
        .child(el("h1").attr("tabindex", "-1").child(Msg::ChildrenTitle.get(language)))
        .child(classed("p", "lead").child(Msg::ChildrenLead.get(language)))
        .child(alone)
        .child(group_finder(found, language))
        .child(all)
        .child(filled("h2", Msg::ChildrenFamilies.get(language)))
        .child(to(Page::Relatives, FamilyMsg::Title.get(language)))
        .child(classed("ul", "rows").children(families))
        .child(leave_explained(language))
        .into()
}
