//! Reads the data folder: every file, every record, one list of everything that is wrong.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::{
    check, locate,
    problem::{Desk, Problem, Severity},
    raw,
    raw_files::RawFiles,
    twice::{self, Repeated},
};
use crate::domain::Directory;

/// Most bytes of a data file: forty times the largest. What is bigger is a mistake, and as JSON it takes fifty times
/// its size in memory.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The folders of the data folder: records, and the schemas for editors' programs.
const FOLDERS: [&str; 2] = ["services", "schema"];

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
    /// Who was asked whether it is right.
    pub asked: Asked,
}

/// How many organizations, municipalities too, were asked by letter whether their records are right: `data/outreach.json`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Asked at least once.
    pub asked: usize,
    /// Of these, who has answered a letter.
    pub answered: usize,
}

impl Loaded {
    /// How many errors were found.
    pub fn errors(&self) -> usize {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
    }
}

/// A data folder as it is read: with the files that are to be written and are not what stands on the disk, and with a
/// day where somebody has a clock.
#[derive(Clone, Copy)]
pub struct Folder<'a> {
    path: &'a Path,
    edited: &'a [(&'a str, &'a str)],
    today: Option<Date>,
}

impl<'a> Folder<'a> {
    /// A folder as it lies on the disk.
    pub fn at(path: &'a Path) -> Self {
        Self { path, edited: &[], today: None }
    }

    /// As if these files, by name, held these texts: so an edit is tried as a whole before it is made.
    pub fn with(self, edited: &'a [(&'a str, &'a str)]) -> Self {
        Self { edited, ..self }
    }

    /// With the day: what is told to have happened after it is an error.
    pub fn on(self, today: Date) -> Self {
        Self { today: Some(today), ..self }
    }

    /// Reads and checks it. Never fails: what is wrong is in the list.
    pub fn load(self) -> Loaded {
        read_all(self)
    }

    /// The bytes of a file, at most one more than are read. A pipe or a device is not opened: it might never end.
    fn read(self, name: &str) -> io::Result<Vec<u8>> {
        if let Some((_, text)) = self.edited.iter().find(|(edited, _)| *edited == name) {
            return Ok(text.as_bytes().to_vec());
        }
        let path = self.path.join(name);
        if !fs::metadata(&path)?.is_file() {
            return Err(io::Error::other("it is a folder, a pipe or a device"));
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn has(self, name: &str) -> bool {
        self.edited.iter().any(|(edited, _)| *edited == name) || self.path.join(name).exists()
    }
}

/// Reads and checks a data folder, without a clock.
pub fn load(folder: &Path) -> Loaded {
    Folder::at(folder).load()
}

/// Reads and checks a data folder as if the file `name` held `text`, without a clock.
pub fn load_edited(folder: &Path, name: &str, text: &str) -> Loaded {
    Folder::at(folder).with(&[(name, text)]).load()
}

/// What has been read of the folder's files.
struct Reading<'a> {
    folder: Folder<'a>,
    desk: Desk,
    /// The files that were read, or tried.
    names: HashSet<String>,
    /// The texts, for the lines of what is wrong in them.
    texts: HashMap<String, String>,
}

fn read_all(folder: Folder<'_>) -> Loaded {
    let mut reading = Reading { folder, desk: Desk::default(), names: HashSet::new(), texts: HashMap::new() };
    let mut files = RawFiles {
        settings: reading.one("settings.json"),
        rules: reading.one("rules.json"),
        regions: reading.list("regions.json"),
        municipalities: reading.list("municipalities.json"),
        postcodes: reading.list("postcodes.json"),
        place_names: reading.list("place_names.json"),
        topics: reading.list("topics.json"),
        articles: reading.list("articles.json"),
        organizations: reading.list("organizations.json"),
        lines: reading.list("lines.json"),
        initiatives: reading.list("initiatives.json"),
        synonyms: reading.list("synonyms.json"),
        crisis_words: reading.one("crisis_words.json"),
        boards: reading.list("boards.json"),
        calls: reading.list("calls.json"),
        services: Vec::new(),
        changes: Vec::new(),
        outreach: Vec::new(),
    };
    for name in reading.service_files() {
        let services: Vec<raw::RawService> = reading.list(&name);
        files.services.extend(services.into_iter().map(|service| (name.clone(), service)));
    }
    // There is not always a change ahead.
    if folder.has("changes.json") {
        files.changes = reading.list("changes.json");
    }
    // Nor has anybody been asked before the first round.
    if folder.has("outreach.json") {
        files.outreach = reading.list("outreach.json");
    }
    reading.beside_the_files();
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
        + files.calls.len()
        + files.outreach.len();
    let notes = editor_notes(&files);
    let asked = asked(&files);
    let Reading { mut desk, texts, .. } = reading;
    let directory = check::directory(&files, &mut desk);
    let mut problems = desk.problems;
    locate::lines(&texts, &mut problems);
    problems.sort_by(|a, b| (a.severity, &a.file, &a.id, &a.field).cmp(&(b.severity, &b.file, &b.id, &b.field)));
    let sound = problems.iter().all(|problem| problem.severity != Severity::Error);
    Loaded { directory: directory.filter(|_| sound), problems, records, notes, asked }
}

fn asked(files: &RawFiles) -> Asked {
    let count = |answered: bool| {
        let rows = files.outreach.iter().filter(|row| !answered || row.answered.is_some());
        rows.map(|row| row.organization.as_str()).collect::<HashSet<_>>().len()
    };
    Asked { asked: count(false), answered: count(true) }
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

/// The files of a folder in which services stand, in the order of their names. What begins with a full stop is left by
/// other programs: drafts, and what editors and systems put beside a file.
///
/// # Errors
/// What the system says where the folder cannot be read.
pub fn service_files(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder.join("services"))?;
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| is_read(name)).map(|name| format!("services/{name}")).collect();
    names.sort();
    Ok(names)
}

fn is_read(name: &str) -> bool {
    name.ends_with(".json") && !name.starts_with('.')
}

impl Reading<'_> {
    fn service_files(&mut self) -> Vec<String> {
        self.desk.open("services/", "-");
        match service_files(self.folder.path) {
            Ok(names) => {
                self.beside(&names);
                names
            }
            Err(error) => {
                self.desk.error("-", format!("the folder cannot be read: {error}"));
                Vec::new()
            }
        }
    }

    /// What lies in a folder, by its name from the data folder and whether it is a folder; not what editors and systems
    /// leave, whose names begin with a full stop.
    fn lies_in(&self, folder: &str) -> Vec<(String, bool)> {
        let entries = fs::read_dir(self.folder.path.join(folder)).into_iter().flatten().filter_map(Result::ok);
        let named = entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path().is_dir()));
        let seen = named.filter(|(name, _)| !name.starts_with('.'));
        let mut all: Vec<_> = seen.map(|(name, is_folder)| (format!("{folder}{name}"), is_folder)).collect();
        all.sort();
        all
    }

    /// The same as [`Self::beside`] for the data folder itself.
    fn beside_the_files(&mut self) {
        for (name, is_folder) in self.lies_in("") {
            let is_known = if is_folder { FOLDERS.contains(&name.as_str()) } else { self.names.contains(&name) };
            if is_known || !(is_folder || name.to_lowercase().contains(".json")) {
                continue;
            }
            self.desk.open(&name, "-");
            let what = if is_folder { "nobody reads this folder" } else { "nobody reads this file" };
            self.desk.error("-", format!("{what}: data/schema.md names those that are read"));
        }
    }

    /// What lies in the folder of the services and is read by nobody: whoever put a record there believes it published.
    fn beside(&mut self, known: &[String]) {
        let others = self.lies_in("services/");
        for (name, is_folder) in others.into_iter().filter(|(name, _)| !known.contains(name)) {
            self.desk.open(&name, "-");
            if is_folder {
                self.desk.error("-", "nobody reads a folder below services/: put its files into services/ itself");
            } else if name.to_lowercase().contains(".json") {
                self.desk.error("-", "nobody reads this file: its name has to end with .json");
            } else {
                self.desk.warn("-", "nobody reads this file");
            }
        }
    }

    fn read(&mut self, name: &str) -> Option<serde_json::Value> {
        self.names.insert(name.to_owned());
        self.desk.open(name, "-");
        let text =
            match self.folder.read(name).map_err(|error| format!("the file cannot be read: {error}")).and_then(text) {
                Ok(text) => text,
                Err(message) => {
                    self.desk.error("-", message);
                    return None;
                }
            };
        // Told, and read on: what else is wrong is told in the same run.
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => {
                self.desk.error_on(
                    1,
                    "-",
                    "the file begins with a mark of byte order (BOM): save it as UTF-8 without one",
                );
                rest.to_owned()
            }
            None => text,
        };
        match serde_json::from_str(&text) {
            Ok(value) => {
                self.repeated(name, &text, &value);
                self.texts.insert(name.to_owned(), text);
                Some(value)
            }
            Err(error) => {
                self.desk.error("-", format!("the file is not JSON: {error}"));
                None
            }
        }
    }

    fn repeated(&mut self, name: &str, text: &str, value: &serde_json::Value) {
        for Repeated { path, record, lines: [first, line] } in twice::repeated(text) {
            let id = value.get(record).map_or_else(|| "-".to_owned(), |value| id_of(value, record));
            self.desk.open(name, &id);
            self.desk.error_on(line, &path, format!("stands twice in one record, first on line {first}: leave one"));
        }
    }

    fn one<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = self.read(name)?;
        self.desk.open(name, "-");
        self.record(value)
    }

    fn list<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        let Some(value) = self.read(name) else { return Vec::new() };
        self.desk.open(name, "-");
        let serde_json::Value::Array(values) = value else {
            self.desk.error("-", "the file must hold a list of records: [ … ]");
            return Vec::new();
        };
        let mut records = Vec::new();
        let mut unread = 0;
        for (at, value) in values.into_iter().enumerate() {
            self.desk.open(name, &id_of(&value, at));
            match self.record(value) {
                Some(record) => records.push(record),
                None => unread += 1,
            }
            if unread == MOST_UNREAD {
                self.desk.open(name, "-");
                self.desk.error(
                    "-",
                    format!("{MOST_UNREAD} records cannot be read; the rest is not tried before they are mended"),
                );
                break;
            }
        }
        records
    }

    fn record<T: DeserializeOwned>(&mut self, value: serde_json::Value) -> Option<T> {
        check::values::check(&value, self.folder.today, &mut self.desk);
        match serde_path_to_error::deserialize(value) {
            Ok(record) => Some(record),
            Err(error) => {
                self.desk.error(&error.path().to_string(), error.inner().to_string());
                None
            }
        }
    }
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("the file is too big: at most {} MB are read", MOST_BYTES / 1024 / 1024));
    }
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] = bytes.as_slice() {
        return Err("the file is not UTF-8 but UTF-16: save it as UTF-8".to_owned());
    }
    String::from_utf8(bytes)
        .map_err(|error| format!("the file is not UTF-8 (first bad byte at {})", error.utf8_error().valid_up_to()))
}

/// What a record of a list is called in what is told of it.
fn id_of(value: &serde_json::Value, at: usize) -> String {
    let field = |key: &&str| value.get(*key).and_then(|id| id.as_str()).map(str::to_owned);
    ["id", "code", "record", "from"].iter().find_map(field).unwrap_or_else(|| format!("record {}", at + 1))
}
