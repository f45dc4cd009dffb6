//! What is there to read: offers, municipalities, children, relatives, articles.

mod articles;
mod children;
#[cfg(not(target_arch = "wasm32"))]
mod choosing;
mod for_you;
mod group_finder;
mod group_offer;
mod map;
mod municipalities;
mod municipality;
mod poster;
#[cfg(not(target_arch = "wasm32"))]
mod published;
mod relatives;
mod service;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::{
    domain::ArticleId,
    route::{Page, Route},
    text::Msg,
    ui::{node::Node, pages::not_found},
};

/// The one door of the wing: its pages, and nothing of another's.
#[wasm_split(site, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
pub(super) fn draw(route: &Route) -> Result<Node, SplitLoaderError> {
    let language = route.language;
    Ok(match &route.page {
        Page::Service(name) => service::service(name, language),
        Page::Municipalities => municipalities::municipalities(language),
        Page::Poster(slug) => poster::poster(slug, language),
        Page::Municipality(slug) => municipality::municipality(slug, language),
        Page::Children => children::children(language),
        Page::ForYou => for_you::for_you(language),
        Page::Relatives => relatives::relatives(language),
        Page::About => articles::about(ArticleId::About, language),
        Page::AboutData => articles::about_data(language),
        Page::Choosing => articles::choosing(language),
        Page::Privacy => articles::about(ArticleId::Privacy, language),
        Page::Accessibility => articles::about(ArticleId::Accessibility, language),
        _ => not_found(Msg::NotFoundTitle, language),
    })
}
