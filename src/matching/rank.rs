//! The order of referrals: a handful of stated ideas, compared one after the other.
//!
//! 1. What suits comes before what may suit; an age told only as a band does not count against it.
//! 2. For the person asking (or their child) before for somebody they would have to persuade.
//! 3. Four virtues count alike: made for veterans and relatives, mainly about a chosen topic, not far away, reachable in
//!    the way the person likes. A service names its main topic first; a coordinator's task is all of them. More
//!    virtues before fewer.
//! 4. More of the chosen topics before fewer; with none chosen, what helps with much before what helps with little.
//! 5. Made for veterans and relatives before made for everybody.
//! 6. What can be reached before what we know no way to.
//! 7. Near before far; a phone line for the whole country is not far away.
//! 8. What takes exactly the child's age before what says nothing of ages.
//! 9. Confirmed before old; within its time limit before past it; newer before older.
//! 10. The id, so that the order never depends on chance.

use std::cmp::Reverse;

use super::{Answers, Fit, Verdict, criteria::ages_in, fit::Whom, plan::Context};
use crate::domain::{
    Area, ContactPreference, CriterionCode, Directory, Freshness, Location, Municipality, Record, Service, ServiceKind,
    Status, distance_km, review_state,
};

/// How near an offer is. Ordered from near to far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// In the own municipality.
    Municipality,
    /// In a neighbouring municipality, or within the directory's near distance.
    Neighbour,
    /// For the region, or for everybody without being at a place.
    Reachable,
    /// At a place further away.
    Far,
}

/// How near a service is, and its distance where both places are known.
pub fn nearness(directory: &Directory, service: &Service, place: Option<&Municipality>) -> (Near, Option<u16>) {
    let Some(place) = place else {
        // Somewhere, but nobody knows whether that is near: what is for everybody comes first.
        let somewhere = service.location.is_some() || !matches!(service.area, Area::Nationwide);
        return (if somewhere { Near::Far } else { Near::Reachable }, None);
    };
    let own_region = matches!(&service.area, Area::Regions(codes) if codes.contains(&place.region));
    let groups = service.groups.iter().filter_map(|group| group.location.as_ref());
    let nearest =
        service.location.iter().chain(groups).filter_map(|location| nearness_of(directory, location, place)).min();
    match (nearest, &service.area) {
        // What the region has for its own people is theirs, however long the way.
        (Some((Near::Far, km)), _) if own_region => (Near::Reachable, Some(km)),
        (Some((near, km)), _) => (near, Some(km)),
        (None, Area::Municipalities(codes)) if codes.contains(&place.code) => (Near::Municipality, None),
        (None, Area::Municipalities(codes)) if codes.iter().any(|code| place.neighbours.contains(code)) => {
            (Near::Neighbour, None)
        }
        (None, Area::Municipalities(_)) => (Near::Far, None),
        (None, _) => (Near::Reachable, None),
    }
}

/// How near one place is, and how far: the same for a service as for one of its groups.
pub fn nearness_of(directory: &Directory, location: &Location, place: &Municipality) -> Option<(Near, u16)> {
    let there = directory.municipality(location.municipality)?;
    let km = distance_km(place.position, there.position);
    let near = if there.code == place.code {
        Near::Municipality
    } else if place.neighbours.contains(&there.code) || km <= directory.rules.near_km {
        Near::Neighbour
    } else {
        Near::Far
    };
    Some((near, km))
}

/// A service on its way into the list.
pub(super) struct Candidate<'a> {
    pub(super) service: &'a Service,
    pub(super) whom: Whom,
    pub(super) near: Near,
    pub(super) distance_km: Option<u16>,
    /// The chosen topics that it helps with.
    pub(super) topics: Vec<&'a str>,
    order: Order<'a>,
}

/// The ideas above as values, compared one after the other: less comes first. No two services have the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Order<'a> {
    in_doubt: bool,
    for_the_veteran: bool,
    virtues: Reverse<u8>,
    breadth: Reverse<usize>,
    for_everybody: bool,
    unreachable: bool,
    near: Near,
    says_no_age: bool,
    distance_km: u16,
    unconfirmed: bool,
    freshness: Freshness,
    year: Reverse<i16>,
    id: &'a str,
}

impl<'a> Candidate<'a> {
    /// A service that nothing speaks against, with its place in the order.
    pub(super) fn new(
        context: &Context<'a, '_>,
        service: &'a Service,
        fit: &Fit,
        topics: Vec<&'a str>,
        reachable: bool,
    ) -> Self {
        let Context { directory, answers, place, now } = *context;
        let (near, distance_km) = nearness(directory, service, place);
        let review = review_state(Record::Service(service), directory, now.date());
        // How many of the chosen topics it helps with; of all topics, when none was chosen.
        let breadth = if answers.topics.is_empty() { service.topics.len() } else { topics.len() };
        let order = Order {
            in_doubt: is_in_doubt(fit, answers),
            for_the_veteran: fit.whom == Whom::TheVeteran,
            virtues: Reverse(virtues(service, near, answers)),
            breadth: Reverse(breadth),
            for_everybody: !service.dedicated,
            unreachable: !reachable,
            near,
            says_no_age: !takes_the_age(service, answers),
            distance_km: distance_km.unwrap_or(0),
            unconfirmed: service.status != Status::Current,
            freshness: review.map_or(Freshness::Overdue, |review| review.freshness),
            year: Reverse(service.evidence_date().map_or(0, |date| date.year)),
            id: &service.id,
        };
        Self { service, whom: fit.whom, near, distance_km, topics, order }
    }
}

fn takes_the_age(service: &Service, answers: &Answers) -> bool {
    let ranges = service.age_ranges();
    !ranges.is_empty() && ages_in(&ranges, answers) == Verdict::Met
}

/// How many virtues it has: made for veterans, mainly about a chosen topic, not far away, reachable as wished.
fn virtues(service: &Service, near: Near, answers: &Answers) -> u8 {
    let main =
        service.kind == ServiceKind::Coordinator || service.topics.first().is_some_and(|main| answers.wants(main));
    let as_wished = answers.contact.is_some_and(|wish| offers(service, wish));
    u8::from(service.dedicated) + u8::from(main) + u8::from(near != Near::Far) + u8::from(as_wished)
}

/// Whether something is open that the person has not been asked or has not answered.
fn is_in_doubt(fit: &Fit, answers: &Answers) -> bool {
    let told_as_a_band = |code| code == CriterionCode::Age && !answers.child_ages.is_empty();
    !fit.open().all(told_as_a_band)
}

/// Whether one of the ways to reach it is of the kind a person likes.
pub(super) fn offers(service: &Service, wish: ContactPreference) -> bool {
    service.ways.iter().any(|way| match wish {
        ContactPreference::Phone => way.is_call(),
        ContactPreference::Write => way.is_written(),
        ContactPreference::Meet => way.is_visit(),
    })
}

/// Places among which every chosen topic that has an offer is covered.
const FIRST_SCREEN: usize = 8;
/// Places among which one organization stands at most [`MOST_OF_ONE`] times.
const FIRST_GLANCE: usize = 5;
/// See [`FIRST_GLANCE`].
const MOST_OF_ONE: usize = 2;

/// Picks the list from the candidates: varied at the top, every topic early, then in order.
/// `above` tells which topics the first contact or the urgent ones help with already.
///
/// The list is short and the candidates may be many, so they are never sorted: each place looks for its first.
pub(super) fn pick<'a>(
    mut candidates: Vec<Candidate<'a>>,
    answers: &Answers,
    most: usize,
    above: impl Fn(&str) -> bool,
) -> Vec<Candidate<'a>> {
    let mut open: Vec<&str> = answers.topics.iter().map(String::as_str).collect();
    open.retain(|topic| !above(topic) && candidates.iter().any(|candidate| candidate.topics.contains(topic)));
    let mut picked: Vec<Candidate<'a>> = Vec::new();
    while picked.len() < most {
        let place = picked.len();
        let gain = |candidate: &Candidate<'_>| candidate.topics.iter().filter(|topic| open.contains(topic)).count();
        let must_cover = place < FIRST_SCREEN && !open.is_empty() && FIRST_SCREEN - place <= open.len();
        let crowded = |candidate: &Candidate<'_>| {
            let same = picked.iter().filter(|p| p.service.organization == candidate.service.organization).count();
            place < FIRST_GLANCE && same >= MOST_OF_ONE
        };
        let best = if must_cover {
            // The rarest open topic first, for what many offers help with comes along anyway; of its offers
            // the first of those that cover most of what is open.
            let offers = |topic: &&str| candidates.iter().filter(|c| c.topics.contains(topic)).count();
            let rarest = open.iter().copied().min_by_key(offers).unwrap_or_default();
            let most_gain = candidates.iter().filter(|c| c.topics.contains(&rarest)).map(gain).max().unwrap_or(0);
            let wanted = |c: &Candidate<'_>| c.topics.contains(&rarest) && gain(c) == most_gain;
            first(&candidates, |c| wanted(c) && !crowded(c)).or_else(|| first(&candidates, wanted))
        } else {
            first(&candidates, |candidate| !crowded(candidate))
        };
        let Some(at) = best.or_else(|| first(&candidates, |_| true)) else { break };
        let candidate = candidates.swap_remove(at);
        open.retain(|topic| !candidate.topics.contains(topic));
        picked.push(candidate);
    }
    picked
}

/// Where the first of the candidates stands that may be taken.
fn first(candidates: &[Candidate<'_>], may: impl Fn(&Candidate<'_>) -> bool) -> Option<usize> {
    let mut best: Option<(usize, &Candidate<'_>)> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        // Most come after the best so far, and that is told sooner than whether they may.
        if best.is_none_or(|(_, first)| candidate.order < first.order) && may(candidate) {
            best = Some((at, candidate));
        }
    }
    best.map(|(at, _)| at)
}
