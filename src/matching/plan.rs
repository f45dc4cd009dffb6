//! Puts the plan together.

use jiff::civil::DateTime;

use super::{
    Answers, Item, Plan,
    build::referral,
    context::Context,
    cores::Cores,
    doors::{doors, own_doors},
    elsewhere::narrowed,
    families::{children, show_adult},
    fit::fit,
    pick::{Aim, Card, MOST_BEHIND, pick},
    rank::Candidate,
    sift::sift,
    urgent::urgent,
    way::{Way, way, way_of},
};
use crate::domain::{Directory, Role, Service};

/// The plan for these answers at this Danish local time.
///
/// None only when the directory lacks the lines that its rules name; a directory that passed the
/// data check never does.
pub fn plan<'a>(directory: &'a Directory, answers: &Answers, now: DateTime) -> Option<Plan<'a>> {
    let plan = in_denmark(directory, answers, now)?;
    match answers.land {
        Some(land) => narrowed(plan, directory, answers, land, now),
        None => Some(plan),
    }
}

fn in_denmark<'a>(directory: &'a Directory, answers: &Answers, now: DateTime) -> Option<Plan<'a>> {
    let context = Context::new(directory, answers, now);
    let cores = Cores::new(&context);
    let mut urgent = urgent(&context);
    let mut sifted = sift(&context, &cores, &own_doors(&context));
    let (mut start_here, second_door) = doors(&context, &cores, &sifted.candidates, &urgent)?;
    let named = |service: &Service| {
        let is = |item: &Item<'a>| item.behind().any(|one| one.id == service.id);
        is(&start_here) || urgent.iter().any(is)
    };
    let mut candidates = std::mem::take(&mut sifted.candidates);
    candidates.retain(|candidate| !named(candidate.service));
    let above: Vec<Way<'a>> =
        std::iter::once(&start_here).chain(&urgent).map(|item| way_of(&context, item.subject)).collect();
    let covered = |topic: &str| {
        let helps = |item: &Item<'a>| item.behind().any(|service| is_about(service, topic));
        helps(&start_here) || urgent.iter().any(helps)
    };
    let professional = context.is_role(Role::Professional);
    let most = if professional { directory.rules.max_referrals_professional } else { directory.rules.max_referrals };
    let aim = Aim {
        topics: &answers.topics,
        cores_first: !context.cannot_wait(),
        most: usize::from(most),
        above: &above,
        covered: &covered,
    };
    let picked = pick(candidates, &aim);
    let mut behind_above = picked.above.into_iter();
    for head in std::iter::once(&mut start_here).chain(&mut urgent) {
        head.services.extend(behind_above.next().into_iter().flatten().map(|candidate| candidate.service));
    }
    add_line(&context, &mut start_here, &urgent);
    let mut referrals: Vec<Item<'a>> = picked.cards.into_iter().map(|card| item(&context, card)).collect();
    for card in &mut referrals {
        add_line(&context, card, &urgent);
    }
    // Cards that cannot wait stand first; the sort keeps their order.
    let (today, later): (Vec<_>, Vec<_>) = referrals.into_iter().partition(|item| !item.can_wait);
    let referrals: Vec<Item<'a>> = today.into_iter().chain(later).collect();
    // A child's line takes whatever a child wants to talk about.
    let child = context.is_role(Role::Child);
    let listed = |topic: &str| {
        referrals.iter().chain([&start_here]).chain(&urgent).flat_map(Item::behind).any(|one| is_about(one, topic))
    };
    let uncovered_topics = answers.topics.iter().filter(|topic| !child && !listed(topic)).cloned().collect();
    let shown: Vec<Way<'a>> =
        above.into_iter().chain(referrals.iter().map(|item| way_of(&context, item.subject))).collect();
    // Where nobody else is known, it may be first all the same.
    let mut fits_if = sifted.fits_if(&context, &shown);
    fits_if.retain(|one| one.service.id != start_here.subject.id());
    Some(Plan {
        show_adult: show_adult(&context),
        children: children(&context),
        fits_if,
        uncovered_topics,
        urgent,
        start_here,
        second_door,
        referrals,
    })
}

fn is_about(service: &Service, topic: &str) -> bool {
    service.topics.iter().any(|one| one == topic)
}

fn item<'a>(context: &Context<'a, '_>, card: Card<'a>) -> Item<'a> {
    let Candidate { service, whom, standing, .. } = card.main;
    let cannot_wait = |candidate: &Candidate<'a>| candidate.standing.is_some_and(|standing| standing.now);
    let first_thing = standing.is_some_and(|standing| standing.now) || card.behind.iter().any(cannot_wait);
    let can_wait = context.cannot_wait() && !first_thing;
    let behind = card.behind.into_iter().map(|candidate| candidate.service);
    Item { can_wait, services: behind.collect(), ..referral(context, service, whom) }
}

/// Behind the number of Veterancentret's line is always the line itself, for whatever else there is to say.
fn add_line<'a>(context: &Context<'a, '_>, item: &mut Item<'a>, urgent: &[Item<'a>]) {
    let Some(line) = context.line().filter(|_| !context.is_practice()) else { return };
    let known = |item: &Item<'a>| item.behind().any(|service| service.id == line.id);
    let fits = || fit(line, context.answers, context.place).blocking().next().is_none();
    if way_of(context, item.subject) == way(context, line) && !known(item) && !urgent.iter().any(known) && fits() {
        item.services.truncate(MOST_BEHIND - 1);
        item.services.push(line);
    }
}
