//! The one door of each wing: how its part of the program is loaded, and what draws its pages. The build machine has them all.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use leptos::wasm_split::SplitLoaderError;

#[cfg(feature = "hydrate")]
use super::wing::Loading;
use super::{desk, help, node::Node, search, site, tools, wing::Wing};
use crate::route::Route;

/// Loads the part of a wing; false when it is missing, cut or changed. The next call tries again.
#[cfg(feature = "hydrate")]
pub(super) fn load(wing: Wing) -> Loading {
    Box::pin(async move {
        let loaded = match wing {
            Wing::Help => help::load().await,
            Wing::Search => search::load().await,
            Wing::Site => site::load().await,
            Wing::Tools => tools::load().await,
            Wing::Desk => desk::load().await,
        };
        loaded.is_ok()
    })
}

/// The view of one of a wing's pages; none where its part is not here.
pub(super) fn draw(wing: Wing, route: &Route) -> Option<Node> {
    match wing {
        Wing::Help => at_once(help::draw(route)),
        Wing::Search => at_once(search::draw(route)),
        Wing::Site => at_once(site::draw(route)),
        Wing::Tools => at_once(tools::draw(route)),
        Wing::Desk => at_once(desk::draw(route)),
    }
}

/// What a door gives without waiting: a part that has been loaded answers at the first question.
fn at_once(drawing: impl Future<Output = Result<Node, SplitLoaderError>>) -> Option<Node> {
    match pin!(drawing).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}
