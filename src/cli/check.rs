//! `vejviser check`: every problem of the data folder, one a line.

use std::process::ExitCode;

use super::{Arguments, Refusal, output};
use crate::data::load;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let folder = args.data();
    args.done()?;
    let loaded = load(&folder);
    let errors = loaded.errors();
    let told: String = loaded.problems.iter().map(|problem| format!("{problem}\n")).collect();
    let warnings = loaded.problems.len() - errors;
    output::answer(&format!("{told}{errors} errors, {warnings} warnings, {} records", loaded.records))?;
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
