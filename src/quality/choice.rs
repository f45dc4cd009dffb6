//! How we choose, told from the data alone: for each topic, who asks and how urgent it is, whose door is first, whose is
//! second, what is named first, and what is left out and why. The engine is asked for a place of each kind, so the table
//! says what the plan does and not what somebody remembers of it.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::everybody::kinds_of_places;
use crate::{
    domain::{Directory, Municipality, Role, Service, Topic, Urgency},
    matching::{Answers, Condition, Item, Subject, plan},
};

/// A door of the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoorOf {
    /// The own municipality's: its line for veterans, its coordinator or its main line.
    OwnMunicipality,
    /// A service, by id.
    Service(String),
}

/// What is chosen for a topic, a role and an urgency.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// Who asks.
    pub role: Role,
    /// Whether it cannot wait.
    pub now: bool,
    /// First doors, with in how many kinds of places each is the first.
    pub first: Vec<(DoorOf, usize)>,
    /// Second doors, in the same way; fewer where there is none.
    pub second: Vec<(DoorOf, usize)>,
    /// Core offers by id and by kind (`kind:group`), in the order that the topic names them.
    pub core: Vec<String>,
    /// What is left out, by id, with what decides.
    pub left_out: Vec<(&'a Service, Condition<'a>)>,
    /// How many kinds of places were asked for.
    pub places: usize,
}

/// The table, by topic, then role, then what can wait before what cannot.
pub fn choices(directory: &Directory, now: DateTime) -> Vec<Choice<'_>> {
    let mut choices = Vec::new();
    for topic in &directory.topics {
        for role in Role::ALL.iter().copied() {
            choices.extend([false, true].map(|urgent| choice(directory, topic, role, urgent, now)));
        }
    }
    choices
}

fn choice<'a>(directory: &'a Directory, topic: &'a Topic, role: Role, urgent: bool, now: DateTime) -> Choice<'a> {
    let places = kinds_of_places(directory);
    let mut doors: [BTreeMap<DoorOf, usize>; 2] = Default::default();
    let mut left_out: BTreeMap<&str, (&'a Service, Condition<'a>)> = BTreeMap::new();
    for place in &places {
        let answers = Answers {
            role: Some(role),
            place: *place,
            urgency: urgent.then_some(Urgency::Now),
            topics: vec![topic.id.clone()],
            ..Answers::default()
        };
        let Some(plan) = plan(directory, &answers, now) else { continue };
        let place = place.and_then(|code| directory.municipality(code));
        let [first, second] = &mut doors;
        *first.entry(door(&plan.start_here, place)).or_default() += 1;
        if let Some(item) = &plan.second_door {
            *second.entry(door(item, place)).or_default() += 1;
        }
        for left in plan.fits_if {
            // How far away something is depends on the place alone.
            if !matches!(left.condition, Condition::FarAway { .. }) {
                left_out.insert(&left.service.id, (left.service, left.condition));
            }
        }
    }
    let core = topic.core.iter().filter(|core| core.holds(Some(role), urgent));
    let core = core.flat_map(|core| {
        let kinds = core.kinds.iter().map(|kind| format!("kind:{}", kind.word()));
        core.services.iter().cloned().chain(kinds)
    });
    let [first, second] = doors.map(|doors| {
        let mut doors: Vec<(DoorOf, usize)> = doors.into_iter().collect();
        doors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        doors
    });
    Choice {
        topic,
        role,
        now: urgent,
        first,
        second,
        core: core.collect(),
        left_out: left_out.into_values().collect(),
        places: places.len(),
    }
}

fn door(item: &Item<'_>, place: Option<&Municipality>) -> DoorOf {
    match item.subject {
        Subject::Municipality(_) => DoorOf::OwnMunicipality,
        Subject::Service(service) if place.is_some_and(|place| place.organization_id() == service.organization) => {
            DoorOf::OwnMunicipality
        }
        Subject::Service(service) => DoorOf::Service(service.id.clone()),
    }
}
