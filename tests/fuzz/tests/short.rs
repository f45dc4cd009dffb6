//! The short run: some thousand cases for each reader, the same on every run.

use fuzz::{
    SEED, run,
    targets::{TARGETS, Target},
};

fn short(name: &str) {
    let target: &Target = TARGETS.iter().find(|target| target.name == name).expect("a reader");
    // The harness runs readers beside each other.
    run(target, target.short, SEED, 1);
}

/// A test for each reader.
macro_rules! readers {
    ($($name:ident),+) => {
        $(#[test] fn $name() { short(stringify!($name)); })+

        #[test]
        fn every_reader_has_its_test_and_its_share() {
            assert_eq!(TARGETS.each_ref().map(|target| target.name), [$(stringify!($name)),+]);
            let shares: f64 = TARGETS.iter().map(|target| target.share).sum();
            assert!((shares - 100.0).abs() < 1e-6, "the shares come to {shares}");
        }
    };
}

readers!(
    data_files,
    packed_directory,
    refer_answers,
    hsds,
    search,
    saved_work,
    board_table,
    board_json,
    data_edit,
    corrections,
    place,
    search_address,
    calendar_file,
    share_link,
    saved_answers,
    opening,
    route,
    contact,
    day
);
