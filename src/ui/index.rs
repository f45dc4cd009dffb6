//! The index of the search: built when it is first asked for, one for the directory at hand.

use std::{cell::RefCell, rc::Rc};

use super::context::shared;
use crate::{domain::Language, search::Index};

thread_local! {
    static BUILT: RefCell<Option<(Language, Rc<Index>)>> = const { RefCell::new(None) };
}

/// The index of the directory with the texts that are shown.
pub(super) fn index() -> Rc<Index> {
    let site = shared().site;
    let known = BUILT.with_borrow(|built| match built {
        Some((language, index)) if *language == site.language => Some(Rc::clone(index)),
        _ => None,
    });
    known.unwrap_or_else(|| {
        let index = Rc::new(Index::new(site.directory));
        BUILT.set(Some((site.language, Rc::clone(&index))));
        index
    })
}
