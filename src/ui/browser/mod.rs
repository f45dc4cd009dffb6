//! The only calls to the browser. A refusal becomes a value; nothing here panics or decides.

mod chance;
mod clipboard;
mod clock;
mod device;
mod document;
mod fetch;
mod files;
mod forms;

pub use chance::chance;
pub use clipboard::copy;
pub use clock::{danish_now, every_half_minute};
pub use device::DeviceStore;
pub use document::{
    announce_ready, cover, focus_error, focus_first, focus_heading, focus_heading_in_place, focus_id, fragment,
    leave_to, load, log, mark_failed, on_click, on_pop, on_triple_shift, pack_address, path, print_page, push,
    question, replace_address, scroll_to_top, set_head, set_title, site_origin,
};
pub use fetch::fetch_bytes;
pub use files::{chosen_file, download};
pub use forms::{field_is_ticked, field_text, form_values, with_form};
