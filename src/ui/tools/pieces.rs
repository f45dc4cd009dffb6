//! Pieces that the planning tools share: small buttons, fields, long texts, and when fields are drawn anew.

use jiff::civil::Date;
use leptos::prelude::{GetUntracked, GetValue, RwSignal, Set, SetValue, StoredValue};
use web_sys::HtmlFormElement;

use super::note::number_warning;
use crate::{
    calendar::{self, Event},
    domain::{Language, has_personal_number},
    text::{Msg, Section, planning::PlanMsg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, Piece, classed, el, filled, row},
    },
};

/// Whether the next drawing keeps the fields as they stand. A field that somebody has typed in shows what was typed,
/// whatever its attributes say: after a move, an undo or an opened file fields must be new ones, after a change in a
/// field they must stay, so that the focus does.
#[derive(Clone, Copy)]
pub(super) struct Redraw(StoredValue<bool>);

impl Redraw {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// The next drawing only follows what stands in a field already.
    pub(super) fn keep_fields(self) {
        self.0.set_value(true);
    }

    /// Called once a drawing, with the mark of the drawn piece.
    pub(super) fn turn(self, mark: &mut bool) {
        if !self.0.get_value() {
            *mark = !*mark;
        }
        self.0.set_value(false);
    }
}

/// The day by the browser's clock; before the page is taken over the day of the data.
pub(super) fn today() -> Date {
    let Shared { site, now, .. } = shared();
    now.get_untracked().unwrap_or_else(|| site.data_noon()).date()
}

/// What is said where the tool cannot run.
pub(super) fn needs_app(language: Language) -> Element {
    classed("p", "only-failed").child(PlanMsg::NeedsApp.get(language))
}

/// A button that reads as a link; what it is about is told to those who do not see where it stands.
pub(super) fn small(name: &'static str, about: &str) -> Element {
    marked("link d-print-none", name, about)
}

/// The same with a class of its own.
pub(super) fn marked(class: &'static str, name: &'static str, about: &str) -> Element {
    let about = (!about.is_empty()).then(|| classed("span", "visually-hidden").child(format!(": {about}")));
    classed("button", class).attr("type", "button").child(filled("span", name).child(about))
}

/// Something that is not printed.
pub(super) fn on_screen(piece: impl Piece) -> Element {
    classed("div", "d-print-none").child(piece)
}

/// A plain button.
pub(super) fn button(name: &'static str) -> Element {
    classed("button", "button button-secondary").attr("type", "button").child(name)
}

/// A button that sends its form.
pub(super) fn send(name: &'static str) -> Element {
    classed("button", "button button-secondary").attr("type", "submit").child(name)
}

/// A button that prints the page.
pub(super) fn print_button(language: Language) -> Element {
    small(Msg::Print.get(language), "").on_click(browser::print_page)
}

/// A form that is never sent anywhere.
pub(super) fn quiet_form() -> Element {
    el("form").attr("method", "dialog").flag("novalidate", true)
}

/// A field with its label.
pub(super) fn field(id: String, label: &'static str, hint: Option<&'static str>, input: Element) -> Element {
    let hint_id = format!("{id}-hint");
    let described = hint.map(|_| hint_id.clone());
    let hint = hint.map(|hint| classed("p", "form-hint").attr("id", hint_id).child(hint));
    classed("div", "form-group")
        .child(classed("label", "form-label").attr("for", id.clone()).child(label))
        .child(hint)
        .child(input.attr("id", id).attr_if("aria-describedby", described))
}

/// A field of one line. Its name is for the form that reads it; empty where no form does.
pub(super) fn input(kind: &'static str, name: &'static str, value: String) -> Element {
    classed("input", "form-input")
        .attr("type", kind)
        .attr_if("name", Some(name).filter(|name| !name.is_empty()))
        .attr("autocomplete", "off")
        .attr_if("value", Some(value).filter(|value| !value.is_empty()))
}

/// A field of several lines, named as one of one line.
pub(super) fn lines(name: &'static str, rows: &'static str, value: String) -> Element {
    classed("textarea", "form-input")
        .attr_if("name", Some(name).filter(|name| !name.is_empty()))
        .attr("rows", rows)
        .attr("autocomplete", "off")
        .children((!value.is_empty()).then_some(value))
}

/// Whether one of a form's fields holds something like a personal number.
pub(super) fn holds_number(form: &HtmlFormElement, names: &[&str]) -> bool {
    names.iter().any(|name| has_personal_number(&told(form, name)))
}

/// A field that keeps its text when it is left, unless it holds something like a personal number: then the line after
/// it says so.
pub(super) fn guarded(
    field: Element,
    keep: impl Fn(String) + Send + 'static,
    language: Language,
) -> (Element, Element) {
    let has_number = RwSignal::new(false);
    let left = move |event: web_sys::Event| {
        let text = browser::field_text(&event);
        has_number.set(has_personal_number(&text));
        if !has_personal_number(&text) {
            keep(text);
        }
    };
    (field.on("change", left), number_warning(has_number, language))
}

/// A box to tick. Outside of a form the loader sees to it that the browser does not tick it again by itself.
pub(super) fn tick(id: String, text: impl Piece, checked: bool) -> Element {
    let field = el("input").attr("type", "checkbox").attr("id", id.clone()).flag("checked", checked);
    classed("label", "opt").child(field).child(filled("span", text))
}

/// Whether the box that an event happened in is ticked.
pub(super) fn is_ticked(event: &web_sys::Event) -> bool {
    browser::field_is_ticked(event)
}

/// What stands in a form's field; empty when nothing does.
pub(super) fn told(form: &HtmlFormElement, name: &str) -> String {
    browser::form_values(form, name).into_iter().next().unwrap_or_default()
}

/// A calendar file with these events.
pub(super) fn download_events(name: &str, events: &[Event]) {
    let Shared { site, now, .. } = shared();
    let text = calendar::write(name, events, now.get_untracked().unwrap_or_else(|| site.data_noon()));
    browser::download(&calendar::file_name(name, "ics"), "text/calendar;charset=utf-8", &text);
}

/// Sections of a long text.
pub(super) fn sections(sections: &'static [Section]) -> Node {
    row(sections.iter().map(|section| {
        let paragraphs = section.paragraphs.iter().map(|text| filled("p", *text));
        let points = section.points.iter().map(|text| filled("li", *text));
        let points = (!section.points.is_empty()).then(|| el("ul").children(points));
        row([Node::from(filled("h2", section.heading)), row(paragraphs), points.into()])
    }))
}
