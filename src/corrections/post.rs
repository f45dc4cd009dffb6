//! Finds the file of corrections in whatever arrived: the file itself, or a mail that a mail program has wrapped, quoted,
//! encoded or made HTML of.
//!
//! Every way that mail programs change a text is undone and tried; the sum in the file says which attempt gives back what
//! was written. So a text that was cut in the middle of a name is never taken for a name with a space in it.

use super::{Corrections, ReadError, file::KIND, read};

/// Longest text that is looked through, in bytes: a mail with attachments.
pub const MOST_BYTES: usize = 4_000_000;

/// So many places in a text that look like a file are tried.
const MOST_PLACES: usize = 6;

/// A mail that was answered more often is asked for anew.
const MOST_QUOTES: usize = 5;

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostError {
    /// The text is longer than what is looked through.
    TooLong,
    /// There is no file of corrections in it.
    Nothing,
    /// There is one, and it cannot be used.
    Unreadable(ReadError),
}

/// The corrections in a text.
///
/// # Errors
/// See [`PostError`].
pub fn find(bytes: &[u8]) -> Result<Corrections, PostError> {
    if bytes.len() > MOST_BYTES {
        return Err(PostError::TooLong);
    }
    let text = letters(bytes);
    let mut best = PostError::Nothing;
    match read(text.trim()) {
        Ok(found) => return Ok(found),
        Err(ReadError::NotJson(_) | ReadError::NotCorrections) => {}
        Err(error) => best = PostError::Unreadable(error),
    }
    for view in views(&text) {
        for (at, _) in view.match_indices(KIND).take(MOST_PLACES) {
            let Some(from) = view.get(..at).and_then(|before| before.rfind('{')) else { continue };
            let Some(file) = view.get(from..).map(whole) else { continue };
            for attempt in attempts(file) {
                match read(&attempt) {
                    Ok(found) => return Ok(found),
                    Err(error) => best = better(best, error),
                }
            }
        }
    }
    Err(best)
}

/// What tells an editor most: that a new edition is needed, then what is wrong, then that it was changed.
fn better(best: PostError, error: ReadError) -> PostError {
    let rank = |error: &PostError| match error {
        PostError::TooLong | PostError::Nothing => 0,
        PostError::Unreadable(ReadError::NotCorrections) => 1,
        PostError::Unreadable(ReadError::NotJson(_)) => 2,
        PostError::Unreadable(ReadError::Changed) => 3,
        PostError::Unreadable(ReadError::Unfit(_)) => 4,
        PostError::Unreadable(ReadError::Newer(_)) => 5,
    };
    let error = PostError::Unreadable(error);
    if rank(&error) > rank(&best) { error } else { best }
}

/// UTF-8, else what mail programs of the West wrote before it.
fn letters(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), str::to_owned)
}

/// The text as it may have been before it was sent.
fn views(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut plain = parts(&text);
    if is_printable(&text) {
        plain.push(letters(&printable(&text)));
    }
    plain.push(text);
    let mut views = Vec::new();
    for text in plain {
        if text.contains("</") || text.contains("&quot;") || text.contains("&#34;") {
            views.extend(unquoted(&without_markup(&text)));
        }
        for text in unquoted(&text) {
            // A quoted mail may be encoded within its quotes, and the other way round.
            if is_printable(&text) {
                views.push(letters(&printable(&text)));
            }
            let softened = without_marks(&text);
            views.push(text);
            views.push(without_targets(&softened));
            views.push(softened);
        }
    }
    views
}

/// The parts of a mail that say how they are encoded.
fn parts(text: &str) -> Vec<String> {
    const HEADER: &str = "content-transfer-encoding:";
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(encoding) = line.get(..HEADER.len()).filter(|start| start.eq_ignore_ascii_case(HEADER)) else {
            continue;
        };
        let encoding = line.get(encoding.len()..).unwrap_or_default().trim().to_ascii_lowercase();
        let body: String = lines
            .by_ref()
            .skip_while(|line| !line.trim().is_empty())
            .take_while(|line| !is_boundary(line))
            .flat_map(|line| [line, "\n"])
            .collect();
        match encoding.as_str() {
            "quoted-printable" => found.push(letters(&printable(&body))),
            "base64" => found.push(letters(&sixty_four(&body))),
            _ => {}
        }
    }
    found
}

fn is_boundary(line: &str) -> bool {
    line.starts_with("--") && line.len() > 8 && !line.contains(' ')
}

/// Quoted-printable (RFC 2045): `=3D` is a byte, `=` at the end of a line goes on with the next.
fn printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'=' {
            bytes.push(*first);
            continue;
        }
        // Some put spaces before the end of the line.
        let blank = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        if after.get(blank) == Some(&b'\n') {
            rest = after.get(blank + 1..).unwrap_or_default();
        } else if let [high, low, later @ ..] = after
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            bytes.push(high * 16 + low);
            rest = later;
        } else {
            bytes.push(b'=');
        }
    }
    bytes
}

/// Whether something in it may be quoted-printable.
fn is_printable(text: &str) -> bool {
    text.split('=').skip(1).any(|after| {
        let mut bytes = after.bytes();
        matches!((bytes.next(), bytes.next()), (Some(high), Some(low)) if hex(high).is_some() && hex(low).is_some())
            || after.trim_start_matches([' ', '\t']).starts_with('\n')
    })
}

fn hex(digit: u8) -> Option<u8> {
    u8::try_from(char::from(digit).to_digit(16)?).ok()
}

/// Base64 (RFC 4648); what is no sign of it is passed over.
fn sixty_four(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        held = (held << 6 | u32::from(value)) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.extend(u8::try_from(held >> bits & 0xff));
        }
    }
    bytes
}

/// The text, and without the marks of quotation before its lines, one mark less each time: a line may begin with such a
/// mark of its own.
fn unquoted(text: &str) -> Vec<String> {
    let bare = |line: &str| {
        let quoted = line.trim_start_matches([' ', '\t']).strip_prefix('>');
        quoted.map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest)).to_owned()
    };
    let mut views = vec![text.to_owned()];
    for _ in 0..MOST_QUOTES {
        let Some(last) = views.last().filter(|text| text.lines().any(|line| line.trim_start().starts_with('>'))) else {
            break;
        };
        let next = last.lines().map(bare).collect::<Vec<_>>().join("\n");
        views.push(next);
    }
    views
}

/// With plain spaces and quotation marks for those that mail programs put in.
fn without_marks(text: &str) -> String {
    let plain = |c| match c {
        '\u{a0}' => ' ',
        '“' | '”' | '„' | '‟' => '"',
        c => c,
    };
    text.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{feff}')).map(plain).collect()
}

/// Without the addresses that mail programs write once more in `<…>` behind what they made a link of.
fn without_targets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let is_target = ["http://", "https://", "tel:", "mailto:"].iter().any(|scheme| after.starts_with(scheme));
        rest = match after.split_once('>') {
            Some((_, later)) if is_target => later,
            _ => {
                out.push('<');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// The text of an HTML mail.
fn without_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(&entities(before));
        let name: String = after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        let name = name.to_ascii_lowercase();
        let Some((_, later)) = after.split_once('>') else {
            rest = "";
            break;
        };
        rest = match name.as_str() {
            // What stands in these is not text.
            "style" | "script" => later.find(&format!("</{name}")).and_then(|end| later.get(end..)).unwrap_or(later),
            _ => later,
        };
        if matches!(name.trim_matches('/'), "br" | "p" | "div" | "li" | "tr" | "blockquote" | "pre") {
            out.push('\n');
        }
    }
    out.push_str(&entities(rest));
    out
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let named = after.split_once(';').and_then(|(name, later)| Some((entity(name)?, later)));
        match named {
            Some((letter, later)) => {
                out.push(letter);
                rest = later;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        return char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?);
    }
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => ' ',
        "aelig" => 'æ',
        "oslash" => 'ø',
        "aring" => 'å',
        "AElig" => 'Æ',
        "Oslash" => 'Ø',
        "Aring" => 'Å',
        "eacute" => 'é',
        "uuml" => 'ü',
        "ouml" => 'ö',
        "auml" => 'ä',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "rsquo" => '’',
        _ => return None,
    })
}

/// From `{` to the mark that closes it; to the end of the text where none does.
fn whole(text: &str) -> &str {
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' => is_text = !is_text,
            '{' if !is_text => depth += 1,
            '}' if !is_text => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return text.get(..=at).unwrap_or(text);
                }
            }
            _ => {}
        }
    }
    text
}

/// The file with the line breaks that a mail program put into its texts undone: each stood for a space, or stands after
/// one, or cut a word.
fn attempts(file: &str) -> [String; 4] {
    let spaced = mended(file, true, |out| {
        out.truncate(out.trim_end_matches(' ').len());
        out.push(' ');
    });
    let flowed = mended(file, false, |_| {});
    let cut = mended(file, true, |out| out.truncate(out.trim_end_matches(' ').len()));
    [file.to_owned(), spaced, flowed, cut]
}

/// `join` is told what stands before a line break within a text; spaces after it are indentation, if so.
fn mended(file: &str, skips_indentation: bool, join: impl Fn(&mut String)) -> String {
    let mut out = String::with_capacity(file.len());
    let (mut is_text, mut is_escaped, mut is_start) = (false, false, false);
    for c in file.chars() {
        if is_text && c == '\n' {
            join(&mut out);
            is_start = true;
            continue;
        }
        if is_start && skips_indentation && matches!(c, ' ' | '\t') {
            continue;
        }
        is_start = false;
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' => is_text = !is_text,
            _ => {}
        }
        out.push(c);
    }
    out
}
