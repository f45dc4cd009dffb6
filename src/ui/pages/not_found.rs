//! Nothing is here: a calm page with a way on.

use leptos::prelude::*;

use crate::{
    domain::Language,
    route::Page,
    text::Msg,
    ui::{context::Site, parts::crisis_card},
};

pub(super) fn not_found(title: Msg, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    view! {
        <div class="col">
            <h1 tabindex="-1">{title.get(language)}</h1>
            <p class="lead">{Msg::NotFoundLead.get(language)}</p>
            <p>
                <a class="button button-primary" href=site.href(language, Page::Home)>
                    {Msg::GoHome.get(language)}
                </a>
            </p>
            <ul>
                <li><a href=site.href(language, Page::Services)>{Msg::SeeAllServices.get(language)}</a></li>
                <li><a href=site.href(language, Page::Municipalities)>{Msg::SeeAllMunicipalities.get(language)}</a></li>
            </ul>
            {crisis_card(language)}
        </div>
    }
    .into_any()
}
