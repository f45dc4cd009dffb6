//! Goes through the directory once: what may go into the list, and what would fit if one thing were so.

use super::{
    Condition, FitsIf, Verdict,
    context::Context,
    cores::Cores,
    fit::{Whom, fit},
    near::{Near, is_theirs, nearest_place, nearness, town},
    rank::{Candidate, Known},
    reach::has_line_instead,
    way::{Way, has_way, way},
};
use crate::domain::{
    Audience, CriterionCode, Deployment, EVERY_MUNICIPALITY, Municipality, OnlyIf, Role, Service, ServiceKind, Status,
    Topic, TopicNature, order,
};

/// At most this many offers are told that would suit if one thing were so.
const MOST_FITS_IF: usize = 4;

/// What was found in the directory.
pub(super) struct Sifted<'a> {
    pub(super) candidates: Vec<Candidate<'a>>,
    near_misses: Vec<NearMiss<'a>>,
}

/// An offer that one thing keeps out.
struct NearMiss<'a> {
    service: &'a Service,
    condition: Condition<'a>,
    near: Near,
    /// Whether it is mainly about a chosen topic.
    main: bool,
}

/// Sifts the directory. `own_doors` are the municipality's, which are about every topic.
pub(super) fn sift<'a>(context: &Context<'a, '_>, cores: &Cores<'a>, own_doors: &[&'a Service]) -> Sifted<'a> {
    let Context { directory, answers, place, .. } = *context;
    let mut sifted = Sifted { candidates: Vec::new(), near_misses: Vec::new() };
    let is_child = context.is_role(Role::Child);
    let was_deployed = answers.deployment != Some(Deployment::NotDeployed);
    for service in &directory.services {
        let standing = cores.standing(service);
        let is_own_door = own_doors.iter().any(|door| door.id == service.id);
        let topics: Vec<&'a str> = about(context, service).collect();
        let is_meant = is_own_door || standing.is_some() || !topics.is_empty() || answers.topics.is_empty();
        let is_support = !is_meant && cores.is_support(service, || nearness(directory, service, place).0);
        if !(is_meant || is_support)
            || !is_referral(context, service, standing.is_some())
            || is_unsafe(context, service)
        {
            continue;
        }
        let fit = fit(service, answers, place);
        // Nobody hands a leaflet to the one they are afraid of.
        if fit.whom == Whom::TheVeteran && is_about_fear(context, service) {
            continue;
        }
        let blocked = {
            let mut blocking = fit.blocking();
            let first = blocking.next();
            (first, blocking.any(|code| Some(code) != first))
        };
        let found = nearness(directory, service, place);
        let near = found.0;
        // Further than near by one goes to what a topic names itself, to what was made for veterans, for it is rare, and to
        // what the own region has.
        let is_theirs = || place.is_some_and(|place| is_theirs(service, place));
        let is_worth_the_way = cores.is_named(service) || service.dedicated || is_theirs();
        let is_far = near == Near::Far || (near == Near::Reach && !is_worth_the_way);
        let mut conditions = conditions(context, service, fit.whom, is_far);
        match (blocked, conditions.next(), conditions.next()) {
            ((None, _), None, _) => {
                let is_asked_for =
                    cores.is_named(service) || (near == Near::Municipality && service.location.is_some());
                let known = |way| Known { fit, topics, standing, is_own_door, is_support, near: found, way };
                // Who was not deployed has no line that stands in.
                let has_own = || was_deployed || !directory.routes(service, place).contacts.is_empty();
                if has_way(context, service) && has_own() {
                    let known = known(way(context, service));
                    sifted.candidates.push(Candidate::new(context, service, known));
                } else if let Some(line) =
                    context.line().filter(|_| is_asked_for && !is_child && has_line_instead(context))
                {
                    // What a topic names, or what lies in the own municipality, is asked for at Veterancentret, where no way of its
                    // own is known.
                    let known = known(way(context, line));
                    sifted.candidates.push(Candidate::new(context, service, known));
                }
            }
            ((Some(code), false), None, _) if !is_support && is_worth_telling(context, code, near, service) => {
                sifted.near_misses.push(NearMiss {
                    service,
                    condition: Condition::Answer(code),
                    near,
                    main: is_main(context, service),
                });
            }
            ((None, _), Some(condition), None) if !is_child && !is_support => {
                sifted.near_misses.push(NearMiss { service, condition, near, main: is_main(context, service) });
            }
            // Two facts against it: it is simply something else.
            _ => {}
        }
    }
    sifted
}

impl<'a> Sifted<'a> {
    /// What would fit if one thing were so: near misses by age first, for there the next step is the clearest; then by
    /// other answers; then what nobody was asked about; then what is elsewhere. What is behind a way in that is shown is not told again.
    pub(super) fn fits_if(self, context: &Context<'a, '_>, shown: &[Way<'a>]) -> Vec<FitsIf<'a>> {
        let rank = |condition: &Condition<'_>| match condition {
            Condition::Answer(CriterionCode::Age) => (0, 0),
            Condition::Unasked(_) | Condition::Children | Condition::GoAway => (2, 0),
            Condition::Answer(_) => (1, 0),
            Condition::FarAway { km, .. } => (3, *km),
        };
        let told = |miss: &NearMiss<'a>| {
            let is_far = matches!(miss.condition, Condition::FarAway { .. } | Condition::Answer(CriterionCode::Area));
            has_way(context, miss.service) && !(is_far && shown.contains(&way(context, miss.service)))
        };
        let misses = self.near_misses.into_iter().filter(told);
        let first = order::first_by(misses, MOST_FITS_IF, |miss| {
            let (kind, km) = rank(&miss.condition);
            (!miss.main, kind, miss.near, km, miss.service.id.as_str())
        });
        let fits_if = first.into_iter().map(|miss| {
            let instead = instead(context, miss.service, &miss.condition);
            FitsIf { service: miss.service, condition: miss.condition, instead }
        });
        fits_if.collect()
    }
}

/// The chosen topics that a service helps with. A topic that is about the children, once their ages are told, is not what
/// an offer for adults alone is about.
fn about<'a>(context: &Context<'a, '_>, service: &'a Service) -> impl Iterator<Item = &'a str> {
    let young = !context.answers.child_ages.is_empty();
    let for_children = || {
        let is_for =
            |audience: &Audience| matches!(audience, Audience::Child | Audience::AdultChild | Audience::Family);
        service.kind == ServiceKind::ProfessionalSupport || service.audience.iter().any(is_for)
    };
    let is_about = move |topic: &&&'a Topic| {
        service.topics.contains(&topic.id)
            && !(young && topic.nature.contains(&TopicNature::OfChildren) && !for_children())
    };
    let topics: Vec<&'a str> = context.topics.iter().filter(is_about).map(|topic| topic.id.as_str()).collect();
    topics.into_iter()
}

fn is_main(context: &Context<'_, '_>, service: &Service) -> bool {
    service.topics.first().is_some_and(|main| context.answers.wants(main))
}

/// Whether a service can be a referral for this person at all.
fn is_referral(context: &Context<'_, '_>, service: &Service, is_core: bool) -> bool {
    let professional = context.is_role(Role::Professional);
    match service.kind {
        _ if service.status == Status::Historical => false,
        ServiceKind::ProfessionalSupport => professional,
        _ if service.audience == [Audience::Professional] => professional,
        // These stand under urgent; in the list only where a topic has crisis lines of its own.
        ServiceKind::OutOfHoursDoctor => context.topics.iter().any(|topic| !topic.crisis.is_empty()),
        ServiceKind::CrisisLine => is_core || !context.topics.is_empty(),
        // Thanks are for who asks about them first and foremost.
        ServiceKind::Recognition => is_core || is_main(context, service),
        _ => true,
    }
}

/// Safety before everything: where somebody is afraid at home, nothing that gathers family, couple or comrades.
fn is_unsafe(context: &Context<'_, '_>, service: &Service) -> bool {
    context.has(TopicNature::KeepsApart) && service.gathers().is_some()
}

/// Whether it is about a topic that keeps people apart, such as fear at home.
fn is_about_fear(context: &Context<'_, '_>, service: &Service) -> bool {
    let apart = context.topics.iter().filter(|topic| topic.nature.contains(&TopicNature::KeepsApart));
    apart.into_iter().any(|topic| service.topics.contains(&topic.id))
}

/// What has to be so for a service to suit, and nobody was asked or the answers say otherwise.
fn conditions<'a>(
    context: &Context<'a, '_>,
    service: &'a Service,
    whom: Whom,
    is_far: bool,
) -> impl Iterator<Item = Condition<'a>> {
    let wants = |topic: &String| context.answers.wants(topic);
    // What a professional says is said of the citizen: it tells nothing of somebody close to another.
    let is_of_citizen = !context.is_role(Role::Professional)
        || service.audience.iter().any(|one| matches!(one, Audience::Veteran | Audience::Professional))
        || (context.children_meant() && service.audience.contains(&Audience::Child));
    let is_said = |condition: &OnlyIf| is_of_citizen && condition.topics.iter().any(wants);
    let unasked = service.guidance.only_if.as_ref().filter(|condition| !is_said(condition));
    let unasked = unasked.map(|condition| Condition::Unasked(&condition.text));
    let of_children =
        |id: &String| context.directory.topic(id).is_some_and(|topic| topic.nature.contains(&TopicNature::OfChildren));
    // For a child of the person asking, of whom nothing was said; for children alone; or mainly about them, whoever asks.
    let through_child = whom == Whom::Unknown && context.answers.role.is_some();
    let is_for_children =
        through_child || service.audience == [Audience::Child] || service.topics.first().is_some_and(of_children);
    // A child, and a grown-up child, are who it is for.
    let is_own = matches!(context.answers.role, Some(Role::Child | Role::AdultChild)) && whom == Whom::You;
    let children = (is_for_children && !is_own && !context.is_role(Role::Child) && !context.children_meant())
        .then_some(Condition::Children);
    // Days away are for who asks for them.
    let camp = service.kind == ServiceKind::Camp && !is_main(context, service);
    let away = (camp && !context.topics.is_empty()).then_some(Condition::GoAway);
    let far = context.place.filter(|_| is_far && !context.has(TopicNature::GoesAway));
    let far = far.and_then(|place| far_away(context, service, place));
    unasked.into_iter().chain(children).chain(away).chain(far)
}

/// One has to come there, and it is far away. What is not at a place is nowhere far.
fn far_away<'a>(context: &Context<'a, '_>, service: &'a Service, place: &Municipality) -> Option<Condition<'a>> {
    let (location, km) = nearest_place(context.directory, service, place)?;
    Some(Condition::FarAway { town: town(context.directory, location), km })
}

/// Whether to tell that this was left out. What is far away, for somebody else, or not for a child is not.
fn is_worth_telling(context: &Context<'_, '_>, code: CriterionCode, near: Near, service: &Service) -> bool {
    if context.is_role(Role::Child) || context.answers.topics.is_empty() {
        return service.child_may_ask && code == CriterionCode::Age;
    }
    match code {
        CriterionCode::Age | CriterionCode::Deployment | CriterionCode::Situation => true,
        CriterionCode::Area => near <= Near::Neighbour && service.organization != EVERY_MUNICIPALITY,
        // Who it is for is no answer that could be otherwise.
        CriterionCode::Audience => false,
    }
}

/// What to ask instead: for an age that does not fit, or children who were not mentioned, the unit that helps them one by
/// one.
fn instead<'a>(context: &Context<'a, '_>, left_out: &Service, condition: &Condition<'a>) -> Option<&'a Service> {
    let directory = context.directory;
    let asks = matches!(condition, Condition::Answer(CriterionCode::Age));
    let topics = left_out.topics.iter().filter(|_| asks).filter_map(|id| directory.topic(id));
    let mut units =
        topics.filter_map(|topic| topic.first_door.service.as_deref()).filter_map(|id| directory.service(id));
    let suits = |unit: &&'a Service| {
        let fit = fit(unit, context.answers, context.place);
        unit.id != left_out.id && fit.verdicts.iter().all(|(_, verdict)| *verdict != Verdict::NotMet)
    };
    units.find(suits)
}
