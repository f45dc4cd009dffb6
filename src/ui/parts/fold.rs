//! What only some want to read: folded, with a word on what is in it and how much. On paper it is left out unless opened.

use crate::ui::node::{Element, Piece, classed, filled};

/// A folded part under its title; the count stands in brackets where there is one.
pub(crate) fn fold(title: &str, count: Option<usize>, content: impl Piece) -> Element {
    let title = count.map_or_else(|| title.to_owned(), |count| format!("{title} ({count})"));
    classed("details", "fold").child(filled("summary", title)).child(content)
}
