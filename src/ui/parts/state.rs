//! Whether a line answers now, in one line that every list and every button shares, and its hours in words.
//!
//! The HTML has the hours in words. The state of the moment comes with the clock, after the page has been taken over,
//! and is left out where the clock cannot be right. The lines are there from the start, so that nothing moves.

use leptos::prelude::*;

use crate::{
    domain::{Contact, Hours, Language, Opening, opening},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Node, classed, el, live, row},
    },
};

/// The state of the moment and the hours. Paper has the hours alone: a state is true for a minute.
pub(crate) fn answers_now(contact: &Contact, language: Language) -> Node {
    let hours = &contact.hours;
    let now = shared().now;
    let words = match hours {
        Hours::Unknown => Msg::HoursUnknownShort.get(language).to_owned(),
        hours => text::hours_lines(hours, language).join(". "),
    };
    // Where no rule is known nothing can be said of the moment.
    if matches!(hours, Hours::Unknown | Hours::Words(_)) {
        return classed("span", "words unknown").child(words).into();
    }
    let always = matches!(hours, Hours::Always);
    let sure = contact.is_sure_of_hours;
    let of_now = hours.clone();
    let class = move || match now.get().map(|now| opening(&of_now, now)) {
        Some(Opening::Open { .. }) if sure => "state open",
        Some(Opening::Closed { .. }) => "state closed",
        Some(Opening::Open { .. } | Opening::Unknown) => "state unknown",
        None => "state",
    };
    let of_now = hours.clone();
    let state = move || match now.get() {
        Some(now) => text::opening_line(opening(&of_now, now), now, sure, language).into(),
        None if always => Node::Nothing,
        None => Msg::Hours.get(language).into(),
    };
    // Day and night is one line: its words give way to its state, by the styles, for the clock changes nothing else.
    let told = if always { "words always" } else { "words" };
    row([el("span").live_attr("class", move || Some(class())).child(live(state)), classed("span", told).child(words)])
}
