//! `cargo bench --bench search`: the search on 100,000 generated records, natively.
//!
//! Prints build time, memory, p50 and p95 of a query and recall among the first ten, by kind of query. With
//! `-- --write DIR` it writes records, queries and the everyday words for `benches/search/run.mjs`, which runs other
//! engines beside this one in a browser. `-- --count N` makes other than 100,000 records.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark stops where it fails"
)]

mod records;

use std::{fs, path::PathBuf, time::Instant};

use records::{Dice, KINDS, Query, Record, SEED};
use serde_json::json;
use veteranvejviseren::{
    data,
    domain::Directory,
    search::{self, Builder, Document, Facts, Field, HitKind, Index, Reach},
};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let option = |name: &str| arguments.iter().position(|one| one == name).and_then(|at| arguments.get(at + 1));
    let count = option("--count").map_or(100_000, |text| text.parse().expect("a number"));
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data"));
    let directory = data::load(&folder).directory.expect("sound data");
    let mut dice = Dice::new(SEED);
    let made = records::records(&directory, count, &mut dice);
    let queries = records::queries(&made, 30, &mut dice);
    match option("--write") {
        Some(folder) => write(&directory, &made, &queries, &PathBuf::from(folder)),
        None => measure(&directory, &made, &queries),
    }
}

fn index(directory: &Directory, made: &[Record]) -> Index {
    let mut builder = Builder::for_directory(directory);
    for record in made {
        let facts = Facts {
            topics: record.topics.iter().fold(0, |bits, at| bits | 1 << at),
            status: 1,
            reach: Reach::Municipality,
            places: 1 << record.municipality,
            ..Facts::default()
        };
        builder.add(&Document {
            kind: HitKind::Service,
            position: record.id,
            texts: vec![
                (Field::Name, &record.name),
                (Field::Organization, &record.organization),
                (Field::Summary, &record.summary),
                (Field::Place, &record.place),
                (Field::Phone, &record.phone),
            ],
            municipalities: vec![record.municipality],
            main_topic: None,
            regions: Vec::new(),
            facts,
            hours: Vec::new(),
            dedicated: false,
        });
    }
    builder.finish()
}

fn measure(directory: &Directory, made: &[Record], queries: &[Query]) {
    let started = Instant::now();
    let index = index(directory, made);
    let built = started.elapsed();
    let now = directory.settings.data_date.at(12, 0, 0, 0);
    println!(
        "{} records, {} words; index built in {} ms, {:.1} MB",
        index.len(),
        index.words(),
        built.as_millis(),
        index.memory_bytes() as f64 / 1e6
    );
    // Every query three times; the median of the three is its time.
    let mut rows: Vec<(&str, f64, bool)> = Vec::new();
    for query in queries {
        let wanted = search::Query::of_words(&query.words);
        let mut times = [0.0; 3];
        let mut found = false;
        for time in &mut times {
            let started = Instant::now();
            let results = index.search(&wanted, directory, 10, now);
            *time = started.elapsed().as_secs_f64() * 1000.0;
            found = results.hits.iter().any(|hit| query.targets.contains(&(hit.position as u32)));
        }
        times.sort_by(f64::total_cmp);
        rows.push((query.kind, times[1], found));
    }
    println!("{:<20}{:>8}{:>10}{:>10}{:>12}", "", "queries", "p50 ms", "p95 ms", "recall@10");
    for kind in KINDS.into_iter().chain(["all"]) {
        let mine: Vec<_> = rows.iter().filter(|(k, ..)| *k == kind || kind == "all").collect();
        let mut times: Vec<f64> = mine.iter().map(|(_, time, _)| *time).collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        let recall = mine.iter().filter(|(.., found)| *found).count() as f64 / mine.len() as f64;
        println!("{kind:<20}{:>8}{:>10.2}{:>10.2}{:>12.3}", mine.len(), at(0.5), at(0.95), recall);
    }
    // What is typed first is widest: here the most records are met, and the counts beside the filters cost most.
    println!("{:<20}{:>8}{:>10}{:>10}", "wide", "found", "hits ms", "counts ms");
    for words in ["v", "ve", "veteran", "veteraner", "gruppe", "børnegruppe", "hjælp til veteraner", "i", "københavn"]
    {
        let wanted = search::Query::of_words(words);
        let started = Instant::now();
        let results = index.search(&wanted, directory, 10, now);
        let hits = started.elapsed().as_secs_f64() * 1000.0;
        let started = Instant::now();
        index.facets(&results, &wanted, directory, now);
        let counts = started.elapsed().as_secs_f64() * 1000.0;
        println!("{words:<20}{:>8}{hits:>10.2}{counts:>10.2}", results.total);
    }
}

fn write(directory: &Directory, made: &[Record], queries: &[Query], folder: &PathBuf) {
    fs::create_dir_all(folder).expect("a folder");
    let all: Vec<_> = made
        .iter()
        .map(|one| {
            json!({"id": one.id, "name": one.name, "organization": one.organization, "summary": one.summary,
                "topics": one.topic_names, "place": one.place, "phone": one.phone,
                "topic_places": one.topics, "municipality": one.municipality})
        })
        .collect();
    fs::write(folder.join("records.json"), json!(all).to_string()).expect("written");
    let all: Vec<_> =
        queries.iter().map(|one| json!({"kind": one.kind, "words": one.words, "targets": one.targets})).collect();
    fs::write(folder.join("queries.json"), json!(all).to_string()).expect("written");
    // The words that lead to others, for our engine in the browser; without the real services.
    let words = Directory { services: Vec::new(), initiatives: Vec::new(), ..directory.clone() };
    fs::write(folder.join("words.bin"), data::pack::pack(&words).expect("packed")).expect("written");
}
