//! How many plans show a record, and what moves in them when the data changes. Native: it makes tens of thousands of plans,
//! on every core.

use std::{collections::BTreeMap, thread};

use jiff::civil::DateTime;

use super::everybody::{everybody, places};
use crate::{
    corrections::{Exposure, Exposures},
    domain::{Directory, Urgency},
    matching::{Answers, Item, Plan, plan},
};

/// That it cannot wait changes the plan; how long it can wait does not.
const URGENCIES: [Option<Urgency>; 2] = [None, Some(Urgency::Now)];

/// Where each record stands in a plan, at its best: 0 is the first contact (and the line for danger to life above it).
/// What is only behind another's number, or would suit if one thing were so, stands at [`BEHIND`].
type Standing = BTreeMap<String, usize>;

/// The place of what is shown and no card of its own.
const BEHIND: usize = usize::MAX;

/// How many plans of everybody show each record.
pub fn exposures(directory: &Directory, now: DateTime) -> Exposures {
    let all = everybody(directory, &places(directory), &URGENCIES);
    let mut exposures = Exposures::default();
    for standing in standings(directory, &all, now) {
        exposures.plans = exposures.plans.saturating_add(1);
        for (id, place) in standing {
            let one = exposures.records.entry(id).or_default();
            add(one, place);
        }
    }
    exposures
}

fn add(one: &mut Exposure, place: usize) {
    one.first += u32::from(place == 0);
    one.three += u32::from(place < 3);
    one.shown += 1;
}

/// The standings of all answers, in their order.
fn standings(directory: &Directory, all: &[Answers], now: DateTime) -> Vec<Standing> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = all.len().div_ceil(cores).max(1);
    let of = |answers: &Answers| plan(directory, answers, now).map(|plan| standing(&plan)).unwrap_or_default();
    thread::scope(|scope| {
        let running: Vec<_> =
            all.chunks(part).map(|part| scope.spawn(move || part.iter().map(of).collect::<Vec<_>>())).collect();
        running.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    })
}

fn standing(plan: &Plan<'_>) -> Standing {
    let mut standing = Standing::new();
    let mut put = |id: String, place: usize| {
        let known = standing.entry(id).or_insert(place);
        *known = (*known).min(place);
    };
    let below = plan.also_urgent().chain(&plan.second_door).chain(&plan.show_adult).chain(&plan.referrals);
    let first = plan.danger().into_iter().chain([&plan.start_here]).map(|item| (0, item));
    for (place, item) in first.chain((1..).zip(below)) {
        put(item.subject.record().id(), place);
        lines(item).for_each(|line| put(line.to_owned(), place));
        item.services.iter().for_each(|service| put(service.id.clone(), BEHIND));
    }
    plan.fits_if.iter().for_each(|left| put(left.service.id.clone(), BEHIND));
    standing
}

/// The lines whose numbers a card shows.
fn lines<'p>(item: &'p Item<'_>) -> impl Iterator<Item = &'p str> {
    item.contacts.iter().filter_map(|contact| contact.line.as_deref())
}

/// What moved in the plans of everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How many plans were compared.
    pub plans: u32,
    /// How many of them are others now.
    pub changed: u32,
    /// Each record that moved, the most exposed first.
    pub moves: Vec<Move>,
}

/// How a record moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Id of the record; of a municipality its code.
    pub record: String,
    /// What it was shown in.
    pub before: Exposure,
    /// What it is shown in.
    pub after: Exposure,
    /// Plans that it is new in.
    pub came: u32,
    /// Plans that it is gone from.
    pub went: u32,
    /// Plans in which it stands higher.
    pub up: u32,
    /// Plans in which it stands lower.
    pub down: u32,
    /// Who is the first to see another plan by it.
    pub example: Answers,
}

/// Compares the plans of everybody before and after a change of the data.
pub fn difference(before: &Directory, after: &Directory, now: DateTime) -> Difference {
    let all = everybody(after, &places(after), &URGENCIES);
    let pairs = standings(before, &all, now).into_iter().zip(standings(after, &all, now));
    let mut difference = Difference { plans: 0, changed: 0, moves: Vec::new() };
    let mut moves: BTreeMap<String, Move> = BTreeMap::new();
    for (answers, (old, new)) in all.iter().zip(pairs) {
        difference.plans += 1;
        difference.changed += u32::from(old != new);
        for id in old.keys().chain(new.keys().filter(|id| !old.contains_key(*id))) {
            let (was, is) = (old.get(id).copied(), new.get(id).copied());
            let one = moves.entry(id.clone()).or_insert_with(|| Move::of(id, answers));
            if was != is && one.came + one.went + one.up + one.down == 0 {
                one.example = answers.clone();
            }
            was.into_iter().for_each(|place| add(&mut one.before, place));
            is.into_iter().for_each(|place| add(&mut one.after, place));
            match (was, is) {
                (None, Some(_)) => one.came += 1,
                (Some(_), None) => one.went += 1,
                (Some(was), Some(is)) => {
                    one.up += u32::from(is < was);
                    one.down += u32::from(is > was);
                }
                (None, None) => {}
            }
        }
    }
    let moved = moves.into_values().filter(|one| one.came + one.went + one.up + one.down > 0);
    difference.moves = moved.collect();
    difference.moves.sort_by(|one, other| {
        let most = |one: &Move| one.before.max(one.after);
        most(other).cmp(&most(one)).then_with(|| one.record.cmp(&other.record))
    });
    difference
}

impl Move {
    fn of(record: &str, answers: &Answers) -> Self {
        let (before, after) = (Exposure::default(), Exposure::default());
        Self { record: record.to_owned(), before, after, came: 0, went: 0, up: 0, down: 0, example: answers.clone() }
    }
}
