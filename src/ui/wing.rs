//! The wings that are parts of the program. The browser loads one when somebody goes there. Their doors are in `doors`, above
//! them: here is only which there are, what each needs, and which have come.

use crate::route::Page;
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
    static DOORS: std::cell::Cell<Option<Loader>> = const { std::cell::Cell::new(None) };
}

impl Wing {
    /// The wing that draws a page; none for those of the main part, which is always there.
    pub fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Home | Page::HelpNow | Page::NotFound | Page::Opening => None,
            Page::FindHelp(_) | Page::Referrals | Page::OwnList => Some(Self::Help),
            Page::Services => Some(Self::Search),
            Page::Service(_)
            | Page::Municipalities
            | Page::Municipality(_)
            | Page::Poster(_)
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
        let Some(load) = DOORS.get() else { return false };
        let loaded = load(self).await;
        if loaded && !self.is_here() {
            HERE.with_borrow_mut(|here| here.push(self));
        }
        loaded
    }
}

/// A part on its way: whether it came.
#[cfg(feature = "hydrate")]
pub(super) type Loading = std::pin::Pin<Box<dyn Future<Output = bool>>>;

/// Loads the part of a wing.
#[cfg(feature = "hydrate")]
type Loader = fn(Wing) -> Loading;

/// Says once how the parts are loaded. Whoever goes to a page knows no door: the pages behind it know how to go.
#[cfg(feature = "hydrate")]
pub(super) fn open_doors(load: Loader) {
    DOORS.set(Some(load));
}
