//! Partners for a citizen's situation, grouped by what they are to a professional.
//!
//! The list is the plan of [`crate::matching`] for a professional: the same records, reasons and order as
//! anywhere else. Here it is only sorted into groups, and each gets what a professional asks next: how
//! one refers, what they ask for, what may be told. The municipality's own door is always there when the
//! place is known, whatever the topics.

use jiff::civil::DateTime;

use crate::{
    domain::{
        Access, AgeRange, Audience, CriterionCode, Directory, Land, MunicipalityCode, OrganizationKind, Role, Service,
        ServiceKind, Urgency,
    },
    matching::{Answers, Caveat, Item, Subject, describe, municipal_entrance, plan},
};

/// A citizen's situation as a professional describes it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Situation {
    /// Where the citizen lives.
    pub place: Option<MunicipalityCode>,
    /// Instead of a municipality: Greenland or the Faroe Islands.
    pub land: Option<Land>,
    /// What it is about.
    pub topics: Vec<String>,
    /// Who needs it: empty means anybody in the family.
    pub whom: Vec<Audience>,
    /// Ages of the children.
    pub ages: Vec<AgeRange>,
    /// How soon.
    pub urgency: Option<Urgency>,
}

/// What a partner is to a professional, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartnerRole {
    /// The municipality's person or line for veterans.
    Coordinator,
    /// Others in the municipality.
    Municipality,
    /// Veterancentret.
    Veterancentret,
    /// The region and its hospitals.
    Region,
    /// Another authority of the state.
    State,
    /// Associations and foundations.
    Ngo,
    /// Trade unions.
    Union,
    /// Others, for everybody.
    General,
}

impl PartnerRole {
    /// Every role, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Coordinator,
        Self::Municipality,
        Self::Veterancentret,
        Self::Region,
        Self::State,
        Self::Ngo,
        Self::Union,
        Self::General,
    ];
}

/// How the citizen gets in, seen from the professional.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// The citizen can ask; call together if that helps.
    SelfReferral,
    /// Somebody, often the doctor, has to refer in writing.
    Referral,
    /// An authority decides (visitation).
    Visitation,
    /// By becoming a member.
    Membership,
    /// It is advice to the professional: call yourself.
    CallYourself,
    /// Not told: ask.
    Unknown,
}

/// What a partner may ask for before it can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsksFor {
    /// The citizen's consent, when somebody asks on their behalf.
    Consent,
    /// How the veteran was deployed.
    Deployment,
    /// Where the citizen lives.
    Residence,
    /// The age of the child or young person.
    Age,
    /// A referral from a doctor or another.
    ReferralLetter,
    /// The decision of an authority.
    Decision,
    /// Membership.
    Membership,
    /// What the situation is.
    Situation,
    /// Money: there is a price.
    Payment,
}

/// What to know about what is told to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidentiality {
    /// A public authority: its staff have a duty of confidentiality.
    Authority,
    /// One can ask without saying who it is about.
    Anonymous,
    /// An association or company: ask for their own rules before you give a name.
    AskFirst,
    /// Advice to you: describe the situation without telling who it is.
    WithoutName,
}

/// One partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner<'a> {
    /// The item of the plan, as on the citizen's card.
    pub item: Item<'a>,
    /// Its role.
    pub role: PartnerRole,
    /// How one refers.
    pub way_in: WayIn,
    /// What they ask for; never empty.
    pub asks_for: Vec<AsksFor>,
    /// What to know about confidentiality.
    pub confidentiality: Confidentiality,
}

/// Partners by role.
#[derive(Clone, Debug, PartialEq)]
pub struct Partners<'a> {
    /// Whom to call when it is urgent, as in the citizen's plan.
    pub urgent: Vec<Item<'a>>,
    /// Advice for the professional; the one to call first stands first.
    pub sparring: Vec<Partner<'a>>,
    /// Offers to the citizen by role; no role without a partner.
    pub groups: Vec<(PartnerRole, Vec<Partner<'a>>)>,
    /// Chosen topics that nothing helps with.
    pub uncovered_topics: Vec<String>,
}

/// The partners for a situation at this Danish local time. None only where [`plan`] has none.
pub fn partners<'a>(directory: &'a Directory, situation: &Situation, now: DateTime) -> Option<Partners<'a>> {
    let answers = Answers {
        role: Some(Role::Professional),
        place: situation.place,
        land: situation.land,
        urgency: situation.urgency,
        topics: situation.topics.clone(),
        child_ages: situation.ages.clone(),
        ..Answers::default()
    };
    let plan_found = plan(directory, &answers, now)?;
    let place = situation.place.and_then(|code| directory.municipality(code));
    let door = place.map(|place| describe(directory, &answers, now, municipal_entrance(directory, place)));
    // Whatever it is about, the way into the citizen's own municipality comes before all others.
    let first = door.into_iter().chain([plan_found.start_here]).chain(plan_found.second_door);
    // Each offer behind a shared way in is a partner of its own: how one refers and what they ask for differs.
    let each = |card: Item<'a>| {
        let behind: Vec<Item<'a>> =
            card.services.iter().map(|service| describe(directory, &answers, now, Subject::Service(service))).collect();
        std::iter::once(card).chain(behind)
    };
    let mut sparring: Vec<Partner<'a>> = Vec::new();
    let mut offers: Vec<Partner<'a>> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for item in first.chain(plan_found.referrals).flat_map(each) {
        let id = item.subject.id();
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        if is_for_professionals(&item.subject) {
            sparring.push(partner(directory, item));
        } else if is_for(&item.subject, &situation.whom) {
            offers.push(partner(directory, item));
        }
    }
    let mut groups = Vec::new();
    for role in PartnerRole::ALL {
        let (of_role, rest) = offers.into_iter().partition(|partner| partner.role == role);
        offers = rest;
        let of_role: Vec<Partner<'a>> = of_role;
        if !of_role.is_empty() {
            groups.push((role, of_role));
        }
    }
    Some(Partners { urgent: plan_found.urgent, sparring, groups, uncovered_topics: plan_found.uncovered_topics })
}

fn is_for_professionals(subject: &Subject<'_>) -> bool {
    let Subject::Service(service) = subject else { return false };
    service.kind == ServiceKind::ProfessionalSupport || service.audience == [Audience::Professional]
}

/// Whether somebody of those who need it is meant. A family is its partners and children, and they the family.
fn is_for(subject: &Subject<'_>, whom: &[Audience]) -> bool {
    let Subject::Service(service) = subject else { return true };
    let meant = |one: &Audience| match one {
        Audience::Partner | Audience::Child => {
            service.audience.contains(one) || service.audience.contains(&Audience::Family)
        }
        one => service.audience.contains(one),
    };
    whom.is_empty() || service.kind == ServiceKind::Coordinator || whom.iter().any(meant)
}

fn partner<'a>(directory: &Directory, item: Item<'a>) -> Partner<'a> {
    let professional = is_for_professionals(&item.subject);
    let (role, way_in) = match item.subject {
        Subject::Municipality(_) => (PartnerRole::Coordinator, WayIn::SelfReferral),
        Subject::Service(service) => (role(directory, service), way_in(service, professional)),
    };
    let confidentiality = match (role, item.subject) {
        _ if professional => Confidentiality::WithoutName,
        (_, Subject::Service(service)) if service.anonymous == Some(true) => Confidentiality::Anonymous,
        (
            PartnerRole::Coordinator
            | PartnerRole::Municipality
            | PartnerRole::Veterancentret
            | PartnerRole::Region
            | PartnerRole::State,
            _,
        ) => Confidentiality::Authority,
        (PartnerRole::Ngo | PartnerRole::Union | PartnerRole::General, _) => Confidentiality::AskFirst,
    };
    Partner { asks_for: asks_for(&item, professional), role, way_in, confidentiality, item }
}

fn role(directory: &Directory, service: &Service) -> PartnerRole {
    let municipal_line = matches!(service.kind, ServiceKind::Coordinator | ServiceKind::Helpline) && service.dedicated;
    match directory.organization(&service.organization).map(|organization| organization.kind) {
        Some(OrganizationKind::Municipality) if municipal_line => PartnerRole::Coordinator,
        Some(OrganizationKind::Municipality) => PartnerRole::Municipality,
        Some(OrganizationKind::Veterancentret) => PartnerRole::Veterancentret,
        Some(OrganizationKind::Region) => PartnerRole::Region,
        Some(OrganizationKind::State) => PartnerRole::State,
        Some(OrganizationKind::Ngo) => PartnerRole::Ngo,
        Some(OrganizationKind::Union) => PartnerRole::Union,
        // What every municipality has belongs with the municipality.
        Some(OrganizationKind::Other) | None if service.kind == ServiceKind::MunicipalHelp => PartnerRole::Municipality,
        Some(OrganizationKind::Other) | None => PartnerRole::General,
    }
}

fn way_in(service: &Service, professional: bool) -> WayIn {
    match service.access {
        _ if professional => WayIn::CallYourself,
        Access::SelfReferral => WayIn::SelfReferral,
        Access::Referral => WayIn::Referral,
        Access::Assessment => WayIn::Visitation,
        Access::Membership => WayIn::Membership,
        Access::Unknown => WayIn::Unknown,
    }
}

/// What they ask for: the offer's own conditions, then the consent that any call about a citizen needs.
fn asks_for(item: &Item<'_>, professional: bool) -> Vec<AsksFor> {
    let mut list = Vec::new();
    if let Subject::Service(service) = item.subject {
        for criterion in &service.criteria {
            list.push(match criterion.code {
                CriterionCode::Deployment => AsksFor::Deployment,
                CriterionCode::Area => AsksFor::Residence,
                CriterionCode::Age => AsksFor::Age,
                CriterionCode::Audience | CriterionCode::Situation => AsksFor::Situation,
            });
        }
        if !matches!(service.area, crate::domain::Area::Nationwide) {
            list.push(AsksFor::Residence);
        }
        if !service.age_ranges().is_empty() {
            list.push(AsksFor::Age);
        }
    } else {
        list.push(AsksFor::Residence);
    }
    for caveat in &item.caveats {
        list.extend(match caveat {
            Caveat::NeedsReferral { .. } => Some(AsksFor::ReferralLetter),
            Caveat::NeedsAssessment => Some(AsksFor::Decision),
            Caveat::NeedsMembership => Some(AsksFor::Membership),
            Caveat::Paid => Some(AsksFor::Payment),
            _ => None,
        });
    }
    list.push(if professional { AsksFor::Situation } else { AsksFor::Consent });
    let mut once: Vec<AsksFor> = Vec::new();
    for asked in list {
        if !once.contains(&asked) {
            once.push(asked);
        }
    }
    once
}
