//! What to check, the first first, each with why it stands there.

use leptos::prelude::*;

use super::state::{Chosen, FEW, Row, Rows, State};
use crate::{
    corrections::{QueueRow, RecordKind, Why},
    domain::{Language, MunicipalityCode, RegionCode},
    text::{self, Msg, corrections::record_kind_name, desk::DeskMsg},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, live},
    },
};

/// The list with its filters.
pub(super) fn queue(state: State, rows: Rows, language: Language) -> Element {
    let list = live(move || list(state, rows, language));
    let filters = live(move || (!state.is_own()).then(|| filters(state, language)));
    let heading = live(move || if state.is_own() { DeskMsg::OwnQueue } else { DeskMsg::Queue }.get(language));
    classed("section", "queue")
        .attr("aria-labelledby", "desk-queue")
        .child(el("h2").attr("id", "desk-queue").attr("tabindex", "-1").child(heading))
        .child(filters)
        .child(list)
}

fn list(state: State, rows: Rows, language: Language) -> Node {
    let most = if state.is_own() { usize::MAX } else { state.shown.get() };
    rows.with(|rows| {
        if rows.is_empty() {
            return filled("p", DeskMsg::Empty.get(language)).into();
        }
        let shown = rows.iter().take(most).enumerate().map(|(at, row)| entry(state, at, row, language));
        let left = rows.len().saturating_sub(most).min(FEW);
        let more = (left > 0).then(|| {
            classed("button", "button button-secondary")
                .attr("type", "button")
                .on_click(move || state.shown.update(|shown| *shown += FEW))
                .child(DeskMsg::More.get(language).replace("{}", &left.to_string()))
        });
        el("div").child(classed("ol", "q").children(shown)).child(more).into()
    })
}

fn entry(state: State, at: usize, row: &Row, language: Language) -> Element {
    let (kind, id) = (row.kind, row.id.clone());
    let id_of_open = id.clone();
    let is_open = move || {
        state.open.with(|open| match open {
            Some(open) => open.kind == kind && open.id == id_of_open,
            // Beside the list stands the first one until somebody chooses.
            None => at == 0,
        })
    };
    let open = row.open();
    let press = move || {
        state.open.set(Some(open.clone()));
        state.told.set(None);
        browser::focus_first("#desk-record");
    };
    let button = classed("button", "name")
        .attr("type", "button")
        .live_attr("aria-current", move || is_open().then_some("true"))
        .on_click(press)
        .child(row.name(language));
    let number = row.number().map(|number| el("span").child(" ").child(classed("span", "nb").child(number)));
    let (late, due) = match state.is_own() {
        true => (true, DeskMsg::Unanswered.get(language).to_owned()),
        false => due(row.queued.as_ref(), language),
    };
    let tag = live(move || match state.found(kind, &id) {
        Some(found) => classed("span", "due done").child(text::corrections::answer_name(&found.answer, language)),
        None => classed("span", if late { "due late" } else { "due" }).child(due.clone()),
    });
    el("li")
        .child(classed("span", "n").attr("aria-hidden", "true").child((at + 1).to_string()))
        .child(el("div").child(button).child(number).child(reasons(state, row, language)))
        .child(tag)
}

/// What it is, and why it stands there; to those whose record it is, how we know it. What stands at the end of the row is
/// not said twice.
fn reasons(state: State, row: &Row, language: Language) -> Element {
    let mut told = vec![format!("{}.", record_kind_name(row.kind, language))];
    if state.is_own() {
        told.push(format!("{}.", text::trust(row.record, language)));
    } else if let Some(queued) = &row.queued {
        let is_told = |why: &Why| !matches!(why, Why::NeverChecked | Why::Overdue(_));
        let why = queued.why.iter().copied().filter(is_told).collect();
        told.extend(text::corrections::why(&QueueRow { why, ..queued.clone() }, state.plans(), language));
    }
    classed("p", "quiet").child(told.join(" "))
}

/// Whether it is late, and how much.
fn due(queued: Option<&QueueRow<'_>>, language: Language) -> (bool, String) {
    let Some(QueueRow { review, .. }) = queued else { return (false, String::new()) };
    if review.checked.is_none() {
        return (true, DeskMsg::NeverChecked.get(language).to_owned());
    }
    let over = review.age_days.map(|days| days - i32::from(review.limit_days)).filter(|days| *days > 0);
    match over {
        Some(1) => (true, DeskMsg::DayOver.get(language).to_owned()),
        Some(days) => (true, DeskMsg::DaysOver.get(language).replace("{}", &days.to_string())),
        None => (false, DeskMsg::InTime.get(language).to_owned()),
    }
}

/// Municipality, region and kind.
fn filters(state: State, language: Language) -> Element {
    let directory = shared().site.directory;
    let Chosen { place, region, kind } = state.chosen.get_untracked();
    let places = directory.municipalities.iter().map(|one| (one.code.to_string(), one.name.clone()));
    let day = shared().day.get_untracked();
    let regions = directory.regions.iter().filter(|one| one.is_valid(day)).filter_map(|one| {
        let code = one.codes.first()?;
        Some((code.0.to_string(), one.name.clone()))
    });
    let kinds = RecordKind::ALL.iter().filter(|kind| **kind != RecordKind::Organization);
    let kinds = kinds.map(|kind| (kind.word().to_owned(), record_kind_name(*kind, language).to_owned()));
    let choose = move |change: &dyn Fn(&mut Chosen)| {
        state.chosen.update(|chosen| change(chosen));
        state.shown.set(FEW);
        state.open.set(None);
    };
    let place = select(
        "desk-place",
        [DeskMsg::Place.get(language), DeskMsg::AllPlaces.get(language)],
        places,
        place.map(|code| code.to_string()),
        move |word| choose(&|chosen| chosen.place = MunicipalityCode::parse(&word)),
    );
    let region = select(
        "desk-region",
        [Msg::FilterRegion.get(language), Msg::AllRegions.get(language)],
        regions,
        region.map(|code| code.0.to_string()),
        move |word| choose(&|chosen| chosen.region = RegionCode::parse(&word)),
    );
    let kind = select(
        "desk-kind",
        [DeskMsg::Kind.get(language), DeskMsg::AllKinds.get(language)],
        kinds,
        kind.map(|kind| kind.word().to_owned()),
        move |word| choose(&|chosen| chosen.kind = RecordKind::from_word(&word)),
    );
    classed("div", "filters").child(place).child(region).child(kind)
}

/// A choice of one, or of all where that has a name.
pub(super) fn select(
    id: &'static str,
    [label, all]: [&'static str; 2],
    choices: impl Iterator<Item = (String, String)>,
    chosen: Option<String>,
    choose: impl Fn(String) + Send + 'static,
) -> Element {
    let choices = choices.map(|(value, name)| {
        let is_chosen = chosen.as_ref() == Some(&value);
        filled("option", name).attr("value", value).flag("selected", is_chosen)
    });
    let field = classed("select", "form-input")
        .attr("id", id)
        .attr("name", id)
        .on("change", move |event| choose(browser::field_text(&event)))
        .child((!all.is_empty()).then(|| filled("option", all).attr("value", "")))
        .children(choices);
    el("div").child(classed("label", "form-label").attr("for", id).child(label)).child(field)
}
