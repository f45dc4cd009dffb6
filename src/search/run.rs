//! Finds and ranks: query in, the best hits out. The ideas and their numbers are in [`super::Weights`].
//!
//! Every clause of the query walks through the postings of its terms and keeps, for each record, the best way it was
//! met. Sums live in flat arrays, one place a record; only the best hits are ever sorted.

use std::cmp::Ordering;

use jiff::civil::DateTime;

use super::{
    dictionary::sort,
    facts::Reach,
    field::{Field, Fields},
    index::{HitKind, Index, Record},
    marks::Marks,
    query::Query,
    reading::{Clause, Meaning, Reading},
    sieve::Sieve,
    urgent::Urgent,
    words::phone_word,
};
use crate::domain::{Directory, has_personal_number};

/// The score of whom to call now: more than any hit has.
const ABOVE_ALL: f32 = 1000.0;
/// The name, in a set of fields.
const NAME: u8 = 1;

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Where it stands in its list in the directory: `services`, `municipalities`, `topics` or `organizations`.
    pub position: usize,
    /// What it is worth. Only the order among hits of one query means anything.
    pub score: f32,
    /// The fields that words of the query are in.
    pub matched: Fields,
}

/// A word that was read as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As typed, folded.
    pub typed: String,
    /// As the directory writes it.
    pub read_as: String,
}

/// What a query found.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The best hits, the best first; as many as were asked for.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
    /// Whom to call first, whatever was found: the words tell of danger.
    pub urgent: Urgent,
    /// The telephone line whose number was typed, by its place in `Directory::lines`. The first hit is called after it.
    pub line: Option<usize>,
    /// Words that were read as others.
    pub corrections: Vec<Correction>,
    /// Words that nothing is known for, folded.
    pub unknown: Vec<String>,
    /// Marks the match in any text: see [`Marks`].
    pub marks: Marks,
    /// The number that was typed, if it was the whole of a number.
    number: Option<String>,
    /// Every record that the words found, before filters: for counting beside filters.
    pub(super) found: Vec<u32>,
}

/// One number for each record, for the clause at hand and for the query.
struct Sums {
    /// The best way the clause met the record, its name, and in which fields.
    clause: Vec<f32>,
    clause_name: Vec<f32>,
    clause_fields: Vec<u8>,
    /// Sum over clauses of telling × way; of telling for what was met, and of that without optional places; words of
    /// the name that were met.
    score: Vec<f32>,
    met: Vec<f32>,
    needed: Vec<f32>,
    name: Vec<f32>,
    fields: Vec<u8>,
    /// Records met by the clause, by any clause.
    touched: Vec<u32>,
    found: Vec<u32>,
    /// Records in whose name is a place that was named.
    named: Vec<u32>,
}

impl Sums {
    fn new(records: usize) -> Self {
        Self {
            clause: vec![0.0; records],
            clause_name: vec![0.0; records],
            clause_fields: vec![0; records],
            score: vec![0.0; records],
            met: vec![0.0; records],
            needed: vec![0.0; records],
            name: vec![0.0; records],
            fields: vec![0; records],
            touched: Vec::new(),
            found: Vec::new(),
            named: Vec::new(),
        }
    }
}

impl Index {
    /// Searches. `limit` is the most hits returned; `now` is Danish local time, for the filter "open now".
    ///
    /// Without words every service that passes the filters is found, in the order of the alphabet.
    /// Where the words tell of danger, whom to call stands above everything.
    /// A personal number is searched for by nobody: nothing is found.
    pub fn search(&self, query: &Query, directory: &Directory, limit: usize, now: DateTime) -> Results {
        if has_personal_number(&query.words) {
            return Results::default();
        }
        let sieve = Sieve::new(&self.patterns, query, directory, now);
        let mut results = self.ranked(query, &sieve, limit);
        results.urgent = self.urgent(&query.words, directory);
        results.line = results
            .number
            .as_ref()
            .and_then(|number| directory.lines.iter().position(|line| phone_word(line.number.stored()) == number));
        self.lead(&mut results, &sieve, limit);
        results
    }

    /// Puts whom to call now before every hit, as far as the filters let them through.
    fn lead(&self, results: &mut Results, sieve: &Sieve, limit: usize) {
        let lines: Vec<usize> = results.urgent.lines.clone();
        for (rank, line) in lines.into_iter().enumerate().rev() {
            let is_line = |one: &Record| one.kind == HitKind::Service && one.position as usize == line;
            let record = self.records.iter().position(is_line).unwrap_or_default();
            if !self.facts.get(record).is_some_and(|facts| sieve.lets_through(facts)) {
                continue;
            }
            if !results.found.contains(&(record as u32)) {
                results.found.push(record as u32);
                results.total += 1;
            }
            let known = results.hits.iter().position(|hit| hit.kind == HitKind::Service && hit.position == line);
            let matched = known.map(|at| results.hits.remove(at).matched).unwrap_or_default();
            let score = ABOVE_ALL - rank as f32;
            results.hits.insert(0, Hit { kind: HitKind::Service, position: line, score, matched });
        }
        results.hits.truncate(limit);
    }

    fn ranked(&self, query: &Query, sieve: &Sieve, limit: usize) -> Results {
        let reading = self.read(&query.words);
        let place = sieve.place_bit();
        if reading.clauses.is_empty() {
            return self.browse(query, &reading, sieve, limit);
        }
        let mut sums = Sums::new(self.records.len());
        let (mut whole, mut least, mut need) = (0.0, 0.0, f32::MAX);
        let all_optional = reading.clauses.iter().all(|clause| clause.is_optional);
        let known = reading.clauses.iter().filter(|clause| !clause.is_unknown).count();
        for clause in reading.clauses.iter().filter(|clause| !clause.is_unknown) {
            let telling = self.add_clause(clause, Some(&reading), &mut sums, clause.is_optional && !all_optional);
            whole += telling;
            if clause.is_need && telling < need {
                need = telling;
            }
            if !clause.is_optional || all_optional {
                least += telling;
            }
        }
        // A word that nothing is known for counts as much as the others do on average.
        let unknown = reading.clauses.len() - known;
        if known > 0 {
            let each = whole / known as f32 * unknown as f32;
            whole += each;
            least += each;
        }
        least *= self.weights.least_share;
        if reading.is_sentence {
            least = least.min(need);
        }
        // In a sentence each need stands for itself: who helps with one of two is no worse for it.
        let met = |met: f32| if reading.is_sentence { whole } else { met };
        let mut scored: Vec<(f32, f32, u32)> = Vec::with_capacity(sums.found.len());
        let mut top = 0.0_f32;
        for record in &sums.found {
            let at = *record as usize;
            let cell = |list: &[f32]| list.get(at).copied().unwrap_or_default();
            let (Some(entry), Some(facts)) = (self.records.get(at), self.facts.get(at)) else { continue };
            // The municipality that was named is always a way on; no other is, whatever words it has.
            let is_municipality = entry.kind == HitKind::Municipality;
            let is_named = is_municipality
                && sums.fields.get(at).is_some_and(|fields| fields & Field::Name.bit() != 0)
                && (known < 2 || sums.named.contains(record));
            let meets_enough = cell(&sums.needed) + 1e-4 >= least && (!is_municipality || known < 2 || is_named);
            if !meets_enough && !is_named {
                continue;
            }
            let name_share = (cell(&sums.name) / f32::from(entry.name_words.max(1))).min(1.0);
            let near = place.map_or(0.0, |bit| match facts.reach {
                Reach::Municipality if facts.places & bit != 0 => self.weights.here,
                _ if facts.lies_in > 0 && bit == 1 << (facts.lies_in - 1) => self.weights.here,
                Reach::Region => self.weights.region,
                _ => 0.0,
            });
            let combined = self.weights.combine(cell(&sums.score), met(cell(&sums.met)), whole, name_share);
            let combined = if meets_enough { combined } else { combined * self.weights.only_place };
            let only_topic = reading.is_sentence && entry.kind == HitKind::Topic;
            let combined = if only_topic { combined * self.weights.only_topic } else { combined };
            top = top.max(combined);
            // Whether it is a hit must not hang on filters, or the counts beside them would be wrong.
            scored.push((if is_named { f32::MAX } else { combined }, combined + entry.prior + near, *record));
        }
        let weights = &self.weights;
        let least_of_best = if reading.is_sentence { weights.least_of_sentence } else { weights.least_of_best };
        let mut best = Best::new(limit);
        let mut found = Vec::with_capacity(scored.len());
        let mut total = 0;
        for (worth, score, record) in scored {
            if worth < top * least_of_best {
                continue;
            }
            found.push(record);
            if self.facts.get(record as usize).is_some_and(|facts| sieve.lets_through(facts)) {
                total += 1;
                best.offer(score, record);
            }
        }
        let hits = best.take().into_iter().filter_map(|(score, record)| {
            let entry = self.records.get(record as usize)?;
            let matched = Fields(sums.fields.get(record as usize).copied().unwrap_or_default() & 0x7f);
            Some(Hit { kind: entry.kind, position: entry.position as usize, score, matched })
        });
        Results { hits: hits.collect(), total, found, ..self.told(&reading) }
    }

    /// What the reading of a query has to tell besides hits.
    fn told(&self, reading: &Reading) -> Results {
        let corrected = reading.clauses.iter().filter_map(|clause| {
            let read_as = self.dictionary.spelling(clause.read_as?).to_owned();
            Some(Correction { typed: clause.folded.clone(), read_as })
        });
        Results {
            corrections: corrected.collect(),
            unknown: reading.clauses.iter().filter(|c| c.is_unknown).map(|c| c.folded.clone()).collect(),
            marks: Marks::of(reading),
            number: reading.number.clone(),
            ..Results::default()
        }
    }

    /// All services that pass, without words. Words that say nothing find nothing.
    fn browse(&self, query: &Query, reading: &Reading, sieve: &Sieve, limit: usize) -> Results {
        let mut results = self.told(reading);
        if query.words.trim().is_empty() {
            for (record, (entry, facts)) in self.records.iter().zip(&self.facts).enumerate() {
                if entry.kind != HitKind::Service {
                    break;
                }
                results.found.push(record as u32);
                if sieve.lets_through(facts) {
                    results.total += 1;
                    if results.hits.len() < limit {
                        let (kind, position) = (entry.kind, entry.position as usize);
                        results.hits.push(Hit { kind, position, score: 0.0, matched: Fields::default() });
                    }
                }
            }
        }
        results
    }

    /// Adds what a clause met to the sums and returns how telling it is. What is `optional` adds to the score only.
    fn add_clause(&self, clause: &Clause, reading: Option<&Reading>, sums: &mut Sums, optional: bool) -> f32 {
        self.meet(&clause.any, sums);
        if !clause.parts.is_empty() {
            self.meet_parts(clause, sums);
        }
        if let Some(reading) = reading.filter(|_| !clause.topics.is_empty()) {
            self.meet_cores(clause, reading, sums);
        }
        let is_age = clause.folded.len() < 3 && clause.folded.bytes().all(|b| b.is_ascii_digit());
        let age = if is_age { self.weights.age } else { 1.0 };
        let aside = if clause.is_aside { self.weights.aside } else { 1.0 };
        let telling = self.weights.telling(sums.touched.len(), self.records.len()) * age * aside;
        let name_weight = self.weights.fields.first().copied().unwrap_or(1.0);
        for record in sums.touched.drain(..) {
            let at = record as usize;
            let (Some(way), Some(way_name), Some(way_fields)) =
                (sums.clause.get_mut(at), sums.clause_name.get_mut(at), sums.clause_fields.get_mut(at))
            else {
                continue;
            };
            let (Some(score), Some(met)) = (sums.score.get_mut(at), sums.met.get_mut(at)) else { continue };
            let (Some(needed), Some(name), Some(fields)) =
                (sums.needed.get_mut(at), sums.name.get_mut(at), sums.fields.get_mut(at))
            else {
                continue;
            };
            if *score == 0.0 {
                sums.found.push(record);
            }
            *score += telling * *way;
            *met += telling;
            if !optional {
                *needed += telling;
            }
            if clause.names_place && *way_fields & NAME != 0 {
                sums.named.push(record);
            }
            if !clause.is_aside {
                *name += (*way_name / name_weight).min(1.0) * f32::from(clause.width.max(1));
            }
            *fields |= *way_fields;
            (*way, *way_name, *way_fields) = (0.0, 0.0, 0);
        }
        telling
    }

    /// The core offers of the topics that a clause is about.
    fn meet_cores(&self, clause: &Clause, reading: &Reading, sums: &mut Sums) {
        let weights = &self.weights;
        let weight = if reading.is_sentence { weights.core } else { weights.core_of_word };
        let Sums { clause: ways, clause_name: in_name, clause_fields: all_fields, touched, .. } = sums;
        let mut met = |record: u32, new: f32| {
            let at = record as usize;
            let (Some(way), Some(fields)) = (ways.get_mut(at), all_fields.get_mut(at)) else { return };
            if *way == 0.0 {
                touched.push(record);
            }
            // A core offer that has the word in its name is meant the more.
            *way = way.max(new + in_name.get(at).copied().unwrap_or_default() * weights.core_by_name);
            *fields |= Field::Topic.bit();
        };
        self.cores.of(&self.weights, &clause.topics, reading.roles, weight).for_each(|(record, new)| met(record, new));
    }

    /// Walks through the postings of terms: the best way counts, all fields are told.
    fn meet(&self, any: &[Meaning], sums: &mut Sums) {
        for (term, sure) in any {
            let ways = self.ways(*sure);
            for (record, fields) in self.postings_of(*term) {
                let at = record as usize;
                let (Some(way), Some(name), Some(known)) =
                    (sums.clause.get_mut(at), sums.clause_name.get_mut(at), sums.clause_fields.get_mut(at))
                else {
                    break;
                };
                if *way == 0.0 {
                    sums.touched.push(record);
                }
                let new = ways.get(fields as usize).copied().unwrap_or_default();
                if new > *way {
                    *way = new;
                }
                if fields & NAME != 0 && new > *name {
                    *name = new;
                }
                *known |= fields;
            }
        }
    }

    /// The worth of every set of fields for a term that is meant so surely.
    fn ways(&self, sure: f32) -> [f32; 256] {
        let mut ways = [0.0; 256];
        for (fields, way) in ways.iter_mut().enumerate() {
            *way = self.weights.of_fields(fields as u8) * sure;
        }
        ways
    }

    /// A compound by its parts: together they mean it, and one telling part of two is enough.
    fn meet_parts(&self, clause: &Clause, sums: &mut Sums) {
        let mut own = Sums::new(self.records.len());
        let mut whole = 0.0;
        for part in &clause.parts {
            let part = Clause { any: part.clone(), folded: clause.folded.clone(), ..Clause::default() };
            whole += self.add_clause(&part, None, &mut own, false);
        }
        for record in &own.found {
            let at = *record as usize;
            let cell = |list: &[f32]| list.get(at).copied().unwrap_or_default();
            let share = cell(&own.met) / whole;
            if share < self.weights.least_part {
                continue;
            }
            let new = cell(&own.score) / whole * share * clause.parts_weight;
            let (Some(way), Some(name), Some(fields)) =
                (sums.clause.get_mut(at), sums.clause_name.get_mut(at), sums.clause_fields.get_mut(at))
            else {
                continue;
            };
            if *way == 0.0 {
                sums.touched.push(*record);
            }
            *way = way.max(new);
            *name = name.max(cell(&own.name) / clause.parts.len() as f32 * clause.parts_weight);
            *fields |= own.fields.get(at).copied().unwrap_or_default();
        }
    }
}

/// Keeps the best of many without sorting them all: a list of twice the length is cut when it is full.
struct Best {
    limit: usize,
    kept: Vec<(f32, u32)>,
    /// What is below is not among the best.
    floor: f32,
}

impl Best {
    fn new(limit: usize) -> Self {
        Self { limit, kept: Vec::new(), floor: f32::MIN }
    }

    fn offer(&mut self, score: f32, record: u32) {
        if score < self.floor || self.limit == 0 {
            return;
        }
        self.kept.push((score, record));
        if self.kept.len() >= self.limit.saturating_mul(2).max(64) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        let mut order: Vec<u32> = (0..self.kept.len() as u32).collect();
        let entry = |at: u32| self.kept.get(at as usize).copied().unwrap_or((f32::MIN, u32::MAX));
        sort(&mut order, &|a, b| {
            let ((score, record), (other, other_record)) = (entry(a), entry(b));
            let order = other.total_cmp(&score);
            if order == Ordering::Equal { record.cmp(&other_record) } else { order }
        });
        let kept: Vec<(f32, u32)> = order.into_iter().take(self.limit).map(entry).collect();
        if kept.len() == self.limit {
            self.floor = kept.last().map_or(f32::MIN, |(score, _)| *score);
        }
        self.kept = kept;
    }

    fn take(mut self) -> Vec<(f32, u32)> {
        self.cut();
        self.kept
    }
}

impl Hit {
    /// The id of the record: of a municipality its code.
    pub fn id(&self, directory: &Directory) -> String {
        let at = self.position;
        match self.kind {
            HitKind::Service => directory.services.get(at).map(|one| one.id.clone()),
            HitKind::Municipality => directory.municipalities.get(at).map(|one| one.code.to_string()),
            HitKind::Topic => directory.topics.get(at).map(|one| one.id.clone()),
            HitKind::Organization => directory.organizations.get(at).map(|one| one.id.clone()),
        }
        .unwrap_or_default()
    }

    /// The name of the record in a language.
    pub fn name<'a>(&self, directory: &'a Directory, language: crate::domain::Language) -> &'a str {
        let at = self.position;
        match self.kind {
            HitKind::Service => directory.services.get(at).map(|one| one.name.get(language)),
            HitKind::Municipality => directory.municipalities.get(at).map(|one| one.name.as_str()),
            HitKind::Topic => directory.topics.get(at).map(|one| one.name.get(language)),
            HitKind::Organization => directory.organizations.get(at).map(|one| one.name.get(language)),
        }
        .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_kept_in_order_and_ties_fall_by_number() {
        let mut best = Best::new(5);
        for record in 0..1000_u32 {
            best.offer((record * 7919 % 100) as f32, record);
        }
        let kept = best.take();
        assert!(kept.iter().all(|(score, _)| *score == 99.0), "{kept:?}");
        assert!(kept.windows(2).all(|pair| pair[0].1 < pair[1].1));
        assert_eq!(kept.len(), 5);
        assert!(Best::new(0).take().is_empty());
    }
}
