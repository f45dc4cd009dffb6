//! Which wing draws a page, and the pages that belong to none.

mod help_now;
mod home;
mod not_found;
mod opening;

#[cfg(feature = "professional")]
use super::tools;
use super::{help, search, site};
use crate::{
    route::{Page, Route},
    ui::node::Node,
};

pub(super) use not_found::not_found;

/// The view of a route's page.
pub(super) fn page(route: &Route) -> Node {
    let language = route.language;
    match &route.page {
        Page::Home => home::home(language),
        Page::HelpNow => help_now::help_now(language),
        Page::FindHelp(_) | Page::Referrals => help::draw(route),
        Page::Services => search::draw(route),
        Page::Service(_)
        | Page::Municipalities
        | Page::Municipality(_)
        | Page::Children
        | Page::ForYou
        | Page::Relatives
        | Page::About
        | Page::AboutData
        | Page::Privacy
        | Page::Accessibility => site::draw(route),
        #[cfg(feature = "professional")]
        Page::Professionals | Page::Tool(_) => tools::draw(route),
        // The program with the tools draws these: `navigation` lets the browser load their pages. Here they come only
        // where there is no net and that program is not on the device.
        #[cfg(not(feature = "professional"))]
        Page::Professionals | Page::Tool(_) => opening::tools_need_net(language),
        Page::NotFound => not_found(crate::text::Msg::NotFoundTitle, language),
        Page::Opening { .. } => opening::opening(language),
    }
}
