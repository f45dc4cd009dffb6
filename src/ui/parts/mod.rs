//! Pieces that several pages use.

mod aloud;
mod before_call;
mod calendar;
mod calls;
mod card;
mod contacts;
mod elsewhere;
mod fault;
mod fold;
mod initiative;
mod leave;
mod list_bar;
mod option;
mod paper;
mod place_field;
pub(super) mod questions;
mod row;
mod send;
mod standing;
mod state;
mod sureness;
mod traces;
mod views;

pub(super) use aloud::read_from;
pub(super) use before_call::{Call, before_call};
pub(super) use calendar::calendar_button;
pub(super) use calls::{by_answering, call_list, call_row, calls, crisis_card};
pub(super) use card::{MOST_ASKS, asks, card, keep_button, why};
pub(super) use contacts::{contact_list, contact_to_keep, known_contact, main_contact, sure_contact};
pub(super) use elsewhere::{elsewhere, land_section};
pub(super) use fault::report_fault;
pub(super) use fold::{counted, fold};
pub(super) use initiative::initiative_row;
pub(super) use leave::{exit_bar, leave_button, leave_explained};
pub(super) use list_bar::list_bar;
pub(super) use option::option;
pub(super) use paper::Paper;
pub(super) use place_field::{Found, place_finder};
pub(super) use row::{number_row, row_button, row_called, service_row};
pub(super) use send::{send_list, send_offer};
pub(super) use standing::standing;
pub(super) use state::answers_now;
pub(super) use sureness::{item_sureness, sureness};
pub(super) use traces::leaves_traces;
pub(super) use views::views;

use crate::{
    domain::{Language, Text},
    text::Msg,
    ui::node::{Element, Node, Piece, el, filled},
};

/// A line icon from the document's symbols, always beside text.
pub(super) fn icon(name: &'static str) -> Node {
    let symbol = el("use").attr("href", format!("#i-{name}"));
    el("svg").class("icon").attr("aria-hidden", "true").child(symbol).into()
}

/// One name and its value in a list of facts.
pub(super) fn fact(name: Msg, value: impl Piece, language: Language) -> Element {
    el("div").child(filled("dt", name.get(language))).child(filled("dd", value))
}

/// `lang` for a text that is not in the page's language.
pub(super) fn foreign(text: &Text, language: Language) -> Option<&'static str> {
    let found = text.language(language);
    (found != language).then(|| found.tag())
}
