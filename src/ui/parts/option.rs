//! A choice in a form.

use std::borrow::Cow;

use super::questions::Choice;
use crate::ui::node::{Element, classed, el, filled};

/// One choice as a whole row that can be pressed.
pub(in crate::ui) fn option(choice: Choice, name: impl Into<Cow<'static, str>>, several: bool, first: bool) -> Element {
    let field = choice_field(several, name.into(), choice.value, choice.chosen).attr_if("id", first.then_some("first"));
    let hint = choice.hint.map(|hint| filled("small", hint));
    classed("label", "opt").child(field).child(filled("span", choice.text).child(hint))
}

fn choice_field(several: bool, name: Cow<'static, str>, value: String, chosen: bool) -> Element {
    el("input")
        .attr("type", if several { "checkbox" } else { "radio" })
        .attr_if("name", Some(name))
        .attr("value", value)
        .flag("checked", chosen)
}
