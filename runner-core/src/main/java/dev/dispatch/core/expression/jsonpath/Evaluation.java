package dev.dispatch.core.expression.jsonpath;

import dev.dispatch.api.DispatchException;
import tools.jackson.databind.JsonNode;

/** One evaluation: the document it started from, and how many nodes it may still visit. */
final class Evaluation {

  static final int MAX_VISITS = 20_000_000;

  private final JsonNode root;
  private int visits;

  Evaluation(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** Counts visited nodes, so that {@code $..*..*..*} ends with an error rather than never. */
  void visit(int nodes) {
    visits += nodes;
    if (visits > MAX_VISITS || visits < 0) {
      throw new DispatchException(
          JsonPathError.JSONPATH_TOO_COSTLY,
          "a JSONPath was given up after " + MAX_VISITS + " visited nodes",
          "Name more of the path, with fewer '..' and '*'.");
    }
  }
}
