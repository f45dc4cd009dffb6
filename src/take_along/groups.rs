//! Groups with dates as events of a calendar.

use crate::{
    calendar::{Event, When, iso_day},
    children::{GroupOffer, Schedule},
    domain::{Directory, Language},
    text,
};

/// The first and the last day of a group with known dates; empty when no current dates are known.
pub fn events(offer: &GroupOffer<'_>, directory: &Directory, language: Language) -> Vec<Event> {
    let Schedule::Dated { starts, ends, when, .. } = offer.schedule else { return Vec::new() };
    let service = offer.service;
    let name = service.name.get(language);
    let mut lines: Vec<String> = when.map(|when| when.get(language).to_owned()).into_iter().collect();
    lines.push(text::children::transport(offer.transport, language).to_owned());
    lines.extend(offer.contacts.iter().map(|contact| text::contact_action(&contact.kind, language)));
    let place = offer.location.map(|location| {
        let town = directory.municipality(location.municipality).map_or("", |municipality| &municipality.name);
        location.name.clone().unwrap_or_else(|| town.to_owned())
    });
    let mut events = Vec::new();
    for (day, first) in [(starts, true), (ends.filter(|ends| Some(*ends) != starts), false)] {
        let Some(day) = day else { continue };
        events.push(Event {
            key: format!("{}-{}", service.id, iso_day(day)),
            revision: 0,
            when: When::day(day),
            title: text::children::event_title(name, first, language),
            text: lines.join("\n"),
            place: place.clone(),
            page: None,
        });
    }
    events
}
