//! Words that tell of danger: every row can be read, every danger leads to somebody, in both languages.

use std::collections::HashSet;

use super::{fields, synonyms::word};
use crate::{
    data::{
        problem::Desk,
        raw::{RawCrisisWords, RawDanger},
        raw_files::RawFiles,
    },
    domain::{CrisisWords, Danger},
};

/// Most words of a row.
const MOST_WORDS: usize = 7;

pub(super) fn crisis_words(files: &RawFiles, desk: &mut Desk) -> Option<CrisisWords> {
    let raw = files.crisis_words.as_ref()?;
    desk.open("crisis_words.json", "-");
    for (at, filler) in raw.fillers.iter().enumerate() {
        word(filler, &format!("fillers[{at}]"), desk);
    }
    let mut known: HashSet<&str> = HashSet::new();
    for (at, group) in raw.groups.iter().enumerate() {
        if !known.insert(&group.id) {
            desk.error(&format!("groups[{at}].id"), format!("{:?} occurs twice", group.id));
        }
        let is_used = raw
            .dangers
            .iter()
            .flat_map(rows)
            .any(|(_, row)| row.split(' ').any(|part| part.strip_prefix('@') == Some(&group.id)));
        if !is_used || group.words.is_empty() {
            desk.error(&format!("groups[{at}]"), format!("no row uses @{}, or it has no words", group.id));
        }
        for (number, one) in group.words.iter().enumerate() {
            word(one, &format!("groups[{at}].words[{number}]"), desk);
        }
    }
    if raw.dangers.is_empty() {
        desk.error("dangers", "the list is empty");
    }
    let mut ids: HashSet<&str> = HashSet::new();
    let dangers = raw.dangers.iter().enumerate().map(|(at, danger)| {
        let at = format!("dangers[{at}]");
        if !ids.insert(&danger.id) {
            desk.error(&format!("{at}.id"), format!("{:?} occurs twice", danger.id));
        }
        self::danger(danger, &at, raw, files, desk)
    });
    let dangers = dangers.collect();
    let groups = raw.groups.iter().map(|group| (group.id.clone(), group.words.clone())).collect();
    Some(CrisisWords { fillers: raw.fillers.clone(), groups, dangers })
}

/// Every row of a danger with the field it stands in.
fn rows(danger: &RawDanger) -> impl Iterator<Item = (String, &String)> {
    let lists = [("da", &danger.da), ("en", &danger.en), ("but", &danger.but)];
    lists
        .into_iter()
        .flat_map(|(name, list)| list.iter().enumerate().map(move |(at, row)| (format!("{name}[{at}]"), row)))
}

fn danger(danger: &RawDanger, at: &str, all: &RawCrisisWords, files: &RawFiles, desk: &mut Desk) -> Danger {
    fields::id(&danger.id, &format!("{at}.id"), desk);
    for (name, list) in [("da", &danger.da), ("en", &danger.en)] {
        if list.is_empty() {
            desk.error(&format!("{at}.{name}"), "the list is empty: people write in both languages");
        }
    }
    let topic = files.topics.iter().find(|topic| topic.id == danger.topic);
    if desk.is_sound("topics.json") && topic.is_none_or(|topic| topic.crisis.is_empty()) {
        desk.error(&format!("{at}.topic"), format!("{:?} is no topic with crisis contacts", danger.topic));
    }
    let mut known: HashSet<&str> = HashSet::new();
    for (field, row) in rows(danger) {
        let field = format!("{at}.{field}");
        if !known.insert(row) {
            desk.error(&field, format!("{row:?} stands here already"));
        }
        let parts: Vec<&str> = row.split(' ').collect();
        let is_long = parts.len() > MOST_WORDS;
        if parts.iter().any(|part| part.chars().count() == 1) && parts.len() < 3 {
            desk.error(
                &field,
                format!("{row:?}: the search does not hear single letters, so two more words are needed"),
            );
        }
        let wrong = parts.iter().find(|part| match part.strip_prefix('@') {
            Some(group) => !all.groups.iter().any(|known| known.id == group),
            None => {
                let plain = part.strip_suffix('*').unwrap_or(part);
                plain.is_empty() || !plain.chars().all(|c| c.is_alphanumeric() && !c.is_uppercase())
            }
        });
        if is_long || wrong.is_some() {
            let about = wrong.map_or_else(|| format!("{row:?}"), |part| format!("{part:?}"));
            desk.error(&field, format!("{about}: write 1 to {MOST_WORDS} words in small letters, @group or word*"));
        }
    }
    Danger {
        topic: danger.topic.clone(),
        everybody: danger.everybody,
        child: danger.child,
        rows: danger.da.iter().chain(&danger.en).cloned().collect(),
        but: danger.but.clone(),
    }
}
