//! A document of any size, in which everything that large ones have grows with it: operations, components that lead to
//! each other in a circle, types without names, equal ones among them, and names that collide.

use std::fmt::Write;

/// A document with so many operations, and with four components for each.
pub(super) fn of(operations: usize) -> String {
    let mut text = "openapi: 3.0.3\ninfo: {title: Growth, version: '1'}\npaths:\n".to_owned();
    for index in 0..operations {
        operation(&mut text, index);
    }
    text.push_str("components:\n  schemas:\n");
    for index in 0..operations {
        components(&mut text, index, (index + 1) % operations, index * 7 % operations);
    }
    text
}

/// Its body and its parameter have types of their own.
fn operation(text: &mut String, index: usize) {
    let tag = index % 20;
    let _ = write!(
        text,
        "  /groups/{tag}/things{index}/{{id}}:
    put:
      operationId: put_thing{index}
      tags: [group{tag}]
      summary: Changes thing number {index}.
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: string}}}}
        - {{name: order, in: query, schema: {{type: string, enum: [up, down, by{index}]}}}}
        - {{name: tags, in: query, schema: {{type: array, items: {{type: string}}}}}}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {{type: string}}
                options: {{type: object, properties: {{deep{index}: {{type: boolean}}}}}}
                special: {{$ref: '#/components/schemas/Special{index}'}}
"
    );
    replies(text, index);
}

/// The type of a page and that of an error are the same for all.
fn replies(text: &mut String, index: usize) {
    let _ = write!(
        text,
        "      responses:
        '200':
          description: The thing
          content:
            application/json:
              schema:
                type: object
                properties:
                  either: {{$ref: '#/components/schemas/Either{index}'}}
                  page: {{type: object, properties: {{next: {{type: string}}, total: {{type: integer}}}}}}
        '404':
          description: There is none
          content:
            application/json:
              schema: {{type: object, properties: {{code: {{type: integer}}, message: {{type: string}}}}}}
"
    );
}

fn components(text: &mut String, index: usize, next: usize, other: usize) {
    let _ = write!(
        text,
        "    Thing{index}:
      type: object
      required: [id, kind]
      description: Thing number {index}.
      properties:
        id: {{type: integer, format: int64}}
        kind: {{type: string, enum: [thing{index}]}}
        state: {{type: string, enum: [open, closed, state{index}]}}
        size: {{type: number}}
        next: {{$ref: '#/components/schemas/Thing{next}'}}
        others: {{type: array, items: {{$ref: '#/components/schemas/Special{other}'}}}}
        details: {{type: object, properties: {{note: {{type: string}}, at: {{type: string, format: date-time}}}}}}
    Special{index}:
      allOf:
        - {{$ref: '#/components/schemas/Thing{index}'}}
        - {{type: object, properties: {{rank: {{type: integer}}, either: {{$ref: '#/components/schemas/Either{other}'}}}}}}
    thing_{index}:
      type: object
      additionalProperties: {{$ref: '#/components/schemas/Thing{other}'}}
    Either{index}:
      oneOf:
        - {{$ref: '#/components/schemas/Thing{index}'}}
        - {{$ref: '#/components/schemas/thing_{next}'}}
        - {{type: string}}
"
    );
}
