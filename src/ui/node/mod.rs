//! The pieces pages are made of: one type for every tag, put together as with Leptos' own builder.
//!
//! A [`Node`] is a Leptos view: signals read in [`live`] redraw that place alone, and Leptos hydrates it. Leptos'
//! own `view!` gives every tag, attribute and list of children a type with its own code for drawing, taking over and
//! changing; for these pages that was more than half of the wasm. One type needs that code once.
//!
//! Text is always text: nothing here writes markup. A link that would lead where none may is drawn without its address.

mod dom;
mod follow;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod view;

use std::borrow::Cow;

use leptos::prelude::Owner;
use wasm_bindgen::JsCast;

use crate::domain::leads_safely;

type Words = Cow<'static, str>;

/// A piece of a page.
#[derive(Default)]
pub enum Node {
    /// Nothing; its place is kept.
    #[default]
    Nothing,
    /// Text.
    Text(Words),
    /// A tag with what is in it.
    Element(Element),
    /// Several pieces in a row.
    Several(Vec<Node>),
    /// A place that is drawn anew when a signal read in it changes.
    Live(Box<dyn FnMut() -> Node + Send>),
}

/// A tag with its attributes, listeners and children. One pointer: it is handed on at every step of a page's making.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    /// Two elements with different keys are never turned into each other.
    key: bool,
    /// What is in the element stays as it stands in the document.
    kept: bool,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<Listener>,
    children: Vec<Node>,
}

/// What an attribute is; none means that it is absent.
enum Value {
    Fixed(Option<Words>),
    Live(Box<dyn FnMut() -> Option<Words> + Send>),
}

impl Value {
    fn leading_safely(self) -> Self {
        match self {
            Self::Fixed(address) => Self::Fixed(gate(address)),
            Self::Live(mut value) => Self::Live(Box::new(move || gate(value()))),
        }
    }
}

/// Lets an address through, or tells whoever opens the console that it does not.
#[inline(never)]
fn gate(address: Option<Words>) -> Option<Words> {
    let refused = address.as_ref().is_some_and(|address| !leads_safely(address));
    #[cfg(target_arch = "wasm32")]
    if refused {
        super::browser::log("a link was left out");
    }
    address.filter(|_| !refused)
}

struct Listener {
    event: &'static str,
    owner: Owner,
    call: Box<dyn FnMut(web_sys::Event) + Send>,
}

/// An element. Tags of SVG get their own namespace by their name.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    let mut attributes = Vec::new();
    // Nothing that is written or ticked here is kept by the browser, or filled in again for the next person.
    if matches!(tag, "form" | "select") {
        attributes.push(("autocomplete", Value::Fixed(Some("off".into()))));
    }
    let (listeners, children) = (Vec::new(), Vec::new());
    Element(Box::new(Parts { tag, key: false, kept: false, attributes, listeners, children }))
}

/// An element with a class.
pub fn classed(tag: &'static str, class: &'static str) -> Element {
    el(tag).class(class)
}

/// An element with one piece in it.
pub fn filled(tag: &'static str, child: impl Piece) -> Element {
    el(tag).child(child)
}

/// A link.
pub fn link(address: impl Attribute, child: impl Piece) -> Element {
    el("a").attr("href", address).child(child)
}

/// A place that is drawn anew when a signal read in `draw` changes.
pub fn live<N: Into<Node>>(mut draw: impl FnMut() -> N + Send + 'static) -> Node {
    Node::Live(Box::new(move || draw().into()))
}

/// Several pieces in a row.
pub fn row<N: Into<Node>>(pieces: impl IntoIterator<Item = N>) -> Node {
    Node::Several(pieces.into_iter().map(Into::into).collect())
}

impl Element {
    /// Sets the class.
    pub fn class(self, class: impl Attribute) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        value.set_on(self, name)
    }

    /// Sets an attribute where there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<impl Into<Words>>) -> Self {
        self.with_value(name, Value::Fixed(value.map(Into::into)))
    }

    /// Sets an attribute without a value, such as `checked`.
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.attr_if(name, is_set.then_some(""))
    }

    /// An attribute that follows signals; none takes it away.
    pub fn live_attr<W: Into<Words>>(
        self,
        name: &'static str,
        mut value: impl FnMut() -> Option<W> + Send + 'static,
    ) -> Self {
        self.with_value(name, Value::Live(Box::new(move || value().map(Into::into))))
    }

    /// Calls back on an event, with the contexts of the place where the element was made.
    pub fn on(self, event: &'static str, call: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        self.with_listener(event, Box::new(call))
    }

    /// Calls back when the element is pressed.
    pub fn on_click(self, mut call: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| call())
    }

    /// Calls back when the form is sent; the browser itself does nothing with it.
    pub fn on_submit(self, mut call: impl FnMut(web_sys::HtmlFormElement) + Send + 'static) -> Self {
        self.on("submit", move |event| {
            event.prevent_default();
            let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
            if let Some(form) = form {
                call(form);
            }
        })
    }

    /// Puts a piece at the end.
    pub fn child(self, child: impl Piece) -> Self {
        child.put_into(self)
    }

    /// Puts several pieces at the end.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.0.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// Marks an element that must not take over the fields of one with the other mark.
    pub fn key(mut self, key: bool) -> Self {
        self.0.key = key;
        self
    }

    /// Leaves what stands in the element as it is: neither taking over nor changing touches it ([`crate::ui::kept`]).
    pub fn keep(mut self) -> Self {
        self.0.kept = true;
        self
    }

    // Called hundreds of times: once in the wasm, not once a call. Those for text and for elements take what a call
    // can hand over without putting it together first.
    #[inline(never)]
    fn with_static(self, name: &'static str, value: &'static str) -> Self {
        self.with_value(name, Value::Fixed(Some(value.into())))
    }

    #[inline(never)]
    fn with_text(self, text: &'static str) -> Self {
        self.with_child(text.into())
    }

    #[inline(never)]
    fn with_element(self, element: Element) -> Self {
        self.with_child(element.into())
    }

    #[inline(never)]
    fn with_element_if(self, element: Option<Element>) -> Self {
        self.with_child(element.into())
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, if name == "href" { value.leading_safely() } else { value }));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn with_listener(mut self, event: &'static str, call: Box<dyn FnMut(web_sys::Event) + Send>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        self.0.listeners.push(Listener { event, owner, call });
        self
    }
}

/// What an attribute can be set to.
pub trait Attribute {
    /// Sets it.
    fn set_on(self, element: Element, name: &'static str) -> Element;
}

impl Attribute for &'static str {
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.with_static(name, self)
    }
}

impl Attribute for String {
    fn set_on(self, element: Element, name: &'static str) -> Element {
        element.with_value(name, Value::Fixed(Some(self.into())))
    }
}

/// What can be put into an element.
pub trait Piece: Into<Node> {
    /// Puts it at the end.
    fn put_into(self, element: Element) -> Element {
        element.with_child(self.into())
    }
}

impl Piece for Node {}

impl Piece for String {}

impl<N: Into<Node>> Piece for Vec<N> {}

impl Piece for &'static str {
    fn put_into(self, element: Element) -> Element {
        element.with_text(self)
    }
}

impl Piece for Element {
    fn put_into(self, element: Element) -> Element {
        element.with_element(self)
    }
}

impl Piece for Option<Element> {
    fn put_into(self, element: Element) -> Element {
        element.with_element_if(self)
    }
}

impl Piece for Option<Node> {}

impl Piece for Option<String> {}

impl Piece for Option<&'static str> {}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Node::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Node::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Node::Text(text.into())
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(piece: Option<N>) -> Self {
        piece.map_or(Node::Nothing, Into::into)
    }
}

impl<N: Into<Node>> From<Vec<N>> for Node {
    fn from(pieces: Vec<N>) -> Self {
        row(pieces)
    }
}

/// Tags that have neither content nor an end.
#[cfg(not(target_arch = "wasm32"))]
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// Tags that belong to SVG.
const SVG: [&str; 6] = ["circle", "path", "rect", "svg", "text", "use"];
