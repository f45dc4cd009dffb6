//! One municipality: the coordinator or an honest "none known", what is there, what is near, and who said so.

use leptos::prelude::*;

use crate::{
    domain::{
        Area, Contact, ContactKind, CoordinatorState, Initiative, InitiativeKind, Language, LineUse, Municipality,
        Record, Service, Status, contact_link, order,
    },
    matching::{Subject, municipal_entrance},
    route::Page,
    surroundings::{Surroundings, around},
    take_along::Reported,
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        pages::not_found,
        parts::{
            Paper, call_list, contact_list, contact_to_keep, counted, fact, fold, icon, initiative_row, main_contact,
            number_row, report_fault, row_button, service_row, sureness,
        },
    },
};

/// Rows shown under a heading; the rest is folded.
const MOST_ROWS: usize = 2;

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
    let door = municipal_entrance(site.directory, place);
    let here = around(site.directory, place);
    let section = |title: Msg, list: &[(Option<u16>, &'static Service)]| {
        let (first, later) = list.split_at(list.len().min(MOST_ROWS));
        let rows = |list: &[(Option<u16>, &'static Service)]| {
            classed("ul", "rows").children(list.iter().map(|(km, service)| number_row(service, *km, language)))
        };
        let more = (!later.is_empty()).then(|| fold(counted(Msg::ShowMore.get(language), later.len()), rows(later)));
        (!list.is_empty())
            .then(|| row([Node::from(filled("h2", title.get(language))), rows(first).into(), more.into()]))
    };
    let none_here = here.local.is_empty().then(|| {
        row([filled("h2", Msg::LocalServices.get(language)), filled("p", Msg::NoLocalServices.get(language))])
    });
    let nation = link(site.href(language, Page::Services), Msg::NationByTopic.get(language)).class("link");
    let main = el("div")
        .child(entrance(place, door, coordinator, language))
        .child(none_here)
        .child(section(Msg::LocalServices, &here.local))
        .child(section(Msg::NearServices, &here.near))
        .child(section(Msg::SharedServices, &here.shared))
        .child(filled("p", nation.child(icon("arrow"))))
        .child(for_professionals(place, coordinator, &here, language))
        .child(report_fault(Reported::Municipality(place), place.in_full(), language));
    let title = filled("h2", Msg::AboutMunicipality.get(language)).attr("id", "about");
    // What editors tell of the place, for example that two numbers were seen and none of them is shown.
    let note = place.note.as_ref().map(|note| filled("p", note.get(language)));
    let about = el("section").child(title).child(note).child(facts(place, language));
    let side = classed("aside", "side").attr("aria-labelledby", "about").child(about);
    let back = classed("a", "back-link")
        .attr("href", site.href(language, Page::Municipalities))
        .child(icon("back"))
        .child(Msg::SeeAllMunicipalities.get(language));
    let heading = el("h1").attr("tabindex", "-1").child(place.in_full());
    let paper = Paper::new();
    let poster = link(site.href(language, Page::Poster(place.slug.clone())), Msg::PosterTitle.get(language));
    let print = paper.button(Page::Municipality(place.slug.clone()), language);
    let print = classed("p", "acts d-print-none").child(poster.class("link").child(icon("arrow"))).child(print);
    row([paper.head(language), back, heading, classed("div", "grid").child(main).child(side), print])
}

/// Whom to call first here: a line for veterans, the coordinator by way of the main line, or the main line. Who answers
/// if nobody does stands below, always with another number.
fn entrance(
    place: &'static Municipality,
    door: Subject<'static>,
    coordinator: Option<&'static Service>,
    language: Language,
) -> Node {
    let site = shared().site;
    let directory = site.directory;
    let in_office = matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    let contacts = door.contacts(directory);
    let stands_in = matches!(door, Subject::Service(service) if directory.routes(service, None).stand_in.is_some());
    let calls = contacts.iter().any(Contact::is_phone);
    let name = text::subject_name(&door, language);
    let title: Node = match door {
        Subject::Service(service) => link(site.href(language, Page::of(service)), name).into(),
        Subject::Municipality(_) => name.into(),
    };
    let appointed = coordinator.filter(|_| in_office);
    let known = match (place.coordinator.state, appointed) {
        // Where the door is the coordinator, the card says so itself.
        (_, Some(service)) if matches!(door, Subject::Service(first) if first.id == service.id) => None,
        (_, Some(service)) => Some(row([
            Node::from(link(site.href(language, Page::of(service)), service.name.get(language))),
            ". ".into(),
            service.summary.get(language).to_owned().into(),
        ])),
        (CoordinatorState::Ended, None) => Some(Msg::CoordinatorEnded.get(language).into()),
        (CoordinatorState::OtherFunction, None) => Some(Msg::CoordinatorOther.get(language).into()),
        (CoordinatorState::NoneKnown | CoordinatorState::Known, None) => {
            Some(row([Msg::CoordinatorNone.get(language), ". ", Msg::CoordinatorNoneText.get(language)]))
        }
    };
    let summary = matches!(door, Subject::Service(_)).then(|| filled("p", text::subject_summary(&door, language)));
    // Who gathers partners for a list finds both here: who answers, and the coordinator.
    let first = match door {
        Subject::Service(service) => Some(service),
        Subject::Municipality(_) => None,
    };
    let to_gather = [first, appointed.filter(|one| first.is_none_or(|first| first.id != one.id))].into_iter().flatten();
    let to_keep = appointed.or(first);
    let through = (stands_in && calls).then(|| filled("p", Msg::MainLineStandsIn.get(language)));
    let unknown = (!calls).then(|| filled("p", Msg::MainLineUnknown.get(language)));
    let line = directory.service(&directory.rules.veteran_line);
    let is_other =
        |line: &&Service| directory.phone(line).is_some_and(|phone| contacts.iter().all(|one| one.line != phone.line));
    let other = line.filter(is_other);
    let instead = other.map(|line| {
        let words = if calls { Msg::NobodyAnswers } else { Msg::CallVeteranLine };
        row([filled("p", filled("b", words.get(language))).into(), call_list([line], language)])
    });
    let tag = if calls { Msg::CallFirst } else { Msg::BeginFirst };
    let source = match door {
        Subject::Service(service) => super::service::source(service, language),
        Subject::Municipality(_) => match &place.main_contact.line {
            Some(line) => sureness(Record::Line(line), language).into(),
            None => Node::default(),
        },
    };
    classed("section", "start")
        .attr("aria-labelledby", "first")
        .child(classed("p", "tag").child(tag.get(language)))
        .child(filled("h2", title).attr("id", "first"))
        .child(summary)
        .child(main_contact(&contacts, true, language))
        .child(through)
        .child(known.map(|words| filled("p", words)))
        .children(to_gather.filter_map(|service| row_button(service, language)))
        .child(unknown)
        .child(contact_list(&contacts, language))
        .child(super::service::get_ready(door, contacts.clone(), false, language))
        .child(to_keep.map(|service| filled("div", contact_to_keep(service, language))))
        .child(classed("p", "quiet").child(source))
        .child(instead)
        .into()
}

/// What somebody who works here asks for, folded: policy, methods, history and where all of it was read.
fn for_professionals(
    place: &'static Municipality,
    coordinator: Option<&'static Service>,
    here: &Surroundings<'static>,
    language: Language,
) -> Element {
    let history = here.ended.iter().map(|(_, service)| service_row(service, None, language));
    let history = (!here.ended.is_empty())
        .then(|| row([filled("h3", Msg::HistoryHeading.get(language)), classed("ul", "rows").children(history)]));
    let sources = sources(place, coordinator, &here.local, language);
    // Its number may be wrong where the page's own is right.
    let reported = coordinator
        .map(|service| report_fault(Reported::Service(service), service.name.get(language).to_owned(), language));
    let content = [initiatives(place, language), history.into(), sources, reported.into()];
    fold(Msg::MunicipalityForProfessionals.get(language), row(content))
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
    let lines = place.main_contact.line.iter().map(|line| source_words(&line.source, language));
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
    let year = main.line.as_ref().map(|line| match line.source.date {
        Some(date) => format!(" ({} {})", Msg::From.get(language), date.year),
        None => format!(" ({})", Msg::NoDate.get(language)),
    });
    let phone: Node = match &main.line {
        Some(line) => {
            let contact = line.contact(LineUse::Call, None, None);
            let call = classed("a", "link")
                .attr_if("href", contact_link(&contact.kind))
                .child(icon("phone"))
                .child(line.number.display());
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
