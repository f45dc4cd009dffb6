//! The conditions of every service as data for another rules engine, and the time of our own evaluation of the same.
//!
//! Compared is the small language of conditions ([`Test`]) and nothing else: area, ages and the service's own criteria.
//! Who an offer is for is a rule in code (`matching::fit`), the order of the list another; neither is a condition in
//! data, so neither is compared.

use std::{fs, hint::black_box, path::Path, time::Instant};

use serde_json::{Value, json};
use veteranvejviseren::{
    domain::{AgeRange, Area, Criterion, CriterionCode, Deployment, Directory, Fact, Role, Service, Test, Urgency},
    formats::json::criterion,
    matching::{Answers, Verdict, evaluate},
};

/// The conditions of a service: area and ages in the same language as its criteria.
fn conditions(service: &Service) -> Test {
    let mut all: Vec<Test> = Vec::new();
    let one_of = |fact, values| Test::In { fact, values };
    match &service.area {
        Area::Nationwide => {}
        Area::Regions(codes) => all.push(one_of(Fact::Region, codes.iter().map(ToString::to_string).collect())),
        Area::Municipalities(codes) => {
            all.push(one_of(Fact::Municipality, codes.iter().map(ToString::to_string).collect()));
        }
    }
    let ages = service.age_ranges();
    if !ages.is_empty() {
        let range = |age: &AgeRange| Test::Range { fact: Fact::ChildAge, from: age.from, to: age.to };
        all.push(Test::Any(ages.iter().map(range).collect()));
    }
    all.extend(service.criteria.iter().map(|criterion| criterion.test.clone()));
    Test::All(all)
}

/// The services that set a condition, with it.
fn conditional(directory: &Directory) -> (Vec<&Service>, Vec<Test>) {
    let all = directory.services.iter().map(|service| (service, conditions(service)));
    all.filter(|(_, test)| *test != Test::All(Vec::new())).unzip()
}

/// Answers of every kind: each fact told or not, in places of every region. One child at most: a list of ages is no
/// fact that other engines compare.
fn cases(directory: &Directory) -> Vec<Answers> {
    let places = directory.municipalities.iter().step_by(9).map(|one| Some(one.code)).chain([None]);
    let mut cases = Vec::new();
    for (at, place) in places.enumerate() {
        for age in [None, Some(5), Some(10), Some(17)] {
            for deployment in [None, Some(Deployment::Soldier28), Some(Deployment::NotDeployed)] {
                let chosen = directory.topics.iter().skip(at % 5).step_by(5).take(at % 3);
                cases.push(Answers {
                    role: Some(Role::Veteran).filter(|_| at % 2 == 0),
                    place,
                    urgency: Some(Urgency::Soon).filter(|_| at % 3 == 0),
                    topics: chosen.map(|topic| topic.id.clone()).collect(),
                    child_ages: age.map(AgeRange::exactly).into_iter().collect(),
                    deployment,
                    contact: None,
                });
            }
        }
    }
    cases
}

/// The outcomes of one case: a letter for each service, `m`et, `u`nknown or `n`ot met.
fn outcomes(directory: &Directory, tests: &[Test], answers: &Answers) -> String {
    let place = answers.place.and_then(|code| directory.municipality(code));
    let letter = |test| match evaluate(test, answers, place) {
        Verdict::Met => 'm',
        Verdict::Unknown => 'u',
        Verdict::NotMet => 'n',
    };
    tests.iter().map(letter).collect()
}

/// Writes conditions, cases and our outcomes.
pub fn write(directory: &Directory, folder: &Path) {
    let (services, tests) = conditional(directory);
    let shown =
        |test: &Test| criterion(&Criterion { code: CriterionCode::Situation, test: test.clone() })["test"].take();
    let cases: Vec<Value> = cases(directory)
        .iter()
        .map(|answers| {
            let place = answers.place.and_then(|code| directory.municipality(code));
            json!({
                "facts": {
                    "role": answers.role.map(Role::word),
                    "deployment": answers.deployment.map(Deployment::word),
                    "urgency": answers.urgency.map(Urgency::word),
                    "municipality": place.map(|place| place.code.to_string()),
                    "region": place.map(|place| place.region.to_string()),
                    "child_age": answers.child_ages.first().map(|age| age.from),
                    "topic": Some(&answers.topics).filter(|topics| !topics.is_empty()),
                },
                "outcomes": outcomes(directory, &tests, answers),
            })
        })
        .collect();
    let services: Vec<Value> =
        services.iter().zip(&tests).map(|(service, test)| json!({ "id": service.id, "test": shown(test) })).collect();
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("rules.json"), json!({ "services": services, "cases": cases }).to_string()).expect("written");
}

/// Prints the median time of going through all cases once, in milliseconds, as JSON.
pub fn time(directory: &Directory, rounds: usize) {
    let (_, tests) = conditional(directory);
    let cases = cases(directory);
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let started = Instant::now();
            for answers in &cases {
                black_box(outcomes(black_box(directory), black_box(&tests), black_box(answers)));
            }
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{}", json!({ "milliseconds": times[times.len() / 2], "cases": cases.len(), "services": tests.len() }));
}
