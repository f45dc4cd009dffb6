//! What is handed over about a citizen, and why it may not be.
//!
//! Without the citizen's consent nothing is said about a citizen: what was ticked is refused, not quietly left out, so that
//! nobody believes it was sent. No name is asked.

use crate::domain::Service;

/// Whether the citizen agrees that this is passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Consent {
    /// Not asked, or no.
    #[default]
    Missing,
    /// Yes.
    Given,
}

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover<'a> {
    /// The services, in order.
    pub services: Vec<&'a Service>,
    /// The sender's role: «sundhedsplejerske i Varde Kommune». No name is asked.
    pub sender: String,
    /// Whether the citizen agrees.
    pub consent: Consent,
    /// What the citizen asks for: ids of topics that were ticked.
    pub topics: Vec<String>,
    /// What the sender adds about the citizen's wish, in own words.
    pub words: String,
}

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverProblem {
    /// No service is chosen.
    NoServices,
    /// Something about the citizen is ticked or written, but there is no consent.
    NoConsent,
    /// The sender's role is missing: the receiver must know who writes.
    NoSender,
    /// It holds something shaped like a personal number.
    PersonalNumber,
}
