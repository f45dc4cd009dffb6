//! "What can your municipality do?": a postcode or a name leads to the municipality's page.

use leptos::prelude::*;

use super::{elsewhere, questions::which_place};
use crate::{
    domain::{Land, Language, MunicipalityCode, PlaceMatch},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::shared,
        navigation,
        node::{Node, classed, el, filled, link, live, row},
    },
};

/// What a field for a place has found.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) enum Found {
    /// Nothing asked yet, or one place: the page moves on.
    #[default]
    Nothing,
    /// No such place.
    Unknown,
    /// A place in a land without municipalities here.
    Elsewhere(Land),
    /// Nothing was told that anything could be found by.
    Missing,
    /// Several to choose from, and what is asked about them.
    Several(Msg, Vec<MunicipalityCode>),
}

/// The form. Without scripts the list of municipalities stands in its place.
pub(crate) fn place_finder(language: Language) -> Node {
    let site = shared().site;
    let found = RwSignal::new(Found::default());
    let go = move |code| {
        if let Some(municipality) = site.directory.municipality(code) {
            navigation::go(&Route::new(language, Page::Municipality(municipality.slug.clone())));
        }
    };
    let submit = move |form: web_sys::HtmlFormElement| {
        let written = browser::form_values(&form, "place").into_iter().next().unwrap_or_default();
        match site.directory.find_place(&written) {
            PlaceMatch::One(municipality) => go(municipality.code),
            PlaceMatch::Several(several) => {
                found.set(Found::Several(which_place(&written), several.iter().map(|m| m.code).collect()));
            }
            PlaceMatch::Elsewhere(land) => found.set(Found::Elsewhere(land)),
            PlaceMatch::None => found.set(Found::Unknown),
        }
    };
    let choices = move || match found.get() {
        Found::Nothing | Found::Missing => Node::Nothing,
        Found::Unknown => {
            classed("p", "form-error-message").attr("id", "place-error").child(Msg::PlaceNotFound.get(language)).into()
        }
        Found::Elsewhere(land) => elsewhere(land, language).into(),
        Found::Several(question, codes) => {
            let places = codes.into_iter().filter_map(|code| site.directory.municipality(code));
            let links = places.map(|municipality| {
                let address = site.href(language, Page::Municipality(municipality.slug.clone()));
                filled("li", link(address, municipality.name.clone()))
            });
            row([filled("p", question.get(language)), el("ul").children(links)])
        }
    };
    let is_unknown = move || found.get() == Found::Unknown;
    let label = classed("label", "form-label").attr("for", "place").child(Msg::YourMunicipality.get(language));
    let hint = classed("p", "form-hint").attr("id", "place-hint").child(Msg::PlaceHint.get(language));
    let field = classed("input", "form-input")
        .attr("id", "place")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", move || Some(if is_unknown() { "place-hint place-error" } else { "place-hint" }))
        .live_attr("aria-invalid", move || is_unknown().then_some("true"));
    let show =
        classed("button", "button button-secondary").attr("type", "submit").child(Msg::ShowMunicipality.get(language));
    let form = classed("form", "where only-app")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(label)
        .child(hint)
        .child(el("div").child(field).child(show))
        .child(el("div").attr("role", "status").child(live(choices)));
    let all = link(site.href(language, Page::Municipalities), Msg::SeeAllMunicipalities.get(language)).class("link");
    row([form, classed("p", "only-failed").child(all)])
}
