//! Crisis help: one page of numbers, who answers now on top. Plain links in plain HTML; numbers and hours come from the
//! data, the state of the moment from the clock.

use leptos::prelude::*;

use crate::{
    domain::{Language, Opening, Record, Service, contact_link},
    route::Page,
    text::{self, Msg, children::ChildMsg, families::FamilyMsg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{Paper, by_answering, call_list, calls, exit_bar, icon, leaves_traces, read_from},
    },
};

pub(super) fn help_now(language: Language) -> Node {
    let Shared { site, now, .. } = shared();
    let date = text::date(site.directory.settings.data_date, language);
    let lead = live(move || match now.get() {
        Some(now) => Msg::HelpNowAt.get(language).replace("{}", &text::clock(now, language)),
        None => Msg::HelpNowLead.get(language).to_owned(),
    });
    let more = |page: Page, name: &'static str| {
        classed("p", "d-print-none").child(link(site.href(language, page), name).class("link").child(icon("arrow")))
    };
    let paper = Paper::new();
    classed("div", "col")
        .child(paper.head(language))
        .child(exit_bar(site.href(language, Page::Home), language))
        .child(read_from(el("h1").attr("tabindex", "-1").child(Msg::GetHelpNow.get(language)), None, language))
        .child(classed("p", "lead d-print-none").child(lead))
        .child(alarm(language))
        .child(live(move || group(Group::Answering, language)))
        .child(doctor(language))
        .child(live(move || group(Group::Closed, language)))
        .child(more(Page::Relatives, FamilyMsg::Title.get(language)))
        .child(more(Page::ForYou, ChildMsg::OwnTitle.get(language)))
        .child(classed("p", "quiet").child(text::trust_of_list(records(), language)))
        .child(classed("p", "quiet").child(Msg::DataDate.get(language).replace("{}", &date)))
        .child((!leaves_traces(None)).then(|| filled("p", paper.button(Page::HelpNow, language))))
        .into()
}

/// The alarm number, as the one large button.
fn alarm(language: Language) -> Element {
    let directory = shared().site.directory;
    let phone = directory.rules.urgent.everybody.first().and_then(|id| directory.service(id));
    let phone = phone.and_then(|service| directory.phone(service));
    let call = phone.map(|phone| {
        classed("a", "button button-alarm")
            .attr_if("href", contact_link(&phone.kind))
            .child(icon("phone"))
            .child(text::contact_action(&phone.kind, language))
    });
    classed("section", "crisis")
        .attr("aria-labelledby", "alarm")
        .child(filled("h2", Msg::HelpDanger.get(language)).attr("id", "alarm"))
        .child(filled("p", Msg::HelpDangerText.get(language)))
        .child(call.map(|call| filled("p", call)))
}

#[derive(Clone, Copy, PartialEq)]
enum Group {
    /// Answers now, or may; before the clock is known everybody.
    Answering,
    /// Does not.
    Closed,
}

/// What tells how sure their numbers are.
fn records() -> impl Iterator<Item = Record<'static>> {
    lines().into_iter().map(|service| Record::to_reach(service, shared().site.directory))
}

/// The lines of everybody, of what happens at home, and of children; each once, without the alarm number.
fn lines() -> Vec<&'static Service> {
    let directory = shared().site.directory;
    let rules = &directory.rules;
    let by_topic = directory.topics.iter().flat_map(|topic| &topic.crisis);
    let ids = rules.urgent.everybody.iter().skip(1).chain(by_topic).chain([&rules.child_line]);
    let mut lines: Vec<&'static Service> = Vec::new();
    for service in ids.filter_map(|id| directory.service(id)) {
        if !lines.iter().any(|known| known.id == service.id) {
            lines.push(service);
        }
    }
    lines
}

fn group(group: Group, language: Language) -> Node {
    let started = shared().started.get();
    let is_closed = |service: &&'static Service| {
        let opening = started.and_then(|now| shared().site.directory.phone_opening(service, now));
        matches!(opening, Some(Opening::Closed { .. }))
    };
    let (closed, others): (Vec<_>, Vec<_>) = by_answering(&lines()).into_iter().partition(is_closed);
    // Who answers is true for a while only, and paper lies about.
    let (heading, on_paper, services) = match group {
        Group::Closed => (Msg::HelpClosed, Msg::OrCall, closed),
        Group::Answering if started.is_some() => (Msg::HelpAnswering, Msg::HelpCall, others),
        Group::Answering => (Msg::HelpCall, Msg::HelpCall, others),
    };
    (!services.is_empty())
        .then(|| {
            el("section")
                .child(classed("h2", "d-print-none").child(heading.get(language)))
                .child(classed("h2", "only-print").child(on_paper.get(language)))
                .child(calls(services, language))
        })
        .into()
}

/// One doctor on call where the region is known, with the reason; else all of them, and a way to choose.
fn doctor(language: Language) -> Element {
    let Shared { site, session, doctor, day, .. } = shared();
    let directory = site.directory;
    let place = move || session.with(|questionnaire| questionnaire.answers().place);
    let by_place = move || {
        let municipality = directory.municipality(place()?)?;
        Some((directory.doctor_of(municipality.region)?, municipality))
    };
    let list = live(move || {
        let chosen = doctor.get().and_then(|id| directory.service(&id));
        let (service, reason) = match (chosen, by_place()) {
            (Some(service), _) => (service, Msg::DoctorChosen.get(language).to_owned()),
            (None, Some((service, municipality))) => {
                let region = directory.region(municipality.region, day.get()).map_or("", |region| &region.name);
                let words = Msg::DoctorByPlace.get(language).replacen("{}", region, 1);
                (service, words.replacen("{}", &municipality.name, 1))
            }
            (None, None) => return call_list(directory.doctors(), language),
        };
        row([calls([service], language), classed("p", "quiet").child(reason)])
    });
    let choose = move |event: web_sys::Event| {
        let id = browser::field_text(&event);
        doctor.set((!id.is_empty()).then_some(id));
    };
    let options = directory.doctors().map(|service| {
        el("option")
            .attr("value", service.id.clone())
            .flag("selected", doctor.with_untracked(|chosen| chosen.as_ref() == Some(&service.id)))
            .child(service.name.get(language).to_owned())
    });
    let all = el("option").attr("value", "").child(Msg::DoctorAll.get(language));
    let select = classed("select", "form-input form-select")
        .attr("id", "doctor")
        .on("change", choose)
        .child(all)
        .children(options);
    let label = classed("label", "form-label").attr("for", "doctor").child(Msg::DoctorChoose.get(language));
    el("section")
        .child(filled("h2", Msg::HelpDoctor.get(language)))
        .child(filled("p", Msg::HelpDoctorText.get(language)))
        .child(list)
        .child(classed("div", "only-app d-print-none").child(label).child(select))
}
