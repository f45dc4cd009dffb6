//! What is written is written at once or not at all, on a disk that is full, fails once or is lost with the program at each
//! single call; and corrections that anybody may have written leave a sound directory or change nothing.

use std::os::unix::process::ExitStatusExt;

use super::{desk::today, *};
use veteranvejviseren::{
    corrections::{
        Addition, Answer, Change, Corrections, Finding, Provenance, RecordKind, apply::json as as_json, write,
        write_flat,
    },
    domain::Teller,
};

type Files = BTreeMap<String, Vec<u8>>;

/// Three files at once: a line that is new, a service and a municipality.
fn three_files(copy: &Copy) -> Corrections {
    let made = Provenance { how: CheckMethod::Phone, by: Teller::Volunteer, on: date(2026, 11, 20) };
    let finding = |kind, id: &str, field: &str, is: Value| {
        let mut was = &copy.record(kind, id);
        for part in field.split('.') {
            was = &was[part];
        }
        let change = Change { field: field.to_owned(), was: as_json(was), is: as_json(&is) };
        Finding { record: id.to_owned(), kind, answer: Answer::Corrected(vec![change]), made }
    };
    let line = json!({
        "id": "linje-ny", "number": "76 30 19 31", "organization": "kommune-varde", "name": {"da": "Vardes linje"},
        "source": {"title": "Svar fra kommunen", "publisher": "Varde Kommune"},
    });
    Corrections {
        findings: vec![
            finding(RecordKind::Service, "livslinien", "cost", json!("paid")),
            finding(RecordKind::Municipality, "0573", "main_contact.email", json!("ny@eksempel.dk")),
        ],
        additions: vec![Addition { kind: RecordKind::Line, record: as_json(&line), made }],
        ..Corrections::new(today())
    }
}

/// The library that stands between a program and its files.
fn disk() -> PathBuf {
    let library = std::env::temp_dir().join(format!("vejviser-disk-{}.so", process::id()));
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/integration/editors/cut_off/disk.rs");
    let rustc = std::env::var_os("RUSTC").unwrap_or("rustc".into());
    let made = Command::new(rustc)
        .args(["--edition", "2024", "--crate-type", "cdylib", "-C", "panic=abort", "-o"])
        .args([library.as_os_str(), source.as_ref()])
        .output()
        .expect("the compiler runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    library
}

/// The files that the data is read from: none that lies beside one.
fn shown(copy: &Copy) -> Files {
    let is_shown =
        |path: &str| !Path::new(path).file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    copy.files().into_iter().filter(|(path, _)| is_shown(path)).collect()
}

fn put_back(files: &Files) {
    for (path, bytes) in files {
        if fs::read(path).ok().as_ref() != Some(bytes) {
            fs::write(path, bytes).expect("a written file");
        }
    }
}

#[test]
fn whatever_the_disk_does_all_files_are_written_or_none() {
    let (copy, library) = (Copy::new(), disk());
    let (data, file) = (copy.0.to_str().expect("a name").to_owned(), copy.0.with_extension("json"));
    fs::write(&file, write(&three_files(&copy)).expect("a file")).expect("written");
    let words = ["apply", file.to_str().expect("a name"), "--write", "--today", TODAY, "--data", &data];
    let run = |fault: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
        command.args(words).env("LD_PRELOAD", &library).env("DISK_FAULT", fault).output().expect("the command runs")
    };
    let before = shown(&copy);
    assert_eq!(run("none").status.code(), Some(0));
    let after = shown(&copy);
    let changed = before.iter().filter(|(path, bytes)| after[*path] != **bytes).count();
    assert_eq!((changed, before.len()), (3, after.len()));
    put_back(&before);

    let (mut cut_between, mut taken_back, mut calls) = (0, 0, 100);
    for how in ["lost", "full", "once"] {
        for call in 1..=calls {
            assert!(call < 100, "{how}: it never comes to an end");
            let output = run(&format!("{how}:{call}"));
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            let now = shown(&copy);
            // No file is half of one, read whenever.
            for (path, bytes) in &now {
                assert!(*bytes == before[path] || *bytes == after[path], "{how}:{call}: {path}");
            }
            if now != before && now != after {
                cut_between += 1;
            }
            match output.status.code() {
                Some(0) => assert!(now == after, "{how}:{call}: {told}"),
                Some(2) => {
                    assert!(now == before && told.contains("; nothing was changed"), "{how}:{call}: {told}");
                    assert_eq!(copy.files(), before, "{how}:{call}: something lies beside the files");
                }
                code => assert!(how == "lost" && output.status.signal() == Some(9), "{how}:{call}: {code:?} {told}"),
            }
            // The next command that edits finds all or nothing.
            if now != before || copy.0.join(".edit").exists() {
                let next = copy.run(&["verify", "findes-ikke", "--by", "web", "--on", TODAY, "--today", TODAY]);
                let told = String::from_utf8_lossy(&next.stderr).into_owned();
                let is_taken_back = told.contains("cut off has been taken back");
                taken_back += usize::from(is_taken_back);
                assert_eq!(shown(&copy) == before, is_taken_back, "{how}:{call}: {told}");
                assert!(is_taken_back || shown(&copy) == after, "{how}:{call}: {told}");
                put_back(&before);
            }
            // Beyond the last call nothing fails any more.
            if how == "lost" && output.status.success() {
                calls = call;
                break;
            }
        }
    }
    // A program that ends between the first two of three files, between the last two, and before and after all of them.
    assert!(cut_between == 2 && taken_back == 4, "{cut_between} {taken_back}");
    let _ = fs::remove_file(library);
    let _ = fs::remove_file(file);
}

#[test]
fn what_somebody_has_changed_after_a_cut_is_not_written_over() {
    let copy = Copy::new();
    // As a run leaves it that was killed between two files: the old ones beside them, and the note.
    let (lines, places) = (copy.text("lines.json"), copy.text("municipalities.json"));
    let edited = lines.replace("70 20 12 01", "70 20 12 02");
    let sum = |text: &str| adler2::adler32_slice(text.as_bytes());
    copy.write(".lines.json.old", &lines);
    copy.write(".municipalities.json.old", &places);
    copy.write(".edit", format!("{} lines.json\n{} municipalities.json\n", sum(&edited), sum(&edited)));
    copy.write("lines.json", edited.replace("Livslinien", "Livslinjen"));
    copy.refuses(
        &["verify", "livslinien", "--by", "web", "--on", TODAY, "--today", TODAY],
        "an edit was cut off and cannot be taken back: somebody has changed",
    );
    copy.write("lines.json", &edited);
    copy.succeeds(&["verify", "livslinien", "--by", "web", "--on", TODAY, "--today", TODAY]);
    assert_eq!((copy.text("lines.json"), copy.text("municipalities.json")), (lines, places));
    assert!(copy.files().keys().all(|path| !path.ends_with(".old") && !path.ends_with(".edit")));
}

/// The files of corrections that are changed by chance: so many, on the disk. Ten thousand more are read and applied in
/// memory by `tests/fuzz`.
const FUZZED: u64 = 100;

#[test]
fn fuzzed_corrections_on_the_disk_leave_a_sound_directory_or_change_nothing() {
    let copy = Copy::new();
    let all = three_files(&copy);
    let seeds = [write(&all), write_flat(&all)].map(|file| file.expect("a file"));
    let file = copy.0.with_extension("txt");
    let before = copy.files();
    let (mut written, mut refused) = (0, 0);
    for case in 0..FUZZED {
        let seed = &seeds[usize::from(case % 2 == 1)];
        fs::write(&file, mutated(seed, case)).expect("written");
        let name = file.to_str().expect("a name");
        let output = copy.run(&["apply", name, "--write", "--rest", "--today", TODAY]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(0..=2)) && !told.contains("panicked"), "{case}: {told}");
        let now = copy.files();
        assert_eq!(now.len(), before.len(), "{case}: something lies beside the files");
        if now == before {
            refused += 1;
        } else {
            written += 1;
            assert_eq!(output.status.code(), Some(0), "{case}: {told}");
            assert_eq!(copy.errors(), Vec::<String>::new(), "{case}");
            put_back(&before);
        }
    }
    let _ = fs::remove_file(file);
    // Both happen, or it would show nothing.
    assert!(written >= 15 && refused >= 15, "{written} written, {refused} refused");
}

/// The file without its sum, and with one to three bytes, words or lines changed: by the number of the case alone.
fn mutated(seed: &str, case: u64) -> Vec<u8> {
    let mut state = case.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
    let mut below = |most: usize| {
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most.max(1) as u64).expect("a small number")
    };
    let (body, _) = seed.rsplit_once("\"sum\"").expect("a sum");
    let mut bytes = format!("{}\n}}", body.trim_end().trim_end_matches(',')).into_bytes();
    for _ in 0..=below(2) {
        let at = below(bytes.len());
        match below(12) {
            0 => bytes[at] = u8::try_from(below(256)).expect("a byte"),
            1 => bytes.insert(at, b"\"{}[],: 0a"[below(10)]),
            2 => bytes.truncate(at),
            // A digit becomes another one: in days, numbers and codes.
            3..=5 => {
                let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
                if let Some(at) = digits.get(below(digits.len())) {
                    bytes[*at] = b"0123456789"[below(10)];
                }
            }
            // A word becomes another one of the file: a field, an id, a value.
            6..=10 => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let words: Vec<&str> = text.split('"').collect();
                let (old, new) = (words[below(words.len())], words[below(words.len())]);
                bytes = text.replacen(&format!("\"{old}\""), &format!("\"{new}\""), 1).into_bytes();
            }
            _ => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let gone = below(text.lines().count());
                let kept = text.lines().enumerate().filter(|(line, _)| *line != gone).map(|(_, line)| line);
                bytes = kept.collect::<Vec<_>>().join("\n").into_bytes();
            }
        }
    }
    bytes
}
