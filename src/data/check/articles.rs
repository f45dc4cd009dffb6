//! The long texts: every one in both languages, and the rules of plain language.

use super::fields;
use crate::{
    data::{
        problem::{Desk, word_list},
        raw::{RawArticle, RawText, RawWriting},
    },
    domain::{Article, ArticleId, Language, Section},
};

const FILE: &str = "articles.json";

pub(super) fn articles(raws: &[RawArticle], desk: &mut Desk) -> Vec<Article> {
    let mut found: Vec<Article> = Vec::new();
    for raw in raws {
        desk.open(FILE, &raw.id);
        let Some(id) = desk.word("id", &raw.id, ArticleId::from_word, word_list!(ArticleId)) else { continue };
        if found.iter().any(|known| known.id == id) {
            desk.error("id", "this text is there already");
        }
        found.push(article(id, Language::Danish, &raw.da, desk));
        found.push(article(id, Language::English, &raw.en, desk));
    }
    desk.open(FILE, "-");
    for id in ArticleId::ALL.iter().filter(|id| !found.iter().any(|article| article.id == **id)) {
        desk.error("id", format!("the text {} is missing", id.word()));
    }
    found
}

fn article(id: ArticleId, language: Language, raw: &RawWriting, desk: &mut Desk) -> Article {
    let part = language.tag();
    let sections = raw.sections.iter().enumerate().map(|(at, section)| {
        let at = format!("{part}.sections[{at}]");
        if section.paragraphs.is_empty() && section.points.is_empty() {
            desk.error(&at, "a section says something: give paragraphs or points");
        }
        Section {
            heading: label(&section.heading, &format!("{at}.heading"), desk),
            paragraphs: texts(&section.paragraphs, language, &format!("{at}.paragraphs"), desk),
            points: texts(&section.points, language, &format!("{at}.points"), desk),
        }
    });
    let sections = sections.collect();
    let title = label(&raw.title, &format!("{part}.title"), desk);
    let lead = text(&raw.lead, language, &format!("{part}.lead"), desk);
    Article { id, language, title, lead, sections }
}

fn texts(list: &[String], language: Language, field: &str, desk: &mut Desk) -> Vec<String> {
    list.iter().enumerate().map(|(at, one)| text(one, language, &format!("{field}[{at}]"), desk)).collect()
}

/// Running text; the rules of plain language are made for Danish.
fn text(written: &str, language: Language, field: &str, desk: &mut Desk) -> String {
    match language {
        Language::Danish => fields::prose(&RawText { da: written.to_owned(), en: None }, field, desk).da,
        Language::English => label(written, field, desk),
    }
}

fn label(written: &str, field: &str, desk: &mut Desk) -> String {
    fields::label(&RawText { da: written.to_owned(), en: None }, field, desk).da
}
