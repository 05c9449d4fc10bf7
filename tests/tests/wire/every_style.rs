//! One value, a list and an object, in every style and place, as a server gets them.

use tests::cases::parameter::every_style::{operations::*, types::Rgb};

use crate::recorder::Recorder;

/// Calls an operation with the values of the specification's table, and gives the path and query that came.
macro_rules! target {
    ($server:expr, $operation:ident) => {{
        let request = $operation::Request::new("blue", colors(), Rgb::new(100, 200, 150));
        $server.client().send(&request).await.unwrap();
        $server.last().uri().to_string()
    }};
}

/// The same, and gives what came in a header.
macro_rules! header {
    ($server:expr, $operation:ident, $header:literal) => {{
        target!($server, $operation);
        $server.last().headers()[$header].to_str().unwrap().to_owned()
    }};
}

/// The same, and gives the names and texts of the parts that came.
macro_rules! parts {
    ($server:expr, $operation:ident) => {{
        target!($server, $operation);
        parts($server.last()).await
    }};
}

fn colors() -> Vec<String> {
    ["blue", "black", "brown"].map(str::to_owned).to_vec()
}

#[tokio::test]
async fn in_the_path() {
    let server = Recorder::empty().await;
    let simple = "blue/blue,black,brown";
    assert_eq!(target!(server, path_usual), format!("/path/{simple}/R,100,G,200,B,150"));
    assert_eq!(target!(server, path_simple_joined), format!("/simple/false/{simple}/R,100,G,200,B,150"));
    assert_eq!(target!(server, path_simple_each), format!("/simple/true/{simple}/R=100,G=200,B=150"));
    let joined = "/label/false/.blue/.blue,black,brown/.R,100,G,200,B,150";
    assert_eq!(target!(server, path_label_joined), joined);
    let each = "/label/true/.blue/.blue.black.brown/.R=100.G=200.B=150";
    assert_eq!(target!(server, path_label_each), each);
    let joined = "/matrix/false/;one=blue/;list=blue,black,brown/;object=R,100,G,200,B,150";
    assert_eq!(target!(server, path_matrix_joined), joined);
    let each = "/matrix/true/;one=blue/;list=blue;list=black;list=brown/;R=100;G=200;B=150";
    assert_eq!(target!(server, path_matrix_each), each);
}

#[tokio::test]
async fn in_the_query() {
    let server = Recorder::empty().await;
    let each = "one=blue&list=blue&list=black&list=brown&R=100&G=200&B=150";
    assert_eq!(target!(server, query_usual), format!("/query?{each}"));
    assert_eq!(target!(server, query_form_each), format!("/query/form/true?{each}"));
    let joined = "/query/form/false?one=blue&list=blue,black,brown&object=R,100,G,200,B,150";
    assert_eq!(target!(server, query_form_joined), joined);
    let spaces = "one=blue&list=blue%20black%20brown&object=R%20100%20G%20200%20B%20150";
    let came = target!(server, query_space_delimited_joined);
    assert_eq!(came, format!("/query/spaceDelimited/false?{spaces}"));
    let pipes = "one=blue&list=blue%7Cblack%7Cbrown&object=R%7C100%7CG%7C200%7CB%7C150";
    let came = target!(server, query_pipe_delimited_joined);
    assert_eq!(came, format!("/query/pipeDelimited/false?{pipes}"));
    let deep = "one=blue&list%5B0%5D=blue&list%5B1%5D=black&list%5B2%5D=brown\
                &object%5BR%5D=100&object%5BG%5D=200&object%5BB%5D=150";
    assert_eq!(target!(server, query_deep_object_each), format!("/query/deepObject/true?{deep}"));
}

#[tokio::test]
async fn in_headers_and_cookies() {
    let server = Recorder::empty().await;
    for joined in [header!(server, header_usual, "object"), header!(server, header_joined, "object")] {
        assert_eq!(joined, "R,100,G,200,B,150");
    }
    assert_eq!(header!(server, header_each, "object"), "R=100,G=200,B=150");
    assert_eq!(header!(server, header_each, "list"), "blue,black,brown");
    assert_eq!(header!(server, header_each, "one"), "blue");
    let each = "one=blue; list=blue; list=black; list=brown; R=100; G=200; B=150";
    assert_eq!(header!(server, cookie_usual, "cookie"), each);
    assert_eq!(header!(server, cookie_each, "cookie"), each);
    let joined = "one=blue; list=blue,black,brown; object=R,100,G,200,B,150";
    assert_eq!(header!(server, cookie_joined, "cookie"), joined);
}

/// The names and texts of the parts, as an independent parser reads them.
async fn parts(request: http::Request<bytes::Bytes>) -> Vec<(String, String)> {
    let boundary = multer::parse_boundary(request.headers()["content-type"].to_str().unwrap()).unwrap();
    let body = request.into_body();
    let stream = futures_util::stream::iter([Ok::<_, std::io::Error>(body)]);
    let mut form = multer::Multipart::new(stream, boundary);
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.unwrap() {
        parts.push((field.name().unwrap().to_owned(), field.text().await.unwrap()));
    }
    parts
}

fn pairs(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[tokio::test]
async fn in_parts() {
    let server = Recorder::empty().await;
    let each = "one=blue&list=blue&list=black&list=brown";
    let json = pairs(&format!("{each}&object={}", r#"{"R":100,"G":200,"B":150}"#));
    assert_eq!(parts!(server, parts_usual), json);
    assert_eq!(parts!(server, parts_form_each), pairs(&format!("{each}&R=100&G=200&B=150")));
    let joined = pairs("one=blue&list=blue,black,brown&object=R,100,G,200,B,150");
    assert_eq!(parts!(server, parts_form_joined), joined);
    let spaces = pairs("one=blue&list=blue black brown&object=R 100 G 200 B 150");
    assert_eq!(parts!(server, parts_space_delimited_joined), spaces);
    let pipes = pairs("one=blue&list=blue|black|brown&object=R|100|G|200|B|150");
    assert_eq!(parts!(server, parts_pipe_delimited_joined), pipes);
    let deep = "one=blue&list[0]=blue&list[1]=black&list[2]=brown&object[R]=100&object[G]=200&object[B]=150";
    assert_eq!(parts!(server, parts_deep_object_each), pairs(deep));
}
