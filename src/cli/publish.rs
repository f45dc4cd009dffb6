//! The open formats as part of the published site: everything below `data/`.

use std::path::Path;

use super::{Refusal, export::write_files};
use crate::{
    domain::Directory,
    formats::{
        CSV_PATH, File, JSON_PATH, LICENCE_PATH, csv,
        hsds::{self, Extension},
        json, licence_file, pretty, vcard, vcard_path,
    },
};

/// Writes table, JSON, HSDS and vCards below the site's folder, with licence and data date beside them.
pub(super) fn publish(out: &Path, directory: &Directory) -> Result<(), Refusal> {
    let mut files = vec![
        File::text(CSV_PATH, csv::table(directory)),
        File::text(JSON_PATH, pretty(&json::document(directory))),
        File { path: LICENCE_PATH.to_owned(), ..licence_file(directory) },
    ];
    let hsds = hsds::files(directory, Extension::On).into_iter();
    files.extend(hsds.map(|file| File { path: format!("data/hsds/{}", file.path), ..file }));
    for service in &directory.services {
        if let Some(path) = vcard_path(directory, service) {
            files.push(File::text(path, vcard::card(directory, service)));
        }
    }
    write_files(out, &files)
}
