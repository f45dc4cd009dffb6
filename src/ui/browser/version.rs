//! Net, the versions of the site that the worker keeps on the device, and the other windows. The loader (`public/boot.js`)
//! speaks with worker and windows; this speaks with the loader by events on the window.

use leptos::{
    ev,
    prelude::{window_event_listener, window_event_listener_untyped},
};

/// Whether the browser knows that there is no net. It cannot know that there is.
pub fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Calls back when the net comes or goes.
pub fn on_net_change(call: impl Fn() + Clone + 'static) {
    // The listeners live as long as the page.
    let gone = call.clone();
    std::mem::forget(window_event_listener(ev::online, move |_| call()));
    std::mem::forget(window_event_listener(ev::offline, move |_| gone()));
}

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
