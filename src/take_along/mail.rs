//! A draft for the person's own mail program. Nothing is sent from here.

use crate::domain::is_email;

/// Longest link that common mail programs take whole, in bytes.
const LONGEST: usize = 1_900;

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailDraft {
    /// The subject line.
    pub subject: String,
    /// The whole text, to copy where the link cannot carry it.
    pub body: String,
    /// The `mailto:` link.
    pub href: String,
    /// Whether the link holds only the beginning: then offer to copy the text.
    pub shortened: bool,
}

/// A draft to these addresses; what is no plain address is left out.
pub fn mail_draft(to: &[&str], subject: &str, body: &str) -> MailDraft {
    let mut href = String::from("mailto:");
    let mut first = true;
    for address in to.iter().filter(|address| is_email(address)) {
        if !first {
            href.push(',');
        }
        first = false;
        escape(address, &mut href);
    }
    href.push_str("?subject=");
    // A subject is one line.
    escape(&subject.replace(['\r', '\n'], " "), &mut href);
    href.push_str("&body=");
    let room = LONGEST.saturating_sub(href.len());
    let mut escaped = String::new();
    let mut shortened = false;
    for line in body.lines() {
        let before = escaped.len();
        escape(line, &mut escaped);
        escaped.push_str("%0D%0A");
        if escaped.len() > room {
            // Whole lines only: half a number is worse than none.
            escaped.truncate(before);
            shortened = true;
            break;
        }
    }
    href.push_str(&escaped);
    MailDraft { subject: subject.to_owned(), body: body.to_owned(), href, shortened }
}

/// Percent-encodes all but plain letters, digits and a few marks (RFC 6068).
pub(super) fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'@' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                for half in [byte >> 4, byte & 15] {
                    out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
                }
            }
        }
    }
}
