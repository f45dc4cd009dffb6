//! Every address of the site as one enum, both ways. Links are made from it, so none can be misspelt.
//!
//! Paths are Danish and end with a slash; English mirrors them under `/en/`. Nothing in a path tells what somebody
//! needs: an offer that would tell it has a quiet name there ([`Page::of`]). A step of the questionnaire is a fragment:
//! it never reaches a server.

mod frame;

use frame::root;
#[cfg(not(target_arch = "wasm32"))]
pub use frame::with_place;
pub use frame::{FRAMED, Frame, place_in};

use crate::{
    domain::{Directory, Language, Service},
    questionnaire::Step,
};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page.
    Home,
    /// Crisis help.
    HelpNow,
    /// The questionnaire, at a step.
    FindHelp(Step),
    /// The plan.
    Referrals,
    /// The list that somebody has put together on the way, in the plan's document. No address tells what is on it.
    OwnList,
    /// All services.
    Services,
    /// One service by its name in addresses ([`Page::of`]); addresses from before may have its id.
    Service(String),
    /// All municipalities.
    Municipalities,
    /// One municipality by slug.
    Municipality(String),
    /// To print for others: a poster and cards for the wallet, of a municipality by slug; of the whole country by none.
    Poster(String),
    /// For families and children: groups by place and age.
    Children,
    /// For the child or young person who reads alone.
    ForYou,
    /// For relatives: what there is for them.
    Relatives,
    /// For professionals: the situation on one page.
    Professionals,
    /// For professionals: a tool.
    Tool(Tool),
    /// The editors' desk: what to check first, and how to correct it.
    Desk,
    /// About.
    About,
    /// About the data.
    AboutData,
    /// How we choose.
    Choosing,
    /// About your information.
    Privacy,
    /// Accessibility.
    Accessibility,
    /// Nothing is here.
    NotFound,
    /// Stands in for a page whose document is not on the device, until the app has drawn that page. It has a file, and
    /// no address leads to it.
    Opening,
}

/// A tool for professionals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Partners to involve, by role.
    Partners,
    /// The partner list (aktørliste), and the handover text.
    PartnerList,
    /// The coordinator's tasks.
    Tasks,
    /// The status over the veteran policy.
    Board,
    /// Network meetings.
    Network,
    /// The youth transition plan.
    Youth,
    /// The municipality's work for veterans, explained.
    Effort,
    /// What others may show of this site in pages of their own ([`Frame`]).
    Embed,
}

impl Tool {
    /// Every tool, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Partners,
        Self::PartnerList,
        Self::Tasks,
        Self::Board,
        Self::Network,
        Self::Youth,
        Self::Effort,
        Self::Embed,
    ];
}

/// When a page needs the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As soon as it is drawn: it is made of what somebody does there.
    AtOnce,
    /// Once nothing else is to be done: it tells what is open now.
    WhenIdle,
    /// When somebody does something that only the app can: until then it is a document.
    WhenNeeded,
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language.
    pub language: Language,
    /// The page.
    pub page: Page,
}

impl Page {
    /// The page of a service.
    pub fn of(service: &Service) -> Self {
        Self::Service(service.slug().to_owned())
    }

    /// Pages without an id, with their path below the language.
    const FIXED: [(Self, &'static str); 25] = [
        (Self::Home, ""),
        (Self::HelpNow, "hjaelp-nu/"),
        (Self::FindHelp(Step::FIRST), "find-hjaelp/"),
        (Self::Referrals, "henvisninger/"),
        (Self::Services, "tilbud/"),
        (Self::Municipalities, "kommuner/"),
        (Self::Poster(String::new()), "kommuner/opslag/"),
        (Self::Children, "boern/"),
        (Self::ForYou, "boern/til-dig/"),
        (Self::Relatives, "paaroerende/"),
        (Self::Professionals, "fagfolk/"),
        (Self::Tool(Tool::Partners), "fagfolk/aktoerer/"),
        (Self::Tool(Tool::PartnerList), "fagfolk/aktoerliste/"),
        (Self::Tool(Tool::Tasks), "fagfolk/opgaver/"),
        (Self::Tool(Tool::Board), "fagfolk/politik/"),
        (Self::Tool(Tool::Network), "fagfolk/netvaerk/"),
        (Self::Tool(Tool::Youth), "fagfolk/ungeplan/"),
        (Self::Tool(Tool::Effort), "fagfolk/kommunens-indsats/"),
        (Self::Tool(Tool::Embed), "indlejr/"),
        (Self::Desk, "redaktion/"),
        (Self::About, "om/"),
        (Self::AboutData, "om/data/"),
        (Self::Choosing, "om/saadan-vaelger-vi/"),
        (Self::Privacy, "om/dine-oplysninger/"),
        (Self::Accessibility, "tilgaengelighed/"),
    ];

    /// The pages without an id.
    pub fn fixed() -> impl Iterator<Item = Self> {
        Self::FIXED.into_iter().map(|(page, _)| page)
    }

    /// Whether two routes show the same document; steps of the questionnaire and the posters do.
    pub fn same_document(&self, other: &Self) -> bool {
        let is_plan = |page: &Self| matches!(page, Self::Referrals | Self::OwnList);
        self == other
            || matches!((self, other), (Self::FindHelp(_), Self::FindHelp(_)) | (Self::Poster(_), Self::Poster(_)))
            || is_plan(self) && is_plan(other)
    }

    /// Whether the page is one of the tools for professionals, or the one that leads to them.
    pub fn is_tool(&self) -> bool {
        matches!(self, Self::Professionals | Self::Tool(_))
    }

    /// When the page needs the app.
    pub fn start(&self) -> Start {
        match self {
            Self::About | Self::AboutData | Self::Choosing | Self::Privacy | Self::Accessibility => Start::WhenNeeded,
            Self::Home
            | Self::HelpNow
            | Self::Relatives
            | Self::Service(_)
            | Self::Municipalities
            | Self::Municipality(_)
            | Self::Children
            | Self::ForYou => Start::WhenIdle,
            Self::FindHelp(_)
            | Self::Referrals
            | Self::OwnList
            | Self::Services
            | Self::Poster(_)
            | Self::Professionals
            | Self::Tool(_)
            | Self::Desk
            | Self::NotFound
            | Self::Opening => Start::AtOnce,
        }
    }

    /// Whether the page may show somebody to contact, so that it says when the information is old.
    pub fn shows_contacts(&self) -> bool {
        !matches!(self, Self::About | Self::AboutData | Self::Choosing | Self::Privacy | Self::Accessibility)
    }

    /// Whether the page may show what somebody needs, so that it offers the quick way out.
    pub fn is_sensitive(&self, directory: &Directory) -> bool {
        match self {
            Self::HelpNow
            | Self::FindHelp(_)
            | Self::Referrals
            | Self::OwnList
            | Self::Children
            | Self::ForYou
            | Self::Relatives
            | Self::Services => true,
            Self::Service(name) => directory.service_at(name).is_some_and(Service::tells_need),
            Self::Home
            | Self::Municipalities
            | Self::Municipality(_)
            | Self::Poster(_)
            | Self::Professionals
            | Self::Tool(_)
            | Self::Desk
            | Self::About
            | Self::AboutData
            | Self::Choosing
            | Self::Privacy
            | Self::Accessibility
            | Self::NotFound
            | Self::Opening => false,
        }
    }
}

/// The fragment of one's own list. With ids behind it, it is a list that somebody has shared ([`crate::referrals`]).
const OWN_LIST: &str = "liste";

/// Longest path that is looked at, in bytes; ours are shorter than a hundred.
const LONGEST_PATH: usize = 200;

impl Route {
    /// A page in a language.
    pub fn new(language: Language, page: Page) -> Self {
        Self { language, page }
    }

    /// The same page by the address that it has now.
    pub fn settled(mut self, directory: &Directory) -> Self {
        if let Page::Service(name) = &mut self.page
            && let Some(service) = directory.service_at(name)
        {
            service.slug().clone_into(name);
        }
        self
    }

    /// The path below the site's base, with the fragment where the page has one.
    pub fn path(&self) -> String {
        let language = root(self.language);
        let rest = match &self.page {
            Page::Service(name) => format!("tilbud/{name}/"),
            Page::Municipality(slug) => format!("kommuner/{slug}/"),
            Page::Poster(slug) if !slug.is_empty() => format!("kommuner/opslag/#{slug}"),
            Page::FindHelp(step) if *step != Step::FIRST => format!("find-hjaelp/#{}", step.fragment()),
            Page::OwnList => format!("henvisninger/#{OWN_LIST}"),
            Page::NotFound => "404.html".to_owned(),
            Page::Opening => "uden-net.html".to_owned(),
            page => Page::FIXED
                .iter()
                .find(|(fixed, _)| fixed == page)
                .map_or(String::new(), |(_, path)| (*path).to_owned()),
        };
        format!("{language}{rest}")
    }

    /// Reads a path below the site's base and a fragment without its `#`. A path that is none of
    /// ours gives [`Page::NotFound`], in the language that it seems to be in.
    pub fn parse(path: &str, fragment: &str) -> Self {
        // Before anything is allocated for it.
        let path = if path.len() > LONGEST_PATH { "404.html" } else { path };
        let path = path.strip_prefix('/').unwrap_or(path);
        let (language, rest) = match path.strip_prefix("en/") {
            Some(rest) => (Language::English, rest),
            None if path == "en" => (Language::English, ""),
            None => (Language::Danish, path),
        };
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        let with_slash = if rest.is_empty() || rest.ends_with('/') { rest.to_owned() } else { format!("{rest}/") };
        let sound = |id: &str| {
            let sound = !id.is_empty()
                && id.len() <= 60
                && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            sound.then(|| id.to_owned())
        };
        let id_of = |folder: &str| sound(with_slash.strip_prefix(folder)?.strip_suffix('/')?);
        let fixed = Page::FIXED.into_iter().find(|(_, fixed)| *fixed == with_slash).map(|(page, _)| page);
        let page = match fixed {
            Some(Page::FindHelp(_)) => Page::FindHelp(Step::from_fragment(fragment)),
            Some(Page::Poster(_)) => Page::Poster(sound(fragment).unwrap_or_default()),
            Some(Page::Referrals) if fragment == OWN_LIST => Page::OwnList,
            Some(page) => page,
            None => match (id_of("tilbud/"), id_of("kommuner/")) {
                (Some(id), _) => Page::Service(id),
                (None, Some(slug)) => Page::Municipality(slug),
                (None, None) => Page::NotFound,
            },
        };
        Self { language, page }
    }
}

/// The base of the site in one file (`vejviser single`). It has no path but the file's own, so an address stands in the
/// fragment: `#!/kommuner/varde/`, a step of the questionnaire `#!/find-hjaelp/#3r`.
pub const IN_FRAGMENT: &str = "#!";

/// Path and fragment of an address that stands in a fragment, read with its `#`.
pub fn in_fragment(hash: &str) -> Option<(&str, &str)> {
    let address = hash.strip_prefix(IN_FRAGMENT).filter(|address| address.starts_with('/'))?;
    Some(address.split_once('#').unwrap_or((address, "")))
}

/// The path that a site lives under, without a slash at the end; empty at the root. None for a path that would stand in
/// pages, scripts and hosts' rules other than it is written: with letters beyond a–z, spaces, quotes, signs of an address,
/// or an empty step.
pub fn base_path(text: &str) -> Option<&str> {
    let path = text.strip_suffix('/').unwrap_or(text);
    let is_plain = |step: &str| {
        !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
    };
    let steps = path.strip_prefix('/').into_iter().flat_map(|rest| rest.split('/'));
    let is_dots = |step: &str| step == "." || step == "..";
    match path {
        "" => Some(path),
        _ if path.starts_with('/') => steps.into_iter().all(|step| is_plain(step) && !is_dots(step)).then_some(path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_a_path_that_is_the_same_wherever_it_is_written() {
        for (text, path) in [("", ""), ("/", ""), ("/vejviser", "/vejviser"), ("/a/b-1_2.3~/", "/a/b-1_2.3~")] {
            assert_eq!(base_path(text), Some(path), "{text}");
        }
        for text in [
            "vejviser", "/på", "/a b", "/\"", "/a'b", "//vært", "//host", "/a//b", "/..", "/a?b", "/a#b", "/%C3%A5",
            "/<", "/&",
        ] {
            assert_eq!(base_path(text), None, "{text}");
        }
    }
    use crate::questionnaire::Question;

    #[test]
    fn every_page_survives_the_way_to_its_path_and_back() {
        let mut pages: Vec<Page> = Page::fixed().collect();
        pages.extend([
            Page::OwnList,
            Page::Service("vetc-familieenheden".to_owned()),
            Page::Municipality("faaborg-midtfyn".to_owned()),
            Page::Poster("faaborg-midtfyn".to_owned()),
        ]);
        let steps = Question::ALL.into_iter().flat_map(|question| [Step::Ask(question), Step::Change(question)]);
        pages.extend(steps.chain([Step::Relation, Step::Veteran]).map(Page::FindHelp));
        for page in pages {
            for language in Language::ALL {
                let route = Route::new(language, page.clone());
                let path = route.path();
                let (path, fragment) = path.split_once('#').unwrap_or((&path, ""));
                assert_eq!(Route::parse(path, fragment), route);
                assert!(path.ends_with('/') && path.starts_with('/'), "{path}");
            }
        }
    }

    #[test]
    fn what_may_be_framed_lies_below_one_path_and_is_no_page_of_the_app() {
        let slug = || "faaborg-midtfyn".to_owned();
        let frames = [Frame::Entrance(None), Frame::Entrance(Some(slug())), Frame::Help(slug()), Frame::Crisis];
        let mut paths: Vec<String> =
            frames.iter().flat_map(|frame| Language::ALL.map(|language| frame.path(language))).collect();
        for path in &paths {
            let rest = path.strip_prefix("/en").unwrap_or(path);
            assert!(rest.starts_with(&format!("/{FRAMED}")) && rest.ends_with('/'), "{path}");
            assert_eq!(Route::parse(path, "").page, Page::NotFound, "{path}");
        }
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), 8);
        assert!(Page::fixed().all(|page| !Route::new(Language::Danish, page).path().contains(FRAMED)));
    }

    #[test]
    fn a_link_with_a_place_is_read_whatever_is_put_behind_it() {
        let path = Route::new(Language::Danish, Page::FindHelp(Step::Veteran)).path();
        let link = with_place(&path, "faaborg-midtfyn");
        assert_eq!(link, "/find-hjaelp/?kommune=faaborg-midtfyn#a");
        assert_eq!(with_place("/find-hjaelp/", "varde"), "/find-hjaelp/?kommune=varde");
        for (question, place) in [
            ("?kommune=faaborg-midtfyn", Some("faaborg-midtfyn")),
            ("?utm_source=brev&kommune=varde&fbclid=x", Some("varde")),
            ("?kommune=varde.", Some("varde")),
            ("?kommune=varde%0A", Some("varde")),
            ("?kommune=Varde)", Some("Varde")),
            ("?kommune=", Some("")),
            ("?q=kommune", None),
            ("", None),
        ] {
            assert_eq!(place_in(question), place, "{question}");
        }
    }

    #[test]
    fn what_is_not_ours_is_not_found() {
        for path in [
            "/nope/",
            "/tilbud/Store-Bogstaver/",
            "/tilbud/a/b/",
            "/kommuner/../",
            "/en/nope",
            "/404.html",
            "/uden-net.html",
            "/tilbud/%00/",
        ] {
            assert_eq!(Route::parse(path, "").page, Page::NotFound, "{path}");
        }
        assert_eq!(Route::parse("/en/nope", "").language, Language::English);
    }

    #[test]
    fn a_missing_slash_and_a_file_name_still_arrive() {
        assert_eq!(Route::parse("/kommuner/varde", "").page, Page::Municipality("varde".to_owned()));
        assert_eq!(Route::parse("/en/index.html", ""), Route::new(Language::English, Page::Home));
    }

    #[test]
    fn an_address_in_the_fragment_is_the_same_address() {
        let pages = Page::fixed().chain([
            Page::Municipality("varde".to_owned()),
            Page::FindHelp(Step::Veteran),
            Page::FindHelp(Step::Change(Question::ALL[0])),
        ]);
        for page in pages {
            let route = Route::new(Language::English, page);
            let address = format!("{IN_FRAGMENT}{}", route.path());
            let (path, fragment) = in_fragment(&address).unwrap();
            assert_eq!(Route::parse(path, fragment), route, "{address}");
        }
        for hash in ["", "#", "#3r", "#main-content", "#!", "#!kommuner/", "/kommuner/"] {
            assert_eq!(in_fragment(hash), None, "{hash}");
        }
    }

    #[test]
    fn no_path_tells_a_need() {
        for page in Page::fixed() {
            let path = Route::new(Language::Danish, page).path();
            for word in ["selvmord", "vold", "misbrug", "ptsd", "krise"] {
                assert!(!path.contains(word), "{path}");
            }
        }
    }
}
