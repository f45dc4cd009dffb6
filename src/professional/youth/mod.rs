//! The youth transition planner: from the month of the 18th birthday to meetings, checklists and what
//! is overdue.
//!
//! After the cooperation model of «Vejen til uddannelse og beskæftigelse» (SFI, 2013): one coordinator, a
//! team, an adult whom the young person chooses, binding goals, meetings at 16, 17½ and 18 and extra
//! ones, a checklist for each. Only the month is asked, so a meeting falls due with the month's last
//! day. Today is a parameter.

mod model;

use jiff::civil::Date;

use crate::calendar::{Month, plus_months, working_day_from};

use model::month_of;
pub use model::{Check, MeetingKind, MonthProblem, Participant, eighteenth};

/// At most this many extra meetings, and agreements in one meeting.
pub const MOST: usize = 40;

/// What was agreed at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Agreement {
    /// What: a goal or an action.
    pub text: String,
    /// Who does it, as a role.
    pub who: String,
    /// By when, if a day was set.
    pub by: Option<Date>,
    /// Whether it is done.
    pub done: bool,
}

/// A meeting of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Which one.
    pub kind: MeetingKind,
    /// Tells extra meetings apart, 1 and up; 0 for the three of the model. Never changes.
    pub number: u16,
    /// The day it is planned for.
    pub on: Date,
    /// The day it was held.
    pub held: Option<Date>,
    /// Ticks by the place in [`MeetingKind::checklist`].
    pub ticks: Vec<bool>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Own notes.
    pub note: String,
}

impl Meeting {
    /// A meeting on a day, nothing ticked.
    pub fn new(kind: MeetingKind, on: Date) -> Self {
        let ticks = vec![false; kind.checklist().len()];
        Self { kind, number: 0, on, held: None, ticks, agreements: Vec::new(), note: String::new() }
    }

    /// Ticks a point or takes the tick away; nothing for a point that is not there.
    pub fn tick(&mut self, at: usize, done: bool) {
        if let Some(tick) = self.ticks.get_mut(at) {
            *tick = done;
        }
    }

    /// How many points are ticked, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.ticks.iter().filter(|tick| **tick).count(), self.ticks.len())
    }
}

/// A plan for one young person, of whom only the month is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YouthPlan {
    /// What tells the plan from others: small letters, digits, hyphens; given by the caller once.
    pub key: String,
    /// How often it was changed, for calendars.
    pub revision: u32,
    /// A label of the professional's own. Not a name.
    pub label: String,
    /// The month of the 18th birthday.
    pub eighteenth: Month,
    /// The meetings, in time.
    pub meetings: Vec<Meeting>,
}

/// Something that should have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overdue {
    /// A meeting has not been held; the last day for it has passed.
    Meeting {
        /// Its place in the plan.
        meeting: usize,
        /// The last day for it.
        latest: Date,
    },
    /// An agreement is not done.
    Agreement {
        /// The meeting's place in the plan.
        meeting: usize,
        /// The agreement's place in the meeting.
        agreement: usize,
        /// The day it was to be done by.
        by: Date,
    },
    /// A meeting was held, but points are open.
    Points {
        /// The meeting's place in the plan.
        meeting: usize,
        /// How many.
        open: usize,
    },
}

impl YouthPlan {
    /// A new plan with the three meetings, each on the first working day of its month.
    pub fn new(key: &str, eighteenth: Month) -> Self {
        let meetings = MeetingKind::FIXED
            .into_iter()
            .filter_map(|kind| Some(Meeting::new(kind, working_day_from(month_of(kind, eighteenth)?.first_day()))));
        Self { key: key.to_owned(), revision: 0, label: String::new(), eighteenth, meetings: meetings.collect() }
    }

    /// Changes something in the plan, so that calendars see that it is newer.
    pub fn change(&mut self, edit: impl FnOnce(&mut Self)) {
        edit(self);
        self.revision = self.revision.saturating_add(1);
        self.sort();
    }

    /// The last day for a meeting: the end of its month; for an extra one the day it is set for.
    pub fn latest(&self, meeting: &Meeting) -> Date {
        month_of(meeting.kind, self.eighteenth).map_or(meeting.on, Month::last_day)
    }

    /// Adds an extra meeting; false when there are too many.
    pub fn add_extra(&mut self, on: Date) -> bool {
        if self.meetings.len() >= MOST {
            return false;
        }
        let number = self.meetings.iter().map(|meeting| meeting.number).max().unwrap_or(0).saturating_add(1);
        self.meetings.push(Meeting { number, ..Meeting::new(MeetingKind::Extra, on) });
        self.sort();
        true
    }

    /// Takes an extra meeting out; the three of the model stay.
    pub fn remove_extra(&mut self, at: usize) -> bool {
        let extra = self.meetings.get(at).is_some_and(|meeting| meeting.kind == MeetingKind::Extra);
        if extra {
            self.meetings.remove(at);
        }
        extra
    }

    /// Puts a meeting on another day and the meetings back in order; answers where it stands now.
    pub fn move_meeting(&mut self, at: usize, on: Date) -> Option<usize> {
        let meeting = self.meetings.get_mut(at)?;
        meeting.on = on;
        let moved = meeting.clone();
        self.revision = self.revision.saturating_add(1);
        self.sort();
        self.meetings.iter().position(|meeting| *meeting == moved)
    }

    /// Changes the month. Meetings that are not held move along; what was held stays.
    pub fn set_eighteenth(&mut self, eighteenth: Month) {
        self.eighteenth = eighteenth;
        self.revision = self.revision.saturating_add(1);
        for meeting in self.meetings.iter_mut().filter(|meeting| meeting.held.is_none()) {
            if let Some(month) = month_of(meeting.kind, eighteenth) {
                meeting.on = working_day_from(month.first_day());
            }
        }
        self.sort();
    }

    pub(super) fn sort(&mut self) {
        self.meetings.sort_by_key(|meeting| (meeting.on, meeting.kind));
    }

    /// A day for an extra meeting: so many months after the last one, on a working day.
    pub fn extra_day(&self, months: i32) -> Date {
        let last = self.meetings.iter().map(|meeting| meeting.held.unwrap_or(meeting.on)).max();
        working_day_from(plus_months(last.unwrap_or(self.eighteenth.first_day()), months))
    }

    /// What is overdue on a day, in the order of the plan.
    pub fn overdue(&self, today: Date) -> Vec<Overdue> {
        let mut list = Vec::new();
        for (at, meeting) in self.meetings.iter().enumerate() {
            let latest = self.latest(meeting).max(meeting.on);
            match meeting.held {
                None if latest < today => list.push(Overdue::Meeting { meeting: at, latest }),
                None => {}
                Some(_) => {
                    let (done, all) = meeting.progress();
                    if done < all {
                        list.push(Overdue::Points { meeting: at, open: all - done });
                    }
                }
            }
            for (place, agreement) in meeting.agreements.iter().enumerate() {
                if let Some(by) = agreement.by.filter(|by| *by < today && !agreement.done) {
                    list.push(Overdue::Agreement { meeting: at, agreement: place, by });
                }
            }
        }
        list
    }

    /// The next meeting that has not been held, by its day.
    pub fn next(&self) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.held.is_none())
    }
}
