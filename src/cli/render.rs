//! `vejviser render`: every page as HTML, from the same components that the browser runs.
//!
//! The template is `index.html`: marks like `<!--body-->` are replaced. The built files lie in the output folder
//! already, named by their hash. Besides pages it writes the packed directory for the app and the open formats for
//! others.

use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use jiff::civil::Date;
use leptos::prelude::*;
use sha2::{Digest as _, Sha384};

use super::{
    Arguments, DESK, Refusal,
    framed::Framed,
    hosts::Headers,
    installable,
    moved::Moved,
    offline, output,
    parts::Parts,
    render_input::{self, Input},
    sitemap, structured,
    written::write,
};
use crate::{
    data::{one_language, pack},
    domain::{Directory, Language, Settings, is_old},
    formats::Sizes,
    quality::{Round, round},
    route::{Page, Route, Start, base_path},
    take_along::escape_html,
    text::{Msg, shelf::Shelf},
    ui::{App, Head, Site, Wing, head, provide},
};

/// How many days are looked at for the one on which a document does not hold any more. The data is old long before.
const LONGEST_LOOK: usize = 4000;

/// What all pages share.
struct Publication {
    directory: &'static Directory,
    base: &'static str,
    template: String,
    /// The program's version, with the commit it was built from where that is known.
    version: &'static str,
    /// The packed directory's file in each language.
    packs: [String; 2],
    /// The files of fixed texts in each language.
    texts: Vec<(Shelf, [String; 2])>,
    /// What the editors' desk reads; none where `vejviser queue` has not written it.
    desk: Option<String>,
    /// What the published files weigh.
    sizes: Sizes,
    /// The round to municipalities and organizations.
    round: Round,
    /// The app.
    app: Program,
    /// The styles, and the script that starts the app.
    styles: Option<Built>,
    loader: Option<Built>,
}

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let base = args.option("base").unwrap_or_default();
    let base = base_path(&base).map(str::to_owned).ok_or_else(|| {
        Refusal(format!(
            "render --base takes a path like /vejviser, of the letters a to z, digits and - _ . ~: {base} would be written \
             otherwise in pages, scripts and the rules of hosts"
        ))
    })?;
    let version = version(args.option("commit"));
    let Input { out, template, mut directory, asked } = render_input::read(args)?;
    directory.take_effect(directory.settings.data_date);
    let headers = Headers::read().map_err(Refusal)?;
    let template = template.replace("<!--policy-->", &headers.page_policy());
    let [danish, english] = Language::ALL.map(|language| publish_pack(&directory, language, &out));
    let packs = [danish?, english?];
    let mut texts = Vec::new();
    for shelf in Shelf::ALL {
        let [danish, english] = Language::ALL.map(|language| publish_texts(shelf, language, &out));
        texts.push((shelf, [danish?, english?]));
    }
    let sizes = super::publish::publish(&out, &directory)?;
    let round = round(asked, &directory);
    // The directory lives as long as the program; components hold it without counting.
    let directory: &'static Directory = Box::leak(Box::new(directory));
    let base: &'static str = Box::leak(base.into_boxed_str());
    let publication = Publication {
        directory,
        base,
        template,
        version: Box::leak(version.into_boxed_str()),
        packs,
        texts,
        desk: name_desk(&out)?,
        sizes,
        round,
        app: Program::built(&out)?,
        styles: built(&out, "main-", ".css"),
        loader: built(&out, "boot-", ".js"),
    };
    let mut count = 0;
    for language in Language::ALL {
        for page in pages(directory) {
            let route = Route::new(language, page);
            let path = route.path();
            let file = if path.ends_with('/') { format!("{path}index.html") } else { path };
            write(&out, file.trim_start_matches('/'), publication.document(&route).as_bytes())?;
            count += 1;
        }
    }
    let framed = Framed {
        site: Site { directory, language: Language::Danish, base, version: publication.version },
        policy: headers.framed_page_policy(),
        styles: publication.styles(),
        template: &publication.template,
    };
    count += framed.publish(&out)?;
    let moved = Moved { base, policy: headers.page_policy(), styles: publication.styles() };
    count += moved.publish(directory, &out)?;
    for (name, text) in sitemap::files(directory, base) {
        write(&out, name, text.as_bytes())?;
    }
    installable::publish(&out)?;
    let texts =
        |shelf| publication.texts.iter().filter(move |(one, _)| *one == shelf).flat_map(|(_, files)| files.to_vec());
    let [app, tools] = [Shelf::App, Shelf::Tools].map(|shelf| texts(shelf).collect::<Vec<String>>());
    let (files, of_tools) = publication.app.by_keeping();
    let kept = [&publication.packs[..], &app, &files].concat();
    offline::publish(&out, &kept, &[tools, of_tools].concat())?;
    write(&out, "_headers", headers.file(base, &names(&out)).as_bytes())?;
    write(&out, "_redirects", super::hosts::redirects(base).as_bytes())?;
    output::done(&format!("{count} pages"));
    for setting in unset(&publication.directory.settings) {
        output::done(setting);
    }
    Ok(ExitCode::SUCCESS)
}

/// What a setting that is not there switches off.
fn unset(settings: &Settings) -> impl Iterator<Item = &'static str> {
    let told = [
        (
            settings.report_email.is_none(),
            "No report_email in data/settings.json: «Meld en fejl» is off, the desk's file is not sent by a press, and no letters are written.",
        ),
        (
            settings.sender_name.is_none(),
            "No sender_name in data/settings.json: «Om» does not say who keeps the site, and no letters are written.",
        ),
        (
            settings.base_url.is_none(),
            "No base_url in data/settings.json: search engines get no addresses and no list of pages, and no letters are written.",
        ),
    ];
    told.into_iter().filter(|(is_unset, _)| *is_unset).map(|(_, sentence)| sentence)
}

/// `0.1.0+d16e655a1b2c`. A build outside of a repository knows no commit.
fn version(commit: Option<String>) -> String {
    let number = env!("CARGO_PKG_VERSION");
    match commit.filter(|commit| !commit.is_empty()) {
        Some(commit) => format!("{number}+{commit}"),
        None => number.to_owned(),
    }
}

/// Writes the packed directory of a language; answers the file's name.
fn publish_pack(directory: &Directory, language: Language, out: &Path) -> Result<String, Refusal> {
    let packed = pack::pack(&one_language(directory, language).map_err(Refusal)?).map_err(Refusal)?;
    let file = pack::file_name("directory", &packed, language);
    write(out, &file, &packed)?;
    Ok(file)
}

/// Gives what `vejviser queue` has written there for the editors' desk a name that changes with it. Counting the plans that
/// show a record takes longer than all pages, so it is a step of its own.
fn name_desk(out: &Path) -> Result<Option<String>, Refusal> {
    let written = out.join(DESK);
    let Ok(bytes) = fs::read(&written) else {
        return Ok(names(out).into_iter().find(|name| name.starts_with("desk-") && name.ends_with(".json")));
    };
    let name = pack::common_file_name("desk", &bytes, "json");
    fs::rename(&written, out.join(&name)).map_err(|error| Refusal(format!("{DESK} cannot be named: {error}")))?;
    Ok(Some(name))
}

/// Writes the fixed texts of a shelf in a language; answers the file's name.
fn publish_texts(shelf: Shelf, language: Language, out: &Path) -> Result<String, Refusal> {
    let packed = pack::pack_texts(&shelf.words(language), shelf.fingerprint());
    let file = pack::file_name(shelf.file_name(), &packed, language);
    write(out, &file, &packed)?;
    Ok(file)
}

fn pages(directory: &Directory) -> impl Iterator<Item = Page> + '_ {
    let services = directory.services.iter().map(Page::of);
    let municipalities = directory.municipalities.iter().map(|m| Page::Municipality(m.slug.clone()));
    let others = [Page::NotFound, Page::Opening];
    Page::fixed().chain(services).chain(municipalities).chain(others)
}

/// The files of the built app; none where nothing was built.
#[derive(Default)]
struct Program {
    main: Option<Built>,
    glue: Option<Built>,
    /// Those of each part, the ones that it shares with others included.
    parts: BTreeMap<String, Vec<Built>>,
}

/// A built file. The browser runs it only if its bytes are the ones that were built.
#[derive(Clone)]
struct Built {
    name: String,
    integrity: String,
}

impl Program {
    fn built(out: &Path) -> Result<Self, Refusal> {
        let Some(list) = Parts::read(out)? else { return Ok(Self::default()) };
        let file = |name: String| {
            measured(out, name.clone()).ok_or_else(|| Refusal(format!("parts.json names {name}, which is not there")))
        };
        let mut parts = BTreeMap::new();
        for (part, files) in list.parts {
            parts.insert(part, files.into_iter().map(file).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(Self { main: Some(file(list.main)?), glue: Some(file(list.glue)?), parts })
    }

    /// The files of a wing's part.
    fn part(&self, wing: Wing) -> &[Built] {
        self.parts.get(wing.part()).map_or(&[], Vec::as_slice)
    }

    /// The names of the files that everybody keeps to have the site without net, and of those that only who uses the
    /// tools keeps. The editors' desk needs the net for what it is about.
    fn by_keeping(&self) -> (Vec<String>, Vec<String>) {
        let everybody =
            self.parts.iter().filter(|(part, _)| ![Wing::Tools, Wing::Desk].iter().any(|wing| wing.part() == *part));
        let everybody = everybody.flat_map(|(_, files)| files);
        let mut files: Vec<String> =
            self.main.iter().chain(&self.glue).chain(everybody).map(|file| file.name.clone()).collect();
        files.sort_unstable();
        files.dedup();
        let tools = self.part(Wing::Tools).iter().map(|file| file.name.clone());
        let tools = tools.filter(|name| !files.contains(name)).collect();
        (files, tools)
    }
}

/// A built file, found by the beginning and the ending of its name.
fn built(out: &Path, beginning: &str, ending: &str) -> Option<Built> {
    let name = names(out).into_iter().find(|name| name.starts_with(beginning) && name.ends_with(ending))?;
    measured(out, name)
}

fn measured(out: &Path, name: String) -> Option<Built> {
    let digest = Sha384::digest(fs::read(out.join(&name)).ok()?);
    Some(Built { integrity: format!("sha384-{}", BASE64_STANDARD.encode(digest)), name })
}

/// What lies in a folder, sorted: a folder's own order differs from machine to machine.
fn names(out: &Path) -> Vec<String> {
    let entries = fs::read_dir(out).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}

impl Publication {
    fn document(&self, route: &Route) -> String {
        let head = head(route, self.directory);
        let body = self.body(route);
        let path = route.path();
        self.template
            .replace("<html lang=\"da\">", &format!("<html lang=\"{}\">", route.language.tag()))
            .replace("href=\"/noscript.css\"", &format!("href=\"{}/noscript.css\"", self.base))
            .replace("src=\"/old.js\"", &format!("src=\"{}/old.js\"", self.base))
            .replace("<!--title-->", &escape_html(&head.title))
            .replace("<!--description-->", &escape_html(&head.description))
            .replace("<!--styles-->", &self.styles())
            .replace("<!--loader-->", &self.loader())
            .replace("<!--links-->", &self.links(route, &head))
            .replace("data-base=\"\"", &format!("data-base=\"{}\" data-path=\"{path}\"", escape_html(self.base)))
            .replace(
                "data-version=\"\"",
                &format!("data-version=\"{}\"{}", escape_html(self.version), self.start(route)),
            )
            .replace("<!--body-->", &body)
    }

    fn body(&self, route: &Route) -> String {
        let owner = Owner::new();
        let site = Site { directory: self.directory, language: route.language, base: self.base, version: self.version };
        let route = route.clone();
        owner.with(|| {
            provide(site, route);
            provide_context(self.sizes);
            provide_context(self.round);
            App().to_html()
        })
    }

    /// When the loader starts the app, and until when the page can do without it.
    fn start(&self, route: &Route) -> String {
        let when = match route.page.start() {
            Start::AtOnce => return String::new(),
            Start::WhenIdle => "idle",
            Start::WhenNeeded => "needed",
        };
        let until = holds_until(self.directory).map(|day| format!(" data-until=\"{day}\"")).unwrap_or_default();
        format!(" data-starts=\"{when}\"{until}")
    }

    fn styles(&self) -> String {
        let line = |Built { name, integrity }: &Built| {
            format!("<link rel=\"stylesheet\" href=\"{}/{name}\" integrity=\"{integrity}\">", self.base)
        };
        self.styles.as_ref().map(line).unwrap_or_default()
    }

    /// Our own loader starts the app: an inline script would need a hash in the content policy, and it could not tell a
    /// person when starting fails.
    fn loader(&self) -> String {
        let line = |Built { name, integrity }: &Built| {
            format!("<script type=\"module\" src=\"{}/{name}\" integrity=\"{integrity}\"></script>", self.base)
        };
        self.loader.as_ref().map(line).unwrap_or_default()
    }

    /// Other languages of the page, and the files the app will need.
    fn links(&self, route: &Route, head: &Head) -> String {
        let base = self.base;
        let origin = self.directory.settings.base_url.as_ref().map_or("", |url| url.as_str().trim_end_matches('/'));
        let mut links = installable::links(route.language, base);
        // The desk is for those who were asked, by whoever asks them.
        if !matches!(route.page, Page::NotFound | Page::Opening | Page::Desk) {
            // Search engines take whole addresses only; the footer's link tells the other language in any case.
            if !origin.is_empty() {
                for language in Language::ALL {
                    let path = Route::new(language, route.page.clone()).path();
                    links += &format!(
                        "<link rel=\"alternate\" hreflang=\"{}\" href=\"{origin}{base}{path}\">\n",
                        language.tag()
                    );
                }
                links += &format!("<link rel=\"canonical\" href=\"{origin}{base}{}\">\n", route.path());
            }
        } else {
            links += "<meta name=\"robots\" content=\"noindex\">\n";
        }
        let site = if origin.is_empty() { String::new() } else { format!("{origin}{base}") };
        links += &preview(route.language, head, &format!("{origin}{base}"));
        links += &structured::script(route, self.directory, &site);
        // The loader lets these begin once the page is drawn: nothing competes with what helps by itself.
        let preload = |id: &str, file: &str, more: &str| {
            format!(
                "<link rel=\"preload\" media=\"not all\" as=\"fetch\" crossorigin id=\"{id}\" href=\"{base}/{file}\"{more}>\n"
            )
        };
        let in_languages = |id: &str, [danish, english]: &[String; 2], more: &str| {
            let (own, other) = match route.language {
                Language::Danish => (danish, english),
                Language::English => (english, danish),
            };
            preload(id, own, &format!(" data-lang=\"{}\" data-other=\"{base}/{other}\"{more}", route.language.tag()))
        };
        links += &in_languages("directory", &self.packs, "");
        // The desk has a document of its own, and no other page names its files.
        let is_desk = route.page == Page::Desk;
        if let Some(file) = self.desk.as_ref().filter(|_| is_desk) {
            links += &in_languages("desk", &[file.clone(), file.clone()], "");
        }
        for (shelf, files) in self.texts.iter().filter(|(shelf, _)| is_desk || *shelf != Shelf::Desk) {
            // Those of the tools are named on every page: somebody may go there from any. They come when that happens.
            let is_now = route.page.is_tool() || *shelf != Shelf::Tools;
            let later = if is_now { "" } else { " data-later" };
            links += &in_languages(shelf.file_name(), files, later);
        }
        let wasm = |Built { name, integrity }: &Built| preload("wasm", name, &format!(" integrity=\"{integrity}\""));
        links += &self.app.main.as_ref().map(wasm).unwrap_or_default();
        let parts = Wing::of(&route.page).map_or(&[][..], |wing| self.app.part(wing));
        for (at, Built { name, integrity }) in parts.iter().enumerate() {
            links += &preload(&format!("part-{at}"), name, &format!(" integrity=\"{integrity}\""));
        }
        // A document waits with all of it.
        let later = if route.page.start() == Start::AtOnce { "" } else { " media=\"not all\"" };
        let glue = |Built { name, integrity }: &Built| {
            format!(
                "<link rel=\"modulepreload\"{later} id=\"glue\" href=\"{base}/{name}\" integrity=\"{integrity}\">\n"
            )
        };
        links += &self.app.glue.as_ref().map(glue).unwrap_or_default();
        links
    }
}

/// What a program shows of an address that somebody sends: the page's own title and description, which tell nobody's need,
/// and the icon. `site` is the host and the base; without a host the picture's address is a path.
fn preview(language: Language, head: &Head, site: &str) -> String {
    let locale = if language == Language::Danish { "da_DK" } else { "en_GB" };
    let line = |name: &str, value: &str| format!("<meta property=\"og:{name}\" content=\"{}\">\n", escape_html(value));
    [
        ("type", "website"),
        ("locale", locale),
        ("title", &head.title),
        ("description", &head.description),
        ("image", &format!("{site}/{}", installable::PREVIEW)),
        ("image:alt", Msg::SiteName.get(language)),
    ]
    .map(|(name, value)| line(name, value))
    .concat()
}

/// The day from which a document says something else than the app would: a change has begun, or the data is old.
fn holds_until(directory: &Directory) -> Option<Date> {
    let published = directory.settings.data_date;
    let days = std::iter::successors(published.tomorrow().ok(), |day| day.tomorrow().ok());
    days.take(LONGEST_LOOK).find(|day| directory.differs(published, *day) || is_old(directory, *day))
}
