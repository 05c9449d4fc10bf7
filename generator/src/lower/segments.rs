//! Parameters of the path whose values are several segments.

use openapiv3::{ParameterData, ParameterSchemaOrContent, ReferenceOr};

use super::template::{meant, variables};

/// Whether the path as it is written, or an extension, says so.
pub(super) fn are_meant(path: &str, data: &ParameterData) -> bool {
    spans(path, &data.name) || are_said(data)
}

/// Whether a path says of a parameter that its value may be several segments: `{+id}` (RFC 6570, section 3.2.3), and as
/// routers write it, `{*id}`, `{id*}`, `{id+}`, `{id=pets/*}` and `{id:.*}`.
fn spans(path: &str, parameter: &str) -> bool {
    variables(path).filter(|name| meant(name, &[parameter]) == parameter).any(|name| {
        let (bare, rest) = name.find([':', '=']).map_or((name, ""), |at| name.split_at(at));
        let bare = bare.trim();
        let signs = bare.starts_with(['+', '*']) || bare.ends_with(['+', '*']);
        signs
            || rest.contains(".*")
            || rest.contains(".+")
            || rest.starts_with('=') && rest.contains(['/', '*'])
    })
}

/// Whether extensions say that the value may be several segments: those of Azure and of GitHub.
fn are_said(data: &ParameterData) -> bool {
    let of_schema = match &data.format {
        ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema)) => Some(&schema.schema_data.extensions),
        ParameterSchemaOrContent::Schema(_) | ParameterSchemaOrContent::Content(_) => None,
    };
    let said = |name: &str| {
        let given = data.extensions.get(name).or_else(|| of_schema?.get(name));
        given.and_then(serde_json::Value::as_bool).unwrap_or_default()
    };
    said("x-ms-skip-url-encoding") || said("x-multi-segment")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_several_segments_is_known_by_its_signs() {
        for path in ["/{+id}", "/a/{*id}/b", "/{id*}", "/{id+}", "/{id=pets/*}", "/{id:.*}", "/{ID:.+}"] {
            assert!(spans(path, "id"), "{path}");
        }
        for path in ["/{id}", "/{id:[0-9]+}", "/{+other}/{id}", "/+{id}*", "/id*"] {
            assert!(!spans(path, "id"), "{path}");
        }
    }
}
