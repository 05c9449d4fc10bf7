//! Where requests go.

use tests::cases::server::{
    own::{
        operations::{add_pet, forget, list_pets, upload},
        servers,
    },
    variables::servers::{Host, Region, RegionalServers, Scheme, Server},
};
use tests::{Client, Credential, Error, Operation};

use crate::double::Double;

async fn target<O: Operation>(client: Client, operation: &O) -> String {
    let double = Double::default();
    assert!(client.transport(double.clone()).receive(operation).await.is_ok());
    double.last().uri().to_string()
}

#[test]
fn variables_are_filled_in_by_value_or_default() {
    let url = |server: &Server| server.url().unwrap();
    assert_eq!(url(&Server::default()), "https://api.example.com/v1");
    assert_eq!(url(&RegionalServers::new().into()), "https://us-east.example.com:443/v1");
    let chosen = RegionalServers::new().region(Region::Eu).base_path("a/b");
    assert_eq!(url(&chosen.into()), "https://eu.example.com:443/a/b");
    let any = Host::new().scheme(Scheme::Http).host("127.0.0.1:80");
    assert_eq!(url(&any.into()), "http://127.0.0.1:80");
    assert_eq!(url(&Server::V1), "/v1");
}

#[test]
fn a_value_stays_in_its_part_of_the_url() {
    for host in ["evil.com/", "a@evil.com", "evil.com?", "evil.com#", "evil.com\\", "a b", ""] {
        let server = Server::from(Host::new().host(host));
        assert!(server.client().is_err(), "{host}");
    }
    for path in ["v1?a=b", "v1#a", "a b"] {
        assert!(Server::from(RegionalServers::new().base_path(path)).url().is_err(), "{path}");
    }
}

#[tokio::test]
async fn a_relative_server_is_below_where_the_document_is_served() {
    let request = list_pets::Request::new();
    assert!(Server::V1.client().is_err());
    let client = Server::V1.client_of("https://example.com/docs/openapi.yaml").unwrap();
    assert_eq!(target(client, &request).await, "https://example.com/v1/pets");
    let client = Server::Production.client_of("https://example.com/docs/openapi.yaml").unwrap();
    assert_eq!(target(client, &request).await, "https://api.example.com/v1/pets");
    assert!(Server::V1.client_of("openapi.yaml").is_err());
}

#[tokio::test]
async fn operations_go_to_their_own_servers_if_the_client_is_of_the_documents() {
    let client = || servers::Server::default().client().unwrap();
    assert_eq!(target(client(), &list_pets::Request::new()).await, "https://api.example.com/pets");
    assert_eq!(target(client(), &add_pet::Request::new()).await, "https://api.example.com/pets");
    assert_eq!(target(client(), &upload::Request::new()).await, "https://uploads.example.com/files/uploads");
    assert_eq!(target(client(), &forget::Request::new()).await, "https://api.example.com/admin/uploads");
    let moved = || client().server_for("upload", "https://example.org/u/");
    assert_eq!(target(moved(), &upload::Request::new()).await, "https://example.org/u/uploads");
    assert_eq!(target(moved(), &list_pets::Request::new()).await, "https://api.example.com/pets");
}

#[tokio::test]
async fn a_client_with_a_url_of_its_own_sends_everything_there() {
    let client = || Client::new("http://localhost:8080/mock").unwrap();
    let client = || client().credential("any", Credential::bearer("t0ken"));
    assert_eq!(target(client(), &upload::Request::new()).await, "http://localhost:8080/mock/uploads");
    let own = client().own_servers();
    assert_eq!(
        target(own.clone(), &upload::Request::new()).await,
        "https://uploads.example.com/files/uploads"
    );
    assert_eq!(target(own, &forget::Request::new()).await, "http://localhost:8080/admin/uploads");
}

#[tokio::test]
async fn a_server_that_is_no_url_is_told_when_something_is_sent() {
    let client = Double::default().client().server_for("upload", "uploads");
    let error = client.send(&upload::Request::new()).await.unwrap_err();
    assert!(matches!(&error, Error::Build(_)) && error.to_string().contains("`upload`"), "{error}");
}
