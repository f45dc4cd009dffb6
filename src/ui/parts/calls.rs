//! Numbers to call, as large rows: the crisis card and its like. Always plain links in the HTML.

use leptos::prelude::*;

use super::icon;
use crate::{
    domain::{Contact, ContactKind, Hours, Language, Service, contact_link},
    text::{self, Msg},
    ui::context::Site,
};

/// Services as rows with the number written out and the hours in words.
pub(crate) fn call_list(services: impl IntoIterator<Item = &'static Service>, language: Language) -> AnyView {
    let rows = services
        .into_iter()
        .filter_map(|service| {
            let phone = service.contacts.iter().find(|contact| matches!(contact.kind, ContactKind::Phone(_)))?;
            Some(call_row(service.name.get(language).to_owned(), phone, language))
        })
        .collect_view();
    view! { <ul class="calls">{rows}</ul> }.into_any()
}

/// One row.
pub(crate) fn call_row(name: String, phone: &Contact, language: Language) -> AnyView {
    let hours = match &phone.hours {
        Hours::Unknown => Msg::HoursUnknownShort.get(language).to_owned(),
        hours => text::hours_lines(hours, language).join(". "),
    };
    view! {
        <li>
            <a class="call" href=contact_link(&phone.kind)>
                <span>{name} <small>{hours}</small></span>
                <b>{icon("phone")} {phone.kind.display()}</b>
            </a>
        </li>
    }
    .into_any()
}

/// The crisis card that stands on the start page and wherever a way on is needed.
pub(crate) fn crisis_card(language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let services = directory.rules.urgent.card.iter().filter_map(|id| directory.service(id));
    view! {
        <section class="crisis">
            <h2>{Msg::Call112IfDanger.get(language)}</h2>
            {call_list(services, language)}
        </section>
    }
    .into_any()
}
