//! What helps with a call from the plan: the words of this person, and the plan's other numbers.

use leptos::prelude::*;

use super::asked::now;
use crate::{
    domain::Language,
    matching::{Item, plan},
    text,
    ui::{
        context::{Shared, shared},
        node::Element,
        parts::{Call, before_call},
    },
};

/// `is_said` is whether the words to say stand above already.
pub(super) fn get_ready(item: &Item<'static>, is_said: bool, language: Language) -> Option<Element> {
    let Shared { site, session, .. } = shared();
    let script =
        session.with_untracked(|asked| text::call_script(&item.subject, asked.answers(), site.directory, language));
    let call = Call { subject: item.subject, contacts: item.contacts.clone(), script, is_said };
    let called = item.contacts.clone();
    let next = move || {
        // Whoever opens at eight answers at eight, though the plan was made before.
        let now = shared().now.get_untracked().unwrap_or_else(now);
        session.with_untracked(|asked| {
            let (answers, directory) = (asked.answers(), site.directory);
            let plan = plan(directory, answers, now);
            plan.map(|plan| plan.after(answers, directory, &called, now)).unwrap_or_default()
        })
    };
    before_call(call, next, language)
}
