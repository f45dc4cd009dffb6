//! Where somebody lives: written, and chosen where what is written may be several places.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    asked::{Asked, once, quiet_button},
    form::{form, name_page, refuse},
    one_answer::{Answer, buttons},
};
use crate::{
    domain::{Land, MunicipalityCode},
    questionnaire::Reply,
    text::Msg,
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, filled, live, row},
        parts::{
            Found, elsewhere,
            questions::{Read, place, place_told, which_place},
        },
    },
};

/// Where somebody lives: written, and chosen where what is written may be several.
pub(super) fn where_one_lives(asked: Asked) -> Node {
    let directory = shared().site.directory;
    let fault = RwSignal::new(None::<Msg>);
    let which = RwSignal::new(Found::default());
    let submit = move |sent: HtmlFormElement| match place(&sent, directory) {
        Read::One(municipality) => asked.go_on(Reply::Place(municipality.code)),
        Read::Missing => refuse(fault, Msg::QPlaceError, asked),
        Read::Unknown => refuse(fault, Msg::PlaceNotFound, asked),
        Read::Elsewhere(land) => {
            which.set(Found::Elsewhere(land));
            browser::focus_heading();
        }
        Read::Several(several) => {
            let written = browser::form_values(&sent, "place").join(" ");
            let question = which_place(&written);
            which.set(Found::Several(question, several.iter().map(|municipality| municipality.code).collect()));
            name_page(question.get(asked.language), asked);
            browser::focus_heading();
        }
    };
    live(move || match which.get() {
        Found::Several(question, codes) => choose_place(question, &codes, which, asked).into(),
        Found::Elsewhere(land) => beyond(land, which, asked).into(),
        Found::Nothing | Found::Missing | Found::Unknown => form(asked, fault, submit, place_field(asked)),
    })
}

fn choose_place(question: Msg, codes: &[MunicipalityCode], which: RwSignal<Found>, asked: Asked) -> Element {
    let directory = shared().site.directory;
    let told = shared().session.with_untracked(|known| known.answers().place);
    let found = codes.iter().filter_map(|code| directory.municipality(*code));
    let answers = found.map(|municipality| Answer {
        reply: Reply::Place(municipality.code),
        text: municipality.name.clone(),
        hint: None,
        given: told == Some(municipality.code),
    });
    let heading = asked.headed(question.get(asked.language));
    classed("div", "only-app")
        .children(asked.progress())
        .child(heading)
        .child(buttons(answers.collect(), asked))
        .child(filled("p", another_place(which, asked)))
        .child(asked.ways_past())
        .child(asked.foot())
}

/// Who lives in Greenland or the Faroe Islands: what there is for them, and on with that.
fn beyond(land: Land, which: RwSignal<Found>, asked: Asked) -> Element {
    let go_on = classed("button", "button button-primary").attr("type", "button");
    let go_on =
        go_on.on("click", once(move || asked.go_on(Reply::Land(land)))).child(Msg::Continue.get(asked.language));
    classed("div", "only-app")
        .children(asked.progress())
        .child(asked.heading())
        .child(elsewhere(land, asked.language))
        .child(classed("div", "acts").child(go_on).child(another_place(which, asked)))
        .child(asked.foot())
}

/// Back to the field.
fn another_place(which: RwSignal<Found>, asked: Asked) -> Element {
    quiet_button(Msg::AnotherPlace.get(asked.language), move || {
        which.set(Found::Nothing);
        name_page(asked.legend(), asked);
        browser::focus_first("#first");
    })
}

fn place_field(asked: Asked) -> Node {
    let directory = shared().site.directory;
    let told = shared().session.with_untracked(|known| place_told(known, directory, asked.language));
    let field = classed("input", "form-input")
        .attr("id", "first")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_if("value", told);
    let label = classed("label", "form-label").attr("for", "first").child(Msg::PlaceLabel.get(asked.language));
    row([label, field])
}
