//! What finder and advice hand each other: groups that fit or nearly fit, and the answers they are found by.

use jiff::civil::Date;

use crate::{
    domain::{
        AgeFit, AgeRange, ChildGroup, Contact, CriterionCode, Location, Municipality, Role, Service, Text, Transport,
        topic_id,
    },
    matching::Answers,
};

/// One group that fits or may fit.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupOffer<'a> {
    /// The record it belongs to.
    pub service: &'a Service,
    /// The group; none where the record names no single groups.
    pub group: Option<&'a ChildGroup>,
    /// [`AgeFit::Fits`], or [`AgeFit::Depends`] when a band was told or no limits are known.
    pub age: AgeFit,
    /// The ages it takes, where known.
    pub ages: Option<AgeRange>,
    /// How near it is.
    pub reach: Reach,
    /// Kilometres as the crow flies between the middles of the municipalities.
    pub distance_km: Option<u16>,
    /// Where it meets, where known.
    pub location: Option<&'a Location>,
    /// When.
    pub schedule: Schedule<'a>,
    /// Whether the way there is paid.
    pub transport: Transport,
    /// Whether there is a meal; none when not told.
    pub meals: Option<bool>,
    /// Who may sign the child up.
    pub sign_up: SignUp,
    /// What else it depends on, besides the age.
    pub open_questions: Vec<CriterionCode>,
    /// What has to be so, and nobody was asked: `there is or has been alcohol at home`.
    pub only_if: Option<&'a Text>,
    /// Whom to ask: its own contacts, or those that stand in for them.
    pub contacts: Vec<Contact>,
}

impl GroupOffer<'_> {
    /// Whether the child surely may join: the age fits and nothing else is open.
    pub fn is_sure(&self) -> bool {
        self.age == AgeFit::Fits && self.open_questions.is_empty() && self.only_if.is_none()
    }
}

/// How near a group is, in the words that a family thinks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// In the own municipality.
    Own,
    /// Next door, or within the directory's near distance.
    Neighbour,
    /// For the region or the country; where it meets is not known.
    Anywhere,
    /// At a known place further away.
    Far,
    /// No place was told.
    Unknown,
}

/// When a group meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule<'a> {
    /// It has dates that have not passed.
    Dated {
        /// First day, where known.
        starts: Option<Date>,
        /// Last day, where known.
        ends: Option<Date>,
        /// Whether it has begun.
        running: bool,
        /// When it meets, in words.
        when: Option<&'a Text>,
    },
    /// No current dates are known: ask.
    NotKnown {
        /// How it usually is, in words.
        usually: Option<&'a Text>,
    },
    /// The known dates have passed: nothing this season that we know of; ask when it comes again.
    Ended {
        /// The last known day.
        last: Date,
        /// How it usually is, in words.
        usually: Option<&'a Text>,
    },
}

/// Who may sign a child up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUp {
    /// The child alone, or a parent.
    ChildOrParent,
    /// A parent or another adult in the family.
    Parent,
    /// Somebody has to refer, often the doctor.
    Referral,
    /// The municipality or another authority decides.
    Authority,
    /// For members.
    Members,
    /// Not told: ask.
    Unknown,
}

/// A group that only the age keeps the child out of.
#[derive(Clone, Debug, PartialEq)]
pub struct NearMiss<'a> {
    /// The record.
    pub service: &'a Service,
    /// The ages it takes.
    pub ages: AgeRange,
    /// [`AgeFit::TooYoung`] or [`AgeFit::TooOld`], with the years.
    pub age: AgeFit,
}

/// The answers that a parent would give for this child, for the matching's own decisions.
///
/// A partner is the adult who may use most of what is for families; the finder asks nobody who they are.
pub(super) fn answers_for(told: AgeRange, place: Option<&Municipality>) -> Answers {
    Answers {
        role: Some(Role::Partner),
        place: place.map(|place| place.code),
        topics: vec![topic_id::CHILDREN.to_owned()],
        child_ages: vec![told],
        ..Answers::default()
    }
}
