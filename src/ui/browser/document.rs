//! The document, the address and the history.

use crate::{
    domain::Language,
    route::{IN_FRAGMENT, in_fragment},
};
use leptos::{
    ev,
    prelude::{request_animation_frame, window_event_listener, window_event_listener_untyped},
};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, ScrollRestoration, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The path of the address below the site's base. In the one file it stands in the fragment, and without it is the start.
pub fn path_below(base: &str) -> String {
    if base == IN_FRAGMENT {
        return in_fragment(&hash()).map_or("/", |(path, _)| path).to_owned();
    }
    let path = window().and_then(|window| window.location().pathname().ok()).unwrap_or_else(|| "/".to_owned());
    path.strip_prefix(base).unwrap_or(&path).to_owned()
}

/// Whether this is the site in one file.
pub fn is_one_file() -> bool {
    let root = document().and_then(|document| document.get_element_by_id("app"));
    root.and_then(|root| root.get_attribute("data-base")).is_some_and(|base| base == IN_FRAGMENT)
}

fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The part of the address from `?` on.
pub fn question() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    let hash = hash();
    let own = || hash.strip_prefix('#').unwrap_or(&hash);
    in_fragment(&hash).map_or_else(own, |(_, fragment)| fragment).to_owned()
}

/// `https://host` of the page, for links to copy.
pub fn site_origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Where a packed file in a language is, as the page tells it by the file's name.
pub fn pack_address(name: &str, language: Language) -> Option<String> {
    let link = document()?.get_element_by_id(name)?;
    let own = link.get_attribute("data-lang").is_some_and(|tag| tag == language.tag());
    link.get_attribute(if own { "href" } else { "data-other" })
}

/// The language that the page was made in. Not the document's own mark: a translator in the browser changes that.
pub fn page_language() -> Option<Language> {
    Language::from_tag(&document()?.get_element_by_id("directory")?.get_attribute("data-lang")?)
}

/// A line for whoever opens the console; nothing is sent anywhere.
pub fn log(line: &str) {
    web_sys::console::error_1(&line.into());
}

/// Whether «Forlad siden» has been pressed: nothing is asked, read or written any more.
pub fn is_left() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.class_list().contains("left"))
}

/// Sets the title alone.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets title, description and language.
pub fn set_head(title: &str, description: &str, language: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
    }
    if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
}

/// Moves the focus to the first element that a selector finds, once the page is drawn.
pub fn focus_first(selector: &'static str) {
    // The new page is drawn before the next frame.
    request_animation_frame(move || {
        let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Moves the focus to an element by its id, once the page is drawn.
pub fn focus_id(id: String) {
    request_animation_frame(move || {
        let found = document().and_then(|document| document.get_element_by_id(&id));
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Moves the focus to the page's heading, so that a screen reader hears where it is.
pub fn focus_heading() {
    focus_first("main h1");
}

/// The same after Back and Forward: the place on the page is `top`, or where the browser brings it back, and the focus must
/// not move it.
pub fn focus_heading_in_place(top: Option<f64>) {
    request_animation_frame(move || {
        let Some(window) = window() else { return };
        let top = top.unwrap_or_else(|| window.scroll_y().unwrap_or_default());
        let place = (window.scroll_x().unwrap_or_default(), top);
        let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
            window.scroll_to_with_x_and_y(place.0, place.1);
        }
    });
}

/// Moves the focus to the summary of what is missing.
pub fn focus_error() {
    focus_first(".alert-error");
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialogue.
pub fn print_page() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The same for the part of the page around what was pressed: the styles leave out the rest.
pub fn print_around(event: web_sys::Event) {
    let pressed = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(part) = pressed.and_then(|pressed| pressed.closest("[data-sheet]").ok().flatten()) {
        let _ = part.class_list().add_1("print-alone");
        // Some browsers return before the dialogue is closed.
        let printed = window_event_listener_untyped("afterprint", move |_| {
            let _ = part.class_list().remove_1("print-alone");
        });
        std::mem::forget(printed);
        print_page();
    }
}

/// Calls back with the address of a plain click on a link of this site; true keeps the browser from
/// following it.
pub fn on_click(follow: impl Fn(&str, &str, &str) -> bool + 'static) {
    let handle = window_event_listener(ev::click, move |event| {
        let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let Some(link) = link else { return };
        // A link in a drawing leads to a page of this site, and nowhere within one.
        let link = match link.dyn_into::<web_sys::HtmlAnchorElement>() {
            Ok(link) => link,
            Err(drawn) => {
                let href = drawn.get_attribute("href").unwrap_or_default();
                let path = in_fragment(&href).map_or(href.clone(), |(path, _)| format!("{IN_FRAGMENT}{path}"));
                if follow(&path, "", "") {
                    event.prevent_default();
                }
                return;
            }
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let in_fragment = in_fragment(&href);
        let elsewhere = !link.target().is_empty()
            || link.has_attribute("download")
            || (in_fragment.is_none() && link.origin() != site_origin());
        if elsewhere {
            return;
        }
        if let Some((path, fragment)) = in_fragment {
            if follow(&format!("{IN_FRAGMENT}{path}"), "", fragment) {
                event.prevent_default();
            }
            return;
        }
        // A link within the page: the fragment is the questionnaire's step, so it must not change. In the one file it is
        // the whole address.
        if let Some(id) = href.strip_prefix('#') {
            if focus_within(id) || (is_one_file() && scroll_to(id)) {
                event.prevent_default();
            }
            return;
        }
        let hash = link.hash();
        if follow(&link.pathname(), &link.search(), hash.strip_prefix('#').unwrap_or(&hash)) {
            event.prevent_default();
        }
    });
    // The listener lives as long as the page.
    std::mem::forget(handle);
}

/// Moves the focus to an element that can take it; false when there is none by that id.
fn focus_within(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    let found = found.filter(|element| element.has_attribute("tabindex") || element.tag_name() == "INPUT");
    found.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| element.focus().is_ok())
}

fn scroll_to(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    found.map(|element| element.scroll_into_view()).is_some()
}

/// Calls back when the address changes by Back, Forward or a new fragment.
pub fn on_pop(call: impl Fn() + 'static) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
    }
    std::mem::forget(window_event_listener(ev::popstate, move |_| call()));
}

/// So long after a press on a call or a mail, in milliseconds, the browser says that the page goes although it stays.
const CALL_MS: f64 = 1000.0;

/// Before the page goes, the field that somebody is writing in is left, so that it counts; and where `is_unsaved`, the
/// browser asks first. Not for a call or a mail that has just been pressed: those leave the page where it is.
pub fn on_leaving(is_unsaved: impl Fn() -> bool + 'static) {
    fn active<T: JsCast>() -> Option<T> {
        document()?.active_element()?.dyn_into::<T>().ok()
    }
    let leave_field = || {
        if let Some(field) = active::<HtmlElement>().filter(|field| !field.has_attribute("href")) {
            let _ = field.blur();
        }
    };
    // The press is remembered, not the focus: that stays on the link long after the call.
    let called = std::rc::Rc::new(std::cell::Cell::new(f64::NEG_INFINITY));
    let pressed = std::rc::Rc::clone(&called);
    let press = window_event_listener(ev::click, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
        let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
        if link.is_some_and(|link| !link.protocol().starts_with("http")) {
            pressed.set(event.time_stamp());
        }
    });
    let asks = window_event_listener(ev::beforeunload, move |event| {
        if is_left() {
            return;
        }
        leave_field();
        let is_call = event.time_stamp() - called.get() < CALL_MS;
        if is_unsaved() && !is_call {
            event.prevent_default();
        }
    });
    // All that some phones tell.
    let goes = window_event_listener(ev::pagehide, move |_| {
        if !is_left() {
            leave_field();
        }
    });
    std::mem::forget((press, asks, goes));
}

/// Loads another page of this site as a link would without this app.
pub fn load(address: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(address);
    }
}

/// Tells the loader that the page has been taken over.
pub fn announce_ready() {
    mark("app-ready");
    announce("vejviser-ready");
}

/// Shows what stands in the page for the case that the app cannot go on, and tells the loader.
pub fn mark_failed() {
    mark("app-failed");
    announce("vejviser-failed");
}

fn mark(class: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.class_list().add_1(class);
    }
}

/// Tells the loader something.
pub(super) fn announce(event: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(event)) {
        let _ = window.dispatch_event(&event);
    }
}
