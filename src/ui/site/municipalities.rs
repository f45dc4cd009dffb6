//! All municipalities from A to Å, as Danes sort: found by postcode or name, filtered, on a map and in a list.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use crate::{
    domain::{Helper, Language, Municipality, MunicipalityFilter, RegionCode, danish_sort_key, order},
    route::Page,
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{legend, map, place_finder},
    },
};

pub(super) fn municipalities(language: Language) -> Node {
    let site = shared().site;
    let filter = RwSignal::new(MunicipalityFilter::default());
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

/// The map and the list of the same municipalities.
fn shown(sorted: &[&'static Municipality], language: Language) -> Node {
    let count = Msg::MunicipalitiesShown.get(language).replace("{}", &sorted.len().to_string());
    let count = classed("p", "count").attr("role", "status").child(count);
    if sorted.is_empty() {
        return row([count, filled("p", Msg::MunicipalitiesNone.get(language))]);
    }
    let drawing = el("section")
        .class("map-section")
        .attr("aria-label", Msg::MapHeading.get(language))
        .child(filled("h2", Msg::MapHeading.get(language)))
        .child(filled("p", Msg::MapText.get(language)))
        .child(legend(language))
        .child(map(sorted, language));
    row([count.into(), drawing.into(), list(sorted, language)])
}

fn filters(filter: RwSignal<MunicipalityFilter>, language: Language) -> Element {
    let Shared { site, now, .. } = shared();
    let day = now.get_untracked().unwrap_or_else(|| site.data_noon()).date();
    let option = |value: String, name: String| el("option").attr("value", value).child(name);
    let regions = site.directory.regions.iter().filter(|region| region.is_valid(day));
    let regions = regions.filter_map(|region| Some(option(region.codes.first()?.to_string(), region.name.clone())));
    let helpers =
        Helper::ALL.map(|helper| option(helper.word().to_owned(), text::helper_name(helper, language).to_owned()));
    let select = |id: &'static str, name: Msg, none: Msg| {
        let field = classed("select", "form-input")
            .attr("id", id)
            .attr("name", id)
            .child(option(String::new(), none.get(language).to_owned()));
        (classed("label", "form-label").attr("for", id).child(name.get(language)), field)
    };
    let (region_label, region) = select("region", Msg::FilterRegion, Msg::AllRegions);
    let (helper_label, helper) = select("helper", Msg::CoordinatorFilter, Msg::CoordinatorAny);
    let policy = classed("label", "opt")
        .child(el("input").attr("type", "checkbox").attr("name", "policy").attr("value", "1"))
        .child(filled("span", Msg::StrategyFilter.get(language)));
    classed("form", "filters municipalities only-app")
        .attr("method", "dialog")
        .attr("aria-label", Msg::MunicipalityFilters.get(language))
        .on("input", move |event| browser::with_form(&event, |form| filter.set(read(&form))))
        .on_submit(move |form| filter.set(read(&form)))
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
        )
}

fn read(form: &HtmlFormElement) -> MunicipalityFilter {
    let directory = shared().site.directory;
    let word = |name: &str| browser::form_values(form, name).into_iter().next().unwrap_or_default();
    let code = RegionCode::parse(&word("region"));
    // A region of the future stands for several of today's codes.
    let region = code.and_then(|code| directory.regions.iter().find(|region| region.codes.first() == Some(&code)));
    MunicipalityFilter {
        regions: region.map(|region| region.codes.clone()).unwrap_or_default(),
        helper: Helper::ALL.into_iter().find(|helper| helper.word() == word("helper")),
        with_policy: !word("policy").is_empty(),
    }
}

/// The list by letters.
fn list(sorted: &[&'static Municipality], language: Language) -> Node {
    let site = shared().site;
    let mut by_letter: Vec<(String, Vec<&'static Municipality>)> = Vec::new();
    for municipality in sorted {
        let letter = first_letter(&municipality.name);
        match by_letter.last_mut() {
            Some((last, names)) if *last == letter => names.push(municipality),
            _ => by_letter.push((letter, vec![municipality])),
        }
    }
    let letters = by_letter.iter().map(|(letter, _)| filled("li", link(format!("#b-{letter}"), letter.clone())));
    let letters =
        el("nav").attr("aria-label", Msg::Letters.get(language)).child(classed("ul", "letters").children(letters));
    let sections = by_letter.into_iter().map(|(letter, names)| {
        let links = names.into_iter().map(|municipality| {
            let address = site.href(language, Page::Municipality(municipality.slug.clone()));
            filled("li", link(address, municipality.name.clone()))
        });
        let heading = classed("h2", "az-head").attr("id", format!("b-{letter}")).child(letter);
        el("section").child(heading).child(classed("ul", "az").children(links))
    });
    row([letters, classed("div", "index").children(sections)])
}

/// The letter a name stands under: aa is å.
fn first_letter(name: &str) -> String {
    if name.starts_with("Aa") {
        return "Å".to_owned();
    }
    name.chars().next().map(String::from).unwrap_or_default()
}
