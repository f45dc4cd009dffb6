//! A part of another document of this site, put into this one.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Document, Node};

use super::fetch_bytes;

/// Puts what stands in the element `id` of another page of this site into the same element of this page, in the place of
/// `waiting`. Nothing is fetched where nothing waits; none when the page cannot be had.
///
/// It is the site's own markup, and scripts in a document that is read this way never run.
pub async fn take_part(address: &str, id: &str, waiting: &str) -> Option<()> {
    let place = || web_sys::window()?.document()?.query_selector(&format!("#{id} > {waiting}")).ok()?;
    if place().is_none() {
        return Some(());
    }
    let page = read(&String::from_utf8(fetch_bytes(address).await?).ok()?)?;
    let from: Node = page.get_element_by_id(id)?.into();
    // Somebody who has gone on meanwhile needs it no more.
    let Some(waiting) = place() else { return Some(()) };
    let to: Node = waiting.parent_node()?;
    while let Some(piece) = from.first_child() {
        to.insert_before(&piece, Some(&waiting)).ok()?;
    }
    waiting.remove();
    Some(())
}

/// The browser's own reader of HTML, called by name: a binding of its own would serve this one place.
fn read(page: &str) -> Option<Document> {
    let window = web_sys::window()?;
    let made_by: Function = Reflect::get(&window, &"DOMParser".into()).ok()?.dyn_into().ok()?;
    let parser = Reflect::construct(&made_by, &js_sys::Array::new()).ok()?;
    let parse: Function = Reflect::get(&parser, &"parseFromString".into()).ok()?.dyn_into().ok()?;
    parse.call2(&parser, &page.into(), &"text/html".into()).ok()?.dyn_into().ok()
}
