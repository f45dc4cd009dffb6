//! What the commands that edit data share: take the folder, find the record, try the edited text with the whole check,
//! put it in the place of the old one (`at_once`).

use std::{
    fs::{self, TryLockError},
    io,
    ops::Range,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use jiff::civil::Date;

use super::{
    Refusal,
    at_once::{self, Edited},
    output,
};
use crate::data::{Folder, Loaded, edit, service_files};

/// How long an edit waits for the one before it.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// How often it looks.
const PAUSE: Duration = Duration::from_millis(20);

/// A data folder that nobody else edits with this program meanwhile. The system lets go of it when the program ends,
/// however it ends; nothing of it lies in the folder.
pub(super) struct Desk {
    folder: PathBuf,
    today: Date,
    _lock: fs::File,
}

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

impl Desk {
    /// Takes the folder, as soon as an edit that is going on has ended. One that was cut off is taken back first.
    pub(super) fn take(folder: PathBuf, today: Date) -> Result<Self, Refusal> {
        let refuse =
            |error: io::Error| Refusal(format!("{} cannot be edited: {error}; nothing was changed", folder.display()));
        let lock = fs::File::open(&folder).map_err(refuse)?;
        let begun = Instant::now();
        loop {
            match lock.try_lock() {
                Ok(()) => {
                    if at_once::take_back(&folder)? {
                        output::complain("an edit that was cut off has been taken back");
                    }
                    return Ok(Self { folder, today, _lock: lock });
                }
                Err(TryLockError::WouldBlock) if begun.elapsed() < LONGEST_WAIT => thread::sleep(PAUSE),
                Err(error) => return Err(refuse(error.into())),
            }
        }
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Finds a record by id: a line, a service, an initiative, or a municipality by its code or name in addresses.
    pub(super) fn find(&self, id: &str) -> Result<Found, Refusal> {
        let files = self.service_files()?;
        let others: [(&str, &[&str]); 3] =
            [("lines.json", &["id"]), ("initiatives.json", &["id"]), ("municipalities.json", &["code", "slug"])];
        let all = files.iter().map(|name| (name.as_str(), ["id"].as_slice())).chain(others);
        let mut heir = None;
        for (name, keys) in all {
            let file = self.read(name)?;
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

    /// Reads one data file.
    pub(super) fn read(&self, name: &str) -> Result<DataFile, Refusal> {
        let path = self.folder.join(name);
        let is_file = fs::metadata(&path).map(|found| found.is_file());
        let text = is_file.and_then(|is_file| match is_file {
            true => fs::read_to_string(&path),
            false => Err(io::Error::other("it is a folder, a pipe or a device")),
        });
        let text = text.map_err(|error| Refusal(format!("{name} cannot be read: {error}; nothing was changed")))?;
        Ok(DataFile { name: name.to_owned(), text })
    }

    /// The files in which services stand, in the order of their names.
    pub(super) fn service_files(&self) -> Result<Vec<String>, Refusal> {
        service_files(&self.folder)
            .map_err(|error| Refusal(format!("services/ cannot be read: {error}; nothing was changed")))
    }

    /// The check of the whole directory as if these files, by name, held these texts.
    pub(super) fn tried(&self, edited: &[(&str, &str)]) -> Loaded {
        Folder::at(&self.folder).with(edited).on(self.today).load()
    }

    /// Tries the text with the whole check, then puts it in the place of the file.
    pub(super) fn save(&self, file: &DataFile, text: &str) -> Result<(), Refusal> {
        let loaded = self.tried(&[(&file.name, text)]);
        let errors = loaded.errors();
        if let Some(first) = loaded.problems.first().filter(|_| errors > 0) {
            let told = first.to_string();
            let told = told.strip_prefix("error: ").unwrap_or(&told);
            return Err(Refusal(format!(
                "the data would have {errors} errors, the first: {told}; nothing was changed"
            )));
        }
        self.replace(&[Edited { name: &file.name, old: &file.text, new: text }])
    }

    /// Puts all of the files in the place of the old ones or none.
    pub(super) fn replace(&self, files: &[Edited<'_>]) -> Result<(), Refusal> {
        at_once::replace(&self.folder, files)
    }
}
