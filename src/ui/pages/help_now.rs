//! Crisis help. Plain links in plain HTML; numbers and hours come from the data.

use crate::{
    domain::{Language, Service},
    route::Page,
    text::{self, Msg, children::ChildMsg, families::FamilyMsg},
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link},
        parts::{call_list, icon},
    },
};

pub(super) fn help_now(language: Language) -> Node {
    let site = shared().site;
    let directory = site.directory;
    let rules = &directory.rules;
    let find = |ids: &'static [String]| -> Vec<&'static Service> {
        ids.iter().filter_map(|id| directory.service(id)).collect()
    };
    let veterans = find(std::slice::from_ref(&rules.veteran_line));
    // Everybody's lines but the alarm number and the veteran line, which stand above.
    let everybody = find(&rules.urgent.everybody);
    let alarm: Vec<&'static Service> = everybody.first().copied().into_iter().collect();
    let thoughts: Vec<&'static Service> =
        everybody.into_iter().skip(1).filter(|service| service.id != rules.veteran_line).collect();
    let home = directory.topic("tryghed-hjemme").map(|topic| find(&topic.crisis)).unwrap_or_default();
    let child = find(std::slice::from_ref(&rules.child_line));
    let doctors = find(&rules.urgent.doctors);
    let date = text::date(directory.settings.data_date, language);
    let reasons = el("ul")
        .child(filled("li", Msg::Call112IfLife.get(language)))
        .child(filled("li", Msg::Call112IfHurt.get(language)));
    let alarm = classed("section", "crisis")
        .attr("aria-labelledby", "alarm")
        .child(el("h2").attr("id", "alarm").child(Msg::Call112If.get(language)))
        .child(reasons)
        .child(call_list(alarm, language));
    let section = |title: Msg| filled("section", filled("h2", title.get(language)));
    let more = |page: Page, name: &'static str| {
        filled("p", link(site.href(language, page), name).class("link").child(icon("arrow")))
    };
    let paragraph = |words: Msg| filled("p", words.get(language));
    classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(Msg::GetHelpNow.get(language)))
        .child(classed("p", "lead").child(Msg::HelpNowLead.get(language)))
        .child(alarm)
        .child(section(Msg::HelpVeterans).child(call_list(veterans, language)))
        .child(section(Msg::HelpThoughts).child(paragraph(Msg::HelpThoughtsText)).child(call_list(thoughts, language)))
        .child(
            section(Msg::HelpHome)
                .child(call_list(home, language))
                .child(more(Page::Relatives, FamilyMsg::Title.get(language))),
        )
        .child(
            section(Msg::HelpChild)
                .child(paragraph(Msg::HelpChildText))
                .child(call_list(child, language))
                .child(more(Page::ForYou, ChildMsg::OwnTitle.get(language))),
        )
        .child(section(Msg::HelpDoctor).child(paragraph(Msg::HelpDoctorText)).child(call_list(doctors, language)))
        .child(classed("p", "quiet").child(Msg::DataDate.get(language).replace("{}", &date)))
        .into()
}
