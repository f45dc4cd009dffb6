//! Why each entry of a plan stands where it stands: the value of every idea of the order, for editors. Native only.

use jiff::civil::DateTime;

use super::{Answers, Plan, context::Context, cores::Cores, doors::own_doors, plan::plan, rank::Candidate, sift::sift};
use crate::domain::Directory;

/// Where a service stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is named when it is urgent.
    Urgent,
    /// It is the first contact.
    StartHere,
    /// It is the second door.
    SecondDoor,
    /// It is a card of the list; the first is 1.
    Card(usize),
    /// It stands behind the way in of a card; the first is 1.
    Behind(usize),
    /// It stands behind the way in of the first contact or an urgent one.
    BehindHead,
    /// It suits, and the list was full or its way in stands there already.
    NotShown,
}

/// A service that nothing speaks against, with everything that decides its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Its place if the order alone decided; the first is 1. A card that stands before it was taken for a core or a topic
    /// that nothing else among the first helps with, or another was held back since its organization stands twice already.
    pub by_order: usize,
    /// The chosen topics that it helps with.
    pub topics: Vec<String>,
    /// Every idea of the order with its value, the weightiest first; less comes first.
    pub ideas: Vec<(&'static str, String)>,
    /// The first idea that sets it apart from the one before it; none for the first.
    pub decided_by: Option<&'static str>,
}

/// The plan, and why each of its entries stands there, in the order of the ideas. None as [`plan`].
pub fn explain<'a>(directory: &'a Directory, answers: &Answers, now: DateTime) -> Option<(Plan<'a>, Vec<Explained>)> {
    let plan = plan(directory, answers, now)?;
    let context = Context::new(directory, answers, now);
    let cores = Cores::new(&context);
    let mut candidates = sift(&context, &cores, &own_doors(&context)).candidates;
    candidates.sort_by(
        |one, other| if one.is_before(other) { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater },
    );
    let mut explained: Vec<Explained> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let ideas = candidate.ideas();
        let before = at.checked_sub(1).and_then(|at| candidates.get(at)).map(Candidate::ideas);
        let apart =
            before.and_then(|before| ideas.iter().zip(before).find(|(one, other)| *one != other).map(|(one, _)| one.0));
        explained.push(Explained {
            id: candidate.service.id.clone(),
            place: place(&plan, &candidate.service.id),
            by_order: at + 1,
            topics: candidate.topics.iter().map(|topic| (*topic).to_owned()).collect(),
            ideas,
            decided_by: apart,
        });
    }
    Some((plan, explained))
}

fn place(plan: &Plan<'_>, id: &str) -> Place {
    let is = |item: &super::Item<'_>| item.service().is_some_and(|service| service.id == id);
    let behind = |item: &super::Item<'_>| item.services.iter().any(|service| service.id == id);
    let card = |found: Option<usize>, place: fn(usize) -> Place| found.map(|at| place(at + 1));
    let heads = || std::iter::once(&plan.start_here).chain(&plan.urgent);
    None.or(is(&plan.start_here).then_some(Place::StartHere))
        .or(plan.urgent.iter().any(is).then_some(Place::Urgent))
        .or(card(plan.referrals.iter().position(is), Place::Card))
        .or(plan.second_door.as_ref().is_some_and(is).then_some(Place::SecondDoor))
        .or(heads().any(behind).then_some(Place::BehindHead))
        .or(card(plan.referrals.iter().position(behind), Place::Behind))
        .unwrap_or(Place::NotShown)
}
