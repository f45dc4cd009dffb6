//! The quick way out: clears what is in memory and on the device, covers the page, leaves.

use super::icon;
use crate::{
    domain::Language,
    text::Msg,
    ui::{
        navigation,
        node::{Node, classed},
    },
};

/// The button.
pub(crate) fn leave_button(language: Language) -> Node {
    classed("button", "button button-secondary only-app")
        .attr("type", "button")
        .on_click(navigation::leave_site)
        .child(icon("exit"))
        .child(Msg::LeaveSite.get(language))
        .into()
}

/// What the button does and what it cannot do, said before it is needed.
pub(crate) fn leave_explained(language: Language) -> Node {
    classed("p", "quiet only-app d-print-none").child(Msg::LeaveSiteExplained.get(language)).into()
}
