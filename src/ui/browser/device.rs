//! Storage on the device. Used only after a person has asked to save.
//!
//! gloo-storage throws where storage is refused, outside of its `Result`; so access is tried first
//! through the fallible call, and every later call is fallible too.

use gloo_storage::{LocalStorage, Storage as _};

use super::document::{is_left, is_one_file};
use crate::referrals::{Key, Store};

/// The device's storage, or nothing where it is refused, or where the site has just been left: nothing is written back.
/// Nor in the one file: browsers give all files of a device the same storage, so any other could read it.
pub struct DeviceStore {
    storage: Option<web_sys::Storage>,
}

impl DeviceStore {
    /// Opens the storage; never fails.
    pub fn open() -> Self {
        let allowed = web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
        Self { storage: (allowed && !is_left() && !is_one_file()).then(LocalStorage::raw) }
    }
}

impl Store for DeviceStore {
    fn read(&self, key: Key) -> Option<String> {
        self.storage.as_ref()?.get_item(key.name()).ok().flatten()
    }

    fn write(&mut self, key: Key, value: &str) -> bool {
        self.storage.as_ref().is_some_and(|storage| storage.set_item(key.name(), value).is_ok())
    }

    fn remove(&mut self, key: Key) {
        if let Some(storage) = &self.storage {
            // A refusal leaves nothing behind that was not there before.
            let _ = storage.remove_item(key.name());
        }
    }
}
