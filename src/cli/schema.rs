//! `vejviser schema`: the JSON Schemas that editors' tools complete and check with.

use std::{fs, process::ExitCode};

use super::{Arguments, Refusal};
use crate::data::schemas;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let out = args.path("out").ok_or_else(|| Refusal("schema needs --out DIR".to_owned()))?;
    args.done()?;
    let write = |name: &str, text: String| {
        fs::create_dir_all(&out)
            .and_then(|()| fs::write(out.join(name), text))
            .map_err(|error| Refusal(format!("{} cannot be written: {error}", out.join(name).display())))
    };
    for (name, schema) in schemas() {
        let text = serde_json::to_string_pretty(&schema).map_err(|error| Refusal(error.to_string()))?;
        write(name, text + "\n")?;
    }
    Ok(ExitCode::SUCCESS)
}
