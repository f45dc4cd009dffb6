//! The search among offers: field, filters with counts, hits. What is searched for stands in no address.

use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{filters::filters, hits::hit_row, index::index};
use crate::{
    domain::{Audience, Directory, Language, OrganizationKind, RegionCode, has_personal_number},
    route::Page,
    search::{ContactWay, Hit, HitKind, LONGEST_WORDS, PlaceFilter, Query, Results, STATUSES, Urgent},
    text::{self, Msg},
    ui::{
        browser,
        context::{Shared, shared},
        navigation,
        node::{Element, Node, classed, el, filled, link, live, row},
        parts::{call_list, crisis_card, elsewhere},
    },
};

/// Hits shown at once; "show more" adds as many again.
const PAGE_OF_HITS: usize = 20;
/// How often more were shown, in the entry of the history.
const MORE: char = 'm';

/// The form. Without scripts the list below is there.
pub(super) fn search_form(language: Language) -> Element {
    let search = shared().search;
    // From the start page, or by an address: told once, where one can write it anew.
    let has_number = RwSignal::new(search.with_untracked(|query| query.left_out));
    if has_number.get_untracked() {
        // Nobody hears of it: the page is just being drawn by it.
        search.update_untracked(|query| query.left_out = false);
        navigation::remember();
    }
    let warning = live(move || {
        has_number.get().then(|| classed("p", "form-error-message").child(text::personal_number_typed(language)))
    });
    let told = move |form: &HtmlFormElement| {
        let query = read(form);
        has_number.set(has_personal_number(&query.words));
        ask(query);
    };
    // Typing and choosing both count at once; the button is for those who look for one.
    let field = classed("input", "form-input")
        .attr("id", "search")
        .attr("name", "q")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_WORDS.to_string())
        .attr("enterkeyhint", "search")
        .attr("aria-describedby", "search-hint")
        .attr("value", search.with_untracked(|query| query.words.clone()));
    let button = classed("button", "button button-primary").attr("type", "submit").child(Msg::Search.get(language));
    classed("form", "search only-app")
        .attr("role", "search")
        .attr("method", "dialog")
        .flag("novalidate", true)
        .on("input", move |event| browser::with_form(&event, |form| told(&form)))
        .on_submit(move |form| told(&form))
        .child(classed("label", "form-label").attr("for", "search").child(Msg::SearchLabel.get(language)))
        .child(classed("p", "form-hint").attr("id", "search-hint").child(Msg::SearchHint.get(language)))
        .child(classed("div", "with-button").child(field).child(button))
        .child(el("div").attr("role", "alert").child(warning))
        .child(filters(language))
}

/// Asks a new question. It stays in the page's memory: Back comes to it again, and no address tells it. Words with somebody's
/// personal number stay nowhere.
fn ask(mut query: Query) {
    let search = shared().search;
    if has_personal_number(&query.words) {
        query.words.clear();
    }
    if search.with_untracked(|known| *known == query) {
        return;
    }
    search.set(query);
    navigation::remember();
}

/// What the form says.
fn read(form: &HtmlFormElement) -> Query {
    let directory = shared().site.directory;
    let values = |name: &str| browser::form_values(form, name);
    let word = |name: &str| values(name).into_iter().next().unwrap_or_default();
    Query {
        words: Query::of_words(&word("q")).words,
        topics: values("emne").into_iter().filter(|id| directory.topic(id).is_some()).collect(),
        audience: values("for").iter().filter_map(|word| Audience::from_word(word)).collect(),
        place: place(&word("sted"), &word("region"), directory),
        organizations: values("aktoer").iter().filter_map(|word| OrganizationKind::from_word(word)).collect(),
        contacts: values("kontakt").iter().filter_map(|word| ContactWay::from_word(word)).collect(),
        open_now: !word("aabent").is_empty(),
        statuses: STATUSES
            .into_iter()
            .filter(|status| values("status").iter().any(|word| word == status.word()))
            .collect(),
        left_out: false,
    }
}

/// What is written goes before a region.
fn place(written: &str, region: &str, directory: &Directory) -> Option<PlaceFilter> {
    PlaceFilter::written(written, directory).or_else(|| RegionCode::parse(region).map(PlaceFilter::Region))
}

/// What was found.
pub(super) fn results(language: Language) -> Node {
    let Shared { site, search, now, .. } = shared();
    let most = RwSignal::new(PAGE_OF_HITS * (1 + usize::from(browser::number(MORE))));
    live(move || {
        let now = now.get_untracked().unwrap_or_else(|| site.data_noon());
        let index = index();
        let words = search.with(|query| query.words.trim().to_owned());
        let heard = search.with(|query| query.heard(site.directory));
        let found = index.search(&heard, site.directory, most.get(), now);
        let land = match heard.place {
            Some(PlaceFilter::Land(land)) => Some(land),
            Some(PlaceFilter::Municipality(_) | PlaceFilter::Region(_)) | None => None,
        };
        let of_land: Vec<&str> =
            land.into_iter().flat_map(|land| site.directory.in_land(land)).map(|one| one.id.as_str()).collect();
        // Whom to call now, and what is named for the land, stands above, once, and is not counted again.
        let is_there =
            |at: usize| site.directory.services.get(at).is_some_and(|one| of_land.contains(&one.id.as_str()));
        let is_above = |hit: &Hit| {
            hit.kind == HitKind::Service && (found.urgent.lines.contains(&hit.position) || is_there(hit.position))
        };
        let above = found.hits.iter().filter(|hit| is_above(hit)).count();
        let there = of_land.len();
        let total = found.total - above + there;
        let count = match total {
            0 => Msg::SearchNone.get(language).to_owned(),
            1 => Msg::SearchOne.get(language).to_owned(),
            _ => Msg::SearchMany.get(language).replace("{}", &total.to_string()),
        };
        let shown = found.hits.len();
        let more = (found.total > shown).then(|| {
            classed("button", "button button-secondary")
                .attr("type", "button")
                .on_click(move || {
                    most.update(|most| *most += PAGE_OF_HITS);
                    browser::keep_number(MORE, browser::number(MORE) + 1);
                    // The button moves down, out of sight; the focus goes on to what it has shown.
                    browser::focus_id(format!("hit-{shown}"));
                })
                .child(Msg::ShowMore.get(language))
        });
        let below = found.hits.iter().enumerate().filter(|(_, hit)| !is_above(hit));
        let hits = below.map(|(at, hit)| {
            hit_row(hit, &found, &index, language).attr("id", format!("hit-{at}")).attr("tabindex", "-1")
        });
        let hits = (shown > above).then(|| classed("ul", "rows hits").children(hits));
        el("section")
            .attr("aria-label", Msg::Search.get(language))
            .child((!found.urgent.is_empty()).then(|| urgent(&found.urgent, language)))
            // The hits are headings of the third rank, as in the list by topic.
            .child(heading(count, (total > 0).then_some(words), language))
            .child(land.map(|land| elsewhere(land, language)))
            .child(corrected(&found, language))
            .child(hits)
            .child(more)
            .child((total == 0).then(|| instead(found.urgent.is_empty(), language)))
    })
}

/// «23 svar på ‹gæld›». Of it only the number is told aloud with every letter typed.
fn heading(count: String, words: Option<String>, language: Language) -> Element {
    let about = words.filter(|words| !words.is_empty());
    let about = about.map(|words| format!(" {}", Msg::SearchAbout.get(language).replace("{}", &words)));
    classed("h2", "found").child(classed("span", "count").attr("role", "status").child(count)).child(about)
}

/// Whom to call now: the right line first, and who answers before who does not.
fn urgent(urgent: &Urgent, language: Language) -> Element {
    let services = &shared().site.directory.services;
    let lines = urgent.lines.iter().filter_map(|at| services.get(*at));
    classed("section", "crisis")
        .child(filled("h2", Msg::WhenItCannotWait.get(language)))
        .child(call_list(lines, language))
}

fn corrected(found: &Results, language: Language) -> Option<Element> {
    let words: Vec<String> = found.corrections.iter().map(|correction| correction.read_as.clone()).collect();
    (!words.is_empty()).then(|| {
        classed("p", "quiet").child(Msg::SearchReadAs.get(language).replace("{}", &text::join(&words, language)))
    })
}

/// Nothing was found: what is near, and where help is in any case, where it does not stand above already.
fn instead(with_crisis: bool, language: Language) -> Node {
    let Shared { site, search, now, .. } = shared();
    let now = now.get_untracked().unwrap_or_else(|| site.data_noon());
    let near = search.with_untracked(|query| index().nearest(query, site.directory, now));
    let path = site.href(language, Page::Services);
    let rows = near.iter().map(|near| {
        let address = format!("{path}#{}", near.query.to_address(site.directory));
        let words = format!("{} ({})", text::change(&near.change, language), near.total);
        filled("li", link(address, words).class("link"))
    });
    let near = (!near.is_empty()).then(|| row([filled("h2", Msg::SearchNear.get(language)), el("ul").children(rows)]));
    row([
        near.into(),
        filled("p", link(path, Msg::SearchAll.get(language)).class("link")).into(),
        if with_crisis { crisis_card(language) } else { Node::Nothing },
    ])
}
