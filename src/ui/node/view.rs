//! A node as a Leptos view, so that Leptos mounts, hydrates and renders it like any other.

use std::future::{Future, ready};

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::{AddAnyAttr, Render, RenderHtml},
    tachys::{
        hydration::Cursor,
        view::{Position, PositionState},
    },
};

use super::{
    Node,
    dom::{Drawn, Walk, settle},
};

impl Render for Node {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn::build(self)
    }

    fn rebuild(self, drawn: &mut Drawn) {
        drawn.change(self);
    }
}

impl AddAnyAttr for Node {
    type Output<SomeNewAttr: Attribute> = Self;

    // A node's attributes are given where it is made.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    fn resolve(self) -> impl Future<Output = Self> + Send {
        ready(self)
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        // Only the build machine writes HTML.
        #[cfg(not(target_arch = "wasm32"))]
        {
            let mut after_text = matches!(position, Position::NextChildAfterText);
            self.write(html, &mut after_text);
            *position = if after_text { Position::NextChildAfterText } else { Position::NextChild };
        }
        #[cfg(target_arch = "wasm32")]
        let _ = (html, position);
    }

    /// The pages are one node in `#app`, so the walk begins with the first child of where Leptos stands.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _position: &PositionState) -> Drawn {
        let walk = Walk::within(cursor.current());
        let mut drawn = Drawn::hydrate(self, &walk);
        walk.end();
        settle(&mut drawn);
        drawn
    }

    fn into_owned(self) -> Self {
        self
    }
}
