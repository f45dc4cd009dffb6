//! Ways to reach a service: one large button for the best, the others in a list, and whether
//! somebody answers now.

use leptos::prelude::*;

use super::icon;
use crate::{
    domain::{Contact, ContactKind, Hours, Language, Status, contact_link, opening},
    text::{self, Msg},
    ui::context::Now,
};

fn icon_of(kind: &ContactKind) -> &'static str {
    match kind {
        ContactKind::Phone(_) => "phone",
        ContactKind::Sms(_) | ContactKind::Chat(_) => "chat",
        ContactKind::Email(_) => "mail",
        ContactKind::Web(_) => "web",
        ContactKind::Visit(_) => "place",
    }
}

/// Outgoing pages do not learn where a visitor comes from.
fn rel(kind: &ContactKind) -> Option<&'static str> {
    matches!(kind, ContactKind::Web(_) | ContactKind::Chat(_)).then_some("noreferrer")
}

/// The first contact as a button with its hours beside it.
pub(crate) fn main_contact(contacts: &[Contact], status: Status, primary: bool, language: Language) -> AnyView {
    let best = contacts.iter().find(|contact| contact.kind.is_route()).cloned();
    best.map(|contact| {
        let class = if primary { "button button-primary" } else { "button button-secondary" };
        let calls = matches!(contact.kind, ContactKind::Phone(_) | ContactKind::Sms(_));
        view! {
            <div class="ring">
                <a class=class href=contact_link(&contact.kind) rel=rel(&contact.kind)>
                    {icon(icon_of(&contact.kind))}
                    {text::contact_action(&contact.kind, language)}
                </a>
                {calls.then(|| hours_line(&contact, status, language))}
            </div>
            {contact.label.as_ref().map(|label| view! { <p class="quiet">{label.get(language).to_owned()}</p> })}
        }
    })
    .into_any()
}

/// The hours, and the state of the moment. The line is there from the start, so that nothing moves
/// when the state is filled in.
fn hours_line(contact: &Contact, status: Status, language: Language) -> AnyView {
    let now = expect_context::<Now>().0;
    let known = !matches!(contact.hours, Hours::Unknown);
    let words = if known {
        text::hours_lines(&contact.hours, language).join(". ")
    } else {
        Msg::HoursUnknownShort.get(language).to_owned()
    };
    let hours = contact.hours.clone();
    let sure = status == Status::Current;
    let class = move || match now.get().map(|now| opening(&hours, now)) {
        Some(crate::domain::Opening::Open { .. }) => "state open",
        Some(crate::domain::Opening::Closed { .. }) => "state closed",
        _ => "state",
    };
    let hours = contact.hours.clone();
    let state = move || match now.get() {
        Some(now) if known => text::opening_line(opening(&hours, now), now, sure, language),
        _ => Msg::Hours.get(language).to_owned(),
    };
    view! { <p><span class=class>{state}</span> {words}</p> }.into_any()
}

/// The contacts after the first, each on its own line.
pub(crate) fn contact_list(contacts: &[Contact], language: Language) -> AnyView {
    let first = contacts.iter().position(|contact| contact.kind.is_route());
    let rest: Vec<Contact> =
        contacts.iter().enumerate().filter(|(at, _)| Some(*at) != first).map(|(_, contact)| contact.clone()).collect();
    (!rest.is_empty())
        .then(|| {
            let rows = rest.into_iter().map(|contact| contact_row(&contact, language)).collect_view();
            view! { <ul class="ways">{rows}</ul> }
        })
        .into_any()
}

fn contact_row(contact: &Contact, language: Language) -> AnyView {
    let words = text::hours_lines(&contact.hours, language).join(". ");
    let label = contact.label.as_ref().map(|label| label.get(language).to_owned());
    let notes: Vec<String> = label.into_iter().chain((!words.is_empty()).then_some(words)).collect();
    let inner = match contact_link(&contact.kind) {
        Some(link) => view! {
            <a href=link rel=rel(&contact.kind)>{text::contact_action(&contact.kind, language)}</a>
        }
        .into_any(),
        None => contact.kind.display().into_any(),
    };
    view! {
        <li>
            {icon(icon_of(&contact.kind))}
            <span>{inner} {(!notes.is_empty()).then(|| view! { <small>" "{notes.join(". ")}</small> })}</span>
        </li>
    }
    .into_any()
}
