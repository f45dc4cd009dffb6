//! Questions and plan.

mod answers;
mod asked;
mod find_help;
mod first;
mod form;
mod get_ready;
mod one_answer;
mod own_list;
mod place;
mod plan;
mod referrals;
mod several;
mod take;
mod take_list;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::{
    route::{Page, Route},
    text::Msg,
    ui::{node::Node, pages::not_found},
};

/// The one door of the wing: its pages, and nothing of another's.
#[wasm_split(help, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
pub(super) fn draw(route: &Route) -> Result<Node, SplitLoaderError> {
    let language = route.language;
    Ok(match &route.page {
        Page::FindHelp(step) => find_help::find_help(*step, language).into(),
        Page::Referrals => referrals::referrals(language),
        Page::OwnList => own_list::own_list(language),
        _ => not_found(Msg::NotFoundTitle, language),
    })
}
