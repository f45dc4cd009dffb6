//! What editors write in two languages, with its place: for whoever translates it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{load::service_files, locate};

/// A text of the data folder in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// Its file, relative to the data folder.
    pub file: String,
    /// The record and the field, as `vejviser check` names them: `bolig-hjemloeshed: say.own`.
    pub place: String,
    /// Danish.
    pub danish: String,
    /// English, where somebody has written it.
    pub english: Option<String>,
}

/// Every text of a data folder that is written in two languages, file by file. The folder is one that [`super::load`] found
/// sound.
///
/// # Errors
/// What the system says of a file that cannot be read.
pub fn translated(folder: &Path) -> io::Result<Vec<Translated>> {
    let mut found = Vec::new();
    for file in files(folder)? {
        let mut seen = |place: String, danish: &str, english: Option<&str>| {
            let (danish, english) = (danish.to_owned(), english.map(str::to_owned));
            found.push(Translated { file: file.clone(), place, danish, english });
        };
        match serde_json::from_slice(&fs::read(folder.join(&file))?)? {
            Value::Array(records) => {
                for record in &records {
                    let name = locate::NAMES.iter().rev().find_map(|key| record.get(key)?.as_str()).unwrap_or("-");
                    below(record, &format!("{name}: "), &mut seen);
                }
            }
            settings => below(&settings, "", &mut seen),
        }
    }
    Ok(found)
}

/// The files with records, those with services last.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    let names = paths.iter().filter_map(|path| path.file_name()?.to_str());
    let mut files: Vec<String> =
        names.filter(|name| name.ends_with(".json") && !name.starts_with('.')).map(str::to_owned).collect();
    files.sort();
    files.extend(service_files(folder)?);
    Ok(files)
}

/// Looks for `{"da": …, "en": …}` in a value. Lists there are words that people search for: each language has its own.
fn below(value: &Value, place: &str, seen: &mut impl FnMut(String, &str, Option<&str>)) {
    match value {
        Value::Object(fields) => match fields.get("da") {
            Some(danish @ (Value::String(_) | Value::Object(_))) => side_by_side(danish, fields.get("en"), place, seen),
            Some(_) => {}
            None => fields.iter().for_each(|(key, value)| below(value, &member(place, key), seen)),
        },
        Value::Array(list) => list.iter().zip(0..).for_each(|(value, at)| below(value, &item(place, at), seen)),
        _ => {}
    }
}

/// A text in both languages; of a long one each part, which both have in the same order.
fn side_by_side(
    danish: &Value,
    english: Option<&Value>,
    place: &str,
    seen: &mut impl FnMut(String, &str, Option<&str>),
) {
    match danish {
        Value::String(text) => seen(place.to_owned(), text, english.and_then(Value::as_str)),
        Value::Object(parts) => parts.iter().for_each(|(key, part)| {
            side_by_side(part, english.and_then(|english| english.get(key)), &member(place, key), seen);
        }),
        Value::Array(list) => list.iter().zip(0..).for_each(|(part, at)| {
            side_by_side(part, english.and_then(|english| english.get(at)), &item(place, at), seen);
        }),
        _ => {}
    }
}

fn member(place: &str, key: &str) -> String {
    let separator = if place.is_empty() || place.ends_with(' ') { "" } else { "." };
    format!("{place}{separator}{key}")
}

fn item(place: &str, at: usize) -> String {
    format!("{place}[{at}]")
}
