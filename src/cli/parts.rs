//! What the build says of the app's files: `parts.json`.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use super::Refusal;

/// The names of the app's files.
#[derive(Deserialize)]
pub(super) struct Parts {
    /// What joins the program to the browser.
    pub(super) glue: String,
    /// The main part of the program.
    pub(super) main: String,
    /// The files of each wing's part, those that it shares with others included.
    pub(super) parts: BTreeMap<String, Vec<String>>,
}

impl Parts {
    /// Reads them; none where no app was built.
    pub(super) fn read(site: &Path) -> Result<Option<Self>, Refusal> {
        let Ok(list) = fs::read(site.join("parts.json")) else { return Ok(None) };
        let list = serde_json::from_slice(&list);
        list.map(Some).map_err(|error| Refusal(format!("parts.json cannot be read: {error}")))
    }
}
