//! Other ways to write names of places.

use std::collections::HashSet;

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawPlaceName, RawSpan},
        raw_files::RawFiles,
    },
    domain::{Land, PlaceMeaning, PlaceName, fold::fold},
};

/// Reads the records and looks at what they say together: nothing written twice, and short forms of names that there are.
pub(super) fn place_names(files: &RawFiles, desk: &mut Desk) -> Vec<PlaceName> {
    let municipalities = files.municipalities.iter().map(|one| one.name.as_str());
    let names: Vec<&str> = municipalities.chain(files.postcodes.iter().map(|one| one.name.as_str())).collect();
    let mut ids: HashSet<&str> = HashSet::new();
    let mut known: HashSet<&str> = HashSet::new();
    let mut read = Vec::new();
    for raw in &files.place_names {
        desk.open("place_names.json", &raw.id);
        fields::id(&raw.id, "id", desk);
        if !ids.insert(&raw.id) {
            desk.error("id", "occurs twice");
        }
        if raw.written.is_empty() {
            desk.error("written", "the list is empty");
        }
        for (at, written) in raw.written.iter().enumerate() {
            let field = format!("written[{at}]");
            let is_plain = written.chars().all(|c| c.is_lowercase() || c == ' ') && written.trim() == written;
            if !is_plain || written.len() < 2 {
                desk.error(&field, format!("{written:?}: write small letters only, at least two"));
            }
            if !known.insert(written) {
                desk.error(&field, format!("{written:?} stands here already"));
            }
        }
        let means = meaning(raw, &names, desk);
        if raw.services.is_empty() == raw.land.is_some() {
            desk.error("services", "a land has services, and nothing else has");
        }
        let services = raw.services.clone();
        read.extend(means.map(|means| PlaceName { written: raw.written.clone(), means, services }));
    }
    read
}

fn meaning(raw: &RawPlaceName, names: &[&str], desk: &mut Desk) -> Option<PlaceMeaning> {
    match (&raw.means, &raw.land, &raw.postcodes) {
        (Some(word), None, None) => {
            // A file that cannot be read is blamed itself.
            let can_tell = desk.is_sound("postcodes.json") && desk.is_sound("municipalities.json");
            let is_known = names.iter().any(|name| *name == word || name.split([' ', '-']).any(|part| part == word));
            if can_tell && !is_known {
                desk.error("means", format!("{word:?} is in no name of a municipality or a postal town"));
            }
            for (at, written) in raw.written.iter().enumerate() {
                let field = format!("written[{at}]");
                if !desk.blames(&field) && (fold(written) != *written || written.contains(' ')) {
                    desk.error(&field, "one word without Danish letters, for what it means is a word");
                }
            }
            Some(PlaceMeaning::Word(word.clone()))
        }
        (None, Some(land), Some(span)) => {
            let land = desk.word("land", land, Land::from_word, word_list!(Land))?;
            let (from, to) = span_of(span, desk)?;
            Some(PlaceMeaning::Land(land, from, to))
        }
        _ => {
            desk.error("means", "give means, or land and postcodes");
            None
        }
    }
}

fn span_of(span: &RawSpan, desk: &mut Desk) -> Option<(u16, u16)> {
    let read = |text: &str| text.parse::<u16>().ok().filter(|number| (100..=9999).contains(number));
    let ends = read(&span.from).zip(read(&span.to)).filter(|(from, to)| from <= to);
    desk.need("postcodes", ends, "from and to are postcodes of three or four digits, the lower one first")
}
