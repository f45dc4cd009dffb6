//! The plan as a page: danger to life, the first contact, the children, the ways in, what fits if, and what can wait.

use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{
    answers::{answers_on_top, delete_answers},
    first::first_contact,
    get_ready::get_ready,
    take_list::take_list,
};
use crate::{
    domain::{Language, Role, Service, Urgency},
    matching::{Answers, Item, Plan},
    questionnaire::{Questionnaire, Step},
    route::Page,
    text::{self, Msg, children::ChildMsg},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        parts::{Paper, call_list, card, counted, fold, icon, land_section, views},
    },
};

/// What waits behind a button: its name, and the letter that it has in the entry of the history.
const MORE: (Msg, char) = (Msg::ShowMore, 'm');
const CAN_WAIT: (Msg, char) = (Msg::CanWait, 'w');

/// Cards shown at once; the rest waits for "show more". Below numbers to call now, one: nobody reads on for long.
fn cards_at_once(plan: &Plan<'static>) -> usize {
    if plan.also_urgent().next().is_some() { 1 } else { 2 }
}

/// `now` is Danish local time.
pub(super) fn plan_view(
    plan: &Plan<'static>,
    questionnaire: &Questionnaire,
    now: DateTime,
    language: Language,
) -> Node {
    let site = shared().site;
    let (answers, begun) = (questionnaire.answers(), questionnaire.is_begun());
    let title = match (answers.role, answers.urgency) {
        (Some(Role::Professional), _) => Msg::PlanTitleProfessional,
        (_, Some(Urgency::Now)) if plan.somebody_answers(now) => Msg::PlanTitleNow,
        _ => Msg::PlanTitle,
    };
    // Paper lies about: it tells what was answered only when somebody wants it to.
    let with_reasons = RwSignal::new(false);
    let paper = Paper::new();
    let nothing = plan.referrals.is_empty().then(|| filled("p", Msg::NothingFits.get(language)));
    let not_begun = (!begun).then(|| {
        let begin = link(site.href(language, Page::FindHelp(Step::FIRST)), Msg::AnswerQuestions.get(language));
        row([
            filled("p", Msg::NoAnswersYet.get(language)),
            classed("p", "d-print-none").child(begin.class("link only-app")),
        ])
    });
    // Without answers nothing can suit them.
    let suits = if begun { Msg::OutcomeSuited } else { Msg::ListOthers };
    let (today, tomorrow): (Vec<_>, Vec<_>) = (plan.today().collect(), plan.tomorrow().collect());
    let list = el("div")
        .child(danger(plan, language))
        .child(questionnaire.answers().land.map(|land| land_section(land, language)))
        .child(first_contact(plan, answers, language))
        .child(also_urgent(plan, language))
        .child(for_a_child(plan, answers, language))
        .child(children(plan, language))
        .child(nothing)
        .child(ways(suits, &today, cards_at_once(plan), language))
        .child(fits_if(plan, answers, language))
        .child(later(&tomorrow, CAN_WAIT, language))
        .child(uncovered(plan, language));
    let side = classed("aside", "side")
        .attr("aria-labelledby", "take-list")
        .child(take_list(plan, paper, with_reasons, language))
        .child(delete_answers(language));
    row([
        paper.head(language).into(),
        filled("h1", title.get(language)).attr("tabindex", "-1").into(),
        (answers.role == Some(Role::Professional)).then(|| views(&Page::Referrals, language)).into(),
        answers_on_top(questionnaire, language).into(),
        not_begun.into(),
        Node::from(
            el("div")
                .live_attr("class", move || {
                    Some(if with_reasons.get() { "grid chosen-help reasons-printed" } else { "grid chosen-help" })
                })
                .child(list)
                .child(side),
        ),
    ])
}

/// One row above everything: where a life is in danger nothing else counts.
fn danger(plan: &Plan<'static>, language: Language) -> Option<Element> {
    plan.danger().and_then(Item::service).map(|alarm| {
        classed("section", "crisis")
            .attr("aria-labelledby", "urgent")
            .child(filled("h2", Msg::DangerToLife.get(language)).attr("id", "urgent"))
            .child(call_list([alarm], language))
    })
}

fn also_urgent(plan: &Plan<'static>, language: Language) -> Option<Element> {
    let services: Vec<_> = plan.also_urgent().filter_map(Item::service).collect();
    (!services.is_empty())
        .then(|| el("section").child(filled("h2", Msg::OrCall.get(language))).child(call_list(services, language)))
}

/// For a child: its own page, and what an adult can do.
fn for_a_child(plan: &Plan<'static>, answers: &Answers, language: Language) -> Option<Node> {
    let own = (answers.role == Some(Role::Child)).then(|| {
        let address = shared().site.href(language, Page::ForYou);
        filled("p", link(address, ChildMsg::OwnTitle.get(language)).class("link").child(icon("arrow")))
    });
    let cards = plan.show_adult.iter().map(|item| way_in(item, language));
    let adult = (!plan.show_adult.is_empty()).then(|| {
        let head = [
            filled("h2", Msg::ShowAnAdult.get(language)).into(),
            Node::from(filled("p", Msg::ShowAnAdultText.get(language))),
        ];
        row(head.into_iter().chain(cards))
    });
    own.map(|own| row([own.into(), Node::from(adult)]))
}

fn children(plan: &Plan<'static>, language: Language) -> Option<Node> {
    let rows = plan.children.iter().map(|line| {
        let (words, services) = text::child_line(line, language);
        linked(&words, &services, language)
    });
    (!plan.children.is_empty())
        .then(|| row([filled("h2", Msg::ForTheChildren.get(language)), classed("ul", "rows kids").children(rows)]))
}

/// A line in which the names of services lead to their pages: nothing else on the plan may lead to a child's group.
fn linked(words: &str, services: &[&Service], language: Language) -> Element {
    let site = shared().site;
    let mut rest = words;
    let mut line = el("li");
    for service in services {
        let name = service.name.get(language);
        if let Some((before, after)) = rest.split_once(name) {
            let address = site.href(language, Page::of(service));
            line = line.child(before.to_owned()).child(link(address, name.to_owned()).class("link"));
            rest = after;
        }
    }
    line.child(rest.to_owned())
}

/// One card a way in; the first ones at once.
fn ways(title: Msg, items: &[&Item<'static>], at_once: usize, language: Language) -> Option<Node> {
    let (first, rest) = items.split_at(items.len().min(at_once));
    let called = text::who_has_called(items.iter().map(|item| item.to_reach(shared().site.directory)));
    (!items.is_empty()).then(|| {
        row([
            Node::from(filled("h2", title.get(language))),
            called.map(|words| classed("p", "quiet").child(words.get(language))).into(),
            classed("div", "cards").children(first.iter().map(|item| way_in(item, language))).into(),
            later(rest, MORE, language).into(),
        ])
    })
}

/// Cards that wait behind a button with their count. They are in the page from the start: paper has all of them.
/// That they are shown stands in the entry of the history under a letter, so that Back finds them shown.
fn later(items: &[&Item<'static>], (title, letter): (Msg, char), language: Language) -> Option<Node> {
    // Before the page has been taken over it is what its HTML says.
    let is_taken_over = shared().started.with_untracked(Option::is_some);
    let shown = RwSignal::new(is_taken_over && browser::number(letter) > 0);
    let more = classed("p", "more d-print-none").child(
        el("button")
            .live_attr("class", move || Some(if shown.get() { "link only-app gone" } else { "link only-app" }))
            .attr("type", "button")
            .on_click(move || {
                shown.set(true);
                browser::keep_number(letter, 1);
                // The button goes; the focus goes on to what it has shown.
                browser::focus_first(".later.shown a");
            })
            .child(format!("{} ({})", title.get(language), items.len())),
    );
    (!items.is_empty()).then(|| {
        row([
            Node::from(more),
            el("div")
                .live_attr("class", move || Some(if shown.get() { "cards later shown" } else { "cards later" }))
                .children(items.iter().map(|item| way_in(item, language)))
                .into(),
        ])
    })
}

/// A card, with what helps with the call.
fn way_in(item: &Item<'static>, language: Language) -> Node {
    card(item, get_ready(item, false, language), language)
}

fn fits_if(plan: &Plan<'static>, answers: &Answers, language: Language) -> Option<Element> {
    let site = shared().site;
    let rows = plan.fits_if.iter().map(|one| {
        let address = site.href(language, Page::of(one.service));
        el("li")
            .child(filled("h3", link(address, one.service.name.get(language))))
            .child(filled("p", text::because(one, answers, language)))
    });
    (!plan.fits_if.is_empty()).then(|| {
        // Not on paper: why something fits tells what was answered, and nobody has chosen these.
        let title = filled("h2", counted(Msg::FitsIfTitle.get(language), plan.fits_if.len()));
        classed("div", "d-print-none").child(fold(title, classed("ul", "rows").children(rows)))
    })
}

fn uncovered(plan: &Plan<'static>, language: Language) -> Option<Element> {
    let directory = shared().site.directory;
    let names = plan.uncovered_topics.iter().filter_map(|id| directory.topic(id));
    let names: Vec<String> = names.map(|topic| topic.name.get(language).to_owned()).collect();
    (!names.is_empty()).then(|| {
        let (title, text) = (Msg::UncoveredTitle.get(language), Msg::UncoveredText.get(language));
        let words = format!("{title} {}. {text}", text::join(&names, language));
        classed("section", "note").child(filled("p", words))
    })
}
