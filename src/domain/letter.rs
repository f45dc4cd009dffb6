//! Letters as Danes and their neighbours write them.
//!
//! The standard library's tables for all of the world's alphabets weigh 10 kB in the wasm. Names, places and
//! words here are Latin: ASCII, Latin-1 and the accented letters after it.

/// The small form of a Latin letter; every other character as it is.
pub fn lower(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Þ' if c != '×' => shifted(c, 32),
        _ => c,
    }
}

/// The capital form of a Latin letter; every other character as it is.
pub fn upper(c: char) -> char {
    match c {
        'a'..='z' => c.to_ascii_uppercase(),
        'à'..='þ' if c != '÷' => shifted(c, -32),
        _ => c,
    }
}

/// In Latin-1 capitals stand 32 places before small letters.
fn shifted(c: char, by: i32) -> char {
    u32::from(c).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// Whether a character is a digit or a Latin letter.
pub fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ' if c != '×' && c != '÷')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library_up_to_latin_1() {
        for c in '\0'..='þ' {
            // The micro sign and the ordinal signs are letters to Unicode, and not to names.
            if !matches!(c, 'µ' | 'ª' | 'º' | 'ß') {
                assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c}");
                assert_eq!(Some(upper(c)), c.to_uppercase().next(), "{c}");
                let known = c.is_alphanumeric() && !matches!(c, '²' | '³' | '¹' | '¼' | '½' | '¾');
                assert_eq!(is_letter_or_digit(c), known, "{c}");
            }
        }
    }
}
