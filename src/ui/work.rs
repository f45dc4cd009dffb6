//! A professional's work: in memory, and on the device once somebody has asked for it.
//!
//! Two windows never overwrite each other silently: before every writing the revision that lies there is compared with
//! the one this window began from, and a person decides when they differ.

use leptos::prelude::*;

use super::{
    browser::{self, DeviceStore},
    context::{Shared, shared},
    navigation,
    node::{Element, classed, el, filled, live},
};
use crate::{
    domain::Language,
    professional::saved_work::{self, Decision, ReadError, SavedWork},
    referrals::{Key, Store},
    text::{
        Msg,
        professional::{ProMsg, read_error},
    },
};

/// Largest file that is opened, in bytes.
const MOST_BYTES: f64 = 2_000_000.0;

/// What keeps the work from being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// Another window has saved since; both are still there.
    Conflict,
    /// What lies on the device cannot be read.
    Unreadable(ReadError),
    /// The device refuses.
    Refused,
}

/// Takes up the work that lies on the device. Called once, after the page has been taken over.
pub(super) fn take_up() {
    let Shared { work, work_is_kept, .. } = shared();
    let Some(text) = DeviceStore::open().read(Key::Work) else { return };
    if let Ok((saved, _)) = saved_work::read(&text) {
        work.set(saved);
        work_is_kept.set(true);
    }
}

/// Changes the work; it is written to the device when it is kept there.
pub(crate) fn edit(change: impl FnOnce(&mut SavedWork)) {
    let Shared { work, work_is_kept, notice, .. } = shared();
    work.update(change);
    if work_is_kept.get_untracked() && keep().is_err() {
        // The bar at the end of the page says what can be done; nothing is lost in this window.
        work_is_kept.set(false);
        notice.set(Some(Msg::WorkNotKept));
    }
}

/// Writes the work to the device.
fn keep() -> Result<(), Trouble> {
    let Shared { work, work_is_kept, .. } = shared();
    let mut store = DeviceStore::open();
    let stored = store.read(Key::Work);
    match saved_work::decide(stored.as_deref(), work.with_untracked(|work| work.revision)) {
        Decision::Save(revision) => {
            let text = work.with_untracked(|work| saved_work::write(&SavedWork { revision, ..work.clone() }));
            if !store.write(Key::Work, &text) {
                return Err(Trouble::Refused);
            }
            work.update_untracked(|work| work.revision = revision);
            work_is_kept.set(true);
            Ok(())
        }
        Decision::Conflict { .. } => Err(Trouble::Conflict),
        Decision::Blocked(error) => Err(Trouble::Unreadable(error)),
    }
}

/// Keeping, fetching, opening and deleting the work. At the end of every tool's page.
pub(crate) fn work_bar(language: Language) -> Element {
    let Shared { work, work_is_kept, notice, .. } = shared();
    let trouble = RwSignal::new(None::<Trouble>);
    let opened = RwSignal::new(None::<ReadError>);
    let save = move || trouble.set(keep().err());
    let take_theirs = move || {
        work.set(SavedWork::default());
        take_up();
        trouble.set(None);
    };
    let keep_mine = move || {
        // From the revision that lies there, never from the beginning: a third window could have had that one.
        let stored = DeviceStore::open().read(Key::Work).and_then(|text| saved_work::read(&text).ok());
        let revision = stored.map_or(0, |(stored, _)| stored.revision);
        work.update_untracked(|work| work.revision = revision);
        trouble.set(keep().err());
    };
    let fetch = move || {
        let text = work.with_untracked(saved_work::write);
        browser::download("veteranarbejde.json", "application/json", &text);
    };
    let open = move |event: web_sys::Event| {
        leptos::task::spawn_local(async move {
            let Some(bytes) = browser::chosen_file(&event, MOST_BYTES).await else {
                return opened.set(Some(ReadError::NotWork));
            };
            match saved_work::read(&String::from_utf8_lossy(&bytes)) {
                Ok((read, _)) => {
                    // The file's work takes the place of this window's; what lies on the device stays until it is saved.
                    let revision = work.with_untracked(|work| work.revision);
                    work.set(SavedWork { revision, ..read });
                    work_is_kept.set(false);
                    opened.set(None);
                    notice.set(Some(Msg::WorkOpened));
                }
                Err(error) => opened.set(Some(error)),
            }
        });
    };
    let delete = move || {
        // «Slet alt» is all of it: saved answers too.
        navigation::forget();
        work_is_kept.set(false);
        trouble.set(None);
        notice.set(Some(Msg::WorkDeleted));
    };
    let told = live(move || match (trouble.get(), work_is_kept.get()) {
        (Some(Trouble::Conflict), _) => el("div")
            .child(filled("p", ProMsg::WorkConflict.get(language)))
            .child(button(ProMsg::WorkTakeOther, language).on_click(take_theirs))
            .child(button(ProMsg::WorkKeepMine, language).on_click(keep_mine)),
        (Some(Trouble::Unreadable(error)), _) => filled("p", read_error(error, language)),
        (Some(Trouble::Refused), _) => filled("p", ProMsg::WorkNotSaved.get(language)),
        (None, true) => filled("p", ProMsg::WorkSaved.get(language)),
        (None, false) => el("div").child(button(ProMsg::SaveWork, language).on_click(save)),
    });
    let problem =
        live(move || opened.get().map(|error| filled("p", read_error(error, language)).attr("role", "alert")));
    let file = el("input")
        .attr("type", "file")
        .attr("id", "open-work")
        .attr("accept", ".json,application/json")
        .on("change", open);
    classed("section", "note work d-print-none only-app")
        .child(filled("h2", Msg::WorkHeading.get(language)))
        .child(el("div").attr("role", "status").child(told))
        .child(el("div").child(button(ProMsg::WorkExport, language).on_click(fetch)))
        .child(classed("label", "form-label").attr("for", "open-work").child(ProMsg::WorkImport.get(language)))
        .child(file)
        .child(problem)
        .child(el("div").child(button(ProMsg::DeleteAll, language).on_click(delete)))
}

fn button(name: ProMsg, language: Language) -> Element {
    classed("button", "link").attr("type", "button").child(name.get(language))
}
