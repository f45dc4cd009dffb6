//! Records that may be about one thing: the same number or page at two organizations, or nearly the same name.
//!
//! A suspicion, no verdict: an editor looks at both and merges them (`merged_ids`) or leaves them.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::domain::{
    Area, ContactKind, Directory, EVERY_MUNICIPALITY, Organization, Service, Status, Text, Way, WebAddress, letter,
};

/// Shortest name, in letters, that a slip of the pen is looked for in.
const LONG_NAME: usize = 10;
/// Letters that may differ in a long name.
const SLIP: usize = 1;

/// A record, by id and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// Id.
    pub id: &'a str,
    /// Name.
    pub name: &'a Text,
}

/// What two records have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Same {
    /// The phone number, as people read it.
    Phone(String),
    /// The page.
    Web(String),
    /// The name, or nearly.
    Name,
}

impl Same {
    /// The word in JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Web(_) => "web",
            Self::Name => "name",
        }
    }
}

/// Two records that may be one. Of several things in common the name is told, then the phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect<'a> {
    /// One.
    pub first: Named<'a>,
    /// The other.
    pub second: Named<'a>,
    /// What they have in common.
    pub same: Same,
}

pub(super) fn duplicates(directory: &Directory) -> Vec<Suspect<'_>> {
    let shown = directory.services.iter().filter(|service| service.status != Status::Historical);
    let services: Vec<&Service> = shown.collect();
    let names: Vec<String> = services.iter().map(|service| letters(&service.name.da)).collect();
    let meet = |one: &Service, other: &Service| areas_meet(directory, &one.area, &other.area);
    let mut found: BTreeMap<(usize, usize), Same> = BTreeMap::new();
    for (first, second) in near_pairs(&names) {
        if let (Some(one), Some(other)) = (services.get(first), services.get(second))
            && meet(one, other)
        {
            found.insert((first, second), Same::Name);
        }
    }
    // One switchboard for all that an organization offers is as it should be; and two organizations that share one are
    // told once, not for every pair of their offers.
    let roots = Roots::of(directory);
    let mut told: HashSet<(&str, &str, Same)> = HashSet::new();
    for group in sharing(&services).values() {
        for (at, (first, one)) in group.iter().enumerate() {
            for (second, other) in group.iter().skip(at + 1) {
                let pair = (*first, *second);
                if roots.are_related(&one.organization, &other.organization)
                    || found.contains_key(&pair)
                    || !meet(one, other)
                {
                    continue;
                }
                let Some(same) = shared_contact(directory, one, other) else { continue };
                if told.insert((&one.organization, &other.organization, same.clone())) {
                    found.insert(pair, same);
                }
            }
        }
    }
    let named = |at: usize| services.get(at).map(|service| Named { id: &service.id, name: &service.name });
    let suspects = found
        .into_iter()
        .filter_map(|((first, second), same)| Some(Suspect { first: named(first)?, second: named(second)?, same }));
    suspects.chain(organizations(directory, &roots)).collect()
}

/// The services, with their place in the list, that share a line or a page: by what they share.
fn sharing<'a>(services: &[&'a Service]) -> BTreeMap<String, Vec<(usize, &'a Service)>> {
    let mut groups: BTreeMap<String, Vec<(usize, &Service)>> = BTreeMap::new();
    for (at, service) in services.iter().enumerate() {
        let lines = service.ways.iter().filter_map(Way::line).map(str::to_owned);
        let shared: BTreeSet<String> = lines.chain(service.ways.iter().filter_map(page).map(plain)).collect();
        for what in shared {
            groups.entry(what).or_default().push((at, service));
        }
    }
    groups
}

/// Organizations of nearly the same name or with the same page. Municipalities have names of their own.
fn organizations<'a>(directory: &'a Directory, roots: &Roots<'_>) -> Vec<Suspect<'a>> {
    let listed: Vec<&Organization> =
        directory.organizations.iter().filter(|one| !one.id.starts_with("kommune-")).collect();
    let names: Vec<String> = listed.iter().map(|one| letters(&one.name.da)).collect();
    let mut found: BTreeMap<(usize, usize), Same> =
        near_pairs(&names).into_iter().map(|pair| (pair, Same::Name)).collect();
    let mut pages: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, one) in listed.iter().enumerate() {
        if let Some(page) = &one.website {
            pages.entry(page.as_str()).or_default().push(at);
        }
    }
    for (page, group) in pages {
        for (at, first) in group.iter().enumerate() {
            for second in group.iter().skip(at + 1) {
                found.entry((*first, *second)).or_insert_with(|| Same::Web(page.to_owned()));
            }
        }
    }
    let suspects = found.into_iter().filter_map(|((first, second), same)| {
        let (one, other) = (listed.get(first)?, listed.get(second)?);
        let named = |one: &'a Organization| Named { id: &one.id, name: &one.name };
        (!roots.are_related(&one.id, &other.id)).then(|| Suspect { first: named(one), second: named(other), same })
    });
    suspects.collect()
}

/// What each organization is part of.
struct Roots<'a>(HashMap<&'a str, &'a str>);

impl<'a> Roots<'a> {
    fn of(directory: &'a Directory) -> Self {
        let parent = |one: &'a Organization| Some((one.id.as_str(), one.part_of.as_deref()?));
        Self(directory.organizations.iter().filter_map(parent).collect())
    }

    /// Whether one is the other, or part of it, or both part of a third.
    fn are_related(&self, one: &str, other: &str) -> bool {
        let root = |id| self.0.get(id).copied().unwrap_or(id);
        root(one) == root(other) || one == EVERY_MUNICIPALITY || other == EVERY_MUNICIPALITY
    }
}

/// The pairs of names, by their places and the first one first, that are near to each other. Two texts that differ by a
/// letter are equal when the right letter of either, or of the longer one, is left out: so names meet under what is left
/// of them, and nobody compares all with all.
fn near_pairs(names: &[String]) -> BTreeSet<(usize, usize)> {
    let mut meeting: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, name) in names.iter().enumerate() {
        let letters: Vec<char> = name.chars().collect();
        // A number that differs is no slip.
        let digits: Vec<char> = letters.iter().copied().filter(char::is_ascii_digit).collect();
        let key = |skipped: usize| {
            let mut hasher = DefaultHasher::new();
            digits.hash(&mut hasher);
            letters
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != skipped)
                .for_each(|(_, letter)| letter.hash(&mut hasher));
            hasher.finish()
        };
        let without_one = if letters.len() >= LONG_NAME { letters.len() } else { 0 };
        let keys: BTreeSet<u64> = (0..without_one).map(key).chain([key(usize::MAX)]).collect();
        for key in keys {
            meeting.entry(key).or_default().push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for group in meeting.values() {
        for (at, first) in group.iter().enumerate() {
            for second in group.iter().skip(at + 1) {
                if let (Some(one), Some(other)) = (names.get(*first), names.get(*second))
                    && is_near(one, other)
                {
                    pairs.insert((*first, *second));
                }
            }
        }
    }
    pairs
}

fn shared_contact(directory: &Directory, one: &Service, other: &Service) -> Option<Same> {
    let leads = |way: &Way, id: &str| way.line() == Some(id);
    let mut lines = one.ways.iter().filter_map(Way::line);
    let line = lines.find(|id| other.ways.iter().any(|way| leads(way, id))).and_then(|id| directory.line(id));
    if let Some(line) = line {
        return Some(Same::Phone(line.number.display()));
    }
    let page =
        one.ways.iter().filter_map(page).find(|known| other.ways.iter().filter_map(page).any(|p| alike(p, known)));
    page.map(|page| Same::Web(page.as_str().to_owned()))
}

fn page(way: &Way) -> Option<&WebAddress> {
    match way {
        Way::Own { kind: ContactKind::Web(page) | ContactKind::Chat(page), .. } => Some(page),
        Way::Own { .. } | Way::Line { .. } => None,
    }
}

fn alike(one: &WebAddress, other: &WebAddress) -> bool {
    plain(one) == plain(other)
}

fn plain(page: &WebAddress) -> String {
    page.as_str().trim_end_matches('/').replace("://www.", "://")
}

fn areas_meet(directory: &Directory, one: &Area, other: &Area) -> bool {
    let region_of = |code| directory.municipality(code).map(|municipality| municipality.region);
    match (one, other) {
        (Area::Nationwide, _) | (_, Area::Nationwide) => true,
        (Area::Regions(a), Area::Regions(b)) => a.iter().any(|code| b.contains(code)),
        (Area::Municipalities(a), Area::Municipalities(b)) => a.iter().any(|code| b.contains(code)),
        (Area::Regions(regions), Area::Municipalities(codes))
        | (Area::Municipalities(codes), Area::Regions(regions)) => {
            codes.iter().any(|code| region_of(*code).is_some_and(|region| regions.contains(&region)))
        }
    }
}

/// A name without case, spaces and marks.
fn letters(name: &str) -> String {
    name.chars().map(letter::lower).filter(|c| letter::is_letter_or_digit(*c)).collect()
}

/// Whether two names are the same, or long and one letter apart. A number that differs is no slip: "8-12 år", "13-16 år".
fn is_near(one: &str, other: &str) -> bool {
    if one == other {
        return !one.is_empty();
    }
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let long = a.len().min(b.len()) >= LONG_NAME && a.len().abs_diff(b.len()) <= SLIP;
    long && digits(one) == digits(other) && differs_by_one(&a, &b)
}

/// Whether one letter changed, more or less makes one text the other.
fn differs_by_one(a: &[char], b: &[char]) -> bool {
    let same_start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(same_start..).unwrap_or_default(), b.get(same_start..).unwrap_or_default());
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().max(b.len()) - same_end <= SLIP
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All with all: what the faster way has to equal.
    fn all_with_all(names: &[String]) -> BTreeSet<(usize, usize)> {
        let pairs = (0..names.len()).flat_map(|first| (first + 1..names.len()).map(move |second| (first, second)));
        pairs.filter(|(first, second)| is_near(&names[*first], &names[*second])).collect()
    }

    #[test]
    fn names_meet_as_if_all_were_compared_with_all() {
        const STEMS: [&str; 4] = ["veterancafeen", "soldaterhjem", "gruppe8til12aar", "kort"];
        let mut names: Vec<String> = STEMS.map(str::to_owned).to_vec();
        for stem in STEMS {
            for at in 0..stem.len() {
                let (start, end) = stem.split_at(at);
                for middle in ["x", "xy", "9"] {
                    names.push(format!("{start}{middle}{end}"));
                    names.push(format!("{start}{middle}{}", &end[1..]));
                }
                names.push(format!("{start}{}", &end[1..]));
            }
        }
        names.extend(names.clone());
        names.push(String::new());
        names.push(String::new());
        let expected = all_with_all(&names);
        assert!(expected.len() > 1000, "{}", expected.len());
        assert_eq!(near_pairs(&names), expected);
    }
}
