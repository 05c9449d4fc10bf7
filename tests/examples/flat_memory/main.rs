//! Streams bytes down, up, and as events through a loopback server, and prints the most memory that the process had,
//! client and server together. Linux only, for that is where `/proc` is.
//!
//! `cargo run --release -p tests --example flat_memory [-- MEBIBYTES]`; 1024 of them without an argument.

mod server;

use std::{env, error::Error, fs, process::ExitCode, time::Instant};

use bytes::Bytes;
use futures_util::stream;
use tests::{
    Client, Payload,
    cases::{
        body::raw::operations::{post_anything, put_bytes},
        stream::{events::operations::listen_to_news, records::operations::export},
    },
};

const MEBIBYTE: usize = 1 << 20;

/// How large a part of an upload is.
const PART: usize = 64 * 1024;

/// More than this is not flat: what a process has that does nothing, and buffers.
const MOST: usize = 64;

#[tokio::main]
async fn main() -> ExitCode {
    let mebibytes = env::args().nth(1).map_or(Ok(1024), |text| text.parse());
    let Ok(mebibytes) = mebibytes else {
        eprintln!("usage: cargo run --release -p tests --example flat_memory [-- MEBIBYTES]");
        return ExitCode::from(2);
    };
    match run(mebibytes).await {
        Ok(peak) if peak <= MOST => ExitCode::SUCCESS,
        Ok(peak) => {
            eprintln!("error: {peak} MiB at most, where {MOST} are enough");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(mebibytes: usize) -> Result<usize, Box<dyn Error>> {
    let total = mebibytes * MEBIBYTE;
    let client = Client::new(&server::start(total).await?)?;
    println!("{:<10} {:>6} MiB at most", "before", peak()?);
    report("down", down(&client), total).await?;
    report("up", up(&client, total), total).await?;
    report("events", events(&client), total).await?;
    report("records", records(&client), total).await?;
    peak()
}

async fn report(
    name: &str,
    work: impl Future<Output = Result<usize, Box<dyn Error>>>,
    total: usize,
) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let moved = work.await?;
    if moved < total {
        return Err(format!("{name}: {moved} bytes of {total}").into());
    }
    let (seconds, moved) = (start.elapsed().as_secs_f64(), moved / MEBIBYTE);
    println!("{name:<10} {:>6} MiB at most, {moved} MiB in {seconds:.1} s", peak()?);
    Ok(())
}

async fn down(client: &Client) -> Result<usize, Box<dyn Error>> {
    let mut body = client.stream(&post_anything::Request::new()).await?.into_value();
    let mut read = 0;
    while let Some(part) = body.chunk().await? {
        read += part.len();
    }
    Ok(read)
}

async fn up(client: &Client, total: usize) -> Result<usize, Box<dyn Error>> {
    let part = Bytes::from(vec![b'x'; PART]);
    let parts = move || stream::iter(std::iter::repeat_n(part.clone(), total / PART).map(Ok));
    put_bytes::put_bytes(client, &put_bytes::Request::new(Payload::stream(None, parts))).await?;
    Ok(server::received())
}

async fn events(client: &Client) -> Result<usize, Box<dyn Error>> {
    let mut events = listen_to_news::listen_to_news(client, &listen_to_news::Request::new()).await?;
    let mut read = 0;
    while let Some(event) = events.next().await {
        read += event?.data.len() + server::AROUND_EVENT;
    }
    Ok(read)
}

async fn records(client: &Client) -> Result<usize, Box<dyn Error>> {
    let mut records = export::export(client, &export::Request::new()).await?;
    let mut read = 0;
    while let Some(record) = records.next().await {
        read += record?.as_str().map_or(0, str::len) + server::AROUND_RECORD;
    }
    Ok(read)
}

/// The most memory that was resident, in MiB.
fn peak() -> Result<usize, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no `VmHWM`")?;
    let kibibytes: usize = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kibibytes / 1024)
}
