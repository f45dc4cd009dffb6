//! No combination of answers ends without somebody to call. Long, for the proof and why it is one stand together.
//!
//! Run it with `cargo test no_dead_end -- --nocapture` to see how many combinations were checked.
//!
//! All answers together are about 10^12 combinations (99 places × 8 roles × 4 urgencies × 2^20 sets of
//! topics × 4 deployments × 4 wishes × 32 sets of age bands). They are reduced as follows; each step says
//! why nothing is lost.
//!
//! - **Place × role × urgency × topics** is complete for no topic, each single topic and all topics at once:
//!   98 municipalities and "unknown", 7 roles and none, 3 urgencies and none. Nothing is grouped, for places
//!   differ in what is offered there, in their coordinator and in their main line.
//! - **Sets of topics.** A service is a candidate when it is about one of the chosen topics, so the candidates of a
//!   set are those of its topics taken one by one, and these are in the complete product. What a set can
//!   change is the order of the list and where it is cut, by code that is the same for two topics as for
//!   twenty. All of them are in the complete product; every pair, and threes and fives spread over the
//!   list, are checked over a place of each kind. A criterion that asks for topics is met by the pairs.
//! - **Kinds of places.** Apart from the services of its own area, a place enters through its region, what is
//!   known of its coordinator, and whether it has a main line and a line for veterans. One place of each
//!   combination that occurs stands for the rest.
//! - **Deployment, wish and ages** meet the place only in the order of the list, for no criterion joins two kinds
//!   of answers: `criteria_do_not_join_answers` fails when one does. Their full product is checked over the
//!   place with most of its own, the remotest one and the unknown one.
//! - **Urgency** "soon", "plan" and none give the same plan: `only_now_changes_anything`.
//! - **A wish** for a kind of contact never decides what is suited: `a_wish_moves_the_order_only`.
//! - **The time** changes the order of what cannot wait and nothing else: `the_clock_orders_only_and_only_what_cannot_wait`.

use std::{
    collections::{BTreeMap, BTreeSet},
    thread,
};

use crate::support::{directory, time};
use jiff::{ToSpan, civil::DateTime};
use veteranvejviseren::{
    domain::{
        AgeRange, Audience, Bed, Contact, ContactKind, ContactPreference, CriterionCode, Deployment, Door, Fact,
        MunicipalityCode, Opening, Phone, Record, Referrer, Role, Service, ServiceKind, Status, Test, Topic,
        TopicNature, Urgency, contact_link, opening,
    },
    matching::{Answers, Caveat, ChildOffer, Item, Outcome, Plan, Reason, Subject, fit, plan},
    quality::everybody,
};

const FIRST_SCREEN: usize = 8;
const FIRST_GLANCE: usize = 5;
const MOST_OF_ONE: usize = 2;
/// So many offers on a card, and more may have been left out.
const FULL_CARD: usize = 8;

/// A Tuesday at ten: offices are open, the out-of-hours doctors closed.
fn now() -> DateTime {
    time("2026-11-24T10:00")
}

fn options<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    std::iter::once(None).chain(all.iter().copied().map(Some)).collect()
}

fn places() -> Vec<Option<MunicipalityCode>> {
    everybody::places(directory())
}

fn kinds_of_places() -> Vec<Option<MunicipalityCode>> {
    everybody::kinds_of_places(directory())
}

fn topic_ids() -> Vec<String> {
    directory().topics.iter().map(|topic| topic.id.clone()).collect()
}

fn few_topics() -> Vec<Vec<String>> {
    everybody::few_topics(directory())
}

fn pairs_of_topics() -> Vec<Vec<String>> {
    let ids = topic_ids();
    let after = |at: usize| ids[at + 1..].iter().map(move |second| (at, second));
    (0..ids.len()).flat_map(after).map(|(first, second)| vec![ids[first].clone(), second.clone()]).collect()
}

/// Sets of three and five topics, as people choose them, spread evenly over the list.
fn sets_of_topics() -> Vec<Vec<String>> {
    let ids = topic_ids();
    let mut sets = Vec::new();
    for size in [3, 5] {
        for stride in [1, 7] {
            for start in 0..ids.len() {
                sets.push((0..size).map(|step| ids[(start + step * stride) % ids.len()].clone()).collect());
            }
        }
    }
    sets
}

/// Checks every combination, on every core, and tells how many there were. What is wrong is told once a kind,
/// with how often it happens and the first answers it happens to.
fn check_all(what: &str, combinations: &[Answers]) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = combinations.len().div_ceil(cores);
    let parts: Vec<Part<'_>> = thread::scope(|scope| {
        let running: Vec<_> = combinations.chunks(part).map(|part| scope.spawn(move || check_part(part))).collect();
        running.into_iter().map(|part| part.join().expect("no panic")).collect()
    });
    let checked: usize = parts.iter().map(|(checked, _)| checked).sum();
    println!("{what}: {checked} combinations checked");
    assert_eq!(checked, combinations.len());
    let mut all = BTreeMap::new();
    for (problem, (count, answers)) in parts.into_iter().flat_map(|(_, found)| found) {
        all.entry(problem).or_insert((0, answers)).0 += count;
    }
    let told: Vec<String> =
        all.iter().map(|(what, (count, first))| format!("{what}: {count} times, first {first:?}")).collect();
    assert!(told.is_empty(), "\n- {}", told.join("\n- "));
}

/// How many were checked, and each problem with how often and to whom it happens.
type Part<'a> = (usize, BTreeMap<String, (usize, &'a Answers)>);

fn check_part(part: &[Answers]) -> Part<'_> {
    let mut found = BTreeMap::new();
    for (at, answers) in part.iter().enumerate() {
        let first = plan(directory(), answers, now());
        let mut problems = first.as_ref().map_or_else(|| vec!["no plan".to_owned()], |plan| problems(answers, plan));
        // Twice the time for all of them would tell no more than for every tenth.
        if at % 10 == 0 && first != plan(directory(), answers, now()) {
            problems.push("the same answers give another plan".to_owned());
        }
        for problem in problems {
            found.entry(problem).or_insert((0, answers)).0 += 1;
        }
    }
    (part.len(), found)
}

/// Everything that is wrong with a plan.
fn problems(answers: &Answers, plan: &Plan<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            found.push(what.to_owned());
        }
    };
    if answers.urgency == Some(Urgency::Now) {
        let always = plan.urgent.iter().flat_map(|item| &item.contacts).any(|one| one.hours.is_round_the_clock());
        must(always, "urgent: nobody answers round the clock");
    }
    let route = |item: &Item<'_>| item.contacts.iter().any(|one| contact_link(&one.kind).is_some());
    must(route(&plan.start_here), "start_here: no usable route");
    must(plan.urgent.iter().all(route), "urgent: an item without a usable route");
    let place = answers.place.and_then(|code| directory().municipality(code));
    if let Some(second) = plan.second_door.as_ref().and_then(Item::service) {
        let against: Vec<_> = fit(second, answers, place).blocking().collect();
        must(against.is_empty(), &format!("{}: second, and does not suit: {against:?}", second.id));
    }
    let chosen = answers.topics.iter().filter_map(|id| directory().topic(id));
    let of_bed = chosen.flat_map(|topic| &topic.nature).any(|nature| *nature == TopicNature::NeedsBed);
    if answers.urgency == Some(Urgency::Now) && !of_bed {
        // The urgent lines stand below: what is named before them answers.
        let phone = plan.second_door.as_ref().and_then(|door| door.contacts.iter().find(|one| one.is_phone()));
        let answers_now = phone.is_none_or(|one| matches!(opening(&one.hours, now()), Opening::Open { .. }));
        must(answers_now, "it cannot wait, and nobody knows whether the second door answers");
    }
    if answers.contact == Some(ContactPreference::Write) && answers.urgency != Some(Urgency::Now) {
        for item in plan.referrals.iter().chain([&plan.start_here]) {
            let is_open = |one: &Contact| !matches!(opening(&one.hours, now()), Opening::Closed { .. });
            let can = item.contacts.iter().any(|one| one.kind.is_written() && is_open(one));
            let leads = item.contacts.first().is_some_and(|one| one.kind.is_written());
            must(leads || !can, &format!("{}: one could write, and is led to call", item.subject.id()));
        }
    }
    let by_another = plan.second_door.as_ref().is_some_and(by_veterans_line);
    must(!by_another, "the second door is called by the number of another");
    if let Some(first) = plan.start_here.service() {
        // Who asks about the work itself asks for nobody who was or was not deployed.
        let of_work = first.id == directory().rules.professional_sparring && answers.role == Some(Role::Professional);
        let mut against: Vec<_> = fit(first, answers, place).blocking().collect();
        against.retain(|code| !(of_work && *code == CriterionCode::Deployment));
        must(against.is_empty(), &format!("{}: first, and does not suit: {against:?}", first.id));
    }
    let shown = || plan.urgent.iter().chain(std::iter::once(&plan.start_here)).chain(&plan.referrals);
    for item in shown().chain(&plan.second_door) {
        item_problems(answers, item).iter().for_each(|what| must(false, &format!("{}: {what}", item.subject.id())));
    }
    for left in &plan.fits_if {
        let citizen = answers.role != Some(Role::Professional);
        for service in std::iter::once(left.service).chain(left.instead) {
            must(service.status != Status::Historical, &format!("{} is historical and left out", service.id));
            must(!(citizen && for_professionals(service)), &format!("{} is for professionals", service.id));
            must(
                answers.role != Some(Role::Child) || service.child_may_ask,
                &format!("{} in front of a child", service.id),
            );
        }
        must(!plan.referrals.iter().any(|item| item.subject.id() == left.service.id), "left out and shown");
        must(plan.start_here.subject.id() != left.service.id, "whom to call first is said not to fit");
    }
    let ids: Vec<String> = plan.referrals.iter().map(|item| item.subject.id()).collect();
    let before = || plan.urgent.iter().chain(std::iter::once(&plan.start_here)).map(|item| item.subject.id());
    must(ids.iter().collect::<BTreeSet<_>>().len() == ids.len(), "a referral occurs twice");
    must(!before().any(|id| ids.contains(&id)), "a referral stands above already");
    let urgent: Vec<String> = plan.urgent.iter().map(|item| item.subject.id()).collect();
    must(urgent.iter().collect::<BTreeSet<_>>().len() == urgent.len(), "an urgent contact occurs twice");
    if let Some(second) = &plan.second_door {
        must(number(second).is_some(), "the second door has no number");
        must(number(second) != number(&plan.start_here), "the second door has the first one's number");
    }
    let apart = answers.topics.iter().filter_map(|id| directory().topic(id));
    if apart.flat_map(|topic| &topic.nature).any(|nature| *nature == TopicNature::KeepsApart) {
        let of_fear = |service: &Service| {
            let topics = service.topics.iter().filter(|topic| answers.wants(topic));
            topics.filter_map(|id| directory().topic(id)).any(|topic| topic.nature.contains(&TopicNature::KeepsApart))
        };
        let handed_on =
            |item: &Item<'_>| item.why.contains(&Reason::ForTheVeteran) && item.service().is_some_and(of_fear);
        must(!shown().any(handed_on), "afraid at home, and something to hand to the veteran");
        let adult: Vec<&Service> = plan.show_adult.iter().flat_map(Item::behind).collect();
        must(
            adult.iter().all(|service| service.topics.iter().any(|topic| answers.wants(topic))),
            "afraid at home, and the adult is shown something else",
        );
        must(answers.role != Some(Role::Child) || !adult.is_empty(), "a child afraid at home has nothing to show");
        for service in shown().chain(&plan.second_door).flat_map(Item::behind) {
            must(service.gathers().is_none(), &format!("{} gathers where somebody is afraid at home", service.id));
        }
        for line in &plan.children {
            let groups = if let ChildOffer::Groups(groups) = &line.offer { groups.as_slice() } else { &[] };
            must(
                groups.iter().all(|group| group.gathers().is_none()),
                "a child's group gathers where somebody is afraid",
            );
        }
        let of_veterans = |item: &Item<'_>| {
            matches!(item.subject, Subject::Service(service)
                if service.dedicated && matches!(service.kind, ServiceKind::Coordinator | ServiceKind::Helpline))
        };
        must(
            !plan.second_door.as_ref().is_some_and(of_veterans),
            "afraid at home, and the second door is the veteran's own helper",
        );
        must(!shown().any(by_veterans_line), "afraid at home, and the veterans' line stands in for another");
        let calls_first = plan.start_here.subject.id() != directory().rules.veteran_line;
        must(calls_first, "afraid at home, and the first contact is the veteran's own helper");
    }
    must(
        !needs_bed_tonight(answers) || finds_a_bed(&plan.start_here),
        "no bed tonight, and the first contact cannot find one",
    );
    must(plan.fits_if.len() <= 4, "more than four that fit if one thing were so");
    let cards: Vec<String> = shown().flat_map(behind).collect();
    must(
        cards.iter().collect::<BTreeSet<_>>().len() + usize::from(twice(plan)) == cards.len(),
        "an offer stands on two cards",
    );
    topics(answers, plan, &mut must);
    variety(answers, plan, &mut must);
    found
}

/// Whether a citizen has nowhere to sleep tonight, and nothing worse has a line of its own.
fn needs_bed_tonight(answers: &Answers) -> bool {
    let all: Vec<&Topic> = answers.topics.iter().filter_map(|id| directory().topic(id)).collect();
    let worse = |topic: &Topic| !topic.crisis.is_empty() || topic.first_door.door == Door::Own;
    let citizen = !matches!(answers.role, Some(Role::Child | Role::Professional));
    let bed = all.iter().any(|topic| topic.nature.contains(&TopicNature::NeedsBed));
    citizen && answers.urgency == Some(Urgency::Now) && bed && !all.into_iter().any(worse)
}

/// The municipality, by its own entrance, or, where its number is not known, by its home page and never by a line that has
/// no bed; or what everybody may ask for a bed tonight.
fn finds_a_bed(item: &Item<'_>) -> bool {
    let line = directory().service(&directory().rules.veteran_line).and_then(|line| directory().phone(line));
    let has_line = |line: Contact| item.contacts.iter().any(|one| one.kind == line.kind);
    match item.subject {
        Subject::Municipality(_) => !line.is_some_and(has_line),
        Subject::Service(service) => {
            service.guidance.bed == Some(Bed::Tonight)
                || directory().municipalities.iter().any(|place| {
                    let main = place.main_contact.line.as_ref().map(|line| line.number.stored());
                    place.coordinator.service.as_deref() == Some(&service.id) && main.is_some() && main == number(item)
                })
        }
    }
}

fn item_problems(answers: &Answers, item: &Item<'_>) -> Vec<&'static str> {
    let source = match item.subject {
        Subject::Service(service) => service.source.title.as_str(),
        // Without a number there is no source but the municipality's own page.
        Subject::Municipality(place) => {
            place.main_contact.line.as_ref().map_or(place.main_contact.website.host(), |line| &line.source.title)
        }
    };
    let unfit_for_child = match item.subject {
        Subject::Service(service) => !service.child_may_ask,
        Subject::Municipality(_) => true,
    };
    let professionals = matches!(item.subject, Subject::Service(service) if for_professionals(service));
    let bad_link = |item: &Item<'_>| {
        item.contacts.iter().any(|one| contact_link(&one.kind).is_none() && one.kind.word() != "address")
    };
    let led = item.contacts.iter().find(|one| one.kind.is_route());
    let of_another =
        |number: &Phone| !matches!(item.to_reach(directory()), Record::Line(line) if line.number == *number);
    let unsure = led.is_some_and(|one| matches!(&one.kind, ContactKind::Phone(number) if of_another(number)));
    [
        (item.why.is_empty(), "no reason"),
        (unsure, "how sure one may be is told of another number than the one shown"),
        (source.trim().is_empty(), "no source"),
        (item.subject.status() == Status::Historical, "historical"),
        (item.contacts.is_empty(), "no contact at all"),
        (bad_link(item), "a contact without a link"),
        (stands_in_for_doctor(item), "a number in place of the doctor who refers"),
        (answers.role == Some(Role::Child) && unfit_for_child, "in front of a child"),
        (answers.role != Some(Role::Professional) && professionals, "for professionals, in front of a citizen"),
    ]
    .into_iter()
    .filter_map(|(wrong, what)| wrong.then_some(what))
    .collect()
}

/// What only a doctor refers to, and what has no way of its own, leads to the own doctor, whose number nobody knows here.
fn stands_in_for_doctor(item: &Item<'_>) -> bool {
    let Subject::Service(service) = item.subject else { return false };
    let by_doctor = service.guidance.referred_by.contains(&Referrer::Doctor);
    by_doctor && !service.has_phone() && item.contacts.iter().any(Contact::is_phone)
}

/// Whether it is called by the veterans' line, which is not its own: who answers there is not them.
fn by_veterans_line(item: &Item<'_>) -> bool {
    let line = directory().service(&directory().rules.veteran_line).and_then(|line| directory().phone(line));
    let Some(line) = line else { return false };
    let is_own = |service: &Service| directory().contacts(service).iter().any(|contact| contact.kind == line.kind);
    number(item) == Some(line.kind.stored()) && !item.service().is_some_and(is_own)
}

fn for_professionals(service: &Service) -> bool {
    service.kind == ServiceKind::ProfessionalSupport || service.audience == [Audience::Professional]
}

/// Whether something behind this way in helps with the topic.
fn about(item: &Item<'_>, topic: &String) -> bool {
    item.behind().any(|service| service.topics.contains(topic))
}

/// Every chosen topic is covered or listed as uncovered, never both; what has an offer is covered early.
fn topics(answers: &Answers, plan: &Plan<'_>, must: &mut impl FnMut(bool, &str)) {
    for topic in &answers.topics {
        let above = plan.urgent.iter().chain(std::iter::once(&plan.start_here)).any(|item| about(item, topic));
        let early = plan.referrals.iter().take(FIRST_SCREEN).any(|item| about(item, topic));
        let covered = above || plan.referrals.iter().any(|item| about(item, topic));
        let listed = plan.uncovered_topics.contains(topic);
        // A child may call the children's line about anything: nothing need be listed as left open.
        let any_subject =
            answers.role == Some(Role::Child) && plan.start_here.subject.id() == directory().rules.child_line;
        must(
            covered != listed || (any_subject && !covered),
            &format!("{topic}: covered {covered}, listed as uncovered {listed}"),
        );
        let offered = directory().services.iter().any(|service| offers(service, topic, answers));
        must(
            !offered || early || above,
            &format!("{topic}: there is an offer, but none among the first {FIRST_SCREEN}"),
        );
    }
    must(plan.uncovered_topics.iter().all(|topic| answers.topics.contains(topic)), "a topic nobody chose is uncovered");
}

/// Whether a service surely belongs into the list for this topic, told without the program's own list: nothing speaks
/// against it, no condition is attached to it, and it can be reached from home.
fn offers(service: &Service, topic: &String, answers: &Answers) -> bool {
    let place = answers.place.and_then(|code| directory().municipality(code));
    let asked = |topic: &str| answers.wants(topic);
    let nature =
        |id: &str, nature: TopicNature| directory().topic(id).is_some_and(|topic| topic.nature.contains(&nature));
    let apart = answers.topics.iter().any(|id| nature(id, TopicNature::KeepsApart));
    let of_children = |id: &String| nature(id, TopicNature::OfChildren);
    let children_first = service.audience.contains(&Audience::Child) || service.topics.first().is_some_and(of_children);
    service.topics.contains(topic)
        && service.status != Status::Historical
        && match service.kind {
            ServiceKind::OutOfHoursDoctor => asked("akut-krise"),
            ServiceKind::Recognition => service.topics.first().is_some_and(|main| asked(main)),
            ServiceKind::Camp => false,
            _ => answers.role == Some(Role::Professional) || !for_professionals(service),
        }
        && service.guidance.only_if.is_none()
        && !(apart && service.gathers().is_some())
        && !children_first
        && (!nature(topic, TopicNature::OfChildren) || answers.child_ages.is_empty())
        && (service.location.is_none() || service.location.as_ref().map(|there| there.municipality) == answers.place)
        && directory().routes(service, place).is_reachable()
        && (answers.role != Some(Role::Child) || service.child_may_ask)
        && fit(service, answers, place).blocking().next().is_none()
}

/// At most two of one organization at first glance, unless all that follow are of such ones too, or the
/// one that is too many is the first about a chosen topic.
fn variety(answers: &Answers, plan: &Plan<'_>, must: &mut impl FnMut(bool, &str)) {
    let organization = |item: &Item<'_>| match item.subject {
        Subject::Service(service) => service.organization.clone(),
        Subject::Municipality(place) => place.organization_id(),
    };
    let all: Vec<String> = plan.referrals.iter().map(organization).collect();
    for at in 0..all.len().min(FIRST_GLANCE) {
        let crowded = |one: &String| all[..at].iter().filter(|other| *other == one).count() >= MOST_OF_ONE;
        let opens_topic = answers.topics.iter().any(|topic| {
            about(&plan.referrals[at], topic) && !plan.referrals[..at].iter().any(|item| about(item, topic))
        });
        let else_where = all[at + 1..].iter().any(|one| !crowded(one));
        must(
            !crowded(&all[at]) || !else_where || opens_topic,
            &format!("{} stands three times at first glance", all[at]),
        );
    }
}

#[test]
fn every_place_role_urgency_and_topic() {
    let combinations = everybody::everybody(directory(), &places(), &options(Urgency::ALL));
    check_all("places × roles × urgencies × no, one and all topics", &combinations);
}

#[test]
fn every_pair_of_topics_and_larger_sets() {
    let sets: Vec<Vec<String>> = pairs_of_topics().into_iter().chain(sets_of_topics()).collect();
    let mut combinations = Vec::new();
    for place in kinds_of_places() {
        for role in options(Role::ALL) {
            combinations.extend(sets.iter().cloned().map(|topics| Answers {
                role,
                place,
                topics,
                ..Answers::default()
            }));
        }
    }
    check_all("kinds of places × roles × pairs, threes and fives of topics", &combinations);
}

#[test]
fn every_deployment_wish_and_age() {
    let exactly = AgeRange::exactly;
    let band = |from, to| AgeRange { from, to };
    let ages = [
        vec![],
        vec![exactly(10)],
        vec![exactly(30)],
        vec![exactly(6), exactly(14)],
        vec![band(0, 7), band(17, 18)],
        vec![band(0, 18)],
    ];
    let mut combinations = Vec::new();
    for place in [None, Some("Varde"), Some("Bornholm")].map(|code| code.map(crate::support::place)) {
        for role in options(Role::ALL) {
            for deployment in options(Deployment::ALL) {
                for contact in options(ContactPreference::ALL) {
                    for child_ages in &ages {
                        let child_ages = child_ages.clone();
                        let answers = Answers { role, place, deployment, contact, child_ages, ..Answers::default() };
                        combinations
                            .extend(few_topics().into_iter().map(|topics| Answers { topics, ..answers.clone() }));
                    }
                }
            }
        }
    }
    check_all("three places × roles × deployments × wishes × ages × no, one and all topics", &combinations);
}

/// The reduction above rests on this: no criterion of the shipped data joins two kinds of answers.
#[test]
fn criteria_do_not_join_answers() {
    fn facts(test: &Test, found: &mut BTreeSet<Fact>) {
        match test {
            Test::All(tests) | Test::Any(tests) => tests.iter().for_each(|test| facts(test, found)),
            Test::Not(test) => facts(test, found),
            Test::In { fact, .. } | Test::Range { fact, .. } | Test::Known { fact } => {
                found.insert(*fact);
            }
        }
    }
    for service in &directory().services {
        for criterion in &service.criteria {
            let mut found = BTreeSet::new();
            facts(&criterion.test, &mut found);
            assert!(found.len() <= 1, "{}: a criterion joins {found:?}; widen the enumeration", service.id);
            assert!(!found.contains(&Fact::Urgency), "{}: a criterion asks how soon", service.id);
        }
    }
}

#[test]
fn only_now_changes_anything() {
    for place in kinds_of_places() {
        for role in options(Role::ALL) {
            for topics in few_topics() {
                let answers = |urgency| Answers { role, place, urgency, topics: topics.clone(), ..Answers::default() };
                let calm = plan(directory(), &answers(None), now());
                for urgency in [Urgency::Soon, Urgency::Plan] {
                    assert_eq!(calm, plan(directory(), &answers(Some(urgency)), now()), "{:?}", answers(Some(urgency)));
                }
            }
        }
    }
}

#[test]
fn a_wish_moves_the_order_only() {
    let ids = |items: &[Item<'_>]| items.iter().map(|item| item.subject.id()).collect::<Vec<_>>();
    let mut compared = 0;
    for place in kinds_of_places() {
        for role in options(Role::ALL) {
            for topics in few_topics() {
                let answers = |contact| Answers { role, place, contact, topics: topics.clone(), ..Answers::default() };
                let without = plan(directory(), &answers(None), now()).expect("a plan");
                for contact in ContactPreference::ALL {
                    let with = plan(directory(), &answers(Some(*contact)), now()).expect("a plan");
                    let told = format!("{:?}", answers(Some(*contact)));
                    assert_eq!(ids(&without.urgent), ids(&with.urgent), "{told}");
                    assert_eq!(without.uncovered_topics, with.uncovered_topics, "{told}");
                    // A topic about being with others begins with its best offer, and a wish says which that is.
                    let best_offer = topics
                        .iter()
                        .all(|id| directory().topic(id).is_some_and(|topic| topic.first_door.door == Door::Offer));
                    if !best_offer {
                        assert_eq!(without.start_here.subject, with.start_here.subject, "{told}");
                    }
                    // A full list, and a card with much behind it, are cut after the order is made; what is not full
                    // holds everything.
                    let full = |plan: &Plan<'_>| {
                        let most = match role {
                            Some(Role::Professional) => directory().rules.max_referrals_professional,
                            _ => directory().rules.max_referrals,
                        };
                        let cut = |item: &Item<'_>| item.services.len() + 1 >= FULL_CARD;
                        plan.referrals.len() >= usize::from(most)
                            || plan.referrals.iter().chain([&plan.start_here]).chain(&plan.urgent).any(cut)
                    };
                    if !full(&without) && !full(&with) {
                        // Who fills a short list, whatever it is about, depends on who stands there already.
                        assert_eq!(ways(&without, &topics), ways(&with, &topics), "{told}");
                        compared += 1;
                    }
                }
            }
        }
    }
    assert!(compared > 1000, "only {compared} plans could be compared");
}

/// What cannot wait, with or without a deployment, at each hour of a week, for each topic and for each with danger to life:
/// the first contact is not shut while the plan knows one that answers.
#[test]
fn what_cannot_wait_goes_first_to_nobody_who_is_shut_while_another_answers() {
    let in_danger =
        directory().topics.iter().find(|topic| topic.first_door.door != Door::Own && !topic.crisis.is_empty());
    let in_danger = in_danger.expect("a topic with lines of its own").id.clone();
    let (mut looked_at, mut open) = (0, 0);
    for topic in &directory().topics {
        for topics in [vec![topic.id.clone()], vec![topic.id.clone(), in_danger.clone()]] {
            for deployment in [None, Some(Deployment::NotDeployed)] {
                for hours in (0..7 * 24).step_by(3) {
                    let answers = Answers {
                        role: Some(Role::Veteran),
                        place: Some(crate::support::place("Aarhus")),
                        urgency: Some(Urgency::Now),
                        topics: topics.clone(),
                        deployment,
                        ..Answers::default()
                    };
                    let moment = now() + hours.hours();
                    let plan = plan(directory(), &answers, moment).expect("a plan");
                    let first = shut(&plan.start_here, moment);
                    // Tonight's bed is the municipality's, whatever the hour.
                    let theirs = topic.first_door.now == Some(Door::Municipality);
                    let is_about = |service: &Service| service.topics.contains(&topic.id);
                    let answers_of_it =
                        |item: &&Item<'_>| !theirs && item.service().is_some_and(is_about) && shut(item, moment) == 0;
                    let other = plan.also_urgent().find(answers_of_it).map(|item| item.subject.id());
                    let who = plan.start_here.subject.id();
                    assert!(first < 2 || other.is_none(), "{answers:?} at {moment}: {who}, and {other:?} answers");
                    if topics.contains(&in_danger) && deployment.is_none() && topic.first_door.door != Door::Own {
                        assert_eq!(first, 0, "in danger, {answers:?} at {moment}: {}", plan.start_here.subject.id());
                    }
                    assert_eq!(
                        plan.somebody_answers(moment),
                        first == 0 || plan.also_urgent().any(|item| shut(item, moment) == 0),
                        "{answers:?} at {moment}"
                    );
                    looked_at += 1;
                    open += usize::from(first == 0);
                }
            }
        }
    }
    println!("{looked_at} plans of what cannot wait, {open} begin with somebody who answers");
}

#[test]
fn the_clock_orders_only_and_only_what_cannot_wait() {
    let set = |items: &[Item<'_>]| items.iter().map(|item| item.subject.id()).collect::<BTreeSet<_>>();
    let place = Some(crate::support::place("Varde"));
    {
        for role in Role::ALL.iter().copied().map(Some) {
            let calm = Answers { role, place, topics: vec!["psykisk-helbred".to_owned()], ..Answers::default() };
            let answers = Answers { urgency: Some(Urgency::Now), ..calm.clone() };
            let at_ten = plan(directory(), &answers, now()).expect("a plan");
            let calm_at_ten = plan(directory(), &calm, now()).expect("a plan");
            for hours in 0..14 * 24 {
                let moment = now() + hours.hours();
                let then = plan(directory(), &answers, moment).expect("a plan");
                assert_eq!(then.urgent[0].subject.id(), "alarm-112", "{answers:?} at {moment}");
                assert_eq!(set(&at_ten.urgent), set(&then.urgent), "{answers:?} at {moment}");
                assert_eq!(at_ten.start_here.subject, then.start_here.subject, "{answers:?} at {moment}");
                // Open before unknown before closed, for everything that follows.
                let about = |item: &&Item<'_>| calm.topics.iter().all(|topic| about(item, topic));
                let sure = then.referrals.iter().filter(|item| item.outcome == Outcome::Suited).filter(about);
                let shut: Vec<u8> = sure.map(|item| shut(item, moment)).collect();
                assert!(shut.is_sorted(), "{answers:?} at {moment}: {shut:?}");
                let calm_then = plan(directory(), &calm, moment).expect("a plan");
                let subjects =
                    |plan: &Plan<'_>| plan.referrals.iter().map(|item| item.subject.id()).collect::<Vec<_>>();
                assert_eq!(subjects(&calm_at_ten), subjects(&calm_then), "{calm:?} at {moment}");
            }
        }
    }
}

/// By the number that the card leads with: open 0, unknown or none 1, closed 2.
fn shut(item: &Item<'_>, moment: DateTime) -> u8 {
    let led = item.contacts.iter().find(|one| one.kind.word() == "phone");
    match led.map(|contact| opening(&contact.hours, moment)) {
        Some(Opening::Open { .. }) => 0,
        Some(Opening::Unknown) | None => 1,
        Some(Opening::Closed { .. }) => 2,
    }
}

/// The ways in that stand in the list or with the first contact and lead to something about one of the topics.
fn ways(plan: &Plan<'_>, topics: &[String]) -> BTreeSet<String> {
    let about = |item: &&Item<'_>| topics.is_empty() || topics.iter().any(|topic| about(item, topic));
    // Veterancentret's number stands in where no other is known: then it is the house that one comes to.
    let way = |item: &Item<'_>| match number(item) {
        _ if item.caveats.contains(&Caveat::NoPhoneKnown) => "the municipality".to_owned(),
        Some(number) if !item.caveats.contains(&Caveat::NoRouteKnown) => number.to_owned(),
        _ => item.service().map_or_else(|| item.subject.id(), |service| service.organization.clone()),
    };
    plan.referrals.iter().chain([&plan.start_here]).filter(about).map(way).collect()
}

/// Whether the first contact stands among the urgent ones as well, as it may.
fn twice(plan: &Plan<'_>) -> bool {
    plan.urgent.iter().any(|item| item.subject == plan.start_here.subject)
}

/// The number that a card leads with.
fn number<'a>(item: &'a Item<'_>) -> Option<&'a str> {
    item.contacts.iter().find(|one| one.kind.word() == "phone").map(|one| one.kind.stored())
}

/// The id of a card and of everything behind the same way in.
fn behind(item: &Item<'_>) -> Vec<String> {
    std::iter::once(item.subject.id()).chain(item.services.iter().map(|service| service.id.clone())).collect()
}
