//! How the words of a query are read: for each, which terms of the index it may mean and how surely.
//!
//! Numbers are read as phone numbers and postcodes, rows of words as phrases, the rest word by word: as it is, by its
//! stem, by its parts, with a typing error, by synonyms, topics and places. The last word may be unfinished.

use super::{
    cores::role_bit,
    field::Field,
    index::{Because, Index},
    query::LONGEST_WORDS,
    words::{is_own_word, is_stop_word, phone_word, shortest_words},
};
use crate::domain::Role;

/// Most words of a query that are read; the rest is hostile or a mistake.
const MOST_WORDS: usize = 60;
/// Fewest words of a sentence, with those that fill.
const SENTENCE_FROM: usize = 4;
/// Most pieces of a number: "0 0 4 5 7 2 8 1 9 7 0 0".
const MOST_PIECES: usize = 12;
/// Most words that say nothing between two words of a phrase.
const MOST_BETWEEN: usize = 2;
/// Most terms that one word may mean.
const MOST_TERMS: usize = 48;
/// Fewest letters of the last word of a sentence that may be unfinished.
const SHORTEST_BEGINNING: usize = 4;
/// Fewest letters of a word in which a typing error is looked for.
const MISSPELT_FROM: usize = 5;
/// Fewest letters of a word of which any letter may be wrong, or the end missing too.
const SURE_FROM: usize = 7;
/// Fields with the words that one looks for: names, places, organizations.
const LOOKED_FOR: u8 = 1 << Field::Name as u8 | 1 << Field::Place as u8 | 1 << Field::Organization as u8;
/// Most corrections of a word.
const MOST_CORRECTIONS: usize = 3;
/// Fewest digits of a row of numbers that can only be a phone number.
const UNKNOWN_NUMBER_FROM: usize = 6;
/// Words of every day that one letter parts from a word that is looked for. Folded.
const REAL_WORDS: [&str; 7] = ["aviser", "community", "handen", "maerke", "maerket", "vinduer", "vinteren"];
/// Endings that are being typed: their beginnings are no error. Folded.
const ENDINGS: [&str; 6] = ["ernes", "erens", "hedens", "endes", "erede", "etens"];

/// One term that a word may mean, and how surely, 0 to 1.
pub(super) type Meaning = (u32, f32);

/// A word of the query, or a row of words that mean one thing.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    /// As typed, folded.
    pub(super) folded: String,
    /// Terms, of which one is enough.
    pub(super) any: Vec<Meaning>,
    /// Parts of a compound, each with its terms; together they mean the word, some of them mean it somewhat.
    pub(super) parts: Vec<Vec<Meaning>>,
    /// Words of a name that it stands for.
    pub(super) width: u8,
    /// How surely the parts together mean the word.
    pub(super) parts_weight: f32,
    /// It names a place or an age: what has it comes first, what has it not stays.
    pub(super) is_optional: bool,
    /// It leads to a topic or to other words: what somebody needs.
    pub(super) is_need: bool,
    /// Topics that it is about, by their place in the directory, and how surely.
    pub(super) topics: Vec<(u8, f32)>,
    /// Who writes so: a set of roles; none where it does not tell.
    pub(super) roles: u8,
    /// Beside a need it moves the order only, and little.
    pub(super) is_aside: bool,
    /// It names a place.
    pub(super) names_place: bool,
    /// The form it was read as, when it was misspelt.
    pub(super) read_as: Option<u32>,
    /// Nothing in the index is like it.
    pub(super) is_unknown: bool,
    /// What was typed so far of the last word.
    pub(super) beginning: Option<String>,
}

/// A query that has been read.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) clauses: Vec<Clause>,
    /// It is a sentence with a need: a hit has to meet as much as one of its needs tells, not half of all the words.
    pub(super) is_sentence: bool,
    /// Who asks, as far as the words tell; else a veteran.
    pub(super) roles: u8,
    /// A number that was typed, as one word.
    pub(super) number: Option<String>,
}

/// A word of a query before it is read.
struct Typed {
    folded: String,
    last: bool,
}

impl Index {
    /// Reads the words of a query.
    pub(super) fn read(&self, text: &str) -> Reading {
        let cut = text.char_indices().nth(LONGEST_WORDS).map_or(text.len(), |(at, _)| at);
        let text = text.get(..cut).unwrap_or_default();
        let mut typed: Vec<Typed> = Vec::new();
        shortest_words(text, 1, &mut |folded, at| {
            if typed.len() < MOST_WORDS {
                typed.push(Typed { folded: folded.to_owned(), last: at.end == text.len() });
            }
        });
        let mut reading = Reading::default();
        self.read_numbers(&mut typed, &mut reading);
        // Single letters are no words; single digits were parts of numbers.
        typed.retain(|word| word.folded.len() > 1);
        let is_sentence = typed.len() >= SENTENCE_FROM;
        self.read_phrases(&mut typed, &mut reading);
        let says_something = typed.iter().any(|word| !is_stop_word(&word.folded)) || !reading.clauses.is_empty();
        for word in &typed {
            // The short last word of a sentence is finished: «i nat» is no «natur».
            let is_finished = is_sentence && word.folded.len() < SHORTEST_BEGINNING;
            if is_stop_word(&word.folded) {
                // It may be the beginning of another: `på` of `pårørende`, `var` of `Varde`.
                if word.last && !is_finished {
                    reading.clauses.extend(self.read_beginning(&word.folded, says_something));
                }
                continue;
            }
            let clause = self.read_word(&word.folded, word.last && !is_finished);
            if !reading.clauses.iter().any(|known| known.folded == clause.folded) {
                reading.clauses.push(clause);
            }
        }
        reading.set_praise_aside();
        if is_sentence {
            reading.weigh_as_sentence(self.weights.child);
        }
        if reading.roles == 0 {
            reading.roles = role_bit(Role::Veteran);
        }
        reading
    }

    /// Numbers written with spaces: `51 21 23 24` is one number if the index has one that begins so.
    fn read_numbers(&self, typed: &mut Vec<Typed>, reading: &mut Reading) {
        let is_number = |word: &Typed| word.folded.bytes().all(|b| b.is_ascii_digit());
        let mut at = 0;
        while at < typed.len() {
            let run = typed.iter().skip(at).take_while(|word| is_number(word)).count();
            if run == 0 {
                at += 1;
                continue;
            }
            // The longest row of numbers that begins a known one.
            let row = |count: usize| -> String {
                let digits: String = typed.iter().skip(at).take(count).map(|word| word.folded.as_str()).collect();
                let digits = digits.strip_prefix("00").unwrap_or(&digits).to_owned();
                match digits.strip_prefix("45") {
                    Some(local) if digits.len() > 8 => local.to_owned(),
                    _ => digits,
                }
            };
            let known = (1..=run.min(MOST_PIECES)).rev().find(|count| {
                let digits = row(*count);
                (*count > 1 || digits.len() != 4) && digits.len() >= 3 && !self.dictionary.beginning(&digits).is_empty()
            });
            let Some(count) = known else {
                // A number as long as a phone number that nobody here has: its pieces mean nothing.
                let digits: String = typed.iter().skip(at).take(run).map(|word| word.folded.as_str()).collect();
                if digits.len() >= UNKNOWN_NUMBER_FROM {
                    reading.clauses.push(Clause { folded: digits, is_unknown: true, ..Clause::default() });
                    typed.drain(at..(at + run).min(typed.len()));
                } else {
                    at += run;
                }
                continue;
            };
            let digits = row(count);
            let digits = phone_word(&digits);
            let mut clause = Clause { folded: digits.to_owned(), ..Clause::default() };
            for form in self.dictionary.beginning(digits).iter().take(MOST_TERMS) {
                let length = self.dictionary.form(*form).len();
                let sure = if length == digits.len() { 1.0 } else { self.weights.of_prefix(digits.len(), length) };
                clause.any.push((self.dictionary.term_of(*form), sure));
            }
            clause.beginning = Some(digits.to_owned());
            reading.number = Some(digits.to_owned());
            reading.clauses.push(clause);
            typed.drain(at..(at + count).min(typed.len()));
        }
    }

    /// Rows of words that mean one thing.
    fn read_phrases(&self, typed: &mut Vec<Typed>, reading: &mut Reading) {
        let mut at = 0;
        while at < typed.len() {
            let terms: Vec<Heard> = typed
                .iter()
                .skip(at)
                .take(8)
                .map(|word| (self.dictionary.find_term(&word.folded), is_stop_word(&word.folded)))
                .collect();
            let mut found: Option<(usize, &super::index::Phrase)> = None;
            for phrase in &self.phrases {
                if let Some(length) = row_length(&phrase.terms, &terms, MOST_BETWEEN)
                    && found.is_none_or(|(best, _)| length > best)
                {
                    found = Some((length, phrase));
                }
            }
            if let Some((length, phrase)) = found {
                let row: Vec<Typed> = typed.drain(at..(at + length).min(typed.len())).collect();
                let mut clause = Clause::default();
                for (position, word) in row.iter().enumerate() {
                    if position > 0 {
                        clause.folded.push(' ');
                    }
                    clause.folded.push_str(&word.folded);
                    if !is_stop_word(&word.folded) {
                        let own = self.dictionary.find_term(&word.folded).map(|term| (term, 1.0));
                        clause.parts.push(own.into_iter().collect());
                        clause.width = clause.width.saturating_add(1);
                    }
                }
                clause.parts_weight = 1.0;
                self.follow(phrase.to.iter().copied(), 1.0, &mut clause);
                clause.is_optional |= clause.names_place;
                reading.clauses.push(clause);
            } else {
                at += 1;
            }
        }
    }

    /// Where links lead, with what they are worth.
    fn follow(&self, to: impl Iterator<Item = (u32, Because)>, sure: f32, clause: &mut Clause) {
        for (term, because) in to {
            let weights = &self.weights;
            if because == Because::Role {
                if sure >= weights.misspelt {
                    clause.roles |= term as u8;
                }
                continue;
            }
            if because == Because::Topic
                && let Some(at) = self.topics.iter().position(|topic| *topic == term)
            {
                match clause.topics.iter_mut().find(|(known, _)| usize::from(*known) == at) {
                    Some((_, known)) => *known = known.max(sure),
                    None => clause.topics.push((at as u8, sure)),
                }
            }
            let weight = match because {
                Because::Synonym => weights.synonym,
                Because::Topic => weights.topic,
                Because::MainTopic => weights.main_topic,
                Because::Place => weights.place,
                Because::WiderPlace => weights.wider_place,
                Because::Role => continue,
            };
            clause.names_place |= because == Because::Place && sure >= 1.0;
            clause.is_need |= matches!(because, Because::Topic | Because::Synonym) && sure >= weights.misspelt;
            mean(&mut clause.any, term, sure * weight);
        }
    }

    /// Whether a term is in a record or leads to one. Words of phrases alone do not.
    fn leads_somewhere(&self, term: u32) -> bool {
        self.weight_of(term) > 0 || self.links_of(term).next().is_some()
    }

    /// Whether somebody would look for this form: it leads to others, or is in a record's name.
    fn is_looked_for(&self, form: u32) -> bool {
        let term = self.dictionary.term_of(form);
        self.links_of(term).next().is_some() || self.postings_of(term).any(|(_, fields)| fields & LOOKED_FOR != 0)
    }

    fn read_word(&self, folded: &str, last: bool) -> Clause {
        let mut clause = Clause { folded: folded.to_owned(), parts_weight: self.weights.part, ..Clause::default() };
        if let Some(postcode) = (folded.len() == 4).then(|| folded.parse::<u16>().ok()).flatten()
            && let Some(row) = self.postcodes.iter().find(|row| (row.from..=row.to).contains(&postcode))
        {
            self.follow(row.keys.iter().copied(), 1.0, &mut clause);
        }
        let mut direct: Vec<Meaning> = Vec::new();
        let exact = self.dictionary.find_term(folded).filter(|term| self.leads_somewhere(*term));
        direct.extend(exact.map(|term| (term, 1.0)));
        let is_number = folded.bytes().all(|b| b.is_ascii_digit());
        // A word is unfinished when it is the last; an unknown one elsewhere may be cut short on purpose.
        if is_number && folded.len() < 3 {
            // The 10 of "10 år" begins no phone number.
        } else if last || (exact.is_none() && folded.len() >= 4) {
            self.beginnings(folded, &mut direct);
            clause.beginning = last.then(|| folded.to_owned());
        }
        if direct.is_empty() && last {
            self.unfinished_ending(folded, &mut direct);
        }
        let mut parts =
            if is_number { Vec::new() } else { self.dictionary.parts(folded, &|term| self.stands_alone(term)) };
        if direct.is_empty() && !is_number && folded.len() >= MISSPELT_FROM {
            let corrections = self.corrections(folded, last);
            if let Some((form, _)) = corrections.first()
                && parts.is_empty()
            {
                parts = self.dictionary.parts(self.dictionary.form(*form), &|term| self.stands_alone(term));
                clause.parts_weight *= self.weights.misspelt;
                clause.read_as = Some(*form);
            }
            for (form, sure) in corrections {
                mean(&mut direct, self.dictionary.term_of(form), sure);
            }
        }
        for (term, sure) in &direct {
            mean(&mut clause.any, *term, *sure);
            let (is_need, topics) = (clause.is_need, clause.topics.clone());
            self.follow(self.links_of(*term).map(|link| (link.to, link.because)), *sure, &mut clause);
            // What a known word is the beginning of is found, not needed: «hjælp» is no «hjælpelinje».
            if exact.is_some_and(|exact| exact != *term) {
                (clause.is_need, clause.topics) = (is_need, topics);
            }
        }
        if exact.is_some() {
            clause.parts_weight *= self.weights.part_beside_whole;
        }
        // A word whose need is known is not its parts: «hjemløs» is no «hjem».
        if exact.is_some() && clause.is_need {
            parts.clear();
        }
        for part in parts.into_iter().filter(|part| Some(*part) != exact) {
            let mut meanings = Clause::default();
            mean(&mut meanings.any, part, 1.0);
            // No topics: they are so wide that the part would tell nothing. And of a word that the directory has,
            // the parts are no more than themselves.
            let links = self.links_of(part).filter(|link| link.because == Because::Synonym && exact.is_none());
            self.follow(links.map(|link| (link.to, link.because)), 1.0, &mut meanings);
            clause.parts.push(meanings.any);
        }
        clause.any.truncate(MOST_TERMS * 2);
        clause.is_optional |= clause.names_place || is_number && folded.len() < 3;
        clause.is_unknown = clause.any.is_empty() && clause.parts.is_empty();
        clause
    }

    /// A word that says nothing unless it is the beginning of another: optional beside words that do.
    fn read_beginning(&self, folded: &str, is_optional: bool) -> Option<Clause> {
        let mut direct = Vec::new();
        self.beginnings(folded, &mut direct);
        let mut clause = Clause { folded: folded.to_owned(), is_optional, ..Clause::default() };
        for (term, sure) in &direct {
            mean(&mut clause.any, *term, *sure);
            let places = self.links_of(*term).filter(|link| link.because == Because::Place);
            self.follow(places.map(|link| (link.to, link.because)), *sure, &mut clause);
        }
        (!clause.any.is_empty()).then_some(clause)
    }

    /// Terms of words that begin so; of many, the shortest and most common ones.
    fn beginnings(&self, folded: &str, direct: &mut Vec<Meaning>) {
        let mut known: Vec<u32> = Vec::new();
        for form in self.dictionary.beginning(folded) {
            let known_form = self.dictionary.form(*form);
            let is_longer = known_form != folded && !is_own_word(known_form);
            if is_longer && self.leads_somewhere(self.dictionary.term_of(*form)) {
                known.push(*form);
            }
        }
        if known.len() > MOST_TERMS {
            let value = |form: u32| self.weight_of(self.dictionary.term_of(form));
            super::dictionary::sort(&mut known, &|a, b| value(b).cmp(&value(a)).then(a.cmp(&b)));
            known.truncate(MOST_TERMS);
        }
        for form in known {
            let sure = self.weights.of_prefix(folded.len(), self.dictionary.form(form).len());
            mean(direct, self.dictionary.term_of(form), sure);
        }
    }

    /// `kommunern` on the way to `kommunerne`: a known stem and the beginning of an ending.
    fn unfinished_ending(&self, folded: &str, direct: &mut Vec<Meaning>) {
        for ending in 1..=3 {
            let Some(at) = folded.len().checked_sub(ending).filter(|at| *at >= 4) else { return };
            let (Some(stem), Some(rest)) = (folded.get(..at), folded.get(at..)) else { continue };
            if ENDINGS.iter().any(|known| known.starts_with(rest))
                && let Some(term) = self.dictionary.find_term(stem)
            {
                mean(direct, term, self.weights.prefix);
                return;
            }
        }
    }

    /// Forms that the word is a misspelling of, the likeliest first: same first letter, then more common.
    ///
    /// Most words of five or six letters that the directory has not are words of the language, so that of these the first
    /// letter has to be right, of five all of them. And a word is read only as one that somebody would look for.
    fn corrections(&self, folded: &str, last: bool) -> Vec<(u32, f32)> {
        let mut forms: Vec<u32> = Vec::new();
        if REAL_WORDS.contains(&folded) {
            return Vec::new();
        }
        let is_long = folded.len() >= SURE_FROM;
        let is_likely = |known: &str| {
            let same_letters = |text: &str| text.bytes().fold(0_u32, |sum, b| sum + u32::from(b) * u32::from(b));
            is_long
                || (known.as_bytes().first() == folded.as_bytes().first()
                    && (folded.len() > MISSPELT_FROM || same_letters(known) == same_letters(folded)))
        };
        let mut note = |form: u32| {
            let known = self.dictionary.form(form);
            // Numbers are not misspelt words.
            let is_word = !known.bytes().any(|b| b.is_ascii_digit());
            if is_word && is_likely(known) && self.is_looked_for(form) && !forms.contains(&form) {
                forms.push(form);
            }
        };
        self.dictionary.misspelt(folded, false, &mut note);
        if forms.is_empty() && last && is_long {
            self.dictionary.misspelt(folded, true, &mut |form| {
                if forms.len() < 200 && self.is_looked_for(form) {
                    forms.push(form);
                }
            });
        }
        let rank = |form: u32| {
            let other_start = self.dictionary.form(form).as_bytes().first() != folded.as_bytes().first();
            let term = self.dictionary.term_of(form);
            (other_start, !self.leads_somewhere(term), u32::MAX - self.weight_of(term), form)
        };
        super::dictionary::sort(&mut forms, &|a, b| rank(a).cmp(&rank(b)));
        forms.truncate(MOST_CORRECTIONS);
        let sure = |at: usize| if at == 0 { self.weights.misspelt } else { self.weights.misspelt * 0.8 };
        forms.into_iter().enumerate().map(|(at, form)| (form, sure(at))).collect()
    }
}

/// Adds a meaning, or makes it surer.
fn mean(meanings: &mut Vec<Meaning>, term: u32, sure: f32) {
    match meanings.iter_mut().find(|(known, _)| *known == term) {
        Some((_, known)) => *known = known.max(sure),
        None => meanings.push((term, sure)),
    }
}

/// The term of a word that was typed, and whether it says nothing.
type Heard = (Option<u32>, bool);

/// How many words a row takes at the beginning of `terms`, with at most `between` words that say nothing after each.
fn row_length(row: &[u32], terms: &[Heard], between: usize) -> Option<usize> {
    let mut at = 0;
    for (number, wanted) in row.iter().enumerate() {
        let most = if number == 0 { 0 } else { between };
        let gap = (0..=most).find(|gap| terms.get(at + gap).is_some_and(|(term, _)| *term == Some(*wanted)))?;
        if !terms.get(at..at + gap)?.iter().all(|(_, says_nothing)| *says_nothing) {
            return None;
        }
        at += gap + 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_words_are_found_with_words_that_say_nothing_between() {
        let terms = |list: &[u32]| list.iter().map(|term| (Some(*term), *term == 9)).collect::<Vec<_>>();
        assert_eq!(row_length(&[1, 2, 3], &terms(&[1, 2, 3, 4]), 0), Some(3));
        assert_eq!(row_length(&[1, 2, 3], &terms(&[1, 9, 2, 3]), 0), None);
        assert_eq!(row_length(&[1, 2, 3], &terms(&[1, 9, 2, 3]), 1), Some(4));
        assert_eq!(row_length(&[1, 2, 3], &terms(&[1, 8, 2, 3]), 1), None);
        assert_eq!(row_length(&[1, 2], &terms(&[9, 1, 2]), 1), None);
        assert_eq!(row_length(&[1, 2], &terms(&[1]), 1), None);
    }
}
