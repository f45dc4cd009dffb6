//! Reading forms from the page itself, so that what was typed or chosen before the page was taken
//! over counts.

use leptos::ev::SubmitEvent;
use wasm_bindgen::JsCast;

/// The values of the fields with this name, in the order of the page; empty ones left out.
pub fn form_values(event: &SubmitEvent, name: &str) -> Vec<String> {
    let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
    let data = form.and_then(|form| web_sys::FormData::new_with_form(&form).ok());
    let values = data.map(|data| data.get_all(name).iter().filter_map(|value| value.as_string()).collect::<Vec<_>>());
    values.unwrap_or_default().into_iter().filter(|value| !value.trim().is_empty()).collect()
}
