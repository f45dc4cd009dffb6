//! Whether what somebody prints, writes or keeps here may be found by the one they are afraid of.

use leptos::prelude::WithUntracked;

use crate::{
    domain::{Role, Service},
    ui::context::{Shared, shared},
};

/// By what was answered, and by the offer that is looked at. A professional's papers are not at home.
pub(crate) fn leaves_traces(service: Option<&Service>) -> bool {
    let Shared { site, session, .. } = shared();
    session.with_untracked(|asked| {
        let answers = asked.answers();
        let apart = |topics: &[String]| site.directory.keep_apart(topics);
        answers.role != Some(Role::Professional)
            && (apart(&answers.topics) || service.is_some_and(|service| apart(&service.topics)))
    })
}
