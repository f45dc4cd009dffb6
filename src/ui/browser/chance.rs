//! A word by chance, for what has to be told apart. Not for secrets.

/// Eight small letters and digits.
pub fn chance() -> String {
    let written = js_sys::Number::from(js_sys::Math::random()).to_string_with_radix(36).ok();
    let written = written.map(String::from).unwrap_or_default();
    let mut word: String = written.chars().filter(char::is_ascii_alphanumeric).skip(1).take(8).collect();
    while word.len() < 8 {
        word.push('0');
    }
    word
}
