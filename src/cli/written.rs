//! Files that a command writes into a folder.

use std::{fs, path::Path};

use super::Refusal;

/// Writes a file whole or not at all: beside it first, then under its name.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).map_err(|error| {
        // Best effort: the reason is told anyway, and the name says what the rest is.
        let _ = fs::remove_file(&beside);
        Refusal(format!("{} cannot be written: {error}", path.display()))
    })
}

/// The lines of a script without those that are comments: a browser needs none.
pub(super) fn without_comments(script: &str) -> String {
    let is_comment = |line: &&str| matches!(line.trim_start().get(..2), Some("//" | "/*"));
    script.lines().filter(|line| !is_comment(line)).map(|line| format!("{line}\n")).collect()
}

/// Writes a file below `out`, with the folders that lead there.
pub(super) fn write(out: &Path, file: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let path = out.join(file);
    let folder = path.parent().unwrap_or(out);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|error| Refusal(format!("{} cannot be written: {error}", path.display())))
}
