//! The app in the browser. All of it lives in the library.

#[cfg(feature = "hydrate")]
fn main() {
    veteranvejviseren::ui::boot();
}

/// On a developer's machine there is nothing to start: see the `vejviser` program.
#[cfg(not(feature = "hydrate"))]
fn main() {}
