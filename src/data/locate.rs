//! The line on which a problem stands: found in the text when everything else is known, since values that have been
//! read no longer know where they came from.

use std::{collections::HashMap, ops::Range};

use super::{edit, problem::Problem};

/// Keys by which a record is called, the one that wins last.
pub(super) const NAMES: [&str; 5] = ["name", "from", "record", "code", "id"];

/// Gives every problem of the files its line, where the record or its field can be found.
pub(super) fn lines(texts: &HashMap<String, String>, problems: &mut [Problem]) {
    let mut files: HashMap<&str, File<'_>> = HashMap::new();
    for problem in problems.iter_mut().filter(|problem| problem.line.is_none()) {
        let Some((name, text)) = texts.get_key_value(&problem.file) else { continue };
        let file = files.entry(name).or_insert_with(|| File::of(text));
        problem.line = file.line(&problem.id, &problem.field);
    }
}

struct File<'a> {
    text: &'a str,
    /// Where each line begins.
    breaks: Vec<usize>,
    records: HashMap<String, Range<usize>>,
}

impl<'a> File<'a> {
    fn of(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1).collect();
        let mut records = HashMap::new();
        match edit::records(text) {
            Some(places) => {
                for (place, number) in places.into_iter().zip(1_usize..) {
                    for name in names(text, &place) {
                        records.insert(name, place.clone());
                    }
                    records.insert(format!("record {number}"), place);
                }
            }
            // A file that holds one record.
            None => {
                records.insert("-".to_owned(), text.find('{').unwrap_or(0)..text.len());
            }
        }
        Self { text, breaks, records }
    }

    fn line(&self, id: &str, field: &str) -> Option<usize> {
        let record = self.records.get(id)?;
        let at = if field == "-" { record.start } else { self.field(record, field) };
        Some(self.breaks.partition_point(|start| *start <= at) + 1)
    }

    /// Where a field begins; where it is not there, what would hold it.
    fn field(&self, record: &Range<usize>, field: &str) -> usize {
        let (mut at, mut place) = (record.start, record.clone());
        for step in field.split(['.', '[']) {
            let found = match step.strip_suffix(']') {
                Some(number) => number.parse::<usize>().ok().and_then(|number| {
                    let element = edit::elements(self.text, place.start)?.into_iter().nth(number)?;
                    Some((element.start, element))
                }),
                None => edit::member(self.text, &place, step).map(|member| (member.at, member.value)),
            };
            let Some((start, value)) = found else { break };
            (at, place) = (start, value);
        }
        at
    }
}

fn names(text: &str, place: &Range<usize>) -> Vec<String> {
    let members = edit::members(text, place).unwrap_or_default();
    let named = |key: &str| {
        let member = members.iter().find(|member| member.key == key)?;
        edit::value(text, &member.value)?.as_str().map(str::to_owned)
    };
    NAMES.iter().filter_map(|key| named(key)).collect()
}
