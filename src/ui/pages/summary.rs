//! The answers in words, each with a way to change it.

use leptos::prelude::*;

use super::questions::{band_words, contact_words, deployment_words, role_words, urgency_words, wording};
use crate::{
    domain::{Directory, Language, Role},
    matching::Answers,
    questionnaire::{Question, Standing, Step},
    route::Page,
    text::{self, Msg},
    ui::context::{Session, Site},
};

/// The questions that matter for this person, with their answers.
pub(super) fn answer_list(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let list = move || {
        let questionnaire = session.get();
        let child = questionnaire.answers().role == Some(Role::Child);
        let rows = questionnaire
            .questions()
            .map(|question| {
                let words = wording(question, child);
                let label = words.label.get(language);
                let standing = questionnaire.standing(question);
                let answer = match standing {
                    Standing::Answered => view! {
                        <span>{answer_words(question, questionnaire.answers(), site.directory, language)}</span>
                    }
                    .into_any(),
                    Standing::Unsure => view! { <span>{Msg::DontKnow.get(language)}</span> }.into_any(),
                    Standing::Skipped => view! { <span class="skipped">{Msg::Skipped.get(language)}</span> }.into_any(),
                    Standing::Open => {
                        view! { <span class="skipped">{Msg::NotAnswered.get(language)}</span> }.into_any()
                    }
                };
                let told = matches!(standing, Standing::Answered | Standing::Unsure);
                let change = if told { Msg::Change } else { Msg::Answer };
                view! {
                    <div>
                        <dt>{label}</dt>
                        <dd>{answer}</dd>
                        <dd class="d-print-none">
                            <a class="link" href=site.href(language, Page::FindHelp(Step::Ask(question)))>
                                {change.get(language)}
                                <span class="visually-hidden">": " {label}</span>
                            </a>
                        </dd>
                    </div>
                }
            })
            .collect_view();
        view! { <dl class="answers">{rows}</dl> }
    };
    list.into_any()
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
