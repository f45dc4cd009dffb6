//! What pages share. Each thing has a type of its own, so that none can be mistaken for another.
//!
//! Nothing here is written anywhere: answers and choices live in memory until a person asks to save.

use jiff::civil::DateTime;
use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    questionnaire::Questionnaire,
    route::{Page, Route},
    text::Msg,
};

/// The directory and where the site lives.
#[derive(Clone, Copy)]
pub struct Site {
    /// The directory; there is one for the life of the page.
    pub directory: &'static Directory,
    /// The path the site lives under, without a slash at the end; empty at the root.
    pub base: &'static str,
}

impl Site {
    /// The address of a page.
    pub fn href(self, language: Language, page: Page) -> String {
        format!("{}{}", self.base, Route::new(language, page).path())
    }

    /// Noon of the data's day: the time shown until the browser has told its own.
    pub fn data_noon(self) -> DateTime {
        self.directory.settings.data_date.at(12, 0, 0, 0)
    }
}

/// The page that is shown.
#[derive(Clone, Copy)]
pub struct Here(pub RwSignal<Route>);

/// Danish local time, told by the browser after the page has been taken over; none before that, so
/// that the first picture equals the HTML.
#[derive(Clone, Copy)]
pub struct Now(pub RwSignal<Option<DateTime>>);

/// The time the page was taken over. Lists are ordered by it, so that they do not jump every minute.
#[derive(Clone, Copy)]
pub struct Started(pub RwSignal<Option<DateTime>>);

/// The questionnaire.
#[derive(Clone, Copy)]
pub struct Session(pub RwSignal<Questionnaire>);

/// Ids of services the person has put on a list.
#[derive(Clone, Copy)]
pub struct Chosen(pub RwSignal<Vec<String>>);

/// What the status line says.
#[derive(Clone, Copy)]
pub struct Notice(pub RwSignal<Option<Msg>>);

/// The fragment of the address where it holds a shared list.
#[derive(Clone, Copy)]
pub struct SharedFragment(pub RwSignal<Option<String>>);

/// Makes everything available to the pages.
pub fn provide(site: Site, route: Route) {
    provide_context(site);
    provide_context(Here(RwSignal::new(route)));
    provide_context(Now(RwSignal::new(None)));
    provide_context(Started(RwSignal::new(None)));
    provide_context(Session(RwSignal::new(Questionnaire::default())));
    provide_context(Chosen(RwSignal::new(Vec::new())));
    provide_context(Notice(RwSignal::new(None)));
    provide_context(SharedFragment(RwSignal::new(None)));
}
