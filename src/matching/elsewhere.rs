//! The plan for somebody in Greenland or the Faroe Islands: the one for anywhere, without what is only for people in
//! Denmark. Which that is, the directory says ([`Directory::is_for`]).

use jiff::civil::DateTime;

use super::{Answers, ChildLine, ChildOffer, Condition, FitsIf, Item, Plan, Subject, describe};
use crate::domain::{Directory, Land, Service};

/// What of a plan for anywhere is left there. None only where the directory lacks its veteran line.
pub(super) fn narrowed<'a>(
    plan: Plan<'a>,
    directory: &'a Directory,
    answers: &Answers,
    land: Land,
    now: DateTime,
) -> Option<Plan<'a>> {
    let there = There { directory, answers, land, now };
    let line = || directory.service(&directory.rules.veteran_line);
    let start_here = there.item(plan.start_here).or_else(|| Some(there.told(line()?)))?;
    let first = start_here.subject.id();
    let is_other = |item: &Item<'a>| item.subject.id() != first;
    let referrals: Vec<_> = plan.referrals.into_iter().filter_map(|card| there.item(card)).filter(is_other).collect();
    let urgent: Vec<_> = plan.urgent.into_iter().filter_map(|item| there.item(item)).collect();
    let helps = |topic: &String| {
        let all = referrals.iter().chain([&start_here]).chain(&urgent);
        all.flat_map(Item::behind).any(|service| service.topics.contains(topic))
    };
    // What was known to be missing is, and so is what only those left out would have helped with.
    let is_missing = |topic: &&String| plan.uncovered_topics.contains(topic) || !helps(topic);
    Some(Plan {
        uncovered_topics: answers.topics.iter().filter(is_missing).cloned().collect(),
        second_door: plan.second_door.and_then(|item| there.item(item)).filter(is_other),
        show_adult: plan.show_adult.into_iter().filter_map(|item| there.item(item)).collect(),
        children: plan.children.into_iter().map(|line| there.child_line(line)).collect(),
        fits_if: plan.fits_if.into_iter().filter_map(|one| there.fits_if(one)).collect(),
        urgent,
        start_here,
        referrals,
    })
}

/// Whose plan it is, and where.
struct There<'a, 'q> {
    directory: &'a Directory,
    answers: &'q Answers,
    land: Land,
    now: DateTime,
}

impl<'a> There<'a, '_> {
    fn is_for(&self, service: &Service) -> bool {
        self.directory.is_for(service, self.land)
    }

    fn told(&self, service: &'a Service) -> Item<'a> {
        describe(self.directory, self.answers, self.now, Subject::Service(service))
    }

    /// What is left of a way in; another of what is behind it stands for it where its own is not for them.
    fn item(&self, item: Item<'a>) -> Option<Item<'a>> {
        let mut left = item.behind().filter(|service| self.is_for(service));
        let main = left.next()?;
        let services = left.collect();
        let stays = item.subject.id() == main.id;
        let can_wait = item.can_wait;
        let item = if stays { item } else { self.told(main) };
        Some(Item { services, can_wait, ..item })
    }

    fn child_line(&self, line: ChildLine<'a>) -> ChildLine<'a> {
        let offer = match line.offer {
            ChildOffer::Groups(mut groups) => {
                groups.retain(|group| self.is_for(group));
                if groups.is_empty() { ChildOffer::Nothing } else { ChildOffer::Groups(groups) }
            }
            ChildOffer::Instead(service) if self.is_for(service) => ChildOffer::Instead(service),
            ChildOffer::Instead(_) | ChildOffer::Nothing => ChildOffer::Nothing,
        };
        ChildLine { offer, ..line }
    }

    /// What is named for the land stands above the plan.
    fn fits_if(&self, one: FitsIf<'a>) -> Option<FitsIf<'a>> {
        let is_above = self.directory.in_land(self.land).any(|named| named.id == one.service.id);
        let fits = self.is_for(one.service) && !is_above && !matches!(one.condition, Condition::FarAway { .. });
        fits.then(|| FitsIf { instead: one.instead.filter(|service| self.is_for(service)), ..one })
    }
}
