//! `vejviser apply FILE|- [--write] [--rest]`: changes the data by a file of corrections, or by the mail that holds it.
//!
//! Without `--write` it only shows what would change. A row that no longer matches what it was, or that the check of the
//! whole directory would blame, is refused by itself and told why; then nothing is written, unless `--rest` asks for the
//! other rows. What is written is written at once or not at all, and every byte that no row is about stays.

use std::{
    fmt::{Display, Write as _},
    fs,
    io::{self, Read},
    path::Path,
    process::ExitCode,
};

use jiff::civil::Date;

use super::{
    Arguments, Refusal, add,
    at_once::Edited,
    editing::Desk,
    output,
    today::{latest, today},
};
use crate::{
    corrections::{
        self, Corrections, MOST_BYTES, Made, PostError, ReadError, RecordKind,
        apply::{self, Applied, Files, Refused},
    },
    data::{Loaded, Severity},
};

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let from = args.path_word().ok_or_else(|| {
        Refusal("apply needs a file of corrections or a mail that holds one: vejviser apply FILE|-".to_owned())
    })?;
    let shown = from.display();
    let (writes, rest) = (args.flag("write"), args.flag("rest"));
    let folder = args.data();
    let today = today(args)?;
    args.done()?;
    let corrections = find(&bytes(&from)?).map_err(|why| Refusal(format!("{shown}: {why}; nothing was changed")))?;
    let desk = Desk::take(folder, latest(today))?;
    let old = data_files(&desk)?;
    is_sound(&desk.tried(&[]))?;
    let outcome = tried(&desk, &old, &corrections, today)?;
    let refused = outcome.rows.iter().filter(|row| row.is_err()).count();
    let done = outcome.rows.len() - refused;
    let is_to_be_written = writes && done > 0 && (refused == 0 || rest);
    if is_to_be_written {
        let edited = outcome.files.iter().filter_map(|(name, new)| {
            let old = old.get(name).filter(|old| *old != new)?;
            Some(Edited { name, old, new })
        });
        desk.replace(&edited.collect::<Vec<_>>())?;
    }
    let mut told = told(&corrections, &old, &outcome.rows);
    let end = match (is_to_be_written, writes, refused) {
        _ if outcome.rows.is_empty() => "Nothing was changed: no row of it changes anything.".to_owned(),
        (true, ..) => format!("{done} rows were written, {refused} refused."),
        (false, _, 0) => format!("Nothing was changed. Write the {done} rows: vejviser apply {shown} --write"),
        (false, true, _) => {
            format!("Nothing was changed: {refused} rows are refused. Write the other {done}: --write --rest")
        }
        (false, false, _) => format!("Nothing was changed. {done} rows can be written, {refused} are refused."),
    };
    // Writing to a text cannot fail.
    let _ = writeln!(told, "{end}");
    if is_to_be_written {
        output::done(&told)
    } else {
        output::answer(&told)?
    }
    Ok(if refused == 0 || is_to_be_written { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads no more than what is refused as too long.
fn bytes(from: &Path) -> Result<Vec<u8>, Refusal> {
    let refuse =
        |error: &dyn Display| Refusal(format!("{} cannot be read: {error}; nothing was changed", from.display()));
    let most = MOST_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = if from == Path::new("-") {
        io::stdin().take(most).read_to_end(&mut bytes)
    } else {
        fs::File::open(from).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| refuse(&error))
}

fn find(bytes: &[u8]) -> Result<Corrections, String> {
    corrections::find(bytes).map_err(|error| match error {
        PostError::TooLong => format!("more than {} MB are not read", MOST_BYTES / 1_000_000),
        // An editor of texts calls it «Unicode».
        PostError::Nothing if [[0xff, 0xfe], [0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark)) => {
            "it is in UTF-16: save it as UTF-8".to_owned()
        }
        PostError::Nothing => "there is no file of corrections in it".to_owned(),
        PostError::Unreadable(ReadError::NotJson(at)) => format!("it stops being JSON at byte {at}"),
        PostError::Unreadable(ReadError::NotCorrections) => "it is something else than corrections".to_owned(),
        PostError::Unreadable(ReadError::Newer(version)) => {
            format!("a later edition wrote it, in version {version}: get the new vejviser")
        }
        PostError::Unreadable(ReadError::Changed) => {
            "it is not as it was written, so a mail program or somebody has changed it: ask for the file itself, or take \"sum\" out \
             if you changed it yourself"
                .to_owned()
        }
        PostError::Unreadable(ReadError::Unfit(unfit)) => format!("{}: {}", unfit.at, unfit.why),
    })
}

fn is_sound(loaded: &Loaded) -> Result<(), Refusal> {
    let first = loaded.problems.first().filter(|_| loaded.errors() > 0);
    first.map_or(Ok(()), |first| {
        Err(Refusal(format!("the data has errors already, {first}; nothing was changed. See: vejviser check")))
    })
}

/// Every file that a correction can be about.
pub(super) fn data_files(desk: &Desk) -> Result<Files, Refusal> {
    let others = ["lines.json", "initiatives.json", "municipalities.json", "organizations.json"].map(str::to_owned);
    let names = desk.service_files()?.into_iter().chain(others);
    names.map(|name| desk.read(&name).map(|file| (file.name, file.text))).collect()
}

/// What became of each row.
type Row = Result<Applied, Refused>;

struct Outcome {
    rows: Vec<Row>,
    files: Files,
}

/// Applies all rows, then asks the whole check. Rows that it blames are refused, and the others tried without them, until
/// nothing is to blame.
fn tried(desk: &Desk, old: &Files, corrections: &Corrections, today: Date) -> Result<Outcome, Refusal> {
    let all: Vec<Made<'_>> = corrections.all().collect();
    let mut blamed: Vec<Option<Refused>> = vec![None; all.len()];
    loop {
        let mut files = old.clone();
        let mut rows: Vec<Row> = Vec::new();
        for (made, blame) in all.iter().zip(&blamed) {
            rows.push(match blame {
                Some(why) => Err(why.clone()),
                None => one(desk, &mut files, *made, today),
            });
        }
        let edited: Vec<(&str, &str)> = files
            .iter()
            .filter(|(name, new)| old.get(*name) != Some(*new))
            .map(|(name, new)| (name.as_str(), new.as_str()))
            .collect();
        let loaded = desk.tried(&edited);
        let errors: Vec<_> = loaded.problems.iter().filter(|one| one.severity == Severity::Error).collect();
        let Some(first) = errors.first() else { return Ok(Outcome { rows, files }) };
        let mut is_blamed = false;
        for ((made, row), blame) in all.iter().zip(&rows).zip(&mut blamed) {
            let Ok(applied) = row else { continue };
            let own = |error: &&&crate::data::Problem| error.id == id(*made) && error.file == applied.file;
            if let Some(error) = errors.iter().find(own) {
                *blame = Some(format!("{}: {}", error.field, error.message));
                is_blamed = true;
            }
        }
        if is_blamed {
            continue;
        }
        // What one record breaks in another: the last row that can be doubted is refused first.
        let last = rows.iter().rposition(|row| row.as_ref().is_ok_and(|applied| !applied.changed.is_empty()));
        let Some(blame) = last.and_then(|at| blamed.get_mut(at)) else {
            return Err(Refusal(format!("the data would have errors, {first}; nothing was changed")));
        };
        *blame = Some(format!("with it the data would have errors, {first}"));
    }
}

fn one(desk: &Desk, files: &mut Files, made: Made<'_>, today: Date) -> Row {
    match made {
        Made::Finding(finding) => apply::apply(files, finding, today),
        Made::Addition(addition) => {
            let record = apply::value(&addition.record);
            let name = add::home(desk, addition.kind, &record).map_err(|Refusal(why)| why)?;
            apply::add(files, &name, addition, today)
        }
    }
}

fn id(made: Made<'_>) -> &str {
    match made {
        Made::Finding(finding) => &finding.record,
        Made::Addition(addition) => addition.record.str("id").unwrap_or_default(),
    }
}

fn kind(made: Made<'_>) -> RecordKind {
    match made {
        Made::Finding(finding) => finding.kind,
        Made::Addition(addition) => addition.kind,
    }
}

/// What readers reported, then a line a row, and below it what is different.
fn told(corrections: &Corrections, old: &Files, rows: &[Row]) -> String {
    let mut text = format!("{} rows about the data of {}\n", rows.len(), corrections.data);
    for report in &corrections.reports {
        let id = &report.record;
        // Writing to a text cannot fail.
        let _ = match apply::find(old, report.kind, id) {
            Ok((file, _)) => writeln!(
                text,
                "reported {file}: {id}\n         Something in it is wrong, says the mail. Make sure, then correct it."
            ),
            Err(why) => writeln!(text, "reported {} {id}: {why}", report.kind.word()),
        };
    }
    for (made, row) in corrections.all().zip(rows) {
        // Writing to a text cannot fail.
        let _ = match row {
            Ok(applied) => writeln!(text, "ok       {}: {}", applied.file, id(made)),
            Err(why) => writeln!(text, "refused  {} {}: {why}", kind(made).word(), id(made)),
        };
        for line in row.iter().flat_map(|applied| &applied.changed) {
            let _ = writeln!(text, "         {line}");
        }
    }
    text
}
