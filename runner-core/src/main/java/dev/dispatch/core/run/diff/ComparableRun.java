package dev.dispatch.core.run.diff;

import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.VolatileHeaders;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as one document, {@code {status, error, step: {<id>: {…, calls}}}}, without what differs
 * between any two runs: times, places in the file, headers that are volatile by name.
 */
final class ComparableRun {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The place says the id; words for people may name a time; what was found is in the response. */
  private static final List<String> LEFT_OUT =
      List.of(
          "index",
          "stepId",
          "detail",
          "expectations",
          "durationMs",
          "startedAt",
          "endedAt",
          "failedAttempts");

  private static final List<String> OUTCOME = List.of("status", "response");

  private ComparableRun() {}

  static ObjectNode of(RunRecord run, ComparedPart part) {
    ObjectNode document = NODES.objectNode();
    document.put("status", run.status().name());
    document.set("error", error(run.summary().orElse(NullNode.instance).path("error")));
    ObjectNode steps = document.putObject("step");
    for (JsonNode recorded : run.steps()) {
      steps.set(free(steps, recorded.path("stepId").asString("")), step(recorded, part));
    }
    if (part == ComparedPart.EVERYTHING) {
      ComparableCalls.add(run, steps);
    }
    return document;
  }

  /** A step that runs several times has a result each time. */
  private static String free(ObjectNode steps, String id) {
    String name = id;
    for (int n = 2; steps.has(name); n++) {
      name = id + "#" + n;
    }
    return name;
  }

  private static ObjectNode step(JsonNode recorded, ComparedPart part) {
    ObjectNode step = NODES.objectNode();
    if (part == ComparedPart.OUTCOME) {
      OUTCOME.forEach(name -> step.set(name, recorded.path(name).deepCopy()));
      step.set("error", error(recorded.path("error")));
    } else {
      step.setAll((ObjectNode) recorded.deepCopy());
      step.remove(LEFT_OUT);
      step.set("error", error(recorded.path("error")));
      dropVolatileHeaders(step.path("exports").path("headers"));
    }
    dropTimes(step);
    return step;
  }

  /** The code and the words; a hint says nothing of the run. */
  private static JsonNode error(JsonNode error) {
    if (!error.isObject()) {
      return NullNode.instance;
    }
    ObjectNode said = NODES.objectNode();
    said.set("code", error.path("code"));
    said.set("message", error.path("message"));
    return said;
  }

  private static void dropVolatileHeaders(JsonNode headers) {
    if (headers instanceof ObjectNode fields) {
      fields.remove(
          fields.propertyStream().map(Map.Entry::getKey).filter(ComparableRun::isLeftOut).toList());
    }
  }

  /** A length says nothing that the body does not. */
  static boolean isLeftOut(String header) {
    return VolatileHeaders.contains(header) || header.equalsIgnoreCase("content-length");
  }

  // As the fingerprint does.
  private static void dropTimes(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.remove("elapsedMs");
        object.forEach(ComparableRun::dropTimes);
      }
      case ArrayNode array -> array.forEach(ComparableRun::dropTimes);
      default -> {} // a scalar
    }
  }
}
