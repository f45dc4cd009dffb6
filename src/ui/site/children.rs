//! For families and children: numbers a child may call alone first, then groups, then help for the family.

use leptos::prelude::*;

use super::group_finder::group_finder;
use crate::{
    children::{self, own_lines},
    domain::{Language, Role, Service, topic_id},
    matching::{Answers, plan},
    route::Page,
    text::{Msg, children::ChildMsg, families::FamilyMsg},
    ui::{
        context::{Shared, shared},
        node::{Node, classed, el, filled, link, row},
        parts::{call_list, counted, fold, icon, leave_button, number_row},
    },
};

/// Rows of help for the family shown at once.
const FIRST: usize = 4;

pub(super) fn children(language: Language) -> Node {
    let Shared { site, session, .. } = shared();
    let directory = site.directory;
    let groups = children::all(directory);
    let count = groups.len();
    let groups = classed("ul", "rows").children(groups.into_iter().map(|s| number_row(s, None, language)));
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
    let all = el("div").live_attr("class", move || Some(if found.get() { "gone" } else { "" })).child(fold(
        filled("h2", counted(Msg::ChildrenGroups.get(language), count)),
        row([Node::from(filled("p", Msg::ChildrenGap.get(language))), groups.into()]),
    ));
    classed("div", "col")
        .child(classed("div", "exit-bar").child(leave_button(language)))
        .child(el("h1").attr("tabindex", "-1").child(Msg::ChildrenTitle.get(language)))
        .child(classed("p", "lead").child(Msg::ChildrenLead.get(language)))
        .child(alone)
        .child(group_finder(found, language))
        .child(all)
        .child(filled("h2", Msg::ChildrenFamilies.get(language)))
        .child(to(Page::Relatives, FamilyMsg::Title.get(language)))
        .child(families(language))
        .into()
}

/// Help for the family as a whole: what the plan gives a partner with children, in its order.
fn families(language: Language) -> Node {
    let site = shared().site;
    let answers =
        Answers { role: Some(Role::Partner), topics: vec![topic_id::CHILDREN.to_owned()], ..Answers::default() };
    let plan = plan(site.directory, &answers, site.data_noon());
    let items = plan.into_iter().flat_map(|plan| std::iter::once(plan.start_here).chain(plan.referrals));
    let services: Vec<&'static Service> = items.filter_map(|item| item.service()).collect();
    let (first, later) = services.split_at(services.len().min(FIRST));
    let rows = |list: &[&'static Service]| {
        classed("ul", "rows").children(list.iter().map(|service| number_row(service, None, language)))
    };
    let more = (!later.is_empty()).then(|| fold(counted(Msg::ShowMore.get(language), later.len()), rows(later)));
    row([Node::from(rows(first)), more.into()])
}
