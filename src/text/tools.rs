//! Names and opening words of the pages for professionals, for headings, links and heads.

use super::{
    board::BoardMsg, embedding::EmbedMsg, municipal_effort, professional::ProMsg, table::texts, youth::YouthMsg,
};
use crate::{domain::Language, route::Tool};

texts! {
    /// Names of tools that have no text of their own.
    ToolWord {
        PartnersTitle: "Samarbejdspartnere efter rolle", "Partners, by role";
        PartnersLead: "Beskriv situationen, og se, hvem I kan arbejde sammen med, og hvordan man henviser.",
            "Describe the situation and see who you can work with and how to refer.";
        PartnerListLead: "Saml jeres aktører på en liste. Den kan udskrives, hentes som fil og deles.",
            "Gather your partners in a list. It can be printed, fetched as a file and shared.";
    }
}

/// The title of a tool and one or two sentences about it.
pub fn tool_words(tool: Tool, language: Language) -> (&'static str, &'static str) {
    match tool {
        Tool::Partners => (ToolWord::PartnersTitle.get(language), ToolWord::PartnersLead.get(language)),
        Tool::PartnerList => (ProMsg::ListTitle.get(language), ToolWord::PartnerListLead.get(language)),
        Tool::Tasks => (ProMsg::TasksTitle.get(language), ProMsg::TasksLead.get(language)),
        Tool::Board => (BoardMsg::Title.get(language), BoardMsg::Lead.get(language)),
        Tool::Network => (ProMsg::NetworkTitle.get(language), ProMsg::NetworkLead.get(language)),
        Tool::Youth => (YouthMsg::Title.get(language), YouthMsg::Lead.get(language)),
        Tool::Effort => {
            let article = municipal_effort::article(language);
            (article.title, article.lead)
        }
        Tool::Embed => (EmbedMsg::Title.get(language), EmbedMsg::Lead.get(language)),
    }
}
