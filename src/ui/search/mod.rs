//! The list of offers and the search in it.

mod filters;
mod form;
mod hits;
mod index;
mod services;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::{
    route::{Page, Route},
    text::Msg,
    ui::{node::Node, pages::not_found},
};

/// The one door of the wing: its pages, and nothing of another's.
#[wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
pub(super) fn draw(route: &Route) -> Result<Node, SplitLoaderError> {
    let language = route.language;
    Ok(match &route.page {
        Page::Services => services::services(language),
        _ => not_found(Msg::NotFoundTitle, language),
    })
}
