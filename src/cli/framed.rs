//! The documents that others may show in pages of their own, written by `vejviser render` below [`FRAMED`](crate::route::FRAMED):
//! HTML and styles alone. They name no script, no pack and no other file.

use std::path::Path;

use leptos::prelude::Owner;

use super::{Refusal, written::write};
use crate::{
    domain::{Directory, Language},
    route::{Frame, Page, Route, Tool},
    take_along::escape_html,
    text::{Msg, embedding::frame_name},
    ui::{Site, framed_html, provide},
};

/// A document without the app.
pub(super) const TEMPLATE: &str = include_str!("../../public/frame.html");

/// The icons that these documents show.
const ICONS: [&str; 2] = ["i-phone", "i-arrow"];

/// What they share.
pub(super) struct Framed<'a> {
    pub(super) site: Site,
    pub(super) policy: String,
    /// The element that names the styles.
    pub(super) styles: String,
    /// The site's own template, which holds the icons.
    pub(super) template: &'a str,
}

impl Framed<'_> {
    /// Writes all of them; answers how many.
    pub(super) fn publish(&self, out: &Path) -> Result<usize, Refusal> {
        let mut count = 0;
        for language in Language::ALL {
            for frame in frames(self.site.directory) {
                let file = format!("{}index.html", frame.path(language));
                write(out, file.trim_start_matches('/'), self.document(&frame, language).as_bytes())?;
                count += 1;
            }
        }
        Ok(count)
    }

    fn document(&self, frame: &Frame, language: Language) -> String {
        let site = Site { language, ..self.site };
        let body = Owner::new().with(|| {
            provide(site, Route::new(language, Page::Tool(Tool::Embed)));
            framed_html(frame, language)
        });
        let title = format!("{} – {}", frame_name(frame, site.directory, language), Msg::SiteName.get(language));
        TEMPLATE
            .replace("<html lang=\"da\">", &format!("<html lang=\"{}\">", language.tag()))
            .replace("<!--title-->", &escape_html(&title))
            .replace("<!--description-->", &escape_html(Msg::HomeLead.get(language)))
            .replace("<!--policy-->", &self.policy)
            .replace("<!--styles-->", &self.styles)
            .replace("<!--symbols-->", &ICONS.map(|id| symbol(self.template, id)).concat())
            .replace("<!--body-->", &body)
    }
}

/// Two for the whole country, and two of every municipality.
fn frames(directory: &Directory) -> impl Iterator<Item = Frame> + '_ {
    let slugs = || directory.municipalities.iter().map(|place| place.slug.clone());
    let of_places = slugs().map(|slug| Frame::Entrance(Some(slug))).chain(slugs().map(Frame::Help));
    [Frame::Crisis, Frame::Entrance(None)].into_iter().chain(of_places)
}

/// An icon's drawing, as the template has it.
fn symbol(template: &str, id: &str) -> String {
    let drawn = template.split("<symbol ").find(|drawn| drawn.starts_with(&format!("id=\"{id}\"")));
    let drawn = drawn.and_then(|drawn| drawn.split_once("</symbol>"));
    drawn.map(|(drawn, _)| format!("<symbol {drawn}</symbol>")).unwrap_or_default()
}
