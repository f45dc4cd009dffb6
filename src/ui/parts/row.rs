//! A service as a compact row in a list.

use leptos::prelude::WithUntracked;

use super::{foreign, icon, keep_button, state::answers_now};
use crate::{
    domain::{Contact, Directory, Language, Record, Service, Status, contact_link},
    route::Page,
    text,
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
    },
};

/// Name, one sentence, and a quiet line: who, how far, how sure.
pub(crate) fn service_row(service: &'static Service, distance_km: Option<u16>, language: Language) -> Node {
    let directory = shared().site.directory;
    let organization = organization(directory, service, language);
    let record = Record::to_reach(service, directory);
    named_row(service, [Some(organization), how_far(distance_km)], None, record, language).into()
}

/// The same with the number to call beside the name: where one comes to find a number.
pub(crate) fn number_row(service: &'static Service, distance_km: Option<u16>, language: Language) -> Element {
    row_called(service, shared().site.directory.routes(service, None).contacts, distance_km, language)
}

/// The same with the first number of these contacts, as the plan has them for this person.
pub(crate) fn row_called(
    service: &'static Service,
    contacts: Vec<Contact>,
    distance_km: Option<u16>,
    language: Language,
) -> Element {
    let directory = shared().site.directory;
    let call = contacts.into_iter().find(Contact::is_phone);
    // How sure it is, is how sure the number is.
    let line = call.as_ref().and_then(|contact| Record::of_number(contact, directory));
    let record = line.unwrap_or_else(|| Record::to_reach(service, directory));
    let call = call.map(|contact| {
        let state = answers_now(&contact, language);
        let name = classed("span", "visually-hidden").child(format!(": {}", service.name.get(language)));
        let number = classed("a", "number")
            .attr_if("href", contact_link(&contact.kind))
            .child(icon("phone"))
            .child(contact.kind.display())
            .child(name);
        (number, state)
    });
    let town = service.location.as_ref().and_then(|location| location.name.clone());
    named_row(service, [town, how_far(distance_km)], call, record, language)
}

fn how_far(distance_km: Option<u16>) -> Option<String> {
    distance_km.filter(|km| *km > 0).map(|km| format!("{km} km"))
}

/// `call` is the number and whether somebody answers there now, `record` what tells how sure the row is.
fn named_row(
    service: &'static Service,
    quiet: [Option<String>; 2],
    call: Option<(Element, Node)>,
    record: Record<'static>,
    language: Language,
) -> Element {
    let site = shared().site;
    let (number, state) = call.unzip();
    let doubted = record.status() != Status::Current;
    let sure = doubted.then(|| text::trust(record, language));
    let quiet: Vec<String> = quiet.into_iter().flatten().chain(sure).filter(|words| !words.is_empty()).collect();
    let address = site.href(language, Page::of(service));
    let name = link(address, service.name.get(language)).attr_if("lang", foreign(&service.name, language));
    let summary = el("p").attr_if("lang", foreign(&service.summary, language)).child(service.summary.get(language));
    el("li")
        .child(classed("div", "name").child(filled("h3", name)).child(number))
        .child(summary)
        .child(state.map(|state| filled("p", state)))
        .child((!quiet.is_empty()).then(|| classed("p", "quiet").child(quiet.join(". "))))
        .children(row_button(service, language))
}

/// For who has opened a tool each row can be put on the list: who works with veterans gathers many. The tools' own
/// pages have other buttons, and their first picture must equal their HTML.
pub(crate) fn row_button(service: &'static Service, language: Language) -> Option<Node> {
    let in_tools = cfg!(feature = "hydrate")
        && shared().work.with_untracked(Option::is_some)
        && service.status != Status::Historical
        && !shared().here.with_untracked(|here| here.page.is_tool());
    in_tools.then(|| keep_button(service, service.name.get(language).to_owned(), language))
}

fn organization(directory: &Directory, service: &Service, language: Language) -> String {
    text::subject_organization(&crate::matching::Subject::Service(service), directory, language)
}
