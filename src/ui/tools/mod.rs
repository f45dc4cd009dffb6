//! Pages for professionals: a part of the program that is loaded by who goes there.

mod board;
mod effort;
mod embed;
mod form;
mod handover;
mod network;
mod note;
mod partner_list;
mod partner_list_out;
mod partners;
mod pieces;
mod tasks;
mod work;
mod youth;

use work::work_bar;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::{
    domain::Language,
    route::{Page, Route, Tool},
    text::{self, Msg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
        pages::not_found,
        parts::icon,
    },
};

/// The one door of the wing: its pages, and nothing of another's.
#[wasm_split(tools, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
pub(super) fn draw(route: &Route) -> Result<Node, SplitLoaderError> {
    work::begin();
    Ok(match route.page {
        Page::Professionals => form::professionals(route.language),
        Page::Tool(one) => tool(one, route.language),
        _ => not_found(Msg::NotFoundTitle, route.language),
    })
}

/// The page of a tool.
fn tool(tool: Tool, language: Language) -> Node {
    let page = match tool {
        Tool::Partners => partners::partners(language),
        Tool::PartnerList => partner_list::partner_list(language),
        Tool::Tasks => tasks::tasks(language),
        Tool::Board => board::board(language),
        Tool::Network => network::network(language),
        Tool::Youth => youth::youth(language),
        Tool::Effort => effort::effort(language),
        Tool::Embed => embed::embed(language),
    };
    let site = shared().site;
    let back = link(site.href(language, Page::Professionals), icon("back"));
    let back = back.class("back-link").child(Msg::Professionals.get(language));
    // What has nothing to keep has no bar.
    let keeps = !matches!(tool, Tool::Partners | Tool::Effort | Tool::Embed);
    el("div").child(back).child(heading(tool, language)).child(page).child(keeps.then(|| work_bar(language))).into()
}

fn heading(tool: Tool, language: Language) -> Element {
    let (title, lead) = text::tool_words(tool, language);
    // A list on paper is called by its own name.
    let on_screen = (tool == Tool::PartnerList).then_some("d-print-none");
    el("div")
        .attr_if("class", on_screen)
        .child(filled("h1", title).attr("tabindex", "-1"))
        .child(classed("p", "lead").child(lead))
}

/// The tools in a row, for the page that leads to them. Whom to involve is found by the form beneath.
fn tool_links(language: Language) -> Element {
    let site = shared().site;
    let links = Tool::ALL.into_iter().filter(|tool| *tool != Tool::Partners).map(|tool| {
        let (title, _) = text::tool_words(tool, language);
        filled("li", link(site.href(language, Page::Tool(tool)), title))
    });
    classed("nav", "tools").attr("aria-label", Msg::ProfessionalsTools.get(language)).child(el("ul").children(links))
}
