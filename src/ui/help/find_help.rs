//! The questionnaire's pages: one question each, up to the plan.

use leptos::prelude::*;

use super::{asked::Asked, one_answer::one_answer, place::where_one_lives, several::several};
use crate::{
    domain::{Language, Urgency},
    questionnaire::{Question, Step},
    route::Page,
    text::Msg,
    ui::{
        context::shared,
        node::{Element, classed, el, filled, link},
        parts::{crisis_card, exit_bar, leave_explained},
    },
};

pub(super) fn find_help(step: Step, language: Language) -> Element {
    let site = shared().site;
    let session = shared().session;
    // Nothing that is on the page already follows it.
    session.update_untracked(|questionnaire| questionnaire.arrive(step));
    let asked = Asked::at(step, language);
    let back = match step {
        Step::Change(_) => Page::Referrals,
        _ => session.with_untracked(|known| known.previous(step)).map_or(Page::Home, Page::FindHelp),
    };
    let urgent = session.with_untracked(|questionnaire| questionnaire.answers().urgency == Some(Urgency::Now));
    let question = match asked.question {
        Question::Place => where_one_lives(asked),
        Question::Topics => several(asked),
        Question::Ages if !asked.of_child() => several(asked),
        _ => one_answer(asked).into(),
    };
    classed("div", "col")
        .child(exit_bar(site.href(language, back), language))
        // An answer that points to danger brings the crisis card, and the way goes on.
        .child((urgent && step != Step::FIRST).then(|| crisis_card(language)))
        .child(question)
        // After the question: its h1 comes first in the document.
        .child(without_app(language))
        // Said where the way begins, not on every page of it.
        .child(asked.begins().then(|| leave_explained(language)))
}

/// What stands here when the app could not start.
fn without_app(language: Language) -> Element {
    let site = shared().site;
    // The question's own h1 is hidden then; two in one document would be one too many.
    let heading = classed("p", "first").attr("role", "heading").attr("aria-level", "1");
    let links = [(Page::Services, Msg::SeeAllServices), (Page::Municipalities, Msg::SeeAllMunicipalities)]
        .map(|(page, name)| filled("li", link(site.href(language, page), name.get(language)).class("link")));
    classed("div", "only-failed")
        .child(heading.child(Msg::AppNeeded.get(language)))
        .child(filled("p", Msg::AppNeededText.get(language)))
        .child(crisis_card(language))
        .child(filled("p", Msg::AppNeededElse.get(language)))
        .child(el("ul").children(links))
}
