//! One file a page.

mod articles;
mod children;
mod find_help;
mod for_you;
mod group_finder;
mod group_offer;
mod help_now;
mod hits;
mod home;
mod municipalities;
mod municipality;
mod not_found;
mod opening;
#[cfg(feature = "professional")]
mod professional;
#[cfg(not(target_arch = "wasm32"))]
mod published;
mod questions;
mod referrals;
mod relatives;
mod search;
mod search_filters;
mod service;
mod services;
mod summary;
mod take_list;

use crate::{
    domain::ArticleId,
    route::{Page, Route},
    ui::node::Node,
};

/// The view of a route's page.
pub(super) fn page(route: &Route) -> Node {
    let language = route.language;
    match &route.page {
        Page::Home => home::home(language),
        Page::HelpNow => help_now::help_now(language),
        Page::FindHelp(step) => find_help::find_help(*step, language).into(),
        Page::Referrals => referrals::referrals(language),
        Page::Services => services::services(language),
        Page::Service(id) => service::service(id, language),
        Page::Municipalities => municipalities::municipalities(language),
        Page::Municipality(slug) => municipality::municipality(slug, language),
        Page::Children => children::children(language),
        Page::ForYou => for_you::for_you(language),
        Page::Relatives => relatives::relatives(language),
        #[cfg(feature = "professional")]
        Page::Professionals => professional::professionals(language),
        #[cfg(feature = "professional")]
        Page::Tool(tool) => professional::tool(*tool, language),
        // The program with the tools draws these: `navigation` lets the browser load their pages. Here they come only
        // where there is no net and that program is not on the device.
        #[cfg(not(feature = "professional"))]
        Page::Professionals | Page::Tool(_) => opening::tools_need_net(language),
        Page::About => articles::about(ArticleId::About, language),
        Page::AboutData => articles::about_data(language),
        Page::Privacy => articles::about(ArticleId::Privacy, language),
        Page::Accessibility => articles::about(ArticleId::Accessibility, language),
        Page::NotFound => not_found::not_found(crate::text::Msg::NotFoundTitle, language),
        Page::Opening { .. } => opening::opening(language),
    }
}
