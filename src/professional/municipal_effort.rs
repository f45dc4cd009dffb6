//! What is known of municipalities' work for veterans: which have a policy or strategy and since when,
//! which have an agreement, and who advises a municipality. All of it is in the data; here it is put in order.

use crate::domain::{
    Area, Audience, Directory, Initiative, InitiativeKind, Municipality, PartialDate, Service, ServiceKind, Status,
    danish_sort_key,
};

/// A municipality with its newest policy or strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct MunicipalPolicy<'a> {
    /// The municipality.
    pub municipality: &'a Municipality,
    /// The policy: the surest first, then the newest.
    pub policy: &'a Initiative,
    /// The year it began, where known.
    pub since: Option<i16>,
    /// The date of the source that tells of it.
    pub told: Option<PartialDate>,
    /// Whether we only know that there was one.
    pub only_history: bool,
}

/// Municipalities with a policy or strategy that a source tells of, in Danish order of names.
pub fn policies(directory: &Directory) -> Vec<MunicipalPolicy<'_>> {
    // What several have together, such as a council, is nobody's own policy.
    of_kind(directory, InitiativeKind::Policy, 1)
}

/// Municipalities with an agreement with Veterancentret or another authority, in Danish order of names.
pub fn agreements(directory: &Directory) -> Vec<MunicipalPolicy<'_>> {
    of_kind(directory, InitiativeKind::Agreement, usize::MAX)
}

fn of_kind(directory: &Directory, kind: InitiativeKind, most: usize) -> Vec<MunicipalPolicy<'_>> {
    let mut found = Vec::new();
    for municipality in &directory.municipalities {
        let own = |one: &&Initiative| {
            let Area::Municipalities(codes) = &one.area else { return false };
            one.kind == kind && codes.len() <= most && codes.contains(&municipality.code)
        };
        let newest = |one: &&Initiative| (one.status, std::cmp::Reverse((one.since, one.source.date)));
        if let Some(policy) = directory.initiatives.iter().filter(own).min_by_key(newest) {
            found.push(MunicipalPolicy {
                municipality,
                policy,
                since: policy.since,
                told: policy.source.date,
                only_history: policy.status == Status::Historical,
            });
        }
    }
    found.sort_by_cached_key(|one| danish_sort_key(&one.municipality.name));
    found
}

/// What holds in the whole country and is no municipality's own: ways of working, what comes back every year, the
/// state's policy. In the order told; what has ended is left out.
pub fn nationwide(directory: &Directory, kind: InitiativeKind) -> Vec<&Initiative> {
    let fits = |one: &&Initiative| one.kind == kind && one.area == Area::Nationwide && one.status != Status::Historical;
    directory.initiatives.iter().filter(fits).collect()
}

/// Who advises municipalities and other professionals: the one to call first, then the others by name.
pub fn advisers(directory: &Directory) -> Vec<&Service> {
    let first = directory.service(&directory.rules.professional_sparring);
    let mut others: Vec<&Service> = Vec::new();
    for service in &directory.services {
        let advises = service.kind == ServiceKind::ProfessionalSupport
            && service.audience.contains(&Audience::Professional)
            && service.status != Status::Historical;
        if advises && Some(service) != first {
            others.push(service);
        }
    }
    others.sort_by_key(|service| (!service.dedicated, service.status, service.id.as_str()));
    first.into_iter().chain(others).collect()
}
