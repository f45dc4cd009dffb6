//! One hit of the search: what it is, with the match marked, and where it was found.

use crate::{
    domain::{Language, Text},
    route::Page,
    search::{Hit, HitKind, Index, Query, Results},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        parts::{foreign, row_button},
    },
};

/// Name, what it is, one sentence, and the fields that matched.
pub(super) fn hit_row(hit: &Hit, found: &Results, index: &Index, language: Language) -> Element {
    let site = shared().site;
    let marked = |text: &'static str| marked(text, found, index);
    let in_language =
        |text: &'static Text| el("p").attr_if("lang", foreign(text, language)).child(marked(text.get(language)));
    let mut name: &'static str = hit.name(site.directory, language);
    let mut lang = None;
    let mut address = None;
    let mut about = None;
    let mut act = None;
    match hit.kind {
        HitKind::Service => {
            if let Some(service) = site.directory.services.get(hit.position) {
                address = Some(site.href(language, Page::Service(service.id.clone())));
                lang = foreign(&service.name, language);
                about = Some(in_language(&service.summary));
                act = row_button(service, language);
            }
        }
        HitKind::Municipality => {
            let municipality = site.directory.municipalities.get(hit.position);
            address = municipality.map(|one| site.href(language, Page::Municipality(one.slug.clone())));
        }
        HitKind::Topic => {
            if let Some(topic) = site.directory.topics.get(hit.position) {
                let query = Query { topics: vec![topic.id.clone()], ..Query::default() };
                let path = site.href(language, Page::Services);
                address = Some(format!("{path}#{}", query.to_address(site.directory)));
                about = topic.hint.as_ref().map(in_language);
            }
        }
        HitKind::Organization => {
            if let Some(organization) = site.directory.organizations.get(hit.position) {
                name = organization.name.get(language);
                lang = foreign(&organization.name, language);
                about = organization.website.as_ref().map(|website| {
                    let out = link(website.as_str(), website.as_str()).attr("rel", "noreferrer");
                    filled("p", out)
                });
            }
        }
    }
    let title = match address {
        Some(address) => link(address, marked(name)).attr_if("lang", lang),
        None => el("span").attr_if("lang", lang).child(marked(name)),
    };
    let fields: Vec<String> = hit.matched.iter().map(|field| text::field_name(field, language).to_owned()).collect();
    let found_in = (!fields.is_empty())
        .then(|| format!("{}: {}", Msg::SearchFoundIn.get(language), text::join(&fields, language)));
    let quiet: Vec<String> =
        text::hit_kind_name(hit.kind, language).map(str::to_owned).into_iter().chain(found_in).collect();
    el("li")
        .child(filled("h3", title))
        .child(about)
        .child((!quiet.is_empty()).then(|| classed("p", "quiet").child(quiet.join(". "))))
        .children(act)
}

/// A text with its matches in `mark`.
fn marked(text: &'static str, found: &Results, index: &Index) -> Node {
    let mut pieces: Vec<Node> = Vec::new();
    let mut done = 0;
    for span in index.mark(&found.marks, text) {
        let (before, met) = (text.get(done..span.start), text.get(span.clone()));
        if let (Some(before), Some(met)) = (before, met) {
            pieces.extend((!before.is_empty()).then(|| before.into()));
            pieces.push(filled("mark", met).into());
            done = span.end;
        }
    }
    pieces.extend(text.get(done..).filter(|rest| !rest.is_empty()).map(Node::from));
    row(pieces)
}
