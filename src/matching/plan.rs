//! Puts the plan together.

use jiff::civil::DateTime;

use super::{
    Answers, Caveat, Condition, FitsIf, Item, Near, Outcome, Plan, Reason, Subject, Verdict,
    doors::doors,
    families,
    fit::{Whom, fit},
    rank::{Candidate, nearness, offers, pick},
    urgent::urgent,
};
use crate::domain::{
    Access, AgeFit, Area, Audience, Contact, CoordinatorState, Cost, CriterionCode, Directory, Municipality, Record,
    Review, Role, Service, ServiceKind, Status, Transport, order, review_state,
};

/// At most this many offers are told that would suit if one thing were so.
const MOST_FITS_IF: usize = 12;

/// What every decision looks at.
pub(super) struct Context<'a, 'q> {
    pub(super) directory: &'a Directory,
    pub(super) answers: &'q Answers,
    pub(super) place: Option<&'a Municipality>,
    pub(super) now: DateTime,
}

/// The plan for these answers at this Danish local time.
///
/// None only when the directory lacks the lines that its rules name; a directory that passed the
/// data check never does.
pub fn plan<'a>(directory: &'a Directory, answers: &Answers, now: DateTime) -> Option<Plan<'a>> {
    let place = answers.place.and_then(|code| directory.municipality(code));
    let context = Context { directory, answers, place, now };
    let urgent = urgent(&context);
    let (start_here, second_door) = doors(&context)?;
    let taken: Vec<String> =
        urgent.iter().map(|item| item.subject.id()).chain(std::iter::once(start_here.subject.id())).collect();
    let (candidates, fits_if) = sift(&context, &taken);
    let professional = answers.role == Some(Role::Professional);
    let most = if professional { directory.rules.max_referrals_professional } else { directory.rules.max_referrals };
    let helps = |service: &Service, topic: &str| service.topics.iter().any(|one| one == topic);
    let above = |topic: &str| {
        let by_subject = |item: &Item<'_>| matches!(item.subject, Subject::Service(s) if helps(s, topic));
        urgent.iter().any(by_subject) || by_subject(&start_here)
    };
    let picked = pick(candidates, answers, usize::from(most), above);
    // A child's line takes whatever a child wants to talk about.
    let child = answers.role == Some(Role::Child);
    let covered = |topic: &String| child || above(topic) || picked.iter().any(|one| helps(one.service, topic));
    let uncovered_topics = answers.topics.iter().filter(|topic| !covered(topic)).cloned().collect();
    let referrals = picked.iter().map(|candidate| referral(&context, candidate)).collect();
    let children = families::children(&context);
    Some(Plan { urgent, start_here, second_door, referrals, show_adult: None, children, fits_if, uncovered_topics })
}

/// Goes through the directory once: what may go into the list, and what one fact keeps out.
fn sift<'a>(context: &Context<'a, '_>, taken: &[String]) -> (Vec<Candidate<'a>>, Vec<FitsIf<'a>>) {
    let Context { directory, answers, place, .. } = *context;
    let mut candidates = Vec::new();
    let mut left_out: Vec<(CriterionCode, Near, &'a Service)> = Vec::new();
    for service in directory.services.iter().filter(|service| is_referral(service, answers)) {
        if taken.contains(&service.id) {
            continue;
        }
        let topics: Vec<&'a str> =
            service.topics.iter().map(String::as_str).filter(|topic| answers.wants(topic)).collect();
        if topics.is_empty() && !answers.topics.is_empty() {
            continue;
        }
        let fit = fit(service, answers, place);
        let mut blocking = fit.blocking();
        match (blocking.next(), blocking.next()) {
            (None, _) => {
                // To a place where people meet one can simply go.
                let meets = service.kind == ServiceKind::MeetingPlace && !service.ways.is_empty();
                let reachable = meets || directory.is_reachable(service, place);
                if !reachable && answers.role == Some(Role::Child) {
                    // An adult can be sent on by Veterancentret; a child is not left with a card it cannot use.
                    continue;
                }
                candidates.push(Candidate::new(context, service, &fit, topics, reachable));
            }
            (Some(code), None) => {
                let (near, _) = nearness(directory, service, place);
                if is_worth_telling(code, near, answers, service) {
                    left_out.push((code, near, service));
                }
            }
            // Two facts against it: it is simply something else.
            (Some(_), Some(_)) => {}
        }
    }
    // Near misses by age first: there the next step is the clearest.
    let left_out = order::first_by(left_out, MOST_FITS_IF, |(code, near, service)| {
        (*code != CriterionCode::Age, *near, service.id.as_str())
    });
    let told = left_out.into_iter().map(|(because, _, service)| {
        let instead = instead(context, service, because);
        FitsIf { service, condition: Condition::Answer(because), instead }
    });
    (candidates, told.collect())
}

/// Whether a service can be a referral for this person at all.
fn is_referral(service: &Service, answers: &Answers) -> bool {
    let professional = answers.role == Some(Role::Professional);
    let topic_asked = |topic: &str| answers.wants(topic);
    match service.kind {
        _ if service.status == Status::Historical => false,
        ServiceKind::ProfessionalSupport => professional,
        _ if service.audience == [Audience::Professional] => professional,
        // These stand under urgent; in the list only for who chose the crisis topic.
        ServiceKind::OutOfHoursDoctor => topic_asked("akut-krise"),
        ServiceKind::CrisisLine => !answers.topics.is_empty(),
        ServiceKind::Recognition => topic_asked("anerkendelse"),
        _ => true,
    }
}

/// Whether to tell that this was left out. What is far away, for somebody else, or not for a child is not.
fn is_worth_telling(code: CriterionCode, near: Near, answers: &Answers, service: &Service) -> bool {
    if answers.role == Some(Role::Child) || answers.topics.is_empty() {
        return service.child_may_ask && code == CriterionCode::Age;
    }
    match code {
        CriterionCode::Area => near <= Near::Neighbour,
        CriterionCode::Age | CriterionCode::Deployment | CriterionCode::Audience | CriterionCode::Situation => true,
    }
}

/// What to ask instead: for an age that does not fit, the unit that helps children one by one.
fn instead<'a>(context: &Context<'a, '_>, left_out: &Service, code: CriterionCode) -> Option<&'a Service> {
    let directory = context.directory;
    let topics = left_out.topics.iter().filter(|_| code == CriterionCode::Age).filter_map(|id| directory.topic(id));
    let units = topics.filter_map(|topic| topic.first_door.service.as_deref()).filter_map(|id| directory.service(id));
    let mut suited = units
        .filter(|unit| unit.id != left_out.id && fit(unit, context.answers, context.place).blocking().next().is_none());
    suited.next()
}

fn referral<'a>(context: &Context<'a, '_>, candidate: &Candidate<'a>) -> Item<'a> {
    let service = candidate.service;
    let why = audience_reason(candidate.whom, service, context.answers);
    let mut item = build(context, Subject::Service(service), why);
    if let (Near::Far, Some(km)) = (candidate.near, candidate.distance_km) {
        item.caveats.push(Caveat::FarAway(km));
    }
    item
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
        Whom::You => vec![Reason::ForYou(answers.role)],
        Whom::YourChild => vec![Reason::ForYourChild],
        Whom::TheVeteran => vec![Reason::ForTheVeteran],
        Whom::Citizen if professionals_only => vec![Reason::ForProfessionals],
        Whom::Citizen => vec![Reason::ForTheCitizen],
        Whom::Unknown | Whom::Nobody => Vec::new(),
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
    why.extend(place_reason(service, near, distance_km, place));
    let wish = answers.contact.filter(|wish| offers(service, *wish));
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
    let (contacts, caveats) = routes_and_caveats(context, service);
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
    distance_km: Option<u16>,
    place: Option<&Municipality>,
) -> Option<Reason> {
    match (near, distance_km, &service.area, place) {
        (Near::Municipality, _, _, Some(_)) => Some(Reason::YourMunicipality),
        (Near::Neighbour, Some(km), _, _) => Some(Reason::Near(km)),
        (_, _, Area::Regions(codes), Some(place)) if codes.contains(&place.region) => Some(Reason::YourRegion),
        (_, _, Area::Municipalities(codes), Some(place)) if codes.contains(&place.code) => {
            Some(Reason::YourMunicipality)
        }
        (_, _, Area::Nationwide, _) => Some(Reason::Nationwide),
        _ => None,
    }
}

fn routes_and_caveats(context: &Context<'_, '_>, service: &Service) -> (Vec<Contact>, Vec<Caveat>) {
    let routes = context.directory.routes(service, context.place);
    let mut contacts = routes.contacts;
    let mut caveats = Vec::new();
    if let Some(code) = routes.stand_in {
        if context.directory.municipality(code).is_some_and(|m| m.main_contact.line.is_none()) {
            caveats.push(Caveat::NoPhoneKnown);
            contacts.extend(veteran_line_contact(context));
        } else if service.kind == ServiceKind::Coordinator {
            caveats.push(Caveat::AskForCoordinator);
        } else {
            caveats.push(Caveat::AskForVeteranHelp);
        }
    } else if contacts.is_empty() {
        caveats.push(Caveat::NoRouteKnown);
        contacts.extend(veteran_line_contact(context));
    }
    caveats.extend(match service.access {
        Access::Referral => Some(Caveat::NeedsReferral),
        Access::Assessment => Some(Caveat::NeedsAssessment),
        Access::Membership => Some(Caveat::NeedsMembership),
        Access::SelfReferral | Access::Unknown => None,
    });
    if service.cost == Cost::Paid {
        caveats.push(Caveat::Paid);
    }
    let today = context.now.date();
    let dated = |group: &crate::domain::ChildGroup| group.ends.or(group.starts).is_some_and(|day| day >= today);
    if !service.groups.is_empty() && !service.groups.iter().any(dated) {
        caveats.push(Caveat::NoScheduleKnown);
    }
    caveats.extend(source_caveat(context, Record::Service(service)));
    (contacts, caveats)
}

fn source_caveat(context: &Context<'_, '_>, record: Record<'_>) -> Option<Caveat> {
    let review = review_state(record, context.directory, context.now.date()).filter(Review::asks_first)?;
    Some(review.evidence.map_or(Caveat::UndatedSource, Caveat::OldSource))
}

/// Veterancentret's phone, where another number is missing: nobody is left with a home page alone.
fn veteran_line_contact(context: &Context<'_, '_>) -> Option<Contact> {
    let line = context.directory.service(&context.directory.rules.veteran_line)?;
    Some(Contact { label: Some(line.name.clone()), ..context.directory.phone(line)? })
}

fn municipal_item<'a>(context: &Context<'a, '_>, municipality: &'a Municipality, mut why: Vec<Reason>) -> Item<'a> {
    why.push(Reason::YourMunicipality);
    let main = &municipality.main_contact;
    let mut contacts = municipality.main_contacts();
    let asks_for_person = municipality.coordinator.state == CoordinatorState::Known;
    let mut caveats = Vec::new();
    if let Some(line) = &main.line {
        caveats.push(if asks_for_person { Caveat::AskForCoordinator } else { Caveat::AskForVeteranHelp });
        caveats.extend(source_caveat(context, Record::Line(line)));
    } else {
        caveats.push(Caveat::NoPhoneKnown);
        contacts.extend(veteran_line_contact(context));
    }
    Item {
        subject: Subject::Municipality(municipality),
        outcome: Outcome::Suited,
        why,
        open_questions: Vec::new(),
        caveats,
        contacts,
        distance_km: None,
        services: Vec::new(),
        can_wait: false,
    }
}
