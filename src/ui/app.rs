//! The frame around every page: skip link, header, status line, main, footer.

use leptos::{either::Either, prelude::*};

use super::{
    context::{Here, Notice, Session, Site},
    pages,
    parts::{icon, leave_button},
};
use crate::{
    domain::Language,
    route::{Page, Route},
    text::{self, Msg},
};

/// The whole site. Needs [`super::provide`] before.
#[component]
pub fn App() -> impl IntoView {
    let here = expect_context::<Here>().0;
    // Each page is built anew: a page that took over the fields of the one before would keep their marks.
    let turn = StoredValue::new(false);
    move || {
        let page = frame(&here.get());
        turn.update_value(|turn| *turn = !*turn);
        if turn.get_value() { Either::Left(page) } else { Either::Right(page) }
    }
}

fn frame(route: &Route) -> AnyView {
    let notice = expect_context::<Notice>().0;
    let language = route.language;
    let data_date = expect_context::<Site>().directory.settings.data_date;
    let printed = Msg::PrintedFrom.get(language).replace("{}", &text::date(data_date, language));
    view! {
        <a class="skipnav" href="#main-content">
            {Msg::Skip.get(language)}
        </a>
        {header(route)}
        <div class="status" role="status">
            {move || notice.get().map(|message| view! { <p>{message.get(language)}</p> })}
        </div>
        <main id="main-content" tabindex="-1">
            <p class="alert alert-warning only-failed">{Msg::AppFailed.get(language)}</p>
            {pages::page(route)}
            <p class="only-print">{printed}</p>
        </main>
        {footer(route)}
    }
    .into_any()
}

fn header(route: &Route) -> AnyView {
    let site = expect_context::<Site>();
    let language = route.language;
    let links = |route: &Route| {
        [
            (Page::FindHelp(crate::questionnaire::Step::FIRST), Msg::FindHelp),
            (Page::Services, Msg::Services),
            (Page::Municipalities, Msg::Municipalities),
            (Page::Children, Msg::Children),
            (Page::Professionals, Msg::Professionals),
        ]
        .map(|(page, name)| {
            let current = page.same_document(&route.page).then_some("page");
            view! {
                <li>
                    <a href=site.href(language, page) aria-current=current>
                        {name.get(language)}
                    </a>
                </li>
            }
        })
        .into_iter()
        .collect_view()
    };
    view! {
        <header class="top">
            <div>
                <a class="brand" href=site.href(language, Page::Home)>
                    {icon("mark")}
                    <span>"Veteran"<wbr />"vejviseren"</span>
                </a>
                <a class="help" href=site.href(language, Page::HelpNow)>
                    {icon("phone")}
                    {Msg::GetHelpNow.get(language)}
                </a>
                <details class="menu-fold">
                    <summary>{Msg::Menu.get(language)}</summary>
                </details>
                <nav class="menu" aria-label=Msg::Menu.get(language)>
                    <ul>{links(route)}</ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

fn footer(route: &Route) -> AnyView {
    let site = expect_context::<Site>();
    let language = route.language;
    let other: Language = language.other();
    let links = [
        (Page::About, Msg::About),
        (Page::AboutData, Msg::AboutData),
        (Page::Privacy, Msg::Privacy),
        (Page::Accessibility, Msg::Accessibility),
    ]
    .map(|(page, name)| view! { <li><a href=site.href(language, page)>{name.get(language)}</a></li> })
    .into_iter()
    .collect_view();
    view! {
        <footer class="bottom">
            <ul>
                {links}
                <li>
                    <a href=site.href(other, route.page.clone()) lang=other.tag() hreflang=other.tag()>
                        {Msg::OtherLanguage.get(language)}
                    </a>
                </li>
            </ul>
        </footer>
    }
    .into_any()
}

/// The line over sensitive pages: back, and the quick way out.
pub(super) fn exit_bar(back: String, language: Language) -> AnyView {
    let _ = expect_context::<Session>();
    view! {
        <div class="exit-bar">
            <a class="back-link" href=back>
                {icon("back")}
                {Msg::Back.get(language)}
            </a>
            {leave_button(language)}
        </div>
    }
    .into_any()
}
