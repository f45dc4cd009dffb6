//! What a search can be narrowed by.

/// The filters, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// What it helps with.
    Topic,
    /// For whom.
    Audience,
    /// Where one lives: a municipality or a region.
    Place,
    /// Kind of organization.
    Organization,
    /// Way of contact.
    Contact,
    /// Somebody answers now.
    OpenNow,
    /// How sure it is.
    Status,
}

impl Filter {
    /// Every filter, in the order shown.
    pub const ALL: [Self; 7] =
        [Self::Topic, Self::Audience, Self::Place, Self::Organization, Self::Contact, Self::OpenNow, Self::Status];
}
