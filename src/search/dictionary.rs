//! Every form of a word that occurs, and four ways to find one: as it is, by its beginning, by its parts, and with
//! one typing error.
//!
//! A *form* is a folded word as written (`grupper`); a *term* is what postings are kept for: a stem (`grup`) or a key
//! such as `#0573`. Forms are kept because people type forms: beginnings and typing errors are those of the
//! word on the screen, not of its stem.

use std::cmp::Ordering;

use super::{
    strings::{Names, Strings},
    words::{Stems, is_stop_word},
};

/// Most forms looked through for one beginning or ending.
const MOST_SCANNED: usize = 20_000;
/// Fewest letters of a part of a compound.
const SHORTEST_PART: usize = 3;
/// Fewest letters of a compound.
const SHORTEST_COMPOUND: usize = 7;

/// Forms and terms.
pub(super) struct Dictionary {
    stems: Stems,
    pub(super) terms: Names,
    forms: Names,
    /// Term of each form.
    term_of: Vec<u32>,
    /// Each form as it was first written, in small letters, for suggestions.
    spelled: Strings,
    /// Forms in alphabetical order, and in the order of their ends.
    sorted: Vec<u32>,
    by_tail: Vec<u32>,
}

impl Dictionary {
    pub(super) fn new() -> Self {
        Self {
            stems: Stems::new(),
            terms: Names::default(),
            forms: Names::default(),
            term_of: Vec::new(),
            spelled: Strings::default(),
            sorted: Vec::new(),
            by_tail: Vec::new(),
        }
    }

    /// Adds a form, as folded and as written, and returns its number.
    pub(super) fn add(&mut self, folded: &str, written: &str) -> u32 {
        let known = self.forms.len();
        let form = self.forms.intern(folded);
        if form == known {
            let stem = self.stems.stem(folded);
            self.term_of.push(self.terms.intern(&stem));
            self.spelled.push(&written.to_lowercase());
        }
        form
    }

    /// Sorts what was added. Nothing is found by beginning or with errors before.
    pub(super) fn seal(&mut self) {
        let mut sorted: Vec<u32> = (0..self.forms.len()).collect();
        sort(&mut sorted, &|a, b| self.form(a).cmp(self.form(b)));
        let mut by_tail = sorted.clone();
        sort(&mut by_tail, &|a, b| backwards(self.form(a), self.form(b)));
        self.sorted = sorted;
        self.by_tail = by_tail;
        self.terms.shrink();
        self.forms.shrink();
        self.spelled.shrink();
        self.term_of.shrink_to_fit();
    }

    pub(super) fn forms(&self) -> u32 {
        self.forms.len()
    }

    /// The folded form.
    pub(super) fn form(&self, form: u32) -> &str {
        self.forms.get(form)
    }

    /// The form with its Danish letters, for showing.
    pub(super) fn spelling(&self, form: u32) -> &str {
        self.spelled.get(form)
    }

    pub(super) fn term_of(&self, form: u32) -> u32 {
        self.term_of.get(form as usize).copied().unwrap_or(u32::MAX)
    }

    /// The form, if just this one occurs.
    pub(super) fn find_form(&self, folded: &str) -> Option<u32> {
        self.forms.find(folded)
    }

    /// The term of a word, if any form of it occurs.
    pub(super) fn find_term(&self, folded: &str) -> Option<u32> {
        match self.forms.find(folded) {
            Some(form) => Some(self.term_of(form)),
            None => self.terms.find(&self.stems.stem(folded)),
        }
    }

    pub(super) fn stems(&self) -> &Stems {
        &self.stems
    }

    pub(super) fn stem(&self, folded: &str) -> String {
        self.stems.stem(folded)
    }

    /// Forms that begin so, in alphabetical order.
    pub(super) fn beginning(&self, prefix: &str) -> &[u32] {
        let from = self.sorted.partition_point(|form| self.form(*form) < prefix);
        let rest = self.sorted.get(from..).unwrap_or_default();
        let count = rest.partition_point(|form| self.form(*form).starts_with(prefix));
        rest.get(..count.min(MOST_SCANNED)).unwrap_or_default()
    }

    fn ending(&self, tail: &str) -> &[u32] {
        let from = self.by_tail.partition_point(|form| backwards(self.form(*form), tail) == Ordering::Less);
        let rest = self.by_tail.get(from..).unwrap_or_default();
        let count = rest.partition_point(|form| self.form(*form).ends_with(tail));
        rest.get(..count.min(MOST_SCANNED)).unwrap_or_default()
    }

    /// Forms that are one typing error away: a letter too many, too few, wrong, or two in the wrong order. With
    /// `open_end`, forms that begin with such a word count too.
    ///
    /// One error lies in one half of the word, so the other half stands: look among the forms that begin with
    /// the first half, then among those that end with the second. What remains is a swap over the middle.
    pub(super) fn misspelt(&self, folded: &str, open_end: bool, each: &mut dyn FnMut(u32)) {
        let Some((first, second)) = halves(folded) else { return };
        for form in self.beginning(first) {
            if is_one_error(folded, self.form(*form), open_end) {
                each(*form);
            }
        }
        for form in self.ending(second) {
            let written = self.form(*form);
            if !written.starts_with(first) && is_one_error(folded, written, false) {
                each(*form);
            }
        }
        if let Some(form) = swap_middle(first, second).and_then(|swapped| self.forms.find(&swapped)) {
            each(form);
        }
    }

    /// The terms that a compound is made of: `boernegruppe` is børn and gruppe. Empty when it is no compound of
    /// words that occur by themselves; `stands_alone` knows these.
    pub(super) fn parts(&self, folded: &str, stands_alone: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let mut parts = Vec::new();
        if folded.len() >= SHORTEST_COMPOUND && folded.bytes().all(|b| b.is_ascii_lowercase()) {
            self.split(folded, &self.stem(folded), stands_alone, 3, &mut parts);
        }
        parts
    }

    fn split(&self, word: &str, stem: &str, alone: &dyn Fn(u32) -> bool, most: u8, parts: &mut Vec<u32>) -> bool {
        let part = |text: &str| {
            let term = self.forms.find(text).map(|form| self.term_of(form)).or_else(|| self.terms.find(text));
            (text.len() >= SHORTEST_PART && !is_stop_word(text)).then_some(term).flatten().filter(|term| alone(*term))
        };
        let mut best: Option<(usize, u32, u32)> = None;
        for at in SHORTEST_PART..word.len().saturating_sub(SHORTEST_PART - 1) {
            let (Some(left), Some(right)) = (word.get(..at), word.get(at..)) else { continue };
            // The first part may carry a linking s or e.
            let first = part(left).or_else(|| left.strip_suffix(['s', 'e']).and_then(part));
            let second = || part(right).or_else(|| stem.get(at..).and_then(part));
            let balance = left.len().min(right.len());
            if best.is_none_or(|(best, ..)| balance > best)
                && let Some(first) = first
                && let Some(second) = second()
            {
                best = Some((balance, first, second));
            }
        }
        if let Some((_, first, second)) = best {
            parts.extend([first, second]);
            return true;
        }
        // Three parts: the longest known beginning, then the rest.
        if most <= 2 {
            return false;
        }
        for at in (SHORTEST_PART..word.len().saturating_sub(2 * SHORTEST_PART - 1)).rev() {
            let (Some(left), Some(right), Some(rest)) = (word.get(..at), word.get(at..), stem.get(at..)) else {
                continue;
            };
            let Some(first) = part(left).or_else(|| left.strip_suffix(['s', 'e']).and_then(part)) else { continue };
            if self.split(right, rest, alone, most - 1, parts) {
                parts.insert(0, first);
                return true;
            }
        }
        false
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let numbers = self.term_of.capacity() + self.sorted.capacity() + self.by_tail.capacity();
        self.terms.bytes() + self.forms.bytes() + self.spelled.bytes() + numbers * 4
    }
}

/// One sorting routine for all lists of numbers: code size counts in the browser.
pub(super) fn sort(numbers: &mut [u32], order: &dyn Fn(u32, u32) -> Ordering) {
    numbers.sort_unstable_by(|a, b| order(*a, *b));
}

fn backwards(a: &str, b: &str) -> Ordering {
    a.bytes().rev().cmp(b.bytes().rev())
}

/// A word cut in the middle, at a letter.
fn halves(word: &str) -> Option<(&str, &str)> {
    let middle = (word.len() / 2..word.len()).find(|at| word.is_char_boundary(*at))?;
    word.split_at_checked(middle)
}

/// The word with the two letters at its middle swapped.
fn swap_middle(first: &str, second: &str) -> Option<String> {
    let (last, next) = (first.chars().next_back()?, second.chars().next()?);
    let head = first.get(..first.len() - last.len_utf8())?;
    let tail = second.get(next.len_utf8()..)?;
    (last != next).then(|| [head, next.to_string().as_str(), last.to_string().as_str(), tail].concat())
}

/// Whether two words differ by one typing error (the restricted Damerau-Levenshtein distance is 1), counted in bytes:
/// folded Danish is ASCII. With `open_end` the second word may go on.
pub(super) fn is_one_error(typed: &str, known: &str, open_end: bool) -> bool {
    let (typed, known) = (typed.as_bytes(), known.as_bytes());
    if !open_end {
        return typed.len().abs_diff(known.len()) <= 1 && differs_by_one(typed, known);
    }
    (typed.len() - 1..=typed.len() + 1).any(|length| known.get(..length).is_some_and(|k| differs_by_one(typed, k)))
}

fn differs_by_one(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..).unwrap_or_default(), b.get(same..).unwrap_or_default());
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (a.get(..a.len() - tail), b.get(..b.len() - tail)) {
        (Some([]), Some([_])) | (Some([_]), Some([]) | Some([_])) => true,
        (Some([a, b]), Some([c, d])) => a == d && b == c,
        _ => false,
    }
}

/// The number of typing errors between two words, up to `most`; above it, `most + 1`.
pub(super) fn errors_between(a: &str, b: &str, most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let b = b.as_bytes();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = 0_u8;
    for (at, letter) in a.bytes().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(at + 1);
        for (column, other) in b.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(most + 1);
            let mut least = (cell(&row, column) + usize::from(letter != *other))
                .min(cell(&row, column + 1) + 1)
                .min(cell(&next, column) + 1);
            let swapped = column > 0 && b.get(column - 1) == Some(&letter) && last == *other;
            if swapped && at > 0 {
                least = least.min(cell(&before, column - 1) + 1);
            }
            next.push(least);
        }
        before = row;
        row = next;
        last = letter;
    }
    row.last().copied().unwrap_or(0).min(most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary(words: &[&str]) -> Dictionary {
        let mut dictionary = Dictionary::new();
        for word in words {
            dictionary.add(&crate::domain::fold::fold(word), word);
        }
        dictionary.seal();
        dictionary
    }

    #[test]
    fn beginnings_are_found() {
        let known = dictionary(&["børn", "børnene", "bolig", "råd", "rådgivning"]);
        let spelled = |prefix| known.beginning(prefix).iter().map(|f| known.spelling(*f)).collect::<Vec<_>>();
        assert_eq!(spelled("born"), ["børn", "børnene"]);
        assert_eq!(spelled("rad"), ["råd", "rådgivning"]);
        assert_eq!(spelled("x"), [""; 0]);
        assert_eq!(spelled("").len(), 5);
    }

    /// Every single error at every place of a word is found, and agrees with the slow way of counting.
    #[test]
    fn every_single_error_is_found() {
        let word = "mareridt";
        let known = dictionary(&[word, "marked", "ridt", "angst"]);
        let mut typed: Vec<String> = Vec::new();
        for at in 0..word.len() {
            let (head, tail) = word.split_at(at);
            typed.push(format!("{head}{}", &tail[1..]));
            typed.push(format!("{head}x{tail}"));
            typed.push(format!("{head}x{}", &tail[1..]));
            if tail.len() > 1 && tail.as_bytes()[0] != tail.as_bytes()[1] {
                typed.push(format!("{head}{}{}{}", &tail[1..2], &tail[..1], &tail[2..]));
            }
        }
        for wrong in typed {
            let mut found = Vec::new();
            known.misspelt(&wrong, false, &mut |form| found.push(known.form(form).to_owned()));
            assert_eq!(found, [word], "{wrong}");
            assert_eq!(errors_between(&wrong, word, 2), 1, "{wrong}");
        }
    }

    #[test]
    fn errors_are_counted() {
        for (a, b, errors) in [
            ("sovn", "sovn", 0),
            ("angst", "agnst", 1),
            ("gaeld", "gald", 1),
            ("angst", "gnast", 2),
            ("hus", "veteran", 3),
        ] {
            assert_eq!(errors_between(a, b, 2), errors, "{a} {b}");
        }
    }

    #[test]
    fn compounds_fall_into_parts() {
        let known = dictionary(&[
            "børn",
            "gruppe",
            "grupper",
            "gæld",
            "rådgivning",
            "arbejde",
            "skade",
            "veteran",
            "café",
            "for",
            "samtale",
        ]);
        for (compound, parts) in [
            ("bornegruppe", vec!["børn", "gruppe"]),
            ("bornegrupperne", vec!["børn", "gruppe"]),
            ("gaeldsradgivning", vec!["gæld", "rådgivning"]),
            ("arbejdsskade", vec!["arbejde", "skade"]),
            ("veterancafe", vec!["veteran", "café"]),
            ("bornesamtalegruppe", vec!["børn", "samtale", "gruppe"]),
            ("forgruppe", vec![]),
            ("veteran", vec![]),
        ] {
            let found = known.parts(compound, &|_| true);
            let wanted: Vec<u32> =
                parts.iter().filter_map(|part| known.find_term(&crate::domain::fold::fold(part))).collect();
            assert_eq!(found, wanted, "{compound}");
        }
    }
}
