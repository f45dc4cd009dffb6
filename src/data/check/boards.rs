//! Examples of policy boards.

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawBoard, RawStep},
    },
    domain::{ExampleArea, ExampleBoard, ExampleGoal, ExampleStep, Progress},
};

pub(super) fn board(raw: &RawBoard, desk: &mut Desk) -> Option<ExampleBoard> {
    desk.open("boards.json", &raw.id);
    fields::id(&raw.id, "id", desk);
    let mut areas = Vec::new();
    for (area_at, area) in raw.areas.iter().enumerate() {
        let at = format!("areas[{area_at}]");
        let mut goals = Vec::new();
        for (goal_at, goal) in area.goals.iter().enumerate() {
            let at = format!("{at}.goals[{goal_at}]");
            let steps = goal.steps.iter().enumerate();
            let steps = steps.filter_map(|(step, raw)| self::step(raw, &format!("{at}.steps[{step}]"), desk)).collect();
            goals.push(ExampleGoal { name: fields::label(&goal.name, &format!("{at}.name"), desk), steps });
        }
        areas.push(ExampleArea { name: fields::label(&area.name, &format!("{at}.name"), desk), goals });
    }
    if areas.iter().all(|area| area.goals.iter().all(|goal| goal.steps.is_empty())) {
        desk.error("areas", "a board has at least one sub-goal");
    }
    let as_of = fields::partial_date(Some(&raw.as_of), "as_of", desk);
    Some(ExampleBoard {
        id: raw.id.clone(),
        title: fields::label(&raw.title, "title", desk),
        municipality: fields::municipality(&raw.municipality, "municipality", desk)?,
        as_of: as_of?,
        source: fields::source(&raw.source, "source", desk),
        areas,
    })
}

fn step(raw: &RawStep, at: &str, desk: &mut Desk) -> Option<ExampleStep> {
    let progress = desk.word(&format!("{at}.status"), &raw.status, Progress::from_word, word_list!(Progress));
    Some(ExampleStep {
        text: fields::label(&raw.text, &format!("{at}.text"), desk),
        progress: progress?,
        note: raw.note.as_ref().map(|note| fields::label(note, &format!("{at}.note"), desk)),
        owner: raw.owner.as_ref().map(|owner| fields::label(owner, &format!("{at}.owner"), desk)),
    })
}
