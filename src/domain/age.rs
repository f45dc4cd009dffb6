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

/// How a person's age lies to a range. The one function for it is [`AgeRange::fit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeFit {
    /// The person can join, whatever the exact age.
    Fits,
    /// It depends on the exact age: the band that was told lies across the limit.
    Depends,
    /// The person is this many years too young.
    TooYoung(u8),
    /// The person is this many years too old.
    TooOld(u8),
}

impl AgeRange {
    /// One exact age.
    pub fn exactly(age: u8) -> Self {
        Self { from: age, to: age }
    }

    /// How a person whose age lies in `told` (an exact age or a band) fits this range.
    pub fn fit(self, told: Self) -> AgeFit {
        if told.to < self.from {
            AgeFit::TooYoung(self.from - told.to)
        } else if told.from > self.to {
            AgeFit::TooOld(told.from - self.to)
        } else if told.from >= self.from && told.to <= self.to {
            AgeFit::Fits
        } else {
            AgeFit::Depends
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exact_age_and_a_band_lie_to_a_group() {
        let group = AgeRange { from: 8, to: 12 };
        for (from, to, expected) in [
            (10, 10, AgeFit::Fits),
            (8, 12, AgeFit::Fits),
            (6, 6, AgeFit::TooYoung(2)),
            (0, 7, AgeFit::TooYoung(1)),
            (13, 13, AgeFit::TooOld(1)),
            (17, 18, AgeFit::TooOld(5)),
            (12, 16, AgeFit::Depends),
            (0, 18, AgeFit::Depends),
        ] {
            assert_eq!(group.fit(AgeRange { from, to }), expected, "{from}-{to}");
        }
    }
}
