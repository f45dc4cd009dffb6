//! The coordinator's task list: the twelve purposes that Veteranalliancen gives a veteran coordinator,
//! each with partners of this municipality, own notes and a mark when it is in place.

use jiff::civil::{Date, DateTime};

use super::{Partner, Situation, partners};
use crate::domain::{Directory, MunicipalityCode, ServiceKind, topic_id};

/// At most this many partners for one purpose.
pub const MOST_PARTNERS: usize = 6;

/// What a coordinator is for. Titles and meanings are in [`crate::text::professional`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A contact that veterans and relatives know.
    KnownContact,
    /// The whole life situation is looked at.
    WholeSituation,
    /// Help is put together across authorities and associations.
    AcrossSectors,
    /// Those who are hardest to reach are sought out.
    Outreach,
    /// Somebody comes along to meetings, and meetings are made easier.
    MeetingSupport,
    /// The strain on relatives is seen, and they get help.
    Relatives,
    /// Others outside the municipality are brought in.
    BringIn,
    /// There is a local network.
    LocalNetwork,
    /// Associations, cafés and projects are supported.
    SupportGroups,
    /// What veterans can do is shown to employers and associations.
    Skills,
    /// Recognition on 5 September.
    Recognition,
    /// Knowledge is shared with other coordinators.
    ShareKnowledge,
}

impl Purpose {
    /// The twelve, in the order of the source.
    pub const ALL: [Self; 12] = [
        Self::KnownContact,
        Self::WholeSituation,
        Self::AcrossSectors,
        Self::Outreach,
        Self::MeetingSupport,
        Self::Relatives,
        Self::BringIn,
        Self::LocalNetwork,
        Self::SupportGroups,
        Self::Skills,
        Self::Recognition,
        Self::ShareKnowledge,
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::KnownContact => "known_contact",
            Self::WholeSituation => "whole_situation",
            Self::AcrossSectors => "across_sectors",
            Self::Outreach => "outreach",
            Self::MeetingSupport => "meeting_support",
            Self::Relatives => "relatives",
            Self::BringIn => "bring_in",
            Self::LocalNetwork => "local_network",
            Self::SupportGroups => "support_groups",
            Self::Skills => "skills",
            Self::Recognition => "recognition",
            Self::ShareKnowledge => "share_knowledge",
        }
    }

    /// Reads the word back.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }

    /// The topics under which its partners are found.
    pub fn topics(self) -> &'static [&'static str] {
        match self {
            Self::KnownContact => &[topic_id::CASE, topic_id::RELATIVES],
            Self::WholeSituation => &[topic_id::CASE, topic_id::MIND, topic_id::HOME, topic_id::MONEY],
            Self::AcrossSectors => &[topic_id::MIND, topic_id::MISUSE, topic_id::CASE],
            Self::Outreach => &[topic_id::HOME, topic_id::MISUSE],
            Self::MeetingSupport => &[topic_id::CASE],
            Self::Relatives => &[topic_id::RELATIVES, topic_id::CHILDREN, topic_id::COUPLE],
            Self::BringIn => &[topic_id::KNOWLEDGE, topic_id::MIND],
            Self::LocalNetwork => &[topic_id::COMMUNITY, topic_id::RELATIVES],
            Self::SupportGroups => &[topic_id::COMMUNITY, topic_id::NATURE],
            Self::Skills => &[topic_id::WORK],
            Self::Recognition => &[topic_id::RECOGNITION],
            Self::ShareKnowledge => &[topic_id::KNOWLEDGE],
        }
    }
}

/// One purpose as somebody works on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The purpose.
    pub purpose: Purpose,
    /// The day it was marked as in place.
    pub done_on: Option<Date>,
    /// Own notes.
    pub note: String,
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskList {
    /// The municipality whose partners are shown.
    pub place: Option<MunicipalityCode>,
    /// All twelve, in order.
    pub tasks: Vec<Task>,
}

impl Default for TaskList {
    fn default() -> Self {
        let task = |purpose| Task { purpose, done_on: None, note: String::new() };
        Self { place: None, tasks: Purpose::ALL.into_iter().map(task).collect() }
    }
}

impl TaskList {
    /// A purpose's task, to change it.
    pub fn task(&mut self, purpose: Purpose) -> Option<&mut Task> {
        self.tasks.iter_mut().find(|task| task.purpose == purpose)
    }

    /// How many are in place, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.tasks.iter().filter(|task| task.done_on.is_some()).count(), self.tasks.len())
    }

    /// Whether anybody has written or marked something.
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }
}

/// The partners who help with a purpose in a municipality: those of the plan for its topics, advice for the
/// professional last except where the purpose is about knowledge.
pub fn task_partners<'a>(
    directory: &'a Directory,
    purpose: Purpose,
    place: Option<MunicipalityCode>,
    now: DateTime,
) -> Vec<Partner<'a>> {
    let topics: Vec<String> = purpose.topics().iter().map(|topic| (*topic).to_owned()).collect();
    let situation = Situation { place, topics, ..Situation::default() };
    let Some(found) = partners(directory, &situation, now) else { return Vec::new() };
    let offers: Vec<Partner<'a>> = found.groups.into_iter().flat_map(|(_, partners)| partners).collect();
    let about_knowledge = matches!(purpose, Purpose::ShareKnowledge | Purpose::BringIn);
    let (first, second) = if about_knowledge { (found.sparring, offers) } else { (offers, found.sparring) };
    // A coordinator need not be told to call the coordinator, unless being known is the purpose.
    let own = |partner: &Partner<'a>| match partner.item.subject {
        crate::matching::Subject::Service(service) => service.kind == ServiceKind::Coordinator,
        crate::matching::Subject::Municipality(_) => true,
    };
    let wanted = first.into_iter().chain(second).filter(|one| purpose == Purpose::KnownContact || !own(one));
    wanted.take(MOST_PARTNERS).collect()
}
