//! "What can your municipality do?": a postcode or a name leads to the municipality's page.

use leptos::prelude::*;

use crate::{
    domain::{Language, MunicipalityCode, PlaceMatch},
    route::{Page, Route},
    text::Msg,
    ui::{browser, context::Site, navigation},
};

/// What the field has found.
#[derive(Clone, Debug, PartialEq, Default)]
pub(crate) enum Found {
    /// Nothing asked yet, or one place: the page moves on.
    #[default]
    Nothing,
    /// No such place.
    Unknown,
    /// Several to choose from.
    Several(Vec<MunicipalityCode>),
}

/// The form. Without scripts the list of municipalities stands in its place.
pub(crate) fn place_finder(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let found = RwSignal::new(Found::default());
    let go = move |code| {
        if let Some(municipality) = site.directory.municipality(code) {
            navigation::go(&Route::new(language, Page::Municipality(municipality.slug.clone())));
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = browser::form_values(&event, "place").into_iter().next().unwrap_or_default();
        match site.directory.find_place(&written) {
            PlaceMatch::One(municipality) => go(municipality.code),
            PlaceMatch::Several(several) => found.set(Found::Several(several.iter().map(|m| m.code).collect())),
            PlaceMatch::None => found.set(Found::Unknown),
        }
    };
    let choices = move || match found.get() {
        Found::Nothing => ().into_any(),
        Found::Unknown => view! { <p class="form-error-message">{Msg::PlaceNotFound.get(language)}</p> }.into_any(),
        Found::Several(codes) => {
            let links = codes
                .into_iter()
                .filter_map(|code| site.directory.municipality(code))
                .map(|municipality| {
                    let address = site.href(language, Page::Municipality(municipality.slug.clone()));
                    view! { <li><a href=address>{municipality.name.clone()}</a></li> }
                })
                .collect_view();
            view! { <p>{Msg::PlaceSeveral.get(language)}</p><ul>{links}</ul> }.into_any()
        }
    };
    view! {
        <form class="where only-app" method="dialog" novalidate on:submit=submit>
            <label class="form-label" for="place">
                {Msg::YourMunicipality.get(language)}
            </label>
            <p class="form-hint" id="place-hint">
                {Msg::PlaceHint.get(language)}
            </p>
            <div>
                <input
                    class="form-input"
                    id="place"
                    name="place"
                    type="text"
                    autocomplete="postal-code"
                    aria-describedby="place-hint"
                />
                <button class="button button-secondary" type="submit">
                    {Msg::ShowMunicipality.get(language)}
                </button>
            </div>
            <div role="status">{choices}</div>
        </form>
        <p class="only-failed">
            <a href=site.href(language, Page::Municipalities)>{Msg::SeeAllMunicipalities.get(language)}</a>
        </p>
    }
    .into_any()
}
