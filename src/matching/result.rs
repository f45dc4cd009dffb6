//! The answer to the answers: the plan and its parts, as values. Sentences for them are in [`crate::text`].

use jiff::civil::DateTime;

use super::Item;
use crate::domain::{AgeRange, Contact, CriterionCode, Opening, Service, Text, opening};

/// Something that would suit if one thing were so: never among what suits.
#[derive(Clone, Debug, PartialEq)]
pub struct FitsIf<'a> {
    /// What would suit.
    pub service: &'a Service,
    /// The one thing that decides.
    pub condition: Condition<'a>,
    /// Whom to ask instead.
    pub instead: Option<&'a Service>,
}

/// The one thing that decides whether something suits.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition<'a> {
    /// It fails on exactly one answer.
    Answer(CriterionCode),
    /// No question asks about it; in the record's own words, after "Passer, hvis …".
    Unasked(&'a Text),
    /// There are children in the family: nobody has mentioned any.
    Children,
    /// They want to go away for some days: nobody has said so.
    GoAway,
    /// One has to come there, and it is far away: the town and the kilometres.
    FarAway {
        /// The town.
        town: String,
        /// Kilometres as the crow flies.
        km: u16,
    },
}

impl Condition<'_> {
    /// The stable code of the command line's contract.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Answer(code) => code.word(),
            Self::Unasked(_) | Self::Children | Self::GoAway => CriterionCode::Situation.word(),
            Self::FarAway { .. } => CriterionCode::Area.word(),
        }
    }
}

/// What there is for one of the children.
#[derive(Clone, Debug, PartialEq)]
pub struct ChildLine<'a> {
    /// The age or band that was told.
    pub told: AgeRange,
    /// What there is.
    pub offer: ChildOffer<'a>,
}

/// What there is for a child of an age.
#[derive(Clone, Debug, PartialEq)]
pub enum ChildOffer<'a> {
    /// Groups that take the age, the best first; never empty.
    Groups(Vec<&'a Service>),
    /// No group takes the age: these help the family instead.
    Instead(&'a Service),
    /// No group, and we know of nobody else.
    Nothing,
}

/// The plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan<'a> {
    /// Whom to call when it is urgent; empty when nothing points to that. For danger to life first, then what answers
    /// now, then what we do not know, then what is closed. May hold the first contact as well.
    pub urgent: Vec<Item<'a>>,
    /// The one first contact.
    pub start_here: Item<'a>,
    /// The second-best door: another number than the first, or none.
    pub second_door: Option<Item<'a>>,
    /// The list, one card a way in. What can wait till tomorrow stands last.
    pub referrals: Vec<Item<'a>>,
    /// For a child: what to show to an adult. Not for the child to call alone.
    pub show_adult: Vec<Item<'a>>,
    /// A line for each child, where ages were told and children are what it is about.
    pub children: Vec<ChildLine<'a>>,
    /// What would suit if one thing were so; at most four.
    pub fits_if: Vec<FitsIf<'a>>,
    /// Chosen topics that nothing in the list helps with.
    pub uncovered_topics: Vec<String>,
}

impl<'a> Plan<'a> {
    /// For danger to life: one line above everything.
    pub fn danger(&self) -> Option<&Item<'a>> {
        self.urgent.first()
    }

    /// The other urgent ones, below the first contact, without it and what is behind the same way in.
    pub fn also_urgent(&self) -> impl Iterator<Item = &Item<'a>> {
        let first = self.start_here.subject.id();
        self.urgent.iter().skip(1).filter(move |item| item.subject.id() != first)
    }

    /// Whether somebody answers now at the first contact or at another number to call now.
    pub fn somebody_answers(&self, now: DateTime) -> bool {
        let is_open =
            |contact: &Contact| contact.is_phone() && matches!(opening(&contact.hours, now), Opening::Open { .. });
        std::iter::once(&self.start_here).chain(self.also_urgent()).any(|item| item.contacts.iter().any(is_open))
    }

    /// What to do today: all of the list, unless something cannot wait.
    pub fn today(&self) -> impl Iterator<Item = &Item<'a>> {
        self.referrals.iter().filter(|item| !item.can_wait)
    }

    /// What can wait till tomorrow.
    pub fn tomorrow(&self) -> impl Iterator<Item = &Item<'a>> {
        self.referrals.iter().filter(|item| item.can_wait)
    }
}
