//! Title and description of each page. They tell pages apart without telling what somebody needs.

use crate::{
    domain::{ArticleId, CoordinatorState, Directory, Language},
    questionnaire::{Question, Step},
    route::{Page, Route},
    text::{Msg, children::ChildMsg, desk::DeskMsg, families::FamilyMsg},
    ui::parts::questions::wording,
};

/// What stands in the head of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The description for search engines.
    pub description: String,
}

/// The head of a page. An id that nothing answers to has the head of a page that does not exist.
pub fn head(route: &Route, directory: &Directory) -> Head {
    let language = route.language;
    let (name, description) = match &route.page {
        Page::Home => (Msg::HomeTitle.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        // Title and description are what histories, suggestions, previews and the window's edge show.
        Page::HelpNow => (Msg::HelpNowTitle.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        Page::FindHelp(step) => (step_name(*step, route), Msg::HomeLead.get(language).to_owned()),
        Page::Referrals => (Msg::PlanTitle.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        Page::OwnList => (Msg::OwnList.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        Page::Services => (Msg::ServicesTitle.get(language).to_owned(), Msg::ServicesLead.get(language).to_owned()),
        Page::Municipalities => {
            (Msg::MunicipalitiesTitle.get(language).to_owned(), Msg::MunicipalitiesLead.get(language).to_owned())
        }
        Page::Poster(_) => (Msg::PosterTitle.get(language).to_owned(), Msg::PosterLead.get(language).to_owned()),
        Page::Children => (Msg::ChildrenTitle.get(language).to_owned(), Msg::ChildrenLead.get(language).to_owned()),
        Page::ForYou => (ChildMsg::OwnTitle.get(language).to_owned(), ChildMsg::OwnLead.get(language).to_owned()),
        Page::Relatives => (FamilyMsg::Title.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        Page::Tool(tool) => {
            let (title, lead) = crate::text::tool_words(*tool, language);
            (title.to_owned(), lead.to_owned())
        }
        Page::Professionals => {
            (Msg::ProfessionalsTitle.get(language).to_owned(), Msg::ProfessionalsLead.get(language).to_owned())
        }
        Page::Desk => (DeskMsg::Title.get(language).to_owned(), DeskMsg::Lead.get(language).to_owned()),
        Page::About => article(ArticleId::About, route, directory),
        Page::AboutData => article(ArticleId::AboutData, route, directory),
        Page::Choosing => (Msg::Choosing.get(language).to_owned(), Msg::ChoosingLead.get(language).to_owned()),
        Page::Privacy => article(ArticleId::Privacy, route, directory),
        Page::Accessibility => article(ArticleId::Accessibility, route, directory),
        Page::NotFound => not_found(route),
        Page::Opening => (Msg::OpeningTitle.get(language).to_owned(), Msg::HomeLead.get(language).to_owned()),
        Page::Service(name) => match directory.service_at(name) {
            Some(service) if service.tells_need() => {
                let place = directory.services.iter().position(|one| one.id == service.id).unwrap_or_default() + 1;
                let title = Msg::OfferNumber.get(language).replace("{}", &place.to_string());
                (title, Msg::ServicesLead.get(language).to_owned())
            }
            Some(service) => (service.name.get(language).to_owned(), service.summary.get(language).to_owned()),
            None => not_found(route),
        },
        Page::Municipality(slug) => match directory.municipality_by_slug(slug) {
            Some(municipality) => {
                let known = municipality.coordinator.state == CoordinatorState::Known;
                let what = if known { Msg::MunicipalityKnown } else { Msg::MunicipalityHelp };
                let name = format!("{} {}", Msg::VeteransIn.get(language), municipality.in_full());
                let told =
                    if language == Language::Danish { municipality.in_full() } else { municipality.name.clone() };
                (name, what.get(language).replace("{}", &told))
            }
            None => not_found(route),
        },
    };
    // The words of the tools and the desk are not on every device; without them the page says just that.
    let name = if name.is_empty() { Msg::ToolsNeedNet.get(language) } else { &name };
    Head { title: format!("{name} – {}", Msg::SiteName.get(language)), description }
}

fn not_found(route: &Route) -> (String, String) {
    (Msg::NotFoundTitle.get(route.language).to_owned(), Msg::NotFoundLead.get(route.language).to_owned())
}

fn article(id: ArticleId, route: &Route, directory: &Directory) -> (String, String) {
    let article = directory.article(id, route.language);
    article.map_or_else(|| not_found(route), |article| (article.title.clone(), article.lead.clone()))
}

/// What is asked about, in a word that tells no answer.
fn step_name(step: Step, route: &Route) -> String {
    let name = Msg::FindHelp.get(route.language);
    match step {
        Step::Ask(Question::Role) | Step::Relation => name.to_owned(),
        Step::Ask(_) | Step::Veteran | Step::Change(_) => {
            let label = wording(step.question(), false).label;
            format!("{name}: {}", label.get(route.language))
        }
    }
}
