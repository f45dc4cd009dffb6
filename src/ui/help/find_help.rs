//! The questionnaire's pages: one question each, then "check your answers".

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::summary::answer_list;
use crate::{
    domain::{Language, MunicipalityCode, Role, TopicGroup, Urgency},
    questionnaire::{Question, Reply, Standing, Step},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::shared,
        navigation,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{
            choice_field, crisis_card, exit_bar, icon, leave_explained, option,
            questions::{Choice, Read, UNSURE, choices, group_name, read, topic_choice, wording},
        },
    },
};

/// What was wrong with a sent form.
#[derive(Clone, PartialEq)]
enum Fault {
    Missing(Msg),
    SeveralPlaces(Vec<MunicipalityCode>),
}

impl Fault {
    fn message(&self) -> Msg {
        match self {
            Fault::Missing(message) => *message,
            Fault::SeveralPlaces(_) => Msg::PlaceSeveral,
        }
    }
}

pub(super) fn find_help(step: Step, language: Language) -> Element {
    let site = shared().site;
    let session = shared().session;
    let previous = session.with_untracked(|questionnaire| questionnaire.previous(step));
    let back = previous.map_or(Page::Home, Page::FindHelp);
    let urgent = session.with_untracked(|questionnaire| questionnaire.answers().urgency == Some(Urgency::Now));
    let content = match step {
        Step::Ask(question) => ask(question, language),
        Step::Check => check(language),
    };
    classed("div", "col")
        .child(exit_bar(site.href(language, back), language))
        // An answer that points to danger brings the crisis card, and the way goes on.
        .child((urgent && step != Step::FIRST).then(|| crisis_card(language)))
        .child(content)
        // After the question: its h1 comes first in the document.
        .child(without_app(language))
        // Once, before anything has been told.
        .child((step == Step::FIRST).then(|| leave_explained(language)))
}

/// What stands here when the app could not start.
fn without_app(language: Language) -> Element {
    let site = shared().site;
    // The question's own h1 is hidden then; two in one document would be one too many.
    let heading = classed("p", "first").attr("role", "heading").attr("aria-level", "1");
    let links = [(Page::Services, Msg::SeeAllServices), (Page::Municipalities, Msg::SeeAllMunicipalities)]
        .map(|(page, name)| filled("li", link(site.href(language, page), name.get(language)).class("link")));
    classed("div", "only-failed")
        .child(heading.child(Msg::AppNeeded.get(language)))
        .child(filled("p", Msg::AppNeededText.get(language)))
        .child(crisis_card(language))
        .child(filled("p", Msg::AppNeededElse.get(language)))
        .child(el("ul").children(links))
}

fn ask(question: Question, language: Language) -> Node {
    let site = shared().site;
    let session = shared().session;
    let fault = RwSignal::new(None::<Fault>);
    let (number, total, role) = session.with_untracked(|questionnaire| {
        let (number, total) = questionnaire.progress(question);
        (number, total, questionnaire.answers().role)
    });
    let child = role == Some(Role::Child);
    let words = wording(question, child);
    let go_on = move |reply: Reply| {
        let professional = reply == Reply::Role(Role::Professional);
        session.update(|questionnaire| questionnaire.reply(question, reply));
        let next = session.with_untracked(|questionnaire| questionnaire.next(question));
        // Professionals have all questions on one page.
        let page = if professional { Page::Professionals } else { Page::FindHelp(next) };
        navigation::go(&Route::new(language, page));
    };
    let (missing, legend) = (words.missing, words.legend.get(language));
    let submit = move |sent: HtmlFormElement| {
        let found = match read(&sent, question, role, site.directory) {
            Read::Reply(reply) => return go_on(reply),
            Read::Missing => Fault::Missing(missing),
            Read::UnknownPlace => Fault::Missing(Msg::PlaceNotFound),
            Read::SeveralPlaces(several) => Fault::SeveralPlaces(several.iter().map(|m| m.code).collect()),
        };
        fault.set(Some(found));
        browser::set_title(&format!("{}: {legend} – {}", Msg::ErrorPrefix.get(language), Msg::SiteName.get(language)));
        browser::focus_error();
    };
    let progress =
        Msg::QuestionOf.get(language).replacen("{}", &number.to_string(), 1).replacen("{}", &total.to_string(), 1);
    let sensitive = question == Question::Topics && site.directory.topics.iter().any(|topic| topic.sensitive);
    let message = move || fault.with(|fault| fault.as_ref().map(Fault::message));
    let fields = match question {
        Question::Place => place_field(fault, language),
        Question::Topics => topic_fields(language),
        Question::Ages => options(question, !child, language),
        _ => options(question, false, language),
    };
    let question_field = el("fieldset")
        .live_attr("aria-describedby", move || message().map(|_| "error"))
        .child(filled("legend", filled("h1", legend).attr("tabindex", "-1")))
        .child(live(move || message().map(|message| error_line(message, language))))
        .child(fields);
    let group = el("div")
        .live_attr("class", move || Some(if message().is_some() { "form-group form-error" } else { "form-group" }))
        .child(question_field);
    let reason = classed("details", "reason")
        .child(filled("summary", Msg::WhyWeAsk.get(language)))
        .child(filled("p", words.why.get(language)));
    let form = classed("form", "only-app")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on_submit(submit)
        .child(classed("p", "step-subheading").child(progress))
        .child(sensitive.then(|| classed("p", "quiet").child(Msg::SensitiveNext.get(language))))
        .child(group)
        .child(reason)
        .child(acts(move || go_on(Reply::Skip), language));
    row([live(move || message().map(|message| error_summary(message, language))), form.into()])
}

/// «Fortsæt» and «Spring over». Two presses for one count once: the second would meet the next question.
fn acts(mut skip: impl FnMut() + Send + 'static, language: Language) -> Element {
    let once = |event: web_sys::Event| {
        if browser::is_second_press(&event) {
            event.prevent_default();
        }
    };
    let skip_once = move |event: web_sys::Event| {
        if !browser::is_second_press(&event) {
            skip();
        }
    };
    let go_on = classed("button", "button button-primary").attr("type", "submit").on("click", once);
    let skip = classed("button", "link").attr("type", "button").on("click", skip_once);
    classed("div", "acts")
        .child(go_on.child(Msg::Continue.get(language)))
        .child(skip.child(Msg::SkipQuestion.get(language)))
}

fn error_line(message: Msg, language: Language) -> Element {
    let prefix = classed("span", "visually-hidden").child(Msg::ErrorPrefix.get(language)).child(": ");
    classed("p", "form-error-message").attr("id", "error").child(prefix).child(message.get(language))
}

fn error_summary(message: Msg, language: Language) -> Element {
    let heading = classed("h2", "alert-heading").attr("id", "summary-head");
    classed("div", "alert alert-error")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "summary-head")
        .child(heading.child(Msg::MissingAnswer.get(language)))
        .child(filled("ul", filled("li", link("#first", message.get(language)))))
}

fn options(question: Question, several: bool, language: Language) -> Node {
    let session = shared().session;
    let (list, unsure) = session.with_untracked(|questionnaire| {
        let list = choices(question, questionnaire.answers(), language);
        (list, questionnaire.standing(question) == Standing::Unsure)
    });
    let hint = several.then(|| classed("p", "form-hint").child(Msg::ChooseAll.get(language)));
    let rows = list.into_iter().enumerate().map(|(at, choice)| option(choice, "q", several, at == 0));
    row(hint.into_iter().chain(rows).chain([unsure_option(several, unsure, language)]))
}

/// "I do not know", last and apart.
fn unsure_option(several: bool, chosen: bool, language: Language) -> Element {
    classed("label", "opt apart")
        .child(choice_field(several, "q", UNSURE.to_owned(), chosen))
        .child(filled("span", Msg::DontKnow.get(language)))
}

fn topic_fields(language: Language) -> Node {
    let directory = shared().site.directory;
    let session = shared().session;
    let first = directory.topics.first().map(|topic| topic.id.as_str());
    let mut rows = vec![classed("p", "form-hint").child(Msg::ChooseAll.get(language))];
    session.with_untracked(|questionnaire| {
        for group in TopicGroup::ALL.iter().filter(|group| **group != TopicGroup::Professional) {
            rows.push(classed("h2", "opt-head").child(group_name(*group).get(language)));
            let topics = directory.topics.iter().filter(|topic| topic.group == *group);
            rows.extend(topics.map(|topic| {
                let choice = topic_choice(topic, questionnaire.answers(), language);
                option(choice, "q", true, Some(topic.id.as_str()) == first)
            }));
        }
        rows.push(unsure_option(true, questionnaire.standing(Question::Topics) == Standing::Unsure, language));
    });
    rows.into()
}

fn place_field(fault: RwSignal<Option<Fault>>, language: Language) -> Node {
    let site = shared().site;
    let session = shared().session;
    let (told, unsure) = session.with_untracked(|questionnaire| {
        let place = questionnaire.answers().place.and_then(|code| site.directory.municipality(code));
        (
            place.map(|municipality| municipality.name.clone()),
            questionnaire.standing(Question::Place) == Standing::Unsure,
        )
    });
    let several = live(move || {
        let Some(Fault::SeveralPlaces(codes)) = fault.get() else { return Node::Nothing };
        let found = codes.into_iter().filter_map(|code| site.directory.municipality(code));
        row(found.map(|municipality| {
            let (value, text) = (municipality.code.to_string(), municipality.name.clone());
            option(Choice { value, text, hint: None, chosen: false }, "m", false, false)
        }))
    });
    let field = classed("input", "form-input")
        .attr("id", "first")
        .attr("name", "place")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_if("value", told);
    let label = classed("label", "form-label").attr("for", "first").child(Msg::PlaceLabel.get(language));
    row([label.into(), field.into(), several, unsure_option(true, unsure, language).into()])
}

fn check(language: Language) -> Node {
    let site = shared().site;
    let on = link(site.href(language, Page::Referrals), Msg::SeeWhom.get(language))
        .class("button button-primary")
        .child(icon("arrow"));
    row([
        filled("h1", Msg::CheckTitle.get(language)).attr("tabindex", "-1").into(),
        answer_list(language),
        classed("div", "acts").child(on).into(),
        classed("p", "quiet").child(Msg::CheckPromise.get(language)).into(),
    ])
}
