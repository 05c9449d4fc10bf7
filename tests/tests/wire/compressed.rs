//! Replies that come compressed, to a client with the feature `gzip`.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use generated::Error;

use crate::{canned::Canned, client, error, exchange};

fn compressed(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

async fn answering(body: &[u8]) -> Canned {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n");
    Canned::reply([head.as_bytes(), body].concat()).await
}

#[tokio::test]
async fn a_compressed_reply_is_asked_for_and_read() {
    let server = answering(&compressed(br#"{"key": "sk", "user_id": null}"#)).await;
    let (client, request) = (client(&server.base_url), exchange::Request::new("code"));
    assert_eq!(exchange::exchange_auth_code_for_api_key(&client, &request).await.unwrap().key, "sk");
    assert!(server.request().await.contains("\r\naccept-encoding: gzip\r\n"));
}

#[tokio::test]
async fn what_only_claims_to_be_compressed_is_a_transport_error() {
    let whole = compressed(br#"{"key": "sk", "user_id": null}"#);
    for body in [&br#"{"key": "sk", "user_id": null}"#[..], &whole[..whole.len() - 12]] {
        let error = error(&client(&answering(body).await.base_url)).await;
        assert!(matches!(error, Error::Transport(_)), "{error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    }
}

#[tokio::test]
async fn the_limit_counts_what_comes_out() {
    let bomb = compressed(&vec![b' '; 50_000_000]);
    assert!(bomb.len() < 100_000);
    let server = answering(&bomb).await;
    let error = error(&client(&server.base_url).max_reply_size(100_000)).await;
    assert!(error.to_string().ends_with("the body is larger than the client takes"), "{error}");
}
