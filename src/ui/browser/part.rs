//! A part of another document of this site, put into this one.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Node, XmlHttpRequest, XmlHttpRequestResponseType};

/// Puts what stands in the element `id` of another page of this site into the same element of this page, in the place of
/// `waiting`. Nothing is fetched where nothing waits; none when the page cannot be had.
///
/// It is the site's own markup, and scripts in a document that is read this way never run.
pub async fn take_part(address: &str, id: &str, waiting: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let Some(waiting) = document.query_selector(&format!("#{id} > {waiting}")).ok()? else { return Some(()) };
    let page = document_at(address).await?;
    let from: Node = page.get_element_by_id(id)?.into();
    // Somebody who has gone on meanwhile, or reads the other language, needs it no more.
    if !waiting.is_connected() {
        return Some(());
    }
    let to: Node = waiting.parent_node()?;
    while let Some(piece) = from.first_child() {
        to.insert_before(&piece, Some(&waiting)).ok()?;
    }
    waiting.remove();
    Some(())
}

/// A document of this site. Read by the request itself: the pages let nobody turn a text into markup.
async fn document_at(address: &str) -> Option<Document> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", address).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let ended = Promise::new(&mut |go_on, _| request.set_onloadend(Some(&go_on)));
    request.send().ok()?;
    JsFuture::from(ended).await.ok()?;
    request.response_xml().ok()?.filter(|_| request.status() == Ok(200))
}
