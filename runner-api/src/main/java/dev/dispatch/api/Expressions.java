package dev.dispatch.api;

import java.util.Map;
import java.util.Optional;

/** The job language's conditions and JSONPath over plain JSON trees. */
public interface Expressions {

  /**
   * Evaluates a condition group.
   *
   * @param group {@code {mode, rules}} as in a job
   * @param document the tree that the paths start from
   */
  Outcome test(Map<String, ?> group, Object document);

  /**
   * Evaluates a JSONPath.
   *
   * @return the value for a path that names one node, a list for any other; empty where nothing
   *     matched
   */
  Optional<Object> select(String path, Object document);

  /**
   * Whether a condition group holds.
   *
   * @param matched whether it holds
   * @param summary each rule with its result, one line, cut at 400 characters
   */
  record Outcome(boolean matched, String summary) {}
}
