//! The partner list on its way out: print, table, contacts, mail, text, link.

use leptos::prelude::*;

use super::note::today;
use crate::{
    calendar::file_name,
    domain::Language,
    professional::partner_list::PartnerList,
    route::{Page, Route, Tool},
    text::{Msg, partners::PartnerMsg, professional::ProMsg},
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, live, row},
        parts::{Paper, icon},
        tools::work,
    },
};

/// Copies a text. Where the browser refuses, it is shown in `by_hand`, to be copied by hand.
pub(super) fn copy(text: String, by_hand: RwSignal<Option<String>>) {
    let notice = shared().notice;
    leptos::task::spawn_local(async move {
        if browser::copy(&text).await {
            notice.set(Some(Msg::Copied));
            by_hand.set(None);
        } else {
            by_hand.set(Some(text));
        }
    });
}

/// Text to copy by hand, with what has to be said about it.
pub(super) fn text_by_hand(said: &'static str, text: String) -> Node {
    row([filled("p", said), classed("pre", "by-hand").attr("tabindex", "0").child(text)])
}

pub(super) fn take_along(paper: Paper, language: Language) -> Node {
    let site = shared().site;
    let work = work::signal();
    let directory = site.directory;
    let by_hand = RwSignal::new(None::<String>);
    let shortened = RwSignal::new(None::<String>);
    // What is taken along is the list of the moment it is asked for.
    let with_list = move |act: &dyn Fn(&PartnerList)| {
        work.with_untracked(|work| work.partner_list.as_ref().map(act));
    };
    let table = move || {
        with_list(&|list| {
            let text = list.csv(directory, language, today());
            browser::download(&named(list, "csv", language), "text/csv;charset=utf-8", &text);
        });
    };
    let contacts = move || {
        with_list(&|list| {
            let text = list.vcards(directory, language, today());
            browser::download(&named(list, "vcf", language), "text/vcard;charset=utf-8", &text);
        });
    };
    let text = move || with_list(&|list| copy(list.plain_text(directory, language, today(), true), by_hand));
    let whole = move |list: &PartnerList| {
        let page = Route::new(language, Page::Tool(Tool::PartnerList)).path();
        Some(format!("{}{page}{}", site.origin(true)?, list.fragment(site.directory)))
    };
    let address = move || {
        with_list(&|list| {
            if let Some(address) = whole(list) {
                copy(address, by_hand);
            }
        });
    };
    let print = move || with_list(&|list| paper.print(whole(list)));
    let draft =
        move || work.with(|work| work.partner_list.as_ref().map(|list| list.mail(directory, language, today())));
    let mail = classed("a", "link")
        .live_attr("href", move || draft().map(|draft| draft.href))
        .on_click(move || shortened.set(draft().filter(|draft| draft.shortened).map(|draft| draft.body)))
        .child(icon("mail"))
        .child(" ")
        .child(ProMsg::MailDraft.get(language));
    let ways = [
        way("print", Msg::Print.get(language)).on_click(print),
        way("save", ProMsg::ExportCsv.get(language)).on_click(table),
        way("phone", PartnerMsg::CardFile.get(language)).on_click(contacts),
        way("copy", PartnerMsg::CopyWithNotes.get(language)).on_click(text),
    ];
    let share = site.origin(true).map(|_| way("share", PartnerMsg::CopyLink.get(language)).on_click(address));
    let ways = ways.into_iter().chain(share).chain([mail]);
    let told = live(move || {
        let by_hand = by_hand.get().map(|text| text_by_hand(Msg::CopyFailed.get(language), text));
        let shortened = shortened.get().map(|text| text_by_hand(ProMsg::MailShortened.get(language), text));
        row([Node::from(by_hand), shortened.into()])
    });
    let has_entries = move || work.with(|work| work.partner_list.as_ref().is_some_and(|list| !list.entries.is_empty()));
    // A list without entries has nothing to take along.
    let class = move || if has_entries() { "only-app d-print-none" } else { "gone only-app d-print-none" };
    el("section")
        .live_attr("class", move || Some(class()))
        .child(filled("h2", Msg::TakeTheList.get(language)))
        .child(classed("ul", "takes").children(ways.map(|way| filled("li", way))))
        .child(told)
        .child(classed("p", "quiet").child(PartnerMsg::LinkExplained.get(language)))
        .into()
}

fn named(list: &PartnerList, ending: &str, language: Language) -> String {
    let title = if list.title.trim().is_empty() { ProMsg::ListTitle.get(language) } else { list.title.as_str() };
    file_name(title, ending)
}

fn way(symbol: &'static str, name: &'static str) -> Element {
    classed("button", "link").attr("type", "button").child(icon(symbol)).child(" ").child(name)
}
