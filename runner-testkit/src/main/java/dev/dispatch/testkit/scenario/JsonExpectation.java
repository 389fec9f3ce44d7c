package dev.dispatch.testkit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Compares JSON documents field by field; numbers that measure time are not compared.
 *
 * <p>Exactly one document is expected: anything after it is a difference.
 */
final class JsonExpectation {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final List<String> differences = new ArrayList<>();

  private JsonExpectation() {}

  /** Returns what is different, one line each. */
  static List<String> differences(String expected, String actual) {
    JsonExpectation comparison = new JsonExpectation();
    try {
      comparison.compare("", STRICT.readTree(expected), parse(actual));
    } catch (JacksonException e) {
      comparison.differences.add("not one JSON document: " + e.getOriginalMessage());
    }
    return comparison.differences;
  }

  /** Returns the document as an expectation is written: indented, measured times named. */
  static String pretty(String actual) {
    return parse(actual).toPrettyString() + "\n";
  }

  static boolean isJson(String text) {
    try {
      return STRICT.readTree(text).isContainer();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static JsonNode parse(String text) {
    return measuredNamed("", STRICT.readTree(text));
  }

  /** Names what is measured, so that an expectation need not know it. */
  private static JsonNode measuredNamed(String name, JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(e -> {
            String member = holdsMeasured(name) ? name : e.getKey();
            e.setValue(measuredNamed(member, e.getValue()));
          });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, measuredNamed(name, array.get(i)));
      }
    } else if (node.isNumber() && isMeasured(name)) {
      return StringNode.valueOf("<ms>");
    } else if (name.equals("cliVersion")) {
      return StringNode.valueOf("<version>");
    }
    return node;
  }

  private static boolean isMeasured(String name) {
    return name.endsWith("Ms") || name.endsWith("Us");
  }

  private static boolean holdsMeasured(String name) {
    return name.endsWith("DurationsMs") || name.endsWith("timingUs");
  }

  private void compare(String pointer, JsonNode expected, JsonNode actual) {
    if (expected.isString() && expected.asString().equals(TextExpectation.ANY)) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      compareMembers(pointer, expected, actual);
    } else if (expected.isArray() && actual.isArray()) {
      compareElements(pointer, expected, actual);
    } else if (!same(expected, actual)) {
      differences.add(place(pointer) + ": expected " + expected + " but was " + actual);
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isString() && actual.isString()) {
      return TextExpectation.matches(escaped(expected.asString()), escaped(actual.asString()));
    }
    return expected.equals(actual);
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }

  private void compareMembers(String pointer, JsonNode expected, JsonNode actual) {
    Set<String> names = new LinkedHashSet<>(expected.propertyNames());
    boolean others = names.remove(TextExpectation.REST);
    for (String name : names) {
      if (actual.has(name)) {
        compare(pointer + "/" + name, expected.get(name), actual.get(name));
      } else {
        differences.add(place(pointer + "/" + name) + ": expected but not there");
      }
    }
    String more =
        actual.propertyNames().stream()
            .filter(name -> !others && !names.contains(name))
            .collect(Collectors.joining(", "));
    if (!more.isEmpty()) {
      differences.add(place(pointer) + ": not expected: " + more);
    }
  }

  private void compareElements(String pointer, JsonNode expected, JsonNode actual) {
    int size = expected.size();
    boolean others = size > 0 && expected.get(size - 1).asString("").equals(TextExpectation.REST);
    int compared = others ? size - 1 : size;
    if (others ? actual.size() < compared : actual.size() != compared) {
      differences.add(
          place(pointer) + ": expected " + compared + " elements but was " + actual.size());
    }
    for (int i = 0; i < Math.min(compared, actual.size()); i++) {
      compare(pointer + "/" + i, expected.get(i), actual.get(i));
    }
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "(root)" : pointer;
  }
}
