//! The page of a child or young person who reads alone: short sentences, own numbers, and nothing that asks who they are.

use crate::{
    children::own_lines,
    domain::{Language, Service},
    route::Page,
    text::{Msg, children::ChildMsg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link},
        parts::{call_list, exit_bar, icon, main_contact, read_from},
    },
};

pub(super) fn for_you(language: Language) -> Node {
    let site = shared().site;
    let directory = site.directory;
    let say = |text: ChildMsg| filled("p", text.get(language));
    let part = |title: ChildMsg| filled("section", filled("h2", title.get(language)));
    let list = |texts: [ChildMsg; 3]| el("ul").children(texts.map(|text| filled("li", text.get(language))));
    let alarm = directory.rules.urgent.everybody.first().and_then(|id| directory.service(id));
    // Only who can be reached at once: a page to read first is not for a child who seeks somebody to talk to.
    let (calls, writes): (Vec<_>, Vec<_>) =
        own_lines(directory).filter(|service| !service.ways.is_empty()).partition(|service| service.has_phone());
    let groups = link(site.href(language, Page::Children), Msg::Children.get(language)).class("link");
    classed("div", "col")
        .child(exit_bar(site.href(language, Page::Children), language))
        .child(read_from(el("h1").attr("tabindex", "-1").child(ChildMsg::OwnTitle.get(language)), None, language))
        .child(classed("p", "lead").child(ChildMsg::OwnLead.get(language)))
        .child(
            classed("section", "crisis")
                .child(filled("h2", ChildMsg::OwnDanger.get(language)))
                .child(call_list(alarm, language)),
        )
        .child(
            part(ChildMsg::OwnCall)
                .child(say(ChildMsg::OwnCallText))
                .child(call_list(calls, language))
                .children(writes.into_iter().map(|service| written(service, language)))
                .child(
                    classed("div", "note")
                        .child(filled("p", filled("b", ChildMsg::OwnAdult.get(language))))
                        .child(say(ChildMsg::OwnAdultWho)),
                ),
        )
        .child(
            part(ChildMsg::OwnNotYourFault)
                .child(say(ChildMsg::OwnNotYourFault1))
                .child(say(ChildMsg::OwnNotYourFault2))
                .child(say(ChildMsg::OwnNotYourFault3)),
        )
        .child(part(ChildMsg::OwnFeel).child(list([ChildMsg::OwnFeel1, ChildMsg::OwnFeel2, ChildMsg::OwnFeel3])))
        .child(part(ChildMsg::OwnSay).child(list([ChildMsg::OwnSay1, ChildMsg::OwnSay2, ChildMsg::OwnSay3])))
        .child(
            part(ChildMsg::OwnGroups)
                .child(say(ChildMsg::OwnGroupsText))
                .child(filled("p", groups.child(icon("arrow")))),
        )
        .child(say(ChildMsg::OwnSafe))
        .into()
}

/// Who can be written to: the name, and one way.
fn written(service: &'static Service, language: Language) -> Element {
    classed("div", "write").child(filled("h3", service.name.get(language))).child(main_contact(
        &shared().site.directory.contacts(service),
        false,
        language,
    ))
}
