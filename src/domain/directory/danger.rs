//! Who answers in danger.

use super::Directory;
use crate::domain::{Danger, Service};

impl Directory {
    /// Whom to call in a danger, the right line first: the children's where a child writes, the topic's own, then those that
    /// `rules.json` names for everybody.
    pub fn danger_lines<'a>(&'a self, danger: &'a Danger) -> impl Iterator<Item = &'a Service> {
        let rules = &self.rules;
        let child = danger.child.then_some(&rules.child_line);
        let topic = self.topic(&danger.topic).map(|topic| topic.crisis.as_slice()).unwrap_or_default();
        let most = if danger.everybody { usize::MAX } else { 1 };
        let everybody = rules.urgent.everybody.iter().take(most);
        child.into_iter().chain(topic).chain(everybody).filter_map(|id| self.service(id))
    }
}
