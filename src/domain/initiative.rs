//! What matters to professionals and to a municipality's page but is never "call here":
//! policies, agreements, methods and yearly events.

use serde::{Deserialize, Serialize};

use super::{Area, Check, Source, Status, Text, WebAddress, person::words};

words! {
    /// What kind of thing it is.
    InitiativeKind {
        /// A policy or strategy for veterans.
        Policy = "policy",
        /// An agreement between authorities.
        Agreement = "agreement",
        /// A way of working, such as NUSSA. A method has no address.
        Method = "method",
        /// Something that comes back every year.
        Event = "event",
    }
}

/// A policy, agreement, method or yearly event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initiative {
    /// Id, unique among services and initiatives together.
    pub id: String,
    /// What it is.
    pub kind: InitiativeKind,
    /// Its name.
    pub name: Text,
    /// What it says or does.
    pub summary: Text,
    /// Where it holds.
    pub area: Area,
    /// The year it began, where known.
    pub since: Option<PartialYear>,
    /// A page about it.
    pub url: Option<WebAddress>,
    /// How sure it is.
    pub status: Status,
    /// Where it was read.
    pub source: Source,
    /// The last check by a person.
    pub checked: Option<Check>,
}

/// A year.
pub type PartialYear = i16;
