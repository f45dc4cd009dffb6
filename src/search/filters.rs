//! Filters, and how many records each value of a filter would show.
//!
//! Within a filter the values widen (this topic or that); filters together narrow. The count beside a value is the number
//! of records that would be shown if only this value were chosen in its filter, the other filters staying as they are.

use jiff::civil::DateTime;

use super::{
    documents::region_places,
    facts::{ContactWay, Facts, STATUSES},
    index::Index,
    query::{PlaceFilter, Query},
    run::Results,
};
use crate::domain::{Audience, Directory, OrganizationKind};

/// The filters, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What it helps with.
    Topic,
    /// For whom.
    Audience,
    /// Where one lives: a municipality or a region.
    Place,
    /// Kind of organization.
    Organization,
    /// Way of contact.
    Contact,
    /// Somebody answers now.
    OpenNow,
    /// How sure it is.
    Status,
}

impl Filter {
    /// Every filter, in the order shown.
    pub const ALL: [Self; 7] =
        [Self::Topic, Self::Audience, Self::Place, Self::Organization, Self::Contact, Self::OpenNow, Self::Status];
}

/// How many records each value would show. The lists have the order of the directory or of the enum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By `Directory::topics`.
    pub topics: Vec<u32>,
    /// By `Audience::ALL`.
    pub audience: Vec<u32>,
    /// By `Directory::regions`; 0 for a region that does not exist on the day.
    pub regions: Vec<u32>,
    /// By `OrganizationKind::ALL`.
    pub organizations: Vec<u32>,
    /// By [`ContactWay::ALL`].
    pub contacts: Vec<u32>,
    /// Open now.
    pub open_now: u32,
    /// Current, unverified, historical.
    pub statuses: Vec<u32>,
}

/// The filters of a query as bits.
pub(super) struct Sieve {
    topics: u32,
    audience: u16,
    places: u128,
    /// Set when one municipality is chosen: its bit.
    place: Option<u128>,
    organizations: u16,
    contacts: u8,
    statuses: u8,
    must_be_open: bool,
    /// Which sets of hours are open now. Empty when nobody asks.
    open: Vec<bool>,
}

impl Sieve {
    pub(super) fn new(index: &Index, query: &Query, directory: &Directory, now: DateTime) -> Self {
        let chosen = |topic: &&String| directory.topics.iter().take(32).position(|one| one.id == **topic);
        let at =
            |code| directory.municipalities.binary_search_by_key(&code, |one| one.code).ok().filter(|at| *at < 128);
        let place = match query.place {
            Some(PlaceFilter::Municipality(code)) => Some(at(code).map_or(0, |at| 1_u128 << at)),
            _ => None,
        };
        let places = match query.place {
            None => u128::MAX,
            Some(PlaceFilter::Municipality(_)) => place.unwrap_or(0),
            Some(PlaceFilter::Region(code)) => {
                // The region of the day: from 2027 one region has two codes.
                let region = directory.region(code, now.date());
                region
                    .map_or_else(|| region_places(directory, &[code]), |region| region_places(directory, &region.codes))
            }
        };
        let statuses = query.statuses.iter().filter_map(|one| STATUSES.iter().position(|known| known == one));
        Self {
            topics: query.topics.iter().filter_map(|topic| chosen(&topic)).fold(0, |bits, at| bits | 1 << at),
            audience: bits(&query.audience, Audience::ALL),
            places,
            place,
            organizations: bits(&query.organizations, OrganizationKind::ALL),
            contacts: bits(&query.contacts, &ContactWay::ALL) as u8,
            // What has ended is shown only to those who ask for it.
            statuses: Some(statuses.fold(0, |bits, at| bits | 1 << at)).filter(|bits| *bits != 0).unwrap_or(0b011),
            must_be_open: query.open_now,
            open: if query.open_now { index.patterns.open_at(now) } else { Vec::new() },
        }
    }

    /// The bit of the chosen municipality.
    pub(super) fn place_bit(&self) -> Option<u128> {
        self.place.filter(|bit| *bit != 0)
    }

    fn is_open(&self, facts: &Facts) -> bool {
        self.open.get(facts.hours as usize).copied().unwrap_or(false)
    }

    /// The filters that keep a record out, a bit each in the order of [`Filter::ALL`].
    fn refusals(&self, facts: &Facts) -> u8 {
        let keeps_out = [
            self.topics != 0 && facts.topics & self.topics == 0,
            self.audience != 0 && facts.audience & self.audience == 0,
            facts.places & self.places == 0 && self.places != u128::MAX,
            self.organizations != 0 && facts.organization & self.organizations == 0,
            self.contacts != 0 && facts.contacts & self.contacts == 0,
            self.must_be_open && !self.is_open(facts),
            facts.status & self.statuses == 0,
        ];
        keeps_out.iter().rev().fold(0, |bits, refused| bits << 1 | u8::from(*refused))
    }

    pub(super) fn lets_through(&self, facts: &Facts) -> bool {
        self.refusals(facts) == 0
    }
}

fn bits<T: PartialEq>(chosen: &[T], all: &[T]) -> u16 {
    chosen.iter().filter_map(|one| all.iter().position(|known| known == one)).fold(0, |bits, at| bits | 1 << at)
}

impl Index {
    /// Counts beside each value of each filter, for results of the same query.
    pub fn facets(&self, results: &Results, query: &Query, directory: &Directory, now: DateTime) -> Facets {
        let mut sieve = Sieve::new(self, query, directory, now);
        if sieve.open.is_empty() {
            sieve.open = self.patterns.open_at(now);
        }
        let regions: Vec<u128> = directory
            .regions
            .iter()
            .map(|region| if region.is_valid(now.date()) { region_places(directory, &region.codes) } else { 0 })
            .collect();
        let mut facets = Facets {
            topics: vec![0; directory.topics.len()],
            audience: vec![0; Audience::ALL.len()],
            regions: vec![0; regions.len()],
            organizations: vec![0; OrganizationKind::ALL.len()],
            contacts: vec![0; ContactWay::ALL.len()],
            open_now: 0,
            statuses: vec![0; STATUSES.len()],
        };
        for facts in results.found.iter().filter_map(|record| self.facts.get(*record as usize)) {
            let refused = sieve.refusals(facts);
            // Kept out by one filter alone: it counts for the values of that filter.
            let counts = |filter: Filter| refused & !(1 << filter as u8) == 0;
            if refused & refused.wrapping_sub(1) != 0 {
                continue;
            }
            if counts(Filter::Topic) {
                count(&mut facets.topics, facts.topics);
            }
            if counts(Filter::Audience) {
                count(&mut facets.audience, u32::from(facts.audience));
            }
            if counts(Filter::Place) {
                for (region, number) in regions.iter().zip(&mut facets.regions) {
                    *number += u32::from(facts.places & region != 0);
                }
            }
            if counts(Filter::Organization) {
                count(&mut facets.organizations, u32::from(facts.organization));
            }
            if counts(Filter::Contact) {
                count(&mut facets.contacts, u32::from(facts.contacts));
            }
            if counts(Filter::OpenNow) {
                facets.open_now += u32::from(sieve.is_open(facts));
            }
            if counts(Filter::Status) {
                count(&mut facets.statuses, u32::from(facts.status));
            }
        }
        facets
    }
}

/// Adds one for each bit.
fn count(numbers: &mut [u32], mut bits: u32) {
    while bits != 0 {
        if let Some(number) = numbers.get_mut(bits.trailing_zeros() as usize) {
            *number += 1;
        }
        bits &= bits - 1;
    }
}
