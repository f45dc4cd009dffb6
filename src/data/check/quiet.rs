//! Names in addresses for offers whose own name tells a need. A browser keeps addresses for years, and shows them to whoever
//! uses it next.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use crate::{
    data::{problem::Desk, raw_files::RawFiles},
    domain::{Service, Topic, fold::fold},
};

/// Without vowels, so that no word comes of them, and without what looks like another.
const LETTERS: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";

/// Four hundred million names.
const LENGTH: usize = 6;

/// Gives a quiet name to every service that tells a need: one of its topics is sensitive, or its name or id has a telling
/// word in it.
pub(super) fn name(services: &mut [Service], topics: &[Topic], files: &RawFiles, desk: &mut Desk) {
    let words = files.rules.iter().flat_map(|rules| &rules.telling_words);
    let words: Vec<String> = words.map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
    let is_sensitive = |id: &String| topics.iter().any(|topic| topic.id == *id && topic.sensitive);
    for service in services.iter_mut() {
        let tells = |text: &str| {
            let text = fold(text);
            words.iter().any(|word| text.contains(word.as_str()))
        };
        let names = [Some(&service.id), Some(&service.name.da), service.name.en.as_ref()];
        if service.topics.iter().any(is_sensitive) || names.into_iter().flatten().any(|name| tells(name)) {
            service.quiet_name = Some(quiet_name(&service.id));
        }
    }
    unique(services, files, desk);
}

/// The same name for an id as long as the id is: a link to it may be kept.
fn quiet_name(id: &str) -> String {
    let digest = Sha256::digest(id.as_bytes());
    let mut number = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let mut name = String::new();
    for _ in 0..LENGTH {
        let base = LETTERS.len() as u64;
        name.extend(LETTERS.get((number % base) as usize).map(|letter| char::from(*letter)));
        number /= base;
    }
    name
}

/// No quiet name is the name or id of another.
fn unique(services: &[Service], files: &RawFiles, desk: &mut Desk) {
    let ids = services.iter().flat_map(|service| std::iter::once(&service.id).chain(&service.merged_ids));
    let mut taken: HashMap<&str, &str> = ids.map(|id| (id.as_str(), id.as_str())).collect();
    for service in services {
        let Some(name) = &service.quiet_name else { continue };
        if let Some(other) = taken.insert(name, &service.id).filter(|other| *other != service.id) {
            let file =
                files.services.iter().find(|(_, raw)| raw.id == service.id).map_or("services/", |(file, _)| file);
            desk.open(file, &service.id);
            desk.error("id", format!("its name in addresses, {name}, is also that of {other:?}: choose another id"));
        }
    }
}
