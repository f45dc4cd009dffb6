//! What is written on the pages for professionals: fields that are kept with every letter, and never hold a
//! personal number.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{Language, has_personal_number},
    professional::saved_work::SavedWork,
    route::Page,
    text::{Msg, partners::PartnerMsg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live},
        parts::crisis_card,
        tools::work,
    },
};

/// Tells what is written in a field from every other change of the work: a field that somebody writes in must not be
/// drawn anew, and a field whose text was changed from elsewhere must.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    is_typed: StoredValue<bool>,
    turn: Memo<u32>,
}

impl Writing {
    /// Follows the work.
    pub(super) fn new() -> Self {
        let work = work::signal();
        let is_typed = StoredValue::new(false);
        let turn = Memo::new(move |before: Option<&u32>| {
            work.track();
            let typed = is_typed.try_update_value(std::mem::take).unwrap_or_default();
            before.map_or(0, |turn| if typed { *turn } else { turn.wrapping_add(1) })
        });
        Self { is_typed, turn }
    }

    /// Keeps what was written.
    pub(super) fn edit(self, change: impl FnOnce(&mut SavedWork)) {
        self.is_typed.set_value(true);
        work::edit(change);
    }

    /// Marks what must be drawn anew, with its fields, when the work changes in another way than by writing. Read
    /// within `live`.
    pub(super) fn redraw(self, element: Element) -> Element {
        element.key(self.turn.get() % 2 == 1)
    }
}

/// Today in Denmark; the data's day until the browser has told its own.
pub(super) fn today() -> Date {
    let Shared { site, now, .. } = shared();
    now.get_untracked().unwrap_or_else(|| site.data_noon()).date()
}

/// A field of several lines. It is no form: nothing is sent, `keep` gets the text with every letter, unless it holds
/// something like a personal number. Then the page says so.
pub(super) fn note_field(
    id: String,
    label: Node,
    hint: &'static str,
    text: String,
    keep: impl Fn(&str) + Send + 'static,
    language: Language,
) -> Element {
    let has_number = RwSignal::new(false);
    let typed = move |event: web_sys::Event| {
        let text = browser::field_text(&event);
        has_number.set(has_personal_number(&text));
        if !has_personal_number(&text) {
            keep(&text);
        }
    };
    let hint_id = format!("{id}-hint");
    let field = classed("textarea", "form-input")
        .attr("id", id.clone())
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint_id.clone())
        .on("input", typed)
        .children((!text.is_empty()).then_some(text));
    classed("div", "note-field only-app d-print-none")
        .child(classed("label", "form-label").attr("for", id).child(label))
        .child(classed("p", "form-hint").attr("id", hint_id).child(hint))
        .child(field)
        .child(number_warning(has_number, language))
}

/// Says that something looks like a personal number, as soon as it does.
pub(super) fn number_warning(has_number: RwSignal<bool>, language: Language) -> Element {
    let warning = live(move || {
        has_number.get().then(|| classed("p", "form-error-message").child(PartnerMsg::NumberInText.get(language)))
    });
    el("div").attr("role", "alert").child(warning)
}

/// What stands on a tool's page when the app could not start.
pub(super) fn without_app(language: Language) -> Element {
    let site = shared().site;
    let links = [(Page::Services, Msg::SeeAllServices), (Page::Municipalities, Msg::SeeAllMunicipalities)]
        .map(|(page, name)| filled("li", link(site.href(language, page), name.get(language)).class("link")));
    classed("div", "only-failed")
        .child(filled("h2", PartnerMsg::NeedsApp.get(language)))
        .child(filled("p", PartnerMsg::NeedsAppText.get(language)))
        .child(crisis_card(language))
        .child(el("ul").children(links))
}

/// A button that reads as a link.
pub(super) fn act() -> Element {
    classed("button", "link only-app d-print-none").attr("type", "button")
}

/// What a button is about, for those who hear it without its surroundings.
pub(super) fn about(name: String) -> Element {
    classed("span", "visually-hidden").child(": ").child(name)
}
