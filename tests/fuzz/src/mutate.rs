//! Hostile inputs made of real ones: a few changes to bytes, words or the structure of JSON, so that what comes out is
//! nearly right and reaches deep code. The same dice give the same bytes.

use std::ops::Range;

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// A real input. What stands before the body, such as a file's name, is never changed.
pub struct Seed {
    head: Vec<u8>,
    body: Vec<u8>,
    json: Option<Value>,
}

impl Seed {
    pub fn new(body: impl Into<Vec<u8>>) -> Self {
        Self::under("", body)
    }

    /// An input that begins with a line of its own.
    pub fn under(head: &str, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        // A lone number or word has no structure.
        let json = serde_json::from_slice(&body).ok().filter(|value: &Value| value.is_object() || value.is_array());
        Self { head: head.as_bytes().to_vec(), body, json }
    }

    pub fn whole(&self) -> Vec<u8> {
        [self.head.as_slice(), &self.body].concat()
    }
}

/// Real inputs and the words in them.
pub struct Corpus {
    seeds: Vec<Seed>,
    words: Vec<Vec<u8>>,
}

/// Texts that readers get wrong: empty, too long, at the limits of numbers, days, times, letters and schemes.
const EXTREME: [&str; 64] = [
    "",
    " ",
    "0",
    "-0",
    "00",
    "-1",
    "1",
    "12",
    "127",
    "128",
    "255",
    "256",
    "32767",
    "32768",
    "65535",
    "65536",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551616",
    "1e999",
    "1e-999",
    "0.1",
    "+1",
    "0x10",
    "١٢",
    "null",
    "true",
    "2026-02-29",
    "2028-02-29",
    "2026-13-01",
    "0000-00-00",
    "9999-12-31",
    "-9999-01-01",
    "9999-12-31T23:59:59",
    "24:00",
    "00:00",
    "23:60",
    "47:59",
    "javascript:alert(1)",
    "https://",
    "https://a.dk/%00",
    "//a.dk",
    "\0",
    "\u{7f}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "e\u{301}",
    "ﬁ",
    "İ",
    "ẞ",
    "Å",
    "æøå",
    "👩‍👩‍👧",
    "\\ud800",
    "%",
    "%F0%9F",
];

/// Signs that steer: what JSON, tables, addresses and our own forms are built of.
const SIGNS: &[u8] = b"\"'\\{}[]():;,.=&?#%/+-_@<>|~^*\t\r\n \x00\x7f\x80\xff";

impl Corpus {
    pub fn new(seeds: Vec<Seed>) -> Self {
        let mut words: Vec<Vec<u8>> = EXTREME.iter().map(|text| text.as_bytes().to_vec()).collect();
        for seed in &seeds {
            for word in seed.body.split(|byte| !byte.is_ascii_alphanumeric() && *byte < 0x80) {
                if (2..40).contains(&word.len()) && words.len() < 4_000 {
                    words.push(word.to_vec());
                }
            }
        }
        Self { seeds, words }
    }

    pub fn seeds(&self) -> impl Iterator<Item = Vec<u8>> {
        self.seeds.iter().map(Seed::whole)
    }

    /// A real input with a few changes.
    pub fn mutated(&self, dice: &mut Rng) -> Vec<u8> {
        let seed = &self.seeds[dice.usize(..self.seeds.len())];
        let mut changes = *dice.choice(&[0, 1, 1, 1, 2, 2, 4, 8]).unwrap_or(&1);
        let mut body = match &seed.json {
            Some(json) if dice.u8(..4) > 0 => {
                let mut json = json.clone();
                for _ in 0..1 + dice.usize(..3) {
                    self.restructure(&mut json, dice);
                }
                changes /= 4;
                if dice.bool() { json.to_string() } else { format!("{json:#}") }.into_bytes()
            }
            _ => seed.body.clone(),
        };
        for _ in 0..changes {
            self.change(&mut body, dice);
        }
        let mut input = seed.head.clone();
        input.append(&mut body);
        input
    }

    fn word(&self, dice: &mut Rng) -> &[u8] {
        &self.words[dice.usize(..self.words.len())]
    }

    fn text(&self, dice: &mut Rng) -> String {
        match dice.u8(..8) {
            0 => "å".repeat(dice.usize(..5_000)),
            1 => "a".repeat(*dice.choice(&[59, 60, 61, 499, 500, 501]).unwrap_or(&60)),
            2 => (0..dice.usize(..12)).map(|_| dice.char(..)).collect(),
            _ => String::from_utf8_lossy(self.word(dice)).into_owned(),
        }
    }

    /// One change to the bytes.
    fn change(&self, bytes: &mut Vec<u8>, dice: &mut Rng) {
        let at = dice.usize(..=bytes.len());
        let piece = piece(bytes, dice);
        match dice.u8(..12) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.u8(..8);
                }
            }
            1 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = SIGNS[dice.usize(..SIGNS.len())];
                }
            }
            2 => bytes.insert(at, SIGNS[dice.usize(..SIGNS.len())]),
            3 | 4 => drop(bytes.splice(at..at, self.word(dice).to_vec())),
            5 => drop(bytes.splice(at..at, dice.char(..).to_string().into_bytes())),
            6 => drop(bytes.drain(piece)),
            7 => {
                let copied = bytes[piece].repeat(1 + dice.usize(..4));
                drop(bytes.splice(at..at, copied));
            }
            8 => bytes.truncate(at),
            9 => {
                // A part of another input.
                let other = &self.seeds[dice.usize(..self.seeds.len())].body;
                let taken = other[self::piece(other, dice)].to_vec();
                drop(bytes.splice(piece, taken));
            }
            // A whole word or number gives way to another.
            _ => {
                let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
                let from = bytes[..at].iter().rposition(|byte| !is_word(byte)).map_or(0, |before| before + 1);
                let to = at + bytes[at..].iter().position(|byte| !is_word(byte)).unwrap_or(bytes.len() - at);
                drop(bytes.splice(from..to, self.word(dice).to_vec()));
            }
        }
    }

    /// One change to the structure, somewhere.
    fn restructure(&self, whole: &mut Value, dice: &mut Rng) {
        let elsewhere = self.seeds[dice.usize(..self.seeds.len())].json.as_ref();
        let another = elsewhere.map_or(Value::Null, |json| somewhere(json, dice).clone());
        let extreme = self.scalar(dice);
        let place = somewhere_mut(whole, dice);
        match (place, dice.u8(..8)) {
            (place, 0) => *place = extreme,
            (place, 1) => *place = another,
            (place, 2) => {
                let inner = place.take();
                *place = if dice.bool() { json!([inner]) } else { json!({ "not": inner }) };
            }
            (place, 3) => {
                let deep = dice.usize(..150);
                *place = (0..deep).fold(place.take(), |inner, _| json!([inner]));
            }
            (Value::Object(fields), 4) if !fields.is_empty() => drop(fields.shift_remove(&key(fields, dice))),
            (Value::Object(fields), 5) if !fields.is_empty() => {
                let moved = fields.shift_remove(&key(fields, dice)).unwrap_or_default();
                fields.insert(self.text(dice), moved);
            }
            (Value::Object(fields), 6) if !fields.is_empty() => {
                fields.insert(key(fields, dice), extreme);
            }
            (Value::Object(fields), _) => drop(fields.insert(self.text(dice), another)),
            (Value::Array(items), 4) if !items.is_empty() => drop(items.remove(dice.usize(..items.len()))),
            (Value::Array(items), 5) if !items.is_empty() => {
                let item = items[dice.usize(..items.len())].clone();
                items.resize(items.len() + 1 + dice.usize(..60), item);
            }
            (Value::Array(items), 6) => dice.shuffle(items),
            (Value::Array(items), _) => items.push(if dice.bool() { another } else { extreme }),
            (Value::String(text), 4..) => {
                let mut bytes = std::mem::take(text).into_bytes();
                self.change(&mut bytes, dice);
                *text = String::from_utf8_lossy(&bytes).into_owned();
            }
            (Value::Bool(truth), 4..) => *truth = !*truth,
            (Value::Number(number), 4..) => {
                let near = number.as_i64().unwrap_or(0).wrapping_add(dice.i64(-3..=3));
                *number = near.into();
            }
            (place, _) => *place = extreme,
        }
    }

    fn scalar(&self, dice: &mut Rng) -> Value {
        match dice.u8(..8) {
            0 => Value::Null,
            1 => json!(dice.bool()),
            2 => json!(dice.i64(..)),
            3 => json!(dice.f64() * 1e308),
            4 => json!(dice.i64(-3..300)),
            _ => json!(self.text(dice)),
        }
    }
}

/// A piece of some bytes, short more often than long.
fn piece(bytes: &[u8], dice: &mut Rng) -> Range<usize> {
    let from = dice.usize(..=bytes.len());
    let most = 1 << dice.u8(..13);
    from..(from + dice.usize(..=most)).min(bytes.len())
}

fn key(fields: &Map<String, Value>, dice: &mut Rng) -> String {
    fields.keys().nth(dice.usize(..fields.len())).cloned().unwrap_or_default()
}

/// Walks into a value and stops somewhere.
fn somewhere<'v>(value: &'v Value, dice: &mut Rng) -> &'v Value {
    if dice.u8(..8) == 0 {
        return value;
    }
    let inner = match value {
        Value::Array(items) if !items.is_empty() => items.get(dice.usize(..items.len())),
        Value::Object(fields) if !fields.is_empty() => fields.values().nth(dice.usize(..fields.len())),
        _ => None,
    };
    inner.map_or(value, |inner| somewhere(inner, dice))
}

fn somewhere_mut<'v>(value: &'v mut Value, dice: &mut Rng) -> &'v mut Value {
    let inside = match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if inside == 0 || dice.u8(..8) == 0 {
        return value;
    }
    let at = dice.usize(..inside);
    match value {
        Value::Array(items) => somewhere_mut(&mut items[at], dice),
        Value::Object(fields) => match fields.values_mut().nth(at) {
            Some(inner) => somewhere_mut(inner, dice),
            None => unreachable!("the place was counted"),
        },
        scalar => scalar,
    }
}
