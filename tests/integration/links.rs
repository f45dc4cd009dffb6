//! `vejviser links` against a server of its own on this machine: each address is asked once, one at a time a host, and what
//! is wrong is told with the records that lead there.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::Command,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use crate::support::{data_folder, directory, time};
use serde_json::Value;
use veteranvejviseren::quality::links::addresses;

/// What the server has seen: how often each address was asked, and of how many requests to one host it answered at once.
#[derive(Default)]
struct Seen {
    asked: BTreeMap<String, usize>,
    open: BTreeMap<String, usize>,
    most_at_once: usize,
}

/// The first addresses in order, each of another host, with what the server says there.
fn planned() -> Vec<(String, &'static str)> {
    let all = addresses(directory(), time("2026-12-01T12:00").date(), None);
    let sourced = |url: &&&str| !all[**url].titles.is_empty();
    let mut hosts: Vec<&str> = Vec::new();
    let mut urls = Vec::new();
    for url in all.keys().filter(sourced) {
        let host = url.split('/').nth(2).unwrap();
        if !hosts.contains(&host) && !url.contains('#') && url.is_ascii() {
            hosts.push(host);
            urls.push((*url).to_owned());
        }
    }
    urls.into_iter().zip(["gone", "moved", "other_title", "silent", "refused"]).collect()
}

fn serve(planned: &[(String, &'static str)]) -> (String, Arc<Mutex<Seen>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Seen::default()));
    let (planned, log, own) = (planned.to_vec(), Arc::clone(&seen), origin.clone());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (planned, log, own) = (planned.clone(), Arc::clone(&log), own.clone());
            thread::spawn(move || answer(stream.unwrap(), &planned, &log, &own));
        }
    });
    (origin, seen)
}

/// One request a connection.
fn answer(mut stream: TcpStream, planned: &[(String, &'static str)], log: &Mutex<Seen>, origin: &str) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else { return };
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    let path = first.split(' ').nth(1).unwrap().to_owned();
    let url = format!("https:/{path}");
    let host = path.split('/').nth(1).unwrap().to_owned();
    {
        let mut seen = log.lock().unwrap();
        *seen.asked.entry(url.clone()).or_default() += 1;
        let open = seen.open.entry(host.clone()).or_default();
        *open += 1;
        seen.most_at_once = seen.open[&host].max(seen.most_at_once);
    }
    thread::sleep(Duration::from_millis(2));
    let plan = planned.iter().find(|(known, _)| known.trim_end_matches('/') == url.trim_end_matches('/'));
    let titled = |title: &str| {
        format!(
            "200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\n\r\n<title>{title}</title>",
            title.len() + 15
        )
    };
    let reply = match plan.map(|(_, what)| *what) {
        Some("gone") => "404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned(),
        Some("refused") => "403 Forbidden\r\ncontent-length: 0\r\n\r\n".to_owned(),
        Some("moved") => format!("301 Moved\r\nlocation: {origin}/ny.eksempel.dk/side\r\ncontent-length: 0\r\n\r\n"),
        Some("other_title") => titled("Xyzzy qwerty"),
        Some("silent") => String::new(),
        // No title: nothing to compare.
        _ => titled(""),
    };
    log.lock().unwrap().open.entry(host).and_modify(|open| *open -= 1);
    if !reply.is_empty() {
        let _ =
            stream.write_all(format!("HTTP/1.1 {reply}").replacen("\r\n", "\r\nconnection: close\r\n", 1).as_bytes());
    }
}

#[test]
fn each_address_is_asked_once_and_what_is_wrong_there_is_told() {
    let planned = planned();
    assert_eq!(planned.len(), 5);
    let (origin, seen) = serve(&planned);
    let run = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(["links", "--json", "--today", "2026-12-01", "--ask", &origin, "--data"])
        .arg(data_folder())
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(&run.stderr));
    });
    let faults: BTreeMap<&str, &Value> =
        told["faults"].as_array().unwrap().iter().map(|row| (row["url"].as_str().unwrap(), row)).collect();
    for (url, what) in &planned {
        let row = faults.get(url.as_str()).unwrap_or_else(|| panic!("{what} {url} is not told: {told:#}"));
        assert_eq!(row["fault"], *what, "{url}");
        assert!(!row["records"].as_array().unwrap().is_empty(), "{url}");
    }
    assert_eq!(faults.len(), planned.len(), "nothing else is wrong: {told:#}");
    assert_eq!(run.status.code(), Some(1), "there is something to look at");
    let plans: Vec<u64> = told["faults"].as_array().unwrap().iter().map(|row| row["plans"].as_u64().unwrap()).collect();
    assert!(plans.is_sorted_by(|one, other| one >= other), "the most exposed first: {plans:?}");

    let all = addresses(directory(), time("2026-12-01T12:00").date(), None);
    let seen = seen.lock().unwrap();
    assert_eq!(told["asked"].as_u64(), Some(all.len() as u64));
    let once = |url: &&str| {
        seen.asked.iter().any(|(asked, count)| asked.trim_end_matches('/') == url.trim_end_matches('/') && *count == 1)
    };
    let ascii = all.keys().filter(|url| url.is_ascii() && !url.contains('#'));
    let missed: Vec<&&str> = ascii.filter(|url| !once(url)).collect();
    // Two addresses that differ in the last slash alone are two addresses.
    assert!(seen.asked.values().all(|count| *count <= 1), "nothing is asked twice");
    assert!(missed.is_empty(), "{missed:?}");
    assert_eq!(seen.most_at_once, 1, "one at a time");
}

#[test]
fn records_that_were_made_sure_of_are_passed_over() {
    let today = time("2026-12-01T12:00").date();
    let (all, old) = (addresses(directory(), today, None), addresses(directory(), today, Some(3650)));
    assert!(!old.is_empty() && old.len() < all.len(), "{} of {}", old.len(), all.len());
    for url in old.keys() {
        assert!(all.contains_key(url), "{url}");
    }
}
