//! Sizes that nobody sends by mistake: 50 MB, nesting without end, a field a million times, numbers at their limits.
//!
//! Each reader must end within its time and memory, whatever it answers. Memory is the most that was held beside the
//! input while it was read, so all of it stands in one test that runs alone.
use std::{
    sync::OnceLock,
    time::{Duration, Instant},
};

use fuzz::{data_folder, directory};
use peak_alloc::PeakAlloc;
use veteranvejviseren::{
    cli,
    data::{self, edit, pack},
    domain::{Phone, PlaceMatch, WebAddress, is_email},
    formats::hsds,
    professional::saved_work,
    referrals,
    route::{Page, Route},
    search::{Index, Query},
    take_along,
};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const MB: usize = 1_000_000;
/// The size of the hostile inputs.
const HOSTILE: usize = 50 * MB;
/// The time that a reader may take for one, in a build that is hardly optimized and beside others.
const TIME: Duration = Duration::from_secs(8);

struct Reader {
    name: &'static str,
    /// Bytes that it reads at most; it refuses what is longer before it allocates anything for it.
    most: usize,
    /// Bytes of memory that it may hold for each byte that it reads.
    each: usize,
    read: fn(&str) -> bool,
}

fn readers() -> [Reader; 15] {
    fn reader(name: &'static str, most: usize, each: usize, read: fn(&str) -> bool) -> Reader {
        Reader { name, most, each, read }
    }
    [
        reader("share link", 4_000, 50, |text| referrals::decode(text, directory()).is_ok()),
        reader("saved answers", 8_000, 50, |text| referrals::read(text, directory()).is_ok()),
        reader("saved work", MB, 100, |text| saved_work::read(text).is_ok()),
        reader("board file", 2 * MB, 100, |text| take_along::open_file(Some(text.as_bytes()), "").is_ok()),
        reader("answers", 64 * 1024, 200, |text| cli::refer_reply(text, &mut directory().clone()).is_ok()),
        reader("HSDS", 8 * 1024 * 1024, 100, |text| hsds::read([("services.json", text.as_bytes())]).is_ok()),
        reader("data file", 4 * 1024 * 1024, 100, |text| {
            data::load_edited(&data_folder(), "services/crisis.json", text).errors() == 0
        }),
        reader("data edit", HOSTILE, 16, |text| edit::records(text).is_some()),
        // The bytes are copied once, to seal them.
        reader("packed directory", HOSTILE, 2, |text| pack::unpack(&sealed(text.as_bytes())).is_ok()),
        // A query keeps what was typed.
        reader("search", HOSTILE, 4, |text| {
            let (query, now) = (Query::of_words(text), directory().settings.data_date.at(12, 0, 0, 0));
            let found = index().search(&query, directory(), 10, now).total > 0;
            found || !index().nearest(&query, directory(), now).is_empty()
        }),
        reader("search address", 4_000, 50, |text| Query::from_address(text, directory()) != Query::default()),
        reader("place", 200, 50, |text| directory().find_place(text) != PlaceMatch::None),
        reader("route", 200, 50, |text| Route::parse(text, text).page != Page::NotFound),
        reader("phone", 50, 50, |text| Phone::parse(text).is_some()),
        reader("web and mail", 500, 50, |text| WebAddress::parse(text).is_some() || is_email(text)),
    ]
}

/// What a reader may hold that refuses: its own small things, the files of the data folder, and one copy of the input, as
/// a file has to be in memory before it is read.
const SMALL: usize = 128 * MB;

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(directory()))
}

/// Bytes under a header and checksum that fit, as somebody who means harm would make them.
fn sealed(body: &[u8]) -> Vec<u8> {
    let sum = adler2::adler32_slice(body).to_le_bytes();
    [b"VVJ1".as_slice(), &pack::SCHEMA_VERSION.to_le_bytes(), &sum, body].concat()
}

/// Beginning, a piece that is repeated, and end of hostile inputs.
const INPUTS: [(&str, [&str; 3]); 18] = [
    ("one letter", ["", "a", ""]),
    ("spaces", ["", " ", ""]),
    ("letters of two bytes", ["", "å", ""]),
    ("digits", ["", "4", ""]),
    ("a list of numbers", ["[", "1,", "1]"]),
    ("a list of empty texts", ["[", "\"\",", "\"\"]"]),
    ("a list of empty records", ["[", "{},", "{}]"]),
    ("brackets", ["", "[", ""]),
    ("records in records", ["", "{\"a\":", ""]),
    ("a field repeated", ["{", "\"role\":null,", "\"role\":null}"]),
    ("many ages", ["{\"child_ages\":[", "1,", "1]}"]),
    ("many topics", ["{\"topics\":[", "\"oekonomi\",", "\"oekonomi\"]}"]),
    ("a long text in a record", ["{\"place\":\"", "Varde ", "\"}"]),
    ("many shared records", ["#liste=", "livslinien.", "livslinien"]),
    ("many kept lines", ["vvj 2\n", "role=veteran\n", ""]),
    ("many fields of an address", ["?q=a", "&emne=oekonomi", ""]),
    ("a table of many rows", ["Område;Delmål\n", "a;b\n", ""]),
    ("a table of one row", ["Delmål\n", ";", ""]),
];

/// An input of at most so many bytes.
fn filled([beginning, piece, end]: [&str; 3], size: usize) -> String {
    let times = size.saturating_sub(beginning.len() + end.len()) / piece.len();
    [beginning, &piece.repeat(times), end].concat()
}

#[test]
fn every_reader_ends_within_its_time_and_memory() {
    // Made once, so that no reader pays for them.
    index();
    let (mut slowest, mut heaviest) = ((Duration::ZERO, String::new()), (0, String::new()));
    let mut broken = Vec::new();
    for (kind, parts) in INPUTS {
        let hostile = filled(parts, HOSTILE);
        assert!(hostile.len() > HOSTILE - 100, "{kind} is not hostile");
        for Reader { name, most, each, read } in readers() {
            // What is refused for its length, and the longest that is not.
            let longest = (most < HOSTILE).then(|| filled(parts, most));
            for input in std::iter::once(&hostile).chain(&longest) {
                let allowed = SMALL + if input.len() > most { 0 } else { input.len() * each };
                let before = MEMORY.current_usage();
                MEMORY.reset_peak_usage();
                let started = Instant::now();
                let accepted = read(input);
                let (took, held) = (started.elapsed(), MEMORY.peak_usage() - before);
                let size = input.len();
                let told = format!("{name}: {kind}, {size} bytes: {took:.1?}, {} MB, accepted: {accepted}", held / MB);
                if took > TIME || held > allowed {
                    broken.push(told.clone());
                }
                slowest = slowest.max((took, told.clone()));
                heaviest = heaviest.max((held, told));
            }
        }
    }
    println!("slowest: {}\nheaviest: {}", slowest.1, heaviest.1);
    assert!(broken.is_empty(), "beyond {TIME:?} or the memory allowed:\n{}", broken.join("\n"));
}
