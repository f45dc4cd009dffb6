//! For people who meet veterans at work: partners, lists, hand-overs, tasks, boards, meetings, youth plans.
//!
//! Pure values and decisions; papers made of them are in [`crate::take_along`], sentences are in
//! [`crate::text::professional`], [`crate::text::board`] and [`crate::text::youth`]. `partners` groups the plan of
//! [`crate::matching`] by who can do what; `partner_list` is a chosen set with notes, `handover` what is passed on;
//! `tasks` with `local_facts`, `board`, `network` and `youth` are the coordinator's own working papers, `saved_work`
//! keeps them in one JSON document. [`crate::sheet`] and [`crate::json`] read and write what other programs and older
//! editions hand in.
//!
//! Nothing here asks for names: roles, services and months are enough.

pub mod board;
mod handover;
mod local_facts;
pub mod municipal_effort;
pub mod network;
pub mod partner_list;
mod partners;
pub mod saved_work;
mod tasks;
pub mod youth;

pub use handover::{Consent, Handover, HandoverProblem};
pub use local_facts::{LocalFact, local_fact};
pub use partners::{AsksFor, Confidentiality, Partner, PartnerRole, Partners, Situation, WayIn, partners};
pub use tasks::{MOST_PARTNERS, Purpose, Task, TaskList, task_partners};
