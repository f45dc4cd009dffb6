//! For professionals: the status over the veteran policy.

use crate::{domain::Language, ui::node::Node};

pub(super) fn board(_language: Language) -> Node {
    Node::Nothing
}
