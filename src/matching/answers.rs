//! What a person has told. Everything may be missing; missing never means "no".

use crate::domain::{AgeRange, ContactPreference, Deployment, Land, MunicipalityCode, Role, Urgency};

/// The answers to the questionnaire, parsed and trusted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answers {
    /// Who is asking.
    pub role: Option<Role>,
    /// Where they live, or where the citizen lives for a professional.
    pub place: Option<MunicipalityCode>,
    /// Instead of a municipality: the land where they live, in which there is none of ours.
    pub land: Option<Land>,
    /// How soon.
    pub urgency: Option<Urgency>,
    /// What it is about: ids of topics that exist, in the order of the directory.
    pub topics: Vec<String>,
    /// Ages of the children, exact or as a band; for a child, the own age.
    pub child_ages: Vec<AgeRange>,
    /// How the veteran was deployed.
    pub deployment: Option<Deployment>,
    /// How they would like to make contact.
    pub contact: Option<ContactPreference>,
}

impl Answers {
    /// Whether this topic was chosen.
    pub fn wants(&self, topic: &str) -> bool {
        self.topics.iter().any(|chosen| chosen == topic)
    }
}
