//! The code by which others show a part of the site in pages of their own.

use crate::{
    domain::{Directory, Language},
    route::Frame,
    text::embedding::frame_name,
};

/// The code: one frame, that asks for nothing before it comes into view and tells us nothing of the page it stands on.
/// `site` is the host and the base. A border by a style would break the policy of a strict page, so it is the old attribute.
pub fn snippet(frame: &Frame, directory: &Directory, language: Language, site: &str) -> String {
    let title = escape_html(&frame_name(frame, directory, language));
    let (address, height) = (escape_html(&format!("{site}{}", frame.path(language))), height(frame));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" frameborder=\"0\"></iframe>"
    )
}

/// Pixels that a part needs where it is 320 px wide: the longest of its kind, as `embed.test.mjs` measures them.
pub const fn height(frame: &Frame) -> u16 {
    match frame {
        Frame::Entrance(_) => 608,
        Frame::Help(_) => 1248,
        Frame::Crisis => 856,
    }
}

/// A text as it stands in an attribute or a title of HTML.
pub fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
