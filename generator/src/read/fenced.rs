//! The OpenAPI document inside of a Markdown page.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// The fenced blocks of a page that may hold a document, as ranges of its text.
pub(super) fn candidates(page: &str) -> Vec<Range<usize>> {
    if !page.contains("```") && !page.contains("~~~") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut block: Option<Option<Range<usize>>> = None;
    for (event, range) in Parser::new_ext(page, options()).into_offset_iter() {
        match (event, &mut block) {
            (Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))), _) if is_document(&info) => {
                block = Some(None);
            }
            (Event::Text(_), Some(inside)) => {
                let start = inside.as_ref().map_or(line_start(page, range.start), |inside| inside.start);
                *inside = Some(start..range.end);
            }
            (Event::End(TagEnd::CodeBlock), _) => found.extend(block.take().flatten()),
            _ => {}
        }
    }
    found.retain(|range| names_a_version(&page[range.clone()]));
    found
}

/// Whether a text says at the start of a line, outside of front matter and before any fence, that it is a document.
pub(super) fn is_document_itself(text: &str) -> bool {
    let body = text[front_matter(text)..].lines();
    let mut head = body.take_while(|line| !line.starts_with("```") && !line.starts_with("~~~"));
    head.any(starts_with_version)
}

fn options() -> Options {
    Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// Whether the word behind a fence is one that documents have.
fn is_document(info: &str) -> bool {
    let word = info.split([' ', ',', '{']).next().unwrap_or_default().to_ascii_lowercase();
    matches!(word.as_str(), "" | "yaml" | "yml" | "json" | "openapi")
}

/// Whether a block is worth reading: pages may have thousands of examples.
pub(super) fn names_a_version(block: &str) -> bool {
    block.lines().any(|line| starts_with_version(line.trim_start().trim_start_matches(['{', ' '])))
}

fn starts_with_version(line: &str) -> bool {
    let line = line.trim_start_matches(['"', '\'']);
    ["openapi", "swagger"].iter().any(|key| {
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_start().starts_with(':'))
    })
}

/// The indentation of a fence in a list stays with its first line.
fn line_start(page: &str, byte: usize) -> usize {
    page[..byte].rfind('\n').map_or(0, |at| at + 1)
}

/// The length of the block between two `---` that a page may start with.
fn front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return 0 };
    let mut len = first.len();
    for line in lines {
        len += line.len();
        if line.trim_end() == "---" {
            return len;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str) -> Vec<&str> {
        candidates(page).into_iter().map(|range| &page[range]).collect()
    }

    #[test]
    fn fences_of_either_kind_with_any_fitting_word() {
        for fence in ["```yaml", "~~~", "```json", "   ```openapi", "````yml title=\"x\"", "```YAML"] {
            let close = fence.trim_start().chars().take_while(|&c| c == '`' || c == '~').collect::<String>();
            let page = format!("# Page\n\n{fence}\nopenapi: 3.1.0\n{close}\n\nMore.\n");
            assert_eq!(found(&page), ["openapi: 3.1.0\n"], "{fence}");
        }
    }

    #[test]
    fn blocks_that_name_no_version_are_passed_over() {
        let page = "```yaml\na: 1\n```\n```rust\nopenapi: 1\n```\n```\n{ \"openapi\": \"3.1.0\" }\n```\n";
        assert_eq!(found(page), ["{ \"openapi\": \"3.1.0\" }\n"]);
    }

    #[test]
    fn a_fence_in_a_list_keeps_its_indentation() {
        let page = "- item\n\n  ```yaml\n  openapi: 3.1.0\n  info: {}\n  ```\n";
        assert_eq!(found(page), ["  openapi: 3.1.0\n  info: {}\n"]);
    }

    #[test]
    fn front_matter_is_no_document() {
        let page = "---\nopenapi: get /pets\n---\n\n```yaml\nopenapi: 3.1.0\n```\n";
        assert_eq!(found(page), ["openapi: 3.1.0\n"]);
        assert!(!is_document_itself(page));
        assert!(is_document_itself("---\n# a\n\"openapi\" : 3.1.0\n"));
    }

    #[test]
    fn a_fence_that_is_not_closed_ends_with_the_page() {
        assert_eq!(found("```\nswagger: '2.0'\nx: 1"), ["swagger: '2.0'\nx: 1"]);
    }
}
