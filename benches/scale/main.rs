//! `cargo bench --features ssr --bench scale`: the command line on a directory of a whole nation.
//!
//! Makes data folders of the sizes that are given (`-- 1000 20000`; otherwise the README's), runs `check`, `report` and
//! `render` on each as a process of its own, and prints seconds, and how they grow beside the number of services. What
//! it makes goes below the target folder and away again.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark stops where it fails"
)]

mod nation;

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

const SIZES: [usize; 4] = [1000, 2000, 4000, 20_000];
const COMMANDS: [&str; 3] = ["check", "report", "render"];

fn main() {
    let told: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if told.is_empty() { SIZES.to_vec() } else { told };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale");
    println!("| services | check s | report s | render s | check × | report × | render × |");
    println!("|---:|---:|---:|---:|---:|---:|---:|");
    let mut before: Option<(usize, [f64; 3])> = None;
    for count in sizes {
        let (data, site) = (folder.join("data"), folder.join("site"));
        nation::write(count, &data);
        let seconds = COMMANDS.map(|command| {
            let _ = fs::remove_dir_all(&site);
            run(command, &data, &site)
        });
        let [check, report, render] = seconds.map(|one| format!("{one:.2}"));
        // 1 is linear: as many times the seconds as there are services.
        let growth = |at: usize| {
            before.map_or("–".to_owned(), |(services, times)| {
                format!("{:.2}", seconds[at] / times[at] / (count as f64 / services as f64))
            })
        };
        println!("| {count} | {check} | {report} | {render} | {} | {} | {} |", growth(0), growth(1), growth(2));
        before = Some((count, seconds));
    }
    let _ = fs::remove_dir_all(&folder);
}

/// Seconds that a command takes.
fn run(command: &str, data: &Path, site: &Path) -> f64 {
    let mut process = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    process.arg(command).arg("--data").arg(data).current_dir(env!("CARGO_MANIFEST_DIR")).stdout(Stdio::null());
    if command == "render" {
        process.arg("--out").arg(site);
    }
    let begun = Instant::now();
    let status = process.status().expect("the command runs");
    assert!(status.success(), "{command}: {status}");
    begun.elapsed().as_secs_f64()
}
