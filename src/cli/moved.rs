//! The documents at addresses that offers had before, written by `vejviser render`: each says that the page has moved, and
//! goes there at once, in its place in the history. No script is needed: where a browser does not go by itself, the link does.

use std::path::Path;

use super::{Refusal, framed::TEMPLATE, written::write};
use crate::{
    domain::{Directory, Language, Service},
    route::{Page, Route},
    take_along::escape_html,
    text::{Msg, moved::MovedMsg},
};

/// What they share.
pub(super) struct Moved<'a> {
    pub(super) base: &'a str,
    pub(super) policy: String,
    /// The element that names the styles.
    pub(super) styles: String,
}

impl Moved<'_> {
    /// Writes all of them; answers how many.
    pub(super) fn publish(&self, directory: &Directory, out: &Path) -> Result<usize, Refusal> {
        let mut count = 0;
        for (before, service) in former_pages(directory) {
            for language in Language::ALL {
                let path = Route::new(language, before.clone()).path();
                let file = format!("{}index.html", path.trim_start_matches('/'));
                write(out, &file, self.document(service, language).as_bytes())?;
                count += 1;
            }
        }
        Ok(count)
    }

    fn document(&self, service: &Service, language: Language) -> String {
        let [title, text, go] =
            [MovedMsg::Title, MovedMsg::Text, MovedMsg::Go].map(|words| escape_html(words.get(language)));
        let address = escape_html(&format!("{}{}", self.base, Route::new(language, Page::of(service)).path()));
        TEMPLATE
            .replace("<html lang=\"da\">", &format!("<html lang=\"{}\">", language.tag()))
            .replace("<!--title-->", &format!("{title} – {}", Msg::SiteName.get(language)))
            .replace("<!--description-->", &escape_html(Msg::HomeLead.get(language)))
            .replace("<!--policy-->", &self.policy)
            .replace(
                "<!--styles-->",
                &format!("<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n{}", self.styles),
            )
            .replace("<!--symbols-->", "")
            .replace(
                "<!--body-->",
                &format!(
                    "<main class=\"framed\"><h1>{title}</h1><p>{text}</p><p><a href=\"{address}\">{go}</a></p></main>"
                ),
            )
    }
}

/// The pages by which a service was known: by its id, where that tells a need, and by records that it took over.
fn former_pages(directory: &Directory) -> impl Iterator<Item = (Page, &Service)> {
    directory.services.iter().flat_map(|service| {
        let own = service.tells_need().then_some(&service.id);
        own.into_iter().chain(&service.merged_ids).map(move |name| (Page::Service(name.clone()), service))
    })
}
