//! The round to municipalities and organizations, in figures: who was asked, who answered, and what was confirmed by those
//! whom it is about.

use jiff::civil::Date;

use crate::{
    data::Asked,
    domain::{Directory, PartialDate, Record, Teller},
};

/// The round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Who was asked, and who answered.
    pub asked: Asked,
    /// Records whose last check is that of the municipality or organization itself.
    pub confirmed: usize,
    /// The newest day of such a check.
    pub last: Option<Date>,
}

/// Counts the round.
pub fn round(asked: Asked, directory: &Directory) -> Round {
    let own = |record: Record<'_>| {
        let check = record.checked()?;
        matches!(check.who, Some(Teller::Municipality | Teller::Organization)).then_some(check.on)
    };
    let days: Vec<PartialDate> = Record::all(directory).filter_map(own).collect();
    Round { asked, confirmed: days.len(), last: days.into_iter().max().and_then(PartialDate::first_day) }
}
