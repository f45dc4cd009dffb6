//! Veteranvejviseren: the table of contents. What lives where is told in ARCHITECTURE.md.
// A text cut within a letter panics as an index beyond the end does.
#![cfg_attr(not(test), deny(clippy::string_slice))]
// A test that fails by panicking does what it should.
#![cfg_attr(test, allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod calendar;
pub mod children;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod corrections;
pub mod data;
pub mod domain;
pub mod formats;
pub mod json;
pub mod matching;
pub mod professional;
pub mod quality;
pub mod questionnaire;
pub mod referrals;
pub mod route;
pub mod search;
pub mod sheet;
pub mod surroundings;
pub mod take_along;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
pub mod worth_asking;
