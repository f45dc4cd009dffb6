//! From text to words, and from a word to its stem.

use std::ops::Range;

use pagefind_stem::{Algorithm, Stemmer};

use crate::domain::fold::{fold_letters, is_word_letter};

/// Words are cut after so many folded bytes: nothing real is longer, and hostile input stays cheap.
const LONGEST: usize = 48;

/// Words that say nothing about what one looks for, folded and sorted: Danish, then English ones among them.
const STOP: &[&str] = &[
    "about", "ad", "af", "aldrig", "all", "alle", "allerede", "alt", "altid", "am", "an", "and", "andet", "andre",
    "any", "anyone", "anything", "ar", "are", "at", "bare", "be", "been", "blev", "blevet", "blive", "bliver", "burde",
    "but", "by", "can", "cannot", "could", "da", "de", "dem", "den", "denne", "der", "deres", "det", "dette", "did",
    "dig", "din", "dine", "disse", "dit", "do", "don", "du", "efter", "eller", "en", "endda", "engang", "er", "et",
    "fa", "faet", "fik", "finde", "foler", "for", "fordi", "fra", "from", "ga", "gaet", "gang", "gange", "ganske",
    "gar", "gerne", "get", "gets", "getting", "gik", "giver", "gjort", "go", "god", "gode", "godt", "going", "gor",
    "gore", "got", "had", "ham", "han", "hans", "har", "has", "havde", "have", "he", "hel", "hele", "heller", "helt",
    "hende", "hendes", "her", "him", "his", "hos", "how", "hun", "hvad", "hvem", "hver", "hvilke", "hvis", "hvor",
    "hvordan", "hvorfor", "i", "if", "igen", "ikke", "ind", "ingen", "into", "is", "it", "jeg", "jer", "jeres", "jo",
    "just", "kan", "know", "kom", "komme", "kommer", "kommet", "kunne", "laenge", "lidt", "lige", "like", "lot", "ma",
    "man", "mange", "many", "maske", "me", "med", "meget", "men", "mere", "mest", "mig", "min", "mine", "mit", "more",
    "much", "my", "naeste", "nar", "ned", "need", "never", "new", "no", "nogen", "noget", "nogle", "nok", "not", "now",
    "nu", "ny", "nye", "nyt", "of", "og", "ogsa", "om", "on", "op", "or", "os", "our", "out", "over", "pa", "prove",
    "prover", "really", "sa", "sadan", "sagt", "se", "selv", "ser", "she", "should", "siden", "sig", "sige", "siger",
    "sin", "since", "sine", "sit", "skal", "skulle", "slags", "so", "soge", "som", "some", "someone", "still", "synes",
    "taenker", "tager", "than", "that", "the", "their", "them", "then", "there", "they", "this", "til", "to", "too",
    "tror", "ud", "uden", "under", "up", "us", "vaer", "vaere", "vaeret", "var", "ved", "very", "vi", "vil", "ville",
    "virkelig", "vor", "vores", "want", "was", "we", "what", "when", "where", "which", "who", "will", "with", "would",
    "years", "you", "your",
];

/// Whether a folded word says nothing by itself.
pub(super) fn is_stop_word(folded: &str) -> bool {
    STOP.contains(&folded)
}

/// Tells `each` every word of a text: folded, and where it stands in the text. Single letters are no words.
pub(super) fn words(text: &str, each: &mut dyn FnMut(&str, Range<usize>)) {
    shortest_words(text, 2, each);
}

/// The same with words from so many letters on.
pub(super) fn shortest_words(text: &str, shortest: usize, each: &mut dyn FnMut(&str, Range<usize>)) {
    let mut folded = String::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (is_word_letter(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                folded.clear();
                fold_letters(text.get(from..at).unwrap_or_default(), &mut |c, _| {
                    if folded.len() < LONGEST {
                        folded.push(c);
                    }
                });
                if folded.len() >= shortest {
                    each(&folded, from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
}

/// Danish stems by Snowball's rules, applied to folded words.
///
/// Folding comes first, so that every spelling of a word has one stem; the rules look at vowels and endings, which
/// folding keeps.
pub(super) struct Stems(Stemmer);

/// Words that the rules would take for a form of another word: «det gælder» is no debt. Folded.
const OWN_WORDS: [&str; 2] = ["gaelder", "gaeldende"];

impl Stems {
    pub(super) fn new() -> Self {
        Self(Stemmer::create(Algorithm::Danish))
    }

    /// The stem of a folded word. Numbers and other scripts have none and stay.
    pub(super) fn stem(&self, folded: &str) -> String {
        if folded.bytes().all(|b| b.is_ascii_lowercase()) && !is_own_word(folded) {
            self.0.stem(folded).into_owned()
        } else {
            folded.to_owned()
        }
    }
}

/// Whether a folded word only looks like a form, or the end, of another.
pub(super) fn is_own_word(folded: &str) -> bool {
    OWN_WORDS.contains(&folded)
}

/// A phone number as one word: `51212324`.
pub(super) fn phone_word(stored: &str) -> &str {
    stored.strip_prefix("+45").or_else(|| stored.strip_prefix('+')).unwrap_or(stored)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<(String, &str)> {
        let mut found = Vec::new();
        words(text, &mut |folded, at| found.push((folded.to_owned(), &text[at])));
        found
    }

    #[test]
    fn words_keep_their_place() {
        assert_eq!(
            list("KFUM's Gældsrådgivning, Aarhus – 8-12 år"),
            [
                ("kfum".to_owned(), "KFUM"),
                ("gaeldsradgivning".to_owned(), "Gældsrådgivning"),
                ("arhus".to_owned(), "Aarhus"),
                ("12".to_owned(), "12"),
                ("ar".to_owned(), "år"),
            ]
        );
        assert_eq!(list("å ø \u{1f600} \u{0} "), []);
    }

    #[test]
    fn inflections_share_a_stem() {
        let stems = Stems::new();
        for family in [
            ["veteran", "veteraner", "veteranerne", "veteranens"],
            ["gruppe", "grupper", "gruppen", "gruppernes"],
            ["bolig", "boliger", "boligen", "boligernes"],
            ["parorende", "parorendes", "parorende", "parorende"],
        ] {
            for word in family {
                assert_eq!(stems.stem(word), stems.stem(family[0]), "{word}");
            }
        }
    }

    #[test]
    fn stop_words_are_folded() {
        for word in STOP {
            assert_eq!(*word, crate::domain::fold::fold(word));
        }
    }
}
