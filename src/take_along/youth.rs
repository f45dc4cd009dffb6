//! A youth plan as events of a calendar.

use crate::{
    calendar::{Event, When},
    domain::Language,
    professional::youth::{MeetingKind, YouthPlan},
    text,
};

impl YouthPlan {
    /// The meetings not yet held and the days agreed on, for a calendar. Nothing in it says who.
    pub fn events(&self, language: Language) -> Vec<Event> {
        let mut events = Vec::new();
        for meeting in &self.meetings {
            let name = match meeting.kind {
                MeetingKind::Extra => format!("extra-{}", meeting.number),
                kind => kind.word().to_owned(),
            };
            if meeting.held.is_none() {
                let points: Vec<String> = meeting
                    .kind
                    .checklist()
                    .iter()
                    .map(|point| format!("- {}", text::youth::check(*point, language)))
                    .collect();
                events.push(Event {
                    key: format!("ung-{}-{name}", self.key),
                    revision: self.revision,
                    when: When::day(meeting.on),
                    title: text::youth::meeting(meeting.kind, language).to_owned(),
                    text: points.join("\n"),
                    place: None,
                    page: None,
                });
            }
            for (place, agreement) in meeting.agreements.iter().enumerate().filter(|(_, agreement)| !agreement.done) {
                let Some(by) = agreement.by else { continue };
                events.push(Event {
                    key: format!("ung-{}-{name}-aftale-{}", self.key, place + 1),
                    revision: self.revision,
                    when: When::day(by),
                    title: text::youth::agreement_due(&agreement.text, language),
                    text: agreement.who.clone(),
                    place: None,
                    page: None,
                });
            }
        }
        events
    }
}
