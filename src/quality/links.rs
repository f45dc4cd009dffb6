//! The web addresses of the directory: which there are and whose, and what an answer from there means. Who asks is the
//! command line (`vejviser links`); here nothing is fetched.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{ContactKind, Directory, Record, Way, WebAddress, fold::fold, review_state};

/// An address, with everything that leads there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address<'a> {
    /// Ids of the records, in order: of services, lines and initiatives their own, of municipalities the slug.
    pub records: Vec<String>,
    /// What sources call the page; empty where it is no source's.
    pub titles: Vec<&'a str>,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A page, or a refusal.
    Answered {
        /// The status of HTTP.
        status: u16,
        /// The address in the end, after redirects.
        at: String,
        /// The title of the page; none where it has none.
        title: Option<String>,
    },
    /// Nothing: why.
    Silent(String),
}

/// What an editor has to look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkFault {
    /// The page is not there: the status.
    Gone(u16),
    /// Nobody answered: why. It may be tried again another day.
    Silent(String),
    /// It refuses to be asked by a program, or cannot answer now: the status. A person has to look.
    Refused(u16),
    /// It leads on to another address.
    Moved(String),
    /// The page is called otherwise than the source: its title.
    OtherTitle(String),
}

impl LinkFault {
    /// The stable code of the command line's contract.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Gone(_) => "gone",
            Self::Silent(_) => "silent",
            Self::Refused(_) => "refused",
            Self::Moved(_) => "moved",
            Self::OtherTitle(_) => "other_title",
        }
    }

    /// What came instead.
    pub fn detail(&self) -> String {
        match self {
            Self::Gone(status) | Self::Refused(status) => status.to_string(),
            Self::Silent(text) | Self::Moved(text) | Self::OtherTitle(text) => text.clone(),
        }
    }
}

/// Every web address of what is shown, once. With `older_than`, only those of records that nobody has made sure of for so
/// many days before `today`; a record without a date is older than anything.
pub fn addresses(directory: &Directory, today: Date, older_than: Option<u16>) -> BTreeMap<&str, Address<'_>> {
    let mut found: BTreeMap<&str, Address<'_>> = BTreeMap::new();
    for record in Record::all(directory) {
        let Some(review) = review_state(record, directory, today) else { continue };
        let due = older_than.is_none_or(|days| review.age_days.is_none_or(|age| age > i32::from(days)));
        for (url, title) in of_record(record).into_iter().filter(|_| due) {
            let address = found.entry(url).or_default();
            let id = record.id();
            if !address.records.contains(&id) {
                address.records.push(id);
            }
            address.titles.extend(title);
        }
    }
    // A municipality whose main line is known is no record of its own; nor is an organization. Both have a home page.
    let pages = directory.municipalities.iter().map(|one| (one.main_contact.website.as_str(), one.organization_id()));
    let homes = directory.organizations.iter().filter_map(|one| Some((one.website.as_ref()?.as_str(), one.id.clone())));
    for (url, id) in pages.chain(homes).filter(|_| older_than.is_none()) {
        let address = found.entry(url).or_default();
        if !address.records.contains(&id) {
            address.records.push(id);
        }
    }
    found
}

/// The addresses of a record, each with what its source calls the page.
fn of_record(record: Record<'_>) -> Vec<(&str, Option<&str>)> {
    let source = record.source().and_then(|source| Some((source.url.as_ref()?.as_str(), Some(source.title.as_str()))));
    let own: Vec<&str> = match record {
        Record::Service(service) => service.ways.iter().filter_map(own_address).collect(),
        Record::Municipality(municipality) => vec![municipality.main_contact.website.as_str()],
        Record::Initiative(initiative) => initiative.url.iter().map(WebAddress::as_str).collect(),
        Record::Line(_) => Vec::new(),
    };
    own.into_iter().map(|url| (url, None)).chain(source).collect()
}

fn own_address(way: &Way) -> Option<&str> {
    match way {
        Way::Own { kind: ContactKind::Web(address) | ContactKind::Chat(address), .. } => Some(address.as_str()),
        Way::Own { .. } | Way::Line { .. } => None,
    }
}

/// What an answer means for an editor; none where all is as it should be.
pub fn fault(url: &str, address: &Address<'_>, reply: &Reply) -> Option<LinkFault> {
    match reply {
        Reply::Silent(why) => Some(LinkFault::Silent(why.clone())),
        Reply::Answered { status: status @ (404 | 410), .. } => Some(LinkFault::Gone(*status)),
        Reply::Answered { status, .. } if !(200..300).contains(status) => Some(LinkFault::Refused(*status)),
        Reply::Answered { at, .. } if place(at) != place(url) => Some(LinkFault::Moved(at.clone())),
        Reply::Answered { title, .. } => {
            let title = title.as_deref().filter(|title| !title.trim().is_empty())?;
            let known = address.titles.is_empty() || address.titles.iter().any(|known| share_a_word(known, title));
            (!known).then(|| LinkFault::OtherTitle(title.to_owned()))
        }
    }
}

/// An address without what does not matter: protocol, `www.`, the last slash, the fragment.
fn place(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.split('#').next().unwrap_or(rest).trim_end_matches('/')
}

/// Letters of a word that tells something.
const TELLING: usize = 4;

/// Whether two titles have a word of four letters or more in common, or its beginning: `veteran` and `veteraner`.
fn share_a_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= TELLING);
        words.map(str::to_owned).collect()
    };
    let others = words(other);
    words(one)
        .iter()
        .any(|one| others.iter().any(|other| one.starts_with(other.as_str()) || other.starts_with(one.as_str())))
}

/// The title of a page, from the beginning of its HTML; none where there is none in it.
pub fn title(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let from = open + lower.get(open..)?.find('>')? + 1;
    let to = from + lower.get(from..)?.find("</title")?;
    let text = html.get(from..to)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let signs = [
        ("&amp;", "&"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", " "),
        ("&aelig;", "æ"),
        ("&oslash;", "ø"),
        ("&aring;", "å"),
        ("&AElig;", "Æ"),
        ("&Oslash;", "Ø"),
        ("&Aring;", "Å"),
    ];
    Some(signs.into_iter().fold(text, |text, (sign, letter)| text.replace(sign, letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, at: &str, title: Option<&str>) -> Reply {
        Reply::Answered { status, at: at.to_owned(), title: title.map(str::to_owned) }
    }

    #[test]
    fn an_answer_is_told_as_what_an_editor_has_to_do() {
        let url = "https://www.eksempel.dk/hjaelp/";
        let source = Address { titles: vec!["Hjælp til veteraner"], ..Address::default() };
        let contact = Address::default();
        for (address, reply, expected) in [
            (&contact, answered(200, url, Some("Forside")), None),
            (&contact, answered(200, "https://eksempel.dk/hjaelp#top", None), None),
            (&contact, answered(404, url, None), Some(LinkFault::Gone(404))),
            (&contact, answered(410, url, None), Some(LinkFault::Gone(410))),
            (&contact, answered(403, url, None), Some(LinkFault::Refused(403))),
            (&contact, answered(503, url, None), Some(LinkFault::Refused(503))),
            (
                &contact,
                answered(200, "https://www.eksempel.dk/", None),
                Some(LinkFault::Moved("https://www.eksempel.dk/".into())),
            ),
            (&source, answered(200, url, Some("Veteran? Få HJÆLP her")), None),
            (
                &source,
                answered(200, url, Some("Domænet er til salg")),
                Some(LinkFault::OtherTitle("Domænet er til salg".into())),
            ),
            (&source, answered(200, url, None), None),
            (&source, Reply::Silent("no such host".into()), Some(LinkFault::Silent("no such host".into()))),
        ] {
            assert_eq!(fault(url, address, &reply), expected, "{reply:?}");
        }
    }

    #[test]
    fn a_title_is_read_from_whatever_a_page_is() {
        for (html, expected) in [
            ("<html><head><TITLE data-x=1>\n Hj&aelig;lp &amp;\n r&aring;d </Title>", Some("Hjælp & råd")),
            ("<title></title>", Some("")),
            ("<title>uden ende", None),
            ("<title", None),
            ("ÆØÅ<title>æ</title>", Some("æ")),
            ("", None),
        ] {
            assert_eq!(title(html).as_deref(), expected, "{html}");
        }
    }
}
