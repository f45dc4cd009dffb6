//! Groups and camps for children: place and ages in, for each child what fits out.
//!
//! The decisions are those of [`crate::matching`]: the same `fit`, the same nearness, the same ages.
//! What is added here is the single group: one service may run several, at different places and
//! times, and a family joins one of them. `finder` finds, `advice` says what to do where no group
//! fits, `families` what helps relatives by subject. Sentences are in [`crate::text::children`].

mod advice;
mod families;
mod finder;
mod offer;

pub use advice::{Advice, AdviceCode, own_lines};
pub use families::{FamilySubject, family_services};
pub use finder::{ForChild, LocalGap, all, find, groups};
pub use offer::{GroupOffer, NearMiss, Reach, Schedule, SignUp};
