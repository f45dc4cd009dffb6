//! The order of referrals: stated ideas, compared one after the other.
//!
//! 0. What is about a chosen topic before who is there whatever it is about.
//! 1. What suits comes before what may suit; an age told only as a band does not count against it.
//! 2. When a bed is needed tonight: who has one, who may have one later, who does not say, who says that there is none.
//! 3. When it cannot wait: open before unknown before closed.
//! 4. What can be used as the person wishes, where it is mainly about a chosen topic: written to, or walked into within reach.
//! 5. The core of the chosen topics, in the order that the topic names them.
//! 6. For the person asking before for the family, and these before somebody they would have to persuade.
//! 7. For a professional: somebody to work with before a line for everybody to talk on.
//! 8. Mainly about a chosen topic before touching it. A service names its main topic first; the municipality's own door is
//!    about all of them.
//! 9. As the person wishes, whatever it is mainly about.
//! 10. More of the chosen topics before fewer; with none chosen, what helps with much before what helps with little.
//! 11. A number to call, or a door near by to walk through, before a page to read.
//! 12. Made for veterans and relatives before made for everybody; where nobody was deployed, the other way round.
//! 13. Near before far; a phone line for the whole country is not far away.
//! 14. What takes exactly the child's age before what says nothing of ages.
//! 15. Confirmed before old; within its time limit before past it; newer before older.
//! 16. The id, so that the order never depends on chance.

use std::cmp::Reverse;

use super::{
    Answers, Fit, Verdict, context::Context, cores::Standing, criteria::ages_in, fit::Whom, near::Near, reach, way,
};
use crate::domain::{
    Bed, ContactPreference, CriterionCode, Deployment, Freshness, Record, Role, Service, ServiceKind, Status, Way,
    review_state,
};

/// A service on its way into the list.
pub(super) struct Candidate<'a> {
    pub(super) service: &'a Service,
    pub(super) whom: Whom,
    /// The way in to it.
    pub(super) way: way::Way<'a>,
    /// What it is to the chosen topics.
    pub(super) standing: Option<Standing>,
    /// The chosen topics that it helps with.
    pub(super) topics: Vec<&'a str>,
    /// Whether it only fills a short list.
    pub(super) is_support: bool,
    /// Whether it tells something in a list of what one can ask for: it is mainly about a chosen topic, or near by.
    pub(super) is_main: bool,
    order: Order<'a>,
}

/// The ideas above as values, compared one after the other: less comes first. No two services have the same.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Order<'a> {
    is_support: bool,
    in_doubt: bool,
    without_bed: u8,
    shut: u8,
    unwished_and_main: bool,
    core: u8,
    whom: u8,
    to_talk_on: bool,
    aside: bool,
    unwished: bool,
    breadth: Reverse<usize>,
    only_a_page: bool,
    made_for_others: bool,
    near: Near,
    says_no_age: bool,
    distance_km: u16,
    unconfirmed: bool,
    freshness: Freshness,
    year: Reverse<i16>,
    id: &'a str,
}

/// What is known of a service when it becomes a candidate.
pub(super) struct Known<'a> {
    pub(super) fit: Fit,
    pub(super) topics: Vec<&'a str>,
    pub(super) standing: Option<Standing>,
    /// Whether it is the municipality's own door, which is about every topic.
    pub(super) is_own_door: bool,
    /// Whether it is not about a chosen topic, but there whatever it is about.
    pub(super) is_support: bool,
    /// How near it is, and how far.
    pub(super) near: (Near, Option<u16>),
    /// The way in to it.
    pub(super) way: way::Way<'a>,
}

impl<'a> Candidate<'a> {
    /// A service that nothing speaks against, with its place in the order.
    pub(super) fn new(context: &Context<'a, '_>, service: &'a Service, known: Known<'a>) -> Self {
        let Context { directory, answers, now, .. } = *context;
        let Known { fit, topics, standing, is_own_door, is_support, near: (near, distance_km), way } = known;
        let review = review_state(Record::Service(service), directory, now.date());
        // How many of the chosen topics it helps with; of all topics, when none was chosen. The own door is about all.
        let breadth = match () {
            () if is_own_door => answers.topics.len(),
            () if answers.topics.is_empty() => service.topics.len(),
            () => topics.len(),
        };
        let main = is_own_door || service.topics.first().is_some_and(|main| answers.wants(main));
        let wished = answers.contact.is_some_and(|wish| is_as_wished(service, near, wish));
        let is_door_near_by = service.guidance.open_to_visitors && near <= Near::Neighbour;
        // What is near by, or Veterancentret's own place in the region, is worth naming whatever it is mainly about.
        let is_near_by = service.location.is_some() && near <= Near::Reach;
        let is_centre = || directory.rules.centres.contains(&service.id);
        let is_main = main || is_support || is_near_by || answers.topics.is_empty() || is_centre();
        let order = Order {
            is_support,
            in_doubt: is_in_doubt(&fit, answers) || (near == Near::Far && answers.place.is_none()),
            without_bed: without_bed(context, service),
            shut: if context.cannot_wait() { reach::shut(context, service) } else { 0 },
            unwished_and_main: !(wished && main && answers.contact != Some(ContactPreference::Phone)),
            core: standing.map_or(u8::MAX, |standing| standing.place),
            whom: persuasion(fit.whom),
            // Who works with a citizen looks for somebody to work with, not for a line to talk on.
            to_talk_on: context.is_role(Role::Professional)
                && !service.dedicated
                && matches!(service.kind, ServiceKind::Helpline | ServiceKind::CrisisLine),
            aside: !main,
            unwished: !wished,
            breadth: Reverse(breadth),
            only_a_page: !matches!(way, way::Way::Line(_)) && !is_door_near_by,
            made_for_others: service.dedicated == (answers.deployment == Some(Deployment::NotDeployed)),
            near,
            says_no_age: !takes_the_age(service, answers),
            distance_km: distance_km.unwrap_or(0),
            unconfirmed: service.status != Status::Current,
            freshness: review.map_or(Freshness::Overdue, |review| review.freshness),
            year: Reverse(service.evidence_date().map_or(0, |date| date.year)),
            id: &service.id,
        };
        Self { service, whom: fit.whom, way, standing, topics, is_support, is_main, order }
    }

    /// Whether it comes before another.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        self.order < other.order
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Candidate<'_> {
    /// Every idea of the order with its value, as they are compared: less comes first. For [`super::explain`].
    pub(super) fn ideas(&self) -> Vec<(&'static str, String)> {
        // Without `..`, so that no idea can be left out.
        let Order {
            is_support,
            in_doubt,
            without_bed,
            shut,
            unwished_and_main,
            core,
            whom,
            to_talk_on,
            aside,
            unwished,
            breadth: Reverse(breadth),
            only_a_page,
            made_for_others,
            near,
            says_no_age,
            distance_km,
            unconfirmed,
            freshness,
            year: Reverse(year),
            id,
        } = &self.order;
        let core = if *core == u8::MAX { "none".to_owned() } else { core.to_string() };
        vec![
            ("is_support", is_support.to_string()),
            ("in_doubt", in_doubt.to_string()),
            ("without_bed", without_bed.to_string()),
            ("shut", shut.to_string()),
            ("unwished_and_main", unwished_and_main.to_string()),
            ("core", core),
            ("whom", whom.to_string()),
            ("to_talk_on", to_talk_on.to_string()),
            ("aside", aside.to_string()),
            ("unwished", unwished.to_string()),
            ("breadth", format!("{breadth} (more first)")),
            ("only_a_page", only_a_page.to_string()),
            ("made_for_others", made_for_others.to_string()),
            ("near", format!("{near:?}").to_lowercase()),
            ("says_no_age", says_no_age.to_string()),
            ("distance_km", distance_km.to_string()),
            ("unconfirmed", unconfirmed.to_string()),
            ("freshness", freshness.word().to_owned()),
            ("year", format!("{year} (newer first)")),
            ("id", (*id).to_owned()),
        ]
    }
}

/// For the person asking or the child (0), for the family (1), for somebody they would have to persuade (2).
fn persuasion(whom: Whom) -> u8 {
    match whom {
        Whom::You | Whom::YourChild | Whom::Citizen | Whom::Unknown => 0,
        Whom::Family => 1,
        Whom::TheVeteran | Whom::Nobody => 2,
    }
}

fn takes_the_age(service: &Service, answers: &Answers) -> bool {
    let ranges = service.age_ranges();
    !ranges.is_empty() && ages_in(&ranges, answers) == Verdict::Met
}

/// Where a bed is needed tonight: who finds one, who has one for a time, who does not say, who says that there is none.
fn without_bed(context: &Context<'_, '_>, service: &Service) -> u8 {
    if !reach::needs_bed_tonight(context) {
        return 0;
    }
    match service.guidance.bed {
        Some(Bed::Tonight) => 0,
        Some(Bed::ForATime) => 1,
        None => 2,
        Some(Bed::None) => 3,
    }
}

/// Whether something is open that the person has not been asked or has not answered.
fn is_in_doubt(fit: &Fit, answers: &Answers) -> bool {
    let told_as_a_band = |code| code == CriterionCode::Age && !answers.child_ages.is_empty();
    !fit.open().all(told_as_a_band)
}

/// Whether it can be used the way a person likes: called, written to, or walked into within reach.
pub(super) fn is_as_wished(service: &Service, near: Near, wish: ContactPreference) -> bool {
    match wish {
        ContactPreference::Phone => service.has_phone(),
        ContactPreference::Write => service.ways.iter().any(Way::is_written),
        ContactPreference::Meet => service.guidance.open_to_visitors && near <= Near::Reach,
    }
}
