//! Before and after a call, folded beside the number: what they may ask, three lines of one's own, and whom to call when
//! nobody answers. It has no address of its own, so no history tells of it, and nothing that is written here is kept.

use leptos::prelude::*;

use super::{contact_to_keep, icon, main_contact, sure_contact, traces::leaves_traces};
use crate::{
    domain::{Contact, Language},
    matching::{Item, Subject},
    route::Page,
    text::{self, Msg, calling::CallWord},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live, row},
    },
};

/// Lines to write on.
const LINES: [&str; 3] = ["1", "2", "3"];

/// A call that somebody gets ready for.
#[derive(Clone)]
pub(crate) struct Call {
    pub(crate) subject: Subject<'static>,
    pub(crate) contacts: Vec<Contact>,
    /// What one can say.
    pub(crate) script: String,
    /// Whether that stands above already, so that only paper needs it again.
    pub(crate) is_said: bool,
}

/// The fold; nothing where nobody can be called. `next` tells whom to call when nobody answered, at the moment it is asked.
pub(crate) fn before_call(
    mut call: Call,
    next: impl Fn() -> Vec<Item<'static>> + Clone + Send + 'static,
    language: Language,
) -> Option<Element> {
    call.contacts.retain(Contact::is_phone);
    call.contacts.truncate(1);
    let opened = RwSignal::new(false);
    // Once: to be drawn anew would wipe what is written.
    let open = move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    };
    let of = classed("span", "visually-hidden").child(": ").child(text::subject_name(&call.subject, language));
    let title = filled("summary", filled("span", CallWord::GetReady.get(language)).child(of));
    (!call.contacts.is_empty()).then(|| {
        classed("details", "before only-app")
            .attr("data-sheet", "")
            .on("toggle", open)
            .child(title)
            .child(live(move || opened.get().then(|| content(&call, next.clone(), language))))
    })
}

fn content(call: &Call, next: impl Fn() -> Vec<Item<'static>> + Send + 'static, language: Language) -> Element {
    let service = match call.subject {
        Subject::Service(service) => Some(service),
        Subject::Municipality(_) => None,
    };
    let traces = leaves_traces(service);
    let name = CallWord::CallTo.get(language).replace("{}", &text::subject_name(&call.subject, language));
    let script = classed("blockquote", if call.is_said { "script again" } else { "script" })
        .child(filled("b", Msg::YouCanSay.get(language)))
        .child(format!(" {}", Msg::Quoted.get(language).replace("{}", &call.script)));
    let role = shared().session.with_untracked(|asked| asked.answers().role);
    let asked = text::calling::they_may_ask(&call.subject, role, shared().site.directory, language);
    let asked = el("div")
        .child(filled("p", filled("b", CallWord::MayAsk.get(language))))
        .child(el("ul").children(asked.into_iter().map(|question| filled("li", question))))
        .child(classed("p", "quiet").child(text::calling::may_keep_back(&call.subject, language)));
    el("div")
        .child(classed("p", "alone-title").child(name))
        .child(script)
        .child(asked)
        .child((!traces).then(|| own_lines(&text::subject_name(&call.subject, language), language)))
        .child(classed("div", "big").child(main_contact(&call.contacts, true, language)))
        .child(afterwards(call, next, language))
        .child((!traces).then(|| take_along(call, language)))
        .child(notes(language))
}

/// Three lines to write on. A form, so that the browser keeps nothing of it; nothing is sent.
fn own_lines(name: &str, language: Language) -> Element {
    let lines = LINES.map(|number| {
        let field = classed("input", "form-input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            // Some browsers send what they correct to their maker.
            .attr("spellcheck", "false")
            .attr("aria-label", CallWord::OwnLine.get(language).replace("{}", number));
        filled("li", field)
    });
    classed("form", "own-lines")
        .attr("method", "dialog")
        .attr("aria-label", format!("{}: {name}", CallWord::OwnLines.get(language)))
        .child(filled("p", filled("b", CallWord::OwnLines.get(language))))
        .child(el("ol").children(lines))
        .child(classed("p", "quiet d-print-none").child(CallWord::OwnLinesStay.get(language)))
}

/// «Ringede, ingen svarede»: one number after the other, and where there is none left, who always answers.
fn afterwards(call: &Call, next: impl Fn() -> Vec<Item<'static>> + Send + 'static, language: Language) -> Element {
    let shown = RwSignal::new(Vec::<Item<'static>>::new());
    let is_over = RwSignal::new(false);
    let place = call.subject.id();
    let id = move |count: usize| format!("after-{place}-{count}");
    let to_focus = id.clone();
    let mut rest = None;
    let nobody = move || {
        // In the order of the first press: who is named next does not change while somebody is calling.
        match rest.get_or_insert_with(|| next().into_iter()).next() {
            Some(item) => shown.update(|shown| shown.push(item)),
            None => is_over.set(true),
        }
        let count = shown.with_untracked(Vec::len) + usize::from(is_over.get_untracked());
        browser::focus_id(to_focus(count));
    };
    let words = live(move || {
        let word = if shown.read().is_empty() { CallWord::NobodyAnswered } else { CallWord::NorThere };
        word.get(language)
    });
    let button = classed("button", "button button-secondary").attr("type", "button").on_click(nobody).child(words);
    let named = {
        let id = id.clone();
        live(move || {
            let all = shown.read();
            row(all.iter().enumerate().map(|(at, item)| another(item, id(at + 1), language)))
        })
    };
    let last = live(move || is_over.get().then(|| crisis_help(id(shown.with_untracked(Vec::len) + 1), language)));
    classed("div", "afterwards d-print-none")
        .child(filled("p", filled("b", CallWord::Afterwards.get(language))))
        .child(named)
        .child(el("p").live_attr("class", move || is_over.get().then_some("gone")).child(button))
        .child(last)
}

fn another(item: &Item<'static>, id: String, language: Language) -> Element {
    classed("section", "another")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(classed("p", "tag").child(CallWord::GoodTry.get(language)))
        .child(filled("p", filled("b", text::subject_name(&item.subject, language))))
        .child(sure_contact(item, false, language))
}

fn crisis_help(id: String, language: Language) -> Element {
    let address = shared().site.href(language, Page::HelpNow);
    let way = link(address, CallWord::WhoAnswers.get(language)).class("link").child(icon("arrow"));
    classed("section", "another")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(classed("p", "tag").child(CallWord::TryLater.get(language)))
        .child(filled("p", way))
}

fn take_along(call: &Call, language: Language) -> Element {
    let keep = match call.subject {
        Subject::Service(service) => contact_to_keep(service, language),
        Subject::Municipality(_) => Node::Nothing,
    };
    let print = classed("button", "link")
        .attr("type", "button")
        .on("click", browser::print_around)
        .child(icon("print"))
        .child(" ")
        .child(CallWord::PrintCall.get(language));
    classed("p", "acts d-print-none").child(keep).child(print)
}

/// On paper: room for what was said.
fn notes(language: Language) -> Element {
    classed("div", "notes")
        .child(filled("p", filled("b", CallWord::WasTold.get(language))))
        .child(el("ul").children(LINES.map(|_| el("li"))))
}
