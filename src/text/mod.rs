//! Every sentence of the product, in Danish and English.
//!
//! `messages` holds the fixed texts of the interface, one entry with both languages; `plan` puts the
//! plan's typed decisions into words; `format` writes dates, times and hours as Danes do; `script`
//! is what one can say on the phone. Texts about single offers are data, not here.

mod articles;
pub mod board;
pub mod children;
pub mod families;
mod format;
mod messages;
pub mod municipal_effort;
mod plan;
pub mod professional;
mod script;
mod table;
pub mod youth;

pub use articles::{Article, ArticleId, Section};
pub use format::{date, hours_lines, join, opening_line, partial_date, time};
pub use messages::Msg;
pub use plan::{
    audience_name, because, caveat, contact_action, open_question, outcome_note, reason, role_name, source_line,
    status_line, subject_name, subject_organization, subject_summary,
};
pub use script::call_script;
