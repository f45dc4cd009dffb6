//! What the build machine says of the data on the page about it: the published files, and the quality report, from the
//! same function as `vejviser report`. Never drawn in the browser ([`crate::ui::kept`]).

use leptos::prelude::*;

use crate::{
    domain::{Language, Record, Status},
    formats::{
        ALL_VCARDS_PATH, CSV_PATH, HSDS_PATH, JSON_PATH, LICENCE_PATH, ONE_FILE_PATH, SOFTWARE_LICENCES_PATH, Sizes,
    },
    quality::{Round, report},
    route::Page,
    text::{self, QualityRow, QualitySection, QualityTable, desk::DeskMsg, published::PublishedMsg, quality_sections},
    ui::{
        context::shared,
        node::{Element, Node, classed, el, filled, link, row},
    },
};

/// Findings that are shown without being asked for.
const FEW: usize = 8;

/// Links to the files, with licence, date and size.
pub(super) fn downloads(language: Language) -> Node {
    let site = shared().site;
    let settings = &site.directory.settings;
    let words = |message: PublishedMsg| message.get(language);
    let sizes = use_context::<Sizes>();
    let files = [
        (ONE_FILE_PATH, PublishedMsg::OneFile, PublishedMsg::OneFileNote, None),
        (CSV_PATH, PublishedMsg::Table, PublishedMsg::TableNote, sizes.map(|sizes| sizes.csv)),
        (JSON_PATH, PublishedMsg::Json, PublishedMsg::JsonNote, sizes.map(|sizes| sizes.json)),
        (HSDS_PATH, PublishedMsg::Hsds, PublishedMsg::HsdsNote, sizes.map(|sizes| sizes.hsds)),
        (ALL_VCARDS_PATH, PublishedMsg::Vcards, PublishedMsg::VcardsNote, sizes.map(|sizes| sizes.vcards)),
    ]
    .map(|(path, name, note, bytes)| {
        let size = bytes.map(|bytes| format!(", {}", text::published::size(bytes, language)));
        let note = el("small").child(words(note));
        el("li").child(file(path, words(name)).attr("download", "")).child(size).child(el("br")).child(note)
    });
    let licence = words(PublishedMsg::Licence).replace("{}", &settings.data_licence.name);
    let licence = link(settings.data_licence.url.as_str(), licence).class("link").attr("rel", "noreferrer license");
    let date = words(PublishedMsg::Date).replace("{}", &text::date(settings.data_date, language));
    row([
        filled("h2", words(PublishedMsg::Heading)),
        filled("p", date).child(" ").child(words(PublishedMsg::Terms)),
        filled("p", licence),
        classed("ul", "downloads").children(files),
        filled("p", file(LICENCE_PATH, words(PublishedMsg::LicenceFile))),
        filled("p", file(SOFTWARE_LICENCES_PATH, words(PublishedMsg::Software))),
    ])
}

fn file(path: &str, name: &'static str) -> Element {
    link(format!("{}/{path}", shared().site.base), name).class("link")
}

/// The quality report on the data's own day: the build knows no other.
pub(super) fn quality(language: Language) -> Node {
    let directory = shared().site.directory;
    let today = directory.settings.data_date;
    let lead = PublishedMsg::QualityLead.get(language).replace("{}", &text::date(today, language));
    let sections = quality_sections(&report(directory, today), language);
    let shown = directory.services.iter().filter(|service| service.status != Status::Historical);
    row([
        filled("h2", PublishedMsg::Quality.get(language)).into(),
        filled("p", lead).into(),
        filled("p", link(shared().site.href(language, Page::Desk), DeskMsg::DeskLink.get(language)).class("link"))
            .into(),
        text::who_has_called(shown.map(|service| Record::to_reach(service, directory)))
            .map(|who| filled("p", who.get(language)))
            .into(),
        use_context::<Round>().map(|round| filled("p", text::published::round(&round, language))).into(),
        row(sections.iter().map(|found| section(found, language))),
    ])
}

fn section(found: &QualitySection, language: Language) -> Element {
    let heading = format!("{} ({})", found.heading, found.rows.len());
    let rows = || classed("ul", "findings").children(found.rows.iter().map(|row| finding(row, language)));
    let rows: Node = match found.rows.len() {
        0 => filled("p", PublishedMsg::NothingFound.get(language)).into(),
        count if count <= FEW => rows().into(),
        count => {
            let all = PublishedMsg::ShowAll.get(language).replace("{}", &count.to_string());
            // Every summary of the page says what it opens, also out of its place.
            let what = classed("span", "visually-hidden").child(format!(": {}", found.heading));
            el("details").child(filled("summary", all).child(what)).child(rows()).into()
        }
    };
    el("section")
        .attr("id", found.id)
        .child(filled("h3", heading))
        .child(filled("p", found.explanation))
        .child(found.table.as_ref().map(|figures| table(figures, found.heading)))
        .child(rows)
}

fn finding(found: &QualityRow, language: Language) -> Element {
    let foreign = (found.language != language).then(|| found.language.tag());
    let name = match &found.page {
        Some(page) => link(shared().site.href(language, page.clone()), found.name.clone()).class("link"),
        None => filled("b", found.name.clone()),
    };
    let detail = (!found.detail.is_empty()).then(|| format!(": {}", found.detail));
    el("li").child(name.attr_if("lang", foreign)).child(detail)
}

/// A table whose rows are read one under the other where there is no room for columns: each cell then says its heading.
fn table(figures: &QualityTable, caption: &'static str) -> Element {
    let [first, second, regions @ ..] = figures.head.as_slice() else { return el("div") };
    let heads = regions.iter().map(|name| filled("th", name.clone()).attr("scope", "col"));
    let corner = filled("th", format!("{first}, {}", second.to_lowercase())).attr("scope", "col");
    let rows = figures.rows.iter().filter_map(|cells| {
        let [topic, whom, counts @ ..] = cells.as_slice() else { return None };
        let name = filled("th", format!("{topic}: {}", whom.to_lowercase())).attr("scope", "row");
        let counts = counts.iter().zip(regions);
        let counts = counts.map(|(count, region)| filled("td", count.clone()).attr("data-head", region.clone()));
        Some(el("tr").child(name).children(counts))
    });
    classed("table", "matrix")
        .child(filled("caption", caption))
        .child(filled("thead", el("tr").child(corner).children(heads)))
        .child(el("tbody").children(rows))
}
