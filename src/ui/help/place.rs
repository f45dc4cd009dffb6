//! Where somebody lives: written, and chosen where what is written may be several places.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    asked::{Asked, quiet_button},
    form::{form, name_page, refuse},
    one_answer::{Answer, buttons},
};
use crate::{
    domain::MunicipalityCode,
    questionnaire::Reply,
    text::Msg,
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, filled, live, row},
        parts::questions::{Read, place, which_place},
    },
};

/// Where somebody lives: written, and chosen where what is written may be several.
pub(super) fn where_one_lives(asked: Asked) -> Node {
    let directory = shared().site.directory;
    let fault = RwSignal::new(None::<Msg>);
    let which = RwSignal::new(None::<(Msg, Vec<MunicipalityCode>)>);
    let submit = move |sent: HtmlFormElement| match place(&sent, directory) {
        Read::One(municipality) => asked.go_on(Reply::Place(municipality.code)),
        Read::Missing => refuse(fault, Msg::QPlaceError, asked),
        Read::Unknown => refuse(fault, Msg::PlaceNotFound, asked),
        Read::Several(several) => {
            let written = browser::form_values(&sent, "place").join(" ");
            let question = which_place(&written);
            which.set(Some((question, several.iter().map(|municipality| municipality.code).collect())));
            name_page(question.get(asked.language), asked);
            browser::focus_heading();
        }
    };
    live(move || match which.get() {
        None => form(asked, fault, submit, place_field(asked)),
        Some((question, codes)) => choose_place(question, &codes, which, asked).into(),
    })
}

fn choose_place(
    question: Msg,
    codes: &[MunicipalityCode],
    which: RwSignal<Option<(Msg, Vec<MunicipalityCode>)>>,
    asked: Asked,
) -> Element {
    let directory = shared().site.directory;
    let told = shared().session.with_untracked(|known| known.answers().place);
    let found = codes.iter().filter_map(|code| directory.municipality(*code));
    let answers = found.map(|municipality| Answer {
        reply: Reply::Place(municipality.code),
        text: municipality.name.clone(),
        hint: None,
        given: told == Some(municipality.code),
    });
    let heading = filled("h1", question.get(asked.language)).attr("tabindex", "-1").attr("id", "question");
    let again = move || {
        which.set(None);
        name_page(asked.legend(), asked);
        browser::focus_first("#first");
    };
    classed("div", "only-app")
        .children(asked.progress())
        .child(heading)
        .child(buttons(answers.collect(), asked))
        .child(filled("p", quiet_button(Msg::AnotherPlace.get(asked.language), again)))
        .child(asked.ways_past())
        .child(asked.foot())
}

fn place_field(asked: Asked) -> Node {
    let directory = shared().site.directory;
    let told = shared().session.with_untracked(|known| known.answers().place);
    let told = told.and_then(|code| directory.municipality(code)).map(|municipality| municipality.name.clone());
    let field = classed("input", "form-input")
        .attr("id", "first")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_if("value", told);
    let label = classed("label", "form-label").attr("for", "first").child(Msg::PlaceLabel.get(asked.language));
    row([label, field])
}
