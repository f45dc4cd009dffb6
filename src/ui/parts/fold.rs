//! What only some want to read: folded, with a word on what is in it and how much. On paper it is left out unless opened.

use crate::ui::node::{Element, Piece, classed, filled};

/// A folded part under its title.
pub(crate) fn fold(title: impl Piece, content: impl Piece) -> Element {
    classed("details", "fold").child(filled("summary", title)).child(content)
}

/// A title with how much there is behind it.
pub(crate) fn counted(title: &str, count: usize) -> String {
    format!("{title} ({count})")
}
