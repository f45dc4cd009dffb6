//! Which wing draws a page, and the pages that belong to none.

mod help_now;
mod home;
mod not_found;
mod opening;

use super::{doors, wing::Wing};
use crate::{
    route::{Page, Route},
    text::Msg,
    ui::node::Node,
};

pub(super) use not_found::not_found;

/// The view of a route's page.
pub(super) fn page(route: &Route) -> Node {
    let language = route.language;
    match Wing::of(&route.page) {
        Some(wing) => doors::draw(wing, route).unwrap_or_else(|| opening::needs_net(wing, language)),
        None => match route.page {
            Page::Home => home::home(language),
            Page::HelpNow => help_now::help_now(language),
            Page::Opening => opening::opening(language),
            _ => not_found(Msg::NotFoundTitle, language),
        },
    }
}
