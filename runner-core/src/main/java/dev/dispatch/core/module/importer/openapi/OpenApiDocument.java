package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.json.Pointers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An OpenAPI document as a tree, its references within reach. */
final class OpenApiDocument {

  private final JsonNode root;

  OpenApiDocument(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** Returns whether it is written in 3.0, whose schemas are not JSON Schema 2020-12. */
  boolean isOld() {
    return root.path("openapi").asString("").startsWith("3.0");
  }

  /** Returns what a node stands for, through its references; missing where they lead nowhere. */
  JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    Set<String> seen = new HashSet<>();
    while (found.path("$ref").isString()) {
      String reference = found.get("$ref").stringValue();
      if (!seen.add(reference)) {
        return MissingNode.getInstance();
      }
      found = target(reference).orElse(MissingNode.getInstance());
    }
    return found;
  }

  /** Returns what a local reference leads to. */
  Optional<JsonNode> target(String reference) {
    return reference.startsWith("#") ? Pointers.find(root, pointer(reference)) : Optional.empty();
  }

  /** A reference is a URI, whose fragment may be percent-encoded. */
  static String pointer(String reference) {
    String fragment = reference.substring(1);
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return fragment;
    }
  }
}
