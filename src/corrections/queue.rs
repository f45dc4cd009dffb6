//! What to check first: danger × exposure × age, in whole numbers.
//!
//! - Danger: what somebody needs when it is urgent, then other contacts, then texts; twice as much where sources disagree.
//! - Exposure: in how many of a thousand plans it stands first (three times as heavy), among the first three (twice), at
//!   all (once). What no plan shows is still read on its own page.
//! - Age: how often its time limit has gone by, in tenths; without any date as old as ten limits.
//!
//! A crisis contact past its time limit stands before everything else: there a wrong number costs most.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{Exposure, Exposures, RecordKind};
use crate::domain::{
    Area, Directory, Freshness, Municipality, PartialDate, Record, RegionCode, Review, ReviewKind, Service, order,
    review_state,
};

/// What is older counts no more than this, in tenths of a time limit; what has no date is as old as that.
const OLDEST: u64 = 100;

/// What to show of the queue; nothing told shows all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// What belongs to this municipality.
    pub municipality: Option<&'a Municipality>,
    /// What belongs to this region or its municipalities.
    pub region: Option<RegionCode>,
    /// Records of this kind.
    pub kind: Option<RecordKind>,
}

/// A row of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRow<'a> {
    /// What to check.
    pub record: Record<'a>,
    /// How fresh it is.
    pub review: Review,
    /// How many plans show it.
    pub exposure: Exposure,
    /// Danger × exposure × age.
    pub points: u64,
    /// Why it stands here, the weightiest first.
    pub why: Vec<Why>,
}

/// Why a record stands where it stands. Sentences: [`crate::text::corrections::why`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody needs it when it is urgent.
    Crisis,
    /// Its sources disagree.
    Disputed,
    /// It is the first contact in so many of all plans.
    First(u32),
    /// It stands among the first three in so many of all plans.
    Three(u32),
    /// So many plans show it.
    Shown(u32),
    /// So many offers use this number.
    UsedBy(usize),
    /// It changes on a day that is known.
    Changes(Date),
    /// Nobody has called or asked since it was read in a source.
    NeverChecked,
    /// It has no date at all.
    Undated,
    /// The newest evidence is from then.
    Since(PartialDate),
    /// Past its time limit by so many days.
    Overdue(i32),
}

/// The queue on a day, the first to be checked first. What has ended has nothing to check.
pub fn queue<'a>(
    directory: &'a Directory,
    exposures: &Exposures,
    today: Date,
    filter: &Filter<'_>,
) -> Vec<QueueRow<'a>> {
    let rows = Record::all(directory)
        .filter(|record| filter.kind.is_none_or(|kind| kind == RecordKind::of(*record)))
        .filter(|record| filter.municipality.is_none_or(|place| belongs_to(*record, place)))
        .filter(|record| filter.region.is_none_or(|region| is_in(*record, region, directory)))
        .filter_map(|record| row(record, directory, exposures, today));
    order::by(rows, |row| {
        let is_urgent = row.review.kind == ReviewKind::Crisis && row.review.freshness != Freshness::Fresh;
        (!is_urgent, Reverse(row.points), row.record.id())
    })
}

fn row<'a>(record: Record<'a>, directory: &Directory, exposures: &Exposures, today: Date) -> Option<QueueRow<'a>> {
    let review = review_state(record, directory, today)?;
    let id = record.id();
    let exposure = exposures.get(&id);
    let is_disputed = directory.disputed.contains(&id);
    let danger = match review.kind {
        ReviewKind::Crisis => 100,
        ReviewKind::Contact => 3,
        ReviewKind::Text => 1,
    } * if is_disputed { 2 } else { 1 };
    let share = |plans: u32| u64::from(plans) * 1_000 / u64::from(exposures.plans.max(1));
    let weight = 1 + share(exposure.first) * 3 + share(exposure.three) * 2 + share(exposure.shown);
    let age = match (review.age_days, u64::from(review.limit_days.max(1))) {
        (None, _) => OLDEST,
        (Some(days), limit) => (u64::try_from(days).unwrap_or(0) * 10 / limit).min(OLDEST),
    };
    let why = why(record, &review, exposure, is_disputed, directory, today);
    Some(QueueRow { record, review, exposure, points: danger * weight * age, why })
}

fn why(
    record: Record<'_>,
    review: &Review,
    exposure: Exposure,
    is_disputed: bool,
    directory: &Directory,
    today: Date,
) -> Vec<Why> {
    let mut why = Vec::new();
    if review.kind == ReviewKind::Crisis {
        why.push(Why::Crisis);
    }
    if is_disputed {
        why.push(Why::Disputed);
    }
    let id = record.id();
    let change = directory.changes.iter().find(|change| change.record == id && change.from > today);
    why.extend(change.map(|change| Why::Changes(change.from)));
    why.extend(match exposure {
        Exposure { first: 1.., .. } => Some(Why::First(exposure.first)),
        Exposure { three: 1.., .. } => Some(Why::Three(exposure.three)),
        Exposure { shown: 1.., .. } => Some(Why::Shown(exposure.shown)),
        _ => None,
    });
    if let Record::Line(line) = record {
        let uses = |service: &&Service| service.ways.iter().any(|way| way.line() == Some(&line.id));
        let count = directory.services.iter().filter(uses).count();
        why.extend((count > 1).then_some(Why::UsedBy(count)));
    }
    if review.checked.is_none() {
        why.push(Why::NeverChecked);
    }
    why.push(review.evidence.map_or(Why::Undated, Why::Since));
    let over = review.age_days.map(|days| days - i32::from(review.limit_days));
    why.extend(over.filter(|days| *days > 0).map(Why::Overdue));
    why
}

/// Whether a record is a municipality's own, or tells of what holds there and in few other places: what its employees can
/// say something about.
pub fn belongs_to(record: Record<'_>, place: &Municipality) -> bool {
    /// An area of more municipalities than this is nobody's own.
    const FEW: usize = 12;
    let own = place.organization_id();
    let is_there =
        |area: &Area| matches!(area, Area::Municipalities(codes) if codes.len() <= FEW && codes.contains(&place.code));
    match record {
        Record::Line(line) => line.organization == own,
        Record::Service(service) => service.organization == own || is_there(&service.area),
        Record::Municipality(municipality) => municipality.code == place.code,
        Record::Initiative(initiative) => is_there(&initiative.area),
    }
}

fn is_in(record: Record<'_>, region: RegionCode, directory: &Directory) -> bool {
    let area = match record {
        Record::Service(service) => Some(&service.area),
        Record::Initiative(initiative) => Some(&initiative.area),
        Record::Line(_) | Record::Municipality(_) => None,
    };
    matches!(area, Some(Area::Regions(codes)) if codes.contains(&region))
        || directory.municipalities.iter().any(|place| place.region == region && belongs_to(record, place))
}
