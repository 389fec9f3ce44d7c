package dev.dispatch.core.report.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads members of recorded trees, which may be of any shape. */
final class Fields {

  private Fields() {}

  static Optional<String> text(JsonNode tree, String name) {
    return Optional.of(tree.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  static Optional<Long> number(JsonNode tree, String name) {
    return Optional.of(tree.path(name)).filter(JsonNode::isNumber).map(value -> value.asLong(0));
  }

  static Optional<Instant> instant(JsonNode tree, String name) {
    return text(tree, name).flatMap(Fields::instant);
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException damaged) {
      return Optional.empty();
    }
  }

  static Optional<ReportedFailure> failure(JsonNode error) {
    return text(error, "code")
        .map(code ->
            new ReportedFailure(
                code,
                text(error, "kind").filter("expectation"::equalsIgnoreCase).isPresent(),
                text(error, "message").orElse(""),
                text(error, "hint").orElse("")));
  }
}
