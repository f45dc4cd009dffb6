//! Keeping the answers on the device, once somebody asks for it. Two windows lose nothing: before every writing, what the
//! other one has written since is brought together with what was answered here.

use leptos::prelude::*;

use super::state::{Keeping, State};
use crate::{
    corrections::{self, Corrections},
    domain::Language,
    referrals::{Key, Store},
    text::desk::DeskMsg,
    ui::{
        browser::DeviceStore,
        context::shared,
        node::{Element, classed, el, filled, live},
    },
};

impl State {
    /// Takes up what lies on the device.
    pub(super) fn take_up(self) {
        let Some(text) = DeviceStore::open().read(Key::Desk) else { return };
        match corrections::read(&text) {
            Ok(read) => {
                self.work.set(read);
                self.keeping.set(Keeping::Kept(text));
            }
            Err(_) => self.keeping.set(Keeping::Unreadable),
        }
    }

    /// Writes a change, where the answers are kept.
    pub(super) fn after_change(self) {
        let Keeping::Kept(seen) = self.keeping.get_untracked() else { return };
        match DeviceStore::open().read(Key::Desk) {
            Some(stored) => write(self, &seen, &stored),
            // Deleted meanwhile, in another window: only a press keeps it again.
            None => {
                self.keeping.set(Keeping::Not);
                self.told.set(Some(DeskMsg::Forgotten.get(language()).to_owned()));
            }
        }
    }
}

/// Keeps the answers from now on.
fn keep(state: State) {
    let stored = DeviceStore::open().read(Key::Desk).unwrap_or_default();
    write(state, "", &stored);
}

/// Writes the work: `seen` is what this window began from, `stored` what lies there now.
fn write(state: State, seen: &str, stored: &str) {
    let nothing = || Corrections::new(shared().site.directory.settings.data_date);
    if stored != seen && !stored.is_empty() {
        let Ok(theirs) = corrections::read(stored) else {
            return state.keeping.set(Keeping::Unreadable);
        };
        let base = corrections::read(seen).unwrap_or_else(|_| nothing());
        let merged = state.work.with_untracked(|mine| corrections::merge(&base, mine, &theirs));
        if state.work.with_untracked(|mine| *mine != merged) {
            state.work.set(merged);
            state.told.set(Some(DeskMsg::Joined.get(language()).to_owned()));
        }
    }
    let written = state.work.with_untracked(corrections::write).ok();
    let written = written.filter(|text| DeviceStore::open().write(Key::Desk, text));
    state.keeping.set(written.map_or(Keeping::Refused, Keeping::Kept));
}

fn language() -> Language {
    shared().here.with_untracked(|here| here.language)
}

fn forget(state: State) {
    DeviceStore::open().remove(Key::Desk);
    state.keeping.set(Keeping::Not);
    state.told.set(Some(DeskMsg::Forgotten.get(language()).to_owned()));
}

/// Whether the answers are kept, and what can be done about it.
pub(super) fn standing(state: State, language: Language) -> Element {
    let button = move |name: DeskMsg| classed("button", "link").attr("type", "button").child(name.get(language));
    let told = live(move || match state.keeping.get() {
        Keeping::Not => el("div").child(button(DeskMsg::Keep).on_click(move || keep(state))),
        Keeping::Kept(_) => el("div")
            .child(filled("p", DeskMsg::IsKept.get(language)))
            .child(button(DeskMsg::Forget).on_click(move || forget(state))),
        Keeping::Unreadable => filled("p", DeskMsg::Unreadable.get(language)),
        Keeping::Refused => filled("p", DeskMsg::Refused.get(language)),
    });
    el("div").attr("role", "status").child(told)
}
