//! The command line: `vejviser`. Reads arguments and files, calls the pure parts, prints.

mod add;
mod against;
mod apply;
mod at_once;
mod check;
mod editing;
mod export;
#[cfg(feature = "ssr")]
mod framed;
pub mod hosts;
mod import;
#[cfg(feature = "ssr")]
mod installable;
mod links;
#[cfg(feature = "ssr")]
mod moved;
#[cfg(feature = "ssr")]
mod offline;
mod output;
mod outreach;
mod parts;
#[cfg(feature = "ssr")]
mod publish;
mod queue;
mod refer;
#[cfg(feature = "ssr")]
mod render;
mod render_input;
mod report;
mod rules;
mod schema;
mod search;
mod sentences;
mod single;
pub mod sitemap;
pub mod structured;
mod today;
mod usage;
mod verify;
mod written;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::Value;

use crate::{
    data::Asked,
    domain::{Directory, Language},
};

/// A command that could not be done: a sentence for stderr, where there is more than one reason with a list below it; exit
/// code 2, nothing on stdout.
pub(crate) struct Refusal(pub(crate) String);

/// Runs the command line. The first argument is the program's name.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    match dispatch(args.skip(1).collect()) {
        Ok(code) => code,
        Err(Refusal(message)) => {
            output::complain(&message);
            ExitCode::from(2)
        }
    }
}

/// What `vejviser refer` answers to answers in JSON; else the sentence that says what is wrong with them.
pub fn refer_reply(answers: &str, directory: &mut Directory) -> Result<Value, String> {
    refer::reply(answers, directory).map_err(|Refusal(sentence)| sentence)
}

fn dispatch(args: Vec<OsString>) -> Result<ExitCode, Refusal> {
    if let Some(text) = asked_about(&args)? {
        output::answer(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut args = Arguments::read(args)?;
    match args.command.as_str() {
        "check" => check::run(&mut args),
        "export" => export::run(&mut args),
        "import" => import::run(&mut args),
        "outreach" => outreach::run(&mut args),
        "queue" => queue::run(&mut args),
        "refer" => refer::run(&mut args),
        "report" => report::run(&mut args),
        "verify" => verify::run(&mut args),
        "add" => add::run(&mut args),
        "apply" => apply::run(&mut args),
        #[cfg(feature = "ssr")]
        "render" => render::run(&mut args),
        // Refuses the same, and then what else there is.
        #[cfg(not(feature = "ssr"))]
        "render" => {
            let _ = (args.option("base"), args.option("commit"));
            render_input::read(&mut args)?;
            Err(Refusal("render needs the feature ssr: cargo run --features ssr -- render --out DIR".to_owned()))
        }
        "links" => links::run(&mut args),
        "rules" => rules::run(&mut args),
        "schema" => schema::run(&mut args),
        "search" => search::run(&mut args),
        "sentences" => sentences::run(&mut args),
        "single" => single::run(&mut args),
        other => Err(no_command(other)),
    }
}

fn no_command(name: &str) -> Refusal {
    Refusal(format!("no command {name:?}; try: vejviser help"))
}

/// What the program says of itself: to no words at all, to `help [COMMAND]`, and wherever `--help` or `--version` stands.
fn asked_about(args: &[OsString]) -> Result<Option<String>, Refusal> {
    let is = |arg: &OsString, names: &[&str]| names.iter().any(|name| arg == name);
    if args.iter().any(|arg| is(arg, &["--version", "-V"])) {
        return Ok(Some(usage::version()));
    }
    let wants_help = args.iter().any(|arg| is(arg, &["--help", "-h"]));
    let mut words = args.iter().filter(|arg| !is(arg, &["--help", "-h"]));
    let about = match words.next() {
        None => return Ok(Some(usage::all())),
        Some(first) if is(first, &["help"]) => words.next(),
        Some(first) => Some(first).filter(|_| wants_help),
    };
    match about {
        Some(name) => {
            let name = name.to_string_lossy();
            usage::of(&name).map(Some).ok_or_else(|| no_command(&name))
        }
        None if args.first().is_some_and(|first| is(first, &["help"])) => Ok(Some(usage::all())),
        None => Ok(None),
    }
}

/// A command with its words and its `--options`.
pub(crate) struct Arguments {
    command: String,
    words: Vec<String>,
    options: Vec<(String, String)>,
    /// Options and words that name a file or a folder: names on a disk need not be UTF-8.
    paths: Vec<(String, PathBuf)>,
    flags: Vec<String>,
}

/// What `vejviser queue --out` writes for the editors' desk, and `vejviser render` gives its name.
const DESK: &str = "desk.json";

/// Options that stand alone.
const FLAGS: [&str; 4] = ["explain", "json", "rest", "write"];
/// Options that name a file or a folder.
const PATHS: [&str; 6] = ["against", "answers", "data", "out", "site", "template"];
/// Commands whose words name a file or a folder.
const READERS: [&str; 2] = ["apply", "import"];

impl Arguments {
    fn read(args: Vec<OsString>) -> Result<Self, Refusal> {
        let mut args = args.into_iter();
        let command = args.next().map(text).transpose()?.unwrap_or_default();
        let (mut words, mut options, mut paths, mut flags) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        while let Some(arg) = args.next() {
            match arg.to_str().and_then(|arg| arg.strip_prefix("--")) {
                Some(name) if FLAGS.contains(&name) => flags.push(name.to_owned()),
                Some(name) => {
                    let value = args.next().ok_or_else(|| Refusal(format!("--{name} needs a value")))?;
                    let before = options.iter().map(|(name, _)| name).chain(paths.iter().map(|(name, _)| name));
                    if before.into_iter().any(|before| before == name) {
                        return Err(Refusal(format!("--{name} is there twice: which one counts?")));
                    }
                    if PATHS.contains(&name) {
                        paths.push((name.to_owned(), value.into()));
                    } else {
                        options.push((name.to_owned(), text(value)?));
                    }
                }
                None if READERS.contains(&command.as_str()) => paths.push((String::new(), arg.into())),
                None => words.push(text(arg)?),
            }
        }
        Ok(Self { command, words, options, paths, flags })
    }

    /// Takes an option out.
    pub(crate) fn option(&mut self, name: &str) -> Option<String> {
        let at = self.options.iter().position(|(option, _)| option == name)?;
        Some(self.options.remove(at).1)
    }

    /// Takes an option out that names a file or a folder (one of [`PATHS`]).
    pub(crate) fn path(&mut self, name: &str) -> Option<PathBuf> {
        let at = self.paths.iter().position(|(option, _)| option == name)?;
        Some(self.paths.remove(at).1)
    }

    /// Takes the first word out that names a file or a folder, of one of [`READERS`].
    pub(crate) fn path_word(&mut self) -> Option<PathBuf> {
        self.path("")
    }

    /// Takes all words that are left.
    pub(crate) fn take_words(&mut self) -> Vec<String> {
        std::mem::take(&mut self.words)
    }

    /// Takes an option that stands alone out; says whether it was there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.flags.len();
        self.flags.retain(|flag| flag != name);
        self.flags.len() < before
    }

    /// Takes the first word out.
    pub(crate) fn word(&mut self) -> Option<String> {
        if self.words.is_empty() { None } else { Some(self.words.remove(0)) }
    }

    /// The language from `--lang`, else Danish.
    pub(crate) fn language(&mut self) -> Result<Language, Refusal> {
        Ok(self.chosen_language()?.unwrap_or_default())
    }

    /// The language from `--lang`, where it is there.
    pub(crate) fn chosen_language(&mut self) -> Result<Option<Language>, Refusal> {
        let Some(told) = self.option("lang") else { return Ok(None) };
        let known = Language::from_tag(&told);
        known.map(Some).ok_or_else(|| Refusal(format!("--lang: {told:?} is not one of: da, en")))
    }

    /// Refuses what no one has taken.
    pub(crate) fn done(&self) -> Result<(), Refusal> {
        let mut paths = self.paths.iter();
        let word = self.words.first().map(PathBuf::from);
        let word = word.or_else(|| paths.clone().find(|(name, _)| name.is_empty()).map(|(_, path)| path.clone()));
        let option = self.options.first().map(|(name, _)| name).or(self.flags.first());
        let option = option.or_else(|| paths.find(|(name, _)| !name.is_empty()).map(|(name, _)| name));
        match (option, word) {
            (Some(name), _) => Err(Refusal(format!("{} knows no option --{name}", self.command))),
            (None, Some(word)) => Err(Refusal(format!("{} cannot use {word:?}", self.command))),
            (None, None) => Ok(()),
        }
    }

    /// The data folder: `--data`, else `data` here, else the one this program was built with.
    pub(crate) fn data(&mut self) -> PathBuf {
        let here = PathBuf::from("data");
        match self.path("data") {
            Some(folder) => folder,
            None if here.is_dir() => here,
            None => PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data")),
        }
    }
}

/// A word of a command; what is not UTF-8 is none.
fn text(arg: OsString) -> Result<String, Refusal> {
    arg.into_string().map_err(|arg| Refusal(format!("{arg:?} is not UTF-8")))
}

/// Loads the directory or refuses with the first error and how to see them all.
pub(crate) fn load_directory(args: &mut Arguments) -> Result<Directory, Refusal> {
    load_from(&args.data())
}

/// The same of a folder.
pub(crate) fn load_from(folder: &Path) -> Result<Directory, Refusal> {
    load_with_round(folder).map(|(directory, _)| directory)
}

/// The same, with who was asked whether it is right.
pub(crate) fn load_with_round(folder: &Path) -> Result<(Directory, Asked), Refusal> {
    let loaded = crate::data::load(folder);
    let asked = loaded.asked;
    let (errors, first) = (loaded.errors(), loaded.problems.first().map(ToString::to_string).unwrap_or_default());
    loaded.directory.map(|directory| (directory, asked)).ok_or_else(|| {
        Refusal(format!("the data has {errors} errors, the first: {first}. See them all: vejviser check"))
    })
}
