//! Every test of the core: one program, so that it is linked once and the directory is loaded once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod addresses;
mod board;
mod calendar;
mod call_scripts;
mod calls;
mod children;
mod coast;
mod corrections;
mod data_check;
mod editors;
mod elsewhere;
mod formats;
mod formats_publishers;
mod hosts;
mod hsds;
mod languages;
mod layers;
#[cfg(feature = "links")]
mod links;
mod no_dead_end;
mod opening_hours;
mod personas;
mod places;
mod professional;
mod professional_texts;
mod reading;
mod refer_contract;
mod referrals;
mod saved_work;
mod search;
mod sending;
mod sentences;
mod snapshots;
mod supply_chain;
mod support;
mod surroundings;
mod worth_asking;
mod youth;
