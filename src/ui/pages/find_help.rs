//! The questionnaire's pages: one question each, then "check your answers".

use leptos::prelude::*;

use super::{
    questions::{Choice, Read, UNSURE, choices, group_name, read, topic_choice, wording},
    summary::answer_list,
};
use crate::{
    domain::{Language, MunicipalityCode, Role, TopicGroup, Urgency},
    questionnaire::{Question, Reply, Standing, Step},
    route::{Page, Route},
    text::Msg,
    ui::{
        app::exit_bar,
        browser,
        context::{Session, Site},
        navigation,
        parts::{crisis_card, icon, leave_explained},
    },
};

/// What was wrong with a sent form.
#[derive(Clone, PartialEq)]
enum Fault {
    Missing(Msg),
    SeveralPlaces(Vec<MunicipalityCode>),
}

pub(super) fn find_help(step: Step, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let previous = session.with_untracked(|questionnaire| questionnaire.previous(step));
    let back = previous.map_or(Page::Home, Page::FindHelp);
    let urgent = session.with_untracked(|questionnaire| questionnaire.answers().urgency == Some(Urgency::Now));
    view! {
        <div class="col">
            {exit_bar(site.href(language, back), language)}
            // An answer that points to danger brings the crisis card, and the way goes on.
            {(urgent && step != Step::FIRST).then(|| crisis_card(language))}
            {match step {
                Step::Ask(question) => ask(question, language).into_any(),
                Step::Check => check(language).into_any(),
            }}
            // After the question: its h1 comes first in the document.
            <div class="only-failed">
                // The question's own h1 is hidden then; two in one document would be one too many.
                {leptos::html::p()
                    .class("first")
                    .attr("role", "heading")
                    .attr("aria-level", "1")
                    .child(Msg::AppNeeded.get(language))}
                <p>{Msg::AppNeededText.get(language)}</p>
                {crisis_card(language)}
                <p>{Msg::AppNeededElse.get(language)}</p>
                <ul>
                    <li><a href=site.href(language, Page::Services)>{Msg::SeeAllServices.get(language)}</a></li>
                    <li><a href=site.href(language, Page::Municipalities)>{Msg::SeeAllMunicipalities.get(language)}</a></li>
                </ul>
            </div>
            {leave_explained(language)}
        </div>
    }
    .into_any()
}

fn ask(question: Question, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let fault = RwSignal::new(None::<Fault>);
    let (number, total, child) = session.with_untracked(|questionnaire| {
        let (number, total) = questionnaire.progress(question);
        (number, total, questionnaire.answers().role == Some(Role::Child))
    });
    let words = wording(question, child);
    let go_on = move |reply: Reply| {
        let professional = reply == Reply::Role(Role::Professional);
        session.update(|questionnaire| questionnaire.reply(question, reply));
        let next = session.with_untracked(|questionnaire| questionnaire.next(question));
        // Professionals have all questions on one page.
        let page = if professional { Page::Professionals } else { Page::FindHelp(next) };
        navigation::go(&Route::new(language, page));
    };
    let missing = words.missing;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = match read(&event, question, site.directory) {
            Read::Reply(reply) => return go_on(reply),
            Read::Missing => Fault::Missing(missing),
            Read::UnknownPlace => Fault::Missing(Msg::PlaceNotFound),
            Read::SeveralPlaces(several) => Fault::SeveralPlaces(several.iter().map(|m| m.code).collect()),
        };
        fault.set(Some(found));
        browser::set_head(
            &format!(
                "{}: {} – {}",
                Msg::ErrorPrefix.get(language),
                words.legend.get(language),
                Msg::SiteName.get(language)
            ),
            "",
            language.tag(),
        );
        browser::focus_error();
    };
    let progress =
        Msg::QuestionOf.get(language).replacen("{}", &number.to_string(), 1).replacen("{}", &total.to_string(), 1);
    let sensitive = question == Question::Topics && site.directory.topics.iter().any(|topic| topic.sensitive);
    let message = move || match fault.get() {
        Some(Fault::Missing(message)) => Some(message),
        Some(Fault::SeveralPlaces(_)) => Some(Msg::PlaceSeveral),
        None => None,
    };
    view! {
        {move || message().map(|message| error_summary(message, language))}
        <form class="only-app" method="dialog" novalidate on:submit=submit>
            <p class="step-subheading">{progress}</p>
            {sensitive.then(|| view! { <p class="quiet">{Msg::SensitiveNext.get(language)}</p> })}
            <div class="form-group" class:form-error=move || fault.get().is_some()>
                <fieldset aria-describedby=move || fault.get().map(|_| "error")>
                    <legend>
                        <h1 tabindex="-1">{words.legend.get(language)}</h1>
                    </legend>
                    {move || message().map(|message| view! {
                        <p class="form-error-message" id="error">
                            <span class="visually-hidden">{Msg::ErrorPrefix.get(language)} ": "</span>
                            {message.get(language)}
                        </p>
                    })}
                    {match question {
                        Question::Place => place_field(fault, language).into_any(),
                        Question::Topics => topic_fields(language).into_any(),
                        Question::Ages => options(question, !child, language).into_any(),
                        _ => options(question, false, language).into_any(),
                    }}
                </fieldset>
            </div>
            <details class="reason">
                <summary>{Msg::WhyWeAsk.get(language)}</summary>
                <p>{words.why.get(language)}</p>
            </details>
            <div class="acts">
                <button class="button button-primary" type="submit">{Msg::Continue.get(language)}</button>
                <button class="link" type="button" on:click=move |_| go_on(Reply::Skip)>
                    {Msg::SkipQuestion.get(language)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

fn error_summary(message: Msg, language: Language) -> AnyView {
    view! {
        <div class="alert alert-error" role="alert" tabindex="-1" aria-labelledby="summary-head">
            <h2 class="alert-heading" id="summary-head">{Msg::MissingAnswer.get(language)}</h2>
            <ul><li><a href="#first">{message.get(language)}</a></li></ul>
        </div>
    }
    .into_any()
}

/// One choice as a whole row that can be pressed.
pub(super) fn option(choice: Choice, name: &'static str, several: bool, first: bool) -> AnyView {
    view! {
        <label class="opt">
            <input
                type=if several { "checkbox" } else { "radio" }
                name=name
                value=choice.value
                id=first.then_some("first")
                checked=choice.chosen
            />
            <span>{choice.text} {choice.hint.map(|hint| view! { <small>{hint}</small> })}</span>
        </label>
    }
    .into_any()
}

fn options(question: Question, several: bool, language: Language) -> AnyView {
    let session = expect_context::<Session>().0;
    let (list, unsure) = session.with_untracked(|questionnaire| {
        let list = choices(question, questionnaire.answers(), language);
        (list, questionnaire.standing(question) == Standing::Unsure)
    });
    let rows = list.into_iter().enumerate().map(|(at, choice)| option(choice, "q", several, at == 0)).collect_view();
    view! {
        {several.then(|| view! { <p class="form-hint">{Msg::ChooseAll.get(language)}</p> })}
        {rows}
        {unsure_option(several, unsure, language)}
    }
    .into_any()
}

/// "I do not know", last and apart.
fn unsure_option(several: bool, chosen: bool, language: Language) -> AnyView {
    view! {
        <label class="opt apart">
            <input type=if several { "checkbox" } else { "radio" } name="q" value=UNSURE checked=chosen />
            <span>{Msg::DontKnow.get(language)}</span>
        </label>
    }
    .into_any()
}

fn topic_fields(language: Language) -> AnyView {
    let directory = expect_context::<Site>().directory;
    let session = expect_context::<Session>().0;
    let first = directory.topics.first().map(|topic| topic.id.clone());
    let groups = TopicGroup::ALL.iter().filter(|group| **group != TopicGroup::Professional).map(|group| {
        let rows = session.with_untracked(|questionnaire| {
            let topics = directory.topics.iter().filter(|topic| topic.group == *group);
            topics
                .map(|topic| {
                    let choice = topic_choice(topic, questionnaire.answers(), language);
                    option(choice, "q", true, Some(&topic.id) == first.as_ref())
                })
                .collect_view()
        });
        view! { <h2 class="opt-head">{group_name(*group).get(language)}</h2> {rows} }
    });
    let groups = groups.collect_view();
    let unsure = session.with_untracked(|questionnaire| questionnaire.standing(Question::Topics) == Standing::Unsure);
    view! {
        <p class="form-hint">{Msg::ChooseAll.get(language)}</p>
        {groups}
        {unsure_option(true, unsure, language)}
    }
    .into_any()
}

fn place_field(fault: RwSignal<Option<Fault>>, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let told = session.with_untracked(|questionnaire| {
        let place = questionnaire.answers().place.and_then(|code| site.directory.municipality(code));
        (
            place.map(|municipality| municipality.name.clone()),
            questionnaire.standing(Question::Place) == Standing::Unsure,
        )
    });
    let several = move || match fault.get() {
        Some(Fault::SeveralPlaces(codes)) => codes
            .into_iter()
            .filter_map(|code| site.directory.municipality(code))
            .map(|municipality| {
                let choice = Choice {
                    value: municipality.code.to_string(),
                    text: municipality.name.clone(),
                    hint: None,
                    chosen: false,
                };
                option(choice, "m", false, false)
            })
            .collect_view()
            .into_any(),
        _ => ().into_any(),
    };
    view! {
        <label class="form-label" for="first">{Msg::PlaceLabel.get(language)}</label>
        <input class="form-input" id="first" name="place" type="text" autocomplete="postal-code" value=told.0 />
        {several}
        {unsure_option(true, told.1, language)}
    }
    .into_any()
}

fn check(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    view! {
        <h1 tabindex="-1">{Msg::CheckTitle.get(language)}</h1>
        {answer_list(language)}
        <div class="acts">
            <a class="button button-primary" href=site.href(language, Page::Referrals)>
                {Msg::SeeWhom.get(language)}
                {icon("arrow")}
            </a>
        </div>
        <p class="quiet">{Msg::CheckPromise.get(language)}</p>
    }
    .into_any()
}
