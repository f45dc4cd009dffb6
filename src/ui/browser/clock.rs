//! Danish local time: the browser's moment, the Danish clock's own rule.

use jiff::civil::DateTime;
use leptos::prelude::set_interval;
use std::time::Duration;

use crate::calendar::from_utc_seconds;

/// The local time in Denmark; none when the device's clock is centuries away.
pub fn danish_now() -> Option<DateTime> {
    // Whole seconds below 2^53: the cast is exact, and what is too large becomes a year that nobody believes.
    from_utc_seconds((js_sys::Date::now() / 1000.0) as i64)
}

/// Calls back every half minute, for the state of opening hours.
pub fn every_half_minute(call: impl Fn() + 'static) {
    set_interval(call, Duration::from_secs(30));
}
