//! The one place where the command line prints. A pipe that is closed early or a device that is full is an outcome
//! like any other: no command panics because nobody can hear it.

use std::io::{self, ErrorKind, Write};

use super::Refusal;

/// Prints what was asked for. A reader who has had enough is no fault; anything else that stops it is refused.
pub(super) fn answer(text: &str) -> Result<(), Refusal> {
    write(text).map_err(|error| Refusal(format!("the answer cannot be written: {error}")))
}

/// Says what has been written to files. It is done even where that cannot be said: then the reason goes to stderr, and
/// the command has still succeeded.
pub(super) fn done(text: &str) {
    if let Err(error) = write(text) {
        complain(&format!("it is done, but that cannot be printed: {error}"));
    }
}

/// Prints one sentence to stderr. Where nobody hears even that, the exit code is left.
pub(super) fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "vejviser: {message}");
}

/// All of it, and out of the buffer: what is left for the end of the program fails unheard.
fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| {
        if !text.ends_with('\n') {
            out.write_all(b"\n")?;
        }
        out.flush()
    });
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
