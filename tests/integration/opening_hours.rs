//! Whether somebody answers: a table of moments around every edge, and ten years hour by hour. Long, for it is that table.
//!
//! Hours are Danish local time without a zone, so the two clock changes must not disturb anything. On a public holiday
//! whose hours nobody has told the answer is "unknown", and nothing after it is promised.

use std::thread;

use crate::support::{directory, time};
use jiff::{ToSpan, civil::DateTime};
use veteranvejviseren::{
    domain::{
        HolidayRule, Hours, Interval, Language, Opening, ServiceKind, Text, WeekParity, is_credible, is_public_holiday,
        opening,
    },
    text::{hours_lines, opening_line},
};

const WEEKDAYS: &[i8] = &[1, 2, 3, 4, 5];
const WEEKEND: &[i8] = &[6, 7];
const DAILY: &[i8] = &[1, 2, 3, 4, 5, 6, 7];

/// Hours as `(days, from, to, weeks)`; a time after 24 is the next morning.
fn weekly(holidays: HolidayRule, times: &[(&[i8], &str, &str, WeekParity)]) -> Hours {
    let minutes = |text: &str| {
        let (hours, minutes) = text.split_once(':').expect("a time");
        hours.parse::<u16>().expect("hours") * 60 + minutes.parse::<u16>().expect("minutes")
    };
    let interval = |(days, from, to, weeks): &(&[i8], &str, &str, WeekParity)| Interval {
        days: days.to_vec(),
        from: minutes(from),
        to: minutes(to),
        weeks: *weeks,
    };
    Hours::Weekly { intervals: times.iter().map(interval).collect(), holidays, note: None }
}

fn office(holidays: HolidayRule) -> Hours {
    weekly(holidays, &[(WEEKDAYS, "09:00", "15:00", WeekParity::Every)])
}

/// Livslinien: every day from 9 to 5 the next morning.
fn night_line(holidays: HolidayRule) -> Hours {
    weekly(holidays, &[(DAILY, "09:00", "29:00", WeekParity::Every)])
}

fn lunch_break() -> Hours {
    weekly(
        HolidayRule::Closed,
        &[(WEEKDAYS, "10:00", "12:00", WeekParity::Every), (WEEKDAYS, "12:30", "15:15", WeekParity::Every)],
    )
}

/// An out-of-hours doctor: weekday nights, weekends and holidays all day.
fn doctor(holidays: HolidayRule) -> Hours {
    weekly(
        holidays,
        &[
            (WEEKDAYS, "00:00", "08:00", WeekParity::Every),
            (WEEKDAYS, "16:00", "24:00", WeekParity::Every),
            (WEEKEND, "00:00", "24:00", WeekParity::Every),
        ],
    )
}

fn fortnightly(day: i8, weeks: WeekParity) -> Hours {
    weekly(HolidayRule::Same, &[(&[day], "19:00", "21:00", weeks)])
}

fn all_week(holidays: HolidayRule) -> Hours {
    weekly(holidays, &[(DAILY, "00:00", "24:00", WeekParity::Every)])
}

/// The state as a row writes it: `open until …`, `open`, `closed until …`, `closed`, `unknown`.
fn told(state: Opening) -> String {
    let moment = |at: DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    match state {
        Opening::Open { until: None } => "open".to_owned(),
        Opening::Open { until: Some(at) } => format!("open until {}", moment(at)),
        Opening::Closed { opens: None } => "closed".to_owned(),
        Opening::Closed { opens: Some(at) } => format!("closed until {}", moment(at)),
        Opening::Unknown => "unknown".to_owned(),
    }
}

#[track_caller]
fn check(hours: &Hours, rows: &[(&str, &str)]) {
    for (now, expected) in rows {
        assert_eq!(told(opening(hours, time(now))), *expected, "at {now} with {hours:?}");
    }
}

#[test]
fn before_and_after_office_hours() {
    // 24 November 2026 is a Tuesday.
    check(
        &office(HolidayRule::Closed),
        &[
            ("2026-11-24T08:59", "closed until 2026-11-24T09:00"),
            ("2026-11-24T09:00", "open until 2026-11-24T15:00"),
            ("2026-11-24T14:59:59", "open until 2026-11-24T15:00"),
            ("2026-11-24T15:00", "closed until 2026-11-25T09:00"),
            ("2026-11-24T00:00", "closed until 2026-11-24T09:00"),
            ("2026-11-27T15:00", "closed until 2026-11-30T09:00"),
            ("2026-11-28T12:00", "closed until 2026-11-30T09:00"),
        ],
    );
}

#[test]
fn a_line_that_answers_past_midnight() {
    check(
        &night_line(HolidayRule::Same),
        &[
            ("2026-11-21T04:00", "open until 2026-11-21T05:00"),
            ("2026-11-21T04:59", "open until 2026-11-21T05:00"),
            ("2026-11-21T05:00", "closed until 2026-11-21T09:00"),
            ("2026-11-21T06:00", "closed until 2026-11-21T09:00"),
            ("2026-11-21T09:00", "open until 2026-11-22T05:00"),
            ("2026-11-21T20:00", "open until 2026-11-22T05:00"),
            ("2026-11-22T00:00", "open until 2026-11-22T05:00"),
            // Christmas and the New Year are as other days.
            ("2026-12-24T20:00", "open until 2026-12-25T05:00"),
            ("2026-12-31T23:59", "open until 2027-01-01T05:00"),
            ("2027-01-01T00:30", "open until 2027-01-01T05:00"),
        ],
    );
    // Only Fridays: the night belongs to the day it began on.
    check(
        &weekly(HolidayRule::Closed, &[(&[5], "20:00", "26:00", WeekParity::Every)]),
        &[
            ("2026-11-27T01:00", "closed until 2026-11-27T20:00"),
            ("2026-11-28T01:00", "open until 2026-11-28T02:00"),
            ("2026-11-28T02:00", "closed until 2026-12-04T20:00"),
        ],
    );
}

#[test]
fn a_break_for_lunch() {
    check(
        &lunch_break(),
        &[
            ("2026-11-24T11:59", "open until 2026-11-24T12:00"),
            ("2026-11-24T12:00", "closed until 2026-11-24T12:30"),
            ("2026-11-24T12:30", "open until 2026-11-24T15:15"),
            ("2026-11-24T15:15", "closed until 2026-11-25T10:00"),
        ],
    );
}

#[test]
fn nights_and_weekends_are_one_time() {
    check(
        &doctor(HolidayRule::AllDay),
        &[
            ("2026-11-24T07:59", "open until 2026-11-24T08:00"),
            ("2026-11-24T12:00", "closed until 2026-11-24T16:00"),
            ("2026-11-24T16:00", "open until 2026-11-25T08:00"),
            ("2026-11-24T23:59", "open until 2026-11-25T08:00"),
            ("2026-11-25T00:00", "open until 2026-11-25T08:00"),
            ("2026-11-27T16:00", "open until 2026-11-30T08:00"),
            ("2026-11-28T12:00", "open until 2026-11-30T08:00"),
            // From the evening before Christmas Eve to the Monday after.
            ("2026-12-23T16:00", "open until 2026-12-28T08:00"),
            // Maundy Thursday 2 April to the Tuesday after Easter.
            ("2026-04-02T12:00", "open until 2026-04-07T08:00"),
            ("2026-04-01T12:00", "closed until 2026-04-01T16:00"),
        ],
    );
}

#[test]
fn day_and_night() {
    check(&Hours::Always, &[("2026-11-24T03:00", "open"), ("2026-12-24T18:00", "open"), ("2027-03-28T02:30", "open")]);
    for holidays in [HolidayRule::Same, HolidayRule::AllDay] {
        let hours = all_week(holidays);
        check(&hours, &[("2026-11-24T03:00", "open"), ("2026-12-24T00:00", "open")]);
        assert!(hours.is_round_the_clock());
    }
    // Not on holidays: that is not round the clock, and the end is told when it is near.
    let mostly = all_week(HolidayRule::Closed);
    assert!(!mostly.is_round_the_clock());
    check(
        &mostly,
        &[("2026-12-20T12:00", "open until 2026-12-24T00:00"), ("2026-12-24T12:00", "closed until 2026-12-27T00:00")],
    );
    for hours in [night_line(HolidayRule::Same), office(HolidayRule::Same), Hours::Unknown, doctor(HolidayRule::AllDay)]
    {
        assert!(!hours.is_round_the_clock(), "{hours:?}");
    }
    assert!(Hours::Always.is_round_the_clock());
}

#[test]
fn even_and_odd_weeks_and_the_week_53() {
    // 26 November 2026 is a Thursday in week 48. 2026 has a week 53, so two odd weeks meet.
    check(
        &fortnightly(4, WeekParity::Even),
        &[
            ("2026-11-26T20:00", "open until 2026-11-26T21:00"),
            ("2026-11-26T21:00", "closed until 2026-12-10T19:00"),
            ("2026-12-03T20:00", "closed until 2026-12-10T19:00"),
            // From week 52 to week 2 it is three weeks: too far to promise.
            ("2026-12-24T22:00", "closed"),
            ("2026-12-31T20:00", "closed until 2027-01-14T19:00"),
            ("2027-01-14T19:30", "open until 2027-01-14T21:00"),
        ],
    );
    check(
        &fortnightly(3, WeekParity::Odd),
        &[
            ("2026-12-23T20:00", "closed until 2026-12-30T19:00"),
            ("2026-12-30T20:00", "open until 2026-12-30T21:00"),
            ("2026-12-30T21:00", "closed until 2027-01-06T19:00"),
            ("2027-01-06T20:00", "open until 2027-01-06T21:00"),
            ("2027-01-13T20:00", "closed until 2027-01-20T19:00"),
        ],
    );
    // The Friday 1 January 2027 still belongs to week 53 of 2026.
    check(&fortnightly(5, WeekParity::Odd), &[("2027-01-01T20:00", "open until 2027-01-01T21:00")]);
    check(&fortnightly(5, WeekParity::Even), &[("2027-01-01T20:00", "closed until 2027-01-15T19:00")]);
}

#[test]
fn each_rule_for_holidays() {
    // Christmas Day 2026 is a Friday, then a weekend; the office opens on Monday the 28th.
    let rows: [(HolidayRule, &[(&str, &str)]); 4] = [
        (
            HolidayRule::Unknown,
            &[
                ("2026-12-23T10:00", "open until 2026-12-23T15:00"),
                // Thursday may be open: no promise.
                ("2026-12-23T15:00", "closed"),
                ("2026-12-24T10:00", "unknown"),
                ("2026-12-25T03:00", "unknown"),
                ("2026-12-26T12:00", "unknown"),
                ("2026-12-27T12:00", "closed until 2026-12-28T09:00"),
                // An uncertain day later in the week does not spoil tomorrow.
                ("2026-12-29T16:00", "closed until 2026-12-30T09:00"),
                ("2026-12-30T16:00", "closed"),
            ],
        ),
        (
            HolidayRule::Same,
            &[
                ("2026-12-25T10:00", "open until 2026-12-25T15:00"),
                ("2026-12-23T15:00", "closed until 2026-12-24T09:00"),
            ],
        ),
        (
            HolidayRule::Closed,
            &[
                ("2026-12-23T15:00", "closed until 2026-12-28T09:00"),
                ("2026-12-25T10:00", "closed until 2026-12-28T09:00"),
                ("2026-12-30T16:00", "closed until 2027-01-04T09:00"),
                ("2026-05-13T16:00", "closed until 2026-05-15T09:00"),
            ],
        ),
        (
            HolidayRule::AllDay,
            &[
                ("2026-12-23T15:00", "closed until 2026-12-24T00:00"),
                ("2026-12-24T10:00", "open until 2026-12-27T00:00"),
                ("2026-12-27T00:00", "closed until 2026-12-28T09:00"),
            ],
        ),
    ];
    for (rule, rows) in rows {
        check(&office(rule), rows);
    }
}

#[test]
fn a_night_that_reaches_into_or_out_of_an_uncertain_day() {
    check(
        &night_line(HolidayRule::Unknown),
        &[
            // The night of the 23rd is known until it ends.
            ("2026-12-24T04:00", "open until 2026-12-24T05:00"),
            ("2026-12-24T05:00", "unknown"),
            ("2026-12-24T12:00", "unknown"),
            // The night of the 26th may or may not be on.
            ("2026-12-27T04:00", "unknown"),
            ("2026-12-27T05:00", "closed until 2026-12-27T09:00"),
            ("2026-12-27T10:00", "open until 2026-12-28T05:00"),
        ],
    );
}

#[test]
fn the_clock_changes_at_night() {
    // 25 October 2026 has the hour from 2 to 3 twice, 29 March 2026 not at all.
    check(
        &night_line(HolidayRule::Same),
        &[
            ("2026-10-24T23:00", "open until 2026-10-25T05:00"),
            ("2026-10-25T02:30", "open until 2026-10-25T05:00"),
            ("2026-10-25T05:00", "closed until 2026-10-25T09:00"),
            ("2026-03-28T23:00", "open until 2026-03-29T05:00"),
            ("2026-03-29T02:30", "open until 2026-03-29T05:00"),
            ("2026-03-29T05:00", "closed until 2026-03-29T09:00"),
        ],
    );
    check(
        &office(HolidayRule::Closed),
        &[
            ("2026-10-23T16:00", "closed until 2026-10-26T09:00"),
            ("2026-10-26T08:59", "closed until 2026-10-26T09:00"),
            ("2026-03-27T16:00", "closed until 2026-03-30T09:00"),
            ("2026-03-30T09:00", "open until 2026-03-30T15:00"),
        ],
    );
}

#[test]
fn what_nobody_has_told() {
    let words = Hours::Words(Text { da: "Den sidste torsdag i måneden".to_owned(), en: None });
    let no_times = weekly(HolidayRule::Same, &[]);
    for moment in ["2026-11-24T10:00", "2026-12-25T10:00"] {
        check(&Hours::Unknown, &[(moment, "unknown")]);
        check(&words, &[(moment, "unknown")]);
        check(&no_times, &[(moment, "closed")]);
    }
}

#[test]
fn the_shipped_lines_are_open_when_their_sources_say() {
    let state = |id: &str, at: &str| {
        let service = directory().service(id).expect("a service");
        let phone = directory().phone(service).expect("a phone");
        told(opening(&phone.hours, time(at)))
    };
    for (id, at, expected) in [
        ("alarm-112", "2026-12-24T20:00", "open"),
        ("vetc-doegntelefon", "2026-12-24T20:00", "open"),
        ("lev-uden-vold-1888", "2026-11-24T03:00", "open"),
        ("boernetelefonen", "2026-11-24T03:00", "open"),
        ("laegevagt-1084", "2026-11-24T12:00", "open"),
        ("livslinien", "2026-11-24T06:00", "closed until 2026-11-24T09:00"),
        ("livslinien", "2026-11-24T04:00", "open until 2026-11-24T05:00"),
        ("laegevagt-1083", "2026-11-24T12:00", "closed until 2026-11-24T16:00"),
        ("psykiatrifonden", "2026-11-24T21:00", "open until 2026-11-24T22:00"),
        ("psykiatrifonden", "2026-11-27T21:00", "closed until 2026-11-28T10:00"),
        ("stopspillet", "2026-11-28T12:00", "closed until 2026-11-30T09:00"),
    ] {
        assert_eq!(state(id, at), expected, "{id} at {at}");
    }
}

#[test]
fn ten_years_hour_by_hour_every_promise_is_kept() {
    // The two that cross midnight and holidays take the ten years, the others the two around week 53.
    let long = [night_line(HolidayRule::Unknown), doctor(HolidayRule::AllDay)];
    let short =
        [office(HolidayRule::Unknown), office(HolidayRule::Closed), fortnightly(3, WeekParity::Odd), lunch_break()];
    let long = long.into_iter().map(|hours| (hours, "2024-01-01T00:00", "2034-01-01T00:00"));
    let short = short.into_iter().map(|hours| (hours, "2026-01-01T00:00", "2028-01-01T00:00"));
    let checked: usize = thread::scope(|scope| {
        let running: Vec<_> = long
            .chain(short)
            .map(|(hours, begin, end)| scope.spawn(move || keeps_promises(&hours, time(begin), time(end))))
            .collect();
        running.into_iter().map(|one| one.join().expect("every promise is kept")).sum()
    });
    println!("{checked} hours checked");
}

/// Goes from hour to hour; gives how many.
fn keeps_promises(hours: &Hours, begin: DateTime, end: DateTime) -> usize {
    let (mut now, mut since, mut state, mut checked) = (begin, begin, opening(hours, begin), 0);
    while now < end {
        let next = now + 1.hour();
        let then = opening(hours, next);
        let kept = kind(state) == kind(then);
        match promise(state) {
            // It stays so until the moment that was told, and changes just then.
            Some(moment) if next < moment => {
                assert!(kept, "{hours:?}: {} at {now} became {} at {next}", told(state), told(then));
                assert_eq!(promise(then), Some(moment), "{hours:?}: another promise at {next}");
            }
            Some(moment) => {
                let before = opening(hours, moment - 1.minute());
                let after = opening(hours, moment);
                assert_eq!(kind(before), kind(state), "{hours:?}: before {moment}");
                assert_ne!(kind(after), kind(state), "{hours:?}: at {moment}");
                if let Opening::Closed { .. } = state {
                    assert_eq!(kind(after), "open", "{hours:?}: at {moment}");
                }
            }
            // Without a promise the next change is to "unknown", or a fortnight away.
            None if kind(state) == "closed" && kind(then) == "open" => {
                panic!("{hours:?}: nothing was promised at {now}, but it opens at {next}")
            }
            None if kind(state) == "open" => assert!(kept && next < since + 14.days(), "{hours:?}: at {next}"),
            None => {}
        }
        if !kept {
            since = next;
        }
        state = then;
        now = next;
        checked += 1;
    }
    checked
}

fn kind(state: Opening) -> &'static str {
    match state {
        Opening::Open { .. } => "open",
        Opening::Closed { .. } => "closed",
        Opening::Unknown => "unknown",
    }
}

fn promise(state: Opening) -> Option<DateTime> {
    match state {
        Opening::Open { until } => until,
        Opening::Closed { opens } => opens,
        Opening::Unknown => None,
    }
}

#[test]
fn public_holidays_of_some_years() {
    let holidays = |year: i16| {
        let first = jiff::civil::date(year, 1, 1);
        let days = (0..365).map(|day| first + day.days()).filter(|day| day.year() == year && is_public_holiday(*day));
        days.map(|day| day.strftime("%m-%d").to_string()).collect::<Vec<_>>()
    };
    let fixed_end = ["06-05", "12-24", "12-25", "12-26", "12-31"];
    for (year, moving) in [
        (2023, ["04-06", "04-07", "04-09", "04-10", "05-05", "05-18", "05-28", "05-29"].as_slice()),
        (2026, &["04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"]),
        (2027, &["03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"]),
        (2038, &["04-22", "04-23", "04-25", "04-26", "06-03", "06-13", "06-14"]),
    ] {
        let mut expected: Vec<&str> = std::iter::once("01-01").chain(moving.iter().copied()).chain(fixed_end).collect();
        expected.sort_unstable();
        assert_eq!(holidays(year), expected, "{year}");
    }
}

#[test]
fn a_clock_is_believed_from_the_day_before_the_data_on_for_ten_years() {
    let data_date = jiff::civil::date(2026, 11, 21);
    for (now, believed) in [
        ("1970-01-01T00:00", false),
        ("2026-11-19T23:59", false),
        ("2026-11-20T00:00", true),
        ("2026-11-21T12:00", true),
        ("2036-12-31T23:59", true),
        ("2037-01-01T00:00", false),
        ("2099-06-01T12:00", false),
    ] {
        assert_eq!(is_credible(time(now), data_date), believed, "{now}");
    }
    assert!(is_credible(DateTime::MIN, DateTime::MIN.date()));
    assert!(!is_credible(DateTime::MIN, DateTime::MAX.date()));
}

// In words.

fn words(hours: &Hours, language: Language) -> String {
    hours_lines(hours, language).join(". ")
}

fn names_the_night(text: &str, language: Language) -> bool {
    match language {
        Language::Danish => text.contains("om natten"),
        Language::English => ["at night", "in the early morning"].iter().any(|words| text.contains(words)),
    }
}

/// «Alle dage kl. 9-5» reads as office hours: who reads it so does not call at ten in the evening.
#[test]
fn hours_over_midnight_say_so_in_words() {
    let line = night_line(HolidayRule::Same);
    assert_eq!(words(&line, Language::Danish), "Alle dage kl. 9 om morgenen til kl. 5 om natten");
    assert_eq!(words(&line, Language::English), "Every day 09:00 in the morning to 05:00 in the early morning");
    let on_call = doctor(HolidayRule::AllDay);
    assert_eq!(
        words(&on_call, Language::Danish),
        "Hverdage kl. 16-8, også om natten. Weekend og helligdage hele døgnet"
    );
    // Another pattern is told as it is: a Sunday that is closed must not look open.
    let Hours::Weekly { intervals, .. } = &on_call else { panic!("by the week") };
    for left_out in 0..intervals.len() {
        let mut intervals = intervals.clone();
        intervals.remove(left_out);
        let told = words(&Hours::Weekly { intervals, holidays: HolidayRule::AllDay, note: None }, Language::Danish);
        assert!(!told.contains("Hverdage"), "{told}");
    }
    assert!(!words(&doctor(HolidayRule::Closed), Language::Danish).contains("helligdage hele døgnet"));
}

#[test]
fn no_time_over_midnight_is_without_its_night() {
    let generated = (0..1440_u16).step_by(30).flat_map(|from| {
        (from + 30..=from + 1440).step_by(30).map(move |to| Interval {
            days: vec![1, 5],
            from,
            to,
            weeks: WeekParity::Every,
        })
    });
    let generated: Vec<Interval> = generated.collect();
    let in_data =
        directory().services.iter().flat_map(|service| directory().contacts(service)).flat_map(|contact| match contact
            .hours
        {
            Hours::Weekly { intervals, .. } => intervals,
            _ => Vec::new(),
        });
    let in_data: Vec<Interval> = in_data.collect();
    let over_midnight = |one: &&Interval| one.is_over_midnight();
    assert!(in_data.iter().any(|one| over_midnight(&one)) && generated.iter().filter(over_midnight).count() > 1000);
    for interval in in_data.iter().chain(&generated) {
        for language in Language::ALL {
            let hours = Hours::Weekly { intervals: vec![interval.clone()], holidays: HolidayRule::Same, note: None };
            let told = words(&hours, language);
            let all_day = (interval.from, interval.to) == (0, 1440);
            let is_night = interval.is_over_midnight() || (interval.from < 360 && !all_day);
            assert_eq!(names_the_night(&told, language), is_night, "{interval:?}: {told}");
        }
    }
    // The doctors' two intervals a day are one night.
    for service in directory().services.iter().filter(|one| one.kind == ServiceKind::OutOfHoursDoctor) {
        let hours = &directory().phone(service).expect("a phone").hours;
        for language in Language::ALL {
            let told = words(hours, language);
            assert!(*hours == Hours::Always || names_the_night(&told, language), "{}: {told}", service.id);
            assert!(told.chars().count() <= 75, "one short line: {told}");
        }
    }
}

#[test]
fn a_moment_of_the_night_is_told_as_one() {
    let line = night_line(HolidayRule::Same);
    let on_call = doctor(HolidayRule::AllDay);
    let to_midnight = weekly(HolidayRule::Same, &[(DAILY, "08:00", "24:00", WeekParity::Every)]);
    let wednesdays = weekly(HolidayRule::Same, &[(&[3], "12:30", "14:30", WeekParity::Every)]);
    for (hours, at, danish, english) in [
        (&line, "2026-12-01T14:00", "Åbent nu, til kl. 5 om natten", "Open now, until 05:00 in the early morning"),
        (&line, "2026-12-02T02:30", "Åbent nu, til kl. 5 om natten", "Open now, until 05:00 in the early morning"),
        (&line, "2026-12-02T06:30", "Lukket nu. Åbner kl. 9", "Closed now. Opens at 09:00"),
        (&on_call, "2026-12-01T14:00", "Lukket nu. Åbner kl. 16", "Closed now. Opens at 16:00"),
        (&on_call, "2026-12-01T22:00", "Åbent nu, til i morgen kl. 8", "Open now, until tomorrow 08:00"),
        (&on_call, "2026-12-02T02:30", "Åbent nu, til kl. 8", "Open now, until 08:00"),
        (&on_call, "2026-12-05T12:00", "Åbent nu, til mandag kl. 8", "Open now, until Monday 08:00"),
        (&to_midnight, "2026-12-01T14:00", "Åbent nu, til midnat", "Open now, until midnight"),
        (&to_midnight, "2026-12-01T02:00", "Lukket nu. Åbner kl. 8", "Closed now. Opens at 08:00"),
        (&wednesdays, "2026-12-01T14:00", "Lukket nu. Åbner i morgen kl. 12.30", "Closed now. Opens tomorrow at 12:30"),
        (&wednesdays, "2026-12-03T14:00", "Lukket nu. Åbner onsdag kl. 12.30", "Closed now. Opens Wednesday at 12:30"),
        (
            &wednesdays,
            "2026-12-02T18:00",
            "Lukket nu. Åbner onsdag den 9. december kl. 12.30",
            "Closed now. Opens Wednesday 9 December at 12:30",
        ),
        (&Hours::Always, "2026-12-01T02:00", "Åbent nu, hele døgnet", "Open now, day and night"),
    ] {
        let now = time(at);
        for (language, expected) in [(Language::Danish, danish), (Language::English, english)] {
            assert_eq!(opening_line(opening(hours, now), now, true, language), expected, "at {at}");
        }
    }
    // Whatever the line: a time before six is never told as one of the day.
    for minutes in (0..2 * 1440).step_by(30) {
        let now = time("2026-12-01T00:00") + minutes.minutes();
        let told = opening_line(opening(&line, now), now, true, Language::Danish);
        assert!(!told.contains("kl. 5") || told.contains("kl. 5 om natten"), "{told}");
    }
}
