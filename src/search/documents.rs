//! What of the directory is searched, and with which words: services, municipalities, topics, organizations; and the
//! words that lead to others: names of topics, towns, postcodes, synonyms.

use super::{
    builder::{Builder, Document, kind_key, main_topic_key, municipality_key, region_key, topic_key},
    cores::{Cores, role_bit},
    danger::Dangers,
    dictionary::sort,
    facts::{ContactWay, Facts, Reach, STATUSES, land_place, region_places},
    field::Field,
    index::{Because, HitKind, Index, Link, Phrase, PostcodeRow},
    weights::Weights,
    words::{is_stop_word, phone_word, words},
};
use crate::domain::{
    Area, Audience, ContactKind, Directory, EVERY_MUNICIPALITY, Hours, Land, MOST_TOPICS, Municipality,
    MunicipalityCode, Organization, OrganizationKind, PlaceMeaning, Service, ServiceKind, Text, Topic, Way,
    danish_sort_key,
};

/// Words that every municipality is found by, besides its name.
const MUNICIPALITY_WORDS: &str = "kommune kommunen municipality veterankoordinator borgerservice jobcenter rådhus";

/// Words in the names of topics that do not tell them from others, folded.
const TOLD_OF_MANY: [&str; 17] = [
    "eksempel",
    "example",
    "hjem",
    "hjemme",
    "home",
    "hjaelp",
    "help",
    "kommunen",
    "municipality",
    "livet",
    "life",
    "stotte",
    "support",
    "vente",
    "wait",
    "sted",
    "place",
];

impl Index {
    /// The index of a directory. Built once, when somebody first searches.
    pub fn new(directory: &Directory) -> Self {
        let mut builder = Builder::for_directory(directory);
        // Records that are worth the same come in the order of the alphabet.
        let keys: Vec<String> = directory.services.iter().map(|service| danish_sort_key(&service.name.da)).collect();
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        sort(&mut order, &|a, b| keys.get(a as usize).cmp(&keys.get(b as usize)).then(a.cmp(&b)));
        let mains = main_services(directory);
        for at in order {
            if let Some(service) = directory.services.get(at as usize) {
                let is_main = mains.contains(&Some(at));
                with_service(directory, service, at, is_main, &mut |document| builder.add(document));
            }
        }
        for (municipality, at) in directory.municipalities.iter().zip(0..) {
            builder.add(&of_municipality(municipality, at));
        }
        for (topic, at) in directory.topics.iter().zip(0..) {
            builder.add(&of_topic(topic, at));
        }
        for (organization, at) in directory.organizations.iter().zip(0..) {
            // Where a service has the name of its organization, it stands for both.
            let has_service =
                |one: &Service| one.organization == organization.id && one.name.da == organization.name.da;
            let stands_alone = !directory.services.iter().any(has_service);
            if organization.kind != OrganizationKind::Municipality && stands_alone {
                builder.add(&of_organization(directory, organization, at));
            }
        }
        let mut index = builder.finish();
        let services = index.records.iter().zip(0_u32..).filter(|(entry, _)| entry.kind == HitKind::Service);
        let services = services.filter_map(|(entry, at)| Some((at, directory.services.get(entry.position as usize)?)));
        index.cores = Cores::new(directory, services);
        index
    }
}

/// The service that each line is called after, by its place; of those behind a line the one for which one has nothing to ask.
fn main_services(directory: &Directory) -> Vec<Option<u32>> {
    let mut mains: Vec<Option<u32>> = vec![None; directory.lines.len()];
    let mut ranks = vec![u8::MAX; mains.len()];
    for (service, at) in directory.services.iter().zip(0..) {
        for way in &service.ways {
            let Way::Line { id, ask_for, .. } = way else { continue };
            let Ok(number) = directory.lines.binary_search_by(|line| line.id.cmp(id)) else { continue };
            let (Some(line), Some(rank)) = (directory.lines.get(number), ranks.get_mut(number)) else { continue };
            let new = if service.name.da == line.name.da { 0 } else { 1 + u8::from(ask_for.is_some()) };
            if new < *rank {
                *rank = new;
                if let Some(main) = mains.get_mut(number) {
                    *main = Some(at);
                }
            }
        }
    }
    mains
}

/// The place of a municipality's code, as a bit. The directory is checked to have 98.
fn place_bit(directory: &Directory, code: MunicipalityCode) -> Option<usize> {
    directory.municipalities.binary_search_by_key(&code, |one| one.code).ok().filter(|at| *at < 128)
}

fn push_text<'a>(texts: &mut Vec<(Field, &'a str)>, field: Field, text: &'a Text) {
    texts.push((field, &text.da));
    if let Some(english) = text.en.as_ref().filter(|english| **english != text.da) {
        texts.push((field, english));
    }
}

fn bit_of<T: PartialEq>(all: &[T], value: &T) -> u16 {
    all.iter().position(|one| one == value).map_or(0, |at| 1 << at)
}

/// Makes the document of a service and hands it over: its routes live only here.
pub(super) fn with_service(
    directory: &Directory,
    service: &Service,
    position: u32,
    is_main: bool,
    add: &mut dyn FnMut(&Document<'_>),
) {
    let organization = directory.organization(&service.organization);
    let routes = directory.routes(service, None);
    let mut texts = Vec::new();
    push_text(&mut texts, Field::Name, &service.name);
    if let Some(organization) = organization {
        push_text(&mut texts, Field::Organization, &organization.name);
    }
    push_text(&mut texts, Field::Summary, &service.summary);
    for note in &service.good_to_know {
        push_text(&mut texts, Field::Text, note);
    }
    let mut hours: Vec<&Hours> = Vec::new();
    let contacts = directory.contacts(service);
    for contact in &contacts {
        match &contact.kind {
            ContactKind::Phone(phone) | ContactKind::Sms(phone) => {
                let number = phone_word(phone.stored());
                texts.push((Field::Phone, number));
                // Many lie behind one number: to the one that the line is called after, the number is a name.
                if is_main {
                    texts.push((Field::Name, number));
                }
            }
            ContactKind::Visit(address) => texts.push((Field::Place, address)),
            ContactKind::Email(_) | ContactKind::Web(_) | ContactKind::Chat(_) => {}
        }
        for note in contact.label.iter().chain(&contact.ask_for) {
            push_text(&mut texts, Field::Text, note);
        }
        hours.push(&contact.hours);
    }
    let mut municipalities = Vec::new();
    let mut regions = Vec::new();
    let all = u128::MAX >> 128_usize.saturating_sub(directory.municipalities.len()).min(127);
    let (reach, places) = match &service.area {
        Area::Nationwide => (Reach::Nation, all),
        Area::Regions(codes) => {
            regions.extend(codes.iter().map(|code| code.0));
            (Reach::Region, region_places(directory, codes))
        }
        Area::Municipalities(codes) => {
            municipalities.extend(codes.iter().filter_map(|code| place_bit(directory, *code)));
            (Reach::Municipality, municipalities.iter().fold(0, |bits, at| bits | 1 << at))
        }
    };
    // What every municipality offers is in each.
    if service.organization == EVERY_MUNICIPALITY {
        municipalities.extend(0..directory.municipalities.len().min(128));
    }
    let lands = Land::ALL.iter().filter(|land| directory.is_for(service, **land));
    let places = lands.fold(places, |bits, land| bits | land_place(*land));
    let locations = service.location.iter().chain(service.groups.iter().filter_map(|group| group.location.as_ref()));
    for location in locations {
        municipalities.extend(place_bit(directory, location.municipality));
        texts.extend(location.name.as_deref().map(|name| (Field::Place, name)));
    }
    // What one land alone has is found by the names of its towns.
    let mut lands = directory.place_names.iter().filter(|name| name.services.contains(&service.id));
    if let (Some(land), None) = (lands.next(), lands.next()) {
        texts.extend(land.written.iter().map(|name| (Field::Place, name.as_str())));
    }
    let topics =
        service.topics.iter().filter_map(|id| directory.topics.iter().take(MOST_TOPICS).position(|one| one.id == *id));
    let facts = Facts {
        topics: topics.fold(0, |bits, at| bits | 1 << at),
        audience: service.audience.iter().fold(0, |bits, one| bits | bit_of(Audience::ALL, one)),
        organization: organization.map_or(0, |one| bit_of(OrganizationKind::ALL, &one.kind)),
        contacts: routes.contacts.iter().fold(0, |bits, one| bits | 1 << ContactWay::of(&one.kind) as u8),
        status: bit_of(&STATUSES, &service.status) as u8,
        reach,
        places,
        kind: ServiceKind::ALL.iter().position(|one| *one == service.kind).map_or(0, |at| at as u8 + 1),
        lies_in: service
            .location
            .as_ref()
            .and_then(|location| place_bit(directory, location.municipality))
            .map_or(0, |at| at as u8 + 1),
        hours: 0,
    };
    let dedicated = service.dedicated;
    let main_topic = service.topics.first().and_then(|id| directory.topics.iter().position(|one| one.id == *id));
    add(&Document {
        kind: HitKind::Service,
        position,
        texts,
        municipalities,
        main_topic,
        regions,
        facts,
        hours,
        dedicated,
    });
}

fn of_municipality(municipality: &Municipality, position: u32) -> Document<'_> {
    let at = position as usize;
    let main = &municipality.main_contact;
    let mut texts = vec![
        (Field::Name, municipality.name.as_str()),
        (Field::Place, &municipality.seat),
        (Field::Text, MUNICIPALITY_WORDS),
    ];
    // To a municipality the number of its line is a name.
    let number = main.line.as_ref().map(|line| phone_word(line.number.stored()));
    texts.extend(number.iter().flat_map(|number| [(Field::Phone, *number), (Field::Name, *number)]));
    texts.extend(main.address.as_deref().map(|address| (Field::Place, address)));
    if let Some(note) = &municipality.note {
        push_text(&mut texts, Field::Text, note);
    }
    let ways = [(main.line.is_some(), ContactWay::Phone), (main.email.is_some(), ContactWay::Email)];
    let facts = Facts {
        organization: bit_of(OrganizationKind::ALL, &OrganizationKind::Municipality),
        contacts: ways
            .iter()
            .filter(|(known, _)| *known)
            .fold(1 << ContactWay::Web as u8, |bits, (_, way)| bits | 1 << *way as u8),
        status: bit_of(&STATUSES, &main.status()) as u8,
        reach: Reach::Municipality,
        places: if at < 128 { 1 << at } else { 0 },
        lies_in: (at.min(127) + 1) as u8,
        ..Facts::default()
    };
    Document {
        kind: HitKind::Municipality,
        position,
        texts,
        municipalities: vec![at],
        main_topic: None,
        regions: Vec::new(),
        facts,
        hours: Vec::new(),
        dedicated: false,
    }
}

fn of_topic(topic: &Topic, position: u32) -> Document<'_> {
    let mut texts = Vec::new();
    push_text(&mut texts, Field::Name, &topic.name);
    if let Some(hint) = &topic.hint {
        push_text(&mut texts, Field::Summary, hint);
    }
    push_text(&mut texts, Field::Text, &topic.say.own);
    // A topic stands for itself and is never old.
    let facts =
        Facts { topics: 1_u32.checked_shl(position).unwrap_or(0), status: 1, places: u128::MAX, ..Facts::default() };
    Document {
        kind: HitKind::Topic,
        position,
        texts,
        municipalities: Vec::new(),
        main_topic: None,
        regions: Vec::new(),
        facts,
        hours: Vec::new(),
        dedicated: false,
    }
}

fn of_organization<'a>(directory: &Directory, organization: &'a Organization, position: u32) -> Document<'a> {
    let mut texts = Vec::new();
    push_text(&mut texts, Field::Name, &organization.name);
    let facts = Facts {
        organization: bit_of(OrganizationKind::ALL, &organization.kind),
        contacts: organization.website.as_ref().map_or(0, |_| 1 << ContactWay::Web as u8),
        status: 1,
        places: u128::MAX >> 128_usize.saturating_sub(directory.municipalities.len()).min(127),
        ..Facts::default()
    };
    Document {
        kind: HitKind::Organization,
        position,
        texts,
        municipalities: Vec::new(),
        main_topic: None,
        regions: Vec::new(),
        facts,
        hours: Vec::new(),
        dedicated: false,
    }
}

impl Builder {
    /// Starts with the words of a directory that lead to others.
    pub fn for_directory(directory: &Directory) -> Self {
        let mut builder = Self::new(Weights::default());
        builder.dangers = Dangers::new(&directory.crisis_words, builder.dictionary.stems());
        for (at, topic) in directory.topics.iter().enumerate() {
            let key = builder.dictionary.terms.intern(&topic_key(at));
            let main = builder.dictionary.terms.intern(&main_topic_key(at));
            builder.topics.push(key);
            // Its hint says too much: "when somebody you *hold* dear has died".
            for text in [Some(&topic.name.da), topic.name.en.as_ref()].into_iter().flatten() {
                words(text, &mut |folded, place| {
                    if !is_stop_word(folded) && !TOLD_OF_MANY.contains(&folded) {
                        let form = builder.dictionary.add(folded, text.get(place).unwrap_or_default());
                        builder.link(form, key, Because::Topic);
                        builder.link(form, main, Because::MainTopic);
                    }
                });
            }
        }
        for municipality in &directory.municipalities {
            let to = builder.place_keys(directory, &[municipality.code]);
            builder.phrase(&municipality.name, &to);
        }
        for region in &directory.regions {
            let name = region.name.strip_prefix("Region ").unwrap_or(&region.name);
            let keys =
                region.codes.iter().map(|code| (builder.dictionary.terms.intern(&region_key(code.0)), Because::Place));
            let to: Vec<_> = keys.collect();
            builder.phrase(name, &to);
        }
        for area in &directory.postcodes {
            let to = builder.place_keys(directory, &area.municipalities);
            builder.phrase(&area.name, &to);
            builder.postcodes.push(PostcodeRow { from: area.from.0, to: area.to.0, keys: to });
        }
        builder.short_names(directory);
        for synonym in &directory.synonyms {
            let mut to = Vec::new();
            for topic in &synonym.topics {
                if let Some(at) = directory.topics.iter().position(|one| one.id == *topic) {
                    to.push((builder.dictionary.terms.intern(&topic_key(at)), Because::Topic));
                    to.push((builder.dictionary.terms.intern(&main_topic_key(at)), Because::MainTopic));
                }
            }
            for kind in &synonym.kinds {
                let at = ServiceKind::ALL.iter().position(|one| one == kind).unwrap_or_default();
                to.push((builder.dictionary.terms.intern(&kind_key(at)), Because::Topic));
            }
            let roles = synonym.roles.iter().fold(0, |roles, role| roles | role_bit(*role));
            if roles != 0 {
                to.push((u32::from(roles), Because::Role));
            }
            for found in &synonym.finds {
                words(found, &mut |folded, place| {
                    let form = builder.dictionary.add(folded, found.get(place).unwrap_or_default());
                    let term = builder.dictionary.term_of(form);
                    to.push((term, Because::Synonym));
                    // What everyday words lead to is what somebody needs, said plainly.
                    if roles == 0 {
                        builder.link(form, term, Because::Synonym);
                    }
                    // Jylland leads to Midtjylland, and that to its region.
                    let places =
                        builder.links.iter().filter(|link| link.from == term && link.because == Because::Place);
                    to.extend(places.map(|link| (link.to, Because::Place)));
                });
            }
            for word in &synonym.words {
                builder.phrase(word, &to);
                words(word, &mut |folded, _| builder.alone.extend(builder.dictionary.find_form(folded)));
            }
        }
        builder
    }

    /// Names as people shorten them: `kbh`, `nr nebel`.
    fn short_names(&mut self, directory: &Directory) {
        for name in &directory.place_names {
            let PlaceMeaning::Word(long) = &name.means else { continue };
            let mut add = |full: &str, codes: &[MunicipalityCode]| {
                if full.split(' ').any(|word| word == long) {
                    let to = self.place_keys(directory, codes);
                    name.written.iter().for_each(|short| self.phrase(&full.replace(long, short), &to));
                }
            };
            directory.municipalities.iter().for_each(|one| add(&one.name, &[one.code]));
            directory.postcodes.iter().for_each(|area| add(&area.name, &area.municipalities));
        }
    }

    fn place_keys(&mut self, directory: &Directory, codes: &[MunicipalityCode]) -> Vec<(u32, Because)> {
        let mut keys = Vec::new();
        for (number, code) in codes.iter().enumerate() {
            // A town lies in its first municipality; the others have a corner of it.
            let because = if number == 0 { Because::Place } else { Because::WiderPlace };
            if let Some(at) = place_bit(directory, *code) {
                keys.push((self.dictionary.terms.intern(&municipality_key(at)), because));
            }
        }
        // The region of the largest share only.
        if let Some(region) = codes.first().and_then(|code| directory.municipality(*code)).map(|one| one.region) {
            keys.push((self.dictionary.terms.intern(&region_key(region.0)), Because::WiderPlace));
        }
        keys
    }

    fn link(&mut self, form: u32, to: u32, because: Because) {
        let from = self.dictionary.term_of(form);
        let known = |link: &Link| link.from == from && link.to == to && link.because == because;
        let is_itself = from == to && because != Because::Synonym;
        if !is_itself && !self.links.iter().rev().take(400).any(known) {
            self.links.push(Link { from, to, because });
        }
    }

    /// A word or several that lead to terms; several words become a phrase.
    fn phrase(&mut self, text: &str, to: &[(u32, Because)]) {
        let mut terms = Vec::new();
        let mut forms = Vec::new();
        words(text, &mut |folded, place| {
            let form = self.dictionary.add(folded, text.get(place).unwrap_or_default());
            terms.push(self.dictionary.term_of(form));
            forms.push(form);
        });
        match forms.as_slice() {
            [] => {}
            [only] => {
                for (to, because) in to {
                    self.link(*only, *to, *because);
                }
            }
            _ => self.phrases.push(Phrase { terms, to: to.to_vec() }),
        }
    }
}
