//! What pages share.
//!
//! Nothing here is written anywhere: answers and choices live in memory until a person asks to save.

use jiff::civil::{Date, DateTime, Time};
use leptos::prelude::*;

use super::browser;
use crate::{
    domain::{Directory, Language},
    questionnaire::Questionnaire,
    route::{IN_FRAGMENT, Page, Route},
    search::Query,
    text::Msg,
};

/// The directory and where the site lives.
#[derive(Clone, Copy)]
pub struct Site {
    /// The directory; there is one for the life of the page.
    pub directory: &'static Directory,
    /// The language of the directory's texts. In the browser each language has a pack of its own.
    pub language: Language,
    /// The path the site lives under, without a slash at the end; empty at the root, and [`IN_FRAGMENT`] in the one file.
    pub base: &'static str,
    /// The version of the program, as the page tells it: the commit would change the wasm, and so its name.
    pub version: &'static str,
}

impl Site {
    /// The address of a page.
    #[inline(never)]
    pub fn href(self, language: Language, page: Page) -> String {
        format!("{}{}", self.base, Route::new(language, page).path())
    }

    /// Whether this is the site in one file.
    pub fn is_one_file(self) -> bool {
        self.base == IN_FRAGMENT
    }

    /// The address of a file that is published beside the pages; none in the one file, which has nothing beside it.
    pub fn file(self, path: &str) -> Option<String> {
        (!self.is_one_file()).then(|| format!("{}/{path}", self.base))
    }

    /// Host and base, for an address to hand on: `here`, where the page is read, else where the settings say that the site
    /// is published, and so in the one file, which is on nobody else's device. None while nobody knows.
    pub fn origin(self, here: bool) -> Option<String> {
        if here && !self.is_one_file() {
            // The build machine is on no host.
            let host = if cfg!(target_arch = "wasm32") { browser::site_origin() } else { String::new() };
            return Some(host + self.base);
        }
        let base = if self.is_one_file() { "" } else { self.base };
        let published = self.directory.settings.base_url.as_ref()?;
        Some(format!("{}{base}", published.as_str().trim_end_matches('/')))
    }

    /// Noon of the data's day: the time shown until the browser has told its own.
    pub fn data_noon(self) -> DateTime {
        self.directory.settings.data_date.to_datetime(Time::constant(12, 0, 0, 0))
    }
}

/// What the frame may ask of the work of a professional or an editor: it is in a part of the program that most people never load.
#[derive(Clone, Copy)]
pub struct Work {
    /// Whether there is any.
    pub is_any: fn() -> bool,
    /// Whether it is kept on the device.
    pub is_kept: fn() -> bool,
    /// Forgets it.
    pub forget: fn(),
}

/// What an address has told, or the search's form.
#[derive(Clone, Default)]
pub struct Told {
    /// What is searched for.
    pub search: Query,
    /// A list that somebody has sent.
    pub list: Option<String>,
}

/// What pages share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The directory and where the site lives.
    pub site: Site,
    /// The page that is shown.
    pub here: RwSignal<Route>,
    /// Danish local time, told by the browser after the page has been taken over; none before that, so
    /// that the first picture equals the HTML.
    pub now: RwSignal<Option<DateTime>>,
    /// The day the pages are drawn for: the data's, until the browser has told its own. A new day on which the directory
    /// is another draws the page anew ([`crate::ui::navigation`]).
    pub day: RwSignal<Date>,
    /// The time the page was taken over. Lists are ordered by it, so that they do not jump every minute.
    pub started: RwSignal<Option<DateTime>>,
    /// The questionnaire.
    pub session: RwSignal<Questionnaire>,
    /// Id of the doctor on call that the person has chosen, for this visit.
    pub doctor: RwSignal<Option<String>>,
    /// Ids of services the person has put on a list.
    pub chosen: RwSignal<Vec<String>>,
    /// What the status line says of what has just happened.
    pub notice: RwSignal<Option<Msg>>,
    /// What it says for as long as it is so.
    pub update_waits: RwSignal<bool>,
    /// A professional's work, which only the tools know; none before somebody has opened one.
    pub work: RwSignal<Option<Work>>,
    /// What was answered at the editors' desk; none before somebody has opened it.
    pub desk: RwSignal<Option<Work>>,
    /// What is searched for in the list of offers.
    pub search: RwSignal<Query>,
    /// A list that somebody has sent, as the link has it after `#`; empty where one stood here and the page was loaded again.
    pub shared_list: RwSignal<Option<String>>,
    /// What was told at each entry of the history, by the entry's word: kept nowhere but here, so that no address, history
    /// or suggestion tells it.
    pub told: StoredValue<Vec<(String, Told)>>,
}

/// Makes everything available to the pages.
pub fn provide(site: Site, route: Route) {
    #[cfg(feature = "hydrate")]
    ROOT.set(Owner::current());
    // One context: Leptos would add code for finding each type of its own.
    provide_context(StoredValue::new(Shared {
        site,
        here: RwSignal::new(route),
        now: RwSignal::new(None),
        day: RwSignal::new(site.directory.settings.data_date),
        started: RwSignal::new(None),
        session: RwSignal::new(Questionnaire::default()),
        doctor: RwSignal::new(None),
        chosen: RwSignal::new(Vec::new()),
        notice: RwSignal::new(None),
        update_waits: RwSignal::new(false),
        work: RwSignal::new(None),
        desk: RwSignal::new(None),
        search: RwSignal::new(Query::default()),
        shared_list: RwSignal::new(None),
        told: StoredValue::new(Vec::new()),
    }));
}

#[cfg(feature = "hydrate")]
thread_local! {
    static ROOT: std::cell::RefCell<Option<Owner>> = const { std::cell::RefCell::new(None) };
}

/// Does something where it outlives the page that is shown: what is made there stays until the window is closed. On the
/// build machine every page is drawn by itself.
pub fn at_root<T>(act: impl FnOnce() -> T) -> T {
    #[cfg(feature = "hydrate")]
    if let Some(root) = ROOT.with_borrow(Clone::clone) {
        return root.with(act);
    }
    act()
}

/// What pages share. Only for views and what they call: [`provide`] came before.
#[inline(never)]
pub fn shared() -> Shared {
    expect_context::<StoredValue<Shared>>().get_value()
}

#[cfg(feature = "hydrate")]
/// Exchanges the directory for that of another language or day; the page must be drawn anew after it.
pub fn exchange_site(site: Site) {
    expect_context::<StoredValue<Shared>>().update_value(|shared| shared.site = site);
}
