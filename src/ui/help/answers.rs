//! The answers on top of the plan: one line in words, and behind «Ret» each with a way to change it.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, Role},
    questionnaire::{Question, Questionnaire, Standing, Step},
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        navigation,
        node::{Element, classed, el, filled, link},
        parts::questions::{
            band_words, contact_words, deployment_words, place_told, relation_words, urgency_words, wording,
        },
    },
};

/// What was answered. Nothing where nobody has answered anything.
pub(super) fn answers_on_top(questionnaire: &Questionnaire, language: Language) -> Option<Element> {
    let directory = shared().site.directory;
    let answered = questionnaire.questions().filter(|question| questionnaire.standing(*question) == Standing::Answered);
    let answered: Vec<Question> = answered.collect();
    // That it can wait is how it mostly is: it tells nothing beside the rest.
    let can_wait = questionnaire.answers().urgency.is_some_and(|urgency| !urgency.is_now());
    let is_told = |question: &Question| *question != Question::Urgency || !can_wait || answered.len() == 1;
    let words = answered
        .iter()
        .copied()
        .filter(is_told)
        .map(|question| answer_words(question, questionnaire, directory, language));
    let words = words.collect::<Vec<_>>().join(" · ");
    let change = classed("span", "link").child(Msg::Change.get(language));
    let line = filled("summary", classed("span", "visually-hidden").child(Msg::YourAnswers.get(language)).child(": "))
        .child(filled("span", if words.is_empty() { Msg::NotAnswered.get(language).to_owned() } else { words }))
        .child(change);
    let list = classed("dl", "answers")
        .children(questionnaire.questions().map(|question| answer_row(question, questionnaire, language)));
    questionnaire.is_begun().then(|| classed("details", "told d-print-none").child(line).child(list))
}

/// Forgets them, here and on the device.
pub(super) fn delete_answers(language: Language) -> Element {
    let forget = move || {
        navigation::forget();
        shared().notice.set(Some(Msg::AnswersDeleted));
    };
    let delete = classed("button", "link only-app").attr("type", "button").on_click(forget);
    classed("p", "d-print-none").child(delete.child(Msg::DeleteAnswers.get(language)))
}

fn answer_row(question: Question, questionnaire: &Questionnaire, language: Language) -> Element {
    let site = shared().site;
    let role = questionnaire.answers().role;
    let label = wording(question, role == Some(Role::Child)).label.get(language);
    let standing = questionnaire.standing(question);
    let answer = match standing {
        Standing::Answered => filled("span", answer_words(question, questionnaire, site.directory, language)),
        Standing::Unsure => filled("span", Msg::DontKnow.get(language)),
        Standing::Skipped => classed("span", "skipped").child(Msg::Skipped.get(language)),
        Standing::Open => classed("span", "skipped").child(Msg::NotAnswered.get(language)),
    };
    let told = matches!(standing, Standing::Answered | Standing::Unsure);
    let change = if told { Msg::Change } else { Msg::Answer };
    // Professionals have all questions on one page.
    let page = match role {
        Some(Role::Professional) => Page::Professionals,
        _ => Page::FindHelp(Step::Change(question)),
    };
    let change = link(site.href(language, page), change.get(language))
        .class("link")
        .child(classed("span", "visually-hidden").child(": ").child(label));
    el("div").child(filled("dt", label)).child(filled("dd", answer)).child(filled("dd", change))
}

fn answer_words(question: Question, told: &Questionnaire, directory: &Directory, language: Language) -> String {
    let answers = told.answers();
    let words = |found: Option<Msg>| found.map(|message| message.get(language).to_owned()).unwrap_or_default();
    match question {
        Question::Role => words(answers.role.map(relation_words)),
        Question::Urgency => words(answers.urgency.map(|urgency| urgency_words(urgency).0)),
        Question::Deployment => words(answers.deployment.map(|deployment| deployment_words(deployment).0)),
        Question::Contact => words(answers.contact.map(|contact| contact_words(contact).0)),
        Question::Place => place_told(told, directory, language).unwrap_or_default(),
        Question::Topics => {
            let topics = answers.topics.iter().filter_map(|id| directory.topic(id));
            text::join(&topics.map(|topic| topic.name.get(language).to_owned()).collect::<Vec<_>>(), language)
        }
        Question::Ages => {
            let bands = answers.child_ages.iter().map(|band| band_words(*band, language));
            text::join(&bands.collect::<Vec<_>>(), language)
        }
    }
}
