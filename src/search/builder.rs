//! Builds the index from records, one after the other.
//!
//! Three steps: collect every word of every record; split every different word into parts once; write the postings
//! of each term into one array, of which the size is counted first.

use std::ops::Range;

use super::{
    cores::Cores,
    danger::Dangers,
    dictionary::{Dictionary, sort},
    facts::{Facts, Patterns},
    field::{Field, PART},
    index::{HitKind, Index, Link, Phrase, PostcodeRow, Record, gap_length, write_gap},
    weights::Weights,
    words::{is_stop_word, words},
};
use crate::domain::Hours;

/// A record to be found.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// What it is.
    pub kind: HitKind,
    /// Where it stands in its list.
    pub position: u32,
    /// Its texts, the name first.
    pub texts: Vec<(Field, &'a str)>,
    /// Municipalities that it belongs to, by their place in the directory. Nationwide records have none.
    pub municipalities: Vec<usize>,
    /// The topic that it is about before all, by its place in the directory.
    pub main_topic: Option<usize>,
    /// Codes of regions that it belongs to.
    pub regions: Vec<u16>,
    /// What the filters ask for.
    pub facts: Facts,
    /// When its contacts answer.
    pub hours: Vec<&'a Hours>,
    /// Made for veterans or their relatives.
    pub dedicated: bool,
}

/// A token of the collected texts: 3 bits of field, 1 bit "a key, not a form", 28 bits of number.
const KEY: u32 = 1 << 28;
const NUMBER: u32 = KEY - 1;

/// Builds an [`Index`].
pub struct Builder {
    pub(super) weights: Weights,
    pub(super) dictionary: Dictionary,
    pub(super) links: Vec<Link>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) dangers: Dangers,
    pub(super) postcodes: Vec<PostcodeRow>,
    pub(super) topics: Vec<u32>,
    /// Forms that may be parts of compounds besides those in texts: everyday words that lead to others.
    pub(super) alone: Vec<u32>,
    tokens: Vec<u32>,
    /// Where the tokens of each record end.
    ends: Vec<u32>,
    records: Vec<Record>,
    facts: Vec<Facts>,
    patterns: Patterns,
}

/// The key of the records of a topic.
pub(super) fn topic_key(position: usize) -> String {
    format!("@{position}")
}

/// The key of the services that are about a topic before all.
pub(super) fn main_topic_key(position: usize) -> String {
    format!("!{position}")
}

/// The key of the services of a kind.
pub(super) fn kind_key(position: usize) -> String {
    format!("&{position}")
}

/// The key of the records of a municipality.
pub(super) fn municipality_key(position: usize) -> String {
    format!("#{position}")
}

/// The key of the records of a region.
pub(super) fn region_key(code: u16) -> String {
    format!("%{code}")
}

impl Builder {
    /// Starts without words of its own; [`Index::new`] adds places, topics and synonyms first.
    pub fn new(weights: Weights) -> Self {
        Self {
            weights,
            dictionary: Dictionary::new(),
            links: Vec::new(),
            phrases: Vec::new(),
            dangers: Dangers::default(),
            postcodes: Vec::new(),
            topics: Vec::new(),
            alone: Vec::new(),
            tokens: Vec::new(),
            ends: Vec::new(),
            records: Vec::new(),
            facts: Vec::new(),
            patterns: Patterns::default(),
        }
    }

    /// Adds a record. The order of adding is the order of hits that are worth the same.
    pub fn add(&mut self, document: &Document<'_>) {
        let mut name_words = 0_u8;
        let mut first_name = true;
        for (field, text) in &document.texts {
            let mut count = 0_u8;
            let (dictionary, tokens) = (&mut self.dictionary, &mut self.tokens);
            words(text, &mut |folded: &str, at: Range<usize>| {
                if is_stop_word(folded) {
                    return;
                }
                let form = dictionary.add(folded, text.get(at).unwrap_or_default());
                tokens.push(form & NUMBER | (*field as u32) << 29);
                count = count.saturating_add(1);
            });
            if *field == Field::Name && first_name {
                (name_words, first_name) = (count, false);
            }
        }
        let mut key = |key: String, field: Field| {
            let term = self.dictionary.terms.intern(&key);
            self.tokens.push(term & NUMBER | KEY | (field as u32) << 29);
        };
        for topic in (0..32).filter(|topic| document.facts.topics & (1 << topic) != 0) {
            key(topic_key(topic), Field::Topic);
        }
        if let Some(topic) = document.main_topic {
            key(main_topic_key(topic), Field::Topic);
        }
        if let Some(kind) = document.facts.kind.checked_sub(1) {
            key(kind_key(usize::from(kind)), Field::Summary);
        }
        for municipality in &document.municipalities {
            // To a municipality its postcodes and towns are names.
            let itself = document.kind == HitKind::Municipality;
            key(municipality_key(*municipality), if itself { Field::Name } else { Field::Place });
        }
        for region in &document.regions {
            key(region_key(*region), Field::Place);
        }
        self.ends.push(self.tokens.len() as u32);
        let hours = self.patterns.set(&document.hours);
        self.facts.push(Facts { hours, ..document.facts });
        let weights = &self.weights;
        let kind = match document.kind {
            HitKind::Service => weights.service,
            HitKind::Municipality => weights.municipality,
            HitKind::Topic => 0.0,
            HitKind::Organization => -weights.organization,
        };
        let dedicated = if document.dedicated { weights.dedicated } else { 0.0 };
        let status = match document.facts.status {
            1 => weights.current,
            4 => -weights.historical,
            _ => 0.0,
        };
        let prior = kind + dedicated + status;
        self.records.push(Record { kind: document.kind, position: document.position, name_words, prior });
    }

    /// Makes the index.
    pub fn finish(mut self) -> Index {
        self.dictionary.seal();
        let alone = self.standing_alone();
        let parts = self.parts_of_forms(&alone);
        let (postings, starts) = self.postings(&parts);
        let mut order: Vec<u32> = (0..self.links.len() as u32).collect();
        let from = |at: u32| self.links.get(at as usize).map_or(u32::MAX, |link| link.from);
        // Same source: in the order they were added.
        sort(&mut order, &|a, b| (from(a), a).cmp(&(from(b), b)));
        let links = order.iter().filter_map(|at| self.links.get(*at as usize).copied()).collect();
        self.records.shrink_to_fit();
        self.facts.shrink_to_fit();
        Index {
            weights: self.weights,
            dictionary: self.dictionary,
            alone,
            postings,
            starts,
            links,
            phrases: self.phrases,
            dangers: self.dangers,
            postcodes: self.postcodes,
            topics: self.topics,
            cores: Cores::default(),
            records: self.records,
            facts: self.facts,
            patterns: self.patterns,
        }
    }

    /// Terms of which a form is in a text or leads to others. Places do not count: Ry and Hals are in too many words.
    fn standing_alone(&self) -> Vec<bool> {
        let mut alone = vec![false; self.dictionary.terms.len() as usize];
        let in_texts = self.tokens.iter().filter(|token| **token & KEY == 0 && **token >> 29 != Field::Place as u32);
        for form in in_texts.map(|token| token & NUMBER).chain(self.alone.iter().copied()) {
            if let Some(term) = alone.get_mut(self.dictionary.term_of(form) as usize) {
                *term = true;
            }
        }
        alone
    }

    /// The parts of each form, each form's after the one before.
    fn parts_of_forms(&self, alone: &[bool]) -> Vec<Vec<u32>> {
        let known = |term: u32| alone.get(term as usize).copied().unwrap_or(false);
        (0..self.dictionary.forms())
            .map(|form| {
                let own = self.dictionary.term_of(form);
                let mut parts = self.dictionary.parts(self.dictionary.form(form), &known);
                parts.retain(|part| *part != own);
                parts
            })
            .collect()
    }

    /// Writes the postings: first their lengths, then themselves.
    fn postings(&self, parts: &[Vec<u32>]) -> (Vec<u8>, Vec<u32>) {
        let terms = self.dictionary.terms.len() as usize;
        let mut lengths = vec![0_u32; terms];
        let mut last = vec![u32::MAX; terms];
        self.each_posting(parts, &mut |term, record, _| {
            if let (Some(length), Some(last)) = (lengths.get_mut(term), last.get_mut(term)) {
                *length += gap_length(record.wrapping_sub(*last).wrapping_sub(1)) + 1;
                *last = record;
            }
        });
        let mut starts = Vec::with_capacity(terms + 1);
        let mut total = 0;
        for length in &lengths {
            starts.push(total);
            total += length;
        }
        starts.push(total);
        let mut bytes = vec![0_u8; total as usize];
        let mut next = starts.clone();
        last.fill(u32::MAX);
        self.each_posting(parts, &mut |term, record, fields| {
            if let (Some(next), Some(last)) = (next.get_mut(term), last.get_mut(term)) {
                let mut put = |byte| {
                    if let Some(place) = bytes.get_mut(*next as usize) {
                        *place = byte;
                    }
                    *next += 1;
                };
                write_gap(record.wrapping_sub(*last).wrapping_sub(1), &mut put);
                put(fields);
                *last = record;
            }
        });
        (bytes, starts)
    }

    /// Tells `each` term, record and fields, record after record. Met as a word of its own or as a part: the better.
    fn each_posting(&self, parts: &[Vec<u32>], each: &mut dyn FnMut(usize, u32, u8)) {
        let terms = self.dictionary.terms.len() as usize;
        let (mut whole, mut part) = (vec![0_u8; terms], vec![0_u8; terms]);
        let mut met: Vec<u32> = Vec::new();
        let mut start = 0;
        for (record, end) in self.ends.iter().enumerate() {
            let tokens = self.tokens.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            for token in tokens {
                let field = 1_u8 << (token >> 29);
                let number = token & NUMBER;
                let mut note = |term: u32, fields: &mut Vec<u8>| {
                    if let Some(fields) = fields.get_mut(term as usize) {
                        *fields |= field;
                        met.push(term);
                    }
                };
                if token & KEY != 0 {
                    note(number, &mut whole);
                } else {
                    note(self.dictionary.term_of(number), &mut whole);
                    for term in parts.get(number as usize).map(Vec::as_slice).unwrap_or_default() {
                        note(*term, &mut part);
                    }
                }
            }
            for term in met.drain(..) {
                let at = term as usize;
                let (Some(direct), Some(as_part)) = (whole.get_mut(at), part.get_mut(at)) else { continue };
                if *direct == 0 && *as_part == 0 {
                    continue; // told already
                }
                let part_fields = if *as_part == 0 { 0 } else { *as_part | PART };
                let weights = &self.weights;
                let fields =
                    if weights.of_fields(*direct) >= weights.of_fields(part_fields) { *direct } else { part_fields };
                each(at, record as u32, fields);
                (*direct, *as_part) = (0, 0);
            }
        }
    }
}
