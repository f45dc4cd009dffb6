//! What there is around a municipality, seen from somebody who lives there: in it, near it, and what else is for its people.
//!
//! What is near, one rule says for plan, pages and tools alike ([`nearness`]): the directory's near distance on land, for a
//! bridge is a way and a ferry is not.

use crate::{
    domain::{
        Area, CoordinatorState, Directory, Location, Municipality, Service, ServiceKind, Status, danish_sort_key, order,
    },
    matching::{Near, municipal_entrance, nearness, nearness_of},
};

/// Offers with the kilometres to them; none where they are at no place.
pub type Offers<'a> = Vec<(Option<u16>, &'a Service)>;

/// The directory seen from one municipality, without its door and its coordinator, who stand above all of it.
#[derive(Default)]
pub struct Surroundings<'a> {
    /// In the municipality.
    pub local: Offers<'a>,
    /// Near it, and open to who lives here.
    pub near: Offers<'a>,
    /// For the region or for several municipalities, this one among them, and not near.
    pub shared: Offers<'a>,
    /// The municipality's own that has ended.
    pub ended: Offers<'a>,
}

/// What is around a municipality.
pub fn around<'a>(directory: &'a Directory, place: &'a Municipality) -> Surroundings<'a> {
    let door = municipal_entrance(directory, place).id();
    let on_top = |service: &Service| place.coordinator.service.as_ref() == Some(&service.id) || door == service.id;
    let mut around = Surroundings::default();
    for service in &directory.services {
        if on_top(service) || service.kind == ServiceKind::ProfessionalSupport {
            continue;
        }
        let (near, km) = nearness(directory, service, Some(place));
        let (own, is_theirs) = match &service.area {
            Area::Municipalities(codes) => (codes.contains(&place.code), codes.contains(&place.code)),
            Area::Regions(codes) => (false, codes.contains(&place.region)),
            Area::Nationwide => (false, false),
        };
        let is_open_to_them = is_theirs || !matches!(service.area, Area::Municipalities(_));
        let list = match (service.status, near) {
            (Status::Historical, _) if own => &mut around.ended,
            (Status::Historical, _) => continue,
            (_, Near::Municipality) => &mut around.local,
            (_, Near::Neighbour) if is_open_to_them => &mut around.near,
            _ if is_theirs => &mut around.shared,
            _ => continue,
        };
        list.push((km, service));
    }
    let nearest_first = |list| {
        order::by(list, |(km, service): &(Option<u16>, &'a Service)| {
            (km.is_none(), *km, !service.dedicated, service.id.as_str())
        })
    };
    around.near = nearest_first(around.near);
    around.shared = nearest_first(around.shared);
    around
}

/// Other municipalities that have a coordinator, with the kilometres to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coordinators<'a> {
    /// Those near, the nearest first.
    pub near: Vec<(&'a Municipality, u16)>,
    /// Where none is near, the nearest that can still be reached on land.
    pub within_reach: Option<(&'a Municipality, u16)>,
}

/// Whom a municipality's coordinator has to share knowledge with.
pub fn coordinators<'a>(directory: &'a Directory, place: &Municipality) -> Coordinators<'a> {
    let known = directory
        .municipalities
        .iter()
        .filter(|other| other.code != place.code && other.coordinator.state == CoordinatorState::Known);
    let seen = known.filter_map(|other| {
        let (near, km) = nearness_of(directory, &Location { municipality: other.code, name: None }, place)?;
        Some((near, km, other))
    });
    let sorted = order::by(seen, |(near, km, other)| (*near, *km, danish_sort_key(&other.name)));
    let of = |wanted: Near| sorted.iter().filter(move |(near, ..)| *near == wanted).map(|(_, km, other)| (*other, *km));
    let near: Vec<_> = of(Near::Neighbour).collect();
    let within_reach = if near.is_empty() { of(Near::Reach).next() } else { None };
    Coordinators { near, within_reach }
}
