//! What every decision looks at: the directory, the answers, and what they mean together.

use jiff::civil::DateTime;

use super::{Answers, Verdict, fit::fit};
use crate::domain::{Area, Directory, Municipality, Role, Service, ServiceKind, Status, Topic, TopicNature, Urgency};

/// The answers beside the directory, with what is looked up once.
pub(super) struct Context<'a, 'q> {
    pub(super) directory: &'a Directory,
    pub(super) answers: &'q Answers,
    pub(super) place: Option<&'a Municipality>,
    pub(super) now: DateTime,
    /// The chosen topics, in the order of the answers.
    pub(super) topics: Vec<&'a Topic>,
    /// The own municipality's line for veterans, with a number of its own; looked up once, for it takes a walk through
    /// the directory.
    pub(super) own_line: Option<&'a Service>,
    /// Lines for veterans of other municipalities that are for this one as well.
    pub(super) shared_lines: Vec<&'a Service>,
}

impl<'a, 'q> Context<'a, 'q> {
    pub(super) fn new(directory: &'a Directory, answers: &'q Answers, now: DateTime) -> Self {
        let place = answers.place.and_then(|code| directory.municipality(code));
        let topics = answers.topics.iter().filter_map(|id| directory.topic(id)).collect();
        let lines = place.map(|place| municipal_lines(directory, answers, place)).unwrap_or_default();
        let is_theirs = |line: &&Service| line.organization.strip_prefix("kommune-") == place.map(|p| p.slug.as_str());
        let (own, shared_lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(is_theirs);
        Self { directory, answers, place, now, topics, own_line: own.first().copied(), shared_lines }
    }

    /// Whether it cannot wait.
    pub(super) fn cannot_wait(&self) -> bool {
        self.answers.urgency == Some(Urgency::Now)
    }

    /// Whether one of the chosen topics is like this.
    pub(super) fn has(&self, nature: TopicNature) -> bool {
        self.topics.iter().any(|topic| topic.nature.contains(&nature))
    }

    /// Whether it is only about the work with veterans, and not about one person.
    pub(super) fn is_practice(&self) -> bool {
        let about_work = |topic: &&Topic| topic.nature.contains(&TopicNature::OfPractice);
        !self.topics.is_empty() && self.topics.iter().all(about_work)
    }

    /// Whether children were mentioned: by their ages, or by a topic that is about them.
    pub(super) fn children_meant(&self) -> bool {
        !self.answers.child_ages.is_empty() || self.has(TopicNature::OfChildren)
    }

    pub(super) fn is_role(&self, role: Role) -> bool {
        self.answers.role == Some(role)
    }

    /// Veterancentret's line.
    pub(super) fn line(&self) -> Option<&'a Service> {
        self.directory.service(&self.directory.rules.veteran_line)
    }
}

/// Veteran lines and coordinators for those who live in a municipality, with a phone of their own.
fn municipal_lines<'a>(directory: &'a Directory, answers: &Answers, place: &Municipality) -> Vec<&'a Service> {
    let suits = |service: &Service| {
        fit(service, answers, Some(place)).verdicts.iter().all(|(_, verdict)| *verdict != Verdict::NotMet)
    };
    let lines = directory.services.iter().filter(|service| {
        matches!(service.kind, ServiceKind::Coordinator | ServiceKind::Helpline)
            && service.dedicated
            && service.status != Status::Historical
            && matches!(&service.area, Area::Municipalities(codes) if codes.contains(&place.code))
            && service.has_phone()
            && suits(service)
    });
    lines.collect()
}
