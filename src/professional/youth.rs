//! The youth transition planner: from the month of the 18th birthday to meetings, checklists and what
//! is overdue.
//!
//! After the cooperation model of «Vejen til uddannelse og beskæftigelse» (SFI, 2013): one coordinator, a
//! team, an adult whom the young person chooses, binding goals, meetings at 16, 17½ and 18 and extra
//! ones, a checklist for each. Only the month is asked, so a meeting falls due with the month's last
//! day. Today is a parameter.

use jiff::civil::Date;

use crate::{
    calendar::{Event, Month, When, plus_months, working_day_from},
    domain::Language,
    text,
};

/// The age at which the model's projects ended; a plan for somebody older is history.
const OLDEST: i32 = 23;

/// The age from which one thinks of the transition; the model's young people came in at 15.
const YOUNGEST: i32 = 14;

/// The years from birth to the 18th birthday.
const YEARS: i32 = 18;

/// At most this many extra meetings, and agreements in one meeting.
pub const MOST: usize = 40;

/// Why a month cannot be planned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthProblem {
    /// It is no month: nothing was told, or not in the form of a month.
    NotAMonth,
    /// It lies so many years back that the person is too old for the plan.
    LongPast {
        /// Whole years since that month.
        years: i32,
    },
    /// It is probably the month of birth; the 18th birthday would then be in this month.
    PerhapsBirth {
        /// The month 18 years later.
        eighteenth: Month,
    },
    /// So far ahead that the person is not born yet.
    NotBorn,
}

/// Reads the month of the 18th birthday as a month field writes it, and says what is wrong with it.
///
/// # Errors
/// See [`MonthProblem`]. A month 18 years before a sensible one is taken for the month of birth: the
/// mistake most easily made.
pub fn eighteenth(written: &str, today: Date) -> Result<Month, MonthProblem> {
    let month = Month::parse(written.trim()).ok_or(MonthProblem::NotAMonth)?;
    let ahead = Month::of(today).until(month);
    if ahead > YEARS * 12 {
        return Err(MonthProblem::NotBorn);
    }
    if is_too_long_ago(ahead) {
        let later = month.plus(YEARS * 12);
        let ahead_then = Month::of(today).until(later);
        let fits = !is_too_long_ago(ahead_then) && ahead_then <= (YEARS - YOUNGEST) * 12;
        return Err(if fits {
            MonthProblem::PerhapsBirth { eighteenth: later }
        } else {
            MonthProblem::LongPast { years: -ahead / 12 }
        });
    }
    Ok(month)
}

fn is_too_long_ago(months_ahead: i32) -> bool {
    months_ahead < -(OLDEST - YEARS + 1) * 12
}

/// Which meeting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingKind {
    /// At 16.
    Sixteen,
    /// At 17½.
    SeventeenAndAHalf,
    /// At 18.
    Eighteen,
    /// In between or after, when needed.
    Extra,
}

impl MeetingKind {
    /// The three that the model always has, in order.
    pub const FIXED: [Self; 3] = [Self::Sixteen, Self::SeventeenAndAHalf, Self::Eighteen];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sixteen => "16",
            Self::SeventeenAndAHalf => "17-5",
            Self::Eighteen => "18",
            Self::Extra => "extra",
        }
    }

    /// Reads the word back.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Sixteen, Self::SeventeenAndAHalf, Self::Eighteen, Self::Extra].into_iter().find(|k| k.word() == word)
    }

    /// Months from the 18th birthday; none for an extra meeting.
    fn offset(self) -> Option<i32> {
        match self {
            Self::Sixteen => Some(-24),
            Self::SeventeenAndAHalf => Some(-6),
            Self::Eighteen => Some(0),
            Self::Extra => None,
        }
    }

    /// What is gone through at this meeting, in order.
    pub fn checklist(self) -> &'static [Check] {
        match self {
            Self::Sixteen => &[
                Check::CoordinatorNamed,
                Check::AdultChosen,
                Check::TeamFormed,
                Check::OwnWishes,
                Check::Education,
                Check::GoalsWritten,
                Check::NextMeeting,
            ],
            Self::SeventeenAndAHalf => &[
                Check::OwnWishes,
                Check::GoalsFollowedUp,
                Check::Education,
                Check::Housing,
                Check::Money,
                Check::Health,
                Check::AdultServicesPresent,
                Check::LawChecked,
                Check::GoalsWritten,
                Check::NextMeeting,
            ],
            Self::Eighteen => &[
                Check::GoalsFollowedUp,
                Check::OwnWishes,
                Check::Handover,
                Check::Housing,
                Check::Money,
                Check::Education,
                Check::AdultStays,
                Check::LawChecked,
                Check::NextMeeting,
            ],
            Self::Extra => &[Check::OwnWishes, Check::GoalsFollowedUp, Check::GoalsWritten, Check::NextMeeting],
        }
    }
}

/// A point of a checklist. Its sentence is in [`crate::text::youth`]; the word stands in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// One coordinator is named.
    CoordinatorNamed,
    /// The young person has chosen an adult.
    AdultChosen,
    /// The team is put together.
    TeamFormed,
    /// The young person has said what they want.
    OwnWishes,
    /// Education or work.
    Education,
    /// Somewhere to live.
    Housing,
    /// Money.
    Money,
    /// Health, also alcohol and drugs.
    Health,
    /// Goals and agreements are written down.
    GoalsWritten,
    /// The last goals are gone through.
    GoalsFollowedUp,
    /// Those who take over after 18 are there.
    AdultServicesPresent,
    /// The case has been handed over.
    Handover,
    /// The adult stays on.
    AdultStays,
    /// Rules and age limits are checked against the law of today.
    LawChecked,
    /// The next meeting is set.
    NextMeeting,
}

/// Who takes part in a meeting, as roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Participant {
    /// The young person.
    Young,
    /// The coordinator.
    Coordinator,
    /// The adult whom the young person chose.
    Adult,
    /// The caseworker for children and young people.
    ChildCaseworker,
    /// School, education or guidance.
    Education,
    /// The job centre.
    JobCentre,
    /// The caseworker for adults, from 17½ on.
    AdultCaseworker,
    /// Parents or foster parents, when the young person wants it.
    Parents,
}

impl MeetingKind {
    /// Who takes part.
    pub fn participants(self) -> &'static [Participant] {
        use Participant::{Adult, AdultCaseworker, ChildCaseworker, Coordinator, Education, JobCentre, Parents, Young};
        match self {
            Self::Sixteen => &[Young, Coordinator, Adult, ChildCaseworker, Education, Parents],
            Self::SeventeenAndAHalf | Self::Eighteen => {
                &[Young, Coordinator, Adult, ChildCaseworker, AdultCaseworker, Education, JobCentre, Parents]
            }
            Self::Extra => &[Young, Coordinator, Adult],
        }
    }
}

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

fn month_of(kind: MeetingKind, eighteenth: Month) -> Option<Month> {
    kind.offset().map(|offset| eighteenth.plus(offset))
}
