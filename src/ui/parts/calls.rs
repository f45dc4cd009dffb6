//! Numbers to call, as large rows: the crisis card and its like. Always plain links in the HTML.

use super::icon;
use crate::{
    domain::{Contact, ContactKind, Hours, Language, Service, contact_link},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Node, classed, el, filled},
    },
};

/// Services as rows with the number written out and the hours in words.
pub(crate) fn call_list(services: impl IntoIterator<Item = &'static Service>, language: Language) -> Node {
    let rows = services.into_iter().filter_map(|service| {
        let phone = service.contacts.iter().find(|contact| matches!(contact.kind, ContactKind::Phone(_)))?;
        Some(call_row(service.name.get(language).to_owned(), phone, language))
    });
    classed("ul", "calls").children(rows).into()
}

/// One row.
pub(crate) fn call_row(name: String, phone: &Contact, language: Language) -> Node {
    let hours = match &phone.hours {
        Hours::Unknown => Msg::HoursUnknownShort.get(language).to_owned(),
        hours => text::hours_lines(hours, language).join(". "),
    };
    let who = el("span").child(name).child(filled("small", hours));
    let number = el("b").child(icon("phone")).child(phone.kind.display());
    let call = classed("a", "call").attr_if("href", contact_link(&phone.kind)).child(who).child(number);
    filled("li", call).into()
}

/// The crisis card that stands on the start page and wherever a way on is needed.
pub(crate) fn crisis_card(language: Language) -> Node {
    let directory = shared().site.directory;
    let services = directory.rules.urgent.card.iter().filter_map(|id| directory.service(id));
    classed("section", "crisis")
        .child(filled("h2", Msg::Call112IfDanger.get(language)))
        .child(call_list(services, language))
        .into()
}
