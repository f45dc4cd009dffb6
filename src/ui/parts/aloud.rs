//! «Læs højt»: a button at the end of a line, shown where the device itself has a voice for the page's language.
//!
//! All of its names stand in it, and the styles show the one for what is going on: `public/boot.js` and `public/aloud.js`
//! do the reading without the app, and change nothing of the page.

use super::{icon, traces::leaves_traces};
use crate::{
    domain::{Language, Service},
    text::Msg,
    ui::node::{Element, Node, Piece, classed, el},
};

/// The line with the button. Alone where what is read may be heard by the one whom somebody is afraid of.
pub(in crate::ui) fn read_from(line: impl Piece, service: Option<&Service>, language: Language) -> Node {
    let titled = classed("div", "titled").child(line);
    titled.child((!leaves_traces(service)).then(|| button(language))).into()
}

fn button(language: Language) -> Element {
    let names = [("begin", Msg::ReadAloud), ("stop", Msg::ReadStop), ("go-on", Msg::ReadOn), ("again", Msg::ReadAgain)];
    let names = names.map(|(class, name)| classed("span", class).child(name.get(language)));
    let button = classed("button", "link read").attr("type", "button").child(icon("sound"));
    classed("p", "aloud d-print-none").child(button.child(el("span").children(names)))
}
