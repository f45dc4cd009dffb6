//! Two windows with one piece of work: nothing that was answered in either is lost.

use super::{Addition, Corrections, Finding};

/// What this window and another have made of the work that both began from. Where only one has changed a record's answer,
/// that counts, taking it back too; where both have, `mine` is the later one.
pub fn merge(base: &Corrections, mine: &Corrections, theirs: &Corrections) -> Corrections {
    let mut merged = Corrections::new(mine.data.max(theirs.data));
    let known = |of: &Corrections, one: &Finding| of.get(one.kind, &one.record).cloned();
    for one in theirs.findings.iter().chain(&mine.findings) {
        let (was, is, other) = (known(base, one), known(mine, one), known(theirs, one));
        if let Some(kept) = if is == was { other } else { is } {
            merged.set(kept);
        }
    }
    for one in theirs.additions.iter().chain(&mine.additions) {
        let find = |of: &Corrections| of.additions.iter().find(|other| is_same(other, one)).cloned();
        let (was, is, other) = (find(base), find(mine), find(theirs));
        if let Some(kept) = if is == was { other } else { is }
            && !merged.additions.iter().any(|other| is_same(other, one))
        {
            merged.additions.push(kept);
        }
    }
    for one in theirs.reports.iter().chain(&mine.reports) {
        if !merged.reports.contains(one) {
            merged.reports.push(one.clone());
        }
    }
    merged
}

/// Whether two additions are one record.
fn is_same(one: &Addition, other: &Addition) -> bool {
    one.kind == other.kind && one.record.str("id") == other.record.str("id")
}
