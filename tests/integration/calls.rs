//! Before and after a call: what they may ask, and whom to call when nobody answers.

use crate::support::{answers, directory};
use jiff::civil::{DateTime, datetime};
use veteranvejviseren::{
    domain::{ContactKind, Language, Opening, Role, Status, opening},
    matching::{Item, Subject, after_offer, plan},
    text::calling::{may_keep_back, they_may_ask},
};

const NOON: DateTime = datetime(2026, 12, 2, 12, 0, 0, 0);
const NIGHT: DateTime = datetime(2026, 12, 2, 2, 30, 0, 0);

fn number(item: &Item<'_>) -> String {
    match &item.contacts[0].kind {
        ContactKind::Phone(phone) => phone.stored().to_owned(),
        other => panic!("{} is reached by {other:?}", item.subject.id()),
    }
}

/// Each once, none of them the one called, who answers now first.
fn prove(others: &[Item<'_>], called: &[veteranvejviseren::domain::Contact], now: DateTime, what: &str) {
    let first = called.iter().find_map(|contact| match &contact.kind {
        ContactKind::Phone(phone) => Some(phone.stored().to_owned()),
        _ => None,
    });
    let numbers: Vec<String> = others.iter().map(number).collect();
    for (at, one) in numbers.iter().enumerate() {
        assert_ne!(Some(one), first.as_ref(), "{what}: the number that nobody answered");
        assert!(!numbers[..at].contains(one), "{what}: {one} twice");
    }
    let places: Vec<u8> =
        others.iter().map(|item| Opening::place_in_list(opening(&item.contacts[0].hours, now))).collect();
    assert!(places.is_sorted(), "{what}: {places:?}");
}

#[test]
fn every_line_has_a_few_questions_and_an_anonymous_one_never_asks_who_one_is() {
    let directory = directory();
    let who = ["cpr", "Hvem er du", "ringe tilbage"];
    let mut seen = 0;
    for service in directory.services.iter().filter(|service| service.has_phone()) {
        for role in [None, Some(Role::Partner), Some(Role::Child), Some(Role::Professional)] {
            let subject = Subject::Service(service);
            let asked = they_may_ask(&subject, role, directory, Language::Danish);
            assert!((2..=4).contains(&asked.len()), "{} {role:?}: {asked:?}", service.id);
            let asks_who = asked.iter().any(|question| who.iter().any(|word| question.contains(word)));
            assert!(service.anonymous != Some(true) || !asks_who, "{} {role:?}: {asked:?}", service.id);
            seen += usize::from(service.anonymous == Some(true));
        }
    }
    assert!(seen > 0, "no line where one can be anonymous");
    let town_hall = Subject::Municipality(&directory.municipalities[0]);
    assert!(
        they_may_ask(&town_hall, None, directory, Language::Danish).iter().any(|asked| asked.contains("sagsbehandler"))
    );
    assert_ne!(
        may_keep_back(&town_hall, Language::Danish),
        may_keep_back(&Subject::Service(directory.service("livslinien").expect("it is there")), Language::Danish),
    );
}

#[test]
fn after_a_call_that_nobody_answered_the_plan_names_its_other_numbers_who_answers_now_first() {
    let directory = directory();
    for json in [
        r#"{"role":"partner","place":"Varde","topics":["boern-unge"],"child_ages":[10]}"#,
        r#"{"role":"veteran","place":"6800","urgency":"now","topics":["akut-krise"]}"#,
        r#"{"role":"child","topics":["boern-unge"]}"#,
        r#"{"role":"professional","place":"Varde","topics":["oekonomi"]}"#,
        r#"{"role":"partner","urgency":"now","topics":["tryghed-hjemme"]}"#,
        "{}",
    ] {
        let (answers, _) = answers(json);
        for now in [NOON, NIGHT] {
            let plan = plan(directory, &answers, now).expect("there is always a plan");
            for called in std::iter::once(&plan.start_here).chain(&plan.referrals) {
                let others = plan.after(&answers, directory, &called.contacts, now);
                prove(&others, &called.contacts, now, json);
                let in_plan = |item: &Item<'_>| {
                    let all = std::iter::once(&plan.start_here).chain(&plan.second_door);
                    let mut all = all.chain(&plan.urgent).chain(&plan.referrals);
                    all.any(|one| one.subject.id() == item.subject.id())
                };
                assert!(others.iter().all(in_plan), "{json}: somebody who is not in the plan");
            }
            let others = plan.after(&answers, directory, &plan.start_here.contacts, now);
            let to_line = others.iter().any(|item| item.subject.id() == directory.rules.veteran_line);
            assert!(!to_line || !json.contains("tryghed-hjemme"), "{json}: the other may be known there");
            assert!(!others.is_empty() || json.contains("child"), "{json} at {now}: nobody after the first contact");
        }
    }
}

#[test]
fn after_a_call_from_an_offer_comes_what_stands_in_and_the_line_for_veterans_but_not_for_who_is_afraid_at_home() {
    let directory = directory();
    let mut ends = 0;
    for service in directory.services.iter().filter(|one| one.has_phone() && one.status != Status::Historical) {
        let contacts = directory.contacts(service);
        let others = after_offer(directory, &Subject::Service(service), &contacts, NIGHT);
        prove(&others, &contacts, NIGHT, &service.id);
        let to_line = others.iter().any(|item| item.subject.id() == directory.rules.veteran_line);
        if directory.keep_apart(&service.topics) {
            assert!(!to_line, "{}: the other may be known there", service.id);
        }
        ends += usize::from(others.is_empty());
    }
    assert!(ends > 0, "the line for veterans itself has nobody after it but the crisis help");
    let lifeline = directory.service("livslinien").expect("it is there");
    let others = after_offer(directory, &Subject::Service(lifeline), &directory.contacts(lifeline), NIGHT);
    assert_eq!(others[0].subject.id(), directory.rules.veteran_line);
}
