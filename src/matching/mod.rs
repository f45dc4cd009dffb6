//! Answers in, plan out: the product's main decision. Pure and deterministic; no clock, no sentences.
//!
//! `criteria` evaluates conditions in three values, `fit` puts them together for one service, `cores` knows what the
//! chosen topics name first, `sift` goes through the directory once, `rank` orders, `pick` makes one card of what is
//! behind one `way` in, `doors` chooses whom to call first, `urgent` whom to name in a crisis, `families` has a line for
//! each child, `reach` has the numbers and who stands in,
//! `build` makes the items, `plan` puts it all together, `elsewhere` leaves of it what is for Greenland or the Faroe Islands,
//! `next` tells whom to call when nobody answered. Every decision is a typed value ([`Reason`], [`Caveat`], [`CriterionCode`]);
//! [`crate::text`] has the sentences. `explain` (native) tells editors the values behind a plan's order.
//!
//! [`CriterionCode`]: crate::domain::CriterionCode

mod answers;
mod build;
mod context;
mod cores;
mod criteria;
mod doors;
mod elsewhere;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
mod families;
mod fit;
mod item;
mod near;
mod next;
mod pick;
mod plan;
mod rank;
mod reach;
mod result;
mod sift;
mod urgent;
mod way;

pub use answers::Answers;
pub use build::describe;
pub use criteria::{Verdict, evaluate};
pub use doors::municipal_entrance;
#[cfg(not(target_arch = "wasm32"))]
pub use explain::{Explained, Place, explain};
pub use fit::{Fit, fit};
pub use item::{Caveat, Item, Know, Outcome, Reason, Subject};
pub use near::{Near, nearness, nearness_of};
pub use next::after_offer;
pub use plan::plan;
pub use result::{ChildLine, ChildOffer, Condition, FitsIf, Plan};
