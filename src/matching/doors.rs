//! Whom to call first: exactly one contact, chosen in a stated order that is data.
//!
//! 1. A child gets the children's line.
//! 2. A topic with a line of its own, which is about safety, outranks every other door.
//! 3. About the work with veterans itself: the consultants.
//! 4. What cannot wait and is the municipality's, such as a bed tonight: the municipality.
//! 5. Where nobody was deployed: the municipality or the topic's general help, for what is Veterancentret's needs one; else
//!    whoever else suits and has a number, else the own doctor.
//! 6. What else cannot wait: the veteran line.
//! 7. Otherwise the chosen topics vote: more for the municipality means the municipality, more for Veterancentret means
//!    Veterancentret. A topic about being with others sends to its best offer. A tie goes to the municipality when it has
//!    a known person for veterans with a phone number, else to Veterancentret, whose line always answers. A professional
//!    is sent where the citizen would be: to whoever takes on this citizen.
//!
//! The second-best door always has another number than the first, which is its own, and suits as the first does. When it cannot
//! wait it answers now, or there is none.

use std::cmp::Ordering;

use super::{
    Answers, Item, Reason, Subject, Verdict,
    build::item_for,
    context::Context,
    cores::Cores,
    fit::{Whom, fit},
    rank::Candidate,
    reach,
    way::{Way, number, way, way_of},
};
use crate::domain::{
    Area, Bed, CoordinatorState, Deployment, Directory, Door, Municipality, Opening, Role, Service, Status, Topic,
    TopicNature, opening,
};

/// The first contact and the second-best door. None only when the directory lacks its veteran line
/// and the person's place is unknown; the data check forbids such a directory.
pub(super) fn doors<'a>(
    context: &Context<'a, '_>,
    cores: &Cores<'a>,
    candidates: &[Candidate<'a>],
    urgent: &[Item<'a>],
) -> Option<(Item<'a>, Option<Item<'a>>)> {
    let item = |subject| item_for(context, subject, Some(Reason::FirstDoor));
    // Where somebody is afraid at home, the municipality is its main number: its person for veterans may be the other's.
    let apart = context.has(TopicNature::KeepsApart);
    let entrance = |place| if apart { Subject::Municipality(place) } else { municipal_door(context, place) };
    let municipality = context.place.map(entrance);
    let veterancentret = veterancentret_door(context).map(Subject::Service);
    let ordered =
        if is_municipality_first(context) { [municipality, veterancentret] } else { [veterancentret, municipality] };
    let special = special_door(context, cores, candidates, urgent);
    let first = item(special.into_iter().chain(ordered.into_iter().flatten()).next()?);
    // Nor is the second door then the veteran's own helper; and no line that has no bed, where one is needed tonight.
    let bed = reach::needs_bed_tonight(context);
    let house = reach::bed_for_a_time(context).filter(|_| bed).map(Subject::Service);
    let others = house.into_iter().chain(ordered.into_iter().flatten());
    let others = others.filter(|door| !(apart || bed) || Some(*door) != veterancentret);
    let another = |door: &Item<'a>| {
        let number = number(&door.contacts);
        // A number that stands in is another's, and who answers there is not them.
        let is_own = matches!(way_of(context, door.subject), Way::Line(_));
        let is_another = number.is_some() && number != self::number(&first.contacts);
        let suits = door.service().is_none_or(|service| suits(context, service));
        // Below it stand the urgent lines, of which some answer now: nobody is told before them of whom that is not known.
        let phone = door.contacts.iter().find(|contact| contact.is_phone());
        let answers = phone.is_some_and(|phone| matches!(opening(&phone.hours, context.now), Opening::Open { .. }));
        is_own
            && is_another
            && suits
            && (answers || bed || !context.cannot_wait())
            && door.subject.id() != first.subject.id()
    };
    let child = context.is_role(Role::Child);
    let second = others.filter(|_| !child).map(item).find(another);
    Some((first, second))
}

/// The doors that do not depend on a vote.
fn special_door<'a>(
    context: &Context<'a, '_>,
    cores: &Cores<'a>,
    candidates: &[Candidate<'a>],
    urgent: &[Item<'a>],
) -> Option<Subject<'a>> {
    let directory = context.directory;
    let rules = &directory.rules;
    if context.is_role(Role::Child) {
        return directory.service(&rules.child_line).map(Subject::Service);
    }
    let own_lines = context.topics.iter().filter(|topic| topic.first_door.door == Door::Own);
    let mut own_lines = own_lines.filter_map(|topic| directory.service(topic.first_door.service.as_deref()?));
    if let Some(line) = own_lines.find(|line| suits(context, line)) {
        return Some(Subject::Service(line));
    }
    if context.is_practice() && context.is_role(Role::Professional) {
        return directory.service(&rules.professional_sparring).map(Subject::Service);
    }
    if let Some(door) = bed_tonight(context, cores) {
        return Some(door);
    }
    if context.answers.deployment == Some(Deployment::NotDeployed) {
        return general_door(context, cores, candidates, urgent);
    }
    if context.cannot_wait() {
        return context.line().map(Subject::Service);
    }
    let offers = context.topics.iter().all(|topic| topic.first_door.door == Door::Offer);
    if offers && !context.topics.is_empty() {
        return best_offer(context, candidates).map(Subject::Service);
    }
    None
}

/// What the topics send to the municipality when it cannot wait, such as a bed tonight; not where somebody's life may be in
/// danger. A citizen is sent to the municipality itself, whose switchboard takes it whoever is at work, or, where nobody
/// said which, to the first core offer that finds a bed. A professional calls the municipality's helper of veterans.
fn bed_tonight<'a>(context: &Context<'a, '_>, cores: &Cores<'a>) -> Option<Subject<'a>> {
    let in_danger = context.topics.iter().any(|topic| !topic.crisis.is_empty());
    let theirs = context.topics.iter().any(|topic| topic.first_door.now == Some(Door::Municipality));
    if !context.cannot_wait() || !theirs || in_danger {
        return None;
    }
    let professional = context.is_role(Role::Professional);
    // Who was not deployed is no veteran of the municipality's helper.
    let by_helper = professional && context.answers.deployment != Some(Deployment::NotDeployed);
    if let Some(place) = context.place {
        return Some(if by_helper { municipal_door(context, place) } else { Subject::Municipality(place) });
    }
    let found = cores.named().filter_map(|(id, standing)| Some((standing.place, context.directory.service(id)?)));
    let found = found.filter(|(_, service)| !professional && service.guidance.bed == Some(Bed::Tonight));
    found.min_by_key(|(place, _)| *place).map(|(_, service)| Subject::Service(service))
}

/// Where nobody was deployed: the municipality where the topics send there, else the first core offer that is for
/// everybody and answers the phone, else the municipality, else whatever else suits and answers the phone, else the own
/// doctor: never who would have to send them on. What cannot wait goes to whoever answers now: where that is known of
/// neither, to an urgent line about the topic that does.
fn general_door<'a>(
    context: &Context<'a, '_>,
    cores: &Cores<'a>,
    candidates: &[Candidate<'a>],
    urgent: &[Item<'a>],
) -> Option<Subject<'a>> {
    let municipality = context.place.filter(|place| place.main_contact.line.is_some()).map(Subject::Municipality);
    let general = cores.named().filter_map(|(id, standing)| Some((standing.place, context.directory.service(id)?)));
    let general = general.filter(|(_, service)| !service.dedicated && service.has_phone() && suits(context, service));
    let shut = |service: &Service| if context.cannot_wait() { reach::shut(context, service) } else { 0 };
    let general = general.min_by_key(|(place, service)| (shut(service), *place)).map(|(_, service)| service);
    let to_municipality = vote(context) == Door::Municipality && municipality.is_some();
    let chosen = general.filter(|_| !to_municipality).map(Subject::Service).or(municipality);
    let other = || {
        let found = candidates.iter().filter(|one| one.service.has_phone() && suits(context, one.service));
        found.reduce(|best, one| if one.is_before(best) { one } else { best }).map(|best| best.service)
    };
    let chosen = chosen.or_else(|| other().or_else(|| context.directory.own_doctor()).map(Subject::Service));
    if !context.cannot_wait() {
        return chosen;
    }
    let state = |service: &Service| context.directory.phone_opening(service, context.now);
    let answers = |service: &&Service| matches!(state(service), Some(Opening::Open { .. }));
    let is_about = |service: &&Service| context.topics.iter().any(|topic| service.topics.contains(&topic.id));
    let unsure = match chosen {
        Some(Subject::Service(service)) => matches!(state(service), None | Some(Opening::Closed { .. })),
        Some(Subject::Municipality(_)) | None => true,
    };
    // What is about it before what is for anybody, such as the doctor on call; never what only a deployment opens.
    let lines = || urgent.iter().skip(1).filter_map(Item::service).filter(|line| suits(context, line)).filter(answers);
    let line = lines().find(is_about).or_else(|| lines().next()).filter(|_| unsure);
    line.map(Subject::Service).or(chosen)
}

/// The best of the topic's own offers that one can call or walk into, and that is surely for this person.
fn best_offer<'a>(context: &Context<'a, '_>, candidates: &[Candidate<'a>]) -> Option<&'a Service> {
    context.place?;
    let open = |candidate: &&Candidate<'a>| {
        matches!(way(context, candidate.service), Way::Line(_)) && candidate.standing.is_some()
    };
    let mut best: Option<&Candidate<'a>> = None;
    for candidate in candidates.iter().filter(open) {
        if best.is_none_or(|first| candidate.is_before(first)) {
            best = Some(candidate);
        }
    }
    best.map(|candidate| candidate.service)
}

/// Whether a service is for this person: nothing speaks against it, and they need persuade nobody.
fn suits(context: &Context<'_, '_>, service: &Service) -> bool {
    let fit = fit(service, context.answers, context.place);
    fit.whom != Whom::TheVeteran && fit.verdicts.iter().all(|(_, verdict)| *verdict != Verdict::NotMet)
}

fn is_municipality_first(context: &Context<'_, '_>) -> bool {
    match vote(context) {
        Door::Municipality => true,
        Door::Veterancentret => false,
        Door::Either | Door::Own | Door::Offer => {
            context.place.is_some_and(|place| has_person_with_phone(context, place))
        }
    }
}

/// What the chosen topics say together.
fn vote(context: &Context<'_, '_>) -> Door {
    let votes = |door: Door| context.topics.iter().filter(|topic| topic.first_door.door == door).count();
    match votes(Door::Municipality).cmp(&votes(Door::Veterancentret)) {
        Ordering::Greater => Door::Municipality,
        Ordering::Less => Door::Veterancentret,
        Ordering::Equal => Door::Either,
    }
}

/// Veterancentret's door: the unit that most of the chosen topics name, if it suits the person; for a professional else
/// its place in the region, which takes on citizens; else its line.
fn veterancentret_door<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let directory = context.directory;
    // Of the topics that send there; where none does, of all.
    let sends = |topic: &&&'a Topic| topic.first_door.door == Door::Veterancentret;
    let sent = context.topics.iter().any(|topic| sends(&topic));
    let topics = context.topics.iter().filter(|topic| topic.first_door.door != Door::Own && (!sent || sends(topic)));
    let named = topics.filter_map(|topic| directory.service(topic.first_door.service.as_deref()?));
    let named: Vec<&'a Service> = named.filter(|unit| suits(context, unit)).collect();
    let count = |unit: &Service| named.iter().filter(|other| other.id == unit.id).count();
    let most = named.iter().map(|unit| count(unit)).max();
    let unit = named.iter().copied().find(|unit| Some(count(unit)) == most);
    unit.or_else(|| centre(context).filter(|_| context.is_role(Role::Professional))).or_else(|| context.line())
}

/// Veterancentret's own place in the region.
fn centre<'a>(context: &Context<'a, '_>) -> Option<&'a Service> {
    let region = context.place?.region;
    let centres = context.directory.rules.centres.iter().filter_map(|id| context.directory.service(id));
    centres.into_iter().find(|centre| matches!(&centre.area, Area::Regions(codes) if codes.contains(&region)))
}

/// The municipality's own doors as services, where somebody for veterans is known: they are about every topic.
pub(super) fn own_doors<'a>(context: &Context<'a, '_>) -> Vec<&'a Service> {
    let place = context.place.filter(|_| !context.is_practice() && !context.has(TopicNature::KeepsApart));
    let coordinator = place.and_then(|place| coordinator(context, place));
    let lines = context.own_line.iter().chain(&context.shared_lines).filter(|_| place.is_some());
    lines.copied().chain(coordinator).collect()
}

/// The municipality's door for anybody who lives there, whatever it is about.
pub fn municipal_entrance<'a>(directory: &'a Directory, place: &'a Municipality) -> Subject<'a> {
    let answers = Answers { place: Some(place.code), ..Answers::default() };
    let context = Context::new(directory, &answers, jiff::civil::DateTime::MIN);
    municipal_door(&context, place)
}

/// The municipality's door: a line of its own for veterans, else the coordinator by way of the main
/// line, else the main line.
fn municipal_door<'a>(context: &Context<'a, '_>, place: &'a Municipality) -> Subject<'a> {
    let known = context.own_line.or_else(|| coordinator(context, place));
    known.map_or(Subject::Municipality(place), Subject::Service)
}

/// The municipality's person for veterans, where one is in office and described.
fn coordinator<'a>(context: &Context<'a, '_>, place: &Municipality) -> Option<&'a Service> {
    let id = place.coordinator.service.as_deref().filter(|_| is_in_office(place))?;
    context.directory.service(id).filter(|service| service.status != Status::Historical)
}

fn has_person_with_phone(context: &Context<'_, '_>, place: &Municipality) -> bool {
    context.own_line.is_some() || (is_in_office(place) && place.main_contact.line.is_some())
}

/// Whether somebody for veterans is known there.
fn is_in_office(place: &Municipality) -> bool {
    matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction)
}
