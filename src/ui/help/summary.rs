//! The answers in words, each with a way to change it.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, Role},
    matching::Answers,
    questionnaire::{Question, Questionnaire, Standing, Step},
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, live},
        parts::questions::{band_words, contact_words, deployment_words, role_words, urgency_words, wording},
    },
};

/// The questions that matter for this person, with their answers.
pub(super) fn answer_list(language: Language) -> Node {
    let session = shared().session;
    live(move || {
        let questionnaire = session.get();
        let rows = questionnaire.questions().map(|question| answer_row(question, &questionnaire, language));
        classed("dl", "answers").children(rows)
    })
}

fn answer_row(question: Question, questionnaire: &Questionnaire, language: Language) -> Element {
    let site = shared().site;
    let child = questionnaire.answers().role == Some(Role::Child);
    let label = wording(question, child).label.get(language);
    let standing = questionnaire.standing(question);
    let answer = match standing {
        Standing::Answered => filled("span", answer_words(question, questionnaire.answers(), site.directory, language)),
        Standing::Unsure => filled("span", Msg::DontKnow.get(language)),
        Standing::Skipped => classed("span", "skipped").child(Msg::Skipped.get(language)),
        Standing::Open => classed("span", "skipped").child(Msg::NotAnswered.get(language)),
    };
    let told = matches!(standing, Standing::Answered | Standing::Unsure);
    let change = if told { Msg::Change } else { Msg::Answer };
    let address = site.href(language, Page::FindHelp(Step::Ask(question)));
    let change = link(address, change.get(language))
        .class("link")
        .child(classed("span", "visually-hidden").child(": ").child(label));
    el("div").child(filled("dt", label)).child(filled("dd", answer)).child(classed("dd", "d-print-none").child(change))
}

fn answer_words(question: Question, answers: &Answers, directory: &Directory, language: Language) -> String {
    let words = |found: Option<Msg>| found.map(|message| message.get(language).to_owned()).unwrap_or_default();
    match question {
        Question::Role => words(answers.role.map(|role| role_words(role).0)),
        Question::Urgency => words(answers.urgency.map(|urgency| urgency_words(urgency).0)),
        Question::Deployment => words(answers.deployment.map(|deployment| deployment_words(deployment).0)),
        Question::Contact => words(answers.contact.map(|contact| contact_words(contact).0)),
        Question::Place => {
            answers.place.and_then(|code| directory.municipality(code)).map(|m| m.name.clone()).unwrap_or_default()
        }
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
