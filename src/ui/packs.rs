//! The packed files in the browser: directory and fixed texts, one of each for a language, fetched once.

use std::cell::RefCell;

use jiff::civil::Date;

use super::browser;
use crate::{
    data::pack::{self, PackError},
    domain::{Directory, Language},
    text::shelf::{self, Shelf},
};

/// What was fetched. The bytes stay: on a day when something changes they are read once more, which takes far less code
/// than changing a copy of a directory that pages hold on to.
struct Fetched {
    language: Language,
    bytes: Vec<u8>,
    directory: &'static Directory,
}

/// The shelves that this program takes its words from.
const SHELVES: &[Shelf] = if cfg!(feature = "professional") { &Shelf::ALL } else { &[Shelf::App] };

thread_local! {
    static FETCHED: RefCell<Vec<Fetched>> = const { RefCell::new(Vec::new()) };
}

/// The directory in a language as it is on the day `today`, or as it was published where nobody knows the day yet, once
/// the program has the language's words too; none when something is missing, cut, changed or of another version or build.
pub(super) async fn directory_in(language: Language, today: Option<Date>) -> Option<&'static Directory> {
    if let Some(known) = known(language) {
        return Some(known);
    }
    // The page has asked for all of them already: one after the other costs no time.
    for shelf in SHELVES {
        // Words live as long as the page; there is at most one of each language.
        let bytes: &'static [u8] = fetch(shelf.file_name(), language).await?.leak();
        shelf::fill(*shelf, language, told(pack::unpack_texts(bytes, shelf.fingerprint()))?);
    }
    let bytes = fetch("directory", language).await?;
    let directory = read(&bytes, today)?;
    FETCHED.with_borrow_mut(|all| all.push(Fetched { language, bytes, directory }));
    Some(directory)
}

async fn fetch(name: &str, language: Language) -> Option<Vec<u8>> {
    let address = browser::pack_address(name, language)?;
    let bytes = browser::fetch_bytes(&address).await?;
    told(pack::check_name(&bytes, &address))?;
    Some(bytes)
}

/// Puts into effect what has begun by the day `today` in every directory that was fetched; gives that of a language.
pub(super) fn renew(language: Language, today: Date) -> Option<&'static Directory> {
    FETCHED.with_borrow_mut(|all| {
        for fetched in all {
            fetched.directory = read(&fetched.bytes, Some(today)).unwrap_or(fetched.directory);
        }
    });
    known(language)
}

fn known(language: Language) -> Option<&'static Directory> {
    FETCHED.with_borrow(|all| all.iter().find(|one| one.language == language).map(|one| one.directory))
}

fn read(bytes: &[u8], today: Option<Date>) -> Option<&'static Directory> {
    let mut directory = told(pack::unpack(bytes))?;
    if let Some(today) = today {
        directory.take_effect(today);
    }
    // It lives as long as the page; there is one of each language, and one more for a day on which it changes.
    Some(Box::leak(Box::new(directory)))
}

/// Says in the console what is wrong.
fn told<T>(unpacked: Result<T, PackError>) -> Option<T> {
    unpacked.map_err(|error| browser::log(error.reason())).ok()
}
