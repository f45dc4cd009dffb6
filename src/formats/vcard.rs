//! One vCard for each service that can be reached, to keep on a phone; what stands in it is [`crate::take_along::vcard`]'s.

use super::{File, licence_file, vcard_path};
use crate::{
    domain::{Directory, Language},
    take_along::vcard,
};

/// The export: a file for each service that can be reached, all of them in one file, and the licence beside them.
pub fn files(directory: &Directory) -> Vec<File> {
    let services = directory.services.iter().filter(|service| vcard_path(directory, service).is_some());
    let cards: Vec<(&str, String)> =
        services.filter_map(|service| Some((service.slug(), vcard(directory, service, Language::Danish)?))).collect();
    let all = cards.iter().map(|(_, card)| card.as_str()).collect::<String>();
    let single = cards.iter().map(|(name, card)| File::text(format!("{name}.vcf"), card.as_str()));
    [licence_file(directory), File::text("alle.vcf", all)].into_iter().chain(single).collect()
}
