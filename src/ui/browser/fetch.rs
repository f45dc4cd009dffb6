//! Waiting: for a file of the site, for the browser.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// How every file comes (`public/boot.js`): refused where the answer is no file, or none in time.
    #[wasm_bindgen(js_name = bytesInTime, catch)]
    fn bytes_in_time(address: &str) -> Result<js_sys::Promise, wasm_bindgen::JsValue>;
}

/// The bytes at an address of this site; none when it cannot be had, or not in time.
pub async fn fetch_bytes(address: &str) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(bytes_in_time(address).ok()?).await.ok()?;
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
