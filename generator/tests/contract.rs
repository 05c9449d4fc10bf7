//! Contract tests are written where they are asked for, and name the crate that they are in.

use std::error::Error;
use std::fs;

use generator::{Codegen, Ending};

const SPEC: &str = r"
openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get:
      operationId: find-pets
      parameters:
        - { name: kind, in: query, required: true, schema: { type: string, enum: [cat, dog] } }
        - { name: limit, in: query, deprecated: true, example: 5000, schema: { type: integer } }
        - { name: skipped, in: query, schema: { type: integer } }
      responses: { '204': { description: None. } }
  /pets/{id}:
    get: { operationId: undescribed, responses: { '204': { description: None. } } }
";

const TEST: &str = r#"= "sends a request to a server"]
#[expect(deprecated, reason = "the document still describes it")]
async fn find_pets() -> Result<(), Box<dyn Error>> {
    let request = operations::find_pets::Request::new("cat").limit(5_000);
    operations::find_pets::find_pets(&contract::client()?, &request).await?;
    Ok(())
}
"#;

#[test]
fn contract_tests_are_written_on_demand() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (spec, out) = (folder.path().join("openapi.yaml"), folder.path().join("pet-client"));
    fs::write(&spec, SPEC)?;
    let codegen = Codegen::new(&spec, &out);
    assert_eq!(codegen.clone().run()?.ending, Ending::Done);
    assert!(!out.join("tests").exists());
    assert_eq!(codegen.contract_tests(true).run()?.ending, Ending::Done);
    let text = fs::read_to_string(out.join("tests/contract.rs"))?;
    assert!(text.contains("\nuse pet_client as api;\n"), "{text}");
    assert!(text.contains(TEST), "{text}");
    assert!(text.contains("operations::undescribed::Request::new(\"text\");"), "{text}");
    let manifest = fs::read_to_string(out.join("Cargo.toml"))?;
    assert!(manifest.contains("\n[dev-dependencies]\n"), "{manifest}");
    Ok(())
}
