//! A place in Greenland or the Faroe Islands: it has no municipality here, and there is help for somebody who lives there.

use super::number_row;
use crate::{
    domain::{Land, Language},
    text::Msg,
    ui::{
        context::shared,
        node::{Element, classed, el, filled},
    },
};

/// Who helps there, and how one calls a Danish number from there.
pub(in crate::ui) fn elsewhere(land: Land, language: Language) -> Element {
    let rows = shared().site.directory.in_land(land).map(|service| number_row(service, None, language));
    el("div")
        .child(filled("p", land_words(land).get(language)))
        .child(classed("ul", "rows").children(rows))
        .child(classed("p", "quiet").child(Msg::LandCalls.get(language)))
}

/// Where that is, in a sentence.
pub(in crate::ui) fn land_words(land: Land) -> Msg {
    match land {
        Land::Greenland => Msg::LandGreenland,
        Land::FaroeIslands => Msg::LandFaroes,
    }
}
