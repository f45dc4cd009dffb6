//! A recommendation and what explains it, as values. Sentences for them are in [`crate::text`].

use crate::domain::{
    AgeRange, Contact, ContactPreference, CriterionCode, Deployment, Directory, Municipality, PartialDate, Record,
    Referrer, Role, Service, ServiceKind, Status,
};

/// What is recommended: a service, or a municipality's own main line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject<'a> {
    /// A service of the directory.
    Service(&'a Service),
    /// A municipality where nobody in particular is known.
    Municipality(&'a Municipality),
}

impl<'a> Subject<'a> {
    /// The id: the service's, or `kommune-` and the municipality's slug.
    pub fn id(&self) -> String {
        match self {
            Self::Service(service) => service.id.clone(),
            Self::Municipality(municipality) => municipality.organization_id(),
        }
    }

    /// The ways to it, for somebody of whom nothing is known.
    pub fn contacts(&self, directory: &Directory) -> Vec<Contact> {
        match self {
            Self::Service(service) => directory.routes(service, None).contacts,
            Self::Municipality(municipality) => municipality.main_contacts(),
        }
    }

    /// The record behind it.
    pub fn record(&self) -> Record<'a> {
        match *self {
            Self::Service(service) => Record::Service(service),
            Self::Municipality(municipality) => match &municipality.main_contact.line {
                Some(line) => Record::Line(line),
                None => Record::Municipality(municipality),
            },
        }
    }

    /// How sure the record is.
    pub fn status(&self) -> Status {
        match self {
            Self::Service(service) => service.status,
            Self::Municipality(municipality) => municipality.main_contact.status(),
        }
    }
}

/// Whether it suits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Every criterion is met.
    Suited,
    /// Something is not answered yet.
    Maybe,
}

/// Why something is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is urgent, and they answer.
    Urgent,
    /// It is the first door for the chosen topics.
    FirstDoor,
    /// For a person in your role.
    ForYou(Option<Role>),
    /// For everybody, so also for you.
    ForEverybody,
    /// For everybody who is close to somebody, not only to a veteran.
    ForRelatives,
    /// For the family, not for you alone.
    ForFamily,
    /// For your child.
    ForYourChild {
        /// Made for children in veteran families, not for all children.
        of_veterans: bool,
    },
    /// To be shown to an adult: not for a child to call alone.
    ShowToAdult,
    /// For the veteran you are close to.
    ForTheVeteran,
    /// For the citizen you work with.
    ForTheCitizen,
    /// For professionals.
    ForProfessionals,
    /// Helps with these chosen topics.
    Topics(Vec<String>),
    /// In your municipality.
    YourMunicipality,
    /// It lies in the own municipality, and is for others too.
    InYourMunicipality,
    /// Close to you.
    Near {
        /// The town.
        town: String,
        /// Kilometres as the crow flies between the middles of the municipalities.
        km: u16,
    },
    /// In your region.
    YourRegion,
    /// For the whole country.
    Nationwide,
    /// The age fits this range of the offer.
    AgeFits(AgeRange),
    /// The deployment fits.
    DeploymentFits(Deployment),
    /// Made for veterans and their relatives.
    Dedicated,
    /// Free.
    Free,
    /// You can make contact yourself.
    SelfReferral,
    /// You need not say who you are.
    Anonymous,
    /// The way there is paid.
    TransportPaid,
    /// They can be reached the way you like.
    YourWay(ContactPreference),
}

impl Reason {
    /// The stable code of the command line's contract.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Urgent => "urgent",
            Self::FirstDoor => "first_door",
            Self::ForYou(_) | Self::ForEverybody | Self::ForRelatives => "for_you",
            Self::ForFamily => "for_family",
            Self::ForYourChild { .. } => "for_your_child",
            Self::ShowToAdult => "show_to_adult",
            Self::ForTheVeteran => "for_the_veteran",
            Self::ForTheCitizen => "for_the_citizen",
            Self::ForProfessionals => "for_professionals",
            Self::Topics(_) => "topics",
            Self::InYourMunicipality => "in_your_municipality",
            Self::YourMunicipality => "your_municipality",
            Self::Near { .. } => "near",
            Self::YourRegion => "your_region",
            Self::Nationwide => "nationwide",
            Self::AgeFits(_) => "age_fits",
            Self::DeploymentFits(_) => "deployment_fits",
            Self::Dedicated => "dedicated",
            Self::Free => "free",
            Self::SelfReferral => "self_referral",
            Self::Anonymous => "anonymous",
            Self::TransportPaid => "transport_paid",
            Self::YourWay(_) => "your_way",
        }
    }
}

/// What one should know before relying on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// The source is from this year and nobody has confirmed it since.
    OldSource(PartialDate),
    /// The source has no date.
    UndatedSource,
    /// Somebody has to refer.
    NeedsReferral {
        /// Who can, as the record tells; empty when it does not.
        by: Vec<Referrer>,
        /// Whether they apply for money and do not refer to help.
        for_money: bool,
    },
    /// An authority decides.
    NeedsAssessment,
    /// For members.
    NeedsMembership,
    /// It costs something.
    Paid,
    /// No current dates of the group are known.
    NoScheduleKnown,
    /// The municipality's main line stands in: ask for the coordinator.
    AskForCoordinator,
    /// The municipality's main line stands in: ask for whoever helps veterans.
    AskForVeteranHelp,
    /// No number of the municipality is known; its home page and Veterancentret stand in.
    NoPhoneKnown,
    /// No number of the municipality is known, and Veterancentret cannot help with this: its home page has the number.
    NumberOnHomePage,
    /// It is the own municipality's, and nobody has said where the person lives; Veterancentret stands in.
    TellPlace,
    /// No way to reach it is known; Veterancentret shows the way.
    NoRouteKnown,
    /// It is further away than near.
    FarAway {
        /// The town.
        town: String,
        /// Kilometres as the crow flies.
        km: u16,
    },
}

impl Caveat {
    /// Whether it is about the age of the source alone: that stands beside the number, not among what one has to know.
    pub fn is_age_of_source(&self) -> bool {
        matches!(self, Self::OldSource(_) | Self::UndatedSource)
    }

    /// That somebody has to refer to a service, or apply for it.
    pub fn referral(service: &Service) -> Self {
        let for_money = service.kind == ServiceKind::Grant;
        Self::NeedsReferral { by: service.guidance.referred_by.clone(), for_money }
    }

    /// The stable code of the command line's contract.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OldSource(_) => "old_source",
            Self::UndatedSource => "undated_source",
            Self::NeedsReferral { .. } => "needs_referral",
            Self::NeedsAssessment => "needs_assessment",
            Self::NeedsMembership => "needs_membership",
            Self::Paid => "paid",
            Self::NoScheduleKnown => "no_schedule_known",
            Self::AskForCoordinator => "ask_for_coordinator",
            Self::AskForVeteranHelp => "ask_for_veteran_help",
            Self::NoPhoneKnown => "no_phone_known",
            Self::NumberOnHomePage => "number_on_home_page",
            Self::TellPlace => "tell_place",
            Self::NoRouteKnown => "no_route_known",
            Self::FarAway { .. } => "far_away",
        }
    }
}

/// One recommendation with everything that explains it.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// What is recommended.
    pub subject: Subject<'a>,
    /// Whether it suits.
    pub outcome: Outcome,
    /// Why it is shown, the strongest reason first; never empty.
    pub why: Vec<Reason>,
    /// What would have to be answered to be sure.
    pub open_questions: Vec<CriterionCode>,
    /// What one should know.
    pub caveats: Vec<Caveat>,
    /// Ways to reach it, the best first.
    pub contacts: Vec<Contact>,
    /// How far it is, where it is at a place and the person's place is known.
    pub distance_km: Option<u16>,
    /// The other offers behind the same way in: one card a way in, with what one can ask for there.
    pub services: Vec<&'a Service>,
    /// Whether it can wait till tomorrow, when something cannot.
    pub can_wait: bool,
}

impl<'a> Item<'a> {
    /// The service that is recommended, where it is one.
    pub fn service(&self) -> Option<&'a Service> {
        match self.subject {
            Subject::Service(service) => Some(service),
            Subject::Municipality(_) => None,
        }
    }

    /// What tells how sure one may be of the way that is shown first: its line, also where it is another's that stands in.
    pub fn to_reach(&self, directory: &'a Directory) -> Record<'a> {
        let first = self.contacts.iter().find(|contact| contact.kind.is_route());
        first.and_then(|contact| Record::of_number(contact, directory)).unwrap_or_else(|| self.subject.record())
    }

    /// Every service that is behind this way in, the main one first.
    pub fn behind(&self) -> impl Iterator<Item = &'a Service> + '_ {
        self.service().into_iter().chain(self.services.iter().copied())
    }

    /// The two reasons that tell most, for the one card that has room for no more: what it is about and who it is for
    /// say more than that it is a good place to begin.
    pub fn two_reasons(&self) -> impl Iterator<Item = &Reason> {
        let says_itself = |reason: &&Reason| !matches!(reason, Reason::FirstDoor | Reason::Urgent);
        let told = self.why.iter().filter(says_itself);
        let rest = self.why.iter().filter(|reason| matches!(reason, Reason::FirstDoor | Reason::Urgent));
        told.chain(rest).take(2)
    }

    /// The one thing to know that can change whether somebody calls.
    pub fn know(&self) -> Option<Know> {
        let service = self.service()?;
        match service.anonymous {
            Some(false) if service.guidance.follows_up => Some(Know::FollowsUp),
            Some(false) => Some(Know::NotAnonymous),
            Some(true) => Some(Know::Anonymous),
            None => None,
        }
    }
}

/// What can change whether somebody dares to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Know {
    /// They want to know who calls.
    NotAnonymous,
    /// One need not say who one is.
    Anonymous,
    /// They want to know who calls, and call back later.
    FollowsUp,
}
