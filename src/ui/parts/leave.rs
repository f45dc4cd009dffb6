//! The quick way out: clears what is in memory and on the device, covers the page, leaves.
//!
//! A plain link, so that it leaves with scripts off too. What it does besides is in `public/boot.js`: it has to work
//! before the app has started, and when the app is broken.

use super::icon;
use crate::{
    domain::Language,
    text::Msg,
    ui::{
        context::shared,
        node::{Element, Node, classed, link},
    },
};

/// The link, as a button to look at.
pub(crate) fn leave_button(language: Language) -> Node {
    let neutral = shared().site.directory.settings.exit_url.as_str();
    link(neutral, icon("exit"))
        .class("button button-secondary leave")
        .attr("rel", "noreferrer")
        .child(Msg::LeaveSite.get(language))
        .into()
}

/// What the button does and what it cannot do, said before it is needed.
pub(crate) fn leave_explained(language: Language) -> Node {
    classed("p", "quiet only-app d-print-none").child(Msg::LeaveSiteExplained.get(language)).into()
}

/// The line over sensitive pages: back, and the quick way out.
pub(in crate::ui) fn exit_bar(back: String, language: Language) -> Element {
    classed("div", "exit-bar")
        .child(link(back, icon("back")).class("back-link").child(Msg::Back.get(language)))
        .child(leave_button(language))
}
