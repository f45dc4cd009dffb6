//! What one says on the phone, by who speaks; and what one has to know of a line before calling it. The sentences are
//! data: only somebody who knows a line knows how one begins there.

use serde::{Deserialize, Serialize};

use super::{Role, Text};

/// Whole sentences to begin with at a line of its own kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opener {
    /// For whom the line itself is: the veteran, of a children's line the child.
    pub own: Text,
    /// For the partner, where it is something else than for other relatives.
    pub partner: Option<Text>,
    /// For whoever is close to somebody; `{}` is that one, as the speaker says it: "en af mine forældre".
    pub relative: Text,
    /// For whoever calls about a citizen.
    pub professional: Text,
}

impl Opener {
    /// The sentences for a role; who has not told one speaks for oneself.
    pub fn for_role(&self, role: Option<Role>) -> &Text {
        match role {
            None | Some(Role::Veteran | Role::Child) => &self.own,
            Some(Role::Partner) => self.partner.as_ref().unwrap_or(&self.relative),
            Some(Role::Parent | Role::AdultChild | Role::Friend) => &self.relative,
            Some(Role::Professional) => &self.professional,
        }
    }
}

/// What stands beside a line in a list of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallGuide {
    /// What it is for, in a few words.
    pub about: Text,
    /// How one begins.
    pub say: Opener,
    /// What to do while it is closed.
    pub closed: Option<Text>,
    /// Id of the line that stands in while it is closed; that one always answers.
    pub stands_in: Option<String>,
}

/// How a topic is said, as parts of sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicSaid {
    /// By the veteran, a sentence without its full stop: "jeg har det svært psykisk".
    pub own: Text,
    /// By somebody close.
    pub close: CloseSaid,
    /// By a professional, after "Det handler om": "psykisk helbred".
    pub professional: Text,
}

/// How somebody close says a topic: some are about the veteran, some about the family or the speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CloseSaid {
    /// After the veteran: "har det svært psykisk".
    OfVeteran(Text),
    /// A sentence of its own without its full stop: "børnene{} kan mærke det", with the ages in its place.
    OfFamily(Text),
}
