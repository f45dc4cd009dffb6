//! Names and opening words of the pages for professionals and relatives, for headings, links and heads.

use super::{board::BoardMsg, format::pick, municipal_effort, professional::ProMsg, youth::YouthMsg};
use crate::{domain::Language, route::Tool};

/// The title of a tool and one or two sentences about it.
pub fn tool_words(tool: Tool, language: Language) -> (&'static str, &'static str) {
    match tool {
        Tool::Partners => (
            pick(["Samarbejdspartnere efter rolle", "Partners, by role"], language),
            pick(
                [
                    "Beskriv situationen, og se, hvem I kan arbejde sammen med, og hvordan man henviser.",
                    "Describe the situation and see whom you can work with and how to refer.",
                ],
                language,
            ),
        ),
        Tool::PartnerList => (
            ProMsg::ListTitle.get(language),
            pick(
                [
                    "Saml jeres aktører på en liste. Den kan udskrives, hentes som fil og deles.",
                    "Gather your partners in a list. It can be printed, fetched as a file and shared.",
                ],
                language,
            ),
        ),
        Tool::Tasks => (ProMsg::TasksTitle.get(language), ProMsg::TasksLead.get(language)),
        Tool::Board => (BoardMsg::Title.get(language), BoardMsg::Lead.get(language)),
        Tool::Network => (ProMsg::NetworkTitle.get(language), ProMsg::NetworkLead.get(language)),
        Tool::Youth => (YouthMsg::Title.get(language), YouthMsg::Lead.get(language)),
        Tool::Effort => {
            let article = municipal_effort::article(language);
            (article.title, article.lead)
        }
    }
}
