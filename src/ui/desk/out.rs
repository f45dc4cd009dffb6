//! What comes out of the desk: one file, to be sent as a mail, copied or fetched.

use leptos::prelude::*;

use super::{keep, state::State};
use crate::{
    calendar::iso_day,
    corrections::{Finding, Made},
    domain::Language,
    take_along::mail_draft,
    text::{
        Msg,
        corrections::{CorrectionsMail, answer_name, corrections_mail, record_name},
        desk::DeskMsg,
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, live, row},
    },
};

/// The answers so far, and the ways out.
pub(super) fn out(state: State, language: Language) -> Element {
    let told = live(move || state.told.get().map(|told| filled("p", told)));
    let undo = live(move || {
        state.past.with(|past| !past.is_empty()).then(|| {
            let undo = move || state.undo(DeskMsg::Undone.get(language).to_owned());
            button(DeskMsg::Undo, language).on_click(undo)
        })
    });
    let body = live(move || answers(state, language));
    let standing =
        live(move || state.work.with(|work| work.all().next().is_some()).then(|| keep::standing(state, language)));
    let heading = live(move || {
        let count = state.work.with(|work| work.answers().count());
        format!("{} ({count})", DeskMsg::Out.get(language))
    });
    classed("section", "note out")
        .attr("aria-labelledby", "desk-out")
        .child(filled("h2", heading).attr("id", "desk-out").attr("tabindex", "-1"))
        .child(el("div").attr("role", "status").child(told))
        .child(undo)
        .child(body)
        .child(standing)
}

fn button(name: DeskMsg, language: Language) -> Element {
    classed("button", "link").attr("type", "button").child(name.get(language))
}

/// The list, each to be taken away, and the file of all of them.
fn answers(state: State, language: Language) -> Node {
    let work = state.work.get();
    if work.all().next().is_none() {
        return filled("p", DeskMsg::OutNone.get(language)).into();
    }
    let directory = shared().site.directory;
    let lines = work.answers().map(|made| match made {
        Made::Finding(found) => {
            let name = record_name(found, directory, language);
            let words = format!("{name}: {} ", answer_name(&found.answer, language));
            let Finding { kind, record, .. } = found.clone();
            let take = move || {
                state.edit(|work| {
                    work.take(kind, &record);
                });
            };
            line(words, name, take, language)
        }
        Made::Addition(added) => {
            let name = added.record.get("name").and_then(|name| name.str("da")).unwrap_or_default().to_owned();
            let (kind, id) = (added.kind, added.record.str("id").unwrap_or_default().to_owned());
            let take = move || {
                state.edit(|work| {
                    work.take_new(kind, &id);
                });
            };
            line(format!("{} ", DeskMsg::Added.get(language).replace("{}", &name)), name, take, language)
        }
    });
    let list = el("ul").children(lines);
    let ways: Node = match corrections_mail(&work, directory, language) {
        Ok(mail) => ways(state, mail, language),
        Err(unfit) => {
            let words = format!("{}: {}: {}", DeskMsg::NotWritten.get(language), unfit.at, unfit.why);
            classed("p", "form-error-message").attr("role", "alert").child(words).into()
        }
    };
    row([Node::from(list), ways])
}

fn line(words: String, name: String, take: impl FnMut() + Send + 'static, language: Language) -> Element {
    let about = classed("span", "visually-hidden").child(": ").child(name);
    filled("li", words).child(button(DeskMsg::TakeBack, language).child(about).on_click(take))
}

/// Mail, copy, file. The mail has all of it where a mail program takes that much; else the text is copied.
fn ways(state: State, mail: CorrectionsMail, language: Language) -> Node {
    let by_hand = RwSignal::new(false);
    let text = mail.body.clone();
    let copy = move || {
        state.is_out.set(true);
        let text = text.clone();
        leptos::task::spawn_local(async move {
            let is_copied = browser::copy(&text).await;
            by_hand.set(!is_copied);
            if is_copied {
                state.told.set(Some(Msg::Copied.get(language).to_owned()));
            }
        });
    };
    let address = shared().site.directory.settings.report_email.as_deref();
    let letter = address.map(|address| {
        let draft = mail_draft(&[address], &mail.subject, &mail.body);
        if !draft.shortened {
            let sent = move || state.is_out.set(true);
            return row([classed("a", "button button-primary")
                .attr("href", draft.href)
                .on_click(sent)
                .child(DeskMsg::Mail.get(language))]);
        }
        let short = mail_draft(&[address], &mail.subject, DeskMsg::PasteHere.get(language));
        row([
            filled("p", DeskMsg::MailLong.get(language)),
            classed("a", "button button-primary")
                .attr("href", short.href)
                .on_click(copy.clone())
                .child(DeskMsg::MailWhole.get(language)),
        ])
    });
    let letter = letter.unwrap_or_else(|| filled("p", DeskMsg::NoAddress.get(language)).into());
    let fetch = move || {
        state.is_out.set(true);
        let (work, today) = (state.work.get_untracked(), state.today());
        if let Ok(text) = crate::corrections::write(&work) {
            browser::download(&format!("rettelser-{}.json", iso_day(today)), "application/json", &text);
        }
    };
    let refused =
        live(move || by_hand.get().then(|| filled("p", Msg::CopyFailed.get(language)).attr("role", "status")));
    let whole = el("details")
        .child(filled("summary", DeskMsg::ShowText.get(language)))
        .child(classed("pre", "by-hand").attr("tabindex", "0").child(mail.body));
    row([
        letter,
        classed("div", "acts")
            .child(button(DeskMsg::Fetch, language).on_click(fetch))
            .child(button(DeskMsg::Copy, language).on_click(copy))
            .into(),
        refused,
        whole.into(),
        classed("p", "quiet").child(DeskMsg::NoNames.get(language)).into(),
    ])
}
