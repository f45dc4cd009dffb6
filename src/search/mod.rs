//! One search over services, organizations, municipalities and topics that knows Danish. Pure: no files, no clock.
//!
//! [`Index::new`] reads a [`Directory`](crate::domain::Directory) once; [`Index::search`] answers each keystroke with
//! the best hits, each with the fields that matched; [`Index::facets`] counts beside the filters; [`Index::mark`] tells
//! where to mark a text; [`Index::nearest`] offers something when nothing was found. [`Query`] is what is searched
//! for and its form in an address. How hits are ranked is told in [`Weights`].
//!
//! What is found by what people type: `domain::fold` (å/aa, æ/ae, ø/oe/o, accents, case, invisible signs), `words` (words and Danish stems),
//! `dictionary` (beginnings, parts of compounds, one typing error), `documents` (which texts of the directory, and
//! which words lead to others: towns, postcodes, topics, synonyms), `reading` (a query's words), `sentence` (which of them decide), `danger` (what tells of danger to life), `cores` (what a counsellor names first for a topic). `builder` and `index`
//! keep the postings in flat arrays, so that 100,000 services fit and answer within a frame.

mod builder;
mod cores;
mod danger;
mod dictionary;
mod documents;
mod facets;
mod facts;
mod field;
mod filter;
mod index;
mod marks;
mod nearest;
mod query;
mod reading;
mod run;
mod sentence;
mod sieve;
mod strings;
mod urgent;
mod weights;
mod words;

pub use builder::{Builder, Document};
pub use facets::Facets;
pub use facts::{ContactWay, Facts, Reach, STATUSES};
pub use field::{Field, Fields};
pub use filter::Filter;
pub use index::{HitKind, Index};
pub use marks::Marks;
pub use nearest::{Alternative, Change};
pub use query::{LONGEST_WORDS, PlaceFilter, Query};
pub use run::{Correction, Hit, Results};
pub use urgent::Urgent;
pub use weights::Weights;
