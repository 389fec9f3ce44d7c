package dev.dispatch.core.expression.jsonpath;

import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Selects a range of elements (RFC 9535, 2.3.4.2). */
record SliceSelector(OptionalLong start, OptionalLong end, long step) implements Selector {

  @Override
  public void select(JsonNode node, Evaluation evaluation, List<JsonNode> into) {
    if (!node.isArray() || step == 0) {
      return;
    }
    int size = node.size();
    if (step > 0) {
      upward(node, clamp(start.orElse(0), 0, size), clamp(end.orElse(size), 0, size), into);
    } else {
      long from = start.isPresent() ? clamp(start.getAsLong(), -1, size - 1) : size - 1;
      downward(node, from, end.isPresent() ? clamp(end.getAsLong(), -1, size - 1) : -1, into);
    }
    evaluation.visit(size);
  }

  private void upward(JsonNode node, long from, long to, List<JsonNode> into) {
    for (long i = from; i < to; i += step) {
      into.add(node.get((int) i));
    }
  }

  private void downward(JsonNode node, long from, long to, List<JsonNode> into) {
    for (long i = from; i > to; i += step) {
      into.add(node.get((int) i));
    }
  }

  /** Counts from the end where negative, and keeps it inside the bounds of the step's direction. */
  private static long clamp(long index, long lowest, long size) {
    long counted = index < 0 ? index + (lowest < 0 ? size + 1 : size) : index;
    return Math.clamp(counted, lowest, size);
  }
}
