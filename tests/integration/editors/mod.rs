//! What editors rely on: recording a check and starting a record change nothing else, a refused edit changes nothing
//! at all, the report tells what is overdue or missing, and what changes on a known day changes at its midnight.

mod add;
mod apply;
mod changes;
#[cfg(target_os = "linux")]
mod choosing;
mod command_line;
#[cfg(target_os = "linux")]
mod cut_off;
mod desk;
mod desk_fills;
mod engines;
mod every_sentence;
mod fault;
mod freshness;
#[cfg(unix)]
mod hostile_data;
mod inclusion;
mod outreach;
mod queue;
#[cfg(unix)]
mod render;
mod report;
mod single;
mod together;
mod verify;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{self, Command, Output},
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::support::{Copy, answers, data_folder, directory};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use veteranvejviseren::{
    cli::{sitemap, structured},
    data::{Severity, banned_words, edit, lix, load, load_edited, pack, sentences},
    domain::{
        Area, ArticleId, Check, CheckMethod, ContactKind, CoordinatorState, Directory, Freshness, Hours, Language,
        Municipality, PartialDate, Record, Review, ReviewKind, Service, Source, Status, Text, Way, WebAddress, is_old,
        review_state,
    },
    matching::plan,
    professional::partner_list::PartnerList,
    quality::{ForWhom, Same, report},
    route::{Page, Route},
    take_along::{Reported, fault_report, services_text},
    text::{self, quality_sections, trust, trust_and_source, trust_of_list, who_has_called},
};

const TODAY: &str = "2026-11-21";

impl Copy {
    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    /// Changes one record of a list.
    fn plant(&self, name: &str, id: &str, plant: impl FnOnce(&mut Value)) {
        let mut value: Value = serde_json::from_str(&self.text(name)).expect("JSON");
        let records = value.as_array_mut().expect("a list");
        let record = records.iter_mut().find(|record| record["id"] == id || record["code"] == id);
        plant(record.unwrap_or_else(|| panic!("no record {id:?}")));
        self.write(name, value.to_string());
    }

    /// Every file with its bytes, drafts too.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let folders = ["", "services"].map(|part| self.0.join(part));
        let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
        let files = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file());
        files.map(|path| (path.display().to_string(), fs::read(&path).expect("a file"))).collect()
    }

    fn run(&self, words: &[&str]) -> Output {
        let folder = self.0.to_str().expect("a name");
        vejviser(&[words, &["--data", folder]].concat())
    }

    #[track_caller]
    fn succeeds(&self, words: &[&str]) -> String {
        let output = self.run(words);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{words:?}: {told}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// The command is refused in one sentence, and nothing in the folder is different.
    #[track_caller]
    fn refuses(&self, words: &[&str], said: &str) {
        let before = self.files();
        let output = self.run(words);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
        assert!(output.stdout.is_empty(), "{words:?} prints in spite of being refused");
        assert_eq!(told.lines().count(), 1, "{words:?}: {told}");
        assert!(told.starts_with("vejviser: ") && told.contains(said), "{words:?}: {told} does not say {said:?}");
        assert_eq!(self.files(), before, "{words:?} changed something: {told}");
    }

    fn errors(&self) -> Vec<String> {
        let problems = load(&self.0).problems;
        problems.iter().filter(|one| one.severity == Severity::Error).map(ToString::to_string).collect()
    }
}

fn vejviser(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vejviser")).args(words).output().expect("the command runs")
}

/// The names of the files in which services stand.
fn service_files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("services")).expect("a folder");
    entries.map(|entry| format!("services/{}", entry.expect("an entry").file_name().to_string_lossy())).collect()
}

fn a_date(text: &str) -> Option<PartialDate> {
    (!text.is_empty()).then(|| PartialDate::parse(text).unwrap_or_else(|| panic!("{text:?} is no date")))
}

/// A service of the shipped data with another source date and check.
fn dated(id: &str, source: &str, checked: &str, status: Status) -> Service {
    let mut service = directory().service(id).expect("a service").clone();
    service.source.date = a_date(source);
    service.checked = a_date(checked).map(|on| Check { by: CheckMethod::Phone, on, who: None });
    service.status = status;
    service
}
