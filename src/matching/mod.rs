//! Answers in, plan out: the product's main decision. Pure and deterministic; no clock, no sentences.
//!
//! `criteria` evaluates conditions in three values, `fit` puts them together for one service,
//! `rank` orders, `doors` chooses whom to call first, `urgent` whom to name in a crisis, `plan`
//! puts it all together. Every decision is a typed value ([`Reason`], [`Caveat`], [`CriterionCode`]);
//! [`crate::text`] has the sentences.
//!
//! [`CriterionCode`]: crate::domain::CriterionCode

mod answers;
mod criteria;
mod doors;
mod families;
mod fit;
mod item;
mod plan;
mod rank;
mod result;
mod urgent;

pub use answers::Answers;
pub use criteria::{Verdict, evaluate};
pub use doors::municipal_entrance;
pub use fit::{Fit, fit};
pub use item::{Caveat, Item, Know, Outcome, Reason, Subject};
pub use plan::plan;
pub use rank::{Near, nearness, nearness_of};
pub use result::{ChildLine, ChildOffer, Condition, FitsIf, Plan};
