//! A question with several answers, topics or ages: boxes and «Fortsæt».

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    asked::{Asked, now},
    form::{form, refuse},
    take::{AGES, take},
};
use crate::{
    domain::{TopicGroup, topic_id},
    questionnaire::{Question, Questionnaire, Reply},
    text::Msg,
    ui::{
        context::shared,
        node::{Element, Node, classed, row},
        parts::{
            option,
            questions::{Choice, bands, group_name, topic_choice},
        },
    },
    worth_asking::can_change_the_plan,
};

/// Several topics or ages: boxes and «Fortsæt».
pub(super) fn several(asked: Asked) -> Node {
    let missing = if asked.question == Question::Topics { Msg::QTopicsError } else { Msg::QAgesError };
    let fault = RwSignal::new(None::<Msg>);
    let submit = move |sent: HtmlFormElement| match take(&sent, asked.step, asked.role) {
        true => asked.leave(false),
        false => refuse(fault, missing, asked),
    };
    let fields = if asked.question == Question::Topics { topic_fields(asked) } else { age_fields(asked) };
    let hint = classed("p", "form-hint").child(Msg::ChooseAll.get(asked.language));
    form(asked, fault, submit, row([Node::from(hint), fields]))
}

fn age_fields(asked: Asked) -> Node {
    age_boxes("q", true, asked).into()
}

fn age_boxes(name: &'static str, first: bool, asked: Asked) -> Element {
    let choices = shared().session.with_untracked(|known| bands(known.answers(), asked.language));
    let boxes = choices.into_iter().enumerate().map(|(at, choice)| option(choice, name, true, first && at == 0));
    classed("div", "chips").children(boxes)
}

fn topic_fields(asked: Asked) -> Node {
    let directory = shared().site.directory;
    let first = directory.topics.first().map(|topic| topic.id.as_str());
    shared().session.with_untracked(|known| {
        let groups = TopicGroup::ALL.iter().filter(|group| **group != TopicGroup::Professional);
        row(groups.map(|group| {
            let topics = directory.topics.iter().filter(|topic| topic.group == *group);
            let boxes = topics.map(|topic| {
                // Side by side and in few words: who is tired reads names, not explanations.
                let choice = Choice { hint: None, ..topic_choice(topic, known.answers(), asked.language) };
                let field = option(choice, "q", true, Some(topic.id.as_str()) == first);
                field.flag("data-opens", topic.id == topic_id::CHILDREN)
            });
            let head = classed("h2", "opt-head").child(group_name(*group).get(asked.language));
            let has_children = directory.topic(topic_id::CHILDREN).is_some_and(|topic| topic.group == *group);
            let ages = (has_children && ages_matter(known, asked)).then(|| ages_here(asked));
            row([head, classed("div", "chips").children(boxes).child(ages)])
        }))
    })
}

/// Whether the children's ages would change the plan, were it about children.
fn ages_matter(known: &Questionnaire, asked: Asked) -> bool {
    let mut told = known.clone();
    told.reply(Question::Topics, Reply::Topics(vec![topic_id::CHILDREN.to_owned()]));
    told.questions().any(|question| question == Question::Ages)
        && can_change_the_plan(shared().site.directory, told.answers(), Question::Ages, now())
        && !asked.of_child()
}

/// The children's ages under their topic: they come when it is ticked, by the styles alone. A browser that cannot do
/// that hides them, and the question that follows asks for them.
fn ages_here(asked: Asked) -> Element {
    let legend = classed("legend", "opt-head").child(Msg::QAges.get(asked.language));
    classed("fieldset", "opened").child(legend).child(age_boxes(AGES, false, asked))
}
