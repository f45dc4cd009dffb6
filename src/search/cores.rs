//! The core offers of topics (`topics.json`), as the search uses them: where a query is understood to be about a topic, what
//! a good counsellor names first comes first. Which they are is looked up once, when the index is built.

use super::weights::Weights;
use crate::domain::{Core, Directory, Role, Service};

/// Named kinds of offers come after what is named itself: they are everywhere, most of them far away.
const KINDS_FROM: u8 = 8;

/// Stands for "whatever it is about", beside the topics of the directory.
pub(super) const ANYTHING: u8 = 31;

/// A record that belongs to the core of a topic.
#[derive(Clone, Copy, Debug)]
struct CoreOffer {
    topic: u8,
    /// Who asks, a bit each in the order of [`Role::ALL`].
    roles: u8,
    /// Its place among the core offers; the first is 0.
    place: u8,
    record: u32,
}

/// A set of one role.
pub(super) fn role_bit(role: Role) -> u8 {
    Role::ALL.iter().position(|one| *one == role).map_or(0, |at| 1 << at)
}

/// The core offers of all topics.
#[derive(Debug, Default)]
pub(super) struct Cores(Vec<CoreOffer>);

impl Cores {
    /// Looks them up among the services, each with the number of its record.
    pub(super) fn new<'a>(directory: &Directory, services: impl Iterator<Item = (u32, &'a Service)>) -> Self {
        let mut cores: Vec<CoreOffer> = Vec::new();
        let alarm = directory.rules.urgent.everybody.first();
        for (record, service) in services {
            // 112 is for danger, and that has a place of its own above everything.
            if alarm == Some(&service.id) {
                continue;
            }
            let topics = directory.topics.iter().map(|topic| (topic.core.as_slice(), topic.id.as_str()));
            let anything = (directory.rules.core.as_slice(), "");
            for ((core, topic), number) in topics.zip(0..ANYTHING).chain([(anything, ANYTHING)]) {
                for role in Role::ALL {
                    let Some(place) = place_in_core(service, core, topic, *role) else { continue };
                    let roles = role_bit(*role);
                    let same = |one: &&mut CoreOffer| (one.topic, one.place, one.record) == (number, place, record);
                    match cores.last_mut().filter(same) {
                        Some(known) => known.roles |= roles,
                        None => {
                            cores.push(CoreOffer { topic: number, roles, place, record });
                        }
                    }
                }
            }
        }
        Self(cores)
    }

    /// What belongs to the core of topics for those who ask, with what it is worth there.
    pub(super) fn of<'a>(
        &'a self,
        weights: &'a Weights,
        topics: &'a [(u8, f32)],
        roles: u8,
        weight: f32,
    ) -> impl Iterator<Item = (u32, f32)> + 'a {
        self.0.iter().filter(move |one| one.roles & roles != 0).filter_map(move |one| {
            let (_, sure) = topics.iter().find(|(topic, _)| *topic == one.topic)?;
            Some((one.record, sure * weights.of_core(weight, one.place)))
        })
    }
}

/// The place of a service in what is named for a topic and a role, when it can wait.
fn place_in_core(service: &Service, core: &[Core], topic: &str, role: Role) -> Option<u8> {
    let mut place = 0_u8;
    let mut by_kind = None;
    for core in core.iter().filter(|core| core.holds(Some(role), false)) {
        if let Some(at) = core.services.iter().position(|id| *id == service.id) {
            return Some(place.saturating_add(at as u8));
        }
        place = place.saturating_add(core.services.len() as u8);
        if core.kinds.contains(&service.kind) && service.topics.iter().any(|one| one == topic) {
            by_kind = Some(KINDS_FROM);
        }
    }
    by_kind
}

impl Weights {
    /// What a place in a core is worth: each a little less than the one before.
    fn of_core(&self, weight: f32, place: u8) -> f32 {
        weight - self.core_step * f32::from(place)
    }
}
