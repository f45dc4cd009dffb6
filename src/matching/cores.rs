//! The core offers of the chosen topics: what a good counsellor names first. Which they are is data (`topics.json`,
//! `rules.json`); here they are looked up once for the answers.

use super::{context::Context, near::Near};
use crate::domain::{Core, Role, Service, ServiceKind, When};

/// What a service is to the chosen topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Its place among the core offers; the first is 0.
    pub(super) place: u8,
    /// The topics whose core it belongs to, a bit each, in the order of the answers. Bit 0 where none was chosen.
    pub(super) topics: u32,
    /// Whether it is named for when it cannot wait.
    pub(super) now: bool,
}

impl Standing {
    fn with(self, other: Self) -> Self {
        Self { place: self.place.min(other.place), topics: self.topics | other.topics, now: self.now || other.now }
    }
}

/// The core of the chosen topics for the person who asks.
pub(super) struct Cores<'a> {
    /// Ordered by id, as the directory's services are.
    named: Vec<(&'a str, Standing)>,
    /// A kind, and the topic that a service of it has to be about.
    kinds: Vec<(ServiceKind, &'a str, Standing)>,
    /// Who is there whatever it is about.
    support: Vec<&'a Core>,
}

impl<'a> Cores<'a> {
    pub(super) fn new(context: &Context<'a, '_>) -> Self {
        let mut cores = Self { named: Vec::new(), kinds: Vec::new(), support: Vec::new() };
        // Not where it cannot wait, nor about the work itself, nor for a child, for whom few and simple is better.
        let needs_support = !context.cannot_wait() && !context.is_practice() && !context.is_role(Role::Child);
        let support = context.directory.rules.support.iter().filter(|core| core.holds(context.answers.role, false));
        cores.support.extend(support.filter(|_| needs_support));
        if context.topics.is_empty() {
            cores.add(context, &context.directory.rules.core, 0, "");
        }
        // More topics than bits are not asked for; the last bit would stand for the rest.
        for (at, topic) in context.topics.iter().enumerate() {
            cores.add(context, &topic.core, at.min(31), &topic.id);
        }
        cores
    }

    fn add(&mut self, context: &Context<'a, '_>, list: &'a [Core], bit: usize, topic: &'a str) {
        let now = context.cannot_wait();
        let mut place = 0;
        for core in list.iter().filter(|core| core.holds(context.answers.role, now)) {
            let mut next = || {
                place += 1;
                Standing { place: place - 1, topics: 1 << bit, now: core.when == When::Now }
            };
            for id in &core.services {
                let standing = next();
                match self.named.binary_search_by(|(known, _)| known.cmp(&id.as_str())) {
                    Ok(at) => {
                        if let Some((_, known)) = self.named.get_mut(at) {
                            *known = known.with(standing);
                        }
                    }
                    Err(at) => self.named.insert(at, (id, standing)),
                }
            }
            // Kinds that are named together are equals.
            let standing = next();
            self.kinds.extend(core.kinds.iter().map(|kind| (*kind, topic, standing)));
        }
    }

    /// What the service is to the chosen topics, by its name or its kind.
    pub(super) fn standing(&self, service: &Service) -> Option<Standing> {
        let named = self.named.binary_search_by(|(id, _)| (*id).cmp(&service.id));
        let named = named.ok().and_then(|at| self.named.get(at)).map(|(_, standing)| *standing);
        let about = |topic: &str| topic.is_empty() || service.topics.iter().any(|one| one == topic);
        let kinds = self.kinds.iter().filter(|(kind, topic, _)| *kind == service.kind && about(topic));
        kinds.map(|(_, _, standing)| *standing).chain(named).reduce(Standing::with)
    }

    /// Whether a topic names it by its id.
    pub(super) fn is_named(&self, service: &Service) -> bool {
        self.named.binary_search_by(|(id, _)| (*id).cmp(&service.id)).is_ok()
    }

    /// Whether it is there for this person whatever it is about; of kinds only what is in the own municipality.
    pub(super) fn is_support(&self, service: &Service, near: impl FnOnce() -> Near) -> bool {
        let named = |core: &&&Core| core.services.contains(&service.id);
        let kind = |core: &&&Core| core.kinds.contains(&service.kind);
        self.support.iter().any(|core| named(&core))
            || (self.support.iter().any(|core| kind(&core)) && service.dedicated && near() == Near::Municipality)
    }

    /// The ids of the named ones, the first first.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'a str, Standing)> + '_ {
        self.named.iter().copied()
    }
}
