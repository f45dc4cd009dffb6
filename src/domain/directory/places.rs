//! From what people write for a place to a municipality.

use super::{Directory, is_municipal};
use crate::domain::{
    Area, Land, Municipality, MunicipalityCode, OrganizationKind, PlaceMatch, PlaceMeaning, Postcode, Service,
    fold::{fold, is_invisible},
    has_personal_number, letter,
    place::four_digits,
};

/// Longest text that can be a place, in bytes: an address of three lines. What is longer was pasted by mistake.
const LONGEST_PLACE: usize = 200;
/// Most letters that the mail writes of the part of the country behind a town's name.
const LONGEST_SHORT: usize = 2;
/// Fewest letters of the beginning of a name.
const SHORTEST_BEGINNING: usize = 3;

/// Most words of a search that are looked at for a place.
const MOST_WORDS: usize = 40;

/// Fewest digits of a telephone number.
const FEWEST_OF_A_NUMBER: usize = 8;

impl Directory {
    /// What people write for a place: a municipality's code or name, a postcode, a postal town, or an address with them.
    ///
    /// Four digits that are both (there are such) mean the municipality when they begin with 0.
    pub fn find_place(&self, written: &str) -> PlaceMatch<'_> {
        // Before anything is allocated for it.
        if written.len() > LONGEST_PLACE {
            return PlaceMatch::None;
        }
        // The last four digits of a personal number may be a postcode.
        if has_personal_number(written) {
            return PlaceMatch::None;
        }
        let written: String = written.chars().filter(|c| !is_invisible(*c)).collect();
        let written = written.trim();
        if let Some(municipality) = four_digits(written).and_then(|digits| self.municipality(MunicipalityCode(digits)))
        {
            return PlaceMatch::One(municipality);
        }
        if let Some(found) = self.by_number(written) {
            return found;
        }
        let mut found = self.by_name(written);
        // An address: the town comes last, or before the country.
        let mut parts = written.split([',', '\n', ';']).rev();
        while let (PlaceMatch::None, Some(part)) = (&found, parts.next()) {
            found = self.by_name(part);
        }
        found
    }

    /// Whether a text is meant as a place: it has a number, or is the whole name of a municipality or postal town. Where
    /// a need can be written in the same field, «mor» is not the beginning of a municipality's name.
    pub fn names_place(&self, written: &str) -> bool {
        let is_short = written.len() <= LONGEST_PLACE;
        let wanted = if is_short { self.place_key(written) } else { String::new() };
        let named = |name: &str| !wanted.is_empty() && self.place_key(name) == wanted;
        // An address has seven digits at most; a telephone number or a personal number has eight or more.
        let digits = written.chars().filter(char::is_ascii_digit).count();
        (1..FEWEST_OF_A_NUMBER).contains(&digits)
            || self.municipalities.iter().any(|municipality| named(&municipality.name))
            || self.postcodes.iter().any(|area| named(&area.name))
    }

    /// By the postcode in a text: of several numbers the last, for a house has one too. Some other number of four digits is
    /// a mistake, and no name beside it counts: what is wrong may be either.
    fn by_number(&self, written: &str) -> Option<PlaceMatch<'_>> {
        let words: Vec<&str> =
            written.split(|c| !letter::is_letter_or_digit(c)).filter(|word| !word.is_empty()).collect();
        // «6800Varde»: the space was forgotten.
        let first_four = |word: &str| {
            let (number, rest) = word.split_at_checked(4)?;
            let is_town = rest.chars().next().is_none_or(|c| !c.is_ascii_digit());
            four_digits(number).filter(|_| is_town)
        };
        let numbers: Vec<u16> = words.iter().filter_map(|word| first_four(word)).collect();
        let known = numbers.iter().rev().map(|number| self.by_postcode(Postcode(*number)));
        if let Some(found) = known.into_iter().find(|found| *found != PlaceMatch::None) {
            return Some(found);
        }
        // Three digits are a house's number, unless they stand by themselves.
        let alone = match words.as_slice() {
            // «FO100».
            [word] => SIGNS.iter().find_map(|sign| without_sign(word, sign)).unwrap_or(word),
            [country, number] if SIGNS.iter().any(|sign| country.eq_ignore_ascii_case(sign)) => number,
            _ => return (!numbers.is_empty()).then_some(PlaceMatch::None),
        };
        let number: u16 = alone.parse().ok().filter(|_| alone.len() < 5)?;
        let land = self.land_of(number).map_or(PlaceMatch::None, PlaceMatch::Elsewhere);
        (land != PlaceMatch::None || !numbers.is_empty()).then_some(land)
    }

    fn by_postcode(&self, postcode: Postcode) -> PlaceMatch<'_> {
        match self.postcodes.iter().find(|area| (area.from..=area.to).contains(&postcode)) {
            Some(area) => {
                PlaceMatch::of(area.municipalities.iter().filter_map(|code| self.municipality(*code)).collect())
            }
            None => self.land_of(postcode.0).map_or(PlaceMatch::None, PlaceMatch::Elsewhere),
        }
    }

    /// Who helps somebody who lives in a land, the first first.
    pub fn in_land(&self, land: Land) -> impl Iterator<Item = &Service> {
        let names =
            self.place_names.iter().filter(move |name| matches!(name.means, PlaceMeaning::Land(of, ..) if of == land));
        names.flat_map(|name| &name.services).filter_map(|id| self.service(id))
    }

    /// The land that words of a search name: one of them does, or there is nothing but a postcode. Three digits are a line to
    /// call, 112 for one, before they are one, and beside other words a number may be anything.
    pub fn land_in(&self, words: &str) -> Option<Land> {
        let words: Vec<&str> = words.split_whitespace().take(MOST_WORDS).collect();
        let postcode = match words.as_slice() {
            [postcode] if postcode.len() > 3 => Some(self.find_place(postcode)),
            [sign, postcode] if SIGNS.contains(&sign.to_ascii_lowercase().as_str()) => Some(self.find_place(postcode)),
            _ => None,
        };
        match postcode {
            Some(PlaceMatch::Elsewhere(land)) => Some(land),
            _ => words.into_iter().find_map(|word| self.land_named(word)),
        }
    }

    /// Whether a service is for somebody who lives in a land: it is named for it, or for no land at all and one need neither
    /// live nor come anywhere in Denmark: no municipality and no region has it for its own.
    pub fn is_for(&self, service: &Service, land: Land) -> bool {
        let is_named = |land: Land| self.in_land(land).any(|named| named.id == service.id);
        let of_region =
            || self.organization(&service.organization).is_some_and(|of| of.kind == OrganizationKind::Region);
        let is_anywhere = || {
            matches!(service.area, Area::Nationwide)
                && !is_municipal(service)
                && !of_region()
                && service.ways.iter().any(|way| !way.is_visit())
                && service.location.is_none()
                && service.groups.iter().all(|group| group.location.is_none())
                && !Land::ALL.iter().any(|other| is_named(*other))
        };
        is_named(land) || is_anywhere()
    }

    /// The land that a postcode lies in.
    fn land_of(&self, postcode: u16) -> Option<Land> {
        self.place_names.iter().find_map(|name| match &name.means {
            PlaceMeaning::Land(land, from, to) if (*from..=*to).contains(&postcode) => Some(*land),
            _ => None,
        })
    }

    fn by_name(&self, written: &str) -> PlaceMatch<'_> {
        let wanted = self.place_key(written);
        if wanted.is_empty() {
            return PlaceMatch::None;
        }
        if let Some(land) = self.land_named(written) {
            return PlaceMatch::Elsewhere(land);
        }
        let named = |wanted: &str| -> Vec<&Municipality> {
            self.municipalities.iter().filter(|one| self.place_key(&one.name) == wanted).collect()
        };
        if let [only] = named(&wanted).as_slice() {
            return PlaceMatch::One(only);
        }
        // "Københavns Kommune": the name in the genitive.
        if let Some([only]) = wanted.strip_suffix('s').map(named).as_deref() {
            return PlaceMatch::One(only);
        }
        // A postal town or the beginning of a municipality's name.
        let mut found: Vec<&Municipality> = Vec::new();
        let mut add = |municipality| {
            if !found.contains(&municipality) {
                found.push(municipality);
            }
        };
        if written.trim().chars().count() >= SHORTEST_BEGINNING {
            let begins = |one: &&Municipality| self.place_key(&one.name).starts_with(&wanted);
            self.municipalities.iter().filter(begins).for_each(&mut add);
        }
        // «Nykøbing» is in the names of three towns.
        let is_town =
            |key: &str| key.strip_prefix(&wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        for area in self.postcodes.iter().filter(|area| is_town(&self.place_key(&area.name))) {
            area.municipalities.iter().filter_map(|code| self.municipality(*code)).for_each(&mut add);
        }
        if found.is_empty() {
            // «Nykøbing Falster»: the mail writes «Nykøbing F».
            let is_short_of = |key: &str| {
                wanted.starts_with(key) && key.rsplit_once(' ').is_some_and(|(_, last)| last.len() <= LONGEST_SHORT)
            };
            for area in self.postcodes.iter().filter(|area| is_short_of(&self.place_key(&area.name))) {
                found.extend(area.municipalities.iter().filter_map(|code| self.municipality(*code)));
            }
        }
        PlaceMatch::of(found)
    }

    /// The land whose name or town this is, be it with a postcode, or with both: «FO-100 Tórshavn», «Nuuk Grønland».
    fn land_named(&self, written: &str) -> Option<Land> {
        let folded = fold(written);
        let is_code = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || SIGNS.contains(&word);
        let words = folded.split(|c| !letter::is_letter_or_digit(c)).filter(|word| !word.is_empty() && !is_code(word));
        let wanted = words.collect::<Vec<_>>().join(" ");
        self.place_names.iter().find_map(|name| {
            let PlaceMeaning::Land(land, ..) = name.means else { return None };
            let names: Vec<String> = name.written.iter().map(|written| fold(written)).collect();
            let is_both = |rest: &str| names.iter().any(|name| rest.strip_prefix(' ') == Some(name));
            let is_it =
                |name: &String| wanted.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || is_both(rest));
            names.iter().any(is_it).then_some(land)
        })
    }

    /// A name folded for comparing, with short forms written out: `kongens lyngby` for «Kgs. Lyngby».
    fn place_key(&self, name: &str) -> String {
        let folded = fold(name);
        let words = folded.split(|c| !letter::is_letter_or_digit(c)).filter(|word| !word.is_empty());
        let mut key = String::new();
        for word in words.filter(|word| !CALLED.contains(word)) {
            let long = self.place_names.iter().find_map(|name| match &name.means {
                PlaceMeaning::Word(long) if name.written.iter().any(|short| short == word) => Some(fold(long)),
                _ => None,
            });
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(long.as_deref().unwrap_or(word));
        }
        key
    }
}

/// What stands before or after names and is no part of them, folded.
const CALLED: [&str; 11] =
    ["kommune", "kom", "regionskommune", "municipality", "by", "dk", "danmark", "denmark", "jeg", "bor", "i"];

/// Signs of the lands before their postcodes.
const SIGNS: [&str; 2] = ["fo", "gl"];

/// The number that a sign is written together with.
fn without_sign<'a>(word: &'a str, sign: &str) -> Option<&'a str> {
    let (before, number) = word.split_at_checked(sign.len())?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && before.eq_ignore_ascii_case(sign)).then_some(number)
}
