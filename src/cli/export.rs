//! `vejviser export`: the directory in an open format, with its licence and date, in a new folder.
//!
//! Everything is made in memory, written to a folder beside, and renamed: either the whole export is there
//! or nothing is.

use std::{fs, path::Path, process::ExitCode};

use super::{Arguments, Refusal, load_directory, output, written::write};
use crate::{
    domain::Directory,
    formats::{
        File, csv,
        hsds::{self, Extension},
        json, vcard,
    },
};

type Write = fn(&Directory, Extension) -> Vec<File>;

/// The formats by name, and what writes each.
const FORMATS: [(&str, Write); 4] = [
    ("hsds", hsds::files),
    ("csv", |directory, _| csv::files(directory)),
    ("json", |directory, _| json::files(directory)),
    ("vcard", |directory, _| vcard::files(directory)),
];

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let known = FORMATS.map(|(name, _)| name).join(", ");
    let format = args.option("format").ok_or_else(|| Refusal(format!("export needs --format, one of: {known}")))?;
    let Some((_, write_files)) = FORMATS.into_iter().find(|(name, _)| *name == format) else {
        return Err(Refusal(format!("format: {format:?} is not one of: {known}")));
    };
    let extension = match args.option("extension").as_deref() {
        None | Some("on") => Extension::On,
        Some("off") if format == "hsds" => Extension::Off,
        Some("off") => return Err(Refusal(format!("extension: {format} has none; it belongs to hsds"))),
        Some(other) => return Err(Refusal(format!("extension: {other:?} is not one of: on, off"))),
    };
    let out = args.path("out").ok_or_else(|| Refusal("export needs --out DIR".to_owned()))?;
    let directory = load_directory(args)?;
    args.done()?;
    is_free(&out)?;
    let files = write_files(&directory, extension);
    write_folder(&out, &files)?;
    let (services, date) = (directory.services.len(), directory.settings.data_date);
    output::done(&format!("{} files, {services} services, data of {date}", files.len()));
    Ok(ExitCode::SUCCESS)
}

/// Refuses a folder that holds something: what is there is never overwritten.
pub(super) fn is_free(out: &Path) -> Result<(), Refusal> {
    let told = out.display();
    match fs::read_dir(out) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Refusal(format!("{told} is not empty: choose a new folder, or empty it"))),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) if out.is_file() => Err(Refusal(format!("{told} is a file: choose a folder"))),
        Err(error) => Err(Refusal(format!("{told} cannot be used: {error}"))),
    }
}

/// Writes all files to a folder beside and gives it the wanted name, or leaves nothing.
pub(super) fn write_folder(out: &Path, files: &[File]) -> Result<(), Refusal> {
    let name = out.file_name().map_or_else(|| "export".into(), |name| name.to_string_lossy().into_owned());
    let beside = out.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = write_files(&beside, files).and_then(|()| {
        // Where renaming onto an empty folder is refused, it has to go first; a full one stays.
        let _ = fs::remove_dir(out);
        fs::rename(&beside, out).map_err(|error| Refusal(format!("{} cannot be written: {error}", out.display())))
    });
    if written.is_err() {
        // Best effort: the reason is told anyway, and the name says what the rest is.
        let _ = fs::remove_dir_all(&beside);
    }
    written
}

/// Writes files below a folder, making folders as they are needed.
pub(super) fn write_files(folder: &Path, files: &[File]) -> Result<(), Refusal> {
    for file in files {
        write(folder, &file.path, &file.bytes)?;
    }
    Ok(())
}
