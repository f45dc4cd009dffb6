//! The start page: numbers for when it cannot wait, three doors, and a field for a need or a municipality.

use crate::{
    domain::{Language, PlaceMatch},
    questionnaire::Step,
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::shared,
        navigation,
        node::{Element, Node, classed, el, filled, link},
        parts::{crisis_card, icon},
    },
};

pub(super) fn home(language: Language) -> Node {
    let site = shared().site;
    let door = |page: Page, name: Msg, hint: Msg| {
        let words = el("span").child(filled("b", name.get(language))).child(hint.get(language));
        link(site.href(language, page), words).child(icon("arrow"))
    };
    let doors = [
        // The door answers or narrows the first question.
        door(Page::FindHelp(Step::Veteran), Msg::DoorVeteran, Msg::DoorVeteranHint),
        door(Page::FindHelp(Step::Relation), Msg::DoorRelative, Msg::DoorRelativeHint),
        door(Page::Professionals, Msg::DoorProfessional, Msg::DoorProfessionalHint),
    ];
    let promise = el("div")
        .child(el("h1").attr("tabindex", "-1").child(Msg::HomeTitle.get(language)))
        .child(classed("p", "lead").child(Msg::HomeLead.get(language)));
    let last = el("div").child(need_field(language)).child(classed("p", "quiet").child(Msg::HomePromise.get(language)));
    // The numbers come first for whoever listens or tabs; where there is room they stand beside the field.
    classed("div", "home")
        .child(promise)
        .child(crisis_card(language))
        .child(classed("ul", "doors").children(doors.map(|door| filled("li", door))))
        .child(last)
        .into()
}

/// A field for whatever somebody looks for. The name of a municipality or a postcode leads to its page, all else to the
/// search. Without scripts the lists of both stand in its place.
fn need_field(language: Language) -> Element {
    let site = shared().site;
    let submit = move |form: web_sys::HtmlFormElement| {
        let written = browser::form_values(&form, "q").into_iter().next().unwrap_or_default();
        let is_place = site.directory.names_place(&written);
        match site.directory.find_place(&written) {
            PlaceMatch::One(municipality) if is_place => {
                navigation::go(&Route::new(language, Page::Municipality(municipality.slug.clone())));
            }
            _ => navigation::search(language, written),
        }
    };
    let field = classed("input", "form-input")
        .attr("id", "need")
        .attr("name", "q")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search")
        .attr("aria-describedby", "need-hint");
    let button = classed("button", "button button-secondary").attr("type", "submit").child(Msg::Search.get(language));
    let form = classed("form", "need only-app")
        .attr("role", "search")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(classed("label", "form-label").attr("for", "need").child(Msg::NeedLabel.get(language)))
        .child(classed("div", "with-button").child(field).child(button))
        .child(classed("p", "form-hint").attr("id", "need-hint").child(Msg::NeedHint.get(language)));
    let lists = [(Page::Services, Msg::SeeAllServices), (Page::Municipalities, Msg::SeeAllMunicipalities)]
        .map(|(page, name)| filled("li", link(site.href(language, page), name.get(language)).class("link")));
    el("div").child(form).child(classed("ul", "only-failed").children(lists))
}
