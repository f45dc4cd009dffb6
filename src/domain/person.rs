//! Who asks and who an offer is for. The words are those of the command line's contract.

use serde::{Deserialize, Serialize};

/// Gives an enum its words for files and the command line, both ways.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every value, in the order shown to people.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in files and on the command line.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word back.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Who is asking.
    Role {
        /// A person who has been deployed.
        Veteran = "veteran",
        /// Lives with a veteran.
        Partner = "partner",
        /// Mother or father of a veteran.
        Parent = "parent",
        /// Child or young person of a veteran.
        Child = "child",
        /// Grown-up child of a veteran.
        AdultChild = "adult_child",
        /// Friend, sibling, colleague or other close person.
        Friend = "friend",
        /// Works with veterans or their families.
        Professional = "professional",
    }
}

words! {
    /// Who an offer is for. "Parent" in the sources means two things, so it does not occur here:
    /// a veteran's mother or father is `VeteranParent`; a parent who asks for a child is served by
    /// `Child` or `Family`.
    Audience {
        /// Persons who have been deployed.
        Veteran = "veteran",
        /// Partners of veterans.
        Partner = "partner",
        /// Children and young people in the family.
        Child = "child",
        /// Grown-up children of veterans.
        AdultChild = "adult_child",
        /// Mothers and fathers of veterans.
        VeteranParent = "veteran_parent",
        /// The family together.
        Family = "family",
        /// Friends and other close persons.
        Friend = "friend",
        /// People who meet veterans at work.
        Professional = "professional",
    }
}

words! {
    /// How soon help is needed.
    Urgency {
        /// Today, or there is danger.
        Now = "now",
        /// Within days or weeks.
        Soon = "soon",
        /// Wants to know what there is.
        Plan = "plan",
    }
}

impl Urgency {
    /// What a person is asked to choose from. What can wait gives one plan, however long: a choice more would change nothing.
    pub const ASKED: [Self; 2] = [Self::Now, Self::Soon];

    /// Whether it cannot wait.
    pub fn is_now(self) -> bool {
        self == Self::Now
    }
}

words! {
    /// How the veteran was deployed. Definitions differ between offers, so it is a fact, not a gate.
    Deployment {
        /// Soldier, deployed for at least 28 days.
        Soldier28 = "soldier_28",
        /// Deployed for Denmark in another way: police, emergency management, health, aid, or for a shorter time.
        Other = "deployed_other",
        /// Has not been deployed.
        NotDeployed = "not_deployed",
    }
}

words! {
    /// How a person would like to make contact. A wish: it moves the order, it excludes nothing.
    ContactPreference {
        /// By phone.
        Phone = "phone",
        /// In writing.
        Write = "write",
        /// Face to face.
        Meet = "meet",
    }
}
