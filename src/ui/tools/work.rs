//! A professional's work: in memory, and on the device once somebody has asked for it.
//!
//! Two windows never overwrite each other silently: before every writing the revision that lies there is compared with
//! the one this window began from, and a person decides when they differ. What lies there and cannot be read, whole or
//! in part, stays there until a person has been told of it and saves.

use leptos::prelude::*;

use crate::{
    domain::{Language, has_personal_number},
    json,
    professional::saved_work::{self, Decision, Loss, ReadError, SavedWork},
    referrals::{Key, Store},
    route::Page,
    text::{
        Msg,
        partners::PartnerMsg,
        professional::{ProMsg, loss, read_error},
    },
    ui::{
        browser::{self, DeviceStore},
        context::{self, Shared, at_root, shared},
        navigation,
        node::{Element, classed, el, filled, live},
    },
};

/// Largest file that is opened, in bytes.
const MOST_BYTES: f64 = json::MOST_BYTES as f64;

/// Where it is said whether the work is kept.
const STANDING: &str = "#work-state";

/// What keeps the work from being saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Another window has saved since; both are still there.
    Conflict,
    /// What lies on the device cannot be read.
    Unreadable(ReadError),
    /// Some of what lies on the device could not be read. Saving takes its place, so a person has to ask for it.
    Lost(Vec<Loss>),
    /// The device refuses.
    Refused,
}

/// The work of this window. It stays while somebody is on other pages.
#[derive(Clone, Copy)]
struct Work {
    work: RwSignal<SavedWork>,
    /// Whether it is kept on this device: then every change is written there.
    work_is_kept: RwSignal<bool>,
    /// What stands between it and the device.
    work_trouble: RwSignal<Option<Trouble>>,
}

/// The work, as the tools change it.
pub(super) fn signal() -> RwSignal<SavedWork> {
    desk().work
}

fn desk() -> Work {
    use_context::<StoredValue<Work>>().map_or_else(|| at_root(set_up), |known| known.get_value())
}

fn set_up() -> Work {
    let work = Work {
        work: RwSignal::new(SavedWork::default()),
        work_is_kept: RwSignal::new(false),
        work_trouble: RwSignal::new(None),
    };
    provide_context(StoredValue::new(work));
    work
}

/// What a first tool brings with it. The work that lies on the device is taken up as soon as the page is drawn, so that
/// the first picture equals the HTML; the build machine has neither.
pub(super) fn begin() {
    if cfg!(not(feature = "hydrate")) || shared().work.with_untracked(Option::is_some) {
        return;
    }
    let is_any = || desk().work.with(|work| *work != SavedWork::default());
    let is_kept = || desk().work_is_kept.get_untracked();
    shared().work.set(Some(context::Work { is_any, is_kept, forget }));
    leptos::task::spawn_local(async move {
        browser::next_task().await;
        at_root(|| {
            take_up();
            guard_leaving();
        });
    });
}

/// Takes up the work that lies on the device.
fn take_up() {
    let Work { work, work_is_kept, work_trouble } = desk();
    let Shared { here, notice, .. } = shared();
    let Some(text) = DeviceStore::open().read(Key::Work) else { return };
    let trouble = match saved_work::read(&text) {
        Ok((saved, losses)) => {
            work.set(saved);
            work_is_kept.set(losses.is_empty());
            (!losses.is_empty()).then_some(Trouble::Lost(losses))
        }
        Err(error) => Some(Trouble::Unreadable(error)),
    };
    // Every tool has the bar that says more.
    if trouble.is_some() && here.with_untracked(|here| matches!(here.page, Page::Tool(_))) {
        notice.set(Some(Msg::WorkNotRead));
    }
    work_trouble.set(trouble);
}

/// Before the page goes: what stands in a field counts as written, and work that is not kept is asked about.
fn guard_leaving() {
    let Work { work, work_is_kept, .. } = desk();
    browser::on_leaving(move || {
        let is_empty = |work: &SavedWork| *work == SavedWork { revision: work.revision, ..SavedWork::default() };
        !work_is_kept.get_untracked() && !work.with_untracked(is_empty)
    });
}

/// Forgets the work here.
fn forget() {
    let Work { work, work_is_kept, work_trouble } = desk();
    work.set(SavedWork::default());
    work_is_kept.set(false);
    work_trouble.set(None);
}

/// Changes the work; it is written to the device when it is kept there.
pub(crate) fn edit(change: impl FnOnce(&mut SavedWork)) {
    let Work { work, work_is_kept, .. } = desk();
    let notice = shared().notice;
    work.update(change);
    if work_is_kept.get_untracked() && keep().is_err() {
        // The bar at the end of the page says what can be done; nothing is lost in this window.
        work_is_kept.set(false);
        notice.set(Some(Msg::WorkNotKept));
    }
}

/// Writes the work to the device.
fn keep() -> Result<(), Trouble> {
    let Work { work, work_is_kept, .. } = desk();
    let mut store = DeviceStore::open();
    let stored = store.read(Key::Work);
    // It has been deleted meanwhile, in another window: only a person's press keeps it again.
    if stored.is_none() && work_is_kept.get_untracked() {
        return Err(Trouble::Refused);
    }
    match saved_work::decide(stored.as_deref(), work.with_untracked(|work| work.revision)) {
        Decision::Save(revision) => {
            let text = work.with_untracked(|work| saved_work::write(&SavedWork { revision, ..work.clone() }));
            // What could not be read again is not kept.
            if text.len() > json::MOST_BYTES || !store.write(Key::Work, &text) {
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
    let fetch = move || {
        let text = signal().with_untracked(saved_work::write);
        browser::download("veteranarbejde.json", "application/json", &text);
    };
    let delete = move || {
        // «Slet alt» is all of it: saved answers too.
        navigation::forget();
        shared().notice.set(Some(Msg::WorkDeleted));
    };
    let state = el("div").attr("id", "work-state").attr("role", "status").attr("tabindex", "-1");
    classed("section", "note work d-print-none only-app")
        .child(filled("h2", Msg::WorkHeading.get(language)))
        .child(state.child(live(move || standing(language))))
        .child(el("div").child(button(ProMsg::WorkExport, language).on_click(fetch)))
        .child(opening(language))
        .child(el("div").child(button(ProMsg::DeleteAll, language).on_click(delete)))
}

/// Whether the work is kept, what stands in the way, and what can be done.
fn standing(language: Language) -> Element {
    let Work { work, work_is_kept, work_trouble } = desk();
    let save = move || {
        work_trouble.set(keep().err());
        // The button that was pressed is gone: the focus goes to what has come of it.
        browser::focus_first(STANDING);
    };
    let take_theirs = move || {
        work.set(SavedWork::default());
        work_trouble.set(None);
        take_up();
        browser::focus_first(STANDING);
    };
    let keep_mine = move || {
        // From the revision that lies there, never from the beginning: a third window could have had that one.
        let stored = DeviceStore::open().read(Key::Work).and_then(|text| saved_work::read(&text).ok());
        let revision = stored.map_or(0, |(stored, _)| stored.revision);
        work.update_untracked(|work| work.revision = revision);
        work_trouble.set(keep().err());
        browser::focus_first(STANDING);
    };
    // As it lies there, to be mended or kept by hand.
    let fetch_stored = || {
        if let Some(text) = DeviceStore::open().read(Key::Work) {
            browser::download("veteranarbejde-gemt.json", "application/json", &text);
        }
    };
    let fetch_stored = || button(ProMsg::WorkFetchStored, language).on_click(fetch_stored);
    match (work_trouble.get(), work_is_kept.get()) {
        (Some(Trouble::Conflict), _) => el("div")
            .child(filled("p", ProMsg::WorkConflict.get(language)))
            .child(button(ProMsg::WorkTakeOther, language).on_click(take_theirs))
            .child(button(ProMsg::WorkKeepMine, language).on_click(keep_mine)),
        (Some(Trouble::Unreadable(error)), _) => {
            let words = match error {
                ReadError::Newer(_) => ProMsg::WorkStoredNewer,
                ReadError::NotJson(_) | ReadError::NotWork => ProMsg::WorkStoredUnread,
            };
            el("div").child(filled("p", words.get(language))).child(fetch_stored())
        }
        (Some(Trouble::Lost(losses)), _) => el("div")
            .child(filled("p", ProMsg::WorkStoredLost.get(language)))
            .child(list(&losses, language))
            .child(fetch_stored())
            .child(button(ProMsg::SaveWork, language).on_click(save)),
        (Some(Trouble::Refused), _) => filled("p", ProMsg::WorkNotSaved.get(language)),
        (None, true) => filled("p", ProMsg::WorkSaved.get(language)),
        (None, false) => el("div").child(button(ProMsg::SaveWork, language).on_click(save)),
    }
}

/// Opening a file of one's work, with what it lacked.
fn opening(language: Language) -> Element {
    let opened = RwSignal::new(None::<Result<Vec<Loss>, ReadError>>);
    let Work { work, work_is_kept, .. } = desk();
    let notice = shared().notice;
    let has_number = RwSignal::new(false);
    let open = move |event: web_sys::Event| {
        leptos::task::spawn_local(async move {
            let Some(bytes) = browser::chosen_file(&event, MOST_BYTES).await else {
                return opened.set(Some(Err(ReadError::NotWork)));
            };
            let text = String::from_utf8_lossy(&bytes);
            has_number.set(has_personal_number(&text));
            let read = saved_work::read(&text);
            opened.set(Some(read.map(|(read, losses)| {
                // The file's work takes the place of this window's; what lies on the device stays until it is saved.
                let revision = work.with_untracked(|work| work.revision);
                work.set(SavedWork { revision, ..read });
                work_is_kept.set(false);
                notice.set(Some(Msg::WorkOpened));
                losses
            })));
        });
    };
    let told = live(move || match opened.get() {
        Some(Ok(losses)) if !losses.is_empty() => {
            let words = filled("p", ProMsg::WorkOpenedLost.get(language));
            Some(el("div").child(words).child(list(&losses, language)))
        }
        Some(Ok(_)) | None => None,
        Some(Err(error)) => Some(filled("p", read_error(error, language))),
    });
    let numbered = live(move || has_number.get().then(|| filled("p", PartnerMsg::NumberInFile.get(language))));
    let file = el("input")
        .attr("type", "file")
        .attr("id", "open-work")
        .attr("accept", ".json,application/json")
        .on("change", open);
    el("div")
        .child(classed("label", "form-label").attr("for", "open-work").child(ProMsg::WorkImport.get(language)))
        .child(file)
        .child(el("div").attr("role", "alert").child(told).child(numbered))
}

fn list(losses: &[Loss], language: Language) -> Element {
    el("ul").children(losses.iter().map(|one| filled("li", loss(*one, language))))
}

fn button(name: ProMsg, language: Language) -> Element {
    classed("button", "link").attr("type", "button").child(name.get(language))
}
