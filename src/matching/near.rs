//! How near an offer is: on land, for a bridge is a way and a ferry is not.

use crate::domain::{Area, Directory, Location, Municipality, MunicipalityCode, Service, ServiceKind, distance_km};

/// How near an offer is. Ordered from near to far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// In the own municipality.
    Municipality,
    /// Within the directory's near distance on land.
    Neighbour,
    /// At a place further away, but within reach on land.
    Reach,
    /// For the region, or for everybody without being at a place.
    Reachable,
    /// At a place that is further away, or with water between.
    Far,
}

/// How near a service is, and its distance where both places are known.
pub fn nearness(directory: &Directory, service: &Service, place: Option<&Municipality>) -> (Near, Option<u16>) {
    let Some(place) = place else {
        // Somewhere, but nobody knows whether that is near: what is for everybody comes first.
        let somewhere = service.location.is_some() || !matches!(service.area, Area::Nationwide);
        return (if somewhere { Near::Far } else { Near::Reachable }, None);
    };
    let nearest = places(service).filter_map(|location| nearness_of(directory, location, place)).min();
    match (nearest, &service.area) {
        // It is theirs, however long the way.
        (Some((Near::Far, km)), _) if is_theirs(service, place) => (Near::Reachable, Some(km)),
        (Some((near, km)), _) => (near, Some(km)),
        (None, Area::Municipalities(codes)) if codes.contains(&place.code) => (Near::Municipality, None),
        (None, Area::Municipalities(codes)) if codes.iter().any(|code| is_next_to(directory, place, *code)) => {
            (Near::Neighbour, None)
        }
        (None, Area::Municipalities(_)) => (Near::Far, None),
        (None, _) => (Near::Reachable, None),
    }
}

/// The places of a service: its own and its groups'.
fn places(service: &Service) -> impl Iterator<Item = &Location> {
    let groups = service.groups.iter().filter_map(|group| group.location.as_ref());
    service.location.iter().chain(groups)
}

/// The place that is the nearest, and how far it is; none without a place on either side.
pub(super) fn nearest_place<'a>(
    directory: &'a Directory,
    service: &'a Service,
    place: &Municipality,
) -> Option<(&'a Location, u16)> {
    let found = places(service).filter_map(|location| Some((nearness_of(directory, location, place)?, location)));
    let ((_, km), location) = found.min_by_key(|(near, _)| *near)?;
    Some((location, km))
}

/// The town of a place, as people say it.
pub(super) fn town(directory: &Directory, location: &Location) -> String {
    let municipality = directory.municipality(location.municipality);
    let seat = municipality.map(|municipality| municipality.seat.clone()).unwrap_or_default();
    location.name.clone().unwrap_or(seat)
}

/// Whether it is what their region or municipality has for its own people, and one can call or write, or it is the hospital.
pub(super) fn is_theirs(service: &Service, place: &Municipality) -> bool {
    let is_for_them = match &service.area {
        Area::Nationwide => false,
        Area::Regions(codes) => codes.contains(&place.region),
        Area::Municipalities(codes) => codes.contains(&place.code),
    };
    is_for_them && needs_no_visit(service)
}

fn needs_no_visit(service: &Service) -> bool {
    service.kind == ServiceKind::Treatment || service.ways.iter().any(|way| way.is_call() || way.is_written())
}

/// How near one place is, and how far: the same for a service as for one of its groups.
pub fn nearness_of(directory: &Directory, location: &Location, place: &Municipality) -> Option<(Near, u16)> {
    let there = directory.municipality(location.municipality)?;
    let km = distance_km(place.position, there.position);
    let near = if there.code == place.code {
        Near::Municipality
    } else if is_over_water(directory, place.code, there.code) {
        Near::Far
    } else if km <= directory.rules.near_km {
        Near::Neighbour
    } else if km <= directory.rules.reach_km {
        Near::Reach
    } else {
        Near::Far
    };
    Some((near, km))
}

/// Whether a municipality is next door on land.
fn is_next_to(directory: &Directory, place: &Municipality, code: MunicipalityCode) -> bool {
    place.neighbours.contains(&code) && !is_over_water(directory, place.code, code)
}

/// Whether there is water without a bridge between two municipalities. Which they are is data (`rules.json`).
fn is_over_water(directory: &Directory, one: MunicipalityCode, other: MunicipalityCode) -> bool {
    let rules = &directory.rules;
    let is_pair = |pair: &(MunicipalityCode, MunicipalityCode)| *pair == (one, other) || *pair == (other, one);
    one != other
        && (rules.islands.contains(&one) || rules.islands.contains(&other) || rules.across_water.iter().any(is_pair))
}
