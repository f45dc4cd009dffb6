//! What people carry away, whole, as it reads: each is compared with what is kept of it in `snapshots/`. Other tests say what
//! has to hold; here a change is seen that nobody meant. README.md tells how to renew them.

use std::{collections::BTreeSet, fs};

use jiff::civil::{Date, date};
use veteranvejviseren::{
    calendar,
    domain::{Directory, Language, PartialDate, Service},
    formats::hsds::{self, Extension},
    matching::plan,
    professional::{network::NetworkPlan, partner_list::PartnerList},
    take_along::{plan_text, services_text},
};

use crate::support::{answers, directory};

const TODAY: Date = date(2026, 12, 1);

/// Who stands in the snapshots: few, so that the work of editors seldom changes them.
const SHOWN: [&str; 4] = ["vetc-familieenheden", "vetc-doegntelefon", "boernetelefonen", "alarm-112"];

/// The shipped directory with these alone, each read and checked as of one day.
fn few() -> Directory {
    let mut few = directory().clone();
    few.settings.data_date = TODAY;
    few.services.retain(|service| SHOWN.contains(&service.id.as_str()));
    let day = PartialDate::parse("2026-11-01");
    for service in &mut few.services {
        (service.checked, service.source.date) = (None, day);
    }
    for line in &mut few.lines {
        (line.checked, line.source.date) = (None, day);
    }
    few
}

/// Compares a text with what is kept under this name. Lines end here as on this system: other tests hold how they end in
/// the file.
macro_rules! same_as_kept {
    ($name:expr, $text:expr) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!($name, $text.replace("\r\n", "\n").replace('\u{feff}', ""));
        });
    };
}

#[test]
fn the_letter_of_a_plan() {
    let directory = few();
    let (answers, now) = answers(
        r#"{"role": "partner", "place": "Varde", "topics": ["paaroerende-stoette", "boern-unge"], "child_ages": [9],
            "today": "2026-12-01T10:00"}"#,
    );
    let plan = plan(&directory, &answers, now).unwrap();
    for language in Language::ALL {
        same_as_kept!(format!("letter-{}", language.tag()), plan_text(&plan, &directory, language, now));
    }
}

/// Of many topics three are told.
#[test]
fn the_letter_of_chosen_services() {
    let mut directory = few();
    directory.services.retain(|service| service.id == "boernetelefonen");
    let service = &mut directory.services[0];
    service.topics = ["akut-krise", "boern-unge", "bolig-hjemloeshed", "anerkendelse"].map(str::to_owned).to_vec();
    same_as_kept!("letter-chosen", services_text(&[&directory.services[0]], &directory, Language::Danish));
}

#[test]
fn the_table_and_the_text_of_a_partner_list() {
    let directory = few();
    let mut list = PartnerList::new("Varde, børn", TODAY);
    for service in &directory.services {
        assert!(list.add(service, &directory, TODAY));
    }
    list.set_note(0, "=1+1; \"husk\"");
    same_as_kept!("partner-list.csv", list.csv(&directory, Language::Danish, TODAY));
    same_as_kept!("partner-list.txt", list.plain_text(&directory, Language::English, TODAY, true));
}

#[test]
fn the_calendar_of_network_meetings() {
    let mut plan = NetworkPlan::new("n1", "Netværk");
    plan.place = "Rådhuset, Varde".to_owned();
    let events = plan.events(TODAY, 2, Language::Danish);
    same_as_kept!("network.ics", calendar::write("Netværk", &events, TODAY.at(10, 0, 0, 0)));
}

#[test]
fn the_exchange_format_of_two_services() {
    let mut directory = few();
    directory.services.retain(|Service { id, .. }| ["boernetelefonen", "vetc-familieenheden"].contains(&id.as_str()));
    let files = hsds::files(&directory, Extension::On);
    let services = files.iter().find(|file| file.path == "services.json").unwrap();
    same_as_kept!("services.hsds.json", String::from_utf8_lossy(&services.bytes));
}

/// A file that no test reads any more would look as if it held something.
#[test]
fn nothing_is_kept_that_nobody_compares() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/integration/snapshots");
    let kept: BTreeSet<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let compared = [
        "letter-chosen",
        "letter-da",
        "letter-en",
        "network.ics",
        "partner-list.csv",
        "partner-list.txt",
        "services.hsds.json",
    ];
    assert_eq!(kept, compared.map(|name| format!("{name}.snap")).into());
}
