package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bounds of the characters of a string, the items of a list or the fields of a map. */
record SizeConstraint(Size size) implements Constraint {

  @Override
  public ObjectNode describe(ObjectNode schema, Definitions definitions) {
    String what =
        switch (SchemaParts.type(schema)) {
          case "array" -> "Items";
          case "object" -> "Properties";
          default -> "Length";
        };
    if (size.min() > 0) {
      schema.put("min" + what, size.min());
    }
    if (size.max() != Integer.MAX_VALUE) {
      schema.put("max" + what, size.max());
    }
    return schema;
  }

  @Override
  public void check(JsonNode value) {
    int length = value.isString() ? SchemaParts.length(value.stringValue()) : value.size();
    if (length < size.min()) {
      throw new Misfit("is shorter than " + size.min(), "Make it longer.");
    }
    if (length > size.max()) {
      throw new Misfit("is longer than " + size.max(), "Make it shorter.");
    }
  }
}
