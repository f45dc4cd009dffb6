//! Reading forms from the page itself, so that what was typed or chosen before the page was taken
//! over counts.

use web_sys::{FormData, HtmlFormElement};

/// The values of the fields with this name, in the order of the page; empty ones left out.
pub fn form_values(form: &HtmlFormElement, name: &str) -> Vec<String> {
    let data = FormData::new_with_form(form).ok();
    let values = data.map(|data| data.get_all(name).iter().filter_map(|value| value.as_string()).collect::<Vec<_>>());
    values.unwrap_or_default().into_iter().filter(|value| !value.trim().is_empty()).collect()
}
