//! The whole directory in memory, and how to look things up in it.

mod changes;
mod danger;
mod lines;
mod places;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Area, Article, ArticleId, Change, Contact, ContactKind, CrisisWords, ExampleBoard, Initiative, Language, Line,
    LineUse, Municipality, MunicipalityCode, Organization, PlaceName, PostcodeArea, Referrer, Region, RegionCode, Role,
    Rules, Service, ServiceKind, Topic, TopicNature, WebAddress,
};

/// The licence that the data is published under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// Its name, as people write it: `CC BY 4.0`.
    pub name: String,
    /// Where its text is.
    pub url: WebAddress,
}

/// Settings of a publication, from `data/settings.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The day the data was last gone through.
    #[serde(with = "crate::domain::packed_date")]
    pub data_date: Date,
    /// Where the site is published, for canonical addresses.
    pub base_url: Option<WebAddress>,
    /// Where faults are reported; none hides the control.
    pub report_email: Option<String>,
    /// Who keeps the site, as letters are signed; none sends no letters.
    pub sender_name: Option<String>,
    /// The neutral page that the quick exit goes to.
    pub exit_url: WebAddress,
    /// What others may do with the data.
    pub data_licence: Licence,
}

/// Everyday words and what they should find, from `data/synonyms.json`. Used by [`crate::search`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// What people type: words, or several words together.
    pub words: Vec<String>,
    /// Words of the directory that are found too.
    pub finds: Vec<String>,
    /// Topics of which the services are found too: ids.
    pub topics: Vec<String>,
    /// Kinds of which the services are found too.
    pub kinds: Vec<ServiceKind>,
    /// Who writes so, where the words tell it.
    pub roles: Vec<Role>,
}

/// Everything that is bundled. Built by [`crate::data`] only; lines and services are sorted by id,
/// municipalities by code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Directory {
    /// Settings.
    pub settings: Settings,
    /// Regions of now and of the near future.
    pub regions: Vec<Region>,
    /// The 98 municipalities.
    pub municipalities: Vec<Municipality>,
    /// Postcodes.
    pub postcodes: Vec<PostcodeArea>,
    /// Other ways to write names of places.
    pub place_names: Vec<PlaceName>,
    /// Topics in the order shown.
    pub topics: Vec<Topic>,
    /// The long texts, each once for every language.
    pub articles: Vec<Article>,
    /// Organizations.
    pub organizations: Vec<Organization>,
    /// Telephone lines, but for the municipalities' main lines.
    pub lines: Vec<Line>,
    /// Services.
    pub services: Vec<Service>,
    /// Policies, agreements, methods, events.
    pub initiatives: Vec<Initiative>,
    /// Rules.
    pub rules: Rules,
    /// Everyday words for searching.
    pub synonyms: Vec<Synonym>,
    /// Words that tell of danger.
    pub crisis_words: CrisisWords,
    /// What changes on a day known beforehand, by day; put into effect by [`Directory::take_effect`].
    pub changes: Vec<Change>,
    /// Ids (of municipalities the codes) of records whose sources disagree, sorted. How they disagree is for editors.
    pub disputed: Vec<String>,
    /// Examples of policy boards.
    pub boards: Vec<ExampleBoard>,
}

impl Directory {
    /// A long text. The check makes sure that each is there in both languages; a pack for one language has that one.
    pub fn article(&self, id: ArticleId, language: Language) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == id && article.language == language)
    }

    /// A service by id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.binary_search_by(|service| service.id.as_str().cmp(id)).ok().and_then(|at| self.services.get(at))
    }

    /// The service that a name in an address stands for: its present one ([`Service::slug`]), its id, or the id of a
    /// record that it took over. Links and kept lists are older than the data.
    pub fn service_at(&self, name: &str) -> Option<&Service> {
        let is_of =
            |service: &&Service| service.slug() == name || service.merged_ids.iter().any(|merged| merged == name);
        self.service(name).or_else(|| self.services.iter().find(is_of))
    }

    /// Whether one of these topics is about being afraid at home.
    pub fn keep_apart(&self, topics: &[String]) -> bool {
        topics.iter().any(|id| self.topic(id).is_some_and(|topic| topic.nature.contains(&TopicNature::KeepsApart)))
    }

    /// An organization by id.
    pub fn organization(&self, id: &str) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.id == id)
    }

    /// A topic by id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The doctors on call, one a region, in the order of the rules.
    pub fn doctors(&self) -> impl Iterator<Item = &Service> {
        self.rules.urgent.doctors.iter().filter_map(|id| self.service(id))
    }

    /// The doctor on call of a region.
    pub fn doctor_of(&self, region: RegionCode) -> Option<&Service> {
        self.doctors().find(|service| matches!(&service.area, Area::Regions(codes) if codes.contains(&region)))
    }

    /// A municipality by code.
    pub fn municipality(&self, code: MunicipalityCode) -> Option<&Municipality> {
        self.municipalities
            .binary_search_by_key(&code, |municipality| municipality.code)
            .ok()
            .and_then(|at| self.municipalities.get(at))
    }

    /// A municipality by its name in addresses.
    pub fn municipality_by_slug(&self, slug: &str) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.slug == slug)
    }

    /// The region that a code belongs to on a day.
    pub fn region(&self, code: RegionCode, day: Date) -> Option<&Region> {
        self.regions.iter().find(|region| region.codes.contains(&code) && region.is_valid(day))
    }

    /// The regions that exist on a day, in the order of the file: what a filter by region offers.
    pub fn regions_on(&self, day: Date) -> impl Iterator<Item = &Region> {
        self.regions.iter().filter(move |region| region.is_valid(day))
    }

    /// The ways to reach a service for somebody who lives in `place`.
    ///
    /// Its own contacts come first. Where a municipality offers it and no phone of its own is known, the
    /// municipality's main line stands in; for what every municipality offers ([`EVERY_MUNICIPALITY`])
    /// that is the main line of `place`. Without any contact the organization's home page is left.
    pub fn routes(&self, service: &Service, place: Option<&Municipality>) -> Routes {
        let mut contacts = self.contacts(service);
        let stand_in = self.offered_by(service, place).filter(|_| !service.has_phone());
        if let Some(municipality) = stand_in {
            contacts.extend(municipality.main_contacts());
        } else if !contacts.iter().any(|contact| contact.kind.is_route()) {
            let website = self.organization(&service.organization).and_then(|o| o.website.clone());
            contacts.extend(website.map(|page| Contact::plain(ContactKind::Web(page))));
        }
        Routes { contacts, stand_in: stand_in.map(|municipality| municipality.code) }
    }

    /// One's own doctor as a way in: to what only a doctor refers to and nobody else is known to ask.
    pub fn own_doctor_for(&self, service: &Service) -> Option<&Service> {
        let is_referred = service.guidance.referred_by.contains(&Referrer::Doctor);
        self.own_doctor().filter(|_| is_referred)
    }

    /// One's own doctor: whom anybody may ask, and of whom only the person has the number.
    pub fn own_doctor(&self) -> Option<&Service> {
        self.service(&self.rules.own_doctor)
    }

    /// Whether [`Self::routes`] has a way that one can act on from afar; told without putting the list together.
    pub fn is_reachable(&self, service: &Service, place: Option<&Municipality>) -> bool {
        service.ways.iter().any(|way| !way.is_visit())
            // Its home page is always known.
            || self.offered_by(service, place).is_some()
            || self.organization(&service.organization).is_some_and(|organization| organization.website.is_some())
    }

    /// The municipality that offers a service; of what every municipality offers, that of `place`.
    pub(crate) fn offered_by<'a>(
        &'a self,
        service: &Service,
        place: Option<&'a Municipality>,
    ) -> Option<&'a Municipality> {
        if service.organization == EVERY_MUNICIPALITY {
            return place;
        }
        service.organization.strip_prefix("kommune-").and_then(|slug| self.municipality_by_slug(slug))
    }
}

/// Organization of what every municipality offers.
pub const EVERY_MUNICIPALITY: &str = "kommunerne";

/// Whether a municipality offers it, whose main line stands in where it has no way of its own.
pub fn is_municipal(service: &Service) -> bool {
    service.organization == EVERY_MUNICIPALITY || service.organization.starts_with("kommune-")
}

/// The ways to reach a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Routes {
    /// The contacts, the best first.
    pub contacts: Vec<Contact>,
    /// The municipality whose main line stands in, if one does.
    pub stand_in: Option<MunicipalityCode>,
}

impl Routes {
    /// Whether one can act on it from afar.
    pub fn is_reachable(&self) -> bool {
        self.contacts.iter().any(|contact| contact.kind.is_route())
    }

    /// Whether one can act on it at all: from afar, or by going there.
    pub fn is_usable(&self) -> bool {
        !self.contacts.is_empty()
    }
}

impl Municipality {
    /// The id of the municipality as an organization.
    pub fn organization_id(&self) -> String {
        format!("kommune-{}", self.slug)
    }

    /// Main phone, e-mail and home page as contacts.
    pub fn main_contacts(&self) -> Vec<Contact> {
        let main = &self.main_contact;
        let mut contacts = Vec::new();
        contacts.extend(main.line.as_ref().map(|line| line.contact(LineUse::Call, None, None)));
        contacts.extend(main.email.clone().map(|email| Contact::plain(ContactKind::Email(email))));
        contacts.push(Contact::plain(ContactKind::Web(main.website.clone())));
        contacts
    }
}
