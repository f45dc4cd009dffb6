//! `vejviser check`: every problem of the data folder, one a line.

use std::process::ExitCode;

use super::{Arguments, Refusal, output, today::today};
use crate::data::Folder;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let folder = args.data();
    let today = today(args)?;
    args.done()?;
    let loaded = Folder::at(&folder).on(today).load();
    let errors = loaded.errors();
    let told: String = loaded.problems.iter().map(|problem| format!("{problem}\n")).collect();
    let warnings = loaded.problems.len() - errors;
    output::answer(&format!("{told}{errors} errors, {warnings} warnings, {} records", loaded.records))?;
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
