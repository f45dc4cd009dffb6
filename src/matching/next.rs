//! Whom to call when nobody answered: always another number, who answers now before who may and who does not.

use jiff::civil::DateTime;

use super::{Answers, Item, Plan, Subject, build::describe, way::number};
use crate::domain::{Audience, Contact, Directory, Opening, opening, order};

impl<'a> Plan<'a> {
    /// The plan's other numbers when nobody answered at one of them, each with the number to call alone. Who is afraid at
    /// home is not led on to where the other may be known.
    pub fn after(&self, answers: &Answers, directory: &Directory, called: &[Contact], now: DateTime) -> Vec<Item<'a>> {
        let rest = std::iter::once(&self.start_here).chain(&self.second_door).chain(self.also_urgent());
        let line = directory.service(&directory.rules.veteran_line).filter(|_| directory.keep_apart(&answers.topics));
        let theirs = line.map(|line| directory.contacts(line)).unwrap_or_default();
        let is_theirs = |item: &&Item<'a>| !theirs.is_empty() && number(&item.contacts) == number(&theirs);
        by_answering(rest.chain(&self.referrals).filter(|item| !is_theirs(item)).cloned(), called, now)
    }
}

/// The same for an offer that is read by somebody of whom nothing is known: the line that stands in for it, those for
/// what it is about, and the one for everybody it is for.
pub fn after_offer<'a>(
    directory: &'a Directory,
    subject: &Subject<'_>,
    called: &[Contact],
    now: DateTime,
) -> Vec<Item<'a>> {
    let rules = &directory.rules;
    let mut ids: Vec<&str> = Vec::new();
    let own = match subject {
        Subject::Service(service) => {
            ids.extend(service.call.iter().filter_map(|call| call.stands_in.as_deref()));
            let topics = service.topics.iter().filter_map(|id| directory.topic(id));
            ids.extend(topics.flat_map(|topic| &topic.crisis).map(String::as_str));
            match service.audience.as_slice() {
                [Audience::Child] => Some(&rules.child_line),
                // Who is afraid at home is not sent to where the other may be known.
                _ => Some(&rules.veteran_line).filter(|_| !directory.keep_apart(&service.topics)),
            }
        }
        Subject::Municipality(_) => Some(&rules.veteran_line),
    };
    let lines = ids.into_iter().chain(own.map(String::as_str)).filter_map(|id| directory.service(id));
    let items = lines.map(|line| describe(directory, &Answers::default(), now, Subject::Service(line)));
    by_answering(items, called, now)
}

fn by_answering<'a>(items: impl Iterator<Item = Item<'a>>, called: &[Contact], now: DateTime) -> Vec<Item<'a>> {
    let mut others: Vec<Item<'a>> = Vec::new();
    for mut item in items {
        item.contacts.retain(Contact::is_phone);
        item.contacts.truncate(1);
        let of_item = number(&item.contacts);
        let known = of_item == number(called) || others.iter().any(|other| number(&other.contacts) == of_item);
        if of_item.is_some() && !known {
            others.push(item);
        }
    }
    let place = |item: &Item<'a>| {
        item.contacts.first().map_or(u8::MAX, |contact| Opening::place_in_list(opening(&contact.hours, now)))
    };
    order::by(others, place)
}
