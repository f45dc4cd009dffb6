//! The parts of a template: its fields, and what is written in them.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{
    fields::{choices, labelled, places, several, topics},
    state::{Scope, State},
};
use crate::{
    corrections::{NewService, Part, Template},
    data::written::Fault,
    domain::{Access, Audience, Cost, EVERY_MUNICIPALITY, Language, ServiceKind},
    text::{
        self,
        desk::{DeskMsg, service_kind_name},
        field_names::choice_name,
    },
    ui::{
        browser,
        context::shared,
        node::{Element, Node, el, filled, row},
    },
};

/// What is wrong, part by part.
pub(super) type Faults = RwSignal<Vec<(Part, Fault)>>;

/// Parts of the form with the id and label of each.
const PARTS: [(Part, &str, DeskMsg); 24] = [
    (Part::Organization, "add-organization", DeskMsg::AddOrganization),
    (Part::Kind, "add-kind", DeskMsg::AddKind),
    (Part::Name, "add-name", DeskMsg::AddName),
    (Part::Summary, "add-summary", DeskMsg::AddSummary),
    (Part::Audience, "add-audience", DeskMsg::AddAudience),
    (Part::Topics, "add-topics", DeskMsg::AddTopics),
    (Part::Age(0), "add-age-from", DeskMsg::AddAgeFrom),
    (Part::Age(1), "add-age-to", DeskMsg::AddAgeTo),
    (Part::When, "add-when", DeskMsg::AddWhen),
    (Part::Day(0), "add-starts", DeskMsg::AddStarts),
    (Part::Day(1), "add-ends", DeskMsg::AddEnds),
    (Part::Place, "add-place", DeskMsg::AddPlace),
    (Part::PlaceName, "add-place-name", DeskMsg::AddPlaceName),
    (Part::Phone, "add-phone", DeskMsg::AddPhone),
    (Part::Hours, "add-hours", DeskMsg::AddHours),
    (Part::Email, "add-email", DeskMsg::AddEmail),
    (Part::Web, "add-web", DeskMsg::AddWeb),
    (Part::Cost, "add-cost", DeskMsg::AddCost),
    (Part::Access, "add-access", DeskMsg::AddAccess),
    (Part::Dedicated, "add-dedicated", DeskMsg::AddDedicated),
    (Part::Source(0), "add-source", DeskMsg::AddSource),
    (Part::Source(1), "add-publisher", DeskMsg::AddPublisher),
    (Part::Source(2), "add-url", DeskMsg::AddUrl),
    (Part::Source(3), "add-date", DeskMsg::AddDate),
];

/// Id and label of a part.
pub(super) fn id_of(part: Part) -> (&'static str, DeskMsg) {
    let found = PARTS.iter().find(|(one, ..)| *one == part);
    found.map_or(("add-name", DeskMsg::AddName), |(_, id, name)| (*id, *name))
}

/// The fields of a template.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub(super) state: State,
    pub(super) faults: Faults,
    pub(super) language: Language,
}

impl Parts {
    /// What every offer is.
    pub(super) fn what_it_is(self) -> Node {
        let audience = Audience::ALL.iter();
        let audience = audience.map(|one| (one.word(), text::capital(text::audience_name(*one, self.language))));
        let audience = audience.map(|(word, name)| (word.to_owned(), name));
        row([
            self.field(Part::Organization, None, organizations(self.state, self.language)),
            self.field(Part::Name, Some(DeskMsg::AddNameHint), line()),
            self.field(Part::Summary, Some(DeskMsg::AddSummaryHint), el("textarea").attr("rows", "3")),
            self.list(Part::Audience, audience.collect()),
            self.list(Part::Topics, topics(self.language)),
        ])
    }

    /// What this template has of its own. A coordinator is at the town hall.
    pub(super) fn own(self, template: Template) -> Node {
        let age = |part: Part, hint: Option<DeskMsg>| self.field(part, hint, line().attr("inputmode", "numeric"));
        let place = || {
            let known = own_place(self.state);
            [self.field(Part::Place, None, places(&known)), self.field(Part::PlaceName, None, line())]
        };
        match template {
            Template::Coordinator => Node::Nothing,
            Template::Group => {
                let [place, house] = place();
                row([
                    self.field(Part::When, Some(DeskMsg::AddWhenHint), line()),
                    age(Part::Age(0), Some(DeskMsg::AddAgeHint)),
                    age(Part::Age(1), None),
                    place,
                    house,
                ])
            }
            Template::Offer => {
                let kinds = ServiceKind::ALL.iter().filter(|kind| **kind != ServiceKind::Coordinator);
                let kinds = kinds.map(|kind| (kind.word(), service_kind_name(*kind, self.language)));
                let [place, house] = place();
                row([self.field(Part::Kind, None, choices(kinds.collect(), "")), place, house])
            }
        }
    }

    /// The ways to it.
    pub(super) fn ways(self) -> Node {
        row([
            self.field(Part::Phone, None, line().attr("inputmode", "tel")),
            self.field(Part::Hours, Some(DeskMsg::HoursHint), el("textarea").attr("rows", "2")),
            self.field(Part::Email, None, line().attr("inputmode", "email")),
            self.field(Part::Web, None, line().attr("inputmode", "url")),
        ])
    }

    /// What is seldom known, folded.
    pub(super) fn more(self, template: Template) -> Node {
        if template == Template::Coordinator {
            return Node::Nothing;
        }
        let language = self.language;
        let words = |field: &'static str, words: Vec<&'static str>| {
            choices(words.into_iter().map(|word| (word, choice_name(field, word, language))).collect(), "unknown")
        };
        let day = |part: Part| {
            (template == Template::Group).then(|| self.field(part, None, el("input").attr("type", "date")))
        };
        let truth = vec![("no", DeskMsg::No.get(language)), ("yes", DeskMsg::Yes.get(language))];
        // What is wrong is not behind a fold.
        let faults = self.faults;
        let is_wrong = move || faults.with(|faults| faults.iter().any(|(part, _)| matches!(part, Part::Day(_))));
        el("details")
            .live_attr("open", move || is_wrong().then_some(""))
            .child(filled("summary", DeskMsg::AddMore.get(language)))
            .child(day(Part::Day(0)))
            .child(day(Part::Day(1)))
            .child(self.field(Part::Cost, None, words("cost", Cost::ALL.iter().map(|one| one.word()).collect())))
            .child(self.field(Part::Access, None, words("access", Access::ALL.iter().map(|one| one.word()).collect())))
            .child(self.field(Part::Dedicated, None, choices(truth, "no")))
            .into()
    }

    /// Where it was read.
    pub(super) fn source(self) -> Node {
        row([
            self.field(Part::Source(0), Some(DeskMsg::AddSourceHint), line()),
            self.field(Part::Source(1), None, line()),
            self.field(Part::Source(2), None, line().attr("inputmode", "url")),
            self.field(Part::Source(3), Some(DeskMsg::DateHint), line()),
        ])
    }

    fn field(self, part: Part, hint: Option<DeskMsg>, control: Element) -> Element {
        let (id, name) = id_of(part);
        let fault = fault_of(self.faults, part);
        labelled(id.to_owned(), name.get(self.language), hint, control, fault, self.language)
    }

    fn list(self, part: Part, choices: Vec<(String, String)>) -> Element {
        let (id, name) = id_of(part);
        let fault = fault_of(self.faults, part);
        several(id.to_owned(), name.get(self.language), choices, "", fault, self.language)
    }
}

fn line() -> Element {
    el("input").attr("type", "text")
}

fn fault_of(faults: Faults, part: Part) -> impl Fn() -> Option<Fault> + Clone + Send + 'static {
    move || faults.with(|faults| faults.iter().find(|(one, _)| *one == part).map(|(_, fault)| fault.clone()))
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

/// Code of the municipality whose records are looked at.
fn own_place(state: State) -> String {
    match state.scope.get_untracked() {
        Scope::Municipality(code) => code.to_string(),
        Scope::All | Scope::Unknown | Scope::Organization(_) => String::new(),
    }
}

/// What is written in the form, of the parts that the template has.
pub(super) fn told(sent: &HtmlFormElement, template: Template) -> NewService {
    let one = |part: Part| browser::form_values(sent, id_of(part).0).into_iter().next().unwrap_or_default();
    let all = |part: Part| browser::form_values(sent, id_of(part).0);
    NewService {
        template,
        kind: ServiceKind::from_word(&one(Part::Kind)),
        organization: one(Part::Organization),
        name: one(Part::Name),
        summary: one(Part::Summary).replace(['\r', '\n'], " "),
        audience: all(Part::Audience).iter().filter_map(|word| Audience::from_word(word)).collect(),
        topics: all(Part::Topics),
        ages: [0, 1].map(|at| one(Part::Age(at))),
        when: one(Part::When),
        days: [0, 1].map(|at| one(Part::Day(at))),
        place: one(Part::Place),
        place_name: one(Part::PlaceName),
        phone: one(Part::Phone),
        hours: one(Part::Hours).replace('\r', ""),
        email: one(Part::Email),
        web: one(Part::Web),
        cost: Cost::from_word(&one(Part::Cost)),
        access: Access::from_word(&one(Part::Access)),
        dedicated: one(Part::Dedicated) == "yes",
        source: [0, 1, 2, 3].map(|at| one(Part::Source(at))),
    }
}
