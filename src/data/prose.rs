//! Rules for texts that people read: short sentences, easy words, nothing that hurts.
//! The rules for Danish texts are in `data/README.md`; `tests/integration/reading.rs` measures all of them.

use crate::domain::letter;

/// The LIX figure of a text: words a sentence plus the share of words with more than six letters.
/// Below 25 is very easy, 25–34 easy, 35–44 medium. Names and compounds inflate it, so it is an alarm, not a verdict.
#[cfg(not(target_arch = "wasm32"))]
pub fn lix(text: &str) -> u32 {
    let words: Vec<&str> = words(text).collect();
    if words.is_empty() {
        return 0;
    }
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let sentences = sentences(text).count().max(1);
    // Counts of words in a text are far below the limits of f64 and u32.
    (words.len() as f64 / sentences as f64 + 100.0 * long as f64 / words.len() as f64).round() as u32
}

/// The sentences of a text. A full stop inside a number or a time (kl. 9.30) ends none.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let after = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        let abbreviation =
            text.get(start..at).is_some_and(|sentence| sentence.ends_with("kl") || sentence.ends_with("nr"));
        let date = previous.is_ascii_digit() && text.get(at + 1..).is_some_and(starts_with_month);
        let ends = matches!(c, '!' | '?' | ':')
            || (c == '.' && !abbreviation && !date && after.is_none_or(char::is_whitespace));
        if ends && after.is_none_or(char::is_whitespace) {
            parts.extend(text.get(start..=at).map(str::trim));
            start = at + c.len_utf8();
        }
        previous = c;
    }
    parts.extend(text.get(start..).map(str::trim));
    parts.into_iter().filter(|part| words(part).next().is_some())
}

fn starts_with_month(rest: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    MONTHS.iter().any(|month| rest.trim_start().starts_with(month))
}

/// The words of a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(letter::is_letter_or_digit(c) || c == '-' || c == '\'')).filter(|word| !word.is_empty())
}

/// Abbreviations, war metaphors and phrases that promise or scare, found in a Danish text.
pub fn banned_words(text: &str) -> Vec<&'static str> {
    const PHRASES: [&str; 16] = [
        "bl.a.",
        "f.eks.",
        "evt.",
        "m.m.",
        "m.v.",
        "mv.",
        "ca.",
        "osv.",
        "pga.",
        "ifm.",
        "ift.",
        "klik her",
        "læs mere",
        "begå selvmord",
        "selvmordsforsøg",
        "vinde over",
    ];
    const WORDS: [&str; 5] = ["fx", "kæmpe", "kamp", "offer", "helt"];
    let lower: String = text.chars().map(letter::lower).collect();
    let mut found: Vec<&'static str> = PHRASES.into_iter().filter(|phrase| lower.contains(phrase)).collect();
    // "helt" as an adverb is fine; "en helt" is praise.
    found.extend(WORDS.into_iter().filter(|word| match *word {
        "helt" => lower.contains("en helt ") && !lower.contains("en helt anden"),
        word => words(&lower).any(|w| w == word),
    }));
    if text.contains('!') {
        found.push("!");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_counts_words_a_sentence_and_long_words() {
        assert_eq!(lix("Ring til os. Vi taler dansk."), 3);
        // Six words, one sentence, three longer than six letters.
        assert_eq!(lix("Kommunen tilbyder gratis rådgivning til dig."), 56);
    }

    #[test]
    fn a_time_or_a_date_ends_no_sentence() {
        assert_eq!(sentences("Åbent kl. 9.30-14. Ring først.").count(), 2);
        assert_eq!(sentences("Tjekket 1. november 2026.").count(), 1);
    }

    #[test]
    fn banned_words_are_found_whole() {
        assert_eq!(banned_words("Det er fx gratis!"), ["fx", "!"]);
        assert!(banned_words("Et kampvalg og en offerrådgivning, helt gratis.").is_empty());
    }
}
