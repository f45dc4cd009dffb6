//! The packed files in the browser: directory and fixed texts, one of each for a language, fetched once.

use std::cell::Cell;

use super::browser;
use crate::{
    data::pack::{self, PackError},
    domain::{Directory, Language},
    text::shelf::{self, Shelf},
};

thread_local! {
    static FETCHED: Cell<[Option<&'static Directory>; 2]> = const { Cell::new([None; 2]) };
}

/// The shelves that this program takes its words from.
const SHELVES: &[Shelf] = if cfg!(feature = "professional") { &Shelf::ALL } else { &[Shelf::App] };

/// The directory in a language, once the program has the language's words too; none when something is missing, cut,
/// changed or of another version.
pub(super) async fn directory_in(language: Language) -> Option<&'static Directory> {
    let [danish, english] = FETCHED.get();
    let known = match language {
        Language::Danish => danish,
        Language::English => english,
    };
    if known.is_some() {
        return known;
    }
    // The page has asked for all of them already: one after the other costs no time.
    for shelf in SHELVES {
        // Words and directory live as long as the page; there is at most one of each language.
        let bytes: &'static [u8] = fetch(shelf.file_name(), language).await?.leak();
        shelf::fill(*shelf, language, told(pack::unpack_texts(bytes, shelf.fingerprint()))?);
    }
    let directory = told(pack::unpack(&fetch("directory", language).await?))?;
    let directory: &'static Directory = Box::leak(Box::new(directory));
    FETCHED.set(match language {
        Language::Danish => [Some(directory), english],
        Language::English => [danish, Some(directory)],
    });
    Some(directory)
}

async fn fetch(name: &str, language: Language) -> Option<Vec<u8>> {
    browser::fetch_bytes(&browser::pack_address(name, language)?).await
}

/// Says in the console what is wrong.
fn told<T>(unpacked: Result<T, PackError>) -> Option<T> {
    unpacked.map_err(|error| browser::log(error.reason())).ok()
}
