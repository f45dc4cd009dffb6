//! Entries of the browser's history: each with a word to know it again by, and with numbers that say how far its page was
//! opened, what was filtered, and where on it one was.
//!
//! An entry holds numbers and never text: what somebody has written, answered or looked for cannot stand there, and the
//! browser may keep an entry after the window has gone.

use web_sys::History;

use super::{chance::chance, document::is_left};

fn history() -> Option<History> {
    web_sys::window().and_then(|window| window.history().ok())
}

/// What the present entry holds: its word, and after it the numbers, each behind its letter.
fn state() -> String {
    history().and_then(|history| history.state().ok()).and_then(|state| state.as_string()).unwrap_or_default()
}

/// Adds an entry, with a word by chance and with numbers from [`numbers`] that it begins with.
pub fn push(address: &str, word: &str, numbers: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&format!("{word}{numbers}").into(), "", Some(address));
    }
}

/// Changes the address of the present entry; what it holds stays. One that this app has not made gets its word: what the
/// address told is remembered by it.
pub fn replace_address(address: &str) {
    if let Some(history) = history() {
        let word = if entry().is_empty() { chance() } else { String::new() };
        let _ = history.replace_state_with_url(&format!("{word}{}", state()).into(), "", Some(address));
    }
}

/// The word of the present entry; empty where this app has not made it.
pub fn entry() -> String {
    state().split(' ').next().unwrap_or_default().to_owned()
}

/// All numbers that the pages have kept in the present entry, for the same page in the other language.
pub fn numbers() -> String {
    let state = state();
    let kept = state.split(' ').skip(1).filter(|number| !number.starts_with(PLACE));
    kept.map(|number| format!(" {number}")).collect()
}

/// Where on the page one is, in pixels from its top.
const PLACE: char = 'y';

/// Keeps the place on the page that is left. Firefox brings it back before the page is drawn, when there is no such place.
pub fn keep_place() {
    let top = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
    keep_number(PLACE, top as u16);
}

/// The place that was kept, once: who has been back since may be elsewhere on the page.
pub fn take_place() -> Option<f64> {
    let top = Some(number(PLACE)).filter(|top| *top > 0)?;
    keep_number(PLACE, 0);
    Some(top.into())
}

/// A number of the present entry by the letter that its page gives it; 0 where there is none.
pub fn number(letter: char) -> u16 {
    let state = state();
    let found = state.split(' ').skip(1).find_map(|number| number.strip_prefix(letter)?.parse().ok());
    found.unwrap_or_default()
}

/// Takes the numbers out of the present entry: what they tell of has been forgotten.
pub fn forget_numbers() {
    if let Some(history) = history().filter(|_| !is_left()) {
        let _ = history.replace_state_with_url(&entry().into(), "", None);
    }
}

/// Keeps a number in the present entry; 0 takes it out. Nothing is kept where the site has just been left.
pub fn keep_number(letter: char, number: u16) {
    let Some(history) = history().filter(|_| !is_left()) else { return };
    let mut kept = entry();
    for other in state().split(' ').skip(1).filter(|other| !other.starts_with(letter)) {
        kept = format!("{kept} {other}");
    }
    if number > 0 {
        kept = format!("{kept} {letter}{number}");
    }
    let _ = history.replace_state_with_url(&kept.into(), "", None);
}
