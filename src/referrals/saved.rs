//! What is kept on the device when the person asks for it, and nothing before.
//!
//! The format is lines of text, so that reading it needs no JSON in the browser:
//!
//! ```text
//! vvj 2
//! role=partner
//! place=0573
//! topics=boern-unge,parforhold-familie
//! ages=6,8-12
//! chosen=boernetelefonen,familieenheden
//! ```
//!
//! What was not answered has no line. Version 1 was the same without `chosen`. What an editor has
//! since taken out of the directory is dropped and counted; a text that is not of this form is set
//! aside whole, never lost and never overwritten.

use super::{is_id, resolve};
use crate::{
    domain::{AgeRange, ContactPreference, Deployment, Directory, Land, MunicipalityCode, Role, Urgency},
    matching::Answers,
};

/// The version written now.
const VERSION: u16 = 2;

/// Longest text that is kept or read, in bytes.
const MOST_BYTES: usize = 8000;

/// Highest age that is believed.
const HIGHEST_AGE: u8 = 120;

/// What a person has kept.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Saved {
    /// The answers.
    pub answers: Answers,
    /// Ids of the services put on the list, in the order chosen.
    pub chosen: Vec<String>,
    /// How many kept things mean nothing any more. Counted when reading; not written.
    pub dropped: usize,
}

/// Why a kept text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedError {
    /// A later edition of the product wrote it, in this version.
    Newer(u16),
    /// It is not of the form, or too long.
    Broken,
}

/// The text to keep. Every text shorter than the limit can be read again: what the form cannot
/// carry is left out here, not found out later.
pub fn write(saved: &Saved) -> String {
    let Answers { role, place, land, urgency, topics, child_ages, deployment, contact } = &saved.answers;
    let ids = |ids: &[String]| ids.iter().map(String::as_str).filter(|id| is_id(id)).collect::<Vec<_>>().join(",");
    let ages = child_ages.iter().filter(|ages| is_believable(ages)).map(ages_text).collect::<Vec<_>>().join(",");
    let place = place.map(|code| code.to_string()).filter(|code| MunicipalityCode::parse(code).is_some());
    let lines = [
        ("role", role.map_or("", |role| role.word())),
        ("place", place.as_deref().unwrap_or("")),
        ("land", land.map_or("", |land| land.word())),
        ("urgency", urgency.map_or("", |urgency| urgency.word())),
        ("topics", &ids(topics)),
        ("ages", &ages),
        ("deployment", deployment.map_or("", |deployment| deployment.word())),
        ("contact", contact.map_or("", |contact| contact.word())),
        ("chosen", &ids(&saved.chosen)),
    ];
    let mut text = format!("vvj {VERSION}\n");
    for (key, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
        text.extend([key, "=", value, "\n"]);
    }
    text
}

/// Reads a kept text against the directory of today.
pub fn read(text: &str, directory: &Directory) -> Result<Saved, SavedError> {
    parse(text).map(|stored| settle(stored, directory))
}

/// Reads the form alone; whether the ids still mean something is for [`settle`].
fn parse(text: &str) -> Result<Saved, SavedError> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let version = first.strip_prefix("vvj ").and_then(number).ok_or(SavedError::Broken)?;
    // Before the length: a later version may allow more.
    if version > VERSION {
        return Err(SavedError::Newer(version));
    }
    if version == 0 || text.len() > MOST_BYTES {
        return Err(SavedError::Broken);
    }
    let mut saved = Saved::default();
    let mut seen: Vec<&str> = Vec::new();
    for line in rest.lines() {
        let (key, value) = line.split_once('=').ok_or(SavedError::Broken)?;
        if !is_id(key) || seen.contains(&key) {
            return Err(SavedError::Broken);
        }
        seen.push(key);
        put(&mut saved, version, key, value).ok_or(SavedError::Broken)?;
    }
    Ok(saved)
}

/// Puts one line in its place; none when its value is not of the form.
fn put(saved: &mut Saved, version: u16, key: &str, value: &str) -> Option<()> {
    let answers = &mut saved.answers;
    match key {
        "role" => answers.role = Some(Role::from_word(value)?),
        "place" => answers.place = Some(MunicipalityCode::parse(value)?),
        "land" => answers.land = Some(Land::from_word(value)?),
        "urgency" => answers.urgency = Some(Urgency::from_word(value)?),
        "topics" => answers.topics = ids(value)?,
        "ages" => answers.child_ages = value.split(',').map(ages).collect::<Option<_>>()?,
        "deployment" => answers.deployment = Some(Deployment::from_word(value)?),
        "contact" => answers.contact = Some(ContactPreference::from_word(value)?),
        "chosen" if version >= 2 => saved.chosen = ids(value)?,
        // A key we do not know harms nobody, but the person is told that something was left behind.
        _ => saved.dropped += 1,
    }
    Some(())
}

fn ids(value: &str) -> Option<Vec<String>> {
    value.split(',').map(|id| is_id(id).then(|| id.to_owned())).collect()
}

/// An exact age as `9`, a band as `8-12`.
fn ages_text(ages: &AgeRange) -> String {
    if ages.from == ages.to { ages.from.to_string() } else { format!("{}-{}", ages.from, ages.to) }
}

fn ages(text: &str) -> Option<AgeRange> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let age = |text| number(text).and_then(|age| u8::try_from(age).ok());
    Some(AgeRange { from: age(from)?, to: age(to)? }).filter(is_believable)
}

fn is_believable(ages: &AgeRange) -> bool {
    ages.from <= ages.to && ages.to <= HIGHEST_AGE
}

/// A number as [`write`] writes it: no sign, no leading zero.
fn number(text: &str) -> Option<u16> {
    text.parse().ok().filter(|number: &u16| number.to_string() == text)
}

/// Drops and counts what the directory no longer has, and follows records that were merged.
fn settle(stored: Saved, directory: &Directory) -> Saved {
    let Saved { mut answers, chosen: old, mut dropped } = stored;
    let known = |place: &MunicipalityCode| directory.municipality(*place).is_some();
    dropped += usize::from(answers.place.as_ref().is_some_and(|place| !known(place)));
    answers.place = answers.place.filter(known);
    // Nobody lives in both.
    dropped += usize::from(answers.place.is_some() && answers.land.is_some());
    answers.land = answers.land.filter(|_| answers.place.is_none());
    dropped += answers.topics.iter().filter(|topic| directory.topic(topic).is_none()).count();
    // Answers promise the order of the directory.
    let topics = directory.topics.iter().filter(|topic| answers.wants(&topic.id));
    answers.topics = topics.map(|topic| topic.id.clone()).collect();
    let mut chosen: Vec<String> = Vec::new();
    for id in &old {
        match resolve(directory, id) {
            Some(service) if chosen.contains(&service.id) => {}
            Some(service) => chosen.push(service.id.clone()),
            None => dropped += 1,
        }
    }
    Saved { answers, chosen, dropped }
}

/// The places on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// What was kept.
    Saved,
    /// What could not be read and waits for somebody who can.
    SetAside,
    /// A professional's work.
    Work,
    /// What was answered at the editors' desk.
    Desk,
}

impl Key {
    /// Every place, for deleting.
    pub const ALL: [Self; 4] = [Self::Saved, Self::SetAside, Self::Work, Self::Desk];

    /// The name in the browser's storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Saved => "vvj-gemt",
            Self::SetAside => "vvj-sat-til-side",
            Self::Work => crate::professional::saved_work::STORAGE_KEY,
            Self::Desk => "vvj-rettelser",
        }
    }
}

/// Where things are kept: the browser's storage, or memory where that is refused.
pub trait Store {
    /// What lies there.
    fn read(&self, key: Key) -> Option<String>;
    /// Puts a text there; false when that was refused, and then what lay there still does.
    fn write(&mut self, key: Key, value: &str) -> bool;
    /// Takes away what lies there.
    fn remove(&mut self, key: Key);
}

/// A store that lives as long as the page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MemoryStore {
    saved: Option<String>,
    set_aside: Option<String>,
    work: Option<String>,
    desk: Option<String>,
}

impl MemoryStore {
    fn place(&mut self, key: Key) -> &mut Option<String> {
        match key {
            Key::Saved => &mut self.saved,
            Key::SetAside => &mut self.set_aside,
            Key::Work => &mut self.work,
            Key::Desk => &mut self.desk,
        }
    }
}

impl Store for MemoryStore {
    fn read(&self, key: Key) -> Option<String> {
        match key {
            Key::Saved => self.saved.clone(),
            Key::SetAside => self.set_aside.clone(),
            Key::Work => self.work.clone(),
            Key::Desk => self.desk.clone(),
        }
    }

    fn write(&mut self, key: Key, value: &str) -> bool {
        *self.place(key) = Some(value.to_owned());
        true
    }

    fn remove(&mut self, key: Key) {
        *self.place(key) = None;
    }
}

/// What was found on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// Nothing is kept.
    Nothing,
    /// This was kept.
    Saved(Saved),
    /// Something was kept that cannot be read. It is still on the device.
    SetAside(SavedError),
}

/// Looks for what was kept. A text that cannot be read moves to [`Key::SetAside`] when that is
/// empty and takes it; otherwise it stays where it is, and [`save`] will not write over it.
pub fn load(store: &mut (impl Store + ?Sized), directory: &Directory) -> Loaded {
    let Some(text) = store.read(Key::Saved) else { return Loaded::Nothing };
    match read(&text, directory) {
        Ok(saved) => Loaded::Saved(saved),
        Err(error) => {
            if store.read(Key::SetAside).is_none() && store.write(Key::SetAside, &text) {
                store.remove(Key::Saved);
            }
            Loaded::SetAside(error)
        }
    }
}

/// Keeps this; false when it cannot be kept. A text there that cannot be read is not written over:
/// the person can delete it with [`delete_all`] and then keep the new one.
pub fn save(store: &mut (impl Store + ?Sized), saved: &Saved) -> bool {
    let text = write(saved);
    let free = store.read(Key::Saved).is_none_or(|old| parse(&old).is_ok());
    free && text.len() <= MOST_BYTES && store.write(Key::Saved, &text)
}

/// Deletes everything this product has kept on the device.
pub fn delete_all(store: &mut (impl Store + ?Sized)) {
    for key in Key::ALL {
        store.remove(key);
    }
}
