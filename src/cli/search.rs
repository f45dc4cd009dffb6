//! `vejviser search`: words in, hits out as JSON. The contract is held by `tests/integration/refer_contract.rs`; the same input gives the same bytes.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::{Arguments, Refusal, load_directory, output};
use crate::{
    domain::{Directory, Language},
    search::{Hit, Index, PlaceFilter, Query},
};

/// Hits without `--limit`.
const LIMIT: usize = 20;
/// Most hits that can be asked for.
const MOST: usize = 1000;

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let words = args.take_words().join(" ");
    let (place, topic, limit) = (args.option("place"), args.option("topic"), args.option("limit"));
    let directory = load_directory(args)?;
    args.done()?;
    let query = Query {
        place: place.as_deref().map(|written| self::place(written, &directory)).transpose()?,
        topics: topic.map(|id| self::topic(id, &directory)).transpose()?.into_iter().collect(),
        ..Query::of_words(&words)
    };
    let limit = limit.as_deref().map_or(Ok(LIMIT), self::limit)?;
    if words.trim().is_empty() {
        return Err(Refusal("QUERY: say what to search for, like: vejviser search gældsrådgivning".to_owned()));
    }
    // Nothing in the answer depends on the hour: no filter of the command line asks for it.
    let now = directory.settings.data_date.at(12, 0, 0, 0);
    let results = Index::new(&directory).search(&query, &directory, limit, now);
    let hits: Vec<Value> = results.hits.iter().map(|hit| self::hit(hit, &directory)).collect();
    output::answer(&format!("{:#}", Value::Array(hits)))?;
    Ok(ExitCode::SUCCESS)
}

fn hit(hit: &Hit, directory: &Directory) -> Value {
    json!({
        "id": hit.id(directory),
        "name": hit.name(directory, Language::Danish),
        // Three decimals: what lies behind them is no difference.
        "score": (f64::from(hit.score) * 1000.0).round() / 1000.0,
        "matched": hit.matched.iter().map(|field| field.word()).collect::<Vec<_>>(),
    })
}

fn place(written: &str, directory: &Directory) -> Result<PlaceFilter, Refusal> {
    PlaceFilter::written(written, directory).ok_or_else(|| {
        Refusal(format!(
            "place: {written:?} is no municipality's code or name and no postcode (examples: 0573, Varde, 6800, Nuuk)"
        ))
    })
}

fn topic(id: String, directory: &Directory) -> Result<String, Refusal> {
    if directory.topic(&id).is_some() {
        return Ok(id);
    }
    let known: Vec<&str> = directory.topics.iter().map(|topic| topic.id.as_str()).collect();
    Err(Refusal(format!("topic: {id:?} is not one of: {}", known.join(", "))))
}

fn limit(written: &str) -> Result<usize, Refusal> {
    let number = written.parse().ok().filter(|number| (1..=MOST).contains(number));
    number.ok_or_else(|| Refusal(format!("limit: {written:?} is not a whole number from 1 to {MOST}")))
}
