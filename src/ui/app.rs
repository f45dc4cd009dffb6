//! The frame around every page: skip link, header, status line, main, footer.

use leptos::prelude::*;

use super::{
    context::{Shared, shared},
    node::{Element, Node, classed, el, filled, link, live, row},
    pages,
    parts::{icon, list_bar, standing},
};
use crate::{
    domain::Language,
    questionnaire::Step,
    route::{Page, Route, Tool},
    text::{self, Msg, families::FamilyMsg, partners::PartnerMsg},
};

/// The whole site. Needs [`super::provide`] before.
#[component]
pub fn App() -> impl IntoView {
    let Shared { here, day, .. } = shared();
    let (mut turn, mut drawn) = (false, None);
    live(move || {
        let (route, today) = (here.get(), day.get());
        // Each page is built anew: a page that took over the fields of the one before would keep their marks. On a new
        // day the same page only changes its words, so that what is written in its fields stays.
        let is_new_day = drawn.as_ref().is_some_and(|(last, day)| *last == route && *day != today);
        turn ^= !is_new_day;
        let page = frame(&route, turn);
        drawn = Some((route, today));
        page
    })
}

fn frame(route: &Route, turn: bool) -> Node {
    let notice = shared().notice;
    let language = route.language;
    let data_date = shared().site.directory.settings.data_date;
    let printed = Msg::PrintedFrom.get(language).replace("{}", &text::date(data_date, language));
    let on_list = route.page == Page::Tool(Tool::PartnerList);
    let told = live(move || match notice.get() {
        Some(message) => filled("p", message.get(language)).into(),
        None if on_list => Node::Nothing,
        None => collected(language),
    });
    let status = classed("div", "status").attr("role", "status");
    let status = status.children(trouble(route)).child(standing(route)).child(told);
    let main = el("main")
        .attr("id", "main-content")
        .attr("tabindex", "-1")
        .child(pages::page(route))
        .child(classed("p", "only-print").child(printed));
    row([
        Node::from(header(route).key(turn)),
        // A part of the page with a name, and never built anew: what is told in it is read out.
        el("section").attr("aria-label", Msg::Notices.get(language)).child(status).into(),
        main.key(turn).into(),
        footer(route).key(turn).into(),
        list_bar(&route.page, language),
    ])
}

/// For who has opened a tool: how many offers were chosen on the way, and the page that takes them in.
fn collected(language: Language) -> Node {
    let Shared { site, chosen, work, .. } = shared();
    if cfg!(not(feature = "hydrate")) || work.with(Option::is_none) {
        return Node::Nothing;
    }
    let count = chosen.read().len();
    let list = || link(site.href(language, Page::Tool(Tool::PartnerList)), PartnerMsg::SeeList.get(language));
    let words = || Msg::OnYourList.get(language).replace("{}", &count.to_string());
    (count > 0).then(|| filled("p", words()).child(". ").child(list())).into()
}

/// What the loader shows when the app is long in coming, and when it has broken down. In the HTML from the start: then
/// nothing else can be counted on.
fn trouble(route: &Route) -> [Element; 4] {
    let language = route.language;
    // A step is a fragment, and a link to a fragment loads nothing.
    let page = if route.page.same_document(&Page::FindHelp(Step::FIRST)) {
        Page::FindHelp(Step::FIRST)
    } else if route.page == Page::OwnList {
        Page::Referrals
    } else {
        route.page.clone()
    };
    let address = shared().site.href(language, page);
    let told = |class, words: Msg| {
        let again = link(address.clone(), Msg::LoadAgain.get(language));
        classed("p", class).child(words.get(language)).child(" ").child(again)
    };
    // Where the browser cannot run the app at all, loading again would not help.
    let cannot = classed("p", "only-cannot").child(Msg::AppCannot.get(language));
    // In the page from the beginning, so that it pushes nothing down while somebody presses, and tells it without the app.
    let no_net = classed("p", "only-no-net").child(text::no_net(shared().site.directory, language));
    [no_net, told("only-late", Msg::AppLate), told("only-failed", Msg::AppFailed), cannot]
}

fn header(route: &Route) -> Element {
    let site = shared().site;
    let language = route.language;
    let links = [
        (Page::FindHelp(Step::FIRST), Msg::FindHelp.get(language)),
        (Page::Services, Msg::Services.get(language)),
        (Page::Municipalities, Msg::Municipalities.get(language)),
        (Page::Relatives, FamilyMsg::Short.get(language)),
        (Page::Children, Msg::Children.get(language)),
        (Page::Professionals, Msg::Professionals.get(language)),
    ]
    .map(|(page, name)| {
        let current = page.same_document(&route.page).then_some("page");
        filled("li", link(site.href(language, page), name).attr_if("aria-current", current))
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
