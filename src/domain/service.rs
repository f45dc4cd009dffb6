//! What can be asked for, and who offers it. Terms follow HSDS where HSDS has one.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AgeRange, Audience, CallGuide, Check, Gathers, Guidance, MunicipalityCode, PartialDate, RegionCode, Source, Status,
    Text, Way, WebAddress, person::words,
};

words! {
    /// What kind of offer it is.
    ServiceKind {
        /// Answers when life or safety is at stake.
        CrisisLine = "crisis_line",
        /// A line to talk on.
        Helpline = "helpline",
        /// The region's doctor outside office hours.
        OutOfHoursDoctor = "out_of_hours_doctor",
        /// Talks with somebody who advises.
        Counselling = "counselling",
        /// Treatment in the health service or by psychologists.
        Treatment = "treatment",
        /// A group that meets for a time.
        Group = "group",
        /// A course.
        Course = "course",
        /// Days away with others.
        Camp = "camp",
        /// A place to stay.
        Stay = "stay",
        /// A place to come to.
        MeetingPlace = "meeting_place",
        /// Help from others who have been through it.
        PeerSupport = "peer_support",
        /// Sport, nature, dogs and other activity.
        Activity = "activity",
        /// Money for a purpose.
        Grant = "grant",
        /// Compensation for injury.
        Compensation = "compensation",
        /// An association or union to belong to.
        Association = "association",
        /// A municipality's veteran coordinator or the like.
        Coordinator = "coordinator",
        /// Other help from the municipality.
        MunicipalHelp = "municipal_help",
        /// Advice to professionals.
        ProfessionalSupport = "professional_support",
        /// Thanks and recognition.
        Recognition = "recognition",
    }
}

words! {
    /// What kind of organization it is.
    OrganizationKind {
        /// A municipality.
        Municipality = "municipality",
        /// Veterancentret and its parts.
        Veterancentret = "veterancentret",
        /// Another authority of the state.
        State = "state",
        /// A region and its hospitals.
        Region = "region",
        /// An association or foundation.
        Ngo = "ngo",
        /// A trade union.
        Union = "union",
        /// A company or other.
        Other = "other",
    }
}

words! {
    /// How one gets in.
    Access {
        /// Contact them yourself.
        SelfReferral = "self_referral",
        /// Somebody, often the doctor, has to refer.
        Referral = "referral",
        /// The municipality or another authority decides.
        Assessment = "assessment",
        /// For members.
        Membership = "membership",
        /// Not told.
        Unknown = "unknown",
    }
}

words! {
    /// What it costs.
    Cost {
        /// Free.
        Free = "free",
        /// Costs something.
        Paid = "paid",
        /// Not told.
        Unknown = "unknown",
    }
}

words! {
    /// Whether the way there is paid.
    Transport {
        /// Paid.
        Paid = "paid",
        /// Not paid.
        NotPaid = "not_paid",
        /// Not told.
        Unknown = "unknown",
    }
}

/// Who offers services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Text,
    /// Kind.
    pub kind: OrganizationKind,
    /// Home page.
    pub website: Option<WebAddress>,
    /// The organization it is part of.
    pub part_of: Option<String>,
}

/// Where an offer may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Area {
    /// By everybody in Denmark.
    Nationwide,
    /// By people in these regions.
    Regions(Vec<RegionCode>),
    /// By people in these municipalities.
    Municipalities(Vec<MunicipalityCode>),
}

/// Where an offer is, for nearness. A telephone service has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// The municipality it lies in.
    pub municipality: MunicipalityCode,
    /// The town or house, in words.
    pub name: Option<String>,
}

/// A group for children or young people that is or was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildGroup {
    /// Who can join.
    pub ages: AgeRange,
    /// Where it meets.
    pub location: Option<Location>,
    /// First day, where known.
    #[serde(with = "super::packed_date::optional")]
    pub starts: Option<Date>,
    /// Last day, where known.
    #[serde(with = "super::packed_date::optional")]
    pub ends: Option<Date>,
    /// When it meets, in words.
    pub when: Option<Text>,
    /// Whether the way there is paid.
    pub transport: Transport,
    /// Whether there is a meal; none when not told.
    pub meals: Option<bool>,
}

words! {
    /// A fact about the person that criteria may ask for.
    Fact {
        /// Who is asking.
        Role = "role",
        /// How the veteran was deployed.
        Deployment = "deployment",
        /// The municipality.
        Municipality = "municipality",
        /// The region.
        Region = "region",
        /// The ages of the children.
        ChildAge = "child_age",
        /// How soon.
        Urgency = "urgency",
        /// What it is about.
        Topic = "topic",
    }
}

/// A condition on the facts about a person: a small language that data can say and nobody can get
/// wrong in code. Evaluated to met, not met or unknown by [`crate::matching`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// All of them.
    All(Vec<Test>),
    /// At least one of them.
    Any(Vec<Test>),
    /// Not that.
    Not(Box<Test>),
    /// The fact is one of these words.
    In {
        /// The fact.
        fact: Fact,
        /// Its accepted words.
        values: Vec<String>,
    },
    /// The fact is a number from and to, both included.
    Range {
        /// The fact.
        fact: Fact,
        /// Lowest.
        from: u8,
        /// Highest.
        to: u8,
    },
    /// The fact has been told.
    Known {
        /// The fact.
        fact: Fact,
    },
}

words! {
    /// What a criterion is about. Each code has its sentences (met, not met, unknown) in the message set.
    CriterionCode {
        /// The person is one the offer is for.
        Audience = "audience",
        /// The person lives where the offer holds.
        Area = "area",
        /// A child has the right age.
        Age = "age",
        /// The veteran was deployed in the right way.
        Deployment = "deployment",
        /// It suits what the person has told of the situation, by topics.
        Situation = "situation",
    }
}

/// A hard condition: if it is not met, the offer is not for this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What it is about.
    pub code: CriterionCode,
    /// The condition.
    pub test: Test,
}

/// Something one can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Id. It never changes: links and kept lists hold it.
    pub id: String,
    /// Id of the organization.
    pub organization: String,
    /// Kind.
    pub kind: ServiceKind,
    /// Name.
    pub name: Text,
    /// What it is, in one or two sentences.
    pub summary: Text,
    /// Who it is for.
    pub audience: Vec<Audience>,
    /// Whether a child may make contact alone.
    pub child_may_ask: bool,
    /// What it helps with, ids of topics.
    pub topics: Vec<String>,
    /// Where it may be used.
    pub area: Area,
    /// Where it is.
    pub location: Option<Location>,
    /// Made for veterans or their relatives, not for everybody.
    pub dedicated: bool,
    /// Ages of the children or young people it takes, where limited.
    pub ages: Option<AgeRange>,
    /// Groups for children.
    pub groups: Vec<ChildGroup>,
    /// Hard conditions beyond audience, area and age.
    pub criteria: Vec<Criterion>,
    /// Ways to reach it. For a municipality's offer without its own, the main line stands in.
    pub ways: Vec<Way>,
    /// How one gets in.
    pub access: Access,
    /// What it costs.
    pub cost: Cost,
    /// Whether one can ask without saying who one is; none when not told.
    pub anonymous: Option<bool>,
    /// What the plan has to know beyond whom it is for.
    pub guidance: Guidance,
    /// What one should know before calling, a sentence each.
    pub good_to_know: Vec<Text>,
    /// How its number stands in lists of numbers; every line for when it is urgent has it.
    pub call: Option<CallGuide>,
    /// How sure it is.
    pub status: Status,
    /// Where it was read.
    pub source: Source,
    /// The last check by a person.
    pub checked: Option<Check>,
    /// Ids of earlier records that this one took over: links to them still lead here.
    pub merged_ids: Vec<String>,
    /// Its name in addresses where its own would tell a need that is nobody else's business; `data` works it out.
    pub quiet_name: Option<String>,
}

impl Service {
    /// Its name in addresses. [`super::Directory::service_at`] finds it again.
    pub fn slug(&self) -> &str {
        self.quiet_name.as_deref().unwrap_or(&self.id)
    }

    /// Whether to look at it tells a need that is nobody else's business, so that neither address nor title names it.
    pub fn tells_need(&self) -> bool {
        self.quiet_name.is_some()
    }
}

impl Service {
    /// The newest evidence: the last check, else the source's date.
    pub fn evidence_date(&self) -> Option<PartialDate> {
        self.checked.map(|check| check.on).max(self.source.date)
    }

    /// Whether it can be shown to people who seek help.
    pub fn is_shown_to_citizens(&self) -> bool {
        self.status != Status::Historical && self.kind != ServiceKind::ProfessionalSupport
    }
}

impl Service {
    /// Whether it has a number to call of its own.
    pub fn has_phone(&self) -> bool {
        self.ways.iter().any(Way::is_call)
    }
}

impl Service {
    /// Whom it brings together: as the record says, else by its kind. What is made for veterans and is a house, a camp, a
    /// stay, an activity or a celebration brings veterans together, unless the record says otherwise.
    pub fn gathers(&self) -> Option<Gathers> {
        let by_kind = || match self.kind {
            ServiceKind::Camp => Some(Gathers::Family),
            ServiceKind::MeetingPlace | ServiceKind::Stay | ServiceKind::Activity | ServiceKind::Recognition => {
                Some(Gathers::Veterans)
            }
            _ => None,
        };
        let told = self.guidance.gathers.or_else(|| by_kind().filter(|_| self.dedicated));
        told.filter(|gathers| *gathers != Gathers::Nobody)
    }
}
