//! From page to page without losing answers: links, Back and Forward, title, focus; and the quick
//! way out.

use leptos::prelude::*;

use super::{
    browser::{self, DeviceStore},
    context::{Chosen, Here, Notice, Now, Session, SharedFragment, Site, Started},
    head::head,
};
use crate::{
    questionnaire::Questionnaire,
    referrals::{self, Loaded, SavedError},
    route::{Page, Route},
    text::Msg,
};

/// Goes to a page as a click on its link would.
pub fn go(route: &Route) {
    let site = expect_context::<Site>();
    let shared = expect_context::<SharedFragment>().0;
    let on_plan = expect_context::<Here>().0.with_untracked(|here| here.page == Page::Referrals);
    // A shared list goes along into the other language; every other way leads to one's own plan.
    let fragment = shared.get_untracked().filter(|_| on_plan && route.page == Page::Referrals);
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    browser::push(&format!("{}{}{fragment}", site.base, route.path()));
    take_shared_fragment(shared);
    show(route.clone(), true);
}

/// Shows a page. `moved` is false when the browser went Back or Forward and keeps its own place.
pub fn show(route: Route, moved: bool) {
    let (site, here, notice) = (expect_context::<Site>(), expect_context::<Here>().0, expect_context::<Notice>().0);
    name(&route, site);
    notice.set(None);
    here.set(route);
    if moved {
        browser::scroll_to_top();
    }
    browser::focus_heading();
}

/// Gives the document the title, description and language of a route.
fn name(route: &Route, site: Site) {
    let head = head(route, site.directory);
    browser::set_head(&head.title, &head.description, route.language.tag());
}

/// The page that the browser's address names.
fn addressed(site: Site) -> Route {
    let path = browser::path();
    Route::parse(path.strip_prefix(site.base).unwrap_or(&path), &browser::fragment())
}

fn take_shared_fragment(shared: RwSignal<Option<String>>) {
    let fragment = browser::fragment();
    shared.set(fragment.starts_with("liste").then_some(fragment));
}

/// Takes the page over: clock, links, history, saved answers. Called once, after hydration.
pub fn start() {
    let owner = Owner::current();
    let site = expect_context::<Site>();
    let here = expect_context::<Here>().0;
    let now = expect_context::<Now>().0;
    let shared = expect_context::<SharedFragment>().0;

    let first = browser::danish_now();
    now.set(first);
    expect_context::<Started>().0.set(first);
    browser::every_half_minute(move || now.set(browser::danish_now()));

    // Event handlers run outside of the tree; the owner brings its contexts back.
    let within = move |call: &dyn Fn()| match &owner {
        Some(owner) => owner.with(call),
        None => call(),
    };
    let (in_click, in_pop, in_shift) = (within.clone(), within.clone(), within);
    browser::on_click(move |path, fragment| {
        let Some(rest) = path.strip_prefix(site.base) else { return false };
        let route = Route::parse(rest, fragment);
        // A file of the site, such as the directory as JSON, is the browser's to load.
        if route.page == Page::NotFound {
            return false;
        }
        in_click(&|| go(&route));
        true
    });
    browser::on_pop(move || {
        in_pop(&|| {
            let route = addressed(site);
            take_shared_fragment(shared);
            if route != here.get_untracked() {
                show(route, false);
            }
        });
    });
    browser::on_triple_shift(move || {
        in_shift(&|| {
            if here.with_untracked(|route| route.page.is_sensitive()) {
                leave_site();
            }
        });
    });

    // What the HTML could not know: the fragment, and what was saved here earlier.
    take_shared_fragment(shared);
    let route = addressed(site);
    let shown = here.get_untracked();
    let unknown = shown.page == Page::NotFound;
    if unknown && route.language != shown.language {
        name(&Route::new(route.language, Page::NotFound), site);
        here.set(Route::new(route.language, Page::NotFound));
    } else if !unknown && route != shown && route.page.same_document(&shown.page) {
        name(&route, site);
        here.set(route);
    }
    take_up_saved(site);
}

fn take_up_saved(site: Site) {
    let notice = expect_context::<Notice>().0;
    match referrals::load(&mut DeviceStore::open(), site.directory) {
        Loaded::Nothing => {}
        Loaded::Saved(saved) => {
            expect_context::<Session>().0.set(Questionnaire::from_answers(saved.answers));
            expect_context::<Chosen>().0.set(saved.chosen);
            if expect_context::<Here>().0.with_untracked(|route| route.page.is_sensitive()) {
                notice.set(Some(Msg::SavedFound));
            }
        }
        Loaded::SetAside(SavedError::Newer(_)) => notice.set(Some(Msg::SavedNewer)),
        Loaded::SetAside(SavedError::Broken) => notice.set(Some(Msg::SavedBroken)),
    }
}

/// Forgets the answers here and on the device.
pub fn forget() {
    referrals::delete_all(&mut DeviceStore::open());
    expect_context::<Session>().0.set(Questionnaire::default());
    expect_context::<Chosen>().0.set(Vec::new());
}

/// The quick way out. First the cover, so that nothing can be read; then nothing is left to read.
pub fn leave_site() {
    browser::cover();
    forget();
    let site = expect_context::<Site>();
    // Back from the other site must not show a sensitive page.
    browser::replace_address(&format!("{}/", site.base));
    browser::leave_to(site.directory.settings.exit_url.as_str());
}
