//! One hit of the search: what it is, with the match marked, whom to call, whether somebody answers now, and where.

use crate::{
    domain::{Area, Audience, Contact, ContactKind, Directory, Language, Line, Service, Text, contact_link},
    route::Page,
    search::{Hit, HitKind, Index, Query, Results},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        parts::{answers_now, foreign, row_button},
    },
};

/// Most things to ask for that are named beside a line; the offers behind it follow.
const MOST_ASKED: usize = 8;

/// Name, one sentence, the number to call, what it is and where.
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
    let mut call = None;
    let mut town = None;
    let mut line = None;
    let mut stands_in = false;
    match hit.kind {
        HitKind::Service => {
            if let Some(service) = site.directory.services.get(hit.position) {
                address = Some(site.href(language, Page::of(service)));
                lang = foreign(&service.name, language);
                about = Some(in_language(&service.summary));
                act = row_button(service, language);
                let routes = site.directory.routes(service, None);
                let phone = routes.contacts.into_iter().find(Contact::is_phone);
                stands_in = phone.is_some() && routes.stand_in.is_some();
                let is_main = found.hits.first() == Some(hit);
                line = found.line.and_then(|at| {
                    Some((line_row(site.directory.lines.get(at)?, phone.as_ref()?, is_main, language)?, is_main))
                });
                call = phone;
                town = town_of(site.directory, service);
            }
        }
        HitKind::Municipality => {
            let municipality = site.directory.municipalities.get(hit.position);
            address = municipality.map(|one| site.href(language, Page::Municipality(one.slug.clone())));
            call = municipality.and_then(|one| one.main_contacts().into_iter().find(Contact::is_phone));
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
                    let out = link(website.as_str(), website.as_str()).class("link").attr("rel", "noreferrer");
                    filled("p", out)
                });
            }
        }
    }
    let title = match address {
        Some(address) => link(address, marked(name)).attr_if("lang", lang),
        None => el("span").attr_if("lang", lang).child(marked(name)),
    };
    // The line that was asked for says it itself.
    let is_told = matches!(&line, Some((_, true)));
    let state = call.as_ref().filter(|_| !is_told).map(|contact| filled("p", answers_now(contact, language)));
    let quiet: Vec<&str> = text::hit_kind_name(hit.kind, language).into_iter().chain(town).collect();
    el("li")
        .child(filled("h3", title))
        .child(about)
        .child(call.as_ref().and_then(|contact| call_link(&contact.kind)))
        .child(state)
        .child(stands_in.then(|| classed("p", "quiet").child(Msg::MainLineStandsIn.get(language))))
        .child(line.map(|(told, _)| told))
        .child((!quiet.is_empty()).then(|| classed("p", "quiet").child(quiet.join(" · "))))
        .children(act)
}

/// Of the offer that a line is called after: whether somebody answers now, and what one can ask for there. Of the others
/// behind the line: what to ask for.
fn line_row(line: &'static Line, phone: &Contact, is_main: bool, language: Language) -> Option<Node> {
    if phone.line.as_ref() != Some(&line.id) {
        return None;
    }
    if !is_main {
        return text::contact_note(phone, language).map(|note| classed("p", "quiet").child(note).into());
    }
    let mut asked: Vec<&str> = Vec::new();
    // What can be asked for anywhere before the houses; what is for professionals alone they find among the offers.
    for in_house in [false, true] {
        let behind = shared().site.directory.behind(&line.id);
        let suited = behind.filter(|(service, _)| {
            service.location.is_some() == in_house && service.audience != [Audience::Professional]
        });
        for ask in suited.filter_map(|(_, ask)| Some(ask?.get(language))) {
            if !asked.contains(&ask) {
                asked.push(ask);
            }
        }
    }
    let more = asked.len() > MOST_ASKED;
    asked.truncate(MOST_ASKED);
    let say = (!asked.is_empty()).then(|| {
        let end = if more { " …" } else { "" };
        classed("p", "quiet").child(text::say_what(&asked, language) + end)
    });
    Some(row([Node::from(filled("p", answers_now(phone, language))), say.into()]))
}

/// The number, to be called at once.
fn call_link(number: &ContactKind) -> Option<Element> {
    Some(filled("p", link(contact_link(number)?, number.display()).class("link")))
}

/// Where it is: the town of its house, or the municipality that it is for.
fn town_of(directory: &'static Directory, service: &'static Service) -> Option<&'static str> {
    let code = match (&service.location, &service.area) {
        (Some(location), _) => Some(location.municipality),
        (None, Area::Municipalities(codes)) if codes.len() == 1 => codes.first().copied(),
        _ => None,
    };
    directory.municipality(code?).map(|municipality| municipality.name.as_str())
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
