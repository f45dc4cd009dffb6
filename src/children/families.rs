//! What helps families and relatives, by subject: the sections of the page for relatives. Which records
//! belong to a section follows from their topics, audience and kind, never from a list of ids.

use crate::domain::{Area, Audience, Directory, Service, ServiceKind, order, topic_id};

/// At most this many records in a section: more is a list, not help.
const MOST: usize = 5;

/// A subject that families come with, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FamilySubject {
    /// Violence or fear at home: first, with the rules of crisis and quick exit.
    Safety,
    /// The veteran does not want help.
    VeteranSaysNo,
    /// Life as a couple.
    Couple,
    /// Help to be a parent.
    Parents,
    /// Camps and days away.
    Camps,
    /// Money for children's activities and other needs.
    Money,
    /// Mother or father of a veteran.
    VeteransParent,
    /// Grown-up child of a veteran.
    AdultChild,
}

impl FamilySubject {
    /// Every subject, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Safety,
        Self::VeteranSaysNo,
        Self::Couple,
        Self::Parents,
        Self::Camps,
        Self::Money,
        Self::VeteransParent,
        Self::AdultChild,
    ];

    /// Whether it may show that somebody is in danger: then the page offers the quick way out.
    pub fn is_sensitive(self) -> bool {
        self == Self::Safety
    }
}

/// The records for a subject, for people anywhere in the country: what is just that first, then what is made
/// for veterans' families.
pub fn family_services(directory: &Directory, subject: FamilySubject) -> Vec<&Service> {
    let mut found: Vec<&Service> = Vec::new();
    if subject == FamilySubject::Safety {
        // Whom the topic itself calls in a crisis stands first, in its order.
        let crisis = directory.topic(topic_id::SAFETY).map_or(&[][..], |topic| topic.crisis.as_slice());
        found.extend(crisis.iter().filter_map(|id| directory.service(id)));
    }
    let mut others: Vec<&Service> = Vec::new();
    for service in &directory.services {
        let everywhere = service.area == Area::Nationwide && service.is_shown_to_citizens();
        if everywhere && belongs(service, subject) && !found.iter().any(|known| known.id == service.id) {
            others.push(service);
        }
    }
    found.extend(order::by(others, |service| {
        let mainly = match subject {
            FamilySubject::Couple => service.topics.first().is_some_and(|topic| topic == topic_id::COUPLE),
            FamilySubject::Camps => service.kind == ServiceKind::Camp,
            FamilySubject::Money => service.kind == ServiceKind::Grant,
            _ => true,
        };
        (!mainly, !service.dedicated, service.status, service.id.as_str())
    }));
    found.truncate(MOST);
    found
}

fn belongs(service: &Service, subject: FamilySubject) -> bool {
    let about = |topic: &str| service.topics.iter().any(|one| one == topic);
    let mainly = |topic: &str| service.topics.first().is_some_and(|one| one == topic);
    let is_for = |audience: Audience| service.audience.contains(&audience);
    let family = is_for(Audience::Family) || is_for(Audience::Partner);
    let talks = matches!(
        service.kind,
        ServiceKind::Helpline
            | ServiceKind::Counselling
            | ServiceKind::PeerSupport
            | ServiceKind::Course
            | ServiceKind::CrisisLine
            | ServiceKind::Group
            | ServiceKind::Association
            | ServiceKind::Treatment
    );
    match subject {
        FamilySubject::Safety => mainly(topic_id::SAFETY),
        FamilySubject::VeteranSaysNo => about(topic_id::RELATIVES) && is_for(Audience::Partner) && talks,
        FamilySubject::Couple => about(topic_id::COUPLE) && family && talks,
        FamilySubject::Parents => about(topic_id::CHILDREN) && family && talks && !is_for(Audience::Friend),
        FamilySubject::Camps => {
            service.kind == ServiceKind::Camp && (family || is_for(Audience::Child))
                || about(topic_id::RETREAT) && is_for(Audience::Family) && service.dedicated
        }
        FamilySubject::Money => {
            let paid_out = matches!(service.kind, ServiceKind::Grant | ServiceKind::Compensation);
            (paid_out || mainly(topic_id::MONEY)) && (family || is_for(Audience::Child))
        }
        FamilySubject::VeteransParent => is_for(Audience::VeteranParent) && about(topic_id::RELATIVES) && talks,
        FamilySubject::AdultChild => {
            is_for(Audience::AdultChild) && (about(topic_id::RELATIVES) || about(topic_id::CHILDREN)) && talks
        }
    }
}
