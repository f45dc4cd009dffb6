//! The open formats as part of the published site: everything below `data/`, and the licences of the site itself.

use std::path::Path;

use super::{Refusal, export::write_files};
use crate::{
    domain::Directory,
    formats::{
        ALL_VCARDS_PATH, CSV_PATH, File, HSDS_PATH, JSON_PATH, LICENCE_PATH, SOFTWARE_LICENCES_PATH, Sizes, csv,
        hsds::{self, Extension},
        json, licence_file, pretty, vcard,
    },
};

/// Writes table, JSON, HSDS and vCards below the site's folder, with licence and data date beside them; says how large
/// the files are that the site links to.
pub(super) fn publish(out: &Path, directory: &Directory) -> Result<Sizes, Refusal> {
    let mut files = vec![
        File::text(CSV_PATH, csv::table(directory)),
        File::text(JSON_PATH, pretty(&json::document(directory))),
        File { path: LICENCE_PATH.to_owned(), ..licence_file(directory) },
        File::text(SOFTWARE_LICENCES_PATH, software_licences()),
    ];
    let hsds = hsds::files(directory, Extension::On).into_iter();
    files.extend(hsds.map(|file| File { path: format!("data/hsds/{}", file.path), ..file }));
    let licence = licence_file(directory).path;
    let cards = vcard::files(directory).into_iter().filter(|file| file.path != licence);
    files.extend(cards.map(|file| File { path: format!("data/vcard/{}", file.path), ..file }));
    write_files(out, &files)?;
    let size = |path: &str| files.iter().filter(|file| file.path == path).map(|file| file.bytes.len()).sum();
    Ok(Sizes { csv: size(CSV_PATH), json: size(JSON_PATH), hsds: size(HSDS_PATH), vcards: size(ALL_VCARDS_PATH) })
}

/// The notices that travel with the site: its own licence, then those of what others made.
fn software_licences() -> String {
    const RULE: &str = "\n================================================================\n\n";
    [include_str!("../../LICENSE"), include_str!("../../THIRD-PARTY.md")].join(RULE)
}
