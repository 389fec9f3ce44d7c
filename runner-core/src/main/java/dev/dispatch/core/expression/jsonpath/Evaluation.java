package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.api.DispatchException;
import tools.jackson.databind.JsonNode;

/** One evaluation: the document it started from, and how many nodes it may still visit. */
final class Evaluation {

  private static final int MAX_VISITS = 10_000_000;

  private final JsonNode root;
  private final int maxVisits;
  private int visits;

  Evaluation(JsonNode root) {
    this(root, MAX_VISITS);
  }

  Evaluation(JsonNode root, int maxVisits) {
    this.root = root;
    this.maxVisits = maxVisits;
  }

  JsonNode root() {
    return root;
  }

  /** Counts visited nodes, so that {@code $..*..*..*} ends with an error rather than never. */
  void visit(int nodes) {
    visits += nodes;
    if (visits > maxVisits || visits < 0) {
      throw new DispatchException(
          JsonPathError.JSONPATH_TOO_COSTLY,
          "a JSONPath was given up after " + maxVisits + " visited nodes",
          "Name more of the path, with fewer '..' and '*'.");
    }
  }
}
