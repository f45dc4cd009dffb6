//! For municipalities and organizations: a part of the site to show in a page of their own. The code is made when somebody
//! asks for it, since only the browser knows the site's address; the part itself is fetched when somebody wants to see it.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    form::{frame as form_frame, group, three},
    partner_list_out::copy,
    pieces::{button, field, send, told},
};
use crate::{
    domain::{Language, danish_sort_key, order},
    route::{Frame, Page},
    take_along::{height, snippet},
    text::{
        Msg,
        embedding::{EmbedMsg, frame_name},
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{icon, option, questions::Choice},
    },
};

/// What can be shown, by the words of the form.
const PARTS: [(&str, EmbedMsg, Option<EmbedMsg>); 3] = [
    ("indgang", EmbedMsg::WhatEntrance, Some(EmbedMsg::WhatEntranceHint)),
    ("kommune", EmbedMsg::WhatHelp, Some(EmbedMsg::WhatHelpHint)),
    ("krise", EmbedMsg::WhatCrisis, None),
];

/// A part in a language.
type Wanted = (Frame, Language);

pub(super) fn embed(language: Language) -> Node {
    let wanted = RwSignal::new(None::<Wanted>);
    let lacks_place = RwSignal::new(false);
    let seen = RwSignal::new(false);
    let take = move |form: &HtmlFormElement| {
        let read = read(form);
        lacks_place.set(read.is_none());
        wanted.set(read);
    };
    let submit = move |form: HtmlFormElement| {
        take(&form);
        browser::focus_first(if lacks_place.get_untracked() { "#embed-place" } else { "#embed-code" });
    };
    // Once there is a code, it follows what is chosen.
    let change = move |event: web_sys::Event| {
        if wanted.with_untracked(Option::is_some) {
            browser::with_form(&event, |form| take(&form));
        }
    };
    let parts = PARTS.into_iter().enumerate().map(|(at, (value, text, hint))| {
        let (text, hint) = (text.get(language).to_owned(), hint.map(|hint| hint.get(language).to_owned()));
        option(Choice { value: value.to_owned(), text, hint, chosen: at == 0 }, "part", false, false)
    });
    let form = form_frame(submit)
        .on("change", change)
        .child(group(EmbedMsg::What.get(language), three(parts)))
        .child(place_field(lacks_place, language))
        .child(language_field(language))
        .child(classed("p", "acts").child(send(EmbedMsg::Make.get(language))));
    let mut turn = false;
    let made = live(move || {
        turn = !turn;
        wanted.get().map(|(frame, of)| made(&frame, of, seen, turn, language))
    });
    row([Node::from(without_app(language)), form.into(), made, about(language).into()])
}

/// What the form says; none where a municipality is needed and none is chosen.
fn read(form: &HtmlFormElement) -> Option<Wanted> {
    let slug = Some(told(form, "place")).filter(|slug| !slug.is_empty());
    let frame = match told(form, "part").as_str() {
        "krise" => Frame::Crisis,
        "kommune" => Frame::Help(slug?),
        _ => Frame::Entrance(slug),
    };
    Some((frame, Language::from_tag(&told(form, "language")).unwrap_or_default()))
}

fn place_field(lacks_place: RwSignal<bool>, language: Language) -> Element {
    let places = order::by(&shared().site.directory.municipalities, |place| danish_sort_key(&place.name));
    let places =
        places.into_iter().map(|place| el("option").attr("value", place.slug.clone()).child(place.name.clone()));
    let whole = el("option").attr("value", "").child(EmbedMsg::PlaceNone.get(language));
    let select = classed("select", "form-input form-select")
        .attr("id", "embed-place")
        .attr("name", "place")
        .live_attr("aria-describedby", move || {
            Some(if lacks_place.get() { "embed-place-hint embed-place-error" } else { "embed-place-hint" })
        })
        .live_attr("aria-invalid", move || lacks_place.get().then_some("true"))
        .child(whole)
        .children(places);
    let error = live(move || {
        let words = || EmbedMsg::PlaceMissing.get(language);
        let prefix = || classed("span", "visually-hidden").child(Msg::ErrorPrefix.get(language)).child(": ");
        lacks_place
            .get()
            .then(|| classed("p", "form-error-message").attr("id", "embed-place-error").child(prefix()).child(words()))
    });
    el("div")
        .live_attr("class", move || Some(if lacks_place.get() { "form-group form-error" } else { "form-group" }))
        .child(classed("label", "form-label").attr("for", "embed-place").child(EmbedMsg::Place.get(language)))
        .child(classed("p", "form-hint").attr("id", "embed-place-hint").child(EmbedMsg::PlaceHint.get(language)))
        .child(error)
        .child(select)
}

fn language_field(language: Language) -> Element {
    let options = [(Language::Danish, EmbedMsg::Danish), (Language::English, EmbedMsg::English)];
    let options = options.map(|(one, name)| {
        el("option").attr("value", one.tag()).flag("selected", one == language).child(name.get(language))
    });
    let select = classed("select", "form-input form-select").attr("name", "language").children(options);
    field("embed-language".to_owned(), EmbedMsg::InLanguage.get(language), None, select)
}

/// The code, and the part as it looks on a phone.
fn made(frame: &Frame, of: Language, seen: RwSignal<bool>, turn: bool, language: Language) -> Node {
    let site = shared().site;
    // Where the site is published, the address is known; else it is the one that the page is read at.
    let Some(origin) = site.origin(false).or_else(|| site.origin(true)) else {
        let words = filled("p", EmbedMsg::NoAddress.get(language)).attr("id", "embed-code").attr("tabindex", "-1");
        return words.attr("role", "status").into();
    };
    let code = snippet(frame, site.directory, of, &origin);
    let by_hand = RwSignal::new(None::<String>);
    let to_copy = code.clone();
    let copy = button(EmbedMsg::Copy.get(language)).on_click(move || copy(to_copy.clone(), by_hand));
    // In the one file there is no such document.
    let see = (!site.is_one_file())
        .then(|| button(EmbedMsg::See.get(language)).attr("id", "embed-see").on_click(move || seen.set(true)));
    let refused =
        live(move || by_hand.get().map(|_| filled("p", Msg::CopyFailed.get(language)).attr("role", "status")));
    let hint = EmbedMsg::CodeHint.get(language).replace("{}", &origin);
    let field = classed("textarea", "form-input code-text")
        .attr("id", "embed-text")
        .attr("rows", "6")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .flag("readonly", true)
        .attr("aria-labelledby", "embed-code")
        .attr("aria-describedby", "embed-hint")
        .child(code);
    let shown = (site.file(frame.path(of).trim_start_matches('/')), frame_name(frame, site.directory, of));
    let shown_height = height(frame).to_string();
    let preview = live(move || {
        let (address, name) = shown.clone();
        address.filter(|_| seen.get()).map(|address| {
            // A new one each time: a frame whose address changes would add an entry to the history.
            classed("iframe", "preview")
                .key(turn)
                .attr("src", address)
                .attr("title", name)
                .attr("lang", of.tag())
                .attr("width", "320")
                .attr("height", shown_height.clone())
                .attr("referrerpolicy", "no-referrer")
        })
    });
    classed("section", "only-app")
        .attr("aria-labelledby", "embed-code")
        .child(filled("h2", EmbedMsg::Code.get(language)).attr("id", "embed-code").attr("tabindex", "-1"))
        .child(classed("p", "form-hint").attr("id", "embed-hint").child(hint))
        .child(field)
        .child(refused)
        .child(classed("p", "quiet").child(EmbedMsg::Policy.get(language)))
        .child(classed("p", "acts").child(copy).child(see))
        .child(preview)
        .into()
}

fn without_app(language: Language) -> Element {
    let site = shared().site;
    let home = link(site.href(language, Page::Home), Msg::GoHome.get(language)).class("link");
    classed("div", "only-failed")
        .child(filled("h2", EmbedMsg::NeedsApp.get(language)))
        .child(filled("p", EmbedMsg::NeedsAppText.get(language)))
        .child(filled("p", home.child(icon("arrow"))))
}

fn about(language: Language) -> Element {
    let points = [EmbedMsg::AboutNothing, EmbedMsg::AboutLinks, EmbedMsg::AboutHours];
    let points = points.map(|point| filled("li", point.get(language)));
    el("section").child(filled("h2", EmbedMsg::About.get(language))).child(el("ul").children(points))
}
