//! Reads what postcard wrote, for the browser: without an error in the middle.
//!
//! What is read has its checksum already, so damage is next to impossible, yet code for it after each of a thousand fields
//! was a third of the reader. Here a reader that meets something impossible remembers it and goes on with zeros, which
//! ends soon, since every list is then empty. Whoever reads asks at the end whether the bytes were sound.

use std::fmt::{self, Display};

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
    value::UsizeDeserializer,
};

/// Deepest nesting of conditions that is read: as deep as the JSON of `data/` can be. Bytes can nest them without end, and
/// that would overrun the stack, which no program survives.
const DEEPEST: u8 = 128;

/// Bytes on their way to values.
pub(super) struct Reader<'de> {
    rest: &'de [u8],
    depth: u8,
    sound: bool,
}

/// There is no value of it: reading never ends early.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    /// Asked for by the library's own code where a list ends early or a number names no variant; [`Reader`] lets neither
    /// happen, and the compiler leaves that code out.
    fn custom<T: Display>(_: T) -> Self {
        std::process::abort()
    }
}

impl<'de> Reader<'de> {
    pub(super) fn new(bytes: &'de [u8]) -> Self {
        Self { rest: bytes, depth: 0, sound: true }
    }

    /// Whether all bytes were used and none was impossible.
    pub(super) fn is_sound(&self) -> bool {
        self.sound && self.rest.is_empty()
    }

    /// Remembers that the bytes are wrong. From here on there is nothing to read but zeros.
    #[cold]
    #[inline(never)]
    fn damaged(&mut self) {
        self.sound = false;
        self.rest = &[];
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            return *first;
        }
        self.damaged();
        0
    }

    /// A number in groups of seven bits, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            // Of the tenth byte there is room for one bit.
            if shift == 63 && byte > 1 {
                break;
            }
            if byte < 0x80 {
                return number;
            }
        }
        self.damaged();
        0
    }

    /// A number that fits into a smaller type.
    fn limited<N: TryFrom<I> + Default, I>(&mut self, number: I) -> N {
        N::try_from(number).unwrap_or_else(|_| {
            self.damaged();
            N::default()
        })
    }

    fn length(&mut self) -> usize {
        let number = self.number();
        self.limited(number)
    }

    /// A number with its sign in the lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        // Half of 64 bits always fits.
        let half = i64::try_from(number >> 1).unwrap_or_default();
        if number & 1 == 0 { half } else { !half }
    }

    fn take<const N: usize>(&mut self) -> [u8; N] {
        if let Some((first, rest)) = self.rest.split_first_chunk() {
            self.rest = rest;
            return *first;
        }
        self.damaged();
        [0; N]
    }

    #[inline(never)]
    fn text(&mut self) -> &'de str {
        let length = self.length();
        let found = self.rest.split_at_checked(length);
        if let Some((text, rest)) = found.and_then(|(text, rest)| Some((std::str::from_utf8(text).ok()?, rest))) {
            self.rest = rest;
            return text;
        }
        self.damaged();
        ""
    }

    /// A byte that says no or yes.
    #[inline(never)]
    fn yes(&mut self) -> bool {
        let byte = self.byte();
        if byte > 1 {
            self.damaged();
        }
        byte == 1
    }
}

/// So many values after each other.
struct Several<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Several<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 || !self.reader.sound {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

/// The parts of one value: as many as are asked for.
struct Parts<'a, 'de>(&'a mut Reader<'de>);

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// One of several variants, by its number.
struct Choice<'a, 'de> {
    reader: &'a mut Reader<'de>,
    number: usize,
}

impl<'a, 'de> EnumAccess<'de> for Choice<'a, 'de> {
    type Error = Never;
    type Variant = Parts<'a, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Never> {
        let number: UsizeDeserializer<Never> = self.number.into_deserializer();
        Ok((seed.deserialize(number)?, Parts(self.reader)))
    }
}

impl<'de> VariantAccess<'de> for Parts<'_, 'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self)
    }
}

macro_rules! numbers {
    ($($asked:ident $told:ident $read:ident,)*) => {$(
        fn $asked<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            let number = self.$read();
            visitor.$told(self.limited(number))
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    /// Never asked for: the bytes do not say what they are.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.yes())
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_i8(self.byte().cast_signed())
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f32(f32::from_le_bytes(self.take()))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f64(f64::from_le_bytes(self.take()))
    }

    numbers! {
        deserialize_u16 visit_u16 number,
        deserialize_u32 visit_u32 number,
        deserialize_u64 visit_u64 number,
        deserialize_i16 visit_i16 signed,
        deserialize_i32 visit_i32 signed,
        deserialize_i64 visit_i64 signed,
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.yes() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Several { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let mut number = self.length();
        if number >= variants.len() || self.depth >= DEEPEST {
            self.damaged();
            number = 0;
        }
        self.depth = self.depth.saturating_add(1);
        let value = visitor.visit_enum(Choice { reader: &mut *self, number });
        self.depth = self.depth.saturating_sub(1);
        value
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        List(Vec<Shape>),
        Plain,
        Boxed(Box<Shape>),
        Pair(u16, Option<String>),
        Named { on: bool, far: f32 },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Everything {
        small: (u8, i8),
        unsigned: (u16, u32, u64),
        signed: (i16, i32, i64),
        real: (f32, f64),
        text: String,
        code: Code,
        shapes: Vec<Shape>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Code(u16);

    fn read<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> (T, bool) {
        let mut reader = Reader::new(bytes);
        let Ok(value) = T::deserialize(&mut reader);
        (value, reader.is_sound())
    }

    fn everything(highest: bool) -> Everything {
        let pick = |low: i64, high: i64| if highest { high } else { low };
        Everything {
            small: (if highest { u8::MAX } else { 0 }, if highest { i8::MAX } else { i8::MIN }),
            unsigned: if highest { (u16::MAX, u32::MAX, u64::MAX) } else { (0, 127, 128) },
            signed: (
                i16::try_from(pick(i16::MIN.into(), i16::MAX.into())).expect("fits"),
                i32::try_from(pick(i32::MIN.into(), i32::MAX.into())).expect("fits"),
                pick(i64::MIN, i64::MAX),
            ),
            real: (55.67, -12.568),
            text: "Blåbærgrød på Rømø".to_owned(),
            code: Code(573),
            shapes: vec![
                Shape::List(vec![Shape::Plain, Shape::Boxed(Box::new(Shape::Pair(1, None)))]),
                Shape::Pair(6800, Some("Varde".to_owned())),
                Shape::Named { on: highest, far: 0.5 },
            ],
        }
    }

    #[test]
    fn what_the_library_writes_is_read_whatever_it_is() {
        for highest in [false, true] {
            let bytes = postcard::to_allocvec(&everything(highest)).expect("written");
            assert_eq!(read::<Everything>(&bytes), (everything(highest), true));
        }
    }

    /// The library refuses the same bytes that are told from sound ones here.
    #[test]
    fn what_the_library_refuses_is_not_sound() {
        let good = postcard::to_allocvec(&everything(true)).expect("written");
        let mut refused = 0;
        for at in 0..good.len() {
            for byte in 0..=u8::MAX {
                let mut bytes = good.clone();
                bytes[at] = byte;
                let library = postcard::take_from_bytes::<Everything>(&bytes);
                let whole = library.is_ok_and(|(_, rest)| rest.is_empty());
                assert_eq!(read::<Everything>(&bytes).1, whole, "byte {at} as {byte:#x}");
                refused += usize::from(!whole);
            }
            assert!(!read::<Everything>(&good[..at]).1, "cut to {at}");
        }
        assert!(refused > 1000, "{refused}");
    }
}
