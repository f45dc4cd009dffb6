//! QR codes for paper. A part of the program of its own, since only who prints fetches it.

use std::fmt::Write as _;

use leptos::wasm_split::{SplitLoaderError, wasm_split};
use qrcodegen::{QrCode, QrCodeEcc};

/// A code as one path in a square of so many units, a unit for each of its dots.
#[derive(Clone)]
pub(in crate::ui) struct Code {
    pub(in crate::ui) size: i32,
    pub(in crate::ui) path: String,
}

/// Readers want so many light dots around it.
const MARGIN: i32 = 4;

/// The code of an address; none where it is too long for one.
#[wasm_split(qr, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(in crate::ui) fn code(address: &str) -> Result<Option<Code>, SplitLoaderError> {
    Ok(QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Medium).ok().map(|dots| drawn(&dots)))
}

/// Row by row, dark dots beside each other as one bar.
fn drawn(dots: &QrCode) -> Code {
    let mut path = String::new();
    for y in 0..dots.size() {
        let mut x = 0;
        while x < dots.size() {
            let dark = (x..dots.size()).take_while(|x| dots.get_module(*x, y)).count() as i32;
            if dark > 0 {
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + MARGIN, y + MARGIN);
            }
            x += dark + 1;
        }
    }
    Code { size: dots.size() + 2 * MARGIN, path }
}
