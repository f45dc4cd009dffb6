//! Danish local time: the browser's moment, the Danish clock's own rule.

use jiff::civil::DateTime;
use leptos::{
    ev,
    prelude::{set_interval, window_event_listener},
};
use std::time::Duration;

use crate::calendar::from_utc_seconds;

/// The local time in Denmark; none when the device's clock is centuries away.
pub fn danish_now() -> Option<DateTime> {
    // Whole seconds below 2^53: the cast is exact, and what is too large becomes a year that nobody believes.
    from_utc_seconds((js_sys::Date::now() / 1000.0) as i64)
}

/// Calls back every half minute, and when the page is looked at again after a sleep: for the state of opening hours.
pub fn keep_time(call: impl Fn() + Clone + 'static) {
    set_interval(call.clone(), Duration::from_secs(30));
    // The listener lives as long as the page.
    std::mem::forget(window_event_listener(ev::visibilitychange, move |_| call()));
}
