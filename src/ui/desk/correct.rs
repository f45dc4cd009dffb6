//! The fields of a record, to be corrected. What is written is checked by the rules of `vejviser check`, with its words,
//! before anything is noted.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    answers,
    fields::{control, labelled, several, topics},
    state::{Row, Rows, Scope, State},
};
use crate::{
    corrections::{Answer, Filled, FormFault, FormField, Rank, RecordKind, Shape, form, own_source},
    domain::Language,
    text::{
        desk::{self, DeskMsg},
        field_names::{field_label, one_name},
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live},
    },
};

/// What is wrong, each with the place of its field; none where nothing was corrected.
type Faults = RwSignal<Vec<FormFault>>;

/// The form of a record; `filled_in` is written in some of its fields already.
pub(super) fn correct(
    state: State,
    rows: Rows,
    row: Row,
    filled_in: Vec<(String, String)>,
    language: Language,
) -> Node {
    let fields = state.with_desk(|desk| form(row.kind, &row.id, desk, language)).unwrap_or_default();
    let beforehand = beforehand(state, &row, &fields, filled_in);
    let faults: Faults = RwSignal::new(Vec::new());
    let group = |rank: Rank| {
        let shown = fields.iter().enumerate().filter(|(_, field)| field.rank == rank);
        let shown = shown.map(|(at, field)| {
            let written = beforehand.iter().find(|(name, _)| *name == field.name).map(|(_, text)| text.clone());
            field_of(at, row.kind, field, written, faults, language)
        });
        el("div").children(shown)
    };
    let fold = |name: DeskMsg, rank: Rank| {
        let is_in = |field: &FormField| field.rank == rank;
        let is_filled =
            fields.iter().any(|field| is_in(field) && beforehand.iter().any(|(name, _)| *name == field.name));
        let places: Vec<usize> =
            fields.iter().enumerate().filter(|(_, field)| is_in(field)).map(|(at, _)| at).collect();
        (!places.is_empty()).then(|| {
            // What is wrong is not behind a fold.
            let is_wrong = move |faults: &Vec<FormFault>| {
                faults.iter().any(|one| matches!(one, FormFault::Field(at, _) if places.contains(at)))
            };
            el("details")
                .live_attr("open", move || (is_filled || faults.with(&is_wrong)).then_some(""))
                .child(filled("summary", name.get(language)))
                .child(group(rank))
        })
    };
    let has_ages = fields.iter().any(|field| field.name == "ages.from");
    let place = fold(if has_ages { DeskMsg::YoungGroup } else { DeskMsg::PlaceGroup }, Rank::Place);
    let (first, source, rest) =
        (group(Rank::First), fold(DeskMsg::SourceGroup, Rank::Source), fold(DeskMsg::RestGroup, Rank::Rest));
    let cancelled = row.clone();
    let cancel = move || {
        state.open.set(Some(cancelled.open()));
        browser::focus_first("#desk-record");
    };
    let labels: Vec<String> = fields.iter().map(|field| field_label(row.kind, field, language)).collect();
    let submit = move |sent: HtmlFormElement| {
        let told: Vec<String> = (0..fields.len()).map(|at| told(&sent, at)).collect();
        // The form is open only where it was told how it was checked.
        let Some(made) = state.provenance(&Answer::Right) else { return };
        let changed = state.with_desk(|desk| {
            let directory = shared().site.directory;
            let (kind, record) = (row.kind, row.id.as_str());
            Filled { fields: &fields, told: &told, kind, record, desk, directory, made }.changes(state.today())
        });
        match changed.unwrap_or_else(|| Err(vec![FormFault::Nothing])) {
            Ok((changes, line)) => {
                faults.set(Vec::new());
                answers::note(state, rows, &row, Answer::Corrected(changes), line, language);
            }
            Err(found) => {
                faults.set(found);
                browser::focus_error();
            }
        }
    };
    let save = classed("button", "button button-primary").attr("type", "submit").child(DeskMsg::Save.get(language));
    let cancel = classed("button", "link").attr("type", "button").on_click(cancel).child(DeskMsg::Cancel.get(language));
    let heading = filled("h3", DeskMsg::Correct.get(language)).attr("id", "desk-correct").attr("tabindex", "-1");
    classed("form", "editing")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(heading)
        .child(filled("p", DeskMsg::CorrectLead.get(language)))
        .child(summary(faults, labels, language))
        .child(first)
        .child(place)
        .child(source)
        .child(rest)
        .child(classed("p", "quiet").child(DeskMsg::CheckedLater.get(language)))
        .child(classed("div", "acts").child(save).child(cancel))
        .into()
}

/// What stands in fields before anybody writes. A municipality that tells its number is the number's source, where there is
/// no other.
fn beforehand(
    state: State,
    row: &Row,
    fields: &[FormField],
    mut filled_in: Vec<(String, String)>,
) -> Vec<(String, String)> {
    let directory = shared().site.directory;
    let Scope::Municipality(code) = state.scope.get_untracked() else { return filled_in };
    let title = fields.iter().find(|field| field.name == "main_contact.source.title");
    let is_without = row.kind == RecordKind::Municipality && title.is_some_and(|title| title.written.is_empty());
    if let Some(place) = directory.municipality(code).filter(|_| is_without) {
        filled_in.extend(own_source(place, state.today()).map(|(name, text)| (name.to_owned(), text)));
    }
    filled_in
}

/// What stands in a field now, several words with commas; empty where nothing does.
fn told(sent: &HtmlFormElement, at: usize) -> String {
    browser::form_values(sent, &name_of(at)).join(", ").replace('\r', "")
}

fn name_of(at: usize) -> String {
    format!("desk-{at}")
}

/// All that is wrong, above the fields.
fn summary(faults: Faults, labels: Vec<String>, language: Language) -> Node {
    live(move || {
        let found = faults.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().map(|one| match one {
                FormFault::Field(at, fault) => {
                    let label = labels.get(*at).cloned().unwrap_or_default();
                    let words = format!("{label}: {}", desk::fault(fault, language));
                    filled("li", link(format!("#{}", name_of(*at)), words))
                }
                FormFault::Nothing => filled("li", DeskMsg::NothingNew.get(language)),
            });
            classed("div", "alert alert-error")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(classed("p", "alert-heading").child(DeskMsg::Faulty.get(language)))
                .child(el("ul").children(lines))
        })
    })
}

fn field_of(
    at: usize,
    kind: RecordKind,
    field: &FormField,
    written: Option<String>,
    faults: Faults,
    language: Language,
) -> Element {
    let hint = match field.shape {
        Shape::Hours => Some(DeskMsg::HoursHint),
        Shape::Date => Some(DeskMsg::DateHint),
        _ if field.name.ends_with("ask_for.da") => Some(DeskMsg::PostHint),
        _ => None,
    };
    let fault = move || {
        faults.get().into_iter().find_map(|one| match one {
            FormFault::Field(place, fault) if place == at => Some(fault),
            FormFault::Field(..) | FormFault::Nothing => None,
        })
    };
    let written = written.unwrap_or_else(|| field.written.clone());
    let label = field_label(kind, field, language);
    match field.shape {
        Shape::Several(words) => {
            let choices = words.iter().map(|word| ((*word).to_owned(), one_name(&field.name, word, language)));
            several(name_of(at), label, choices.collect(), &written, fault, language)
        }
        Shape::Topics => several(name_of(at), label, topics(language), &written, fault, language),
        _ => labelled(name_of(at), label, hint, control(field, written, language), fault, language),
    }
}
