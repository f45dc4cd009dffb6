//! Starts the app in the browser: fetch the directory, take the page over, begin.
//!
//! Until that has worked the page is plain HTML that helps by itself; when it cannot work, the page
//! stays so and says it in one calm line.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{
    App, browser,
    context::Site,
    doors, navigation,
    packs::{directory_in, wing_in},
    provide,
    wing::{self, Wing},
};
use crate::route::{Page, Route};

/// So long after the start the page is not busy with it any more.
const NOT_BUSY: Duration = Duration::from_millis(1500);

/// Starts. Never panics; a failure leaves the static page.
pub fn boot() {
    std::panic::set_hook(Box::new(|panic| {
        // Details are for whoever opens the console; nothing is sent anywhere.
        web_sys::console::error_1(&panic.to_string().into());
        browser::mark_failed();
    }));
    wasm_bindgen_futures::spawn_local(async {
        if take_over().await.is_none() {
            browser::mark_failed();
        }
    });
}

async fn take_over() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let root = document.get_element_by_id("app")?.dyn_into::<web_sys::HtmlElement>().ok()?;
    let language = browser::page_language().unwrap_or_default();
    // They live as long as the page; there is exactly one of each.
    let told = |name| -> &'static str { Box::leak(root.get_attribute(name).unwrap_or_default().into_boxed_str()) };
    let (base, version) = (told("data-base"), told("data-version"));
    // The HTML was drawn without a fragment: the first picture is drawn without one too.
    let drawn = root.get_attribute("data-path").unwrap_or_default();
    let asked = Route::parse(&browser::path_below(base), "");
    // A host may answer every unknown path with the same page: then its language is the page's, not the path's.
    let not_found = Route::new(language, Page::NotFound);
    let route = if drawn == not_found.path() { not_found } else { asked };
    wing::open_doors(doors::load);
    let directory = directory_in(route.language, None).await?;
    // The part that draws the page is there before the page is taken over, so that the first picture equals the HTML.
    let wing = Wing::of(&route.page);
    let came = match wing {
        Some(wing) => wing_in(wing, route.language).await,
        None => true,
    };
    // Over another page's document a tool that is not on the device can say so. Every other page stays what it is.
    if !came && (drawn == route.path() || !matches!(wing, Some(Wing::Tools | Wing::Desk))) {
        return None;
    }
    let site = Site { directory, language: route.language, base, version };
    // Reading, taking over and starting are tasks of their own, so that a slow phone can scroll in between.
    browser::next_task().await;
    let owner = if drawn == route.path() {
        draw(root, site, route)
    } else {
        // Without net the document of another page stands here. Its numbers and links are not this page's: everything
        // is drawn anew, beside it, so that it stays if the drawing fails.
        let place = root.clone_node().ok()?.dyn_into::<web_sys::HtmlElement>().ok()?;
        let owner = draw(place.clone(), site, route.clone());
        root.replace_with_with_node_1(&place).ok()?;
        navigation::name(&route, site);
        browser::focus_heading();
        owner
    };
    browser::next_task().await;
    // What the clock and the device tell is there before anything that was pressed early is done.
    let owner = owner?;
    owner.with(navigation::start);
    browser::next_task().await;
    owner.with(navigation::take_up);
    browser::announce_ready();
    if wing == Some(Wing::Help) {
        // From a plan people go on to its offers. Their part comes while nothing else is to be done, so that it is there
        // when the net has gone. Where it fails, it is asked for again when somebody goes there.
        set_timeout(
            || {
                wasm_bindgen_futures::spawn_local(async {
                    let _ = Wing::Site.load().await;
                })
            },
            NOT_BUSY,
        );
    }
    Some(())
}

/// Takes over what stands in a place, and draws what is missing there. Answers whose contexts the pages live in.
fn draw(place: web_sys::HtmlElement, site: Site, route: Route) -> Option<Owner> {
    let owner = Rc::new(Cell::new(None));
    let owner_of_app = Rc::clone(&owner);
    let handle = leptos::mount::hydrate_from(place, move || {
        provide(site, route);
        owner_of_app.set(Owner::current());
        App()
    });
    handle.forget();
    owner.take()
}
