//! The filters of a query as bits, and which records pass them. Within a filter the values widen (this topic or that);
//! filters together narrow.

use jiff::civil::DateTime;

use super::{
    facts::{ContactWay, Facts, Patterns, STATUSES, land_place, region_places},
    query::{PlaceFilter, Query},
};
use crate::domain::{Audience, Directory, MOST_TOPICS, OrganizationKind};

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
    pub(super) open: Vec<bool>,
}

impl Sieve {
    pub(super) fn new(patterns: &Patterns, query: &Query, directory: &Directory, now: DateTime) -> Self {
        let chosen = |topic: &&String| directory.topics.iter().take(MOST_TOPICS).position(|one| one.id == **topic);
        let at =
            |code| directory.municipalities.binary_search_by_key(&code, |one| one.code).ok().filter(|at| *at < 128);
        let place = match query.place {
            Some(PlaceFilter::Municipality(code)) => Some(at(code).map_or(0, |at| 1_u128 << at)),
            _ => None,
        };
        let places = match query.place {
            None => u128::MAX,
            Some(PlaceFilter::Municipality(_)) => place.unwrap_or(0),
            Some(PlaceFilter::Land(land)) => land_place(land),
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
            open: if query.open_now { patterns.open_at(now) } else { Vec::new() },
        }
    }

    /// The bit of the chosen municipality.
    pub(super) fn place_bit(&self) -> Option<u128> {
        self.place.filter(|bit| *bit != 0)
    }

    pub(super) fn is_open(&self, facts: &Facts) -> bool {
        self.open.get(facts.hours as usize).copied().unwrap_or(false)
    }

    /// The filters that keep a record out, a bit each in the order of [`Filter::ALL`].
    pub(super) fn refusals(&self, facts: &Facts) -> u8 {
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
