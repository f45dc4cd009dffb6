//! What lets a person put the site on the start screen: manifests in both languages, and icons drawn from the one SVG.
//! Pictures of the site for the manifest are made by `scripts/screenshots`, since they need a browser.

use std::path::Path;

use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use serde_json::{Value, json};

use super::{Refusal, written::write};
use crate::{
    domain::Language,
    questionnaire::Step,
    route::{Page, Route},
    text::Msg,
};

const ICON: &str = include_str!("../../public/icon.svg");
/// The icon's ground, and the colour of the window's frame. The paper's colour is the one in `_tokens.scss`.
const GROUND: [u8; 3] = [0x0b, 0x4f, 0x5c];
const PAPER: [&str; 2] = ["#faf8f4", "#131817"];

/// How a system wants its icon.
#[derive(Clone, Copy, PartialEq)]
enum Purpose {
    /// As drawn, with round corners.
    Any,
    /// To be cut to any shape: the ground fills the square, the drawing stays in the middle.
    Maskable,
}

const ICONS: [(&str, u32, Purpose); 4] = [
    ("icon-192.png", 192, Purpose::Any),
    (PREVIEW, 512, Purpose::Any),
    ("icon-maskable-512.png", 512, Purpose::Maskable),
    (TOUCH_ICON, 180, Purpose::Maskable),
];
/// The picture beside an address that somebody sends.
pub(super) const PREVIEW: &str = "icon-512.png";
const TOUCH_ICON: &str = "icon-touch-180.png";

/// Writes icons and manifests.
pub(super) fn publish(out: &Path) -> Result<(), Refusal> {
    for (name, size, purpose) in ICONS {
        write(out, name, &draw(size, purpose)?)?;
    }
    for language in Language::ALL {
        let text = serde_json::to_string_pretty(&manifest(language)).map_err(|error| Refusal(error.to_string()))?;
        write(out, manifest_name(language), text.as_bytes())?;
    }
    Ok(())
}

/// Links of a page to its manifest and icons.
pub(super) fn links(language: Language, base: &str) -> String {
    let [light, dark] = PAPER;
    let inline: String = ICON.trim_end().chars().map(escaped).collect();
    format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml,{inline}\">\n\
         <link rel=\"apple-touch-icon\" href=\"{base}/{TOUCH_ICON}\">\n\
         <link rel=\"manifest\" href=\"{base}/{}\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\" content=\"{light}\">\n\
         <meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\" content=\"{dark}\">\n",
        manifest_name(language)
    )
}

/// A character of the icon in an address within quotation marks.
fn escaped(letter: char) -> String {
    match letter {
        '<' | '>' | '#' | '%' | '"' | ' ' | '\n' => format!("%{:02X}", u32::from(letter)),
        letter => letter.to_string(),
    }
}

fn manifest_name(language: Language) -> &'static str {
    match language {
        Language::Danish => "manifest.webmanifest",
        Language::English => "manifest-en.webmanifest",
    }
}

/// Every address is relative to the manifest, so that the site may lie under any path. Both languages are one app.
fn manifest(language: Language) -> Value {
    let address = |page| format!(".{}", Route::new(language, page).path());
    let shortcut = |page, name: Msg| json!({ "name": name.get(language), "url": address(page) });
    let icons = ICONS.iter().filter(|(name, ..)| *name != TOUCH_ICON).map(|(name, size, purpose)| {
        let purpose = if *purpose == Purpose::Any { "any" } else { "maskable" };
        json!({ "src": name, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    });
    json!({
        "id": "./",
        "name": Msg::SiteName.get(language),
        "short_name": Msg::ShortName.get(language),
        "description": Msg::HomeLead.get(language),
        "lang": language.tag(),
        "dir": "ltr",
        "start_url": address(Page::Home),
        "scope": "./",
        // With the browser's own way back where it has one.
        "display": "standalone",
        "display_override": ["minimal-ui"],
        "background_color": PAPER[0],
        "theme_color": PAPER[0],
        "icons": icons.collect::<Vec<_>>(),
        "shortcuts": [shortcut(Page::HelpNow, Msg::GetHelpNow), shortcut(Page::FindHelp(Step::FIRST), Msg::FindHelp)],
    })
}

/// The icon as a PNG.
fn draw(size: u32, purpose: Purpose) -> Result<Vec<u8>, Refusal> {
    let refused = |reason: String| Refusal(format!("public/icon.svg cannot be drawn: {reason}"));
    let icon = Tree::from_str(ICON, &Options::default()).map_err(|error| refused(error.to_string()))?;
    let mut picture = Pixmap::new(size, size).ok_or_else(|| refused("its size".to_owned()))?;
    let whole = size as f32 / icon.size().width();
    let place = match purpose {
        Purpose::Any => Transform::from_scale(whole, whole),
        Purpose::Maskable => {
            let [red, green, blue] = GROUND;
            picture.fill(Color::from_rgba8(red, green, blue, 0xff));
            // Whatever shape is cut, a circle of four fifths stays.
            let margin = size as f32 / 8.0;
            Transform::from_scale(whole * 0.75, whole * 0.75).post_translate(margin, margin)
        }
    };
    resvg::render(&icon, place, &mut picture.as_mut());
    picture.encode_png().map_err(|error| refused(error.to_string()))
}
