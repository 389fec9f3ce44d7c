package dev.dispatch.api;

import java.util.Map;
import java.util.Optional;

/** The job language's conditions and JSONPath over plain JSON trees. */
public interface Expressions {

  /**
   * Evaluates a condition group.
   *
   * @param group {@code {mode, rules}} as in a job
   * @param document the plain JSON tree that the paths start from
   * @throws DispatchException of kind USAGE when the group is no condition or a path is none
   */
  Outcome test(Map<String, ?> group, Object document);

  /**
   * Evaluates a JSONPath (RFC 9535).
   *
   * @param path the path, such as {@code $.items[0].id}
   * @param document the plain JSON tree that it starts from
   * @return the value for a path that names one node, a list for any other; empty where nothing
   *     matched; a JSON null that matched is empty, too
   * @throws DispatchException of kind USAGE when the path is none, or is of a form that is refused
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
