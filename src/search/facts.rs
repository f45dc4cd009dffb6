//! What is known of a record besides its words, as bits: what the filters ask for, and when it is open.

use jiff::civil::DateTime;

use crate::domain::{ContactKind, Directory, Hours, Land, Opening, RegionCode, Status, opening};

/// The kinds of contact that can be filtered by, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactWay {
    /// Call.
    Phone,
    /// Send a text message.
    Sms,
    /// Write in a chat.
    Chat,
    /// Write an e-mail.
    Email,
    /// Come by.
    Visit,
    /// A web page.
    Web,
}

impl ContactWay {
    /// Every way, in the order shown.
    pub const ALL: [Self; 6] = [Self::Phone, Self::Sms, Self::Chat, Self::Email, Self::Visit, Self::Web];

    /// The way of a contact.
    pub fn of(kind: &ContactKind) -> Self {
        match kind {
            ContactKind::Phone(_) => Self::Phone,
            ContactKind::Sms(_) => Self::Sms,
            ContactKind::Chat(_) => Self::Chat,
            ContactKind::Email(_) => Self::Email,
            ContactKind::Visit(_) => Self::Visit,
            ContactKind::Web(_) => Self::Web,
        }
    }

    /// The word in files and addresses, as [`ContactKind::word`].
    pub fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Sms => "sms",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Visit => "address",
            Self::Web => "web",
        }
    }

    /// Reads the word back.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// The statuses in the order shown.
pub const STATUSES: [Status; 3] = [Status::Current, Status::Unverified, Status::Historical];

/// For how wide a place a record is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// It belongs to some municipalities.
    Municipality,
    /// To some regions.
    Region,
    /// To the whole country.
    #[default]
    Nation,
}

/// What is known of a record. Bits stand for places in the lists of the directory or of an enum.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// Topics, by their place in `Directory::topics`.
    pub topics: u32,
    /// For whom, by `Audience::ALL`.
    pub audience: u16,
    /// Kind of organization, by `OrganizationKind::ALL`.
    pub organization: u16,
    /// Ways of contact, by [`ContactWay::ALL`].
    pub contacts: u8,
    /// Status: 1 current, 2 unverified, 4 historical.
    pub status: u8,
    /// For how wide a place.
    pub reach: Reach,
    /// Municipalities where it may be used, by their place in `Directory::municipalities`; the last bits are the lands'.
    pub places: u128,
    /// Municipality where it lies, as its place plus one; 0 for none.
    pub lies_in: u8,
    /// Kind of service, as its place in `ServiceKind::ALL` plus one; 0 for what is no service.
    pub kind: u8,
    /// Open times of its contacts, as the number of a set. The builder fills it in from `Document::hours`.
    pub hours: u32,
}

/// Sets of open times. Many records share them, so that "open now" is decided once a set.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns {
    hours: Vec<Hours>,
    /// Set 0 is empty.
    sets: Vec<Vec<u32>>,
}

impl Patterns {
    /// The number of a set of hours. Hours that nobody knows are never open, so they count as none.
    pub(super) fn set(&mut self, hours: &[&Hours]) -> u32 {
        if self.sets.is_empty() {
            self.sets.push(Vec::new());
        }
        let mut set = Vec::new();
        for one in hours.iter().filter(|one| !matches!(one, Hours::Unknown | Hours::Words(_))) {
            let known = self.hours.iter().position(|known| known == *one).unwrap_or_else(|| {
                self.hours.push((*one).clone());
                self.hours.len() - 1
            });
            if !set.contains(&(known as u32)) {
                set.push(known as u32);
            }
        }
        let known = self.sets.iter().position(|known| *known == set).unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        });
        known as u32
    }

    /// Which sets have somebody who answers at a moment.
    pub(super) fn open_at(&self, now: DateTime) -> Vec<bool> {
        let open: Vec<bool> =
            self.hours.iter().map(|hours| matches!(opening(hours, now), Opening::Open { .. })).collect();
        let answers = |hours: &u32| open.get(*hours as usize).copied().unwrap_or(false);
        self.sets.iter().map(|set| set.iter().any(answers)).collect()
    }

    pub(super) fn bytes(&self) -> usize {
        self.hours.len() * size_of::<Hours>() + self.sets.iter().map(|set| set.capacity() * 4 + 24).sum::<usize>()
    }
}

/// The bit of a land: of the last, for there are not so many municipalities.
pub(super) fn land_place(land: Land) -> u128 {
    match land {
        Land::Greenland => 1 << 127,
        Land::FaroeIslands => 1 << 126,
    }
}

/// The bits of the municipalities of a region.
pub(super) fn region_places(directory: &Directory, codes: &[RegionCode]) -> u128 {
    let inside = directory.municipalities.iter().take(128).enumerate().filter(|(_, one)| codes.contains(&one.region));
    inside.fold(0, |bits, (at, _)| bits | 1 << at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{HolidayRule, Interval, WeekParity};

    #[test]
    fn sets_of_hours_are_shared_and_open_when_one_of_them_is() {
        let office = Hours::Weekly {
            intervals: vec![Interval { days: vec![1, 2], from: 540, to: 900, weeks: WeekParity::Every }],
            holidays: HolidayRule::Closed,
            note: None,
        };
        let mut patterns = Patterns::default();
        let none = patterns.set(&[&Hours::Unknown]);
        let some = patterns.set(&[&office, &Hours::Unknown]);
        let both = patterns.set(&[&office, &Hours::Always]);
        assert_eq!((none, some, both), (0, 1, 2));
        assert_eq!(patterns.set(&[&office]), some);
        let open = |day: i8, hour: i8| patterns.open_at(jiff::civil::date(2026, 11, day).at(hour, 0, 0, 0));
        assert_eq!(open(23, 10), [false, true, true]);
        assert_eq!(open(23, 16), [false, false, true]);
        assert_eq!(open(25, 10), [false, false, true]);
    }
}
