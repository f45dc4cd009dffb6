//! Every number that moves the ranking, with the idea behind it. There are no others.
//!
//! The ideas, in the order they are applied:
//!
//! 1. **How** a word of the query met a word of the record: as it is, by its beginning, by a part of a compound, by a
//!    synonym, by place, with a typing error ([`Weights::prefix`] to [`Weights::misspelt`]).
//! 2. **Where** it met: in the name, by phone number (nobody types one by chance), place, organization, topic, summary, other text
//!    ([`Weights::fields`]).
//! 3. **How telling** the word is: one that few records have counts more. Twice as rare is one step more.
//! 4. **How much of the query** was met: the sum is multiplied by the share that was met, and what meets less than
//!    [`Weights::least_share`] of it is no hit.
//! 5. **How much of the name** was met: «Varde» is first for `varde` ([`Weights::whole_name`]).
//! 6. **What it is**: for veterans before for everybody, ended last ([`Weights::dedicated`] and below).
//! 7. **What is needed**: in a sentence the words that lead to a topic decide what is a hit; the others move the order
//!    only. What is about that topic before all comes first ([`Weights::main_topic`]).
//!    What a good counsellor names first for that topic comes before all else ([`Weights::core`]).
//! 8. **Where it ends**: what is worth much less than the best is left out ([`Weights::least_of_best`]).
//! 9. **How near**: only when a place is chosen ([`Weights::here`], [`Weights::region`]).

use super::field::{Field, PART};

/// The weights of all ideas. Scores have no unit; 1 is about "the one word of the query is in the name".
#[derive(Clone, Debug)]
pub struct Weights {
    /// Where a word met, by [`Field`].
    pub fields: [f32; Field::ALL.len()],
    /// Added for each further field it met in.
    pub further_field: f32,
    /// By the beginning of a word. The share of the word that was typed counts with half of it.
    pub prefix: f32,
    /// As a part of a compound in the record, or the record has the parts of a compound that was typed.
    pub part: f32,
    /// The parts of a compound that is itself a word of the directory, in proportion: the word was meant.
    pub part_beside_whole: f32,
    /// By a synonym.
    pub synonym: f32,
    /// By a topic that the word is a name or a synonym of.
    pub topic: f32,
    /// The same where the record is about that topic before all.
    pub main_topic: f32,
    /// For the first of the core offers of a topic that a sentence is about.
    pub core: f32,
    /// The same for a single word, which may be a name.
    pub core_of_word: f32,
    /// Added for a core offer that has the word in its name, in proportion.
    pub core_by_name: f32,
    /// How much less each core offer is worth than the one before.
    pub core_step: f32,
    /// How much of the need of a child, or of a young person, is that, in proportion.
    pub child: f32,
    /// How telling a word of a sentence is that is no need, in proportion.
    pub aside: f32,
    /// A topic where a sentence was asked: a way on, after somebody to call.
    pub only_topic: f32,
    /// By a town or postcode that lies in the municipality.
    pub place: f32,
    /// By the region of a place that was typed.
    pub wider_place: f32,
    /// With one typing error.
    pub misspelt: f32,
    /// The share of the query that a hit must meet at least, by how telling its words are.
    pub least_share: f32,
    /// The same for the parts of a compound: less, so that one of two is enough («gældsrådgivning», «hjælp til gæld»).
    pub least_part: f32,
    /// The share of the best score that a hit has at least: where relevance falls below it, the list ends.
    pub least_of_best: f32,
    /// The same where a sentence was asked, of which the need is understood.
    pub least_of_sentence: f32,
    /// A municipality of which only the name was met, where more was asked: a way on, after what was asked for.
    pub only_place: f32,
    /// How telling a number of one or two digits is, in proportion: mostly an age.
    pub age: f32,
    /// For a name of which every word was met; in proportion for a part of it.
    pub whole_name: f32,
    /// Made for veterans or their relatives.
    pub dedicated: f32,
    /// Source from 2022 or later.
    pub current: f32,
    /// A service rather than an organization or a topic.
    pub service: f32,
    /// A municipality.
    pub municipality: f32,
    /// An organization; taken off, since its services say more.
    pub organization: f32,
    /// Ended; taken off.
    pub historical: f32,
    /// Belongs to the chosen place.
    pub here: f32,
    /// Belongs to the region of the chosen place.
    pub region: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            // name, phone, place, organization, topic, summary, text
            fields: [1.0, 1.4, 0.6, 0.55, 0.55, 0.45, 0.3],
            further_field: 0.04,
            prefix: 0.8,
            part: 0.75,
            part_beside_whole: 0.7,
            synonym: 0.7,
            topic: 0.85,
            main_topic: 1.1,
            core: 1.3,
            core_of_word: 0.7,
            core_by_name: 0.5,
            core_step: 0.04,
            child: 0.6,
            aside: 0.2,
            only_topic: 0.5,
            place: 0.9,
            wider_place: 0.35,
            misspelt: 0.6,
            least_share: 0.5,
            least_part: 0.4,
            least_of_best: 0.25,
            least_of_sentence: 0.4,
            only_place: 0.6,
            age: 0.25,
            whole_name: 0.35,
            dedicated: 0.06,
            current: 0.02,
            service: 0.05,
            municipality: 0.04,
            organization: 0.2,
            historical: 0.3,
            here: 0.15,
            region: 0.06,
        }
    }
}

impl Weights {
    /// Idea 2: the weight of a set of fields, with the mark [`PART`] when only a part of a word met.
    pub(super) fn of_fields(&self, fields: u8) -> f32 {
        let (mut best, mut count) = (0.0_f32, 0_u8);
        for (at, weight) in self.fields.iter().enumerate() {
            if fields & (1 << at) != 0 {
                best = best.max(*weight);
                count += 1;
            }
        }
        let further = self.further_field * f32::from(count.saturating_sub(1));
        let part = if fields & PART == 0 { 1.0 } else { self.part };
        (best + further) * part
    }

    /// Idea 1: a beginning of so many letters of a word of so many.
    pub(super) fn of_prefix(&self, typed: usize, length: usize) -> f32 {
        self.prefix * (0.5 + 0.5 * typed as f32 / length.max(1) as f32)
    }

    /// Idea 3: how telling a word is that `found` of `all` records have. Between 0.2 and the number of halvings from all to one.
    pub(super) fn telling(&self, found: usize, all: usize) -> f32 {
        0.2 + halvings((all as f32 + 1.0) / (found as f32 + 0.5).max(1.0))
    }

    /// Ideas 4 and 5 on a sum of met words (`sum` of `whole`), of which `met` counts as met, and a name met by a share.
    pub(super) fn combine(&self, sum: f32, met: f32, whole: f32, name_share: f32) -> f32 {
        let share = (met / whole).min(1.0);
        (sum / whole + self.whole_name * name_share) * share
    }
}

/// About the logarithm to the base 2 of a number of at least 1: exact for powers of two, straight between. The
/// exact one would add a table to the app for nothing.
fn halvings(number: f32) -> f32 {
    let bits = number.max(1.0).to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let rest = f32::from_bits((bits & 0x007f_ffff) | 0x3f80_0000) - 1.0;
    exponent + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rarer_word_tells_more() {
        let weights = Weights::default();
        let telling: Vec<f32> = [1, 2, 10, 100, 1000].map(|found| weights.telling(found, 1000)).to_vec();
        assert!(telling.windows(2).all(|pair| pair[0] > pair[1]), "{telling:?}");
        assert!(weights.telling(1000, 1000) > 0.0);
        assert_eq!((halvings(1.0), halvings(2.0), halvings(8.0), halvings(12.0)), (0.0, 1.0, 3.0, 3.5));
    }

    #[test]
    fn the_name_counts_more_than_the_text_and_a_whole_word_more_than_a_part() {
        let weights = Weights::default();
        let name = weights.of_fields(Field::Name.bit());
        assert!(name > weights.of_fields(Field::Summary.bit() | Field::Text.bit()));
        assert!(name > weights.of_fields(Field::Name.bit() | PART));
        assert_eq!(weights.of_fields(0), 0.0);
    }

    #[test]
    fn half_the_query_gives_less_than_half_the_score() {
        let weights = Weights::default();
        assert!(weights.combine(0.5, 0.5, 1.0, 0.0) < 0.5 * weights.combine(1.0, 1.0, 1.0, 0.0));
        assert!(weights.combine(1.0, 1.0, 1.0, 1.0) > weights.combine(1.0, 1.0, 1.0, 0.5));
    }
}
