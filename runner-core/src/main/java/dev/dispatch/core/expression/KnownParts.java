package dev.dispatch.core.expression;

import dev.dispatch.core.json.JsonText;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts those values into a tree that are known already, and leaves every other placeholder. */
final class KnownParts {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Scope scope;

  KnownParts(Scope scope) {
    this.scope = scope;
  }

  JsonNode resolve(JsonNode tree) {
    if (tree.isString()) {
      return Template.isPlain(tree.stringValue())
          ? tree
          : string(Template.parse(tree.stringValue()));
    }
    if (tree.isObject()) {
      ObjectNode copy = NODES.objectNode();
      for (Map.Entry<String, JsonNode> member : tree.properties()) {
        copy.set(member.getKey(), resolve(member.getValue()));
      }
      return copy;
    }
    if (!tree.isArray()) {
      return tree;
    }
    ArrayNode copy = NODES.arrayNode(tree.size());
    tree.forEach(element -> copy.add(resolve(element)));
    return copy;
  }

  private JsonNode string(Template template) {
    if (template.isSingle()) {
      Placeholder only = template.placeholders().getFirst();
      return scope.find(only.reference()).orElseGet(() -> NODES.stringNode(only.text()));
    }
    StringBuilder text = new StringBuilder();
    for (Part part : template.parts()) {
      text.append(
          switch (part) {
            case Part.Text(String literal) -> literal;
            case Placeholder placeholder -> piece(placeholder);
          });
    }
    return NODES.stringNode(text.toString());
  }

  private String piece(Placeholder placeholder) {
    Optional<JsonNode> value = scope.find(placeholder.reference());
    return value
        .map(node -> node.isString() ? node.stringValue() : JsonText.compact(node))
        .orElse(placeholder.text());
  }
}
