//! The index of the search: built when it is first asked for, one for the directory at hand.

use std::{cell::RefCell, rc::Rc};

use crate::{domain::Directory, search::Index, ui::context::shared};

thread_local! {
    static BUILT: RefCell<Option<(&'static Directory, Rc<Index>)>> = const { RefCell::new(None) };
}

/// The index of the directory with the texts that are shown.
pub(super) fn index() -> Rc<Index> {
    let site = shared().site;
    let known = BUILT.with_borrow(|built| match built {
        // Another language and another day are another directory.
        Some((directory, index)) if std::ptr::eq(*directory, site.directory) => Some(Rc::clone(index)),
        _ => None,
    });
    known.unwrap_or_else(|| {
        let index = Rc::new(Index::new(site.directory));
        BUILT.set(Some((site.directory, Rc::clone(&index))));
        index
    })
}
