//! A board as a table: seven columns, one row a sub-goal. What other programs wrote is read as far as it
//! can be understood; the rest is told with its row.

use crate::{
    calendar::{iso_day, parse_day},
    domain::{Language, Progress},
    professional::board::{Board, BoardArea, Column, Goal, LONGEST, MOST, SubGoal, TableProblem, cut},
    sheet::{Sheet, Unreadable, read_sheet_under, write_sheet},
    text::board::{column_name, progress_name, progress_names},
};

/// The columns in the order written, with the names they are known by.
const COLUMNS: [(Column, &[&str]); 7] = [
    (Column::Area, &["Område", "Overskrift", "Area", "Heading"]),
    (Column::Goal, &["Mål", "Målsætning", "Goal", "Objective"]),
    (Column::SubGoal, &["Delmål", "Sub-goal", "Subgoal"]),
    (Column::Status, &["Status"]),
    (Column::StatusDate, &["Dato for status", "Dato", "Date of status", "Date"]),
    (Column::Owner, &["Ansvarlig", "Ansvarlig rolle", "Ejer", "Owner", "Responsible"]),
    (Column::Note, &["Beskrivelse", "Note", "Bemærkning", "Description", "What has been done", "Notes"]),
];

/// Writes a board as a table.
pub fn export_csv(board: &Board, language: Language) -> String {
    let heading = COLUMNS.iter().map(|(name, _)| column_name(*name, language).to_owned()).collect();
    let mut sheet = Sheet { heading, rows: Vec::new() };
    for row in board.rows(&[]) {
        let step = row.step;
        sheet.rows.push(vec![
            row.area.to_owned(),
            row.goal.to_owned(),
            step.text.clone(),
            progress_name(step.progress, language).to_owned(),
            step.on.map(iso_day).unwrap_or_default(),
            step.owner.clone(),
            step.note.clone(),
        ]);
    }
    write_sheet(&sheet)
}

/// Reads a table as a board. Rows of one area or goal need not stand together; an empty area or goal means the
/// one above, as people write it.
///
/// # Errors
/// Only where there is no text to read.
pub fn import_csv(text: &str, title: &str) -> Result<(Board, Vec<TableProblem>), Unreadable> {
    let sub_goals =
        |sheet: &Sheet| COLUMNS.iter().any(|(name, names)| *name == Column::SubGoal && sheet.column(names).is_some());
    let (sheet, form) = read_sheet_under(text, sub_goals)?;
    let mut problems: Vec<TableProblem> = form.into_iter().map(TableProblem::Form).collect();
    let mut board = Board { title: cut(title), areas: Vec::new() };
    let mut places = [None; COLUMNS.len()];
    for (place, (_, names)) in places.iter_mut().zip(COLUMNS) {
        *place = sheet.column(names);
    }
    let [area, goal, sub_goal, status, on, owner, note] = places;
    let Some(sub_goal) = sub_goal else {
        problems.push(TableProblem::NoSubGoals);
        return Ok((board, problems));
    };
    for (place, (name, _)) in places.iter().zip(COLUMNS) {
        if place.is_none() {
            problems.push(TableProblem::MissingColumn(name));
        }
    }
    for (at, heading) in sheet.heading.iter().enumerate() {
        if !places.contains(&Some(at)) && !heading.trim().is_empty() {
            problems.push(TableProblem::UnknownColumn(heading.clone()));
        }
    }
    let (mut area_name, mut goal_name) = (String::new(), String::new());
    for (at, cells) in sheet.rows.iter().enumerate() {
        let row = at + 1;
        let cell = |place: Option<usize>| place.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        if !cell(area).is_empty() && cell(area) != area_name {
            cell(area).clone_into(&mut area_name);
            goal_name.clear();
        }
        if !cell(goal).is_empty() {
            cell(goal).clone_into(&mut goal_name);
        }
        let text = cell(Some(sub_goal));
        if text.is_empty() {
            problems.push(TableProblem::EmptyRow { row });
            continue;
        }
        let mut step = SubGoal { owner: cut(cell(owner)), note: cell(note).to_owned(), ..SubGoal::new(&cut(text)) };
        let mut keep = |written: &str| {
            if !step.note.is_empty() {
                step.note.push(' ');
            }
            step.note.push_str(written);
        };
        match progress(cell(status)) {
            Some(progress) => step.progress = progress,
            None if cell(status).is_empty() => {}
            None => {
                keep(cell(status));
                problems.push(TableProblem::UnknownStatus { row, written: cell(status).chars().take(60).collect() });
            }
        }
        match day(cell(on)) {
            Some(day) => step.on = Some(day),
            None if cell(on).is_empty() => {}
            None => {
                keep(cell(on));
                problems.push(TableProblem::UnknownDate { row, written: cell(on).chars().take(60).collect() });
            }
        }
        if [text, cell(owner), step.note.as_str()].iter().any(|text| text.chars().count() > LONGEST) {
            problems.push(TableProblem::Cut { row });
        }
        step.note = cut(&step.note);
        if put(&mut board, &area_name, &goal_name, step).is_none() {
            problems.push(TableProblem::Full { row });
        }
    }
    Ok((board, problems))
}

fn put(board: &mut Board, area: &str, goal: &str, step: SubGoal) -> Option<()> {
    let (area, goal) = (cut(area), cut(goal));
    let at = match board.areas.iter().position(|one| one.name == area) {
        Some(at) => at,
        None if board.areas.len() >= MOST => return None,
        None => {
            board.areas.push(BoardArea { name: area, goals: Vec::new() });
            board.areas.len() - 1
        }
    };
    let goals = &mut board.areas.get_mut(at)?.goals;
    let at = match goals.iter().position(|one| one.name == goal) {
        Some(at) => at,
        None if goals.len() >= MOST => return None,
        None => {
            goals.push(Goal { name: goal, steps: Vec::new() });
            goals.len() - 1
        }
    };
    let steps = &mut goals.get_mut(at)?.steps;
    (steps.len() < MOST).then(|| steps.push(step))
}

/// A status by its name in either language or its word in files; case does not count.
fn progress(written: &str) -> Option<Progress> {
    let lower = written.to_lowercase();
    Progress::ALL
        .iter()
        .copied()
        .find(|one| progress_names(*one).iter().any(|name| name.to_lowercase() == lower) || one.word() == lower)
}

/// A day as `2026-11-22`, `22-11-2026`, `22.11.2026` or `22/11/2026`, also with one digit a part.
fn day(written: &str) -> Option<jiff::civil::Date> {
    if let Some(day) = parse_day(written) {
        return Some(day);
    }
    let mut parts = written.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let small = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    (small(day) && small(month) && parts.next().is_none())
        .then(|| parse_day(&format!("{year}-{month:0>2}-{day:0>2}")))
        .flatten()
}
