//! Hears danger in what is typed: rows of words from `data/crisis_words.json`, as people write them, with inflections, words
//! that fill, and the search's own typing error; and rows in which the same words are harmless.

use std::ops::Range;

use super::{
    dictionary::{Dictionary, is_one_error},
    words::{Stems, words},
};
use crate::domain::{CrisisWords, fold::fold};

/// Most words that are heard: more than fit into a kept query.
const MOST_WORDS: usize = 200;
/// Most words that fill between two words of a row.
const MOST_BETWEEN: usize = 3;
/// Fewest letters of a word in which a typing error is looked for, and of one that is being typed.
const MISSPELT_FROM: usize = 5;

/// A word of rows.
struct Known {
    folded: String,
    stem: String,
    /// Every word that begins so.
    is_beginning: bool,
}

/// A row: for each place the words of which one is enough.
struct Row {
    places: Vec<Vec<u16>>,
    danger: u8,
    /// In this row the words are harmless.
    is_harmless: bool,
}

/// The rows of a directory, ready to be heard.
#[derive(Default)]
pub(super) struct Dangers {
    known: Vec<Known>,
    fillers: Vec<u16>,
    rows: Vec<Row>,
}

/// A word that was typed, and the known words that it may be.
struct Heard {
    may_be: Vec<u16>,
}

impl Dangers {
    pub(super) fn new(data: &CrisisWords, stems: &Stems) -> Self {
        let mut dangers = Self::default();
        dangers.fillers = data.fillers.iter().map(|word| dangers.know(word, stems)).collect();
        for (danger, number) in data.dangers.iter().zip(0_u8..) {
            let harmless = danger.but.iter().map(|row| (row, true));
            for (row, is_harmless) in danger.rows.iter().map(|row| (row, false)).chain(harmless) {
                let mut places = Vec::new();
                // Single letters are no words to the search: "vold i hjemmet".
                for part in row.split(' ').filter(|part| part.chars().count() > 1) {
                    let group = part.strip_prefix('@').and_then(|id| data.groups.iter().find(|(name, _)| name == id));
                    places.push(match group {
                        Some((_, words)) => words.iter().map(|word| dangers.know(word, stems)).collect(),
                        None => vec![dangers.know(part, stems)],
                    });
                }
                dangers.rows.push(Row { places, danger: number, is_harmless });
            }
        }
        dangers
    }

    fn know(&mut self, word: &str, stems: &Stems) -> u16 {
        let (folded, is_beginning) = (fold(word.trim_end_matches('*')), word.ends_with('*'));
        let same = |one: &Known| one.folded == folded && one.is_beginning == is_beginning;
        let at = self.known.iter().position(same).unwrap_or_else(|| {
            let stem = stems.stem(&folded);
            self.known.push(Known { folded, stem, is_beginning });
            self.known.len() - 1
        });
        at as u16
    }

    /// The dangers that a text tells of, by their place in the data.
    pub(super) fn hear(&self, text: &str, dictionary: &Dictionary) -> Vec<usize> {
        let mut heard: Vec<Heard> = Vec::new();
        words(text, &mut |folded, at| {
            if heard.len() < MOST_WORDS {
                heard.push(Heard { may_be: self.may_be(folded, at.end == text.len(), dictionary) });
            }
        });
        let mut found: Vec<usize> = Vec::new();
        for start in 0..heard.len() {
            let rest = heard.get(start..).unwrap_or_default();
            for row in self.rows.iter().filter(|row| !row.is_harmless) {
                let Some(length) = self.length(&row.places, rest) else { continue };
                let danger = usize::from(row.danger);
                if !found.contains(&danger) && !self.is_harmless(row.danger, start..start + length, &heard) {
                    found.push(danger);
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// Whether a harmless row of the danger shares a word with a row of it.
    fn is_harmless(&self, danger: u8, span: Range<usize>, heard: &[Heard]) -> bool {
        self.rows.iter().filter(|row| row.is_harmless && row.danger == danger).any(|row| {
            (0..span.end).any(|start| {
                let length = self.length(&row.places, heard.get(start..).unwrap_or_default());
                length.is_some_and(|length| start + length > span.start)
            })
        })
    }

    /// How many words a row takes at the beginning of words, with words that fill between its places.
    fn length(&self, places: &[Vec<u16>], heard: &[Heard]) -> Option<usize> {
        let mut at = 0;
        for (number, place) in places.iter().enumerate() {
            let most = if number == 0 { 0 } else { MOST_BETWEEN };
            let mut gap = 0;
            loop {
                let word = heard.get(at + gap)?;
                if place.iter().any(|one| word.may_be.contains(one)) {
                    break;
                }
                if gap == most || !self.fillers.iter().any(|one| word.may_be.contains(one)) {
                    return None;
                }
                gap += 1;
            }
            at += gap + 1;
        }
        (at > 0).then_some(at)
    }

    /// The known words that a typed one may be: as it is, inflected, as the beginning of others, or with a typing error. A
    /// word that the directory has is no misspelling of another: "hunde" is not "hende".
    fn may_be(&self, folded: &str, is_last: bool, dictionary: &Dictionary) -> Vec<u16> {
        let stem = dictionary.stem(folded);
        let is_long = folded.len() >= MISSPELT_FROM && dictionary.find_form(folded).is_none();
        let mut may_be = Vec::new();
        let mut almost = Vec::new();
        for (one, number) in self.known.iter().zip(0_u16..) {
            if one.folded == folded || one.stem == stem || (one.is_beginning && folded.starts_with(&one.folded)) {
                may_be.push(number);
            } else if is_long && one.folded.len() >= MISSPELT_FROM {
                // Most of the word is there.
                let is_unfinished = is_last && one.folded.starts_with(folded) && folded.len() * 2 >= one.folded.len();
                if is_unfinished || is_one_error(folded, &one.folded, one.is_beginning) {
                    almost.push(number);
                }
            }
        }
        if may_be.is_empty() { almost } else { may_be }
    }
}
