//! How we choose, as the build machine counts it from the rules of the plan. Never drawn in the browser ([`crate::ui::kept`]).

use crate::{
    domain::Language,
    quality::choices,
    text::choosing::{ChoosingMsg, ChosenFor, Shares, chosen_for, steps},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, row},
    },
};

/// The order of `matching::rank`, as far as somebody outside would notice it.
const ORDER: [ChoosingMsg; 7] = [
    ChoosingMsg::OrderFits,
    ChoosingMsg::OrderOpen,
    ChoosingMsg::OrderCore,
    ChoosingMsg::OrderWish,
    ChoosingMsg::OrderMade,
    ChoosingMsg::OrderNear,
    ChoosingMsg::OrderFresh,
];

pub(super) fn choosing(language: Language) -> Node {
    let directory = shared().site.directory;
    let words = |message: ChoosingMsg| message.get(language);
    // Noon of the data's own day: the build knows no other.
    let rows = choices(directory, directory.settings.data_date.at(12, 0, 0, 0));
    let way = steps(directory, language)
        .into_iter()
        .map(|step| el("li").child(filled("b", step.so)).child(filled("span", step.first)));
    let topics = chosen_for(&rows, directory, language);
    row([
        Node::from(filled("h2", words(ChoosingMsg::Steps))),
        filled("p", words(ChoosingMsg::StepsLead)).into(),
        classed("ol", "choosing").children(way).into(),
        filled("p", words(ChoosingMsg::Second)).into(),
        filled("h2", words(ChoosingMsg::Share)).into(),
        shares(Shares::of(&rows, directory), language),
        filled("h2", words(ChoosingMsg::Order)).into(),
        el("ol").children(ORDER.map(|idea| filled("li", words(idea)))).into(),
        filled("h2", words(ChoosingMsg::Topics)).into(),
        row(topics.iter().map(|topic| table(topic, language))),
    ])
}

/// A bar in three parts; its words stand below it.
fn shares(shares: Shares, language: Language) -> Node {
    let parts = shares.parts(language);
    let mut from = 0;
    let bars: Vec<Element> = parts
        .iter()
        .enumerate()
        .map(|(at, (_, part))| {
            let bar = el("rect").attr("x", from.to_string()).attr("width", part.to_string()).attr("height", "8");
            from += part;
            bar.class(["part-a", "part-b", "part-c"].get(at).copied().unwrap_or_default())
        })
        .collect();
    let drawing = el("svg")
        .class("shares")
        .attr("viewBox", "0 0 100 8")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(bars);
    let names = parts
        .into_iter()
        .zip(["part-a", "part-b", "part-c"])
        .map(|((name, _), class)| el("li").child(classed("span", class).attr("aria-hidden", "true")).child(name));
    let lead = ChoosingMsg::ShareLead.get(language).replace("{}", &shares.all().to_string());
    row([filled("p", lead).into(), Node::from(drawing), classed("ul", "shares-key").children(names).into()])
}

fn table(chosen: &ChosenFor, language: Language) -> Element {
    let words = |message: ChoosingMsg| message.get(language);
    let heads = [ChoosingMsg::Who, ChoosingMsg::First, ChoosingMsg::Next, ChoosingMsg::Named].map(words);
    let rows = chosen.rows.iter().map(|[who, cells @ ..]| {
        let cells = cells.iter().zip(heads.iter().skip(1));
        let cells = cells.map(|(cell, head)| filled("td", cell.clone()).attr("data-head", *head));
        el("tr").child(filled("th", who.clone()).attr("scope", "row")).children(cells)
    });
    let table = classed("table", "matrix wide-words")
        .child(filled("caption", chosen.topic.clone()))
        .child(filled("thead", el("tr").children(heads.map(|head| filled("th", head).attr("scope", "col")))))
        .child(el("tbody").children(rows));
    let only_if = chosen
        .only_if
        .iter()
        .map(|(name, because)| el("li").child(filled("b", name.clone())).child(format!(": {because}")));
    let only_if = (!chosen.only_if.is_empty())
        .then(|| row([filled("p", words(ChoosingMsg::OnlyIf)).into(), Node::from(el("ul").children(only_if))]));
    el("details").child(filled("summary", chosen.topic.clone())).child(table).child(only_if)
}
