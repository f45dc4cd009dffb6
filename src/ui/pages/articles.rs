//! The long texts: about, data, your information, accessibility.

use leptos::prelude::*;

use crate::{
    domain::{CoordinatorState, Directory, Language, Status},
    text::{self, Article, ArticleId, Msg},
    ui::context::Site,
};

pub(super) fn about(id: ArticleId, language: Language) -> AnyView {
    let article = id.article(language);
    view! { <div class="col">{heading(article)} {sections(article)}</div> }.into_any()
}

/// About the data: the text, the inclusion rule, and figures counted from the directory itself.
pub(super) fn about_data(language: Language) -> AnyView {
    let site = expect_context::<Site>();
    let article = ArticleId::AboutData.article(language);
    let inclusion = ArticleId::Inclusion.article(language);
    let date = text::date(site.directory.settings.data_date, language);
    let figures = figures(site.directory)
        .map(|(name, count)| view! { <div><dt>{name.get(language)}</dt><dd>{count}</dd></div> })
        .into_iter()
        .collect_view();
    view! {
        <div class="col">
            {heading(article)}
            <p>{Msg::DataDate.get(language).replace("{}", &date)}</p>
            <h2>{Msg::DataCounts.get(language)}</h2>
            <dl class="facts">{figures}</dl>
            <p><a href=format!("{}/vejviser.json", site.base) download="">{Msg::DataDownload.get(language)}</a></p>
            {sections(article)}
            <h2>{inclusion.title}</h2>
            <p>{inclusion.lead}</p>
            {sections(inclusion)}
        </div>
    }
    .into_any()
}

fn figures(directory: &Directory) -> [(Msg, usize); 4] {
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let in_office = |state| matches!(state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    [
        (Msg::DataServices, shown().count()),
        (Msg::DataCurrent, shown().filter(|service| service.status == Status::Current).count()),
        (Msg::DataCoordinators, directory.municipalities.iter().filter(|m| in_office(m.coordinator.state)).count()),
        (Msg::DataMainLines, directory.municipalities.iter().filter(|m| m.main_contact.phone.is_some()).count()),
    ]
}

fn heading(article: &'static Article) -> AnyView {
    view! {
        <h1 tabindex="-1">{article.title}</h1>
        <p class="lead">{article.lead}</p>
    }
    .into_any()
}

fn sections(article: &'static Article) -> AnyView {
    article
        .sections
        .iter()
        .map(|section| {
            let paragraphs = section.paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
            let points = section.points.iter().map(|text| view! { <li>{*text}</li> }).collect_view();
            view! {
                <h2>{section.heading}</h2>
                {paragraphs}
                {(!section.points.is_empty()).then(|| view! { <ul>{points}</ul> })}
            }
        })
        .collect_view()
        .into_any()
}
