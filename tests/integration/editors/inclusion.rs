//! What the published inclusion rule refuses, `check` tells.

use super::*;

#[test]
fn what_the_inclusion_rule_refuses_is_told() {
    for (file, id, plant, severity, field, said) in [
        (
            "services/general.json",
            "dukh",
            (|r| r["source"] = json!({"title": "x", "date": "2024"})) as fn(&mut Value),
            Severity::Error,
            "source",
            "address or a publisher",
        ),
        (
            "initiatives.json",
            "veteranpolitik-2016",
            |r| {
                r["source"] = json!({"title": "x"});
                r["status"] = json!("unverified")
            },
            Severity::Error,
            "source",
            "address or a publisher",
        ),
        (
            "services/general.json",
            "dukh",
            |r| {
                r["child_may_ask"] = json!(true);
                r["audience"] = json!(["veteran"])
            },
            Severity::Error,
            "child_may_ask",
            "no child",
        ),
        (
            "services/general.json",
            "dukh",
            |r| {
                r["ages"] = json!({"from": 8, "to": 12});
                r["audience"] = json!(["veteran"])
            },
            Severity::Error,
            "ages",
            "children",
        ),
        (
            "services/general.json",
            "dukh",
            |r| {
                r["groups"] = json!([{"ages": {"from": 8, "to": 12}}]);
                r["audience"] = json!(["veteran"])
            },
            Severity::Error,
            "groups",
            "children",
        ),
        (
            "services/general.json",
            "dukh",
            |r| {
                r["kind"] = json!("professional_support");
                r["audience"] = json!(["veteran"])
            },
            Severity::Error,
            "audience",
            "professional",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["summary"]["da"] = json!("Fem stjerner af brugerne."),
            Severity::Error,
            "summary.da",
            "ratings",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["good_to_know"] = json!([{"da": "★★★ siger alle."}]),
            Severity::Error,
            "good_to_know[0].da",
            "ratings",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["editor_note"] = json!("Sag 010190-1234"),
            Severity::Error,
            "editor_note",
            "CPR",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["conflicts"] = json!("Sag 0101901234"),
            Severity::Error,
            "conflicts",
            "CPR",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["checked"] = json!({"by": "web", "on": "2026-11-20", "note": "010190-1234"}),
            Severity::Error,
            "checked.note",
            "CPR",
        ),
        (
            "municipalities.json",
            "0210",
            |r| r["main_contact"]["checked"] = json!({"by": "phone", "on": "2026-11-20"}),
            Severity::Error,
            "main_contact.checked",
            "no number",
        ),
        (
            "municipalities.json",
            "0101",
            |r| r["main_contact"]["status"] = json!("current"),
            Severity::Error,
            "main_contact.status",
            "2022",
        ),
        (
            "services/ngo.json",
            "dansk-ptsd-forening",
            |r| r["contacts"][0]["value"] = json!("ptsd@gmail.com"),
            Severity::Warning,
            "contacts[0].value",
            "private mailbox",
        ),
        (
            "services/ngo.json",
            "dansk-ptsd-forening",
            |r| r["contacts"][0]["value"] = json!("anna.hansen@dkptsd.dk"),
            Severity::Warning,
            "contacts[0].value",
            "one person",
        ),
        (
            "services/general.json",
            "dukh",
            |r| r["source"]["date"] = json!("2062-01-01"),
            Severity::Warning,
            "source.date",
            "data_date",
        ),
    ] {
        let copy = Copy::new();
        copy.plant(file, id, plant);
        let problems = load(&copy.0).problems;
        let found: Vec<_> = problems.iter().filter(|one| one.id == id && one.severity == severity).collect();
        assert!(
            found.iter().any(|one| one.field == field && one.message.contains(said)),
            "{id} {field}: {said:?} is not told, but {found:?}"
        );
        let errors = problems.iter().filter(|one| one.severity == Severity::Error).count();
        assert_eq!(errors, usize::from(severity == Severity::Error), "{id} {field}: {problems:?}");
    }
    // Urgent help without hours: told of the rule that names it.
    let copy = Copy::new();
    copy.plant("lines.json", "linje-laegevagt-1083", |record| {
        record.as_object_mut().unwrap().remove("hours");
    });
    let told = copy.errors();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("rules.json: -: urgent.doctors: \"laegevagt-1083\": urgent help needs"), "{told:?}");
}

/// The published rule names the same days as the rules that the program follows.
#[test]
fn the_published_rule_names_the_days_that_are_followed() {
    let rules = &directory().rules;
    for (language, words) in [(Language::Danish, "dage"), (Language::English, "days")] {
        let article = directory().article(ArticleId::Inclusion, language).expect("the rule");
        let points: Vec<&String> = article.sections.iter().flat_map(|section| &section.points).collect();
        for days in [rules.review_days_crisis, rules.review_days_contact, rules.review_days_text] {
            let named = points.iter().filter(|point| point.contains(&format!("{days} {words}"))).count();
            assert_eq!(named, 1, "{days} {words} in {points:?}");
        }
    }
}
