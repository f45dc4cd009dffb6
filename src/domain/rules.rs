//! Decisions that are data: topics with their first door, whom to name when it is urgent, how long
//! the list may be. Editors change them in `data/`, not here.

use serde::{Deserialize, Serialize};

use super::{Text, TopicSaid, person::words};

words! {
    /// Whose door one should knock on first.
    Door {
        /// The municipality.
        Municipality = "municipality",
        /// Veterancentret.
        Veterancentret = "veterancentret",
        /// Either of them.
        Either = "either",
    }
}

words! {
    /// Groups that the topics are shown in, each of at most seven.
    TopicGroup {
        /// Body and mind.
        Health = "health",
        /// Family.
        Family = "family",
        /// Everyday life.
        Everyday = "everyday",
        /// Being with others.
        Community = "community",
        /// For people who meet veterans at work.
        Professional = "professional",
    }
}

/// The first door of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstDoor {
    /// Whose door.
    pub door: Door,
    /// A service of Veterancentret that is better than its general line.
    pub service: Option<String>,
}

/// Something help can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Id, as in the facts: `boern-unge`.
    pub id: String,
    /// Where it is shown.
    pub group: TopicGroup,
    /// Its name.
    pub name: Text,
    /// What belongs to it, in a few words.
    pub hint: Option<Text>,
    /// How one says it on the phone.
    pub say: TopicSaid,
    /// Its first door.
    pub first_door: FirstDoor,
    /// Crisis contacts that this topic brings to the top.
    pub crisis: Vec<String>,
    /// A hard subject: said quietly before it is asked, with a way past.
    pub sensitive: bool,
}

/// Who is named when it is urgent. All are ids of services.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UrgentRules {
    /// Always, in this order.
    pub everybody: Vec<String>,
    /// Out-of-hours doctors, one a region; the person's own is chosen.
    pub doctors: Vec<String>,
    /// Shown to children instead of the adults' lines.
    pub child: Vec<String>,
    /// The crisis card on every page: two or three.
    pub card: Vec<String>,
}

/// Rules for the plan.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rules {
    /// Who is named when it is urgent.
    pub urgent: UrgentRules,
    /// Veterancentret's line: the door of Veterancentret.
    pub veteran_line: String,
    /// Whom a professional asks first.
    pub professional_sparring: String,
    /// Whom a child asks first.
    pub child_line: String,
    /// At most this many referrals to a citizen.
    pub max_referrals: u8,
    /// At most this many referrals to a professional.
    pub max_referrals_professional: u8,
    /// A neighbouring place counts as near within so many kilometres.
    pub near_km: u16,
    /// Days between checks of crisis contacts.
    pub review_days_crisis: u16,
    /// Days between checks of other contacts.
    pub review_days_contact: u16,
    /// Days between checks of texts.
    pub review_days_text: u16,
    /// After so many days since the data was gone through, pages with contacts say how old it is.
    pub old_after_days: u16,
}
