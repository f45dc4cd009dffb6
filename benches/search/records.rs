//! 100,000 records made from the real ones, and queries with known targets. The same seed gives the same bytes.
//!
//! A record takes organization, topics, audience and sentences from real services, and a place from the real postcodes.
//! Its name is a head (`Børnegruppe`, half of them; otherwise the name of a real service), a coined house name
//! (`Birkelund`, one of 1,200) and a town, so that head, house and town together mean one record in nearly all cases.
//!
//! A query names such a target as people do: in the right spelling, without Danish letters, inflected, with the
//! compound taken apart, with one typing error, or unfinished; or by its phone number. The target is known, so that
//! recall can be counted: is it among the first ten? Where two records have the same name, both are targets.

use veteranvejviseren::domain::Directory;

/// Seed of the numbers that the README quotes.
pub const SEED: u64 = 2026;

/// Heads of names: as they are, inflected, taken apart.
const HEADS: [(&str, &str, &str); 16] = [
    ("Børnegruppe", "børnegruppen", "gruppe for børn"),
    ("Veterancafé", "veterancaféen", "café for veteraner"),
    ("Gældsrådgivning", "gældsrådgivningen", "rådgivning om gæld"),
    ("Sorggruppe", "sorggrupper", "gruppe om sorg"),
    ("Familielejr", "familielejre", "lejr for familier"),
    ("Naturgruppe", "naturgruppen", "gruppe i naturen"),
    ("Pårørendegruppe", "pårørendegrupper", "gruppe for pårørende"),
    ("Soldaterhjem", "soldaterhjemmet", "hjem for soldater"),
    ("Jobrådgivning", "jobrådgivningen", "rådgivning om job"),
    ("Søvnkursus", "søvnkurset", "kursus om søvn"),
    ("Fiskeklub", "fiskeklubben", "klub for fiskere"),
    ("Træningshold", "træningsholdet", "hold med træning"),
    ("Krisetelefon", "krisetelefonen", "telefon ved krise"),
    ("Boligstøtte", "boligstøtten", "støtte til bolig"),
    ("Ægtepargruppe", "ægtepargrupper", "gruppe for ægtepar"),
    ("Værested", "værestedet", "sted at være"),
];

const HOUSE_STARTS: [&str; 40] = [
    "Birke", "Skov", "Linde", "Bøge", "Ege", "Kilde", "Strand", "Hede", "Eng", "Mose", "Fjord", "Klit", "Bakke",
    "Højde", "Lærke", "Svane", "Falke", "Ørne", "Hjorte", "Ræve", "Ulve", "Mølle", "Kirke", "Slots", "Kloster",
    "Sommer", "Vinter", "Morgen", "Aften", "Sol", "Måne", "Stjerne", "Sten", "Guld", "Sølv", "Jern", "Ager", "Have",
    "Rosen", "Lyng",
];

const HOUSE_ENDS: [&str; 30] = [
    "lund", "ly", "gård", "høj", "bæk", "dal", "bo", "borg", "toft", "vang", "holm", "næs", "sø", "ager", "bro", "hus",
    "kær", "rød", "stedet", "krog", "minde", "fryd", "hvile", "glimt", "vig", "sund", "løkke", "mark", "skrænt",
    "have",
];

/// A generated record. Text as one would export it.
pub struct Record {
    /// Number, which is its id.
    pub id: u32,
    /// Place of the real service in the directory; benches/engine makes a whole service of it.
    #[allow(dead_code, reason = "the search looks at texts alone")]
    pub real: usize,
    pub name: String,
    pub organization: String,
    pub summary: String,
    /// Places of its topics in the directory, and their names.
    pub topics: Vec<usize>,
    pub topic_names: String,
    /// Town with postcode.
    pub place: String,
    /// Place of its municipality in the directory.
    pub municipality: usize,
    /// Eight digits.
    pub phone: String,
    head: Option<usize>,
    house: String,
    town: String,
}

/// A query with the records that it means.
pub struct Query {
    pub kind: &'static str,
    pub words: String,
    pub targets: Vec<u32>,
}

/// The kinds of queries, in the order of the table.
pub const KINDS: [&str; 7] =
    ["as written", "no Danish letters", "inflected", "taken apart", "misspelt", "unfinished", "phone"];

/// SplitMix64: small, well mixed, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Makes `count` records.
pub fn records(directory: &Directory, count: u32, dice: &mut Dice) -> Vec<Record> {
    let sentences: Vec<&str> = directory
        .services
        .iter()
        .flat_map(|service| std::iter::once(&service.summary).chain(&service.good_to_know))
        .flat_map(|text| text.da.split_inclusive(['.', '?']))
        .map(str::trim)
        .filter(|sentence| sentence.len() > 15)
        .collect();
    (0..count)
        .map(|id| {
            let at = dice.below(directory.services.len());
            let real = &directory.services[at];
            let area = dice.one_of(&directory.postcodes);
            let municipality = directory.municipalities.iter().position(|one| one.code == area.municipalities[0]);
            let head = (dice.below(2) == 0).then(|| dice.below(HEADS.len()));
            let house = format!("{}{}", dice.one_of(&HOUSE_STARTS), dice.one_of(&HOUSE_ENDS));
            let base = head.map_or(real.name.da.as_str(), |head| HEADS[head].0);
            let organization = directory.organization(&real.organization).map_or("", |one| &one.name.da);
            let summary: Vec<&str> = std::iter::once(real.summary.da.as_str())
                .chain((0..1 + dice.below(4)).map(|_| *dice.one_of(&sentences)))
                .collect();
            let topics: Vec<usize> = directory
                .topics
                .iter()
                .enumerate()
                .filter(|(_, t)| real.topics.contains(&t.id))
                .map(|(at, _)| at)
                .collect();
            let names: Vec<&str> = topics.iter().map(|at| directory.topics[*at].name.da.as_str()).collect();
            Record {
                id,
                real: at,
                name: format!("{base} {house} i {}", area.name),
                organization: organization.to_owned(),
                summary: summary.join(" "),
                topic_names: names.join(", "),
                topics,
                place: format!("{} {}", area.from, area.name),
                municipality: municipality.unwrap_or(0),
                phone: format!("{}{:07}", 2 + dice.below(8), dice.below(10_000_000)),
                head,
                house,
                town: area.name.clone(),
            }
        })
        .collect()
}

/// Makes so many queries of each kind.
pub fn queries(records: &[Record], each: usize, dice: &mut Dice) -> Vec<Query> {
    let mut queries = Vec::new();
    for kind in KINDS {
        let mut made = 0;
        while made < each {
            let record = dice.one_of(records);
            let Some(head) = record.head else { continue };
            let (name, inflected, apart) = HEADS[head];
            let (house, town) = (record.house.as_str(), record.town.as_str());
            let words = match kind {
                "as written" => format!("{name} {house} {town}"),
                "no Danish letters" => ascii(&format!("{name} {house} {town}"), dice),
                "inflected" => format!("{inflected} {house} {town}"),
                "taken apart" => format!("{apart} {house} {town}"),
                "misspelt" => format!("{} {} {town}", misspell(name, dice), misspell(house, dice)),
                "unfinished" => format!("{town} {name} {}", cut(house, 2)),
                _ => {
                    let digits: Vec<&str> = (0..4).map(|at| &record.phone[at * 2..at * 2 + 2]).collect();
                    if dice.below(2) == 0 { digits.join(" ") } else { record.phone.clone() }
                }
            };
            let same = |one: &&Record| one.name == record.name;
            let targets = if kind == "phone" {
                records.iter().filter(|one| one.phone == record.phone).map(|one| one.id).collect()
            } else {
                records.iter().filter(same).map(|one| one.id).collect()
            };
            queries.push(Query { kind, words: words.to_lowercase(), targets });
            made += 1;
        }
    }
    queries
}

/// Without Danish letters, in one of the two ways people do it.
fn ascii(text: &str, dice: &mut Dice) -> String {
    let long = dice.below(2) == 0;
    text.to_lowercase()
        .replace('æ', "ae")
        .replace('ø', if long { "oe" } else { "o" })
        .replace('å', if long { "aa" } else { "a" })
        .replace('é', "e")
}

/// One typing error, not in the first letter: a letter left out, doubled, changed, or two swapped.
fn misspell(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 5 {
        return word.to_owned();
    }
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = if letters[at] == 'e' { 'a' } else { 'e' },
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn cut(word: &str, letters: usize) -> String {
    let count = word.chars().count();
    word.chars().take(count.saturating_sub(letters).max(4)).collect()
}
