//! Decisions that are data: topics with their first door, whom to name when it is urgent, how long
//! the list may be. Editors change them in `data/`, not here.

use serde::{Deserialize, Serialize};

use super::{MunicipalityCode, Role, ServiceKind, Text, TopicSaid, person::words};

words! {
    /// Whose door one should knock on first.
    Door {
        /// The municipality.
        Municipality = "municipality",
        /// Veterancentret.
        Veterancentret = "veterancentret",
        /// Either of them.
        Either = "either",
        /// A line of the topic's own: it outranks every other door, for it is about safety.
        Own = "own",
        /// The best of the topic's own offers: a place to be with others needs nobody to send one there.
        Offer = "offer",
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

words! {
    /// When a topic's offers are its core.
    When {
        /// Always.
        Always = "always",
        /// When it cannot wait.
        Now = "now",
        /// When it can wait.
        Later = "later",
    }
}

words! {
    /// What a topic is like, where that changes the plan.
    TopicNature {
        /// Somebody is afraid at home: nothing that gathers family, couple or comrades is shown.
        KeepsApart = "keeps_apart",
        /// It is about the children, once their ages are told.
        OfChildren = "of_children",
        /// One goes away for it, so far away is no hindrance.
        GoesAway = "goes_away",
        /// It is about the work with veterans, not about one person.
        OfPractice = "of_practice",
        /// When it cannot wait, it is about a bed tonight.
        NeedsBed = "needs_bed",
    }
}

/// Offers that belong to the core of a topic, the first first, for some of those who ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Core {
    /// Who asks; empty means everybody.
    pub roles: Vec<Role>,
    /// How urgent it is.
    pub when: When,
    /// Ids of services, the best first.
    pub services: Vec<String>,
    /// Kinds of which every service about the topic belongs to the core, where it is within reach.
    pub kinds: Vec<ServiceKind>,
}

impl Core {
    /// Whether it holds for somebody in this role, and this urgent or not.
    pub fn holds(&self, role: Option<Role>, now: bool) -> bool {
        let asked = self.roles.is_empty() || role.is_some_and(|role| self.roles.contains(&role));
        asked
            && match self.when {
                When::Always => true,
                When::Now => now,
                When::Later => !now,
            }
    }
}

/// The first door of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstDoor {
    /// Whose door.
    pub door: Door,
    /// A service behind that door that is better than its general line.
    pub service: Option<String>,
    /// Whose door when it cannot wait; none means Veterancentret's line.
    pub now: Option<Door>,
}

/// Most topics: the search keeps those of a record in 32 bits.
pub const MOST_TOPICS: usize = 32;

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
    /// How one says it when it cannot wait, where that is something else.
    pub say_now: Option<TopicSaid>,
    /// Its first door.
    pub first_door: FirstDoor,
    /// Crisis contacts that this topic brings to the top.
    pub crisis: Vec<String>,
    /// A hard subject: said quietly before it is asked, with a way past.
    pub sensitive: bool,
    /// What a good counsellor names first: its own help, by who asks and how urgent.
    pub core: Vec<Core>,
    /// What it is like, where that changes the plan.
    pub nature: Vec<TopicNature>,
}

/// Who is named when it is urgent. All are ids of services.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UrgentRules {
    /// Always, in this order.
    pub everybody: Vec<String>,
    /// Out-of-hours doctors, one a region; the person's own is chosen.
    pub doctors: Vec<String>,
    /// Psychiatric emergency help, one a region where a source names one; the person's own is chosen.
    pub psychiatric: Vec<String>,
    /// Shown to children instead of the adults' lines.
    pub child: Vec<String>,
    /// The crisis card on every page: two or three.
    pub card: Vec<String>,
}

impl UrgentRules {
    /// All its lists with the names of their fields: whoever is on one of them is for when it is urgent.
    pub fn lists(&self) -> [(&'static str, &[String]); 5] {
        let Self { everybody, doctors, psychiatric, child, card } = self;
        [
            ("urgent.everybody", everybody),
            ("urgent.doctors", doctors),
            ("urgent.psychiatric", psychiatric),
            ("urgent.child", child),
            ("urgent.card", card),
        ]
    }
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
    /// One's own doctor, who refers to what only doctors refer to.
    pub own_doctor: String,
    /// At most this many referrals to a citizen.
    pub max_referrals: u8,
    /// At most this many referrals to a professional.
    pub max_referrals_professional: u8,
    /// Near means within so many kilometres on land.
    pub near_km: u16,
    /// Within reach means within so many kilometres on land; what is further is far away.
    pub reach_km: u16,
    /// Municipalities that no bridge leads to: only what lies there is near.
    pub islands: Vec<MunicipalityCode>,
    /// Pairs of municipalities with water between them and no bridge, however near they look on the map.
    pub across_water: Vec<(MunicipalityCode, MunicipalityCode)>,
    /// Veterancentret's own places, by region: who takes on a citizen whom a professional asks for.
    pub centres: Vec<String>,
    /// What is named first to who has chosen no topic.
    pub core: Vec<Core>,
    /// Who is there for anybody in this role, whatever it is about: they fill a short list. Of kinds only what is in the own
    /// municipality.
    pub support: Vec<Core>,
    /// Days between checks of crisis contacts.
    pub review_days_crisis: u16,
    /// Days between checks of other contacts.
    pub review_days_contact: u16,
    /// Days between checks of texts.
    pub review_days_text: u16,
    /// After so many days since the data was gone through, pages with contacts say how old it is.
    pub old_after_days: u16,
}
