//! How much of the directory is known, and how new it is, in five figures: the README, the page about the data and the
//! report all tell these.

use crate::domain::{CoordinatorState, Directory, Municipality, PartialDate, Record, Service, Status};

/// Some of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many it holds for.
    pub some: usize,
    /// How many there are.
    pub of: usize,
}

/// The figures. What has ended is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Municipalities with a main number.
    pub main_numbers: Share,
    /// Municipalities where somebody is known to have the coordinator's task, under this or another name.
    pub coordinators: Share,
    /// Services with a source or a check from 2022 or later.
    pub recent: Share,
    /// Services of which neither the source nor a check has a date.
    pub undated: Share,
    /// Services that one cannot reach from afar.
    pub without_route: Share,
}

pub(super) fn figures(directory: &Directory, without_route: usize) -> Figures {
    let shown: Vec<&Service> =
        directory.services.iter().filter(|service| service.status != Status::Historical).collect();
    let services = |some| Share { some, of: shown.len() };
    let dates: Vec<Option<PartialDate>> = shown.iter().map(|service| Record::Service(service).evidence()).collect();
    let places = |holds: fn(&Municipality) -> bool| Share {
        some: directory.municipalities.iter().filter(|place| holds(place)).count(),
        of: directory.municipalities.len(),
    };
    Figures {
        main_numbers: places(|place| place.main_contact.line.is_some()),
        coordinators: places(|place| {
            matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction)
        }),
        recent: services(dates.iter().flatten().filter(|date| date.is_recent()).count()),
        undated: services(dates.iter().filter(|date| date.is_none()).count()),
        without_route: services(without_route),
    }
}
