//! Starts the app in the browser: fetch the directory, take the page over, begin.
//!
//! Until that has worked the page is plain HTML that helps by itself; when it cannot work, the page
//! stays so and says it in one calm line.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{App, browser, context::Site, navigation, packs::directory_in, provide};
use crate::{
    domain::Language,
    route::{Page, Route},
};

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
    let language = document.document_element().and_then(|root| root.get_attribute("lang"));
    let language = language.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default();
    let directory = directory_in(language).await?;
    // They live as long as the page; there is exactly one of each.
    let told = |name| -> &'static str { Box::leak(root.get_attribute(name).unwrap_or_default().into_boxed_str()) };
    let site = Site { directory, language, base: told("data-base"), version: told("data-version") };
    let path = browser::path();
    // The HTML was drawn without a fragment: the first picture is drawn without one too.
    // A host may answer every unknown path with the same page: then its language is the page's, not the path's.
    let route = if root.has_attribute("data-not-found") {
        Route::new(language, Page::NotFound)
    } else {
        Route::parse(path.strip_prefix(site.base).unwrap_or(&path), "")
    };
    // Reading, taking over and starting are tasks of their own, so that a slow phone can scroll in between.
    browser::next_task().await;
    let owner = Rc::new(Cell::new(None));
    let owner_of_app = Rc::clone(&owner);
    let handle = leptos::mount::hydrate_from(root, move || {
        provide(site, route);
        owner_of_app.set(Owner::current());
        App()
    });
    handle.forget();
    browser::next_task().await;
    owner.take()?.with(navigation::start);
    browser::announce_ready();
    Some(())
}
