//! One municipality: the coordinator or an honest "none known", what is there, what is near, and who said so.

use leptos::prelude::*;

use crate::{
    domain::{
        Area, Contact, ContactKind, CoordinatorState, Initiative, InitiativeKind, Language, Municipality, Service,
        ServiceKind, Status, contact_link, order,
    },
    matching::{Near, nearness},
    referrals::Reported,
    route::Page,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        pages::not_found,
        parts::{
            call_list, contact_list, contact_to_keep, fact, icon, initiative_row, keep_button, main_contact,
            report_fault, service_row,
        },
    },
};

/// Rows shown of what is near, in the region and in the whole country.
const MOST_ROWS: usize = 6;

pub(super) fn municipality(slug: &str, language: Language) -> Node {
    let site = shared().site;
    match site.directory.municipality_by_slug(slug) {
        Some(municipality) => known(municipality, language),
        None => not_found(Msg::MunicipalityUnknown, language),
    }
}

fn known(place: &'static Municipality, language: Language) -> Node {
    let site = shared().site;
    let coordinator = place.coordinator.service.as_deref().and_then(|id| site.directory.service(id));
    let here = services(place, coordinator);
    let section = |title: Msg, list: &[(Option<u16>, &'static Service)], most: usize| {
        let rows = list.iter().take(most).map(|(km, service)| service_row(service, *km, language));
        (!list.is_empty()).then(|| row([filled("h2", title.get(language)), classed("ul", "rows").children(rows)]))
    };
    let none_here = here.local.is_empty().then(|| {
        row([filled("h2", Msg::LocalServices.get(language)), filled("p", Msg::NoLocalServices.get(language))])
    });
    let all = link(site.href(language, Page::Services), Msg::SeeAllServices.get(language)).class("link");
    let main = el("div")
        .child(classed("h2", "first").child(Msg::CoordinatorHeading.get(language)))
        .child(coordinator_view(place, coordinator, language))
        .child(none_here)
        .child(section(Msg::LocalServices, &here.local, usize::MAX))
        .child(section(Msg::NearServices, &here.near, MOST_ROWS))
        .child(section(Msg::RegionServices, &here.region, usize::MAX))
        .child(section(Msg::NationalServices, &here.national, MOST_ROWS))
        .child(filled("p", all))
        .child(initiatives(place, language))
        .child(section(Msg::HistoryHeading, &here.ended, usize::MAX))
        .child(sources(place, coordinator, &here.local, language))
        .child(report_fault(Reported::Municipality(place), format!("{} Kommune", place.name), language));
    let title = filled("h2", Msg::AboutMunicipality.get(language)).attr("id", "about");
    let about = el("section").child(title).child(facts(place, language));
    let side = classed("aside", "side").attr("aria-labelledby", "about").child(about);
    let back = classed("a", "back-link")
        .attr("href", site.href(language, Page::Municipalities))
        .child(icon("back"))
        .child(Msg::SeeAllMunicipalities.get(language));
    let heading = el("h1").attr("tabindex", "-1").child(format!("{} Kommune", place.name));
    row([back, heading, classed("div", "grid").child(main).child(side)])
}

/// The directory seen from one municipality.
struct Here {
    local: Vec<(Option<u16>, &'static Service)>,
    near: Vec<(Option<u16>, &'static Service)>,
    region: Vec<(Option<u16>, &'static Service)>,
    national: Vec<(Option<u16>, &'static Service)>,
    ended: Vec<(Option<u16>, &'static Service)>,
}

fn services(place: &'static Municipality, coordinator: Option<&Service>) -> Here {
    let directory = shared().site.directory;
    let mut here = Here { local: vec![], near: vec![], region: vec![], national: vec![], ended: vec![] };
    for service in &directory.services {
        if coordinator.is_some_and(|known| known.id == service.id) || service.kind == ServiceKind::ProfessionalSupport {
            continue;
        }
        let (near, km) = nearness(directory, service, Some(place));
        let own = matches!(&service.area, Area::Municipalities(codes) if codes.contains(&place.code));
        let row = (km, service);
        match (service.status, near, &service.area) {
            (Status::Historical, ..) if own => here.ended.push(row),
            (Status::Historical, ..) => {}
            (_, Near::Municipality, _) => here.local.push(row),
            (_, Near::Neighbour, Area::Nationwide | Area::Regions(_)) => here.near.push(row),
            (_, _, Area::Regions(codes)) if codes.contains(&place.region) => here.region.push(row),
            (_, Near::Reachable, Area::Nationwide) if service.dedicated => here.national.push(row),
            _ => {}
        }
    }
    here.near = order::by(here.near, |(km, service)| (*km, service.id.as_str()));
    // The veteran line first: it is the one for everybody.
    let veteran_line = &directory.rules.veteran_line;
    here.national =
        order::by(here.national, |(_, s)| (s.id != *veteran_line, s.status != Status::Current, s.id.as_str()));
    here
}

fn coordinator_view(place: &'static Municipality, service: Option<&'static Service>, language: Language) -> Node {
    let directory = shared().site.directory;
    let in_office = matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    match service.filter(|_| in_office) {
        Some(service) => coordinator_card(service, language),
        None => {
            let text = match place.coordinator.state {
                CoordinatorState::Ended => Msg::CoordinatorEnded,
                CoordinatorState::OtherFunction => Msg::CoordinatorOther,
                CoordinatorState::NoneKnown | CoordinatorState::Known => Msg::CoordinatorNone,
            };
            let line = directory.service(&directory.rules.veteran_line).into_iter();
            let main = place.main_contacts();
            classed("section", "note")
                .child(filled("h3", text.get(language)))
                .child(filled("p", Msg::CoordinatorNoneText.get(language)))
                .child(main_contact(&main, place.main_contact.status, true, language))
                .child(contact_list(&main, language))
                .child(call_list(line, language))
                .into()
        }
    }
}

fn coordinator_card(service: &'static Service, language: Language) -> Node {
    let site = shared().site;
    let routes = site.directory.routes(service, None);
    let no_phone = !routes.contacts.iter().any(|contact| matches!(contact.kind, ContactKind::Phone(_)));
    let line = || site.directory.service(&site.directory.rules.veteran_line).into_iter();
    let name = service.name.get(language).to_owned();
    let title = link(site.href(language, Page::Service(service.id.clone())), name.clone());
    let stands_in = routes.stand_in.filter(|_| !no_phone).map(|_| filled("p", Msg::MainLineStandsIn.get(language)));
    let instead = no_phone
        .then(|| row([Node::from(filled("p", Msg::MainLineUnknown.get(language))), call_list(line(), language)]));
    classed("article", "card")
        .child(filled("h3", title))
        .child(filled("p", service.summary.get(language)))
        .child(stands_in)
        .child(main_contact(&routes.contacts, service.status, true, language))
        .child(contact_list(&routes.contacts, language))
        .child(instead)
        .child(classed("div", "foot").child(filled("p", super::service::source(service, language))).child(
            el("div").child(keep_button(service, name.clone(), language)).child(contact_to_keep(service, language)),
        ))
        .child(report_fault(Reported::Service(service), service.name.get(language).to_owned(), language))
        .into()
}

/// Its own policies and agreements, then what a citizen can ask any municipality about.
fn initiatives(place: &Municipality, language: Language) -> Node {
    let directory = shared().site.directory;
    let own = |initiative: &&'static Initiative| match &initiative.area {
        Area::Municipalities(codes) => codes.contains(&place.code),
        Area::Nationwide | Area::Regions(_) => false,
    };
    let anywhere = |initiative: &&'static Initiative| {
        initiative.area == Area::Nationwide
            && matches!(initiative.kind, InitiativeKind::Method | InitiativeKind::Event)
            && initiative.status != Status::Historical
    };
    let section = |title: Msg, rows: Vec<Element>| {
        (!rows.is_empty()).then(|| row([filled("h2", title.get(language)), classed("ul", "rows").children(rows)]))
    };
    let rows = |fits: &dyn Fn(&&'static Initiative) -> bool| -> Vec<Element> {
        directory.initiatives.iter().filter(fits).map(|initiative| initiative_row(initiative, language)).collect()
    };
    row([section(Msg::Initiatives, rows(&own)), section(Msg::AskAbout, rows(&anywhere))])
}

fn sources(
    place: &'static Municipality,
    coordinator: Option<&'static Service>,
    local: &[(Option<u16>, &'static Service)],
    language: Language,
) -> Node {
    let lines = place.main_contact.source.iter().map(|s| source_words(s, language));
    let lines = lines
        .chain(coordinator.into_iter().chain(local.iter().map(|(_, s)| *s)).map(|s| source_words(&s.source, language)));
    let mut lines = order::by(lines, String::clone);
    lines.dedup();
    let rows: Vec<Element> = lines.into_iter().map(|line| filled("li", line)).collect();
    (!rows.is_empty())
        .then(|| row([filled("h2", Msg::SourcesHeading.get(language)), classed("ul", "quiet").children(rows)]))
        .into()
}

fn source_words(source: &crate::domain::Source, language: Language) -> String {
    let date = source.date.map_or_else(|| Msg::NoDate.get(language).to_owned(), |d| text::partial_date(d, language));
    let publisher = source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default();
    format!("{}{publisher}, {date}", source.title)
}

fn facts(place: &'static Municipality, language: Language) -> Node {
    let directory = shared().site.directory;
    let region = directory.region(place.region, shared().day.get_untracked()).map(|region| region.name.clone());
    let main = &place.main_contact;
    let year = main.source.as_ref().map(|source| match source.date {
        Some(date) => format!(" ({} {})", Msg::From.get(language), date.year),
        None => format!(" ({})", Msg::NoDate.get(language)),
    });
    let phone: Node = match &main.phone {
        Some(phone) => {
            let contact = Contact::plain(ContactKind::Phone(phone.clone()));
            let call = classed("a", "link")
                .attr_if("href", contact_link(&contact.kind))
                .child(icon("phone"))
                .child(phone.display());
            row([Node::from(call), year.into()])
        }
        None => Msg::MainLineUnknown.get(language).into(),
    };
    let veterans = place.veterans.as_ref().map(|veterans| {
        let date = text::partial_date(veterans.as_of, language);
        fact(Msg::FactVeterans, format!("{} ({date})", veterans.count), language)
    });
    let website = classed("a", "link")
        .attr("href", main.website.as_str())
        .attr("rel", "noreferrer")
        .child(text::contact_action(&ContactKind::Web(main.website.clone()), language));
    let address = main.address.clone().map(|address| fact(Msg::FactAddress, address, language));
    classed("dl", "facts")
        .child(fact(Msg::FactRegion, region, language))
        .child(veterans)
        .child(fact(Msg::FactMainLine, phone, language))
        .child(fact(Msg::FactWebsite, website, language))
        .child(address)
        .into()
}
