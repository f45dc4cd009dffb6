//! How sure a record is, in the words of the quality report: when it was told or checked, and whether that is too long ago.

use leptos::prelude::*;

use crate::{
    domain::{Language, Record, review_state},
    text,
    ui::{
        context::{Shared, shared},
        node::{Node, live},
    },
};

/// A short line without a full stop. Whoever cannot be called is not to be called first.
pub(crate) fn sureness(record: Record<'static>, can_be_called: bool, language: Language) -> Node {
    let Shared { site, now, .. } = shared();
    live(move || {
        let today = now.get().unwrap_or_else(|| site.data_noon()).date();
        let review = review_state(record, site.directory, today);
        match review.filter(|review| can_be_called || !review.asks_first()) {
            Some(review) => text::review_line(&review, language),
            None => text::status_line(record.status(), language).to_owned(),
        }
    })
}
