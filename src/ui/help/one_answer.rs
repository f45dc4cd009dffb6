//! A question with one answer: each answer is a button that goes on.

use leptos::prelude::*;

use super::asked::{Asked, once};
use crate::{
    domain::{ContactPreference, Deployment, Urgency},
    questionnaire::{Question, Reply, Standing, Step, age_bands},
    text::Msg,
    ui::{
        context::shared,
        node::{Element, classed, el, filled},
        parts::{
            icon,
            questions::{band_words, contact_words, deployment_words, relation_words, role_words, urgency_words},
        },
    },
};

/// An answer to press.
pub(super) struct Answer {
    pub(super) reply: Reply,
    pub(super) text: String,
    pub(super) hint: Option<Msg>,
    /// Whether it is what was answered before.
    pub(super) given: bool,
}

pub(super) fn one_answer(asked: Asked) -> Element {
    let hint = match asked.question {
        Question::Deployment => Some(Msg::QDeploymentHint),
        _ => asked.begins().then_some(Msg::OneTap),
    };
    let hint = hint.map(|hint| classed("p", "form-hint").child(hint.get(asked.language)));
    classed("div", "only-app")
        .children(asked.progress())
        .child(asked.heading())
        .child(hint)
        .child(buttons(answers(asked), asked))
        .child(asked.ways_past())
        .child(asked.foot())
}

/// The answers as a group under the question.
pub(super) fn buttons(answers: Vec<Answer>, asked: Asked) -> Element {
    let rows = answers.into_iter().map(|answer| button(answer, asked));
    classed("div", "choices").attr("role", "group").attr("aria-labelledby", "question").children(rows)
}

fn button(answer: Answer, asked: Asked) -> Element {
    let Answer { reply, text, hint, given } = answer;
    let small = |words: Msg| filled("small", words.get(asked.language));
    let words = el("span").child(text).child(hint.map(small)).child(given.then(|| small(Msg::YourAnswer)));
    classed("button", "choice")
        .attr("type", "button")
        .attr_if("aria-current", given.then_some("true"))
        .on("click", once(move || asked.go_on(reply.clone())))
        .child(words)
        .child(icon("arrow"))
}

fn answers(asked: Asked) -> Vec<Answer> {
    let language = asked.language;
    shared().session.with_untracked(|known| {
        let told = known.answers();
        let answer = |reply: Reply, (text, hint): (Msg, Option<Msg>), given: bool| Answer {
            reply,
            text: text.get(language).to_owned(),
            hint,
            given,
        };
        let unsure = || {
            let given = known.standing(asked.question) == Standing::Unsure;
            answer(Reply::Unsure, (Msg::DontKnow, None), given)
        };
        match asked.question {
            Question::Role => asked
                .step
                .roles()
                .map(|role| {
                    let words = match asked.step {
                        Step::Relation => (relation_words(role), None),
                        _ => role_words(role),
                    };
                    answer(Reply::Role(role), words, told.role == Some(role))
                })
                .collect(),
            Question::Urgency => {
                let given = |urgency| told.urgency.is_some_and(|told| told.is_now() == Urgency::is_now(urgency));
                let all = Urgency::ASKED.iter().map(|u| answer(Reply::Urgency(*u), urgency_words(*u), given(*u)));
                all.chain([unsure()]).collect()
            }
            Question::Deployment => {
                let given = |deployment| told.deployment == Some(deployment);
                let all =
                    Deployment::ALL.iter().map(|d| answer(Reply::Deployment(*d), deployment_words(*d), given(*d)));
                all.chain([unsure()]).collect()
            }
            Question::Contact => {
                let given = |contact| told.contact == Some(contact);
                let all =
                    ContactPreference::ALL.iter().map(|c| answer(Reply::Contact(*c), contact_words(*c), given(*c)));
                all.chain([unsure()]).collect()
            }
            // A child has one age.
            Question::Ages => age_bands(asked.role)
                .iter()
                .map(|band| Answer {
                    reply: Reply::Ages(vec![*band]),
                    text: band_words(*band, language),
                    hint: None,
                    given: told.child_ages.contains(band),
                })
                .collect(),
            Question::Place | Question::Topics => Vec::new(),
        }
    })
}
