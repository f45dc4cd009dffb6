//! Ways to reach somebody: phone, text message, e-mail, web page, chat, visiting address.

use serde::{Deserialize, Serialize};

use super::{Hours, Text, letter::is_letter_or_digit};

/// A phone number that has been checked: digits as stored, `+45` and eight digits, a short
/// number of three to six digits, or a full foreign number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Phone(String);

/// Longest text that can be a phone number, in bytes: fifteen digits with marks of two bytes between.
const LONGEST_PHONE: usize = 50;
/// Longest e-mail address, in bytes (RFC 5321).
const LONGEST_EMAIL: usize = 254;

impl Phone {
    /// Reads a number as people write it: spaces, hyphens, `0045` and `+45` are accepted.
    pub fn parse(written: &str) -> Option<Self> {
        if written.len() > LONGEST_PHONE {
            return None;
        }
        let compact: String = written.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '\u{a0}')).collect();
        let digits = compact.strip_prefix('+').or_else(|| compact.strip_prefix("00")).unwrap_or(&compact);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let international = digits.len() != compact.len();
        match (international, digits.strip_prefix("45"), digits.len()) {
            (true, Some(local), 10) => Self::danish(local),
            (true, None, 8..=15) => Some(Self(format!("+{digits}"))),
            (false, _, 8) => Self::danish(digits),
            (false, _, 3..=6) if digits.starts_with('1') => Some(Self(digits.to_owned())),
            _ => None,
        }
    }

    fn danish(local: &str) -> Option<Self> {
        // Danish numbers never begin with 0 or 1.
        (!local.starts_with(['0', '1'])).then(|| Self(format!("+45{local}")))
    }

    /// As stored: `+4512345678` or `112`.
    pub fn stored(&self) -> &str {
        &self.0
    }

    /// As people read it: `12 34 56 78` with spaces that do not break, `116 111`, `112`, `+299 12 34 56`, `+47…`.
    pub fn display(&self) -> String {
        let grouped = |digits: &str, size: usize| {
            let mut out = String::new();
            for (i, c) in digits.chars().enumerate() {
                if i > 0 && i % size == 0 {
                    out.push('\u{a0}');
                }
                out.push(c);
            }
            out
        };
        // Greenland and the Faroe Islands write theirs in pairs, too.
        for code in ["+299", "+298"] {
            if let Some(local) = self.0.strip_prefix(code) {
                return format!("{code}\u{a0}{}", grouped(local, 2));
            }
        }
        match self.0.strip_prefix("+45") {
            Some(local) => grouped(local, 2),
            None if self.0.len() == 6 => grouped(&self.0, 3),
            None => self.0.clone(),
        }
    }
}

/// An absolute `https` address, checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WebAddress(String);

impl WebAddress {
    /// Accepts `https://host.tld/…` only: no user name, no control characters, no spaces, no marks that
    /// turn or hide letters.
    pub fn parse(written: &str) -> Option<Self> {
        let rest = written.strip_prefix("https://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        let sound = written.len() <= 500
            && written.chars().all(|c| (c.is_ascii_graphic() || is_letter_or_digit(c)) && !"<>\"'`\\{}|^".contains(c))
            && is_host(host);
        sound.then(|| Self(written.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`, to show people where a link leads.
    pub fn host(&self) -> &str {
        let rest = self.0.strip_prefix("https://").unwrap_or(&self.0);
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        host.strip_prefix("www.").unwrap_or(host)
    }
}

/// What kind of contact it is, with its checked value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactKind {
    /// Call.
    Phone(Phone),
    /// Send a text message.
    Sms(Phone),
    /// Write an e-mail.
    Email(String),
    /// Open a web page.
    Web(WebAddress),
    /// Write in a chat on this page.
    Chat(WebAddress),
    /// Come here. One line, as on a letter.
    Visit(String),
}

/// One way to reach somebody, in full: made of what the directory keeps by [`super::Directory::contacts`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// How and where.
    pub kind: ContactKind,
    /// What this contact is for, where it is not plain.
    pub label: Option<Text>,
    /// What to ask for there: fits after "ask for".
    pub ask_for: Option<Text>,
    /// When somebody answers.
    pub hours: Hours,
    /// Whether the hours may be told as they stand; else one says "usually".
    pub is_sure_of_hours: bool,
    /// Id of the line, of a number.
    pub line: Option<String>,
}

impl Contact {
    /// A contact of which no more is known.
    pub fn plain(kind: ContactKind) -> Self {
        Self { kind, label: None, ask_for: None, hours: Hours::Unknown, is_sure_of_hours: false, line: None }
    }

    /// Whether one calls it.
    pub fn is_phone(&self) -> bool {
        matches!(self.kind, ContactKind::Phone(_))
    }
}

impl ContactKind {
    /// Whether one writes: a text message, mail, chat.
    pub fn is_written(&self) -> bool {
        matches!(self, Self::Sms(_) | Self::Email(_) | Self::Chat(_))
    }

    /// The kind's word in files and in the command line's answers.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Sms(_) => "sms",
            Self::Email(_) => "email",
            Self::Web(_) => "web",
            Self::Chat(_) => "chat",
            Self::Visit(_) => "address",
        }
    }

    /// The value as people read it.
    pub fn display(&self) -> String {
        match self {
            Self::Phone(phone) | Self::Sms(phone) => phone.display(),
            Self::Email(text) | Self::Visit(text) => text.clone(),
            Self::Web(address) | Self::Chat(address) => address.host().to_owned(),
        }
    }

    /// The value as stored.
    pub fn stored(&self) -> &str {
        match self {
            Self::Phone(phone) | Self::Sms(phone) => phone.stored(),
            Self::Email(text) | Self::Visit(text) => text,
            Self::Web(address) | Self::Chat(address) => address.as_str(),
        }
    }

    /// Whether a person can act on it at a distance. An address alone is no route.
    pub fn is_route(&self) -> bool {
        !matches!(self, Self::Visit(_))
    }
}

/// The link of a contact: `tel:`, `sms:`, `mailto:` or `https:`; none for an address.
///
/// The scheme is checked again here although the data was checked when it was read: a link is
/// the one place where a bad record could do harm in the browser.
pub fn contact_link(kind: &ContactKind) -> Option<String> {
    match kind {
        ContactKind::Phone(phone) => Phone::parse(phone.stored()).map(|p| format!("tel:{}", p.stored())),
        ContactKind::Sms(phone) => Phone::parse(phone.stored()).map(|p| format!("sms:{}", p.stored())),
        ContactKind::Email(address) => is_email(address).then(|| format!("mailto:{address}")),
        ContactKind::Web(address) | ContactKind::Chat(address) => {
            WebAddress::parse(address.as_str()).map(|checked| checked.as_str().to_owned())
        }
        ContactKind::Visit(_) => None,
    }
}

/// Whether an address may stand in a link at all: a place on this site, or one of the four ways out, and nothing hidden
/// in it. The last gate, before whatever the page links to; records' contacts have passed [`contact_link`] already.
pub fn leads_safely(address: &str) -> bool {
    let plain = address.bytes().all(|b| b > b' ' && b != b'\\' && b != 0x7f);
    let number = |text: &str| Phone::parse(text).is_some_and(|phone| phone.stored() == text);
    let leads = match address.split_once(':') {
        Some(("https", _)) => WebAddress::parse(address).is_some(),
        Some(("tel" | "sms", rest)) if number(rest) => true,
        Some(("sms", rest)) => is_message(rest),
        Some(("mailto", rest)) => is_draft(rest),
        _ => address.starts_with('#') || (address.starts_with('/') && !address.starts_with("//")),
    };
    plain && leads
}

/// Whether an SMS link, after its scheme, is a text without a receiver, in the form that every phone takes.
fn is_message(rest: &str) -> bool {
    let escaped = |c: char| c.is_ascii_alphanumeric() || "%-_.~@".contains(c);
    rest.strip_prefix("?&body=").is_some_and(|text| text.chars().all(escaped))
}

/// Whether a mail link, after its scheme, has receivers, a subject and a text, and nothing else: no copies to others.
fn is_draft(rest: &str) -> bool {
    let (to, fields) = rest.split_once('?').unwrap_or((rest, "subject="));
    to.chars().all(|c| is_letter_or_digit(c) || "@._-+%,".contains(c))
        && fields.split('&').all(|field| field.starts_with("subject=") || field.starts_with("body="))
}

/// Whether a text is one plain e-mail address.
pub fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else { return false };
    let plain = |c: char| is_letter_or_digit(c) || "._-+".contains(c);
    text.len() <= LONGEST_EMAIL && !user.is_empty() && user.chars().all(plain) && is_host(host)
}

/// Whether a text is a host's name, with the letters that names in Denmark and around it have: others look like them.
fn is_host(host: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || "-æøåäöüé".contains(c);
    let sound = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(letter)
    };
    // The last part of a name is a word; that of an address in numbers is none.
    let ends_in_word = host.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_alphabetic()));
    host.contains('.') && host.split('.').all(sound) && ends_in_word
}

/// Street, postcode and town of an address on one line that ends with both: `Treldevej 97, 7000 Fredericia`.
pub fn postal_address(line: &str) -> Option<[&str; 3]> {
    let (street, end) = line.rsplit_once(", ")?;
    let (postcode, town) = end.split_once(' ')?;
    let sound = postcode.len() == 4 && postcode.bytes().all(|b| b.is_ascii_digit()) && !street.is_empty();
    (sound && !town.trim().is_empty() && town.trim() == town).then_some([street, postcode, town])
}
