package dev.dispatch.core.run.diff;

import dev.dispatch.core.expression.JsonPathExpression;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The places that paths select in either of two runs. */
final class IgnoredPlaces {

  static final IgnoredPlaces NONE = new IgnoredPlaces(Set.of());

  private final Set<String> places;

  private IgnoredPlaces(Set<String> places) {
    this.places = places;
  }

  static IgnoredPlaces of(List<JsonPathExpression> paths, ObjectNode left, ObjectNode right) {
    Set<String> places = new HashSet<>();
    if (!paths.isEmpty()) {
      select(paths, left, places);
      select(paths, right, places);
    }
    return new IgnoredPlaces(places);
  }

  boolean has(String path) {
    return places.contains(path);
  }

  /** A selection has nodes; in a copy where no two places share one, each has its place. */
  private static void select(
      List<JsonPathExpression> paths, ObjectNode document, Set<String> places) {
    IdentityHashMap<JsonNode, String> placeOf = new IdentityHashMap<>();
    JsonNode copy = DistinctNodes.copy(document);
    index("$", copy, placeOf);
    for (JsonPathExpression path : paths) {
      path.select(copy).nodes().forEach(node -> places.add(placeOf.get(node)));
    }
  }

  private static void index(String path, JsonNode node, IdentityHashMap<JsonNode, String> placeOf) {
    placeOf.put(node, path);
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              member -> index(PlacePath.member(path, member.getKey()), member.getValue(), placeOf));
    } else {
      for (int i = 0; i < node.size(); i++) {
        index(PlacePath.element(path, i), node.get(i), placeOf);
      }
    }
  }
}
