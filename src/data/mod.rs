//! From files to a checked directory, and to the packed form that the browser reads.
//!
//! `raw` is the shape of the JSON, `check` turns it into [`crate::domain`] values and lists every problem in one pass,
//! `load` reads the folder, `pack` writes and reads the bytes the app is published with, `translated` lists what is
//! written in two languages, `one_language` leaves out what a reader of one language does not need. In the browser are
//! only `pack`, where nothing parses JSON, and `written`, what a single value has to be, for the editors' desk.

pub mod pack;
mod prose;
mod reader;
pub mod written;

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod edit;
#[cfg(not(target_arch = "wasm32"))]
mod load;
#[cfg(not(target_arch = "wasm32"))]
mod locate;
#[cfg(not(target_arch = "wasm32"))]
mod one_language;
#[cfg(not(target_arch = "wasm32"))]
mod problem;
#[cfg(not(target_arch = "wasm32"))]
mod raw;
#[cfg(not(target_arch = "wasm32"))]
mod raw_files;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod translated;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod twice;

#[cfg(not(target_arch = "wasm32"))]
pub use load::{Asked, EditorNotes, Folder, Loaded, load, load_edited, service_files};
#[cfg(not(target_arch = "wasm32"))]
pub use one_language::one_language;
#[cfg(not(target_arch = "wasm32"))]
pub use problem::{Problem, Severity};
#[cfg(not(target_arch = "wasm32"))]
pub use prose::lix;
pub use prose::{banned_words, sentences};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schemas;
#[cfg(not(target_arch = "wasm32"))]
pub use translated::{Translated, translated};
