//! Tables as CSV, the one writer and the one reader: written so that Danish Excel opens them right, read from whatever
//! another program wrote.
//!
//! Written: byte order mark, semicolons, CRLF, and no cell that a spreadsheet would take for a formula.
//! Read: UTF-8 with or without mark, UTF-16 with mark, else a code page (`coding`); semicolons,
//! commas or tabs, told apart by the first row that has any; quotes, also with line breaks inside; a line `sep=;`.
//! What cannot be understood becomes a problem with its row, and the rest is kept.

mod coding;

use coding::{composed, decode};

/// Longest text that is read, in bytes.
const MOST_BYTES: usize = 2_000_000;

/// Most rows and most cells in a row that are read.
const MOST_ROWS: usize = 5_000;
const MOST_CELLS: usize = 60;

/// A table: a heading row and rows of the same length or shorter.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Names of the columns.
    pub heading: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The place of a column by any of its names; case, spaces and marks do not count.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        let plain = |name: &str| {
            let mut out = String::new();
            out.extend(name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
            out
        };
        names.iter().find_map(|name| self.heading.iter().position(|heading| plain(heading) == plain(name)))
    }
}

/// What went wrong in a table that was read all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvProblem {
    /// A quotation mark was never closed; the row begins in this line.
    OpenQuote {
        /// The line, counted from 1.
        line: usize,
    },
    /// There are more rows than are read; so many were left.
    TooManyRows {
        /// How many were left out.
        left: usize,
    },
    /// A row has more cells than the heading; what is beyond is left out.
    LongRow {
        /// The row, counted from 1 after the heading.
        row: usize,
    },
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no text.
    Empty,
    /// It is longer than any table we read.
    TooLong,
    /// It is a spreadsheet's own file or another binary: save it as CSV first.
    NotText,
}

/// Writes a table.
pub fn write_sheet(sheet: &Sheet) -> String {
    let mut out = String::from("\u{feff}");
    for row in std::iter::once(&sheet.heading).chain(&sheet.rows) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(';');
            }
            write_cell(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

/// What a cell may begin with that makes a spreadsheet compute it, also in the wide form of some keyboards.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn write_cell(cell: &str, out: &mut String) {
    // An apostrophe in front says "text" to a spreadsheet; one that is there already is doubled, so that
    // reading takes away exactly what writing put there.
    let guarded = cell.starts_with(FORMULA) || is_guarded(cell);
    let quoted = guarded || cell.contains([';', ',', '"', '\n', '\r', '\t']) || cell != cell.trim();
    if quoted {
        out.push('"');
    }
    if guarded {
        out.push('\'');
    }
    for letter in cell.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// An apostrophe, perhaps several, before what a spreadsheet would compute.
fn is_guarded(cell: &str) -> bool {
    cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// The text of a file from another program.
///
/// # Errors
/// See [`Unreadable`].
pub fn text_of(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => composed(&utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => composed(&utf16(rest, u16::from_be_bytes)?),
        // What spreadsheets are when they are not text: a ZIP or an OLE file.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(Unreadable::NotText),
        [0xef, 0xbb, 0xbf, rest @ ..] => decode(rest),
        _ => decode(bytes),
    };
    if text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

fn utf16(bytes: &[u8], number: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let mut units = Vec::with_capacity(bytes.len() / 2);
    for pair in bytes.chunks_exact(2) {
        if let [first, second] = pair {
            units.push(number([*first, *second]));
        }
    }
    String::from_utf16(&units).map_err(|_| Unreadable::NotText)
}

/// Reads a table. The first row that is not empty is the heading.
///
/// # Errors
/// Only where there is no text, or too much: everything else is a problem beside the rows.
pub fn read_sheet(text: &str) -> Result<(Sheet, Vec<CsvProblem>), Unreadable> {
    read_sheet_under(text, |_| true)
}

/// How far down the heading is looked for: above it people write a title, a date and the like.
const MOST_ABOVE: usize = 20;

/// Reads a table whose heading is the first row that is one; what stands above it is left out. Where no row is, the first
/// is taken.
///
/// # Errors
/// See [`read_sheet`].
pub fn read_sheet_under(
    text: &str,
    is_heading: impl Fn(&Sheet) -> bool,
) -> Result<(Sheet, Vec<CsvProblem>), Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (separator, text) = separator(text);
    let mut problems = Vec::new();
    let mut rows = rows(text, separator, &mut problems);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    if rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    let heads = |row: &Vec<String>| is_heading(&Sheet { heading: row.clone(), rows: Vec::new() });
    let above = rows.iter().take(MOST_ABOVE).position(heads).unwrap_or(0);
    rows.drain(..above);
    let heading = rows.remove(0);
    if rows.len() > MOST_ROWS {
        problems.push(CsvProblem::TooManyRows { left: rows.len() - MOST_ROWS });
        rows.truncate(MOST_ROWS);
    }
    for (at, row) in rows.iter_mut().enumerate() {
        // Empty cells at the end are how some programs fill up.
        while row.len() > heading.len() && row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        if row.len() > heading.len() {
            problems.push(CsvProblem::LongRow { row: at + 1 });
            row.truncate(heading.len());
        }
    }
    Ok((Sheet { heading, rows }, problems))
}

/// The separator, and the text without the line that some programs name it in.
fn separator(text: &str) -> (char, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.trim_end().strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
        return (named, rest);
    }
    let mut counts = [(';', 0), ('\t', 0), (',', 0)];
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            // A title above the table has none.
            '\n' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(mark, _)| *mark == letter).for_each(|(_, count)| *count += 1),
        }
    }
    // Of equals the first: a semicolon in Denmark.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    (most.map_or(';', |(mark, _)| *mark), text)
}

fn rows(text: &str, separator: char, problems: &mut Vec<CsvProblem>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut quoted, mut was_quoted) = (false, false);
    let (mut line, mut opened) = (1, 1);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() && !was_quoted => {
                cell.clear();
                (quoted, was_quoted, opened) = (true, true, line);
            }
            _ if quoted => cell.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                push(&mut row, &mut cell, &mut was_quoted);
                rows.push(std::mem::take(&mut row));
            }
            _ if letter == separator => push(&mut row, &mut cell, &mut was_quoted),
            _ => cell.push(letter),
        }
    }
    if quoted {
        problems.push(CsvProblem::OpenQuote { line: opened });
    }
    if !cell.is_empty() || !row.is_empty() || was_quoted {
        push(&mut row, &mut cell, &mut was_quoted);
        rows.push(row);
    }
    rows
}

fn push(row: &mut Vec<String>, cell: &mut String, was_quoted: &mut bool) {
    let mut text = std::mem::take(cell);
    if !std::mem::take(was_quoted) {
        text = text.trim().to_owned();
    }
    if is_guarded(&text) {
        text.remove(0);
    }
    if row.len() < MOST_CELLS {
        row.push(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_safe_and_quoted_only_where_it_must_be() {
        for (text, expected) in [
            ("Livslinien", "Livslinien"),
            ("", ""),
            ("=1+1", "\"'=1+1\""),
            ("+45 72 81 97 00", "\"'+45 72 81 97 00\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("＝1", "\"'＝1\""),
            ("'=1", "\"''=1\""),
            ("'a", "'a"),
            ("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""),
            ("a;b", "\"a;b\""),
            ("a, b", "\"a, b\""),
            ("1 = 1", "1 = 1"),
            (" a", "\" a\""),
        ] {
            let sheet = Sheet { heading: vec![text.to_owned()], rows: Vec::new() };
            assert_eq!(write_sheet(&sheet), format!("\u{feff}{expected}\r\n"));
        }
    }
}
