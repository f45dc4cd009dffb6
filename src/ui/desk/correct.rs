//! The fields of a record, to be corrected. What is written is checked by the rules of `vejviser check`, with its words,
//! before anything is noted.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    answers,
    state::{Row, Rows, Scope, State},
};
use crate::{
    corrections::{Answer, Filled, FormFault, FormField, Rank, RecordKind, Shape, form, own_source},
    data::written::Fault,
    domain::Language,
    text::desk::{self, DeskMsg, choice_name, field_label},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, Piece, classed, el, filled, link, live},
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
        let is_filled =
            fields.iter().any(|field| field.rank == rank && beforehand.iter().any(|(name, _)| *name == field.name));
        let has_any = fields.iter().any(|field| field.rank == rank);
        has_any.then(|| {
            el("details").flag("open", is_filled).child(filled("summary", name.get(language))).child(group(rank))
        })
    };
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
            Filled { fields: &fields, told: &told, record: &row.id, desk, directory, made }.changes(state.today())
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

/// What stands in a field now; empty where nothing does.
fn told(sent: &HtmlFormElement, at: usize) -> String {
    browser::form_values(sent, &name_of(at)).into_iter().next().unwrap_or_default().replace('\r', "")
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
    labelled(name_of(at), label, hint, control(field.shape, written, language), fault, language)
}

/// A field with its label, a hint, and what is wrong with it.
pub(super) fn labelled(
    id: String,
    label: impl Piece,
    hint: Option<DeskMsg>,
    control: Element,
    fault: impl Fn() -> Option<Fault> + Clone + Send + 'static,
    language: Language,
) -> Element {
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let (in_class, in_described, in_words, in_invalid) = (fault.clone(), fault.clone(), fault.clone(), fault);
    let described = {
        let (hint_id, fault_id, has_hint) = (hint_id.clone(), fault_id.clone(), hint.is_some());
        move || {
            let hint = has_hint.then(|| hint_id.clone());
            let fault = in_described().map(|_| fault_id.clone());
            let ids: Vec<String> = hint.into_iter().chain(fault).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let words = live(move || {
        let words = in_words().map(|fault| desk::fault(&fault, language));
        words.map(|words| classed("p", "form-error-message").attr("id", fault_id.clone()).child(words))
    });
    let control = control
        .class("form-input")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", described)
        .live_attr("aria-invalid", move || in_invalid().map(|_| "true"));
    el("div")
        .live_attr("class", move || Some(if in_class().is_some() { "form-group form-error" } else { "form-group" }))
        .child(classed("label", "form-label").attr("for", id).child(label))
        .child(hint.map(|hint| classed("p", "form-hint").attr("id", hint_id).child(hint.get(language))))
        .child(words)
        .child(control)
}

/// What a shape is written in.
fn control(shape: Shape, written: String, language: Language) -> Element {
    let input =
        |kind: &'static str, mode: Option<&'static str>| el("input").attr("type", kind).attr_if("inputmode", mode);
    let choices = |choices: Vec<(&'static str, &'static str)>, written: &str| {
        let none = (!choices.iter().any(|(word, _)| *word == written)).then(|| filled("option", "").attr("value", ""));
        let choices = choices
            .into_iter()
            .map(|(word, name)| filled("option", name).attr("value", word).flag("selected", word == written));
        el("select").child(none).children(choices)
    };
    match shape {
        Shape::Phone => input("text", Some("tel")).attr("value", written),
        Shape::Mail => input("text", Some("email")).attr("value", written),
        Shape::Web => input("text", Some("url")).attr("value", written),
        Shape::Number => input("text", Some("numeric")).attr("value", written),
        Shape::Line | Shape::Date | Shape::Words => input("text", None).attr("value", written),
        Shape::Plain | Shape::Hours => {
            el("textarea").attr("rows", "3").children((!written.is_empty()).then_some(written))
        }
        Shape::Choice(words) => {
            choices(words.iter().map(|word| (*word, choice_name(word, language))).collect(), &written)
        }
        Shape::Truth => choices(vec![("yes", DeskMsg::Yes.get(language)), ("no", DeskMsg::No.get(language))], &written),
    }
}
