//! The closed lists as taxonomies: what a service is about, for whom, of what kind, how one gets in, what it
//! costs, how sure it is. A service points to their terms through attributes, and they come back by their codes.

use serde_json::{Value, json};

use super::{object, uuid};
use crate::{
    domain::{Access, Audience, Cost, Directory, Language, Service, ServiceKind, Status},
    text::{self, formats},
};

const LANGUAGE: Language = Language::Danish;

/// The keys of the taxonomies. Part of the ids: they never change.
pub(super) const TAXONOMIES: [&str; 6] = ["topic", "audience", "kind", "access", "cost", "certainty"];

const STATUSES: [Status; 3] = [Status::Current, Status::Unverified, Status::Historical];

/// The UUID of a taxonomy.
pub(super) fn taxonomy_id(key: &str) -> String {
    uuid(&format!("taxonomy/{key}"))
}

/// The UUID of a term.
pub(super) fn term_id(key: &str, code: &str) -> String {
    uuid(&format!("taxonomy/{key}/{code}"))
}

/// Every taxonomy, and every term.
pub(super) fn all(directory: &Directory) -> (Vec<Value>, Vec<Value>) {
    let taxonomies = TAXONOMIES.iter().map(|key| {
        let [name, description] = formats::taxonomy(key, LANGUAGE);
        json!({ "id": taxonomy_id(key), "name": name, "description": description })
    });
    let topics = directory.topics.iter().filter_map(|topic| term(directory, "topic", &topic.id));
    let words = Audience::ALL.iter().map(|word| ("audience", word.word()));
    let words = words.chain(ServiceKind::ALL.iter().map(|word| ("kind", word.word())));
    let words = words.chain(Access::ALL.iter().map(|word| ("access", word.word())));
    let words = words.chain(Cost::ALL.iter().map(|word| ("cost", word.word())));
    let words = words.chain(STATUSES.iter().map(|word| ("certainty", word.word())));
    let words = words.filter_map(|(key, code)| term(directory, key, code));
    (taxonomies.collect(), topics.chain(words).collect())
}

/// One term; none for a code that the list does not have.
fn term(directory: &Directory, key: &str, code: &str) -> Option<Value> {
    let (name, description) = words(directory, key, code)?;
    let [taxonomy, _] = formats::taxonomy(key, LANGUAGE);
    Some(json!({
        "id": term_id(key, code),
        "code": code,
        "name": name,
        "description": description,
        "taxonomy": taxonomy,
        "taxonomy_id": taxonomy_id(key),
        "language": LANGUAGE.tag(),
    }))
}

fn words(directory: &Directory, key: &str, code: &str) -> Option<(String, String)> {
    let same = |name: String| Some((name.clone(), name));
    match key {
        "topic" => {
            let topic = directory.topic(code)?;
            let name = topic.name.get(LANGUAGE);
            let hint = topic.hint.as_ref().map_or(name, |hint| hint.get(LANGUAGE));
            Some((name.to_owned(), hint.to_owned()))
        }
        "audience" => same(text::audience_name(Audience::from_word(code)?, LANGUAGE).to_owned()),
        "kind" => same(formats::service_kind(ServiceKind::from_word(code)?, LANGUAGE).to_owned()),
        "access" => same(formats::access_line(Access::from_word(code)?, LANGUAGE)),
        "cost" => {
            let cost = Cost::from_word(code)?;
            same(formats::cost_line(cost, LANGUAGE).unwrap_or(formats::plain_name("", LANGUAGE)).to_owned())
        }
        _ => {
            let status = STATUSES.into_iter().find(|status| status.word() == code)?;
            same(text::status_name(status, LANGUAGE).to_owned())
        }
    }
}

/// The attributes of a service: one for each word of the closed lists.
pub(super) fn attributes(directory: &Directory, service: &Service) -> Vec<Value> {
    let owner = super::service_id(&service.id);
    let topics = service.topics.iter().map(|id| ("topic", id.as_str()));
    let audience = service.audience.iter().map(|word| ("audience", word.word()));
    let single = [
        ("kind", service.kind.word()),
        ("access", service.access.word()),
        ("cost", service.cost.word()),
        ("certainty", service.status.word()),
    ];
    let attribute = |(key, code): (&str, &str)| {
        Some(object([
            ("id", json!(uuid(&format!("service/{}/{key}/{code}", service.id)))),
            ("link_id", json!(owner)),
            ("taxonomy_term_id", json!(term_id(key, code))),
            ("link_type", json!(key)),
            ("link_entity", json!("service")),
            ("taxonomy_term", term(directory, key, code)?),
        ]))
    };
    topics.chain(audience).chain(single).filter_map(attribute).collect()
}

/// The codes that the attributes of a service name in one of our taxonomies, in order.
pub(super) fn codes<'a>(service: &'a Value, key: &str) -> Vec<&'a str> {
    let taxonomy = taxonomy_id(key);
    let attributes = service.get("attributes").and_then(Value::as_array);
    let terms = attributes.into_iter().flatten().filter_map(|attribute| attribute.get("taxonomy_term"));
    terms
        .filter(|term| term.get("taxonomy_id").and_then(Value::as_str) == Some(&taxonomy))
        .filter_map(|term| term.get("code").and_then(Value::as_str))
        .collect()
}
