//! The packed directories in the browser: one for each language, fetched once.

use std::cell::Cell;

use super::browser;
use crate::{
    data::pack,
    domain::{Directory, Language},
};

thread_local! {
    static FETCHED: Cell<[Option<&'static Directory>; 2]> = const { Cell::new([None; 2]) };
}

/// The directory with the texts of a language; none when it is missing, cut, changed or of another version or build.
pub(super) async fn directory_in(language: Language) -> Option<&'static Directory> {
    let [danish, english] = FETCHED.get();
    let known = match language {
        Language::Danish => danish,
        Language::English => english,
    };
    if known.is_some() {
        return known;
    }
    let address = browser::pack_address(language)?;
    let bytes = browser::fetch_bytes(&address).await?;
    let directory = match pack::unpack_named(&bytes, &address) {
        Ok(directory) => directory,
        Err(error) => {
            browser::log(error.reason());
            return None;
        }
    };
    // It lives as long as the page; there is at most one of each language.
    let directory: &'static Directory = Box::leak(Box::new(directory));
    FETCHED.set(match language {
        Language::Danish => [Some(directory), english],
        Language::English => [danish, Some(directory)],
    });
    Some(directory)
}
