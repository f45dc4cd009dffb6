//! Edits a data file as text: one field of one record changes, every other byte stays as the editor wrote it.
//!
//! Reading JSON and writing it anew would lose the order of fields, the line breaks and the spaces, and with them
//! every readable difference between two versions. So the text is searched for the place, and only that is replaced.
//! A text that is not the expected JSON gives none and never a panic; the caller checks the outcome as a whole.

use std::ops::Range;

use serde::Serialize;
use serde_json::{Value, ser::PrettyFormatter};

/// A field of an object in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name.
    pub key: String,
    /// Where its name begins, at the quotation mark.
    pub at: usize,
    /// Where its value stands.
    pub value: Range<usize>,
}

/// The places of the records of a file that holds a list of objects.
pub fn records(text: &str) -> Option<Vec<Range<usize>>> {
    let all = elements(text, Scan(text.as_bytes()).space(0))?;
    all.iter().all(|place| text.as_bytes().get(place.start) == Some(&b'{')).then_some(all)
}

/// The places of the values of the list that begins at a place.
pub(crate) fn elements(text: &str, start: usize) -> Option<Vec<Range<usize>>> {
    let scan = Scan(text.as_bytes());
    let mut at = scan.after(start, b'[')?;
    let mut found = Vec::new();
    loop {
        at = scan.space(at);
        match scan.byte(at)? {
            b']' => return Some(found),
            b',' => at += 1,
            _ => {
                let end = scan.value(at).filter(|end| *end > at)?;
                found.push(at..end);
                at = end;
            }
        }
    }
}

/// The text without a field of an object, and without the line that it stood on. The same text where the object has no
/// such field.
pub fn remove(text: &str, object: &Range<usize>, key: &str) -> Option<String> {
    let all = members(text, object)?;
    let Some(place) = all.iter().position(|member| member.key == key) else { return Some(text.to_owned()) };
    let member = all.get(place)?;
    // With the comma before it, or after it where it is the first.
    let gone = match (place.checked_sub(1).and_then(|before| all.get(before)), all.get(place + 1)) {
        (Some(before), _) => before.value.end..member.value.end,
        (None, Some(next)) => member.at..next.at,
        (None, None) => member.at..member.value.end,
    };
    replaced(text, &gone, "")
}

/// The fields of the object that begins at a place.
pub fn members(text: &str, object: &Range<usize>) -> Option<Vec<Member>> {
    let scan = Scan(text.as_bytes());
    let mut at = scan.after(object.start, b'{')?;
    let mut found = Vec::new();
    loop {
        at = scan.space(at);
        match scan.byte(at)? {
            b'}' => return Some(found),
            b',' => at += 1,
            b'"' => {
                let end = scan.string(at)?;
                let key = serde_json::from_str(text.get(at..end)?).ok()?;
                let value = scan.space(scan.after(scan.space(end), b':')?);
                let value = value..scan.value(value)?;
                let next = value.end;
                found.push(Member { key, at, value });
                at = next;
            }
            _ => return None,
        }
    }
}

/// The field of an object by name.
pub fn member(text: &str, object: &Range<usize>, key: &str) -> Option<Member> {
    members(text, object)?.into_iter().find(|member| member.key == key)
}

/// The value of a part of the text.
pub fn value(text: &str, place: &Range<usize>) -> Option<Value> {
    serde_json::from_str(text.get(place.clone())?).ok()
}

/// The text with a field set: replaced where the object has it, else put after the field `after`, in the same
/// style as its neighbours.
pub fn set(text: &str, object: &Range<usize>, key: &str, new: &Value, after: &str) -> Option<String> {
    let all = members(text, object)?;
    let neighbour = all.iter().find(|member| member.key == after).or(all.last())?;
    // What stands before a field: a line break and its indentation, or nothing and a space.
    let gap = |at: usize| -> Option<&str> {
        let before = text.get(..at)?;
        text.get(before.trim_end_matches([' ', '\t', '\r', '\n']).len()..at)
    };
    let place = all.iter().find(|member| member.key == key);
    let before = gap(place.map_or(neighbour.at, |member| member.at))?;
    let lines = place.map_or(before.contains('\n'), |member| {
        let old = text.get(member.value.clone()).unwrap_or_default();
        old.contains('\n') || !old.starts_with(['{', '[']) && before.contains('\n')
    });
    let own = indentation(before);
    let line = text.get(..object.start)?.rsplit('\n').next()?;
    let outer = line.get(..line.len() - line.trim_start_matches([' ', '\t']).len())?;
    let unit = own.strip_prefix(outer).filter(|unit| !unit.is_empty());
    let shown = if lines {
        pretty(new, own, unit.unwrap_or("  "), if text.contains("\r\n") { "\r\n" } else { "\n" })?
    } else {
        on_one_line(new)?
    };
    match place {
        Some(member) => replaced(text, &member.value, &shown),
        None => {
            let before = if before.is_empty() { " " } else { before };
            let name = serde_json::to_string(key).ok()?;
            replaced(text, &(neighbour.value.end..neighbour.value.end), &format!(",{before}{name}: {shown}"))
        }
    }
}

/// A text in which a record has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The text.
    pub text: String,
    /// Whether the record was `unverified` before and is `current` now.
    pub confirmed: bool,
}

/// The text with `checked` set in the object at a place, after its source. What was unverified becomes current:
/// somebody has just confirmed it.
pub fn checked(text: &str, object: &Range<usize>, check: &Value) -> Option<Checked> {
    let status = member(text, object, "status")?;
    let confirmed = value(text, &status.value)? == "unverified";
    let edited = set(text, object, "checked", check, "source")?;
    // The object begins where it began, and its fields are found from there.
    let text = if confirmed { set(&edited, object, "status", &Value::from("current"), "source")? } else { edited };
    Some(Checked { text, confirmed })
}

/// The text with a record more at the end of its list, in the style of the record before it.
pub fn append(text: &str, record: &Value) -> Option<String> {
    let all = records(text)?;
    let line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    match all.last() {
        Some(last) => {
            let before = text.get(..last.start)?;
            let gap = text.get(before.trim_end_matches([' ', '\t', '\r', '\n']).len()..last.start)?;
            let indent = if gap.contains('\n') { indentation(gap) } else { "  " };
            let shown = pretty(record, indent, "  ", line)?;
            replaced(text, &(last.end..last.end), &format!(",{line}{indent}{shown}"))
        }
        None => {
            let open = text.find('[')? + 1;
            let close = text.rfind(']')?;
            let shown = pretty(record, "  ", "  ", line)?;
            replaced(text, &(open..close), &format!("{line}  {shown}{line}"))
        }
    }
}

fn replaced(text: &str, place: &Range<usize>, new: &str) -> Option<String> {
    Some([text.get(..place.start)?, new, text.get(place.end..)?].concat())
}

/// What follows the last line break of a gap.
fn indentation(gap: &str) -> &str {
    gap.rsplit_once('\n').map_or("", |(_, indent)| indent)
}

/// A value over several lines, the first without indentation.
pub fn pretty(value: &Value, indent: &str, unit: &str, line: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, PrettyFormatter::with_indent(unit.as_bytes()));
    value.serialize(&mut writer).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    Some(text.replace('\n', &format!("{line}{indent}")))
}

/// A value on one line, with spaces as people write it.
fn on_one_line(value: &Value) -> Option<String> {
    Some(match value {
        Value::Object(fields) => {
            let fields: Option<Vec<String>> = fields
                .iter()
                .map(|(key, value)| Some(format!("{}: {}", serde_json::to_string(key).ok()?, on_one_line(value)?)))
                .collect();
            format!("{{{}}}", fields?.join(", "))
        }
        Value::Array(list) => {
            let list: Option<Vec<String>> = list.iter().map(on_one_line).collect();
            format!("[{}]", list?.join(", "))
        }
        other => serde_json::to_string(other).ok()?,
    })
}

/// Steps through JSON. Places are bytes; all marks of JSON are single bytes, so no letter is cut.
pub(super) struct Scan<'a>(pub(super) &'a [u8]);

impl Scan<'_> {
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.0.get(at).copied()
    }

    /// Past white space.
    pub(super) fn space(&self, mut at: usize) -> usize {
        while self.byte(at).is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')) {
            at += 1;
        }
        at
    }

    /// Past a mark that must stand here.
    fn after(&self, at: usize, mark: u8) -> Option<usize> {
        (self.byte(at)? == mark).then_some(at + 1)
    }

    /// Past a string that begins here.
    pub(super) fn string(&self, at: usize) -> Option<usize> {
        let mut at = self.after(at, b'"')?;
        loop {
            match self.byte(at)? {
                b'\\' => at += 2,
                b'"' => return Some(at + 1),
                _ => at += 1,
            }
        }
    }

    /// Past a value that begins here.
    fn value(&self, mut at: usize) -> Option<usize> {
        let mut depth = 0_u32;
        loop {
            match self.byte(at)? {
                b'"' => at = self.string(at)?,
                b'{' | b'[' => {
                    depth += 1;
                    at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    at += 1;
                }
                _ if depth > 0 => at += 1,
                // A number, true, false or null.
                _ => {
                    while self.byte(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) {
                        at += 1;
                    }
                    return Some(at);
                }
            }
            if depth == 0 {
                return Some(at);
            }
        }
    }
}
