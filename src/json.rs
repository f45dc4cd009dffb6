//! A small reader and writer of JSON, for what professionals and editors keep and send on.
//!
//! Why not another's: serde_json costs the browser 24 kB compressed, and the browser's own parser is
//! not there in native tests. Saved work needs six kinds of values and no speed, so two hundred lines
//! do it, with the same code on the device, in a file and in the tests. Reading is bounded: by length, by depth,
//! and by a single pass. Numbers are whole; others are read as [`Json::Odd`] and dropped by those who ask for one.

/// Longest text that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;

/// Deepest nesting that is read.
const DEEPEST: usize = 24;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that is not whole or too large.
    Odd,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// A record: keys in the order written. Of a repeated key the first counts.
    Record(Vec<(String, Json)>),
}

/// Where a text stops being JSON, in bytes from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson(pub usize);

impl Json {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A whole number.
    pub fn number(number: impl Into<i64>) -> Self {
        Self::Number(number.into())
    }

    /// A value, or null.
    pub fn option(value: Option<Self>) -> Self {
        value.unwrap_or(Self::Null)
    }

    /// A record of these fields.
    pub fn record<const N: usize>(fields: [(&str, Self); N]) -> Self {
        let mut list = Vec::with_capacity(N);
        for (key, value) in fields {
            list.push((key.to_owned(), value));
        }
        Self::Record(list)
    }

    /// A field of a record; none also where it is null.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Record(fields) = self else { return None };
        fields.iter().find(|(name, _)| name == key).map(|(_, value)| value).filter(|value| **value != Self::Null)
    }

    /// A text in a field.
    pub fn str(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// A whole number in a field.
    pub fn int(&self, key: &str) -> Option<i64> {
        match self.get(key) {
            Some(Self::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A truth in a field; false where there is none.
    pub fn truth(&self, key: &str) -> bool {
        self.get(key) == Some(&Self::Bool(true))
    }

    /// A list in a field; empty where there is none.
    pub fn list(&self, key: &str) -> &[Self] {
        match self.get(key) {
            Some(Self::List(list)) => list,
            _ => &[],
        }
    }
}

/// Writes a value for people to read: one field a line, two spaces a level.
pub fn write(value: &Json) -> String {
    let mut out = String::new();
    write_value(value, 0, &mut out);
    out.push('\n');
    out
}

/// Writes a value without a space or line break between its parts.
pub fn write_compact(value: &Json) -> String {
    let mut out = String::new();
    write_plain(value, &mut out);
    out
}

fn write_plain(value: &Json, out: &mut String) {
    match value {
        Json::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "," });
                write_plain(value, out);
            }
            out.push(']');
        }
        Json::Record(fields) => {
            out.push('{');
            for (at, (key, value)) in fields.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "," });
                write_text(key, out);
                out.push(':');
                write_plain(value, out);
            }
            out.push('}');
        }
        plain => write_value(plain, 0, out),
    }
}

fn write_value(value: &Json, level: usize, out: &mut String) {
    match value {
        Json::Null | Json::Odd => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(number) => out.push_str(&number.to_string()),
        Json::Text(text) => write_text(text, out),
        Json::List(list) if list.is_empty() => out.push_str("[]"),
        Json::Record(fields) if fields.is_empty() => out.push_str("{}"),
        Json::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                line(at, level, out);
                write_value(value, level + 1, out);
            }
            end(level, ']', out);
        }
        Json::Record(fields) => {
            out.push('{');
            for (at, (key, value)) in fields.iter().enumerate() {
                line(at, level, out);
                write_text(key, out);
                out.push_str(": ");
                write_value(value, level + 1, out);
            }
            end(level, '}', out);
        }
    }
}

fn line(at: usize, level: usize, out: &mut String) {
    out.push_str(if at == 0 { "\n" } else { ",\n" });
    (0..=level).for_each(|_| out.push_str("  "));
}

fn end(level: usize, mark: char, out: &mut String) {
    out.push('\n');
    (0..level).for_each(|_| out.push_str("  "));
    out.push(mark);
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if letter < ' ' => {
                out.push_str("\\u00");
                let number = u32::from(letter);
                out.extend(char::from_digit(number / 16, 16));
                out.extend(char::from_digit(number % 16, 16));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// Reads a text. What follows the value, other than white space, makes it no JSON.
///
/// # Errors
/// Says where it stops being JSON; also for one that is too long or too deep.
pub fn read(text: &str) -> Result<Json, NotJson> {
    // Some programs put a byte order mark before everything.
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { rest: plain };
    let found = if plain.len() > MOST_BYTES { None } else { reader.whole() };
    found.ok_or(NotJson(text.len() - reader.rest.len()))
}

struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn whole(&mut self) -> Option<Json> {
        let value = self.value(0)?;
        self.space();
        self.rest.is_empty().then_some(value)
    }

    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Takes a mark after white space.
    fn take(&mut self, mark: &str) -> Option<()> {
        self.space();
        self.rest = self.rest.strip_prefix(mark)?;
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.space();
        match self.rest.chars().next()? {
            '{' => self.record(depth),
            '[' => self.list(depth),
            '"' => self.text().map(Json::Text),
            't' => self.take("true").map(|()| Json::Bool(true)),
            'f' => self.take("false").map(|()| Json::Bool(false)),
            'n' => self.take("null").map(|()| Json::Null),
            '-' | '0'..='9' => self.number(),
            _ => None,
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        self.take("[")?;
        let mut list = Vec::new();
        if self.take("]").is_some() {
            return Some(Json::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.take(",").is_none() {
                return self.take("]").map(|()| Json::List(list));
            }
        }
    }

    fn record(&mut self, depth: usize) -> Option<Json> {
        self.take("{")?;
        let mut fields = Vec::new();
        if self.take("}").is_some() {
            return Some(Json::Record(fields));
        }
        loop {
            self.space();
            let key = self.text()?;
            self.take(":")?;
            let value = self.value(depth + 1)?;
            fields.push((key, value));
            if self.take(",").is_none() {
                return self.take("}").map(|()| Json::Record(fields));
            }
        }
    }

    fn number(&mut self) -> Option<Json> {
        let mark = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = self.rest.find(|c| !mark(c)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at_checked(end)?;
        let digits = number.strip_prefix('-').unwrap_or(number);
        if !digits.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.rest = rest;
        Some(number.parse().map_or(Json::Odd, Json::Number))
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.find(|c: char| matches!(c, '"' | '\\') || c < ' ')?;
            let (plain, rest) = self.rest.split_at_checked(end)?;
            text.push_str(plain);
            self.rest = rest;
            if let Some(rest) = self.rest.strip_prefix('"') {
                self.rest = rest;
                return Some(text);
            }
            self.rest = self.rest.strip_prefix('\\')?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mut letters = self.rest.chars();
        let letter = letters.next()?;
        self.rest = letters.as_str();
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let high = self.hex()?;
                let code = if (0xd800..0xdc00).contains(&high) {
                    // The second half of a letter beyond the first plane.
                    self.rest = self.rest.strip_prefix("\\u")?;
                    let low = self.hex().filter(|low| (0xdc00..0xe000).contains(low))?;
                    0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00)
                } else {
                    high
                };
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let plain = digits.bytes().all(|b| b.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| plain)?;
        self.rest = rest;
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_forms_of_json_are_read_and_others_refused() {
        for good in [
            "null",
            " [ ] ",
            "{}",
            "[1,-2,0]",
            r#"{"a":[true,false,null],"b":"\u00e6\n\ud83d\ude00\/"}"#,
            "\u{feff}[1]",
        ] {
            let ours = read(good).expect(good);
            let theirs: serde_json::Value = serde_json::from_str(good.trim_start_matches('\u{feff}')).expect(good);
            assert_eq!(serde_json::from_str::<serde_json::Value>(&write(&ours)).expect(good), theirs, "{good}");
        }
        for bad in
            ["", "[", "[1,]", "{\"a\"}", "{a:1}", "'a'", "[1] x", "\"\n\"", r#""\x""#, r#""\ud800""#, "tru", "-", "nul"]
        {
            assert!(read(bad).is_err(), "{bad}");
        }
        assert_eq!(read("[1.5, 1e3, 99999999999999999999]"), Ok(Json::List(vec![Json::Odd, Json::Odd, Json::Odd])));
        assert_eq!(read("[1, x]"), Err(NotJson(4)));
    }

    #[test]
    fn depth_and_length_are_bounded() {
        assert!(read(&"[".repeat(100_000)).is_err());
        assert!(read(&format!("{}{}", "[".repeat(20), "]".repeat(20))).is_ok());
        assert!(read(&format!("\"{}\"", "a".repeat(MOST_BYTES))).is_err());
    }

    proptest! {
        #[test]
        fn another_reader_reads_what_we_write(texts in prop::collection::vec(".{0,40}", 0..8), number in any::<i64>()) {
            let list = texts.iter().map(|text| Json::text(text)).collect();
            let value = Json::record([("n", Json::Number(number)), ("liste", Json::List(list))]);
            let written = write(&value);
            prop_assert_eq!(read(&written), Ok(value));
            let theirs: serde_json::Value = serde_json::from_str(&written).expect("JSON");
            prop_assert_eq!(theirs["liste"].as_array().map(Vec::len), Some(texts.len()));
        }

        #[test]
        fn anything_ends_in_a_value_or_a_place(text in "[\\PC\n\\[\\]{}\",:0-9\\\\u]{0,400}") {
            if let Err(NotJson(at)) = read(&text) {
                prop_assert!(at <= text.len());
            }
        }
    }
}
