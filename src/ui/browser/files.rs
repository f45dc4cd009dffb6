//! Files that a person fetches from the page, and files that they open in it. Both stay on the device.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file to keep. Nothing happens where the browser refuses.
pub fn download(name: &str, kind: &str, text: &str) {
    let _ = try_download(name, kind, text);
}

fn try_download(name: &str, kind: &str, text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

/// The bytes of the file that was chosen in a field, at most `most`; none when there is none or it is larger.
pub async fn chosen_file(event: &web_sys::Event, most: f64) -> Option<Vec<u8>> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0)?;
    if file.size() > most {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    // The same file can be chosen again.
    field.set_value("");
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
