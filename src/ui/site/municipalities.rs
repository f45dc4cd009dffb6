//! All municipalities by region, from A to Å as Danes sort: found by postcode or name, filtered, in a list and on a map.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::map::{legend, map, sample};
use crate::{
    domain::{Helper, Language, Municipality, MunicipalityFilter, Region, RegionCode, danish_sort_key, order},
    route::Page,
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{counted, place_finder},
    },
};

pub(super) fn municipalities(language: Language) -> Node {
    let site = shared().site;
    let filter = RwSignal::new(filter_kept());
    let found = live(move || {
        let filter = filter.get();
        let all = &site.directory.municipalities;
        let wanted = all.iter().filter(|municipality| filter.takes(site.directory, municipality));
        let sorted = order::by(wanted, |municipality| danish_sort_key(&municipality.name));
        shown(&sorted, language)
    });
    let title = el("h1").attr("tabindex", "-1").child(Msg::MunicipalitiesTitle.get(language));
    let lead = classed("p", "lead").child(Msg::MunicipalitiesLead.get(language));
    row([title.into(), lead.into(), place_finder(language), filters(filter, language).into(), found])
}

/// The list and the map of the same municipalities. On a phone the list comes first and the map is folded below it.
fn shown(sorted: &[&'static Municipality], language: Language) -> Node {
    let count = match sorted.len() {
        1 => Msg::MunicipalityShown.get(language).to_owned(),
        several => Msg::MunicipalitiesShown.get(language).replace("{}", &several.to_string()),
    };
    let count = classed("p", "count").attr("role", "status").child(count);
    if sorted.is_empty() {
        return row([count, filled("p", Msg::MunicipalitiesNone.get(language))]);
    }
    let drawing = el("section")
        .class("map-section")
        .attr("aria-label", Msg::MapHeading.get(language))
        .child(filled("p", Msg::MapText.get(language)))
        // The list above says the same: who goes by key need not pass every mark.
        .child(link("#past-map", Msg::SkipMap.get(language)).class("past-map"))
        .child(map(sorted, language))
        .child(el("div").attr("id", "past-map").attr("tabindex", "-1"));
    // Beside the map and not around it: where there is room the map is there without a press, also with scripts off.
    let fold = classed("details", "map-fold fold")
        .flag("open", kept(MAP) > 0)
        .on("toggle", |event| browser::keep_number(MAP, browser::is_open(&event).into()))
        .child(filled("summary", Msg::ShowMap.get(language)));
    let both =
        classed("div", "municipality-map").child(list(sorted, language)).child(el("div").child(fold).child(drawing));
    row([count, legend(language), both])
}

fn filters(filter: RwSignal<MunicipalityFilter>, language: Language) -> Element {
    let Shared { site, day, .. } = shared();
    let day = day.get_untracked();
    let chosen = filter.get_untracked();
    let option = |value: String, name: String, is_chosen: bool| {
        el("option").attr("value", value).flag("selected", is_chosen).child(name)
    };
    let regions = site.directory.regions_on(day).filter_map(|region| {
        Some(option(region.codes.first()?.to_string(), region.name.clone(), chosen.regions == region.codes))
    });
    let helpers = Helper::ALL.map(|helper| {
        let name = text::helper_name(helper, language).to_owned();
        option(helper.word().to_owned(), name, chosen.helper == Some(helper))
    });
    let select = |id: &'static str, label: &'static str, name: Msg, none: Msg| {
        let field = classed("select", "form-input")
            .attr("id", id)
            .attr("name", id)
            .attr("aria-labelledby", label)
            .child(option(String::new(), none.get(language).to_owned(), false));
        (classed("label", "form-label").attr("id", label).attr("for", id).child(name.get(language)), field)
    };
    let (region_label, region) = select("region", "region-label", Msg::FilterRegion, Msg::AllRegions);
    let (helper_label, helper) = select("helper", "helper-label", Msg::CoordinatorFilter, Msg::CoordinatorAny);
    let box_field = el("input").attr("type", "checkbox").attr("name", "policy").attr("value", "1");
    let policy = classed("label", "opt")
        .child(box_field.flag("checked", chosen.with_policy))
        .child(filled("span", Msg::StrategyFilter.get(language)));
    let take = move |form: &HtmlFormElement| {
        let wanted = read(form);
        keep(&wanted);
        filter.set(wanted);
    };
    let form = classed("form", "municipalities")
        .attr("method", "dialog")
        .attr("aria-label", Msg::MunicipalityFilters.get(language))
        .on("input", move |event| browser::with_form(&event, |form| take(&form)))
        .on_submit(move |form| take(&form))
        // On a day when regions come and go, the one that was chosen may be another's place in the list.
        .child(
            el("div").child(region_label).child(region.children(regions).key(day != site.directory.settings.data_date)),
        )
        .child(el("div").child(helper_label).child(helper.children(helpers)))
        .child(policy)
        // Choosing counts at once; the button is for those who look for one.
        .child(
            classed("button", "button button-secondary")
                .attr("type", "submit")
                .child(Msg::MunicipalityFilters.get(language)),
        );
    // Folded: most look for one municipality by its name.
    classed("details", "filters only-app")
        .flag("open", chosen != MunicipalityFilter::default())
        .child(filled("summary", Msg::SearchFilters.get(language)))
        .child(form)
}

fn read(form: &HtmlFormElement) -> MunicipalityFilter {
    let word = |name: &str| browser::form_values(form, name).into_iter().next().unwrap_or_default();
    MunicipalityFilter {
        regions: RegionCode::parse(&word("region")).map(codes_of).unwrap_or_default(),
        helper: Helper::ALL.into_iter().find(|helper| helper.word() == word("helper")),
        with_policy: !word("policy").is_empty(),
    }
}

/// The codes that the region of today with this first code stands for.
fn codes_of(first: RegionCode) -> Vec<RegionCode> {
    let Shared { site, day, .. } = shared();
    let mut regions = site.directory.regions_on(day.get_untracked());
    let region = regions.find(|region| region.codes.first() == Some(&first));
    region.map(|region| region.codes.clone()).unwrap_or_default()
}

/// The letters of what is filtered and unfolded, in the entry of the history: Back and the other language find it again.
const REGION: char = 'r';
const HELPER: char = 'h';
const POLICY: char = 'p';
const MAP: char = 'm';

fn keep(filter: &MunicipalityFilter) {
    let region = filter.regions.first().and_then(|code| code.to_string().parse().ok());
    let helper = Helper::ALL.into_iter().zip(1..).find(|(helper, _)| filter.helper == Some(*helper));
    browser::keep_number(REGION, region.unwrap_or_default());
    browser::keep_number(HELPER, helper.map_or(0, |(_, number)| number));
    browser::keep_number(POLICY, filter.with_policy.into());
}

/// A number that the entry of the history has kept. Before the page has been taken over it is what its HTML says.
fn kept(letter: char) -> u16 {
    if shared().started.with_untracked(Option::is_some) { browser::number(letter) } else { 0 }
}

fn filter_kept() -> MunicipalityFilter {
    let helper = usize::from(kept(HELPER)).checked_sub(1);
    MunicipalityFilter {
        regions: RegionCode::parse(&kept(REGION).to_string()).map(codes_of).unwrap_or_default(),
        helper: helper.and_then(|at| Helper::ALL.get(at).copied()),
        with_policy: kept(POLICY) > 0,
    }
}

/// The list by region. A region of the future stands for several of today's codes.
fn list(sorted: &[&'static Municipality], language: Language) -> Element {
    let Shared { site, day, .. } = shared();
    let of_region = |region: &Region| -> Vec<&'static Municipality> {
        sorted.iter().copied().filter(|municipality| region.codes.contains(&municipality.region)).collect()
    };
    let sections = site.directory.regions_on(day.get_untracked()).filter_map(|region| {
        let within = of_region(region);
        let rows = within.iter().map(|municipality| named(municipality, language));
        (!within.is_empty()).then(|| {
            let heading = filled("h2", counted(&region.name, within.len()));
            el("section").child(heading).child(classed("ul", "az").children(rows))
        })
    });
    classed("div", "regions").children(sections)
}

/// A municipality with its mark. Who helps there is told where anybody does.
fn named(municipality: &'static Municipality, language: Language) -> Element {
    let address = shared().site.href(language, Page::Municipality(municipality.slug.clone()));
    let helper = Helper::of(municipality);
    let told = (helper != Helper::NoneKnown)
        .then(|| classed("span", "visually-hidden").child(format!(" ({})", text::helper_name(helper, language))));
    filled("li", link(address, sample(helper)).child(municipality.name.as_str())).child(told)
}
