//! What a municipality has for veterans, as lists, filters and the map show it.

use super::{Area, CoordinatorState, Directory, InitiativeKind, Municipality, RegionCode, Status};

/// Who helps veterans there, in three states. One that has ended counts as none known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// A coordinator.
    Coordinator,
    /// Another function.
    Other,
    /// None known.
    NoneKnown,
}

impl Helper {
    /// Every state, in the order shown.
    pub const ALL: [Self; 3] = [Self::Coordinator, Self::Other, Self::NoneKnown];

    /// The word in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "known",
            Self::Other => "other",
            Self::NoneKnown => "none",
        }
    }

    /// The state of a municipality.
    pub fn of(municipality: &Municipality) -> Self {
        match municipality.coordinator.state {
            CoordinatorState::Known => Self::Coordinator,
            CoordinatorState::OtherFunction => Self::Other,
            CoordinatorState::NoneKnown | CoordinatorState::Ended => Self::NoneKnown,
        }
    }
}

/// Whether a policy of the municipality is known that has not ended.
pub fn has_policy(directory: &Directory, municipality: &Municipality) -> bool {
    directory.initiatives.iter().any(|initiative| {
        initiative.kind == InitiativeKind::Policy
            && initiative.status != Status::Historical
            && matches!(&initiative.area, Area::Municipalities(codes) if codes.contains(&municipality.code))
    })
}

/// Which municipalities are wanted; what is not chosen excludes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MunicipalityFilter {
    /// In a region that stands for one of these codes.
    pub regions: Vec<RegionCode>,
    /// Who helps there.
    pub helper: Option<Helper>,
    /// Only with a known policy.
    pub with_policy: bool,
}

impl MunicipalityFilter {
    /// Whether a municipality is wanted.
    pub fn takes(&self, directory: &Directory, municipality: &Municipality) -> bool {
        (self.regions.is_empty() || self.regions.contains(&municipality.region))
            && self.helper.is_none_or(|helper| helper == Helper::of(municipality))
            && (!self.with_policy || has_policy(directory, municipality))
    }
}
