package dev.dispatch.core.run.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The first place where two trees differ.
 *
 * @param path a JSONPath from the root, {@code $}
 * @param recorded what one has there
 * @param now what the other has there
 */
record TreeDifference(String path, JsonNode recorded, JsonNode now) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /** Finds the first difference, names in the order of the recorded tree. */
  static Optional<TreeDifference> first(JsonNode recorded, JsonNode now) {
    return first("$", recorded, now);
  }

  private static Optional<TreeDifference> first(String path, JsonNode recorded, JsonNode now) {
    if (recorded.isObject() && now.isObject()) {
      return inObjects(path, recorded, now);
    }
    if (recorded.isArray() && now.isArray()) {
      return inArrays(path, recorded, now);
    }
    return same(recorded, now)
        ? Optional.empty()
        : Optional.of(new TreeDifference(path, recorded, now));
  }

  private static boolean same(JsonNode recorded, JsonNode now) {
    if (recorded.isString() && now.isString()) {
      return Values.same(recorded.stringValue(), now.stringValue());
    }
    if (recorded.isNumber() && now.isNumber()) {
      return recorded.decimalValue().compareTo(now.decimalValue()) == 0;
    }
    return recorded.equals(now);
  }

  private static Optional<TreeDifference> inObjects(String path, JsonNode recorded, JsonNode now) {
    Set<String> names = new LinkedHashSet<>(recorded.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      Optional<TreeDifference> found =
          first(path + member(name), at(recorded, name), at(now, name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<TreeDifference> inArrays(String path, JsonNode recorded, JsonNode now) {
    List<JsonNode> first = new ArrayList<>(recorded.values());
    List<JsonNode> second = new ArrayList<>(now.values());
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      Optional<TreeDifference> found = first(path + "[" + i + "]", at(first, i), at(second, i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static JsonNode at(JsonNode object, String name) {
    return object.has(name) ? object.get(name) : MissingNode.getInstance();
  }

  private static JsonNode at(List<JsonNode> items, int index) {
    return index < items.size() ? items.get(index) : MissingNode.getInstance();
  }

  private static String member(String name) {
    return PLAIN_NAME.matcher(name).matches()
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }
}
