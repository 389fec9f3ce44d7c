package dev.dispatch.core.run.synthesis;

import dev.dispatch.core.run.diff.PlacePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values of the steps so far, to be found again in what was sent later. */
final class ObservedValues {

  /** Beyond this nobody would follow a reference. */
  private static final int DEEPEST = 8;

  /** Long lists repeat themselves. */
  private static final int ELEMENTS = 50;

  private static final int SHORTEST_TEXT = 8;
  private static final int SHORTEST_IDENTIFIER = 3;

  private final List<Observed> values = new ArrayList<>();

  /** Adds what a step gave; newer steps are asked first. */
  void add(String stepId, JsonNode result) {
    List<Observed> found = new ArrayList<>();
    String step = PlacePath.member("step", stepId);
    if (stepId.indexOf('-') >= 0) {
      step = "step." + stepId; // a reference takes a hyphen where a JSONPath does not
    }
    collect(step + ".response", "", result.path("response"), 0, found);
    JsonNode location = result.path("exports").path("headers").path("location");
    collect(step + ".exports.headers.location", "location", location, 3, found);
    found.sort(Comparator.comparingInt(Observed::depth));
    values.addAll(0, found);
  }

  private static void collect(
      String path, String key, JsonNode node, int depth, List<Observed> into) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      node.propertyStream()
          .forEach(member ->
              collect(
                  PlacePath.member(path, member.getKey()),
                  member.getKey(),
                  member.getValue(),
                  depth + 1,
                  into));
    } else if (node.isArray()) {
      for (int i = 0; i < Math.min(node.size(), ELEMENTS); i++) {
        collect(PlacePath.element(path, i), key, node.get(i), depth + 1, into);
      }
    } else if (node.isString() || node.isNumber()) {
      into.add(new Observed(path, key, node, depth));
    }
  }

  /** Returns the value that a whole JSON value most likely came from. */
  Optional<Observed> exactly(String key, JsonNode value) {
    return values.stream().filter(one -> one.value().equals(value) && tells(one, key)).findFirst();
  }

  /** A small number or a word is everywhere; the names must say that it is the same thing. */
  private static boolean tells(Observed one, String key) {
    if (one.value().isString()) {
      String text = one.text();
      return ValueShapes.isMask(text)
          || text.length() >= SHORTEST_TEXT
          || (isIdentifier(one, key) && text.length() >= SHORTEST_IDENTIFIER);
    }
    return isIdentifier(one, key) || ValueShapes.isVolatile(one.value());
  }

  private static boolean isIdentifier(Observed one, String key) {
    return FieldNames.isIdentifier(one.key())
        && (key.isEmpty() || FieldNames.areRelated(one.key(), key));
  }

  /** Returns the value of a whole part of a URL, such as the 17 of {@code /orders/17}. */
  Optional<Observed> part(String text) {
    return values.stream().filter(one -> one.text().equals(text) && tells(one, "")).findFirst();
  }

  /** Returns the longest text that is a part of a longer one. */
  Optional<Observed> within(String text) {
    return values.stream()
        .filter(one -> one.value().isString() && text.contains(one.text()))
        .filter(one -> one.text().length() >= SHORTEST_TEXT)
        .max(Comparator.comparingInt(one -> one.text().length()));
  }
}
