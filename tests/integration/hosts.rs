//! What hosts send is written once: the pages, `_headers`, nginx and Caddy say the same.

use std::fs;

use veteranvejviseren::{
    cli::hosts::{Headers, named_by_hash, redirects},
    route::FRAMED,
};

fn headers() -> Headers {
    Headers::read().expect("scripts/hosts/headers.json is read")
}

fn hosts_file(name: &str) -> String {
    fs::read_to_string(format!("{}/scripts/hosts/{name}", env!("CARGO_MANIFEST_DIR"))).expect(name)
}

/// What a host has to send, written out once more: a slip in the one source would otherwise be a slip everywhere.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app";

/// The same for what others may frame: styles, and nothing that runs.
const FRAMED_POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

#[test]
fn only_what_is_made_for_it_may_be_framed() {
    let headers = headers();
    let (below, policy) = headers.framed();
    assert_eq!(below, [format!("/{FRAMED}"), format!("/en/{FRAMED}")]);
    assert_eq!(policy, FRAMED_POLICY);
    assert_eq!(headers.framed_page_policy(), FRAMED_POLICY.replace("; frame-ancestors *", ""));
    let [nginx, caddy] = ["nginx.conf", "Caddyfile"].map(hosts_file);
    assert!(nginx.contains(&format!("\"~/{FRAMED}\" \"{FRAMED_POLICY}\";")));
    assert!(caddy.contains(&format!("@framed path_regexp /{FRAMED}\n")));
    assert!(caddy.contains(&format!("header @framed Content-Security-Policy \"{FRAMED_POLICY}\"\n")));
    // In `_headers` the usual policy is taken away first: two policies in a row would both hold.
    let file = headers.file("/vejviser", &[]);
    let rule =
        format!("/vejviser/{FRAMED}*\n  ! Content-Security-Policy\n  Content-Security-Policy: {FRAMED_POLICY}\n");
    assert!(file.contains(&rule), "{file}");
    assert_eq!([&nginx, &caddy, &file].map(|text| text.matches("frame-ancestors *").count()), [1, 1, 2]);
}

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
        // nginx says by the path which policy is meant.
        let text = hosts_file(file).replace("$vejviser_policy always", &format!("\"{POLICY}\" always"));
        let mut lines = text.lines().map(str::trim);
        for (name, value) in headers().security() {
            let line = format!("{start}{name} \"{value}\"{end}");
            assert!(lines.by_ref().any(|found| found == line), "{file} lacks, in this order: {line}");
        }
        assert!(file != "nginx.conf" || hosts_file(file).contains(&format!("    default \"{POLICY}\";\n")));
    }
}

#[test]
fn the_file_of_headers_names_each_file_with_a_hash() {
    let names = ["404.html", "boot-0123456789abcdef.js", "sw.js"].map(str::to_owned);
    let file = headers().file("/vejviser", &names);
    let (all, hashed) = file.split_once("/vejviser/boot-0123456789abcdef.js\n").expect("the file is named");
    assert!(all.starts_with("/vejviser/*\n  Content-Security-Policy: default-src 'none'; "), "{all}");
    assert!(all.contains("\n  Cache-Control: no-cache\n/vejviser/indlejr/vis/*\n"), "{all}");
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
