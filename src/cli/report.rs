//! `vejviser report [--json] [--today DATE] [--lang da|en]`: how good the data is, as text or JSON.

use std::{fmt::Write, process::ExitCode};

use serde_json::{Map, Value, json};

use super::{Arguments, Refusal, output, today::today};
use crate::{
    data::{EditorNotes, load},
    domain::{Directory, Language, Record, Review},
    quality::{Report, Share, report},
    text::{QualitySection, QualityTable, quality_sections},
};

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let as_json = args.flag("json");
    let language = args.language()?;
    let today = today(args)?;
    let folder = args.data();
    args.done()?;
    let loaded = load(&folder);
    let (errors, first) = (loaded.errors(), loaded.problems.first().map(ToString::to_string).unwrap_or_default());
    let mut directory = loaded.directory.ok_or_else(|| {
        Refusal(format!("the data has {errors} errors, the first: {first}. See them all: vejviser check"))
    })?;
    directory.take_effect(today);
    let report = report(&directory, today);
    let text = if as_json {
        format!("{:#}\n", as_value(&report, &directory, &loaded.notes, language))
    } else {
        as_text(&report, &loaded.notes, language)
    };
    output::answer(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// How the sources of a record disagree, for editors.
fn conflict<'a>(notes: &'a [EditorNotes], id: &str) -> Option<&'a str> {
    notes.iter().find(|note| note.id == id).and_then(|note| note.conflicts.as_deref())
}

fn as_text(report: &Report<'_>, notes: &[EditorNotes], language: Language) -> String {
    let mut text = String::new();
    for section in quality_sections(report, language) {
        // Writing to a text cannot fail.
        let _ = section_text(&section, notes, &mut text);
    }
    text
}

fn section_text(section: &QualitySection, notes: &[EditorNotes], text: &mut String) -> std::fmt::Result {
    writeln!(text, "{} ({})\n{}\n", section.heading, section.rows.len(), section.explanation)?;
    if let Some(table) = &section.table {
        table_text(table, text)?;
    }
    for row in &section.rows {
        write!(text, "- {}", row.name)?;
        if !row.id.is_empty() {
            write!(text, " [{}]", row.id)?;
        }
        let told = conflict(notes, &row.id).filter(|_| section.id == "disputed").unwrap_or(&row.detail);
        if !told.is_empty() {
            write!(text, ": {told}")?;
        }
        writeln!(text)?;
    }
    writeln!(text)
}

/// Columns under each other.
fn table_text(table: &QualityTable, text: &mut String) -> std::fmt::Result {
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let widths: Vec<usize> = (0..table.head.len())
        .map(|at| rows().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    for row in rows() {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(text, "{}", cells.join("  ").trim_end())?;
    }
    writeln!(text)
}

fn as_value(report: &Report<'_>, directory: &Directory, notes: &[EditorNotes], language: Language) -> Value {
    let named = |record: &Record<'_>| json!({"id": record.id(), "name": record.name(language)});
    let coverage: Vec<Value> = report
        .coverage
        .cells()
        .map(|(topic, region, whom, cell)| {
            json!({"topic": topic.id, "region": region.name, "for": whom.word(), "whole": cell.whole, "part": cell.part})
        })
        .collect();
    let counts: Map<String, Value> = report
        .counts
        .iter()
        .map(|count| {
            let value = json!({
                "limit_days": count.limit_days, "fresh": count.fresh, "due": count.due, "overdue": count.overdue,
            });
            (count.kind.word().to_owned(), value)
        })
        .collect();
    json!({
        "data_version": directory.settings.data_date.to_string(),
        "today": report.today.to_string(),
        "figures": {
            "main_numbers": share(report.figures.main_numbers),
            "coordinators": share(report.figures.coordinators),
            "recent": share(report.figures.recent),
            "undated": share(report.figures.undated),
            "without_route": share(report.figures.without_route),
        },
        "freshness": counts,
        "overdue": report.overdue.iter().map(|(record, review)| overdue(record, review, language)).collect::<Vec<_>>(),
        "never_checked": report.never_checked.iter().map(named).collect::<Vec<_>>(),
        "disputed": report.disputed.iter().map(|record| json!({
            "id": record.id(), "name": record.name(language), "conflicts": conflict(notes, &record.id()),
        })).collect::<Vec<_>>(),
        "coverage": coverage,
        "without_coordinator": report.without_coordinator.iter().map(|municipality| json!({
            "code": municipality.code.to_string(), "name": municipality.name,
            "state": municipality.coordinator.state.word(),
        })).collect::<Vec<_>>(),
        "without_route": report.without_route.iter().map(|one| json!({
            "id": one.service.id, "name": one.service.name.get(language), "has_address": one.has_address,
        })).collect::<Vec<_>>(),
        "duplicates": report.duplicates.iter().map(|suspect| json!({
            "ids": [suspect.first.id, suspect.second.id], "same": suspect.same.word(),
        })).collect::<Vec<_>>(),
    })
}

fn share(share: Share) -> Value {
    json!({"some": share.some, "of": share.of})
}

fn overdue(record: &Record<'_>, review: &Review, language: Language) -> Value {
    json!({
        "id": record.id(),
        "name": record.name(language),
        "kind": review.kind.word(),
        "state": review.freshness.word(),
        "evidence": review.evidence.map(|date| date.iso()),
        "checked": review.checked.map(|check| json!({"by": check.by.word(), "on": check.on.iso()})),
        "due": review.due().map(|day| day.to_string()),
        "age_days": review.age_days,
    })
}
