//! What people who know say about the directory: what is right, what is to be corrected, what has ended.
//!
//! Pure values, the same on the build machine and in the browser. `finding` is what one says about one record, `file` the
//! one file that carries it ([`write`], [`read`]), `fields` which fields may be corrected and how they are found, `post`
//! finds the file in the text of a mail, whatever mail programs did to it, [`apply`] changes the data's texts by it (native),
//! `exposure` how many plans show a record, `desk` what the desk reads, `form` its fields to be filled in (`hours_text` the
//! opening hours among them) and `filled` what was written there, `template` a record that is new, `kept` brings the work of
//! two windows together, `queue` what to check first. `vejviser apply` changes the data by such a file; sentences are in
//! [`crate::text::corrections`].
//!
//! Nothing here asks for names: who checked is told as a role, and what looks like a personal number is refused.

#[cfg(not(target_arch = "wasm32"))]
pub mod apply;
mod desk;
mod exposure;
mod fields;
mod file;
mod filled;
mod finding;
mod form;
mod hours_text;
mod kept;
mod post;
mod queue;
mod template;

pub use desk::Desk;
pub use exposure::{Exposure, Exposures};
pub use fields::{Step, correctable, is_correctable, order, steps};
pub use file::{
    MOST_ADDITIONS, MOST_CHANGES, MOST_FINDINGS, MOST_LETTERS, ReadError, Unfit, VERSION, read, write, write_flat,
};
pub use filled::Filled;
pub use finding::{Addition, Answer, Change, Corrections, Finding, Made, Provenance, RecordKind};
pub use form::{FormFault, FormField, Rank, Shape, form, own_source};
pub use hours_text::{ToldHours, read_hours, write_hours};
pub use kept::merge;
pub use post::{MOST_BYTES, PostError, find};
pub use queue::{Filter, QueueRow, Why, belongs_to, queue};
pub use template::{NewService, Part};
