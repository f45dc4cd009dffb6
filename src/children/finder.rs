//! Finds groups for each child.
//!
//! Order of what fits, in stated ideas: what has ended last; what surely fits before what may; known
//! dates before none; near before far; the id. So when the own municipality has no
//! group this season, the neighbour's that runs now stands first, and it says how far it is and who
//! pays for the way.

use jiff::civil::Date;

use super::{
    advice::{Advice, advice},
    offer::{GroupOffer, NearMiss, Reach, Schedule, SignUp, answers_for},
};
use crate::{
    domain::{
        Access, AgeFit, AgeRange, Area, Audience, ChildGroup, Contact, CriterionCode, Directory, Location,
        Municipality, MunicipalityCode, Service, ServiceKind, Status, Text, Transport, order, topic_id,
    },
    matching::{Answers, Fit, Near, fit, nearness, nearness_of},
};

/// At most this many near misses for one child: more is not read.
const MOST_NEAR_MISSES: usize = 4;

/// What there is for one child.
#[derive(Clone, Debug, PartialEq)]
pub struct ForChild<'a> {
    /// The age or band that was told.
    pub told: AgeRange,
    /// Groups and camps that fit or may fit, the best first.
    pub offers: Vec<GroupOffer<'a>>,
    /// What to say about the own municipality; none without a place.
    pub gap: Option<LocalGap<'a>>,
    /// Groups that only the age keeps the child out of, the nearest in years first.
    pub near_misses: Vec<NearMiss<'a>>,
    /// What to do instead, or as well.
    pub advice: Vec<Advice<'a>>,
}

/// What to say about the own municipality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LocalGap<'a> {
    /// It has a group that fits: nothing is missing.
    HasGroup,
    /// It has had one, and the known dates have passed.
    NoneThisSeason {
        /// The record.
        service: &'a Service,
        /// The last known day.
        last: Date,
    },
    /// We know of none. That does not mean there is none.
    NoneKnown,
}

/// What there is for each child, in the order told. Without an age there is one answer for any age.
pub fn find<'a>(
    directory: &'a Directory,
    place: Option<MunicipalityCode>,
    ages: &[AgeRange],
    today: Date,
) -> Vec<ForChild<'a>> {
    let place = place.and_then(|code| directory.municipality(code));
    let any_age = [AgeRange { from: 0, to: 18 }];
    let ages = if ages.is_empty() { &any_age } else { ages };
    let mut children = Vec::new();
    for told in ages {
        children.push(for_child(directory, place, *told, today));
    }
    children
}

/// The single groups of a record as anybody sees them, without a child or a place: for the record's own page.
pub fn groups<'a>(directory: &'a Directory, service: &'a Service, today: Date) -> Vec<GroupOffer<'a>> {
    let any_age = AgeRange { from: 0, to: u8::MAX };
    let fit = fit(service, &Answers::default(), None);
    let mut groups = Vec::new();
    for group in &service.groups {
        groups.extend(offer(directory, service, Some(group), &fit, any_age, None, today, &[]));
    }
    groups
}

/// Every group and camp that has not ended, for who has told neither a place nor an age: what is made for families of
/// veterans first, of that groups before camps, then what a child may join from everywhere, then the youngest.
pub fn all(directory: &Directory) -> Vec<&Service> {
    order::by(directory.services.iter().filter(|service| is_group(service)), |service| {
        let youngest = service.ages.map_or(0, |ages| ages.from);
        let is_camp = service.kind == ServiceKind::Camp;
        (!service.dedicated, is_camp, service.area != Area::Nationwide, youngest, service.id.as_str())
    })
}

/// Whether a record is a group or a camp that children join.
fn is_group(service: &Service) -> bool {
    let kind = matches!(service.kind, ServiceKind::Group | ServiceKind::Camp) || !service.groups.is_empty();
    kind && service.audience.contains(&Audience::Child) && service.status != Status::Historical
}

fn for_child<'a>(
    directory: &'a Directory,
    place: Option<&'a Municipality>,
    told: AgeRange,
    today: Date,
) -> ForChild<'a> {
    let answers = answers_for(told, place);
    let mut offers = Vec::new();
    let mut near_misses = Vec::new();
    for service in directory.services.iter().filter(|service| is_group(service)) {
        let fit = fit(service, &answers, place);
        let blocking: Vec<CriterionCode> = fit.blocking().collect();
        match blocking.as_slice() {
            [] => {
                let contacts = directory.routes(service, place).contacts;
                let parts: Vec<Option<&ChildGroup>> =
                    if service.groups.is_empty() { vec![None] } else { service.groups.iter().map(Some).collect() };
                for group in parts {
                    offers.extend(offer(directory, service, group, &fit, told, place, today, &contacts));
                }
            }
            // Only the age is against it, and it is not at the other end of the country.
            [CriterionCode::Age] if nearness(directory, service, place).0 != Near::Far || place.is_none() => {
                near_misses.extend(near_miss(service, told));
            }
            _ => {}
        }
    }
    let offers = order::by(offers, |offer| {
        let season = match offer.schedule {
            Schedule::Dated { .. } => 0,
            Schedule::NotKnown { .. } => 1,
            Schedule::Ended { .. } => 2,
        };
        (season == 2, !offer.is_sure(), season, offer.reach, offer.distance_km.unwrap_or(0), offer.service.id.as_str())
    });
    let near_misses =
        order::first_by(near_misses, MOST_NEAR_MISSES, |miss| (years_apart(miss.age), miss.service.id.as_str()));
    let gap = place.map(|_| local_gap(&offers));
    let advice = advice(directory, place, told, &offers, &near_misses);
    ForChild { told, offers, gap, near_misses, advice }
}

#[allow(clippy::too_many_arguments, reason = "all of it is looked up once a record and used once a group")]
fn offer<'a>(
    directory: &'a Directory,
    service: &'a Service,
    group: Option<&'a ChildGroup>,
    fit: &Fit,
    told: AgeRange,
    place: Option<&Municipality>,
    today: Date,
    contacts: &[Contact],
) -> Option<GroupOffer<'a>> {
    // The record's limits and the group's own both hold.
    let limits = || service.ages.into_iter().chain(group.map(|group| group.ages));
    let age = limits().map(|range| range.fit(told)).max_by_key(age_order).unwrap_or(AgeFit::Depends);
    if !matches!(age, AgeFit::Fits | AgeFit::Depends) {
        return None;
    }
    let location = group.and_then(|group| group.location.as_ref()).or(service.location.as_ref());
    let (reach, distance_km) = reach(directory, service, location, place);
    let open_questions = fit.open().filter(|code| *code != CriterionCode::Age).collect();
    Some(GroupOffer {
        service,
        group,
        age,
        ages: group.map(|group| group.ages).or(service.ages),
        reach,
        distance_km,
        location,
        schedule: schedule(group, today),
        transport: group.map_or(Transport::Unknown, |group| group.transport),
        meals: group.and_then(|group| group.meals),
        sign_up: sign_up(service),
        open_questions,
        only_if: only_if(service),
        contacts: contacts.to_vec(),
    })
}

/// What has to be so for a child to join, where asking about children has not said it.
fn only_if(service: &Service) -> Option<&Text> {
    let condition = service.guidance.only_if.as_ref()?;
    (!condition.topics.iter().any(|topic| topic == topic_id::CHILDREN)).then_some(&condition.text)
}

/// The worse, the higher.
fn age_order(fit: &AgeFit) -> u8 {
    match fit {
        AgeFit::Fits => 0,
        AgeFit::Depends => 1,
        AgeFit::TooYoung(_) | AgeFit::TooOld(_) => 2,
    }
}

fn reach(
    directory: &Directory,
    service: &Service,
    location: Option<&Location>,
    place: Option<&Municipality>,
) -> (Reach, Option<u16>) {
    let Some(place) = place else { return (Reach::Unknown, None) };
    let (near, km) = match location.and_then(|location| nearness_of(directory, location, place)) {
        Some((near, km)) => (near, Some(km)),
        // No place of its own: where it may be used says how near it is.
        None if matches!(service.area, Area::Municipalities(_)) => (nearness(directory, service, Some(place)).0, None),
        None => (Near::Reachable, None),
    };
    let reach = match near {
        Near::Municipality => Reach::Own,
        Near::Neighbour | Near::Reach => Reach::Neighbour,
        Near::Reachable => Reach::Anywhere,
        Near::Far => Reach::Far,
    };
    (reach, km)
}

fn schedule(group: Option<&ChildGroup>, today: Date) -> Schedule<'_> {
    let Some(group) = group else { return Schedule::NotKnown { usually: None } };
    let when = group.when.as_ref();
    match group.ends.or(group.starts) {
        None => Schedule::NotKnown { usually: when },
        Some(last) if last < today => Schedule::Ended { last, usually: when },
        Some(_) => {
            let running = group.starts.is_none_or(|starts| starts <= today);
            Schedule::Dated { starts: group.starts, ends: group.ends, running, when }
        }
    }
}

fn sign_up(service: &Service) -> SignUp {
    match service.access {
        Access::SelfReferral if service.child_may_ask => SignUp::ChildOrParent,
        Access::SelfReferral => SignUp::Parent,
        Access::Referral => SignUp::Referral,
        Access::Assessment => SignUp::Authority,
        Access::Membership => SignUp::Members,
        Access::Unknown => SignUp::Unknown,
    }
}

fn local_gap<'a>(offers: &[GroupOffer<'a>]) -> LocalGap<'a> {
    // A camp that lies there is for a week in summer: it fills no season.
    let own = |offer: &&GroupOffer<'a>| offer.reach == Reach::Own && offer.service.kind != ServiceKind::Camp;
    let current = offers.iter().filter(own).any(|offer| !matches!(offer.schedule, Schedule::Ended { .. }));
    if current {
        return LocalGap::HasGroup;
    }
    let past = offers.iter().filter(own).find_map(|offer| match offer.schedule {
        Schedule::Ended { last, .. } => Some(LocalGap::NoneThisSeason { service: offer.service, last }),
        Schedule::Dated { .. } | Schedule::NotKnown { .. } => None,
    });
    past.unwrap_or(LocalGap::NoneKnown)
}

fn near_miss(service: &Service, told: AgeRange) -> Option<NearMiss<'_>> {
    let ranges = service.age_ranges();
    let nearest = ranges.into_iter().min_by_key(|range| years_apart(range.fit(told)))?;
    Some(NearMiss { service, ages: nearest, age: nearest.fit(told) })
}

fn years_apart(age: AgeFit) -> u8 {
    match age {
        AgeFit::TooYoung(years) | AgeFit::TooOld(years) => years,
        AgeFit::Fits | AgeFit::Depends => 0,
    }
}
