//! A part of a page that only the build machine draws.
//!
//! It stands in the page's HTML, and the app leaves it as it is: neither its code nor its words are in the wasm. Whoever
//! goes to the page within the app gets the same part from the page's own document.

use leptos::prelude::*;

use super::{
    browser,
    context::shared,
    node::{Element, Node, classed, el, link, live, row},
};
use crate::{route::Route, text::Msg};

/// The element with the part of `route`'s page that `draw` makes on the build machine.
pub(super) fn kept(id: &'static str, route: Route, draw: impl FnOnce() -> Node) -> Element {
    let part = if cfg!(target_arch = "wasm32") { coming(id, &route) } else { draw() };
    el("div").attr("id", id).keep().child(part)
}

/// What is drawn while the part is on its way. In a page that came as HTML it is never drawn, so nothing is fetched.
fn coming(id: &'static str, route: &Route) -> Node {
    let language = route.language;
    let address = format!("{}{}", shared().site.base, route.path());
    // The one file has no other documents.
    if shared().site.is_one_file() {
        return classed("p", "quiet").child(Msg::PartNotHere.get(language)).into();
    }
    let failed = RwSignal::new(false);
    let page = address.clone();
    leptos::task::spawn_local(async move {
        if browser::take_part(&page, id, ".coming").await.is_none() {
            failed.set(true);
        }
    });
    let words = live(move || {
        if !failed.get() {
            return Msg::PartComing.get(language).into();
        }
        let again = link(address.clone(), Msg::PartAgain.get(language));
        row([Node::from(Msg::PartMissing.get(language)), " ".into(), again.into()])
    });
    classed("p", "coming").attr("role", "status").child(words).into()
}
