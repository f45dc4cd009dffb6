//! The form of a question that is answered by ticking or writing, and what it says when an answer is missing.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::asked::{Asked, quiet_button};
use crate::{
    questionnaire::{Question, Reply},
    text::Msg,
    ui::{
        browser,
        context::shared,
        node::{Element, Node, Piece, classed, el, filled, link, live, row},
    },
};

/// The form around the fields, with what is missing said above it and beside the fields.
pub(super) fn form(
    asked: Asked,
    fault: RwSignal<Option<Msg>>,
    submit: impl FnMut(HtmlFormElement) + Send + 'static,
    fields: impl Piece,
) -> Node {
    let language = asked.language;
    let sensitive = asked.question == Question::Topics && shared().site.directory.topics.iter().any(|t| t.sensitive);
    let question = el("fieldset")
        .live_attr("aria-describedby", move || fault.get().map(|_| "error"))
        .child(filled("legend", asked.heading()))
        .child(sensitive.then(|| classed("p", "quiet").child(Msg::SensitiveNext.get(language))))
        .child(live(move || fault.get().map(|message| error_line(message, asked))))
        .child(fields);
    let group = el("div")
        .live_attr("class", move || Some(if fault.get().is_some() { "form-group form-error" } else { "form-group" }))
        .child(question);
    let once = |event: web_sys::Event| {
        if browser::is_second_press(&event) {
            event.prevent_default();
        }
    };
    let go_on = classed("button", "button button-primary").attr("type", "submit").on("click", once);
    let unsure = (asked.question == Question::Topics)
        .then(|| quiet_button(Msg::DontKnow.get(language), move || asked.go_on(Reply::Unsure)));
    let skip = quiet_button(Msg::SkipQuestion.get(language), move || asked.go_on(Reply::Skip));
    let acts = classed("div", "acts").child(go_on.child(Msg::Continue.get(language))).child(unsure).child(skip);
    let form = classed("form", "only-app")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .children(asked.progress())
        .child(group)
        .child(acts)
        .child(asked.foot());
    row([live(move || fault.get().map(|message| error_summary(message, asked))), form.into()])
}

pub(super) fn refuse(fault: RwSignal<Option<Msg>>, message: Msg, asked: Asked) {
    fault.set(Some(message));
    name_page(&format!("{}: {}", Msg::ErrorPrefix.get(asked.language), asked.legend()), asked);
    browser::focus_error();
}

pub(super) fn name_page(name: &str, asked: Asked) {
    browser::set_title(&format!("{name} – {}", Msg::SiteName.get(asked.language)));
}

fn error_line(message: Msg, asked: Asked) -> Element {
    let prefix = classed("span", "visually-hidden").child(Msg::ErrorPrefix.get(asked.language)).child(": ");
    classed("p", "form-error-message").attr("id", "error").child(prefix).child(message.get(asked.language))
}

fn error_summary(message: Msg, asked: Asked) -> Element {
    let heading = classed("h2", "alert-heading").attr("id", "summary-head");
    classed("div", "alert alert-error")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "summary-head")
        .child(heading.child(Msg::MissingAnswer.get(asked.language)))
        .child(filled("ul", filled("li", link("#first", message.get(asked.language)))))
}
