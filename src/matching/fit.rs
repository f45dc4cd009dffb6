//! How one service fits one person: each hard criterion with its verdict.

use crate::{
    domain::{AgeRange, Area, Audience, CriterionCode, Deployment, Municipality, Role, Service, topic_id},
    matching::{Answers, Verdict, criteria::ages_in, evaluate},
};

/// The criteria of one service for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Each criterion with its verdict: audience, area, age, then the service's own.
    pub verdicts: Vec<(CriterionCode, Verdict)>,
    /// Who in the family the service is for, seen from the person asking.
    pub whom: Whom,
}

/// Who the offer is for, seen from the person asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// The person asking.
    You,
    /// The family of the person asking, and not that person alone.
    Family,
    /// A child of the person asking.
    YourChild,
    /// The veteran the person asks for.
    TheVeteran,
    /// The citizen a professional asks for.
    Citizen,
    /// Not told yet.
    Unknown,
    /// Nobody in this family.
    Nobody,
}

impl Fit {
    /// Criteria that are not met.
    pub fn blocking(&self) -> impl Iterator<Item = CriterionCode> + '_ {
        self.with(Verdict::NotMet)
    }

    /// Criteria that nobody has answered.
    pub fn open(&self) -> impl Iterator<Item = CriterionCode> + '_ {
        self.with(Verdict::Unknown)
    }

    fn with(&self, wanted: Verdict) -> impl Iterator<Item = CriterionCode> + '_ {
        self.verdicts.iter().filter(move |(_, verdict)| *verdict == wanted).map(|(code, _)| *code)
    }
}

/// How a service fits a person.
pub fn fit(service: &Service, answers: &Answers, place: Option<&Municipality>) -> Fit {
    let whom = whom(service, answers);
    let mut verdicts = vec![
        (CriterionCode::Audience, audience(whom)),
        (CriterionCode::Area, area(&service.area, place)),
        (CriterionCode::Age, age(service, answers)),
    ];
    // What is made for veterans needs a deployment, unless the record says otherwise.
    let without = answers.deployment == Some(Deployment::NotDeployed);
    if without && service.dedicated && !service.guidance.also_not_deployed {
        verdicts.push((CriterionCode::Deployment, Verdict::NotMet));
    }
    verdicts
        .extend(service.criteria.iter().map(|criterion| (criterion.code, evaluate(&criterion.test, answers, place))));
    Fit { verdicts, whom }
}

fn whom(service: &Service, answers: &Answers) -> Whom {
    let is_for = |audience: Audience| service.audience.contains(&audience);
    let children_meant = !answers.child_ages.is_empty() || answers.wants(topic_id::CHILDREN);
    // A child's offer reaches the child through a parent; with no child mentioned we cannot tell.
    let through_child = || match (is_for(Audience::Child), children_meant) {
        (true, true) => Some(Whom::YourChild),
        (true, false) => Some(Whom::Unknown),
        (false, _) => None,
    };
    let through_veteran = || is_for(Audience::Veteran).then_some(Whom::TheVeteran);
    let through_family = || is_for(Audience::Family).then_some(Whom::Family);
    let own = |audiences: &[Audience]| audiences.iter().any(|a| is_for(*a)).then_some(Whom::You);
    // What names no grown-up is for the child, whoever asks.
    let for_the_child = || {
        let child_only = is_for(Audience::Child) && !is_for(Audience::Veteran) && !is_for(Audience::Partner);
        (child_only && !answers.child_ages.is_empty()).then_some(Whom::YourChild)
    };
    let found = match answers.role {
        Some(Role::Veteran | Role::Partner) if for_the_child().is_some() => for_the_child(),
        Some(Role::Veteran) => own(&[Audience::Veteran]).or_else(through_family).or_else(through_child),
        Some(Role::Partner) => {
            own(&[Audience::Partner]).or_else(through_family).or_else(through_child).or_else(through_veteran)
        }
        Some(Role::Parent) => own(&[Audience::VeteranParent]).or_else(through_veteran),
        Some(Role::AdultChild) => own(&[Audience::AdultChild]).or_else(through_veteran),
        Some(Role::Friend) => own(&[Audience::Friend]).or_else(through_veteran),
        // A child sees only what a child may use alone.
        Some(Role::Child) => service.child_may_ask.then_some(Whom::You),
        Some(Role::Professional) => {
            own(&[Audience::Professional]).filter(|_| service.audience.len() == 1).or(Some(Whom::Citizen))
        }
        None => {
            let everybody = is_for(Audience::Veteran) && (is_for(Audience::Partner) || is_for(Audience::Family));
            let anybody = service.audience.iter().any(|a| *a != Audience::Professional);
            if everybody { Some(Whom::You) } else { anybody.then_some(Whom::Unknown) }
        }
    };
    found.unwrap_or(Whom::Nobody)
}

fn audience(whom: Whom) -> Verdict {
    match whom {
        Whom::You | Whom::Family | Whom::YourChild | Whom::TheVeteran | Whom::Citizen => Verdict::Met,
        Whom::Unknown => Verdict::Unknown,
        Whom::Nobody => Verdict::NotMet,
    }
}

fn area(area: &Area, place: Option<&Municipality>) -> Verdict {
    match (area, place) {
        (Area::Nationwide, _) => Verdict::Met,
        (_, None) => Verdict::Unknown,
        (Area::Regions(codes), Some(place)) => Verdict::from_bool(codes.contains(&place.region)),
        (Area::Municipalities(codes), Some(place)) => Verdict::from_bool(codes.contains(&place.code)),
    }
}

fn age(service: &Service, answers: &Answers) -> Verdict {
    let ranges = service.age_ranges();
    if ranges.is_empty() {
        return Verdict::Met;
    }
    // A grown-up child is 18 or more: a range that ends before cannot fit, others may.
    if answers.role == Some(Role::AdultChild)
        && answers.child_ages.is_empty()
        && ranges.iter().all(|range| range.to < 18)
    {
        return Verdict::NotMet;
    }
    ages_in(&ranges, answers)
}

impl Service {
    /// The age ranges it takes: of the service, else of its groups; empty when not limited.
    pub fn age_ranges(&self) -> Vec<AgeRange> {
        match self.ages {
            Some(ages) => vec![ages],
            None => self.groups.iter().map(|group| group.ages).collect(),
        }
    }
}
