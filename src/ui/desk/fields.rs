//! Fields as people fill them in: a line, a choice, several of a list, each with its label and what is wrong with it.

use crate::{
    corrections::{FormField, Shape},
    data::written::Fault,
    domain::Language,
    text::{
        desk::{self, DeskMsg},
        field_names::choice_name,
    },
    ui::{
        context::shared,
        node::{Element, Piece, classed, el, filled, live},
        parts::{option, questions::Choice},
    },
};

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

/// The topics, by id.
pub(super) fn topics(language: Language) -> Vec<(String, String)> {
    let topics = shared().site.directory.topics.iter();
    topics.map(|topic| (topic.id.clone(), topic.name.get(language).to_owned())).collect()
}

/// Several of a list, those in `written` chosen.
pub(super) fn several(
    id: String,
    label: impl Piece,
    choices: Vec<(String, String)>,
    written: &str,
    fault: impl Fn() -> Option<Fault> + Send + 'static,
    language: Language,
) -> Element {
    let choices = choices.into_iter().enumerate().map(|(at, (value, text))| {
        let chosen = written.split(", ").any(|word| word == value);
        let choice = option(Choice { value, text, hint: None, chosen }, id.clone(), true, false);
        // The summary of what is wrong leads to the first.
        if at == 0 { choice.attr("id", id.clone()).attr("tabindex", "-1") } else { choice }
    });
    let choices: Vec<Element> = choices.collect();
    let told =
        live(move || fault().map(|fault| classed("p", "form-error-message").child(desk::fault(&fault, language))));
    el("fieldset")
        .child(classed("legend", "form-label").child(label))
        .child(told)
        .child(classed("div", "chips").children(choices))
}

/// What a shape is written in.
pub(super) fn control(field: &FormField, written: String, language: Language) -> Element {
    let input =
        |kind: &'static str, mode: Option<&'static str>| el("input").attr("type", kind).attr_if("inputmode", mode);
    match field.shape {
        Shape::Phone => input("text", Some("tel")).attr("value", written),
        Shape::Mail => input("text", Some("email")).attr("value", written),
        Shape::Web => input("text", Some("url")).attr("value", written),
        Shape::Number => input("text", Some("numeric")).attr("value", written),
        Shape::Day => input("date", None).attr("value", written),
        Shape::Line | Shape::Date | Shape::Words | Shape::Several(_) | Shape::Topics => {
            input("text", None).attr("value", written)
        }
        Shape::Plain | Shape::Hours => {
            el("textarea").attr("rows", "3").children((!written.is_empty()).then_some(written))
        }
        Shape::Choice(words) => {
            choices(words.iter().map(|word| (*word, choice_name(&field.name, word, language))).collect(), &written)
        }
        Shape::Place => places(&written),
        Shape::Truth => choices(vec![("yes", DeskMsg::Yes.get(language)), ("no", DeskMsg::No.get(language))], &written),
    }
}

/// One of these words, each with its name; nothing is chosen where `written` is none of them.
pub(super) fn choices(words: Vec<(&'static str, &'static str)>, written: &str) -> Element {
    let none = (!words.iter().any(|(word, _)| *word == written)).then(|| filled("option", "").attr("value", ""));
    let words = words
        .into_iter()
        .map(|(word, name)| filled("option", name).attr("value", word).flag("selected", word == written));
    el("select").child(none).children(words)
}

/// The municipalities, by code, with none before them.
pub(super) fn places(written: &str) -> Element {
    let places = shared().site.directory.municipalities.iter();
    let places = places.map(|place| {
        let code = place.code.to_string();
        let is_it = code == written;
        filled("option", place.name.clone()).attr("value", code).flag("selected", is_it)
    });
    el("select").child(filled("option", "").attr("value", "")).children(places)
}
