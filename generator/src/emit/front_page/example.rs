//! A call, as a program that compiles: where the name of the crate is known.

use crate::emit::{Input, package};
use crate::ir::{Body, Field, Operation, Outcome, Payload, SchemeKind, Server, Ty};

/// So many arguments are still an example.
const FEW: usize = 2;

/// Columns beyond which rustfmt breaks a line.
const WIDE: usize = 100;

/// The lines of the example, with an empty line before it.
pub(super) fn lines(input: Input<'_>) -> Vec<String> {
    // Documentation of a module cannot know what the crate around it is called.
    let chosen = chosen(input).filter(|_| input.config.is_crate());
    chosen.map(|(index, arguments)| program(input, index, &arguments)).unwrap_or_default()
}

/// The first operation that can be called with the fewest texts.
fn chosen(input: Input<'_>) -> Option<(usize, Vec<String>)> {
    let operations = input.api.operations.iter().enumerate();
    let callable = operations.filter(|(index, operation)| {
        let plain = operation.again.is_none() && !operation.doc.deprecated;
        plain && !input.names.operation(*index).module.is_raw()
    });
    let told = callable.filter_map(|(index, operation)| Some((index, arguments(operation)?)));
    told.min_by_key(|(_, arguments)| arguments.len())
}

/// What the request asks for, if that is nothing but a few texts.
fn arguments(operation: &Operation) -> Option<Vec<String>> {
    let members: &[Field] = match operation.content() {
        Some(Body::Members(members)) => members,
        Some(Body::Whole { required: true, .. } | Body::Choice { required: true, .. }) => return None,
        Some(Body::Whole { .. } | Body::Choice { .. }) | None => &[],
    };
    let parameters = operation.parameters.iter().map(|parameter| &parameter.field);
    let asked: Vec<&Field> = parameters.chain(members).filter(|field| field.is_asked()).collect();
    let texts = asked.iter().all(|field| field.ty == Ty::String);
    let arguments = || asked.iter().map(|field| format!("{:?}", field.wire)).collect();
    (texts && asked.len() <= FEW).then(arguments)
}

fn program(input: Input<'_>, index: usize, arguments: &[String]) -> Vec<String> {
    let name = input.names.operation(index).module.as_str();
    let (url, credentials) = (url(input), credentials(input, &input.api.operations[index]));
    let arguments = arguments.join(", ");
    let reply = if gives_nothing(&input.api.operations[index]) { "" } else { "let reply = " };
    let mut lines = vec![String::new(), "```no_run".to_owned()];
    lines.extend(imports(name));
    lines.extend([
        String::new(),
        "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("let client = Client::new({url:?})?{credentials};"),
        format!("{reply}{name}(&client, &Request::new({arguments})).await?;"),
        "# Ok(())".to_owned(),
        "# }".to_owned(),
        "```".to_owned(),
    ]);
    lines
}

/// What the program imports, laid out as rustfmt would.
fn imports(name: &str) -> Vec<String> {
    let (package, operation) = (package::STAND_IN, format!("operations::{name}::{{Request, {name}}}"));
    let line = format!("use {package}::{{Client, {operation}}};");
    if line.len() <= WIDE {
        return vec![line];
    }
    let item = |text: &str| format!("    {text},");
    vec![format!("use {package}::{{"), item("Client"), item(&operation), "};".to_owned()]
}

/// Whether there is no value to give a name to.
fn gives_nothing(operation: &Operation) -> bool {
    operation.stream.is_none()
        && matches!(operation.success.as_slice(), [Outcome { payload: Payload::Nothing, .. }])
}

/// The URL of the first server that encrypts, or else of the first: an example is copied with its credentials.
fn url(input: Input<'_>) -> String {
    let urls = input.api.servers.iter().filter(|server| !server.is_relative()).map(Server::filled);
    let urls: Vec<String> = urls.collect();
    let safe = urls.iter().find(|url| url.starts_with("https://"));
    safe.or(urls.first()).map_or_else(|| "https://example.com".to_owned(), String::clone)
}

/// The methods that set the credentials which the operation takes first.
fn credentials(input: Input<'_>, operation: &Operation) -> String {
    let sets = operation.security.iter().flatten().take(operation.security.first().map_or(0, Vec::len));
    let setters = sets.filter_map(|each| {
        let names = input.names.scheme(each.scheme)?;
        let argument = match input.api.schemes[each.scheme].kind {
            SchemeKind::ApiKey(..) => "\"a key\"",
            SchemeKind::Basic => "\"a user\", \"a password\"",
            SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => "\"a token\"",
            SchemeKind::Http(_) | SchemeKind::MutualTls => return None,
        };
        Some(format!(".{}({argument})", names.setter.as_str()))
    });
    setters.collect()
}
