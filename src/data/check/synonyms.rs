//! Everyday words for searching.

use std::collections::HashMap;

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawSynonym, RawTopic},
    },
    domain::{Role, ServiceKind, Synonym},
};

/// Longest word or row of words, in letters.
const LONGEST: usize = 40;

/// Reads the records and looks at what they say together: no id and no word twice, only topics that there are.
pub(super) fn synonyms(all: &[RawSynonym], topics: &[RawTopic], desk: &mut Desk) -> Vec<Synonym> {
    let mut read = Vec::new();
    let mut ids: HashMap<&str, ()> = HashMap::new();
    let mut homes: HashMap<String, &str> = HashMap::new();
    let topics_are_sound = desk.is_sound("topics.json");
    for raw in all {
        desk.open("synonyms.json", &raw.id);
        fields::id(&raw.id, "id", desk);
        if ids.insert(&raw.id, ()).is_some() {
            desk.error("id", "occurs twice");
        }
        if raw.words.is_empty() {
            desk.error("words", "the list is empty");
        }
        if raw.finds.is_empty() && raw.topics.is_empty() && raw.kinds.is_empty() && raw.roles.is_empty() {
            desk.error("finds", "it leads nowhere: give finds, topics, kinds or roles");
        }
        for (field, words) in [("words", &raw.words), ("finds", &raw.finds)] {
            for (at, word) in words.iter().enumerate() {
                self::word(word, &format!("{field}[{at}]"), desk);
            }
        }
        for (at, word) in raw.words.iter().enumerate() {
            if let Some(home) = homes.insert(word.to_lowercase(), &raw.id) {
                desk.error(&format!("words[{at}]"), format!("{word:?} stands in {home} already"));
            }
        }
        for (at, topic) in raw.topics.iter().enumerate() {
            if topics_are_sound && !topics.iter().any(|one| one.id == *topic) {
                desk.error(&format!("topics[{at}]"), format!("no topic {topic:?}"));
            }
        }
        let kinds = raw.kinds.iter().enumerate().filter_map(|(at, kind)| {
            desk.word(&format!("kinds[{at}]"), kind, ServiceKind::from_word, word_list!(ServiceKind))
        });
        let kinds: Vec<ServiceKind> = kinds.collect();
        let roles = raw
            .roles
            .iter()
            .enumerate()
            .filter_map(|(at, role)| desk.word(&format!("roles[{at}]"), role, Role::from_word, word_list!(Role)));
        read.push(Synonym {
            words: raw.words.clone(),
            finds: raw.finds.clone(),
            topics: raw.topics.clone(),
            kinds,
            roles: roles.collect(),
        });
    }
    read
}

/// A word as people type it: letters, digits, and single spaces or hyphens between.
pub(super) fn word(word: &str, field: &str, desk: &mut Desk) {
    let letters = word.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    let ends = word.starts_with([' ', '-']) || word.ends_with([' ', '-']);
    if word.chars().count() < 2 || word.chars().count() > LONGEST || !letters || ends || word.contains("  ") {
        desk.error(field, format!("{word:?} is not a word or some words of 2 to {LONGEST} letters"));
    }
    if word.chars().any(char::is_uppercase) {
        desk.error(field, format!("{word:?}: write small letters; large and small are the same when searching"));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// The fields that are blamed, with the message.
    fn told(records: Value) -> Vec<String> {
        let records: Vec<RawSynonym> = serde_json::from_value(records).expect("records");
        let x = json!({"da": "x"});
        let say = json!({"own": x, "of_family": x, "professional": x});
        let door = json!({"door": "either"});
        let topic = json!({"id": "misbrug", "group": "health", "name": x, "say": say, "first_door": door});
        let topics: Vec<RawTopic> = vec![serde_json::from_value(topic).expect("a topic")];
        let mut desk = Desk::default();
        let read = synonyms(&records, &topics, &mut desk);
        assert_eq!(read.len(), records.len());
        desk.problems.iter().map(|one| format!("{} {} {}", one.id, one.field, one.message)).collect()
    }

    #[test]
    fn faults_are_named_with_record_and_field() {
        let sound = json!({"id": "alkohol", "words": ["druk", "smidt ud"], "finds": ["alkohol"], "topics": ["misbrug"], "kinds": ["grant"], "roles": ["partner"]});
        assert_eq!(told(json!([sound])), [""; 0]);
        for (field, value, at, message) in [
            ("id", json!("Alkohol"), "id", "small letters"),
            ("words", json!([]), "words", "empty"),
            ("words", json!(["Druk"]), "words[0]", "small letters"),
            ("words", json!(["druk", "x"]), "words[1]", "2 to 40"),
            ("words", json!(["druk  sprit"]), "words[0]", "2 to 40"),
            ("words", json!(["druk!"]), "words[0]", "2 to 40"),
            ("words", json!(["druk", "druk"]), "words[1]", "already"),
            ("finds", json!(["<b>"]), "finds[0]", "2 to 40"),
            ("topics", json!(["druk"]), "topics[0]", "no topic"),
            ("kinds", json!(["pub"]), "kinds[0]", "not one of"),
            ("roles", json!(["wife"]), "roles[0]", "not one of"),
        ] {
            let mut record = sound.clone();
            record[field] = value;
            let told = told(json!([record]));
            assert!(matches!(told.as_slice(), [one] if one.contains(at) && one.contains(message)), "{field}: {told:?}");
        }
        let other = json!({"id": "alkohol", "words": ["sprit"], "finds": ["alkohol"]});
        assert!(matches!(told(json!([sound, other])).as_slice(), [one] if one.contains("id occurs twice")));
        let nowhere = json!({"id": "x", "words": ["sprit"]});
        assert!(matches!(told(json!([nowhere])).as_slice(), [one] if one.contains("leads nowhere")));
    }
}
