//! Taking the list along: print, copy, a link without answers, saving on the device when asked.

use leptos::prelude::*;

use crate::{
    domain::Language,
    matching::{self, Plan, Subject},
    referrals::{self, Saved},
    route::{Page, Route},
    take_along,
    text::Msg,
    ui::{
        browser::{self, DeviceStore},
        context::{Shared, shared},
        node::{Element, classed, el, filled, link, live, row},
        parts::{Paper, icon, leaves_traces, send_list},
    },
};

pub(super) fn take_list(
    plan: &Plan<'static>,
    paper: Paper,
    with_reasons: RwSignal<bool>,
    language: Language,
) -> Element {
    let Shared { site, session, chosen, started, notice, .. } = shared();
    if leaves_traces(None) {
        return write_down(language);
    }
    // Text that could not be copied is shown, to be copied by hand.
    let by_hand = RwSignal::new(None::<String>);
    let copy = move |text: String| {
        leptos::task::spawn_local(async move {
            if browser::copy(&text).await {
                notice.set(Some(Msg::Copied));
                by_hand.set(None);
            } else {
                by_hand.set(Some(text));
            }
        });
    };
    let listed: Vec<String> = std::iter::once(&plan.start_here)
        .chain(&plan.referrals)
        .filter_map(|item| match item.subject {
            Subject::Service(service) => Some(service.id.clone()),
            Subject::Municipality(_) => None,
        })
        .collect();
    let send = send_list(listed.clone(), language);
    let address = move || {
        let own = chosen.get_untracked();
        let ids: Vec<&str> = if own.is_empty() { &listed } else { &own }.iter().map(String::as_str).collect();
        let path = Route::new(language, Page::Referrals).path();
        Some(format!("{}{path}{}", site.origin(true)?, referrals::encode(&ids, site.directory)))
    };
    let on_paper = address.clone();
    let share = move || {
        if let Some(address) = address() {
            copy(address);
        }
    };
    let print = move || paper.print(on_paper());
    let text = move || {
        let now = started.get_untracked().unwrap_or_else(|| site.data_noon());
        let found = session.with_untracked(|told| matching::plan(site.directory, told.answers(), now));
        if let Some(plan) = found {
            copy(take_along::plan_text(&plan, site.directory, language, now));
        }
    };
    let save = move || {
        let answers = session.with_untracked(|questionnaire| questionnaire.answers().clone());
        let saved = Saved { answers, chosen: chosen.get_untracked(), dropped: 0 };
        let kept = referrals::save(&mut DeviceStore::open(), &saved);
        notice.set(Some(if kept { Msg::Saved } else { Msg::CannotSave }));
    };
    let kept = live(move || {
        let count = chosen.read().len();
        (count > 0).then(|| filled("p", Msg::OnYourList.get(language).replace("{}", &count.to_string())))
    });
    let by_hand = live(move || {
        by_hand.get().map(|text| {
            row([
                filled("p", Msg::CopyFailed.get(language)),
                classed("pre", "by-hand").attr("tabindex", "0").child(text),
            ])
        })
    });
    let ways = [
        Some(way("print", Msg::Print, language).on_click(print)),
        Some(way("copy", Msg::CopyText, language).on_click(text)),
        site.origin(true).map(|_| way("share", Msg::ShareLink, language).on_click(share)),
        (!site.is_one_file()).then(|| way("save", Msg::SaveOnDevice, language).on_click(save)),
    ];
    classed("section", "d-print-none")
        .child(filled("h2", Msg::TakeTheList.get(language)).attr("id", "take-list"))
        .child(kept)
        .child(
            classed("ul", "takes")
                .children(ways.into_iter().flatten().map(|way| filled("li", way)))
                .child(send.map(|send| filled("li", send))),
        )
        .child(by_hand)
        .child(what_is_told(with_reasons, language))
}

/// Instead of ways to print, send and keep: what others may see.
pub(super) fn write_down(language: Language) -> Element {
    let more = link(shared().site.href(language, Page::Privacy), Msg::Privacy.get(language)).class("link");
    classed("section", "d-print-none")
        .child(filled("h2", Msg::OthersRead.get(language)).attr("id", "take-list"))
        .child(filled("p", Msg::OthersReadText.get(language)))
        .child(filled("p", more))
}

/// What print-out and link tell of a person, for who wants to know before they take them.
fn what_is_told(with_reasons: RwSignal<bool>, language: Language) -> Element {
    classed("details", "only-app")
        .child(filled("summary", Msg::WhatIsTold.get(language)))
        .child(reasons_choice(with_reasons, language))
        .child(classed("p", "quiet").child(Msg::ShareExplained.get(language)))
}

/// Whether the print-out tells why each help was chosen, which tells what was answered.
fn reasons_choice(with_reasons: RwSignal<bool>, language: Language) -> Element {
    let field = el("input")
        .attr("type", "checkbox")
        .flag("checked", with_reasons.get_untracked())
        .on("change", move |_| with_reasons.update(|wanted| *wanted = !*wanted));
    classed("label", "opt").child(field).child(filled("span", Msg::PrintReasons.get(language)))
}

pub(super) fn way(symbol: &'static str, name: Msg, language: Language) -> Element {
    classed("button", "link only-app").attr("type", "button").child(icon(symbol)).child(" ").child(name.get(language))
}
