//! Network meetings: two a year, in April and October as in Varde, or in other months.
//!
//! A proposed day is the first Wednesday of the month in a week without a public holiday. It is a proposal: each
//! meeting can be put on another day and has its own agenda.

use jiff::civil::{Date, DateTime};

use super::{MailDraft, mail_draft, partner_list::PartnerList};
use crate::{
    calendar::{Event, Month, When, is_working_day, plus_days, weekday},
    domain::{ContactKind, Directory, Language, Way},
    text::{self, professional::ProMsg},
};

/// At most this many months a year and meetings kept.
pub const MOST: usize = 12;

/// The months of Varde's meetings.
pub const DEFAULT_MONTHS: [i8; 2] = [4, 10];

/// Wednesday, counted from Monday.
const WEDNESDAY: i8 = 3;

/// A plan of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkPlan {
    /// What tells the plan from others: small letters, digits, hyphens; given by the caller once.
    pub key: String,
    /// How often it was changed, for calendars.
    pub revision: u32,
    /// What the network is called.
    pub title: String,
    /// The months in which it meets, 1 to 12, in order.
    pub months: Vec<i8>,
    /// Where it meets.
    pub place: String,
    /// Begins, in minutes after midnight.
    pub from: u16,
    /// Ends, in minutes after midnight.
    pub to: u16,
    /// Meetings that were put on a day of their own.
    pub set: Vec<SetMeeting>,
}

/// A meeting that somebody has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetMeeting {
    /// The month it belongs to.
    pub month: Month,
    /// Its day; none when the proposed day holds.
    pub on: Option<Date>,
    /// Its own agenda, a point a line; empty for the proposal.
    pub agenda: String,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkMeeting {
    /// The month it belongs to.
    pub month: Month,
    /// The day.
    pub on: Date,
    /// Whether somebody set the day.
    pub is_set: bool,
    /// Its own agenda; empty for the proposal.
    pub agenda: String,
}

impl NetworkPlan {
    /// A plan with the months of Varde, from 9 to 11.30.
    pub fn new(key: &str, title: &str) -> Self {
        Self {
            key: key.to_owned(),
            revision: 0,
            title: title.to_owned(),
            months: DEFAULT_MONTHS.to_vec(),
            place: String::new(),
            from: 9 * 60,
            to: 11 * 60 + 30,
            set: Vec::new(),
        }
    }

    /// Sets the months; what is no month is left out, and no months are those of Varde.
    pub fn set_months(&mut self, months: &[i8]) {
        let mut wanted: Vec<i8> = months.iter().copied().filter(|month| (1..=12).contains(month)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        self.months = if wanted.is_empty() { DEFAULT_MONTHS.to_vec() } else { wanted };
        self.revision = self.revision.saturating_add(1);
    }

    /// Names the network and says where and when it meets; minutes after midnight.
    pub fn set_frame(&mut self, title: &str, place: &str, from: u16, to: u16) {
        let cut = |text: &str| text.trim().chars().take(200).collect();
        (self.title, self.place, self.from, self.to) = (cut(title), cut(place), from, to);
        self.revision = self.revision.saturating_add(1);
    }

    /// Whether the times make sense; otherwise a meeting counts as the whole day.
    pub fn has_times(&self) -> bool {
        self.from < self.to && self.to < 24 * 60
    }

    /// Puts a month's meeting on a day, or back on the proposed one.
    pub fn set_day(&mut self, month: Month, on: Option<Date>) {
        self.meeting(month, |meeting| meeting.on = on);
    }

    /// Writes a month's own agenda; empty means the proposal.
    pub fn set_agenda(&mut self, month: Month, agenda: &str) {
        self.meeting(month, |meeting| meeting.agenda = agenda.chars().take(4_000).collect());
    }

    fn meeting(&mut self, month: Month, change: impl FnOnce(&mut SetMeeting)) {
        self.revision = self.revision.saturating_add(1);
        let known = self.set.iter().position(|meeting| meeting.month == month);
        let mut meeting =
            known.map_or_else(|| SetMeeting { month, on: None, agenda: String::new() }, |at| self.set.remove(at));
        change(&mut meeting);
        if meeting.on.is_some() || !meeting.agenda.trim().is_empty() {
            // The oldest give way: a network that meets twice a year keeps six years.
            if self.set.len() >= MOST {
                self.set.remove(0);
            }
            self.set.push(meeting);
            self.set.sort_by_key(|meeting| meeting.month);
        }
    }

    /// The next meetings, from this day on, in time.
    pub fn next(&self, today: Date, count: usize) -> Vec<NetworkMeeting> {
        let mut meetings = Vec::new();
        let mut month = Month::of(today).plus(-1);
        // The month before too: its meeting may have been put off. Two years hold enough of any choice.
        for _ in 0..26 {
            let set = self.set.iter().find(|meeting| meeting.month == month);
            if self.months.contains(&month.month) || set.is_some_and(|meeting| meeting.on.is_some()) {
                let own = set.and_then(|meeting| meeting.on);
                let on = own.unwrap_or_else(|| proposed_day(month));
                let agenda = set.map_or_else(String::new, |meeting| meeting.agenda.clone());
                meetings.push(NetworkMeeting { month, on, is_set: own.is_some(), agenda });
            }
            month = month.plus(1);
        }
        meetings.retain(|meeting| meeting.on >= today);
        meetings.sort_by_key(|meeting| meeting.on);
        meetings.truncate(count.min(MOST));
        meetings
    }

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
        mail_draft(&to, self.title(language), &super::lines::plain(&blocks))
    }
}

/// Reads `09:30` as minutes after midnight, as the browser's time field writes it.
pub fn minutes_of(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let part = |text: &str| {
        let digits = text.get(..2)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
    };
    let (hour, minute) = (part(hour)?, part(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Writes `09:30` for the browser's time field.
pub fn clock_of(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
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

/// The first Wednesday of a month in a week without a public holiday from Monday to Friday.
pub fn proposed_day(month: Month) -> Date {
    let first = month.first_day();
    let wednesday = plus_days(first, i32::from((WEDNESDAY - weekday(first)).rem_euclid(7)));
    let free = |day: Date| (-2..=2).all(|step| is_working_day(plus_days(day, step)));
    // No month has holidays in every week.
    [0, 7, 14, 21].into_iter().map(|days| plus_days(wednesday, days)).find(|day| free(*day)).unwrap_or(wednesday)
}
