//! Network meetings on their way out: events of a calendar, and an invitation.

use jiff::civil::{Date, DateTime};

use super::{MailDraft, lines::plain, mail_draft};
use crate::{
    calendar::{Event, When},
    domain::{ContactKind, Directory, Language, Way},
    professional::{
        network::{NetworkMeeting, NetworkPlan},
        partner_list::PartnerList,
    },
    text::{self, professional::ProMsg},
};

impl NetworkPlan {
    /// The next meetings for a calendar.
    pub fn events(&self, today: Date, count: usize, language: Language) -> Vec<Event> {
        let mut events = Vec::new();
        for meeting in self.next(today, count) {
            events.push(Event {
                key: format!("netvaerk-{}-{}", self.key, meeting.month.iso()),
                revision: self.revision,
                when: self.when(meeting.on),
                title: self.title(language).to_owned(),
                text: agenda(&meeting, language),
                place: Some(self.place.clone()).filter(|place| !place.trim().is_empty()),
                page: None,
            });
        }
        events
    }

    fn title(&self, language: Language) -> &str {
        let title = self.title.trim();
        if title.is_empty() { ProMsg::NetworkMeeting.get(language) } else { title }
    }

    fn when(&self, day: Date) -> When {
        let at = |minutes: u16| {
            let hour = i8::try_from(minutes / 60).ok()?;
            let minute = i8::try_from(minutes % 60).ok()?;
            DateTime::new(day.year(), day.month(), day.day(), hour, minute, 0, 0).ok()
        };
        match (at(self.from), at(self.to)) {
            (Some(from), Some(to)) if from < to => When::Times { from, to },
            _ => When::day(day),
        }
    }

    /// An invitation as a draft, to the mailboxes of the partner list that stand in the directory.
    pub fn invitation(
        &self,
        meeting: &NetworkMeeting,
        list: Option<&PartnerList>,
        directory: &Directory,
        language: Language,
    ) -> MailDraft {
        let (names, mailboxes) = list.map_or_else(Default::default, |list| participants(list, directory, language));
        let mut lines = vec![text::date(meeting.on, language)];
        if let When::Times { .. } = self.when(meeting.on) {
            let (from, to) = (text::time(self.from, language), text::time(self.to, language));
            lines.push(text::professional::from_to(&from, &to, language));
        }
        lines.extend(Some(self.place.trim().to_owned()).filter(|place| !place.is_empty()));
        let mut blocks = vec![self.title(language).to_owned(), lines.join("\n")];
        blocks.push(format!("{}:\n{}", ProMsg::Agenda.get(language), agenda(meeting, language)));
        if !names.is_empty() {
            blocks.push(format!("{}:\n- {}", ProMsg::Participants.get(language), names.join("\n- ")));
        }
        let to: Vec<&str> = mailboxes.iter().map(String::as_str).collect();
        mail_draft(&to, self.title(language), &plain(&blocks))
    }
}

/// The names on a partner list and the mailboxes that they have in the directory.
pub fn participants(list: &PartnerList, directory: &Directory, language: Language) -> (Vec<String>, Vec<String>) {
    let (mut names, mut mailboxes) = (Vec::new(), Vec::new());
    for entry in &list.entries {
        let Some(service) = directory.service(&entry.id) else { continue };
        names.push(service.name.get(language).to_owned());
        for way in &service.ways {
            if let Way::Own { kind: ContactKind::Email(address), .. } = way
                && !mailboxes.contains(address)
            {
                mailboxes.push(address.clone());
            }
        }
    }
    (names, mailboxes)
}

/// The agenda: the meeting's own, else the proposal.
pub fn agenda(meeting: &NetworkMeeting, language: Language) -> String {
    if meeting.agenda.trim().is_empty() {
        text::professional::agenda_proposal(language).join("\n")
    } else {
        meeting.agenda.trim().to_owned()
    }
}
