//! The frame around every page: skip link, header, status line, main, footer.

use leptos::prelude::*;

use super::{
    context::shared,
    node::{Element, Node, classed, el, filled, link, live, row},
    pages,
    parts::{icon, leave_button},
};
use crate::{
    domain::Language,
    questionnaire::Step,
    route::{Page, Route},
    text::{self, Msg, families::FamilyMsg},
};

/// The whole site. Needs [`super::provide`] before.
#[component]
pub fn App() -> impl IntoView {
    let here = shared().here;
    // Each page is built anew: a page that took over the fields of the one before would keep their marks.
    let mut turn = false;
    live(move || {
        turn = !turn;
        frame(&here.get(), turn)
    })
}

fn frame(route: &Route, turn: bool) -> Node {
    let notice = shared().notice;
    let language = route.language;
    let data_date = shared().site.directory.settings.data_date;
    let printed = Msg::PrintedFrom.get(language).replace("{}", &text::date(data_date, language));
    let told = live(move || notice.get().map(|message| filled("p", message.get(language))));
    let main = el("main")
        .attr("id", "main-content")
        .attr("tabindex", "-1")
        .child(classed("p", "alert alert-warning only-failed").child(Msg::AppFailed.get(language)))
        .child(pages::page(route))
        .child(classed("p", "only-print").child(printed));
    row([
        header(route).key(turn),
        classed("div", "status").attr("role", "status").child(told),
        main.key(turn),
        footer(route).key(turn),
    ])
}

fn header(route: &Route) -> Element {
    let site = shared().site;
    let language = route.language;
    let links = [
        (Page::FindHelp(Step::FIRST), Msg::FindHelp),
        (Page::Services, Msg::Services),
        (Page::Municipalities, Msg::Municipalities),
        (Page::Children, Msg::Children),
        (Page::Professionals, Msg::Professionals),
    ]
    .map(|(page, name)| {
        let current = page.same_document(&route.page).then_some("page");
        filled("li", link(site.href(language, page), name.get(language)).attr_if("aria-current", current))
    });
    let name = el("span").child("Veteran").child(el("wbr")).child("vejviseren");
    let inner = el("div")
        .child(link(site.href(language, Page::Home), icon("mark")).class("brand").child(name))
        .child(
            link(site.href(language, Page::HelpNow), icon("phone")).class("help").child(Msg::GetHelpNow.get(language)),
        )
        .child(classed("details", "menu-fold").child(filled("summary", Msg::Menu.get(language))))
        .child(classed("nav", "menu").attr("aria-label", Msg::Menu.get(language)).child(el("ul").children(links)));
    // Within the header: everything on a page belongs to one of its parts.
    let skip = link("#main-content", Msg::Skip.get(language)).class("skipnav");
    classed("header", "top").child(skip).child(inner)
}

fn footer(route: &Route) -> Element {
    let site = shared().site;
    let language = route.language;
    let other: Language = language.other();
    let links = [
        (Page::Relatives, FamilyMsg::Short.get(language)),
        (Page::About, Msg::About.get(language)),
        (Page::AboutData, Msg::AboutData.get(language)),
        (Page::Privacy, Msg::Privacy.get(language)),
        (Page::Accessibility, Msg::Accessibility.get(language)),
    ]
    .map(|(page, name)| filled("li", link(site.href(language, page), name)));
    let in_other = link(site.href(other, route.page.clone()), Msg::OtherLanguage.get(language))
        .attr("lang", other.tag())
        .attr("hreflang", other.tag());
    classed("footer", "bottom").child(el("ul").children(links).child(filled("li", in_other)))
}

/// The line over sensitive pages: back, and the quick way out.
pub(super) fn exit_bar(back: String, language: Language) -> Element {
    classed("div", "exit-bar")
        .child(link(back, icon("back")).class("back-link").child(Msg::Back.get(language)))
        .child(leave_button(language))
}
