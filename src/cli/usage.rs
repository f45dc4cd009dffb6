//! What `vejviser help`, and `--help` after any command, print.

/// Each command with its lines of the overview.
const COMMANDS: [(&str, &str); 17] = [
    ("check", "vejviser check                     say what is wrong in data/"),
    ("report", "vejviser report [--json]           say what is overdue, missing, disputed or there twice"),
    (
        "verify",
        "vejviser verify ID --by phone|web|mail --on DATE [--note TEXT]
                                     write down that somebody made sure of a record",
    ),
    (
        "add",
        "vejviser add --kind line|service|organization|initiative
                                     print a template; with its options, start a record",
    ),
    (
        "apply",
        "vejviser apply FILE|- [--write] [--rest]
                                     show what a file of corrections, or the mail with it, changes;
                                     --write: change it; --rest: the rows that are not refused",
    ),
    (
        "outreach",
        "vejviser outreach --out DIR        write a letter to each municipality and organization whose turn it is",
    ),
    (
        "queue",
        "vejviser queue [--municipality M] [--region R] [--kind K] [--limit N] [--json]
                                     what to check first, and why; --out DIR: what the desk reads",
    ),
    (
        "refer",
        "vejviser refer --answers FILE|-    the plan for answers in JSON, as JSON; --explain: why each entry
                                     stands where it stands; --against DIR [--json] instead: what
                                     moves in the plans of everybody since the data of that folder",
    ),
    (
        "rules",
        "vejviser rules [--topic T] [--json]
                                     how we choose: doors, core offers and what is left out, by topic",
    ),
    (
        "links",
        "vejviser links [--since DAYS] [--json]
                                     ask each web address once: what is gone, moved or has another title; of
                                     records not made sure of for so many days (built with --features links)",
    ),
    (
        "search",
        "vejviser search QUERY [--place P] [--topic T] [--limit N]
                                     what a search finds, as JSON",
    ),
    (
        "sentences",
        "vejviser sentences [--lang da|en]  every sentence of the product and of data/ with its place, as JSON",
    ),
    (
        "export",
        "vejviser export --format F --out DIR
                                     write the directory as hsds, csv, json or vcard;
                                     --extension off: HSDS without our own fields",
    ),
    (
        "import",
        "vejviser import --format hsds FILE|DIR --out DIR
                                     read HSDS 3.1 as records for data/",
    ),
    (
        "render",
        "vejviser render --out DIR [--base PATH] [--commit HASH] [--template FILE]
                                     write every page as HTML, into a folder without pages",
    ),
    (
        "single",
        "vejviser single --out FILE.html [--site DIR]
                                     the built site (default: dist) as one HTML file that works without net",
    ),
    ("schema", "vejviser schema --out DIR          write the JSON Schemas of the data files"),
];

const COMMON: &str = "\
Every command takes --data DIR (default: data), --help and --version. The day is the clock's; check, report,
verify, add, apply, queue and outreach take --today DATE.";

/// The overview of all commands.
pub(super) fn all() -> String {
    let lines: String = COMMANDS.iter().map(|(_, lines)| format!("  {lines}\n")).collect();
    format!("vejviser: the command line of Veteranvejviseren\n\n{lines}\n{COMMON}")
}

/// The lines of one command; none for a word that is no command.
pub(super) fn of(command: &str) -> Option<String> {
    let (_, lines) = COMMANDS.iter().find(|(name, _)| *name == command)?;
    Some(format!("  {lines}\n\n{COMMON}"))
}

/// The program with its version.
pub(super) fn version() -> String {
    format!("vejviser {}", env!("CARGO_PKG_VERSION"))
}
