//! Copying text.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. False when the browser refuses or has no clipboard.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // On pages without HTTPS the clipboard is missing although its type says otherwise.
    let present =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| !clipboard.is_undefined());
    if !present {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
