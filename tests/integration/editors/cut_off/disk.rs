//! A disk that is full, fails or is lost with its program, at the call that `DISK_FAULT` tells: `full:7`, `once:7`, `lost:7`.
//! Compiled by the test and loaded before the C library, so that it stands between a program and every file it writes.

use std::{
    env,
    ffi::{c_char, c_int, c_uint, c_void},
    mem,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

const NEXT: *mut c_void = -1_isize as *mut c_void;
const KILLED: c_int = 9;
const BROKEN: c_int = 5;
const FULL: c_int = 28;

unsafe extern "C" {
    fn dlsym(from: *mut c_void, name: *const c_char) -> *mut c_void;
    fn __errno_location() -> *mut c_int;
    fn getpid() -> c_int;
    fn kill(process: c_int, signal: c_int) -> c_int;
}

/// Whether this call fails, and how.
fn fault(is_write: bool) -> Option<c_int> {
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    static ASKED: OnceLock<Option<(String, usize)>> = OnceLock::new();
    let asked = ASKED.get_or_init(|| {
        let asked = env::var("DISK_FAULT").ok()?;
        let (how, call) = asked.split_once(':')?;
        Some((how.to_owned(), call.parse().ok()?))
    });
    let (how, first) = asked.as_ref()?;
    let call = CALLS.fetch_add(1, Ordering::SeqCst) + 1;
    match how.as_str() {
        "lost" if call == *first => {
            unsafe { kill(getpid(), KILLED) };
            None
        }
        "once" if call == *first => Some(BROKEN),
        "full" if call >= *first && is_write => Some(FULL),
        _ => None,
    }
}

/// Stands for a function of the C library.
macro_rules! between {
    ($name:ident($($part:ident: $type:ty),*) -> $out:ty, $counts:expr, $is_write:expr) => {
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($part: $type),*) -> $out {
            static OWN: OnceLock<usize> = OnceLock::new();
            if $counts && let Some(error) = fault($is_write) {
                unsafe { *__errno_location() = error };
                return -1;
            }
            let name = concat!(stringify!($name), "\0").as_ptr().cast();
            let own = *OWN.get_or_init(|| unsafe { dlsym(NEXT, name) } as usize);
            let own: unsafe extern "C" fn($($type),*) -> $out = unsafe { mem::transmute(own) };
            unsafe { own($($part),*) }
        }
    };
}

// What is printed is no file.
between!(write(file: c_int, bytes: *const c_void, count: usize) -> isize, file > 2, true);
between!(fsync(file: c_int) -> c_int, true, false);
between!(rename(from: *const c_char, to: *const c_char) -> c_int, true, false);
between!(unlink(path: *const c_char) -> c_int, true, false);
between!(chmod(path: *const c_char, mode: c_uint) -> c_int, true, false);
