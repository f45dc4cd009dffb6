//! Files that a command writes into a folder.

use std::{fs, path::Path};

use super::Refusal;

/// Writes a file below `out`, with the folders that lead there.
pub(super) fn write(out: &Path, file: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let path = out.join(file);
    let folder = path.parent().unwrap_or(out);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|error| Refusal(format!("{} cannot be written: {error}", path.display())))
}
