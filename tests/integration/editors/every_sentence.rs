//! `vejviser sentences` prints every sentence with its place: translators work from it, and the browser tests find the
//! interface's words by it.

use std::collections::BTreeSet;

use veteranvejviseren::text::{choosing::ChoosingMsg, shelf::Shelf};

use super::*;

/// What is printed, whole or in one language.
fn printed(more: &[&str]) -> Vec<Value> {
    let folder = data_folder().display().to_string();
    let output = vejviser(&[&["sentences", "--data", &folder], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice::<Value>(&output.stdout).expect("JSON").as_array().expect("a list").clone()
}

fn field<'a>(entry: &'a Value, name: &str) -> Option<&'a str> {
    entry[name].as_str()
}

/// Both languages of what stands in files that begin so, in the order it is printed.
fn pairs<'a>(entries: &'a [Value], begins: &str) -> Vec<(&'a str, Option<&'a str>)> {
    let here = entries.iter().filter(|entry| field(entry, "file").is_some_and(|file| file.starts_with(begins)));
    here.map(|entry| (field(entry, "da").expect("Danish"), field(entry, "en"))).collect()
}

#[test]
fn every_set_of_every_shelf_is_printed_whole() {
    let entries = printed(&[]);
    let fixed = pairs(&entries, "src/text/");
    let shelved: Vec<_> = Shelf::ALL
        .into_iter()
        .flat_map(|shelf| shelf.words(Language::Danish).into_iter().zip(shelf.words(Language::English)))
        .map(|(danish, english)| (danish, Some(english)))
        .collect();
    assert!(fixed.starts_with(&shelved), "what stands on the shelves comes first, in its order");
    // Every file that makes a set is there, those of the build machine too.
    let sources = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/text")).expect("a folder");
    let sources = sources.map(|entry| entry.expect("an entry").path());
    let with_sets: BTreeSet<String> = sources
        .filter(|path| {
            let text = fs::read_to_string(path).expect("a file");
            ["\ntexts! {", "\nnames! {", "  texts! {"].iter().any(|form| text.contains(form))
        })
        .map(|path| format!("src/text/{}", path.file_name().unwrap().to_str().unwrap()))
        .collect();
    let files = entries.iter().filter_map(|entry| field(entry, "file")).filter(|file| file.starts_with("src/"));
    assert_eq!(files.map(str::to_owned).collect::<BTreeSet<_>>(), with_sets);
    assert_eq!(pairs(&entries, "src/text/choosing.rs").len(), ChoosingMsg::ALL.len());
}

#[test]
fn everything_that_editors_have_written_in_both_languages_is_printed() {
    let entries = printed(&[]);
    let written: BTreeSet<_> = pairs(&entries, "data/").into_iter().collect();
    let of = |text: &Text| assert!(written.contains(&(text.da.as_str(), text.en.as_deref())), "{text:?}");
    let directory = directory();
    directory.topics.iter().for_each(|topic| {
        of(&topic.name);
        of(&topic.say.own);
        of(&topic.say.professional);
    });
    directory.services.iter().for_each(|service| {
        of(&service.name);
        of(&service.summary);
        service.good_to_know.iter().for_each(of);
        service.call.iter().for_each(|call| of(&call.about));
    });
    // A municipality is an organization with a main line, both named after it by no editor.
    let is_place =
        |id: &str| directory.municipalities.iter().any(|one| one.code.to_string() == id || one.organization_id() == id);
    directory.lines.iter().filter(|line| !is_place(&line.id)).for_each(|line| of(&line.name));
    directory.organizations.iter().filter(|one| !is_place(&one.id)).for_each(|one| of(&one.name));
    directory.initiatives.iter().for_each(|initiative| of(&initiative.summary));
    // The long texts, each part beside its own translation.
    let articles = pairs(&entries, "data/articles.json");
    for (at, language) in Language::ALL.into_iter().enumerate() {
        let own = directory.articles.iter().filter(|article| article.language == language);
        let wanted: Vec<&str> = own
            .flat_map(|article| {
                let sections = article.sections.iter().flat_map(|section| {
                    [&section.heading].into_iter().chain(&section.paragraphs).chain(&section.points)
                });
                [&article.title, &article.lead].into_iter().chain(sections)
            })
            .map(String::as_str)
            .collect();
        let told: Vec<&str> = articles
            .iter()
            .map(|(danish, english)| if at == 0 { danish } else { english.as_ref().unwrap() })
            .copied()
            .collect();
        assert_eq!(told, wanted);
    }
}

#[test]
fn each_has_a_place_of_its_own_and_is_not_empty() {
    let entries = printed(&[]);
    let mut places = BTreeSet::new();
    for entry in &entries {
        let (file, name) = (field(entry, "file").expect("a file"), field(entry, "name").expect("a name"));
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).is_file(), "{file}");
        assert!(places.insert((file, name)), "{file} {name} is there twice");
        assert!(!name.is_empty() && !field(entry, "da").expect("Danish").trim().is_empty(), "{entry}");
        // What is not translated is told as such, and only editors may leave it so.
        assert!(
            entry["en"].is_null() && file.starts_with("data/")
                || !field(entry, "en").unwrap_or_default().trim().is_empty(),
            "{entry}"
        );
    }
    assert!(places.contains(&("data/topics.json", "bolig-hjemloeshed: say.own")));
    assert!(places.contains(&("src/text/messages.rs", "FindHelp")));
}

#[test]
fn one_language_is_printed_alone() {
    let (all, english) = (printed(&[]), printed(&["--lang", "en"]));
    assert_eq!(all.len(), english.len());
    assert!(english.iter().all(|entry| entry.get("da").is_none() && entry.get("en").is_some()));
    Copy::new().refuses(&["sentences", "--lang", "de"], "--lang");
}
