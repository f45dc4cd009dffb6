//! The command line as a process among others: pipes that close, devices that are full, names that are not UTF-8,
//! questions about itself. Never a panic: a panic's exit code is 101, and it says `panicked`.

use std::{collections::BTreeSet, ffi::OsStr, fs::OpenOptions, io::pipe, os::unix::ffi::OsStrExt, process::Stdio};

use super::*;

/// What each command that answers on standard output is asked, and the exit code that is right where nobody listens.
fn questions(copy: &Copy) -> Vec<Vec<String>> {
    copy.write("answers.txt", "{}");
    let answers = copy.0.join("answers.txt").display().to_string();
    let data = copy.0.display().to_string();
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let mut all = vec![own(&["help"]), own(&["--version"]), own(&["check", "--help"]), own(&["add", "--kind", "line"])];
    for words in [
        &["check"][..],
        &["report", "--today", TODAY],
        &["report", "--json", "--today", TODAY],
        &["search", "gæld"],
        &["queue", "--limit", "3", "--today", TODAY],
        &["rules", "--topic", "bolig-hjemloeshed"],
        &["sentences"],
        &["refer", "--answers", &answers, "--explain"],
        &["refer", "--answers", &answers],
    ] {
        all.push(own(&[words, &["--data", &data]].concat()));
    }
    all
}

fn with_stdout(words: &[String], stdout: Stdio) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vejviser")).args(words).stdout(stdout).output().expect("the command runs")
}

fn full() -> Stdio {
    OpenOptions::new().write(true).open("/dev/full").expect("a full device").into()
}

/// A pipe that nobody reads from any more.
fn closed() -> Stdio {
    let (reader, writer) = pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn a_reader_who_has_had_enough_is_no_fault() {
    let copy = Copy::new();
    for words in questions(&copy) {
        let output = with_stdout(&words, closed());
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stderr.is_empty(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    // What is wrong with the data is known, heard or not.
    copy.write("topics.json", "[");
    let output = with_stdout(&["check", "--data", copy.0.to_str().unwrap()].map(str::to_owned), closed());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_full_device_is_told_in_a_sentence() {
    let copy = Copy::new();
    for words in questions(&copy) {
        let output = with_stdout(&words, full());
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
        assert!(told.starts_with("vejviser: the answer cannot be written: ") && told.lines().count() == 1, "{told}");
    }
}

/// «knows no option --place» would send people to look for another option.
#[test]
fn an_option_that_is_there_twice_is_told() {
    let copy = Copy::new();
    let data = copy.0.to_str().unwrap();
    for (words, name) in [
        (&["search", "gæld", "--place", "Varde", "--place", "Esbjerg", "--data", data][..], "place"),
        (&["search", "gæld", "--data", data, "--data", data], "data"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_vejviser")).args(words).output().expect("the command runs");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert_eq!(told.trim_end(), format!("vejviser: --{name} is there twice: which one counts?"));
    }
}

/// What is written is done: a command that then reported failure would be run again.
#[test]
fn a_change_that_cannot_be_said_has_succeeded() {
    for (stdout, is_told) in [(full as fn() -> Stdio, true), (closed, false)] {
        let copy = Copy::new();
        let data = copy.0.display().to_string();
        let out = copy.0.join("out").display().to_string();
        let fields = ["--id", "ny-forening", "--name", "Ny forening", "--type", "ngo"];
        for (words, file, said) in [
            (
                &["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY][..],
                "services/crisis.json",
                TODAY,
            ),
            (&[&["add", "--kind", "organization"], &fields[..]].concat(), "organizations.json", "ny-forening"),
            (&["export", "--format", "csv", "--out", &out], "out/LICENSE.txt", "2026"),
        ] {
            let words: Vec<String> =
                [words, &["--data", &data]].concat().iter().map(|word| (*word).to_owned()).collect();
            let output = with_stdout(&words, stdout());
            let told = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(0), "{words:?}: {told}");
            assert_eq!(told.starts_with("vejviser: it is done"), is_told, "{words:?}: {told}");
            assert!(copy.text(file).contains(said), "{words:?} wrote nothing");
        }
    }
}

#[test]
fn a_refusal_that_nobody_hears_is_still_one() {
    for stderr in [full(), closed()] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
        let status = command.arg("nonsense").stderr(stderr).status().expect("the command runs");
        assert_eq!(status.code(), Some(2));
    }
}

#[test]
fn words_that_are_not_utf8_are_refused_and_paths_are_taken() {
    let odd = OsStr::from_bytes(b"h\xe6lp");
    let run =
        |words: &[&OsStr]| Command::new(env!("CARGO_BIN_EXE_vejviser")).args(words).output().expect("the command runs");
    let word = OsStr::new;
    for words in [
        &[odd][..],
        &[word("search"), odd],
        &[word("verify"), odd, word("--by"), word("phone")],
        &[word("verify"), word("livslinien"), word("--note"), odd],
        &[word("check"), odd],
        &[odd, word("--help")],
    ] {
        let output = run(words);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
        assert!(told.starts_with("vejviser: ") && told.lines().count() == 1, "{words:?}: {told}");
    }
    // A folder, a file and an output whose names are in Latin-1.
    let copy = Copy::new();
    let folder = copy.0.join(odd);
    fs::create_dir(&folder).expect("a folder");
    let data = folder.join(odd);
    for part in ["", "services"] {
        fs::create_dir(data.join(part)).expect("a folder");
        for entry in fs::read_dir(copy.0.join(part)).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_file() {
                fs::copy(&entry, data.join(part).join(entry.file_name().expect("a name"))).expect("a copy");
            }
        }
    }
    let answers = folder.join("answers").join("x").with_file_name(odd);
    fs::create_dir(folder.join("answers")).expect("a folder");
    fs::write(&answers, "{}").expect("a file");
    let (data, answers, out) = (data.as_os_str(), answers.as_os_str(), folder.join("out"));
    for words in [
        &[word("check"), word("--data"), data][..],
        &[word("refer"), word("--data"), data, word("--answers"), answers],
        &[word("export"), word("--data"), data, word("--format"), word("hsds"), word("--out"), out.as_os_str()],
        &[
            word("import"),
            word("--data"),
            data,
            word("--format"),
            word("hsds"),
            out.as_os_str(),
            word("--out"),
            folder.join("back").as_os_str(),
        ],
    ] {
        let output = run(words);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_command_tells_how_it_is_called_and_its_version() {
    let told = |words: &[&str]| {
        let output = vejviser(words);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let overview = told(&[]);
    let commands: BTreeSet<&str> = overview
        .lines()
        .filter_map(|line| line.strip_prefix("  vejviser ")?.split(' ').next())
        .filter(|word| *word != "help")
        .collect();
    assert!(commands.contains("check") && commands.contains("outreach"), "{commands:?}");
    for command in &commands {
        let command = *command;
        let line = format!("vejviser {command} ");
        assert!(overview.contains(&line), "{command} is not in the overview");
        for words in [&[command, "--help"][..], &["--help", command], &["help", command], &[command, "x", "-h"]] {
            let help = told(words);
            let others = commands.iter().filter(|other| help.contains(&format!("vejviser {other} ")));
            assert_eq!(others.collect::<Vec<_>>(), [&command], "{words:?}");
        }
        assert_eq!(told(&[command, "--version"]), format!("vejviser {}\n", env!("CARGO_PKG_VERSION")));
    }
    for words in [&["help"][..], &["--help"], &["-h"]] {
        assert_eq!(told(words), overview);
    }
    // The overview names no command that there is not.
    for line in overview.lines().filter_map(|line| line.strip_prefix("  vejviser ")) {
        let command = line.split(' ').next().expect("a command");
        let output = vejviser(&[command, "--no-such-option", "x"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && !said.contains("no command"), "{command}: {said}");
    }
    for words in [&["nonsense", "--help"][..], &["help", "nonsense"]] {
        assert_eq!(vejviser(words).status.code(), Some(2), "{words:?}");
    }
}

/// Where Rust's own macros and methods stop the program, ours must not stand. Tests within a file come last in it.
#[test]
fn nothing_in_the_shipped_code_prints_past_the_one_writer_or_panics() {
    const STOPPERS: [&str; 12] = [
        "print!(",
        "println!(",
        "dbg!(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        ".unwrap()",
        ".expect(",
        ".unwrap_err()",
        "env::args()",
        "env::vars()",
    ];
    fn visit(folder: &Path, seen: &mut usize) {
        for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                visit(&path, seen);
            } else if path.extension().is_some_and(|end| end == "rs") {
                *seen += 1;
                let text = fs::read_to_string(&path).expect("a file");
                let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
                for (line, at) in shipped.lines().zip(1..) {
                    let code = line.split("//").next().unwrap_or_default();
                    let found = STOPPERS.iter().find(|stopper| code.contains(*stopper));
                    assert_eq!(found, None, "{}:{at}", path.display());
                }
            }
        }
    }
    let mut seen = 0;
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut seen);
    assert!(seen > 100, "the sources are not where they were: {seen} files");
    // Indexing is refused by the compiler's own list.
    let lints = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("a file");
    for lint in ["indexing_slicing", "unwrap_used", "expect_used", "panic"] {
        assert!(lints.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
}
