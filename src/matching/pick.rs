//! Picks the cards of the list from the candidates: one card a way in, the core of every topic first, every topic early.
//!
//! The list is short and the candidates may be many, so they are never sorted: each place looks for its first.

use super::{rank::Candidate, way::Way};

/// Cards among which every chosen topic has one of its core offers.
const FIRST_CORES: usize = 3;
/// Cards among which every chosen topic that has an offer is covered.
const FIRST_SCREEN: usize = 8;
/// Cards among which one organization stands at most [`MOST_OF_ONE`] times.
const FIRST_GLANCE: usize = 5;
/// See [`FIRST_GLANCE`].
const MOST_OF_ONE: usize = 2;
/// A list with fewer cards is filled up with who is there whatever it is about.
const SHORT_LIST: usize = 5;
/// At most so many offers are named behind one way in, besides the main one.
pub(super) const MOST_BEHIND: usize = 7;

/// A card: the main offer and what else is behind the same way in.
pub(super) struct Card<'a> {
    pub(super) main: Candidate<'a>,
    pub(super) behind: Vec<Candidate<'a>>,
}

/// The picked cards, and for each head that stands above the list what is behind its way in.
pub(super) struct Picked<'a> {
    pub(super) cards: Vec<Card<'a>>,
    pub(super) above: Vec<Vec<Candidate<'a>>>,
}

/// What the list has to reach.
pub(super) struct Aim<'a, 'q> {
    /// The chosen topics.
    pub(super) topics: &'q [String],
    /// Whether the core of every topic comes among the first; not where it cannot wait, for then who answers now does.
    pub(super) cores_first: bool,
    /// At most so many cards.
    pub(super) most: usize,
    /// The ways in that stand above the list already.
    pub(super) above: &'q [Way<'a>],
    /// The topics that those above help with, whatever is behind them.
    pub(super) covered: &'q dyn Fn(&str) -> bool,
}

pub(super) fn pick<'a>(mut candidates: Vec<Candidate<'a>>, aim: &Aim<'a, '_>) -> Picked<'a> {
    // Topics without one of their core offers so far, a bit each, and topics that nothing helps with so far.
    let mut open_cores = candidates.iter().fold(0, |bits, candidate| bits | cores(candidate));
    let mut open: Vec<&str> = aim.topics.iter().map(String::as_str).collect();
    open.retain(|topic| !(aim.covered)(topic) && candidates.iter().any(|candidate| candidate.topics.contains(topic)));
    let mut used: Vec<Way<'a>> = aim.above.to_vec();
    let mut above = Vec::new();
    for way in aim.above {
        above.push(take_behind(&mut candidates, *way, &mut open, &mut open_cores));
    }
    let mut cards: Vec<Card<'a>> = Vec::new();
    while cards.len() < aim.most {
        let place = cards.len();
        let fills = place < SHORT_LIST;
        let is_new = |one: &Candidate<'a>| (fills || !one.is_support) && !used.contains(&one.way);
        let gain = |one: &Candidate<'a>| one.topics.iter().filter(|topic| open.contains(topic)).count();
        let crowded = |one: &Candidate<'a>| {
            let same = cards.iter().filter(|card| card.main.service.organization == one.service.organization).count();
            place < FIRST_GLANCE && same >= MOST_OF_ONE
        };
        // As long as all of them can still be among the first.
        let left = FIRST_CORES.saturating_sub(place);
        let must_core = aim.cores_first && left > 0 && open_cores.count_ones() as usize == left;
        let must_cover = place < FIRST_SCREEN && !open.is_empty() && FIRST_SCREEN - place <= open.len();
        let best = if must_core {
            // Of those that open most cores, the first.
            let opened = |one: &Candidate<'a>| (cores(one) & open_cores).count_ones();
            let most = candidates.iter().filter(|one| is_new(one)).map(opened).max().unwrap_or(0);
            first(&candidates, |one| is_new(one) && opened(one) == most && most > 0)
        } else if must_cover {
            // The rarest open topic first, for what many offers help with comes along anyway; of its offers
            // the first of those that cover most of what is open.
            let offers = |topic: &&str| candidates.iter().filter(|one| one.topics.contains(topic)).count();
            let rarest = open.iter().copied().min_by_key(offers).unwrap_or_default();
            let helps = |one: &Candidate<'a>| is_new(one) && one.topics.contains(&rarest);
            let most = candidates.iter().filter(|one| helps(one)).map(gain).max().unwrap_or(0);
            let wanted = |one: &Candidate<'a>| helps(one) && gain(one) == most;
            first(&candidates, |one| wanted(one) && !crowded(one)).or_else(|| first(&candidates, wanted))
        } else {
            None
        };
        let best = best
            .or_else(|| first(&candidates, |one| is_new(one) && !crowded(one)))
            .or_else(|| first(&candidates, is_new));
        let Some(at) = best else { break };
        let main = candidates.swap_remove(at);
        used.push(main.way);
        open.retain(|topic| !main.topics.contains(topic));
        open_cores &= !cores(&main);
        let behind = take_behind(&mut candidates, main.way, &mut open, &mut open_cores);
        cards.push(Card { main, behind });
    }
    Picked { cards, above }
}

/// The topics whose core it belongs to, a bit each.
fn cores(candidate: &Candidate<'_>) -> u32 {
    candidate.standing.map_or(0, |standing| standing.topics)
}

/// The first of what is behind a way in, in order, and beyond that whatever opens a core or helps with a topic that
/// nothing has helped with so far. The rest is left where it is: it will not be a card.
fn take_behind<'a>(
    candidates: &mut Vec<Candidate<'a>>,
    way: Way<'a>,
    open: &mut Vec<&str>,
    open_cores: &mut u32,
) -> Vec<Candidate<'a>> {
    let mut behind: Vec<Candidate<'a>> = Vec::new();
    loop {
        let is_needed =
            |one: &Candidate<'a>| cores(one) & *open_cores != 0 || one.topics.iter().any(|topic| open.contains(topic));
        let needed = first(candidates, |one| one.way == way && is_needed(one));
        // What only touches the topic is noise in a list of what one can ask for.
        let is_telling = |one: &Candidate<'a>| one.is_main || one.standing.is_some();
        let room = || {
            let has_room = behind.len() < MOST_BEHIND;
            has_room.then(|| first(candidates, |one| one.way == way && is_telling(one))).flatten()
        };
        let Some(at) = needed.or_else(room) else { break };
        let one = candidates.swap_remove(at);
        open.retain(|topic| !one.topics.contains(topic));
        *open_cores &= !cores(&one);
        behind.push(one);
    }
    behind
}

/// Where the first of the candidates stands that may be taken.
fn first<'a>(candidates: &[Candidate<'a>], may: impl Fn(&Candidate<'a>) -> bool) -> Option<usize> {
    let mut best: Option<(usize, &Candidate<'_>)> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        // Most come after the best so far, and that is told sooner than whether they may.
        if best.is_none_or(|(_, first)| candidate.is_before(first)) && may(candidate) {
            best = Some((at, candidate));
        }
    }
    best.map(|(at, _)| at)
}
