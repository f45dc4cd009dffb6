//! Taking the list along: print, copy, a link without answers, saving on the device when asked.

use leptos::prelude::*;

use crate::{
    domain::Language,
    matching::{Plan, Subject},
    referrals::{self, Saved},
    route::{Page, Route},
    text::Msg,
    ui::{
        browser::{self, DeviceStore},
        context::{Chosen, Notice, Session, Site, Started},
        parts::icon,
    },
};

pub(super) fn take_list(plan: &Plan<'static>, language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let session = expect_context::<Session>().0;
    let chosen = expect_context::<Chosen>().0;
    let started = expect_context::<Started>().0;
    let notice = expect_context::<Notice>().0;
    // Text that could not be copied is shown, to be copied by hand.
    let by_hand = RwSignal::new(None::<String>);
    let copy = move |text: String| {
        leptos::task::spawn_local(async move {
            if browser::copy(&text).await {
                notice.set(Some(Msg::Copied));
                by_hand.set(None);
            } else {
                by_hand.set(Some(text));
            }
        });
    };
    let listed: Vec<String> = std::iter::once(&plan.start_here)
        .chain(&plan.referrals)
        .filter_map(|item| match item.subject {
            Subject::Service(service) => Some(service.id.clone()),
            Subject::Municipality(_) => None,
        })
        .collect();
    let link = move |_| {
        let own = chosen.get_untracked();
        let ids: Vec<String> = if own.is_empty() { listed.clone() } else { own };
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let path = Route::new(language, Page::Referrals).path();
        copy(format!("{}{}{path}{}", browser::site_origin(), site.base, referrals::encode(&ids)));
    };
    let text = move |_| {
        let now = started.get_untracked().unwrap_or_else(|| site.data_noon());
        let answers = session.with_untracked(|questionnaire| questionnaire.answers().clone());
        if let Some(plan) = crate::matching::plan(site.directory, &answers, now) {
            copy(referrals::plan_text(&plan, site.directory, language, now));
        }
    };
    let save = move |_| {
        let answers = session.with_untracked(|questionnaire| questionnaire.answers().clone());
        let saved = Saved { answers, chosen: chosen.get_untracked(), dropped: 0 };
        let kept = referrals::save(&mut DeviceStore::open(), &saved);
        notice.set(Some(if kept { Msg::Saved } else { Msg::CannotSave }));
    };
    let kept = move || {
        let count = chosen.read().len();
        (count > 0).then(|| view! { <p>{Msg::OnYourList.get(language).replace("{}", &count.to_string())}</p> })
    };
    view! {
        <section class="d-print-none">
            <h2>{Msg::TakeTheList.get(language)}</h2>
            {kept}
            <ul class="takes">
                <li>
                    <button class="link only-app" type="button" on:click=move |_| browser::print_page()>
                        {icon("print")} {Msg::Print.get(language)}
                    </button>
                </li>
                <li>
                    <button class="link only-app" type="button" on:click=text>
                        {icon("copy")} {Msg::CopyText.get(language)}
                    </button>
                </li>
                <li>
                    <button class="link only-app" type="button" on:click=link>
                        {icon("share")} {Msg::ShareLink.get(language)}
                    </button>
                </li>
                <li>
                    <button class="link only-app" type="button" on:click=save>
                        {icon("save")} {Msg::SaveOnDevice.get(language)}
                    </button>
                </li>
            </ul>
            {move || by_hand.get().map(|text| view! {
                <p>{Msg::CopyFailed.get(language)}</p>
                <pre class="by-hand" tabindex="0">{text}</pre>
            })}
            <p class="quiet only-app">{Msg::ShareExplained.get(language)}</p>
        </section>
    }
    .into_any()
}
