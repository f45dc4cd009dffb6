//! What comes back every year, as an event of a calendar: its next day.

use jiff::civil::Date;

use super::{Event, When, iso_day};
use crate::domain::{Initiative, Language};

/// The next day of an initiative that comes back every year; none for any other.
pub fn next_event(initiative: &Initiative, today: Date, language: Language) -> Option<Event> {
    let day = initiative.yearly?.next(today);
    Some(Event {
        key: format!("{}-{}", initiative.id, iso_day(day)),
        revision: 0,
        when: When::day(day),
        title: initiative.name.get(language).to_owned(),
        text: initiative.summary.get(language).to_owned(),
        place: None,
        page: initiative.url.clone(),
    })
}
