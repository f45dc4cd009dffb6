//! Danish personal numbers, however people write them: so that no field keeps one and no text publishes one.

use super::{fold::is_invisible, letter};

/// Most signs between two pieces of a number that belong together: ` - `, or the end of a line and an indentation.
const WIDEST_GAP: usize = 4;
/// The digits of a number, and where it may be cut: after day, month and year, which some write in full.
const SHAPES: [(usize, [usize; 3]); 2] = [(10, [2, 4, 6]), (12, [2, 4, 8])];

/// How wide a sign is between the pieces of a number: any but a letter, for people put any there. A comma with a space
/// behind it ends something.
fn width(c: char) -> Option<usize> {
    let is_sign = !letter::is_letter_or_digit(c);
    if c == ',' { Some(WIDEST_GAP) } else { is_sign.then_some(1) }
}

/// The digit that a sign shows, also as wide as an ideograph.
fn digit(c: char) -> Option<char> {
    let wide = || u8::try_from(u32::from(c).checked_sub(0xff10)?).ok().filter(|digit| *digit < 10);
    if c.is_ascii_digit() { Some(c) } else { wide().map(|digit| char::from(b'0' + digit)) }
}

/// A row of digits, and whether only separators stand between it and the one before.
struct Run {
    digits: String,
    is_joined: bool,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    // Nothing was before the first.
    let mut gap = WIDEST_GAP + 1;
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        let Some(c) = digit(c) else {
            gap = width(c).map_or(gap.max(WIDEST_GAP + 1), |width| gap + width);
            continue;
        };
        match runs.last_mut().filter(|_| gap == 0) {
            Some(run) => run.digits.push(c),
            None => runs.push(Run { digits: c.to_string(), is_joined: gap <= WIDEST_GAP }),
        }
        gap = 0;
    }
    runs
}

/// Whether a text holds something shaped like a Danish personal number: day, month, two digits of the year, and four more, in
/// one piece or with anything between that people put there.
pub fn has_personal_number(text: &str) -> bool {
    let runs = runs(text);
    (0..runs.len()).any(|start| SHAPES.iter().any(|(length, cuts)| is_number(&runs, start, *length, cuts)))
}

fn is_number(runs: &[Run], start: usize, length: usize, cuts: &[usize]) -> bool {
    let mut digits = String::new();
    for (number, run) in runs.iter().skip(start).enumerate() {
        if number > 0 && !(run.is_joined && cuts.contains(&digits.len())) {
            return false;
        }
        digits.push_str(&run.digits);
        if digits.len() >= length {
            return digits.len() == length && begins_with_a_day(&digits, length);
        }
    }
    false
}

fn begins_with_a_day(digits: &str, length: usize) -> bool {
    let number = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u8>().ok()).unwrap_or(0);
    let is_year = length == 10 || matches!(number(4), 19 | 20);
    (1..=31).contains(&number(0)) && (1..=12).contains(&number(2)) && is_year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_numbers_are_seen_however_they_are_written() {
        for text in [
            "010190-1234",
            "0101901234",
            "010190 1234",
            "010190 - 1234",
            "010190/1234",
            "010190.1234",
            "010190–1234",
            "010190\u{2011}1234",
            "010190\u{2010}1234",
            "010190\u{2212}1234",
            "010190\u{a0}1234",
            "010190\u{202f}-\u{202f}1234",
            "010190\n1234",
            "010190-\r\n1234",
            "010190\t1234",
            "010190--1234",
            "010190\u{ad}-1234",
            "0101\u{200b}901234",
            "01.01.90-1234",
            "01 01 90 1234",
            "01/01/90 - 1234",
            "nr. 3112991234 her",
            "øl 010190 1234å",
            "cpr:010190-1234, tak",
            "010190:1234",
            "010190;1234",
            "010190+1234",
            "010190*1234",
            "010190~1234",
            "010190,1234",
            "０１０１９０－１２３４",
            "to: 72819700 010190-1234",
            "010190'1234",
            "010190’1234",
            "010190 (1234)",
            "(010190) 1234",
            "010190•1234",
            "010190#1234",
            "010190>1234",
            "010190…1234",
            "010190\u{2043}1234",
            "010190\u{fe63}1234",
            // The year in full.
            "01-01-1990-1234",
            "01.01.1990 1234",
            "01011990-1234",
            "010119901234",
        ] {
            assert!(has_personal_number(text), "{text:?}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "",
            "010190-12345",
            "1010190-1234",
            "01019012345",
            "010190 x 1234",
            "010190, 1234",
            "010190      1234",
            "72 81 97 00",
            "+4572819700",
            "+45 72 81 97 00",
            "0045 72 81 97 00",
            "12 10 90 12 34",
            "20260101",
            "01.12.2026 10.30",
            "kl. 10.30-12.00",
            "kl. 10:30-12:00, 1234",
            "10,12,14, 1234",
            "991390-1234",
            "014090-1234",
            "000190-1234",
            "6800 Varde 2026",
            "01012126-1234",
            "01.12.2026 kl. 1030",
            "12.12.2026, 1030",
        ] {
            assert!(!has_personal_number(text), "{text:?}");
        }
    }
}
