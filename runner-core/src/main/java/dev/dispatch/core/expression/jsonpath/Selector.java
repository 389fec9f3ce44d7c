package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Selects among the children of one node (RFC 9535, 2.3). */
sealed interface Selector
    permits NameSelector, WildcardSelector, IndexSelector, SliceSelector, FilterSelector {

  /** Adds the selected children. */
  void select(JsonNode node, Evaluation evaluation, List<JsonNode> into);

  /** Whether it selects at most one child. */
  default boolean isSingular() {
    return false;
  }
}
