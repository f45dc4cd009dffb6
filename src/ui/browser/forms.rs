//! Reading forms from the page itself, so that what was typed or chosen before the page was taken
//! over counts.

use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};

/// Does something with the form that an event happened in.
pub fn with_form(event: &web_sys::Event, act: impl FnOnce(HtmlFormElement)) {
    let form = event.current_target().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    if let Some(form) = form {
        act(form);
    }
}

/// The form around what an event happened in.
pub fn form_around(event: &web_sys::Event) -> Option<HtmlFormElement> {
    let pressed = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    pressed.closest("form").ok()??.dyn_into().ok()
}

/// The values of the fields with this name, in the order of the page; empty ones left out.
pub fn form_values(form: &HtmlFormElement, name: &str) -> Vec<String> {
    let data = FormData::new_with_form(form).ok();
    let values = data.map(|data| data.get_all(name).iter().filter_map(|value| value.as_string()).collect::<Vec<_>>());
    values.unwrap_or_default().into_iter().filter(|value| !value.trim().is_empty()).collect()
}

/// Whether the box that an event happened in is ticked.
pub fn field_is_ticked(event: &web_sys::Event) -> bool {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.checked())
}

/// What stands in the field that an event happened in.
pub fn field_text(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    field.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether a press is the second of two quick ones in the same place.
pub fn is_second_press(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::UiEvent>().is_some_and(|event| event.detail() > 1)
}

/// Whether the fold that an event happened in is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let fold = event.target().and_then(|fold| fold.dyn_into::<web_sys::Element>().ok());
    fold.is_some_and(|fold| fold.has_attribute("open"))
}
