//! Folds what people write to what is compared: case, accents, the Danish letters, and signs that nobody sees.
//!
//! å, aa and a are one; ø, ö, oe and o are one; æ, ä and ae are one. So `raadgivning`, `radgivning` and
//! `rådgivning` meet, and a keyboard without Danish letters finds everything. The price is a few words that
//! fall together (`råd` and `rad`); they are rare, and the other words of a query tell them apart.
//!
//! Soft hyphens, joiners and signs of direction come along when somebody copies from a page, a letter or a chat. They are
//! inside of words and mean nothing, so they fold to nothing. The search and the fields for places fold by this alone.

use super::letter;

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
        c if is_accent(c) => one('\0'),
        c => one(c),
    }
}

/// Accents that stand by themselves after their letter, as some keyboards, files and systems write them.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Signs without a picture: soft hyphen, joiners and breaks of no width, marks of direction, the mark of byte order.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// Whether a character belongs to a word, be it without being seen.
pub fn is_word_letter(c: char) -> bool {
    letter::is_letter_or_digit(c) || is_accent(c) || is_invisible(c)
}

/// Folds text letter by letter. Tells `each` every folded letter with the byte in `text` where it begins.
pub fn fold_letters(text: &str, each: &mut dyn FnMut(char, usize)) {
    let mut before = '\0';
    for (at, c) in text.char_indices().filter(|(_, c)| !is_invisible(*c)) {
        let c = letter::lower(c);
        for folded in fold_letter(c, before) {
            if folded != '\0' {
                each(folded, at);
            }
        }
        before = c;
    }
}

/// The folded form of a text.
pub fn fold(text: &str) -> String {
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
            ("a\u{30a}aben", "åaben"),
            ("gæld\u{ad}s\u{ad}råd\u{ad}giv\u{ad}ning", "gældsrådgivning"),
            ("\u{200b}g\u{2060}æ\u{200d}ld\u{feff}", "gæld"),
            ("a\u{ad}arhus", "aarhus"),
            ("\u{202a}Varde\u{202c}", "varde"),
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
