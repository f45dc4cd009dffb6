//! One municipality: the coordinator or an honest "none known", what is there, what is near, and who said so.

use leptos::prelude::*;

use super::not_found::not_found;
use crate::{
    domain::{
        Area, Contact, ContactKind, CoordinatorState, Initiative, Language, Municipality, Service, ServiceKind, Status,
        contact_link,
    },
    matching::{Near, nearness},
    route::Page,
    text::{self, Msg},
    ui::{
        context::Site,
        parts::{call_list, contact_list, icon, main_contact, service_row},
    },
};

/// Rows shown of what is near, in the region and in the whole country.
const MOST_ROWS: usize = 6;

pub(super) fn municipality(slug: &str, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    match site.directory.municipality_by_slug(slug) {
        Some(municipality) => known(municipality, language).into_any(),
        None => not_found(Msg::MunicipalityUnknown, language).into_any(),
    }
}

fn known(place: &'static Municipality, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let coordinator = place.coordinator.service.as_deref().and_then(|id| site.directory.service(id));
    let here = services(place, coordinator);
    let rows = |list: &[(Option<u16>, &'static Service)], most: usize| {
        list.iter().take(most).map(|(km, service)| service_row(service, *km, language)).collect_view()
    };
    let section = |title: Msg, list: &[(Option<u16>, &'static Service)], most: usize| {
        (!list.is_empty()).then(|| view! { <h2>{title.get(language)}</h2> <ul class="rows">{rows(list, most)}</ul> })
    };
    view! {
        <a class="back-link" href=site.href(language, Page::Municipalities)>
            {icon("back")} {Msg::SeeAllMunicipalities.get(language)}
        </a>
        <h1 tabindex="-1">{format!("{} Kommune", place.name)}</h1>
        <div class="grid">
            <div>
                <h2 class="first">{Msg::CoordinatorHeading.get(language)}</h2>
                {coordinator_view(place, coordinator, language)}
                {here.local.is_empty().then(|| view! {
                    <h2>{Msg::LocalServices.get(language)}</h2>
                    <p>{Msg::NoLocalServices.get(language)}</p>
                })}
                {section(Msg::LocalServices, &here.local, usize::MAX)}
                {section(Msg::NearServices, &here.near, MOST_ROWS)}
                {section(Msg::RegionServices, &here.region, usize::MAX)}
                {section(Msg::NationalServices, &here.national, MOST_ROWS)}
                <p><a href=site.href(language, Page::Services)>{Msg::SeeAllServices.get(language)}</a></p>
                {initiatives(place, language)}
                {section(Msg::HistoryHeading, &here.ended, usize::MAX)}
                {sources(place, coordinator, &here.local, language)}
            </div>
            <aside class="side" aria-label=Msg::AboutMunicipality.get(language)>
                <section>
                    <h2>{Msg::AboutMunicipality.get(language)}</h2>
                    {facts(place, language)}
                </section>
            </aside>
        </div>
    }
    .into_any()
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
    let directory = expect_context::<Site>().directory;
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
    here.near.sort_by_key(|(km, service)| (*km, service.id.clone()));
    // The veteran line first: it is the one for everybody.
    here.national
        .sort_by_key(|(_, s)| (s.id != directory.rules.veteran_line, s.status != Status::Current, s.id.clone()));
    here
}

fn coordinator_view(place: &'static Municipality, service: Option<&'static Service>, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let in_office = matches!(place.coordinator.state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    match service.filter(|_| in_office) {
        Some(service) => coordinator_card(service, language).into_any(),
        None => {
            let text = match place.coordinator.state {
                CoordinatorState::Ended => Msg::CoordinatorEnded,
                CoordinatorState::OtherFunction => Msg::CoordinatorOther,
                CoordinatorState::NoneKnown | CoordinatorState::Known => Msg::CoordinatorNone,
            };
            let line = directory.service(&directory.rules.veteran_line).into_iter();
            let main = place.main_contacts();
            view! {
                <section class="note">
                    <h3>{text.get(language)}</h3>
                    <p>{Msg::CoordinatorNoneText.get(language)}</p>
                    {main_contact(&main, place.main_contact.status, true, language)}
                    {contact_list(&main, language)}
                    {call_list(line, language)}
                </section>
            }
            .into_any()
        }
    }
}

fn coordinator_card(service: &'static Service, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let routes = site.directory.routes(service, None);
    let no_phone = !routes.contacts.iter().any(|contact| matches!(contact.kind, ContactKind::Phone(_)));
    let line = || site.directory.service(&site.directory.rules.veteran_line).into_iter();
    view! {
        <article class="card">
            <h3><a href=site.href(language, Page::Service(service.id.clone()))>{service.name.get(language)}</a></h3>
            <p>{service.summary.get(language)}</p>
            {routes.stand_in.filter(|_| !no_phone).map(|_| view! { <p>{Msg::MainLineStandsIn.get(language)}</p> })}
            {main_contact(&routes.contacts, service.status, true, language)}
            {contact_list(&routes.contacts, language)}
            {no_phone.then(|| view! {
                <p>{Msg::MainLineUnknown.get(language)}</p>
                {call_list(line(), language)}
            })}
            <div class="foot"><p>{super::service::source(service, language)}</p></div>
        </article>
    }
    .into_any()
}

fn initiatives(place: &Municipality, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let here = |initiative: &&'static Initiative| matches!(&initiative.area, Area::Municipalities(codes) if codes.contains(&place.code));
    let rows = directory
        .initiatives
        .iter()
        .filter(here)
        .map(|initiative| {
            let status = text::status_line(initiative.status, language);
            view! {
                <li>
                    <h3>{initiative.name.get(language)}</h3>
                    <p>{initiative.summary.get(language)}</p>
                    <p class="quiet">{status} ". " {text::source_line(&initiative.source, language)}</p>
                </li>
            }
        })
        .collect_view();
    (!rows.is_empty())
        .then(|| view! { <h2>{Msg::Initiatives.get(language)}</h2> <ul class="rows">{rows}</ul> })
        .into_any()
}

fn sources(
    place: &'static Municipality,
    coordinator: Option<&'static Service>,
    local: &[(Option<u16>, &'static Service)],
    language: Language,
) -> AnyView {
    let mut lines: Vec<String> = place.main_contact.source.iter().map(|s| source_words(s, language)).collect();
    lines.extend(
        coordinator.into_iter().chain(local.iter().map(|(_, s)| *s)).map(|s| source_words(&s.source, language)),
    );
    lines.sort();
    lines.dedup();
    let rows = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    (!rows.is_empty())
        .then(|| view! { <h2>{Msg::SourcesHeading.get(language)}</h2> <ul class="quiet">{rows}</ul> })
        .into_any()
}

fn source_words(source: &crate::domain::Source, language: Language) -> String {
    let date = source.date.map_or_else(|| Msg::NoDate.get(language).to_owned(), |d| text::partial_date(d, language));
    let publisher = source.publisher.as_ref().map(|publisher| format!(", {publisher}")).unwrap_or_default();
    format!("{}{publisher}, {date}", source.title)
}

fn facts(place: &'static Municipality, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let region = directory.region(place.region, directory.settings.data_date).map(|region| region.name.clone());
    let main = &place.main_contact;
    let year = main.source.as_ref().map(|source| match source.date {
        Some(date) => format!(" ({} {})", Msg::From.get(language), date.year),
        None => format!(" ({})", Msg::NoDate.get(language)),
    });
    let phone = match &main.phone {
        Some(phone) => {
            let contact = Contact::plain(ContactKind::Phone(phone.clone()));
            view! { <a class="link" href=contact_link(&contact.kind)>{icon("phone")} {phone.display()}</a> {year} }
                .into_any()
        }
        None => Msg::MainLineUnknown.get(language).into_any(),
    };
    let veterans = place.veterans.as_ref().map(|veterans| {
        let date = text::partial_date(veterans.as_of, language);
        view! { <div><dt>{Msg::FactVeterans.get(language)}</dt><dd>{veterans.count} " (" {date} ")"</dd></div> }
    });
    let address = main.address.as_ref().map(|address| {
        view! { <div><dt>{Msg::FactAddress.get(language)}</dt><dd>{address.clone()}</dd></div> }
    });
    view! {
        <dl class="facts">
            <div><dt>{Msg::FactRegion.get(language)}</dt><dd>{region}</dd></div>
            {veterans}
            <div><dt>{Msg::FactMainLine.get(language)}</dt><dd>{phone}</dd></div>
            <div>
                <dt>{Msg::FactWebsite.get(language)}</dt>
                <dd>
                    <a class="link" href=main.website.as_str() rel="noreferrer">
                        {text::contact_action(&ContactKind::Web(main.website.clone()), language)}
                    </a>
                </dd>
            </div>
            {address}
        </dl>
    }
    .into_any()
}
