//! The packed files in the browser: directory and fixed texts, one of each for a language, fetched once.

use std::cell::RefCell;

use jiff::civil::Date;

use super::{browser, wing::Wing};
use crate::{
    corrections::Desk,
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

thread_local! {
    static FILLED: RefCell<Vec<(Shelf, Language)>> = const { RefCell::new(Vec::new()) };
    static FETCHED: RefCell<Vec<Fetched>> = const { RefCell::new(Vec::new()) };
}

/// The directory in a language as it is on the day `today`, or as it was published where nobody knows the day yet, once
/// the program has the language's words too; none when something is missing, cut, changed or of another version or build.
pub(super) async fn directory_in(language: Language, today: Option<Date>) -> Option<&'static Directory> {
    if let Some(known) = known(language) {
        return Some(known);
    }
    // The page has asked for both already: one after the other costs no time.
    words_in(Shelf::App, language).await?;
    let bytes = fetch("directory", language).await?;
    let directory = read(&bytes, today)?;
    FETCHED.with_borrow_mut(|all| all.push(Fetched { language, bytes, directory }));
    Some(directory)
}

/// Fills a shelf in a language, unless it is full; none as above.
pub(super) async fn words_in(shelf: Shelf, language: Language) -> Option<()> {
    if FILLED.with_borrow(|filled| filled.contains(&(shelf, language))) {
        return Some(());
    }
    // Words live as long as the page; there is at most one of each language.
    let bytes: &'static [u8] = fetch(shelf.file_name(), language).await?.leak();
    shelf::fill(shelf, language, told(pack::unpack_texts(bytes, shelf.fingerprint()))?);
    FILLED.with_borrow_mut(|filled| filled.push((shelf, language)));
    Some(())
}

/// Loads all that a wing's pages in a language are drawn of, besides the directory; false when some of it is missing.
pub(super) async fn wing_in(wing: Wing, language: Language) -> bool {
    if let Some(shelf) = wing.shelf()
        && words_in(shelf, language).await.is_none()
    {
        return false;
    }
    wing.load().await
}

/// Whether all of that is here.
pub(super) fn is_wing_in(wing: Wing, language: Language) -> bool {
    let has_words = |shelf| FILLED.with_borrow(|filled| filled.contains(&(shelf, language)));
    wing.is_here() && wing.shelf().is_none_or(has_words)
}

/// What the editors' desk reads beside the directory; none as above.
pub(super) async fn desk() -> Option<Desk> {
    let bytes = fetch("desk", Language::Danish).await?;
    Desk::read(std::str::from_utf8(&bytes).ok()?)
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
