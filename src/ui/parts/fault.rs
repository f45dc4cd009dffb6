//! «Meld en fejl»: a mail with the record's id, its fields and the data's version, and the same text to copy. Nothing is
//! sent from here; without an address in the settings there is no control.

use leptos::prelude::*;

use crate::{
    domain::Language,
    take_along::{Reported, fault_report},
    text::Msg,
    ui::{
        browser,
        context::{Shared, shared},
        node::{Node, classed, el, filled, link},
    },
};

/// The control for a record by the name `name`.
pub(crate) fn report_fault(reported: Reported<'_>, name: String, language: Language) -> Node {
    let Shared { site, notice, .. } = shared();
    let Some(address) = &site.directory.settings.report_email else { return Node::Nothing };
    let report = fault_report(reported, site.directory, language);
    let text = report.copyable();
    let copied = text.clone();
    let copy = move || {
        let text = copied.clone();
        leptos::task::spawn_local(async move {
            // The text stands below, so it can be copied by hand as well.
            notice.set(Some(if browser::copy(&text).await { Msg::Copied } else { Msg::CopyFailed }));
        });
    };
    let summary = filled("summary", Msg::ReportFault.get(language))
        .child(classed("span", "visually-hidden").child(": ").child(name));
    let mail = report.mailto(address).map(|address| filled("p", link(address, Msg::ReportByMail.get(language))));
    let button =
        classed("button", "link only-app").attr("type", "button").on_click(copy).child(Msg::ReportCopy.get(language));
    el("details")
        .class("fault d-print-none")
        .child(summary)
        .child(mail)
        .child(button)
        .child(classed("pre", "by-hand").attr("tabindex", "0").child(text))
        .into()
}
