//! `vejviser check`: every problem of the data folder, one a line.

use std::process::ExitCode;

use super::{Arguments, Refusal};
use crate::data::load;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let folder = args.data();
    args.done()?;
    let loaded = load(&folder);
    for problem in &loaded.problems {
        println!("{problem}");
    }
    let errors = loaded.errors();
    println!("{errors} errors, {} warnings, {} records", loaded.problems.len() - errors, loaded.records);
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
