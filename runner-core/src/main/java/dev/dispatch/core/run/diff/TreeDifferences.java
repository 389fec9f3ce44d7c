package dev.dispatch.core.run.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Walks two trees side by side and keeps where they differ, as deep as it can be told. */
final class TreeDifferences {

  private final IgnoredPlaces ignoredPlaces;
  private final List<Difference> differences = new ArrayList<>();
  private int ignored;

  TreeDifferences(IgnoredPlaces ignoredPlaces) {
    this.ignoredPlaces = ignoredPlaces;
  }

  List<Difference> differences() {
    return differences;
  }

  int ignored() {
    return ignored;
  }

  /** Compares two places; null stands for nothing there. */
  void compare(String path, JsonNode a, JsonNode b) {
    if (ignoredPlaces.has(path)) {
      ignored += a != null && a.equals(b) ? 0 : 1;
    } else if (a == null || b == null) {
      differences.add(new Difference(path, Optional.ofNullable(a), Optional.ofNullable(b)));
    } else if (a.isObject() && b.isObject()) {
      members(path, a, b);
    } else if (a.isArray() && b.isArray()) {
      elements(path, a, b);
    } else if (!same(a, b)) {
      differences.add(new Difference(path, Optional.of(a), Optional.of(b)));
    }
  }

  private void members(String path, JsonNode a, JsonNode b) {
    Set<String> names = new LinkedHashSet<>(a.propertyNames());
    names.addAll(b.propertyNames());
    names.forEach(name -> compare(PlacePath.member(path, name), a.get(name), b.get(name)));
  }

  private void elements(String path, JsonNode a, JsonNode b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      compare(PlacePath.element(path, i), a.get(i), b.get(i));
    }
  }

  /** 1 and 1.0 are the same number. */
  private static boolean same(JsonNode a, JsonNode b) {
    boolean numbers = a.isNumber() && b.isNumber();
    return numbers ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
  }
}
