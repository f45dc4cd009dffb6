//! One service: how to reach it, what to know, how sure it is.

use leptos::prelude::*;

use super::{not_found::not_found, questions::band_words};
use crate::{
    domain::{Access, Area, Cost, Directory, Language, Service, Status, Transport},
    matching::{Answers, Subject},
    route::Page,
    text::{self, Msg},
    ui::{
        context::Site,
        parts::{call_list, contact_list, foreign, icon, keep_button, main_contact, report_link},
    },
};

pub(super) fn service(id: &str, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    match site.directory.service(id) {
        Some(service) => known(service, language).into_any(),
        None => not_found(Msg::ServiceUnknown, language).into_any(),
    }
}

fn known(service: &'static Service, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let directory = site.directory;
    let historical = service.status == Status::Historical;
    let name = service.name.get(language).to_owned();
    let notes = service
        .good_to_know
        .iter()
        .map(|note| view! { <li lang=foreign(note, language)>{note.get(language)}</li> })
        .collect_view();
    view! {
        <a class="back-link" href=site.href(language, Page::Services)>
            {icon("back")} {Msg::AllServices.get(language)}
        </a>
        <h1 tabindex="-1" lang=foreign(&service.name, language)>{name.clone()}</h1>
        <div class="grid">
            <div>
                <p class="org">{text::subject_organization(&Subject::Service(service), directory, language)}</p>
                <p class="lead" lang=foreign(&service.summary, language)>{service.summary.get(language)}</p>
                {historical.then(|| view! { <p class="note">{Msg::HistoricalNote.get(language)}</p> })}
                {(!historical).then(|| reach(service, language))}
                {(!service.good_to_know.is_empty()).then(|| view! {
                    <h2>{Msg::GoodToKnow.get(language)}</h2>
                    <ul>{notes}</ul>
                })}
                {(!historical).then(|| view! {
                    <h2>{Msg::HowToGetIn.get(language)}</h2>
                    <p>{access(service, language)}</p>
                })}
                <div class="foot">
                    <p>{source(service, language)}</p>
                    <div>
                        {(!historical).then(|| keep_button(service, name, language))}
                        {report_link(service, language)}
                    </div>
                </div>
            </div>
            <aside class="side" aria-label=Msg::InShort.get(language)>
                <section>
                    <h2>{Msg::InShort.get(language)}</h2>
                    {facts(service, directory, language)}
                </section>
            </aside>
        </div>
    }
    .into_any()
}

fn reach(service: &'static Service, language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let routes = directory.routes(service, None);
    let script = text::call_script(&Subject::Service(service), &Answers::default(), directory, language);
    let stand_in = routes.stand_in.and_then(|code| directory.municipality(code));
    let no_phone = stand_in.is_some_and(|municipality| municipality.main_contact.phone.is_none());
    let line = || directory.service(&directory.rules.veteran_line).into_iter();
    if !routes.is_reachable() {
        return view! {
            <section class="note">
                <p>{Msg::NoContactKnown.get(language)}</p>
                {call_list(line(), language)}
            </section>
        }
        .into_any();
    }
    view! {
        {stand_in.filter(|_| !no_phone).map(|_| view! { <p>{Msg::MainLineStandsIn.get(language)}</p> })}
        {main_contact(&routes.contacts, service.status, true, language)}
        {contact_list(&routes.contacts, language)}
        {no_phone.then(|| view! {
            <p>{Msg::MainLineUnknown.get(language)}</p>
            {call_list(line(), language)}
        })}
        <blockquote class="script"><b>{Msg::YouCanSay.get(language)}</b> " «" {script} "»"</blockquote>
    }
    .into_any()
}

fn access(service: &Service, language: Language) -> String {
    let caveat = match service.access {
        Access::SelfReferral => return Msg::AccessSelf.get(language).to_owned(),
        Access::Unknown => return Msg::AccessUnknown.get(language).to_owned(),
        Access::Referral => crate::matching::Caveat::NeedsReferral,
        Access::Assessment => crate::matching::Caveat::NeedsAssessment,
        Access::Membership => crate::matching::Caveat::NeedsMembership,
    };
    format!("{}.", text::caveat(&caveat, language))
}

/// One quiet line: status, source with its year, and a link where the source has one.
pub(super) fn source(service: &'static Service, language: Language) -> AnyView {
    let source = &service.source;
    let line = text::source_line(source, language);
    let title = source.title.clone();
    let link = source.url.as_ref().map(|url| {
        view! { " " <a href=url.as_str().to_owned() rel="noreferrer">{title}</a> }
    });
    view! { {text::status_line(service.status, language)} ". " {line} "." {link} }.into_any()
}

fn facts(service: &Service, directory: &Directory, language: Language) -> AnyView {
    let audience: Vec<String> = service.audience.iter().map(|a| text::audience_name(*a, language).to_owned()).collect();
    let cost = match service.cost {
        Cost::Free => Msg::Free,
        Cost::Paid => Msg::CostsSomething,
        Cost::Unknown => Msg::Unknown,
    };
    let mut rows: Vec<(Msg, String)> = vec![
        (Msg::FactFor, text::join(&audience, language)),
        (Msg::FactWhere, where_words(service, directory, language)),
        (Msg::FactPrice, cost.get(language).to_owned()),
    ];
    let ages: Vec<String> = service.age_ranges().into_iter().map(|range| band_words(range, language)).collect();
    if !ages.is_empty() {
        rows.push((Msg::FactAge, text::join(&ages, language)));
    }
    if let Some(anonymous) = service.anonymous {
        rows.push((Msg::FactAnonymous, if anonymous { Msg::Yes } else { Msg::No }.get(language).to_owned()));
    }
    if let Some(group) = service.groups.first() {
        let transport = match group.transport {
            Transport::Paid => Msg::PaidFor,
            Transport::NotPaid => Msg::NotPaidFor,
            Transport::Unknown => Msg::Unknown,
        };
        let meals = match group.meals {
            Some(true) => Msg::MealIncluded,
            Some(false) => Msg::NoMeal,
            None => Msg::Unknown,
        };
        rows.push((Msg::FactTransport, transport.get(language).to_owned()));
        rows.push((Msg::FactMeals, meals.get(language).to_owned()));
    }
    let topics: Vec<String> =
        service.topics.iter().filter_map(|id| directory.topic(id)).map(|t| t.name.get(language).to_owned()).collect();
    rows.push((Msg::TopicsHeading, topics.join(", ")));
    let rows = rows
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name.get(language)}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn where_words(service: &Service, directory: &Directory, language: Language) -> String {
    let place = service.location.as_ref().and_then(|location| {
        location.name.clone().or_else(|| directory.municipality(location.municipality).map(|m| m.name.clone()))
    });
    let area = match &service.area {
        Area::Nationwide => Msg::WholeCountry.get(language).to_owned(),
        Area::Regions(codes) => {
            let day = directory.settings.data_date;
            let names = codes.iter().filter_map(|code| directory.region(*code, day)).map(|region| region.name.clone());
            text::join(&names.collect::<Vec<_>>(), language)
        }
        Area::Municipalities(codes) => {
            let names = codes.iter().filter_map(|code| directory.municipality(*code)).map(|m| m.name.clone());
            text::join(&names.collect::<Vec<_>>(), language)
        }
    };
    match place {
        Some(place) => format!("{place}. {}: {area}", Msg::OpenTo.get(language)),
        None => area,
    }
}
