//! For professionals: the partners to involve, by role.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{
    form::{acts, age_field, fault_summary, frame, group, place_field, three, told, topic_field, urgency_field},
    note::{about, act, today, without_app},
};
use crate::{
    domain::{Audience, Language, Service, Status},
    matching::{Answers, Subject},
    professional::{
        Partner, PartnerRole, Partners, Situation,
        partner_list::{MOST_ENTRIES, PartnerList},
        partners as find_partners,
        saved_work::SavedWork,
    },
    questionnaire::Questionnaire,
    route::{Page, Route, Tool},
    text::{
        self, Msg,
        partners::PartnerMsg,
        professional::{ProMsg, asks_for, confidentiality, partner_role, way_in},
    },
    ui::{
        browser,
        context::{Shared, shared},
        navigation,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{call_list, contact_list, foreign, icon, main_contact, option, questions::Choice, views, why},
        tools::work,
    },
};

/// Partners shown at once under a heading; the rest waits for "show more".
const FIRST: usize = 3;

/// Whom a professional may look for, in the order asked.
const WHOM: [Audience; 6] = [
    Audience::Veteran,
    Audience::Partner,
    Audience::Child,
    Audience::AdultChild,
    Audience::VeteranParent,
    Audience::Family,
];

thread_local! {
    /// For whom it was, when somebody comes back from an offer's page. The rest is in the session, which knows roles
    /// instead; in memory only, like all of it.
    static TOLD_WHOM: RefCell<Vec<Audience>> = const { RefCell::new(Vec::new()) };
}

pub(super) fn partners(language: Language) -> Node {
    let Shared { session, .. } = shared();
    let fault = RwSignal::new(None::<Msg>);
    let (answers, is_begun) = session.with_untracked(|told| (told.answers().clone(), told.is_begun()));
    let whom = TOLD_WHOM.with_borrow(Vec::clone);
    let asked = RwSignal::new(is_begun.then(|| situation(&answers, whom.clone())));
    let submit = move |sent: web_sys::HtmlFormElement| match told(&sent) {
        Ok(told) => {
            let words = browser::form_values(&sent, "whom");
            let whom: Vec<Audience> = words.iter().filter_map(|word| Audience::from_word(word)).collect();
            asked.set(Some(situation(told.answers(), whom.clone())));
            TOLD_WHOM.set(whom);
            session.set(told);
            fault.set(None);
            browser::focus_first("#partners");
        }
        Err(message) => {
            fault.set(Some(message));
            browser::focus_error();
        }
    };
    let clear = move || {
        session.set(Questionnaire::default());
        TOLD_WHOM.set(Vec::new());
        navigation::show(Route::new(language, Page::Tool(Tool::Partners)), true);
    };
    let whom = WHOM.into_iter().map(|audience| {
        let choice = Choice {
            value: audience.word().to_owned(),
            text: text::capital(text::audience_name(audience, language)),
            hint: None,
            chosen: whom.contains(&audience),
        };
        option(choice, "whom", true, false)
    });
    let hint = classed("p", "form-hint").child(PartnerMsg::WhomHint.get(language));
    let whom = group(ProMsg::Whom.get(language), row([hint, three(whom)]));
    // What the other form asks and this one does not is kept for it.
    let deployment = answers.deployment.map(|deployment| {
        el("input").attr("type", "hidden").attr("name", "deployment").attr("value", deployment.word())
    });
    let form = frame(submit)
        .child(place_field(Msg::ProfessionalsPlace.get(language), answers.place, fault, language))
        .child(whom)
        .child(topic_field(&answers, language))
        .child(age_field(&answers, language))
        .child(urgency_field(&answers, language))
        .child(deployment)
        .child(acts(clear, language));
    let found = live(move || asked.get().map(|asked| found(&asked, language)));
    // What was found comes first: who comes from the plan has told of the citizen already.
    row([without_app(language).into(), fault_summary(fault, language), found, form.into()])
}

fn situation(answers: &Answers, whom: Vec<Audience>) -> Situation {
    let Answers { place, topics, child_ages, urgency, .. } = answers.clone();
    Situation { place, topics, whom, ages: child_ages, urgency }
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
    let parts = parts_of(&found, language);
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
    let advice = (!sparring.is_empty()).then(|| {
        row([
            filled("h2", ProMsg::SparringTitle.get(language)).attr("id", "sparring").attr("tabindex", "-1").into(),
            filled("p", ProMsg::SparringLead.get(language)).into(),
            cards(sparring, "sparring", opened, language),
        ])
    });
    let offers = groups.into_iter().map(|(role, partners)| {
        let name = filled("h3", partner_role(role, language)).attr("id", role_id(role)).attr("tabindex", "-1");
        row([name.into(), cards(partners, role_id(role), opened, language)])
    });
    let change = link("#citizen-place", Msg::ChangeCitizen.get(language)).class("link");
    row([
        views(&Page::Tool(Tool::Partners), language).into(),
        title.into(),
        classed("p", "only-app d-print-none").child(change).into(),
        urgent.into(),
        nobody.into(),
        uncovered.into(),
        parts,
        to_list(language),
        advice.into(),
        filled("h2", ProMsg::OffersTitle.get(language)).into(),
        row(offers),
    ])
}

/// Where on a long page to go.
fn parts_of(found: &Partners<'static>, language: Language) -> Node {
    let part = |id: &'static str, name: &'static str, count: usize| {
        filled("li", link(format!("#{id}"), format!("{name} ({count})")))
    };
    let sparring = found.sparring.len();
    let sparring = (sparring > 0).then(|| part("sparring", ProMsg::SparringTitle.get(language), sparring));
    let groups =
        found.groups.iter().map(|(role, partners)| part(role_id(*role), partner_role(*role, language), partners.len()));
    classed("nav", "parts d-print-none only-app")
        .attr("aria-label", PartnerMsg::GoTo.get(language))
        .child(el("ul").children(sparring.into_iter().chain(groups)))
        .into()
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
/// `opened` is the heading whose rest was shown last.
fn cards(
    partners: Vec<Partner<'static>>,
    id: &'static str,
    opened: RwSignal<Option<&'static str>>,
    language: Language,
) -> Node {
    let is_open = RwSignal::new(false);
    let rest = partners.len().saturating_sub(FIRST);
    let mut cards = partners.into_iter().map(|partner| card(partner, language));
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

fn card(partner: Partner<'static>, language: Language) -> Node {
    let site = shared().site;
    let Partner { item, asks_for: asked, way_in: way, confidentiality: secrecy, .. } = partner;
    let name = text::subject_name(&item.subject, language);
    let (address, service) = match item.subject {
        Subject::Service(service) => (Page::Service(service.id.clone()), Some(service)),
        Subject::Municipality(municipality) => (Page::Municipality(municipality.slug.clone()), None),
    };
    let title = link(site.href(language, address), name.clone())
        .attr_if("lang", service.and_then(|service| foreign(&service.name, language)));
    let summary = el("dd")
        .attr_if("lang", service.and_then(|service| foreign(&service.summary, language)))
        .child(text::subject_summary(&item.subject, language));
    let fact = |name: ProMsg, value: Element| el("div").child(filled("dt", name.get(language))).child(value);
    let asked = asked.into_iter().map(|asked| filled("li", asks_for(asked, language)));
    let facts = classed("dl", "facts")
        .child(fact(ProMsg::WhatTheyDo, summary))
        .child(fact(ProMsg::HowToRefer, filled("dd", way_in(way, language))))
        .child(fact(ProMsg::TheyAskFor, filled("dd", classed("ul", "plain").children(asked))))
        .child(fact(ProMsg::Secrecy, filled("dd", confidentiality(secrecy, language))));
    let sure = text::trust_and_source(item.subject.record(), language);
    let act = service.map(|service| list_button(service, name, language));
    classed("article", "card partner")
        .child(filled("h3", title))
        .child(classed("p", "org").child(text::subject_organization(&item.subject, site.directory, language)))
        .child(why(&item, language))
        .child(main_contact(&item.contacts, false, language))
        .child(contact_list(&item.contacts, language))
        .child(facts)
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
