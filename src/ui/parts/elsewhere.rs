//! A place in Greenland or the Faroe Islands: it has no municipality here, and there is help for somebody who lives there.

use super::{counted, fold, number_row};
use crate::{
    domain::{Land, Language, Service},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, classed, el, filled},
    },
};

/// Who helps there, and how one calls a Danish number from there.
pub(in crate::ui) fn elsewhere(land: Land, language: Language) -> Element {
    at_once(land, usize::MAX, language)
}

/// So many of them at once; the rest is folded.
fn at_once(land: Land, most: usize, language: Language) -> Element {
    let services: Vec<_> = shared().site.directory.in_land(land).collect();
    let (first, later) = services.split_at(services.len().min(most));
    let rows = |services: &[&'static Service]| {
        classed("ul", "rows").children(services.iter().map(|service| number_row(service, None, language)))
    };
    let more = (!later.is_empty()).then(|| fold(counted(Msg::ShowMore.get(language), later.len()), rows(later)));
    el("div")
        .child(filled("p", land_words(land).get(language)))
        .child(rows(first))
        .child(more)
        .child(classed("p", "quiet").child(Msg::LandCalls.get(language)))
}

/// Rows above a plan: it has numbers to call itself.
const MOST_ABOVE: usize = 2;

/// The same above a plan, and what the rest of it is.
pub(in crate::ui) fn land_section(land: Land, language: Language) -> Element {
    el("section")
        .child(filled("h2", text::land(land, language)))
        .child(at_once(land, MOST_ABOVE, language))
        .child(filled("p", Msg::LandRest.get(language)))
}

/// For whom that is, in a sentence.
fn land_words(land: Land) -> Msg {
    match land {
        Land::Greenland => Msg::LandGreenland,
        Land::FaroeIslands => Msg::LandFaroes,
    }
}
