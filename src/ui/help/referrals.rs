//! The plan: what to do now, whom to call first, the list, what was left out and why.

use leptos::prelude::*;

use super::{summary::answer_list, take_list::take_list};
use crate::{
    domain::{ContactKind, Language, Role},
    matching::{Answers, Item, Outcome, Plan, Subject, plan},
    questionnaire::Step,
    referrals,
    route::Page,
    text::{self, Msg, children::ChildMsg},
    ui::{
        browser,
        context::{Shared, shared},
        navigation,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{
            call_list, card, contact_list, crisis_card, exit_bar, icon, leave_explained, main_contact, service_row,
        },
    },
};

/// Cards shown at once under a heading; the rest waits for "show more".
const FIRST_CARDS: usize = 6;

pub(super) fn referrals(language: Language) -> Node {
    let Shared { site, session, started, shared_list, .. } = shared();
    let back = site.href(language, Page::FindHelp(Step::Check));
    let content = live(move || {
        if let Some(fragment) = shared_list.get() {
            return list_of_somebody(&fragment, language).into();
        }
        let questionnaire = session.get();
        let now = started.get().unwrap_or_else(|| site.data_noon());
        // A directory that passed the check always gives a plan; the crisis card is the last resort.
        match plan(site.directory, questionnaire.answers(), now) {
            Some(plan) => plan_view(&plan, questionnaire.answers(), questionnaire.is_begun(), language),
            None => crisis_card(language),
        }
    });
    row([exit_bar(back, language).into(), content, leave_explained(language)])
}

fn plan_view(plan: &Plan<'static>, answers: &Answers, begun: bool, language: Language) -> Node {
    let site = shared().site;
    let professional = answers.role == Some(Role::Professional);
    let title = if professional { Msg::PlanTitleProfessional } else { Msg::PlanTitle };
    let (suited, maybe): (Vec<_>, Vec<_>) = plan.referrals.iter().partition(|item| item.outcome == Outcome::Suited);
    let all = RwSignal::new(false);
    // Paper lies about: it tells what was answered only when somebody wants it to.
    let with_reasons = RwSignal::new(false);
    let nothing = plan.referrals.is_empty().then(|| filled("p", Msg::NothingFits.get(language)));
    let not_begun = (!begun).then(|| {
        let begin = link(site.href(language, Page::FindHelp(Step::FIRST)), Msg::AnswerQuestions.get(language));
        row([
            filled("p", Msg::NoAnswersYet.get(language)),
            classed("p", "d-print-none").child(begin.class("link only-app")),
        ])
    });
    let own_page = (answers.role == Some(Role::Child)).then(|| {
        let address = site.href(language, Page::ForYou);
        filled("p", link(address, ChildMsg::OwnTitle.get(language)).class("link").child(icon("arrow")))
    });
    // Without answers nothing can suit them.
    let suits = if begun { Msg::OutcomeSuited } else { Msg::ListOthers };
    let list = el("div")
        .child(urgent(plan, language))
        .child(own_page)
        .child(start_here(plan, answers, language))
        .child(nothing)
        .child(cards(suits, &suited, all, language))
        .child(cards(Msg::OutcomeMaybe, &maybe, all, language))
        .child(uncovered(plan, language))
        .child(left_out(plan, answers, language));
    let side = classed("aside", "side")
        .attr("aria-labelledby", "your-answers")
        .child(take_list(plan, with_reasons, language))
        .child(your_answers(language));
    row([
        filled("h1", title.get(language)).attr("tabindex", "-1").into(),
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

fn your_answers(language: Language) -> Element {
    let forget = move || {
        navigation::forget();
        shared().notice.set(Some(Msg::AnswersDeleted));
    };
    classed("section", "d-print-none")
        .child(filled("h2", Msg::YourAnswers.get(language)).attr("id", "your-answers"))
        .child(answer_list(language))
        .child(
            classed("button", "link only-app")
                .attr("type", "button")
                .on_click(forget)
                .child(Msg::DeleteAnswers.get(language)),
        )
}

/// Cards under a heading; `all` opens what is folded, everywhere at once.
fn cards(title: Msg, items: &[&Item<'static>], all: RwSignal<bool>, language: Language) -> Option<Node> {
    let (first, later) = items.split_at(items.len().min(FIRST_CARDS));
    let count = later.len();
    let more = (count > 0).then(|| {
        el("button")
            .live_attr("class", move || {
                Some(if all.get() {
                    "button button-secondary only-app d-print-none gone"
                } else {
                    "button button-secondary only-app d-print-none"
                })
            })
            .attr("type", "button")
            .on_click(move || {
                all.set(true);
                // The button goes; the focus goes on to what it has shown.
                browser::focus_first(".later.shown a");
            })
            .child(format!("{} ({count})", Msg::ShowMore.get(language)))
    });
    (!items.is_empty()).then(|| {
        row([
            filled("h2", title.get(language)).into(),
            row(first.iter().map(|item| card(item, language))),
            // Later cards are in the page from the start: print has them all.
            el("div")
                .live_attr("class", move || Some(if all.get() { "later shown" } else { "later" }))
                .children(later.iter().map(|item| card(item, language)))
                .into(),
            more.into(),
        ])
    })
}

fn urgent(plan: &Plan<'static>, language: Language) -> Option<Element> {
    let services = plan.urgent.iter().filter_map(|item| match item.subject {
        Subject::Service(service) => Some(service),
        Subject::Municipality(_) => None,
    });
    let services: Vec<_> = services.collect();
    (!services.is_empty()).then(|| {
        classed("section", "crisis")
            .attr("aria-labelledby", "urgent")
            .child(filled("h2", Msg::Call112IfDanger.get(language)).attr("id", "urgent"))
            .child(call_list(services, language))
    })
}

fn start_here(plan: &Plan<'static>, answers: &Answers, language: Language) -> Element {
    let directory = shared().site.directory;
    let item = &plan.start_here;
    let script = text::call_script(&item.subject, answers, directory, language);
    let calls = item.contacts.first().is_some_and(|contact| matches!(contact.kind, ContactKind::Phone(_)));
    let tag = if calls { Msg::CallFirst } else { Msg::BeginFirst };
    let caveats = item.caveats.iter().map(|caveat| classed("p", "quiet").child(text::caveat(caveat, language) + "."));
    let second = plan.second_door.as_ref().map(|door| {
        let name = text::subject_name(&door.subject, language);
        row([
            filled("p", Msg::ElseCall.get(language)).child(" ").child(filled("b", name)).into(),
            main_contact(&door.contacts, door.subject.status(), false, language),
        ])
    });
    classed("section", "start")
        .attr("aria-labelledby", "first")
        .child(classed("p", "tag").child(tag.get(language)))
        .child(filled("h2", text::subject_name(&item.subject, language)).attr("id", "first"))
        .child(filled("p", text::subject_summary(&item.subject, language)))
        .child(main_contact(&item.contacts, item.subject.status(), true, language))
        .children(caveats)
        .child(script_box(script, language))
        .child(contact_list(&item.contacts, language))
        .child(second)
}

fn script_box(script: String, language: Language) -> Element {
    classed("blockquote", "script").child(filled("b", Msg::YouCanSay.get(language))).child(format!(" «{script}»"))
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

fn left_out(plan: &Plan<'static>, answers: &Answers, language: Language) -> Option<Element> {
    let site = shared().site;
    let count = plan.fits_if.len();
    let rows = plan.fits_if.iter().map(|left| {
        let address = site.href(language, Page::Service(left.service.id.clone()));
        el("li")
            .child(filled("h3", link(address, left.service.name.get(language))))
            .child(filled("p", text::because(left, answers, language)))
    });
    (count > 0).then(|| {
        classed("details", "d-print-none")
            .child(filled("summary", format!("{} ({count})", Msg::NotSuitedTitle.get(language))))
            .child(classed("ul", "rows").children(rows))
    })
}

/// A list that somebody has shared: ids from the fragment, no answers.
fn list_of_somebody(fragment: &str, language: Language) -> Element {
    let site = shared().site;
    let page = classed("div", "col").child(filled("h1", Msg::SharedTitle.get(language)).attr("tabindex", "-1"));
    let lead = |message: Msg| classed("p", "lead").child(message.get(language));
    let Ok(list) = referrals::decode(fragment, site.directory) else {
        let begin = link(site.href(language, Page::FindHelp(Step::FIRST)), Msg::FindHelp.get(language));
        return page
            .child(lead(Msg::SharedDamaged))
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
