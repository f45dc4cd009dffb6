//! Folds what people write to what is compared: case, accents and the Danish letters.
//!
//! å, aa and a are one; ø, ö, oe and o are one; æ, ä and ae are one. So `raadgivning`, `radgivning` and
//! `rådgivning` meet, and a keyboard without Danish letters finds everything. The price is a few words that
//! fall together (`råd` and `rad`); they are rare, and the other words of a query tell them apart.

/// What one letter becomes: up to two letters, `'\0'` for none.
type Pair = [char; 2];

/// Folds one lower-case letter. `before` is the letter typed before it, since aa and oe are pairs.
fn fold_letter(c: char, before: char) -> Pair {
    let one = |c| [c, '\0'];
    match c {
        'a' if before == 'a' => one('\0'),
        'e' if before == 'o' => one('\0'),
        'å' | 'á' | 'à' | 'â' | 'ã' => one('a'),
        'æ' | 'ä' => ['a', 'e'],
        'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'œ' => one('o'),
        'é' | 'è' | 'ê' | 'ë' => one('e'),
        'í' | 'ì' | 'î' | 'ï' => one('i'),
        'ú' | 'ù' | 'û' | 'ü' => one('u'),
        'ý' | 'ÿ' => one('y'),
        'ç' => one('c'),
        'ñ' => one('n'),
        'ß' => ['s', 's'],
        // Accents that stand by themselves, as some keyboards and files have them.
        '\u{300}'..='\u{36f}' => one('\0'),
        c => one(c),
    }
}

/// Whether a character belongs to a word.
pub(super) fn is_word_letter(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Folds text letter by letter. Tells `each` every folded letter with the byte in `text` where it begins.
pub(super) fn fold_letters(text: &str, each: &mut dyn FnMut(char, usize)) {
    let mut before = '\0';
    for (at, c) in text.char_indices() {
        for c in c.to_lowercase() {
            for folded in fold_letter(c, before) {
                if folded != '\0' {
                    each(folded, at);
                }
            }
            before = c;
        }
    }
}

/// The folded form of a text.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_letters(text, &mut |c, _| out.push(c));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        for (one, other) in [
            ("Rådgivning", "raadgivning"),
            ("rådgivning", "RADGIVNING"),
            ("gæld", "gaeld"),
            ("gäld", "GÆLD"),
            ("søvn", "soevn"),
            ("søvn", "sovn"),
            ("Köln", "koln"),
            ("café", "CAFE"),
            ("cafe\u{301}", "café"),
            ("a\u{30a}ben", "åben"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (one, other) in [("søen", "søn"), ("læge", "lege"), ("børn", "barn"), ("hus", "hos")] {
            assert_ne!(fold(one), fold(other), "{one} and {other}");
        }
    }
}
