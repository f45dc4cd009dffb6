//! Waiting: for a file of the site, for the browser.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The bytes at an address of this site; none when it cannot be had.
pub async fn fetch_bytes(address: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Lets the browser do what waits: draw, scroll, answer a press.
pub async fn next_task() {
    let wait = js_sys::Promise::new(&mut |go_on, _| {
        let asked = web_sys::window().map(|window| window.set_timeout_with_callback(&go_on));
        if !matches!(asked, Some(Ok(_))) {
            let _ = go_on.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    let _ = JsFuture::from(wait).await;
}
