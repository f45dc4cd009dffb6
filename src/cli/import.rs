//! `vejviser import`: an HSDS 3.1 file or folder as records of `data/`, in a new folder.
//!
//! Nothing in `data/` is touched: an editor looks at the records and at the list of what was not carried over,
//! and copies what is wanted.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::{Value, json};

use super::{
    Arguments, Refusal,
    export::{is_free, write_folder},
    load_directory, output,
};
use crate::formats::{
    File,
    hsds::{self, MOST_BYTES, Unreadable},
    pretty,
};

/// Most files that are read from a folder.
const MOST_FILES: usize = 5_000;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let format = args.option("format").ok_or_else(|| Refusal("import needs --format hsds".to_owned()))?;
    if format != "hsds" {
        return Err(Refusal(format!("format: {format:?} cannot be read; one of: hsds")));
    }
    let out = args.path("out").ok_or_else(|| Refusal("import needs --out DIR".to_owned()))?;
    let from = args.path_word().ok_or_else(|| Refusal("import needs a FILE or DIR to read".to_owned()))?;
    let directory = load_directory(args)?;
    args.done()?;
    is_free(&out)?;
    let read = read(&from)?;
    let bundle = hsds::read(read.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
        .map_err(|Unreadable(sentences)| Refusal(listed("nothing can be read from it", &sentences)))?;
    let faults = hsds::check(&bundle);
    if !faults.is_empty() {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        return Err(Refusal(listed(&format!("{} holds faults, nothing was written", from.display()), &faults)));
    }
    let origin = from.file_name().map_or_else(|| "HSDS".to_owned(), |name| name.to_string_lossy().into_owned());
    let imported = hsds::import(&bundle, &directory, &origin);
    let losses: Vec<Value> = imported
        .losses
        .iter()
        .map(|loss| json!({ "record": loss.record, "field": loss.field, "reason": loss.reason }))
        .collect();
    let (organizations, services) = (imported.organizations.len(), imported.services.len());
    let report = json!({
        "read": origin,
        "organizations": organizations,
        "services": services,
        "not_carried_over": losses,
    });
    let files = [
        File::text("organizations.json", pretty(&imported.organizations.into())),
        File::text("lines.json", pretty(&imported.lines.into())),
        File::text("services/hsds.json", pretty(&imported.services.into())),
        File::text("report.json", pretty(&report)),
    ];
    write_folder(&out, &files)?;
    let notes = losses.len();
    output::done(&format!("{services} services, {organizations} organizations; {notes} notes in report.json"));
    Ok(ExitCode::SUCCESS)
}

/// One sentence with the only fault, or with all of them below it.
fn listed(what: &str, faults: &[String]) -> String {
    match faults {
        [only] => format!("{what}: {only}"),
        all => format!("{what}. All {} of them:\n  {}", all.len(), all.join("\n  ")),
    }
}

/// A file by its name and bytes.
type Named = (String, Vec<u8>);

/// The bytes of a file, or of every JSON file in a folder and in its folder `organizations`.
fn read(from: &Path) -> Result<Vec<Named>, Refusal> {
    let mut left = MOST_BYTES;
    if !from.is_dir() {
        return Ok(vec![(from.display().to_string(), bytes(from, &mut left)?)]);
    }
    let mut paths = json_files(from)?;
    let organizations = from.join("organizations");
    if organizations.is_dir() {
        paths.extend(json_files(&organizations)?);
    }
    if paths.is_empty() {
        return Err(Refusal(format!("{} holds no file that ends with .json", from.display())));
    }
    if paths.len() > MOST_FILES {
        return Err(Refusal(format!("{} holds {} files: at most {MOST_FILES} are read", from.display(), paths.len())));
    }
    paths.iter().map(|path| Ok((path.display().to_string(), bytes(path, &mut left)?))).collect()
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>, Refusal> {
    let entries =
        fs::read_dir(folder).map_err(|error| Refusal(format!("{} cannot be read: {error}", folder.display())))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    paths.sort();
    // A pipe might never end. One that is named on the command line is meant.
    if let Some(odd) = paths.iter().find(|path| !path.is_file()) {
        return Err(Refusal(format!("{} cannot be read: it is a folder, a pipe or a device", odd.display())));
    }
    Ok(paths)
}

/// Reads a file, but never more than is left of the limit: a file that grows or never ends stops there.
fn bytes(path: &Path, left: &mut u64) -> Result<Vec<u8>, Refusal> {
    let refuse = |error: std::io::Error| Refusal(format!("{} cannot be read: {error}", path.display()));
    let file = fs::File::open(path).map_err(refuse)?;
    let mut bytes = Vec::new();
    let read = file.take(*left + 1).read_to_end(&mut bytes).map_err(refuse)?;
    let read = u64::try_from(read).unwrap_or(u64::MAX);
    if read > *left {
        return Err(Refusal(hsds::too_big(&path.display().to_string())));
    }
    *left -= read;
    Ok(bytes)
}
