//! Network meetings: two a year, in April and October as in Varde, or in other months.
//!
//! A proposed day is the first Wednesday of the month in a week without a public holiday. It is a proposal: each
//! meeting can be put on another day and has its own agenda.

use jiff::civil::Date;

use crate::calendar::{Month, is_working_day, plus_days, weekday};

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

/// The first Wednesday of a month in a week without a public holiday from Monday to Friday.
pub fn proposed_day(month: Month) -> Date {
    let first = month.first_day();
    let wednesday = plus_days(first, i32::from((WEDNESDAY - weekday(first)).rem_euclid(7)));
    let free = |day: Date| (-2..=2).all(|step| is_working_day(plus_days(day, step)));
    // No month has holidays in every week.
    [0, 7, 14, 21].into_iter().map(|days| plus_days(wednesday, days)).find(|day| free(*day)).unwrap_or(wednesday)
}
