//! `vejviser rules [--topic T] [--json]`: how we choose, from the data alone. For each topic, who asks and how urgent it is:
//! first door, second door, what is named first, what is left out and why.

use std::{fmt::Write as _, process::ExitCode};

use serde_json::{Value, json};

use super::{Arguments, Refusal, load_directory, output};
use crate::{
    domain::Language,
    quality::{Choice, DoorOf, choices},
};

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let (topic, as_json, language) = (args.option("topic"), args.flag("json"), args.language()?);
    let directory = load_directory(args)?;
    args.done()?;
    if let Some(topic) = topic.as_deref().filter(|topic| directory.topic(topic).is_none()) {
        let known: Vec<&str> = directory.topics.iter().map(|topic| topic.id.as_str()).collect();
        return Err(Refusal(format!("--topic: {topic:?} is not one of: {}", known.join(", "))));
    }
    let mut rows = choices(&directory, directory.settings.data_date.at(12, 0, 0, 0));
    rows.retain(|row| topic.as_deref().is_none_or(|topic| row.topic.id == topic));
    output::answer(&if as_json { as_value(&rows, language) } else { as_text(&rows, language) })?;
    Ok(ExitCode::SUCCESS)
}

/// The word of a door: `own-municipality`, or the id of a service.
fn door(door: &DoorOf) -> &str {
    match door {
        DoorOf::OwnMunicipality => "own-municipality",
        DoorOf::Service(id) => id,
    }
}

fn as_value(rows: &[Choice<'_>], language: Language) -> String {
    let doors = |doors: &[(DoorOf, usize)]| -> Value {
        doors.iter().map(|(one, count)| json!({"door": door(one), "kinds_of_places": count})).collect()
    };
    let row = |row: &Choice<'_>| {
        json!({
            "topic": row.topic.id,
            "name": row.topic.name.get(language),
            "role": row.role.word(),
            "now": row.now,
            "first_door": doors(&row.first),
            "second_door": doors(&row.second),
            "core": row.core,
            "left_out": row.left_out.iter().map(|(service, condition)| json!({"id": service.id, "because": condition.code()})).collect::<Vec<_>>(),
            "kinds_of_places": row.places,
        })
    };
    format!("{:#}", rows.iter().map(row).collect::<Value>())
}

/// A block a topic, a row for who asks and how urgent it is. What is the same for several who ask is told once.
fn as_text(rows: &[Choice<'_>], language: Language) -> String {
    let mut text = String::new();
    for block in rows.chunk_by(|one, other| one.topic.id == other.topic.id) {
        let Some(first) = block.first() else { continue };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{} [{}]", first.topic.name.get(language), first.topic.id);
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for row in block {
            let who = format!("{}{}", row.role.word(), if row.now { " now" } else { "" });
            let what = choice(row);
            match told.iter_mut().find(|(known, _)| *known == what) {
                Some((_, whos)) => whos.push(who),
                None => told.push((what, vec![who])),
            }
        }
        for (what, whos) in told {
            let _ = writeln!(text, "  {}\n{what}", whos.join(", "));
        }
        text.push('\n');
    }
    text
}

fn choice(row: &Choice<'_>) -> String {
    let doors = |doors: &[(DoorOf, usize)]| {
        let all = |(one, count): &(DoorOf, usize)| match *count == row.places {
            true => door(one).to_owned(),
            false => format!("{} ({count} of {})", door(one), row.places),
        };
        doors.iter().map(all).collect::<Vec<_>>()
    };
    let left_out: Vec<String> =
        row.left_out.iter().map(|(service, condition)| format!("{} ({})", service.id, condition.code())).collect();
    let lines = [
        ("first door", doors(&row.first)),
        ("second door", doors(&row.second)),
        ("core", row.core.clone()),
        ("left out", left_out),
    ];
    let line = |(name, list): (&str, Vec<String>)| {
        let list = if list.is_empty() { "none".to_owned() } else { list.join(", ") };
        format!("    {name:<12}{list}")
    };
    lines.map(line).join("\n")
}
