//! One's own list: the offers that were put on it with their numbers, to send, to print, and to take off one by one. It is
//! in the page's memory, like the answers.

use leptos::prelude::*;

use super::{
    asked::now,
    take_list::{way, write_down},
};
use crate::{
    domain::{Contact, Language, Service},
    matching::{Caveat, Subject, describe},
    route::Page,
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{exit_bar, keep_button, leaves_traces, main_contact, row_button, row_called, send_list},
    },
};

pub(super) fn own_list(language: Language) -> Node {
    let Shared { site, session, chosen, .. } = shared();
    let is_begun = session.with_untracked(|asked| asked.is_begun());
    let back = if is_begun { Page::Referrals } else { Page::Services };
    // What is taken off stays until the page is left, so that it can be put back where it stood.
    let listed = chosen.get_untracked();
    let rows: Vec<Element> =
        listed.iter().filter_map(|id| site.directory.service(id)).map(|service| offer(service, language)).collect();
    let content = if rows.is_empty() {
        let services = link(site.href(language, Page::Services), Msg::Services.get(language)).class("link");
        row([filled("p", Msg::OwnListEmpty.get(language)), filled("p", services)])
    } else {
        row([classed("ul", "rows own-list").children(rows), take_along(language)])
    };
    let title = filled("h1", Msg::OwnList.get(language)).attr("tabindex", "-1");
    row([exit_bar(site.href(language, back), language), classed("div", "col").child(title).child(content)])
}

/// An offer with the number that the plan has for this person, or another way where there is none. The button that takes it off puts it back.
fn offer(service: &'static Service, language: Language) -> Element {
    let chosen = shared().chosen;
    let is_on = move || chosen.read().contains(&service.id);
    let name = service.name.get(language);
    let off =
        live(move || (!is_on()).then(|| classed("p", "off").child(Msg::OwnListOff.get(language).replace("{}", name))));
    // Who has opened a tool has the button in every row.
    let button = row_button(service, language).is_none().then(|| keep_button(service, name.to_owned(), language));
    let Shared { site, session, now: at, .. } = shared();
    let at = at.get_untracked().unwrap_or_else(now);
    let item = session.with_untracked(|asked| describe(site.directory, asked.answers(), at, Subject::Service(service)));
    let is_called = item.contacts.iter().any(Contact::is_phone);
    let other = (!is_called).then(|| main_contact(&item.contacts, false, language));
    let caveat = item.caveats.iter().find(|caveat| {
        matches!(caveat, Caveat::TellPlace | Caveat::NoRouteKnown | Caveat::NoPhoneKnown | Caveat::NumberOnHomePage)
    });
    let caveat = caveat.map(|caveat| classed("p", "quiet").child(text::caveat(caveat, language)));
    row_called(service, item.contacts, None, language)
        .child(caveat)
        .child(other)
        .live_attr("class", move || (!is_on()).then_some("taken-off"))
        .child(el("div").attr("role", "status").child(off))
        .child(button)
}

fn take_along(language: Language) -> Element {
    if leaves_traces(None) {
        return write_down(language);
    }
    let print = way("print", Msg::Print, language).on_click(browser::print_page);
    let send = send_list(Vec::new(), language).map(|send| filled("li", send));
    classed("section", "d-print-none")
        .child(filled("p", Msg::OwnListKept.get(language)))
        .child(classed("ul", "takes").children(send).child(filled("li", print)))
}
