//! Several edits at once, and what a run that was killed has left.

use super::*;

#[test]
fn checks_at_once_are_all_written() {
    let copy = Copy::new();
    let folder = copy.0.to_str().expect("a name");
    let services = directory().services.iter().filter(|service| service.status != Status::Historical);
    let ids: Vec<&str> = services.map(|service| service.id.as_str()).take(12).collect();
    let run = |id: &&str| {
        let words = ["verify", id, "--by", "web", "--on", TODAY, "--today", TODAY, "--data", folder];
        Command::new(env!("CARGO_BIN_EXE_vejviser"))
            .args(words)
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("the command runs")
    };
    let running: Vec<_> = ids.iter().map(run).collect();
    for (mut child, id) in running.into_iter().zip(&ids) {
        assert_eq!(child.wait().expect("an end").code(), Some(0), "{id}");
    }
    let checked = load(&copy.0).directory.expect("a directory");
    let on = PartialDate::parse(TODAY);
    for id in ids {
        let service = checked.service(id).expect("a service");
        assert_eq!(service.checked.map(|check| check.on), on, "{id} is lost");
    }
}

#[test]
fn a_draft_of_a_killed_run_is_no_obstacle() {
    let copy = Copy::new();
    copy.write("services/.crisis.json.draft", "[ {");
    copy.write("services/.crisis.json.1.draft", "[ {");
    copy.succeeds(&["check"]);
    copy.succeeds(&["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY]);
    assert!(copy.text("services/crisis.json").contains(TODAY));
    assert!(!copy.0.join("services/.crisis.json.draft").exists(), "the draft is left");
}

/// A run that is killed while it holds the folder leaves it to the next.
#[cfg(unix)]
#[test]
fn an_edit_waits_for_the_one_before_it_and_not_for_a_dead_one() {
    let copy = Copy::new();
    let folder = fs::File::open(&copy.0).expect("the folder");
    folder.lock().expect("a lock");
    let before = copy.text("services/crisis.json");
    let words = ["verify", "livslinien", "--by", "phone", "--on", TODAY, "--today", TODAY, "--data"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    let mut child = command.args(words).arg(&copy.0).spawn().expect("the command runs");
    std::thread::sleep(std::time::Duration::from_millis(700));
    assert!(child.try_wait().expect("a state").is_none(), "it did not wait");
    assert_eq!(copy.text("services/crisis.json"), before);
    drop(folder);
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    assert!(copy.text("services/crisis.json").contains(TODAY));
}
