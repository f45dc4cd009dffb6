//! The command line. All of it lives in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    veteranvejviseren::cli::run(std::env::args_os())
}
