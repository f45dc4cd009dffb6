//! What to offer when nothing was found: the nearest query that finds something.

use jiff::civil::DateTime;

use super::{dictionary::errors_between, filter::Filter, index::Index, query::Query};
use crate::domain::{Directory, has_personal_number};

/// Fewest letters of a word that is corrected with two errors.
const CORRECTED_FROM: usize = 5;
/// Most words of a query that are left out one by one.
const MOST_LEFT_OUT: usize = 8;

/// How an alternative differs from the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A word is spelt in another way: "did you mean".
    Spelling {
        /// As typed.
        typed: String,
        /// As the directory writes it.
        read_as: String,
    },
    /// A filter is taken off.
    WithoutFilter(Filter),
    /// A word is left out.
    WithoutWord(String),
    /// Only this word is kept.
    OnlyWord(String),
}

/// A query near the one that found nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// How it differs.
    pub change: Change,
    /// The query.
    pub query: Query,
    /// How many records it finds; never 0.
    pub total: usize,
}

impl Index {
    /// Queries near one that found nothing, the nearest first, at most three. Empty when nothing is near: then the
    /// page offers topics and the crisis contacts.
    pub fn nearest(&self, query: &Query, directory: &Directory, now: DateTime) -> Vec<Alternative> {
        let mut found: Vec<Alternative> = Vec::new();
        if has_personal_number(&query.words) {
            return found;
        }
        let mut offer = |change: Change, query: Query| {
            let total = self.search(&query, directory, 0, now).total;
            if total > 0 && found.len() < 3 && !found.iter().any(|known| known.query == query) {
                found.push(Alternative { change, query, total });
            }
        };
        let typed: Vec<&str> = query.words.split_whitespace().take(MOST_LEFT_OUT).collect();
        for (at, word) in typed.iter().enumerate() {
            if let Some(read_as) = self.respelt(word) {
                let mut words = typed.clone();
                if let Some(place) = words.get_mut(at) {
                    *place = &read_as;
                }
                let corrected = Query { words: words.join(" "), ..query.clone() };
                offer(Change::Spelling { typed: (*word).to_owned(), read_as: read_as.clone() }, corrected);
            }
        }
        for filter in Filter::ALL.into_iter().filter(|filter| query.has(*filter)) {
            offer(Change::WithoutFilter(filter), query.without(filter));
        }
        if typed.len() > 1 {
            for (at, word) in typed.iter().enumerate() {
                let mut words = typed.clone();
                words.remove(at);
                offer(Change::WithoutWord((*word).to_owned()), Query { words: words.join(" "), ..query.clone() });
            }
            for word in &typed {
                offer(Change::OnlyWord((*word).to_owned()), Query { words: (*word).to_owned(), ..query.clone() });
            }
        }
        found
    }

    /// The likeliest word of the directory within two typing errors of one that is not in it.
    fn respelt(&self, word: &str) -> Option<String> {
        let folded = crate::domain::fold::fold(word);
        let sound = folded.len() >= CORRECTED_FROM
            && folded.len() <= 40
            && folded.bytes().all(|b| b.is_ascii_lowercase())
            && self.dictionary.find_term(&folded).is_none();
        if !sound {
            return None;
        }
        // Two errors seldom hit the first letter: look among the words that share it.
        let first = folded.get(..1)?;
        let mut best: Option<(usize, u32, u32)> = None;
        for form in self.dictionary.beginning(first) {
            let known = self.dictionary.form(*form);
            let errors = errors_between(&folded, known, 2);
            let common = self.weight_of(self.dictionary.term_of(*form));
            if errors <= 2 && common > 0 && best.is_none_or(|(e, c, _)| (errors, u32::MAX - common) < (e, u32::MAX - c))
            {
                best = Some((errors, common, *form));
            }
        }
        best.map(|(.., form)| self.dictionary.spelling(form).to_owned())
    }
}
