//! `vejviser sentences`: every sentence with its place as JSON, the product's own first, then what editors write in `data/`.
//! For translators, and for the browser tests, which find the interface's words by their names here. What code still writes
//! in both languages beside a decision stands in no set, has no name, and is not here.

use std::process::ExitCode;

use serde_json::{Map, Value};

use super::{Arguments, Refusal, load_from, output};
use crate::{
    data::translated,
    domain::Language,
    text::{Sentence, sentences},
};

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let (folder, only) = (args.data(), args.chosen_language()?);
    args.done()?;
    // What is wrong in it is told as everywhere.
    load_from(&folder)?;
    let written = translated(&folder).map_err(|error| Refusal(format!("data: {error}")))?;
    let fixed =
        sentences().map(|Sentence { file, name, danish, english }| entry(file, name, danish, Some(english), only));
    let data = written
        .iter()
        .map(|text| entry(&format!("data/{}", text.file), &text.place, &text.danish, text.english.as_deref(), only));
    output::answer(&format!("{:#}", Value::Array(fixed.chain(data).collect())))?;
    Ok(ExitCode::SUCCESS)
}

/// A sentence. English is null where nobody has written it.
fn entry(file: &str, name: &str, danish: &str, english: Option<&str>, only: Option<Language>) -> Value {
    let mut fields = Map::from_iter([("file".to_owned(), file.into()), ("name".to_owned(), name.into())]);
    for (language, text) in [(Language::Danish, danish.into()), (Language::English, english.into())] {
        if only.is_none_or(|only| only == language) {
            fields.insert(language.tag().to_owned(), text);
        }
    }
    Value::Object(fields)
}
