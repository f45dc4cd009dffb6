//! `vejviser single`: the built site as one HTML file, for a stick and for computers without net.
//!
//! It is put together from what `scripts/build` has made and holds no byte that is not there. A browser lets a page on a
//! disk fetch nothing and import nothing, so every file of the app stands in it as a block by its name, the scripts and
//! styles in the page itself, allowed by their hashes alone. The address of a page stands in the fragment
//! ([`IN_FRAGMENT`]). With scripts off, or where the app cannot start, it is the start page and all of the crisis help.
//! Left out are the editors' desk and the worker.

use std::{collections::BTreeSet, fmt::Write as _, fs, io, path::PathBuf, process::ExitCode};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256, Sha384};

use super::{Arguments, Refusal, output, parts::Parts, written};
use crate::{
    data::pack,
    domain::{Directory, Language},
    formats::SOFTWARE_LICENCES_PATH,
    route::{IN_FRAGMENT, Page, Route},
    text::{self, one_file::OneFileMsg},
};

/// Stands in for the host, and is read before the loader.
const HOST: &str = include_str!("../../public/single.js");
/// What only the one file shows.
const STYLES: &str = include_str!("../../public/single.css");
/// The parts of the program that are not in it: an editor works with the published site.
const LEFT_OUT: [&str; 1] = ["desk"];
/// How the loader gets the glue. There is nothing to import here: the glue has run before it.
const IMPORT: [&str; 2] = ["import(part(\"glue\").href)", "Promise.resolve(window.glue)"];
/// How it gets what reads aloud, which has run before it, too.
const READER: [&str; 2] = ["= bringReader()", "= Promise.resolve()"];

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let out = args.path("out").ok_or_else(|| Refusal("single needs --out FILE.html".to_owned()))?;
    let folder = args.path("site").unwrap_or_else(|| PathBuf::from("dist"));
    args.done()?;
    if out.extension().is_none_or(|ending| ending != "html") || out.is_dir() {
        return Err(Refusal(format!("single --out: {} is no name of a file that ends in .html", out.display())));
    }
    let file = Built { folder }.one_file()?;
    written::write_whole(&out, file.as_bytes())?;
    let hash: String = Sha256::digest(file.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    output::done(&format!(
        "{}: {} kB; not in it: the editors' desk\nSHA-256 {hash}",
        out.display(),
        file.len().div_ceil(1000)
    ));
    Ok(ExitCode::SUCCESS)
}

/// A site that `scripts/build` has made.
struct Built {
    folder: PathBuf,
}

impl Built {
    fn one_file(&self) -> Result<String, Refusal> {
        let parts = Parts::read(&self.folder)?.ok_or_else(|| self.unfinished("parts.json"))?;
        let start = self.text("index.html")?;
        let directory = self.directory(Language::Danish)?;
        let styles = self.text(&self.named("main-", ".css")?)? + STYLES;
        let glue = run_at_once(&self.text(&parts.glue)?)?;
        let loader = self.text(&self.named("boot-", ".js")?)?;
        let loader = exchanged(&loader, IMPORT[0], IMPORT[1], "the loader")?;
        let loader = exchanged(&loader, READER[0], READER[1], "the loader")?;
        let reader = self.text(&self.named("aloud-", ".js")?)?;
        let scripts_off = self.text("noscript.css")? + "#app{display:none!important}";
        let old = self.text("old.js")?;
        let host = written::without_comments(HOST);
        let modules = [host.as_str(), &glue, &reader, &loader];
        let scripts = modules.iter().copied().chain([old.as_str()]);
        let (mut allowed, mut script_tags) = (String::new(), String::new());
        for script in scripts {
            let _ = write!(allowed, " '{}'", hash(script));
        }
        for module in modules {
            let _ = writeln!(script_tags, "<script type=\"module\">{}</script>", inline(module, "script")?);
        }
        let policy = format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{allowed}; style-src '{}' '{}'; img-src data:; base-uri 'none'; \
             form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            hash(&styles),
            hash(&scripts_off)
        );
        if styles.replace("url(data:", "").contains("url(") {
            return Err(Refusal("the styles name a file beside them; a page on a disk cannot fetch it".to_owned()));
        }
        Ok(format!(
            "<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"format-detection\" content=\"telephone=no\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<style>{styles}</style>\n\
             <noscript><style>{scripts_off}</style></noscript>\n{links}<script nomodule>{old}</script>\n{script_tags}</head>\n\
             <body>\n{edition}{body}{numbers}{files}</body>\n</html>\n",
            title = between(&start, "<title>", "</title>").ok_or_else(|| self.unfinished("index.html"))?,
            styles = inline(&styles, "style")?,
            old = inline(&old, "script")?,
            links = self.links(&parts)?,
            edition = edition(&directory)?,
            body = self.in_fragment(&start, "<svg class=\"symbols\"", "</body>")?,
            numbers = self.numbers()?,
            files = self.files(&parts)?,
        ))
    }

    /// What the app looks up by its id: the names of directory and words in both languages, and of the program.
    fn links(&self, parts: &Parts) -> Result<String, Refusal> {
        let mut links = String::new();
        for what in ["directory", "texts", "tool-texts"] {
            let [danish, english] = Language::ALL.map(|language| self.pack(what, language));
            let (danish, english) = (danish?, english?);
            let _ = writeln!(
                links,
                "<link itemprop=\"file\" id=\"{what}\" href=\"{danish}\" data-lang=\"da\" data-other=\"{english}\">"
            );
        }
        let digest = BASE64_STANDARD.encode(Sha384::digest(self.bytes(&parts.main)?));
        let main = &parts.main;
        let _ = writeln!(links, "<link itemprop=\"file\" id=\"wasm\" href=\"{main}\" integrity=\"sha384-{digest}\">");
        Ok(links)
    }

    /// Every file that the app may ask for, and the licences, which travel with every copy of the program.
    fn files(&self, parts: &Parts) -> Result<String, Refusal> {
        let wings =
            parts.parts.iter().filter(|(part, _)| !LEFT_OUT.contains(&part.as_str())).flat_map(|(_, files)| files);
        let mut names: BTreeSet<String> = wings.chain([&parts.main]).cloned().collect();
        for what in ["directory", "texts", "tool-texts"] {
            for language in Language::ALL {
                names.insert(self.pack(what, language)?);
            }
        }
        let mut files = String::new();
        for name in names {
            let bytes = BASE64_STANDARD.encode(self.bytes(&name)?);
            let _ = writeln!(files, "<script type=\"application/octet-stream\" data-file=\"{name}\">{bytes}</script>");
        }
        let licences = self.text(SOFTWARE_LICENCES_PATH)?;
        let licences = inline(&licences, "script")?;
        let _ = writeln!(files, "<script type=\"text/plain\" id=\"licences\">\n{licences}</script>");
        Ok(files)
    }

    /// The crisis help of both languages as plain HTML, shown where the app cannot be.
    fn numbers(&self) -> Result<String, Refusal> {
        let mut numbers = String::new();
        for language in Language::ALL {
            let page = Route::new(language, Page::HelpNow).path();
            let page = self.text(&format!("{}index.html", page.trim_start_matches('/')))?;
            let main = self.in_fragment(&page, "<main", "</main>")?;
            let inner = main.split_once('>').map_or("", |(_, inner)| inner);
            let tag = language.tag();
            // The app draws the same page with the same ids.
            let inner = ["id", "aria-labelledby", "for"].iter().fold(inner.to_owned(), |text, name| {
                text.replace(&format!(" {name}=\""), &format!(" {name}=\"{tag}-"))
            });
            let said = OneFileMsg::Static.get(language);
            let _ = writeln!(
                numbers,
                "<section class=\"only-failed kept-numbers\" lang=\"{tag}\"><p>{said}</p>{inner}</section>"
            );
        }
        Ok(numbers)
    }

    /// A piece of a page, from its beginning to before its end, with the addresses of the site in the fragment.
    fn in_fragment(&self, page: &str, beginning: &str, end: &str) -> Result<String, Refusal> {
        let pieces = between(page, beginning, end).zip(between(page, "data-base=\"", "\""));
        let (piece, base) = pieces.ok_or_else(|| self.unfinished("index.html"))?;
        let piece = piece.replace(&format!("href=\"{base}/"), &format!("href=\"{IN_FRAGMENT}/"));
        let piece = piece.replace(&format!("data-base=\"{base}\""), &format!("data-base=\"{IN_FRAGMENT}\""));
        Ok(format!("{beginning}{piece}"))
    }

    fn directory(&self, language: Language) -> Result<Directory, Refusal> {
        let name = self.pack("directory", language)?;
        let bytes = self.bytes(&name)?;
        pack::check_name(&bytes, &name)
            .and_then(|()| pack::unpack(&bytes))
            .map_err(|error| Refusal(format!("{name}: {}; build the site again", error.reason())))
    }

    fn pack(&self, what: &str, language: Language) -> Result<String, Refusal> {
        self.named(&format!("{what}-{}-", language.tag()), ".bin")
    }

    /// The one file at the top of the site whose name begins and ends so, with nothing but a hash between.
    fn named(&self, beginning: &str, ending: &str) -> Result<String, Refusal> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let is_hash = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let mut fitting = names.filter(|name| {
            let middle = name.strip_prefix(beginning).and_then(|rest| rest.strip_suffix(ending));
            middle.is_some_and(is_hash)
        });
        match (fitting.next(), fitting.next()) {
            (Some(name), None) => Ok(name),
            (None, _) => Err(self.unfinished(&format!("{beginning}…{ending}"))),
            (Some(_), Some(_)) => {
                Err(Refusal(format!("{} holds {beginning}…{ending} twice: build again", self.folder.display())))
            }
        }
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, Refusal> {
        fs::read(self.folder.join(name)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => self.unfinished(name),
            _ => Refusal(format!("{name} cannot be read: {error}")),
        })
    }

    fn text(&self, name: &str) -> Result<String, Refusal> {
        String::from_utf8(self.bytes(name)?).map_err(|_| Refusal(format!("{name} is not UTF-8; build the site again")))
    }

    fn unfinished(&self, what: &str) -> Refusal {
        let folder = self.folder.display();
        Refusal(format!("{folder} is no finished site: {what} is not there. Build it first: scripts/build"))
    }
}

/// The date of the information, in large letters; that it is old, from a day that the page knows.
fn edition(directory: &Directory) -> Result<String, Refusal> {
    let date = directory.settings.data_date;
    let days = directory.rules.old_after_days;
    let old = date.checked_add((i64::from(days) + 1).days());
    let old = old.map_err(|error| Refusal(format!("old_after_days: {error}")))?;
    let words = Language::ALL.map(|language| {
        let date = OneFileMsg::Date.get(language).replace("{}", &text::date(date, language).replace(' ', "\u{a0}"));
        let said = OneFileMsg::Old.get(language).replace("{}", &days.to_string());
        let tag = language.tag();
        format!("<div lang=\"{tag}\"><p>{date}</p><p class=\"only-old\">{said}</p></div>")
    });
    Ok(format!("<aside class=\"edition\" data-old-from=\"{old}\">{}</aside>\n", words.concat()))
}

/// The glue as a script that runs in the page: it gives to the window what it would export.
fn run_at_once(glue: &str) -> Result<String, Refusal> {
    let unknown = || Refusal("the glue exports nothing as default; build the site again".to_owned());
    let (script, exported) = glue.rsplit_once("export{").ok_or_else(unknown)?;
    let (exported, rest) = exported.split_once('}').ok_or_else(unknown)?;
    let start = exported.split(',').find_map(|one| one.trim().strip_suffix(" as default")).ok_or_else(unknown)?;
    if script.contains("export{") || !rest.trim_matches([';', '\n']).is_empty() {
        return Err(unknown());
    }
    Ok(format!("{script}window.glue={{default:{start}}};\n"))
}

/// A text with one place exchanged, which has to be there once.
fn exchanged(text: &str, old: &str, new: &str, what: &str) -> Result<String, Refusal> {
    match text.matches(old).count() {
        1 => Ok(text.replace(old, new)),
        _ => Err(Refusal(format!("{what} has not just one {old}; build the site again"))),
    }
}

/// A text that may stand in an element: nothing in it ends the element, or looks like a comment of the page.
fn inline<'a>(text: &'a str, element: &str) -> Result<&'a str, Refusal> {
    let small = text.to_ascii_lowercase();
    match small.contains(&format!("</{element}")) || small.contains("<!--") {
        false => Ok(text),
        true => Err(Refusal(format!("a {element} of the site holds what would end it in a page"))),
    }
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn between<'a>(text: &'a str, beginning: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(beginning)?;
    rest.split_once(end).map(|(piece, _)| piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_gives_to_the_window_what_it_exported() {
        let made = run_at_once("function a(){}export{b as initSync,a as default};\n").unwrap_or_default();
        assert_eq!(made, "function a(){}window.glue={default:a};\n");
        for glue in ["", "export default a;", "export{a as initSync};", "export{a};export{b as default};x()"] {
            assert!(run_at_once(glue).is_err(), "{glue}");
        }
    }

    #[test]
    fn nothing_ends_the_element_it_stands_in() {
        assert!(inline("if (a < b) {}", "script").is_ok());
        for text in ["'</SCRIPT>'", "'<!-- a'"] {
            assert!(inline(text, "script").is_err(), "{text}");
        }
    }
}
