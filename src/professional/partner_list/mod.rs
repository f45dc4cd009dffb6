//! The partner list (*aktørliste*): chosen services in an own order, with notes, title and date.
//!
//! A list is older than the data it was made from. So each entry keeps what it was made from as a
//! fingerprint, and the day it was added; [`look`] then tells what has changed, what has gone overdue, and what
//! is no longer there. Entries whose record is gone are kept apart, with their name and note: only
//! the person takes them out.

use jiff::civil::Date;

use crate::{
    domain::{Directory, Freshness, Hours, Record, Service, Status, review_state},
    referrals::MOST_SHARED,
};

/// At most this many entries: as many as a link carries.
pub const MOST_ENTRIES: usize = MOST_SHARED;

/// Longest note and title, in letters.
pub const LONGEST_NOTE: usize = 1_000;

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerList {
    /// Its title.
    pub title: String,
    /// The day it was made or last gone through.
    pub made_on: Date,
    /// The entries, in the person's order.
    pub entries: Vec<Entry>,
}

/// One chosen service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The record's id.
    pub id: String,
    /// Its name when it was chosen, to be able to say later what is gone.
    pub name: String,
    /// Own note.
    pub note: String,
    /// The day it was chosen, or last seen as it is now.
    pub seen_on: Date,
    /// What the record said then.
    pub fingerprint: u32,
}

/// Where to move an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// One place up.
    Up,
    /// One place down.
    Down,
}

/// What has happened to an entry since it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Its data has changed.
    Changed,
    /// Nobody has confirmed it for too long since.
    Overdue,
    /// The record became part of this one.
    Merged,
    /// It has ended.
    Ended,
}

/// An entry with its record of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<'a, 'l> {
    /// Its place in the list, for editing.
    pub at: usize,
    /// The entry.
    pub entry: &'l Entry,
    /// The record.
    pub service: &'a Service,
    /// What has happened.
    pub marks: Vec<Mark>,
}

/// A list as it stands today.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked<'a, 'l> {
    /// Entries with a record.
    pub seen: Vec<Seen<'a, 'l>>,
    /// Places and entries whose record no longer exists.
    pub gone: Vec<(usize, &'l Entry)>,
}

/// What became of ids that were merged in.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Merged {
    /// How many were added, at the end, in their own order.
    pub added: usize,
    /// How many were there already.
    pub known: usize,
    /// How many stand for nothing any more.
    pub missing: usize,
    /// How many had no room.
    pub left_out: usize,
}

impl PartnerList {
    /// An empty list.
    pub fn new(title: &str, today: Date) -> Self {
        Self { title: title.to_owned(), made_on: today, entries: Vec::new() }
    }

    /// Whether a record is on the list.
    pub fn has(&self, id: &str) -> bool {
        self.entries.iter().any(|entry| entry.id == id)
    }

    /// Adds a record at the end; false when it is there already or the list is full.
    pub fn add(&mut self, service: &Service, directory: &Directory, today: Date) -> bool {
        if self.has(&service.id) || self.entries.len() >= MOST_ENTRIES {
            return false;
        }
        self.entries.push(Entry {
            id: service.id.clone(),
            name: service.name.da.clone(),
            note: String::new(),
            seen_on: today,
            fingerprint: fingerprint(directory, service),
        });
        true
    }

    /// Takes an entry out; answers what it was, to be able to put it back.
    pub fn remove(&mut self, at: usize) -> Option<Entry> {
        (at < self.entries.len()).then(|| self.entries.remove(at))
    }

    /// Puts an entry back at its place.
    pub fn put_back(&mut self, at: usize, entry: Entry) {
        if !self.has(&entry.id) {
            self.entries.insert(at.min(self.entries.len()), entry);
        }
    }

    /// Moves an entry one place; answers where it stands now.
    pub fn shift(&mut self, at: usize, direction: Direction) -> usize {
        let to = match direction {
            Direction::Up => at.saturating_sub(1),
            Direction::Down => at + 1,
        };
        if at < self.entries.len() && to < self.entries.len() {
            self.entries.swap(at, to);
            return to;
        }
        at
    }

    /// Writes a note, as long as notes may be.
    pub fn set_note(&mut self, at: usize, note: &str) {
        if let Some(entry) = self.entries.get_mut(at) {
            entry.note = note.chars().take(LONGEST_NOTE).collect();
        }
    }

    /// Merges another list's ids into this one: own entries keep their place, order and notes; new ones
    /// follow at the end in the other's order. The same ids twice change nothing.
    pub fn merge(&mut self, ids: &[&str], directory: &Directory, today: Date) -> Merged {
        let mut merged = Merged::default();
        for id in ids {
            match find(directory, id) {
                None => merged.missing += 1,
                Some(service) if service.status == Status::Historical => merged.missing += 1,
                Some(service) if self.has(&service.id) || self.has(id) => merged.known += 1,
                Some(service) if self.add(service, directory, today) => merged.added += 1,
                Some(_) => merged.left_out += 1,
            }
        }
        merged
    }

    /// The list as it stands today.
    pub fn look<'a, 'l>(&'l self, directory: &'a Directory, today: Date) -> Looked<'a, 'l> {
        let mut looked = Looked { seen: Vec::new(), gone: Vec::new() };
        for (at, entry) in self.entries.iter().enumerate() {
            match find(directory, &entry.id) {
                Some(service) => {
                    looked.seen.push(Seen { at, entry, service, marks: marks(entry, service, directory, today) });
                }
                None => looked.gone.push((at, entry)),
            }
        }
        looked
    }

    /// Says that an entry has been gone through: its marks go away.
    pub fn accept(&mut self, at: usize, directory: &Directory, today: Date) {
        if let Some(entry) = self.entries.get_mut(at)
            && let Some(service) = find(directory, &entry.id)
        {
            entry.id = service.id.clone();
            entry.name = service.name.da.clone();
            entry.seen_on = today;
            entry.fingerprint = fingerprint(directory, service);
        }
    }
}

/// The record of an id, also where it became part of another, also where it has ended.
fn find<'a>(directory: &'a Directory, id: &str) -> Option<&'a Service> {
    let merged = || directory.services.iter().find(|service| service.merged_ids.iter().any(|old| old == id));
    directory.service(id).or_else(merged)
}

fn marks(entry: &Entry, service: &Service, directory: &Directory, today: Date) -> Vec<Mark> {
    let mut marks = Vec::new();
    if service.status == Status::Historical {
        return vec![Mark::Ended];
    }
    if service.id != entry.id {
        marks.push(Mark::Merged);
    } else if fingerprint(directory, service) != entry.fingerprint {
        marks.push(Mark::Changed);
    }
    let review = |day| review_state(Record::Service(service), directory, day);
    let overdue = |day| review(day).is_some_and(|review| review.freshness == Freshness::Overdue);
    if overdue(today) && !overdue(entry.seen_on) {
        marks.push(Mark::Overdue);
    }
    marks
}

/// What a record says to those who use it, as a number: name, organization, contacts with hours, way in, price and
/// status. Only what is the same in every language's directory counts; notes of editors, topics and sources do not:
/// a new source for the same number is no change.
pub fn fingerprint(directory: &Directory, service: &Service) -> u32 {
    let mut hash = adler2::Adler32::new();
    let mut add = |text: &str| {
        hash.write_slice(text.as_bytes());
        // Ends a text, so that moving a letter from one to the next is a change.
        hash.write_slice(&[0]);
    };
    add(&service.name.da);
    add(&service.organization);
    for contact in directory.contacts(service) {
        add(contact.kind.word());
        add(contact.kind.stored());
        add(if contact.label.is_some() || contact.ask_for.is_some() { "labelled" } else { "" });
        match &contact.hours {
            Hours::Unknown => add("unknown"),
            Hours::Always => add("always"),
            Hours::Words(_) => add("words"),
            Hours::Weekly { intervals, .. } => {
                for interval in intervals {
                    interval.days.iter().for_each(|day| add(&day.to_string()));
                    add(&interval.from.to_string());
                    add(&interval.to.to_string());
                }
            }
        }
    }
    for word in [service.access.word(), service.cost.word(), service.status.word()] {
        add(word);
    }
    hash.checksum()
}
