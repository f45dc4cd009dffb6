//! The versions of the site that the worker keeps on the device, and the other windows. The loader (`public/boot.js`)
//! speaks with worker and windows; this speaks with the loader by events on the window.

use leptos::prelude::window_event_listener_untyped;

/// Calls back when a newer version of the site is on the device.
pub fn on_update(call: impl Fn() + 'static) {
    std::mem::forget(window_event_listener_untyped("vejviser-update", move |_| call()));
}

/// Takes the newer version; the page is loaded anew.
pub fn take_update() {
    super::document::announce("vejviser-take");
}

/// Tells the other windows of this site that everything has been deleted.
pub fn tell_forgotten() {
    super::document::announce("vejviser-forget");
}

/// Calls back when another window has deleted everything.
pub fn on_forgotten(call: impl Fn() + 'static) {
    std::mem::forget(window_event_listener_untyped("vejviser-forgotten", move |_| call()));
}
