//! Web addresses in the letters that HSDS and vCard want: ASCII only (RFC 3986).
//!
//! A host with Danish letters is written in Punycode (RFC 3492), the rest in per cent.

/// An address with ASCII letters only. What is ASCII and sound already comes back unchanged.
pub fn ascii_url(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let labels: Vec<String> = host.split('.').map(label).collect();
    format!("{scheme}://{}{}", labels.join("."), per_cent(tail))
}

fn label(label: &str) -> String {
    if label.is_ascii() { label.to_owned() } else { format!("xn--{}", punycode(&label.to_lowercase())) }
}

fn per_cent(text: &str) -> String {
    const HEX: &str = "0123456789ABCDEF";
    let digit = |value: u8| HEX.chars().nth(usize::from(value)).unwrap_or('0');
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut fragment = false;
    for (at, byte) in bytes.iter().copied().enumerate() {
        let coded = bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        let sound = match byte {
            b'%' => coded,
            // One fragment only.
            b'#' => !std::mem::replace(&mut fragment, true),
            b'[' | b']' | b'<' | b'>' | b'"' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => false,
            byte => byte.is_ascii_graphic(),
        };
        if sound {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// Punycode by the steps and numbers of RFC 3492 § 5 and § 6.3.
fn punycode(label: &str) -> String {
    const BASE: u32 = 36;
    const T_MIN: u32 = 1;
    const T_MAX: u32 = 26;
    let letters: Vec<u32> = label.chars().map(u32::from).collect();
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).unwrap_or(0);
    if basic > 0 {
        out.push('-');
    }
    let digit = |value: u32| char::from_digit(if value < 26 { value + 10 } else { value - 26 }, BASE).unwrap_or('a');
    let (mut code, mut delta, mut bias, mut handled) = (128_u32, 0_u32, 72_u32, basic);
    while let Some(next) = letters.iter().copied().filter(|letter| *letter >= code).min() {
        delta = delta.saturating_add((next - code).saturating_mul(handled + 1));
        code = next;
        for letter in &letters {
            if *letter < code {
                delta = delta.saturating_add(1);
            }
            if *letter == code {
                let (mut rest, mut step) = (delta, BASE);
                loop {
                    let threshold = step.saturating_sub(bias).clamp(T_MIN, T_MAX);
                    if rest < threshold {
                        break;
                    }
                    out.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
                    rest = (rest - threshold) / (BASE - threshold);
                    step += BASE;
                }
                out.push(digit(rest));
                // § 6.1: the bias follows how far the last letter was away.
                let mut scaled = if handled == basic { delta / 700 } else { delta / 2 };
                scaled += scaled / (handled + 1);
                let mut steps = 0;
                while scaled > (BASE - T_MIN) * T_MAX / 2 {
                    scaled /= BASE - T_MIN;
                    steps += BASE;
                }
                bias = steps + (BASE - T_MIN + 1) * scaled / (scaled + 38);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.saturating_add(1);
        code = code.saturating_add(1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_become_ascii() {
        // Hosts checked against a browser's own URL parser.
        for (written, expected) in [
            ("https://www.livslinien.dk/om?a=b#c", "https://www.livslinien.dk/om?a=b#c"),
            ("https://æøå.dk/", "https://xn--5cab8c.dk/"),
            ("https://rødekors.dk/rådgivning", "https://xn--rdekors-q1a.dk/r%C3%A5dgivning"),
            ("https://Ærø.dk", "https://xn--r-3fa9c.dk"),
            ("https://www.smørrebrød.dk", "https://www.xn--smrrebrd-64af.dk"),
            ("https://eksempel.dk/100%/50%25/[1]#a#b", "https://eksempel.dk/100%25/50%25/%5B1%5D#a%23b"),
        ] {
            assert_eq!(ascii_url(written), expected);
        }
    }
}
