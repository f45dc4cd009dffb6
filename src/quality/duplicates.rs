//! Records that may be about one thing: the same number or page at two organizations, or nearly the same name.
//!
//! A suspicion, no verdict: an editor looks at both and merges them (`merged_ids`) or leaves them.

use crate::domain::{Area, ContactKind, Directory, EVERY_MUNICIPALITY, Service, Status, Text, Way, WebAddress, letter};

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let services: Vec<(Named<'_>, String, &Service)> = shown
        .map(|service| (Named { id: &service.id, name: &service.name }, letters(&service.name.da), service))
        .collect();
    let mut suspects = Vec::new();
    let mut told = Vec::new();
    for (at, (first, first_letters, one)) in services.iter().enumerate() {
        for (second, second_letters, other) in services.iter().skip(at + 1) {
            if !areas_meet(directory, &one.area, &other.area) {
                continue;
            }
            let same = if is_near(first_letters, second_letters) {
                Some(Same::Name)
            } else if are_related(directory, &one.organization, &other.organization) {
                // One switchboard for all that an organization offers is as it should be.
                None
            } else {
                shared_contact(directory, one, other)
            };
            let Some(same) = same else { continue };
            if same != Same::Name {
                // Two organizations that share a switchboard are told once, not for every pair of their offers.
                let pair = (&one.organization, &other.organization, same.clone());
                if told.contains(&pair) {
                    continue;
                }
                told.push(pair);
            }
            suspects.push(Suspect { first: *first, second: *second, same });
        }
    }
    suspects.extend(organizations(directory));
    suspects
}

/// Organizations of nearly the same name or with the same page. Municipalities have names of their own.
fn organizations(directory: &Directory) -> Vec<Suspect<'_>> {
    let listed = directory.organizations.iter().filter(|one| !one.id.starts_with("kommune-"));
    let listed: Vec<_> = listed.map(|one| (one, letters(&one.name.da))).collect();
    let mut suspects = Vec::new();
    for (at, (one, one_letters)) in listed.iter().enumerate() {
        for (other, other_letters) in listed.iter().skip(at + 1) {
            if are_related(directory, &one.id, &other.id) {
                continue;
            }
            let page = one.website.as_ref().filter(|page| other.website.as_ref() == Some(*page));
            let same = match page {
                _ if is_near(one_letters, other_letters) => Some(Same::Name),
                Some(page) => Some(Same::Web(page.as_str().to_owned())),
                None => None,
            };
            let (first, second) = (Named { id: &one.id, name: &one.name }, Named { id: &other.id, name: &other.name });
            suspects.extend(same.map(|same| Suspect { first, second, same }));
        }
    }
    suspects
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
    let plain = |page: &WebAddress| page.as_str().trim_end_matches('/').replace("://www.", "://");
    plain(one) == plain(other)
}

/// Whether one is the other, or part of it, or both part of a third.
fn are_related(directory: &Directory, one: &str, other: &str) -> bool {
    let root = |id: &str| {
        let parent = directory.organization(id).and_then(|organization| organization.part_of.clone());
        parent.unwrap_or_else(|| id.to_owned())
    };
    root(one) == root(other) || one == EVERY_MUNICIPALITY || other == EVERY_MUNICIPALITY
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
