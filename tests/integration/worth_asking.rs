//! No question is put that cannot change the plan, and none is left out that could.
//!
//! `cargo test worth_asking -- --nocapture` prints how many questions a way has on average.
//!
//! Every way through the questions is walked, as a tree: each answer of each question, and skipping it. Of the places
//! four stand for the rest, each of another kind: much of its own, little, an island, the largest; unknown is the
//! fifth. Topics are none, each alone, and pairs that neighbour in the list; of the children's ages each band alone.
//! The last question has no way on, so its answers are not walked.

use std::thread;

use crate::support::{directory, place, time};
use jiff::civil::DateTime;
use veteranvejviseren::{
    domain::{ContactPreference, Deployment, Role, TopicGroup, Urgency},
    matching::{Answers, Item, plan},
    questionnaire::{Question, Questionnaire, Reply, age_bands},
    worth_asking::next_question,
};

fn now() -> DateTime {
    time("2026-11-24T10:00")
}

fn topics() -> Vec<String> {
    let citizens = directory().topics.iter().filter(|topic| topic.group != TopicGroup::Professional);
    citizens.map(|topic| topic.id.clone()).collect()
}

/// What a person may say to a question on the way, skipping last.
fn replies(question: Question, known: &Questionnaire) -> Vec<Reply> {
    let mut all: Vec<Reply> = match question {
        // Who works with veterans has a page of their own.
        Question::Role => {
            Role::ALL.iter().filter(|role| **role != Role::Professional).map(|role| Reply::Role(*role)).collect()
        }
        Question::Urgency => Urgency::ALL.iter().map(|urgency| Reply::Urgency(*urgency)).collect(),
        Question::Place => ["Varde", "Lolland", "Bornholm", "København"].map(|name| Reply::Place(place(name))).to_vec(),
        Question::Topics => {
            let ids = topics();
            let single = ids.iter().map(|id| vec![id.clone()]);
            single.chain(ids.windows(2).map(<[String]>::to_vec)).map(Reply::Topics).collect()
        }
        Question::Ages => age_bands(known.answers().role).iter().map(|band| Reply::Ages(vec![*band])).collect(),
        Question::Deployment => Deployment::ALL.iter().map(|deployment| Reply::Deployment(*deployment)).collect(),
        Question::Contact => ContactPreference::ALL.iter().map(|contact| Reply::Contact(*contact)).collect(),
    };
    all.push(Reply::Skip);
    all
}

/// Everything a person could say to a question, more than one tries to find out whether it is worth asking: every
/// place, every pair of topics, every pair of ages.
fn all_replies(question: Question, known: &Questionnaire) -> Vec<Reply> {
    match question {
        Question::Place => directory().municipalities.iter().map(|m| Reply::Place(m.code)).collect(),
        Question::Topics => pairs(&topics()).map(Reply::Topics).collect(),
        Question::Ages => pairs(age_bands(known.answers().role)).map(Reply::Ages).collect(),
        _ => replies(question, known),
    }
}

/// Each alone and every two.
fn pairs<T: Clone>(all: &[T]) -> impl Iterator<Item = Vec<T>> + '_ {
    (0..all.len()).flat_map(move |first| {
        let second = (first + 1..all.len()).map(move |second| vec![all[first].clone(), all[second].clone()]);
        std::iter::once(vec![all[first].clone()]).chain(second)
    })
}

/// Whom the plan names first, as somebody reads it from the top: ids in order.
fn first_read(questionnaire: &Questionnaire) -> Vec<String> {
    let plan = plan(directory(), questionnaire.answers(), now()).expect("a plan");
    let list = plan.show_adult.iter().chain(&plan.referrals).take(6);
    let named = plan.urgent.iter().map(|item| item.subject.id());
    let card = |item: &Item<'_>| {
        let behind: Vec<&str> = item.services.iter().map(|service| service.id.as_str()).collect();
        format!("{} + {}", item.subject.id(), behind.join(", "))
    };
    named.chain(std::iter::once(&plan.start_here).chain(list).map(card)).collect()
}

/// What walking the ways has found: how many questions are put and make sense, were each answer as likely as the next.
#[derive(Default)]
struct Ways {
    steps: usize,
    left_out: usize,
    asked: f64,
    sensible: f64,
    problems: Vec<String>,
}

impl Ways {
    /// Goes on from an answered question; `likely` is how likely one gets here.
    fn walk(&mut self, known: &Questionnaire, answered: Question, likely: f64) {
        self.steps += 1;
        let next = next_question(directory(), known, answered, now());
        let before = first_read(known);
        for question in known.open_after(answered) {
            let changes = all_replies(question, known).into_iter().any(|reply| {
                let mut told = known.clone();
                told.reply(question, reply);
                first_read(&told) != before
            });
            let put = next == Some(question);
            if put != changes {
                self.problems.push(format!("{question:?} put: {put}, changes the plan: {changes}, {known:?}"));
            }
            if put {
                break;
            }
            self.left_out += 1;
        }
        let Some(question) = next else {
            self.sensible += likely * known.questions().count() as f64;
            return;
        };
        self.asked += likely;
        if question == Question::Contact {
            self.sensible += likely * known.questions().count() as f64;
            return;
        }
        let all = replies(question, known);
        let each = likely / all.len() as f64;
        for reply in all {
            let mut told = known.clone();
            told.reply(question, reply);
            self.walk(&told, question, each);
        }
    }
}

#[test]
fn every_question_on_the_way_can_change_the_plan_and_none_that_can_is_left_out() {
    let roles = replies(Question::Role, &Questionnaire::default());
    let likely = 1.0 / roles.len() as f64;
    let all: Vec<Ways> = thread::scope(|scope| {
        let running: Vec<_> = roles
            .iter()
            .map(|role| {
                scope.spawn(move || {
                    let (mut known, mut ways) = (Questionnaire::default(), Ways::default());
                    known.reply(Question::Role, role.clone());
                    ways.walk(&known, Question::Role, likely);
                    ways
                })
            })
            .collect();
        running.into_iter().map(|ways| ways.join().expect("no panic")).collect()
    });
    let sum = |count: fn(&Ways) -> f64| all.iter().map(count).sum::<f64>();
    let (asked, sensible) = (1.0 + sum(|ways| ways.asked), sum(|ways| ways.sensible));
    let (steps, left_out) = (sum(|ways| ways.steps as f64), sum(|ways| ways.left_out as f64));
    println!("{steps} steps: {asked:.2} questions on average of {sensible:.2} that make sense");
    let problems: Vec<&String> = all.iter().flat_map(|ways| &ways.problems).collect();
    assert!(problems.is_empty(), "{} of {steps} steps, the first: {}", problems.len(), problems[0]);
    assert!(left_out > 0.0 && asked < sensible, "nothing was left out, so nothing was shown");
}

/// What can wait gives one plan, however long it can: so the question has two answers, and a third is not offered.
#[test]
fn an_answer_that_is_not_offered_gives_the_same_plan_as_one_that_is() {
    let place = Some(place("Varde"));
    for role in Role::ALL {
        for topic in topics() {
            let plan_of = |urgency| {
                let answers =
                    Answers { role: Some(*role), urgency, place, topics: vec![topic.clone()], ..Answers::default() };
                plan(directory(), &answers, now()).expect("a plan")
            };
            let soon = plan_of(Some(Urgency::Soon));
            assert_eq!(soon, plan_of(Some(Urgency::Plan)), "{role:?} {topic}");
            assert_eq!(soon, plan_of(None), "{role:?} {topic}");
        }
    }
    let differs = |role: &Role| {
        let of = |urgency| plan(directory(), &Answers { role: Some(*role), urgency, ..Answers::default() }, now());
        of(Some(Urgency::Now)) != of(Some(Urgency::Soon))
    };
    assert!(Role::ALL.iter().all(differs), "what cannot wait gives another plan");
    assert_eq!(Urgency::ASKED, [Urgency::Now, Urgency::Soon]);
}
