//! The plan and the search for several persons, on 230, 10,000 and 100,000 services.
//!
//! | arguments | what is done |
//! |---|---|
//! | none, or a part of names | measures with criterion, all or what has that in its name |
//! | `--pack FILE` | writes the directory as the app gets it |
//! | `--count WHAT FILE` | does WHAT (`plan` or `search`) once for each person on what was packed, for `callgrind` |
//! | `--write DIR` | writes conditions, answers and our outcomes for `rules.mjs` |
//! | `--rules ROUNDS` | times our evaluation of those conditions, for the same |
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark stops where it fails"
)]

#[allow(dead_code, reason = "queries with known targets are for the search's own measuring")]
#[path = "../../search/records.rs"]
mod records;
mod rules;
mod services;

use std::{fs, hint::black_box, path::Path, sync::OnceLock, time::Duration};

use criterion::{BenchmarkId, Criterion};
use jiff::civil::{DateTime, date};
use veteranvejviseren::{
    data::{
        self,
        pack::{pack, unpack},
    },
    domain::Directory,
    matching::{Answers, plan},
    referrals,
    search::{Index, Query},
};

/// Persons from nobody-has-said-anything to everything answered, in the form in which answers are kept.
const PERSONS: [(&str, &str); 6] = [
    ("nothing told", ""),
    ("veteran, now", "role=veteran\nplace=0573\nurgency=now\ntopics=akut-krise,bolig-hjemloeshed\n"),
    ("partner with a child", "role=partner\nplace=0573\ntopics=boern-unge\nages=10\n"),
    (
        "veteran, all told",
        "role=veteran\nplace=0101\nurgency=soon\ntopics=bolig-hjemloeshed,oekonomi,misbrug\nages=7,14\ndeployment=soldier_28\n\
         contact=phone\n",
    ),
    ("child", "role=child\nplace=0751\nages=13\ncontact=write\n"),
    ("professional", "role=professional\nplace=0461\ntopics=boern-unge,misbrug\n"),
];

/// Queries from wide to narrow, and one that finds nothing as it stands.
const QUERIES: [&str; 6] =
    ["ve", "veteraner", "hjælp til gæld varde", "boernegruppe", "gruppe for pårørende", "søvnprobemer"];

/// The real directory.
fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| {
        data::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"))).directory.expect("sound data")
    })
}

/// A Tuesday at ten: everybody is at work.
fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

fn persons(directory: &Directory) -> impl Iterator<Item = (&'static str, Answers)> {
    PERSONS.into_iter().map(move |(name, kept)| {
        let saved = referrals::read(&format!("vvj 2\n{kept}"), directory).expect("answers");
        assert_eq!(saved.dropped, 0, "{name}: something means nothing");
        (name, saved.answers)
    })
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--pack", file] => fs::write(file, pack(directory()).expect("a pack")).expect("written"),
        ["--count", what, file] => {
            // Reading JSON leaves memory in another order each time, which changes what growing a list costs.
            let directory = unpack(&fs::read(file).expect("a pack")).expect("a sound pack");
            count(what, &directory);
        }
        ["--write", folder] => rules::write(directory(), folder.as_ref()),
        ["--rules", rounds] => rules::time(directory(), rounds.parse().expect("a number")),
        filter => {
            let mut criterion = Criterion::default()
                .warm_up_time(Duration::from_millis(300))
                .measurement_time(Duration::from_secs(1))
                .sample_size(20)
                .without_plots()
                .with_filter(filter.join(" "));
            for size in [directory().services.len(), 10_000, 100_000] {
                measure(&mut criterion, size);
            }
            criterion.final_summary();
        }
    }
}

fn measure(criterion: &mut Criterion, size: usize) {
    let directory = services::directory(directory(), size);
    assert_eq!(directory.services.len(), size);
    let mut group = criterion.benchmark_group("plan");
    for (name, answers) in persons(&directory) {
        let made = plan(&directory, &answers, now()).expect("a plan");
        // Children get few referrals; nobody gets none.
        assert!(!made.start_here.contacts.is_empty() && !made.referrals.is_empty(), "{name} is left alone");
        group.bench_function(BenchmarkId::new(name, size), |bench| {
            bench.iter(|| plan(black_box(&directory), black_box(&answers), black_box(now())));
        });
    }
    group.finish();
    let index = Index::new(&directory);
    let mut group = criterion.benchmark_group("search");
    for words in QUERIES {
        let query = Query::of_words(words);
        assert!(index.search(&query, &directory, 10, now()).total > 0, "{words} finds nothing");
        group.bench_function(BenchmarkId::new(words, size), |bench| {
            bench.iter(|| index.search(black_box(&query), black_box(&directory), 10, black_box(now())));
        });
    }
    group.finish();
}

/// Does a thing once for each person or query. The functions have names of their own, so that callgrind can count
/// what happens inside them and nothing of what was made ready.
fn count(what: &str, directory: &Directory) {
    match what {
        "plan" => {
            for (name, answers) in persons(directory) {
                assert!(counted_plan(directory, &answers), "{name}");
            }
        }
        "search" => {
            let index = Index::new(directory);
            for words in QUERIES {
                assert!(counted_search(&index, directory, words), "{words}");
            }
        }
        other => panic!("{other:?} is none of: plan, search"),
    }
}

#[inline(never)]
fn counted_plan(directory: &Directory, answers: &Answers) -> bool {
    plan(black_box(directory), black_box(answers), now()).is_some()
}

#[inline(never)]
fn counted_search(index: &Index, directory: &Directory, words: &str) -> bool {
    index.search(&Query::of_words(black_box(words)), directory, 10, now()).total > 0
}
