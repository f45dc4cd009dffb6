//! When somebody answers, and the one function that says whether that is now.

use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::{Text, WEEKDAYS, is_public_holiday, order};

/// Opening hours in Danish local time.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Hours {
    /// Nobody has told us.
    #[default]
    Unknown,
    /// Told only in words that no rule can follow, for example "the last Thursday of the month".
    Words(Text),
    /// Day and night, all year.
    Always,
    /// By the week.
    Weekly {
        /// The open times.
        intervals: Vec<Interval>,
        /// What holds on public holidays.
        holidays: HolidayRule,
        /// What the times do not say.
        note: Option<Text>,
    },
}

/// One open time, on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Days of the week, 1 is Monday and 7 Sunday.
    pub days: Vec<i8>,
    /// Opens, in minutes after midnight.
    pub from: u16,
    /// Closes, in minutes after midnight of the same day; 1440 is midnight, and more than
    /// that is the next morning (09–05 is 540 to 1740).
    pub to: u16,
    /// Only in weeks of this parity by the ISO week number.
    pub weeks: WeekParity,
}

/// In which weeks an interval holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WeekParity {
    /// Every week.
    #[default]
    Every,
    /// Even ISO weeks.
    Even,
    /// Odd ISO weeks.
    Odd,
}

/// What the weekly times become on a public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum HolidayRule {
    /// Not told: on a holiday we do not know.
    #[default]
    Unknown,
    /// As on any other day.
    Same,
    /// Closed.
    Closed,
    /// Open all day.
    AllDay,
}

/// Whether somebody answers now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Open; closes then, or never.
    Open {
        /// The moment it closes, none when it never does.
        until: Option<DateTime>,
    },
    /// Closed; opens then, if that is within two weeks and known.
    Closed {
        /// The next moment it opens.
        opens: Option<DateTime>,
    },
    /// We cannot tell.
    Unknown,
}

impl Opening {
    /// Where a line with this state stands in a list of numbers: who answers now before those of whom we do not know,
    /// and those before the closed. Every list of numbers is ordered by it.
    pub fn place_in_list(self) -> u8 {
        match self {
            Self::Open { .. } => 0,
            Self::Unknown => 1,
            Self::Closed { .. } => 2,
        }
    }
}

/// Minutes in a day.
const DAY: u16 = 24 * 60;
/// Monday to Friday, and the two days after, as in [`Interval::days`].
const WORKING_DAYS: [i8; 5] = [1, 2, 3, 4, 5];
const WEEKEND: [i8; 2] = [6, 7];

/// So many years after the data's day a clock is still believed.
const BELIEVED_YEARS: i16 = 10;

/// Whether a device's clock can be right: nobody reads the data before it was made, and hardly after ten years. A clock
/// that is wrong by years has the wrong day of the week, so that no opening state by it is true.
pub fn is_credible(now: DateTime, data_date: Date) -> bool {
    let earliest = data_date.yesterday().unwrap_or(data_date);
    now.date() >= earliest && now.year() - data_date.year() <= BELIEVED_YEARS
}

/// The opening state of hours at a Danish local time. The badge, the order of crisis lines, the
/// filter "open now" and the command line all use this function and no other.
pub fn opening(hours: &Hours, now: DateTime) -> Opening {
    match hours {
        Hours::Unknown | Hours::Words(_) => Opening::Unknown,
        Hours::Always => Opening::Open { until: None },
        Hours::Weekly { intervals, holidays, .. } => weekly(intervals, *holidays, now),
    }
}

/// The open times of one day, in minutes after its midnight; none when a holiday makes the day uncertain.
fn spans_on(intervals: &[Interval], holidays: HolidayRule, day: Date) -> Option<Vec<(u16, u16)>> {
    if is_public_holiday(day) {
        match holidays {
            HolidayRule::Unknown => return None,
            HolidayRule::Closed => return Some(Vec::new()),
            HolidayRule::AllDay => return Some(vec![(0, DAY)]),
            HolidayRule::Same => {}
        }
    }
    let weekday = day.weekday().to_monday_one_offset();
    let even = day.iso_week_date().week() % 2 == 0;
    let spans = intervals
        .iter()
        .filter(|interval| interval.days.contains(&weekday))
        .filter(|interval| match interval.weeks {
            WeekParity::Every => true,
            WeekParity::Even => even,
            WeekParity::Odd => !even,
        })
        .map(|interval| (interval.from, interval.to));
    Some(spans.collect())
}

fn weekly(intervals: &[Interval], holidays: HolidayRule, now: DateTime) -> Opening {
    let minute = i32::from(now.hour()) * 60 + i32::from(now.minute());
    let today = now.date();
    let day_length = i32::from(DAY);
    // How far a shift that begins on one day can reach into the next.
    let overnight = intervals.iter().map(|interval| i32::from(interval.to) - day_length).max().unwrap_or(0).max(0);
    // Minutes relative to today's midnight. Yesterday counts for night shifts; two weeks cover every parity.
    let (mut open, mut uncertain) = (Vec::new(), Vec::new());
    let days = std::iter::successors(today.yesterday().ok(), |day| day.tomorrow().ok());
    for (offset, day) in (-1..=14).zip(days) {
        let base = offset * day_length;
        match spans_on(intervals, holidays, day) {
            Some(spans) => {
                open.extend(spans.iter().map(|(from, to)| (base + i32::from(*from), base + i32::from(*to))));
            }
            None => uncertain.push((base, base + day_length + overnight)),
        }
    }
    let open = order::by(open, |span| *span);
    let mut until = None;
    for (from, to) in &open {
        // Times that touch are one time: 16–24 and 00–08 do not close at midnight.
        let begun = until.map_or(*from <= minute, |end| *from <= end);
        if begun && *to > until.unwrap_or(minute) {
            until = Some(*to);
        }
    }
    if let Some(end) = until {
        let endless = end >= 14 * day_length;
        return Opening::Open { until: if endless { None } else { moment(today, end) } };
    }
    if uncertain.iter().any(|(from, to)| (*from..*to).contains(&minute)) {
        return Opening::Unknown;
    }
    let first_uncertain = uncertain.iter().map(|(from, _)| *from).find(|from| *from > minute).unwrap_or(i32::MAX);
    // What comes after an uncertain day is not promised.
    let opens = open.iter().map(|(from, _)| *from).find(|from| *from > minute && *from < first_uncertain);
    Opening::Closed { opens: opens.and_then(|start| moment(today, start)) }
}

/// So many minutes after the midnight that today began with. Counted by days and parts of a day, because the
/// library's spans bring 10 kB of messages into the wasm.
fn moment(today: Date, minutes: i32) -> Option<DateTime> {
    let day_length = i32::from(DAY);
    let days = usize::try_from(minutes.div_euclid(day_length)).ok()?;
    let day = std::iter::successors(Some(today), |day| day.tomorrow().ok()).nth(days)?;
    let minute = minutes.rem_euclid(day_length);
    let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    Some(day.to_datetime(Time::new(hour, minute, 0, 0).ok()?))
}

impl Interval {
    /// Whether it goes on past midnight: then the hour it closes at is one of the next morning.
    pub fn is_over_midnight(&self) -> bool {
        self.to > DAY
    }
}

impl Hours {
    /// The times on working days between which nobody answers, where all the rest of the week and every holiday is
    /// open: the pattern of the doctors on call. Those times are one night each, written as two intervals a day.
    pub fn closed_by_day_only(&self) -> Option<(u16, u16)> {
        let Self::Weekly { intervals, holidays: HolidayRule::AllDay, note: None } = self else { return None };
        let find = |days: &[i8], fits: fn(&Interval) -> bool| {
            let every_week = |one: &&Interval| one.weeks == WeekParity::Every;
            intervals.iter().filter(every_week).find(|one| one.days == days && fits(one))
        };
        let morning = find(&WORKING_DAYS, |one| one.from == 0 && one.to < DAY)?;
        let evening = find(&WORKING_DAYS, |one| one.from > 0 && one.to == DAY)?;
        find(&WEEKEND, |one| one.from == 0 && one.to == DAY)?;
        (intervals.len() == 3 && morning.to < evening.from).then_some((morning.to, evening.from))
    }

    /// Whether a contact with these hours answers day and night.
    pub fn is_round_the_clock(&self) -> bool {
        match self {
            Self::Always => true,
            Self::Weekly { intervals, holidays, .. } => {
                matches!(holidays, HolidayRule::Same | HolidayRule::AllDay)
                    && WEEKDAYS.iter().all(|weekday: &Weekday| {
                        intervals.iter().any(|interval| {
                            interval.days.contains(&weekday.to_monday_one_offset())
                                && interval.from == 0
                                && interval.to >= DAY
                        })
                    })
            }
            Self::Unknown | Self::Words(_) => false,
        }
    }
}
