//! What the test programs share: the shipped directory, loaded once a program, and answers written
//! like those that `vejviser refer` reads.
#![allow(dead_code, reason = "every test program uses its own part of this")]

pub mod hostile;

use std::{
    fs,
    path::PathBuf,
    process,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use jiff::civil::DateTime;
use serde_json::Value;
use veteranvejviseren::{
    data,
    domain::{AgeRange, ContactPreference, Deployment, Directory, Land, MunicipalityCode, Role, Urgency},
    matching::Answers,
};

/// The data folder that is shipped.
pub fn data_folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

/// A copy of the data folder that goes away with the test.
pub struct Copy(pub PathBuf);

impl Copy {
    pub fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("vejviser-data-{}-{number}", process::id()));
        for part in ["", "services"] {
            fs::create_dir_all(folder.join(part)).expect("a folder");
            for entry in fs::read_dir(data_folder().join(part)).expect("the data").map(|entry| entry.expect("an entry"))
            {
                if entry.path().is_file() {
                    fs::copy(entry.path(), folder.join(part).join(entry.file_name())).expect("a copy");
                }
            }
        }
        Self(folder)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), bytes).expect("a written file");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // Best effort: a folder that is left in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The shipped directory.
pub fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| {
        let loaded = data::load(&data_folder());
        let first = loaded.problems.first().map(ToString::to_string);
        loaded.directory.unwrap_or_else(|| panic!("the shipped data has errors, the first: {first:?}"))
    })
}

/// A local time as `2026-11-24T10:00`.
#[track_caller]
pub fn time(text: &str) -> DateTime {
    text.parse().unwrap_or_else(|error| panic!("{text:?} is no time: {error}"))
}

/// The municipality that a written place means; of several the likeliest, as `vejviser refer` takes it.
#[track_caller]
pub fn place(written: &str) -> MunicipalityCode {
    directory().find_place(written).likeliest().unwrap_or_else(|| panic!("no place {written:?}")).code
}

/// Reads answers as `vejviser refer` does. Without "today" it is a Tuesday at ten: everybody is at work.
#[track_caller]
pub fn answers(json: &str) -> (Answers, DateTime) {
    let value: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    let known = ["role", "place", "land", "urgency", "topics", "child_ages", "service", "contact", "today"]
        .map(|key| (key, &value[key]));
    let fields = value.as_object().expect("an object").len();
    assert_eq!(known.iter().filter(|(_, value)| !value.is_null()).count(), fields, "a key in {json} is not known");
    let [role, place, land, urgency, topics, ages, service, contact, today] = known.map(|(_, value)| value);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let answers = Answers {
        role: word(role, Role::from_word),
        place: place.as_str().map(self::place),
        land: word(land, Land::from_word),
        urgency: word(urgency, Urgency::from_word),
        topics: list(topics).iter().map(|topic| topic.as_str().expect("a topic").to_owned()).collect(),
        child_ages: list(ages).iter().map(age).collect(),
        deployment: word(service, Deployment::from_word),
        contact: word(contact, ContactPreference::from_word),
    };
    for topic in &answers.topics {
        assert!(directory().topic(topic).is_some(), "no topic {topic:?}");
    }
    (answers, time(today.as_str().unwrap_or("2026-11-24T10:00")))
}

#[track_caller]
fn word<T>(value: &Value, from: fn(&str) -> Option<T>) -> Option<T> {
    value.as_str().map(|word| from(word).unwrap_or_else(|| panic!("no word {word:?}")))
}

/// An exact age as `10`, a band as `[8, 12]`.
fn age(value: &Value) -> AgeRange {
    let years = |value: &Value| u8::try_from(value.as_u64().expect("an age")).expect("an age");
    match value.as_array() {
        None => AgeRange::exactly(years(value)),
        Some(band) => AgeRange { from: years(&band[0]), to: years(&band[1]) },
    }
}
