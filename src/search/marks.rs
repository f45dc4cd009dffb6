//! Marks the match in a text: which words of it the query met.

use std::ops::Range;

use super::{dictionary::sort, index::Index, reading::Reading, words::words};

/// What of a query marks words: made by a search, used on any text of its hits, in either language.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// Terms that mark a word, sorted.
    terms: Vec<u32>,
    /// What was typed so far of the last word, and of numbers.
    beginnings: Vec<String>,
}

impl Marks {
    pub(super) fn of(reading: &Reading) -> Self {
        let mut marks = Self::default();
        for clause in &reading.clauses {
            marks.beginnings.extend(clause.beginning.clone());
            for (term, _) in clause.any.iter().chain(clause.parts.iter().flatten()) {
                marks.terms.push(*term);
            }
        }
        sort(&mut marks.terms, &|a, b| a.cmp(&b));
        marks.terms.dedup();
        marks
    }
}

impl Index {
    /// The places in a text that a query met, as ranges of bytes at borders of characters, in order, none overlapping.
    /// A word is marked whole; where only its beginning was typed, the beginning.
    pub fn mark(&self, marks: &Marks, text: &str) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        if marks.terms.is_empty() && marks.beginnings.is_empty() {
            return spans;
        }
        words(text, &mut |folded, at| {
            let beginning = marks.beginnings.iter().find(|typed| folded.starts_with(typed.as_str()));
            if let Some(typed) = beginning {
                spans
                    .push(at.start..at.start + beginning_length(text.get(at.clone()).unwrap_or_default(), typed.len()));
            } else if self.is_marked(marks, folded) {
                spans.push(at);
            }
        });
        spans
    }

    fn is_marked(&self, marks: &Marks, folded: &str) -> bool {
        let marked = |term: u32| marks.terms.binary_search(&term).is_ok();
        self.dictionary.find_term(folded).is_some_and(marked)
            || self.dictionary.parts(folded, &|term| self.stands_alone(term)).into_iter().any(marked)
    }
}

/// Bytes of a word that so many folded bytes stand for: up to the next letter that folds to something new.
fn beginning_length(word: &str, folded: usize) -> usize {
    let (mut count, mut last) = (0, 0);
    let mut end = None;
    crate::domain::fold::fold_letters(word, &mut |c, at| {
        // æ folds to two letters: the second is no new letter.
        if count >= folded && at > last && end.is_none() {
            end = Some(at);
        }
        count += c.len_utf8();
        last = at;
    });
    end.unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::beginning_length;

    #[test]
    fn a_beginning_ends_at_a_letter() {
        for (word, folded, marked) in [
            ("Rådgivning", 3, "Råd"),
            ("raadgivning", 3, "raad"),
            ("Gældsråd", 5, "Gæld"),
            ("Gæld", 2, "Gæ"),
            ("ab", 9, "ab"),
        ] {
            assert_eq!(&word[..beginning_length(word, folded)], marked, "{word}");
        }
    }
}
