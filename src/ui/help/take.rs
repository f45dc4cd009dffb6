//! Takes what a form of the questions holds as the answer.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use crate::{
    domain::{Role, topic_id},
    questionnaire::{Question, Reply, Step},
    ui::{
        browser,
        context::shared,
        parts::questions::{Read, ages, place, topics},
    },
};

/// The name of the fields with the children's ages where they stand under a topic.
pub(super) const AGES: &str = "ages";

/// Takes what is ticked or written as the answer; false where it is none.
pub(super) fn take(form: &HtmlFormElement, step: Step, role: Option<Role>) -> bool {
    let directory = shared().site.directory;
    let values = browser::form_values(form, "q");
    let reply = match step.question() {
        Question::Topics => Some(topics(&values, directory)).filter(|topics| !topics.is_empty()).map(Reply::Topics),
        Question::Ages => Some(ages(&values, role)).filter(|ages| !ages.is_empty()).map(Reply::Ages),
        Question::Place => match place(form, directory) {
            Read::One(municipality) => Some(Reply::Place(municipality.code)),
            Read::Elsewhere(land) => Some(Reply::Land(land)),
            Read::Several(_) | Read::Missing | Read::Unknown => None,
        },
        Question::Role | Question::Urgency | Question::Deployment | Question::Contact => None,
    };
    // Told under the topic that they belong to.
    let told_here = ages(&browser::form_values(form, AGES), role);
    let about_children =
        matches!(&reply, Some(Reply::Topics(topics)) if topics.iter().any(|topic| topic == topic_id::CHILDREN));
    let is_answer = reply.is_some();
    shared().session.update(|questionnaire| {
        if let Some(reply) = reply {
            questionnaire.reply_at(step, reply);
        }
        if about_children && !told_here.is_empty() {
            questionnaire.reply(Question::Ages, Reply::Ages(told_here));
        }
    });
    is_answer
}
