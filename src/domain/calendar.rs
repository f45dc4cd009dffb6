//! Danish public holidays, needed to say whether somebody answers the phone today.

use jiff::civil::{Date, Weekday};

/// The days of the week as Danes count them.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Whether a day is a Danish public holiday.
///
/// The days are those of the law on closing hours: New Year's Day, Maundy Thursday, Good Friday,
/// Easter Day and Monday, Ascension Day, Whit Sunday and Monday, and 25 and 26 December. Great
/// Prayer Day counts until 2023. Christmas Eve, New Year's Eve and Constitution Day are counted
/// too: offices are closed, so a line that keeps office hours is not surely open.
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (6, 5) | (12, 24..=26) | (12, 31));
    let easter = easter_sunday(day.year());
    let after_easter = easter.map_or(i16::MAX, |easter| day.day_of_year() - easter.day_of_year());
    fixed || matches!(after_easter, -3 | -2 | 0 | 1 | 39 | 49 | 50) || (after_easter == 26 && day.year() <= 2023)
}

/// Easter Sunday by the anonymous Gregorian computus.
fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let correction = (century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 19 * golden + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - correction - rest % 4) % 7;
    let shift = (golden + 11 * correction + 22 * weekday) / 451;
    let days_after_march_22 = correction + weekday - 7 * shift;
    let day = i8::try_from(22 + days_after_march_22).ok()?;
    let (month, day) = if day > 31 { (4, day - 31) } else { (3, day) };
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_lies_where_the_almanac_puts_it() {
        for (y, m, d) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter_sunday(y), Some(date(y, m, d)), "{y}");
        }
    }

    #[test]
    fn holidays_move_with_easter_and_great_prayer_day_ended() {
        for (day, expected) in [
            (date(2026, 4, 2), true),
            (date(2026, 4, 4), false),
            (date(2026, 4, 6), true),
            (date(2026, 5, 14), true),
            (date(2026, 5, 25), true),
            (date(2023, 5, 5), true),
            (date(2024, 4, 26), false),
            (date(2026, 12, 24), true),
            (date(2026, 11, 21), false),
        ] {
            assert_eq!(is_public_holiday(day), expected, "{day}");
        }
    }
}
