//! Saved work: what was kept once stays readable, what is damaged is left out and named, and two tabs do
//! not write over each other.

use crate::support::directory;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use veteranvejviseren::{
    domain::{Language, Progress},
    professional::{
        Purpose,
        board::from_example,
        network::NetworkPlan,
        partner_list::PartnerList,
        saved_work::{Decision, Loss, Part, ReadError, SavedWork, decide, read, write},
        youth::{MeetingKind, YouthPlan},
    },
    text,
};

/// A document as edition 1 wrote it. Never change this file: it stands for what people have on their devices.
const VERSION_1: &str = include_str!("../fixtures/saved-work-1.json");

fn full() -> SavedWork {
    let (mut work, losses) = read(VERSION_1).expect("version 1");
    assert_eq!(losses, []);
    work.board = Some(from_example(&directory().boards[0], Language::Danish));
    work
}

/// Changes the document with another program.
fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(VERSION_1).expect("JSON");
    change(&mut value);
    value.to_string()
}

#[test]
fn version_1_is_read_to_the_last_detail() {
    let (work, losses) = read(VERSION_1).expect("version 1");
    assert_eq!((losses, work.revision), (vec![], 7));
    let list = work.partner_list.as_ref().expect("a list");
    assert_eq!((list.title.as_str(), list.made_on, list.entries.len()), ("Varde, børn", date(2026, 11, 22), 2));
    assert_eq!((list.entries[0].fingerprint, list.entries[1].seen_on), (3_735_928_559, date(2024, 2, 29)));
    // An id that no longer exists is kept, to be shown apart.
    assert_eq!(list.look(directory(), date(2026, 11, 22)).gone.len(), 1);
    let mut tasks = work.tasks.clone().expect("tasks");
    assert_eq!((tasks.progress(), tasks.place.map(|code| code.to_string()).as_deref()), ((1, 12), Some("0573")));
    assert_eq!(tasks.task(Purpose::Outreach).unwrap().note, "Aftale med herberget");
    let board = work.board.as_ref().expect("a board");
    assert_eq!(board.rows(&[Progress::Done])[0].step.on, Some(date(2026, 9, 5)));
    let network = work.network.as_ref().expect("meetings");
    assert_eq!(
        (network.from, network.set[0].on, network.set[0].agenda.as_str()),
        (540, Some(date(2027, 4, 14)), "Et\nTo")
    );
    let plan = &work.youth[0];
    assert_eq!(
        (plan.eighteenth.iso().as_str(), plan.meetings.len(), plan.meetings[0].progress()),
        ("2028-08", 4, (2, 7))
    );
    assert_eq!(plan.meetings[0].agreements[0].by, Some(date(2028, 2, 29)));
    assert_eq!(plan.meetings[2].kind, MeetingKind::Extra);
}

#[test]
fn what_is_written_is_read_again_and_by_others() {
    for work in [SavedWork::default(), full()] {
        let text = write(&work);
        assert_eq!(read(&text), Ok((work.clone(), vec![])));
        let other: Value = serde_json::from_str(&text).expect("JSON for other programs");
        assert_eq!(other["revision"], json!(work.revision));
    }
}

#[test]
fn a_later_version_is_refused_before_anything_else() {
    let later = with(|work| {
        work["version"] = json!(2);
        work["youth"] = json!("something new");
    });
    assert_eq!(read(&later), Err(ReadError::Newer(2)));
    assert_eq!(decide(Some(&later), 7), Decision::Blocked(ReadError::Newer(2)));
    for version in [json!(0), json!(-1), json!("1"), Value::Null, json!(1.5)] {
        let text = with(|work| work["version"] = version.clone());
        assert_eq!(read(&text), Err(ReadError::NotWork), "{version}");
    }
    assert_eq!(read("{\"kind\": \"veteranvejviseren-board\", \"version\": 1}"), Err(ReadError::NotWork));
    assert!(matches!(read("vvj 2\nrole=partner\n"), Err(ReadError::NotJson(_))));
    assert!(matches!(read(""), Err(ReadError::NotJson(0))));
    for language in Language::ALL {
        assert!(!text::professional::read_error(ReadError::Newer(2), language).is_empty());
    }
}

#[test]
fn a_damaged_part_is_left_out_and_named_and_the_rest_kept() {
    type Change = fn(&mut Value);
    type Count = fn(&SavedWork) -> usize;
    let whole = read(VERSION_1).expect("version 1").0;
    let rows: [(Change, Loss, Count, usize); 12] = [
        (
            |w| w["partner_list"] = json!(5),
            Loss::Whole(Part::PartnerList),
            |w| usize::from(w.partner_list.is_some()),
            0,
        ),
        (
            |w| w["partner_list"]["made_on"] = json!("2026-02-30"),
            Loss::Whole(Part::PartnerList),
            |w| usize::from(w.partner_list.is_some()),
            0,
        ),
        (
            |w| w["partner_list"]["entries"][0]["id"] = json!("../x"),
            Loss::Some(Part::PartnerList, 1),
            |w| w.partner_list.as_ref().unwrap().entries.len(),
            1,
        ),
        (
            |w| w["partner_list"]["entries"][1]["id"] = json!("vetc-familieenheden"),
            Loss::Some(Part::PartnerList, 1),
            |w| w.partner_list.as_ref().unwrap().entries.len(),
            1,
        ),
        (
            |w| w["tasks"]["tasks"][0]["purpose"] = json!("x"),
            Loss::Some(Part::Tasks, 1),
            |w| w.tasks.as_ref().unwrap().progress().0,
            0,
        ),
        (
            |w| w["board"]["areas"][0]["goals"][0]["steps"][0]["status"] = json!(1),
            Loss::Some(Part::Board, 1),
            |w| w.board.as_ref().unwrap().figures().total(),
            1,
        ),
        (|w| w["board"] = json!([]), Loss::Whole(Part::Board), |w| usize::from(w.board.is_some()), 0),
        (|w| w["network"]["key"] = json!("Å"), Loss::Whole(Part::Network), |w| usize::from(w.network.is_some()), 0),
        (
            |w| w["network"]["months"] = json!([4, 13]),
            Loss::Some(Part::Network, 1),
            |w| w.network.as_ref().unwrap().months.len(),
            1,
        ),
        (|w| w["youth"][0]["eighteenth"] = json!("2028-13"), Loss::Some(Part::Youth, 1), |w| w.youth.len(), 0),
        // A meeting of the model that was damaged comes back as proposed.
        (
            |w| w["youth"][0]["meetings"][1]["on"] = json!("x"),
            Loss::Some(Part::Youth, 1),
            |w| w.youth[0].meetings.len(),
            4,
        ),
        (|w| w["something"] = json!(1), Loss::Unknown(1), |w| w.youth.len(), 1),
    ];
    for (at, (change, loss, count, expected)) in rows.into_iter().enumerate() {
        let (work, losses) = read(&with(change)).unwrap_or_else(|error| panic!("row {at}: {error:?}"));
        assert_eq!((losses, count(&work)), (vec![loss], expected), "row {at}");
        assert_eq!(work.revision, whole.revision);
        // The other parts are whole.
        let same = [
            work.partner_list == whole.partner_list,
            work.tasks == whole.tasks,
            work.board == whole.board,
            work.network == whole.network,
            work.youth == whole.youth,
        ];
        assert!(same.iter().filter(|same| !**same).count() <= 1, "row {at}: {same:?}");
        for language in Language::ALL {
            assert!(!text::professional::loss(loss, language).is_empty());
        }
    }
}

#[test]
fn two_tabs_do_not_write_over_each_other() {
    // Nothing lies there: the first saves.
    assert_eq!(decide(None, 0), Decision::Save(1));
    let mut first = SavedWork { revision: 1, ..SavedWork::default() };
    let stored = write(&first);
    // Both tabs opened revision 1; the first saves its change.
    assert_eq!(decide(Some(&stored), first.revision), Decision::Save(2));
    first.revision = 2;
    first.partner_list = Some(PartnerList::new("Første", date(2026, 11, 22)));
    let stored = write(&first);
    // The second still stands at 1, and a third that never loaded anything at 0.
    assert_eq!(decide(Some(&stored), 1), Decision::Conflict { stored: 2 });
    assert_eq!(decide(Some(&stored), 0), Decision::Conflict { stored: 2 });
    // What was deleted meanwhile may be written anew.
    assert_eq!(decide(None, 2), Decision::Save(3));
    // What cannot be read is not written over.
    assert_eq!(decide(Some("{"), 2), Decision::Blocked(ReadError::NotJson(1)));
    assert_eq!(decide(None, u32::MAX), Decision::Save(u32::MAX));
}

#[test]
fn limits_hold_and_are_told() {
    let mut work = SavedWork::default();
    for number in 0..40 {
        work.youth.push(YouthPlan::new(&format!("u{number}"), "2028-08".parse_month()));
    }
    let (back, losses) = read(&write(&work)).expect("work");
    assert_eq!((back.youth.len(), losses), (30, vec![Loss::Some(Part::Youth, 10)]));
    let long = with(|work| work["partner_list"]["title"] = json!("å".repeat(9000)));
    assert_eq!(read(&long).expect("work").0.partner_list.unwrap().title.chars().count(), 4000);
}

trait ParseMonth {
    fn parse_month(&self) -> veteranvejviseren::calendar::Month;
}

impl ParseMonth for str {
    fn parse_month(&self) -> veteranvejviseren::calendar::Month {
        veteranvejviseren::calendar::Month::parse(self).expect("a month")
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// One byte of the document changed, cut out or repeated: a value or a reason, never a panic.
    #[test]
    fn a_damaged_document_ends_in_work_or_a_reason(at in 0..VERSION_1.len(), byte in any::<u8>(), cut in 0..3) {
        let mut bytes = VERSION_1.as_bytes().to_vec();
        match cut {
            0 => bytes[at] = byte,
            1 => drop(bytes.remove(at)),
            _ => bytes.truncate(at),
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Ok((work, _)) = read(&text) {
            // What was read can be written and read again, whole.
            prop_assert_eq!(read(&write(&work)), Ok((work, vec![])));
        }
    }

    #[test]
    fn any_words_are_kept(title in ".{0,80}", note in ".{0,80}", place in "\\PC{0,40}") {
        let mut list = PartnerList::new(&title, date(2028, 2, 29));
        list.add(&directory().services[3], directory(), date(2028, 2, 29));
        list.set_note(0, &note);
        let mut network = NetworkPlan::new("n", &title);
        network.place = place;
        let work = SavedWork { partner_list: Some(list), network: Some(network), ..SavedWork::default() };
        prop_assert_eq!(read(&write(&work)), Ok((work, vec![])));
    }
}
