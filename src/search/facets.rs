//! How many records each value of a filter would show: the number that would be shown if only this value were chosen in its
//! filter, the other filters staying as they are.

use jiff::civil::DateTime;

use super::{
    facts::{ContactWay, STATUSES, region_places},
    filter::Filter,
    index::Index,
    query::Query,
    run::Results,
    sieve::Sieve,
};
use crate::domain::{Audience, Directory, OrganizationKind};

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

impl Index {
    /// Counts beside each value of each filter, for results of the same query.
    pub fn facets(&self, results: &Results, query: &Query, directory: &Directory, now: DateTime) -> Facets {
        let mut sieve = Sieve::new(&self.patterns, query, directory, now);
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
