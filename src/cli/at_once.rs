//! Puts several files in the place of the old ones, all or none, whatever comes between: a full disk, a file that cannot be
//! written, an end in the middle.
//!
//! The new texts are written beside the files, and the old ones once more; then a note says that the exchange has begun, the
//! files are renamed one by one, and the note is taken away: only then is it done. As long as the note is there, whoever
//! takes the folder next puts the old files back. Each file is renamed whole, so nobody ever reads half of one.

use std::{
    ffi::OsString,
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::Refusal;

/// The note: a line a file, the sum of its new bytes and its name.
const NOTE: &str = ".edit";

/// A data file before and after an edit.
pub(super) struct Edited<'a> {
    pub(super) name: &'a str,
    pub(super) old: &'a str,
    pub(super) new: &'a str,
}

/// Exchanges the files. Refuses when somebody has written one with another program since it was read.
pub(super) fn replace(folder: &Path, files: &[Edited<'_>]) -> Result<(), Refusal> {
    let outcome = files
        .iter()
        .try_for_each(|file| written_beside(&folder.join(file.name), file).map_err(|error| (file.name, error)))
        .and_then(|()| note(folder, files).map_err(|error| (NOTE, error)))
        .and_then(|()| renamed(folder, files))
        .and_then(|()| fs::remove_file(folder.join(NOTE)).map_err(|error| (NOTE, error)));
    let undone = if outcome.is_err() { undo(folder) } else { Ok(false) };
    if undone.is_ok() {
        files.iter().for_each(|file| clear(&folder.join(file.name)));
    }
    outcome.map_err(|(name, error)| {
        let left = match undone {
            Ok(_) => "nothing was changed",
            Err(_) => "the next command that edits takes back what was",
        };
        Refusal(format!("{name} cannot be written: {error}; {left}"))
    })
}

/// Takes back an exchange that was cut off; says whether there was one.
pub(super) fn take_back(folder: &Path) -> Result<bool, Refusal> {
    undo(folder).map_err(|error| {
        Refusal(format!(
            "an edit was cut off and cannot be taken back: {error}. See what is different, then remove {}",
            folder.join(NOTE).display()
        ))
    })
}

fn note(folder: &Path, files: &[Edited<'_>]) -> io::Result<()> {
    let lines = files.iter().map(|file| format!("{} {}\n", adler2::adler32_slice(file.new.as_bytes()), file.name));
    let note = folder.join(NOTE);
    let draft = beside(&note, "draft");
    write(&draft, &lines.collect::<String>()).and_then(|()| fs::rename(&draft, &note)).inspect_err(|_| {
        // Best effort: without the note it says nothing.
        let _ = fs::remove_file(&draft);
    })
}

fn renamed<'f>(folder: &Path, files: &[Edited<'f>]) -> Result<(), (&'f str, io::Error)> {
    files.iter().try_for_each(|file| {
        let path = fs::canonicalize(folder.join(file.name)).map_err(|error| (file.name, error))?;
        fs::rename(beside(&path, "draft"), path).map_err(|error| (file.name, error))
    })
}

fn undo(folder: &Path) -> io::Result<bool> {
    let note = folder.join(NOTE);
    let lines = match fs::read_to_string(&note) {
        Ok(lines) => lines,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    let files = lines.lines().filter_map(|line| line.split_once(' '));
    let files: Vec<(&str, PathBuf)> = files.map(|(sum, name)| (sum, folder.join(name))).collect();
    for (sum, path) in &files {
        let path = fs::canonicalize(path)?;
        let (now, old) = (fs::read(&path)?, beside(&path, "old"));
        match fs::read(&old) {
            // It was put back, or never renamed.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Ok(kept) if kept == now => {}
            Ok(_) if adler2::adler32_slice(&now).to_string() == *sum => fs::rename(old, path)?,
            Ok(_) => return Err(io::Error::other(format!("somebody has changed {} since", path.display()))),
            Err(error) => return Err(error),
        }
    }
    fs::remove_file(note)?;
    files.iter().for_each(|(_, path)| clear(path));
    Ok(true)
}

/// Writes the new text beside a file, and the old one once more.
fn written_beside(path: &Path, file: &Edited<'_>) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let path = fs::canonicalize(path)?;
    if fs::read(&path)? != file.old.as_bytes() {
        return Err(io::Error::other("somebody else has changed it meanwhile"));
    }
    let permissions = fs::metadata(&path)?.permissions();
    for (name, text) in [("draft", file.new), ("old", file.old)] {
        let beside = beside(&path, name);
        write(&beside, text)?;
        fs::set_permissions(beside, permissions.clone())?;
    }
    Ok(())
}

/// Takes away what lies beside a file. Best effort: without the note it says nothing, and `check` does not read it.
fn clear(path: &Path) {
    if let Ok(path) = fs::canonicalize(path) {
        for name in ["draft", "old"] {
            let _ = fs::remove_file(beside(&path, name));
        }
    }
}

/// One name for all: only who has taken the folder writes it, and what a killed run has left gives way.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    let own = path.file_name().unwrap_or_default();
    name.push(own.to_str().map_or(own, |own| own.trim_start_matches('.').as_ref()));
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
