//! `vejviser refer --against DIR [--json]`: what a change of the data does to the plans of everybody.

use std::{fmt::Write as _, path::Path, process::ExitCode};

use serde_json::{Map, Value, json};

use super::{Arguments, Refusal, load_directory, load_from, output};
use crate::{
    corrections::Exposure,
    matching::Answers,
    quality::{Move, difference},
};

/// What moves in the plans of everybody between the data of another folder and this one, the most exposed first.
pub(super) fn run(before: &Path, args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let as_json = args.flag("json");
    let after = load_directory(args)?;
    args.done()?;
    let before = load_from(before)?;
    let found = difference(&before, &after, after.settings.data_date.at(12, 0, 0, 0));
    let plans = |one: Exposure| json!({"first": one.first, "three": one.three, "shown": one.shown});
    if as_json {
        let row = |one: &Move| {
            json!({
                "id": one.record, "before": plans(one.before), "after": plans(one.after),
                "came": one.came, "went": one.went, "up": one.up, "down": one.down, "example": example(&one.example),
            })
        };
        let rows: Vec<Value> = found.moves.iter().map(row).collect();
        let value = json!({"plans": found.plans, "changed": found.changed, "moves": rows});
        output::answer(&format!("{value:#}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut told = format!("{} of {} plans are others\n", found.changed, found.plans);
    for one in &found.moves {
        let change = |name: &str, was: u32, is: u32| (was != is).then(|| format!("{name} {was} → {is}"));
        let (was, is) = (one.before, one.after);
        let exposure = [
            change("first", was.first, is.first),
            change("among three", was.three, is.three),
            change("shown", was.shown, is.shown),
        ];
        let moves = [(one.came, "new in"), (one.went, "gone from"), (one.up, "higher in"), (one.down, "lower in")];
        let moves = moves.into_iter().filter(|(count, _)| *count > 0).map(|(count, how)| format!("{how} {count}"));
        let what: Vec<String> = exposure.into_iter().flatten().chain(moves).collect();
        // Writing to a text cannot fail.
        let _ = writeln!(told, "{}: {}\n    for example {}", one.record, what.join(", "), example(&one.example));
    }
    output::answer(&told)?;
    Ok(ExitCode::SUCCESS)
}

/// Answers as `--answers` reads them.
fn example(answers: &Answers) -> Value {
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| fields.insert(key.to_owned(), value);
    answers.role.map(|role| put("role", json!(role.word())));
    answers.place.map(|place| put("place", json!(place.to_string())));
    answers.urgency.map(|urgency| put("urgency", json!(urgency.word())));
    if !answers.topics.is_empty() {
        put("topics", json!(answers.topics));
    }
    Value::Object(fields)
}
