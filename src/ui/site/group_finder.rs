//! The finder of children's groups: where the children live and how old they are in, for each age out what there is.
//!
//! What is told here is also asked in the questionnaire, so it is kept with its answers and is there again after Back.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::group_offer::for_child;
use crate::{
    children,
    domain::Language,
    questionnaire::{Question, Reply},
    text::{Msg, children::ChildMsg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, live, row},
        parts::{
            Found, elsewhere, option,
            questions::{self, Choice, Read, ages, bands, which_place},
        },
    },
};

/// The form and what it finds. `found` says whether anything has been asked; the results follow it.
pub(super) fn group_finder(found: RwSignal<bool>, language: Language) -> Node {
    let Shared { site, session, .. } = shared();
    let problem = RwSignal::new(Found::default());
    let submit = move |form: HtmlFormElement| {
        let place = match questions::place(&form, site.directory) {
            Read::One(municipality) => Some(Reply::Place(municipality.code)),
            Read::Missing => None,
            Read::Unknown => {
                problem.set(Found::Unknown);
                return browser::focus_first("#child-place");
            }
            Read::Elsewhere(land) => {
                problem.set(Found::Elsewhere(land));
                return browser::focus_first("#child-place");
            }
            Read::Several(several) => {
                let question = which_place(&browser::form_values(&form, "place").join(" "));
                problem.set(Found::Several(question, several.iter().map(|m| m.code).collect()));
                return browser::focus_first("[name=m]");
            }
        };
        let chosen = ages(&browser::form_values(&form, "age"), None);
        if place.is_none() && chosen.is_empty() {
            problem.set(Found::Missing);
            return browser::focus_first("#child-place");
        }
        // A choice among several places stays, so that another age can be tried with it.
        if !problem.with_untracked(|problem| matches!(problem, Found::Several(..))) {
            problem.set(Found::Nothing);
        }
        session.update(|questionnaire| {
            questionnaire.reply(Question::Place, place.unwrap_or(Reply::Skip));
            questionnaire.reply(Question::Ages, if chosen.is_empty() { Reply::Skip } else { Reply::Ages(chosen) });
        });
        found.set(true);
        browser::focus_first(".found h2");
    };
    let section = classed("section", "only-app")
        .attr("aria-labelledby", "finder")
        .child(filled("h2", ChildMsg::FinderTitle.get(language)).attr("id", "finder"))
        .child(filled("p", ChildMsg::FinderLead.get(language)))
        .child(form(problem, language).on_submit(submit));
    row([section.into(), live(move || found.get().then(|| results(language)))])
}

fn form(problem: RwSignal<Found>, language: Language) -> Element {
    let Shared { site, session, .. } = shared();
    let told = session.with_untracked(|questionnaire| questionnaire.answers().clone());
    let place = told.place.and_then(|code| site.directory.municipality(code)).map(|m| m.name.clone());
    let message = move || match problem.get() {
        Found::Nothing | Found::Several(..) | Found::Elsewhere(_) => None,
        Found::Unknown => Some(Msg::PlaceNotFound.get(language)),
        Found::Missing => Some(ChildMsg::FinderMissing.get(language)),
    };
    let field = classed("input", "form-input")
        .attr("id", "child-place")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", move || {
            Some(if message().is_some() { "child-place-hint child-place-error" } else { "child-place-hint" })
        })
        .live_attr("aria-invalid", move || message().map(|_| "true"))
        // Another place is being written: what was said about the last one no longer holds.
        .on("input", move |_| {
            if problem.with_untracked(|problem| *problem != Found::Nothing) {
                problem.set(Found::Nothing);
            }
        })
        .attr_if("value", place);
    let error = move || {
        let prefix = || classed("span", "visually-hidden").child(Msg::ErrorPrefix.get(language)).child(": ");
        message().map(|message| {
            classed("p", "form-error-message").attr("id", "child-place-error").child(prefix()).child(message)
        })
    };
    let several = live(move || {
        let (question, codes) = match problem.get() {
            Found::Several(question, codes) => (question, codes),
            Found::Elsewhere(land) => {
                let none = filled("p", Msg::LandNoGroups.get(language));
                return classed("div", "form-group").child(none).child(elsewhere(land, language)).into();
            }
            Found::Nothing | Found::Missing | Found::Unknown => return Node::Nothing,
        };
        let places = codes.into_iter().filter_map(|code| site.directory.municipality(code));
        let options = places.map(|municipality| {
            let (value, text) = (municipality.code.to_string(), municipality.name.clone());
            option(Choice { value, text, hint: None, chosen: false }, "m", false, false)
        });
        let legend = classed("legend", "form-label").child(question.get(language));
        classed("div", "form-group").child(filled("fieldset", legend).children(options)).into()
    });
    let place = classed("div", "form-group")
        .child(classed("label", "form-label").attr("for", "child-place").child(ChildMsg::FinderPlace.get(language)))
        .child(classed("p", "form-hint").attr("id", "child-place-hint").child(Msg::PlaceHint.get(language)))
        .child(live(error))
        .child(field);
    let options = bands(&told, language).into_iter().map(|choice| option(choice, "age", true, false));
    let ages = filled("fieldset", classed("legend", "form-label").child(ChildMsg::FinderAges.get(language)))
        .child(classed("p", "form-hint").child(Msg::ChooseAll.get(language)))
        .child(classed("div", "opts").children(options));
    let show = classed("button", "button button-primary").attr("type", "submit");
    classed("form", "children-form")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .child(place)
        .child(several)
        .child(classed("div", "form-group").child(ages))
        .child(show.child(ChildMsg::FinderShow.get(language)))
}

/// What there is for each age that was told.
fn results(language: Language) -> Element {
    let Shared { site, session, started, .. } = shared();
    let answers = session.with_untracked(|questionnaire| questionnaire.answers().clone());
    let now = started.get_untracked().unwrap_or_else(|| site.data_noon());
    let place = answers.place.and_then(|code| site.directory.municipality(code));
    let found = children::find(site.directory, answers.place, &answers.child_ages, now.date());
    el("div").class("found").children(found.iter().map(|child| for_child(child, place, language)))
}
