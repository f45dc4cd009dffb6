//! Which question is worth asking: one whose answers can change what a person meets first in the plan.
//!
//! The engine itself says so. The plan is made from what is known, and made again with each possible answer; where
//! every answer gives the same beginning, the question would cost a tap and give nothing. What is left out stays
//! unanswered, which excludes nothing, and it can still be answered from the plan.
//!
//! Of the questions with several answers each answer is tried alone: what two topics bring, one of them brings.

use jiff::civil::DateTime;

use crate::{
    domain::{AgeRange, ContactPreference, Deployment, Directory, Role, TopicGroup, Urgency},
    matching::{Answers, Item, plan},
    questionnaire::{Question, Questionnaire, age_bands},
};

/// So many entries of the list count as met first: what stands below is unfolded by who wants to see more.
pub const MET_FIRST: usize = 6;

/// The next question worth asking after this one. None when nothing more can change the beginning of the plan.
pub fn next_question(
    directory: &Directory,
    questionnaire: &Questionnaire,
    after: Question,
    now: DateTime,
) -> Option<Question> {
    let answers = questionnaire.answers();
    questionnaire.open_after(after).find(|question| can_change_the_plan(directory, answers, *question, now))
}

/// Whether some answer to this question changes whom to call now, whom to call first, or the first entries of the list.
pub fn can_change_the_plan(directory: &Directory, answers: &Answers, question: Question, now: DateTime) -> bool {
    let known = beginning(directory, answers, now);
    let changes = |give: &dyn Fn(&mut Answers)| {
        let mut tried = answers.clone();
        give(&mut tried);
        beginning(directory, &tried, now) != known
    };
    let role = |role: &Role| changes(&|answers| answers.role = Some(*role));
    let urgency = |urgency: &Urgency| changes(&|answers| answers.urgency = Some(*urgency));
    let age = |band: &AgeRange| changes(&|answers| answers.child_ages = vec![*band]);
    let deployment = |deployment: &Deployment| changes(&|answers| answers.deployment = Some(*deployment));
    let contact = |contact: &ContactPreference| changes(&|answers| answers.contact = Some(*contact));
    match question {
        Question::Role => Role::ALL.iter().any(role),
        Question::Urgency => Urgency::ALL.iter().any(urgency),
        Question::Place => directory.municipalities.iter().any(|m| changes(&|answers| answers.place = Some(m.code))),
        Question::Topics => directory
            .topics
            .iter()
            .filter(|topic| topic.group != TopicGroup::Professional)
            .any(|topic| changes(&|answers| answers.topics = vec![topic.id.clone()])),
        Question::Ages => age_bands(answers.role).iter().any(age),
        Question::Deployment => Deployment::ALL.iter().any(deployment),
        Question::Contact => ContactPreference::ALL.iter().any(contact),
    }
}

/// Who is met first, in the order shown: who is named because it is urgent, whom to call first, the first of the list.
#[derive(PartialEq, Eq)]
struct Beginning {
    urgent: Vec<String>,
    start_here: Vec<String>,
    referrals: Vec<Vec<String>>,
}

/// What is recommended, and what else is behind the same way in.
fn ids(item: &Item<'_>) -> Vec<String> {
    let behind = item.services.iter().map(|service| service.id.clone());
    std::iter::once(item.subject.id()).chain(behind).collect()
}

fn beginning(directory: &Directory, answers: &Answers, now: DateTime) -> Option<Beginning> {
    let plan = plan(directory, answers, now)?;
    Some(Beginning {
        urgent: plan.urgent.iter().map(|item| item.subject.id()).collect(),
        start_here: ids(&plan.start_here),
        referrals: plan.show_adult.iter().chain(&plan.referrals).take(MET_FIRST).map(ids).collect(),
    })
}
