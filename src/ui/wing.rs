//! The wings that are parts of the program. The browser loads one when somebody goes there; the build machine has them
//! all.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use leptos::wasm_split::SplitLoaderError;

use super::{desk, help, node::Node, search, site, tools};
use crate::route::{Page, Route};
#[cfg(feature = "hydrate")]
use crate::text::shelf::Shelf;

/// A part of the program with pages of its own. Nothing reaches into it but by its one door, `draw`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wing {
    /// Questions and plan.
    Help,
    /// The list of offers, and the search in it.
    Search,
    /// What is there to read.
    Site,
    /// The tools for professionals.
    Tools,
    /// The editors' desk.
    Desk,
}

#[cfg(feature = "hydrate")]
thread_local! {
    static HERE: std::cell::RefCell<Vec<Wing>> = const { std::cell::RefCell::new(Vec::new()) };
}

impl Wing {
    /// The wing that draws a page; none for those of the main part, which is always there.
    pub fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Home | Page::HelpNow | Page::NotFound | Page::Opening => None,
            Page::FindHelp(_) | Page::Referrals => Some(Self::Help),
            Page::Services => Some(Self::Search),
            Page::Service(_)
            | Page::Municipalities
            | Page::Municipality(_)
            | Page::Children
            | Page::ForYou
            | Page::Relatives
            | Page::About
            | Page::AboutData
            | Page::Choosing
            | Page::Privacy
            | Page::Accessibility => Some(Self::Site),
            Page::Professionals | Page::Tool(_) => Some(Self::Tools),
            Page::Desk => Some(Self::Desk),
        }
    }

    /// The name of its door in the program, by which the build lists the files of the part.
    pub fn part(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Search => "search",
            Self::Site => "site",
            Self::Tools => "tools",
            Self::Desk => "desk",
        }
    }

    /// The words that it needs besides everybody's.
    #[cfg(feature = "hydrate")]
    pub(super) fn shelf(self) -> Option<Shelf> {
        match self {
            Self::Tools => Some(Shelf::Tools),
            Self::Desk => Some(Shelf::Desk),
            Self::Help | Self::Search | Self::Site => None,
        }
    }

    /// Whether the part has been loaded.
    #[cfg(feature = "hydrate")]
    pub(super) fn is_here(self) -> bool {
        HERE.with_borrow(|here| here.contains(&self))
    }

    /// Loads the part; false when it is missing, cut or changed. The next call tries again.
    #[cfg(feature = "hydrate")]
    pub(super) async fn load(self) -> bool {
        let loaded = match self {
            Self::Help => help::load().await,
            Self::Search => search::load().await,
            Self::Site => site::load().await,
            Self::Tools => tools::load().await,
            Self::Desk => desk::load().await,
        };
        if loaded.is_ok() && !self.is_here() {
            HERE.with_borrow_mut(|here| here.push(self));
        }
        loaded.is_ok()
    }

    /// The view of one of its pages; none where the part is not here.
    pub(super) fn draw(self, route: &Route) -> Option<Node> {
        match self {
            Self::Help => at_once(help::draw(route)),
            Self::Search => at_once(search::draw(route)),
            Self::Site => at_once(site::draw(route)),
            Self::Tools => at_once(tools::draw(route)),
            Self::Desk => at_once(desk::draw(route)),
        }
    }
}

/// What a door gives without waiting: a part that has been loaded answers at the first question.
fn at_once(drawing: impl Future<Output = Result<Node, SplitLoaderError>>) -> Option<Node> {
    match pin!(drawing).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(drawn) => drawn.ok(),
        Poll::Pending => None,
    }
}
