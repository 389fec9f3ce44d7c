package dev.dispatch.core.operation;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns text of the command line into the type that a schema asks for. */
final class TextCoercion {

  private TextCoercion() {}

  /** Returns the value, or empty where the text is not of the type. */
  static Optional<JsonNode> coerce(JsonNode root, JsonNode schema, String text) {
    return switch (label(resolved(root, schema))) {
      case "string" -> Optional.of(JsonNodeFactory.instance.stringNode(text));
      case "number", "integer" -> json(text).filter(JsonNode::isNumber);
      case "boolean" -> json(text).filter(JsonNode::isBoolean);
      case "object" -> json(text).filter(JsonNode::isObject);
      case "array" -> json(text).filter(JsonNode::isArray);
      default -> json(text).or(() -> Optional.of(JsonNodeFactory.instance.stringNode(text)));
    };
  }

  /** Returns the type's name, or {@code any}. */
  static String label(JsonNode schema) {
    if (schema.path("type").isString()) {
      return schema.path("type").stringValue();
    }
    return schema.path("enum").path(0).isString() ? "string" : "any";
  }

  private static JsonNode resolved(JsonNode root, JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
  }

  private static Optional<JsonNode> json(String text) {
    try {
      byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
      return Optional.of(StrictJson.parse(bytes, "--input", JsonLimits.JOB).root());
    } catch (ProblemsException malformed) {
      return Optional.empty();
    }
  }
}
