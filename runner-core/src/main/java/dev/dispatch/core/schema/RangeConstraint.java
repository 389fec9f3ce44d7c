package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Range;
import dev.dispatch.core.json.JsonValues;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bounds of a number, or of the numbers in a list or map. */
record RangeConstraint(Range range) implements Constraint {

  @Override
  public ObjectNode describe(ObjectNode schema, Definitions definitions) {
    ObjectNode numbers = SchemaParts.content(schema);
    if (range.min() != Long.MIN_VALUE) {
      numbers.set("minimum", JsonValues.toTree(range.min()));
    }
    if (range.max() != Long.MAX_VALUE) {
      numbers.set("maximum", JsonValues.toTree(range.max()));
    }
    return schema;
  }

  @Override
  public void check(JsonNode value) {
    if (value.isContainer()) {
      SchemaParts.forEachChild(value, this::check);
    } else if (value.isNumber()) {
      checkNumber(value.decimalValue());
    }
  }

  private void checkNumber(BigDecimal number) {
    if (range.min() != Long.MIN_VALUE && number.compareTo(BigDecimal.valueOf(range.min())) < 0) {
      throw new Misfit("must be " + range.min() + " at least", "Give a greater number.");
    }
    if (range.max() != Long.MAX_VALUE && number.compareTo(BigDecimal.valueOf(range.max())) > 0) {
      throw new Misfit("must be " + range.max() + " at most", "Give a smaller number.");
    }
  }
}
