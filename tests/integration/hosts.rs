//! What hosts send is written once: the pages, `_headers`, nginx and Caddy say the same.

use std::fs;

use veteranvejviseren::cli::hosts::{Headers, named_by_hash, redirects};

fn headers() -> Headers {
    Headers::read().expect("scripts/hosts/headers.json is read")
}

fn hosts_file(name: &str) -> String {
    fs::read_to_string(format!("{}/scripts/hosts/{name}", env!("CARGO_MANIFEST_DIR"))).expect(name)
}

/// What a host has to send, written out once more: a slip in the one source would otherwise be a slip everywhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app";

#[test]
fn the_headers_are_those_of_the_rule() {
    let expected = [
        ("Content-Security-Policy", POLICY),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Permissions-Policy", "geolocation=(), camera=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=63072000"),
    ];
    assert_eq!(headers().security(), expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn a_page_carries_the_same_policy_but_for_frames() {
    assert_eq!(headers().page_policy(), POLICY.replace("frame-ancestors 'none'; ", ""));
    let template = include_str!("../../index.html");
    assert!(template.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"<!--policy-->\">"));
}

#[test]
fn nginx_and_caddy_send_these_headers() {
    for (file, start, end) in [("nginx.conf", "add_header ", " always;"), ("Caddyfile", "", "")] {
        let text = hosts_file(file);
        let mut lines = text.lines().map(str::trim);
        for (name, value) in headers().security() {
            let line = format!("{start}{name} \"{value}\"{end}");
            assert!(lines.by_ref().any(|found| found == line), "{file} lacks, in this order: {line}");
        }
    }
}

#[test]
fn the_file_of_headers_names_each_file_with_a_hash() {
    let names = ["404.html", "boot-0123456789abcdef.js", "sw.js"].map(str::to_owned);
    let file = headers().file("/vejviser", &names);
    let (all, hashed) = file.split_once("/vejviser/boot-0123456789abcdef.js\n").expect("the file is named");
    assert!(all.starts_with("/vejviser/*\n  Content-Security-Policy: default-src 'none'; "), "{all}");
    assert!(all.ends_with("\n  Cache-Control: no-cache\n"), "{all}");
    assert_eq!(hashed, "  Cache-Control: public, max-age=31536000, immutable\n");
    assert_eq!(redirects(""), "/en/* /en/404.html 404\n");
}

#[test]
fn a_hash_is_told_from_a_word() {
    for name in ["boot-0123456789abcdef.js", "veteranvejviseren-9f8e7d6c5b4a3921_bg.wasm", "directory-da-12345678.bin"]
    {
        assert!(named_by_hash(name), "{name}");
    }
    for name in
        ["boot.js", "sw.js", "a-1234567.js", "a-ABCDEF01.js", "noget-faglige.css", "-12345678", "index.html", ""]
    {
        assert!(!named_by_hash(name), "{name}");
    }
}
