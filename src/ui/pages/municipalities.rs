//! All municipalities from A to Å, as Danes sort.

use leptos::prelude::*;

use crate::{
    domain::{Language, Municipality, danish_sort_key},
    route::Page,
    text::Msg,
    ui::{context::Site, parts::place_finder},
};

pub(super) fn municipalities(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let mut sorted: Vec<&'static Municipality> = site.directory.municipalities.iter().collect();
    sorted.sort_by_cached_key(|municipality| danish_sort_key(&municipality.name));
    let mut by_letter: Vec<(String, Vec<&'static Municipality>)> = Vec::new();
    for municipality in sorted {
        let letter = first_letter(&municipality.name);
        match by_letter.last_mut() {
            Some((last, names)) if *last == letter => names.push(municipality),
            _ => by_letter.push((letter, vec![municipality])),
        }
    }
    let letters = by_letter
        .iter()
        .map(|(letter, _)| view! { <li><a href=format!("#b-{letter}")>{letter.clone()}</a></li> })
        .collect_view();
    let sections = by_letter
        .into_iter()
        .map(|(letter, names)| {
            let links = names
                .into_iter()
                .map(|municipality| {
                    let address = site.href(language, Page::Municipality(municipality.slug.clone()));
                    view! { <li><a href=address>{municipality.name.clone()}</a></li> }
                })
                .collect_view();
            view! {
                <section>
                    <h2 class="az-head" id=format!("b-{letter}")>{letter.clone()}</h2>
                    <ul class="az">{links}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">{Msg::MunicipalitiesTitle.get(language)}</h1>
        <p class="lead">{Msg::MunicipalitiesLead.get(language)}</p>
        {place_finder(language)}
        <nav aria-label=Msg::Letters.get(language)><ul class="letters">{letters}</ul></nav>
        {sections}
    }
    .into_any()
}

/// The letter a name stands under: aa is å.
fn first_letter(name: &str) -> String {
    if name.starts_with("Aa") {
        return "Å".to_owned();
    }
    name.chars().next().map(String::from).unwrap_or_default()
}
