//! One organization or service of HSDS as a record of `data/`.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    EXTENSION,
    lines::{Lines, Owner},
    object, place,
    reading::{Losses, bilingual, list, text, told},
    terms, ways,
};
use crate::{
    domain::{Access, AgeRange, Audience, Cost, Directory, OrganizationKind, ServiceKind, WebAddress},
    formats::json as data,
};

/// Properties of a service that are read, or that repeat what is read elsewhere.
const SERVICE: [&str; 24] = [
    "id",
    "organization_id",
    "organization",
    "name",
    "alternate_name",
    "description",
    "url",
    "additional_urls",
    "email",
    "status",
    "application_process",
    "fees_description",
    "eligibility_description",
    "minimum_age",
    "maximum_age",
    "assured_date",
    "alert",
    "phones",
    "schedules",
    "service_areas",
    "service_at_locations",
    "cost_options",
    "contacts",
    "attributes",
];

/// A record of `organizations.json`. None for a municipality: those are in `municipalities.json`.
pub(super) fn organization(
    value: &Value,
    id: &str,
    ids: &HashMap<&str, String>,
    directory: &Directory,
    losses: &mut Losses<'_>,
) -> Option<Value> {
    let ours = value.get(EXTENSION);
    let known = id.strip_prefix("kommune-").is_some_and(|slug| directory.municipality_by_slug(slug).is_some());
    if known {
        return None;
    }
    let kind = OrganizationKind::from_word(told(ours, "kind")).map(OrganizationKind::word);
    if kind.is_none() {
        losses.add("kind", "not told in HSDS: choose one");
    }
    let website = told(ours, "website");
    let website = if website.is_empty() { text(value, "website") } else { website };
    if !website.is_empty() && WebAddress::parse(website).is_none() {
        losses.add("website", "is not an https address");
    }
    losses.unread(value, "", &["id", "name", "alternate_name", "description", "website", "parent_organization_id"]);
    let parent = text(value, "parent_organization_id");
    if !parent.is_empty() && !ids.contains_key(parent) {
        losses.add("parent_organization_id", "refers to an organization that was not read: choose part_of");
    }
    Some(object([
        ("id", json!(id)),
        ("name", bilingual(text(value, "name"), told(ours, "name_en"))),
        ("kind", json!(kind)),
        ("website", json!(WebAddress::parse(website).map(|page| page.as_str().to_owned()))),
        ("part_of", json!(ids.get(parent))),
    ]))
}

/// A record of `services/`.
pub(super) fn service(
    value: &Value,
    id: &str,
    organizations: &HashMap<&str, String>,
    lines: &mut Lines<'_>,
    losses: &mut Losses<'_>,
) -> Value {
    let directory = lines.directory;
    let ours = value.get(EXTENSION);
    let mine = |key: &str| ours.and_then(|ours| ours.get(key)).cloned().unwrap_or_default();
    losses.unread(value, "", &SERVICE);
    let mut one = |key: &str, known: fn(&str) -> bool, missing: Option<&str>| {
        let word = terms::codes(value, key).into_iter().find(|code| known(code)).map(str::to_owned);
        if let (None, Some(missing)) = (&word, missing) {
            losses.add(key, missing);
        }
        word
    };
    let kind = one("kind", |word| ServiceKind::from_word(word).is_some(), Some("not told in HSDS: choose one"));
    let access = one("access", |word| Access::from_word(word).is_some(), None);
    let cost = one("cost", |word| Cost::from_word(word).is_some(), None);
    let told_status = one("certainty", |word| ["current", "unverified", "historical"].contains(&word), None);
    let historical = matches!(text(value, "status"), "defunct" | "inactive");
    // Nobody has checked it: at best it is unverified.
    let status = told_status.unwrap_or_else(|| if historical { "historical" } else { "unverified" }.to_owned());
    if text(value, "status") == "temporarily closed" {
        losses.add("status", "temporarily closed: tell it in good_to_know");
    }
    let known_topics = |code: &&str| directory.topic(code).is_some();
    let topics: Vec<&str> = terms::codes(value, "topic").into_iter().filter(known_topics).collect();
    let audience = terms::codes(value, "audience").into_iter().filter(|code| Audience::from_word(code).is_some());
    let audience: Vec<&str> = audience.collect();
    for (key, empty) in [("topics", topics.is_empty()), ("audience", audience.is_empty())] {
        if empty {
            losses.add(key, "not told in HSDS in our words: choose");
        }
    }
    let (area, left) = place::read_areas(list(value, "service_areas"));
    if left || area.is_none() {
        losses.add("service_areas", "not told in codes that the directory knows: choose");
    }
    let ages = ages(value);
    let organization = organizations.get(organization_of(value));
    if organization.is_none() {
        let reason = match organization_of(value) {
            "" => "not told: choose one",
            _ => "refers to an organization that was not read: choose one",
        };
        losses.add("organization", reason);
    }
    if text(value, "status").is_empty() {
        losses.add("status", "not told: unverified until somebody has checked");
    }
    let owner = Owner { id, organization, name: text(value, "name") };
    let (contacts, groups, at) = ways::read(value, lines, &owner, losses);
    if ours.is_none() {
        foreign(value, losses);
    }
    let contacts = if status == "historical" && !contacts.is_empty() {
        losses.add("contacts", "what has ended shows no contact");
        Vec::new()
    } else {
        contacts
    };
    let advice = list(value, "attributes").iter().filter(|attribute| text(attribute, "link_type") == "good_to_know");
    let advice = advice.map(|attribute| bilingual(text(attribute, "value"), told(attribute.get(EXTENSION), "en")));
    let checked = mine("checked");
    if checked.is_null() && !text(value, "assured_date").is_empty() {
        losses.add("assured_date", "who checked, and how, is not told: check it, and fill in checked");
    }
    let source = match mine("source") {
        Value::Null => json!({ "title": format!("{} (HSDS {})", lines.origin, super::VERSION) }),
        source => source,
    };
    let free =
        list(value, "cost_options").iter().any(|option| option.get("amount").and_then(Value::as_f64) == Some(0.0));
    let cost = cost.unwrap_or_else(|| if free { "free" } else { "unknown" }.to_owned());
    let told = [
        ("id", json!(id)),
        ("organization", json!(organization)),
        ("kind", json!(kind)),
        ("name", bilingual(text(value, "name"), told(ours, "name_en"))),
        ("summary", bilingual(text(value, "description"), told(ours, "summary_en"))),
        ("audience", json!(audience)),
        ("child_may_ask", if mine("child_may_ask") == true { json!(true) } else { Value::Null }),
        ("topics", json!(topics)),
        ("area", area.as_ref().map_or(Value::Null, data::area)),
        ("location", at.as_ref().map_or(Value::Null, data::location)),
        ("dedicated", json!(mine("dedicated") == true)),
        ("ages", ages.map_or(Value::Null, data::ages)),
        ("groups", groups.iter().map(data::group).collect()),
        ("criteria", mine("criteria")),
        ("contacts", contacts.iter().map(data::way).collect()),
        ("access", json!(access.unwrap_or_else(|| "unknown".to_owned()))),
        ("cost", json!(cost)),
        ("anonymous", mine("anonymous")),
        ("good_to_know", advice.collect()),
        ("status", json!(status)),
        ("source", source),
        ("checked", checked),
        ("merged_ids", mine("merged_ids")),
    ];
    object(told.into_iter().chain(data::GUIDANCE.map(|field| (field, mine(field)))))
}

/// What a file from elsewhere says in words that ours say in codes.
fn foreign(value: &Value, losses: &mut Losses<'_>) {
    for key in ["application_process", "fees_description", "eligibility_description", "alert", "alternate_name"] {
        if !text(value, key).is_empty() {
            losses.add(key, "in words: say it in access, cost, audience, criteria or good_to_know");
        }
    }
    losses.add("dedicated", "not told in HSDS: taken as false");
    if text(value, "description").is_empty() {
        losses.add("description", "missing: write a summary");
    }
}

fn organization_of(service: &Value) -> &str {
    let told = text(service, "organization_id");
    if told.is_empty() { service.get("organization").map_or("", |nested| text(nested, "id")) } else { told }
}

fn ages(value: &Value) -> Option<AgeRange> {
    let age = |key: &str| value.get(key).and_then(Value::as_f64).map(|age| age.clamp(0.0, 120.0) as u8);
    match (age("minimum_age"), age("maximum_age")) {
        (None, None) => None,
        (from, to) => Some(AgeRange { from: from.unwrap_or(0), to: to.unwrap_or(120) }),
    }
}
