//! The command line: `vejviser`. Reads arguments and files, calls the pure parts, prints.

mod check;
mod export;
mod import;
#[cfg(feature = "ssr")]
mod publish;
mod refer;
#[cfg(feature = "ssr")]
mod render;
mod schema;

use std::{path::PathBuf, process::ExitCode};

/// A command that could not be done: one sentence for stderr, exit code 2, nothing on stdout.
pub(crate) struct Refusal(pub(crate) String);

const USAGE: &str = "\
vejviser: the command line of Veteranvejviseren

  vejviser check                     say what is wrong in data/
  vejviser refer --answers FILE|-    the plan for answers in JSON, as JSON
  vejviser export --format F --out DIR
                                     write the directory as hsds, csv, json or vcard;
                                     --extension off: HSDS without our own fields
  vejviser import --format hsds FILE|DIR --out DIR
                                     read HSDS 3.1 as records for data/
  vejviser render --out DIR          write every page as HTML
  vejviser schema --out DIR          write the JSON Schemas of the data files

Every command takes --data DIR (default: data).";

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

fn dispatch(args: &[String]) -> Result<ExitCode, Refusal> {
    let mut args = Arguments::read(args)?;
    match args.command.as_str() {
        "check" => check::run(&mut args),
        "export" => export::run(&mut args),
        "import" => import::run(&mut args),
        "refer" => refer::run(&mut args),
        #[cfg(feature = "ssr")]
        "render" => render::run(&mut args),
        #[cfg(not(feature = "ssr"))]
        "render" => {
            Err(Refusal("render needs the feature ssr: cargo run --features ssr -- render --out DIR".to_owned()))
        }
        "schema" => schema::run(&mut args),
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
}

impl Arguments {
    fn read(args: &[String]) -> Result<Self, Refusal> {
        let mut args = args.iter();
        let command = args.next().cloned().unwrap_or_default();
        let (mut words, mut options) = (Vec::new(), Vec::new());
        while let Some(arg) = args.next() {
            match arg.strip_prefix("--") {
                Some(name) => {
                    let value = args.next().ok_or_else(|| Refusal(format!("--{name} needs a value")))?;
                    options.push((name.to_owned(), value.clone()));
                }
                None => words.push(arg.clone()),
            }
        }
        Ok(Self { command, words, options })
    }

    /// Takes an option out.
    pub(crate) fn option(&mut self, name: &str) -> Option<String> {
        let at = self.options.iter().position(|(option, _)| option == name)?;
        Some(self.options.remove(at).1)
    }

    /// Takes the next word out.
    pub(crate) fn word(&mut self) -> Option<String> {
        (!self.words.is_empty()).then(|| self.words.remove(0))
    }

    /// Refuses what no one has taken.
    pub(crate) fn done(&self) -> Result<(), Refusal> {
        match (self.options.first(), self.words.first()) {
            (Some((name, _)), _) => Err(Refusal(format!("{} knows no option --{name}", self.command))),
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
pub(crate) fn load_directory(args: &mut Arguments) -> Result<crate::domain::Directory, Refusal> {
    let loaded = crate::data::load(&args.data());
    let (errors, first) = (loaded.errors(), loaded.problems.first().map(ToString::to_string).unwrap_or_default());
    loaded.directory.ok_or_else(|| {
        Refusal(format!("the data has {errors} errors, the first: {first}. See them all: vejviser check"))
    })
}
