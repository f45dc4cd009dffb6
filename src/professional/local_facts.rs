//! What a coordinator's task means in one municipality, told from the directory: the task's one fact that can be looked
//! up. That something is not known is a fact too; where there is nothing to tell, nothing is told.

use jiff::civil::Date;

use super::{
    Purpose,
    municipal_effort::{MunicipalPolicy, agreements, nationwide},
};
use crate::{
    domain::{
        CoordinatorState, Directory, Initiative, InitiativeKind, Municipality, Service, ServiceKind, Status,
        VeteranCount,
    },
    matching::{Near, nearness},
    surroundings::{Coordinators, coordinators},
};

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalFact<'a> {
    /// What is known of the coordinator.
    Coordinator(CoordinatorState),
    /// An agreement with Veterancentret or another authority, where one is known.
    Agreement(Option<MunicipalPolicy<'a>>),
    /// How many veterans live there, where a source says so.
    Veterans(Option<&'a VeteranCount>),
    /// Offers in the municipality itself that are about the task.
    Offers(Vec<&'a Service>),
    /// Municipalities near it that have a coordinator.
    Neighbours(Coordinators<'a>),
    /// The next day of what comes back every year.
    NextDay(&'a Initiative, Date),
}

/// The fact of a purpose in a municipality; without a municipality only what is the same everywhere.
pub fn local_fact<'a>(
    directory: &'a Directory,
    purpose: Purpose,
    place: Option<&'a Municipality>,
    today: Date,
) -> Option<LocalFact<'a>> {
    if purpose == Purpose::Recognition {
        let event = nationwide(directory, InitiativeKind::Event).into_iter().find(|event| event.yearly.is_some())?;
        return Some(LocalFact::NextDay(event, event.yearly?.next(today)));
    }
    let place = place?;
    Some(match purpose {
        Purpose::KnownContact => LocalFact::Coordinator(place.coordinator.state),
        Purpose::AcrossSectors => {
            let own = agreements(directory).into_iter().find(|one| one.municipality.code == place.code);
            LocalFact::Agreement(own)
        }
        Purpose::Outreach => LocalFact::Veterans(place.veterans.as_ref()),
        Purpose::ShareKnowledge => LocalFact::Neighbours(coordinators(directory, place)),
        // Places to meet are the task itself: that none is known has to be said.
        Purpose::LocalNetwork | Purpose::SupportGroups => LocalFact::Offers(own_offers(directory, purpose, place)),
        _ => {
            let offers = own_offers(directory, purpose, place);
            return (!offers.is_empty()).then_some(LocalFact::Offers(offers));
        }
    })
}

fn own_offers<'a>(directory: &'a Directory, purpose: Purpose, place: &Municipality) -> Vec<&'a Service> {
    let fits = |service: &&Service| {
        service.status != Status::Historical
            && service.kind != ServiceKind::Coordinator
            && service.topics.iter().any(|topic| purpose.topics().contains(&topic.as_str()))
            && nearness(directory, service, Some(place)).0 == Near::Municipality
    };
    directory.services.iter().filter(fits).collect()
}
