//! The mock server: installed as the lock file says, and started on a free port of this machine alone.

use std::error::Error;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::cargo;

/// How long a large document may take to be read.
const PATIENCE: Duration = Duration::from_secs(120);

/// Values that are made of schemas are the same each time.
const SEED: &str = "1";

/// The files that say which versions are installed.
const LOCKED: [(&str, &str); 2] = [
    ("package.json", include_str!("../../prism/package.json")),
    ("package-lock.json", include_str!("../../prism/package-lock.json")),
];

/// Whether Node.js and npm are on this machine.
#[must_use]
pub fn is_possible() -> bool {
    let runs = |program: &str| {
        let status =
            Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    runs("node") && runs("npm")
}

fn folder() -> PathBuf {
    cargo::folder().join("prism")
}

/// Installs it where the versions that are installed are others, or none.
///
/// # Errors
///
/// Where npm is missing, or fails.
pub fn install() -> Result<(), Box<dyn Error>> {
    let (folder, done) = (folder(), folder().join("installed.json"));
    let [_, (_, lock)] = LOCKED;
    if fs::read_to_string(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    for (name, text) in LOCKED {
        fs::write(folder.join(name), text)?;
    }
    let status = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .current_dir(&folder)
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("npm cannot be started: {error}"))?;
    if !status.success() {
        return Err(format!("`npm ci` fails in {}", folder.display()).into());
    }
    Ok(fs::write(done, lock)?)
}

/// What the server does about what breaks the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// It refuses it, be it a request or a reply of its own.
    Errors,
    /// It gives a reply all the same.
    Lenient,
    /// It gives one that is made of the schemas, whatever examples there are.
    Dynamic,
}

/// A server that runs until it is dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Serves a document.
    ///
    /// # Errors
    ///
    /// Where the document cannot be read, with what Prism says.
    pub fn start(document: &Path, strictness: Strictness) -> Result<Self, Box<dyn Error>> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let log = folder().join(format!("{port}.log"));
        let output = fs::File::create(&log)?;
        let child = Command::new("node")
            .arg(folder().join("node_modules/@stoplight/prism-cli/dist/index.js"))
            .arg("mock")
            .args(match strictness {
                Strictness::Errors => ["--errors"].as_slice(),
                Strictness::Lenient => &[],
                Strictness::Dynamic => &["--dynamic", "--seed", SEED],
            })
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .arg(std::path::absolute(document)?)
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .map_err(|error| format!("node cannot be started: {error}"))?;
        let mut server = Self { child, port };
        let ready = server.wait();
        let said = fs::read_to_string(&log).unwrap_or_default();
        if ready { Ok(server) } else { Err(fatal(&said).into()) }
    }

    /// Whether it came up.
    fn wait(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return true;
            }
            if !matches!(self.child.try_wait(), Ok(None)) {
                return false;
            }
            sleep(Duration::from_millis(100));
        }
        false
    }

    /// Where it is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself needs no end.
        drop(self.child.kill());
        drop(self.child.wait());
        drop(fs::remove_file(folder().join(format!("{}.log", self.port))));
    }
}

/// The lines in which Prism says why it gives up.
fn fatal(said: &str) -> String {
    let lines: Vec<&str> = said.lines().skip_while(|line| !line.contains("fatal")).take(2).collect();
    if lines.is_empty() { "it said nothing".to_owned() } else { lines.join("\n") }
}
