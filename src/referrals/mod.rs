//! What outlives the page: a link to a list of offers, and answers kept on the device.
//!
//! `share` writes and reads the link (ids of records, never answers), `saved` what is kept on the
//! device when the person asks for it. Links and kept texts come from outside: whatever they hold, reading ends in a
//! value and never in a panic.
//!
//! Nothing here touches the browser. The page hands in a [`Store`] and does what the answers say.

mod saved;
mod share;

pub use saved::{Key, Loaded, MemoryStore, Saved, SavedError, Store, delete_all, load, read, save, write};
pub use share::{MOST_SHARED, ShareError, SharedList, decode, encode};

use crate::domain::{Directory, Service, Status};

/// Longest id. The data check holds records to the same.
const LONGEST_ID: usize = 60;

/// Whether a text can be a record's id.
fn is_id(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The record that a name stands for today, if people can still be sent there.
fn resolve<'a>(directory: &'a Directory, name: &str) -> Option<&'a Service> {
    directory.service_at(name).filter(|service| service.status != Status::Historical)
}
