//! Everyday words for searching.

use std::collections::HashMap;

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawSynonym, RawTopic},
    },
    domain::{ServiceKind, Synonym},
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
        if raw.finds.is_empty() && raw.topics.is_empty() && raw.kinds.is_empty() && !raw.crisis {
            desk.error("finds", "it leads nowhere: give finds, topics, kinds or crisis");
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
        read.push(Synonym {
            words: raw.words.clone(),
            finds: raw.finds.clone(),
            topics: raw.topics.clone(),
            kinds: kinds.collect(),
            crisis: raw.crisis,
        });
    }
    read
}

/// A word as people type it: letters, digits, and single spaces or hyphens between.
fn word(word: &str, field: &str, desk: &mut Desk) {
    let letters = word.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    let ends = word.starts_with([' ', '-']) || word.ends_with([' ', '-']);
    if word.chars().count() < 2 || word.chars().count() > LONGEST || !letters || ends || word.contains("  ") {
        desk.error(field, format!("{word:?} is not a word or some words of 2 to {LONGEST} letters"));
    }
    if word.chars().any(char::is_uppercase) {
        desk.error(field, format!("{word:?}: write small letters; large and small are the same when searching"));
    }
}
