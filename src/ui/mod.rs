//! What people see: thin Leptos components over the pure parts. One library for both ends: the build
//! machine renders every page to HTML, the browser takes the same HTML over.
//!
//! Only `browser` calls the browser. `head` gives titles and descriptions, `context` the few things
//! that pages share, `navigation` moves between pages without losing answers.

mod app;
#[cfg(feature = "hydrate")]
mod boot;
pub mod browser;
mod context;
mod desk;
mod doors;
#[cfg(not(target_arch = "wasm32"))]
mod framed;
mod head;
mod help;
mod kept;
mod navigation;
mod node;
#[cfg(feature = "hydrate")]
mod packs;
mod pages;
mod parts;
mod qr;
mod search;
mod site;
mod tools;
mod wing;

pub use app::App;
#[cfg(feature = "hydrate")]
pub use boot::boot;
pub use context::{Shared, Site, provide, shared};
#[cfg(not(target_arch = "wasm32"))]
pub use framed::framed_html;
pub use head::{Head, head};
pub use navigation::{start, take_up};
pub use wing::Wing;
