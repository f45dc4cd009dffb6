//! For relatives: a section a subject, with what anybody may do and whom to call.

use crate::{
    children::{FamilySubject, family_services},
    domain::{Language, Service},
    questionnaire::Step,
    route::Page,
    text::families::{FamilyMsg, section},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
        parts::{call_list, exit_bar, fold, icon, number_row},
    },
};

pub(super) fn relatives(language: Language) -> Node {
    let site = shared().site;
    let to = |page: Page, name: &'static str| {
        let words = filled("span", filled("b", name));
        filled("li", link(site.href(language, page), words).child(icon("arrow")))
    };
    let ways = [
        to(Page::FindHelp(Step::FIRST), FamilyMsg::Questions.get(language)),
        to(Page::Children, FamilyMsg::Children.get(language)),
        to(Page::ForYou, FamilyMsg::Young.get(language)),
    ];
    let numbered = || FamilySubject::ALL.into_iter().enumerate();
    classed("div", "col")
        .child(exit_bar(site.href(language, Page::Home), language))
        .child(el("h1").attr("tabindex", "-1").child(FamilyMsg::Title.get(language)))
        .child(classed("p", "lead").child(FamilyMsg::Lead.get(language)))
        .children(numbered().map(|(at, subject)| part(id(at), subject, language)))
        .child(classed("ul", "doors one").children(ways))
        .into()
}

/// The place of a section on the page. A number: the address must not tell what somebody reads.
fn id(at: usize) -> String {
    format!("del-{}", at + 1)
}

/// A situation, folded under its heading: the headings are the page's contents, and one opens what one is in.
fn part(id: String, subject: FamilySubject, language: Language) -> Element {
    let words = section(subject, language);
    let directory = shared().site.directory;
    let services = family_services(directory, subject);
    let paragraphs = words.paragraphs.iter().map(|words| filled("p", *words));
    let points = el("ul").children(words.points.iter().map(|words| filled("li", *words)));
    let rows = |services: Vec<&'static Service>| {
        classed("ul", "rows").children(services.into_iter().map(|service| number_row(service, None, language)))
    };
    // Where somebody may be in danger nothing is folded, and the numbers come before the words.
    if subject.is_sensitive() {
        let has_phone = |service: &&Service| service.has_phone();
        let (calls, others): (Vec<_>, Vec<_>) = services.into_iter().partition(has_phone);
        // The words begin with the alarm number; so do the numbers.
        let alarm = directory.rules.urgent.everybody.first().and_then(|id| directory.service(id));
        let heading = filled("h2", words.heading).attr("id", id).attr("tabindex", "-1");
        let crisis = classed("section", "crisis")
            .child(heading)
            .children(paragraphs)
            .child(call_list(alarm.into_iter().chain(calls), language))
            .child(points);
        return el("div").child(crisis).child((!others.is_empty()).then(|| rows(others)));
    }
    let content = el("div")
        .children(paragraphs)
        .child(points)
        .child(filled("p", filled("b", FamilyMsg::Helps.get(language))))
        .child(rows(services));
    fold(filled("h2", words.heading), content).attr("id", id)
}
