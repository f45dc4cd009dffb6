//! One service: how to reach it, what to know, how sure it is.

use leptos::prelude::*;

use super::group_offer::own_groups;
use crate::{
    domain::{Access, Area, Contact, Cost, Directory, Language, Record, Service, Status, Transport},
    matching::{Answers, Subject, after_offer},
    route::Page,
    take_along::Reported,
    text::{self, Msg},
    ui::{
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        pages::not_found,
        parts::{
            Call, before_call, call_list, contact_list, contact_to_keep, fact, foreign, icon, keep_button,
            known_contact, leave_button, main_contact, questions::band_words, read_from, report_fault, send_offer,
        },
    },
};

pub(super) fn service(name: &str, language: Language) -> Node {
    let site = shared().site;
    match site.directory.service_at(name) {
        Some(service) => known(service, language),
        None => not_found(Msg::ServiceUnknown, language),
    }
}

fn known(service: &'static Service, language: Language) -> Node {
    let site = shared().site;
    let directory = site.directory;
    let historical = service.status == Status::Historical;
    let name = service.name.get(language);
    let notes = service
        .good_to_know
        .iter()
        .map(|note| el("li").attr_if("lang", foreign(note, language)).child(note.get(language)));
    let good_to_know = (!service.good_to_know.is_empty())
        .then(|| row([filled("h2", Msg::GoodToKnow.get(language)), el("ul").children(notes)]));
    let organization = text::subject_organization(&Subject::Service(service), directory, language);
    let summary =
        classed("p", "lead").attr_if("lang", foreign(&service.summary, language)).child(service.summary.get(language));
    let acts = el("div")
        .child((!historical).then(|| keep_button(service, name.to_owned(), language)))
        .child(contact_to_keep(service, language))
        .child(send_offer(Subject::Service(service), language));
    let main = el("div")
        .child(read_from(classed("p", "org").child(organization), Some(service), language))
        .child(summary)
        .child(historical.then(|| classed("p", "note").child(Msg::HistoricalNote.get(language))))
        .child((!historical).then(|| reach(service, language)))
        .child((!historical && !service.groups.is_empty()).then(|| groups(service, language)))
        .child(good_to_know)
        .child(classed("div", "foot").child(filled("p", source(service, language))).child(acts))
        .child(report_fault(Reported::Service(service), name.to_owned(), language));
    let in_short = el("section")
        .child(filled("h2", Msg::InShort.get(language)).attr("id", "in-short"))
        .child(facts(service, directory, language));
    let side = classed("aside", "side").attr("aria-labelledby", "in-short").child(in_short);
    let back = classed("a", "back-link")
        .attr("href", site.href(language, Page::Services))
        .child(icon("back"))
        .child(Msg::AllServices.get(language));
    let heading = el("h1").attr("tabindex", "-1").attr_if("lang", foreign(&service.name, language)).child(name);
    // What somebody looks at tells a need: from each offer one can be gone at once.
    let bar = classed("div", "exit-bar").child(back).child(leave_button(language));
    row([bar, heading, classed("div", "grid").child(main).child(side)])
}

/// When and where its groups meet. Told by the day of the data until the browser has told its own.
fn groups(service: &'static Service, language: Language) -> Node {
    let Shared { site, started, .. } = shared();
    live(move || own_groups(service, started.get().unwrap_or_else(|| site.data_noon()).date(), language))
}

fn reach(service: &'static Service, language: Language) -> Node {
    let directory = shared().site.directory;
    let routes = directory.routes(service, None);
    let stand_in = routes.stand_in.and_then(|code| directory.municipality(code));
    let no_phone = stand_in.is_some_and(|municipality| municipality.main_contact.line.is_none());
    let line = || directory.service(&directory.rules.veteran_line).into_iter();
    if let (false, Some(doctor)) = (routes.is_reachable(), directory.own_doctor_for(service)) {
        let address = shared().site.href(language, Page::of(doctor));
        let doctor = link(address, doctor.name.get(language));
        return classed("section", "note")
            .child(filled("p", Msg::DoctorRefers.get(language)))
            .child(filled("p", doctor))
            .into();
    }
    if !routes.is_reachable() {
        return classed("section", "note")
            .child(filled("p", Msg::NoContactKnown.get(language)))
            .child(call_list(line(), language))
            .into();
    }
    let stands_in = stand_in.filter(|_| !no_phone).map(|_| filled("p", Msg::MainLineStandsIn.get(language)));
    let instead = no_phone
        .then(|| row([Node::from(filled("p", Msg::MainLineUnknown.get(language))), call_list(line(), language)]));
    // What one can say on the phone helps only where one can call.
    let calls = routes.contacts.iter().any(Contact::is_phone);
    let scripts = calls.then(|| text::call_scripts(service, directory, language)).into_iter().flatten();
    let scripts = scripts.map(|(heading, script)| {
        classed("blockquote", "script")
            .child(filled("b", heading.get(language)))
            .child(format!(" {}", Msg::Quoted.get(language).replace("{}", &script)))
    });
    // How sure the number is, where that is told of the line and not of the offer below.
    let number = Record::to_reach(service, directory);
    let main = match number {
        Record::Service(_) => main_contact(&routes.contacts, true, language),
        number => known_contact(&routes.contacts, number, language),
    };
    let ready = get_ready(Subject::Service(service), routes.contacts.clone(), true, language);
    let others = contact_list(&routes.contacts, language);
    row([Node::from(stands_in), main, others, instead.into(), row(scripts), ready.into()])
}

/// What helps with a call; `contacts` are what one calls, `is_said` whether the words to say stand on the page already.
pub(super) fn get_ready(
    subject: Subject<'static>,
    contacts: Vec<Contact>,
    is_said: bool,
    language: Language,
) -> Option<Element> {
    let Shared { site, now, .. } = shared();
    let script = match subject {
        Subject::Service(service) => {
            text::call_scripts(service, site.directory, language).into_iter().next().map(|(_, words)| words)
        }
        Subject::Municipality(_) => None,
    };
    let script = script.unwrap_or_else(|| text::call_script(&subject, &Answers::default(), site.directory, language));
    let called = contacts.clone();
    let next = move || {
        let now = now.get_untracked().unwrap_or_else(|| site.data_noon());
        after_offer(site.directory, &subject, &called, now)
    };
    before_call(Call { subject, contacts, script, is_said }, next, language)
}

fn access(service: &Service, language: Language) -> String {
    let caveat = match service.access {
        Access::SelfReferral => return Msg::AccessSelf.get(language).to_owned(),
        Access::Unknown => return Msg::AccessUnknown.get(language).to_owned(),
        Access::Referral => crate::matching::Caveat::referral(service),
        Access::Assessment => crate::matching::Caveat::NeedsAssessment,
        Access::Membership => crate::matching::Caveat::NeedsMembership,
    };
    format!("{}.", text::caveat(&caveat, language))
}

/// One quiet line: how sure it is, source with its year, and a link where the source has one.
pub(super) fn source(service: &'static Service, language: Language) -> Node {
    let source = &service.source;
    let line = text::trust_and_source(Record::Service(service), language);
    let page = source.url.as_ref().map(|url| {
        let page = link(url.as_str(), source.title.clone()).attr("rel", "noreferrer");
        row([Node::from(" "), page.into()])
    });
    row([Node::from(line), ".".into(), page.into()])
}

fn facts(service: &Service, directory: &Directory, language: Language) -> Node {
    let audience: Vec<String> = service.audience.iter().map(|a| text::audience_name(*a, language).to_owned()).collect();
    let cost = match service.cost {
        Cost::Free => Msg::Free,
        Cost::Paid => Msg::CostsSomething,
        Cost::Unknown => Msg::Unknown,
    };
    let way_in = (service.status != Status::Historical).then(|| (Msg::HowToGetIn, access(service, language)));
    let mut rows: Vec<(Msg, String)> = way_in.into_iter().collect();
    rows.extend([
        (Msg::FactFor, text::capital(&text::join(&audience, language))),
        (Msg::FactWhere, where_words(service, directory, language)),
        (Msg::FactPrice, cost.get(language).to_owned()),
    ]);
    let ages: Vec<String> = service.age_ranges().into_iter().map(|range| band_words(range, language)).collect();
    // Of groups the ages are told with each.
    if !ages.is_empty() && service.groups.is_empty() {
        rows.push((Msg::FactAge, text::join(&ages, language)));
    }
    if let Some(anonymous) = service.anonymous {
        rows.push((Msg::FactAnonymous, if anonymous { Msg::Yes } else { Msg::No }.get(language).to_owned()));
    }
    // Of what people can still join, the groups say it themselves.
    if let Some(group) = service.groups.first().filter(|_| service.status == Status::Historical) {
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
    let rows = rows.into_iter().map(|(name, value)| fact(name, value, language));
    classed("dl", "facts").children(rows).into()
}

fn where_words(service: &Service, directory: &Directory, language: Language) -> String {
    let place = service.location.as_ref().and_then(|location| {
        location.name.clone().or_else(|| directory.municipality(location.municipality).map(|m| m.name.clone()))
    });
    let area = match &service.area {
        Area::Nationwide => Msg::WholeCountry.get(language).to_owned(),
        Area::Regions(codes) => {
            let day = shared().day.get_untracked();
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
