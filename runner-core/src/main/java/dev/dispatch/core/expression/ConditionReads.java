package dev.dispatch.core.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a condition group reads of its document, as far as its text says. */
public final class ConditionReads {

  private ConditionReads() {}

  /**
   * Returns the members of a part of the document, such as {@code create} of {@code step} for
   * {@code $.step.create.response.id}; empty where the group may read any of them.
   */
  public static Optional<Set<String>> below(String part, JsonNode group) {
    Set<String> members = new HashSet<>();
    return addTo(members, part, group) ? Optional.of(members) : Optional.empty();
  }

  private static boolean addTo(Set<String> members, String part, JsonNode condition) {
    for (JsonNode member : condition.path("rules")) {
      if (!addTo(members, part, member)) {
        return false;
      }
    }
    JsonNode path = condition.path("path");
    return path.isMissingNode() || addPath(members, part, path.asString(""));
  }

  private static boolean addPath(Set<String> members, String part, String path) {
    if (!Template.isPlain(path)) {
      return false;
    }
    List<String> names = JsonPathExpression.compileLenient(path).leadingNames();
    boolean elsewhere = !names.isEmpty() && !names.getFirst().equals(part);
    if (!elsewhere && names.size() > 1) {
      members.add(names.get(1));
    }
    return elsewhere || names.size() > 1;
  }
}
