//! Whom to call now, because what was typed tells of danger.

use super::{index::Index, query::LONGEST_WORDS};
use crate::domain::{Directory, Service};

/// Whom to call now, because what was typed tells of danger. Empty when it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Urgent {
    /// Ids of the topics that it is about.
    pub topics: Vec<String>,
    /// Services, by their place in `Directory::services`, the right line first.
    pub lines: Vec<usize>,
}

impl Urgent {
    /// Whether nothing tells of danger.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

impl Index {
    /// Whom to call now, if what was typed tells of danger.
    pub(super) fn urgent(&self, typed: &str, directory: &Directory) -> Urgent {
        let mut urgent = Urgent::default();
        let cut = typed.char_indices().nth(LONGEST_WORDS).map_or(typed.len(), |(at, _)| at);
        let heard = self.dangers.hear(typed.get(..cut).unwrap_or_default(), &self.dictionary);
        let dangers = heard.into_iter().filter_map(|at| directory.crisis_words.dangers.get(at));
        let mut lines: Vec<&Service> = Vec::new();
        for danger in dangers {
            if !urgent.topics.contains(&danger.topic) {
                urgent.topics.push(danger.topic.clone());
            }
            // A child's line goes before what another row of words has brought.
            let own = directory.danger_lines(danger);
            lines = if danger.child { own.chain(lines).collect() } else { lines.into_iter().chain(own).collect() };
        }
        for line in lines {
            let at = directory.services.binary_search_by(|one| one.id.cmp(&line.id)).unwrap_or_default();
            if !urgent.lines.contains(&at) {
                urgent.lines.push(at);
            }
        }
        urgent
    }
}
