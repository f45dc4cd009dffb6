//! The directory in one language: what the browser of somebody who reads that language needs.
//!
//! The texts of the other language are a quarter of the bytes. Names stay in Danish too, since people search for
//! them and say them on the phone; other texts that nobody has translated stay in Danish, as everywhere.

use serde_json::Value;

use crate::domain::{Directory, Language};

/// Leaves the texts of the other language out. [`crate::domain::Text::get`] answers the same for `language` as before.
///
/// # Errors
/// A sentence, when the directory does not survive the way through JSON; the tests make sure that it does.
pub fn one_language(directory: &Directory, language: Language) -> Result<Directory, String> {
    let mut value = serde_json::to_value(directory).map_err(|error| error.to_string())?;
    leave_out(&mut value, language, false);
    let mut reduced: Directory = serde_json::from_value(value).map_err(|error| error.to_string())?;
    reduced.articles.retain(|article| article.language == language);
    Ok(reduced)
}

fn leave_out(value: &mut Value, language: Language, is_name: bool) {
    match value {
        Value::Object(fields) if fields.len() == 2 && fields.contains_key("da") && fields.contains_key("en") => {
            let is_translated = fields.get("en").is_some_and(Value::is_string);
            match language {
                Language::Danish => fields.insert("en".to_owned(), Value::Null),
                Language::English if is_translated && !is_name => fields.insert("da".to_owned(), "".into()),
                Language::English => None,
            };
        }
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| leave_out(value, language, key == "name")),
        Value::Array(list) => list.iter_mut().for_each(|value| leave_out(value, language, is_name)),
        _ => {}
    }
}
