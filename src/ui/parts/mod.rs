//! Pieces that several pages use.

mod calls;
mod card;
mod contacts;
mod leave;
mod place_field;
mod row;

use leptos::prelude::*;

pub(super) use calls::{call_list, crisis_card};
pub(super) use card::{card, keep_button, report_link};
pub(super) use contacts::{contact_list, main_contact};
pub(super) use leave::{leave_button, leave_explained};
pub(super) use place_field::place_finder;
pub(super) use row::service_row;

/// A line icon from the document's symbols, always beside text.
pub(super) fn icon(name: &'static str) -> AnyView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use_ href=format!("#i-{name}") />
        </svg>
    }
    .into_any()
}

/// `lang` for a text that is not in the page's language.
pub(super) fn foreign(text: &crate::domain::Text, language: crate::domain::Language) -> Option<&'static str> {
    let found = text.language(language);
    (found != language).then(|| found.tag())
}
