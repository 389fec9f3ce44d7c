package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Trees written as text with single quotes. */
final class Tree {

  private Tree() {}

  /** Returns the tree of a text in which {@code '} stands for {@code "}. */
  static JsonNode of(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.JOB).root();
  }
}
