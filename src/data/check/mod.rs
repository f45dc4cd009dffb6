//! Turns the raw files into the directory and reports every problem on the way.
//!
//! `fields` reads single values, `places` municipalities and the like, `services` services and
//! initiatives, `boards` examples of policy boards, `rules` topics, rules and settings; `whole` looks at
//! what no single record shows: references, duplicate ids, coverage.

mod boards;
mod fields;
mod places;
mod rules;
mod services;
mod whole;

use super::{load::RawFiles, problem::Desk};
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
    let mut organizations: Vec<_> =
        files.organizations.iter().filter_map(|raw| services::organization(raw, desk)).collect();
    organizations.extend(municipalities.iter().map(services::municipal_organization));
    let directory = Directory {
        settings: settings?,
        regions: files.regions.iter().filter_map(|raw| places::region(raw, desk)).collect(),
        postcodes: files.postcodes.iter().filter_map(|raw| places::postcode(raw, desk)).collect(),
        topics: files.topics.iter().filter_map(|raw| rules::topic(raw, desk)).collect(),
        initiatives: files.initiatives.iter().filter_map(|raw| services::initiative(raw, desk)).collect(),
        boards: files.boards.iter().filter_map(|raw| boards::board(raw, desk)).collect(),
        municipalities,
        organizations,
        services,
        rules: rule_set?,
    };
    whole::check(&directory, files, desk);
    Some(directory)
}
