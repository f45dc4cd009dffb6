//! What the commands that edit data share: find the record, try the edited text with the whole check, write it at
//! once or not at all.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    ops::Range,
    path::{Path, PathBuf},
    process,
};

use super::Refusal;
use crate::data::{edit, load_edited};

/// A data file in memory.
pub(super) struct DataFile {
    /// Name relative to the data folder.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
}

/// A record in a file.
pub(super) struct Found {
    pub(super) file: DataFile,
    pub(super) place: Range<usize>,
}

/// Reads one data file.
pub(super) fn read(folder: &Path, name: &str) -> Result<DataFile, Refusal> {
    let text = fs::read_to_string(folder.join(name))
        .map_err(|error| Refusal(format!("{name} cannot be read: {error}; nothing was changed")))?;
    Ok(DataFile { name: name.to_owned(), text })
}

/// The files of a folder in which services stand, in the order of their names.
pub(super) fn service_files(folder: &Path) -> Result<Vec<String>, Refusal> {
    let entries = fs::read_dir(folder.join("services"))
        .map_err(|error| Refusal(format!("services/ cannot be read: {error}; nothing was changed")))?;
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| name.ends_with(".json")).map(|name| format!("services/{name}")).collect();
    names.sort();
    Ok(names)
}

/// Finds a record by id: a line, a service, an initiative, or a municipality by its code or name in addresses.
pub(super) fn find(folder: &Path, id: &str) -> Result<Found, Refusal> {
    let files = service_files(folder)?;
    let others: [(&str, &[&str]); 3] =
        [("lines.json", &["id"]), ("initiatives.json", &["id"]), ("municipalities.json", &["code", "slug"])];
    let all = files.iter().map(|name| (name.as_str(), ["id"].as_slice())).chain(others);
    let mut heir = None;
    for (name, keys) in all {
        let file = read(folder, name)?;
        let places = edit::records(&file.text).ok_or_else(|| {
            Refusal(format!("{name} is no list of records; nothing was changed. See: vejviser check"))
        })?;
        for place in places {
            let Some(record) = edit::value(&file.text, &place) else { continue };
            if keys.iter().any(|key| record.get(key).and_then(|value| value.as_str()) == Some(id)) {
                return Ok(Found { file, place });
            }
            let merged = record.get("merged_ids").and_then(|ids| ids.as_array());
            if merged.is_some_and(|ids| ids.iter().any(|one| one == id)) {
                heir = record.get("id").and_then(|id| id.as_str()).map(str::to_owned);
            }
        }
    }
    Err(Refusal(match heir {
        Some(heir) => format!("{id:?} became part of {heir:?}; nothing was changed"),
        None => format!(
            "no line, service, initiative or municipality has the id {id:?}; nothing was changed. Find it: grep -rl TEXT data"
        ),
    }))
}

/// Tries the text with the whole check, then puts it in the place of the file.
pub(super) fn save(folder: &Path, file: &DataFile, text: &str) -> Result<(), Refusal> {
    let loaded = load_edited(folder, &file.name, text);
    let errors = loaded.errors();
    if let Some(first) = loaded.problems.first().filter(|_| errors > 0) {
        let told = first.to_string();
        let told = told.strip_prefix("error: ").unwrap_or(&told);
        return Err(Refusal(format!("the data would have {errors} errors, the first: {told}; nothing was changed")));
    }
    replace(&folder.join(&file.name), &file.text, text)
        .map_err(|error| Refusal(format!("{} cannot be written: {error}; nothing was changed", file.name)))
}

/// Writes beside the file and renames, so that nobody ever reads half a file. Refuses when somebody else has
/// written the file since it was read.
fn replace(path: &Path, old: &str, new: &str) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = fs::canonicalize(path)?;
    if fs::read(&path)? != old.as_bytes() {
        return Err(io::Error::other("somebody else has changed it meanwhile"));
    }
    let draft = draft_of(&path);
    let written = write_draft(&draft, new)
        .and_then(|()| fs::set_permissions(&draft, fs::metadata(&path)?.permissions()))
        .and_then(|()| fs::rename(&draft, &path));
    if written.is_err() {
        // Best effort: the data itself is untouched, and `check` does not read drafts.
        let _ = fs::remove_file(&draft);
    }
    written
}

fn draft_of(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.draft", process::id()))
}

fn write_draft(draft: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(draft)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
