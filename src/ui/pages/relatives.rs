//! What there is for relatives.

use crate::{domain::Language, ui::node::Node};

pub(super) fn relatives(_language: Language) -> Node {
    Node::Nothing
}
