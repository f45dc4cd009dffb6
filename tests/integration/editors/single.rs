//! `vejviser single`: one file from a finished site, with its hash; nothing from an unfinished one.

use sha2::{Digest as _, Sha256};

use super::*;

/// A folder with all that a build leaves and the command reads.
struct BuiltSite(PathBuf);

impl BuiltSite {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("vejviser-single-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let site = Self(std::env::temp_dir().join(name));
        let page = |main: &str| {
            format!(
                "<!doctype html><html lang=\"da\"><head><title>Vejviser</title></head><body>\
                 <svg class=\"symbols\"></svg>\n<div id=\"app\" data-base=\"/vej\" data-path=\"/\"><main>{main}</main></div>\n</body></html>"
            )
        };
        site.write("index.html", page("<a href=\"/vej/kommuner/\">Kommuner</a>"));
        for folder in ["hjaelp-nu", "en/hjaelp-nu"] {
            let main = "<h2 id=\"alarm\">Fare</h2><a href=\"tel:112\">112</a><a href=\"/vej/paaroerende/\">Mere</a>";
            site.write(&format!("{folder}/index.html"), page(main));
        }
        let parts = json!({
            "glue": "app-0123456789abcdef.js",
            "main": "app-0123456789abcdef_bg.wasm",
            "parts": { "help": ["help-0123456789abcdef.wasm"], "desk": ["desk-0123456789abcdef.wasm"] },
        });
        site.write("parts.json", parts.to_string());
        for (name, text) in [
            ("app-0123456789abcdef.js", "function start(){}export{start as default};\n"),
            ("app-0123456789abcdef_bg.wasm", "main program"),
            ("help-0123456789abcdef.wasm", "help program"),
            ("desk-0123456789abcdef.wasm", "desk program"),
            ("boot-0123456789abcdef.js", "import(part(\"glue\").href).then(begin);reader = bringReader();\n"),
            ("aloud-0123456789abcdef.js", "window.readAloud = read;\n"),
            ("main-0123456789abcdef.css", "body{color:red}"),
            ("noscript.css", ".only-app{display:none}"),
            ("old.js", "old();\n"),
            ("licenser.txt", "Licence & notices"),
        ] {
            site.write(name, text);
        }
        for language in Language::ALL {
            let packed = pack::pack(directory()).expect("packed");
            site.write(&pack::file_name("directory", &packed, language), &packed);
            for what in ["texts", "tool-texts"] {
                site.write(&format!("{what}-{}-01234567.bin", language.tag()), "words");
            }
        }
        site
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn out(&self) -> PathBuf {
        self.0.with_extension("out").join("vejviser.html")
    }

    fn single(&self) -> Output {
        fs::create_dir_all(self.out().parent().unwrap()).unwrap();
        let (site, out) = (self.0.to_str().unwrap(), self.out());
        vejviser(&["single", "--site", site, "--out", out.to_str().unwrap()])
    }

    /// What lies in the folder of the file.
    fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.out().parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name());
        entries.map(|name| name.into_string().unwrap()).collect()
    }
}

impl Drop for BuiltSite {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        let _ = fs::remove_dir_all(self.0.with_extension("out"));
    }
}

fn encoded(text: &str) -> String {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    BASE64_STANDARD.encode(text)
}

#[test]
fn a_finished_site_becomes_one_file_that_names_nothing_beside_it() {
    let site = BuiltSite::new();
    let output = site.single();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(site.left(), ["vejviser.html"]);
    let page = fs::read_to_string(site.out()).unwrap();

    let said = String::from_utf8(output.stdout).unwrap();
    let hash: String = Sha256::digest(page.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(said.contains(&format!("SHA-256 {hash}")), "{said}");
    assert!(said.contains(&format!("{} kB", page.len().div_ceil(1000))), "{said}");

    for inside in ["main program", "help program", "words"] {
        assert!(page.contains(&encoded(inside)), "{inside} is not in it");
    }
    assert!(!page.contains(&encoded("desk program")), "the desk is in it");
    assert!(page.contains("Licence & notices"), "the licences do not travel with it");
    assert!(page.contains("href=\"#!/kommuner/\"") && page.contains("data-base=\"#!\""), "{page}");
    assert!(page.contains("id=\"da-alarm\"") && page.contains("id=\"en-alarm\""), "the crisis help stands in it twice");
    assert!(page.contains("Promise.resolve(window.glue).then(begin)"));
    assert!(page.contains("window.glue={default:start};"));
    let date = directory().settings.data_date;
    let said = text::date(date, Language::Danish).replace(' ', "\u{a0}");
    assert!(page.contains(&said), "it does not say its date");
    let old = std::iter::successors(Some(date), |day| day.tomorrow().ok()).find(|day| is_old(directory(), *day));
    assert!(page.contains(&format!("data-old-from=\"{}\"", old.unwrap())), "it does not know when it is old");
    for beside in ["href=\"/", "src=", "import(", "from\"", "/vej/"] {
        assert!(!page.contains(beside), "{beside} is in it");
    }
}

/// The browser runs what the policy names and nothing else.
#[test]
fn every_script_and_style_is_allowed_by_its_hash() {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let site = BuiltSite::new();
    site.single();
    let page = fs::read_to_string(site.out()).unwrap();
    let policy =
        page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe-inline"), "{policy}");
    for (tag, end, least) in [
        ("<script type=\"module\">", "</script>", 4),
        ("<script nomodule>", "</script>", 1),
        ("<style>", "</style>", 2),
    ] {
        let texts: Vec<_> = page.split(tag).skip(1).filter_map(|rest| rest.split(end).next()).collect();
        assert_eq!(texts.len(), least, "{tag}");
        for text in texts {
            let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{tag} {text}");
        }
    }
}

#[test]
fn an_unfinished_site_is_refused_and_the_file_before_stays() {
    let whole = BuiltSite::new();
    let mut names: Vec<PathBuf> = fs::read_dir(&whole.0).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.extend([whole.0.join("hjaelp-nu/index.html"), whole.0.join("en/hjaelp-nu/index.html")]);
    names.retain(|path| path.is_file() && !path.ends_with("desk-0123456789abcdef.wasm"));
    assert!(names.len() > 15, "{names:?}");
    for missing in names {
        let site = BuiltSite::new();
        fs::create_dir_all(site.out().parent().unwrap()).unwrap();
        fs::write(site.out(), "the file before").unwrap();
        let missing = site.0.join(missing.strip_prefix(&whole.0).unwrap());
        fs::remove_file(&missing).unwrap();
        refused(&site, "is no finished site", &missing);
    }
    for (name, text, said) in [
        ("main-fedcba9876543210.css", "", "twice"),
        ("main-0123456789abcdef.css", "@font-face{src:url(/a.woff2)}", "beside them"),
        ("boot-0123456789abcdef.js", "import(\"glue\")", "the loader"),
        ("old.js", "\"</script>\"", "end it"),
        ("parts.json", "[", "cannot be read"),
    ] {
        let site = BuiltSite::new();
        site.write(name, text);
        fs::create_dir_all(site.out().parent().unwrap()).unwrap();
        fs::write(site.out(), "the file before").unwrap();
        refused(&site, said, Path::new(name));
    }
}

#[track_caller]
fn refused(site: &BuiltSite, said: &str, why: &Path) {
    let output = site.single();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{}: {told}", why.display());
    assert!(told.contains(said) && told.lines().count() == 1, "{}: {told}", why.display());
    assert_eq!(site.left(), ["vejviser.html"], "{}", why.display());
    assert_eq!(fs::read_to_string(site.out()).unwrap(), "the file before", "{}", why.display());
}

#[test]
fn it_is_written_nowhere_but_under_the_name_of_a_page() {
    let site = BuiltSite::new();
    for out in ["vejviser", "vejviser.txt"] {
        let out = site.0.with_extension(out);
        let output = vejviser(&["single", "--site", site.0.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(!out.exists());
    }
    let nowhere = site.0.join("no/such/folder/vejviser.html");
    let output = vejviser(&["single", "--site", site.0.to_str().unwrap(), "--out", nowhere.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
}
