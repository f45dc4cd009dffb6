//! The model itself: from which months one can plan, which meetings there are, who takes part, what is gone through.

use jiff::civil::Date;

use crate::calendar::Month;

/// The age at which the model's projects ended; a plan for somebody older is history.
const OLDEST: i32 = 23;

/// The age from which one thinks of the transition; the model's young people came in at 15.
const YOUNGEST: i32 = 14;

/// The years from birth to the 18th birthday.
const YEARS: i32 = 18;

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

/// The month of a meeting; none for an extra one.
pub(super) fn month_of(kind: MeetingKind, eighteenth: Month) -> Option<Month> {
    kind.offset().map(|offset| eighteenth.plus(offset))
}
