//! One file a page.

mod articles;
mod children;
mod find_help;
mod help_now;
mod home;
mod municipalities;
mod municipality;
mod not_found;
mod professionals;
mod questions;
mod referrals;
mod service;
mod services;
mod summary;
mod take_list;

use leptos::prelude::*;

use crate::{
    route::{Page, Route},
    text::ArticleId,
};

/// The view of a route's page.
pub(super) fn page(route: &Route) -> AnyView {
    let language = route.language;
    match &route.page {
        Page::Home => home::home(language).into_any(),
        Page::HelpNow => help_now::help_now(language).into_any(),
        Page::FindHelp(step) => find_help::find_help(*step, language).into_any(),
        Page::Referrals => referrals::referrals(language).into_any(),
        Page::Services => services::services(language).into_any(),
        Page::Service(id) => service::service(id, language),
        Page::Municipalities => municipalities::municipalities(language).into_any(),
        Page::Municipality(slug) => municipality::municipality(slug, language),
        Page::Children => children::children(language).into_any(),
        Page::Professionals => professionals::professionals(language).into_any(),
        Page::About => articles::about(ArticleId::About, language).into_any(),
        Page::AboutData => articles::about_data(language).into_any(),
        Page::Privacy => articles::about(ArticleId::Privacy, language).into_any(),
        Page::Accessibility => articles::about(ArticleId::Accessibility, language).into_any(),
        Page::NotFound => not_found::not_found(crate::text::Msg::NotFoundTitle, language).into_any(),
    }
}
