//! The index: what is kept for searching, in flat arrays.
//!
//! A posting is a record and the fields of it that a term is in: the distance to the record before, seven bits a byte,
//! and one byte of fields. 100,000 records of 60 words make about 15 MB of postings.

use super::{
    cores::Cores,
    danger::Dangers,
    dictionary::Dictionary,
    facts::{Facts, Patterns},
    weights::Weights,
};

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// A service, `Directory::services`.
    Service,
    /// A municipality, `Directory::municipalities`.
    Municipality,
    /// A topic, `Directory::topics`.
    Topic,
    /// An organization that is no municipality, `Directory::organizations`.
    Organization,
}

impl HitKind {
    /// The word in the command line's answers and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Municipality => "municipality",
            Self::Topic => "topic",
            Self::Organization => "organization",
        }
    }
}

/// A record of the directory that is searched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub(super) kind: HitKind,
    /// Where it stands in its list in the directory.
    pub(super) position: u32,
    /// Words of its name that say something.
    pub(super) name_words: u8,
    /// What it is worth before any word is met, idea 6.
    pub(super) prior: f32,
}

/// Why a term leads to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Because {
    Synonym,
    Topic,
    MainTopic,
    Place,
    WiderPlace,
    /// It tells who asks: the link leads to a set of roles.
    Role,
}

/// One term leads to another: `druk` to `alkohol`, `odense` to the key of the municipality.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) because: Because,
}

/// A row of postcodes and the keys of its municipalities and region.
#[derive(Clone, Debug)]
pub(super) struct PostcodeRow {
    pub(super) from: u16,
    pub(super) to: u16,
    pub(super) keys: Vec<(u32, Because)>,
}

/// Several words that mean one thing: "orker ikke mere", "Nørre Nebel".
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) terms: Vec<u32>,
    pub(super) to: Vec<(u32, Because)>,
}

/// Everything that searching needs. Built by [`Index::new`] or a [`super::Builder`]; never changed.
pub struct Index {
    pub(super) weights: Weights,
    pub(super) dictionary: Dictionary,
    /// Terms that occur as a word of their own, so that they can be a part of a compound.
    pub(super) alone: Vec<bool>,
    pub(super) postings: Vec<u8>,
    /// Where the postings of a term begin; one more than terms.
    pub(super) starts: Vec<u32>,
    /// Sorted by `from`.
    pub(super) links: Vec<Link>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) dangers: Dangers,
    pub(super) postcodes: Vec<PostcodeRow>,
    /// Terms of the topics, in the order of the directory.
    pub(super) topics: Vec<u32>,
    pub(super) cores: Cores,
    /// In alphabetical order of names within each kind, services first: ties fall as a reader expects.
    pub(super) records: Vec<Record>,
    pub(super) facts: Vec<Facts>,
    pub(super) patterns: Patterns,
}

impl Index {
    /// How many records can be found.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many different words occur.
    pub fn words(&self) -> usize {
        self.dictionary.forms() as usize
    }

    /// Bytes that the index holds, without the directory it was made from.
    pub fn memory_bytes(&self) -> usize {
        self.dictionary.bytes()
            + self.alone.capacity()
            + self.postings.capacity()
            + self.starts.capacity() * 4
            + self.links.capacity() * size_of::<Link>()
            + self.records.capacity() * size_of::<Record>()
            + self.facts.capacity() * size_of::<Facts>()
            + self.patterns.bytes()
    }

    pub(super) fn stands_alone(&self, term: u32) -> bool {
        self.alone.get(term as usize).copied().unwrap_or(false)
    }

    /// Where a term leads to.
    pub(super) fn links_of(&self, term: u32) -> impl Iterator<Item = &Link> {
        let from = self.links.partition_point(|link| link.from < term);
        self.links.get(from..).unwrap_or_default().iter().take_while(move |link| link.from == term)
    }

    /// The postings of a term.
    pub(super) fn postings_of(&self, term: u32) -> Postings<'_> {
        let at = |at: usize| self.starts.get(at).copied().unwrap_or_default() as usize;
        let bytes = self.postings.get(at(term as usize)..at(term as usize + 1)).unwrap_or_default();
        Postings { bytes: bytes.iter(), record: u32::MAX }
    }

    /// About how many records a term is in: the length of its postings.
    pub(super) fn weight_of(&self, term: u32) -> u32 {
        let at = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        at(term as usize + 1).saturating_sub(at(term as usize))
    }
}

/// Reads the postings of one term: record and fields.
pub(super) struct Postings<'a> {
    bytes: std::slice::Iter<'a, u8>,
    record: u32,
}

impl Iterator for Postings<'_> {
    type Item = (u32, u8);

    #[inline]
    fn next(&mut self) -> Option<(u32, u8)> {
        let mut byte = *self.bytes.next()?;
        let mut gap = u32::from(byte & 0x7f);
        let mut shift = 7;
        while byte & 0x80 != 0 {
            byte = *self.bytes.next()?;
            gap |= u32::from(byte & 0x7f) << shift;
            shift += 7;
        }
        // The first gap is counted from "one before the first record".
        self.record = self.record.wrapping_add(gap + 1);
        Some((self.record, *self.bytes.next()?))
    }
}

/// Bytes that a gap takes.
pub(super) fn gap_length(gap: u32) -> u32 {
    1 + (31 - (gap | 1).leading_zeros()) / 7
}

/// Writes a gap.
pub(super) fn write_gap(mut gap: u32, mut put: impl FnMut(u8)) {
    while gap >= 0x80 {
        put((gap & 0x7f) as u8 | 0x80);
        gap >>= 7;
    }
    put(gap as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_come_back_and_their_length_is_known() {
        let gaps = [0, 1, 127, 128, 300, 16_383, 16_384, 99_999, 2_097_152];
        let mut bytes = Vec::new();
        for gap in gaps {
            let before = bytes.len();
            write_gap(gap, |byte| bytes.push(byte));
            assert_eq!(bytes.len() - before, gap_length(gap) as usize, "{gap}");
            bytes.push(7);
        }
        let read: Vec<(u32, u8)> = Postings { bytes: bytes.iter(), record: u32::MAX }.collect();
        let mut record = u32::MAX;
        let wanted: Vec<(u32, u8)> = gaps
            .iter()
            .map(|gap| {
                record = record.wrapping_add(gap + 1);
                (record, 7)
            })
            .collect();
        assert_eq!(read, wanted);
    }
}
