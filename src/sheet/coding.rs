//! How the bytes of a file are to be read that says nothing of it: UTF-8, or one of three code pages that Danish programs
//! have written, told apart by where the Danish letters would stand.

/// The text of such bytes, its letters whole.
pub(super) fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => composed(text),
        Err(_) => {
            // Of equals the last: what Windows writes.
            let page = [Page::Mac, Page::Dos, Page::Windows].into_iter().max_by_key(|page| page.likeness(bytes));
            bytes.iter().map(|byte| page.unwrap_or(Page::Windows).letter(*byte)).collect()
        }
    }
}

/// Letters and marks that stand apart, as some programs on a Mac write them, put together.
pub(super) fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for mark in text.chars() {
        let whole = match (out.chars().next_back(), mark) {
            (Some('a'), '\u{30a}') => 'å',
            (Some('A'), '\u{30a}') => 'Å',
            (Some('a'), '\u{308}') => 'ä',
            (Some('A'), '\u{308}') => 'Ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('O'), '\u{308}') => 'Ö',
            (Some('u'), '\u{308}') => 'ü',
            (Some('U'), '\u{308}') => 'Ü',
            (Some('e'), '\u{301}') => 'é',
            (Some('E'), '\u{301}') => 'É',
            _ => {
                out.push(mark);
                continue;
            }
        };
        out.pop();
        out.push(whole);
    }
    out
}

/// A code page.
#[derive(Clone, Copy)]
enum Page {
    /// Windows 1252.
    Windows,
    /// 850, what Excel calls "CSV (MS-DOS)".
    Dos,
    /// Mac OS Roman, what Excel calls "CSV (Macintosh)".
    Mac,
}

impl Page {
    /// The bytes of æ, ø, å, Æ, Ø and Å.
    fn danish(self) -> [u8; 6] {
        match self {
            Self::Windows => [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5],
            Self::Dos => [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f],
            Self::Mac => [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81],
        }
    }

    /// How many Danish letters stand where a letter can, less those that stand where none does: in another page the
    /// same byte is a quotation mark or a sign.
    fn likeness(self, bytes: &[u8]) -> i64 {
        let place = |byte: &u8| self.danish().iter().position(|one| one == byte);
        let is_small = |byte: &u8| byte.is_ascii_lowercase() || place(byte).is_some_and(|at| at < 3);
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || place(byte).is_some();
        let fits = |(at, byte): (usize, &u8)| {
            let capital = place(byte)? >= 3;
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            let after = bytes.get(at + 1).is_some_and(is_letter);
            let fits =
                if capital { after && !before.is_some_and(is_small) } else { after || before.is_some_and(is_letter) };
            Some(if fits { 1 } else { -1 })
        };
        bytes.iter().enumerate().filter_map(fits).sum()
    }

    fn letter(self, byte: u8) -> char {
        let upper = match self {
            Self::Windows => return windows(byte),
            Self::Dos => DOS,
            Self::Mac => MAC,
        };
        let at = byte.checked_sub(0x80).map(usize::from);
        at.map_or(char::from(byte), |at| upper.chars().nth(at).unwrap_or(' '))
    }
}

const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

fn windows(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
        _ => char::from(byte),
    }
}
