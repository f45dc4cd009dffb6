//! The long run: `scripts/fuzz [CASES [SEED [READER…]]]`, and `scripts/fuzz --case READER SEED CASE` for one case.

use std::{io::Write, num::NonZero, thread, time::Instant};

use fuzz::{
    SEED, input, run,
    targets::{TARGETS, Target},
};

/// Cases of the long run.
const CASES: u64 = 10_000_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |word: &str| word.parse::<u64>().unwrap_or_else(|_| panic!("{word:?} is no number"));
    match words.as_slice() {
        ["--case", name, seed, case] => {
            let input = input(reader(name), number(seed), number(case));
            println!("{:?}", String::from_utf8_lossy(&input));
            println!("accepted: {}", (reader(name).run)(&input));
        }
        [] => all(CASES, SEED, &[]),
        [cases] => all(number(cases), SEED, &[]),
        [cases, seed, names @ ..] => all(number(cases), number(seed), names),
    }
}

fn reader(name: &str) -> &'static Target {
    let known = || TARGETS.iter().map(|target| target.name).collect::<Vec<_>>().join(", ");
    TARGETS.iter().find(|target| target.name == name).unwrap_or_else(|| panic!("{name} is none of: {}", known()))
}

/// One reader after the other, a row of the table each.
fn all(cases: u64, seed: u64, names: &[&str]) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let targets: Vec<&Target> = match names {
        [] => TARGETS.iter().collect(),
        names => names.iter().map(|name| reader(name)).collect(),
    };
    println!("| reader | cases | accepted | refused | longest ms | seconds | seed |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for target in targets {
        let started = Instant::now();
        let cases = (cases as f64 * target.share / 100.0).round() as u64;
        let tally = run(target, cases, seed, threads);
        let (longest, seconds) = (tally.longest.as_secs_f64() * 1e3, started.elapsed().as_secs_f64());
        let (name, accepted, refused) = (target.name, tally.accepted, tally.refused);
        println!("| {name} | {cases} | {accepted} | {refused} | {longest:.1} | {seconds:.0} | {seed} |");
        std::io::stdout().flush().expect("somebody reads the table");
    }
}
