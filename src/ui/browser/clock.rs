//! Danish local time, as the browser tells it. The time zone's rules are the browser's own, so that
//! none have to be shipped.

use jiff::civil::DateTime;
use leptos::{
    ev,
    prelude::{set_interval, window_event_listener},
};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};

/// The local time in Denmark; none when the browser knows no time zones.
pub fn danish_now() -> Option<DateTime> {
    let options = js_sys::Object::new();
    let zone = js_sys::Reflect::set(&options, &"timeZone".into(), &"Europe/Copenhagen".into());
    zone.ok()?;
    let date: JsValue = js_sys::Date::new_0().into();
    // Swedish writes times as ISO does: 2026-11-21 20:00:00. The call throws where the zone is unknown.
    let write = js_sys::Reflect::get(&date, &"toLocaleString".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    let text = write.call2(&date, &"sv-SE".into(), &options).ok()?.as_string()?;
    read(&text)
}

/// Reads `2026-11-21 20:00:00`. By hand: a general parser costs more bytes than all of this page.
fn read(text: &str) -> Option<DateTime> {
    let (date, time) = text.split_once(' ')?;
    let mut date = date.splitn(3, '-');
    let mut time = time.splitn(3, ':');
    let year = date.next()?.parse().ok()?;
    let (month, day) = (date.next()?.parse().ok()?, date.next()?.parse().ok()?);
    let (hour, minute) = (time.next()?.parse().ok()?, time.next()?.parse().ok()?);
    DateTime::new(year, month, day, hour, minute, 0, 0).ok()
}

/// Calls back every half minute, and when the page is looked at again after a sleep: for the state of opening hours.
pub fn keep_time(call: impl Fn() + Clone + 'static) {
    set_interval(call.clone(), Duration::from_secs(30));
    // The listener lives as long as the page.
    std::mem::forget(window_event_listener(ev::visibilitychange, move |_| call()));
}
