//! What decides in a sentence: what is needed, then who needs it. All other words move the order only, and little.

use super::{
    cores::{ANYTHING, role_bit},
    reading::{Clause, Reading},
};
use crate::domain::Role;

/// Words that say how help should be, not which. Folded.
const PRAISE: [&str; 8] = ["gratis", "free", "anonym", "anonymt", "anonymous", "hurtig", "hurtigt", "fast"];
impl Reading {
    /// Beside other words, how help should be moves the order only.
    pub(super) fn set_praise_aside(&mut self) {
        let is_praise = |clause: &Clause| PRAISE.contains(&clause.folded.as_str());
        let says_more = !self.clauses.iter().all(is_praise);
        for clause in self.clauses.iter_mut().filter(|clause| is_praise(clause)) {
            (clause.is_aside, clause.is_optional) = (says_more, says_more);
        }
    }

    /// In a sentence the need decides. Who somebody is is no need beside another, and the other words are those around it.
    pub(super) fn weigh_as_sentence(&mut self, of_child: f32) {
        let (veteran, child) = (role_bit(Role::Veteran), role_bit(Role::Child));
        self.roles = self.clauses.iter().fold(0, |roles, clause| roles | clause.roles);
        // Somebody who tells of a veteran and of a husband is not the veteran.
        if self.roles & !veteran != 0 {
            self.roles &= !veteran;
        }
        // What is needed, then who needs it, then what was lived through.
        let level = |clause: &Clause| match (clause.is_need, clause.roles, clause.topics.is_empty()) {
            (false, ..) => 0,
            (true, 0, _) => 3,
            (true, _, false) => 2,
            (true, _, true) => 1,
        };
        let highest = self.clauses.iter().map(level).max().unwrap_or_default();
        // Where some words are known, they may be a name.
        if highest == 0 && self.clauses.iter().any(|clause| !clause.is_unknown) {
            return;
        }
        self.is_sentence = true;
        self.clauses.retain(|clause| !clause.is_unknown);
        for clause in &mut self.clauses {
            if level(clause) < highest {
                clause.is_need = false;
                clause.is_optional = true;
                if clause.roles & child != 0 {
                    // A child is helped as a child, whatever else it is about.
                    clause.topics.iter_mut().for_each(|(_, sure)| *sure *= of_child);
                } else {
                    clause.topics.clear();
                    clause.is_aside = !clause.names_place;
                }
            }
        }
        if self.clauses.iter().all(|clause| clause.topics.is_empty()) {
            // Whatever it is about, somebody can be called.
            let anything = vec![(ANYTHING, 1.0)];
            self.clauses.push(Clause { topics: anything, is_aside: true, is_optional: true, ..Clause::default() });
        }
    }
}
