//! Reads the data folder: every file, every record, one list of everything that is wrong.

use std::{fs, path::Path};

use serde::de::DeserializeOwned;

use super::{
    check,
    problem::{Desk, Problem, Severity},
    raw,
};
use crate::domain::Directory;

/// Most bytes of a data file: forty times the largest. What is bigger is a mistake, and as JSON it takes fifty times
/// its size in memory.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// After so many records of a file that cannot be read, the rest of it is not tried.
const MOST_UNREAD: usize = 100;

/// What editors note about a record and readers never see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorNotes {
    /// Id of the record.
    pub id: String,
    /// File, relative to the data folder.
    pub file: String,
    /// Where sources disagree.
    pub conflicts: Option<String>,
    /// The editor's note.
    pub note: Option<String>,
}

/// A read folder.
pub struct Loaded {
    /// The directory, when there was no error.
    pub directory: Option<Directory>,
    /// Everything that was found, errors first, then by file and id.
    pub problems: Vec<Problem>,
    /// Number of records read.
    pub records: usize,
    /// What editors noted.
    pub notes: Vec<EditorNotes>,
}

impl Loaded {
    /// How many errors were found.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// The records of all files, each with the file it came from.
#[derive(Default)]
pub(super) struct RawFiles {
    pub(super) settings: Option<raw::RawSettings>,
    pub(super) rules: Option<raw::RawRules>,
    pub(super) regions: Vec<raw::RawRegion>,
    pub(super) municipalities: Vec<raw::RawMunicipality>,
    pub(super) postcodes: Vec<raw::RawPostcode>,
    pub(super) place_names: Vec<raw::RawPlaceName>,
    pub(super) topics: Vec<raw::RawTopic>,
    pub(super) articles: Vec<raw::RawArticle>,
    pub(super) organizations: Vec<raw::RawOrganization>,
    pub(super) lines: Vec<raw::RawLine>,
    pub(super) services: Vec<(String, raw::RawService)>,
    pub(super) initiatives: Vec<raw::RawInitiative>,
    pub(super) boards: Vec<raw::RawBoard>,
    pub(super) synonyms: Vec<raw::RawSynonym>,
    pub(super) crisis_words: Option<raw::RawCrisisWords>,
    pub(super) changes: Vec<raw::RawChange>,
    pub(super) calls: Vec<raw::RawCall>,
}

/// A data folder, with at most one file that is to be written and not what stands on the disk.
#[derive(Clone, Copy)]
struct Folder<'a> {
    path: &'a Path,
    edited: Option<(&'a str, &'a str)>,
}

impl Folder<'_> {
    fn read(self, name: &str) -> std::io::Result<Vec<u8>> {
        match self.edited {
            Some((edited, text)) if edited == name => Ok(text.as_bytes().to_vec()),
            _ => fs::read(self.path.join(name)),
        }
    }

    fn has(self, name: &str) -> bool {
        self.edited.is_some_and(|(edited, _)| edited == name) || self.path.join(name).exists()
    }
}

/// Reads and checks a data folder. Never fails: what is wrong is in the list.
pub fn load(folder: &Path) -> Loaded {
    read_all(Folder { path: folder, edited: None })
}

/// Reads and checks a data folder as if the file `name` held `text`. Nothing is written: so an edit is tried before
/// it is made.
pub fn load_edited(folder: &Path, name: &str, text: &str) -> Loaded {
    read_all(Folder { path: folder, edited: Some((name, text)) })
}

fn read_all(folder: Folder<'_>) -> Loaded {
    let mut desk = Desk::default();
    let mut files = RawFiles {
        settings: one(folder, "settings.json", &mut desk),
        rules: one(folder, "rules.json", &mut desk),
        regions: list(folder, "regions.json", &mut desk),
        municipalities: list(folder, "municipalities.json", &mut desk),
        postcodes: list(folder, "postcodes.json", &mut desk),
        place_names: list(folder, "place_names.json", &mut desk),
        topics: list(folder, "topics.json", &mut desk),
        articles: list(folder, "articles.json", &mut desk),
        organizations: list(folder, "organizations.json", &mut desk),
        lines: list(folder, "lines.json", &mut desk),
        initiatives: list(folder, "initiatives.json", &mut desk),
        synonyms: list(folder, "synonyms.json", &mut desk),
        crisis_words: one(folder, "crisis_words.json", &mut desk),
        boards: list(folder, "boards.json", &mut desk),
        calls: list(folder, "calls.json", &mut desk),
        services: Vec::new(),
        changes: Vec::new(),
    };
    for name in service_files(folder.path, &mut desk) {
        let services: Vec<raw::RawService> = list(folder, &name, &mut desk);
        files.services.extend(services.into_iter().map(|service| (name.clone(), service)));
    }
    // There is not always a change ahead.
    if folder.has("changes.json") {
        files.changes = list(folder, "changes.json", &mut desk);
    }
    let records = files.municipalities.len()
        + files.postcodes.len()
        + files.place_names.len()
        + files.regions.len()
        + files.topics.len()
        + files.articles.len()
        + files.organizations.len()
        + files.lines.len()
        + files.services.len()
        + files.initiatives.len()
        + files.synonyms.len()
        + files.crisis_words.as_ref().map_or(0, |words| words.dangers.len())
        + files.changes.len()
        + files.boards.len()
        + files.calls.len();
    let notes = editor_notes(&files);
    let directory = check::directory(&files, &mut desk);
    let mut problems = desk.problems;
    problems.sort_by(|a, b| (a.severity, &a.file, &a.id, &a.field).cmp(&(b.severity, &b.file, &b.id, &b.field)));
    let sound = problems.iter().all(|problem| problem.severity != Severity::Error);
    Loaded { directory: directory.filter(|_| sound), problems, records, notes }
}

fn editor_notes(files: &RawFiles) -> Vec<EditorNotes> {
    let services = files.services.iter().map(|(file, service)| EditorNotes {
        id: service.id.clone(),
        file: file.clone(),
        conflicts: service.conflicts.clone(),
        note: join_notes(service.editor_note.as_deref(), check_note(service.checked.as_ref())),
    });
    let lines = files.lines.iter().map(|line| EditorNotes {
        id: line.id.clone(),
        file: "lines.json".to_owned(),
        conflicts: line.conflicts.clone(),
        note: join_notes(line.editor_note.as_deref(), check_note(line.checked.as_ref())),
    });
    let initiatives = files.initiatives.iter().map(|initiative| EditorNotes {
        id: initiative.id.clone(),
        file: "initiatives.json".to_owned(),
        conflicts: initiative.conflicts.clone(),
        note: join_notes(initiative.editor_note.as_deref(), check_note(initiative.checked.as_ref())),
    });
    let municipalities = files.municipalities.iter().map(|municipality| EditorNotes {
        id: municipality.code.clone(),
        file: "municipalities.json".to_owned(),
        conflicts: municipality.main_contact.conflicts.clone(),
        note: check_note(municipality.main_contact.checked.as_ref()).map(str::to_owned),
    });
    let synonyms = files.synonyms.iter().map(|synonym| EditorNotes {
        id: synonym.id.clone(),
        file: "synonyms.json".to_owned(),
        conflicts: None,
        note: synonym.editor_note.clone(),
    });
    let place_names = files.place_names.iter().map(|name| EditorNotes {
        id: name.id.clone(),
        file: "place_names.json".to_owned(),
        conflicts: None,
        note: name.editor_note.clone(),
    });
    lines
        .chain(services)
        .chain(initiatives)
        .chain(municipalities)
        .chain(synonyms)
        .chain(place_names)
        .filter(|n| n.conflicts.is_some() || n.note.is_some())
        .collect()
}

fn check_note(check: Option<&raw::RawCheck>) -> Option<&str> {
    check.and_then(|check| check.note.as_deref())
}

/// The editor's note and what the last check found, as one text.
fn join_notes(note: Option<&str>, found: Option<&str>) -> Option<String> {
    let notes: Vec<&str> = note.into_iter().chain(found).collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}

fn service_files(folder: &Path, desk: &mut Desk) -> Vec<String> {
    desk.open("services/", "-");
    let Ok(entries) = fs::read_dir(folder.join("services")) else {
        desk.error("-", "the folder cannot be read");
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".json"))
        .map(|name| format!("services/{name}"))
        .collect();
    names.sort();
    names
}

fn read(folder: Folder<'_>, name: &str, desk: &mut Desk) -> Option<serde_json::Value> {
    desk.open(name, "-");
    let bytes = match folder.read(name) {
        Ok(bytes) => bytes,
        Err(error) => {
            desk.error("-", format!("the file cannot be read: {error}"));
            return None;
        }
    };
    if bytes.len() > MOST_BYTES {
        desk.error("-", format!("the file is too big: at most {} MB are read", MOST_BYTES / 1024 / 1024));
        return None;
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            desk.error("-", format!("the file is not UTF-8 (first bad byte at {})", error.utf8_error().valid_up_to()));
            return None;
        }
    };
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            desk.error("-", format!("the file is not JSON: {error}"));
            None
        }
    }
}

fn one<T: DeserializeOwned>(folder: Folder<'_>, name: &str, desk: &mut Desk) -> Option<T> {
    let value = read(folder, name, desk)?;
    record(value, desk)
}

fn list<T: DeserializeOwned>(folder: Folder<'_>, name: &str, desk: &mut Desk) -> Vec<T> {
    let Some(value) = read(folder, name, desk) else { return Vec::new() };
    let serde_json::Value::Array(values) = value else {
        desk.error("-", "the file must hold a list of records: [ … ]");
        return Vec::new();
    };
    let mut records = Vec::new();
    let mut unread = 0;
    for (at, value) in values.into_iter().enumerate() {
        let field = |key: &str| value.get(key).and_then(|id| id.as_str()).map(str::to_owned);
        let id = field("id")
            .or_else(|| field("code"))
            .or_else(|| field("record"))
            .or_else(|| field("from"))
            .unwrap_or_else(|| format!("record {}", at + 1));
        desk.open(name, &id);
        match record(value, desk) {
            Some(record) => records.push(record),
            None => unread += 1,
        }
        if unread == MOST_UNREAD {
            desk.open(name, "-");
            desk.error(
                "-",
                format!("{MOST_UNREAD} records cannot be read; the rest is not tried before they are mended"),
            );
            break;
        }
    }
    records
}

fn record<T: DeserializeOwned>(value: serde_json::Value, desk: &mut Desk) -> Option<T> {
    match serde_path_to_error::deserialize(value) {
        Ok(record) => Some(record),
        Err(error) => {
            desk.error(&error.path().to_string(), error.inner().to_string());
            None
        }
    }
}
