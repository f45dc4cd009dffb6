//! The list as plain text, to copy into a mail or a message.
//!
//! What is written here leaves the device and is read by others, so it says what the offers are and
//! never what the person answered: no role, no home, no age, no chosen topics. [`about_the_offer`]
//! is the gate. Numbers and addresses are written out, so that paper works too.

use jiff::civil::{Date, DateTime};

use crate::{
    domain::{Contact, ContactKind, Directory, Language, Service, is_old},
    matching::{Answers, Caveat, Item, Plan, Reason, Subject, describe},
    text::{self, Msg},
};

/// At most this many reasons for one offer, and topics in one reason: more is not read.
const MOST_REASONS: usize = 3;

/// The plan: urgent first, then where to begin, then the next best door, then the list; nobody twice.
pub fn plan_text(plan: &Plan<'_>, directory: &Directory, language: Language, now: DateTime) -> String {
    let mut letter = Letter::new(directory, language);
    letter.section(Msg::ListUrgent, &plan.urgent);
    if letter.has(&plan.start_here) {
        // Who answers in a crisis may also be the place to begin. The address stands above.
        let name = text::subject_name(&plan.start_here.subject, language);
        letter.heading(Msg::BeginFirst);
        letter.blocks.push(name);
    } else {
        letter.section(Msg::BeginFirst, std::slice::from_ref(&plan.start_here));
    }
    letter.section(Msg::ElseTry, plan.second_door.as_slice());
    letter.section(Msg::ListOthers, &plan.referrals);
    letter.close(Some(now.date()))
}

/// A list of services, in the order given. What a caller may not show it must not hand in.
pub fn services_text(services: &[&Service], directory: &Directory, language: Language) -> String {
    let mut letter = Letter::new(directory, language);
    for service in services {
        letter.item(&plain_item(service, directory));
    }
    letter.close(None)
}

/// A text under way: blocks with an empty line between them.
struct Letter<'d> {
    directory: &'d Directory,
    language: Language,
    blocks: Vec<String>,
    written: Vec<String>,
}

impl<'d> Letter<'d> {
    fn new(directory: &'d Directory, language: Language) -> Self {
        Self { directory, language, blocks: vec![Msg::ListTitle.get(language).to_owned()], written: Vec::new() }
    }

    fn has(&self, item: &Item<'_>) -> bool {
        self.written.contains(&item.subject.id())
    }

    fn heading(&mut self, heading: Msg) {
        let text = heading.get(self.language);
        let mark = if text.ends_with([':', '?', '.']) { "" } else { ":" };
        self.blocks.push(format!("{text}{mark}"));
    }

    /// A heading and those of the items that do not stand above; nothing when none is left.
    fn section(&mut self, heading: Msg, items: &[Item<'_>]) {
        if items.iter().any(|item| !self.has(item)) {
            self.heading(heading);
        }
        for item in items {
            if !self.has(item) {
                self.item(item);
            }
        }
    }

    fn item(&mut self, item: &Item<'_>) {
        self.written.push(item.subject.id());
        self.blocks.push(item_lines(item, self.directory, self.language).join("\n"));
    }

    fn close(mut self, today: Option<Date>) -> String {
        if self.written.is_empty() {
            self.blocks.push(Msg::ListEmpty.get(self.language).to_owned());
        }
        let data_date = self.directory.settings.data_date;
        let mut last = Msg::PrintedFrom.get(self.language).replace("{}", &text::date(data_date, self.language));
        if today.is_some_and(|today| is_old(self.directory, today)) {
            last.push(' ');
            last.push_str(&text::data_is_old(self.directory, self.language));
        }
        self.blocks.push(last);
        // Spaces that do not break are for pages: in a message they hide numbers from the phone and from search.
        format!("{}\n", self.blocks.join("\n\n")).replace('\u{a0}', " ")
    }
}

fn item_lines(item: &Item<'_>, directory: &Directory, language: Language) -> Vec<String> {
    let name = text::subject_name(&item.subject, language);
    let organization = text::subject_organization(&item.subject, directory, language);
    let mut lines = vec![name.clone()];
    lines.extend(Some(organization).filter(|organization| !organization.is_empty() && *organization != name));
    lines.push(text::subject_summary(&item.subject, language));
    let why: Vec<String> = item
        .why
        .iter()
        .filter_map(|reason| about_the_offer(reason, &item.subject))
        .take(MOST_REASONS)
        .map(|reason| sentence(text::reason(&reason, directory, language)))
        .collect();
    if !why.is_empty() {
        lines.push(format!("{}: {}", Msg::ListWhy.get(language), why.join(" ")));
    }
    for contact in &item.contacts {
        lines.extend(contact_lines(contact, language));
    }
    if let Subject::Municipality(municipality) = item.subject {
        let town_hall = municipality.main_contact.address.clone().map(ContactKind::Visit);
        lines.extend(town_hall.map(|address| text::contact_action(&address, language)));
    }
    let no_phone = item.caveats.contains(&Caveat::NoPhoneKnown);
    let caveats = item.caveats.iter().filter(|caveat| match caveat {
        // Stands in the last line.
        caveat if caveat.is_age_of_source() => false,
        // How far it is would tell how far from home.
        Caveat::FarAway { .. } => false,
        // "The number is the main number": where there is one.
        Caveat::AskForCoordinator | Caveat::AskForVeteranHelp => !no_phone,
        _ => true,
    });
    lines.extend(caveats.map(|caveat| sentence(text::caveat(caveat, language))));
    lines.push(text::trust_and_source(item.to_reach(directory), language));
    lines
}

/// A contact written out: what to do, what it is for, when; a web address on a line of its own, so that
/// it stays a link wherever it is pasted.
pub(super) fn contact_lines(contact: &Contact, language: Language) -> Vec<String> {
    let mut line = text::contact_action(&contact.kind, language);
    if let Some(note) = text::contact_note(contact, language) {
        line = format!("{line} ({note})");
    }
    let hours = text::hours_lines(&contact.hours, language);
    let by_voice_or_chat = matches!(contact.kind, ContactKind::Phone(_) | ContactKind::Sms(_) | ContactKind::Chat(_));
    if !hours.is_empty() {
        line = format!("{line}: {}", hours.join(". "));
    } else if by_voice_or_chat {
        line = format!("{line}: {}", Msg::HoursUnknownShort.get(language));
    }
    let mut lines = vec![line];
    if let ContactKind::Web(address) | ContactKind::Chat(address) = &contact.kind {
        lines.push(address.as_str().to_owned());
    }
    lines
}

/// A reason as it may leave the device; none when it tells what the person answered.
///
/// Every reason is named, so that a new one has to be thought of. Chosen topics become the topics of
/// the offer, which anybody can look up.
fn about_the_offer(reason: &Reason, subject: &Subject<'_>) -> Option<Reason> {
    match (reason, subject) {
        (Reason::Topics(_), Subject::Service(service)) => topics(service),
        (Reason::Topics(_), Subject::Municipality(_)) => None,
        (
            Reason::Urgent
            | Reason::FirstDoor
            | Reason::ForYou(None)
            | Reason::ForEverybody
            | Reason::ForRelatives
            | Reason::ForYourChild { .. }
            | Reason::ForFamily
            | Reason::ShowToAdult
            | Reason::ForProfessionals
            | Reason::Nationwide
            | Reason::Dedicated
            | Reason::Free
            | Reason::SelfReferral
            | Reason::Anonymous
            | Reason::TransportPaid,
            _,
        ) => Some(reason.clone()),
        (
            Reason::ForYou(Some(_))
            | Reason::ForTheVeteran
            | Reason::ForTheCitizen
            | Reason::YourMunicipality
            | Reason::InYourMunicipality
            | Reason::Near { .. }
            | Reason::YourRegion
            | Reason::AgeFits(..)
            | Reason::DeploymentFits(_)
            | Reason::YourWay(_),
            _,
        ) => None,
    }
}

/// What an offer is about.
fn topics(service: &Service) -> Option<Reason> {
    let ids: Vec<String> = service.topics.iter().take(MOST_REASONS).cloned().collect();
    (!ids.is_empty()).then_some(Reason::Topics(ids))
}

/// A service without a person who asks: what the record itself says, in the plan's words.
fn plain_item<'a>(service: &'a Service, directory: &'a Directory) -> Item<'a> {
    let mut item = describe(directory, &Answers::default(), DateTime::MIN, Subject::Service(service));
    let topics = topics(service).filter(|_| !item.why.iter().any(|reason| matches!(reason, Reason::Topics(_))));
    item.why.splice(0..0, topics);
    item
}

/// A sentence ends.
fn sentence(mut text: String) -> String {
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}
