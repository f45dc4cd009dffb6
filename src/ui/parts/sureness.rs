//! How a record is known, in the words that every list and letter has.

use crate::{
    domain::{Language, Record},
    matching::Item,
    text,
    ui::{
        context::shared,
        node::{Element, Node, classed},
    },
};

/// The phrase, without a full stop.
pub(crate) fn sureness(record: Record<'static>, language: Language) -> Element {
    classed("span", "trust").child(text::trust(record, language))
}

/// How sure one may be of the way in.
pub(crate) fn item_sureness(item: &Item<'static>, language: Language) -> Node {
    sureness(item.to_reach(shared().site.directory), language).into()
}
