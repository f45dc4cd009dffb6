//! The command line: `vejviser`. Reads arguments and files, calls the pure parts, prints.

mod add;
mod check;
mod editing;
mod export;
pub mod hosts;
mod import;
#[cfg(feature = "ssr")]
mod installable;
#[cfg(feature = "ssr")]
mod offline;
#[cfg(feature = "ssr")]
mod publish;
mod refer;
#[cfg(feature = "ssr")]
mod render;
mod report;
mod schema;
mod search;
pub mod sitemap;
pub mod structured;
mod today;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use serde_json::Value;

use crate::domain::Directory;

/// A command that could not be done: one sentence for stderr, exit code 2, nothing on stdout.
pub(crate) struct Refusal(pub(crate) String);

const USAGE: &str = "\
vejviser: the command line of Veteranvejviseren

  vejviser check                     say what is wrong in data/
  vejviser report [--json]           say what is overdue, missing, disputed or there twice
  vejviser verify ID --by phone|web|mail --on DATE [--note TEXT]
                                     write down that somebody made sure of a record
  vejviser add --kind line|service|organization|initiative
                                     print a template; with its options, start a record
  vejviser refer --answers FILE|-    the plan for answers in JSON, as JSON
  vejviser search QUERY [--place P] [--topic T] [--limit N]
                                     what a search finds, as JSON
  vejviser export --format F --out DIR
                                     write the directory as hsds, csv, json or vcard;
                                     --extension off: HSDS without our own fields
  vejviser import --format hsds FILE|DIR --out DIR
                                     read HSDS 3.1 as records for data/
  vejviser render --out DIR [--base PATH] [--commit HASH]
                                     write every page as HTML
  vejviser schema --out DIR          write the JSON Schemas of the data files

Every command takes --data DIR (default: data). The day is the clock's; report and verify take --today DATE.";

/// Runs the command line. The first argument is the program's name.
pub fn run(args: impl Iterator<Item = String>) -> ExitCode {
    let args: Vec<String> = args.skip(1).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(Refusal(message)) => {
            eprintln!("vejviser: {message}");
            ExitCode::from(2)
        }
    }
}

/// What `vejviser refer` answers to answers in JSON; else the sentence that says what is wrong with them.
pub fn refer_reply(answers: &str, directory: &mut Directory) -> Result<Value, String> {
    refer::reply(answers, directory).map_err(|Refusal(sentence)| sentence)
}

fn dispatch(args: &[String]) -> Result<ExitCode, Refusal> {
    let mut args = Arguments::read(args)?;
    match args.command.as_str() {
        "check" => check::run(&mut args),
        "export" => export::run(&mut args),
        "import" => import::run(&mut args),
        "refer" => refer::run(&mut args),
        "report" => report::run(&mut args),
        "verify" => verify::run(&mut args),
        "add" => add::run(&mut args),
        #[cfg(feature = "ssr")]
        "render" => render::run(&mut args),
        #[cfg(not(feature = "ssr"))]
        "render" => {
            Err(Refusal("render needs the feature ssr: cargo run --features ssr -- render --out DIR".to_owned()))
        }
        "schema" => schema::run(&mut args),
        "search" => search::run(&mut args),
        "" | "help" | "--help" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Refusal(format!("no command {other:?}; try: vejviser help"))),
    }
}

/// A command with its words and its `--options`.
pub(crate) struct Arguments {
    command: String,
    words: Vec<String>,
    options: Vec<(String, String)>,
    flags: Vec<String>,
}

/// Options that stand alone.
const FLAGS: [&str; 1] = ["json"];

impl Arguments {
    fn read(args: &[String]) -> Result<Self, Refusal> {
        let mut args = args.iter();
        let command = args.next().cloned().unwrap_or_default();
        let (mut words, mut options, mut flags) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(arg) = args.next() {
            match arg.strip_prefix("--") {
                Some(name) if FLAGS.contains(&name) => flags.push(name.to_owned()),
                Some(name) => {
                    let value = args.next().ok_or_else(|| Refusal(format!("--{name} needs a value")))?;
                    options.push((name.to_owned(), value.clone()));
                }
                None => words.push(arg.clone()),
            }
        }
        Ok(Self { command, words, options, flags })
    }

    /// Takes an option out.
    pub(crate) fn option(&mut self, name: &str) -> Option<String> {
        let at = self.options.iter().position(|(option, _)| option == name)?;
        Some(self.options.remove(at).1)
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

    /// Refuses what no one has taken.
    pub(crate) fn done(&self) -> Result<(), Refusal> {
        let option = self.options.first().map(|(name, _)| name).or(self.flags.first());
        match (option, self.words.first()) {
            (Some(name), _) => Err(Refusal(format!("{} knows no option --{name}", self.command))),
            (None, Some(word)) => Err(Refusal(format!("{} cannot use {word:?}", self.command))),
            (None, None) => Ok(()),
        }
    }

    /// The data folder: `--data`, else `data` here, else the one this program was built with.
    pub(crate) fn data(&mut self) -> PathBuf {
        let here = PathBuf::from("data");
        match self.option("data") {
            Some(folder) => folder.into(),
            None if here.is_dir() => here,
            None => PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/data")),
        }
    }
}

/// Loads the directory or refuses with the first error and how to see them all.
pub(crate) fn load_directory(args: &mut Arguments) -> Result<Directory, Refusal> {
    let loaded = crate::data::load(&args.data());
    let (errors, first) = (loaded.errors(), loaded.problems.first().map(ToString::to_string).unwrap_or_default());
    loaded.directory.ok_or_else(|| {
        Refusal(format!("the data has {errors} errors, the first: {first}. See them all: vejviser check"))
    })
}
