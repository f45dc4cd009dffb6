//! Ways to reach a service: one large button for the best, the others in a list, and whether
//! somebody answers now.

use super::{icon, item_sureness, state::answers_now, sureness};
use crate::{
    domain::{Contact, ContactKind, Language, Record, Service, contact_link},
    formats::vcard_path,
    matching::Item,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link, row},
    },
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
pub(crate) fn main_contact(contacts: &[Contact], primary: bool, language: Language) -> Node {
    contact_button(contacts, primary, None, None, language)
}

/// The same, and what tells how sure one may be of the number.
pub(crate) fn known_contact(contacts: &[Contact], number: Record<'static>, language: Language) -> Node {
    contact_button(contacts, true, None, Some(sureness(number, language).into()), language)
}

/// The same of an item, and how sure one may be of it. Many stand on one page: by ear, each says whose it is.
pub(crate) fn sure_contact(item: &Item<'static>, primary: bool, language: Language) -> Node {
    let whose = text::subject_name(&item.subject, language);
    contact_button(&item.contacts, primary, Some(whose), Some(item_sureness(item, language)), language)
}

fn contact_button(
    contacts: &[Contact],
    primary: bool,
    whose: Option<String>,
    sure: Option<Node>,
    language: Language,
) -> Node {
    let best = contacts.iter().find(|contact| contact.kind.is_route());
    best.map(|contact| {
        let class = if primary { "button button-primary" } else { "button button-secondary" };
        let calls = matches!(contact.kind, ContactKind::Phone(_) | ContactKind::Sms(_));
        let way = classed("a", class)
            .attr_if("href", contact_link(&contact.kind))
            .attr_if("rel", rel(&contact.kind))
            .child(icon(icon_of(&contact.kind)))
            .child(text::contact_action(&contact.kind, language))
            .child(whose.map(|name| classed("span", "visually-hidden").child(format!(": {name}"))));
        let state = calls.then(|| answers_now(contact, language));
        let told = (state.is_some() || sure.is_some()).then(|| el("p").child(state).child(sure));
        let ring = classed("section", "ring").child(way).child(told);
        // Whom to ask for says who answers there.
        let note = text::contact_ask(contact, language).or_else(|| text::contact_note(contact, language));
        row([Node::from(ring), note.map(|note| classed("p", "quiet").child(note)).into()])
    })
    .into()
}

/// The contacts after the first, each on its own line.
pub(crate) fn contact_list(contacts: &[Contact], language: Language) -> Node {
    let first = contacts.iter().position(|contact| contact.kind.is_route());
    let rest: Vec<&Contact> =
        contacts.iter().enumerate().filter(|(at, _)| Some(*at) != first).map(|(_, contact)| contact).collect();
    (!rest.is_empty())
        .then(|| {
            let rows = rest.into_iter().map(|contact| contact_row(contact, language));
            classed("ul", "ways").children(rows)
        })
        .into()
}

/// The service's contacts as a file that a phone keeps; nothing where there are none.
pub(crate) fn contact_to_keep(service: &Service, language: Language) -> Node {
    let site = shared().site;
    let file = vcard_path(site.directory, service).and_then(|path| site.file(&path)).map(|file| {
        link(file, Msg::SaveContact.get(language))
            .class("link d-print-none")
            .attr("download", "")
            .child(classed("span", "visually-hidden").child(": ").child(service.name.get(language).to_owned()))
    });
    file.into()
}

fn contact_row(contact: &Contact, language: Language) -> Node {
    let words = text::hours_lines(&contact.hours, language).join(". ");
    let label = text::contact_note(contact, language);
    let notes: Vec<String> = label.into_iter().chain((!words.is_empty()).then_some(words)).collect();
    let way: Node = match contact_link(&contact.kind) {
        Some(address) => {
            link(address, text::contact_action(&contact.kind, language)).attr_if("rel", rel(&contact.kind)).into()
        }
        None => contact.kind.display().into(),
    };
    let notes = (!notes.is_empty()).then(|| el("small").child(" ").child(notes.join(". ")));
    el("li").child(icon(icon_of(&contact.kind))).child(filled("span", way).child(notes)).into()
}
