//! What an editor writes in a template, and what is wrong with it: a coordinator, a group or another offer that is new.

use super::{Provenance, hours_text::read_hours};
use crate::{
    data::written::{self, Fault},
    domain::{Access, Audience, Cost, Directory, EVERY_MUNICIPALITY, PartialDate, ServiceKind},
};

/// Which template it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Template {
    /// A municipality's veteran coordinator.
    #[default]
    Coordinator,
    /// A group: with its ages, days and place.
    Group,
    /// Another offer.
    Offer,
}

impl Template {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Coordinator, Self::Group, Self::Offer];

    /// The word in the form.
    pub fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Group => "group",
            Self::Offer => "offer",
        }
    }
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewService {
    /// Which template it was written in.
    pub template: Template,
    /// What kind of other offer.
    pub kind: Option<ServiceKind>,
    /// Id of the organization.
    pub organization: String,
    /// The name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Ages of the children or young people in a group: from, to; empty where nobody is left out.
    pub ages: [String; 2],
    /// When a group meets, in words.
    pub when: String,
    /// First and last day of a group.
    pub days: [String; 2],
    /// Code of the municipality where it is; empty where that is nowhere or not known.
    pub place: String,
    /// The town or house.
    pub place_name: String,
    /// The number to call; empty where there is none.
    pub phone: String,
    /// When somebody answers it, as people write it.
    pub hours: String,
    /// The mail address; empty where there is none.
    pub email: String,
    /// The page; empty where there is none.
    pub web: String,
    /// What it costs.
    pub cost: Option<Cost>,
    /// How one gets in.
    pub access: Option<Access>,
    /// Whether it is for veterans and those close to them alone.
    pub dedicated: bool,
    /// Where it was read: title, who published it, address, date.
    pub source: [String; 4],
}

/// A part of the form in which something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The kind.
    Kind,
    /// The organization.
    Organization,
    /// The name.
    Name,
    /// The summary.
    Summary,
    /// Whom it is for.
    Audience,
    /// The topics.
    Topics,
    /// An age, 0 the youngest.
    Age(usize),
    /// When a group meets.
    When,
    /// The first day of a group, 0, or its last.
    Day(usize),
    /// The municipality where it is.
    Place,
    /// The town or house.
    PlaceName,
    /// The number.
    Phone,
    /// When somebody answers it.
    Hours,
    /// The mail address.
    Email,
    /// The page.
    Web,
    /// What it costs.
    Cost,
    /// How one gets in.
    Access,
    /// Whom it is made for.
    Dedicated,
    /// A part of the source, 0 its title.
    Source(usize),
}

type Faults = Vec<(Part, Fault)>;

impl NewService {
    /// What is wrong, part by part.
    pub(super) fn faults(&self, directory: &Directory, made: Provenance) -> Faults {
        let mut faults: Faults = Vec::new();
        let texts = [(Part::Name, &self.name), (Part::Summary, &self.summary)];
        for (part, text) in texts {
            let plain = if part == Part::Summary { written::plain(text.trim()) } else { Vec::new() };
            faults.extend(written::label(text.trim()).into_iter().chain(plain).map(|fault| (part, fault)));
        }
        let is_known = directory.organization(&self.organization).is_some() && self.organization != EVERY_MUNICIPALITY;
        if !is_known {
            faults.push((Part::Organization, Fault::Empty));
        }
        if self.kind.is_none() && self.template == Template::Offer {
            faults.push((Part::Kind, Fault::Empty));
        }
        if self.audience.is_empty() {
            faults.push((Part::Audience, Fault::ForNobody));
        }
        if self.topics.is_empty() {
            faults.push((Part::Topics, Fault::AboutNothing));
        }
        faults.extend(self.faults_of_ways(directory));
        faults.extend(self.faults_of_group());
        faults.extend(self.faults_of_source(made));
        let all = [
            (Part::Name, &self.name),
            (Part::Summary, &self.summary),
            (Part::When, &self.when),
            (Part::PlaceName, &self.place_name),
        ];
        for (part, text) in all.into_iter().chain((0..).map(Part::Source).zip(self.source.iter().take(2))) {
            let found = written::unseen(text.trim()).or_else(|| written::personal_number(text));
            faults.extend(found.map(|fault| (part, fault)));
        }
        faults
    }

    fn faults_of_ways(&self, directory: &Directory) -> Faults {
        let mut faults: Faults = Vec::new();
        let number = told(&self.phone).map(written::phone);
        if let Some(hours) = told(&self.hours) {
            faults.extend(read_hours(hours).err().map(|fault| (Part::Hours, fault)));
            let known = number.as_ref().and_then(|number| {
                let number = number.as_ref().ok()?;
                directory.all_lines().find(|line| line.number == *number)
            });
            // The hours of a number that is known are corrected with that number.
            faults.extend(known.map(|line| (Part::Hours, Fault::taken(&line.number, &line.id))));
            faults.extend(number.is_none().then_some((Part::Phone, Fault::Empty)));
        }
        faults.extend(number.and_then(Result::err).map(|fault| (Part::Phone, fault)));
        let mailbox = |text: &str| written::email(text).err().or_else(|| written::mailbox(text));
        faults.extend(told(&self.email).and_then(mailbox).map(|fault| (Part::Email, fault)));
        faults.extend(told(&self.web).and_then(|text| written::web(text).err()).map(|fault| (Part::Web, fault)));
        faults
    }

    /// What is wrong with ages, days, hours and place.
    fn faults_of_group(&self) -> Faults {
        let mut faults: Faults = Vec::new();
        let is_for_young = written::is_for_young(&self.audience);
        let ages = self.ages.each_ref().map(|text| told(text).map(str::parse::<i64>));
        for (at, age) in ages.iter().enumerate() {
            let text = self.ages.get(at).map_or("", |text| text.trim());
            let fault = match age {
                Some(Ok(_)) => continue,
                Some(Err(_)) => Fault::NoNumber(text.to_owned()),
                None if ages.iter().all(Option::is_none) => continue,
                None => Fault::Empty,
            };
            faults.push((Part::Age(at), fault));
        }
        if let [Some(Ok(from)), Some(Ok(to))] = ages {
            faults.extend(written::ages(from, to).err().map(|fault| (Part::Age(0), fault)));
            faults.extend((!is_for_young).then_some((Part::Age(0), Fault::AgesOfNobody)));
        }
        let days = self.days.each_ref().map(|text| told(text).map(written::day));
        for (at, day) in days.iter().enumerate() {
            // Days stand in a group, and a group has ages.
            let fault = match day {
                Some(Err(fault)) => (Part::Day(at), fault.clone()),
                Some(Ok(_)) if !is_for_young => (Part::Day(at), Fault::GroupsOfNobody),
                Some(Ok(_)) if ages.iter().all(Option::is_none) => (Part::Age(0), Fault::Empty),
                _ => continue,
            };
            faults.push(fault);
        }
        if let [Some(Ok(starts)), Some(Ok(ends))] = days {
            faults.extend(written::days_in_order(starts, ends).err().map(|fault| (Part::Day(1), fault)));
        }
        if let Some(when) = told(&self.when) {
            let plain = if self.ages.iter().all(|age| told(age).is_none()) { written::plain(when) } else { Vec::new() };
            faults.extend(written::label(when).into_iter().chain(plain).map(|fault| (Part::When, fault)));
        }
        let place = match told(&self.place) {
            Some(code) => written::municipality(code).err(),
            None => told(&self.place_name).map(|_| Fault::Empty),
        };
        faults.extend(place.map(|fault| (Part::Place, fault)));
        faults
    }

    fn faults_of_source(&self, made: Provenance) -> Faults {
        let mut faults: Faults = Vec::new();
        let [title, publisher, url, date] = self.source.each_ref().map(|text| told(text));
        if title.is_none() {
            faults.push((Part::Source(0), Fault::NoTitle));
        }
        if url.is_none() && publisher.is_none() && title.is_some() {
            faults.push((Part::Source(1), Fault::NoPublisher));
        }
        let url = url.filter(|url| !url.starts_with("http://"));
        faults.extend(url.and_then(|text| written::web(text).err()).map(|fault| (Part::Source(2), fault)));
        if let Some(date) = date {
            faults.extend(written::partial_date(date).err().map(|fault| (Part::Source(3), fault)));
            // A check is not older than what it confirms.
            let is_late = PartialDate::parse(date).and_then(PartialDate::first_day).is_some_and(|day| day > made.on);
            faults.extend(is_late.then(|| (Part::Source(3), Fault::NotYet(date.to_owned(), made.on))));
        }
        faults
    }
}

/// What is written, if anything is.
pub(super) fn told(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
