//! A service as a compact row in a list.

use leptos::prelude::WithUntracked;

use super::{foreign, keep_button};
use crate::{
    domain::{Directory, Language, Service, Status},
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link},
    },
};

/// Name, one sentence, and a quiet line: who, how far, how sure.
pub(crate) fn service_row(service: &'static Service, distance_km: Option<u16>, language: Language) -> Node {
    let site = shared().site;
    let mut quiet = vec![organization(site.directory, service, language)];
    quiet.extend(distance_km.filter(|km| *km > 0).map(|km| format!("{km} km")));
    quiet.extend(match (service.status, service.evidence_date()) {
        (Status::Current, _) => None,
        (_, Some(date)) => Some(format!("{} {}", Msg::From.get(language), date.year)),
        (_, None) => Some(Msg::NoDateCapital.get(language).to_owned()),
    });
    let address = site.href(language, Page::Service(service.id.clone()));
    let name = link(address, service.name.get(language)).attr_if("lang", foreign(&service.name, language));
    let summary = el("p").attr_if("lang", foreign(&service.summary, language)).child(service.summary.get(language));
    el("li")
        .child(filled("h3", name))
        .child(summary)
        .child(classed("p", "quiet").child(quiet.join(". ")))
        .children(row_button(service, language))
        .into()
}

/// In the program with the tools each row can be put on the list: who works with veterans gathers many. The tools' own
/// pages have other buttons, and their first picture must equal their HTML.
pub(crate) fn row_button(service: &'static Service, language: Language) -> Option<Node> {
    let in_tools = cfg!(all(feature = "professional", feature = "hydrate"))
        && service.status != Status::Historical
        && !shared().here.with_untracked(|here| here.page.is_tool());
    in_tools.then(|| keep_button(service, service.name.get(language).to_owned(), language))
}

fn organization(directory: &Directory, service: &Service, language: Language) -> String {
    text::subject_organization(&crate::matching::Subject::Service(service), directory, language)
}
