package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the frames of the lines of a log. */
final class Frames {

  private Frames() {}

  static Frame of(JsonNode line) {
    return new Frame(
        line.path("stepId").asString(""),
        number(line.path("item")),
        line.path("attempt").asInt(1),
        number(line.path("round")));
  }

  private static Optional<Integer> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asInt()) : Optional.empty();
  }
}
