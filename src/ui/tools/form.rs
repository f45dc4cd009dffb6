//! For professionals: the tools, and one form for the citizen's situation. What it finds is shown as a plan or by role.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use crate::{
    domain::{Audience, Deployment, Language, Role, ServiceKind, Status, TopicGroup, Urgency},
    matching::Answers,
    questionnaire::{Question, Questionnaire, Reply},
    route::{Page, Route},
    text::{self, Msg, partners::PartnerMsg, professional::ProMsg},
    ui::{
        browser,
        context::shared,
        navigation,
        node::{Element, Node, Piece, classed, el, filled, link, live, row},
        parts::{
            counted, crisis_card, fold, option,
            questions::{
                self, Choice, Read, ages, bands, deployment_words, group_name, place_told, topic_choice, topics,
            },
            service_row,
        },
    },
};

/// Whom a professional may look for, in the order asked.
const WHOM: [Audience; 6] = [
    Audience::Veteran,
    Audience::Partner,
    Audience::Child,
    Audience::AdultChild,
    Audience::VeteranParent,
    Audience::Family,
];

thread_local! {
    /// For whom it was, when somebody comes back from an offer's page. The rest is in the session, which knows roles
    /// instead; in memory only, like all of it.
    static TOLD_WHOM: RefCell<Vec<Audience>> = const { RefCell::new(Vec::new()) };
}

/// For whom it was told to be; empty means anybody in the family.
pub(super) fn told_whom() -> Vec<Audience> {
    TOLD_WHOM.with_borrow(Vec::clone)
}

pub(super) fn professionals(language: Language) -> Node {
    let site = shared().site;
    let consultants = site
        .directory
        .services
        .iter()
        .filter(|s| s.kind == ServiceKind::ProfessionalSupport && s.status != Status::Historical);
    let sparring: Vec<Node> = consultants.map(|service| service_row(service, None, language)).collect();
    let title = filled("h2", counted(Msg::ProfessionalsSparring.get(language), sparring.len()));
    let failed = classed("div", "only-failed")
        .child(filled("h2", Msg::AppNeeded.get(language)))
        .child(crisis_card(language))
        .child(filled("p", link(site.href(language, Page::Services), Msg::SeeAllServices.get(language)).class("link")));
    row([
        filled("h1", Msg::ProfessionalsTitle.get(language)).attr("tabindex", "-1").into(),
        classed("p", "lead").child(Msg::ProfessionalsLead.get(language)).into(),
        super::tool_links(language).into(),
        failed.into(),
        citizen(language, move || navigation::go(&Route::new(language, Page::Referrals))),
        Node::from(fold(title, classed("ul", "rows").children(sparring))),
    ])
}

/// The form about the citizen. What it says is kept; then `go_on`.
pub(super) fn citizen(language: Language, go_on: impl Fn() + Send + 'static) -> Node {
    let session = shared().session;
    let fault = RwSignal::new(None::<Msg>);
    let submit = move |sent: HtmlFormElement| match told(&sent) {
        Ok(told) => {
            let words = browser::form_values(&sent, "whom");
            TOLD_WHOM.set(words.iter().filter_map(|word| Audience::from_word(word)).collect());
            session.set(told);
            go_on();
        }
        Err(message) => {
            fault.set(Some(message));
            browser::focus_error();
        }
    };
    row([fault_summary(fault, language), form(submit, fault, language).into()])
}

/// What the form says about the citizen; a fault when its place is unknown.
fn told(sent: &HtmlFormElement) -> Result<Questionnaire, Msg> {
    let directory = shared().site.directory;
    let place = match questions::place(sent, directory) {
        Read::One(municipality) => Some(Reply::Place(municipality.code)),
        Read::Missing => None,
        // The one with the largest share; the page then says which it is.
        Read::Several(several) => several.first().map(|m| Reply::Place(m.code)),
        Read::Elsewhere(land) => Some(Reply::Land(land)),
        Read::Unknown => return Err(Msg::PlaceNotFound),
    };
    let one = |name: &str| browser::form_values(sent, name).into_iter().next();
    let mut told = Questionnaire::default();
    told.reply(Question::Role, Reply::Role(Role::Professional));
    let urgency = one("urgency").and_then(|word| Urgency::from_word(&word)).map(Reply::Urgency);
    told.reply(Question::Urgency, urgency.unwrap_or(Reply::Skip));
    told.reply(Question::Place, place.unwrap_or(Reply::Skip));
    let chosen = topics(&browser::form_values(sent, "topic"), directory);
    told.reply(Question::Topics, if chosen.is_empty() { Reply::Skip } else { Reply::Topics(chosen) });
    let chosen = ages(&browser::form_values(sent, "age"), Some(Role::Professional));
    told.reply(Question::Ages, if chosen.is_empty() { Reply::Skip } else { Reply::Ages(chosen) });
    let deployment = one("deployment").and_then(|word| Deployment::from_word(&word)).map(Reply::Deployment);
    told.reply(Question::Deployment, deployment.unwrap_or(Reply::Skip));
    Ok(told)
}

/// What is wrong with the form, above it.
pub(super) fn fault_summary(fault: RwSignal<Option<Msg>>, language: Language) -> Node {
    live(move || {
        fault.get().map(|message| {
            classed("div", "alert alert-error")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .child(filled("ul", filled("li", link("#citizen-place", message.get(language)))))
        })
    })
}

fn form(
    submit: impl FnMut(HtmlFormElement) + Send + 'static,
    fault: RwSignal<Option<Msg>>,
    language: Language,
) -> Element {
    let session = shared().session;
    let directory = shared().site.directory;
    let (told, place) = session.with_untracked(|told| (told.answers().clone(), place_told(told, directory, language)));
    // Clearing forgets what was told before, too; the page is drawn anew.
    let clear = move || {
        session.set(Questionnaire::default());
        TOLD_WHOM.set(Vec::new());
        navigation::show(Route::new(language, Page::Professionals), true);
    };
    let deployments =
        Deployment::ALL.iter().map(|d| plain(d.word(), deployment_words(*d), told.deployment == Some(*d), language));
    let deployments = deployments.map(|choice| option(choice, "deployment", false, false));
    let deployments = group(Msg::ProfessionalsDeployment.get(language), chips(deployments));
    // What few cases turn on is folded, unless something is told there.
    let whom = told_whom();
    let more = el("details")
        .flag("open", !told.child_ages.is_empty() || told.deployment.is_some() || !whom.is_empty())
        .child(filled("summary", Msg::ProfessionalsMore.get(language)))
        .child(whom_field(&whom, language))
        .child(age_field(&told, language))
        .child(deployments);
    frame(submit)
        .child(classed("p", "form-hint").child(Msg::ProfessionalsForm.get(language)))
        .child(place_field(Msg::ProfessionalsPlace.get(language), place, fault, language))
        .child(topic_field(&told, language))
        .child(urgency_field(&told, language))
        .child(more)
        .child(acts(clear, language))
}

/// A form that is sent nowhere.
pub(super) fn frame(submit: impl FnMut(HtmlFormElement) + Send + 'static) -> Element {
    classed("form", "only-app").attr("method", "dialog").flag("novalidate", true).on_submit(submit)
}

fn plain(value: &str, (text, hint): (Msg, Option<Msg>), chosen: bool, language: Language) -> Choice {
    Choice {
        value: value.to_owned(),
        text: text.get(language).to_owned(),
        hint: hint.map(|hint| hint.get(language).to_owned()),
        chosen,
    }
}

/// A question with its answers.
pub(super) fn group(legend: &'static str, content: impl Piece) -> Element {
    let fields = filled("fieldset", classed("legend", "form-label").child(legend)).child(content);
    classed("div", "form-group").child(fields)
}

/// Short answers, as many in a row as there is room for.
fn chips(options: impl IntoIterator<Item = Element>) -> Element {
    classed("div", "chips").children(options)
}

/// Answers, up to three in a row.
pub(super) fn three(options: impl IntoIterator<Item = Element>) -> Element {
    classed("div", "opts opts-3").children(options)
}

/// Where it is; what is wrong with it stands beside the field too.
pub(super) fn place_field(
    label: &'static str,
    place: Option<String>,
    fault: RwSignal<Option<Msg>>,
    language: Language,
) -> Element {
    let field = classed("input", "form-input")
        .attr("id", "citizen-place")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_attr("aria-describedby", move || {
            Some(if fault.get().is_some() { "citizen-place-hint citizen-place-error" } else { "citizen-place-hint" })
        })
        .live_attr("aria-invalid", move || fault.get().map(|_| "true"))
        .attr_if("value", place);
    let error = live(move || {
        let prefix = || classed("span", "visually-hidden").child(Msg::ErrorPrefix.get(language)).child(": ");
        fault.get().map(|message| {
            classed("p", "form-error-message")
                .attr("id", "citizen-place-error")
                .child(prefix())
                .child(message.get(language))
        })
    });
    el("div")
        .live_attr("class", move || Some(if fault.get().is_some() { "form-group form-error" } else { "form-group" }))
        .child(classed("label", "form-label").attr("for", "citizen-place").child(label))
        .child(classed("p", "form-hint").attr("id", "citizen-place-hint").child(Msg::PlaceHint.get(language)))
        .child(error)
        .child(field)
}

/// How soon.
fn urgency_field(told: &Answers, language: Language) -> Element {
    let words = |urgency: Urgency| match urgency {
        Urgency::Now => Msg::ProfessionalsNow,
        Urgency::Soon | Urgency::Plan => Msg::ProfessionalsNoHurry,
    };
    let given = |urgency: Urgency| told.urgency.is_some_and(|told| told.is_now() == urgency.is_now());
    let urgencies = Urgency::ASKED.iter().map(|u| plain(u.word(), (words(*u), None), given(*u), language));
    let urgencies = urgencies.map(|choice| option(choice, "urgency", false, false));
    group(Msg::ProfessionalsUrgency.get(language), chips(urgencies))
}

/// What it is about.
fn topic_field(told: &Answers, language: Language) -> Element {
    let directory = shared().site.directory;
    let groups = TopicGroup::ALL.iter().map(|group| {
        let topics = directory.topics.iter().filter(|topic| topic.group == *group);
        // The hints are said to citizens; a professional knows what belongs to a topic.
        let choice = |topic| Choice { hint: None, ..topic_choice(topic, told, language) };
        let options = topics.map(|topic| option(choice(topic), "topic", true, false));
        row([classed("h2", "opt-head").child(group_name(*group).get(language)), chips(options)])
    });
    group(Msg::QTopics.get(language), row(groups))
}

/// Who needs the help.
fn whom_field(whom: &[Audience], language: Language) -> Element {
    let choices = WHOM.into_iter().map(|audience| Choice {
        value: audience.word().to_owned(),
        text: text::capital(text::audience_name(audience, language)),
        hint: None,
        chosen: whom.contains(&audience),
    });
    let hint = classed("p", "form-hint").child(PartnerMsg::WhomHint.get(language));
    let options = chips(choices.map(|choice| option(choice, "whom", true, false)));
    group(ProMsg::Whom.get(language), row([hint, options]))
}

/// How old the children are.
fn age_field(told: &Answers, language: Language) -> Element {
    let ages = bands(told, language).into_iter().map(|choice| option(choice, "age", true, false));
    group(Msg::ProfessionalsAges.get(language), chips(ages))
}

/// Sending and clearing.
fn acts(clear: impl FnMut() + Send + 'static, language: Language) -> Element {
    let show = classed("button", "button button-primary").attr("type", "submit");
    let clear = classed("button", "link").attr("type", "button").on_click(clear);
    classed("div", "acts")
        .child(show.child(Msg::ProfessionalsShow.get(language)))
        .child(clear.child(Msg::ProfessionalsClear.get(language)))
}
