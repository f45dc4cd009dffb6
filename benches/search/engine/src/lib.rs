//! The search behind five plain functions, so that a page can call it without generated glue.
//!
//! Texts go in through one buffer: ask for room with `room`, write UTF-8 there, call. A record is fields with tabs
//! between: name, organization, summary, place, phone, municipality, topics with commas between.

use std::cell::RefCell;

use veteranvejviseren::{
    data::pack,
    domain::Directory,
    search::{Builder, Document, Facts, Field, HitKind, Index, Query, Reach},
};

#[derive(Default)]
struct State {
    buffer: Vec<u8>,
    directory: Option<Directory>,
    builder: Option<Builder>,
    index: Option<Index>,
    count: u32,
    hits: Vec<u32>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Makes room for so many bytes and says where.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    STATE.with_borrow_mut(|state| {
        state.buffer.resize(bytes, 0);
        state.buffer.as_mut_ptr()
    })
}

/// Reads the packed words that lead to others. 1 when they are sound.
#[unsafe(no_mangle)]
pub extern "C" fn start() -> u32 {
    STATE.with_borrow_mut(|state| {
        state.directory = pack::unpack(&state.buffer).ok();
        state.builder = state.directory.as_ref().map(Builder::for_directory);
        u32::from(state.builder.is_some())
    })
}

/// Adds the records in the buffer, a line each.
#[unsafe(no_mangle)]
pub extern "C" fn add() {
    STATE.with_borrow_mut(|state| {
        let (Some(builder), Ok(text)) = (&mut state.builder, std::str::from_utf8(&state.buffer)) else { return };
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [name, organization, summary, place, phone, municipality, topics] = fields.as_slice() else { continue };
            let municipality: usize = municipality.parse().unwrap_or(0);
            let topics = topics.split(',').filter_map(|topic| topic.parse::<u32>().ok());
            builder.add(&Document {
                kind: HitKind::Service,
                position: state.count,
                texts: vec![
                    (Field::Name, name),
                    (Field::Organization, organization),
                    (Field::Summary, summary),
                    (Field::Place, place),
                    (Field::Phone, phone),
                ],
                municipalities: vec![municipality],
                regions: Vec::new(),
                facts: Facts {
                    topics: topics.fold(0, |bits, at| bits | 1 << at),
                    status: 1,
                    reach: Reach::Municipality,
                    places: 1 << municipality,
                    ..Facts::default()
                },
                hours: Vec::new(),
                dedicated: false,
            });
            state.count += 1;
        }
    });
}

/// Makes the index and returns the bytes it holds.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> usize {
    STATE.with_borrow_mut(|state| {
        state.buffer = Vec::new();
        state.index = state.builder.take().map(Builder::finish);
        state.index.as_ref().map_or(0, Index::memory_bytes)
    })
}

/// Searches for the words in the buffer; returns how many hits there are, at most ten. `hits` says where they are.
#[unsafe(no_mangle)]
pub extern "C" fn search() -> usize {
    STATE.with_borrow_mut(|state| {
        let (Some(index), Some(directory)) = (&state.index, &state.directory) else { return 0 };
        let words = std::str::from_utf8(&state.buffer).unwrap_or_default();
        let now = directory.settings.data_date.at(12, 0, 0, 0);
        let results = index.search(&Query::of_words(words), directory, 10, now);
        state.hits = results.hits.iter().map(|hit| hit.position as u32).collect();
        state.hits.len()
    })
}

/// Where the hits of the last search are: numbers of records, 32 bits each.
#[unsafe(no_mangle)]
pub extern "C" fn hits() -> *const u32 {
    STATE.with_borrow(|state| state.hits.as_ptr())
}
