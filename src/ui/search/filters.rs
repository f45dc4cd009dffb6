//! The filters of the search, each value with how many records it would show.

use leptos::prelude::*;

use super::index::index;
use crate::{
    domain::{Audience, Language, OrganizationKind, Status},
    route::Page,
    search::{ContactWay, Facets, Filter, PlaceFilter, Query, STATUSES},
    text::{self, Msg},
    ui::{
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
    },
};

/// A value of a filter.
struct Choice {
    value: String,
    name: String,
    count: u32,
    chosen: bool,
}

/// The filters, folded until somebody opens them: then they are counted, and again with every change.
pub(super) fn filters(language: Language) -> Element {
    let Shared { site, search, .. } = shared();
    let open = RwSignal::new(search.with_untracked(|query| Filter::ALL.iter().any(|filter| query.has(*filter))));
    let clear = live(move || {
        search.with(|query| *query != Query::default()).then(|| {
            let clear = link(site.href(language, Page::Services), Msg::SearchClear.get(language));
            classed("p", "clear").child(clear.class("link"))
        })
    });
    let fields = live(move || open.get().then(|| fields(language)));
    row_of(
        classed("details", "filters")
            .flag("open", open.get_untracked())
            .on("toggle", move |_| open.set(true))
            .child(filled("summary", Msg::SearchFilters.get(language)))
            .child(fields),
        clear,
    )
}

fn row_of(details: Element, clear: Node) -> Element {
    classed("div", "choices").child(details).child(clear)
}

fn fields(language: Language) -> Node {
    let Shared { site, search, now, .. } = shared();
    let now = now.get_untracked().unwrap_or_else(|| site.data_noon());
    let query = search.get();
    let index = index();
    let heard = query.heard(site.directory);
    let found = index.search(&heard, site.directory, 0, now);
    let facets = index.facets(&found, &heard, site.directory, now);
    let group = |filter: Filter, name: &'static str, choices: Vec<Choice>| {
        // A value that would show nothing is left out, unless it is chosen.
        let shown = choices.into_iter().filter(|choice| choice.count > 0 || choice.chosen);
        let boxes = shown.map(|choice| check_box(name, choice));
        classed("fieldset", "filter")
            .child(filled("legend", text::filter_name(filter, language)))
            .child(classed("div", "opts").children(boxes))
    };
    row([
        group(Filter::Topic, "emne", topics(&query, &facets, language)),
        group(Filter::Audience, "for", audience(&query, &facets, language)),
        place(&query, &facets, language),
        group(Filter::Organization, "aktoer", organizations(&query, &facets, language)),
        group(Filter::Contact, "kontakt", contacts(&query, &facets, language)),
        group(Filter::OpenNow, "aabent", open_now(&query, &facets, language)),
        group(Filter::Status, "status", statuses(&query, &facets, language)),
    ])
}

fn check_box(name: &'static str, choice: Choice) -> Element {
    let field = el("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", choice.value)
        .flag("checked", choice.chosen);
    let count = classed("small", "quiet").child(format!(" {}", choice.count));
    classed("label", "opt").child(field).child(filled("span", choice.name).child(count))
}

fn topics(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let topics = &shared().site.directory.topics;
    let choice = |(topic, count): (&crate::domain::Topic, &u32)| Choice {
        value: topic.id.clone(),
        name: topic.name.get(language).to_owned(),
        count: *count,
        chosen: query.topics.contains(&topic.id),
    };
    topics.iter().zip(&facets.topics).map(choice).collect()
}

fn audience(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let choice = |(audience, count): (&Audience, &u32)| Choice {
        value: audience.word().to_owned(),
        name: text::capital(text::audience_name(*audience, language)),
        count: *count,
        chosen: query.audience.contains(audience),
    };
    Audience::ALL.iter().zip(&facets.audience).map(choice).collect()
}

fn organizations(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let choice = |(kind, count): (&OrganizationKind, &u32)| Choice {
        value: kind.word().to_owned(),
        name: text::organization_kind_name(*kind, language).to_owned(),
        count: *count,
        chosen: query.organizations.contains(kind),
    };
    OrganizationKind::ALL.iter().zip(&facets.organizations).map(choice).collect()
}

fn contacts(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let choice = |(way, count): (&ContactWay, &u32)| Choice {
        value: way.word().to_owned(),
        name: text::contact_way_name(*way, language).to_owned(),
        count: *count,
        chosen: query.contacts.contains(way),
    };
    ContactWay::ALL.iter().zip(&facets.contacts).map(choice).collect()
}

fn open_now(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let name = Msg::FilterOpenNow.get(language).to_owned();
    vec![Choice { value: "1".to_owned(), name, count: facets.open_now, chosen: query.open_now }]
}

fn statuses(query: &Query, facets: &Facets, language: Language) -> Vec<Choice> {
    let choice = |(status, count): (&Status, &u32)| Choice {
        value: status.word().to_owned(),
        name: text::status_name(*status, language).to_owned(),
        count: *count,
        chosen: query.statuses.contains(status),
    };
    STATUSES.iter().zip(&facets.statuses).map(choice).collect()
}

/// A municipality as text, or a region.
fn place(query: &Query, facets: &Facets, language: Language) -> Element {
    let site = shared().site;
    let written = match query.place {
        Some(PlaceFilter::Municipality(code)) => site.directory.municipality(code).map(|one| one.name.clone()),
        Some(PlaceFilter::Land(land)) => Some(text::land(land, language).to_owned()),
        Some(PlaceFilter::Region(_)) | None => None,
    };
    let option = |value: String, name: String, chosen: bool| {
        el("option").attr("value", value).flag("selected", chosen).child(name)
    };
    let regions = site.directory.regions.iter().zip(&facets.regions).filter(|(_, count)| **count > 0);
    let regions = regions.filter_map(|(region, count)| {
        let code = region.codes.first()?;
        let chosen = query.place == Some(PlaceFilter::Region(*code));
        Some(option(code.to_string(), format!("{} ({count})", region.name), chosen))
    });
    let anywhere = option(String::new(), Msg::FilterAnywhere.get(language).to_owned(), query.place.is_none());
    let label =
        |target: &'static str, name: Msg| classed("label", "form-label").attr("for", target).child(name.get(language));
    let municipality = classed("input", "form-input")
        .attr("id", "sted")
        .attr("name", "sted")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr_if("value", written);
    classed("fieldset", "filter")
        .child(filled("legend", Msg::FilterPlace.get(language)))
        .child(label("sted", Msg::FilterMunicipality))
        .child(municipality)
        .child(label("region", Msg::FilterRegion))
        .child(
            classed("select", "form-input")
                .attr("id", "region")
                .attr("name", "region")
                .child(anywhere)
                .children(regions),
        )
}
