//! Turns the raw files into the directory and reports every problem on the way.
//!
//! `fields` reads single values, `articles` the long texts, `places` municipalities and the like, `services` services
//! and initiatives, `lines` telephone lines, `place_names` other names of places, `rules` topics, rules and settings,
//! `synonyms` everyday words, `crisis_words` those of danger, `changes` what changes on a known day, `boards` examples
//! of policy boards, `calls` what stands beside a line, `quiet` names that tell no need; `whole` looks at what no
//! single record shows: references, duplicate ids, coverage; `inclusion` is the published inclusion rule, `values` what
//! no text of any field may hold.

mod articles;
mod boards;
mod calls;
mod changes;
mod crisis_words;
mod fields;
mod inclusion;
mod lines;
mod outreach;
mod place_names;
mod places;
mod quiet;
mod rules;
mod services;
mod synonyms;
pub(super) mod values;
mod whole;

use super::{problem::Desk, raw_files::RawFiles};
use crate::domain::Directory;

/// Builds the directory. None when a part without which nothing works is missing; the desk then
/// holds the reason.
pub(super) fn directory(files: &RawFiles, desk: &mut Desk) -> Option<Directory> {
    let settings = rules::settings(files.settings.as_ref(), desk);
    let rule_set = rules::rules(files.rules.as_ref(), desk);
    let mut municipalities: Vec<_> =
        files.municipalities.iter().filter_map(|raw| places::municipality(raw, desk)).collect();
    municipalities.sort_by_key(|municipality| municipality.code);
    let mut services: Vec<_> =
        files.services.iter().filter_map(|(file, raw)| services::service(file, raw, desk)).collect();
    services.sort_by(|a, b| a.id.cmp(&b.id));
    let mut lines: Vec<_> = files.lines.iter().filter_map(|raw| lines::line(raw, desk)).collect();
    lines.sort_by(|a, b| a.id.cmp(&b.id));
    calls::put(&files.calls, &mut services, &lines, desk);
    let topics: Vec<_> = files.topics.iter().filter_map(|raw| rules::topic(raw, desk)).collect();
    quiet::name(&mut services, &topics, files, desk);
    let mut organizations: Vec<_> =
        files.organizations.iter().filter_map(|raw| services::organization(raw, desk)).collect();
    organizations.extend(municipalities.iter().map(services::municipal_organization));
    let mut changes: Vec<_> = files.changes.iter().filter_map(|raw| changes::change(raw, desk)).collect();
    changes.sort_by_key(|change| change.from);
    let directory = Directory {
        settings: settings?,
        regions: files.regions.iter().filter_map(|raw| places::region(raw, desk)).collect(),
        postcodes: files.postcodes.iter().filter_map(|raw| places::postcode(raw, desk)).collect(),
        place_names: place_names::place_names(files, desk),
        topics,
        articles: articles::articles(&files.articles, desk),
        initiatives: files.initiatives.iter().filter_map(|raw| services::initiative(raw, desk)).collect(),
        boards: files.boards.iter().filter_map(|raw| boards::board(raw, desk)).collect(),
        municipalities,
        organizations,
        lines,
        services,
        rules: rule_set?,
        synonyms: synonyms::synonyms(&files.synonyms, &files.topics, desk),
        crisis_words: crisis_words::crisis_words(files, desk)?,
        changes,
        disputed: disputed(files),
    };
    whole::check(&directory, files, desk);
    inclusion::records(files, &directory, desk);
    outreach::rows(&files.outreach, &directory, desk);
    Some(directory)
}

/// Ids of records whose sources disagree. How they disagree stays with the editors.
fn disputed(files: &RawFiles) -> Vec<String> {
    let lines = files.lines.iter().map(|raw| (&raw.id, &raw.conflicts));
    let services = files.services.iter().map(|(_, raw)| (&raw.id, &raw.conflicts));
    let initiatives = files.initiatives.iter().map(|raw| (&raw.id, &raw.conflicts));
    let municipalities = files.municipalities.iter().map(|raw| (&raw.code, &raw.main_contact.conflicts));
    let all = lines.chain(services).chain(initiatives).chain(municipalities);
    let mut ids: Vec<String> = all.filter(|(_, conflicts)| conflicts.is_some()).map(|(id, _)| id.clone()).collect();
    ids.sort();
    ids
}
