package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One step of a query: from nodes to nodes (RFC 9535, 2.5). */
sealed interface Segment permits ChildSegment, DescendantSegment {

  /** Adds what this segment selects below one node. */
  void select(JsonNode node, Evaluation evaluation, List<JsonNode> into);

  /** Whether it selects at most one node below each. */
  boolean isSingular();
}
