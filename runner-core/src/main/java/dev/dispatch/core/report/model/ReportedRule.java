package dev.dispatch.core.report.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A rule of an expectation with what was found.
 *
 * @param path the JSONPath
 * @param op the operator
 * @param expected the value of the rule; JSON null where it has none
 * @param actual what was found; empty where there was nothing
 * @param passed whether it held
 */
public record ReportedRule(
    String path, String op, JsonNode expected, Optional<JsonNode> actual, boolean passed) {

  /** Returns what was asked for: {@code $.response.id gt 100}. */
  public String asked() {
    return path + " " + op + (expected.isNull() ? "" : " " + Excerpts.json(expected));
  }

  /** Returns what was found, as JSON, cut. */
  public String found() {
    return actual.map(Excerpts::json).orElse("nothing");
  }
}
