//! A record that is new: an offer or a veteran coordinator, with its source.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    correct::labelled,
    state::{Open, Scope, State},
};
use crate::{
    corrections::{NewService, Part, RecordKind},
    data::written::Fault,
    domain::{Audience, EVERY_MUNICIPALITY, Language, ServiceKind},
    text::{
        self,
        desk::{self, DeskMsg, service_kind_name},
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, classed, el, filled, link, live},
        parts::{option, questions::Choice},
    },
};

type Faults = RwSignal<Vec<(Part, Fault)>>;

/// The form, folded: most people come to check.
pub(super) fn add(state: State, language: Language) -> Element {
    // Drawn when it is opened, and then it stays.
    let is_opened = RwSignal::new(false);
    let form = live(move || is_opened.get().then(|| form(state, language)));
    classed("details", "fold")
        .on("toggle", move |_| is_opened.set(true))
        .child(filled("summary", DeskMsg::AddTitle.get(language)))
        .child(form)
}

/// Parts of the form with the id and label of each, in its order.
const PARTS: [(Part, &str, DeskMsg); 13] = [
    (Part::Organization, "add-organization", DeskMsg::AddOrganization),
    (Part::Kind, "add-kind", DeskMsg::AddKind),
    (Part::Name, "add-name", DeskMsg::AddName),
    (Part::Summary, "add-summary", DeskMsg::AddSummary),
    (Part::Audience, "add-audience", DeskMsg::AddAudience),
    (Part::Topics, "add-topics", DeskMsg::AddTopics),
    (Part::Phone, "add-phone", DeskMsg::AddPhone),
    (Part::Email, "add-email", DeskMsg::AddEmail),
    (Part::Web, "add-web", DeskMsg::AddWeb),
    (Part::Source(0), "add-source", DeskMsg::AddSource),
    (Part::Source(1), "add-publisher", DeskMsg::AddPublisher),
    (Part::Source(2), "add-url", DeskMsg::AddUrl),
    (Part::Source(3), "add-date", DeskMsg::AddDate),
];

fn id_of(part: Part) -> (&'static str, DeskMsg) {
    let found = PARTS.iter().find(|(one, ..)| *one == part);
    found.map_or(("add-name", DeskMsg::AddName), |(_, id, name)| (*id, *name))
}

fn form(state: State, language: Language) -> Element {
    let faults: Faults = RwSignal::new(Vec::new());
    let is_coordinator = RwSignal::new(true);
    let submit = move |sent: HtmlFormElement| {
        let told = told(&sent, is_coordinator.get_untracked());
        let made = state.read_by();
        let directory = shared().site.directory;
        let taken: Vec<String> = state.work.with_untracked(|work| {
            work.additions.iter().filter_map(|one| one.record.str("id")).map(str::to_owned).collect()
        });
        match told.additions(directory, &taken, made) {
            Ok(additions) => {
                let id = additions.last().and_then(|one| one.record.str("id")).unwrap_or_default().to_owned();
                state.edit(|work| work.additions.extend(additions));
                let mut words = DeskMsg::Added.get(language).replace("{}", told.name.trim());
                faults.set(Vec::new());
                let place = told.organization.strip_prefix("kommune-");
                let place = place.and_then(|slug| directory.municipality_by_slug(slug));
                match place.filter(|_| told.is_coordinator) {
                    Some(place) => {
                        words.push(' ');
                        words.push_str(DeskMsg::AddedNow.get(language));
                        let filled = [("coordinator.state", "known".to_owned()), ("coordinator.service", id)];
                        state.open.set(Some(Open {
                            kind: RecordKind::Municipality,
                            id: place.code.to_string(),
                            is_corrected: true,
                            filled: filled.map(|(name, text)| (name.to_owned(), text)).to_vec(),
                        }));
                        browser::focus_first("#desk-correct");
                    }
                    None => browser::focus_first("#desk-out"),
                }
                state.told.set(Some(words));
            }
            Err(found) => {
                faults.set(found);
                browser::focus_error();
            }
        }
    };
    let which = [(true, DeskMsg::AddCoordinator), (false, DeskMsg::AddOffer)].map(|(is_it, name)| {
        let value = if is_it { "coordinator" } else { "offer" };
        let text = name.get(language).to_owned();
        option(Choice { value: value.to_owned(), text, hint: None, chosen: is_it }, "add-what", false, false)
    });
    let choose = move |event: web_sys::Event| is_coordinator.set(browser::field_text(&event) == "coordinator");
    let what = el("fieldset")
        .child(classed("legend", "form-label").child(DeskMsg::AddWhat.get(language)))
        .child(classed("div", "chips").on("change", choose).children(which));
    let text = |part: Part, hint: Option<DeskMsg>, control: Element| {
        let (id, name) = id_of(part);
        labelled(id.to_owned(), name.get(language), hint, control, fault_of(faults, part), language)
    };
    let line = || el("input").attr("type", "text");
    let kind = live(move || {
        (!is_coordinator.get()).then(|| {
            let kinds = ServiceKind::ALL.iter().filter(|kind| **kind != ServiceKind::Coordinator);
            let kinds =
                kinds.map(|kind| filled("option", service_kind_name(*kind, language)).attr("value", kind.word()));
            let control =
                el("select").child(filled("option", DeskMsg::Choose.get(language)).attr("value", "")).children(kinds);
            let (id, name) = id_of(Part::Kind);
            labelled(id.to_owned(), name.get(language), None, control, fault_of(faults, Part::Kind), language)
        })
    });
    let topics =
        shared().site.directory.topics.iter().map(|topic| (topic.id.clone(), topic.name.get(language).to_owned()));
    let audience =
        Audience::ALL.iter().map(|one| (one.word().to_owned(), text::capital(text::audience_name(*one, language))));
    let save = classed("button", "button button-primary").attr("type", "submit").child(DeskMsg::AddSave.get(language));
    el("form")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(summary(faults, language))
        .child(what)
        .child(text(Part::Organization, None, organizations(state, language)))
        .child(kind)
        .child(text(Part::Name, Some(DeskMsg::AddNameHint), line()))
        .child(text(Part::Summary, Some(DeskMsg::AddSummaryHint), el("textarea").attr("rows", "3")))
        .child(several(Part::Audience, audience.collect(), faults, language))
        .child(several(Part::Topics, topics.collect(), faults, language))
        .child(text(Part::Phone, None, line().attr("inputmode", "tel")))
        .child(text(Part::Email, None, line().attr("inputmode", "email")))
        .child(text(Part::Web, None, line().attr("inputmode", "url")))
        .child(text(Part::Source(0), Some(DeskMsg::AddSourceHint), line()))
        .child(text(Part::Source(1), None, line()))
        .child(text(Part::Source(2), None, line().attr("inputmode", "url")))
        .child(text(Part::Source(3), Some(DeskMsg::DateHint), line()))
        .child(save)
}

fn fault_of(faults: Faults, part: Part) -> impl Fn() -> Option<Fault> + Clone + Send + 'static {
    move || faults.with(|faults| faults.iter().find(|(one, _)| *one == part).map(|(_, fault)| fault.clone()))
}

/// Everything that is wrong, above the form.
fn summary(faults: Faults, language: Language) -> Node {
    live(move || {
        let found = faults.get();
        (!found.is_empty()).then(|| {
            let lines = found.iter().map(|(part, fault)| {
                let (id, name) = id_of(*part);
                filled(
                    "li",
                    link(format!("#{id}"), format!("{}: {}", name.get(language), words(*part, fault, language))),
                )
            });
            classed("div", "alert alert-error")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(classed("p", "alert-heading").child(DeskMsg::Faulty.get(language)))
                .child(el("ul").children(lines))
        })
    })
}

fn words(part: Part, fault: &Fault, language: Language) -> String {
    match (part, fault) {
        (Part::Kind | Part::Organization | Part::Audience | Part::Topics, Fault::Empty) => {
            DeskMsg::ChooseOne.get(language).to_owned()
        }
        (_, fault) => desk::fault(fault, language),
    }
}

/// Who is behind it: everybody's organizations, or the one whose records are looked at.
fn organizations(state: State, language: Language) -> Element {
    let directory = shared().site.directory;
    let own = match state.scope.get() {
        Scope::All | Scope::Unknown => None,
        Scope::Municipality(code) => directory.municipality(code).map(|place| place.organization_id()),
        Scope::Organization(id) => Some(id),
    };
    let all = directory.organizations.iter().filter(|one| one.id != EVERY_MUNICIPALITY);
    let all = all.map(|one| {
        let is_own = own.as_ref() == Some(&one.id);
        filled("option", one.name.get(language)).attr("value", one.id.as_str()).flag("selected", is_own)
    });
    el("select").child(filled("option", DeskMsg::Choose.get(language)).attr("value", "")).children(all)
}

/// Several of a list.
fn several(part: Part, choices: Vec<(String, String)>, faults: Faults, language: Language) -> Element {
    let (id, name) = id_of(part);
    let choices = choices.into_iter().enumerate().map(|(at, (value, text))| {
        let choice = option(Choice { value, text, hint: None, chosen: false }, id, true, false);
        // The summary of what is wrong leads to the first.
        if at == 0 { choice.attr("id", id).attr("tabindex", "-1") } else { choice }
    });
    let fault = fault_of(faults, part);
    let told =
        live(move || fault().map(|fault| classed("p", "form-error-message").child(words(part, &fault, language))));
    el("fieldset")
        .child(classed("legend", "form-label").child(name.get(language)))
        .child(told)
        .child(classed("div", "chips").children(choices))
}

fn told(sent: &HtmlFormElement, is_coordinator: bool) -> NewService {
    let one = |part: Part| browser::form_values(sent, id_of(part).0).into_iter().next().unwrap_or_default();
    let all = |part: Part| browser::form_values(sent, id_of(part).0);
    NewService {
        is_coordinator,
        kind: ServiceKind::from_word(&one(Part::Kind)),
        organization: one(Part::Organization),
        name: one(Part::Name),
        summary: one(Part::Summary).replace(['\r', '\n'], " "),
        audience: all(Part::Audience).iter().filter_map(|word| Audience::from_word(word)).collect(),
        topics: all(Part::Topics),
        phone: one(Part::Phone),
        email: one(Part::Email),
        web: one(Part::Web),
        source: [0, 1, 2, 3].map(|at| one(Part::Source(at))),
    }
}
