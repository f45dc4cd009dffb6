//! The system's own sharing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How it ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Sent, or not wanted after all: nothing to say.
    Done,
    /// The browser does not allow it here.
    Refused,
    /// It went wrong.
    Failed,
}

/// Hands a message to the system. Has to be called inside the press. None where the system has no sharing.
pub fn share(title: &str, text: &str, address: &str) -> Option<impl Future<Output = Outcome> + use<>> {
    let navigator = web_sys::window()?.navigator();
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let message = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", address)] {
        if !value.is_empty() {
            let _ = Reflect::set(&message, &name.into(), &value.into());
        }
    }
    let asked = share.call1(&navigator, &message);
    Some(async move {
        let ended = match asked.and_then(|promise| promise.dyn_into::<Promise>()) {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        ended.map_or_else(|error| outcome(&error), |_| Outcome::Done)
    })
}

/// By the error's name: whoever closes the system's window has changed their mind, and a second press finds it open.
fn outcome(error: &JsValue) -> Outcome {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("AbortError" | "InvalidStateError") => Outcome::Done,
        Some("NotAllowedError") => Outcome::Refused,
        _ => Outcome::Failed,
    }
}

/// Opens the fold whose summary was pressed.
pub fn open_fold_around(event: &web_sys::Event) {
    let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(fold) = pressed.and_then(|pressed| pressed.closest("details").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
    }
}
