//! Many short strings in one piece of memory, each known by a number.

/// Strings one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// How many strings.
    pub(super) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Adds one at the end and returns its number.
    pub(super) fn push(&mut self, one: &str) -> u32 {
        self.text.push_str(one);
        self.ends.push(self.text.len() as u32);
        self.len() - 1
    }

    /// The string of a number; empty where there is none.
    pub(super) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Gives spare memory back.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * 4
    }
}

/// Strings without doubles, found by a hash table of numbers with open addressing.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    strings: Strings,
    slots: Vec<u32>,
}

/// A slot that holds nothing.
const FREE: u32 = u32::MAX;

impl Names {
    pub(super) fn len(&self) -> u32 {
        self.strings.len()
    }

    pub(super) fn get(&self, number: u32) -> &str {
        self.strings.get(number)
    }

    pub(super) fn bytes(&self) -> usize {
        self.strings.bytes() + self.slots.capacity() * 4
    }

    pub(super) fn shrink(&mut self) {
        self.strings.shrink();
    }

    /// The slot where `one` is, or the free one where it belongs.
    fn slot(&self, one: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = hash(one) as usize & mask;
        while let Some(number) = self.slots.get(at)
            && *number != FREE
            && self.get(*number) != one
        {
            at = (at + 1) & mask;
        }
        at
    }

    /// The number of a string that is there.
    pub(super) fn find(&self, one: &str) -> Option<u32> {
        self.slots.get(self.slot(one)).copied().filter(|number| *number != FREE)
    }

    /// The number of a string, which is added if it is new.
    pub(super) fn intern(&mut self, one: &str) -> u32 {
        if let Some(known) = self.find(one) {
            return known;
        }
        let number = self.strings.push(one);
        // At most half full, so that runs stay short. The size is a power of two.
        if self.slots.len() < self.len() as usize * 2 {
            self.slots = vec![FREE; (self.slots.len() * 2).max(64)];
            for known in 0..number {
                self.place(known);
            }
        }
        self.place(number);
        number
    }

    fn place(&mut self, number: u32) {
        let at = self.slot(self.strings.get(number));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = number;
        }
    }
}

/// FNV-1a with a last mixing, 32 bits.
fn hash(text: &str) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_names_are_found_again() {
        let mut names = Names::default();
        assert_eq!(names.find("x"), None);
        let all: Vec<String> = (0..1000).map(|n| format!("name-{}", n * 7919 % 1000)).collect();
        for (at, name) in all.iter().enumerate() {
            assert_eq!(names.intern(name), at as u32);
        }
        for (at, name) in all.iter().enumerate() {
            assert_eq!(names.intern(name), at as u32);
            assert_eq!(names.find(name), Some(at as u32));
            assert_eq!(names.get(at as u32), name);
        }
        assert_eq!(names.find("name-1000"), None);
        assert_eq!(names.get(1000), "");
    }
}
