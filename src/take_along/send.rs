//! One offer or several as a message to somebody else: for the system's own sharing, as an SMS and as a mail.
//!
//! It is made of records alone and so cannot tell what the person answered. Where a message is dangerous there is none.

use super::{
    letter::contact_lines,
    mail::{escape, mail_draft},
};
use crate::{
    domain::{Contact, Directory, Language, Service, Status},
    matching::Subject,
    referrals::encode,
    text::{self, Msg},
};

/// Longest line that says what an offer is, in letters.
const LONGEST_WHY: usize = 160;
/// Longest address of a list, in bytes: a mail has to hold the numbers too.
const LONGEST_ADDRESS: usize = 600;
/// Ways to reach one offer, numbers to call before others.
const MOST_WAYS: usize = 2;

/// A message that nobody has sent yet. It is no longer than a mail's link can carry whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What it is about, in one line.
    pub title: String,
    /// Names, numbers and hours.
    pub text: String,
    /// Where it can be read in full; empty while nobody knows where the site is.
    pub address: String,
}

impl Message {
    /// The link to a draft in the phone's own program, in the form that both iPhones and Android phones take.
    pub fn sms_link(&self) -> String {
        let mut link = String::from("sms:?&body=");
        escape(&self.whole(), &mut link);
        link
    }

    /// The link to a draft in the mail program.
    pub fn mail_link(&self) -> String {
        mail_draft(&[], &self.title, &self.whole()).href
    }

    fn whole(&self) -> String {
        let gap = if self.address.is_empty() { "" } else { "\n\n" };
        format!("{}{gap}{}", self.text, self.address)
    }

    fn fits(&self) -> bool {
        !mail_draft(&[], &self.title, &self.whole()).shortened
    }
}

/// Whether an offer may be sent on. Not 112, which everybody knows, not what has ended, and nothing for people who are
/// afraid at home: a message stays on the phone.
pub fn may_be_sent(subject: &Subject<'_>, directory: &Directory) -> bool {
    match subject {
        Subject::Service(service) => {
            let is_alarm = directory.rules.urgent.everybody.first() == Some(&service.id);
            service.status != Status::Historical && !is_alarm && !directory.keep_apart(&service.topics)
        }
        Subject::Municipality(_) => true,
    }
}

/// A message about one offer; `address` is its page's, whole, or empty.
pub fn offer_message(subject: &Subject<'_>, directory: &Directory, language: Language, address: String) -> Message {
    let name = text::subject_name(subject, language);
    let mut lines = vec![name.clone(), shortened(&text::subject_summary(subject, language))];
    lines.extend(match subject {
        Subject::Service(service) => service_ways(service, MOST_WAYS, directory, language),
        Subject::Municipality(municipality) => ways(municipality.main_contacts(), MOST_WAYS, language),
    });
    Message { title: plain(&name), text: plain(&lines.join("\n")), address }
}

/// A message about a list, in the order given; `page` is the whole address of the plan. What does not fit is counted.
pub fn list_message(services: &[&Service], directory: &Directory, language: Language, page: &str) -> Message {
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let address = (0..=ids.len())
        .rev()
        .filter_map(|count| ids.get(..count))
        .map(|ids| format!("{page}{}", encode(ids, directory)));
    let address = address.into_iter().find(|address| address.len() <= LONGEST_ADDRESS).unwrap_or_default();
    let title = Msg::ListTitle.get(language);
    let blocks: Vec<String> = services
        .iter()
        .map(|service| {
            let mut lines = vec![service.name.get(language).to_owned()];
            lines.extend(service_ways(service, 1, directory, language));
            lines.join("\n")
        })
        .collect();
    let message = |count: usize| {
        let mut all = vec![title.to_owned()];
        all.extend(blocks.iter().take(count).cloned());
        if count < blocks.len() {
            all.push(Msg::SendMore.get(language).replace("{}", &(blocks.len() - count).to_string()));
        }
        Message { title: title.to_owned(), text: plain(&all.join("\n\n")), address: address.clone() }
    };
    (0..=blocks.len()).rev().map(message).find(Message::fits).unwrap_or_else(|| message(0))
}

/// The ways to an offer. What every municipality has, each by its own number, is asked about where all may ask: no place is
/// named, for it would tell where the person lives.
fn service_ways(service: &Service, most: usize, directory: &Directory, language: Language) -> Vec<String> {
    let own = ways(directory.routes(service, None).contacts, most, language);
    let line = directory.service(&directory.rules.veteran_line).filter(|_| own.is_empty());
    line.map_or(own, |line| {
        let numbers = ways(directory.routes(line, None).contacts, 1, language);
        numbers.iter().map(|number| format!("{}: {number}", line.name.get(language))).collect()
    })
}

/// The ways written out with their hours, numbers to call first.
fn ways(mut contacts: Vec<Contact>, most: usize, language: Language) -> Vec<String> {
    contacts.sort_by_key(|contact| !contact.is_phone());
    contacts.iter().take(most).flat_map(|contact| contact_lines(contact, language)).collect()
}

/// A text as one line, cut between words where it is long.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() >= LONGEST_WHY {
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Signs that keep a page's lines together hide numbers from phones.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2060}', "")
}
