//! Calendar files, read by an independent parser with time zones of its own, and sums with days.

use crate::support::directory;
use chrono_tz::{Europe::Copenhagen, OffsetComponents};
use icalendar::{
    Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event as Parsed, EventLike,
    parser::{read_calendar, unfold},
};
use jiff::{
    ToSpan,
    civil::{DateTime, date, datetime},
};
use proptest::prelude::*;
use veteranvejviseren::{
    calendar::{
        Event, Month, When, file_name, from_utc_seconds, is_working_day, iso_day, next_event, parse_day, plus_days,
        plus_months, to_utc, utc_offset_hours, working_day_from, write,
    },
    domain::{Language, YearlyDay},
};

fn now() -> DateTime {
    datetime(2026, 11, 22, 1, 30, 0, 0)
}

fn event(when: When) -> Event {
    Event {
        key: "moede-1".to_owned(),
        revision: 2,
        when,
        title: "Netværksmøde".to_owned(),
        text: "Dagsorden".to_owned(),
        place: None,
        page: None,
    }
}

/// Reads a file with the independent parser.
#[track_caller]
fn parse(file: &str) -> Calendar {
    let plain = unfold(file);
    let calendar = read_calendar(&plain).unwrap_or_else(|error| panic!("{error}\n{file}"));
    Calendar::from(calendar)
}

#[track_caller]
fn only_event(file: &str) -> Parsed {
    let events: Vec<Parsed> = parse(file)
        .components
        .into_iter()
        .filter_map(|component| match component {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    assert_eq!(events.len(), 1, "{file}");
    events.into_iter().next().unwrap()
}

/// The moment in UTC that the independent parser, with its own rules of the zone, makes of a time.
#[track_caller]
fn utc(time: DatePerhapsTime) -> String {
    match time {
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            assert_eq!(tzid, "Europe/Copenhagen");
            let local = date_time.and_local_timezone(Copenhagen).earliest().expect("a time that exists");
            local.to_utc().format("%Y-%m-%dT%H:%M").to_string()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn times_around_daylight_saving_are_the_moments_that_were_meant() {
    for (local, expected) in [
        // The clock goes forward on 28 March 2027 and back on 31 October 2027.
        (datetime(2027, 3, 26, 9, 30, 0, 0), "2027-03-26T08:30"),
        (datetime(2027, 3, 28, 1, 59, 0, 0), "2027-03-28T00:59"),
        (datetime(2027, 3, 28, 3, 0, 0, 0), "2027-03-28T01:00"),
        (datetime(2027, 3, 29, 9, 30, 0, 0), "2027-03-29T07:30"),
        (datetime(2027, 10, 30, 9, 30, 0, 0), "2027-10-30T07:30"),
        (datetime(2027, 10, 31, 2, 30, 0, 0), "2027-10-31T00:30"),
        (datetime(2027, 10, 31, 3, 0, 0, 0), "2027-10-31T02:00"),
        (datetime(2027, 11, 1, 9, 30, 0, 0), "2027-11-01T08:30"),
    ] {
        let file = write("Møder", &[event(When::Times { from: local, to: local })], now());
        let parsed = only_event(&file);
        assert_eq!(utc(parsed.get_start().expect("a start")), expected, "{local}");
        // Our own rule, which makes the stamp, agrees.
        assert_eq!(to_utc(local).to_string().get(..16), Some(expected), "{local}");
    }
}

/// Every hour of forty years, against the zone's own history and plan.
#[test]
fn the_danish_clock_agrees_with_the_time_zone_database() {
    use chrono::{NaiveDate, Offset, TimeZone};
    let mut day = date(1998, 1, 1);
    let mut hours = 0;
    while day.year() < 2037 {
        for hour in 0..24 {
            let naive = NaiveDate::from_ymd_opt(
                day.year().into(),
                day.month().unsigned_abs().into(),
                day.day().unsigned_abs().into(),
            )
            .and_then(|day| day.and_hms_opt(hour, 30, 0))
            .expect("a time");
            let local = day.at(hour as i8, 30, 0, 0);
            // A skipped hour exists nowhere; the standard says which offset then holds.
            if let Some(found) = Copenhagen.offset_from_local_datetime(&naive).earliest() {
                let expected = found.fix().local_minus_utc() / 3600;
                assert_eq!(i32::from(utc_offset_hours(local)), expected, "{local}");
                assert_eq!(found.dst_offset().num_hours() == 1, expected == 2);
                hours += 1;
            } else {
                assert_eq!(utc_offset_hours(local), 1, "{local}");
            }
        }
        day = day.checked_add(1.day()).expect("a day");
    }
    assert!(hours > 340_000, "{hours}");
}

#[test]
fn a_whole_day_ends_on_the_day_after_it_also_over_month_ends_and_leap_years() {
    for (first, last, start, end) in [
        (date(2027, 4, 7), date(2027, 4, 7), "20270407", "20270408"),
        (date(2028, 2, 28), date(2028, 2, 28), "20280228", "20280229"),
        (date(2028, 2, 29), date(2028, 2, 29), "20280229", "20280301"),
        (date(2027, 2, 28), date(2027, 2, 28), "20270228", "20270301"),
        (date(2027, 12, 30), date(2027, 12, 31), "20271230", "20280101"),
        // The wrong way round is one day, not a broken file.
        (date(2027, 5, 9), date(2027, 5, 1), "20270509", "20270510"),
    ] {
        let file = write("Grupper", &[event(When::Days { first, last })], now());
        assert!(file.contains(&format!("DTSTART;VALUE=DATE:{start}\r\n")), "{file}");
        assert!(file.contains(&format!("DTEND;VALUE=DATE:{end}\r\n")), "{file}");
        let parsed = only_event(&file);
        assert!(matches!(parsed.get_start(), Some(DatePerhapsTime::Date(_))), "{file}");
        // No times, no time zone.
        assert!(!file.contains("VTIMEZONE"));
    }
}

#[test]
fn the_file_says_what_it_is_and_stays_the_same_event() {
    let meeting = When::Times { from: datetime(2027, 4, 7, 9, 0, 0, 0), to: datetime(2027, 4, 7, 11, 30, 0, 0) };
    let file = write("Netværk", &[event(meeting)], now());
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    // 01.30 in Denmark in November is half past midnight in UTC.
    assert!(file.contains("\r\nDTSTAMP:20261122T003000Z\r\n"), "{file}");
    let parsed = only_event(&file);
    assert_eq!(parsed.get_uid(), Some("moede-1@veteranvejviseren"));
    assert_eq!(parsed.get_sequence(), Some(2));
    let later = write("Netværk", &[event(meeting)], datetime(2027, 1, 1, 0, 30, 0, 0));
    assert!(later.contains("\r\nDTSTAMP:20261231T233000Z\r\n"), "the year turns later in London");
    assert_eq!(only_event(&later).get_uid(), parsed.get_uid());
    // The time zone is described whole, for programs that know none.
    for line in ["TZID:Europe/Copenhagen", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETTO:+0200"] {
        assert!(file.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
}

#[test]
fn one_appointment_makes_no_calendar_of_its_own() {
    let one = event(When::day(date(2027, 4, 7)));
    let two = Event { key: "moede-2".to_owned(), ..one.clone() };
    let names = |events: &[Event]| write("Netværk", events, now()).matches("NAME:Netværk").count();
    assert_eq!(names(std::slice::from_ref(&one)), 0, "Outlook would open a second calendar");
    assert_eq!(names(&[one, two]), 2);
}

#[test]
fn what_steers_a_file_is_only_text_in_a_title() {
    let mut one = event(When::day(date(2027, 4, 7)));
    one.title = "Kaffe; te, saft\\vand\u{7}".to_owned();
    one.text = "Linje 1\r\nLinje 2\nEND:VEVENT\nSUMMARY:Falsk".to_owned();
    one.place = Some("Torvet 1, 6800 Varde".to_owned());
    one.key = "Møde 1\r\nX:1".to_owned();
    let file = write("Et; to, tre", &[one], now());
    let parsed = only_event(&file);
    assert_eq!(parsed.get_summary(), Some("Kaffe; te, saft\\vand"));
    assert_eq!(parsed.get_description(), Some("Linje 1\nLinje 2\nEND:VEVENT\nSUMMARY:Falsk"));
    assert_eq!(parsed.get_location(), Some("Torvet 1, 6800 Varde"));
    assert_eq!(parsed.get_uid(), Some("de11@veteranvejviseren"));
}

#[test]
fn no_events_is_still_a_calendar() {
    assert!(parse(&write("Tom", &[], now())).components.is_empty());
}

proptest! {
    /// Whatever people write, lines are short, letters whole, and the text comes back.
    #[test]
    fn any_text_survives(title in "\\PC{0,200}", text in "[a-zæøå ,;\\\\\n€😀]{0,300}") {
        let mut one = event(When::day(date(2027, 4, 7)));
        one.title = format!("x{title}");
        one.text = format!("x{text}x");
        let file = write(&title, std::slice::from_ref(&one), now());
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let parsed = only_event(&file);
        prop_assert_eq!(parsed.get_description(), Some(one.text.as_str()));
        prop_assert_eq!(parsed.get_summary(), Some(one.title.as_str()));
    }
}

#[test]
fn months_and_days_are_added_as_people_add_them() {
    for (from, months, expected) in [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 8, 31), -6, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2100, 3, 31), -1, date(2100, 2, 28)),
        (date(2000, 3, 31), -1, date(2000, 2, 29)),
    ] {
        assert_eq!(plus_months(from, months), expected, "{from} {months}");
        // jiff's own sum is the judge for what it can say.
        assert_eq!(from.checked_add(i64::from(months).months()).unwrap(), expected);
    }
    assert_eq!(plus_days(date(2028, 2, 28), 2), date(2028, 3, 1));
    assert_eq!(Month::new(2026, 11).unwrap().until(Month::new(2028, 1).unwrap()), 14);
    for month in 1..=12 {
        for year in [1900, 2000, 2023, 2024, 2100] {
            let month = Month::new(year, month).unwrap();
            assert_eq!(month.days(), month.first_day().days_in_month(), "{}", month.iso());
        }
    }
}

#[test]
fn fields_of_the_browser_are_read_and_others_refused() {
    assert_eq!(parse_day("2028-02-29"), Some(date(2028, 2, 29)));
    assert_eq!(parse_day("2028-02-29").map(iso_day), Some("2028-02-29".to_owned()));
    for bad in ["", "2027-02-29", "2027-13-01", "2027-00-10", "2027-2-1", "22-11-2026", "2026-11-+1", "9999-01-01"] {
        assert_eq!(parse_day(bad), None, "{bad}");
    }
    assert_eq!(Month::parse("2026-11"), Month::new(2026, 11));
    for bad in ["", "2026", "2026-13", "2026-1", "+026-11", "2026-11-01"] {
        assert_eq!(Month::parse(bad), None, "{bad}");
    }
}

#[test]
fn working_days_miss_weekends_and_holidays() {
    // Easter 2027: Maundy Thursday is 25 March, Easter Monday 29 March.
    assert_eq!(working_day_from(date(2027, 3, 25)), date(2027, 3, 30));
    assert_eq!(working_day_from(date(2026, 12, 24)), date(2026, 12, 28));
    assert!(!is_working_day(date(2026, 11, 22)) && is_working_day(date(2026, 11, 23)));
}

#[test]
fn file_names_are_plain() {
    assert_eq!(file_name("Aktørliste, Ærø Kommune", "csv"), "aktoerliste-aeroe-kommune.csv");
    assert_eq!(file_name("../../x", "ics"), "x.ics");
    assert_eq!(file_name("!!!", "ics"), "veteranvejviseren.ics");
}

/// The moment as the browser tells it, against an independent table of time zones: every quarter of an hour around the
/// changes of 40 years, and a row of moments between.
#[test]
fn the_danish_clock_follows_the_moment() {
    let mut tried = 0;
    let mut check = |seconds: i64| {
        let moment = chrono::DateTime::from_timestamp(seconds, 0).expect("a moment").with_timezone(&Copenhagen);
        let wanted = moment.format("%Y-%m-%dT%H:%M:00").to_string();
        assert_eq!(from_utc_seconds(seconds).map(|local| local.to_string()), Some(wanted), "{seconds}");
        tried += 1;
    };
    for year in 2000..2040 {
        for month in [3, 10] {
            let first = chrono::NaiveDate::from_ymd_opt(year, month, 23).expect("a day");
            let first = first.and_hms_opt(0, 0, 0).expect("a time").and_utc().timestamp();
            (0..10 * 96).for_each(|quarter| check(first + quarter * 900));
        }
    }
    (0..5_000).for_each(|step| check(950_000_000 + step * 250_007));
    assert!(tried > 80_000);
    for never in [i64::MIN, -1, 0, 700_000_000, 9_000_000_000, i64::MAX] {
        assert_eq!(from_utc_seconds(never), None, "{never}");
    }
}
#[test]
fn a_day_of_every_year_is_read_and_comes_next_today_or_later() {
    let flag_day = YearlyDay::parse("09-05").expect("a day");
    for (today, expected) in [
        (date(2026, 9, 4), date(2026, 9, 5)),
        (date(2026, 9, 5), date(2026, 9, 5)),
        (date(2026, 9, 6), date(2027, 9, 5)),
        (date(2027, 12, 31), date(2028, 9, 5)),
    ] {
        assert_eq!(flag_day.next(today), expected, "{today}");
    }
    for bad in ["", "9-5", "13-01", "04-31", "02-29", "09-05-2026", "0905", "+9-05", "00-10"] {
        assert_eq!(YearlyDay::parse(bad), None, "{bad}");
    }
}

#[test]
fn the_flag_day_of_the_directory_is_one_whole_day_for_a_calendar() {
    let event = directory().initiatives.iter().find(|one| one.yearly.is_some()).expect("an event");
    let next = next_event(event, date(2026, 11, 22), Language::Danish).expect("its next day");
    let parsed = only_event(&write("Flagdag", &[next], now()));
    assert_eq!(parsed.get_uid(), Some("flagdag-5-september-2027-09-05@veteranvejviseren"));
    assert!(matches!(parsed.get_start(), Some(DatePerhapsTime::Date(day)) if day.to_string() == "2027-09-05"));
    assert_eq!(parsed.get_url(), event.url.as_ref().map(|url| url.as_str()));
    let policy = directory().initiatives.iter().find(|one| one.yearly.is_none()).expect("a policy");
    assert_eq!(next_event(policy, date(2026, 11, 22), Language::Danish), None);
}
