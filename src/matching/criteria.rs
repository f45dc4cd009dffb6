//! Conditions in three values. What nobody has answered is unknown, and unknown excludes nothing.

use crate::{
    domain::{AgeFit, AgeRange, Fact, Municipality, Test},
    matching::Answers,
};

/// How a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It holds.
    Met,
    /// It cannot be told from the answers.
    Unknown,
    /// It does not hold.
    NotMet,
}

impl Verdict {
    /// Met or not met.
    pub fn from_bool(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }

    fn not(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::Unknown => Self::Unknown,
            Self::NotMet => Self::Met,
        }
    }
}

/// Evaluates a condition. `place` is the municipality of the answers, looked up once by the caller.
pub fn evaluate(test: &Test, answers: &Answers, place: Option<&Municipality>) -> Verdict {
    match test {
        // The worst of all; an empty list holds.
        Test::All(tests) => tests.iter().map(|t| evaluate(t, answers, place)).max().unwrap_or(Verdict::Met),
        // The best of any; an empty list does not hold.
        Test::Any(tests) => tests.iter().map(|t| evaluate(t, answers, place)).min().unwrap_or(Verdict::NotMet),
        Test::Not(inner) => evaluate(inner, answers, place).not(),
        Test::In { fact, values } => one_of(*fact, answers, place, |word| values.iter().any(|value| value == word)),
        Test::Range { fact: Fact::ChildAge, from, to } => ages_in(&[AgeRange { from: *from, to: *to }], answers),
        // The data check lets no other fact into a range.
        Test::Range { .. } => Verdict::Unknown,
        Test::Known { fact } => Verdict::from_bool(one_of(*fact, answers, place, |_| true) != Verdict::Unknown),
    }
}

fn one_of(fact: Fact, answers: &Answers, place: Option<&Municipality>, accepts: impl Fn(&str) -> bool) -> Verdict {
    let word = |word: Option<&str>| word.map_or(Verdict::Unknown, |word| Verdict::from_bool(accepts(word)));
    match fact {
        Fact::Role => word(answers.role.map(|role| role.word())),
        Fact::Deployment => word(answers.deployment.map(|deployment| deployment.word())),
        Fact::Urgency => word(answers.urgency.map(|urgency| urgency.word())),
        Fact::Municipality => word(place.map(|place| place.code.to_string()).as_deref()),
        Fact::Region => word(place.map(|place| place.region.to_string()).as_deref()),
        Fact::Topic if answers.topics.is_empty() => Verdict::Unknown,
        Fact::Topic => Verdict::from_bool(answers.topics.iter().any(|topic| accepts(topic))),
        // Ages are compared as ranges; the data check lets no word stand for one.
        Fact::ChildAge if answers.child_ages.is_empty() => Verdict::Unknown,
        Fact::ChildAge => Verdict::Met,
    }
}

/// Whether one of the told children can join one of the ranges: one that fits is enough; a band that
/// lies across a limit leaves it open.
pub(super) fn ages_in(ranges: &[AgeRange], answers: &Answers) -> Verdict {
    if answers.child_ages.is_empty() {
        return Verdict::Unknown;
    }
    let fits = answers.child_ages.iter().flat_map(|told| ranges.iter().map(|range| range.fit(*told)));
    let verdict = |fit| match fit {
        AgeFit::Fits => Verdict::Met,
        AgeFit::Depends => Verdict::Unknown,
        AgeFit::TooYoung(_) | AgeFit::TooOld(_) => Verdict::NotMet,
    };
    fits.map(verdict).min().unwrap_or(Verdict::NotMet)
}
