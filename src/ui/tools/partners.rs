//! For professionals: the partners to involve, by role.

use leptos::prelude::*;

use super::{
    form::{citizen, told_whom},
    note::{about, act, today, without_app},
};
use crate::{
    domain::{Language, Service, Status, TopicGroup},
    matching::{Answers, Subject},
    professional::{
        Partner, PartnerRole, Partners, Situation,
        partner_list::{MOST_ENTRIES, PartnerList},
        partners as find_partners,
        saved_work::SavedWork,
    },
    questionnaire::Questionnaire,
    route::{Page, Tool},
    text::{
        self, Msg,
        partners::PartnerMsg,
        professional::{ProMsg, asks_for, confidentiality, partner_role, way_in},
    },
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{call_list, contact_list, counted, fold, foreign, icon, land_section, main_contact, views, why},
        tools::work,
    },
};

/// Partners shown at once under a heading; the rest waits for "show more".
const FIRST: usize = 1;

pub(super) fn partners(language: Language) -> Node {
    let session = shared().session;
    // Who comes from the plan has told of the citizen already.
    let asked = RwSignal::new(session.with_untracked(Questionnaire::is_begun));
    let show = move || {
        asked.set(true);
        browser::focus_first("#partners");
    };
    let page = live(move || if asked.get() { found(&situation(), language) } else { citizen(language, show) });
    row([without_app(language).into(), page])
}

fn situation() -> Situation {
    let told = shared().session.with_untracked(|told| told.answers().clone());
    let Answers { place, land, topics, child_ages: ages, urgency, .. } = told;
    Situation { place, land, topics, whom: told_whom(), ages, urgency }
}

fn found(asked: &Situation, language: Language) -> Node {
    let Shared { site, started, .. } = shared();
    let now = started.get_untracked().unwrap_or_else(|| site.data_noon());
    let place = asked.place.and_then(|code| site.directory.municipality(code));
    let title = match place {
        Some(place) => PartnerMsg::FoundIn.get(language).replace("{}", &place.name),
        None => PartnerMsg::Found.get(language).to_owned(),
    };
    let title = filled("h2", title).attr("id", "partners").attr("tabindex", "-1");
    // A directory that passed the check always gives partners.
    let Some(found) = find_partners(site.directory, asked, now) else {
        return row([title, filled("p", ProMsg::NoPartners.get(language))]);
    };
    let nobody = found.groups.is_empty().then(|| filled("p", ProMsg::NoPartners.get(language)));
    let uncovered: Vec<String> = found
        .uncovered_topics
        .iter()
        .filter_map(|id| site.directory.topic(id))
        .map(|topic| topic.name.get(language).to_owned())
        .collect();
    let uncovered = (!uncovered.is_empty())
        .then(|| filled("p", format!("{} {}.", Msg::UncoveredTitle.get(language), text::join(&uncovered, language))));
    let Partners { urgent, sparring, groups, .. } = found;
    let urgent = urgent.iter().filter_map(|item| match item.subject {
        Subject::Service(service) => Some(service),
        Subject::Municipality(_) => None,
    });
    let urgent: Vec<&'static Service> = urgent.collect();
    let urgent = (!urgent.is_empty()).then(|| {
        classed("section", "crisis")
            .child(filled("h2", Msg::ListUrgent.get(language)))
            .child(call_list(urgent, language))
    });
    let opened = RwSignal::new(None);
    let is_of_practice = |id: &String| site.directory.topic(id).is_some_and(|t| t.group == TopicGroup::Professional);
    let wants_advice = asked.topics.iter().any(is_of_practice);
    let advice = (!sparring.is_empty()).then(|| {
        let title = filled("h2", counted(ProMsg::SparringTitle.get(language), sparring.len()));
        let cards = cards(sparring, "sparring", false, opened, language);
        let part = fold(title, row([filled("p", ProMsg::SparringLead.get(language)).into(), cards]));
        part.flag("open", wants_advice)
    });
    // Of a citizen whose place is known the municipality comes first.
    let of_own = place.and_then(|_| groups.first()).map(|(role, _)| *role);
    let offers = groups.into_iter().map(|(role, partners)| {
        let name = filled("h3", partner_role(role, language)).attr("id", role_id(role)).attr("tabindex", "-1");
        row([name.into(), cards(partners, role_id(role), of_own == Some(role), opened, language)])
    });
    let change = site.href(language, Page::Professionals);
    let change = link(change, Msg::ChangeCitizen.get(language)).class("link");
    row([
        views(&Page::Tool(Tool::Partners), language).into(),
        title.into(),
        classed("p", "only-app d-print-none").child(change).into(),
        urgent.into(),
        asked.land.map(|land| land_section(land, language)).into(),
        nobody.into(),
        uncovered.into(),
        to_list(language),
        filled("h2", ProMsg::OffersTitle.get(language)).into(),
        row(offers),
        advice.into(),
    ])
}

fn role_id(role: PartnerRole) -> &'static str {
    match role {
        PartnerRole::Coordinator => "role-coordinator",
        PartnerRole::Municipality => "role-municipality",
        PartnerRole::Veterancentret => "role-veterancentret",
        PartnerRole::Region => "role-region",
        PartnerRole::State => "role-state",
        PartnerRole::Ngo => "role-ngo",
        PartnerRole::Union => "role-union",
        PartnerRole::General => "role-general",
    }
}

/// How many are on the list, and the way there.
fn to_list(language: Language) -> Node {
    let site = shared().site;
    let work = work::signal();
    live(move || {
        let count = work.with(|work| work.partner_list.as_ref().map_or(0, |list| list.entries.len()));
        let address = site.href(language, Page::Tool(Tool::PartnerList));
        (count > 0).then(|| {
            classed("p", "d-print-none")
                .child(PartnerMsg::OnList.get(language).replace("{}", &count.to_string()))
                .child(" ")
                .child(link(address, PartnerMsg::SeeList.get(language)))
        })
    })
}

/// The first few, and the rest behind a button. On paper all are there.
///
/// `opened` is the heading whose rest was shown last; `begins_with_own` whether the first is the way into the citizen's
/// own municipality.
fn cards(
    partners: Vec<Partner<'static>>,
    id: &'static str,
    begins_with_own: bool,
    opened: RwSignal<Option<&'static str>>,
    language: Language,
) -> Node {
    let is_open = RwSignal::new(false);
    let rest = partners.len().saturating_sub(FIRST);
    let numbered = partners.into_iter().enumerate();
    let mut cards = numbered.map(|(at, partner)| card(partner, begins_with_own && at == 0, language));
    let first: Vec<Node> = cards.by_ref().take(FIRST).collect();
    let later: Vec<Node> = cards.collect();
    let more = (rest > 0).then(|| {
        el("button")
            .live_attr("class", move || {
                Some(if is_open.get() {
                    "button button-secondary only-app d-print-none gone"
                } else {
                    "button button-secondary only-app d-print-none"
                })
            })
            .attr("type", "button")
            .on_click(move || {
                is_open.set(true);
                opened.set(Some(id));
                // The button goes; the focus goes on to what it has shown.
                browser::focus_first(".later.fresh a");
            })
            .child(format!("{} ({rest})", Msg::ShowMore.get(language)))
    });
    let class = move || match (is_open.get(), opened.get() == Some(id)) {
        (true, true) => "later shown fresh",
        (true, false) => "later shown",
        (false, _) => "later",
    };
    let later = el("div").live_attr("class", move || Some(class())).children(later);
    row([row(first), later.into(), more.into()])
}

fn card(partner: Partner<'static>, is_own: bool, language: Language) -> Node {
    let site = shared().site;
    let Partner { item, asks_for: asked, way_in: way, confidentiality: secrecy, .. } = partner;
    let name = text::subject_name(&item.subject, language);
    let (address, service) = match item.subject {
        Subject::Service(service) => (Page::of(service), Some(service)),
        Subject::Municipality(municipality) => (Page::Municipality(municipality.slug.clone()), None),
    };
    let title = link(site.href(language, address), name.clone())
        .attr_if("lang", service.and_then(|service| foreign(&service.name, language)));
    let summary = el("dd")
        .attr_if("lang", service.and_then(|service| foreign(&service.summary, language)))
        .child(text::subject_summary(&item.subject, language));
    let fact = |name: ProMsg, value: Element| el("div").child(filled("dt", name.get(language))).child(value);
    let asked = asked.into_iter().map(|asked| filled("li", asks_for(asked, language)));
    let details = classed("dl", "facts")
        .child(fact(ProMsg::WhatTheyDo, summary))
        .child(fact(ProMsg::HowToRefer, filled("dd", way_in(way, language))))
        .child(fact(ProMsg::TheyAskFor, filled("dd", classed("ul", "plain").children(asked))))
        .child(fact(ProMsg::Secrecy, filled("dd", confidentiality(secrecy, language))));
    let details = row([contact_list(&item.contacts, language), details.into()]);
    let details = fold(PartnerMsg::HowTo.get(language), details);
    let sure = text::trust_and_source(item.to_reach(site.directory), language);
    let act = service.map(|service| list_button(service, name, language));
    classed("article", if is_own { "card partner own" } else { "card partner" })
        .child(filled("h3", title))
        .child(classed("p", "org").child(text::subject_organization(&item.subject, site.directory, language)))
        .child(why(&item, language))
        .child(main_contact(&item.contacts, is_own, language))
        .child(details)
        .child(classed("div", "foot").child(filled("p", format!("{sure}."))).child(filled("div", act)))
        .into()
}

/// Puts a service on the partner list. It is taken off on the list's own page, where its note is seen.
pub(super) fn list_button(service: &'static Service, name: String, language: Language) -> Element {
    let work = work::signal();
    let has = move |work: &SavedWork| work.partner_list.as_ref().is_some_and(|list| list.has(&service.id));
    let is_full = |work: &SavedWork| work.partner_list.as_ref().is_some_and(|list| list.entries.len() >= MOST_ENTRIES);
    let words = move || {
        work.with(|work| match () {
            () if has(work) => PartnerMsg::IsOnList,
            () if is_full(work) => PartnerMsg::ListIsFull,
            () => PartnerMsg::PutOnList,
        })
    };
    let add = move || {
        if words() == PartnerMsg::PutOnList {
            edit_list(|list| {
                list.add(service, shared().site.directory, today());
            });
        }
    };
    act()
        .live_attr("aria-disabled", move || (words() != PartnerMsg::PutOnList).then_some("true"))
        .on_click(add)
        .child(live(move || icon(if words() == PartnerMsg::IsOnList { "tick" } else { "save" })))
        .child(live(move || words().get(language)))
        .child(about(name))
}

/// Changes the partner list; begins one where there is none.
pub(super) fn edit_list(change: impl FnOnce(&mut PartnerList)) {
    work::edit(|work| change(list_of(work)));
}

/// The partner list, begun where there is none.
pub(super) fn list_of(work: &mut SavedWork) -> &mut PartnerList {
    work.partner_list.get_or_insert_with(|| PartnerList::new("", today()))
}

/// Whether people can still be sent there.
pub(super) fn is_usable(service: &Service) -> bool {
    service.status != Status::Historical
}
