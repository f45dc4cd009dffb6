//! For professionals: the municipality's work for veterans, explained. All of it stands in the HTML.

use super::{partners::list_button, pieces::sections};
use crate::{
    domain::{InitiativeKind, Language},
    professional::municipal_effort::{MunicipalPolicy, advisers, agreements, nationwide, policies},
    route::{Page, Tool},
    text::{self, municipal_effort, planning::PlanMsg},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
        parts::{contact_list, initiative_row, main_contact},
    },
};

/// What the text speaks of, as tools.
const TOOLS: [Tool; 4] = [Tool::Tasks, Tool::PartnerList, Tool::Network, Tool::Board];

pub(super) fn effort(language: Language) -> Node {
    let site = shared().site;
    let article = municipal_effort::article(language);
    // The sources come last, after what the data says.
    let (last, first) =
        article.sections.split_last().map_or((&[][..], &[][..]), |(last, first)| (std::slice::from_ref(last), first));
    let tools = TOOLS.map(|tool| {
        let (title, _) = text::tool_words(tool, language);
        filled("li", link(site.href(language, Page::Tool(tool)), title).class("link"))
    });
    let known = policies(site.directory);
    let count = municipal_effort::policy_count(known.len(), language);
    let agreed = agreements(site.directory);
    let agreed = (!agreed.is_empty()).then(|| {
        el("section")
            .child(filled("h2", PlanMsg::EffortAgreements.get(language)))
            .child(filled("p", PlanMsg::EffortAgreementsLead.get(language)))
            .child(municipalities(&agreed, language))
    });
    let shared_by_all = [
        (PlanMsg::EffortMethods, InitiativeKind::Method),
        (PlanMsg::EffortYearly, InitiativeKind::Event),
        (PlanMsg::EffortState, InitiativeKind::Policy),
    ];
    let shared_by_all = shared_by_all.map(|(title, kind)| {
        let known = nationwide(site.directory, kind);
        let rows = known.iter().map(|one| initiative_row(one, language));
        (!known.is_empty()).then(|| row([filled("h2", title.get(language)), classed("ul", "rows").children(rows)]))
    });
    let advise = advisers(site.directory).into_iter().map(|service| {
        let routes = site.directory.routes(service, None).contacts;
        let address = site.href(language, Page::of(service));
        let name = service.name.get(language).to_owned();
        classed("article", "card")
            .child(filled("h3", link(address, name.clone())))
            .child(filled("p", service.summary.get(language)))
            .child(main_contact(&routes, false, language))
            .child(contact_list(&routes, language))
            .child(
                classed("div", "foot")
                    .child(filled("p", text::source_line(&service.source, language)))
                    .child(filled("div", list_button(service, name, language))),
            )
    });
    row([
        classed("div", "col").child(sections(first)).into(),
        filled("h2", PlanMsg::EffortTools.get(language)).into(),
        classed("ul", "takes").children(tools).into(),
        filled("h2", PlanMsg::EffortPolicies.get(language)).into(),
        filled("p", count).into(),
        municipalities(&known, language).into(),
        agreed.into(),
        row(shared_by_all),
        filled("h2", PlanMsg::EffortAdvisers.get(language)).into(),
        Node::from(classed("div", "col").children(advise)),
        classed("div", "col").child(sections(last)).into(),
    ])
}

/// Each with what is known of it and where that is told.
fn municipalities(known: &[MunicipalPolicy<'static>], language: Language) -> Element {
    let site = shared().site;
    let rows = known.iter().map(|one| {
        let address = site.href(language, Page::Municipality(one.municipality.slug.clone()));
        let words = format!("{}: {}.", one.policy.name.get(language), municipal_effort::policy_line(one, language));
        el("li")
            .child(filled("h3", link(address, one.municipality.name.as_str())))
            .child(filled("p", words))
            .child(classed("p", "quiet").child(text::source_line(&one.policy.source, language)))
    });
    classed("ul", "rows").children(rows)
}
