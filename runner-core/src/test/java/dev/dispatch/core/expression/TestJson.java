package dev.dispatch.core.expression;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** JSON for tests. */
public final class TestJson {

  private TestJson() {}

  /** Parses JSON in which single quotes may stand for double ones. */
  public static JsonNode quoted(String json) {
    return strict(json.replace('\'', '"'));
  }

  /** Parses JSON as it stands. */
  public static JsonNode strict(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "test", JsonLimits.REPLY).root();
  }
}
