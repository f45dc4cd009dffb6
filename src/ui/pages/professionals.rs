//! For professionals: the citizen's situation on one page, and whom to ask for advice.

use leptos::prelude::*;

use super::{
    find_help::option,
    questions::{self, Choice, Read, ages, bands, deployment_words, group_name, topic_choice, topics, urgency_words},
};
use crate::{
    domain::{Deployment, Language, Role, ServiceKind, Status, TopicGroup, Urgency},
    questionnaire::{Question, Questionnaire, Reply},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser,
        context::{Session, Site},
        navigation,
        parts::{crisis_card, service_row},
    },
};

pub(super) fn professionals(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let fault = RwSignal::new(None::<Msg>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let place = match questions::place(&event, site.directory) {
            Read::Reply(reply) => Some(reply),
            Read::Missing => None,
            // The one with the largest share; the page then says which it is.
            Read::SeveralPlaces(several) => several.first().map(|m| Reply::Place(m.code)),
            Read::UnknownPlace => {
                fault.set(Some(Msg::PlaceNotFound));
                browser::focus_error();
                return;
            }
        };
        let one = |name: &str| browser::form_values(&event, name).into_iter().next();
        let mut told = Questionnaire::default();
        told.reply(Question::Role, Reply::Role(Role::Professional));
        let urgency = one("urgency").and_then(|word| Urgency::from_word(&word)).map(Reply::Urgency);
        told.reply(Question::Urgency, urgency.unwrap_or(Reply::Skip));
        told.reply(Question::Place, place.unwrap_or(Reply::Skip));
        let chosen = topics(&browser::form_values(&event, "topic"), site.directory);
        told.reply(Question::Topics, if chosen.is_empty() { Reply::Skip } else { Reply::Topics(chosen) });
        let chosen = ages(&browser::form_values(&event, "age"));
        told.reply(Question::Ages, if chosen.is_empty() { Reply::Skip } else { Reply::Ages(chosen) });
        let deployment = one("deployment").and_then(|word| Deployment::from_word(&word)).map(Reply::Deployment);
        told.reply(Question::Deployment, deployment.unwrap_or(Reply::Skip));
        session.set(told);
        navigation::go(&Route::new(language, Page::Referrals));
    };
    let sparring = site
        .directory
        .services
        .iter()
        .filter(|s| s.kind == ServiceKind::ProfessionalSupport && s.status != Status::Historical)
        .map(|service| service_row(service, None, language))
        .collect_view();
    view! {
        <h1 tabindex="-1">{Msg::ProfessionalsTitle.get(language)}</h1>
        <p class="lead only-app">{Msg::ProfessionalsLead.get(language)}</p>
        <div class="only-failed">
            <h2>{Msg::AppNeeded.get(language)}</h2>
            {crisis_card(language)}
            <p><a href=site.href(language, Page::Services)>{Msg::SeeAllServices.get(language)}</a></p>
        </div>
        {move || fault.get().map(|message| view! {
            <div class="alert alert-error" role="alert" tabindex="-1">
                <ul><li><a href="#citizen-place">{message.get(language)}</a></li></ul>
            </div>
        })}
        {form(submit, language)}
        <h2>{Msg::ProfessionalsSparring.get(language)}</h2>
        <ul class="rows">{sparring}</ul>
    }
    .into_any()
}

fn form(submit: impl FnMut(leptos::ev::SubmitEvent) + 'static, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let told = session.with_untracked(|questionnaire| questionnaire.answers().clone());
    // Clearing forgets what was told before, too; the page is drawn anew.
    let clear = move |_| {
        session.set(Questionnaire::default());
        navigation::show(Route::new(language, Page::Professionals), true);
    };
    let place = told.place.and_then(|code| site.directory.municipality(code)).map(|m| m.name.clone());
    let radio = |name: &'static str, list: Vec<Choice>| {
        list.into_iter().map(|choice| option(choice, name, false, false)).collect_view()
    };
    let plain = |value: &str, (text, hint): (Msg, Option<Msg>), chosen: bool| Choice {
        value: value.to_owned(),
        text: text.get(language).to_owned(),
        hint: hint.map(|hint| hint.get(language).to_owned()),
        chosen,
    };
    let urgencies = Urgency::ALL.iter().map(|u| plain(u.word(), urgency_words(*u), told.urgency == Some(*u))).collect();
    let deployments =
        Deployment::ALL.iter().map(|d| plain(d.word(), deployment_words(*d), told.deployment == Some(*d))).collect();
    let groups = TopicGroup::ALL
        .iter()
        .map(|group| {
            let topics = site.directory.topics.iter().filter(|topic| topic.group == *group);
            let rows =
                topics.map(|topic| option(topic_choice(topic, &told, language), "topic", true, false)).collect_view();
            view! { <h2 class="opt-head">{group_name(*group).get(language)}</h2> <div class="opts opts-3">{rows}</div> }
        })
        .collect_view();
    let ages = bands(&told, language).into_iter().map(|choice| option(choice, "age", true, false)).collect_view();
    view! {
        <form class="only-app" method="dialog" novalidate on:submit=submit>
            <div class="form-group">
                <label class="form-label" for="citizen-place">{Msg::ProfessionalsPlace.get(language)}</label>
                <p class="form-hint" id="citizen-place-hint">{Msg::PlaceHint.get(language)}</p>
                <input
                    class="form-input"
                    id="citizen-place"
                    name="place"
                    type="text"
                    autocomplete="off"
                    aria-describedby="citizen-place-hint"
                    value=place
                />
            </div>
            <div class="form-group">
                <fieldset>
                    <legend class="form-label">{Msg::ProfessionalsUrgency.get(language)}</legend>
                    <div class="opts opts-3">{radio("urgency", urgencies)}</div>
                </fieldset>
            </div>
            <div class="form-group">
                <fieldset><legend class="form-label">{Msg::QTopics.get(language)}</legend> {groups}</fieldset>
            </div>
            <div class="form-group">
                <fieldset>
                    <legend class="form-label">{Msg::ProfessionalsAges.get(language)}</legend>
                    <div class="opts opts-3">{ages}</div>
                </fieldset>
            </div>
            <div class="form-group">
                <fieldset>
                    <legend class="form-label">{Msg::ProfessionalsDeployment.get(language)}</legend>
                    <div class="opts opts-3">{radio("deployment", deployments)}</div>
                </fieldset>
            </div>
            <div class="acts">
                <button class="button button-primary" type="submit">{Msg::ProfessionalsShow.get(language)}</button>
                <button class="link" type="button" on:click=clear>{Msg::ProfessionalsClear.get(language)}</button>
            </div>
        </form>
    }
    .into_any()
}
