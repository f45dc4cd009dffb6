//! What a host has to send along with the files. The values stand once, in `scripts/hosts/headers.json`; from there
//! come the policy in every page and `_headers`, which some hosts read. The configurations of nginx and Caddy beside
//! that file repeat them: `tests/integration/hosts.rs` and `tests/browser/hosts.test.mjs` hold them against it.

use std::fmt::Write;

use serde::Deserialize;
use serde_json::{Map, Value};

const SOURCE: &str = include_str!("../../scripts/hosts/headers.json");

/// The headers of every answer.
#[derive(Deserialize)]
pub struct Headers {
    policy: Vec<String>,
    framed: FramedRule,
    others: Map<String, Value>,
    cache: Cache,
}

/// What is said otherwise of the documents that others may frame.
#[derive(Deserialize)]
struct FramedRule {
    below: Vec<String>,
    policy: Vec<String>,
}

#[derive(Deserialize)]
struct Cache {
    named_by_hash: String,
    everything_else: String,
}

impl Headers {
    /// Reads them.
    pub fn read() -> Result<Self, String> {
        serde_json::from_str(SOURCE).map_err(|error| format!("scripts/hosts/headers.json: {error}"))
    }

    /// The policy in a page itself, for hosts that send no headers. A page cannot say who may frame it.
    pub fn page_policy(&self) -> String {
        in_page(&self.policy)
    }

    /// The same of a document that others may frame.
    pub fn framed_page_policy(&self) -> String {
        in_page(&self.framed.policy)
    }

    /// The paths below which documents may be framed, and the policy that they are sent with.
    pub fn framed(&self) -> (&[String], String) {
        (&self.framed.below, self.framed.policy.join("; "))
    }

    /// Every header of every answer, but for how long it may be kept.
    pub fn security(&self) -> Vec<(&str, String)> {
        let policy = ("Content-Security-Policy", self.policy.join("; "));
        let others = self.others.iter().map(|(name, value)| (name.as_str(), value.as_str().unwrap_or("").to_owned()));
        std::iter::once(policy).chain(others).collect()
    }

    /// `_headers` for a site below `base`. Files with a hash in their name are named one by one: hosts read stars
    /// differently.
    pub fn file(&self, base: &str, names: &[String]) -> String {
        let mut file = format!("{base}/*\n");
        for (name, value) in self.security() {
            let _ = writeln!(file, "  {name}: {value}");
        }
        let _ = writeln!(file, "  Cache-Control: {}", self.cache.everything_else);
        // Some hosts take the last line for a header, others put both values in a row: for those the first is taken away.
        let (below, policy) = self.framed();
        for path in below {
            let _ = write!(file, "{base}{path}*\n  ! Content-Security-Policy\n  Content-Security-Policy: {policy}\n");
        }
        for name in names.iter().filter(|name| named_by_hash(name)) {
            let _ = write!(file, "{base}/{name}\n  Cache-Control: {}\n", self.cache.named_by_hash);
        }
        file
    }
}

fn in_page(policy: &[String]) -> String {
    let mine = policy.iter().filter(|directive| !directive.starts_with("frame-ancestors"));
    mine.map(String::as_str).collect::<Vec<_>>().join("; ")
}

/// `_redirects`, for hosts that otherwise know one page for what is not there.
pub fn redirects(base: &str) -> String {
    format!("{base}/en/* {base}/en/404.html 404\n")
}

/// Whether a file is named by the hash of what is in it, so that it never changes: `app-0123456789abcdef_bg.wasm`.
pub fn named_by_hash(name: &str) -> bool {
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() >= 8 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
}
