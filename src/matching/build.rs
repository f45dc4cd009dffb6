//! Makes items: a service or municipality with everything that explains it.

use jiff::civil::DateTime;

use super::{
    Answers, Caveat, Item, Near, Outcome, Reason, Subject, Verdict,
    context::Context,
    fit::{Whom, fit},
    near::{nearest_place, nearness, town},
    rank::is_as_wished,
    reach::{reach, reach_municipality},
};
use crate::domain::{
    Access, AgeFit, Area, Audience, ChildGroup, Contact, ContactPreference, Cost, CriterionCode, Directory,
    EVERY_MUNICIPALITY, Municipality, Opening, Record, Review, Role, Service, ServiceKind, Transport, opening,
    review_state,
};

/// An offer or a municipality as an item of its own, for these answers: the offers behind a card one by one, for example.
pub fn describe<'a>(directory: &'a Directory, answers: &Answers, now: DateTime, subject: Subject<'a>) -> Item<'a> {
    item_for(&Context::new(directory, answers, now), subject, None)
}

/// A referral from the list.
pub(super) fn referral<'a>(context: &Context<'a, '_>, service: &'a Service, whom: Whom) -> Item<'a> {
    let why = audience_reason(whom, service, context.answers);
    build(context, Subject::Service(service), why)
}

/// An item that stands for itself: urgent, or the first door.
pub(super) fn item_for<'a>(context: &Context<'a, '_>, subject: Subject<'a>, because: Option<Reason>) -> Item<'a> {
    let mut why: Vec<Reason> = because.into_iter().collect();
    if let Subject::Service(service) = subject {
        let whom = fit(service, context.answers, context.place).whom;
        why.extend(audience_reason(whom, service, context.answers));
    }
    build(context, subject, why)
}

fn audience_reason(whom: Whom, service: &Service, answers: &Answers) -> Vec<Reason> {
    let professionals_only = service.kind == ServiceKind::ProfessionalSupport;
    match whom {
        Whom::You if answers.role == Some(Role::Professional) || professionals_only => vec![Reason::ForProfessionals],
        Whom::You => for_you(service, answers.role).into_iter().collect(),
        Whom::Family => vec![Reason::ForFamily],
        Whom::YourChild => vec![Reason::ForYourChild { of_veterans: service.dedicated }],
        Whom::TheVeteran => vec![Reason::ForTheVeteran],
        Whom::Citizen if professionals_only => vec![Reason::ForProfessionals],
        Whom::Citizen => vec![Reason::ForTheCitizen],
        Whom::Unknown | Whom::Nobody => Vec::new(),
    }
}

/// «Til veteraner» only where it is made for them: a line for everybody is for everybody.
fn for_you(service: &Service, role: Option<Role>) -> Option<Reason> {
    let takes = |audience| service.audience.contains(&audience);
    let for_all = takes(Audience::Veteran) && takes(Audience::Partner);
    match role {
        _ if service.dedicated => Some(Reason::ForYou(role)),
        Some(Role::Child) => Some(Reason::ForYou(role)),
        _ if for_all => Some(Reason::ForEverybody),
        None | Some(Role::Veteran | Role::Professional) => None,
        Some(_) => Some(Reason::ForRelatives),
    }
}

/// Adds what holds for every item: place, age, conditions, access, caveats, contacts.
fn build<'a>(context: &Context<'a, '_>, subject: Subject<'a>, mut why: Vec<Reason>) -> Item<'a> {
    let Context { directory, answers, place, .. } = *context;
    let service = match subject {
        Subject::Service(service) => service,
        Subject::Municipality(municipality) => return municipal_item(context, municipality, why),
    };
    let fit = fit(service, answers, place);
    let (near, distance_km) = nearness(directory, service, place);
    let fitting = answers.child_ages.iter().find_map(|told| {
        service.age_ranges().into_iter().find(|range| range.fit(*told) == AgeFit::Fits).map(Reason::AgeFits)
    });
    why.extend(fitting);
    let deployment_met = fit.verdicts.contains(&(CriterionCode::Deployment, Verdict::Met));
    why.extend(answers.deployment.filter(|_| deployment_met).map(Reason::DeploymentFits));
    let topics: Vec<String> = answers.topics.iter().filter(|topic| service.topics.contains(topic)).cloned().collect();
    if !topics.is_empty() {
        why.push(Reason::Topics(topics));
    }
    if service.groups.iter().any(|group| group.transport == Transport::Paid) {
        why.push(Reason::TransportPaid);
    }
    let there = place.and_then(|place| nearest_place(directory, service, place));
    let there = there.map(|(location, km)| (town(directory, location), km));
    why.extend(place_reason(service, near, there.clone(), place));
    let wish = answers.contact.filter(|wish| is_as_wished(service, near, *wish));
    why.extend(wish.map(Reason::YourWay));
    for (holds, reason) in [
        (service.anonymous == Some(true), Reason::Anonymous),
        (service.access == Access::SelfReferral, Reason::SelfReferral),
        (service.cost == Cost::Free, Reason::Free),
        (service.dedicated, Reason::Dedicated),
    ] {
        if holds {
            why.push(reason);
        }
    }
    let outcome = if fit.open().next().is_none() { Outcome::Suited } else { Outcome::Maybe };
    let mut open_questions: Vec<CriterionCode> = fit.open().collect();
    open_questions.dedup();
    let (contacts, mut caveats) = routes_and_caveats(context, service);
    // The same sentence for all that is not near, whoever's it is.
    if let (Near::Reach | Near::Reachable | Near::Far, Some((town, km))) = (near, there) {
        caveats.push(Caveat::FarAway { town, km });
    }
    Item {
        subject,
        outcome,
        why,
        open_questions,
        caveats,
        contacts,
        distance_km,
        services: Vec::new(),
        can_wait: false,
    }
}

fn place_reason(
    service: &Service,
    near: Near,
    there: Option<(String, u16)>,
    place: Option<&Municipality>,
) -> Option<Reason> {
    match (near, there, &service.area, place) {
        // What every municipality offers is had from the own one: its number stands there.
        (_, _, _, Some(_)) if service.organization == EVERY_MUNICIPALITY => Some(Reason::YourMunicipality),
        (Near::Municipality, _, Area::Municipalities(_), Some(_)) => Some(Reason::YourMunicipality),
        (Near::Municipality, _, _, Some(_)) => Some(Reason::InYourMunicipality),
        (Near::Neighbour, Some((town, km)), _, _) => Some(Reason::Near { town, km }),
        (_, _, Area::Regions(codes), Some(place)) if codes.contains(&place.region) => Some(Reason::YourRegion),
        (_, _, Area::Municipalities(codes), Some(place)) if codes.contains(&place.code) => {
            Some(Reason::YourMunicipality)
        }
        (_, _, Area::Nationwide, _) => Some(Reason::Nationwide),
        _ => None,
    }
}

fn routes_and_caveats(context: &Context<'_, '_>, service: &Service) -> (Vec<Contact>, Vec<Caveat>) {
    let (contacts, mut caveats) = reach(context, service);
    caveats.extend(match service.access {
        Access::Referral => Some(Caveat::referral(service)),
        Access::Assessment => Some(Caveat::NeedsAssessment),
        Access::Membership => Some(Caveat::NeedsMembership),
        Access::SelfReferral | Access::Unknown => None,
    });
    if service.cost == Cost::Paid {
        caveats.push(Caveat::Paid);
    }
    let today = context.now.date();
    let dated = |group: &ChildGroup| group.ends.or(group.starts).is_some_and(|day| day >= today);
    if !service.groups.is_empty() && !service.groups.iter().any(dated) {
        caveats.push(Caveat::NoScheduleKnown);
    }
    caveats.extend(source_caveat(context, Record::Service(service)));
    (as_wished(context, contacts), caveats)
}

/// Who would rather write, and can wait, is led by a way to write where there is one that is not closed now.
fn as_wished(context: &Context<'_, '_>, mut contacts: Vec<Contact>) -> Vec<Contact> {
    if context.answers.contact == Some(ContactPreference::Write) && !context.cannot_wait() {
        let is_open = |contact: &Contact| !matches!(opening(&contact.hours, context.now), Opening::Closed { .. });
        if let Some(at) = contacts.iter().position(|contact| contact.kind.is_written() && is_open(contact)) {
            let written = contacts.remove(at);
            contacts.insert(0, written);
        }
    }
    contacts
}

fn source_caveat(context: &Context<'_, '_>, record: Record<'_>) -> Option<Caveat> {
    let review = review_state(record, context.directory, context.now.date()).filter(Review::asks_first)?;
    Some(review.evidence.map_or(Caveat::UndatedSource, Caveat::OldSource))
}

fn municipal_item<'a>(context: &Context<'a, '_>, municipality: &'a Municipality, mut why: Vec<Reason>) -> Item<'a> {
    why.push(Reason::YourMunicipality);
    let (contacts, mut caveats) = reach_municipality(context, municipality);
    let source = municipality.main_contact.line.as_ref().map(Record::Line);
    caveats.extend(source.and_then(|line| source_caveat(context, line)));
    Item {
        subject: Subject::Municipality(municipality),
        outcome: Outcome::Suited,
        why,
        open_questions: Vec::new(),
        caveats,
        contacts: as_wished(context, contacts),
        distance_km: None,
        services: Vec::new(),
        can_wait: false,
    }
}
