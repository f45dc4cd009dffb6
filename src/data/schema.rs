//! JSON Schemas of the data files, made from the Rust types in [`super::raw`].

use super::raw;

/// File name and schema of each kind of data file. A file that holds a list has a list's schema.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    fn of<T: schemars::JsonSchema>() -> serde_json::Value {
        schemars::schema_for!(T).to_value()
    }
    vec![
        ("services.schema.json", of::<Vec<raw::RawService>>()),
        ("lines.schema.json", of::<Vec<raw::RawLine>>()),
        ("initiatives.schema.json", of::<Vec<raw::RawInitiative>>()),
        ("organizations.schema.json", of::<Vec<raw::RawOrganization>>()),
        ("municipalities.schema.json", of::<Vec<raw::RawMunicipality>>()),
        ("regions.schema.json", of::<Vec<raw::RawRegion>>()),
        ("changes.schema.json", of::<Vec<raw::RawChange>>()),
        ("outreach.schema.json", of::<Vec<raw::RawAsked>>()),
        ("postcodes.schema.json", of::<Vec<raw::RawPostcode>>()),
        ("place_names.schema.json", of::<Vec<raw::RawPlaceName>>()),
        ("boards.schema.json", of::<Vec<raw::RawBoard>>()),
        ("calls.schema.json", of::<Vec<raw::RawCall>>()),
        ("topics.schema.json", of::<Vec<raw::RawTopic>>()),
        ("articles.schema.json", of::<Vec<raw::RawArticle>>()),
        ("synonyms.schema.json", of::<Vec<raw::RawSynonym>>()),
        ("crisis_words.schema.json", of::<raw::RawCrisisWords>()),
        ("rules.schema.json", of::<raw::RawRules>()),
        ("settings.schema.json", of::<raw::RawSettings>()),
    ]
}
