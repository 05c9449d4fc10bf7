//! Logs in with PKCE (RFC 7636) and prints the API key that comes of it, masked.
//!
//! Without arguments it talks to a stand-in server, which also plays the browser, and ends by itself.
//! `--base-url https://openrouter.ai/api/v1` is the real thing.

mod callback;

use std::{env, error::Error, process::ExitCode, time::Duration};

use callback::Callback;
use generated::{Client, operations::exchange_auth_code_for_api_key as exchange, types::CodeChallengeMethod};
use reqwest::Url;
use tests::{
    pkce::{self, Verifier},
    stand_in::StandIn,
};

const USAGE: &str = "usage: cargo run -p tests --example pkce_login [-- --base-url URL]";

/// How long the server may take for the exchange.
const EXCHANGE: Duration = Duration::from_secs(30);

/// How long the user may take to agree.
const CONSENT: Duration = Duration::from_secs(300);

/// The only port of the local machine that `OpenRouter` sends browsers back to.
const CALLBACK_PORT: u16 = 3000;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => try_out().await,
        ["--base-url", url] => login(url, CALLBACK_PORT, |_| {}).await,
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&*error);
            ExitCode::FAILURE
        }
    }
}

/// Logs in to a stand-in server, whose authorisation page needs no user.
async fn try_out() -> Result<()> {
    let server = StandIn::start().await?;
    let browser = |url: Url| {
        tokio::spawn(async move {
            if let Err(error) = reqwest::get(url).await {
                report(&error);
            }
        });
    };
    login(&server.base_url(), 0, browser).await
}

async fn login(base_url: &str, port: u16, open: impl FnOnce(Url)) -> Result<()> {
    let client = Client::new(base_url)?.timeout(EXCHANGE);
    let verifier = Verifier::random()?;
    let callback = Callback::listen(port, pkce::random_text()?).await?;

    let url = authorisation_url(base_url, &callback.url(), &verifier.challenge())?;
    println!("Open this page and agree:\n\n  {url}\n\nWaiting for the code ...");
    open(url);
    let code =
        tokio::time::timeout(CONSENT, callback.code()).await.map_err(|_| "nobody agreed in time")??;

    let request = exchange::Request::new(code)
        .code_verifier(verifier.as_str())
        .code_challenge_method(CodeChallengeMethod::S256);
    let reply = exchange::exchange_auth_code_for_api_key(&client, &request).await?;
    println!("Key:  {}", masked(&reply.key));
    println!("User: {}", reply.user_id.as_deref().unwrap_or("(not told)"));
    Ok(())
}

/// The page where the user agrees: `/auth` on the host of the API.
fn authorisation_url(base_url: &str, callback: &str, challenge: &str) -> Result<Url> {
    let mut url = Url::parse(base_url)?.join("/auth")?;
    url.query_pairs_mut()
        .append_pair("callback_url", callback)
        .append_pair("code_challenge", challenge)
        .append_pair("code_challenge_method", CodeChallengeMethod::S256.as_str());
    Ok(url)
}

/// The first six characters, which tell keys apart but open nothing.
fn masked(key: &str) -> String {
    let start: String = key.chars().take(6).collect();
    format!("{start}... ({} characters)", key.chars().count())
}

fn report(error: &dyn Error) {
    eprintln!("error: {error}");
    let mut source = error.source();
    while let Some(error) = source {
        eprintln!("  because: {error}");
        source = error.source();
    }
}
