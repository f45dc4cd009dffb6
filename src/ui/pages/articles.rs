//! The long texts: about, data, your information, accessibility.

use crate::{
    domain::{CoordinatorState, Directory, Language, Status},
    text::{self, Article, ArticleId, Msg},
    ui::{
        context::shared,
        node::{Node, classed, el, filled, link, row},
        parts::fact,
    },
};

pub(super) fn about(id: ArticleId, language: Language) -> Node {
    let article = id.article(language);
    classed("div", "col").child(heading(article)).child(sections(article)).into()
}

/// About the data: the text, the inclusion rule, and figures counted from the directory itself.
pub(super) fn about_data(language: Language) -> Node {
    let site = shared().site;
    let article = ArticleId::AboutData.article(language);
    let inclusion = ArticleId::Inclusion.article(language);
    let date = text::date(site.directory.settings.data_date, language);
    let figures = figures(site.directory).map(|(name, count)| fact(name, count.to_string(), language));
    let download = link(format!("{}/vejviser.json", site.base), Msg::DataDownload.get(language)).attr("download", "");
    classed("div", "col")
        .child(heading(article))
        .child(filled("p", Msg::DataDate.get(language).replace("{}", &date)))
        .child(filled("h2", Msg::DataCounts.get(language)))
        .child(classed("dl", "facts").children(figures))
        .child(filled("p", download))
        .child(sections(article))
        .child(filled("h2", inclusion.title))
        .child(filled("p", inclusion.lead))
        .child(sections(inclusion))
        .into()
}

fn figures(directory: &Directory) -> [(Msg, usize); 4] {
    let shown = || directory.services.iter().filter(|service| service.status != Status::Historical);
    let in_office = |state| matches!(state, CoordinatorState::Known | CoordinatorState::OtherFunction);
    [
        (Msg::DataServices, shown().count()),
        (Msg::DataCurrent, shown().filter(|service| service.status == Status::Current).count()),
        (Msg::DataCoordinators, directory.municipalities.iter().filter(|m| in_office(m.coordinator.state)).count()),
        (Msg::DataMainLines, directory.municipalities.iter().filter(|m| m.main_contact.phone.is_some()).count()),
    ]
}

fn heading(article: &'static Article) -> Node {
    row([el("h1").attr("tabindex", "-1").child(article.title), classed("p", "lead").child(article.lead)])
}

fn sections(article: &'static Article) -> Node {
    row(article.sections.iter().map(|section| {
        let paragraphs = section.paragraphs.iter().map(|text| filled("p", *text));
        let points = section.points.iter().map(|text| filled("li", *text));
        let points = (!section.points.is_empty()).then(|| el("ul").children(points));
        row([Node::from(filled("h2", section.heading)), row(paragraphs), points.into()])
    }))
}
