//! What people take along: letters, drafts of mails, cards for the phone, events of a calendar, tables.
//!
//! Papers are made of values from below and of [`crate::text`]; nothing below may look up here. `letter` is the plan or a list
//! as plain text, `send` one offer or several as a message, `fault_report` the mail about a fault; `vcard` an offer for the
//! phone; `partner_list`, `handover`, `meetings`, `youth` and `board_table` with `board_file` are the working papers of
//! professionals, `groups` children's groups in a calendar; `snippet` the code that shows a part of the site elsewhere.
//! What leaves the device says what the offers are and never what the person answered.

mod board_file;
mod board_table;
mod fault_report;
mod groups;
mod handover;
mod letter;
mod lines;
mod mail;
mod meetings;
mod partner_list;
mod send;
mod snippet;
mod vcard;
mod youth;

pub use board_file::{from_template, open_file};
pub use board_table::{export_csv, import_csv};
pub use fault_report::{FaultReport, Reported, fault_report};
pub use groups::events;
pub use handover::handover_text;
pub use letter::{plan_text, services_text};
pub use mail::{MailDraft, mail_draft};
pub use meetings::{agenda, participants};
pub use send::{Message, list_message, may_be_sent, offer_message};
pub use snippet::{escape_html, height, snippet};
pub use vcard::vcard;
