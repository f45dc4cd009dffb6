//! The same key twice in a record. Whoever reads JSON takes the last one, whoever edits it as text finds the first: so a
//! bad merge could put another number on a line, and a check could be written where nobody reads it.

use std::{borrow::Cow, collections::HashMap};

use super::edit::Scan;

/// A key that an object has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Repeated {
    /// The key with the way to it, as `contacts[0].value`. In a list of records it begins below the record.
    pub(crate) path: String,
    /// Number of the record in a list of records, from 0.
    pub(crate) record: usize,
    /// Lines of the first one and of this one, from 1.
    pub(crate) lines: [usize; 2],
}

/// An object or a list that is open, and how far it has been read.
enum Level<'a> {
    Object { keys: HashMap<Cow<'a, str>, usize>, key: Cow<'a, str> },
    List { at: usize },
}

/// Every key that stands twice in one object of a text that is JSON.
pub(crate) fn repeated(text: &str) -> Vec<Repeated> {
    let scan = Scan(text.as_bytes());
    let (mut at, mut line, mut found) = (0, 1, Vec::new());
    let mut levels: Vec<Level<'_>> = Vec::new();
    while let Some(byte) = scan.byte(at) {
        let mut next = at + 1;
        match byte {
            b'\n' => line += 1,
            b'{' => levels.push(Level::Object { keys: HashMap::new(), key: Cow::Borrowed("") }),
            b'[' => levels.push(Level::List { at: 0 }),
            b'}' | b']' => {
                levels.pop();
            }
            b',' => {
                if let Some(Level::List { at }) = levels.last_mut() {
                    *at += 1;
                }
            }
            b'"' => {
                let Some(end) = scan.string(at) else { return found };
                next = end;
                let is_key = scan.byte(scan.space(end)) == Some(b':');
                if let Some(Level::Object { keys, key }) = levels.last_mut().filter(|_| is_key) {
                    *key = unescaped(text.get(at..end).unwrap_or_default());
                    if let Some(first) = keys.insert(key.clone(), line) {
                        found.push(repeat(&levels, [first, line]));
                    }
                }
            }
            _ => {}
        }
        at = next;
    }
    found
}

fn unescaped(quoted: &str) -> Cow<'_, str> {
    let plain = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default();
    match serde_json::from_str(quoted) {
        Ok(key) if plain.contains('\\') => Cow::Owned(key),
        _ => Cow::Borrowed(plain),
    }
}

fn repeat(levels: &[Level<'_>], lines: [usize; 2]) -> Repeated {
    let (record, below) = match levels.split_first() {
        Some((Level::List { at }, below)) => (*at, below),
        _ => (0, levels),
    };
    let mut path = String::new();
    for level in below {
        match level {
            Level::List { at } => path += &format!("[{at}]"),
            Level::Object { key, .. } if path.is_empty() => path += key,
            Level::Object { key, .. } => path += &format!(".{key}"),
        }
    }
    Repeated { path, record, lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_found_wherever_it_stands() {
        let told = |text: &str| {
            let found = repeated(text);
            found.iter().map(|one| format!("{} {} {:?}", one.record, one.path, one.lines)).collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("{\"a\": 1,\n\"a\": 2}", "0 a [1, 2]"),
            ("[{\"a\": 1}, {\n\"b\": [{}, {\"c\": {\"d\": 1,\n\n\"d\": 1}}]}]", "1 b[1].c.d [2, 4]"),
            ("[{\"a\": \"x\\\"}{\", \"\\u0061\": 0}]", "0 a [1, 1]"),
        ] {
            assert_eq!(told(text), [expected], "{text}");
        }
        for text in ["", "[]", "{\"a\": {\"a\": [\"a\", \"a\"]}, \"b\": \"a\"}", "[{\"a\": 1}, {\"a\": 1}]"] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
