//! An example of a policy board, as data: what a municipality wanted, and how far it had come on a day.

use serde::{Deserialize, Serialize};

use super::{MunicipalityCode, PartialDate, Source, Text, person::words};

words! {
    /// How far a sub-goal is.
    Progress {
        /// Nothing has been done.
        NotStarted = "not_started",
        /// It is decided when.
        Planned = "planned",
        /// Somebody is at it.
        UnderWay = "under_way",
        /// It is done again and again, as part of the work.
        Ongoing = "ongoing",
        /// It is done.
        Done = "done",
        /// It was decided not to go on.
        Dropped = "dropped",
    }
}

/// A board of a municipality at a time, rewritten from a public document. Read only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleBoard {
    /// Id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Whose it is.
    pub municipality: MunicipalityCode,
    /// When it stood so.
    pub as_of: PartialDate,
    /// Where it was read.
    pub source: Source,
    /// The areas.
    pub areas: Vec<ExampleArea>,
}

/// An area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleArea {
    /// Its name.
    pub name: Text,
    /// Its goals.
    pub goals: Vec<ExampleGoal>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleGoal {
    /// The goal.
    pub name: Text,
    /// Its sub-goals.
    pub steps: Vec<ExampleStep>,
}

/// A sub-goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleStep {
    /// What is to be reached.
    pub text: Text,
    /// How far it is.
    pub progress: Progress,
    /// What was done.
    pub note: Option<Text>,
    /// Who owned it, as a role.
    pub owner: Option<Text>,
}
