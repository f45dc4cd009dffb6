//! The long texts: about, data, your information, accessibility.

use crate::{
    domain::{Article, ArticleId, Language},
    formats::SOFTWARE_LICENCES_PATH,
    route::{Page, Route},
    text::{self, Msg},
    ui::{
        context::shared,
        kept::kept,
        node::{Node, classed, el, filled, link, row},
        parts::fact,
    },
};

pub(super) fn about(id: ArticleId, language: Language) -> Node {
    let about = (id == ArticleId::About).then(|| {
        // The licences of the code travel with the site.
        let licences = shared().site.file(SOFTWARE_LICENCES_PATH);
        row([
            // Shown by the loader, where the browser or the host has refused to have the site kept.
            classed("p", "only-unkept").child(Msg::NotKept.get(language)).into(),
            licences.map(|file| filled("p", link(file, Msg::Licences.get(language)).class("link"))).into(),
            edition(language),
        ])
    });
    classed("div", "col").child(article(id, language).map(whole)).child(about).into()
}

/// Who keeps the site, which program and which data its pages are made of, and how to make sure of it.
fn edition(language: Language) -> Node {
    let site = shared().site;
    let settings = &site.directory.settings;
    let keeper = settings.sender_name.clone().map(|name| fact(Msg::Keeper, name, language));
    let date = text::date(settings.data_date, language);
    let sums = |file| link(file, Msg::Checksums.get(language)).class("link").attr("download", "");
    let sums = site
        .file("SHA256SUMS")
        .map(|file| row([filled("p", Msg::ChecksumsLead.get(language)), filled("p", sums(file))]));
    let facts = [fact(Msg::Version, site.version, language), fact(Msg::DataDay, date, language)];
    row([Node::from(classed("dl", "facts").children(keeper).children(facts)), sums.into()])
}

/// About the data: the text, the inclusion rule, and the report with its figures.
pub(super) fn about_data(language: Language) -> Node {
    let site = shared().site;
    let about = article(ArticleId::AboutData, language);
    let inclusion = article(ArticleId::Inclusion, language).map(|inclusion| {
        row([
            filled("h2", inclusion.title.as_str()).into(),
            filled("p", inclusion.lead.as_str()).into(),
            sections(inclusion),
        ])
    });
    let date = text::date(site.directory.settings.data_date, language);
    classed("div", "col")
        .child(about.map(heading))
        .child(filled("p", Msg::DataDate.get(language).replace("{}", &date)))
        .child(about.map(sections))
        .child(inclusion)
        .child(filled("p", link(site.href(language, Page::Choosing), Msg::Choosing.get(language)).class("link")))
        .child(kept("published", Route::new(language, Page::AboutData), || published(language)))
        .into()
}

/// How we choose: the plan's own rules, counted by the build machine: see [`kept`].
pub(super) fn choosing(language: Language) -> Node {
    classed("div", "col")
        .child(el("h1").attr("tabindex", "-1").child(Msg::Choosing.get(language)))
        .child(classed("p", "lead").child(Msg::ChoosingLead.get(language)))
        .child(kept("choosing", Route::new(language, Page::Choosing), || chosen(language)))
        .into()
}

fn chosen(language: Language) -> Node {
    #[cfg(not(target_arch = "wasm32"))]
    return super::choosing::choosing(language);
    #[cfg(target_arch = "wasm32")]
    {
        let _ = language;
        Node::Nothing
    }
}

/// The files to download and the quality report: see [`kept`].
fn published(language: Language) -> Node {
    #[cfg(not(target_arch = "wasm32"))]
    return row([super::published::downloads(language), super::published::quality(language)]);
    #[cfg(target_arch = "wasm32")]
    {
        let _ = language;
        Node::Nothing
    }
}

fn article(id: ArticleId, language: Language) -> Option<&'static Article> {
    shared().site.directory.article(id, language)
}

fn whole(article: &'static Article) -> Node {
    row([heading(article), sections(article)])
}

fn heading(article: &'static Article) -> Node {
    row([
        el("h1").attr("tabindex", "-1").child(article.title.as_str()),
        classed("p", "lead").child(article.lead.as_str()),
    ])
}

fn sections(article: &'static Article) -> Node {
    row(article.sections.iter().map(|section| {
        let paragraphs = section.paragraphs.iter().map(|text| filled("p", text.as_str()));
        let points = section.points.iter().map(|text| filled("li", text.as_str()));
        let points = (!section.points.is_empty()).then(|| el("ul").children(points));
        row([Node::from(filled("h2", section.heading.as_str())), row(paragraphs), points.into()])
    }))
}
