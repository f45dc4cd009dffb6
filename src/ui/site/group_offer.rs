//! What there is for one child: the groups as cards, what its age keeps it out of, and what else to do. The groups of an
//! offer on its own page are told in the same words.

use jiff::civil::Date;

use crate::{
    children::{self, Advice, AdviceCode, ForChild, GroupOffer, NearMiss, Schedule, SignUp},
    domain::{AgeFit, AgeRange, Language, Municipality, Record, Service, Transport},
    route::Page,
    take_along,
    text::{
        self,
        children::{self as words, ChildMsg},
    },
    ui::{
        context::shared,
        node::{Element, Node, Piece, classed, el, filled, link, row},
        parts::{calendar_button, call_row, contact_list, icon, keep_button, main_contact, service_row},
    },
};

pub(super) fn for_child(
    child: &ForChild<'static>,
    place: Option<&'static Municipality>,
    language: Language,
) -> Element {
    // What surely fits, and what has days to write down, is told in full; what may fit is a row each.
    let in_full = |offer: &&GroupOffer<'static>| offer.is_sure() || matches!(offer.schedule, Schedule::Dated { .. });
    let (cards, maybe): (Vec<_>, Vec<_>) = child.offers.iter().partition(in_full);
    let is_any_sure = child.offers.iter().any(GroupOffer::is_sure);
    let gap = child.gap.as_ref().zip(place).and_then(|(gap, place)| words::gap(gap, place, language));
    let say = (!is_any_sure).then(|| {
        let (title, text) = match maybe.as_slice() {
            [] => (ChildMsg::NoGroup, ChildMsg::NoGroupText),
            _ => (ChildMsg::NoSureGroup, ChildMsg::NoSureGroupText),
        };
        row([filled("h3", title.get(language)), filled("p", text.get(language))])
    });
    let cards = cards.into_iter().map(|offer| offer_card(offer, child.told, language));
    let advice = (!child.advice.is_empty())
        .then(|| classed("section", "note").child(filled("h3", ChildMsg::WhatToDo.get(language))))
        .map(|section| section.children(child.advice.iter().map(|advice| advice_part(advice, place, language))));
    let rows = maybe.iter().map(|offer| {
        group_row(offer.service, words::age_fit(offer, child.told, language), language)
            .child(filled("p", words::reach(offer, shared().site.directory, language)))
    });
    let maybe = (!maybe.is_empty())
        .then(|| row([filled("h3", ChildMsg::MayFit.get(language)), classed("ul", "rows").children(rows)]));
    el("section")
        .child(el("h2").attr("tabindex", "-1").child(words::heading(child.told, place, language)))
        .child(gap.map(|gap| filled("p", gap)))
        .child(say)
        .children(cards)
        .child(advice)
        .child(maybe)
        .child(near_misses(&child.near_misses, language))
}

/// A group in a list: its name, and how its ages lie to the child's.
fn group_row(service: &'static Service, ages: String, language: Language) -> Element {
    let address = shared().site.href(language, Page::of(service));
    el("li").child(filled("h3", link(address, service.name.get(language)))).child(filled("p", ages))
}

/// A fact with a tick, or with a question mark where one has to ask.
fn fact(is_known: bool, sentence: impl Piece) -> Element {
    let (class, symbol) = if is_known { ("", "tick") } else { ("maybe", "ask") };
    classed("li", class).child(icon(symbol)).child(filled("span", sentence))
}

/// Whether something is known, and the sentence that says it.
type Known = (bool, String);

fn told((is_known, sentence): Known) -> Element {
    fact(is_known, sentence)
}

/// What is known of a group besides its ages: where, when, the way there, meals, who may sign up.
fn known(offer: &GroupOffer<'static>, language: Language) -> Vec<Known> {
    let mut facts = vec![
        (offer.location.is_some(), words::reach(offer, shared().site.directory, language)),
        (matches!(offer.schedule, Schedule::Dated { .. }), words::schedule(offer.schedule, language)),
        (offer.transport != Transport::Unknown, words::transport(offer.transport, language).to_owned()),
    ];
    facts.extend(words::meals(offer.meals, language).map(|meals| (true, meals.to_owned())));
    facts.extend(offer.only_if.map(|condition| (false, text::only_if(condition, language))));
    facts.push((offer.sign_up != SignUp::Unknown, words::sign_up(offer.sign_up, language).to_owned()));
    facts
}

/// Its first and last day for a calendar, where they are known.
fn calendar(offer: &GroupOffer<'static>, language: Language) -> Option<Element> {
    let events = take_along::events(offer, shared().site.directory, language);
    let name = offer.service.name.get(language).to_owned();
    (!events.is_empty()).then(|| calendar_button(name, move || events.clone(), language))
}

/// The groups of an offer on its own page: each with whom it is for and what is known of it. What is so of all of them is
/// told once.
pub(super) fn own_groups(service: &'static Service, today: Date, language: Language) -> Node {
    let groups = children::groups(shared().site.directory, service, today);
    let facts: Vec<Vec<Known>> = groups.iter().map(|group| known(group, language)).collect();
    let is_of_all = |fact: &Known| facts.len() > 1 && facts.iter().all(|known| known.contains(fact));
    let parts = groups.iter().zip(&facts).map(|(group, known)| {
        let ages = group.ages.map(|ages| fact(true, words::for_ages(ages, language)));
        let own = known.iter().filter(|fact| !is_of_all(fact)).cloned().map(told);
        row([Node::from(classed("ul", "why").children(ages).children(own)), calendar(group, language).into()])
    });
    let of_all: Vec<Known> = facts.iter().take(1).flatten().filter(|fact| is_of_all(fact)).cloned().collect();
    let of_all = (!of_all.is_empty()).then(|| classed("ul", "why").children(of_all.into_iter().map(told)));
    let title = filled("h2", ChildMsg::WhenAndWhere.get(language));
    (!groups.is_empty()).then(|| row([title.into(), row(parts), of_all.into()])).into()
}

fn offer_card(offer: &GroupOffer<'static>, age: AgeRange, language: Language) -> Element {
    let site = shared().site;
    let service = offer.service;
    let name = service.name.get(language).to_owned();
    let mut facts = vec![fact(offer.age == AgeFit::Fits, words::age_fit(offer, age, language))];
    facts.extend(known(offer, language).into_iter().map(told));
    facts.extend(offer.open_questions.iter().map(|code| fact(false, text::open_question(*code, language))));
    let address = site.href(language, Page::of(service));
    let foot = classed("div", "foot")
        .child(filled("p", text::trust_and_source(Record::to_reach(service, site.directory), language)))
        .child(filled("div", keep_button(service, name.clone(), language)));
    classed("article", "card")
        .child(filled("h3", link(address, name)))
        .child(classed("p", "org").child(text::subject_organization(
            &crate::matching::Subject::Service(service),
            site.directory,
            language,
        )))
        .child(classed("ul", "why").children(facts))
        .child(calendar(offer, language))
        .child(main_contact(&offer.contacts, false, language))
        .child(contact_list(&offer.contacts, language))
        .child(foot)
}

/// A piece of advice, and whom to ask: who has a number as a row to call, others as a row to read.
fn advice_part(advice: &Advice<'static>, place: Option<&'static Municipality>, language: Language) -> Node {
    let mut calls = Vec::new();
    let mut rows = Vec::new();
    // The groups that have no dates stand above with their contacts.
    let services = if advice.code == AdviceCode::AskForDates { &[][..] } else { &advice.services };
    for service in services {
        match phone_row(service, place, language) {
            Some(call) if !matches!(advice.code, AdviceCode::GroupLater(_)) => calls.push(call),
            _ => rows.push(service_row(service, None, language)),
        }
    }
    row([filled("p", words::advice(advice.code, language)).into(), list("calls", calls), list("rows", rows)])
}

fn list(class: &'static str, rows: Vec<Node>) -> Node {
    (!rows.is_empty()).then(|| classed("ul", class).children(rows)).into()
}

fn phone_row(service: &'static Service, place: Option<&'static Municipality>, language: Language) -> Option<Node> {
    let contacts = shared().site.directory.routes(service, place).contacts;
    let phone = contacts.iter().find(|contact| contact.is_phone())?;
    Some(call_row(service, phone, language).into())
}

/// Groups that only the age keeps the child out of.
fn near_misses(misses: &[NearMiss<'static>], language: Language) -> Option<Element> {
    let rows = misses.iter().map(|miss| group_row(miss.service, words::near_miss(miss, language), language));
    (!misses.is_empty()).then(|| {
        classed("details", "d-print-none")
            .child(filled("summary", format!("{} ({})", ChildMsg::NearMisses.get(language), misses.len())))
            .child(classed("ul", "rows").children(rows))
    })
}
