//! How good the directory is: what is overdue, never checked, disputed, missing or there twice.
//!
//! One function, [`report`], looks at the whole directory on a day. `vejviser report` prints what it finds, and the
//! page about the data shows the same; the words stand in [`crate::text::quality_sections`]. Native only: `everybody` is the
//! enumeration of who could ask, `exposure` how many of their plans show a record and what moves when the data changes,
//! `choice` how we choose, as a table, `links` which web addresses there are and what their answers mean.

#[cfg(not(target_arch = "wasm32"))]
mod choice;
mod coverage;
mod duplicates;
#[cfg(not(target_arch = "wasm32"))]
pub mod everybody;
#[cfg(not(target_arch = "wasm32"))]
mod exposure;
mod figures;
#[cfg(not(target_arch = "wasm32"))]
pub mod links;
#[cfg(not(target_arch = "wasm32"))]
mod round;

#[cfg(not(target_arch = "wasm32"))]
pub use choice::{Choice, DoorOf, choices};
pub use coverage::{Cell, Coverage, ForWhom};
pub use duplicates::{Named, Same, Suspect};
#[cfg(not(target_arch = "wasm32"))]
pub use exposure::{Difference, Move, difference, exposures};
pub use figures::{Figures, Share};
#[cfg(not(target_arch = "wasm32"))]
pub use round::{Round, round};

use std::collections::HashSet;

use jiff::civil::Date;

use crate::domain::{
    CoordinatorState, Directory, EVERY_MUNICIPALITY, Freshness, Municipality, Record, Review, ReviewKind, Service,
    Status, order, review_states,
};

/// What was found on a day. Borrows the directory; lists are in a fixed order.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<'a> {
    /// The day.
    pub today: Date,
    /// How much is known, and how new it is.
    pub figures: Figures,
    /// How many records there are of each kind, and how fresh.
    pub counts: Vec<Count>,
    /// What is past its time limit: the shortest limit first, then the oldest.
    pub overdue: Vec<(Record<'a>, Review)>,
    /// Contacts that no person has checked since they were read in a source.
    pub never_checked: Vec<Record<'a>>,
    /// Records whose sources disagree.
    pub disputed: Vec<Record<'a>>,
    /// Topic × region × for whom.
    pub coverage: Coverage<'a>,
    /// Municipalities where nobody is known to be the coordinator.
    pub without_coordinator: Vec<&'a Municipality>,
    /// Services that one cannot reach from afar.
    pub without_route: Vec<NoRoute<'a>>,
    /// Records that may be about one thing.
    pub duplicates: Vec<Suspect<'a>>,
}

/// Records of one kind by freshness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The kind.
    pub kind: ReviewKind,
    /// The time limit in days.
    pub limit_days: u16,
    /// Within the limit.
    pub fresh: usize,
    /// Past it.
    pub due: usize,
    /// More than twice past it, or without any date.
    pub overdue: usize,
}

/// A service that one cannot reach from afar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoRoute<'a> {
    /// The service.
    pub service: &'a Service,
    /// Whether at least a visiting address is known.
    pub has_address: bool,
}

/// Looks at the directory on the day `today`.
pub fn report(directory: &Directory, today: Date) -> Report<'_> {
    let reviewed: Vec<(Record<'_>, Review)> = review_states(directory, today).collect();
    let contacts = |review: &Review| review.kind != ReviewKind::Text;
    let never_checked =
        reviewed.iter().filter(|(_, review)| contacts(review) && review.checked.is_none()).map(|(record, _)| *record);
    let never_checked = never_checked.collect();
    let disputed: HashSet<&str> = directory.disputed.iter().map(String::as_str).collect();
    let disputed = Record::all(directory).filter(|record| disputed.contains(record.id().as_str())).collect();
    let counts = ReviewKind::ALL.iter().map(|kind| count(*kind, directory, &reviewed)).collect();
    let past = reviewed.into_iter().filter(|(_, review)| review.freshness != Freshness::Fresh);
    // What has no date at all is as old as can be.
    let overdue = order::by(past, |(_, review)| (review.kind, -review.age_days.unwrap_or(i32::MAX)));
    let without_route: Vec<NoRoute<'_>> =
        directory.services.iter().filter_map(|service| no_route(directory, service)).collect();
    Report {
        today,
        figures: figures::figures(directory, without_route.len()),
        counts,
        overdue,
        never_checked,
        disputed,
        coverage: coverage::coverage(directory, today),
        without_coordinator: directory
            .municipalities
            .iter()
            .filter(|municipality| municipality.coordinator.state != CoordinatorState::Known)
            .collect(),
        without_route,
        duplicates: duplicates::duplicates(directory),
    }
}

fn count(kind: ReviewKind, directory: &Directory, reviewed: &[(Record<'_>, Review)]) -> Count {
    let rules = &directory.rules;
    let limit_days = match kind {
        ReviewKind::Crisis => rules.review_days_crisis,
        ReviewKind::Contact => rules.review_days_contact,
        ReviewKind::Text => rules.review_days_text,
    };
    let of = |freshness: Freshness| {
        reviewed.iter().filter(|(_, review)| review.kind == kind && review.freshness == freshness).count()
    };
    Count { kind, limit_days, fresh: of(Freshness::Fresh), due: of(Freshness::Due), overdue: of(Freshness::Overdue) }
}

fn no_route<'a>(directory: &Directory, service: &'a Service) -> Option<NoRoute<'a>> {
    // What every municipality offers is reached through the reader's own main line.
    if service.status == Status::Historical || service.organization == EVERY_MUNICIPALITY {
        return None;
    }
    let routes = directory.routes(service, None);
    (!routes.is_reachable()).then(|| NoRoute { service, has_address: routes.is_usable() })
}
