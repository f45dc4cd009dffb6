//! Veteranvejviseren: the table of contents. What lives where is told in ARCHITECTURE.md.

#![recursion_limit = "256"]

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod data;
pub mod domain;
pub mod matching;
pub mod questionnaire;
pub mod referrals;
pub mod route;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
