//! Calendar files (`.ics`, RFC 5545) and sums with days, for everything that has a date.
//!
//! `days` counts days and months, `zone` knows the Danish clock, `yearly` what comes back each year, `ics` writes the
//! file. A file is for a person's own calendar program: it is made on the device and goes nowhere by itself.

mod days;
mod ics;
mod yearly;
mod zone;

pub use days::{Month, is_working_day, iso_day, parse_day, plus_days, plus_months, weekday, working_day_from};
pub use ics::{Event, When, file_name, write};
pub(crate) use ics::{escape_text, fold_line, text_line};
pub use yearly::next_event;
pub use zone::{from_utc_seconds, to_utc, utc_offset_hours};
