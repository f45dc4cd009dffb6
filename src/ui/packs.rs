//! The packed directories in the browser: one for each language, fetched once.

use std::cell::RefCell;

use jiff::civil::Date;

use super::browser;
use crate::{
    data::pack,
    domain::{Directory, Language},
};

/// What was fetched. The bytes stay: on a day when something changes they are read once more, which takes far less code
/// than changing a copy of a directory that pages hold on to.
struct Fetched {
    language: Language,
    bytes: Vec<u8>,
    directory: &'static Directory,
}

thread_local! {
    static FETCHED: RefCell<Vec<Fetched>> = const { RefCell::new(Vec::new()) };
}

/// The directory with the texts of a language, as it is on the day `today`, or as it was published where nobody knows the
/// day yet; none when it is missing, cut, changed or of another version.
pub(super) async fn directory_in(language: Language, today: Option<Date>) -> Option<&'static Directory> {
    if let Some(known) = known(language) {
        return Some(known);
    }
    let bytes = browser::fetch_bytes(&browser::pack_address(language)?).await?;
    let directory = read(&bytes, today)?;
    FETCHED.with_borrow_mut(|all| all.push(Fetched { language, bytes, directory }));
    Some(directory)
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
    match pack::unpack(bytes) {
        Ok(mut directory) => {
            if let Some(today) = today {
                directory.take_effect(today);
            }
            // It lives as long as the page; there is one of each language, and one more for a day on which it changes.
            Some(Box::leak(Box::new(directory)))
        }
        Err(error) => {
            browser::log(error.reason());
            None
        }
    }
}
