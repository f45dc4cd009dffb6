//! `vejviser queue [--municipality X] [--region R] [--kind K] [--limit N] [--json] [--lang L]`: what to check first, and why.
//! `vejviser queue --out DIR` writes `desk.json` there: what the editors' desk reads beside the directory.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::{Value, json};

use super::{
    Arguments, DESK, Refusal,
    apply::data_files,
    editing, load_from, output,
    today::{latest, today},
};
use crate::{
    corrections::{Desk, Exposures, Filter, QueueRow, RecordKind, apply, queue},
    data::edit,
    domain::{Directory, Language, Municipality, MunicipalityCode, RegionCode},
    json::MOST_BYTES,
    quality::exposures,
    text,
};

/// Rows that are printed where nothing else is asked for.
const ROWS: usize = 25;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let (place, region, kind) = (args.option("municipality"), args.option("region"), args.option("kind"));
    let limit = args
        .option("limit")
        .map(|text| text.parse::<usize>().map_err(|_| Refusal(format!("--limit: {text:?} is not a number of rows"))));
    let limit = limit.transpose()?;
    let as_json = args.flag("json");
    let language = args.language()?;
    let out = args.path("out");
    let today = today(args)?;
    let folder = args.data();
    args.done()?;
    let mut directory = load_from(&folder)?;
    directory.take_effect(today);
    let exposures = exposures(&directory, directory.settings.data_date.at(12, 0, 0, 0));
    if let Some(out) = out {
        let desk = editing::Desk::take(folder, latest(today))?;
        return write_desk(&desk, &directory, exposures, &out);
    }
    let place = place.map(|told| municipality(&directory, &told)).transpose()?;
    let region = region.map(|told| self::region(&directory, &told)).transpose()?;
    let kind = kind.map(|told| self::kind(&told)).transpose()?;
    let rows = queue(&directory, &exposures, today, &Filter { municipality: place, region, kind });
    let shown = rows.get(..limit.unwrap_or(if as_json { rows.len() } else { ROWS })).unwrap_or(&rows);
    let plans = exposures.plans;
    output::answer(&if as_json {
        as_value(shown, plans, language)
    } else {
        as_text(shown, rows.len(), plans, language)
    })?;
    Ok(ExitCode::SUCCESS)
}

fn municipality<'a>(directory: &'a Directory, told: &str) -> Result<&'a Municipality, Refusal> {
    let by_code = MunicipalityCode::parse(told).and_then(|code| directory.municipality(code));
    let found = by_code.or_else(|| directory.municipality_by_slug(told));
    let found = found.or_else(|| directory.municipalities.iter().find(|place| place.name == told));
    found.ok_or_else(|| Refusal(format!("--municipality: {told:?} is no municipality's code or name")))
}

fn region(directory: &Directory, told: &str) -> Result<RegionCode, Refusal> {
    let code = RegionCode::parse(told).filter(|code| directory.municipalities.iter().any(|one| one.region == *code));
    code.ok_or_else(|| Refusal(format!("--region: {told:?} is not one of: 1081, 1082, 1083, 1084, 1085")))
}

fn kind(told: &str) -> Result<RecordKind, Refusal> {
    let known = || RecordKind::ALL.iter().map(|kind| kind.word()).collect::<Vec<_>>().join(", ");
    RecordKind::from_word(told).ok_or_else(|| Refusal(format!("--kind: {told:?} is not one of: {}", known())))
}

fn as_text(rows: &[QueueRow<'_>], all: usize, plans: u32, language: Language) -> String {
    let mut told = String::new();
    for (place, row) in (1..).zip(rows) {
        let (name, why) = (row.record.name(language), text::corrections::why(row, plans, language).join(" "));
        // Writing to a text cannot fail.
        let _ = writeln!(
            told,
            "{place:>4}  {name} [{} {}]\n      {why}",
            RecordKind::of(row.record).word(),
            row.record.id()
        );
    }
    let _ = writeln!(told, "{} of {all} records", rows.len());
    told
}

fn as_value(rows: &[QueueRow<'_>], plans: u32, language: Language) -> String {
    let row = |row: &QueueRow<'_>| {
        json!({
            "id": row.record.id(),
            "kind": RecordKind::of(row.record).word(),
            "name": row.record.name(language),
            "points": row.points,
            "plans": {"first": row.exposure.first, "three": row.exposure.three, "shown": row.exposure.shown},
            "state": row.review.freshness.word(),
            "why": text::corrections::why(row, plans, language),
        })
    };
    format!("{:#}", json!({"plans": plans, "rows": rows.iter().map(row).collect::<Vec<_>>()}))
}

/// Every record as it stands in the data, and how exposed it is.
fn write_desk(
    files: &editing::Desk,
    directory: &Directory,
    exposures: Exposures,
    out: &Path,
) -> Result<ExitCode, Refusal> {
    let mut desk = Desk { data: directory.settings.data_date, exposures, records: Default::default() };
    for (name, text) in data_files(files)? {
        let kind = match name.as_str() {
            "lines.json" => RecordKind::Line,
            "municipalities.json" => RecordKind::Municipality,
            "initiatives.json" => RecordKind::Initiative,
            "organizations.json" => RecordKind::Organization,
            _ => RecordKind::Service,
        };
        let key = if kind == RecordKind::Municipality { "code" } else { "id" };
        for place in edit::records(&text).unwrap_or_default() {
            let record = edit::value(&text, &place).unwrap_or_default();
            if let Some(id) = record.get(key).and_then(Value::as_str) {
                desk.put(kind, id, &apply::json(&record));
            }
        }
    }
    let text = desk.write();
    if text.len() > MOST_BYTES {
        return Err(Refusal(format!("{DESK} would have {} bytes, and the desk reads {MOST_BYTES}", text.len())));
    }
    let path: PathBuf = out.join(DESK);
    fs::create_dir_all(out)
        .and_then(|()| fs::write(&path, &text))
        .map_err(|error| Refusal(format!("{} cannot be written: {error}", path.display())))?;
    output::done(&format!(
        "{}: {} records, {} plans, {} bytes",
        path.display(),
        desk.records.len(),
        desk.exposures.plans,
        text.len()
    ));
    Ok(ExitCode::SUCCESS)
}
