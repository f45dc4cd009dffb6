//! A mail as a file (RFC 5322) that mail programs open as a draft: plain text in UTF-8, quoted-printable.

/// Longest line of the body, in bytes (RFC 2045).
const LONGEST: usize = 75;
/// Longest encoded word of a header: with the header's name its line has at most 76 bytes (RFC 2047).
const LONGEST_WORD: usize = 65;

/// A mail.
#[derive(Clone, Copy, Debug)]
pub struct Mail<'a> {
    /// The sender's name.
    pub name: &'a str,
    /// The sender's address, which answers go to. A plain address, as [`crate::domain::is_email`] tells it.
    pub from: &'a str,
    /// The recipient's address; none leaves the line for whoever sends it.
    pub to: Option<&'a str>,
    /// The subject.
    pub subject: &'a str,
    /// The text, lines separated by `\n`.
    pub body: &'a str,
}

/// The file. It has no date: the mail program writes it when the mail is sent.
pub fn eml(mail: &Mail<'_>) -> String {
    let mut lines = vec![format!("From: {}\r\n <{}>", words(mail.name), mail.from)];
    lines.extend(mail.to.map(|to| format!("To: {to}")));
    lines.push(format!("Subject: {}", words(mail.subject)));
    lines.push("MIME-Version: 1.0".to_owned());
    lines.push("Content-Type: text/plain; charset=utf-8".to_owned());
    lines.push("Content-Transfer-Encoding: quoted-printable".to_owned());
    // Programs that know it open the file to be sent instead of to be read.
    lines.push("X-Unsent: 1".to_owned());
    format!("{}\r\n\r\n{}", lines.join("\r\n"), body(mail.body))
}

/// A text in a header: encoded words, each of whole letters.
fn words(text: &str) -> String {
    const START: &str = "=?UTF-8?Q?";
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        let mut bytes = [0; 4];
        let piece: String = letter
            .encode_utf8(&mut bytes)
            .bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                b' ' => "_".to_owned(),
                byte => format!("={byte:02X}"),
            })
            .collect();
        if START.len() + word.len() + piece.len() + 2 > LONGEST_WORD {
            words.push(std::mem::take(&mut word));
        }
        word.push_str(&piece);
    }
    words.push(word);
    words.iter().map(|word| format!("{START}{word}?=")).collect::<Vec<_>>().join("\r\n ")
}

fn body(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut length = 0;
        let last = line.len().saturating_sub(1);
        for (at, byte) in line.bytes().enumerate() {
            let piece = match byte {
                // A space at the end of a line would be lost.
                b' ' if at == last => "=20".to_owned(),
                b'=' | 0..=31 | 127..=255 => format!("={byte:02X}"),
                plain => char::from(plain).to_string(),
            };
            if length + piece.len() > LONGEST {
                out.push_str("=\r\n");
                length = 0;
            }
            length += piece.len();
            out.push_str(&piece);
        }
        out.push_str("\r\n");
    }
    out
}
