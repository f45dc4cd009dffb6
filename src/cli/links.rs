//! `vejviser links [--since DAYS] [--json]`: asks each web address of the directory once, and says what is gone, has moved or
//! has another title, with the records that lead there, the most exposed first. It changes nothing.
//!
//! Politely: one request at a time to a host, a pause before the next, no second try, and no more of a page than its title
//! needs. `--ask ORIGIN` is for tests: every address is asked there, as `ORIGIN/host/path`.

use std::process::ExitCode;

use super::{Arguments, Refusal};

#[cfg(not(feature = "links"))]
pub(super) fn run(_args: &mut Arguments) -> Result<ExitCode, Refusal> {
    Err(Refusal("this build has no network client; build it with: cargo run --features links -- links".to_owned()))
}

#[cfg(feature = "links")]
pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    asking::run(args)
}

#[cfg(feature = "links")]
mod asking {
    use std::{
        collections::BTreeMap,
        fmt::Write as _,
        io::Read as _,
        process::ExitCode,
        sync::{Mutex, PoisonError},
        thread,
        time::Duration,
    };

    use serde_json::{Value, json};
    use ureq::{Agent, ResponseExt as _};

    use super::{Arguments, Refusal};
    use crate::{
        cli::{load_from, output, today::today},
        quality::{
            exposures,
            links::{Address, LinkFault, Reply, addresses, fault, title},
        },
    };

    /// Hosts that are asked side by side.
    const SIDE_BY_SIDE: usize = 8;
    /// Between two requests to one host.
    const PAUSE: Duration = Duration::from_secs(1);
    /// For one address, redirects and all.
    const PATIENCE: Duration = Duration::from_secs(20);
    /// A title stands in the beginning of a page.
    const MOST_BYTES: u64 = 128 * 1024;
    const REDIRECTS: u32 = 5;

    /// An address with what is wrong there.
    struct Found<'a> {
        url: &'a str,
        records: &'a [String],
        fault: LinkFault,
        /// Plans that show one of the records.
        shown: u32,
    }

    pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
        let since = args
            .option("since")
            .map(|text| text.parse::<u16>().map_err(|_| Refusal(format!("--since: {text:?} is not a number of days"))));
        let since = since.transpose()?;
        let (as_json, ask, today) = (args.flag("json"), args.option("ask"), today(args)?);
        let folder = args.data();
        args.done()?;
        let directory = load_from(&folder)?;
        let addresses = addresses(&directory, today, since);
        let replies = ask_all(&addresses, ask.as_deref());
        let exposures = exposures(&directory, directory.settings.data_date.at(12, 0, 0, 0));
        let mut found: Vec<Found<'_>> = Vec::new();
        for (url, address) in &addresses {
            let Some(fault) = replies.get(url).and_then(|reply| fault(url, address, reply)) else { continue };
            let shown = address.records.iter().map(|id| exposures.get(id).shown).max().unwrap_or_default();
            found.push(Found { url, records: &address.records, fault, shown });
        }
        found.sort_by(|one, other| other.shown.cmp(&one.shown).then_with(|| one.url.cmp(other.url)));
        output::answer(&if as_json { as_value(&found, addresses.len()) } else { as_text(&found, addresses.len()) })?;
        Ok(if found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// Asks host by host; a few hosts at the same time.
    fn ask_all<'a>(addresses: &BTreeMap<&'a str, Address<'_>>, ask: Option<&str>) -> BTreeMap<&'a str, Reply> {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(REDIRECTS)
            .http_status_as_error(false)
            .user_agent("veteranvejviser-links/1 (asks each address once)");
        let agent: Agent = config.build().into();
        let mut hosts: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        for url in addresses.keys().copied() {
            hosts.entry(host(url)).or_default().push(url);
        }
        let waiting = Mutex::new(hosts.into_values().collect::<Vec<_>>());
        let replies = Mutex::new(BTreeMap::new());
        // A thread that has failed leaves what it had: the list of the others is whole.
        let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
        thread::scope(|scope| {
            for _ in 0..SIDE_BY_SIDE {
                scope.spawn(|| {
                    while let Some(urls) = next() {
                        for (place, url) in urls.into_iter().enumerate() {
                            if place > 0 && ask.is_none() {
                                thread::sleep(PAUSE);
                            }
                            let reply = ask_one(&agent, url, ask);
                            replies.lock().unwrap_or_else(PoisonError::into_inner).insert(url, reply);
                        }
                    }
                });
            }
        });
        replies.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn host(url: &str) -> &str {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or(rest)
    }

    fn ask_one(agent: &Agent, url: &str, ask: Option<&str>) -> Reply {
        let bare = url.split('#').next().unwrap_or(url);
        let asked = ask.map_or_else(|| bare.to_owned(), |origin| bare.replacen("https:/", origin, 1));
        match agent.get(&asked).header("accept", "text/html, */*;q=0.5").call() {
            Err(error) => Reply::Silent(error.to_string()),
            Ok(mut answer) => {
                let at = answer.get_uri().to_string();
                let at = ask.map_or_else(|| at.clone(), |origin| at.replacen(origin, "https:/", 1));
                let mut bytes = Vec::new();
                // What could be read is enough; a page that breaks off is still there.
                let _ = answer.body_mut().as_reader().take(MOST_BYTES).read_to_end(&mut bytes);
                Reply::Answered { status: answer.status().as_u16(), at, title: title(&String::from_utf8_lossy(&bytes)) }
            }
        }
    }

    fn as_text(found: &[Found<'_>], all: usize) -> String {
        let mut text = String::new();
        for one in found {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{:<12} {}\n             {}", one.fault.code(), one.url, one.fault.detail());
            let _ = writeln!(text, "             {} (in {} plans)", one.records.join(", "), one.shown);
        }
        let _ = writeln!(text, "{} of {all} addresses to look at", found.len());
        text
    }

    fn as_value(found: &[Found<'_>], all: usize) -> String {
        let row = |one: &Found<'_>| {
            json!({"url": one.url, "fault": one.fault.code(), "detail": one.fault.detail(), "records": one.records,
                "plans": one.shown})
        };
        format!("{:#}", json!({"asked": all, "faults": found.iter().map(row).collect::<Vec<Value>>()}))
    }
}
