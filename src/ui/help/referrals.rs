//! The page of the referrals: the plan for these answers, or a list that somebody has shared.

use leptos::prelude::*;

use super::plan::plan_view;
use crate::{
    domain::{Language, Role},
    matching::plan,
    questionnaire::Step,
    referrals,
    route::Page,
    text::Msg,
    ui::{
        context::{Shared, shared},
        node::{Element, Node, classed, filled, link, live, row},
        parts::{call_list, crisis_card, exit_bar, service_row},
    },
};

pub(super) fn referrals(language: Language) -> Node {
    let Shared { site, session, started, shared_list, .. } = shared();
    let back = session.with_untracked(|known| match known.answers().role {
        Some(Role::Professional) => Page::Professionals,
        _ => known.last().map_or(Page::Home, Page::FindHelp),
    });
    let back = site.href(language, back);
    let content = live(move || {
        if let Some(fragment) = shared_list.get() {
            return list_of_somebody(&fragment, language).into();
        }
        let questionnaire = session.get();
        let now = started.get().unwrap_or_else(|| site.data_noon());
        // A directory that passed the check always gives a plan; the crisis card is the last resort.
        match plan(site.directory, questionnaire.answers(), now) {
            Some(plan) => plan_view(&plan, &questionnaire, now, language),
            None => crisis_card(language),
        }
    });
    row([exit_bar(back, language).into(), content])
}

/// A list that somebody has shared: what stood in the link after `#`, no answers.
fn list_of_somebody(fragment: &str, language: Language) -> Element {
    let site = shared().site;
    let page = classed("div", "col").child(filled("h1", Msg::SharedTitle.get(language)).attr("tabindex", "-1"));
    let lead = |message: Msg| classed("p", "lead").child(message.get(language));
    let Ok(list) = referrals::decode(fragment, site.directory) else {
        let begin = link(site.href(language, Page::FindHelp(Step::FIRST)), Msg::FindHelp.get(language));
        return page
            .child(lead(if fragment.is_empty() { Msg::SharedGone } else { Msg::SharedDamaged }))
            .child(filled("p", begin.class("button button-primary")))
            .child(crisis_card(language));
    };
    let missing = (list.missing > 0).then(|| classed("p", "note").child(Msg::SharedMissing.get(language)));
    let rows = list.services.iter().map(|service| service_row(service, None, language));
    page.child(lead(Msg::SharedLead))
        .child(missing)
        .child(call_list(list.services.iter().copied(), language))
        .child(filled("h2", Msg::Services.get(language)))
        .child(classed("ul", "rows").children(rows))
        .child(crisis_card(language))
}
