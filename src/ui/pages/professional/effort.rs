//! For professionals: the municipality's work for veterans, explained.

use crate::{domain::Language, ui::node::Node};

pub(super) fn effort(_language: Language) -> Node {
    Node::Nothing
}
