//! The directory in formats that others can open: values in, strings out.
//!
//! `hsds` is for other directories (and reads them back), `csv` for people with a spreadsheet, `json` for
//! programmers, `vcard` for the contacts on a phone. Nothing here touches a file or the clock: the command
//! line and the renderer write what comes out, and every format names the data's own day. The same
//! directory gives the same bytes.
//!
//! Only the names of the published files are part of the app in the browser.

#[cfg(not(target_arch = "wasm32"))]
pub mod csv;
#[cfg(not(target_arch = "wasm32"))]
mod eml;
#[cfg(not(target_arch = "wasm32"))]
pub mod hsds;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod vcard;

#[cfg(not(target_arch = "wasm32"))]
pub use eml::{Mail, eml};

use crate::domain::{Directory, Service, Status};

/// The published table, below the site's base.
pub const CSV_PATH: &str = "data/veteranvejviser.csv";
/// The published services in HSDS 3.1, below the site's base.
pub const HSDS_PATH: &str = "data/hsds/services.json";
/// The published directory as JSON, below the site's base.
pub const JSON_PATH: &str = "data/veteranvejviser.json";
/// The whole site as one file (`vejviser single`), below its base.
#[cfg(not(target_arch = "wasm32"))]
pub const ONE_FILE_PATH: &str = "vejviseren.html";
/// All published contacts for a phone in one file, below the site's base.
#[cfg(not(target_arch = "wasm32"))]
pub const ALL_VCARDS_PATH: &str = "data/vcard/alle.vcf";
/// Licences of the site's own code and of what it is made with, below the site's base.
pub const SOFTWARE_LICENCES_PATH: &str = "licenser.txt";
/// Licence and data date of the published files, below the site's base.
pub const LICENCE_PATH: &str = "data/LICENSE.txt";

/// The published vCard of a service below the site's base; none where there is nobody to call, write to
/// or visit, and none for what has ended.
pub fn vcard_path(directory: &Directory, service: &Service) -> Option<String> {
    let usable = service.status != Status::Historical && directory.routes(service, None).is_usable();
    usable.then(|| format!("data/vcard/{}.vcf", service.slug()))
}

/// A file to be written.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it goes, below the chosen folder, with `/` between the parts.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

#[cfg(not(target_arch = "wasm32"))]
impl File {
    /// A file of text.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), bytes: text.into().into_bytes() }
    }
}

/// How many bytes the published files have: what the page that links to them says.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// [`CSV_PATH`].
    pub csv: usize,
    /// [`JSON_PATH`].
    pub json: usize,
    /// [`HSDS_PATH`].
    pub hsds: usize,
    /// [`ALL_VCARDS_PATH`].
    pub vcards: usize,
}

/// The file that tells licence and data date; part of every export.
#[cfg(not(target_arch = "wasm32"))]
pub fn licence_file(directory: &Directory) -> File {
    File::text("LICENSE.txt", crate::text::formats::licence_text(directory))
}

/// JSON as it is written to a file: indented, so that two versions can be compared, and a line end last.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}

/// A JSON object of the fields that say something: null, empty texts, lists and objects are left out.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, serde_json::Value)>) -> serde_json::Value {
    use serde_json::Value;
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    };
    Value::Object(fields.into_iter().filter(|(_, value)| says(value)).map(|(key, v)| (key.to_owned(), v)).collect())
}
