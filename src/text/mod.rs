//! Every sentence of the product, in Danish and English.
//!
//! `messages` holds the fixed texts of the interface, one entry with both languages; `plan` puts the plan's typed
//! decisions into words; `format` writes dates, times and hours as Danes do; `script` is what one can say on the phone,
//! `calling` what comes before and after; `standing` the status line; `shelf` where the words are in the browser;
//! `quality` the quality report, `published` the page with it, `embedding` how to show a part of the site elsewhere and
//! `framed` what stands there, `one_file` what the site in one file says of itself, `moved` what stands at an address
//! from before, `fault_report` a mail about a fault, `desk` the editors' desk, `field_names` what the fields of records
//! are called there, and `corrections` what it decides. `table` is the form of a set of texts, `sets` the list of all
//! sets. Texts about single offers are data, not here.

pub mod board;
pub mod calling;
pub mod children;
#[cfg(not(target_arch = "wasm32"))]
pub mod choosing;
pub mod corrections;
pub mod desk;
pub mod embedding;
pub mod families;
mod fault_report;
pub mod field_names;
mod format;
#[cfg(not(target_arch = "wasm32"))]
pub mod formats;
#[cfg(not(target_arch = "wasm32"))]
pub mod framed;
mod messages;
#[cfg(not(target_arch = "wasm32"))]
pub mod moved;
pub mod municipal_effort;
#[cfg(not(target_arch = "wasm32"))]
pub mod one_file;
pub mod partners;
mod plan;
pub mod planning;
pub mod professional;
#[cfg(not(target_arch = "wasm32"))]
pub mod published;
mod quality;
#[cfg(not(target_arch = "wasm32"))]
pub mod round;
mod script;
mod search;
mod sets;
pub mod shelf;
mod standing;
mod table;
mod tools;
mod trust;
mod writing;
pub mod youth;

pub(crate) use fault_report::FaultWords;
pub use format::{ages, capital, clock, date, hours_lines, join, month_name, opening_line, partial_date, time};
pub use messages::Msg;
pub use plan::{
    ask_for, ask_for_beside, audience_name, because, caveat, child_line, contact_action, contact_ask, contact_note,
    helper_name, know, land, only_if, open_question, outcome_note, reason, role_name, source_line, subject_name,
    subject_organization, subject_summary,
};
pub use quality::{QualityRow, QualitySection, QualityTable, for_whom_name, quality_sections, review_kind_name};
pub use script::{call_script, call_scripts};
pub use search::{
    change, contact_way_name, filter_name, hit_kind_name, organization_kind_name, personal_number_typed, say_what,
    status_name,
};
#[cfg(not(target_arch = "wasm32"))]
pub use sets::sentences;
pub use standing::{data_is_old, information_from, no_net};
pub use table::Sentence;
pub use tools::tool_words;
pub use trust::{trust, trust_and_source, trust_of_list, who_has_called};
pub use writing::{Article, Section};
