//! The start page: one promise, one button, three doors, the municipality, the crisis card.

use leptos::prelude::*;

use crate::{
    domain::{Language, Role},
    questionnaire::{Question, Reply, Step},
    route::{Page, Route},
    text::Msg,
    ui::{
        context::{Session, Site},
        navigation,
        parts::{crisis_card, icon, place_finder},
    },
};

pub(super) fn home(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let first = Page::FindHelp(Step::FIRST);
    let as_veteran = move |event: leptos::ev::MouseEvent| {
        // The door answers the first question; without scripts it leads to it.
        event.prevent_default();
        session.update(|questionnaire| questionnaire.reply(Question::Role, Reply::Role(Role::Veteran)));
        let next = session.with_untracked(|questionnaire| questionnaire.next(Question::Role));
        navigation::go(&Route::new(language, Page::FindHelp(next)));
    };
    let door = move |name: Msg, hint: Msg| {
        view! {
            <span>
                <b>{name.get(language)}</b>
                {hint.get(language)}
            </span>
            {icon("arrow")}
        }
    };
    view! {
        <div class="col">
            <h1 tabindex="-1">{Msg::HomeTitle.get(language)}</h1>
            <p class="lead">{Msg::HomeLead.get(language)}</p>
            <p>
                <a class="button button-primary" href=site.href(language, first.clone())>
                    {Msg::FindHelp.get(language)}
                    {icon("arrow")}
                </a>
            </p>
            <p class="quiet">{Msg::HomePromise.get(language)}</p>
        </div>
        <ul class="doors">
            <li>
                <a href=site.href(language, first.clone()) on:click=as_veteran>
                    {door(Msg::DoorVeteran, Msg::DoorVeteranHint)}
                </a>
            </li>
            <li>
                <a href=site.href(language, first)>{door(Msg::DoorRelative, Msg::DoorRelativeHint)}</a>
            </li>
            <li>
                <a href=site.href(language, Page::Professionals)>
                    {door(Msg::DoorProfessional, Msg::DoorProfessionalHint)}
                </a>
            </li>
        </ul>
        <div class="pair">
            <div>{place_finder(language)}</div>
            {crisis_card(language)}
        </div>
    }
    .into_any()
}
