//! The directory in one language says the same as the whole one, to somebody who reads that language.

use veteranvejviseren::{
    data::{one_language, pack},
    domain::{CloseSaid, ContactKind, Directory, Language, Text, Way},
};

/// What a way is for, or what to ask for there.
fn told(way: &Way) -> Option<&Text> {
    match way {
        Way::Line { ask_for, .. } => ask_for.as_ref(),
        Way::Own { label, .. } => label.as_ref(),
    }
}

/// Every text of a directory with its place.
fn texts(directory: &Directory) -> Vec<(String, &Text)> {
    let mut texts = Vec::new();
    for service in &directory.services {
        let at = |what: &str| format!("{} {what}", service.id);
        texts.push((at("name"), &service.name));
        texts.push((at("summary"), &service.summary));
        texts.extend(service.call.iter().flat_map(|call| {
            let say = &call.say;
            [&call.about, &say.own, &say.relative, &say.professional].map(|text| (at("call"), text))
        }));
        texts.extend(service.good_to_know.iter().map(|text| (at("good to know"), text)));
        texts.extend(service.ways.iter().filter_map(told).map(|text| (at("label"), text)));
    }
    for line in &directory.lines {
        texts.push((line.id.clone(), &line.name));
        texts.extend(line.purpose.iter().map(|text| (line.id.clone(), text)));
    }
    texts.extend(directory.topics.iter().flat_map(|topic| {
        let close = match &topic.say.close {
            CloseSaid::OfVeteran(words) | CloseSaid::OfFamily(words) => words,
        };
        [&topic.name, &topic.say.own, close, &topic.say.professional].map(|text| (topic.id.clone(), text))
    }));
    texts.extend(directory.initiatives.iter().map(|initiative| (initiative.id.clone(), &initiative.name)));
    texts
}

#[test]
fn the_texts_of_its_language_are_all_there_and_those_of_the_other_are_not() {
    let whole = crate::support::directory();
    for language in Language::ALL {
        let reduced = one_language(whole, language).expect("reduced");
        let (before, after) = (texts(whole), texts(&reduced));
        assert_eq!(before.len(), after.len());
        let mut left_out = 0;
        for ((place, before), (_, after)) in before.iter().zip(&after) {
            assert_eq!(before.get(language), after.get(language), "{place}");
            assert_eq!(before.language(language), after.language(language), "{place}");
            left_out += usize::from(before != after);
        }
        assert!(left_out > 500, "only {left_out} texts of the other language were left out");
        let (packed, full) = (pack::pack(&reduced).expect("packed"), pack::pack(whole).expect("packed"));
        assert!(packed.len() * 10 < full.len() * 8, "{} of {} bytes", packed.len(), full.len());
        assert_eq!(pack::unpack(&packed), Ok(reduced.clone()));
        assert!(reduced.articles.iter().all(|article| article.language == language) && !reduced.articles.is_empty());
    }
}

#[test]
fn numbers_places_and_rules_are_the_same_in_every_language() {
    let whole = crate::support::directory();
    for language in Language::ALL {
        let reduced = one_language(whole, language).expect("reduced");
        assert_eq!(whole.rules, reduced.rules);
        assert_eq!(whole.postcodes, reduced.postcodes);
        assert_eq!(whole.settings, reduced.settings);
        let kinds = |directory: &Directory| -> Vec<ContactKind> {
            directory.services.iter().flat_map(|s| directory.contacts(s)).map(|contact| contact.kind).collect()
        };
        assert_eq!(kinds(whole), kinds(&reduced));
    }
}
