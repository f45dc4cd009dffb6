//! Ages in whole years, and whether a person of an age can join.

use serde::{Deserialize, Serialize};

/// Ages from and to, both included, in whole years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeRange {
    /// Youngest age that can join.
    pub from: u8,
    /// Oldest age that can join.
    pub to: u8,
}

/// How an age lies to a range. The one function for it is [`AgeRange::fit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeFit {
    /// The age is in the range.
    Fits,
    /// The person is this many years too young.
    TooYoung(u8),
    /// The person is this many years too old.
    TooOld(u8),
}

impl AgeRange {
    /// How an age lies to this range.
    pub fn fit(self, age: u8) -> AgeFit {
        if age < self.from {
            AgeFit::TooYoung(self.from - age)
        } else if age > self.to {
            AgeFit::TooOld(age - self.to)
        } else {
            AgeFit::Fits
        }
    }

    /// Whether a person of this age can join.
    pub fn contains(self, age: u8) -> bool {
        self.fit(age) == AgeFit::Fits
    }
}
