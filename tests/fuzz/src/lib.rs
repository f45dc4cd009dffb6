//! Fuzzing: every reader of what others wrote, with real inputs that were changed a little. See README.md.
//!
//! `targets` has the readers, their inputs and what must hold, `opening` the slow way to tell opening hours, `mutate` the
//! changes. Here is the run: each case has a number, and its dice are made of reader, seed and number alone, so a case
//! that fails can be made again.

pub mod mutate;
mod opening;
pub mod targets;

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use fastrand::Rng;
use mutate::Corpus;
use targets::Target;
use veteranvejviseren::{data, domain::Directory};

/// The seed of the short run, and of the results in README.md.
pub const SEED: u64 = 2026;

/// No case may take longer, on however busy a machine.
const LONGEST: Duration = Duration::from_secs(10);

/// Cases that a thread takes at a time.
const BATCH: u64 = 64;

/// The data folder that is shipped.
pub fn data_folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"))
}

/// The shipped directory.
pub fn directory() -> &'static Directory {
    static DIRECTORY: OnceLock<Directory> = OnceLock::new();
    DIRECTORY.get_or_init(|| data::load(&data_folder()).directory.expect("the shipped data has errors"))
}

/// What a run came to.
#[derive(Default)]
pub struct Tally {
    pub accepted: u64,
    pub refused: u64,
    pub longest: Duration,
}

impl Tally {
    fn add(mut self, other: Self) -> Self {
        self.accepted += other.accepted;
        self.refused += other.refused;
        self.longest = self.longest.max(other.longest);
        self
    }
}

/// The dice of a case: neighbours must not be alike.
fn dice(seed: u64, target: &Target, case: u64) -> Rng {
    let name = adler2::adler32_slice(target.name.as_bytes());
    Rng::with_seed(seed ^ (u64::from(name) << 32) ^ case.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// The input of a case, to be looked at.
pub fn input(target: &Target, seed: u64, case: u64) -> Vec<u8> {
    target.corpus().mutated(&mut dice(seed, target, case))
}

/// Gives a reader its real inputs, then so many changed ones; panics where it fails.
pub fn run(target: &Target, cases: u64, seed: u64, threads: usize) -> Tally {
    let name = target.name;
    let corpus = target.corpus();
    for input in corpus.seeds() {
        assert!((target.run)(&input), "{name} refuses a real input: {}", String::from_utf8_lossy(&input));
    }
    let next = AtomicU64::new(0);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let from = next.fetch_add(BATCH, Ordering::Relaxed);
            if from >= cases {
                return tally;
            }
            for case in from..(from + BATCH).min(cases) {
                tally = tally.add(one(target, &corpus, seed, case));
            }
        }
    };
    let tally = thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done = running.into_iter().map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)));
        done.fold(Tally::default(), Tally::add)
    });
    let Tally { accepted, refused, .. } = tally;
    assert_eq!(accepted + refused, cases, "{name}: every case has an outcome");
    // A run in which nothing is accepted stays at the door; one in which all is tests no refusal.
    let least = cases / 50;
    assert!(accepted > least && refused > least, "{name} is shallow: {accepted} accepted, {refused} refused");
    tally
}

/// Runs one case; says which one it was when it fails.
fn one(target: &Target, corpus: &Corpus, seed: u64, case: u64) -> Tally {
    let input = corpus.mutated(&mut dice(seed, target, case));
    let started = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(&input)));
    let longest = started.elapsed();
    if outcome.is_err() || longest > LONGEST {
        let shown: String = String::from_utf8_lossy(&input).chars().take(3_000).collect();
        eprintln!("The input, again with: scripts/fuzz --case {} {seed} {case}\n{shown:?}", target.name);
    }
    assert!(longest <= LONGEST, "{}: a case took {longest:?}", target.name);
    let accepted = outcome.unwrap_or_else(|panic| resume_unwind(panic));
    Tally { accepted: accepted.into(), refused: (!accepted).into(), longest }
}
