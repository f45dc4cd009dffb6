//! Takes the words for programmers out of the program: what derived `Debug` writes, what jiff says of its errors, and how
//! a float is written. Panics in libraries keep all of it in, and nobody ever reads it: the app shows no float and no
//! library's error, and the place of a panic is told without them. It is a fifth of the main part.
//!
//! Done before the program is split, so that what only they need goes with them: such a function keeps its size, loses
//! what it refers to, and does nothing. wasm-opt takes the rest.

use std::{collections::BTreeMap, ops::Range};

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef, ValType};

/// What becomes of a function that nobody needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// Writes nothing, and says that it went well: a panic is told without it.
    Silent,
    /// Ends the program, loudly: should the app ever write a float, the first test finds out.
    Forbidden,
}

impl Fate {
    /// No locals; then 0, which as a `fmt::Result` is success, or the end.
    fn body(self) -> &'static [u8] {
        match self {
            Self::Silent => &[0x00, 0x41, 0x00, 0x0f],
            Self::Forbidden => &[0x00, 0x00],
        }
    }
}

const NOP: u8 = 0x01;
const UNREACHABLE: u8 = 0x00;
const END: u8 = 0x0b;

/// The program without those words, with its relocations.
pub fn silence(wasm: &[u8]) -> Result<Vec<u8>> {
    let program = Program::read(wasm)?;
    let mut out = wasm.to_vec();
    let mut emptied = Vec::new();
    for (index, range) in program.bodies.iter().enumerate() {
        let index = program.imported + u32::try_from(index)?;
        let Some(fate) = program.names.get(&index).and_then(|name| fate(name)) else { continue };
        let writes = program.is_fmt(index);
        let body = out.get_mut(range.clone()).context("a function lies outside of the file")?;
        if writes && body.len() > fate.body().len() + 2 {
            body.fill(NOP);
            if let (Some((start, rest)), Some(last)) =
                (body.split_at_mut_checked(fate.body().len()), range.len().checked_sub(fate.body().len() + 2))
            {
                start.copy_from_slice(fate.body());
                // What follows is never reached, and no value is left of it.
                if let Some(ending) = rest.get_mut(last..) {
                    ending.copy_from_slice(&[UNREACHABLE, END]);
                }
            }
            emptied.push(range.clone());
        }
    }
    program.without_relocations(&out, &emptied)
}

/// What is to be known of the compiled file.
struct Program<'a> {
    types: Vec<bool>,
    functions: Vec<u32>,
    imported: u32,
    /// Where each function lies in the file, in order.
    bodies: Vec<Range<usize>>,
    code: usize,
    names: BTreeMap<u32, &'a str>,
    relocations: Relocations,
}

/// The section that says what the code refers to.
#[derive(Default)]
struct Relocations {
    /// The section with its head, in the file.
    whole: Range<usize>,
    /// The number of the section it speaks of.
    section: u32,
    /// Each entry's bytes in the file, and the place in the code it is for.
    entries: Vec<(Range<usize>, usize)>,
}

impl<'a> Program<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut program = Program {
            types: Vec::new(),
            functions: Vec::new(),
            imported: 0,
            bodies: Vec::new(),
            code: 0,
            names: BTreeMap::new(),
            relocations: Relocations::default(),
        };
        let mut before = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            let end = payload.as_section().map(|(_, range)| range.end as usize);
            match payload {
                Payload::TypeSection(types) => {
                    for ty in types.into_iter_err_on_gc_types() {
                        program.types.push(ty?.results() == [ValType::I32]);
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        program.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => {
                    program.functions = functions.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionStart { range, .. } => program.code = usize::try_from(range.start)?,
                Payload::CodeSectionEntry(body) => {
                    program.bodies.push(usize::try_from(body.range().start)?..usize::try_from(body.range().end)?);
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Name(names) => {
                        for part in names {
                            if let Name::Function(functions) = part? {
                                for naming in functions {
                                    let naming = naming?;
                                    program.names.insert(naming.index, naming.name);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(read) if section.name() == "reloc.CODE" => {
                        let starts = read.entries().into_iter_with_offsets().collect::<Result<Vec<_>, _>>()?;
                        let ends = starts.iter().skip(1).map(|(at, _)| *at as usize).chain([read.range().end as usize]);
                        let entries = starts.iter().zip(ends);
                        program.relocations = Relocations {
                            whole: before..read.range().end as usize,
                            section: read.section_index(),
                            entries: entries
                                .map(|((at, entry), end)| (*at as usize..end, entry.offset as usize))
                                .collect(),
                        };
                    }
                    _ => {}
                },
                _ => {}
            }
            before = end.unwrap_or(before);
        }
        Ok(program)
    }

    /// Whether a function answers one number, as everything that writes into a `Formatter` does.
    fn is_fmt(&self, index: u32) -> bool {
        let ty = index.checked_sub(self.imported).and_then(|at| self.functions.get(at as usize));
        ty.and_then(|ty| self.types.get(*ty as usize)).copied().unwrap_or(false)
    }

    /// The file without what the emptied functions referred to.
    fn without_relocations(&self, wasm: &[u8], emptied: &[Range<usize>]) -> Result<Vec<u8>> {
        let Relocations { whole, section, entries } = &self.relocations;
        let is_gone = |at: usize| {
            let next = emptied.partition_point(|range| range.start <= at);
            next.checked_sub(1).and_then(|before| emptied.get(before)).is_some_and(|range| range.contains(&at))
        };
        let stay: Vec<&[u8]> = entries
            .iter()
            .filter(|(_, offset)| !is_gone(self.code + offset))
            .map(|(bytes, _)| wasm.get(bytes.clone()).context("a relocation lies outside of the file"))
            .collect::<Result<_>>()?;
        let name = b"reloc.CODE";
        let mut content = leb(name.len());
        content.extend(name);
        content.extend(leb(*section as usize));
        content.extend(leb(stay.len()));
        stay.iter().for_each(|entry| content.extend(*entry));
        let mut out = wasm.get(..whole.start).context("no relocations")?.to_vec();
        out.push(0);
        out.extend(leb(content.len()));
        out.extend(content);
        out.extend(wasm.get(whole.end..).context("the file is cut")?);
        Ok(out)
    }
}

/// A length as the format writes it: seven bits a byte, the lowest first.
fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// By its name as the compiler writes it, in the old form and in the new one.
fn fate(name: &str) -> Option<Fate> {
    let debug =
        name.contains("core..fmt..Debug$GT$3fmt") || name.ends_with("5Debug3fmt") || name.contains("5Debug3fmtB");
    // Words already put together may be shown: their two ways of being written are one function.
    let shown = name.contains("Arguments");
    let of_jiff = name.contains("jiff") && name.contains("Error") && name.contains("core..fmt..Display");
    match () {
        () if shown => None,
        () if debug || of_jiff => Some(Fate::Silent),
        () if name.contains("3fmt5float") && name.contains("float_to_decimal") => Some(Fate::Forbidden),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_programmers_are_known_by_their_names() {
        let cases = [
            (
                "_ZN58_$LT$jiff..error..ErrorKind$u20$as$u20$core..fmt..Display$GT$3fmt17h0123456789abcdefE",
                Some(Fate::Silent),
            ),
            ("_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", Some(Fate::Silent)),
            ("_RNvXs1g_NtCsgXGp5Oqx2Ny_4core3fmtRyNtB6_5Debug3fmtB8_", Some(Fate::Silent)),
            ("_RINvNtNtCsgXGp5Oqx2Ny_4core3fmt5float32float_to_decimal_common_shortestdEB6_", Some(Fate::Forbidden)),
            ("_ZN59_$LT$core..fmt..Arguments$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", None),
            // A date is written as people read it.
            ("_ZN62_$LT$jiff..civil..date..Date$u20$as$u20$core..fmt..Display$GT$3fmt17h0123456789abcdefE", None),
        ];
        for (name, expected) in cases {
            assert_eq!(fate(name), expected, "{name}");
        }
    }
}
