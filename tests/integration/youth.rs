//! The youth planner: months, meetings, what is late, and a calendar that an independent parser reads.

use icalendar::{
    Component,
    parser::{read_calendar, unfold},
};
use jiff::civil::{Date, date};
use veteranvejviseren::{
    calendar::{Month, is_working_day, write},
    domain::Language,
    professional::youth::{Agreement, MOST, MeetingKind, MonthProblem, Overdue, Participant, YouthPlan, eighteenth},
    text,
};

const TODAY: Date = date(2026, 11, 22);

fn month(text: &str) -> Month {
    Month::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn days(plan: &YouthPlan) -> Vec<(MeetingKind, String)> {
    plan.meetings.iter().map(|meeting| (meeting.kind, meeting.on.to_string())).collect()
}

#[test]
fn a_month_is_read_or_told_what_is_wrong_with_it() {
    use MonthProblem::{LongPast, NotAMonth, NotBorn, PerhapsBirth};
    for (written, expected) in [
        ("2027-03", Ok(month("2027-03"))),
        (" 2027-03 ", Ok(month("2027-03"))),
        ("2026-11", Ok(month("2026-11"))),
        // Up to 23: the 18th birthday may lie almost six years back.
        ("2020-12", Ok(month("2020-12"))),
        ("2020-10", Err(LongPast { years: 6 })),
        // The month of birth is the mistake most easily made.
        ("2009-03", Err(PerhapsBirth { eighteenth: month("2027-03") })),
        ("2008-02", Err(PerhapsBirth { eighteenth: month("2026-02") })),
        ("2012-11", Err(PerhapsBirth { eighteenth: month("2030-11") })),
        // A child of six has no such plan yet, and thirty years ago is neither.
        ("2013-01", Err(LongPast { years: 13 })),
        ("1996-11", Err(LongPast { years: 30 })),
        ("2044-11", Ok(month("2044-11"))),
        ("2044-12", Err(NotBorn)),
        ("", Err(NotAMonth)),
        ("2027-13", Err(NotAMonth)),
        ("marts 2027", Err(NotAMonth)),
        ("2027-03-01", Err(NotAMonth)),
        ("20270-3", Err(NotAMonth)),
    ] {
        assert_eq!(eighteenth(written, TODAY), expected, "{written:?}");
    }
    let said = text::youth::month_problem(eighteenth("1996-11", TODAY).unwrap_err(), Language::Danish);
    assert!(said.starts_with("Den måned er 30 år siden.") && said.contains("18-års"), "{said}");
    let said = text::youth::month_problem(eighteenth("2009-03", TODAY).unwrap_err(), Language::Danish);
    assert_eq!(said, "Det ligner fødselsmåneden. Så er 18-årsfødselsdagen i marts 2027.");
}

#[test]
fn the_three_meetings_lie_in_their_months_on_working_days() {
    use MeetingKind::{Eighteen, SeventeenAndAHalf as Half, Sixteen};
    for (told, expected) in [
        // 1 March 2025 is a Saturday; 1 September 2026 a Tuesday; 1 March 2027 a Monday.
        ("2027-03", [(Sixteen, "2025-03-03"), (Half, "2026-09-01"), (Eighteen, "2027-03-01")]),
        // Half a year before August is February, which may be short.
        ("2028-08", [(Sixteen, "2026-08-03"), (Half, "2028-02-01"), (Eighteen, "2028-08-01")]),
        // New Year's Day is a holiday.
        ("2029-01", [(Sixteen, "2027-01-04"), (Half, "2028-07-03"), (Eighteen, "2029-01-02")]),
        // Easter Monday 2026 is 6 April; 1 April 2024 was Easter Monday.
        ("2026-04", [(Sixteen, "2024-04-02"), (Half, "2025-10-01"), (Eighteen, "2026-04-01")]),
    ] {
        let plan = YouthPlan::new("a", month(told));
        let expected: Vec<(MeetingKind, String)> =
            expected.iter().map(|(kind, day)| (*kind, (*day).to_owned())).collect();
        assert_eq!(days(&plan), expected, "{told}");
    }
    for year in 2026..2034 {
        for number in 1..=12 {
            let eighteenth = Month::new(year, number).unwrap();
            let plan = YouthPlan::new("a", eighteenth);
            for (meeting, before) in plan.meetings.iter().zip([24, 6, 0]) {
                assert!(is_working_day(meeting.on));
                assert_eq!(Month::of(meeting.on), eighteenth.plus(-before), "{year}-{number}");
            }
        }
    }
}

#[test]
fn the_last_day_for_a_meeting_is_the_end_of_its_month() {
    for (told, latest) in [
        ("2028-08", ["2026-08-31", "2028-02-29", "2028-08-31"]),
        ("2027-08", ["2025-08-31", "2027-02-28", "2027-08-31"]),
        ("2026-02", ["2024-02-29", "2025-08-31", "2026-02-28"]),
    ] {
        let plan = YouthPlan::new("a", month(told));
        let found: Vec<String> = plan.meetings.iter().map(|meeting| plan.latest(meeting).to_string()).collect();
        assert_eq!(found, latest, "{told}");
    }
}

#[test]
fn what_is_late_is_named_and_what_is_not_yet_is_not() {
    let mut plan = YouthPlan::new("a", month("2027-03"));
    // The meeting at 17½ could be held until 30 September 2026.
    assert_eq!(plan.overdue(date(2026, 9, 30)), [Overdue::Meeting { meeting: 0, latest: date(2025, 3, 31) }]);
    assert_eq!(
        plan.overdue(date(2026, 10, 1)),
        [
            Overdue::Meeting { meeting: 0, latest: date(2025, 3, 31) },
            Overdue::Meeting { meeting: 1, latest: date(2026, 9, 30) },
        ]
    );
    plan.meetings[0].held = Some(date(2025, 3, 10));
    for at in 0..plan.meetings[0].ticks.len() {
        plan.meetings[0].tick(at, true);
    }
    plan.meetings[1].held = Some(date(2026, 9, 15));
    plan.meetings[1].tick(0, true);
    plan.meetings[1].agreements = vec![
        Agreement { text: "Søge bolig".to_owned(), by: Some(date(2026, 11, 21)), ..Agreement::default() },
        Agreement { text: "Søge SU".to_owned(), by: Some(date(2026, 11, 22)), ..Agreement::default() },
        Agreement { text: "Læge".to_owned(), by: Some(date(2026, 1, 1)), done: true, ..Agreement::default() },
        Agreement { text: "Ingen dato".to_owned(), ..Agreement::default() },
    ];
    let open = plan.meetings[1].ticks.len() - 1;
    let late = plan.overdue(TODAY);
    assert_eq!(
        late,
        [Overdue::Points { meeting: 1, open }, Overdue::Agreement { meeting: 1, agreement: 0, by: date(2026, 11, 21) },]
    );
    assert_eq!(
        text::youth::overdue(late[1], &plan, Language::Danish),
        "Aftale fra 21. november 2026 er ikke gjort: Søge bolig"
    );
    for (open, said) in [(1, "er holdt, men 1 punkt mangler."), (2, "er holdt, men 2 punkter mangler.")] {
        let told = text::youth::overdue(Overdue::Points { meeting: 1, open }, &plan, Language::Danish);
        assert!(told.ends_with(said), "{told}");
    }
    assert_eq!(plan.next().map(|meeting| meeting.kind), Some(MeetingKind::Eighteen));
}

#[test]
fn a_meeting_that_was_put_off_is_late_only_after_its_new_day() {
    let mut plan = YouthPlan::new("a", month("2027-03"));
    plan.meetings[0].held = Some(date(2025, 3, 3));
    let at = plan.move_meeting(1, date(2026, 12, 1)).expect("the meeting");
    assert_eq!(at, 1);
    assert!(!plan.overdue(TODAY).iter().any(|late| matches!(late, Overdue::Meeting { meeting: 1, .. })));
    assert!(plan.overdue(date(2026, 12, 2)).contains(&Overdue::Meeting { meeting: 1, latest: date(2026, 12, 1) }));
    assert_eq!(plan.move_meeting(9, TODAY), None);
}

#[test]
fn extra_meetings_come_in_order_and_the_three_stay() {
    let mut plan = YouthPlan::new("a", month("2027-03"));
    assert!(plan.add_extra(date(2026, 12, 15)) && plan.add_extra(date(2025, 12, 1)));
    let kinds: Vec<MeetingKind> = plan.meetings.iter().map(|meeting| meeting.kind).collect();
    use MeetingKind::{Eighteen, Extra, SeventeenAndAHalf, Sixteen};
    assert_eq!(kinds, [Sixteen, Extra, SeventeenAndAHalf, Extra, Eighteen]);
    assert_eq!(plan.meetings.iter().map(|meeting| meeting.number).collect::<Vec<_>>(), [0, 2, 0, 1, 0]);
    assert!(!plan.remove_extra(0) && plan.remove_extra(1) && !plan.remove_extra(9));
    assert_eq!(plan.meetings.len(), 4);
    while plan.add_extra(TODAY) {}
    assert_eq!(plan.meetings.len(), MOST);
    // Three months after 30 November is the end of February.
    let mut plan = YouthPlan::new("a", month("2027-03"));
    plan.meetings[2].held = Some(date(2027, 11, 30));
    assert_eq!(plan.extra_day(3), date(2028, 2, 29));
    plan.meetings[2].held = Some(date(2026, 11, 30));
    assert_eq!(plan.extra_day(3), date(2027, 3, 1), "28 February 2027 is a Sunday");
}

#[test]
fn a_corrected_month_moves_what_is_not_held() {
    let mut plan = YouthPlan::new("a", month("2027-03"));
    plan.meetings[0].held = Some(date(2025, 3, 3));
    plan.add_extra(date(2027, 1, 4));
    plan.set_eighteenth(month("2027-05"));
    let days: Vec<String> = days(&plan).into_iter().map(|(_, day)| day).collect();
    assert_eq!(days, ["2025-03-03", "2026-11-02", "2027-01-04", "2027-05-03"]);
}

#[test]
fn every_meeting_has_people_a_checklist_and_words() {
    for kind in [MeetingKind::Sixteen, MeetingKind::SeventeenAndAHalf, MeetingKind::Eighteen, MeetingKind::Extra] {
        assert_eq!(MeetingKind::from_word(kind.word()), Some(kind));
        assert!(kind.checklist().len() >= 4);
        for who in [Participant::Young, Participant::Coordinator, Participant::Adult] {
            assert!(kind.participants().contains(&who), "{kind:?} {who:?}");
        }
        for language in Language::ALL {
            assert!(!text::youth::meeting(kind, language).is_empty());
            assert!(!text::youth::meeting_purpose(kind, language).is_empty());
        }
    }
    // Those who take over come before 18, not at it.
    assert!(MeetingKind::SeventeenAndAHalf.participants().contains(&Participant::AdultCaseworker));
    assert!(!MeetingKind::Sixteen.participants().contains(&Participant::AdultCaseworker));
}

#[test]
fn the_calendar_is_read_by_another_program_and_names_nobody() {
    let mut plan = YouthPlan::new("k7", month("2028-08"));
    plan.label = "Plan A".to_owned();
    plan.add_extra(date(2028, 2, 29));
    plan.meetings[0].held = Some(date(2026, 8, 3));
    plan.meetings[0].agreements.push(Agreement {
        text: "Praktik".to_owned(),
        who: "Vejlederen".to_owned(),
        by: Some(date(2026, 12, 31)),
        done: false,
    });
    let file = |plan: &YouthPlan| {
        let events = plan.events(Language::Danish);
        write("Plan", &events, date(2026, 11, 22).at(9, 0, 0, 0))
    };
    let first = file(&plan);
    assert!(!first.contains("Plan A"), "the label stays here");
    let plain = unfold(&first);
    let calendar = icalendar::Calendar::from(read_calendar(&plain).expect("a calendar"));
    let events: Vec<_> = calendar.components.iter().filter_map(|one| one.as_event()).collect();
    let seen: Vec<(&str, &str)> =
        events.iter().map(|event| (event.get_uid().unwrap(), event.get_summary().unwrap())).collect();
    assert_eq!(
        seen,
        [
            ("ung-k7-16-aftale-1@veteranvejviseren", "Aftale: Praktik"),
            ("ung-k7-17-5@veteranvejviseren", "Møde ved 17½ år"),
            ("ung-k7-extra-1@veteranvejviseren", "Ekstra møde"),
            ("ung-k7-18@veteranvejviseren", "Møde ved 18 år"),
        ]
    );
    assert!(first.contains("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"));
    // A moved meeting is the same event, newer.
    let at = plan.meetings.iter().position(|meeting| meeting.kind == MeetingKind::SeventeenAndAHalf).unwrap();
    plan.move_meeting(at, date(2028, 3, 15));
    let second = file(&plan);
    assert!(second.contains("UID:ung-k7-17-5@veteranvejviseren\r\n") && second.contains("SEQUENCE:1\r\n"));
    assert!(first.contains("SEQUENCE:0\r\n"));
}
