package dev.dispatch.core.module.importer;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A module to start from: two actions that run against the demo API as they stand. */
public final class ModuleScaffold {

  private static final String GET =
      """
      {
        "description": "Read one post.",
        "input": {
          "type": "object",
          "required": ["postId"],
          "properties": {
            "postId": { "type": "integer", "minimum": 1, "description": "The post's id." }
          }
        },
        "request": { "method": "GET", "path": "/posts/{postId}" },
        "expectStatus": [200],
        "response": {
          "type": "object",
          "required": ["id", "title"],
          "properties": { "id": { "type": "integer" }, "title": { "type": "string" } }
        },
        "exports": { "title": "$.title" },
        "effects": ["reads"],
        "examples": [{ "postId": 1 }]
      }
      """;

  private static final String CREATE =
      """
      {
        "description": "Create a post.",
        "input": {
          "type": "object",
          "required": ["title"],
          "properties": {
            "title": { "type": "string", "minLength": 1, "description": "Its title." },
            "body": { "type": "string", "description": "Its text." },
            "userId": { "type": "integer", "default": 1, "description": "Whose post it is." }
          }
        },
        "request": {
          "method": "POST",
          "path": "/posts",
          "json": { "title": "{title}", "body": "{body}", "userId": "{userId}" }
        },
        "expectStatus": [201],
        "response": {
          "type": "object",
          "required": ["id"],
          "properties": { "id": { "type": "integer" } }
        },
        "exports": { "postId": "$.id" },
        "effects": ["writes"],
        "examples": [{ "title": "Hello" }]
      }
      """;

  private ModuleScaffold() {}

  /** Returns the module to start from. */
  public static ImportedModule of(String name) {
    return new ImportedModule(
        name,
        "Posts of the demo API, as a module to start from.",
        Optional.of("http://127.0.0.1:4010"),
        List.of("The scaffold; 'dispatch demo --serve --port 4010' is the API that it talks to"),
        List.of(action("get-post", GET), action("create-post", CREATE)),
        Map.of(),
        List.of());
  }

  private static ImportedAction action(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ImportedAction(
        name, List.of("posts"), (ObjectNode) StrictJson.parse(bytes, name, JsonLimits.JOB).root());
  }
}
