//! For families and children: numbers a child may call alone first, then groups, then help for the family.

use crate::{
    domain::{Audience, Language, Service, ServiceKind, Status},
    text::Msg,
    ui::{
        context::shared,
        node::{Node, classed, el, filled},
        parts::{call_list, leave_button, leave_explained, service_row},
    },
};

pub(super) fn children(language: Language) -> Node {
    let directory = shared().site.directory;
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let own: Vec<&'static Service> =
        shown().filter(|s| s.child_may_ask && s.contacts.iter().any(|c| c.kind.word() == "phone")).collect();
    let is_group = |service: &Service| {
        matches!(service.kind, ServiceKind::Group | ServiceKind::Camp) && service.audience.contains(&Audience::Child)
    };
    let groups = shown().filter(|s| is_group(s)).map(|s| service_row(s, None, language));
    let families = shown()
        .filter(|s| {
            !is_group(s) && !s.child_may_ask && s.topics.iter().any(|topic| topic == "boern-unge") && s.dedicated
        })
        .map(|s| service_row(s, None, language));
    let own_words = el("p").child(Msg::ChildrenOwn.get(language)).child(". ").child(Msg::HelpChildText.get(language));
    let alone = el("section")
        .child(filled("h2", Msg::HelpChild.get(language)))
        .child(own_words)
        .child(call_list(own, language));
    classed("div", "col")
        .child(classed("div", "exit-bar").child(leave_button(language)))
        .child(el("h1").attr("tabindex", "-1").child(Msg::ChildrenTitle.get(language)))
        .child(classed("p", "lead").child(Msg::ChildrenLead.get(language)))
        .child(alone)
        .child(filled("h2", Msg::ChildrenGroups.get(language)))
        .child(filled("p", Msg::ChildrenGap.get(language)))
        .child(classed("ul", "rows").children(groups))
        .child(filled("h2", Msg::ChildrenFamilies.get(language)))
        .child(classed("ul", "rows").children(families))
        .child(leave_explained(language))
        .into()
}
