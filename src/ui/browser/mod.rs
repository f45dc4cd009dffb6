//! The only calls to the browser. A refusal becomes a value; nothing here panics or decides.

mod chance;
mod clipboard;
mod clock;
mod device;
mod document;
mod fetch;
mod files;
mod forms;
mod history;
mod part;
mod share;
mod version;

pub use chance::chance;
pub use clipboard::copy;
pub use clock::{danish_now, keep_time};
pub use device::DeviceStore;
pub use document::{
    announce_ready, focus_error, focus_first, focus_heading, focus_heading_in_place, focus_id, fragment, is_left,
    is_one_file, load, log, mark_failed, on_click, on_leaving, on_pop, pack_address, page_language, path_below,
    print_around, print_page, question, scroll_to_top, set_head, set_title, site_origin,
};
pub use fetch::{fetch_bytes, next_task};
pub use files::{chosen_file, download};
pub use forms::{field_is_ticked, field_text, form_around, form_values, is_open, is_second_press, with_form};
pub use history::{entry, forget_numbers, keep_number, keep_place, number, numbers, push, replace_address, take_place};
pub use part::take_part;
pub use share::{Outcome, open_fold_around, share};
pub use version::{on_forgotten, on_update, take_update, tell_forgotten};
