package dev.dispatch.core.expression;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A rule or a group of them. */
sealed interface Condition permits ConditionGroup, Rule {

  Verdict evaluate(JsonNode document);

  /** Adds the paths that it reads. */
  void collectPaths(List<LocatedPath> into);
}
