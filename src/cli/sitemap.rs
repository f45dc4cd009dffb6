//! `sitemap.xml` and `robots.txt`, written beside the pages by `vejviser render`.
//!
//! A sitemap must name absolute addresses, so there is one only where `data/settings.json` says where the site is
//! published (`base_url`). Relative ones would be refused by every search engine, invented ones would send people
//! astray; then `robots.txt` stands alone and allows everything.

use crate::{
    domain::{Directory, Language, Status},
    route::{Page, Route},
};

/// The files by name, for a site below the path `base` (empty, or beginning with a slash and not ending with one).
pub fn files(directory: &Directory, base: &str) -> Vec<(&'static str, String)> {
    let Some(url) = &directory.settings.base_url else {
        return vec![("robots.txt", "User-agent: *\nAllow: /\n".to_owned())];
    };
    let site = format!("{}{base}", url.as_str().trim_end_matches('/'));
    vec![
        ("robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n")),
        ("sitemap.xml", sitemap(directory, &escape(&site))),
    ]
}

/// Every page worth finding, in both languages, each with its other language beside it. No dates: the day the data was
/// gone through is not the day a page changed.
fn sitemap(directory: &Directory, site: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages(directory) {
        let address = |language| escape(&Route::new(language, page.clone()).path());
        let others: Vec<String> = Language::ALL
            .into_iter()
            .map(|language| {
                let (tag, path) = (language.tag(), address(language));
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{site}{path}\"/>")
            })
            .collect();
        for language in Language::ALL {
            xml += &format!("<url><loc>{site}{}</loc>{}</url>\n", address(language), others.concat());
        }
    }
    xml + "</urlset>\n"
}

/// Not the plan, which is empty without answers, nor the editors' desk, and nothing that has ended.
fn pages(directory: &Directory) -> impl Iterator<Item = Page> + '_ {
    let fixed = Page::fixed().filter(|page| !matches!(page, Page::Referrals | Page::Desk));
    let shown = directory.services.iter().filter(|service| service.status != Status::Historical);
    let services = shown.map(Page::of);
    fixed.chain(services).chain(directory.municipalities.iter().map(|m| Page::Municipality(m.slug.clone())))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&apos;")
}
