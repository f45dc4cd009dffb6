//! How a record is known, in the words that every list and letter has.

use crate::{
    domain::{Language, Record},
    text,
    ui::node::{Element, classed},
};

/// The phrase, without a full stop.
pub(crate) fn sureness(record: Record<'static>, language: Language) -> Element {
    classed("span", "trust").child(text::trust(record, language))
}
