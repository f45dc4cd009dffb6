//! The list of offers and the search in it.

mod filters;
mod form;
mod hits;
mod index;
mod services;

use crate::{
    route::{Page, Route},
    text::Msg,
    ui::{node::Node, pages::not_found},
};

/// The one door of the wing: its pages, and nothing of another's.
pub(super) fn draw(route: &Route) -> Node {
    let language = route.language;
    match &route.page {
        Page::Services => services::services(language),
        _ => not_found(Msg::NotFoundTitle, language),
    }
}
