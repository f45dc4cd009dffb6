//! What is there to read: offers, municipalities, children, relatives, articles.

mod articles;
mod children;
mod for_you;
mod group_finder;
mod group_offer;
mod municipalities;
mod municipality;
#[cfg(not(target_arch = "wasm32"))]
mod published;
mod relatives;
mod service;

use crate::{
    domain::ArticleId,
    route::{Page, Route},
    text::Msg,
    ui::{node::Node, pages::not_found},
};

/// The one door of the wing: its pages, and nothing of another's.
pub(super) fn draw(route: &Route) -> Node {
    let language = route.language;
    match &route.page {
        Page::Service(id) => service::service(id, language),
        Page::Municipalities => municipalities::municipalities(language),
        Page::Municipality(slug) => municipality::municipality(slug, language),
        Page::Children => children::children(language),
        Page::ForYou => for_you::for_you(language),
        Page::Relatives => relatives::relatives(language),
        Page::About => articles::about(ArticleId::About, language),
        Page::AboutData => articles::about_data(language),
        Page::Privacy => articles::about(ArticleId::Privacy, language),
        Page::Accessibility => articles::about(ArticleId::Accessibility, language),
        _ => not_found(Msg::NotFoundTitle, language),
    }
}
