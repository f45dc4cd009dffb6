//! What people who know say about the directory: what is right, what is to be corrected, what has ended.
//!
//! Pure values, the same on the build machine and in the browser. `finding` is what one says about one record (a reader
//! only that something is wrong, [`Report`]), `file` the one file that carries it ([`write`], [`read`]), `fields` which
//! fields may be corrected and how they are found, `post` finds the file in the text of a mail, whatever mail programs
//! did to it, [`apply`] changes the data's texts by it (native), `exposure` how many plans show a record, `desk` what
//! the desk reads, `form` its fields to be filled in (`hours_text` the opening hours among them), `judged` what is
//! wrong with what was written there, `filled` what it says, and `settled` the smallest changes that say it.
//! `new_service` is what is written of a record that is new, `template` makes it (`new_line` the line of its number),
//! `kept` brings the work of two windows together, `queue` is what to check first. `vejviser apply` changes the data by
//! such a file; sentences are in [`crate::text::corrections`].
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
mod judged;
mod kept;
mod new_line;
mod new_service;
mod post;
mod queue;
mod settled;
mod template;

pub use desk::Desk;
pub use exposure::{Exposure, Exposures};
pub use fields::{Step, correctable, is_correctable, order, steps};
pub use file::{
    MOST_ADDITIONS, MOST_CHANGES, MOST_FINDINGS, MOST_LETTERS, ReadError, Unfit, VERSION, read, report_file, write,
    write_flat,
};
pub use filled::{Filled, FormFault};
pub use finding::{Addition, Answer, Change, Corrections, Finding, Made, Provenance, RecordKind, Report};
pub use form::{FormField, Rank, Shape, form, own_source};
pub use hours_text::{ToldHours, read_hours, write_hours};
pub use kept::merge;
pub use new_service::{NewService, Part, Template};
pub use post::{MOST_BYTES, PostError, find};
pub use queue::{Filter, QueueRow, Why, belongs_to, queue};
