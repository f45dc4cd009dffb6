//! The quick way out: clears what is in memory and on the device, covers the page, leaves.

use leptos::prelude::*;

use super::icon;
use crate::{domain::Language, text::Msg, ui::navigation};

/// The button.
pub(crate) fn leave_button(language: Language) -> AnyView {
    view! {
        <button class="button button-secondary only-app" type="button" on:click=move |_| navigation::leave_site()>
            {icon("exit")}
            {Msg::LeaveSite.get(language)}
        </button>
    }
    .into_any()
}

/// What the button does and what it cannot do, said before it is needed.
pub(crate) fn leave_explained(language: Language) -> AnyView {
    view! { <p class="quiet only-app d-print-none">{Msg::LeaveSiteExplained.get(language)}</p> }.into_any()
}
